import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from psd_tools import PSDImage

from desktop import cli_colorize
from desktop.cli import main
from desktop.core.errors import OutOfMemory, TintlineError
from desktop.core.line_style import LineStyle
from desktop.core.load import load_picture
from desktop.engine.project_file import read_project
from desktop.engine.request import ColorizeRequest, Look
from desktop.engine.session import ModelSession
from tests.cli.commands import SKIN, SKY, draw, one_line, pixels
from tests.core.layered_files import composite_ora, names_in_ora
from tests.models import write_photo_model, write_sketch_model


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


@pytest.mark.parametrize(("tile", "tiled"), [("64", True), ("off", False), ("auto", False)])
def test_drawings_are_tiled_as_asked_for(drawing, model_file, tmp_path, capsys, tile, tiled):
    common = ["-o", str(tmp_path / "out.png"), "-m", str(model_file), "--tile", tile, "--json"]
    assert main(["colorize", str(drawing), *common]) == 0
    told = json.loads(capsys.readouterr().out)
    assert ("Adding detail" in told["seconds"]) == tiled
    assert told["notices"] == []


@pytest.mark.parametrize("tile", ["12", "huge"])
@pytest.mark.parametrize("command", ["colorize", "batch"])
def test_a_tile_that_cannot_be_is_refused(drawing, tmp_path, capsys, command, tile):
    source = drawing if command == "colorize" else drawing.parent
    assert main([command, str(source), "-o", str(tmp_path / "out.png"), "--tile", tile]) == 2
    assert f'and not "{tile}"' in one_line(capsys.readouterr().err)


def test_tiles_that_memory_lacks_for_are_said(drawing, model_file, tmp_path, capsys, monkeypatch):
    run = ModelSession.run

    def limited(self, inputs, cancel=None):
        if max(inputs["ink"].shape) > 96:
            raise OutOfMemory("too little")
        return run(self, inputs, cancel)

    monkeypatch.setattr(ModelSession, "run", limited)
    common = ["-o", str(tmp_path / "out.png"), "-m", str(model_file), "--tile", "160"]
    assert main(["colorize", str(drawing), *common]) == 0
    assert "tiles of 80 px were used" in capsys.readouterr().err


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

    def __init__(self, model, device, tile) -> None:
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
