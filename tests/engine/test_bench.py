"""What `tintline bench` measures, and that it holds together; not how fast anything is."""

import json
import sys
from pathlib import Path

import numpy as np
import pytest

from desktop.core.assets import assets_dir
from desktop.core.errors import TintlineError
from desktop.core.save import save_picture
from desktop.engine.bench import full, peers, plot, program, quick, report
from desktop.engine.bench.floor import (
    Arithmetic,
    MachineSpeed,
    count_arithmetic,
    describe_machine,
    measure_machine,
)
from desktop.engine.bench.full import FullFigures, measure_everything
from desktop.engine.bench.peers import Peer
from desktop.engine.bench.sketch import dotted, sample_sketch, with_moved_dot
from desktop.engine.bench.stages import STAGES, Runs, StageTimes, TimedColorizer, measure_stages
from desktop.engine.providers import Device
from tests.models import Graph, write_sketch_model

SPEED = MachineSpeed(matrix=100e9, memory=10e9)


@pytest.fixture
def model_file(tmp_path) -> Path:
    return write_sketch_model(tmp_path / "bands.onnx", working_size=96)


@pytest.fixture
def sketch_file(tmp_path) -> Path:
    path = tmp_path / "sketch.png"
    save_picture(path, sample_sketch(0.05).rgb)
    return path


def times(megapixels: float = 1.0, *, inference: float = 0.2, **changed) -> StageTimes:
    stages = dict.fromkeys(STAGES, 0.05) | {"inference": inference}
    values = {
        "device": "CPU",
        "model": "Test",
        "width": round(1000 * megapixels),
        "height": 1000,
        "session": 0.5,
        "first": 1.5,
        "whole": sum(stages.values()),
        "stages": stages,
        "dot": 0.125,
        "runs": (Runs(2, Arithmetic(6e9, 1e8)),),
        "peak_memory": 2**30,
    }
    return StageTimes(**{**values, **changed})


def figures(**changed) -> FullFigures:
    values = {
        "machine": describe_machine(),
        "speed": SPEED,
        "times": {"CPU": [times(0.25), times(1), times(4)]},
        "cold": {"CPU": 3.0},
        "window": 0.5,
        "peers": [Peer("one run", "PyTorch", 0.25), Peer("dots", "G'MIC", None, "not installed")],
        "notes": ["33 megapixels on CPU were left out."],
    }
    return FullFigures(**{**values, **changed})


def test_the_stages_make_up_the_whole(model_file, sketch_file, tmp_path):
    told = measure_stages(sketch_file, tmp_path / "out.png", model_file, "cpu")
    assert tuple(told.stages) == STAGES
    assert sum(told.stages.values()) == pytest.approx(told.whole)
    assert all(seconds > 0 for seconds in told.stages.values())
    assert told.megapixels == pytest.approx(0.05, rel=0.05)
    assert sum(runs.count for runs in told.runs) == 2  # what the model would choose, and the rest
    assert told.dot > 0
    assert (tmp_path / "out.png").exists()
    assert StageTimes.from_json(told.as_json()) == told


def test_a_moved_dot_is_another_request_of_the_same_picture():
    request = dotted(sample_sketch(0.05))
    moved = with_moved_dot(request, 1)
    assert moved.picture is request.picture
    assert moved.hints[0] != request.hints[0]
    assert moved.hints[1:] == request.hints[1:]


def test_no_sample_no_measure(monkeypatch, tmp_path):
    (tmp_path / "samples").mkdir()
    monkeypatch.setattr("desktop.engine.bench.sketch.assets_dir", lambda: tmp_path)
    with pytest.raises(TintlineError, match="reinstall"):
        sample_sketch(1)


# --- the floor --------------------------------------------------------------------------------


def write_products(path: Path) -> Path:
    """A convolution, a transposed one, both kinds of matrix products, and a sum."""
    g = Graph()
    x = g.input("x", [1, 4, "H", "W"])
    conv = g("Conv", x, g.constant(np.ones((6, 2, 3, 3))), pads=[1, 1, 1, 1], group=2)
    up = g("ConvTranspose", conv, g.constant(np.ones((6, 5, 2, 2))), strides=[2, 2])
    mean = g("Flatten", g("GlobalAveragePool", up))  # [1, 5]
    gemm = g("Gemm", mean, g.constant(np.ones((7, 5))), transB=1)  # [1, 7]
    product = g("MatMul", gemm, g.constant(np.ones((7, 3))))
    g.output("y", [1, 3], g("Add", product, product))
    return g.save(path, {})


def test_arithmetic_is_counted_by_the_sizes_that_are_run(tmp_path):
    model = write_products(tmp_path / "m.onnx")
    feed = {"x": np.zeros((1, 4, 8, 10), np.float32)}
    conv, up = 2 * 6 * 80 * 2 * 9, 2 * 6 * 80 * 5 * 4
    gemm, product = 2 * 5 * 7, 2 * 7 * 3
    assert count_arithmetic(model, feed).operations == conv + up + gemm + product
    values = [
        (4 * 80, 6 * 2 * 9, 6 * 80),
        (6 * 80, 6 * 5 * 4, 5 * 320),
        (5, 35, 7),
        (7, 21, 3),
    ]
    assert count_arithmetic(model, feed).bytes == 4 * sum(map(sum, values))


def test_counting_leaves_no_files(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    model = write_products(tmp_path / "m.onnx")
    count_arithmetic(model, {"x": np.zeros((1, 4, 8, 8), np.float32)})
    assert [path.name for path in tmp_path.iterdir()] == ["m.onnx"]


def test_the_slower_of_arithmetic_and_memory_is_the_floor():
    assert Arithmetic(200e9, 1).seconds(SPEED) == 2
    assert Arithmetic(1, 30e9).seconds(SPEED) == 3
    assert figures().floor(times(), "inference") == pytest.approx(2 * 0.06)
    assert figures().floor(times(4), "encode") == pytest.approx(3 * 4e6 / 10e9)


def test_the_machine_is_measured(monkeypatch):
    monkeypatch.setattr("desktop.engine.bench.floor._SIDE", 256)
    monkeypatch.setattr("desktop.engine.bench.floor._COPIED", 2**22)
    speed = measure_machine()
    assert 1e8 < speed.matrix < 1e14
    assert 1e8 < speed.memory < 1e13


# --- everything -------------------------------------------------------------------------------


@pytest.fixture
def short(monkeypatch):
    """A small machine without others, whose window is not started."""
    monkeypatch.setattr(full, "SIZES", (0.05, 0.1))
    monkeypatch.setattr(full, "USUAL", 0.05)
    monkeypatch.setattr(full, "_STARTS", 1)
    monkeypatch.setattr(full, "measure_machine", lambda: SPEED)
    monkeypatch.setattr(full, "time_window", lambda _times: (None, "there is no Qt"))
    monkeypatch.setattr(full, "_meet_peers", lambda *_: None)


def test_each_size_is_measured_in_a_process_of_its_own(short, model_file):
    shares = []
    told = measure_everything(model_file, Device.CPU, lambda share, _step: shares.append(share))
    sizes = told.times["CPU"]
    assert [size.megapixels for size in sizes] == pytest.approx([0.05, 0.1], rel=0.05)
    assert told.cold["CPU"] > 0
    assert told.notes == ["No window: there is no Qt"]
    assert shares == sorted(shares)
    assert max(shares) < 1
    assert json.loads(json.dumps(told.as_json()))["devices"][0]["sizes"][1]["floors"]["ink"] > 0


def test_what_does_not_fit_or_work_is_left_out_with_a_word(short, model_file, monkeypatch):
    monkeypatch.setattr(full, "free_memory", lambda: 2**30)
    monkeypatch.setattr(full, "SIZES", (0.05, 400.0))
    monkeypatch.setattr(full, "run", lambda _command: times(0.05).as_json())
    monkeypatch.setattr(full, "time_command", lambda *_: 2.0)
    told = measure_everything(model_file, Device.CPU)
    assert len(told.times["CPU"]) == 1
    assert told.notes[0].startswith("400 megapixels on CPU were left out: they need")

    def fails(_command):
        raise TintlineError("CUDA does not work here.")

    monkeypatch.setattr(full, "run", fails)
    told = measure_everything(model_file, Device.CUDA)
    assert not told.times
    assert told.notes[0] == "0.05 megapixels on CUDA failed: CUDA does not work here."


def test_processes_that_fail_say_why():
    with pytest.raises(TintlineError, match=r"^out of luck$"):
        program.run([sys.executable, "-c", "raise SystemExit('out of luck')"])
    with pytest.raises(TintlineError, match="did not run"):
        program.run(["tintline-no-such-program"])


def test_the_window_is_timed(monkeypatch, tmp_path):
    seconds, note = program.time_window(1)
    assert note == ""
    assert seconds is not None
    assert seconds > 0
    monkeypatch.setattr(program.sys, "executable", str(tmp_path / "no-python"))
    seconds, note = program.time_window(1)
    assert seconds is None
    assert "did not start" in note


def test_quick_figures(model_file, monkeypatch):
    monkeypatch.setattr(quick, "time_window", lambda _times: (0.5, ""))
    shares = []
    told = quick.measure(model_file, "cpu", 0.05, lambda share, _step: shares.append(share))
    assert 0 < told.colorize < told.times.whole
    assert told.first > told.times.session
    assert shares == sorted(shares)
    assert json.loads(json.dumps(told.as_json()))["window"] == 0.5


# --- others -----------------------------------------------------------------------------------


def test_others_are_given_the_same_dots(model_file, tmp_path, monkeypatch):
    given = {}
    monkeypatch.setattr(peers.shutil, "which", lambda _name: "gmic")

    def note(arguments, _times):
        given[arguments[0]] = arguments
        return 1.5

    monkeypatch.setattr(peers, "time_command", note)
    monkeypatch.setattr(peers, "command", lambda *arguments: ["tintline", *arguments])
    ours, theirs = peers.time_fills(sample_sketch(0.05), model_file, tmp_path)
    assert (ours.work, ours.seconds) == (theirs.work, 1.5)
    assert str(tmp_path / "line.png") in given["tintline"]
    assert str(tmp_path / "line.png") in given["gmic"]
    assert (tmp_path / "spots.png").exists()
    monkeypatch.setattr(peers.shutil, "which", lambda _name: None)
    assert peers.time_fills(sample_sketch(0.05), model_file, tmp_path)[1].note == "not installed"


def test_pytorch_runs_the_same_weights(monkeypatch):
    pytest.importorskip("torch")
    monkeypatch.setattr(peers, "_ROUNDS", 1)
    model = assets_dir() / "models" / "sketch.onnx"
    colorizer = TimedColorizer(model, "cpu")
    ours, theirs = peers.time_inference(colorizer, sample_sketch(0.05), model)
    assert ours.seconds is not None
    assert theirs.seconds is not None
    assert "the same weights" in theirs.name
    assert "colours differ by" in theirs.note


def test_without_pytorch_there_is_a_word_instead(model_file, monkeypatch):
    monkeypatch.setattr(peers.importlib.util, "find_spec", lambda _name: None)
    _, theirs = peers.time_inference(
        TimedColorizer(model_file, "cpu"), sample_sketch(0.05), model_file
    )
    assert (theirs.seconds, theirs.note) == (None, "not installed")


# --- reports ----------------------------------------------------------------------------------


def test_markdown_says_which_targets_are_missed():
    text = report.as_markdown(figures())
    rows = {line.split(" | ")[0]: line for line in text.splitlines() if line.startswith("|")}
    assert rows["| the same as a command, from its start"].endswith("| 3.00 s | missed |")
    assert rows["| inference, beside its floor"].endswith("| 1.67 × | missed |")
    assert rows["| a moved dot"].endswith("| met |")
    assert "| G'MIC | – | not installed |" in text
    assert "33 megapixels on CPU were left out." in text


def test_markdown_without_a_working_device_is_still_a_report():
    text = report.as_markdown(figures(times={}, cold={}, window=None, peers=[]))
    assert "### Targets" in text


def test_figures_take_their_place_in_a_document(tmp_path):
    file = tmp_path / "performance.md"
    assert report.put_into(file, "new\n") == "new\n"
    file.write_text(f"# Title\n\n{report.BEGIN}\nold\n{report.END}\n\nafter\n", encoding="utf-8")
    expected = f"# Title\n\n{report.BEGIN}\n\nnew\n\n{report.END}\n\nafter\n"
    assert report.put_into(file, "new\n") == expected
    file.write_text("something else", encoding="utf-8")
    with pytest.raises(TintlineError, match="has no place for the figures"):
        report.put_into(file, "new\n")


@pytest.mark.parametrize("suffix", [".svg", ".png"])
def test_plot(tmp_path, suffix):
    pytest.importorskip("matplotlib")
    path = tmp_path / f"plot{suffix}"
    both = {"CPU": figures().times["CPU"], "GPU": [times(1, peak_memory=None)]}
    plot.save_plot(figures(times=both), path)
    assert path.stat().st_size > 5000


def test_plots_that_cannot_be_made_are_refused_before_the_work(tmp_path, monkeypatch):
    with pytest.raises(TintlineError, match=r"use \.svg or \.png"):
        plot.check_plot(tmp_path / "plot.gif")
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(TintlineError, match=r"tintline\[bench\]"):
        plot.check_plot(tmp_path / "plot.svg")
