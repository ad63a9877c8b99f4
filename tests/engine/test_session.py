import re
import threading

import numpy as np
import pytest

from desktop.core.cancel import CancelToken
from desktop.core.errors import Cancelled, TintlineError
from desktop.engine import diagnosis, providers, runtimes
from desktop.engine.session import open_session
from tests.engine.runtimes import DRIVER, FakeRuntime
from tests.models import (
    METADATA,
    Graph,
    write_photo_model,
    write_sample_model,
    write_sketch_model,
    write_slow_model,
)


@pytest.fixture
def file(tmp_path):
    return write_sketch_model(tmp_path / "m.onnx", dictionary=((255, 0, 0), (0, 0, 255)))


@pytest.fixture
def fake(monkeypatch):
    def install(**how) -> FakeRuntime:
        runtime = FakeRuntime(**how)
        monkeypatch.setattr(runtimes, "runtime", lambda: runtime)
        monkeypatch.setattr(diagnosis, "installed_runtimes", lambda: {"onnxruntime-gpu": "1.27"})
        for module in (diagnosis, providers):
            monkeypatch.setattr(module, "query_cuda_driver", lambda: DRIVER)
        return runtime

    return install


def ink(height=32, width=64) -> np.ndarray:
    return np.zeros((1, 1, height, width), np.float32)


def test_a_run_gives_every_output_by_name(file):
    session = open_session(file, "cpu")
    assert str(session.device) == "CPU"
    answer = session.run({"ink": ink()})
    assert set(answer) == {"color", "choice", "colors"}
    assert answer["color"].shape == (1, 3, 16, 32)
    np.testing.assert_allclose(answer["color"][0, :, 8, 2], [1, -1, -1], atol=1e-4)
    np.testing.assert_allclose(answer["color"][0, :, 8, -2], [-1, -1, 1], atol=1e-4)


def test_palette_and_hints_reach_the_model(file):
    palette = np.array([[[-1, 1, -1, 1], [1, 1, 1, 1], [0, 0, 0, 1]]], np.float32)
    hints = np.zeros((1, 4, 32, 64), np.float32)
    hints[0, :, :8, :8] = np.array([1, -1, 1, 1])[:, None, None]
    answer = open_session(file).run({"ink": ink(), "hints": hints, "palette": palette})
    np.testing.assert_allclose(answer["colors"][0, :3], palette[0, :, :3])
    np.testing.assert_allclose(answer["color"][0, :, 1, 1], [1, -1, 1], atol=1e-4)
    np.testing.assert_allclose(answer["color"][0, :, 12, 1], [-1, 1, -1], atol=1e-4)


def test_inputs_the_model_does_not_take_are_passed_over(tmp_path):
    path = write_sketch_model(tmp_path / "m.onnx", with_hints=False, with_palette=False)
    extra = {"hints": np.ones((1, 4, 32, 64)), "palette": np.ones((1, 5, 4))}
    assert open_session(path).run({"ink": ink(), **extra})["color"].shape == (1, 3, 16, 32)


@pytest.mark.parametrize(
    "inputs",
    [
        {},
        {"ink": np.zeros((1, 1, 30, 64), np.float32)},
        {"ink": np.zeros((32, 64), np.float32)},
        {"ink": ink(), "hints": np.zeros((1, 4, 32, 32), np.float32)},
        {"ink": ink(), "palette": np.zeros((1, 0, 4), np.float32)},
    ],
)
def test_inputs_of_another_size_are_an_error_of_the_caller(file, inputs):
    with pytest.raises(ValueError, match=r"missing|shape"):
        open_session(file).run(inputs)


class Watched(CancelToken):
    """Tells that the work has looked at it, and that a run has begun."""

    def __init__(self) -> None:
        super().__init__()
        self.looked, self.begun = threading.Event(), threading.Event()

    def check(self) -> None:
        super().check()
        self.looked.set()

    def on_cancel(self, interrupt):
        self.begun.set()
        return super().on_cancel(interrupt)


def test_cancel_stops_a_running_inference(tmp_path):
    session = open_session(write_slow_model(tmp_path / "slow.onnx"))
    token = Watched()
    other = threading.Thread(target=lambda: (token.begun.wait(10), token.cancel()))
    other.start()
    with pytest.raises(Cancelled):
        session.run({"ink": ink() + 1}, token)
    other.join()
    # The session is none the worse for it.
    assert session.run({"ink": ink()})["color"].shape == (1, 3, 32, 64)


def test_cancel_stops_what_waits_for_another_inference(tmp_path):
    session = open_session(write_slow_model(tmp_path / "slow.onnx"))
    first, second, stopped = Watched(), Watched(), []

    def run(token: Watched) -> None:
        with pytest.raises(Cancelled):
            session.run({"ink": ink() + 1}, token)
        stopped.append(token)

    threads = [threading.Thread(target=run, args=(token,)) for token in (first, second)]
    threads[0].start()
    assert first.begun.wait(10)
    threads[1].start()
    assert second.looked.wait(10)
    second.cancel()
    threads[1].join(10)
    assert stopped == [second]
    assert not second.begun.is_set()
    first.cancel()
    threads[0].join(10)
    assert stopped == [second, first]


def test_a_token_that_is_set_already_runs_nothing(file):
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        open_session(file).run({"ink": ink()}, token)


def failing_model(path, op):
    """Answers blank paper; with ink it fails or gives no numbers."""
    g = Graph()
    paper = g.input("ink", ["N", 1, "H", "W"])
    value = op(g, paper)
    g.output("color", ["N", 3, "h", "w"], g("Concat", value, value, value, axis=1))
    return g.save(path, {**METADATA, "size_multiple": 16, "working_size": 64})


def test_a_failing_run_is_one_sentence_and_no_cancellation(tmp_path):
    def gather_too_far(g, paper):
        strongest = g("Cast", g("ReduceMax", paper, keepdims=0), to=7)
        return g("Mul", paper, g("Gather", g.constant([1.0]), strongest))

    session = open_session(failing_model(tmp_path / "m.onnx", gather_too_far))
    with pytest.raises(TintlineError, match="The model Test failed") as caught:
        session.run({"ink": ink() + 1}, CancelToken())
    assert "\n" not in str(caught.value)


def test_answers_that_are_no_numbers_are_refused(tmp_path):
    def divide(g, paper):
        return g("Div", paper, g("Sub", g.constant(1), paper))

    session = open_session(failing_model(tmp_path / "m.onnx", divide))
    with pytest.raises(TintlineError, match="no numbers"):
        session.run({"ink": ink() + 1})


def test_want_of_memory_says_what_to_do(tmp_path):
    def expand(g, paper):
        size = g(
            "Add", g("Mul", g("ReduceMax", paper, keepdims=0), g.constant(1e15)), g.constant(1)
        )
        shape = g("Unsqueeze", g("Cast", size, to=7), g.constant([0], np.int64))
        many = g("Expand", g.constant([0.0]), shape)
        return g("Add", paper, g("ReduceMax", many, keepdims=0))

    session = open_session(failing_model(tmp_path / "m.onnx", expand))
    with pytest.raises(TintlineError, match="more memory than CPU has free"):
        session.run({"ink": ink() + 1})


def test_the_warm_up_finds_a_model_that_breaks_its_word(tmp_path):
    g = Graph()
    paper = g.input("ink", ["N", 1, "H", "W"])
    ones = g("Cast", g("Add", g("ReduceMax", paper, keepdims=0), g.constant([1] * 4)), to=7)
    g.output("color", ["N", 3, "h", "w"], g("Tile", paper, ones))
    path = g.save(tmp_path / "m.onnx", {**METADATA, "size_multiple": 16, "working_size": 64})
    with pytest.raises(TintlineError, match='gives "color" the shape'):
        open_session(path)


def test_a_working_gpu_is_named(file, fake):
    runtime = fake()
    session = open_session(file)
    assert str(session.device) == "CUDA, NVIDIA GeForce RTX 3060"
    assert session.device.provider == "CUDAExecutionProvider"
    assert runtime.sessions[-1][1] == "CPUExecutionProvider"  # for what the GPU lacks


@pytest.mark.parametrize("fault", ["silent", "create", "run"])
def test_auto_falls_back_and_says_why(file, fake, fault, capfd):
    fake(fault=fault)
    session = open_session(file, "auto")
    assert session.device.name == "CPU"
    assert session.device.provider == "CPUExecutionProvider"
    assert session.device.reason.startswith("CUDA is not usable: ")
    assert session.run({"ink": ink()})["color"].shape == (1, 3, 16, 32)
    assert capfd.readouterr().out == ""


@pytest.mark.parametrize("fault", ["silent", "create", "run"])
def test_a_gpu_asked_for_by_name_is_an_error_where_it_fails(file, fake, fault):
    fake(fault=fault)
    with pytest.raises(TintlineError, match=r"CUDA is not usable: .*choose the device cpu"):
        open_session(file, "cuda")


@pytest.mark.parametrize(
    ("provider", "name"),
    [("DmlExecutionProvider", "DirectML"), ("OpenVINOExecutionProvider", "OpenVINO")],
)
def test_the_others_fall_back_alike(file, fake, provider, name):
    fake(provider=provider, fault="create")
    assert f"{name} is not usable" in str(open_session(file).device)


def test_coreml_is_for_those_who_ask_for_it(file, fake):
    fake(provider="CoreMLExecutionProvider")
    assert str(open_session(file).device) == "CPU"
    assert str(open_session(file, "coreml").device) == "CoreML"


@pytest.mark.parametrize("fault", ["zeros", "nan"])
def test_a_device_that_answers_otherwise_than_the_cpu_is_given_up(file, fake, fault):
    fake(fault=fault)
    session = open_session(file)
    assert re.fullmatch(
        r"CPU \(CUDA is not usable: its answer differs from the CPU's by \d+ %;"
        r" update the graphics driver\)",
        str(session.device),
    )
    with pytest.raises(TintlineError, match=r"differs from .*choose the device cpu"):
        open_session(file, "cuda")


@pytest.mark.parametrize("write", [write_sketch_model, write_photo_model, write_sample_model])
def test_half_precision_is_no_other_answer(tmp_path, fake, write):
    fake(fault="half")
    assert open_session(write(tmp_path / "m.onnx")).device.provider == "CUDAExecutionProvider"


@pytest.mark.parametrize("write", [write_photo_model, write_sample_model])
def test_other_tasks_are_compared_too(tmp_path, fake, write):
    fake(fault="zeros")
    assert "differs from the CPU's" in open_session(write(tmp_path / "m.onnx")).device.reason


def test_a_device_the_build_lacks_is_refused_before_the_model_is_read(tmp_path, fake):
    fake()
    with pytest.raises(TintlineError, match="OpenVINO is not usable: this ONNX Runtime is built"):
        open_session(tmp_path / "none.onnx", "openvino")


def test_cpu_asked_for_by_name_leaves_the_gpu_alone(file, fake):
    runtime = fake(fault="create")
    assert str(open_session(file, "cpu").device) == "CPU"
    assert len(runtime.sessions) == 1


def test_a_cpu_build_has_nothing_to_explain(file):
    assert open_session(file, "auto").device.reason == ""


@pytest.mark.parametrize("fault", [None, "create"])
def test_a_bad_model_is_not_blamed_on_the_gpu(tmp_path, fake, fault):
    fake(fault=fault)
    bad = tmp_path / "bad.onnx"
    bad.write_bytes(b"nothing of the kind")
    with pytest.raises(TintlineError, match="no ONNX file"):
        open_session(bad, "cuda")


def test_a_gpu_that_fails_later_points_to_the_cpu(file, fake):
    runtime = fake()
    session = open_session(file)
    runtime.fault = "run"
    with pytest.raises(TintlineError, match=r"failed on CUDA.*choose the device cpu"):
        session.run({"ink": ink()})
