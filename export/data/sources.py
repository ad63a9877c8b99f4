import io
import json
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from PIL import Image

from desktop.core.errors import TintlineError

PICTURE_SUFFIXES = (".png", ".jpg", ".jpeg", ".webp", ".bmp", ".tif", ".tiff")


@dataclass(frozen=True, eq=False)
class RawSample:
    """One training picture, and its line drawing where one exists.

    Attributes:
        key: a name that stays the same from run to run.
        source: the collection it belongs to; sampling weights go by it.
        color: uint8 [H, W, 3], sRGB on white.
        line: uint8 [H, W], black lines on white, aligned; or None.
    """

    key: str
    source: str
    color: np.ndarray
    line: np.ndarray | None


def read_samples(folder: Path, split: str = "train") -> Iterator[RawSample]:
    """All samples of a data folder.

    Three layouts are known: tar shards ``SPLIT-NNN.tar`` in the WebDataset convention
    (``KEY.color.webp``, optional ``KEY.line.webp``, ``KEY.json``); a folder of colour pictures,
    searched recursively; and pictures twice as wide as high with the colour at the left and the
    sketch at the right (the layout of the *Anime Sketch Colorization Pair* set).

    Raises:
        TintlineError: the folder holds none of these.
    """
    shards = sorted(folder.glob(f"{split}-[0-9]*.tar"))
    if shards:
        for shard in shards:
            yield from _read_shard(shard)
        return
    pictures = sorted(p for p in folder.rglob("*") if p.suffix.lower() in PICTURE_SUFFIXES)
    if not pictures:
        raise TintlineError(
            f"{folder} holds neither {split}-*.tar shards nor pictures"
            f" ({', '.join(PICTURE_SUFFIXES)}); point to the folder with the training pictures."
        )
    for path in pictures:
        try:
            with Image.open(path) as opened:
                color = _on_white(opened)
        except (OSError, ValueError):
            continue  # one bad file among thousands must not end the reading
        color, line = _split_pair(color)
        yield RawSample(path.relative_to(folder).as_posix(), folder.name, color, line)


def _read_shard(shard: Path) -> Iterator[RawSample]:
    parts: dict[str, dict[str, bytes]] = {}
    with tarfile.open(shard) as archive:
        for member in archive:
            key, _, ending = member.name.partition(".")
            file = archive.extractfile(member)
            if file is not None:
                parts.setdefault(key, {})[ending] = file.read()
    for key, files in parts.items():
        if "color.webp" not in files:
            continue
        with Image.open(io.BytesIO(files["color.webp"])) as opened:
            color = _on_white(opened)
        line = None
        if "line.webp" in files:
            with Image.open(io.BytesIO(files["line.webp"])) as opened:
                line = np.asarray(opened.convert("L"))
        source = json.loads(files.get("json", b"{}")).get("source", shard.stem)
        yield RawSample(f"{shard.stem}/{key}", source, color, line)


def _on_white(opened: Image.Image) -> np.ndarray:
    rgba = opened.convert("RGBA")
    white = Image.new("RGBA", rgba.size, "white")
    return np.asarray(Image.alpha_composite(white, rgba).convert("RGB"))


def _split_pair(color: np.ndarray) -> tuple[np.ndarray, np.ndarray | None]:
    """Split a colour-left, sketch-right picture; any other picture comes back whole."""
    height, width = color.shape[:2]
    if width != 2 * height:
        return color, None
    right = color[:, height:].astype(np.int16)
    chroma = np.ptp(right, axis=2).mean()
    if chroma > 4 or right.mean() < 150:
        return color, None  # a panorama, not a pair
    return color[:, :height].copy(), cv2.cvtColor(color[:, height:].copy(), cv2.COLOR_RGB2GRAY)
