from dataclasses import dataclass

import cv2
import numpy as np

#: Strength from which a pixel holds colour back.
LINE_LEVEL = 0.35
#: Default width of a gap that still holds, per pixel of the picture's longest side.
GAP_SHARE = 0.005
#: Each ball is this much smaller than the one before.
_SHRINK = 0.72
#: Balls below this radius (in pixels) only find cracks inside of lines.
_SMALLEST = 0.9


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


def find_regions(strength: np.ndarray, gap: float) -> Regions:
    """Trapped-ball segmentation (Zhang, Chen, Zhang, Martin 2009), by distance transform.

    A ball that is rolled about inside of the lines cannot pass a gap narrower than itself. Where
    the distance to the nearest line exceeds the ball's radius its centre can be, so the connected
    parts of that set are the regions the ball finds. Smaller and smaller balls find the rooms that
    the larger ones did not fit in. Then every region grows back, all at the same pace, so that two
    of them meet in the middle of the gap between them. Pieces that lie wide open to a larger
    neighbour (corners, tapering ends) are joined to it.

    Args:
        strength: float32 [H, W], 0 paper … 1 full line.
        gap: widest gap in a line that still holds colour back, in pixels.
    """
    line = strength > LINE_LEVEL
    if line.all():
        line = np.zeros_like(line)
    free = (~line).astype(np.uint8)
    # A border of the picture is no line: shapes that it cuts stay open there.
    distance = cv2.distanceTransform(free, cv2.DIST_L2, 5)
    distance = np.minimum(distance, max(line.shape))  # without any line it is infinite
    markers = _roll_balls(distance, gap)
    labels = _grow(markers, line)
    labels, count = _compact(labels)
    areas = np.bincount(labels[~line], minlength=count)
    radii = _largest_balls(labels, distance, line, count)
    labels, count = _join_open_pieces(labels, line, count, radii, gap)
    areas = np.bincount(labels[~line], minlength=count)
    radii = _largest_balls(labels, distance, line, count)
    return Regions(labels, count, areas, radii, line)


def _roll_balls(distance: np.ndarray, gap: float) -> np.ndarray:
    """Seeds of the regions, int32 [H, W]: 0 none, else region number from 1."""
    # An opening of width w has at most distance w/2 + 1/2 in its middle.
    radius = gap / 2 + 0.75
    count, markers = _components(distance > radius)
    radius *= _SHRINK
    while radius > _SMALLEST:
        found, parts = _components(distance > radius)
        known = np.zeros(found, bool)
        known[parts[markers > 0]] = True
        known[0] = True  # where this ball does not fit either
        fresh = np.cumsum(~known) + count - 1
        fresh[known] = 0
        markers = np.where(markers > 0, markers, fresh[parts].astype(np.int32))
        count = max(count, int(fresh.max()) + 1)
        radius *= _SHRINK
    if count == 1:  # nothing but lines: the whole picture is one region
        markers = np.ones_like(markers)
    return markers


def _components(where: np.ndarray) -> tuple[int, np.ndarray]:
    """Connected parts of a bool image, numbered from 1 as int32, and their number plus 1."""
    count, labels = cv2.connectedComponents(where.astype(np.uint8), connectivity=4)
    return count, np.asarray(labels, np.int32)


def _grow(markers: np.ndarray, line: np.ndarray) -> np.ndarray:
    """Every pixel's region: first along the paper, at equal pace, then onto the lines."""
    # cv2.watershed floods pixels of one value breadth-first from all markers at once.
    flat = np.where(line, 255, 0).astype(np.uint8)
    grown = cv2.watershed(cv2.merge([flat, flat, flat]), markers.copy())
    grown = np.where(markers > 0, markers, grown)  # it takes the picture's border away
    unknown = (line & (markers == 0)) | (grown <= 0)
    return nearest_label(grown, unknown)


def nearest_label(labels: np.ndarray, unknown: np.ndarray) -> np.ndarray:
    """Fill unknown pixels with the label of the nearest known one."""
    if not unknown.any():
        return labels
    _, nearest = cv2.distanceTransformWithLabels(
        unknown.astype(np.uint8), cv2.DIST_L2, 5, labelType=cv2.DIST_LABEL_PIXEL
    )
    source = np.asarray(nearest, np.int32)
    by_source = np.zeros(int(source.max()) + 1, np.int32)
    known = ~unknown
    by_source[source[known]] = labels[known]
    return np.where(unknown, by_source[source], labels)


def _compact(labels: np.ndarray) -> tuple[np.ndarray, int]:
    """Region numbers without holes, from 0."""
    used = np.bincount(labels.ravel()) > 0
    number = (np.cumsum(used) - 1).astype(np.int32)
    return number[labels], int(used.sum())


def _largest_balls(
    labels: np.ndarray, distance: np.ndarray, line: np.ndarray, count: int
) -> np.ndarray:
    radii = np.zeros(count, np.float32)
    paper = ~line
    np.maximum.at(radii, labels[paper], distance[paper])
    return radii


def _join_open_pieces(
    labels: np.ndarray, line: np.ndarray, count: int, radii: np.ndarray, gap: float
) -> tuple[np.ndarray, int]:
    """Join pieces to the larger neighbour that they lie open to along most of their width."""
    first, second = open_contacts(labels, line)
    if first.size == 0:
        return labels, count
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
    return _compact(target[labels])


def open_contacts(labels: np.ndarray, line: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Neighbouring paper pixels of two different regions, as two int32 arrays (lower, higher)."""
    firsts, seconds = [], []
    for one, two in ((np.s_[:, :-1], np.s_[:, 1:]), (np.s_[:-1], np.s_[1:])):
        meets = (labels[one] != labels[two]) & ~line[one] & ~line[two]
        firsts.append(np.minimum(labels[one][meets], labels[two][meets]))
        seconds.append(np.maximum(labels[one][meets], labels[two][meets]))
    return np.concatenate(firsts), np.concatenate(seconds)
