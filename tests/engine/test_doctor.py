import json
import subprocess
import sys
from importlib.metadata import PackageNotFoundError

import pytest

from desktop.core.errors import TintlineError
from desktop.engine import diagnosis, doctor, model, providers, runtimes
from desktop.engine.doctor import examine
from tests.engine.runtimes import DRIVER, FakeRuntime
from tests.models import write_sketch_model


@pytest.fixture
def healthy(tmp_path, monkeypatch):
    """A machine on which all is well; returns the folder of models."""
    (tmp_path / "models").mkdir()
    write_sketch_model(tmp_path / "models" / "sketch.onnx")
    monkeypatch.setattr(model, "assets_dir", lambda: tmp_path)
    monkeypatch.setattr(runtimes, "installed_runtimes", lambda: {"onnxruntime": "1.31.1"})
    monkeypatch.setattr(runtimes, "foreign_files", lambda name: [])
    monkeypatch.setattr(model, "user_data_path", lambda *_args, **_how: tmp_path / "own")
    monkeypatch.setattr(doctor, "_version", lambda name: "" if name in doctor_refuses else "1.0")
    monkeypatch.setattr(doctor, "query_cuda_driver", lambda: None)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    return tmp_path / "models"


doctor_refuses = ("opencv-python", "opencv-contrib-python")


def test_a_healthy_machine_has_no_problems(healthy, tmp_path):
    report = examine({"settings": tmp_path / "not" / "yet"})
    assert report.problems == []
    cpu = next(device for device in report.devices if device.name == "CPU")
    assert cpu.works
    assert all(device.detail for device in report.devices if not device.works)
    assert report.models[0]["name"] == "Test"
    assert len(report.models[0]["sha256"]) == 64
    assert report.window["works"] is True
    assert "offscreen" in str(report.window["detail"])
    assert report.folders["settings"] == str(tmp_path / "not" / "yet")
    assert report.system["free_disk"] > 0
    assert json.loads(json.dumps(report.as_json()))["runtimes"] == {"onnxruntime": "1.31.1"}


@pytest.fixture
def no_qt(monkeypatch):
    monkeypatch.setattr(doctor, "_window", lambda problems: {"works": True, "detail": ""})


def test_builds_that_overwrite_each_other_are_a_problem(healthy, no_qt, monkeypatch):
    both = {"onnxruntime": "1.31.1", "onnxruntime-gpu": "1.27.0"}
    monkeypatch.setattr(runtimes, "installed_runtimes", lambda: both)
    (problem,) = examine({}).problems
    assert "overwrite each other" in problem


def test_files_of_another_build_are_a_problem(healthy, no_qt, monkeypatch):
    monkeypatch.setattr(runtimes, "foreign_files", lambda name: ["onnxruntime/capi/a.so", "b"])
    (problem,) = examine({}).problems
    assert "Of onnxruntime 1.31.1 2 files are missing or were overwritten" in problem
    assert "onnxruntime/capi/a.so" in problem


def test_own_models_are_examined_too(healthy, no_qt, tmp_path):
    own = tmp_path / "own" / "models"
    own.mkdir(parents=True)
    write_sketch_model(own / "mine.onnx", metadata={"name": "Mine"})
    assert [entry["name"] for entry in examine({}).models] == ["Test", "Mine"]


def test_an_opencv_with_a_qt_of_its_own_is_a_problem(healthy, no_qt, monkeypatch):
    monkeypatch.setattr(doctor, "_version", lambda name: "4.12")
    problems = examine({}).problems
    assert any("pip uninstall opencv-python," in problem for problem in problems)


def test_a_gpu_that_does_not_work_is_a_problem_with_a_remedy(healthy, no_qt, monkeypatch):
    runtime = FakeRuntime(fault="create")
    monkeypatch.setattr(runtimes, "runtime", lambda: runtime)
    monkeypatch.setattr(diagnosis, "installed_runtimes", lambda: {"onnxruntime-gpu": "1.27"})
    monkeypatch.setattr(diagnosis, "query_cuda_driver", lambda: None)
    report = examine({})
    (problem,) = report.problems
    assert "no NVIDIA driver" in problem
    states = {device.name: (device.built, device.works) for device in report.devices}
    lacking = dict.fromkeys(("DirectML", "OpenVINO", "CoreML"), (False, False))
    assert states == {"CPU": (True, True), "CUDA": (True, False), **lacking}


def test_a_gpu_that_works_is_named(healthy, no_qt, monkeypatch):
    runtime = FakeRuntime()
    monkeypatch.setattr(runtimes, "runtime", lambda: runtime)
    monkeypatch.setattr(providers, "query_cuda_driver", lambda: DRIVER)
    monkeypatch.setattr(doctor, "query_cuda_driver", lambda: DRIVER)
    report = examine({})
    cuda = next(device for device in report.devices if device.name == "CUDA")
    assert (cuda.works, cuda.detail) == (True, "NVIDIA GeForce RTX 3060")
    assert "RTX 3060" in report.gpu_driver


def test_a_broken_model_and_a_missing_runtime_are_problems(healthy, no_qt, monkeypatch):
    (healthy / "broken.onnx").write_bytes(b"x")
    report = examine({})
    assert any("broken.onnx" in problem for problem in report.problems)
    assert any("error" in entry for entry in report.models)

    def missing():
        raise TintlineError("ONNX Runtime is not installed.")

    monkeypatch.setattr(runtimes, "runtime", missing)
    assert "ONNX Runtime is not installed." in examine({}).problems


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
def test_a_window_that_cannot_be_shown_is_a_problem_where_there_is_a_display(healthy, monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "nonsense")
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    on_a_server = examine({})
    assert on_a_server.problems == []
    assert "commands work without one" in str(on_a_server.window["detail"])
    monkeypatch.setenv("DISPLAY", ":99")
    (problem,) = examine({}).problems
    assert "Qt cannot show a window" in problem
    assert "nonsense" in problem


def test_a_qt_that_hangs_is_told(healthy, monkeypatch):
    def hang(command, **options):
        raise subprocess.TimeoutExpired(command, options["timeout"])

    monkeypatch.setattr(doctor.subprocess, "run", hang)
    window = examine({}).window
    assert window["works"] is False
    assert "Qt did not answer" in str(window["detail"])


def test_missing_packages_are_blank(monkeypatch):
    def version(name):
        raise PackageNotFoundError(name)

    monkeypatch.setattr(doctor.importlib.metadata, "version", version)
    problems = []
    assert doctor._window(problems)["works"] is False
    assert "pip install PySide6-Essentials" in problems[0]
