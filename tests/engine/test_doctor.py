import json
from importlib.metadata import PackageNotFoundError

import pytest

from desktop.core.errors import TintlineError
from desktop.engine import doctor, model, providers
from desktop.engine.doctor import examine
from tests.engine.runtimes import DRIVER, FakeRuntime
from tests.models import write_sketch_model


@pytest.fixture
def healthy(tmp_path, monkeypatch):
    """A machine on which all is well; returns the folder of models."""
    (tmp_path / "models").mkdir()
    write_sketch_model(tmp_path / "models" / "sketch.onnx")
    monkeypatch.setattr(model, "assets_dir", lambda: tmp_path)
    monkeypatch.setattr(providers, "installed_runtimes", lambda: {"onnxruntime": "1.31.1"})
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
    monkeypatch.setattr(providers, "installed_runtimes", lambda: both)
    (problem,) = examine({}).problems
    assert "overwrite each other" in problem


def test_an_opencv_with_a_qt_of_its_own_is_a_problem(healthy, no_qt, monkeypatch):
    monkeypatch.setattr(doctor, "_version", lambda name: "4.12")
    problems = examine({}).problems
    assert any("pip uninstall opencv-python," in problem for problem in problems)


def test_a_gpu_that_does_not_work_is_a_problem_with_a_remedy(healthy, no_qt, monkeypatch):
    runtime = FakeRuntime(fault="create")
    monkeypatch.setattr(providers, "runtime", lambda: runtime)
    monkeypatch.setattr(providers, "query_cuda_driver", lambda: None)
    report = examine({})
    (problem,) = report.problems
    assert "no NVIDIA driver" in problem
    states = {device.name: (device.built, device.works) for device in report.devices}
    assert states == {"CPU": (True, True), "CUDA": (True, False), "DirectML": (False, False)}


def test_a_gpu_that_works_is_named(healthy, no_qt, monkeypatch):
    runtime = FakeRuntime()
    monkeypatch.setattr(providers, "runtime", lambda: runtime)
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

    monkeypatch.setattr(providers, "runtime", missing)
    assert "ONNX Runtime is not installed." in examine({}).problems


def test_missing_packages_are_blank(monkeypatch):
    def version(name):
        raise PackageNotFoundError(name)

    monkeypatch.setattr(doctor.importlib.metadata, "version", version)
    problems = []
    assert doctor._window(problems)["works"] is False
    assert "pip install PySide6-Essentials" in problems[0]
