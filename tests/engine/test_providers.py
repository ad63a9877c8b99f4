import contextlib
import ctypes
import os
import re
import subprocess
import sys
import threading
import time
from types import ModuleType, SimpleNamespace

import pytest

from desktop.core.errors import TintlineError
from desktop.engine import cuda_driver, providers
from desktop.engine.cuda_driver import CudaDriver, query_cuda_driver
from desktop.engine.providers import CPU, CUDA, DIRECTML, Device, DeviceReport, why_not
from tests.engine.runtimes import DRIVER, FakeRuntime


@pytest.fixture(autouse=True)
def one_runtime(monkeypatch):
    monkeypatch.setattr(providers, "installed_runtimes", lambda: {"onnxruntime-gpu": "1.27.0"})
    monkeypatch.setattr(providers, "query_cuda_driver", lambda: DRIVER)


def test_devices_are_read_by_name():
    assert providers.parse_device(" CUDA ") is Device.CUDA
    with pytest.raises(TintlineError, match=r'no device "gpu".*auto, cpu, cuda, directml'):
        providers.parse_device("gpu")


def test_a_report_reads_as_the_status_bar_shows_it():
    assert str(DeviceReport("CPU", "CPUExecutionProvider", Device.AUTO)) == "CPU"
    report = DeviceReport("CPU", "CPUExecutionProvider", Device.AUTO, "CUDA is not usable: x; y")
    assert str(report) == "CPU (CUDA is not usable: x; y)"


def test_auto_tries_the_fastest_first():
    assert providers.candidates(FakeRuntime(), Device.AUTO) == [CUDA, CPU]
    assert providers.candidates(FakeRuntime(DIRECTML.provider), Device.AUTO) == [DIRECTML, CPU]
    assert providers.candidates(FakeRuntime(), Device.CPU) == [CPU]


@pytest.mark.parametrize(
    ("platform", "device", "says"),
    [
        ("linux", Device.CUDA, r'built without it.*pip install "tintline\[cuda\]"'),
        ("darwin", Device.CUDA, "macOS has none"),
        ("linux", Device.DIRECTML, "part of Windows"),
        ("win32", Device.DIRECTML, r'pip install "tintline\[directml\]"'),
    ],
)
def test_a_device_this_build_lacks_is_refused_with_a_remedy(monkeypatch, platform, device, says):
    monkeypatch.setattr(providers, "sys", SimpleNamespace(platform=platform))
    with pytest.raises(TintlineError, match=says) as caught:
        providers.candidates(FakeRuntime("AzureExecutionProvider"), device)
    assert "choose the device cpu" in str(caught.value)


def test_options_keep_the_processor_idle_between_two_runs():
    for backend in (CPU, CUDA, DIRECTML):
        options = providers.session_options(FakeRuntime(), backend)
        assert options.get_session_config_entry("session.intra_op.allow_spinning") == "0"
        assert options.enable_mem_pattern is (backend is not DIRECTML)


def test_cuda_does_not_try_every_algorithm():
    assert CUDA.options["cudnn_conv_algo_search"] == "HEURISTIC"


@pytest.mark.parametrize(
    ("driver", "cause", "remedy"),
    [
        (None, "no NVIDIA driver", "nvidia.com/drivers"),
        (CudaDriver((13, 0), ()), "finds no GPU", "reinstall the driver"),
        (CudaDriver((12, 4), ("T4",)), r"up to 12\.4 .* needs 13", r"update .*\[cuda12\]"),
        (CudaDriver((11, 8), ("K80",)), r"up to 11\.8 .* needs 13", "update the driver$"),
    ],
)
def test_why_cuda_does_not_work(monkeypatch, driver, cause, remedy):
    monkeypatch.setattr(providers, "query_cuda_driver", lambda: driver)
    text = why_not(FakeRuntime(), CUDA)
    assert text.startswith("CUDA is not usable: ")
    assert "\n" not in text
    assert re.search(cause, text)
    assert re.search(remedy, text)


def test_a_missing_library_is_named(monkeypatch):
    monkeypatch.setattr(providers, "sys", SimpleNamespace(platform="linux"))

    def fails(name: str):
        raise OSError("libcublasLt.so.13: cannot open shared object file: No such file")

    monkeypatch.setattr(ctypes, "CDLL", fails)
    text = why_not(FakeRuntime(), CUDA)
    assert "the library libcublasLt.so.13 is missing" in text
    assert 'pip install "tintline[cuda]"' in text


def test_otherwise_the_runtime_own_words_are_the_reason(monkeypatch):
    monkeypatch.setattr(ctypes, "CDLL", lambda name: None)
    error = RuntimeError("[ONNXRuntimeError] : 1 : FAIL : device lost\nstack")
    assert "CUDA is not usable: device lost; " in why_not(FakeRuntime(), CUDA, error)
    assert "device lost" in why_not(FakeRuntime(), DIRECTML, error)
    assert "without a reason" in why_not(FakeRuntime(), CUDA)


def test_builds_that_overwrite_each_other_are_the_first_suspicion(monkeypatch):
    both = {"onnxruntime": "1.31.1", "onnxruntime-gpu": "1.27.0"}
    monkeypatch.setattr(providers, "installed_runtimes", lambda: both)
    text = why_not(FakeRuntime(), CUDA, RuntimeError("x"))
    assert "onnxruntime 1.31.1 and onnxruntime-gpu 1.27.0" in text
    assert "pip uninstall onnxruntime onnxruntime-gpu" in text


def test_reasons_lose_codes_and_source_files():
    error = RuntimeError(
        "[ONNXRuntimeError] : 2 : INVALID_ARGUMENT : /onnxruntime_src/core/a.cc:44 bad shape.\nx"
    )
    assert providers.reason_of(error) == "bad shape"
    assert len(providers.reason_of(RuntimeError("long " * 200))) <= 200


def test_preloading_keeps_off_standard_output(tmp_path, capsys):
    runtime = FakeRuntime(fault="create")
    with pytest.raises(RuntimeError):
        providers.create_session(runtime, b"", CUDA)
    assert capsys.readouterr().out == ""


def test_preloading_on_several_threads_leaves_standard_output_as_it_was():
    meeting = threading.Barrier(2)

    def preload() -> None:  # without a lock both would be here at once, and leave in turn
        with contextlib.suppress(threading.BrokenBarrierError):
            meeting.wait(0.2)
        time.sleep(0.05 if threading.current_thread() is threads[0] else 0.1)

    out = sys.stdout
    runtime = SimpleNamespace(preload_dlls=preload)
    threads = [
        threading.Thread(target=cuda_driver.load_cuda_libraries, args=(runtime,)) for _ in range(2)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sys.stdout is out


def _import(monkeypatch, outcome):
    def import_module(name):
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    monkeypatch.setattr(providers.importlib, "import_module", import_module)


@pytest.mark.parametrize(
    ("outcome", "says"),
    [
        (ModuleNotFoundError("no", name="onnxruntime"), r'pip install "tintline\[cpu\]"'),
        (ModuleNotFoundError("no", name="coloredlogs"), "lacks the module coloredlogs"),
        (ImportError("DLL load failed"), "Visual C\\+\\+ Redistributable"),
        (ModuleType("onnxruntime"), "incomplete"),
    ],
)
def test_a_missing_or_broken_runtime_names_the_remedy(monkeypatch, outcome, says):
    _import(monkeypatch, outcome)
    with pytest.raises(TintlineError, match=says):
        providers.runtime()


def test_the_driver_is_asked_without_onnx_runtime(monkeypatch):
    class Driver:
        def cuDriverGetVersion(self, version):  # noqa: N802
            version._obj.value = 12040
            return 0

        def cuInit(self, flags):  # noqa: N802
            return 0

        def cuDeviceGetCount(self, count):  # noqa: N802
            count._obj.value = 1
            return 0

        def cuDeviceGet(self, device, index):  # noqa: N802
            return 0

        def cuDeviceGetName(self, name, size, device):  # noqa: N802
            name.value = b"NVIDIA T4"
            return 0

    loader = "WinDLL" if sys.platform == "win32" else "CDLL"
    monkeypatch.setattr(cuda_driver.ctypes, loader, lambda name: Driver())
    assert query_cuda_driver() == CudaDriver((12, 4), ("NVIDIA T4",))


def test_no_driver_is_no_error(monkeypatch):
    def fails(name):
        raise OSError("libcuda.so.1: cannot open shared object file")

    loader = "WinDLL" if sys.platform == "win32" else "CDLL"
    monkeypatch.setattr(cuda_driver.ctypes, loader, fails)
    assert query_cuda_driver() is None


def test_onnx_runtime_reports_to_nobody(tmp_path):
    """Left to itself, it keeps an identifier of the machine in the user's folder."""
    hidden = {"CI", "ORT_DISABLE_TELEMETRY", "ORT_TELEMETRY_DISABLED", "XDG_CACHE_HOME"}
    own = {name: value for name, value in os.environ.items() if name not in hidden}
    code = "from desktop.engine.providers import runtime; runtime().get_available_providers()"
    folders = {"HOME": str(tmp_path), "USERPROFILE": str(tmp_path), "LOCALAPPDATA": str(tmp_path)}
    subprocess.run([sys.executable, "-c", code], check=True, env=own | folders)
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == []
