"""Dots for whole areas: which regions a loop holds, and where a dot sits best in each of them."""

from collections.abc import Mapping, Sequence

import cv2
import numpy as np

from desktop.core.bands import bands, whole
from desktop.core.color import RGB
from desktop.core.hint_paths import cut_out
from desktop.core.hint_regions import commanded_pixels
from desktop.core.hints import Hint, default_radius
from desktop.core.regions import Regions

#: A region lies in a loop when this share of its pixels does.
INSIDE_SHARE = 0.6
#: Regions of fewer pixels are specks, and so are those smaller than half a plain dot: between the
#: strokes of hatching there are hundreds, and they take their neighbours' colour.
SPECK = 12
#: No dot is smaller, in pixels.
_LEAST_RADIUS = 0.5
#: A dot ends this far before the next line or region, in pixels.
_CLEARANCE = 1.0


def regions_in_loop(regions: Regions, loop: Sequence[tuple[float, float]]) -> np.ndarray:
    """The regions that mostly lie in a loop; specks only where there is nothing larger.

    Args:
        regions: of the picture.
        loop: corners (x, y) of a polygon, in pixels of the picture; it may leave the picture.

    Returns:
        int64 [n], their numbers, ascending.
    """
    height, width = regions.labels.shape
    corners = np.clip(np.asarray(loop, np.float64), (-width, -height), (2 * width, 2 * height))
    shift = 4  # as in `draw_mask`: pixel centres at half coordinates, to a sixteenth of a pixel
    fixed = np.round((corners - 0.5) * (1 << shift)).astype(np.int32)
    inside = np.zeros((height, width), np.uint8)
    cv2.fillPoly(inside, [fixed], 1, cv2.LINE_8, shift)
    x, y, w, h = cv2.boundingRect(inside)
    box = np.s_[y : y + h, x : x + w]
    held = np.zeros(regions.count, np.int64)
    for rows in bands(h, w):
        where = (inside[box][rows] > 0) & ~regions.line[box][rows]
        held += np.bincount(regions.labels[box][rows][where], minlength=regions.count)
    mostly = held >= INSIDE_SHARE * np.maximum(regions.areas, 1)
    least = max(SPECK, np.pi * default_radius(width, height) ** 2 / 2)
    large = mostly & (regions.areas >= least)
    return np.flatnonzero(large if large.any() else mostly)


def region_at(regions: Regions, x: float, y: float) -> np.ndarray:
    """The region below a point, int64 [1]; beside the picture none, [0]."""
    height, width = regions.labels.shape
    if not (0 <= x < width and 0 <= y < height):
        return np.zeros(0, np.int64)
    return np.array([regions.labels[int(y), int(x)]], np.int64)


def innermost_points(regions: Regions, numbers: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The pixel of each region that lies farthest from its border.

    Lines, other regions and the edge of the picture are border. Where several pixels lie equally
    far, the one nearest to their middle is taken.

    Args:
        regions: of the picture.
        numbers: int [n] of regions, ascending, each once.

    Returns:
        int64 [n, 2], the pixels as x, y; and float32 [n], their distance from the nearest pixel
        that is border, at least 1.
    """
    if len(numbers) == 0:
        return np.zeros((0, 2), np.int64), np.zeros(0, np.float32)
    inside = _mask(regions, numbers) & ~regions.line
    left, top, width, height = cv2.boundingRect(inside.view(np.uint8))
    box = np.s_[top : top + height, left : left + width]
    inside, labels = inside[box], regions.labels[box]
    room = inside.copy()
    for one, two in ((np.s_[:, :-1], np.s_[:, 1:]), (np.s_[:-1], np.s_[1:])):
        meets = labels[one] != labels[two]
        room[one] &= ~meets
        room[two] &= ~meets
    padded = np.pad(room.astype(np.uint8), 1)
    distance = cv2.distanceTransform(padded, cv2.DIST_L2, cv2.DIST_MASK_PRECISE)[1:-1, 1:-1]
    farthest = np.zeros(regions.count, np.float32)
    np.maximum.at(farthest, labels[inside], distance[inside])
    ys, xs = np.nonzero(inside & (distance == farthest[labels]))
    of = np.searchsorted(numbers, labels[ys, xs])
    count = np.bincount(of, minlength=len(numbers))
    middle = [np.bincount(of, at, minlength=len(numbers)) / count for at in (xs, ys)]
    away = np.hypot(xs - middle[0][of], ys - middle[1][of])
    order = np.lexsort((away, of))
    first = order[np.searchsorted(of[order], np.arange(len(numbers)))]
    points = np.stack([xs[first] + left, ys[first] + top], axis=1).astype(np.int64)
    return points, np.maximum(farthest[numbers], 1)


def _mask(regions: Regions, numbers: np.ndarray) -> np.ndarray:
    """Where any of some regions are, bool [H, W]."""
    wanted = np.zeros(regions.count, bool)
    wanted[numbers] = True
    return whole(lambda rows: wanted[regions.labels[rows]], *regions.labels.shape)


def dots_for(
    regions: Regions, numbers: np.ndarray, color: RGB | None, radius: float
) -> dict[int, Hint]:
    """A dot for each of several regions, at its innermost point and inside of it.

    Args:
        regions: of the picture.
        numbers: int [n] of regions, ascending, each once.
        color: of the dots; None keeps the paper.
        radius: of the dots, in pixels; smaller where the region has no room for it.
    """
    points, distances = innermost_points(regions, numbers)
    dots = {}
    for number, (x, y), distance in zip(numbers, points, distances, strict=True):
        fits = max(min(radius, float(distance) - _CLEARANCE), _LEAST_RADIUS)
        dots[int(number)] = Hint.dot(x + 0.5, y + 0.5, color, fits)
    return dots


def lay_dots(
    hints: Mapping[int, Hint], dots: Mapping[int, Hint], regions: Regions
) -> list[tuple[int | None, Hint]]:
    """All hints after dots took the place of what other colours said in their regions.

    A stroke that runs on beyond those regions stays there. A region that a hint of the same colour
    commands already gets no second one.

    Args:
        hints: by their number, the lowest layer first.
        dots: by their region, all of one colour.
        regions: of the picture.

    Returns:
        (number, hint), the lowest layer first; pieces of a stroke after its first, and dots, have
        None for a number.
    """
    color = next(iter(dots.values())).color if dots else None
    rows: list[tuple[int | None, Hint]] = []
    served: set[int] = set()
    where: np.ndarray | None = None
    for number, hint in hints.items():
        commanded = dots.keys() & commanded_pixels(hint, regions.labels).keys()
        pieces = (hint,)
        if hint.color == color:
            served |= commanded
        elif commanded:
            where = _mask(regions, np.array(list(dots))) if where is None else where
            pieces = cut_out(hint, where)
        rows += [(number if n == 0 else None, piece) for n, piece in enumerate(pieces)]
    return rows + [(None, dot) for region, dot in dots.items() if region not in served]
