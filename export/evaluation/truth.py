"""The areas of an original, found by its colours alone, and dots drawn from them."""

from dataclasses import dataclass
from enum import StrEnum

import cv2
import numpy as np

from desktop.core.color import rgb_to_lab
from desktop.core.hints import Hint
from desktop.core.palette_extraction import extract_colors

#: Colours an original is divided by.
_COLORS = 16
#: Areas below this share of the picture are noise.
_MIN_SHARE = 0.0004
#: Areas in which no ball of this radius fits are the soft edges of lines, in pixels.
_MIN_RADIUS = 2.5
#: Pixels that are probed, at least (where there are so many).
_PROBES = 6000
#: Radius of a dot in pixels.
_RADIUS = 2.0


@dataclass(frozen=True, eq=False)
class Truth:
    """An original divided into areas of one colour, without a look at its lines.

    What holds colour back in the sketch plays no part here, so a gap in a line shows as a leak.

    Attributes:
        color: uint8 [H, W, 3], the original.
        off: bool [H, W], pixels off the lines; only these are measured.
        labels: int32 [H, W], area of each pixel off the lines from 0; −1: none.
        colors: uint8 [R, 3], median colour of each area.
        areas: int64 [R], pixels.
        probes: rows and columns of the pixels off the lines that colour differences are measured
            at, evenly spread.
        lab: float32 [P, 3], the original there.
    """

    color: np.ndarray
    off: np.ndarray
    labels: np.ndarray
    colors: np.ndarray
    areas: np.ndarray
    probes: tuple[np.ndarray, np.ndarray]
    lab: np.ndarray


def find_truth(color: np.ndarray, line: np.ndarray) -> Truth:
    """Divide an original into its areas.

    Args:
        color: uint8 [H, W, 3], sRGB.
        line: uint8 [H, W], its line drawing, black on white.
    """
    off = cv2.erode(line, np.ones((3, 3), np.uint8)) > 180
    smooth = cv2.medianBlur(color, 5)
    palette = rgb_to_lab(np.asarray(extract_colors(color, _COLORS), np.uint8).reshape(-1, 3))
    nearest = ((rgb_to_lab(smooth)[:, :, None] - palette) ** 2).sum(axis=3).argmin(axis=2)
    labels = np.full(line.shape, -1, np.int32)
    colors, areas = [], []
    smallest = max(12, _MIN_SHARE * line.size)
    for entry in range(len(palette)):
        inside = ((nearest == entry) & off).astype(np.uint8)
        count, parts, stats, _ = cv2.connectedComponentsWithStats(inside, connectivity=4)
        for part in range(1, count):
            if stats[part, cv2.CC_STAT_AREA] < smallest:
                continue
            where = parts == part
            room = cv2.distanceTransform(where.astype(np.uint8), cv2.DIST_L2, 3)
            if room.max() < _MIN_RADIUS:
                continue
            labels[where] = len(colors)
            colors.append(np.median(color[where], axis=0).astype(np.uint8))
            areas.append(int(stats[part, cv2.CC_STAT_AREA]))
    ys, xs = np.nonzero(off)
    step = max(1, len(ys) // _PROBES)
    probes = ys[::step], xs[::step]
    return Truth(
        color,
        off,
        labels,
        np.array(colors, np.uint8).reshape(-1, 3),
        np.array(areas, np.int64),
        probes,
        rgb_to_lab(color[probes]),
    )


class Order(StrEnum):
    """In which order areas get their dots."""

    RANDOM = "random"  # all areas alike, so that small ones come as soon as large ones
    LARGE = "large"  # by chance, but areas in proportion to their size: as an artist would


def random_dots(
    truth: Truth, count: int, seed: int, order: Order = Order.RANDOM
) -> tuple[Hint, ...]:
    """Dots in the areas' own colours; the first n of them are a draw of n.

    Each area is drawn once before any comes again. A dot sits somewhere in its area, away from
    the border where there is room.
    """
    total = len(truth.areas)
    if total == 0:
        return ()
    rng = np.random.default_rng(seed)
    share = truth.areas / truth.areas.sum() if order is Order.LARGE else np.full(total, 1 / total)
    areas: list[int] = []
    while len(areas) < count:
        areas.extend(rng.choice(total, total, replace=False, p=share).tolist())
    hints = []
    for number, area in enumerate(areas[:count]):
        inside = (truth.labels == area).astype(np.uint8)
        room = cv2.distanceTransform(np.pad(inside, 1), cv2.DIST_L2, 3)[1:-1, 1:-1]
        ys, xs = np.nonzero(room >= min(3.0, 0.7 * room.max()))
        pick = int(np.random.default_rng((seed, number)).integers(len(ys)))
        red, green, blue = (int(value) for value in truth.colors[area])
        hints.append(Hint.dot(xs[pick] + 0.5, ys[pick] + 0.5, (red, green, blue), _RADIUS))
    return tuple(hints)
