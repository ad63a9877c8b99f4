"""Small sound files of every kind, the same at each call, for the fuzzer to damage."""

import io
import os
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random

import cv2
import numpy as np
from PIL import Image, ImageDraw
from psd_tools import PSDImage
from psd_tools.constants import Compression

from desktop.core.characters import CharacterPalette
from desktop.core.hints import Hint
from desktop.core.layered import LayeredPicture, LayerGroup
from desktop.core.palettes import Palette
from desktop.core.picture import Picture
from desktop.core.psd_write import write_psd
from desktop.engine.batch_item import BatchItem
from desktop.engine.journal import JOURNAL_NAME, Journal
from desktop.engine.project import Project
from desktop.engine.project_file import picture_entries, write_bare_project
from desktop.engine.request import ColorizeRequest
from desktop.engine.result import ModelMark
from desktop.settings import Settings, save_settings
from tests.core.layered_files import layer, layered
from tests.core.profiles import wide_profile
from tests.models import write_photo_model, write_sample_model, write_sketch_model

#: Makes files, with a folder to do it in.
Maker = Callable[[Path], list[bytes]]

WIDTH, HEIGHT = 72, 56
#: A colour profile; without the time of its making, which lies in these bytes.
PROFILE = wide_profile()[:24] + bytes(12) + wide_profile()[36:]


def sketch() -> Image.Image:
    """A small drawing in colours."""
    image = Image.new("RGB", (WIDTH, HEIGHT), (250, 248, 240))
    draw = ImageDraw.Draw(image)
    draw.ellipse((8, 6, 50, 44), fill=(250, 210, 180), outline=0, width=2)
    draw.line((5, 50, 66, 30), fill=(20, 30, 120), width=3)
    return image


def coded(format: str, modes: tuple[str, ...], **options: object) -> Maker:
    """Makes pictures by Pillow, one for each mode."""

    def make(_folder: Path) -> list[bytes]:
        out = []
        for mode in modes:
            buffer = io.BytesIO()
            image = sketch().convert("RGB" if mode == "I;16" else mode)
            if mode == "I;16":
                image = Image.fromarray(np.asarray(image.convert("L"), np.uint16) * 257)
            image.save(buffer, format, **options)
            out.append(buffer.getvalue())
        return out

    return make


def pngs(folder: Path) -> list[bytes]:
    """In every mode, and with 16 bits a channel."""
    modes = ("RGB", "RGBA", "L", "LA", "P", "1", "I;16")
    return [*coded("PNG", modes, dpi=(300, 300))(folder), _deep(".png")]


def _deep(suffix: str) -> bytes:
    """16-bit colour, which Pillow can't write."""
    return cv2.imencode(suffix, np.asarray(sketch(), np.uint16) * 257)[1].tobytes()


def tiffs(folder: Path) -> list[bytes]:
    """In every mode, packed in every way."""
    out = []
    for packing in (None, "tiff_lzw", "tiff_adobe_deflate", "packbits"):
        out += coded("TIFF", ("RGB", "RGBA", "L", "1", "CMYK"), compression=packing)(folder)
    jpeg = coded("TIFF", ("RGB", "L"), compression="jpeg")(folder)
    deep = coded("TIFF", ("I;16",), dpi=(300, 300))(folder)
    return [*out, *jpeg, *deep, _deep(".tif")]


def animations(_folder: Path) -> list[bytes]:
    """Of two frames."""
    out = []
    for options in ({}, {"transparency": 0, "interlace": 1, "loop": 0}):
        buffer = io.BytesIO()
        frames = [sketch().rotate(angle).quantize(16) for angle in (0, 20)]
        frames[0].save(buffer, "GIF", save_all=True, append_images=frames[1:], **options)
        out.append(buffer.getvalue())
    return out


def psds(folder: Path) -> list[bytes]:
    """Written by the program, with layers, and by others, without."""
    write_psd(folder / "layers.psd", layered_picture())
    out = [(folder / "layers.psd").read_bytes()]
    for mode, packing in (("L", Compression.RAW), ("CMYK", Compression.ZIP)):
        buffer = io.BytesIO()
        PSDImage.frompil(sketch().convert(mode), packing).save(buffer)
        out.append(buffer.getvalue())
    return out


def layered_picture() -> LayeredPicture:
    """With a group and a hidden layer."""
    image = np.asarray(sketch().convert("RGBA"))
    layers = [
        layer("paper", image),
        LayerGroup("colours 葵", [layer("dot", image[:9, :12], left=5, top=40)]),
        layer("hidden", image[..., :3], visible=False),
    ]
    return layered(image, layers, PROFILE, (300.0, 300.0))


def written(name: str, write: Callable[[Path], object]) -> Maker:
    """Makes what the program writes."""

    def make(folder: Path) -> list[bytes]:
        write(folder / name)
        return [(folder / name).read_bytes()]

    return make


def _picture() -> Picture:
    rgb = np.asarray(sketch())
    return Picture(rgb, rgb[..., 0].copy(), PROFILE, (300.0, 300.0))


def project() -> Project:
    """With something of everything."""
    asked = ColorizeRequest(
        _picture(),
        (Hint.dot(20, 20, (10, 200, 30)), Hint(((3.0, 4.0), (20.0, 9.0)), None, 2.5)),
        Palette("Утро", ((1, 2, 3), (250, 240, 230))),
        CharacterPalette((("hair", (90, 60, 30)),), "Ana 葵"),
        gap=3.5,
    )
    return Project(asked, "girl", True, ModelMark("Test", "0" * 64))


def projects(folder: Path) -> list[bytes]:
    """As they are kept of unsaved work."""
    own = project()
    write_bare_project(folder / "a.tint", own, picture_entries(own.request.picture))
    return [(folder / "a.tint").read_bytes()]


@cache
def _entries(whole: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def entry_of(make: Maker, name: str) -> Maker:
    """Makes an entry of an archive."""
    return lambda folder: [_entries(whole)[name] for whole in make(folder)]


def in_archive(whole: Maker, name: str, folder: Path, data: bytes, _random: Random) -> bytes:
    """An archive in which one entry is another."""
    (sound,) = _sound(whole, folder)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for entry, content in (_entries(sound) | {name: data}).items():
            archive.writestr(zipfile.ZipInfo(entry), content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


@cache
def _sound(make: Maker, folder: Path) -> tuple[bytes, ...]:
    return tuple(make(folder))


def with_block(format: str, key: str, data: bytes, _random: Random) -> bytes:
    """A picture with this profile or metadata."""
    buffer = io.BytesIO()
    sketch().save(buffer, format, **{key: data})
    return buffer.getvalue()


def exif(_folder: Path) -> list[bytes]:
    """Metadata with orientation and dots per inch."""
    block = Image.Exif()
    block[0x0112], block[0x011A], block[0x011B], block[0x0128] = 6, 300.0, 300.0, 2
    return [block.tobytes()]


def models(folder: Path) -> list[bytes]:
    """Of every task."""
    paths = [
        write_sketch_model(folder / "1.onnx", parts=("hair", "skin")),
        write_sketch_model(folder / "2.onnx", with_palette=False),
        write_photo_model(folder / "3.onnx"),
        write_sample_model(folder / "4.onnx"),
    ]
    return [path.read_bytes() for path in paths]


def journals(folder: Path) -> list[bytes]:
    """Of a batch of two drawings, `a.png` and `b.png`."""
    journal = Journal(folder, "settings")
    for name in "ab":
        (folder / f"{name}.png").write_bytes(b"drawing")
        os.utime(folder / f"{name}.png", ns=(0, 10**18))
        item = BatchItem(folder / f"{name}.png", folder / f"{name}-color.png")
        journal.begin(item)
        journal.settle(item)
    journal.close()
    text = (folder / JOURNAL_NAME).read_bytes()
    return [re.sub(rb'"run": "\w+"', b'"run": "0a1b2c3d"', text)]  # it is drawn by lot


def settings(folder: Path) -> list[bytes]:
    """Of someone who has used the program for a while."""
    own = Settings(gap=4.0, own_palettes={"Mine": [(1, 2, 3), (255, 0, 9)]})
    own = replace(own, recent_files=["a.png"], models={"sketch": "m.onnx"})
    save_settings(own, folder / "settings.json")
    return [(folder / "settings.json").read_bytes()]
