"""One training picture of a data folder: where it lies, and reading it."""

import io
import json
import posixpath
import tarfile
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

import cv2
import numpy as np
from PIL import Image, ImageOps, UnidentifiedImageError

#: Mean chroma up to which, and mean value from which on, half of a picture is a sketch.
_SKETCH_CHROMA, _SKETCH_LIGHT = 4, 150

#: Called with the name of a file that could not be read, and why.
Unreadable = Callable[[str, str], None]


class Side(StrEnum):
    """Which half of a picture is the sketch."""

    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, eq=False)
class RawSample:
    """One training picture, and its line drawing where one exists.

    Attributes:
        key: a name that stays the same from run to run.
        source: the collection it belongs to; sampling weights go by it.
        color: uint8 [H, W, 3], sRGB on white.
        line: uint8 [H, W], black lines on white, aligned; or None.
        side: the half that was the sketch, where both came in one picture.
    """

    key: str
    source: str
    color: np.ndarray
    line: np.ndarray | None
    side: Side | None = None


class Entry(Protocol):
    """A picture of a data folder that is known and not decoded yet.

    Attributes:
        key: as in `RawSample`.
        source: as in `RawSample`.
    """

    @property
    def key(self) -> str: ...  # noqa: D102

    @property
    def source(self) -> str: ...  # noqa: D102

    def read(self, unreadable: Unreadable) -> RawSample | None:
        """Decode it; None (and told) where that can't be done."""
        ...


@dataclass(frozen=True)
class FileEntry:
    """A picture file; twice as wide as high it may be a pair, see `split_pair`."""

    key: str
    source: str
    path: Path

    def read(self, unreadable: Unreadable) -> RawSample | None:
        """Decode it; None (and told) where that can't be done."""
        whole = open_picture(self.path, self.key, unreadable)
        if whole is None:
            return None
        return RawSample(self.key, self.source, *split_pair(whole))


@dataclass(frozen=True)
class PairEntry:
    """A colour picture and its drawing in two files."""

    key: str
    source: str
    color: Path
    line: Path

    def read(self, unreadable: Unreadable) -> RawSample | None:
        """Decode both; None (and told) where that can't be done or they don't match."""
        color = open_picture(self.color, f"color/{self.key}", unreadable)
        line = open_picture(self.line, f"line/{self.key}", unreadable)
        if color is None or line is None:
            return None
        gray = cv2.cvtColor(line, cv2.COLOR_RGB2GRAY)
        if gray.shape != color.shape[:2]:
            size = color.shape[1::-1]
            if abs(gray.shape[1] / gray.shape[0] - size[0] / size[1]) > 0.02 * size[0] / size[1]:
                unreadable(self.key, "its drawing has another shape")
                return None
            method = cv2.INTER_AREA if gray.shape[1] > size[0] else cv2.INTER_CUBIC
            gray = cv2.resize(gray, size, interpolation=method)
        return RawSample(self.key, self.source, color, gray)


@dataclass(frozen=True)
class ShardEntry:
    """A picture inside of a tar shard: offsets and sizes in bytes of its files."""

    key: str
    source: str
    shard: Path
    color: tuple[int, int]
    line: tuple[int, int] | None

    def read(self, unreadable: Unreadable) -> RawSample | None:
        """Decode it; None (and told) where that can't be done."""
        try:
            with self.shard.open("rb") as file:
                files = [_cut(file, at) for at in (self.color, self.line) if at is not None]
        except OSError as error:
            unreadable(self.key, str(error))
            return None
        color, *drawn = (open_picture(io.BytesIO(data), self.key, unreadable) for data in files)
        if color is None:
            return None
        line = None
        if drawn and drawn[0] is not None:
            line = cv2.cvtColor(drawn[0], cv2.COLOR_RGB2GRAY)
        return RawSample(self.key, self.source, color, line)


def shard_entries(shard: Path, unreadable: Unreadable) -> list[Entry]:
    """The pictures of a tar shard in the WebDataset convention, uncompressed.

    Of a damaged shard those before the damage.
    """
    places: dict[str, dict[str, tuple[int, int]]] = {}
    try:
        length = shard.stat().st_size
        with tarfile.open(shard, "r:") as archive:  # offsets into a compressed one say nothing
            for member in archive:
                if not member.isreg():
                    continue
                if member.offset_data + member.size > length:
                    raise tarfile.ReadError("unexpected end of data")
                folder, name = posixpath.split(posixpath.normpath(member.name))
                key, _, ending = name.partition(".")
                place = (member.offset_data, member.size)
                places.setdefault(posixpath.join(folder, key), {})[ending] = place
    except (tarfile.TarError, EOFError, OSError) as error:  # what came before is kept
        unreadable(shard.name, f"the archive is damaged or compressed: {error}")
    entries: list[Entry] = []
    with shard.open("rb") as file:
        for key, files in places.items():
            if "color.webp" not in files:
                continue
            name = f"{shard.stem}/{key}"
            source = shard.stem
            if "json" in files:
                source = _source(_cut(file, files["json"]), name, shard.stem, unreadable)
            entries.append(
                ShardEntry(name, source, shard, files["color.webp"], files.get("line.webp"))
            )
    return entries


def _source(data: bytes, name: str, default: str, unreadable: Unreadable) -> str:
    try:
        told = json.loads(data)
    except ValueError as error:
        unreadable(f"{name}.json", f"it is no JSON: {error}")
        return default
    return str(told.get("source", default)) if isinstance(told, dict) else default


def _cut(file: io.BufferedReader, place: tuple[int, int]) -> bytes:
    file.seek(place[0])
    return file.read(place[1])


def split_pair(picture: np.ndarray) -> tuple[np.ndarray, np.ndarray | None, Side | None]:
    """Split a picture that is colour and sketch side by side; any other comes back whole.

    Args:
        picture: uint8 [H, W, 3].

    Returns:
        colour uint8 [H, W', 3], line uint8 [H, W'] or None, and where the line was.
    """
    height, width = picture.shape[:2]
    if width != 2 * height:
        return picture, None, None
    halves = {Side.LEFT: picture[:, :height], Side.RIGHT: picture[:, height:]}
    chroma = {side: _chroma(half) for side, half in halves.items()}
    side = min(chroma, key=lambda side: chroma[side])
    other = Side.LEFT if side is Side.RIGHT else Side.RIGHT
    sketch = halves[side]
    if chroma[side] > _SKETCH_CHROMA or sketch.mean() < _SKETCH_LIGHT:
        return picture, None, None  # a panorama, not a pair
    if chroma[other] <= _SKETCH_CHROMA:
        return picture, None, None  # no colour at all: nobody can tell which is which
    return halves[other].copy(), cv2.cvtColor(sketch.copy(), cv2.COLOR_RGB2GRAY), side


def open_picture(file: Path | io.BytesIO, name: str, unreadable: Unreadable) -> np.ndarray | None:
    """A picture on white, uint8 [H, W, 3]; None (and told) where it is none."""
    try:
        with Image.open(file) as opened:
            turned = ImageOps.exif_transpose(opened)  # as viewers show it
            if not turned.has_transparency_data:
                return np.asarray(turned.convert("RGB"))
            rgba = turned.convert("RGBA")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        # One bad file among thousands must not end the reading.
        empty = isinstance(error, UnidentifiedImageError)
        unreadable(name, "it is no picture" if empty else str(error))
        return None
    white = Image.new("RGBA", rgba.size, "white")
    return np.asarray(Image.alpha_composite(white, rgba).convert("RGB"))


def _chroma(half: np.ndarray) -> float:
    return float(np.ptp(half.astype(np.int16), axis=2).mean())
