"""Curves and outlines in the plane: x to the right, y down; arrays are float64 [P, 2]."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import ArrayLike

Points = np.ndarray
PointsLike = ArrayLike
PointLike = ArrayLike


@dataclass(frozen=True)
class Affine:
    """A linear map and a shift: `matrix` [2, 2], `shift` [2]."""

    matrix: np.ndarray
    shift: np.ndarray

    @classmethod
    def of(
        cls,
        scale: float = 1.0,
        angle: float = 0.0,
        shift: PointLike = (0.0, 0.0),
        mirror: bool = False,
    ) -> "Affine":
        """Mirror left and right, then turn clockwise by `angle` radians, then scale and shift."""
        cos, sin = np.cos(angle) * scale, np.sin(angle) * scale
        side = -1.0 if mirror else 1.0
        return cls(np.array([[cos * side, -sin], [sin * side, cos]]), np.array(shift, float))

    def __call__(self, points: PointsLike) -> Points:
        """Map points, [P, 2] or [2]."""
        return np.asarray(points, float) @ self.matrix.T + self.shift

    def inside(self, outer: "Affine") -> "Affine":
        """This map first, then `outer`."""
        return Affine(outer.matrix @ self.matrix, outer(self.shift))


def spline(points: PointsLike, closed: bool = False, per: int = 8) -> Points:
    """A smooth curve through the points (uniform Catmull-Rom, 1974), `per` points a section."""
    p = np.asarray(points, float)
    if len(p) < 3:
        return p
    ends = (p[-1:], p[:2]) if closed else (2 * p[:1] - p[1:2], 2 * p[-1:] - p[-2:-1])
    q = np.concatenate([ends[0], p, ends[1]])
    sections = len(p) if closed else len(p) - 1
    t = (np.arange(per) / per)[None, :, None]
    a, b, c, d = (q[i : i + sections][:, None] for i in range(4))
    curve = 0.5 * (
        2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3
    )
    curve = curve.reshape(-1, 2)
    return curve if closed else np.concatenate([curve, p[-1:]])


def ellipse(
    center: PointLike,
    rx: float,
    ry: float,
    angle: float = 0.0,
    span: tuple[float, float] = (0.0, 2 * np.pi),
    count: int = 32,
) -> Points:
    """An ellipse, or the part of it between two angles (0 is right, π/2 is down)."""
    whole = span[1] - span[0] >= 2 * np.pi - 1e-6
    t = np.linspace(*span, count, endpoint=not whole)
    local = np.stack([rx * np.cos(t), ry * np.sin(t)], axis=1)
    return Affine.of(angle=angle, shift=center)(local)


def normals(points: Points) -> Points:
    """Unit vectors to the right of the way along the points."""
    out = np.empty_like(points)
    out[1:-1] = points[2:] - points[:-2]
    out[0], out[-1] = points[1] - points[0], points[-1] - points[-2]
    length = np.maximum(np.hypot(out[:, 0], out[:, 1]), 1e-9)
    out[:, 0], out[:, 1] = -out[:, 1] / length, out[:, 0] / length
    return out


def ribbon(points: Points, widths: np.ndarray | Sequence[float]) -> Points:
    """The outline of a stroke: half of a width to each side; widths are spread over its length."""
    widths = np.asarray(widths, float)
    if len(widths) != len(points):
        widths = np.interp(np.linspace(0, 1, len(points)), np.linspace(0, 1, len(widths)), widths)
    side = normals(points) * widths[:, None] / 2
    return np.concatenate([points + side, (points - side)[::-1]])


def limb(joints: PointsLike, widths: Sequence[float], per: int = 10) -> Points:
    """A limb bent at its joints, as thick as `widths` say from one end to the other, round ends."""
    line = spline(joints, per=per)
    return round_ends(line, widths)


def round_ends(
    line: Points, widths: Sequence[float] | np.ndarray, depth: tuple[float, float] = (1, 1)
) -> Points:
    """A `ribbon` with round ends.

    `depth` says for its start and its end how far they bow outwards: 1 for a half circle, 0 for
    a straight end, less than 0 for one that bows inwards.
    """
    body = ribbon(line, widths)
    half = len(line)
    caps = []
    for bow, end, before, corner in (
        (depth[1], line[-1], line[-2], body[half - 1]),
        (depth[0], line[0], line[1], body[-1]),
    ):
        way = end - before
        way = way / max(float(np.linalg.norm(way)), 1e-9)
        arm = corner - end
        t = np.linspace(0, np.pi, 7)[1:-1, None]
        cap = end + np.cos(t) * arm + np.sin(t) * way * bow * float(np.linalg.norm(arm))
        caps.append(cap if bow else cap[:0])
    return np.concatenate([body[:half], caps[0], body[half:], caps[1]])


def leaf(root: PointLike, tip: PointLike, bend: float, width: float) -> Points:
    """A pointed lock: `width` wide near its root, bent sideways by `bend` of its length."""
    line = arc(root, tip, bend)
    t = np.linspace(0, 1, len(line))
    swell = np.minimum(1, 0.25 + 4 * t)
    return ribbon(line, 1.05 * width * swell * np.minimum(1, 1.15 - t) * np.sqrt(1 - t))


def arc(start: PointLike, end: PointLike, bend: float, count: int = 14) -> Points:
    """A curve between two points whose middle lies off the chord by `bend` of its length."""
    a, b = np.asarray(start, float), np.asarray(end, float)
    way = b - a
    middle = (a + b) / 2 + 2 * bend * np.array([-way[1], way[0]])
    t = np.linspace(0, 1, count)[:, None]
    return (1 - t) ** 2 * a + 2 * t * (1 - t) * middle + t**2 * b


def zigzag(line: Points, depth: Sequence[float], teeth: int, curl: float = 0.3) -> Points:
    """A line with `teeth` curved points to its right, their depths spread over its length."""
    count = len(line)
    side = normals(line)
    at = np.linspace(0, count - 1, teeth + 1)
    depths = np.interp(np.arange(teeth) / max(teeth - 1, 1), np.linspace(0, 1, len(depth)), depth)
    pieces = []
    for tooth in range(teeth):
        a, b = line[round(at[tooth])], line[round(at[tooth + 1])]
        middle = round((at[tooth] + at[tooth + 1]) / 2)
        tip = line[middle] + side[middle] * depths[tooth] + (b - a) * curl * 0.5
        pieces += [arc(a, tip, -0.08, 7)[:-1], arc(tip, b, -0.08, 7)[:-1]]
    return np.concatenate([*pieces, line[-1:]])


def scallops(line: Points, depth: float, count: int) -> Points:
    """A line with `count` round bumps to its right: clouds, curls, frills."""
    at = np.round(np.linspace(0, len(line) - 1, count + 1)).astype(int)
    pieces = []
    for first, last in pairwise(at):
        a, b = line[first], line[last]
        reach = depth / max(float(np.linalg.norm(b - a)), 1e-6)
        pieces.append(arc(a, b, reach, 8)[:-1])
    return np.concatenate([*pieces, line[-1:]])


def resample(points: Points, step: float) -> Points:
    """The same way in points `step` apart."""
    moves = points[1:] - points[:-1]
    along = np.zeros(len(points))
    np.cumsum(np.hypot(moves[:, 0], moves[:, 1]), out=along[1:])
    count = max(2, int(along[-1] / step) + 1)
    t = np.arange(count) * (along[-1] / (count - 1))
    out = np.empty((count, 2))
    out[:, 0], out[:, 1] = np.interp(t, along, points[:, 0]), np.interp(t, along, points[:, 1])
    return out


def corners(points: Points, angle: float = 0.9) -> np.ndarray:
    """Indices where a closed outline turns by more than `angle` radians."""
    before, after = points - np.roll(points, 1, axis=0), np.roll(points, -1, axis=0) - points
    turn = np.arctan2(
        before[:, 0] * after[:, 1] - before[:, 1] * after[:, 0], (before * after).sum(axis=1)
    )
    return np.flatnonzero(np.abs(turn) > angle)


def is_convex(outline: Points) -> bool:
    """Whether a closed outline turns to one side only, and once around."""
    way = np.diff(outline, axis=0, append=outline[:1])
    way = way[(way != 0).any(axis=1)]
    then = np.concatenate([way[1:], way[:1]])
    turn = np.arctan2(way[:, 0] * then[:, 1] - way[:, 1] * then[:, 0], (way * then).sum(axis=1))
    return float(np.abs(turn).sum()) < 2 * np.pi + 0.01


def wound(shape: tuple[int, int], outline: Points) -> np.ndarray:
    """The pixels that a closed outline goes around, were it several times.

    Args:
        shape: height and width of the mask.
        outline: float64 [P, 2], pixels; whole numbers are pixels' centres.

    Returns:
        uint8 [H, W], 0 or 1.
    """
    height, width = shape
    x, y = outline[:, 0], outline[:, 1]
    x1, y1 = np.roll(x, -1), np.roll(y, -1)
    # Each edge crosses the rows first … last − 1; to the right of it one winding more counts.
    first = np.clip(np.ceil(np.minimum(y, y1)), 0, height).astype(int)
    last = np.clip(np.ceil(np.maximum(y, y1)), 0, height).astype(int)
    count = last - first
    edge = np.repeat(np.arange(len(x)), count)
    row = first[edge] + np.arange(len(edge)) - (np.cumsum(count) - count)[edge]
    slope = (x1 - x) / np.where(y1 == y, 1, y1 - y)
    column = np.clip(np.ceil(x[edge] + (row - y[edge]) * slope[edge]), 0, width).astype(int)
    steps = np.zeros((height, width + 1), np.int8)
    np.add.at(steps, (row, column), np.where(y1 > y, 1, -1).astype(np.int8)[edge])
    return (np.cumsum(steps[:, :width], axis=1, dtype=np.int8) != 0).view(np.uint8)


def smooth_noise(count: int, waves: float, rng: np.random.Generator) -> np.ndarray:
    """`count` values of a slow noise in about −1…1."""
    knots = rng.normal(0, 0.6, max(2, int(waves) + 2))
    last = len(knots) - 1
    return np.interp(np.arange(count) * (last / max(count - 1, 1)), np.arange(last + 1), knots)
