"""Trapped-ball segmentation (Zhang, Chen, Zhang, Martin 2009), by distance transform."""

import cv2
import numpy as np

from desktop.core.bands import bands
from desktop.core.cancel import CancelToken

#: Each ball is this much smaller than the one before.
_SHRINK = 0.72
#: Balls below this radius (in pixels) only find cracks inside of lines.
_SMALLEST = 0.9


def divide(
    line: np.ndarray, gap: float, *, cracks: bool = True, cancel: CancelToken | None = None
) -> tuple[np.ndarray, np.ndarray]:
    """Divide a picture by its lines.

    A ball that is rolled about inside of the lines cannot pass a gap narrower than itself. Where
    the distance to the nearest line exceeds the ball's radius its centre can be, so the connected
    parts of that set are the regions the ball finds. Smaller and smaller balls find the rooms that
    the larger ones did not fit in. Then every region grows back, all at the same pace, so that two
    of them meet in the middle of the gap between them. Pieces that lie wide open to a larger
    neighbour (corners, tapering ends) are joined to it.

    Takes some 40 bytes a pixel.

    Args:
        line: bool [H, W], pixels that hold colour back.
        gap: widest gap in a line that still holds, in pixels.
        cracks: give what no ball fits in to the nearest region, over the line between them.
        cancel: stops it between two steps.

    Returns:
        int32 [H, W], region numbers from 0, and −1 for cracks that were left out; float32 [R],
        radius of the largest ball that fits in each, in pixels.

    Raises:
        Cancelled: `cancel` was set.
    """
    cancel = cancel or CancelToken()
    # A border of the picture is no line: shapes that it cuts stay open there.
    distance = cv2.distanceTransform((~line).view(np.uint8), cv2.DIST_L2, 5)
    np.minimum(distance, max(line.shape), out=distance)  # without any line it is infinite
    seeds, spots = _roll_balls(distance, gap, cancel)
    labels = _grow(seeds, line, cancel)
    labels -= 1
    radii = _largest_balls(labels, distance, len(spots))
    cancel.check()
    del seeds, distance
    left_out = np.zeros_like(line) if cracks else _cut_off(labels, line, spots)
    number = _join_open_pieces(labels, line | left_out, radii, gap)
    for rows in bands(*labels.shape):
        labels[rows] = np.where(left_out[rows], -1, number[labels[rows]])
    joined = np.zeros(int(number.max()) + 1, np.float32)
    np.maximum.at(joined, number, radii)
    return labels, joined


def _roll_balls(
    distance: np.ndarray, gap: float, cancel: CancelToken
) -> tuple[np.ndarray, np.ndarray]:
    """Seeds of the regions.

    Returns:
        int32 [H, W], 0 none, else a number from 1; int64 [R], a pixel of each, as index of the
        flat array.
    """
    # An opening of width w has at most distance w/2 + 1/2 in its middle.
    radius = gap / 2 + 0.75
    found, seeds = _components(distance > radius)
    spots = _spots(seeds, found)
    radius *= _SHRINK
    while radius > _SMALLEST:
        cancel.check()
        found, parts = _components(distance > radius)
        fresh = np.ones(found, bool)
        fresh[0] = False  # where this ball does not fit either
        fresh[parts.ravel()[spots]] = False
        if fresh.any():
            number = np.zeros(found, np.int32)
            number[fresh] = len(spots) + np.arange(1, fresh.sum() + 1)
            for rows in bands(*parts.shape):
                parts[rows] = number[parts[rows]]
            new = _spots(parts, int(number.max()) + 1)[len(spots) :]
            cv2.add(seeds, parts, dst=seeds)
            spots = np.concatenate([spots, new])
        radius *= _SHRINK
    if len(spots) == 0:  # nothing but lines: the whole picture is one region
        seeds[:] = 1
        spots = np.zeros(1, np.int64)
    return seeds, spots


def _spots(numbers: np.ndarray, count: int) -> np.ndarray:
    """A pixel of each of the numbers 1 … count − 1, int64 [count − 1], as index of the flat array.

    For a number that does not occur it is 0.
    """
    spots = np.zeros(count, np.int64)
    for rows in bands(*numbers.shape):
        flat = numbers[rows].ravel()
        start = rows.start * numbers.shape[1]
        spots[flat] = np.arange(start, start + len(flat))
    return spots[1:]


def _components(where: np.ndarray) -> tuple[int, np.ndarray]:
    """Connected parts of a bool image, numbered from 1 as int32, and their number plus 1."""
    count, labels = cv2.connectedComponents(where.view(np.uint8), connectivity=4)
    return count, np.asarray(labels, np.int32)


def _grow(seeds: np.ndarray, line: np.ndarray, cancel: CancelToken) -> np.ndarray:
    """Every pixel's region: first along the paper, at equal pace, then onto the lines.

    `seeds` is used up.
    """
    # cv2.watershed floods pixels of one value breadth-first from all markers at once.
    cancel.check()
    flat = line.view(np.uint8) * np.uint8(255)
    unseeded = seeds == 0
    grown = cv2.watershed(cv2.merge([flat, flat, flat]), seeds.copy())
    np.copyto(grown, seeds, where=~unseeded)  # it takes the picture's border away
    unknown = (line & unseeded) | (grown <= 0)
    del seeds, flat, unseeded
    cancel.check()
    return nearest_label(grown, unknown)


def _cut_off(labels: np.ndarray, line: np.ndarray, spots: np.ndarray) -> np.ndarray:
    """Paper that a line parts from the seed of its region, bool [H, W]."""
    _, rooms = _components(~line)
    home = rooms.ravel()[spots]
    out = np.empty_like(line)
    for rows in bands(*line.shape):
        out[rows] = (rooms[rows] != home[labels[rows]]) & ~line[rows]
    return out


def nearest_label(labels: np.ndarray, unknown: np.ndarray) -> np.ndarray:
    """Fill unknown pixels with the label of the nearest known one.

    Args:
        labels: int32 [H, W].
        unknown: bool [H, W].

    Returns:
        int32 [H, W]; `labels` itself where nothing is unknown.
    """
    if not unknown.any():
        return labels
    _, nearest = cv2.distanceTransformWithLabels(
        unknown.view(np.uint8), cv2.DIST_L2, 5, labelType=cv2.DIST_LABEL_PIXEL
    )
    source = np.asarray(nearest, np.int32)
    by_source = np.zeros(int(source.max()) + 1, np.int32)
    filled = np.empty(labels.shape, np.int32)
    for rows in bands(*labels.shape):
        known = ~unknown[rows]
        by_source[source[rows][known]] = labels[rows][known]
    for rows in bands(*labels.shape):
        filled[rows] = by_source[source[rows]]
    return filled


def _largest_balls(labels: np.ndarray, distance: np.ndarray, count: int) -> np.ndarray:
    radii = np.zeros(count, np.float32)
    for rows in bands(*labels.shape):
        np.maximum.at(radii, labels[rows].ravel(), distance[rows].ravel())
    return radii


def _join_open_pieces(
    labels: np.ndarray, line: np.ndarray, radii: np.ndarray, gap: float
) -> np.ndarray:
    """Join pieces to the larger neighbour that they lie open to along most of their width.

    Returns:
        int32 [R], the new number of each region, without holes.
    """
    count = len(radii)
    first, second = open_contacts(labels, line)
    pairs, lengths = np.unique(first.astype(np.int64) * count + second, return_counts=True)
    a, b = pairs // count, pairs % count
    small = np.where(radii[a] <= radii[b], a, b)
    large = np.where(radii[a] <= radii[b], b, a)
    openness = lengths / np.maximum(2 * radii[small], 1)
    # Rooms that the first ball found are never joined: a gap parts them.
    joins = (openness > 0.75) & (radii[small] <= gap / 2 + 0.75)
    target = np.arange(count, dtype=np.int32)
    best = np.zeros(count)
    for s, g, o in zip(small[joins], large[joins], openness[joins], strict=True):
        if o > best[s]:
            best[s], target[s] = o, g
    # Follow chains; sizes never fall along them, and ties are cut after as many steps as needed.
    for _ in range(8):
        target = target[target]
    _, number = np.unique(target, return_inverse=True)
    return number.astype(np.int32)


def open_contacts(labels: np.ndarray, line: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Neighbouring paper pixels of two different regions.

    Args:
        labels: int32 [H, W], region numbers.
        line: bool [H, W], pixels that hold colour back.

    Returns:
        two int32 [n], the lower and the higher region of each pair of pixels.
    """
    firsts, seconds = [], []
    for one, two in ((np.s_[:, :-1], np.s_[:, 1:]), (np.s_[:-1], np.s_[1:])):
        meets = (labels[one] != labels[two]) & ~line[one] & ~line[two]
        firsts.append(np.minimum(labels[one][meets], labels[two][meets]))
        seconds.append(np.maximum(labels[one][meets], labels[two][meets]))
    return np.concatenate(firsts), np.concatenate(seconds)
