"""Outlines that things are put together from. Units: a thing lies in −0.5…0.5 both ways."""

import numpy as np

from export.figures.colors import darker, paint
from export.figures.geometry import Points, PointsLike, arc, ellipse, limb, ribbon, spline
from export.figures.parts import Part
from export.figures.scene import Color, Pen, Stroke


def lathe(profile: PointsLike, smooth: bool = True) -> Points:
    """The closed outline, [P, 2], of what is alike on both sides, from its right half."""
    right = spline(profile) if smooth else np.asarray(profile, float)
    return np.concatenate([right, right[::-1] * (-1, 1)])


def rounded(x0: float, y0: float, x1: float, y1: float, radius: float) -> Points:
    """A rectangle with round corners, clockwise, [P, 2]."""
    quarter = np.pi / 2
    middles = ((x1, y0, -1), (x1, y1, 0), (x0, y1, 1), (x0, y0, 2))
    return np.concatenate([
        ellipse(
            (x - radius * np.sign(x - x0 - 1e-9), y - radius * np.sign(y - y0 - 1e-9)),
            radius, radius, 0, (turn * quarter, (turn + 1) * quarter), 6,
        )
        for x, y, turn in middles
    ])  # fmt: skip


def bar(start: tuple[float, float], end: tuple[float, float], wide: float) -> Points:
    """A straight bar with square ends, [4, 2]."""
    return ribbon(np.array([start, end], float), [wide, wide])


def rod(start: tuple[float, float], end: tuple[float, float], wide: float) -> Points:
    """A straight bar with round ends, [P, 2]."""
    return limb(np.array([start, end], float), (wide, wide))


def line(*points: tuple[float, float], width: float = 0.7) -> Stroke:
    """A straight or broken inner line."""
    return Stroke(np.array(points, float), width)


def curve(
    start: tuple[float, float], end: tuple[float, float], bend: float, width: float = 0.7
) -> Stroke:
    """A bent inner line."""
    return Stroke(arc(start, end, bend), width)


def spikes(count: int, outer: float, inner: float) -> Points:
    """A star with `count` points around the origin, one of them up; [2 count, 2]."""
    angle = np.arange(2 * count) * np.pi / count - np.pi / 2
    reach = np.where(np.arange(2 * count) % 2, inner, outer)
    return np.stack([np.cos(angle), np.sin(angle)], 1) * reach[:, None]


def heart_outline(size: float) -> Points:
    """A heart around the origin, `size` from its middle to its tip, [P, 2]."""
    t = np.linspace(0, 2 * np.pi, 40, endpoint=False)
    x = 16 * np.sin(t) ** 3
    y = 13 * np.cos(t) - 5 * np.cos(2 * t) - 2 * np.cos(3 * t) - np.cos(4 * t)
    return np.stack([x, -y], 1) * (size / 17)


def decorate(pen: Pen, on: int, size: float) -> None:
    """Now and then stripes, spots, a star or a heart on shape `on`, `size` around the origin."""
    kind = pen.pick(("none", "stripes", "spots", "mark"), (6, 1.5, 1, 1.5))
    color = paint(pen.rng)
    if kind == "stripes":
        for y in np.linspace(-0.6, 0.6, int(pen.rng.integers(1, 4)) + 1)[1:] * size:
            band = bar((-0.6, y), (0.6, y), size * 0.22)
            pen.shape(band, Part.OBJECT, color, clip=on, round=0)
    elif kind == "spots":
        for spot in pen.rng.uniform(-0.8, 0.8, (int(pen.rng.integers(3, 8)), 2)) * size:
            radius = size * pen.uniform(0.1, 0.2)
            outline = ellipse(spot, radius, radius, count=16)
            pen.shape(outline, Part.OBJECT, color, clip=on, round=0)
    elif kind == "mark":
        outline = (
            heart_outline(size * 0.4) if pen.chance(0.5) else spikes(5, size * 0.4, size * 0.2)
        )
        pen.shape(outline, Part.OBJECT, color, clip=on, round=0)


def add_face(pen: Pen, on: int, size: float) -> None:
    """Two dots for eyes and a smile on shape `on`: things with faces are things all the same."""
    for side in (-1, 1):
        dot = ellipse((side * size * 0.5, 0), size * 0.12, size * 0.16, count=14)
        pen.shape(dot, Part.EYE, (0.12, 0.1, 0.1), clip=on, black=True, round=0)
    smile = arc((-size * 0.2, size * 0.15), (size * 0.2, size * 0.15), 0.3)
    pen.scene.shapes[on].strokes.append(Stroke(pen.place(smile)))


def gloss(at: tuple[float, float], size: float) -> list[Points]:
    """A highlight, as `Pen.shape` takes it."""
    return [ellipse(at, size * 0.6, size, 0.4, count=16)]


def shade(color: Color) -> Color:
    """The same colour for the side that lies away from the light."""
    return darker(color, 0.35)
