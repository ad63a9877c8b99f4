"""Ink and pencil strokes: Bézier curves drawn as variable-width polygons on a supersampled sheet.

Coordinates are units of the finished picture (1 unit = 1 pixel at scale 1), origin at the top left,
y downwards. A *path* is text such as "10,20 30,40! 50,20": the curve runs smoothly through the
points, and "!" makes a point a corner. Everything random comes from the sheet's seed, so a drawing
comes out the same every time.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise
from typing import Any

import cv2
import numpy as np

Path = str | np.ndarray
_SHIFT = 4  # fixed-point bits of the polygon coordinates given to OpenCV


def parse(path: str) -> tuple[np.ndarray, list[int]]:
    """The points of a path, float64 [n, 2], and the indices of its corners."""
    tokens = path.split()
    points = np.array([[float(v) for v in t.rstrip("!").split(",")] for t in tokens])
    return points, [i for i, t in enumerate(tokens) if t.endswith("!")]


def _bezier_run(points: np.ndarray, closed: bool = False) -> np.ndarray:
    """Sample the cubic Béziers of a centripetal Catmull-Rom spline through `points`."""
    if len(points) == 2:
        return np.linspace(points[0], points[1], 24)
    if closed:
        padded = np.vstack([points[-1], points, points[:2]])
    else:
        padded = np.vstack([2 * points[0] - points[1], points, 2 * points[-1] - points[-2]])
    t = np.linspace(0, 1, 24, endpoint=False)[:, None]
    out = []
    for p0, p1, p2, p3 in zip(padded, padded[1:], padded[2:], padded[3:], strict=False):
        a, b, c = (max(np.hypot(*(q - p)) ** 0.5, 1e-6) for p, q in ((p0, p1), (p1, p2), (p2, p3)))
        tan1 = (p1 - p0) / a - (p2 - p0) / (a + b) + (p2 - p1) / b
        tan2 = (p2 - p1) / b - (p3 - p1) / (b + c) + (p3 - p2) / c
        c1, c2 = p1 + tan1 * b / 3, p2 - tan2 * b / 3
        u = 1 - t
        out.append(u**3 * p1 + 3 * u * u * t * c1 + 3 * u * t * t * c2 + t**3 * p2)
    out.append(points[:1] if closed else points[-1:])
    return np.vstack(out)


def runs(path: Path, closed: bool = False) -> list[np.ndarray]:
    """The smooth runs of a path, split at its corners, each as samples [m, 2]."""
    if not isinstance(path, str):
        return [path]
    points, corners = parse(path)
    if closed:
        if not corners:
            return [_bezier_run(points, closed=True)]
        points = np.vstack([np.roll(points, -corners[0], 0), points[corners[0]]])
        corners = [(c - corners[0]) for c in corners] + [len(points) - 1]
    cuts = sorted({0, *corners, len(points) - 1})
    return [_bezier_run(points[a : b + 1]) for a, b in pairwise(cuts)]


def curve(path: Path, closed: bool = False) -> np.ndarray:
    """All samples of a path in one array [m, 2]."""
    return np.vstack(runs(path, closed))


def resample(samples: np.ndarray, step: float) -> np.ndarray:
    """Points at equal distances along a polyline; at least three."""
    length = np.r_[0, np.cumsum(np.hypot(*np.diff(samples, axis=0).T))]
    t = np.linspace(0, length[-1], max(3, int(length[-1] / step) + 1))
    return np.column_stack([np.interp(t, length, samples[:, i]) for i in (0, 1)])


def between(left: Path, right: Path, share: float) -> np.ndarray:
    """The curve that lies `share` (0…1) of the way from one curve to another."""
    a, b = curve(left), curve(right)
    n = max(len(a), len(b))
    step = [np.hypot(*np.diff(c, axis=0).T).sum() / n for c in (a, b)]
    ends = [resample(c, s)[:n] for c, s in zip((a, b), step, strict=True)]
    m = min(map(len, ends))
    return (1 - share) * ends[0][:m] + share * ends[1][:m]


def part(samples: np.ndarray, start: float, end: float) -> np.ndarray:
    """The piece of a polyline between two shares of its length."""
    fine = resample(samples, 1.0)
    n = len(fine) - 1
    return fine[int(start * n) : max(int(end * n), int(start * n) + 2) + 1]


def ellipse(cx: float, cy: float, rx: float, ry: float, start: float = 0, end: float = 360):
    """Samples of an ellipse's arc, angles in degrees, clockwise from the right."""
    a = np.radians(np.linspace(start, end, 64))
    return np.column_stack([cx + rx * np.cos(a), cy + ry * np.sin(a)])


class Sheet:
    """White paper on which strokes and white or black fills are laid in order.

    Args:
        width: of the finished picture, in pixels.
        height: the same.
        seed: of wobble, pressure and line ends.
        scale: size of the finished picture relative to the units.
        wobble: how far the hand strays, in units.
        pencil: lines are gray and see-through, drawn twice, and fills leave a ghost of what was
            there, as an eraser does.
    """

    def __init__(
        self,
        width: int,
        height: int,
        seed: int,
        scale: float = 1.0,
        wobble: float = 0.6,
        pencil: bool = False,
    ) -> None:
        self.size = (round(width * scale), round(height * scale))
        self.zoom = 4 * scale  # four samples a pixel in each direction
        self.pixels = np.full((self.size[1] * 4, self.size[0] * 4), 255, np.uint8)
        self.rng = np.random.Generator(np.random.PCG64(seed))
        self.wobble = wobble
        self.tone, self.alpha, self.passes, self.veil = (
            (48, 0.55, 2, 0.8) if pencil else (0, 1.0, 1, 1.0)
        )
        self.loose = 2.6 if pencil else 1.0
        self.matrix = np.array([[1.0, 0, 0], [0, 1, 0]])

    def finished(self) -> np.ndarray:
        """The picture, uint8 [height, width]."""
        return cv2.resize(self.pixels, self.size, interpolation=cv2.INTER_AREA)

    @contextmanager
    def turned(
        self,
        cx: float,
        cy: float,
        degrees: float,
        scale: float = 1.0,
        flip: bool = False,
        move: tuple[float, float] = (0.0, 0.0),
    ) -> Iterator[None]:
        """Draw what follows turned clockwise, scaled and mirrored about a point, then moved."""
        old = self.matrix
        a = np.radians(degrees)
        m = scale * np.array([[np.cos(a), -np.sin(a)], [np.sin(a), np.cos(a)]])
        m = m @ np.diag([-1.0 if flip else 1.0, 1.0])
        shift = np.array([cx, cy]) - m @ [cx, cy] + move
        self.matrix = np.column_stack([old[:, :2] @ m, old[:, :2] @ shift + old[:, 2]])
        yield
        self.matrix = old

    def _place(self, samples: np.ndarray) -> np.ndarray:
        return samples @ self.matrix[:, :2].T + self.matrix[:, 2]

    def _fixed(self, samples: np.ndarray) -> np.ndarray:
        return np.round((samples * self.zoom - 0.5) * (1 << _SHIFT)).astype(np.int32)

    def fill(self, path: Path, tone: int = 255) -> None:
        """Fill a closed path with white (to hide what lies behind) or black."""
        area = self._fixed(self._place(curve(path, closed=True)))
        alpha = self.veil if tone == 255 else self.alpha
        with self._layer(area, tone, alpha) as (target, value, offset):
            cv2.fillPoly(target, [area - offset], value, cv2.LINE_8, _SHIFT)

    @contextmanager
    def _layer(self, reach: np.ndarray, tone: int, alpha: float):
        """Where to draw: the sheet itself, or for see-through ink a mask round fixed points."""
        if alpha >= 1:
            yield self.pixels, tone, np.zeros(2, np.int32)
            return
        low = np.maximum((reach.min(0) >> _SHIFT) - 2, 0)
        high = np.minimum((reach.max(0) >> _SHIFT) + 3, self.pixels.shape[::-1])
        if (high <= low).any():
            high = low + 1
        mask = np.zeros((high - low)[::-1], np.uint8)
        yield mask, 255, (low << _SHIFT).astype(np.int32)
        box = self.pixels[low[1] : high[1], low[0] : high[0]]
        cover = mask[: box.shape[0], : box.shape[1]].astype(np.float32) * (alpha / 255)
        box[:] = np.rint(box + (tone - box.astype(np.float32)) * cover)

    @contextmanager
    def clip(self, *paths: Path) -> Iterator[None]:
        """Let what follows show only inside the closed paths."""
        mask = np.zeros_like(self.pixels)
        for path in paths:
            area = self._fixed(self._place(curve(path, closed=True)))
            cv2.fillPoly(mask, [area], 255, cv2.LINE_8, _SHIFT)
        before = self.pixels.copy()
        yield
        np.copyto(self.pixels, before, where=mask == 0)

    def _noise(self, n: int, length: float, wave: float) -> np.ndarray:
        """Smooth noise of about unit size along a stroke."""
        knots = self.rng.normal(size=max(4, int(length / wave) + 4))
        t = np.linspace(0, len(knots) - 1.001, n)
        i, f = t.astype(int), t % 1
        f = f * f * (3 - 2 * f)
        return knots[i] * (1 - f) + knots[i + 1] * f

    def line(
        self,
        path: Path,
        w: float = 3.2,
        taper: tuple[float, float] = (0.3, 0.4),
        ends: tuple[float, float] = (0.25, 0.15),
        alpha: float | None = None,
    ) -> None:
        """One stroke of the pen, corners included.

        Args:
            path: open path or samples.
            w: full width in units.
            taper: shares of the length over which the pressure rises and falls.
            ends: width at start and end as a share of w.
            alpha: how opaque; the sheet's own ink if None.
        """
        for _ in range(self.passes):
            self._stroke(path, w, taper, ends, self.alpha if alpha is None else alpha)

    def _stroke(
        self,
        path: Path,
        w: float,
        taper: tuple[float, float],
        ends: tuple[float, float],
        alpha: float,
    ) -> None:
        points = resample(self._place(curve(path)), 1.2)
        n = len(points)
        length = 1.2 * n
        tangent = np.gradient(points, axis=0)
        tangent /= np.maximum(np.hypot(*tangent.T), 1e-9)[:, None]
        normal = np.column_stack([-tangent[:, 1], tangent[:, 0]])
        sway = self._noise(n, length, 70) * min(1.0, length / 60) + self._noise(n, length, 17) * 0.3
        points = points + normal * (sway * self.wobble * 0.55)[:, None]
        t = np.linspace(0, 1, n)
        rise = np.clip(t / max(taper[0], 1e-6), 0, 1)
        fall = np.clip((1 - t) / max(taper[1], 1e-6), 0, 1)
        width = w * (ends[0] + (1 - ends[0]) * np.sin(rise * np.pi / 2))
        width *= ends[1] + (1 - ends[1]) * np.sin(fall * np.pi / 2)
        width = np.maximum(width * (1 + 0.1 * self._noise(n, length, 40)), 0.7)
        half = normal * (width / 2)[:, None]
        sides = np.stack([points + half, points - half], 1)
        quads = self._fixed(np.concatenate([sides[:-1], sides[1:, ::-1]], 1))
        centres = self._fixed(points)
        radii = np.round(width / 2 * self.zoom * (1 << _SHIFT)).astype(int)
        reach = np.vstack([centres - radii.max(), centres + radii.max()])
        with self._layer(reach, self.tone, alpha) as (target, value, offset):
            quads, centres = quads - offset, centres - offset
            for quad, centre, radius in zip(quads, centres[1:], radii[1:], strict=True):
                cv2.fillConvexPoly(target, quad, value, cv2.LINE_8, _SHIFT)
                cv2.circle(target, centre.tolist(), int(radius), value, -1, cv2.LINE_8, _SHIFT)

    def outline(self, path: Path, w: float = 3.2, slack: float = 3.0, **style) -> None:
        """Ink round a closed path, a stroke from corner to corner.

        Strokes start and end up to `slack` units early (a small gap) or late (an overshoot).
        """
        for run in runs(path, closed=True):
            self._loose(run, w, slack, **style)

    def _loose(self, run: np.ndarray, w: float, slack: float, **style) -> None:
        fine = resample(run, 1.0)
        slack *= self.loose
        early = int(max(0.0, self.rng.uniform(-slack, slack * 0.5)))
        late = self.rng.uniform(-slack * 0.5, slack)
        if len(fine) > 30:
            fine = fine[early : len(fine) - int(max(0.0, -late))]
            if late > 1:
                fine = np.vstack([fine, fine[-1] + (fine[-1] - fine[-3]) / 2 * late])
        usual: dict[str, Any] = {"taper": (0.25, 0.3), "ends": (0.45, 0.35)}
        self.line(fine, w, **(usual | style))

    def shape(self, path: Path, w: float = 3.2, slack: float = 3.0, **style) -> None:
        """A white area with an ink outline: hides what lies behind it."""
        self.fill(path)
        self.outline(path, w, slack, **style)

    def lock(
        self,
        left: str,
        right: str,
        w: float = 3.2,
        strands: Sequence[tuple[float, float, float]] = (),
        fine: float = 1.7,
        start: tuple[float, float] = (0.0, 0.0),
    ) -> None:
        """A lock of hair or fur: two edges from the root to a common tip, white inside.

        Args:
            left: one edge, root to tip.
            right: the other edge, root to tip.
            w: width of the edges.
            strands: inner lines as (share from left to right, start, end along the lock).
            fine: width of the inner lines.
            start: shares of the left and right edge left without ink at the root.
        """
        self.fill(np.vstack([curve(left), curve(right)[::-1]]))
        for share, begin, end in strands:
            self.line(part(between(left, right, share), begin, end), fine, (0.5, 0.6), (0.2, 0.1))
        for edge, begin in zip((left, right), start, strict=True):
            self.line(part(curve(edge), begin, 1), w, (0.5, 0.3), (0.15, 0.3))

    def hatch(
        self,
        path: Path,
        angle: float,
        gap: float = 7.0,
        w: float = 1.5,
        fade: float = 0.25,
        bend: float = 0.0,
        **style,
    ) -> None:
        """Parallel strokes inside a closed path, ragged at their far ends.

        Args:
            path: the area.
            angle: direction of the strokes in degrees.
            gap: distance between strokes in units.
            w: stroke width.
            fade: how much the far ends vary, as a share of the stroke.
            bend: sagitta of the strokes as a share of their length.
            style: more of `line`'s arguments.
        """
        usual: dict[str, Any] = {"taper": (0.15, 0.6), "ends": (0.6, 0.1)}
        a = np.radians(angle)
        turn = np.array([[np.cos(a), np.sin(a)], [-np.sin(a), np.cos(a)]])
        area = curve(path, closed=True) @ turn.T
        nxt = np.roll(area, -1, 0)
        level = area[:, 1].min() + gap / 2
        while level < area[:, 1].max():
            cross = (area[:, 1] <= level) != (nxt[:, 1] <= level)
            a0, a1 = area[cross], nxt[cross]
            xs = np.sort(a0[:, 0] + (level - a0[:, 1]) / (a1[:, 1] - a0[:, 1]) * (a1 - a0)[:, 0])
            for x0, x1 in zip(xs[::2], xs[1::2], strict=False):
                end = x1 - (x1 - x0) * fade * self.rng.uniform(0, 1)
                if end - x0 > 4:
                    sag = bend * (end - x0)
                    three = np.array([[x0, level], [(x0 + end) / 2, level + sag], [end, level]])
                    text = " ".join(f"{x},{y}" for x, y in three @ turn)
                    self.line(text, w, **(usual | style))
            level += gap * self.rng.uniform(0.8, 1.2)
