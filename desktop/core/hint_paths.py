"""Hints as paths: how near something comes to them, and what is left where they are cut."""

import itertools
import math
from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np

from desktop.core.hints import Hint

Point = tuple[float, float]
#: A part of a line between two points, as shares of its length.
Span = tuple[float, float]

#: Cuts shorter than this share of a line are rounding.
_LEAST_SPAN = 1e-9


def path_distance(points: Sequence[Point], x: float, y: float) -> float:
    """Distance of a point from a polyline, or from a single point, in pixels."""
    best = min(math.hypot(px - x, py - y) for px, py in points)
    for (x0, y0), (x1, y1) in itertools.pairwise(points):
        dx, dy = x1 - x0, y1 - y0
        length = dx * dx + dy * dy
        if length > 0:
            along = min(max(((x - x0) * dx + (y - y0) * dy) / length, 0.0), 1.0)
            best = min(best, math.hypot(x0 + along * dx - x, y0 + along * dy - y))
    return best


def thinned(points: Sequence[Point], tolerance: float) -> list[Point]:
    """A path without the points that it can spare (Ramer–Douglas–Peucker).

    Args:
        points: (x, y) of a polyline; the first and the last one stay.
        tolerance: no point of the path lies farther than this from what is left, in pixels.
    """
    path = np.asarray(points, np.float64)
    kept = {0, len(path) - 1}
    spans = [(0, len(path) - 1)]
    while spans:
        first, last = spans.pop()
        if last - first < 2:
            continue
        inner, way = path[first + 1 : last] - path[first], path[last] - path[first]
        along = np.clip(inner @ way / max(way @ way, 1e-18), 0, 1)
        away = np.hypot(*(inner - along[:, None] * way).T)
        farthest = int(away.argmax())
        if away[farthest] > tolerance:
            middle = first + 1 + farthest
            kept.add(middle)
            spans += [(first, middle), (middle, last)]
    return [points[n] for n in sorted(kept)]


def erase(hint: Hint, start: Point, end: Point, distance: float) -> tuple[Hint, ...]:
    """What is left of a hint after something round went over it.

    A dot goes as a whole; a stroke gets shorter, or falls into pieces.

    Args:
        hint: what may be touched.
        start: where the round thing's centre was.
        end: where it went to, straight on.
        distance: what comes nearer to that way is taken, in pixels.

    Returns:
        The hint itself where nothing of it was touched.
    """
    if len(hint.points) == 1:
        touched = path_distance((start, end), *hint.points[0]) < distance
        return () if touched else (hint,)
    path, way = np.asarray(hint.points, np.float64), np.array((start, end))
    beyond = path.min(axis=0) - way.max(axis=0), way.min(axis=0) - path.max(axis=0)
    if np.max(beyond) > distance:
        return (hint,)  # quickly, as most of them are
    low, high = _near_spans(path, start, end, distance)
    spans = zip(low, high, strict=True)
    return _without(hint, [[(a, b)] if b - a > _LEAST_SPAN else [] for a, b in spans])


def cut_out(hint: Hint, where: np.ndarray) -> tuple[Hint, ...]:
    """What is left of a hint outside of an area.

    Args:
        hint: a dot in the area goes; of a stroke goes the part whose centre line lies in it.
        where: bool [H, W], the area.

    Returns:
        The hint itself where nothing of it lies in the area.
    """
    if len(hint.points) == 1:
        return () if _lookup(where, np.asarray(hint.points)).any() else (hint,)
    return _without(hint, [_inner_spans(a, b, where) for a, b in itertools.pairwise(hint.points)])


def _without(hint: Hint, taken: Iterable[Sequence[Span]]) -> tuple[Hint, ...]:
    """The pieces of a stroke beside what is taken of each of its lines."""
    taken = list(taken)
    if not any(taken):
        return (hint,)
    pieces = [[hint.points[0]]]
    for (start, end), spans in zip(itertools.pairwise(hint.points), taken, strict=True):
        way = end[0] - start[0], end[1] - start[1]
        for low, high in spans:
            first = start[0] + low * way[0], start[1] + low * way[1]
            pieces[-1].append(first)
            pieces.append([(start[0] + high * way[0], start[1] + high * way[1])])
        pieces[-1].append(end)
    return tuple(replace(hint, points=path) for path in map(_distinct, pieces) if len(path) > 1)


def _distinct(points: list[Point]) -> tuple[Point, ...]:
    """Points without those that only repeat the one before."""
    kept = points[:1]
    kept += [b for a, b in itertools.pairwise(points) if math.dist(a, b) > _LEAST_SPAN]
    return tuple(kept)


def _near_spans(
    points: np.ndarray, start: Point, end: Point, distance: float
) -> tuple[list[float], list[float]]:
    """Of each line of a polyline, the part nearer to a way than a distance; low ≥ high is none.

    What is near to a straight way is convex (two circles and a bar between them), so of a line it
    holds one part.
    """
    first, way = points[:-1], np.diff(points, axis=0)
    low, high = np.full(len(first), np.inf), np.full(len(first), -np.inf)
    for centre in (start, end):
        away = first - centre
        a = np.maximum((way * way).sum(axis=1), 1e-18)
        b = (away * way).sum(axis=1)
        root = b * b - a * ((away * away).sum(axis=1) - distance * distance)
        hit = root > 0
        root = np.sqrt(np.maximum(root, 0))
        low = np.where(hit, np.minimum(low, (-b - root) / a), low)
        high = np.where(hit, np.maximum(high, (-b + root) / a), high)
    length = math.dist(start, end)
    if length > 0:
        ahead = np.subtract(end, start) / length
        enters, leaves = np.full(len(first), -np.inf), np.full(len(first), np.inf)
        for axis, least, most in (
            (ahead, 0.0, length),
            (np.array([-ahead[1], ahead[0]]), -distance, distance),
        ):
            at, step = (first - start) @ axis, way @ axis
            step = np.where(np.abs(step) < 1e-12, 1e-12, step)
            one, two = (least - at) / step, (most - at) / step
            enters = np.maximum(enters, np.minimum(one, two))
            leaves = np.minimum(leaves, np.maximum(one, two))
        hit = enters < leaves
        low = np.where(hit, np.minimum(low, enters), low)
        high = np.where(hit, np.maximum(high, leaves), high)
    return np.clip(low, 0, 1).tolist(), np.clip(high, 0, 1).tolist()


def _inner_spans(start: Point, end: Point, where: np.ndarray) -> list[Span]:
    """The parts of a line that lie in an area, to a pixel."""
    way = np.subtract(end, start)
    count = int(min(max(np.ceil(np.abs(way).max()), 1), 4 * max(where.shape)))
    middles = np.asarray(start) + way * ((np.arange(count) + 0.5) / count)[:, None]
    inside = np.concatenate([[False], _lookup(where, middles), [False]]).astype(np.int8)
    turns = np.diff(inside)
    begins, ends = np.flatnonzero(turns == 1), np.flatnonzero(turns == -1)
    return [(int(a) / count, int(b) / count) for a, b in zip(begins, ends, strict=True)]


def _lookup(where: np.ndarray, points: np.ndarray) -> np.ndarray:
    """Whether each point lies in an area, bool [n]; nothing lies in it beside the picture."""
    height, width = where.shape
    x, y = np.floor(points).astype(np.int64).T
    inside = (x >= 0) & (x < width) & (y >= 0) & (y < height)
    found = np.zeros(len(points), bool)
    found[inside] = where[y[inside], x[inside]]
    return found
