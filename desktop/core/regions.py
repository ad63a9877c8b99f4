from dataclasses import dataclass

import numpy as np

from desktop.core.bands import bands
from desktop.core.cancel import CancelToken
from desktop.core.label_edges import find_runs
from desktop.core.region_detail import bring_up, pool_lines
from desktop.core.trapped_ball import divide

#: Strength, 0 … 255, above which a pixel holds colour back.
LINE_LEVEL = 89
#: Default width of a gap that still holds, per pixel of the picture's longest side.
GAP_SHARE = 0.005
#: Pixels up to which regions are found at full resolution at once.
_AT_ONCE = 1 << 24


@dataclass(frozen=True, eq=False)
class Regions:
    """A picture divided by its lines.

    Attributes:
        labels: int32 [H, W], region number 0 … count − 1 of every pixel; pixels of a line belong
            to the nearer side, so that two regions meet in the middle of the line.
        count: number of regions.
        areas: int64 [count], pixels off the lines.
        radii: float32 [count], radius of the largest ball that fits, in pixels.
        line: bool [H, W], pixels that hold colour back.
    """

    labels: np.ndarray
    count: int
    areas: np.ndarray
    radii: np.ndarray
    line: np.ndarray


def default_gap(width: int, height: int) -> float:
    """Widest gap that still holds colour back by default, in pixels (5 at 1000)."""
    return max(2.0, GAP_SHARE * max(width, height))


def find_regions(strength: np.ndarray, gap: float, cancel: CancelToken | None = None) -> Regions:
    """Divide a picture by its lines; colour passes no gap in them.

    Pictures of more than 16 million pixels are divided on a coarser grid, whose regions are then
    brought up along the lines as they are; so time and memory stay in proportion to the pixels.

    Args:
        strength: uint8 [H, W], 0 paper … 255 full line.
        gap: widest gap in a line that still holds colour back, in pixels.
        cancel: stops it, between two steps of a second or less at 8K.

    Raises:
        Cancelled: `cancel` was set.
    """
    line = strength > LINE_LEVEL
    if line.all():
        line[:] = False
    step = grid_step(line.size)
    if step == 1:
        labels, radii = divide(line, gap, cancel=cancel)
    else:
        coarse = pool_lines(line, step)
        # Lines that grow by up to a cell narrow every gap by as much on average.
        found, radii = divide(coarse, max(gap - step + 1, 0) / step, cracks=False, cancel=cancel)
        labels, radii = bring_up(found, step * radii, coarse, line, step, cancel)
    count = len(radii)
    areas = np.zeros(count, np.int64)
    for rows in bands(*line.shape, cancel=cancel):
        first, length = find_runs(labels[rows])
        whole = np.bincount(labels[rows].ravel()[first], length, minlength=count)
        areas += whole.astype(np.int64) - np.bincount(labels[rows][line[rows]], minlength=count)
    return Regions(labels, count, areas, radii, line)


def grid_step(pixels: int) -> int:
    """Side of the cells, in pixels, in which something so large is worked out."""
    return int(np.ceil(np.sqrt(pixels / _AT_ONCE)))
