"""Trapped-ball segmentation (Zhang, Chen, Zhang, Martin 2009), by distance transform."""

import cv2
import numpy as np

from desktop.core.bands import bands
from desktop.core.cancel import CancelToken
from desktop.core.label_edges import find_contacts, find_runs, look_up

#: Each ball is this much smaller than the one before.
_SHRINK = 0.72
#: Balls below this radius (in pixels) only find cracks inside of lines.
_SMALLEST = 0.9
#: The four borders of a picture, as indices.
_BORDERS = (np.s_[0], np.s_[-1], np.s_[:, 0], np.s_[:, -1])


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
    cancel.check()
    count, seeds = roll_balls(distance, gap)
    if count == 0:  # nothing but lines
        nothing = np.full(line.shape, 0 if cracks else -1, np.int32)
        return nothing, np.full(int(cracks), distance.max(), np.float32)
    spots = None if cracks else _spots(seeds, count)
    labels = _grow(seeds, line, cancel)
    labels -= 1
    radii = _largest_balls(labels, distance, count)
    cancel.check()
    del distance
    left_out = None if spots is None else _cut_off(labels, line, spots)
    number = _join_open_pieces(labels, line if left_out is None else line | left_out, radii, gap)
    for rows in bands(*labels.shape, cancel=cancel):
        labels[rows] = look_up(number, labels[rows])
    if left_out is not None:
        labels[left_out] = -1
    joined = np.zeros(int(number.max()) + 1, np.float32)
    np.maximum.at(joined, number, radii)
    return labels, joined


def roll_balls(distance: np.ndarray, gap: float) -> tuple[int, np.ndarray]:
    """Find the rooms that a ball fits in, with one ball after another.

    A ball finds a room where its centres hang together and no larger ball's centre is among them:
    at the local maxima of how many of the balls fit.

    Args:
        distance: float32 [H, W], to the nearest line, in pixels.
        gap: widest gap in a line that still holds, in pixels.

    Returns:
        the number of rooms; int32 [H, W], the room, from 1, whose ball has its centre there, else
        0; the rooms of larger balls come first.
    """
    fits, largest = _count_balls(distance, gap)
    cross = cv2.getStructuringElement(cv2.MORPH_CROSS, (3, 3))
    on_top = (cv2.dilate(fits, cross) == fits) & (fits > 0)  # no larger ball fits beside it
    pieces, seeds = _components(on_top)
    at = np.flatnonzero(on_top & (fits < largest))
    piece, ball = seeds.ravel()[at], fits.ravel()[at]
    balls = np.full(pieces, largest)
    balls[piece] = ball
    # Where a larger ball fits beside some of the centres, what is left of them is no room.
    below = cv2.dilate(np.where(on_top, np.uint8(0), fits), cross).ravel()[at] == ball
    balls[piece[below]] = 0
    balls[0] = 0
    order = np.argsort(-balls, kind="stable")
    order = order[: np.count_nonzero(balls)]
    number = np.zeros(pieces, np.int32)
    number[order] = np.arange(1, len(order) + 1)
    for rows in bands(*seeds.shape):
        seeds[rows] = look_up(number, seeds[rows])
    return len(order), seeds


def _count_balls(distance: np.ndarray, gap: float) -> tuple[np.ndarray, int]:
    """How many of the balls can have their centre at each pixel, uint8 [H, W], and of how many."""
    # An opening of width w has at most distance w/2 + 1/2 in its middle.
    radii = [gap / 2 + 0.75]
    while radii[-1] * _SHRINK > _SMALLEST:
        radii.append(radii[-1] * _SHRINK)
    fits = np.zeros(distance.shape, np.uint8)
    for rows in bands(*distance.shape):
        for radius in radii:
            fits[rows] += distance[rows] > radius
    return fits, len(radii)


def _spots(seeds: np.ndarray, count: int) -> np.ndarray:
    """A pixel of each of the seeds 1 … count, int64 [count], as index of the flat array."""
    spots = np.zeros(count + 1, np.int64)
    for rows in bands(*seeds.shape):
        first, _ = find_runs(seeds[rows])
        spots[seeds[rows].ravel()[first]] = rows.start * seeds.shape[1] + first
    return spots[1:]


def _components(where: np.ndarray) -> tuple[int, np.ndarray]:
    """Connected parts of a bool image, numbered from 1 as int32, and their number plus 1."""
    count, labels = cv2.connectedComponents(where.view(np.uint8), connectivity=4)
    return count, np.asarray(labels, np.int32)


def _grow(seeds: np.ndarray, line: np.ndarray, cancel: CancelToken) -> np.ndarray:
    """Every pixel's region: first along the paper, at equal pace, then onto the lines.

    `seeds` becomes the result.
    """
    cancel.check()
    borders = [seeds[side].copy() for side in _BORDERS]
    # cv2.watershed floods pixels of one value breadth-first from all markers at once.
    cv2.watershed(cv2.merge([line.view(np.uint8)] * 3), seeds)
    for side, border in zip(_BORDERS, borders, strict=True):
        seeds[side] = border  # it takes the picture's border away
    unknown = seeds <= 0
    unknown |= line
    cancel.check()
    return nearest_label(seeds, unknown)


def _cut_off(labels: np.ndarray, line: np.ndarray, spots: np.ndarray) -> np.ndarray:
    """Paper that a line parts from the seed of its region, bool [H, W]."""
    _, rooms = _components(~line)
    home = rooms.ravel()[spots]
    out = np.empty_like(line)
    for rows in bands(*line.shape):
        out[rows] = (rooms[rows] != look_up(home, labels[rows])) & ~line[rows]
    return out


def nearest_label(labels: np.ndarray, unknown: np.ndarray) -> np.ndarray:
    """Fill unknown pixels with the label of the nearest known one.

    Args:
        labels: int32 [H, W], in one piece; changed in place.
        unknown: bool [H, W], in one piece.

    Returns:
        `labels`.
    """
    to_fill = np.flatnonzero(unknown)
    if len(to_fill) == 0:
        return labels
    _, numbers = cv2.distanceTransformWithLabels(
        unknown.view(np.uint8), cv2.DIST_L2, 5, labelType=cv2.DIST_LABEL_PIXEL
    )
    # Each known pixel's own number, and that of the nearest one, which lies at the edge.
    nearest, flat = np.asarray(numbers, np.int32).reshape(-1), labels.reshape(-1)
    square = np.ones((3, 3), np.uint8)
    edge = np.flatnonzero(cv2.dilate(unknown.view(np.uint8), square).view(bool) & ~unknown)
    by_number = np.zeros(unknown.size + 1, np.int32)
    by_number[nearest[edge]] = flat[edge]
    flat[to_fill] = by_number[nearest[to_fill]]
    return labels


def _largest_balls(labels: np.ndarray, distance: np.ndarray, count: int) -> np.ndarray:
    radii = np.zeros(count, np.float32)
    for rows in bands(*labels.shape):
        first, _ = find_runs(labels[rows])
        largest = np.maximum.reduceat(distance[rows].ravel(), first)
        np.maximum.at(radii, labels[rows].ravel()[first], largest)
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
    flat, barred = labels.ravel(), line.ravel()
    firsts, seconds = [], []
    for one, two in find_contacts(labels):
        open_ = ~(barred[one] | barred[two])
        a, b = flat[one[open_]], flat[two[open_]]
        firsts.append(np.minimum(a, b))
        seconds.append(np.maximum(a, b))
    return np.concatenate(firsts), np.concatenate(seconds)
