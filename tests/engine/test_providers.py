import contextlib
import ctypes
import re
import sys
import threading
import time
from types import SimpleNamespace

import pytest

from desktop.core.errors import TintlineError
from desktop.engine import cuda_driver, diagnosis, openvino, providers
from desktop.engine.cuda_driver import CudaDriver, query_cuda_driver
from desktop.engine.diagnosis import not_built, reason_of, why_not
from desktop.engine.providers import (
    BACKENDS,
    COREML,
    CPU,
    CUDA,
    DIRECTML,
    OPENVINO,
    Device,
    DeviceReport,
)
from tests.engine.runtimes import DRIVER, FakeRuntime


@pytest.fixture(autouse=True)
def one_runtime(monkeypatch):
    monkeypatch.setattr(diagnosis, "installed_runtimes", lambda: {"onnxruntime-gpu": "1.27.0"})
    monkeypatch.setattr(diagnosis, "query_cuda_driver", lambda: DRIVER)


def test_devices_are_read_by_name():
    assert providers.parse_device(" CUDA ") is Device.CUDA
    with pytest.raises(TintlineError, match=r'no device "gpu".*auto, cpu, cuda, directml'):
        providers.parse_device("gpu")


def test_a_report_reads_as_the_status_bar_shows_it():
    assert str(DeviceReport("CPU", "CPUExecutionProvider")) == "CPU"
    report = DeviceReport("CPU", "CPUExecutionProvider", "CUDA is not usable: x; y")
    assert str(report) == "CPU (CUDA is not usable: x; y)"


def test_auto_tries_what_is_built_in_and_leaves_coreml_to_those_who_ask_for_it():
    known = [backend.provider for backend in BACKENDS]
    assert providers.candidates(Device.AUTO, known) == [CUDA, DIRECTML, OPENVINO]
    assert providers.candidates(Device.AUTO, [OPENVINO.provider, CPU.provider]) == [OPENVINO]
    assert providers.candidates(Device.COREML, known) == [COREML]
    assert providers.candidates(Device.CPU, known) == []


@pytest.mark.parametrize(
    ("platform", "backend", "says"),
    [
        ("linux", CUDA, r'built without it; run .*pip install "tintline\[cuda\]"'),
        ("darwin", CUDA, "none for this system"),
        ("linux", DIRECTML, "part of Windows"),
        ("win32", DIRECTML, r'pip install "tintline\[directml\]"'),
        ("linux", COREML, "part of macOS"),
        ("darwin", COREML, r'pip install "tintline\[cpu\]"'),
        ("win32", OPENVINO, r'pip install "tintline\[openvino\]"'),
        ("darwin", OPENVINO, "none for this system"),
    ],
)
def test_a_device_this_build_lacks_is_refused_with_a_remedy(monkeypatch, platform, backend, says):
    monkeypatch.setattr(providers, "sys", SimpleNamespace(platform=platform))
    text = str(not_built(backend).as_error())
    assert text.startswith(f"{backend.name} is not usable: ")
    assert re.search(says, text)
    assert text.endswith("or choose the device cpu.")


def test_options_keep_processor_and_memory_free_between_two_runs():
    options = providers.session_options(FakeRuntime())
    assert options.get_session_config_entry("session.force_spinning_stop") == "1"
    assert not options.enable_mem_pattern
    assert not options.enable_cpu_mem_arena


@pytest.mark.parametrize(
    ("found", "hardware"), [(("CPU",), "CPU"), (("CPU", "GPU.0", "GPU.1"), "GPU")]
)
def test_openvino_takes_an_intel_gpu_where_there_is_one(found, hardware):
    runtime = FakeRuntime(OPENVINO.provider, fault="create", openvino=found)
    with pytest.raises(RuntimeError):
        providers.create_session(runtime, b"", OPENVINO)
    assert runtime.sessions[0][0] == (OPENVINO.provider, {"device_type": hardware})
    assert providers.device_name(runtime, OPENVINO) == f"OpenVINO, {hardware}"


def test_under_windows_openvino_has_libraries_of_its_own(monkeypatch):
    def ends_the_program():
        raise SystemExit("Error: Please set the OPENVINO_LIB_PATHS environment variable.")

    helper = SimpleNamespace(add_openvino_libs_to_path=ends_the_program)
    monkeypatch.setattr(openvino, "sys", SimpleNamespace(platform="win32"))
    monkeypatch.setattr(openvino.importlib, "import_module", lambda name: helper)
    with pytest.raises(OSError, match="package openvino is missing") as caught:
        providers.create_session(FakeRuntime(OPENVINO.provider), b"", OPENVINO)
    text = str(why_not(FakeRuntime(OPENVINO.provider), OPENVINO, caught.value))
    assert 'pip install --force-reinstall "tintline[openvino]"' in text


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
    monkeypatch.setattr(diagnosis, "query_cuda_driver", lambda: driver)
    text = str(why_not(FakeRuntime(), CUDA))
    assert text.startswith("CUDA is not usable: ")
    assert "\n" not in text
    assert re.search(cause, text)
    assert re.search(remedy, text)


def test_a_missing_library_is_named(monkeypatch):
    monkeypatch.setattr(diagnosis, "sys", SimpleNamespace(platform="linux"))

    def fails(name: str):
        raise OSError("libcublasLt.so.13: cannot open shared object file: No such file")

    monkeypatch.setattr(ctypes, "CDLL", fails)
    text = str(why_not(FakeRuntime(), CUDA))
    assert "the library libcublasLt.so.13 is missing" in text
    assert 'pip install "tintline[cuda]"' in text


def test_otherwise_the_runtime_own_words_are_the_reason(monkeypatch):
    monkeypatch.setattr(ctypes, "CDLL", lambda name: None)
    error = RuntimeError("[ONNXRuntimeError] : 1 : FAIL : device lost\nstack")
    assert "CUDA is not usable: device lost; " in str(why_not(FakeRuntime(), CUDA, error))
    assert "device lost" in str(why_not(FakeRuntime(), DIRECTML, error))
    assert "without a reason" in str(why_not(FakeRuntime(), CUDA))


def test_builds_that_overwrite_each_other_are_the_first_suspicion(monkeypatch):
    both = {"onnxruntime": "1.31.1", "onnxruntime-gpu": "1.27.0"}
    monkeypatch.setattr(diagnosis, "installed_runtimes", lambda: both)
    text = str(why_not(FakeRuntime(), CUDA, RuntimeError("x")))
    assert "onnxruntime 1.31.1, onnxruntime-gpu 1.27.0" in text
    assert "pip uninstall onnxruntime onnxruntime-gpu" in text


def test_reasons_lose_codes_and_source_files():
    error = RuntimeError(
        "[ONNXRuntimeError] : 2 : INVALID_ARGUMENT : /onnxruntime_src/core/a.cc:44 bad shape.\nx"
    )
    assert reason_of(error) == "bad shape"
    assert len(reason_of(RuntimeError("long " * 200))) <= 200


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
