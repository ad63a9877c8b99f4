"""A look at a data folder before hours are spent on training with it."""

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import cv2
import numpy as np
from PIL import Image

from desktop.core.errors import TintlineError
from export.data.sources import Layout, RawSample, find_layout, read_samples

#: Two pictures of one whose difference hashes differ in so many of 64 bits at most are alike.
_ALIKE = 2
#: Below this side training pictures are blurred by enlarging.
SMALL = 128
_CELL, _COLUMNS = 160, 8


@dataclass(eq=False)
class DataReport:
    """What a data folder holds.

    Attributes:
        layout: how it is laid out.
        pictures: how many can be read.
        lines: how many of them come with a line drawing.
        sides: among pictures with both halves, how many have the sketch left or right.
        sources: pictures of each collection.
        sizes: shortest and longest side of each picture.
        gray: pictures without colour.
        unreadable: name and reason of each file that is left out.
        duplicates: groups of names whose pictures look the same.
        sheet: some of the pictures, each with its line drawing where it has one.
    """

    layout: Layout
    pictures: int = 0
    lines: int = 0
    sides: Counter[str] = field(default_factory=Counter)
    sources: Counter[str] = field(default_factory=Counter)
    sizes: list[tuple[int, int]] = field(default_factory=list)
    gray: list[str] = field(default_factory=list)
    unreadable: list[tuple[str, str]] = field(default_factory=list)
    duplicates: list[list[str]] = field(default_factory=list)
    sheet: Image.Image | None = None

    @property
    def small(self) -> int:
        """Pictures whose shortest side is below `SMALL` pixels."""
        return sum(shortest < SMALL for shortest, _ in self.sizes)


def check_data(folder: Path, split: str = "train", shown: int = 48) -> DataReport:
    """Read all of a data folder and report on it.

    Args:
        folder: in any layout, see `read_samples`.
        split: which shards.
        shown: pictures on the sheet at most, evenly from the whole folder; 0: no sheet.

    Raises:
        TintlineError: the folder is laid out in no known way, or nothing in it can be read.
    """
    report = DataReport(find_layout(folder, split))
    hashes: dict[int, list[str]] = {}
    cells: list[np.ndarray] = []
    step = 1
    for sample in read_samples(folder, split, lambda *told: report.unreadable.append(told)):
        height, width = sample.color.shape[:2]
        if shown and report.pictures % step == 0:
            cells.append(_cell(sample))
            if len(cells) > shown:  # every other one makes room, so that all of it is seen
                cells, step = cells[::2], 2 * step
        report.pictures += 1
        report.lines += sample.line is not None
        report.sources[sample.source] += 1
        report.sizes.append((min(height, width), max(height, width)))
        if sample.side is not None:
            report.sides[sample.side.value] += 1
        if np.ptp(sample.color.astype(np.int16), axis=2).mean() < 2:
            report.gray.append(sample.key)
        hashes.setdefault(_difference_hash(sample.color), []).append(sample.key)
    if report.pictures == 0:
        name, why = report.unreadable[0] if report.unreadable else ("it", "it holds no pictures")
        raise TintlineError(f"Nothing in {folder} can be read: {name}: {why}.")
    report.duplicates = _alike(hashes)
    if cells:
        report.sheet = _arrange(cells)
    return report


def _difference_hash(color: np.ndarray) -> int:
    """64 bits, of which looks-alikes share nearly all (difference hash, Krawetz 2013)."""
    gray = cv2.cvtColor(color, cv2.COLOR_RGB2GRAY)
    small = cv2.resize(gray, (9, 8), interpolation=cv2.INTER_AREA).astype(np.int16)
    bits = (small[:, 1:] > small[:, :-1]).ravel()
    # Flat pictures differ in colour alone: their mean goes along.
    mean = cv2.resize(color, (1, 1), interpolation=cv2.INTER_AREA).ravel() // 32
    return int("".join("01"[int(bit)] for bit in bits), 2) << 9 | int(mean @ (64, 8, 1))


def _alike(hashes: dict[int, list[str]]) -> list[list[str]]:
    """Names whose hashes are equal or nearly so, in groups of two and more."""
    keys = np.array(list(hashes), dtype=object)
    values = np.array([int(key) >> 9 for key in keys], dtype=np.uint64)
    means = np.array([int(key) & 511 for key in keys])
    group = np.arange(len(keys))
    bits = np.unpackbits(values.view(np.uint8).reshape(-1, 8), axis=1).astype(np.float32)
    ones = bits.sum(axis=1)
    for begin in range(0, len(keys), 1024):
        rows = slice(begin, begin + 1024)
        apart = ones[rows, None] + ones - 2 * bits[rows] @ bits.T
        # All zeros is a flat picture, which is like every other flat one.
        near = (apart <= _ALIKE) & (means[rows, None] == means) & (ones > 8)
        for row, column in np.argwhere(near):
            first, second = group[begin + row], group[column]
            if first != second:
                group[group == max(first, second)] = min(first, second)
    found: dict[int, list[str]] = {}
    for number, key in zip(group.tolist(), keys.tolist(), strict=True):
        found.setdefault(number, []).extend(hashes[key])
    return sorted(sorted(names) for names in found.values() if len(names) > 1)


def _cell(sample: RawSample) -> np.ndarray:
    """A picture, and below it its line drawing, uint8 [2 · _CELL, _CELL, 3]."""
    out = np.full((2 * _CELL, _CELL, 3), 244, np.uint8)
    line = sample.line
    drawn = None if line is None else cv2.cvtColor(line, cv2.COLOR_GRAY2RGB)
    for top, picture in ((0, sample.color), (_CELL, drawn)):
        if picture is None:
            continue
        height, width = picture.shape[:2]
        scale = (_CELL - 6) / max(height, width)
        size = (max(1, round(width * scale)), max(1, round(height * scale)))
        small = cv2.resize(picture, size, interpolation=cv2.INTER_AREA)
        y, x = top + (_CELL - size[1]) // 2, (_CELL - size[0]) // 2
        out[y : y + size[1], x : x + size[0]] = small
    return out


def _arrange(cells: list[np.ndarray]) -> Image.Image:
    columns = min(_COLUMNS, len(cells))
    rows = -(-len(cells) // columns)
    page = np.full((rows * 2 * _CELL, columns * _CELL, 3), 244, np.uint8)
    for number, cell in enumerate(cells):
        row, column = divmod(number, columns)
        page[row * 2 * _CELL : (row + 1) * 2 * _CELL, column * _CELL : (column + 1) * _CELL] = cell
    return Image.fromarray(page)
