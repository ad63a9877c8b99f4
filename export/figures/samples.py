"""Figures as files to look at, with a contact sheet."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
from PIL import Image

from desktop.core.errors import TintlineError
from export.figures.make import Figure, make_figure

#: Colours of part maps, in the order of `Part`.
_PART_COLORS = np.array([
    (235, 235, 235), (250, 200, 170), (110, 70, 50), (60, 130, 220), (210, 70, 80),
    (120, 90, 200), (50, 60, 120), (90, 90, 90), (40, 40, 40), (220, 120, 220),
    (250, 200, 40), (200, 130, 60), (70, 160, 70), (150, 215, 250), (170, 190, 110),
    (160, 110, 110),
], np.uint8)  # fmt: skip
#: Columns of the contact sheet, and how many figures fit on it.
_COLUMNS = 5
_MOST_ON_SHEET = 100


def write_samples(folder: Path, count: int, *, seed: int = 0, size: int = 512) -> Path:
    """Write figures as PNG files: colour, line renderings and part map.

    `sheet.png` shows the first 100 of them. Part maps are indexed PNGs whose indices are the
    values of `Part`.

    Args:
        folder: made if need be; nothing in it is overwritten.
        count: how many.
        seed: of the first.
        size: longest side in pixels.

    Returns:
        the contact sheet.

    Raises:
        TintlineError: the folder holds something already.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise TintlineError(f"{folder} is not empty; name a new folder for the figures.")
    folder.mkdir(parents=True, exist_ok=True)
    cells = []
    for number, figure in _figures(seed, count, size):
        stem = f"{number:06d}"
        Image.fromarray(figure.color).save(folder / f"{stem}-color.png")
        for index, line in enumerate(figure.lines, 1):
            Image.fromarray(255 - line).save(folder / f"{stem}-line-{index}.png")
        parts = Image.fromarray(figure.parts)
        parts.putpalette(_PART_COLORS.tobytes())
        parts.save(folder / f"{stem}-parts.png")
        if len(cells) < _MOST_ON_SHEET:
            cells.append(_cell(figure))
    sheet = folder / "sheet.png"
    Image.fromarray(_arrange(cells)).save(sheet)
    return sheet


def _figures(seed: int, count: int, size: int) -> Iterator[tuple[int, Figure]]:
    for number in range(seed, seed + count):
        yield number, make_figure(number, size)


def _cell(figure: Figure, side: int = 224) -> np.ndarray:
    """A line rendering beside the coloured drawing, uint8 [side, 2 side, 3]."""
    line = figure.lines[0][..., None].astype(np.float32) / 255
    drawing = np.broadcast_to(255 * (1 - line), figure.color.shape)
    colored = figure.color * (1 - line)
    out = np.full((side, 2 * side, 3), 245, np.uint8)
    for index, picture in enumerate((drawing, colored)):
        small = Image.fromarray(picture.astype(np.uint8))
        small.thumbnail((side - 4, side - 4))
        left = index * side + (side - small.width) // 2
        top = (side - small.height) // 2
        out[top : top + small.height, left : left + small.width] = np.asarray(small)
    return out


def _arrange(cells: list[np.ndarray]) -> np.ndarray:
    columns = min(_COLUMNS, len(cells))
    cells = cells + [np.full_like(cells[0], 245)] * (-len(cells) % columns)
    rows = [np.hstack(cells[at : at + columns]) for at in range(0, len(cells), columns)]
    return np.vstack(rows)
