"""Whatever is given to the commands: one sentence, an exit code, and every file as it was."""

import json
import logging
import os
import struct
import zlib
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw

from desktop import logs
from desktop.cli import main
from desktop.engine.journal import JOURNAL_NAME
from tests.models import write_sketch_model

OLD = b"the old result"


@pytest.fixture(autouse=True)
def log_file(tmp_path, monkeypatch):
    monkeypatch.setattr(logs, "log_path", lambda: tmp_path / "log" / "tintline.log")
    yield
    logger = logging.getLogger("desktop")
    for handler in list(logger.handlers):
        logger.removeHandler(handler)
        handler.close()


@pytest.fixture(scope="module")
def model(tmp_path_factory) -> str:
    path = tmp_path_factory.mktemp("model") / "bands.onnx"
    return str(write_sketch_model(path, dictionary=((240, 200, 170), (90, 150, 220))))


def drawing() -> Image.Image:
    image = Image.new("L", (160, 120), 255)
    ImageDraw.Draw(image).rectangle((15, 20, 70, 100), outline=0, width=3)
    return image


def noise(width: int, height: int, cell: int) -> np.ndarray:
    """Colour noise; with large cells as smooth as a photograph out of focus."""
    rng = np.random.default_rng(3)
    coarse = rng.integers(0, 255, (height // cell, width // cell, 3)).astype(np.uint8)
    return cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC)


def half(path: Path) -> None:
    """A picture whose second half is missing."""
    Image.fromarray(noise(200, 200, 1)).save(path)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def header(path: Path, width: int, height: int) -> None:
    """A PNG file that claims to have this size, and nothing in it."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    size = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = chunk(b"IHDR", size) + chunk(b"IDAT", b"") + chunk(b"IEND", b"")
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunks)


def blank(mode: str, color: object):
    return lambda path: Image.new(mode, (300, 200), color).save(path)


#: File name, how it is made, and what the sentence says is wrong and what to do.
PICTURES = [
    ("text.png", lambda path: path.write_bytes(b"Dear diary\n" * 40), "not a picture", "choose"),
    ("notes.txt", lambda path: path.write_bytes(b"Dear diary\n"), "not a picture", "choose"),
    ("cut.png", half, "ends too early or is damaged", "copy it again"),
    ("cut.jpg", half, "ends too early or is damaged", "copy it again"),
    ("empty.png", lambda path: path.write_bytes(b""), "zero bytes", "copy it again"),
    ("dot.png", lambda p: Image.new("L", (1, 1)).save(p), "only 1 × 1 pixels", "at least 8"),
    ("huge.png", lambda path: header(path, 30_000, 30_000), "too large", "scale it down"),
    ("white.png", blank("RGB", "white"), "blank", "visible lines"),
    ("gray.png", blank("RGB", "gray"), "blank", "visible lines"),
    ("clear.png", blank("RGBA", (0, 0, 0, 0)), "blank", "visible lines"),
    ("black.png", blank("RGB", "black"), "all black", "lighter paper"),
    (
        "photo.png",
        lambda path: Image.fromarray(noise(480, 360, 30)).save(path),
        "looks like a photograph",
        "open a sketch",
    ),
    ("folder.png", Path.mkdir, "is a folder", "choose a picture inside"),
    ("none.png", lambda path: None, "does not exist", "check the name"),
]


def one_sentence(text: str) -> str:
    """What standard error holds: one line, in one sentence."""
    assert text.startswith("tintline: ")
    assert text.endswith(".\n")
    assert text.count("\n") == 1, text
    assert "Traceback" not in text
    assert "unexpected" not in text, text
    return text


@pytest.mark.parametrize(
    ("name", "make", "wrong", "remedy"), PICTURES, ids=[case[0] for case in PICTURES]
)
def test_pictures_that_cannot_be_colorized(tmp_path, model, capsys, name, make, wrong, remedy):
    make(tmp_path / name)
    out = tmp_path / "out"
    out.mkdir()
    (out / "result.png").write_bytes(OLD)
    arguments = ["colorize", str(tmp_path / name), "-o", str(out / "result.png"), "-m", model]
    assert main([*arguments, "--layers"]) == 1
    said = capsys.readouterr()
    assert wrong in one_sentence(said.err)
    assert remedy in said.err
    assert said.out == ""
    assert [file.name for file in out.iterdir()] == ["result.png"]
    assert (out / "result.png").read_bytes() == OLD


def test_a_batch_names_each_of_them_and_makes_the_rest(tmp_path, model, capsys):
    folder, out = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    bad = [case for case in PICTURES if case[0] not in ("notes.txt", "folder.png", "none.png")]
    for name, make, *_ in bad:
        make(folder / name)
    drawing().save(folder / "good.png")
    arguments = ["batch", str(folder), "-o", str(out), "-m", model, "--json"]
    assert main(arguments) == 1
    said = capsys.readouterr()
    lines = said.err.splitlines()
    assert len(lines) == len(bad)
    for name, _, wrong, remedy in bad:
        (line,) = [line for line in lines if name in line]
        assert wrong in one_sentence(f"{line}\n")
        assert remedy in line
    assert [file.name for file in out.iterdir() if file.name != JOURNAL_NAME] == ["good.png"]
    data = json.loads(said.out)
    assert (data["done"], data["failed"]) == (1, len(bad))


HINTS = {"version": 1, "size": [160, 120]}
RED = {"color": "#ff0000"}


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (json.dumps({**HINTS, "hints": [{"x": 500, "y": 5, **RED}]}), "outside the picture"),
        (json.dumps({**HINTS, "hints": [{"x": 5, "y": 5, "color": "red"}]}), "#rrggbb"),
        (json.dumps([1, 2]), 'no list "hints"'),
        ("x=5, y=5", "not valid JSON"),
        (b"\xff\xfe\x00\x80", "no text file"),
        (None, "does not exist"),
        (Path.mkdir, "cannot be read"),
    ],
)
def test_hints_that_cannot_be_obeyed(tmp_path, model, capsys, content, says):
    drawing().save(tmp_path / "in.png")
    file = tmp_path / "hints.json"
    if isinstance(content, str):
        file.write_text(content, encoding="utf-8")
    elif isinstance(content, bytes):
        file.write_bytes(content)
    elif content is not None:
        content(file)
    out = tmp_path / "result.png"
    out.write_bytes(OLD)
    arguments = ["colorize", str(tmp_path / "in.png"), "-o", str(out), "-m", model]
    assert main([*arguments, "--hints", str(file)]) == 1
    assert says in one_sentence(capsys.readouterr().err)
    assert out.read_bytes() == OLD


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda path: path.write_bytes(b"not a model" * 30), "is no ONNX file"),
        (lambda path: path.write_bytes(b""), "zero bytes"),
        (lambda path: write_sketch_model(path, metadata={"tintline.contract": None}), "Tintline"),
        (lambda path: write_sketch_model(path, metadata={"size_multiple": "x"}), "size_multiple"),
        (Path.mkdir, "is a folder"),
        (lambda path: None, "no model and no file"),
    ],
)
@pytest.mark.parametrize("command", ["colorize", "batch"])
def test_models_that_cannot_be_used(tmp_path, capsys, command, make, says):
    (tmp_path / "in").mkdir()
    drawing().save(tmp_path / "in" / "a.png")
    make(tmp_path / "m.onnx")
    source, out = ("in/a.png", "a.png") if command == "colorize" else ("in", "out")
    arguments = [command, str(tmp_path / source), "-o", str(tmp_path / out)]
    assert main([*arguments, "-m", str(tmp_path / "m.onnx")]) == 1
    assert says in one_sentence(capsys.readouterr().err)
    assert not (tmp_path / out).exists()


@pytest.mark.parametrize("command", ["colorize", "batch"])
def test_a_full_disk(tmp_path, model, capsys, command):
    limits = pytest.importorskip("tests.faults.limits")
    folder, out = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    out.mkdir()
    drawing().save(folder / "a.png")
    (out / "a.png").write_bytes(OLD)
    arguments = {
        "colorize": ["colorize", str(folder / "a.png"), "-o", str(out / "a.png"), "--layers"],
        "batch": ["batch", str(folder), "-o", str(out), "--overwrite"],
    }[command]
    with limits.no_file_above(200):
        assert main([*arguments, "-m", model]) == 1
    text = one_sentence(capsys.readouterr().err)
    assert "File too large" in text  # as the limit is called; a full disk has another name
    assert "free some space" in text
    assert [file.name for file in out.iterdir() if file.name != JOURNAL_NAME] == ["a.png"]
    assert (out / "a.png").read_bytes() == OLD


@pytest.mark.parametrize("command", ["colorize", "batch"])
def test_a_read_only_folder_is_told_before_the_work(tmp_path, model, capsys, monkeypatch, command):
    folder, out = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    out.mkdir()
    drawing().save(folder / "a.png")
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path) != out)
    source, target = (folder / "a.png", out / "a.png") if command == "colorize" else (folder, out)
    assert main([command, str(source), "-o", str(target), "-m", model]) == 1
    assert f"{out} is read-only: choose another" in one_sentence(capsys.readouterr().err)


@pytest.mark.parametrize("output", ["file/result.png", "missing/result.png", f"{'a' * 300}.png"])
def test_outputs_that_cannot_be(tmp_path, model, capsys, output):
    drawing().save(tmp_path / "in.png")
    (tmp_path / "file").write_bytes(OLD)
    before = sorted(tmp_path.iterdir())
    arguments = ["colorize", str(tmp_path / "in.png"), "-o", str(tmp_path / output), "-m", model]
    assert main(arguments) == 1
    one_sentence(capsys.readouterr().err)
    assert (tmp_path / "file").read_bytes() == OLD
    assert [path for path in sorted(tmp_path.iterdir()) if path.name != "log"] == before


@pytest.mark.parametrize("command", ["colorize", "batch"])
@pytest.mark.parametrize(
    ("palette", "says"),
    [("nonsense", "no palette and no file"), ("cut.png", "ends too early"), (".", "folder")],
)
def test_palettes_that_are_none(tmp_path, model, capsys, monkeypatch, command, palette, says):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    drawing().save(tmp_path / "in" / "a.png")
    half(tmp_path / "cut.png")
    source, out = ("in/a.png", "a.png") if command == "colorize" else ("in", "out")
    assert main([command, source, "-o", out, "-m", model, "--palette", palette]) == 1
    assert says in one_sentence(capsys.readouterr().err)
    assert not Path(out).exists()


@pytest.mark.parametrize(("width", "height"), [(8, 8), (9, 9), (8, 700), (900, 9)])
def test_the_smallest_and_narrowest_drawings_work(tmp_path, model, width, height):
    image = Image.new("L", (width, height), 255)
    ImageDraw.Draw(image).line((1, height // 2, width - 1, height // 2), fill=0)
    image.save(tmp_path / "in.png")
    hints = [{"x": 0, "y": 0, **RED}, {"x": width - 0.01, "y": height - 0.01, "color": "#0000ff"}]
    rows = {"version": 1, "size": [width, height], "hints": hints}
    (tmp_path / "hints.json").write_text(json.dumps(rows), encoding="utf-8")
    for look in ("flat", "soft", "painted"):
        out = tmp_path / f"{look}.png"
        arguments = ["colorize", str(tmp_path / "in.png"), "-o", str(out), "-m", model]
        assert main([*arguments, "--hints", str(tmp_path / "hints.json"), "--look", look]) == 0
    with Image.open(tmp_path / "flat.png") as result:
        assert result.size == (width, height)
        assert result.getpixel((0, 0)) == (255, 0, 0)
        assert result.getpixel((width - 1, height - 1)) == (0, 0, 255)
