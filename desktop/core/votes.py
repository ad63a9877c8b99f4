from dataclasses import dataclass

import cv2
import numpy as np

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
    """Lay the regions on a grid of height × width cells that spans the whole picture."""
    rows, columns = regions.labels.shape
    # Some four samples a cell and direction are enough for a vote.
    step = max(1, min(rows // (4 * height), columns // (4 * width)))
    # A pixel lies in the cell of its centre (where the grid is the finer one, that matters).
    ys = _cells_of(np.arange(0, rows, step), rows, height)
    xs = _cells_of(np.arange(0, columns, step), columns, width)
    cells = (ys[:, None] * width + xs[None, :]).astype(np.int64)
    near_line = cv2.blur(strength, (2 * step + 1, 2 * step + 1))
    clear = np.clip(1 - 1.5 * near_line, 0.02, 1)[::step, ::step]
    region = regions.labels[::step, ::step].astype(np.int64)
    missing = np.bincount(region.ravel(), minlength=regions.count) == 0
    key = region.ravel() * (height * width) + cells.ravel()
    weight = clear.ravel().astype(np.float64)
    if missing.any():  # regions so small that the samples missed them
        y, x = np.nonzero(missing[regions.labels])
        extra = regions.labels[y, x].astype(np.int64) * (height * width)
        extra += _cells_of(y, rows, height) * width + _cells_of(x, columns, width)
        key = np.concatenate([key, extra])
        weight = np.concatenate([weight, np.full(len(extra), 0.1)])
    keys, index = np.unique(key, return_inverse=True)
    region = keys // (height * width)
    begins = np.searchsorted(region, np.arange(regions.count))
    return RegionGrid(
        region, keys % (height * width), np.bincount(index, weight), begins, (height, width)
    )


def _cells_of(pixels: np.ndarray, size: int, cells: int) -> np.ndarray:
    return (2 * pixels.astype(np.int64) + 1) * cells // (2 * size)
