from dataclasses import dataclass

import cv2
import numpy as np

from desktop.core.bands import bands
from desktop.core.regions import Regions


@dataclass(frozen=True, eq=False)
class RegionGrid:
    """How a picture's regions lie on the generator's coarse grid.

    Each row is one region in one cell.

    Attributes:
        region: int64 [P], sorted.
        cell: int64 [P], y · width + x of the cell.
        weight: float64 [P], pixels of the region in the cell, those near lines counting less.
        begins: int64 [R], where each region's rows begin; every region has at least one row.
        shape: height and width of the grid.
    """

    region: np.ndarray
    cell: np.ndarray
    weight: np.ndarray
    begins: np.ndarray
    shape: tuple[int, int]

    def total(self, values: np.ndarray) -> np.ndarray:
        """Weighted sums over each region: values [cells, C] give [R, C]."""
        return np.add.reduceat(values[self.cell] * self.weight[:, None], self.begins, axis=0)

    def mean(self, values: np.ndarray) -> np.ndarray:
        """Weighted means over each region: values [cells, C] give [R, C]."""
        weights = np.add.reduceat(self.weight, self.begins)
        return self.total(values) / weights[:, None]


def build_grid(regions: Regions, strength: np.ndarray, height: int, width: int) -> RegionGrid:
    """Lay the regions on a grid of height × width cells that spans the whole picture.

    Args:
        regions: of the picture.
        strength: uint8 [H, W], ink, 0 paper … 255 full line.
        height: of the grid.
        width: of the grid.
    """
    rows, columns = regions.labels.shape
    # Some four samples a cell and direction are enough for a vote.
    step = max(1, min(rows // (4 * height), columns // (4 * width)))
    # A pixel lies in the cell of its centre (where the grid is the finer one, that matters).
    ys = _cells_of(np.arange(0, rows, step), rows, height)
    xs = _cells_of(np.arange(0, columns, step), columns, width)
    clear = _clearness(strength, step)
    missing = np.ones(regions.count, bool)
    parts = []
    for band in bands(len(ys), len(xs)):
        region = regions.labels[::step, ::step][band].astype(np.int64)
        missing[region] = False
        cells = ys[band, None] * width + xs
        parts.append(_summed((region * (height * width) + cells).ravel(), clear[band].ravel()))
    if missing.any():  # regions so small that the samples missed them
        for band in bands(rows, columns):
            y, x = np.nonzero(missing[regions.labels[band]])
            region = regions.labels[band][y, x].astype(np.int64)
            cells = _cells_of(y + band.start, rows, height) * width + _cells_of(x, columns, width)
            parts.append(_summed(region * (height * width) + cells, np.full(len(y), 0.1)))
    keys, weights = zip(*parts, strict=True)
    key, weight = _summed(np.concatenate(keys), np.concatenate(weights))
    region, cell = np.divmod(key, height * width)
    begins = np.searchsorted(region, np.arange(regions.count))
    return RegionGrid(region, cell, weight, begins, (height, width))


def _summed(keys: np.ndarray, weights: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The different keys, int64 [P], sorted; and the sum of the weights of each, float64 [P]."""
    # Done like this, other threads (the window's) go on; within np.unique they would wait.
    order = keys.argsort()
    keys = keys[order]
    firsts = np.flatnonzero(np.diff(keys, prepend=-1))
    return keys[firsts], np.add.reduceat(weights[order], firsts, dtype=np.float64)


def _clearness(strength: np.ndarray, step: int) -> np.ndarray:
    """How far from lines every `step`-th pixel lies, float32 [⌈H / step⌉, ⌈W / step⌉], 0…1."""
    height, width = strength.shape
    out = np.empty((-(-height // step), -(-width // step)), np.float32)
    box = (2 * step + 1, 2 * step + 1)
    for rows in bands(len(out), width):
        # What the box sees of the bands above and below belongs to it.
        top, bottom = max((rows.start - 1) * step, 0), min(rows.stop * step + 1, height)
        near = cv2.blur(strength[top:bottom].astype(np.float32), box)
        sampled = near[rows.start * step - top :: step, ::step][: rows.stop - rows.start]
        out[rows] = np.clip(1 - sampled * (1.5 / 255), 0.02, 1)
    return out


def _cells_of(pixels: np.ndarray, size: int, cells: int) -> np.ndarray:
    return (2 * pixels.astype(np.int64) + 1) * cells // (2 * size)
