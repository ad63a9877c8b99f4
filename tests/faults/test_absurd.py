"""Pictures that claim to be larger than any drawing are refused, whatever the format."""

import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.core.errors import TintlineError
from desktop.core.load import load_picture
from tests.faults import sound
from tests.faults.mutations import repair_png
from tests.faults.sound import HEIGHT, WIDTH, coded


def png(data: bytes) -> bytes:
    return repair_png(data[:16] + struct.pack(">II", 200_000, 200_000) + data[24:])


def jpeg(data: bytes) -> bytes:
    at = data.index(b"\xff\xc0") + 5  # the frame's header
    return data[:at] + struct.pack(">HH", 65_500, 65_500) + data[at + 4 :]


def gif(data: bytes) -> bytes:
    return data[:6] + struct.pack("<HH", 65_535, 65_535) + data[10:]


def bmp(data: bytes) -> bytes:
    return data[:18] + struct.pack("<ii", 100_000, 100_000) + data[26:]


def tiff(data: bytes) -> bytes:
    for tag, size in ((256, WIDTH), (257, HEIGHT)):  # fields of the directory
        field = struct.pack("<HHII", tag, 4, 1, size)
        assert data.count(field) == 1
        data = data.replace(field, struct.pack("<HHII", tag, 4, 1, 200_000))
    return data


def psd(data: bytes) -> bytes:
    return data[:14] + struct.pack(">II", 300_000, 300_000) + data[22:]


def avif(data: bytes) -> bytes:
    box = b"ispe" + bytes(4) + struct.pack(">II", WIDTH, HEIGHT)
    assert box in data
    return data.replace(box, b"ispe" + bytes(4) + struct.pack(">II", 100_000, 100_000))


def written(format: str) -> sound.Maker:
    return coded(format, ("RGB",))


@pytest.mark.parametrize(
    ("name", "make", "enlarge"),
    [
        ("a.png", sound.pngs, png),
        ("a.jpg", written("JPEG"), jpeg),
        ("a.gif", sound.animations, gif),
        ("a.bmp", written("BMP"), bmp),
        ("a.tif", written("TIFF"), tiff),
        ("a.psd", sound.psds, psd),
        ("a.avif", written("AVIF"), avif),
    ],
)
def test_absurd_sizes_are_refused(
    tmp_path: Path, name: str, make: sound.Maker, enlarge: Callable[[bytes], bytes]
):
    path = tmp_path / name
    data = make(tmp_path)[0]
    path.write_bytes(data)
    assert load_picture(path).rgb.shape == (HEIGHT, WIDTH, 3)
    path.write_bytes(enlarge(data))
    with pytest.raises(TintlineError, match="is too large" if name != "a.avif" else "damaged"):
        load_picture(path)


def test_a_text_that_unpacks_to_a_thousand_times_its_size(tmp_path):
    """Metadata of a PNG may be packed; a bomb among it is refused."""
    body = b"zTXtComment\0\0" + zlib.compress(bytes(200 * 1024**2))
    chunk = struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))
    data = sound.pngs(tmp_path)[0]
    path = tmp_path / "a.png"
    path.write_bytes(data[:33] + chunk + data[33:])
    with pytest.raises(TintlineError, match="damaged"):
        load_picture(path)
