import json
import logging
import subprocess
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace

import numpy as np
import pytest
from PIL import Image, ImageDraw
from psd_tools import PSDImage

import desktop.__main__ as program
from desktop import __version__, cli, cli_about, cli_colorize, logs, missing
from desktop.cli import main
from desktop.core.errors import TintlineError
from desktop.core.line_style import LineStyle
from desktop.core.load import load_picture
from desktop.engine import bench, providers
from desktop.engine.bench import Figures
from desktop.engine.project_file import read_project
from desktop.engine.request import ColorizeRequest, Look
from tests.core.layered_files import composite_ora, names_in_ora
from tests.models import write_photo_model, write_sketch_model

SKIN, SKY = (240, 200, 170), (90, 150, 220)


@pytest.fixture(autouse=True)
def log_file(tmp_path, monkeypatch):
    path = tmp_path / "log" / "tintline.log"
    monkeypatch.setattr(logs, "log_path", lambda: path)
    forget_log()  # of tests elsewhere that ran a command
    yield path
    forget_log()


def forget_log() -> None:
    logger = logging.getLogger("desktop")
    for handler in list(logger.handlers):
        logger.removeHandler(handler)
        handler.close()
    logger.setLevel(logging.NOTSET)


@pytest.fixture
def model_file(tmp_path) -> Path:
    return write_sketch_model(tmp_path / "bands.onnx", dictionary=(SKIN, SKY), working_size=96)


@pytest.fixture
def drawing(tmp_path) -> Path:
    return draw(tmp_path / "girl.png")


def draw(path: Path) -> Path:
    """Two closed boxes, one in each half."""
    path.parent.mkdir(parents=True, exist_ok=True)
    image = Image.new("L", (160, 120), 255)
    pen = ImageDraw.Draw(image)
    pen.rectangle((15, 20, 70, 100), outline=0, width=3)
    pen.rectangle((90, 20, 145, 100), outline=0, width=3)
    image.save(path, dpi=(300, 300))
    return path


def pixels(path: Path) -> np.ndarray:
    with Image.open(path) as image:
        return np.asarray(image.convert("RGB"))


def one_line(text: str) -> str:
    assert text.count("\n") == 1, text
    assert "Traceback" not in text
    return text


# --- colorize ---------------------------------------------------------------------------------


def test_colorize_writes_the_picture(drawing, tmp_path, capsys):
    out = tmp_path / "out.png"
    model = write_sketch_model(tmp_path / "m.onnx", dictionary=(SKIN, SKY), with_palette=False)
    code = main(["colorize", str(drawing), "-o", str(out), "--model", str(model), "--look", "flat"])
    assert code == 0
    assert capsys.readouterr().out == f"{out}\n"
    result = pixels(out)
    assert result.shape == (120, 160, 3)
    np.testing.assert_allclose(result[60, 40], SKIN, atol=3)
    np.testing.assert_allclose(result[60, 120], SKY, atol=3)
    with Image.open(out) as image:
        assert image.info["dpi"] == pytest.approx((300, 300), abs=0.1)


def test_colorize_obeys_hints_and_palette(drawing, model_file, tmp_path):
    hints = tmp_path / "hints.json"
    rows = [{"x": 120, "y": 60, "radius": 4, "color": "#12f034"}]
    hints.write_text(json.dumps({"version": 1, "size": [160, 120], "hints": rows}))
    colors = tmp_path / "one.hex"
    colors.write_text("ff8800\n")
    out = tmp_path / "out.png"
    options = ["--hints", str(hints), "--palette", str(colors), "--look", "flat"]
    assert main(["colorize", str(drawing), "-o", str(out), "-m", str(model_file), *options]) == 0
    result = pixels(out)
    assert tuple(result[50, 110]) == (0x12, 0xF0, 0x34)
    np.testing.assert_allclose(result[60, 40], (0xFF, 0x88, 0x00), atol=3)


def test_a_character_is_the_same_on_every_page(drawing, tmp_path):
    model = write_sketch_model(tmp_path / "m.onnx", dictionary=(SKIN, SKY), parts=("hair", "top"))
    character = tmp_path / "mia.gpl"
    character.write_text("GIMP Palette\n240 120 170 Hair\n20 20 60 Top\n")
    other = draw(tmp_path / "in" / "page.png")
    common = ["--character", str(character), "--look", "flat", "-m", str(model), "-d", "cpu"]
    out = tmp_path / "out.png"
    assert main(["colorize", str(drawing), "-o", str(out), *common]) == 0
    assert main(["batch", str(other.parent), "-o", str(tmp_path / "pages"), *common]) == 0
    for path in (out, tmp_path / "pages" / "page.png"):
        assert tuple(pixels(path)[60, 40]) == (240, 120, 170)
        assert tuple(pixels(path)[60, 120]) == (20, 20, 60)


def test_json_alone_is_on_standard_output(drawing, model_file, tmp_path, capsys):
    out = tmp_path / "out.webp"
    arguments = ["colorize", str(drawing), "-o", str(out), "-m", str(model_file), "--json"]
    assert main([*arguments, "--layers"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert data["output"] == str(out)
    assert data["size"] == [160, 120]
    assert (data["model"], data["device"]) == ("Test", "CPU")
    assert data["regions"] >= 3
    assert all(Path(layer).is_file() for layer in data["layers"])
    assert len(data["layers"]) == 5


def test_lines_take_a_colour_and_an_opacity(drawing, model_file, tmp_path, capsys):
    out = tmp_path / "out.tint"
    arguments = ["colorize", str(drawing), "-o", str(out), "-m", str(model_file)]
    assert main([*arguments, "--line-color", "#28145a", "--line-opacity", "0.5"]) == 0
    request = read_project(out).request
    assert isinstance(request, ColorizeRequest)
    assert request.lines == LineStyle((40, 20, 90), 0.5)
    capsys.readouterr()
    assert main([*arguments, "--line-color", "blueish"]) == 2
    assert "--line-color takes a colour" in capsys.readouterr().err


def test_a_project_brings_its_settings_along(drawing, model_file, tmp_path, capsys):
    project, out = tmp_path / "a.tint", tmp_path / "out.tint"
    shared = ["-m", str(model_file)]
    first = ["--look", "flat", "--seed", "3", "--palette", "Sakura"]
    assert main(["colorize", str(drawing), "-o", str(project), *shared, *first]) == 0
    assert main(["colorize", str(project), "-o", str(out), *shared]) == 0
    kept = read_project(out).request
    assert (kept.look, kept.seed, kept.palette.name) == (Look.FLAT, 3, "Sakura")
    np.testing.assert_array_equal(load_picture(out).rgb, load_picture(project).rgb)
    assert main(["colorize", str(project), "-o", str(out), *shared, "--look", "soft"]) == 0
    changed = read_project(out).request
    assert (changed.look, changed.seed) == (Look.SOFT, 3)
    assert main(["colorize", str(project), "-o", str(out), *shared, "--seed", "0"]) == 0
    assert read_project(out).request.seed == 0
    capsys.readouterr()
    assert main(["photo", str(project), "-o", str(tmp_path / "x.png")]) == 1
    assert "drawing's project" in capsys.readouterr().err


@pytest.mark.parametrize("suffix", [".psd", ".ora"])
def test_layered_files_are_named_by_their_ending(drawing, model_file, tmp_path, capsys, suffix):
    out, flat = tmp_path / f"out{suffix}", tmp_path / "out.png"
    shared = ["-m", str(model_file), "--look", "flat"]
    assert main(["colorize", str(drawing), "-o", str(flat), *shared]) == 0
    capsys.readouterr()
    arguments = ["colorize", str(drawing), "-o", str(out), *shared, "--split-colors", "--json"]
    assert main(arguments) == 0
    data = json.loads(capsys.readouterr().out)
    assert (data["output"], data["layers"]) == (str(out), [])
    if suffix == ".psd":
        names = [layer.name for layer in PSDImage.open(out)]
        np.testing.assert_array_equal(load_picture(out).rgb, pixels(flat))
        assert load_picture(out).dpi == pytest.approx((300, 300), abs=0.1)
    else:
        names = names_in_ora(out)
        assert np.abs(composite_ora(out)[..., :3] - pixels(flat)).max() <= 1.001
    assert {"Paper", "Flats", "Lines"} <= set(names)


def test_a_layered_photograph(drawing, tmp_path):
    model = write_photo_model(tmp_path / "photo.onnx")
    out = tmp_path / "out.ora"
    assert main(["photo", str(drawing), "-o", str(out), "-m", str(model)]) == 0
    assert names_in_ora(out) == ["Original photograph", "Colour"]


def test_a_given_up_gpu_is_said(drawing, model_file, tmp_path, capsys, monkeypatch):
    reason = "CPU (CUDA is not usable: no driver; install it)"
    monkeypatch.setattr(cli_colorize.Colorizer, "device", property(lambda self: reason))
    out = tmp_path / "out.png"
    assert main(["colorize", str(drawing), "-o", str(out), "-m", str(model_file)]) == 0
    assert reason in capsys.readouterr().err


@pytest.mark.parametrize(
    ("output", "options", "code", "says"),
    [
        ("out.gif", [], 2, "no ending that names a format"),
        ("out", [], 2, "no ending that names a format"),
        (".", [], 2, "is a folder"),
        ("girl.png", [], 2, "is the picture itself"),
        ("nowhere/out.png", [], 1, "does not exist"),
        ("out.png", ["--palette", "nonsense"], 1, "no palette"),
        ("out.png", ["--model", "nonsense"], 1, "no model"),
        ("out.png", ["--hints", "none.json"], 1, "none.json"),
        ("out.png", ["--device", "cuda"], 1, "CUDA is not usable"),
        ("out.png", ["--device", "toaster"], 2, "--device"),
        ("out.png", ["--look", "shiny"], 2, "--look"),
        ("out.png", ["--split-colors"], 2, "use it with .psd or .ora"),
        ("out.png", ["--seed", "-1"], 2, "--seed"),
        ("out.png", ["--nonsense"], 2, "--nonsense"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    drawing, model_file, tmp_path, monkeypatch, capsys, output, options, code, says
):
    monkeypatch.chdir(tmp_path)
    before = drawing.read_bytes()
    if "--model" not in options:
        options = ["--model", str(model_file), *options]
    assert main(["colorize", "girl.png", "-o", output, *options]) == code
    said = capsys.readouterr()
    assert says in said.err
    assert said.out == ""
    assert "Traceback" not in said.err
    assert drawing.read_bytes() == before
    assert not (tmp_path / "out.png").exists()


@pytest.mark.parametrize(
    ("content", "says"),
    [(None, "does not exist"), (b"", "zero bytes"), (b"text", "not a picture")],
)
def test_bad_input_is_one_sentence(tmp_path, model_file, capsys, content, says):
    path = tmp_path / "in.png"
    if content is not None:
        path.write_bytes(content)
    arguments = ["colorize", str(path), "-o", str(tmp_path / "o.png"), "-m", str(model_file)]
    assert main(arguments) == 1
    assert says in one_line(capsys.readouterr().err)
    assert main([*arguments, "--json"]) == 1
    assert says in json.loads(capsys.readouterr().out)["error"]


class Breaks:
    """A colorizer that can't even be made."""

    error: BaseException = RuntimeError("the sky fell\nand more")

    def __init__(self, model, device) -> None:
        raise self.error


def test_the_unexpected_is_logged_and_said(
    drawing, model_file, tmp_path, monkeypatch, capsys, log_file
):
    monkeypatch.setattr(cli_colorize, "Colorizer", Breaks)
    out = tmp_path / "o.png"
    assert main(["colorize", str(drawing), "-o", str(out), "-m", str(model_file)]) == 1
    said = one_line(capsys.readouterr().err)
    assert "RuntimeError: the sky fell" in said
    assert str(log_file) in said
    assert "Traceback" in log_file.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("error", "code", "says"),
    [
        (KeyboardInterrupt(), 130, "Cancelled."),
        (MemoryError(), 1, "memory"),
        (PermissionError(13, "Permission denied", "a.png"), 1, "a.png cannot be used (Permission"),
        (ModuleNotFoundError("x", name="cv2"), 1, "pip install opencv-python-headless"),
        (TintlineError("Do this."), 1, "Do this."),
    ],
)
def test_other_ends(drawing, model_file, tmp_path, monkeypatch, capsys, error, code, says):
    monkeypatch.setattr(Breaks, "error", error)
    monkeypatch.setattr(cli_colorize, "Colorizer", Breaks)
    out = tmp_path / "o.png"
    assert main(["colorize", str(drawing), "-o", str(out), "-m", str(model_file)]) == code
    assert says in one_line(capsys.readouterr().err)


# --- batch ------------------------------------------------------------------------------------


@pytest.fixture
def folder(tmp_path) -> Path:
    folder = tmp_path / "in"
    draw(folder / "a.png")
    draw(folder / "deep" / "b.png")
    return folder


def test_batch_mirrors_skips_and_overwrites(folder, tmp_path, model_file, capsys):
    out = tmp_path / "out"
    arguments = ["batch", str(folder), "-o", str(out), "-m", str(model_file), "-r"]
    assert main([*arguments, "--format", "jpg"]) == 0
    assert (out / "a.jpg").is_file()
    assert (out / "deep" / "b.jpg").is_file()
    assert capsys.readouterr().out.startswith("2 done, 0 skipped, 0 failed")
    assert main([*arguments, "--format", "jpg", "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert (data["done"], data["skipped"], data["cancelled"]) == (0, 2, False)
    assert [item["state"] for item in data["items"]] == ["skipped", "skipped"]
    assert main([*arguments, "--format", "jpg", "--overwrite"]) == 0
    assert capsys.readouterr().out.startswith("2 done")


def test_batch_gives_what_colorize_gives(folder, tmp_path, model_file):
    shared = ["-m", str(model_file), "--palette", "Sakura", "--look", "soft", "--seed", "3"]
    assert main(["colorize", str(folder / "a.png"), "-o", str(tmp_path / "one.png"), *shared]) == 0
    assert main(["batch", str(folder), "-o", str(tmp_path / "out"), *shared]) == 0
    assert (tmp_path / "one.png").read_bytes() == (tmp_path / "out" / "a.png").read_bytes()


def test_batch_writes_layers(folder, tmp_path, model_file, capsys):
    out = tmp_path / "out"
    shared = ["batch", str(folder), "-o", str(out), "-m", str(model_file)]
    assert main([*shared, "--format", "psd", "--split-colors"]) == 0
    assert [layer.name for layer in PSDImage.open(out / "a.psd")][:2] == ["Paper", "Flats"]
    assert main([*shared, "--format", "ora"]) == 0
    assert "Lines" in names_in_ora(out / "a.ora")
    assert main([*shared, "--split-colors"]) == 2
    assert "add --format psd or ora" in one_line(capsys.readouterr().err)


def test_batch_names_what_failed_and_goes_on(folder, tmp_path, model_file, capsys):
    (folder / "0.png").write_bytes(b"")
    out = tmp_path / "out"
    assert main(["batch", str(folder), "-o", str(out), "-m", str(model_file)]) == 1
    said = capsys.readouterr()
    assert "0.png is empty" in one_line(said.err)
    assert said.out.startswith("1 done, 0 skipped, 1 failed")
    assert (out / "a.png").is_file()


def test_batch_stopped_says_how_to_go_on(folder, tmp_path, model_file, capsys, monkeypatch):
    def interrupted(self, request, *, cancel=None, progress=None):
        raise KeyboardInterrupt

    monkeypatch.setattr(cli_colorize.Colorizer, "colorize", interrupted)
    code = main(["batch", str(folder), "-o", str(tmp_path / "out"), "-m", str(model_file)])
    assert code == 130
    assert "goes on where it stopped" in capsys.readouterr().err


def test_batch_refuses_what_it_cannot_mean(folder, tmp_path, model_file, capsys):
    shared = ["-m", str(model_file)]
    assert main(["batch", str(folder), "-o", str(tmp_path / "o"), "-f", "gif", *shared]) == 2
    assert 'no format "gif"' in one_line(capsys.readouterr().err)
    assert main(["batch", str(tmp_path / "none"), "-o", str(tmp_path / "o"), *shared]) == 1
    assert "does not exist" in one_line(capsys.readouterr().err)
    assert main(["batch", str(folder), *shared]) == 2


# --- what the program tells of itself ---------------------------------------------------------


def test_version_and_help(capsys):
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"tintline {__version__}\n"
    assert main(["--help"]) == 0
    text = capsys.readouterr().out
    assert "tintline colorize girl.png -o girl-color.png" in text
    for command in cli.COMMANDS[:-1]:
        assert command in text
    assert "window" not in [line.split()[1:2] for line in text.splitlines()]


@pytest.fixture
def sketch_model(shipped) -> Path:
    return write_sketch_model(shipped / "sketch.onnx")


def test_models_are_listed(sketch_model, capsys):
    assert main(["models"]) == 0
    assert "CC0-1.0" in capsys.readouterr().out
    assert main(["models", "--json"]) == 0
    (entry,) = json.loads(capsys.readouterr().out)
    assert (entry["name"], entry["task"]) == ("sketch", "sketch")
    (sketch_model.parent / "broken.onnx").write_bytes(b"x")
    assert main(["models"]) == 1
    assert "broken.onnx" in one_line(capsys.readouterr().err)


def test_palettes_are_listed(capsys):
    assert main(["palettes"]) == 0
    assert "Sakura\t#" in capsys.readouterr().out
    assert main(["palettes", "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out)) >= 12


def test_doctor_tells_and_judges(sketch_model, capsys, monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr(providers, "installed_runtimes", lambda: {"onnxruntime": "1.31.1"})
    assert main(["doctor"]) == 0
    text = capsys.readouterr().out
    assert "CPU works" in text
    assert "No problems were found." in text
    both = {"onnxruntime": "1", "onnxruntime-gpu": "2"}
    monkeypatch.setattr(providers, "installed_runtimes", lambda: both)
    assert main(["doctor", "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["problems"]


FIGURES = Figures(
    device="CPU",
    model="Test",
    width=1000,
    height=1000,
    load=0.5,
    first=2.0,
    sketch=1.25,
    colorize=1.0,
    steps={"Reading lines": 0.25},
    dot=0.125,
    window=None,
    window_note="there is no Qt",
    peak_memory=1024**3,
)


def test_bench_prints_and_writes_its_figures(sketch_model, tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(bench, "measure", lambda *args: FIGURES)
    file = tmp_path / "figures.json"
    assert main(["bench", "--json", str(file)]) == 0
    text = capsys.readouterr().out
    for figure in ("1.25 s", "0.12 s", "there is no Qt", "1.0 GiB", "1000 × 1000"):
        assert figure in text
    assert json.loads(file.read_text())["sketch"] == 1.25
    assert main(["bench", "--json", str(tmp_path / "no" / "where.json")]) == 2


def test_bench_really_measures(model_file, monkeypatch):
    monkeypatch.setattr(bench, "_window", lambda: (0.5, ""))
    steps = []
    figures = bench.measure(model_file, "cpu", 0.05, lambda share, step: steps.append(share))
    assert figures.width * figures.height == pytest.approx(50_000, rel=0.05)
    assert 0 < figures.colorize <= figures.sketch
    assert figures.load <= figures.first
    assert figures.dot > 0
    assert figures.steps
    assert steps == sorted(steps)
    assert json.loads(json.dumps(figures.as_json()))["window"] == 0.5


def test_bench_times_the_window_itself(monkeypatch):
    monkeypatch.setattr(bench, "_STARTS", 1)
    seconds, note = bench._window()
    assert note == ""
    assert seconds is not None
    assert seconds > 0


def test_bench_says_why_there_is_no_window(monkeypatch, tmp_path):
    monkeypatch.setattr(bench.sys, "executable", str(tmp_path / "no-python"))
    seconds, note = bench._window()
    assert seconds is None
    assert "did not start" in note


def test_pipes_that_close_end_in_silence(monkeypatch, capsys):
    def closed(text):
        raise BrokenPipeError(32, "Broken pipe")

    monkeypatch.setattr(cli_about, "write", closed)
    assert main(["palettes"]) == 1
    assert capsys.readouterr().err == ""


# --- the window -------------------------------------------------------------------------------


@pytest.fixture
def window(monkeypatch):
    """Stands in for the window; remembers how it was opened."""
    calls = []
    module = ModuleType("desktop.ui.app")
    module.run_window = lambda *args, **kwargs: calls.append((args, kwargs)) or 0
    monkeypatch.setitem(sys.modules, "desktop.ui.app", module)
    return calls


@pytest.mark.parametrize(
    ("arguments", "files"),
    [([], []), (["girl.png", "fox.png"], ["girl.png", "fox.png"]), (["--device", "cpu"], [])],
)
def test_whatever_is_no_command_opens_the_window(window, arguments, files):
    assert main(arguments, started=1.5) == 0
    ((opened, model, device), extra) = window[0]
    assert opened == [Path(name) for name in files]
    assert model is None
    assert device == ("cpu" if arguments[:1] == ["--device"] else "auto")
    assert extra == {"started": 1.5, "quit_when_shown": False}


def test_the_window_gets_model_and_exit_code(window, model_file, monkeypatch):
    monkeypatch.setattr(sys.modules["desktop.ui.app"], "run_window", lambda *args, **kwargs: 3)
    assert main(["--model", str(model_file), "girl.png"]) == 3


@pytest.mark.parametrize(
    ("word", "says"), [("colorise", "did you mean colorize?"), ("zzz", "tintline --help")]
)
def test_a_misspelt_command_is_no_file(window, tmp_path, monkeypatch, capsys, word, says):
    monkeypatch.chdir(tmp_path)
    assert main([word, "girl.png"]) == 2
    assert says in one_line(capsys.readouterr().err)
    assert window == []
    (tmp_path / word).write_bytes(b"a file without an ending")
    assert main([word]) == 0


def test_windows_loads_onnx_runtime_before_qt(monkeypatch):
    order = []

    class Window(ModuleType):
        def __getattr__(self, name):
            if name != "run_window":
                raise AttributeError(name)
            order.append("Qt")
            return lambda *args, **kwargs: 0

    monkeypatch.setitem(sys.modules, "desktop.ui.app", Window("desktop.ui.app"))
    monkeypatch.setattr(cli, "sys", SimpleNamespace(platform="win32"))
    monkeypatch.setattr(cli, "importlib", SimpleNamespace(import_module=order.append))
    assert main([]) == 0
    assert order == ["onnxruntime", "Qt"]

    def fails(name):
        raise ImportError(name)

    monkeypatch.setattr(cli, "importlib", SimpleNamespace(import_module=fails))
    assert main([]) == 0  # the window says what is missing


def test_a_missing_qt_is_named():
    # In a process of its own: other tests have loaded Qt, and this one must not find it.
    code = (
        "import sys; sys.modules['PySide6'] = None; sys.argv = ['tintline'];"
        "from desktop.__main__ import main; sys.exit(main())"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert run.returncode == 1
    assert "pip install PySide6-Essentials" in one_line(run.stderr)


# --- missing parts ----------------------------------------------------------------------------


def test_the_program_names_a_part_that_is_missing(monkeypatch, capsys):
    monkeypatch.delitem(sys.modules, "desktop.cli")
    monkeypatch.setitem(sys.modules, "typer", None)
    for name in [name for name in sys.modules if name.startswith("desktop.cli_")]:
        monkeypatch.delitem(sys.modules, name)
    assert program.main() == 1
    assert one_line(capsys.readouterr().err).endswith("pip install typer.\n")


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (ModuleNotFoundError("x", name="PIL.Image"), "Pillow is not installed: run pip install"),
        (ModuleNotFoundError("x", name="cv2"), "opencv-python-headless"),
        (
            ImportError("libEGL.so.1: cannot open shared object file", name="PySide6.QtGui"),
            "libEGL.so.1 is missing: apt install libegl1",
        ),
        (ImportError("libodd-2.so.7: cannot open shared object file"), "package manager"),
        (ImportError("DLL load failed", name="numpy"), "--force-reinstall numpy"),
    ],
)
def test_missing_parts_are_explained(error, says):
    assert says in missing.explain(error)


def test_other_import_errors_are_not_explained_away():
    assert missing.explain(ModuleNotFoundError("x", name="desktop.nonsense")) is None
    assert missing.explain(ImportError("cannot import name", name="desktop.cli")) is None
