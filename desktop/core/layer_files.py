"""The layers of a result as PNG files of their own, for programs that read nothing else."""

from dataclasses import replace
from pathlib import Path

import numpy as np

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
    lines: np.ndarray,
    flats: np.ndarray,
    shading: np.ndarray,
    regions: np.ndarray,
    like: Picture | None = None,
) -> list[Path]:
    """Write the layers of a result as PNG files beside `path`.

    Args:
        path: the result's own file; its stem starts the names of the layers.
        lines: uint8 [H, W, 4].
        flats: uint8 [H, W, 3].
        shading: uint8 [H, W], to be multiplied.
        regions: int32 [H, W], see `region_map`.
        like: the sketch, for profile and dots per inch.

    Returns:
        The files ``<stem>-lines.png`` (transparent), ``-clean.png`` (the same on white),
        ``-flats.png``, ``-shading.png`` and ``-areas.png`` (`region_map`).

    Raises:
        TintlineError: one can't be written.
    """
    clean = lay_lines(np.full(flats.shape, 255, np.uint8), lines)
    files = layer_files(path)
    for file, layer in zip(files, (lines, clean, flats, shading), strict=False):
        save_picture(file, layer, like=like)
    # Another profile could make two colours of the map the same.
    plain = None if like is None else replace(like, icc=None)
    save_picture(files[-1], region_map(regions), like=plain)
    return files


def region_map(regions: np.ndarray) -> np.ndarray:
    """Every region in a colour that no other has, without soft edges, to be selected by a wand.

    Args:
        regions: int32 [H, W], numbers from 0 to 2^24 − 2.

    Returns:
        uint8 [H, W, 3].
    """
    code = (np.arange(1, int(regions.max()) + 2, dtype=np.int64) * _SCATTER) % (1 << 24)
    table = np.stack([code >> 16, code >> 8 & 255, code & 255], axis=1).astype(np.uint8)
    return table[regions]
