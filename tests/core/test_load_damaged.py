import io
import os
import struct
import warnings
import zipfile
from pathlib import Path

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from desktop.core.errors import TintlineError
from desktop.core.load import decode_picture, load_picture
from desktop.core.picture import MAX_SIDE
from tests.core.encoded import encode, gradient, png_chunk, psd_bytes


def message(call, *arguments) -> str:
    with pytest.raises(TintlineError) as caught:
        call(*arguments)
    text = str(caught.value)
    assert "\n" not in text
    assert text.endswith(".")
    return text


def test_missing_file_and_folder(tmp_path):
    assert "does not exist" in message(load_picture, tmp_path / "none.png")
    assert "is a folder" in message(load_picture, tmp_path)
    assert "cannot be read" in message(load_picture, tmp_path / ("x" * 300 + ".png"))
    assert "cannot be read" in message(load_picture, Path("nul\0l.png"))


def test_layers_without_a_merged_picture_are_refused():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("mimetype", "image/openraster")
    assert "holds no merged picture" in message(decode_picture, buffer.getvalue(), "a.ora")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are none here")
def test_what_is_neither_file_nor_folder(tmp_path):
    pipe = tmp_path / "pipe.png"
    os.mkfifo(pipe)
    assert "is not a file" in message(load_picture, pipe)


def test_files_that_are_too_large_are_not_read(tmp_path, monkeypatch):
    monkeypatch.setattr("desktop.core.load.MAX_FILE_BYTES", 1000)
    path = tmp_path / "large.png"
    path.write_bytes(bytes(1001))
    assert "is larger than" in message(load_picture, path)


def test_no_permission(tmp_path, monkeypatch):
    path = tmp_path / "a.png"
    path.write_bytes(b"x")

    def refuse(self):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert "may not be read" in message(load_picture, path)


def test_no_memory(monkeypatch):
    def refuse(self):
        raise MemoryError

    data = encode(Image.fromarray(gradient()), "BMP")
    monkeypatch.setattr(Image.Image, "convert", refuse)
    monkeypatch.setattr("PIL.ImageFile.ImageFile.load", refuse)
    assert "memory" in message(decode_picture, data, "x")


def test_empty_and_not_a_picture():
    assert "empty" in message(decode_picture, b"", "x.png")
    for data in (b"hello, world", b"<svg/>", b"%PDF-1.4", bytes(1000), b"\x1f\x8b"):
        text = message(decode_picture, data, "x.png")
        assert "not a picture" in text
        assert "x.png" in text


NOISE = np.random.default_rng(3).integers(0, 256, (40, 60, 3), np.uint8)


ENCODED = {
    kind: encode(Image.fromarray(NOISE), kind)
    for kind in ("PNG", "JPEG", "WEBP", "TIFF", "BMP", "GIF", "AVIF")
}
ENCODED["deflated TIFF"] = encode(Image.fromarray(NOISE), "TIFF", compression="tiff_lzw")
ENCODED["16-bit PNG"] = cv2.imencode(".png", NOISE.astype(np.uint16) * 251)[1].tobytes()
ENCODED["PSD"] = psd_bytes(Image.fromarray(NOISE))


@pytest.mark.parametrize("kind", ENCODED)
@pytest.mark.parametrize("share", [0.1, 0.5, 0.95])
def test_truncated_files_are_refused(kind, share):
    data = ENCODED[kind]
    cut = max(int(len(data) * share), 12)
    assert "ends too early or is damaged" in message(decode_picture, data[:cut], "x")


@given(
    kind=st.sampled_from(sorted(set(ENCODED) - {"deflated TIFF"})),
    edits=st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), min_size=1, max_size=6),
)
@settings(max_examples=60, deadline=None)
def test_damage_anywhere_gives_a_picture_or_a_sentence(kind, edits):
    data = bytearray(ENCODED[kind])
    for position, value in edits:
        data[position % len(data)] = value
    try:
        picture = decode_picture(bytes(data), "x")
    except TintlineError:
        return
    assert picture.rgb.ndim == 3


def huge(kind: str, width: int, height: int) -> bytes:
    """A file whose header claims a size and that holds next to nothing."""
    if kind == "PNG":
        header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
        return b"\x89PNG\r\n\x1a\n" + png_chunk(b"IHDR", header) + png_chunk(b"IDAT", b"x")
    if kind == "BMP":
        sizes = struct.pack("<iiHHIIIIII", width, height, 1, 24, 0, 0, 0, 0, 0, 0)
        return b"BM" + struct.pack("<IIII", 54, 0, 54, 40) + sizes
    if kind == "GIF":
        small = encode(Image.new("L", (1, 1)), "GIF")
        return small[:6] + struct.pack("<HH", width, height) + small[10:]
    return b"8BPS" + struct.pack(">H6xHIIHH", 1, 3, height, width, 8, 3) + bytes(12)


@pytest.mark.parametrize("kind", ["PNG", "BMP", "GIF", "PSD"])
@pytest.mark.parametrize("size", [(30_000, 30_000), (MAX_SIDE + 1, 1), (1, MAX_SIDE + 1)])
def test_too_large_is_refused_by_the_header(kind, size):
    text = message(decode_picture, huge(kind, *size), "x")
    assert "too large" in text
    assert f"{MAX_SIDE:,}" in text


def test_the_largest_square_is_not_too_large():
    text = message(decode_picture, huge("PNG", MAX_SIDE, MAX_SIDE), "x")
    assert "ends too early" in text


def test_the_largest_side_is_opened_without_a_warning():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        picture = decode_picture(encode(Image.new("1", (MAX_SIDE, 2)), "PNG"), "x")
    assert picture.width == MAX_SIDE
