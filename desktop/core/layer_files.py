"""The layers of a result as PNG files of their own, for programs that read nothing else."""

from dataclasses import replace
from pathlib import Path

import numpy as np

from desktop.core.bands import Raster
from desktop.core.layers import lay_lines
from desktop.core.picture import Picture
from desktop.core.save import save_picture

_NAMES = ("lines", "clean", "flats", "shading", "areas")
#: Odd, so that no two numbers below 2^24 come to the same; near the golden ratio of it, so that
#: neighbouring numbers come far apart (Knuth, The Art of Computer Programming 3, 6.4).
_SCATTER = 0x9E3779


def layer_files(path: Path) -> list[Path]:
    """The files that `save_layer_files` writes beside `path`."""
    return [path.with_name(f"{path.stem}-{name}.png") for name in _NAMES]


def save_layer_files(
    path: Path,
    lines: Raster,
    flats: Raster,
    shading: Raster,
    regions: np.ndarray,
    like: Picture | None = None,
) -> list[Path]:
    """Write the layers of a result as PNG files beside `path`.

    Args:
        path: the result's own file; its stem starts the names of the layers.
        lines: [H, W, 4].
        flats: [H, W, 3].
        shading: [H, W], to be multiplied.
        regions: int32 [H, W], see `region_map`.
        like: the sketch, for profile and dots per inch.

    Returns:
        The files ``<stem>-lines.png`` (transparent), ``-clean.png`` (the same on white),
        ``-flats.png``, ``-shading.png`` and ``-areas.png`` (`region_map`).

    Raises:
        TintlineError: one can't be written.
    """

    def on_white(rows: slice) -> np.ndarray:
        drawn = lines.rows(rows)
        return lay_lines(np.full((*drawn.shape[:2], 3), 255, np.uint8), drawn)

    clean = Raster(flats.shape, on_white)
    files = layer_files(path)
    for file, layer in zip(files, (lines, clean, flats, shading), strict=False):
        save_picture(file, layer, like=like)
    # Another profile could make two colours of the map the same.
    plain = None if like is None else replace(like, icc=None)
    save_picture(files[-1], region_map(regions), like=plain)
    return files


def region_map(regions: np.ndarray) -> Raster:
    """Every region in a colour that no other has, without soft edges, to be selected by a wand.

    Args:
        regions: int32 [H, W], numbers from 0 to 2^24 − 2.

    Returns:
        [H, W, 3].
    """
    code = (np.arange(1, int(regions.max()) + 2, dtype=np.int64) * _SCATTER) % (1 << 24)
    table = np.stack([code >> 16, code >> 8 & 255, code & 255], axis=1).astype(np.uint8)
    return Raster((*regions.shape, 3), lambda rows: table[regions[rows]])
