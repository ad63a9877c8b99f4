"""Where training pictures come from: the layouts of data folders, and reading them."""

import io
import json
import tarfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import cv2
import numpy as np
from PIL import Image, UnidentifiedImageError

from desktop.core.errors import TintlineError

PICTURE_SUFFIXES = (".png", ".jpg", ".jpeg", ".webp", ".bmp", ".tif", ".tiff")
#: Names of the two folders whose pictures belong together by their names.
COLOR_FOLDERS = ("color", "colour", "colored", "coloured")
LINE_FOLDERS = ("line", "lines", "lineart", "sketch", "sketches")
#: Mean chroma up to which, and mean value from which on, half of a picture is a sketch.
_SKETCH_CHROMA, _SKETCH_LIGHT = 4, 150

#: Called with the name of a file that could not be read, and why.
Unreadable = Callable[[str, str], None]


class Layout(StrEnum):
    """How a data folder is laid out."""

    SHARDS = "tar shards"  # SPLIT-NNN.tar in the WebDataset convention
    FOLDERS = "two folders"  # color/ and line/, pictures of the same name
    PICTURES = "pictures"  # searched recursively; those twice as wide as high may be pairs


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


def find_layout(folder: Path, split: str = "train") -> Layout:
    """How a data folder is laid out.

    Raises:
        TintlineError: in no known way.
    """
    if any(folder.glob(f"{split}-[0-9]*.tar")):
        return Layout.SHARDS
    if all(_subfolder(folder, names) is not None for names in (COLOR_FOLDERS, LINE_FOLDERS)):
        return Layout.FOLDERS
    if next(_pictures(folder), None) is not None:
        return Layout.PICTURES
    raise TintlineError(
        f"{folder} holds neither {split}-*.tar shards nor pictures"
        f" ({', '.join(PICTURE_SUFFIXES)}): name a folder of colour pictures, of pictures twice as"
        " wide as high (colour and sketch side by side), or one with the folders color and line,"
        " whose pictures have the same names."
    )


def read_samples(
    folder: Path, split: str = "train", unreadable: Unreadable = lambda _name, _why: None
) -> Iterator[RawSample]:
    """All samples of a data folder, in any `Layout`; what can't be read is told and left out.

    In a folder of pictures those twice as wide as high, one half of which is a drawing in black on
    white, are pairs: the layout of the *Anime Sketch Colorization Pair* set, either way round.

    Raises:
        TintlineError: the folder is laid out in no known way.
    """
    layout = find_layout(folder, split)
    if layout is Layout.SHARDS:
        for shard in sorted(folder.glob(f"{split}-[0-9]*.tar")):
            yield from _read_shard(shard, unreadable)
    elif layout is Layout.FOLDERS:
        yield from _read_folders(folder, unreadable)
    else:
        for path in sorted(_pictures(folder)):
            key = path.relative_to(folder).as_posix()
            whole = _open(path, key, unreadable)
            if whole is not None:
                color, line, side = split_pair(whole)
                yield RawSample(key, folder.name, color, line, side)


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


def matched_pictures(folder: Path) -> tuple[dict[str, tuple[Path, Path]], list[str]]:
    """Pairs of a colour picture and its line drawing by name, and the names that lack one.

    The ending does not count: `color/fox.jpg` belongs to `line/fox.png`.
    """
    found = []
    for names in (COLOR_FOLDERS, LINE_FOLDERS):
        inside = _subfolder(folder, names)
        assert inside is not None
        paths = sorted(_pictures(inside))
        found.append({p.relative_to(inside).with_suffix("").as_posix(): p for p in paths})
    color, line = found
    pairs = {key: (color[key], line[key]) for key in color if key in line}
    return pairs, sorted(set(color) ^ set(line))


def _read_folders(folder: Path, unreadable: Unreadable) -> Iterator[RawSample]:
    pairs, alone = matched_pictures(folder)
    for key in alone:
        unreadable(key, "there is no picture of this name in the other folder")
    for key, (of_color, of_line) in pairs.items():
        color = _open(of_color, f"color/{key}", unreadable)
        line = _open(of_line, f"line/{key}", unreadable)
        if color is None or line is None:
            continue
        gray = cv2.cvtColor(line, cv2.COLOR_RGB2GRAY)
        if gray.shape != color.shape[:2]:
            size = color.shape[1::-1]
            if abs(gray.shape[1] / gray.shape[0] - size[0] / size[1]) > 0.02 * size[0] / size[1]:
                unreadable(key, "its drawing has another shape")
                continue
            smaller = gray.shape[1] > size[0]
            method = cv2.INTER_AREA if smaller else cv2.INTER_CUBIC
            gray = cv2.resize(gray, size, interpolation=method)
        yield RawSample(key, folder.name, color, gray)


def _read_shard(shard: Path, unreadable: Unreadable) -> Iterator[RawSample]:
    parts: dict[str, dict[str, bytes]] = {}
    try:
        with tarfile.open(shard) as archive:
            for member in archive:
                key, _, ending = member.name.partition(".")
                file = archive.extractfile(member)
                if file is not None:
                    parts.setdefault(key, {})[ending] = file.read()
    except (tarfile.TarError, EOFError) as error:  # what came before the damage is kept
        unreadable(shard.name, f"the archive is damaged: {error}")
    for key, files in parts.items():
        if "color.webp" not in files:
            continue
        name = f"{shard.stem}/{key}"
        color = _open(io.BytesIO(files["color.webp"]), name, unreadable)
        line = None
        if "line.webp" in files:
            drawn = _open(io.BytesIO(files["line.webp"]), name, unreadable)
            line = None if drawn is None else cv2.cvtColor(drawn, cv2.COLOR_RGB2GRAY)
        if color is None:
            continue
        source = json.loads(files.get("json", b"{}")).get("source", shard.stem)
        yield RawSample(name, source, color, line)


def _open(file: Path | io.BytesIO, name: str, unreadable: Unreadable) -> np.ndarray | None:
    """A picture on white, uint8 [H, W, 3]; None (and told) where it is none."""
    try:
        with Image.open(file) as opened:
            rgba = opened.convert("RGBA")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        # One bad file among thousands must not end the reading.
        empty = isinstance(error, UnidentifiedImageError)
        unreadable(name, "it is no picture" if empty else str(error))
        return None
    white = Image.new("RGBA", rgba.size, "white")
    return np.asarray(Image.alpha_composite(white, rgba).convert("RGB"))


def _pictures(folder: Path) -> Iterator[Path]:
    return (p for p in folder.rglob("*") if p.suffix.lower() in PICTURE_SUFFIXES and p.is_file())


def _subfolder(folder: Path, names: tuple[str, ...]) -> Path | None:
    if not folder.is_dir():
        return None
    inside = (path for path in sorted(folder.iterdir()) if path.is_dir())
    return next((path for path in inside if path.name.lower() in names), None)


def _chroma(half: np.ndarray) -> float:
    return float(np.ptp(half.astype(np.int16), axis=2).mean())
