from dataclasses import dataclass
from functools import cached_property

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
        """Weighted sums over each region: values [cells, C] give float64 [R, C].

        Fastest where each channel lies in one piece, as models give them.
        """
        out = np.zeros((values.shape[1], len(self.begins)))
        # A channel at a time stays in the processor's cache, and is summed many at once.
        for channel, sums in zip(values.T, out, strict=True):
            if channel.any():  # of a model's colours, a palette shuts most out
                np.add.reduceat(channel.take(self.cell) * self.weight, self.begins, out=sums)
        return np.ascontiguousarray(out.T)

    def mean(self, values: np.ndarray) -> np.ndarray:
        """Weighted means over each region: values [cells, C] give float64 [R, C]."""
        return self.total(values) / self.whole[:, None]

    @cached_property
    def whole(self) -> np.ndarray:
        """Weight of each region in all its cells, float64 [R]."""
        return np.add.reduceat(self.weight, self.begins)

    @cached_property
    def voice(self) -> np.ndarray:
        """How much each region says about its cell, float64 [P].

        It says little where a line or others share the cell: the generator's colours run together.
        """
        total = np.bincount(self.cell, self.weight, minlength=self.shape[0] * self.shape[1])
        # The share of the region, squared twice: mixed cells lose their voice.
        purity = self.weight / np.maximum(total[self.cell], 1e-9)
        return self.weight * purity**4


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
        cells = ys[band, None] * width + xs
        keys = (region * (height * width) + cells).ravel()
        firsts = _starts(keys)  # samples side by side mostly are of one region and cell
        missing[region.ravel()[firsts]] = False
        sums = np.add.reduceat(clear[band].ravel(), firsts, dtype=np.float64)
        parts.append(_summed(keys[firsts], sums))
    if missing.any():  # regions so small that the samples missed them
        for band in bands(rows, columns):
            labels = regions.labels[band]
            y, x = np.divmod(np.flatnonzero(missing.take(labels)), columns)
            region = labels[y, x].astype(np.int64)
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
    firsts = _starts(keys)
    return keys[firsts], np.add.reduceat(weights[order], firsts)


def _starts(keys: np.ndarray) -> np.ndarray:
    """Where runs of one key begin, int64 [n]."""
    starts = np.empty(len(keys), bool)
    starts[:1] = True
    np.not_equal(keys[1:], keys[:-1], out=starts[1:])
    return np.flatnonzero(starts)


def _clearness(strength: np.ndarray, step: int) -> np.ndarray:
    """How far from lines every `step`-th pixel lies, float32 [⌈H / step⌉, ⌈W / step⌉], 0…1."""
    height, width = strength.shape
    out = np.empty((-(-height // step), -(-width // step)), np.float32)
    box = (2 * step + 1, 2 * step + 1)
    for rows in bands(len(out), width):
        # What the box sees of the bands above and below belongs to it.
        top, bottom = max((rows.start - 1) * step, 0), min(rows.stop * step + 1, height)
        near = cv2.boxFilter(strength[top:bottom], cv2.CV_32F, box)
        sampled = near[rows.start * step - top :: step, ::step][: rows.stop - rows.start]
        out[rows] = np.clip(1 - sampled * (1.5 / 255), 0.02, 1)
    return out


def _cells_of(pixels: np.ndarray, size: int, cells: int) -> np.ndarray:
    return (2 * pixels.astype(np.int64) + 1) * cells // (2 * size)
