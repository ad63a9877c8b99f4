"""Tools and what one takes in a hand. Each lies in −0.5…0.5 around the origin."""

import numpy as np

from export.figures.colors import darker, metal, paint, rgb, wood
from export.figures.geometry import Affine, arc, ellipse, ribbon, scallops, spline
from export.figures.object_shapes import bar, curve, lathe, line, rod, rounded, shade
from export.figures.parts import Part
from export.figures.scene import Pen
from export.figures.things import box


def guitar(pen: Pen) -> None:
    """A guitar, upright."""
    color, neck = wood(pen.rng) if pen.chance(0.6) else paint(pen.rng), wood(pen.rng)
    frets = [line((-0.03, y), (0.03, y), width=0.5) for y in np.arange(-0.32, 0.0, 0.05)]
    pen.shape(rounded(-0.055, -0.49, 0.055, -0.36, 0.02), Part.OBJECT, shade(neck))
    waist = pen.uniform(0.11, 0.15)
    outline = lathe(
        [(0.0, -0.08), (0.14, -0.03), (waist, 0.12), (0.23, 0.3), (0.15, 0.46), (0, 0.48)]
    )
    pen.shape(outline, Part.OBJECT, color)
    pen.shape(ellipse((0, 0.14), 0.07, 0.07), Part.OBJECT, (0.22, 0.15, 0.12), black=True)
    pen.shape(box(-0.032, -0.37, 0.032, 0.1), Part.OBJECT, neck, strokes=frets)
    pen.shape(box(-0.08, 0.3, 0.08, 0.335), Part.OBJECT, shade(neck))


def hammer(pen: Pen) -> None:
    """A hammer or a mallet."""
    pen.shape(rod((0, -0.3), (0, 0.46), pen.uniform(0.08, 0.12)), Part.OBJECT, wood(pen.rng))
    color = metal(pen.rng)
    if pen.chance(0.5):
        pen.shape(rounded(-0.3, -0.46, 0.3, -0.2, 0.04), Part.OBJECT, color)
    else:
        pen.shape(box(-0.3, -0.42, -0.2, -0.2), Part.OBJECT, color)
        pen.shape(spline([(-0.2, -0.38), (0.1, -0.4), (0.4, -0.26), (0.1, -0.24), (-0.2, -0.24)],
                         closed=True, per=5), Part.OBJECT, color)  # fmt: skip


def scissors(pen: Pen) -> None:
    """Open scissors."""
    color, blade, spread = paint(pen.rng), metal(pen.rng), pen.uniform(0.15, 0.3)
    for side in (-1, 1):
        half = pen.at(Affine.of(1, side * spread, (0, 0.02)))
        half.shape([(-0.045, 0.1), (-0.05, -0.1), (0, -0.48), (0.05, -0.1), (0.045, 0.1)],
                   Part.OBJECT, blade)  # fmt: skip
        half.shape(rod((0, 0.08), (side * 0.0, 0.18), 0.07), Part.OBJECT, color)
        ring = ellipse((0, 0.29), 0.1, 0.13)
        half.shape(ribbon(np.concatenate([ring, ring[:2]]), [0.06, 0.06]), Part.OBJECT, color)
    pen.shape(ellipse((0, 0.02), 0.025, 0.025, count=14), Part.OBJECT, (0.3, 0.3, 0.34), round=0)


def pencil(pen: Pen) -> None:
    """A pencil or a brush, slanted."""
    color, wide = paint(pen.rng), pen.uniform(0.07, 0.1)
    slant = pen.at(Affine.of(1, pen.uniform(0.3, 0.9)))
    edges = [line((x * wide, -0.36), (x * wide, 0.24), width=0.6) for x in (-0.35, 0.35)]
    if pen.chance(0.3):  # a brush
        slant.shape(lathe([(wide * 0.3, -0.48), (wide * 0.5, 0.1)]), Part.OBJECT, color)
        slant.shape(
            lathe([(wide * 0.6, 0.2), (wide, 0.32), (0, 0.49)]), Part.OBJECT, darker(color, 0.9)
        )
        slant.shape(box(-wide * 0.6, 0.08, wide * 0.6, 0.24), Part.OBJECT, metal(pen.rng))
        return
    slant.shape(box(-wide, -0.48, wide, -0.4), Part.OBJECT, rgb(232, 130, 140))
    slant.shape([(-wide, 0.24), (wide, 0.24), (0, 0.49)], Part.OBJECT, rgb(236, 204, 160))
    tip = [(-wide * 0.3, 0.415), (wide * 0.3, 0.415), (0, 0.49)]
    slant.shape(tip, Part.OBJECT, darker(color, 0.8), black=True, round=0)
    slant.shape(box(-wide, -0.36, wide, 0.24), Part.OBJECT, color, strokes=edges)
    slant.shape(box(-wide, -0.4, wide, -0.34), Part.OBJECT, metal(pen.rng))


def umbrella(pen: Pen) -> None:
    """An open umbrella with a crook for a handle."""
    color, other = paint(pen.rng), paint(pen.rng)
    tall = pen.uniform(0.3, 0.42)
    pen.shape(rod((0, -0.48), (0, 0.3), 0.03), Part.OBJECT, metal(pen.rng))
    crook = ellipse((0.07, 0.38), 0.07, 0.09, 0, (0, np.pi), 14)[::-1]
    pen.shape(
        ribbon(np.concatenate([[(0, 0.2)], crook]), [0.035, 0.035]), Part.OBJECT, wood(pen.rng)
    )
    low = arc((-0.48, -0.02), (0.48, -0.02), 0, 40)
    dome = ellipse((0, -0.02), 0.48, tall, 0, (np.pi, 2 * np.pi), 24)
    count = int(pen.rng.integers(3, 6))
    outline = np.concatenate([dome, scallops(low, -0.05, count)[::-1]])
    knots = np.linspace(-0.48, 0.48, count + 1)
    ribs = [curve((0, -0.02 - tall), (x, -0.02), x * 0.35) for x in knots[1:-1]]
    body = pen.shape(outline, Part.OBJECT, color, strokes=ribs)
    if pen.chance(0.4):
        for index in range(0, count, 2):
            a, b = knots[index], knots[index + 1]
            panel = np.concatenate([
                arc((0, -0.02 - tall), (a, -0.02), a * 0.35), [((a + b) / 2, 0.1)],
                arc((0, -0.02 - tall), (b, -0.02), b * 0.35)[::-1],
            ])  # fmt: skip
            pen.shape(panel, Part.OBJECT, other, clip=body, round=0)


def key(pen: Pen) -> None:
    """A key with a round or heart-shaped bow."""
    color, size = metal(pen.rng), pen.uniform(0.13, 0.18)
    shaft = -0.28 + size * 0.7
    for y in pen.pick(((0.3, 0.42), (0.24, 0.33, 0.42))):
        pen.shape(box(0, y - 0.03, pen.uniform(0.12, 0.2), y + 0.03), Part.OBJECT, color)
    pen.shape(rod((0, shaft), (0, 0.45), 0.07), Part.OBJECT, color)
    ring = ellipse((0, -0.28), size, size)
    pen.shape(ribbon(np.concatenate([ring, ring[:2]]), [0.08, 0.08]), Part.OBJECT, color, round=0)


def candle(pen: Pen) -> None:
    """A burning candle, at times in a holder."""
    color, wide = paint(pen.rng), pen.uniform(0.08, 0.16)
    if pen.chance(0.6):
        holder = metal(pen.rng)
        ring = ellipse((0.28, 0.38), 0.1, 0.08)
        pen.shape(ribbon(np.concatenate([ring, ring[:2]]), [0.04, 0.04]), Part.OBJECT, holder)
        pen.shape(ellipse((0, 0.42), 0.3, 0.07), Part.OBJECT, holder)
    pen.shape(box(-wide, -0.12, wide, 0.42), Part.OBJECT, color,
              strokes=[curve((-wide * 0.4, -0.1), (-wide * 0.5, 0.1), 0.1)])  # fmt: skip
    pen.shape(ellipse((0, -0.12), wide, 0.035), Part.OBJECT, darker(color, 0.2))
    pen.shape(bar((0, -0.12), (0, -0.2), 0.02), Part.OBJECT, (0.2, 0.16, 0.14), round=0)
    for share, tone in ((1, rgb(250, 150, 50)), (0.55, rgb(255, 230, 120))):
        flame = spline([(0, -0.2 - 0.28 * share), (0.08 * share, -0.26), (0, -0.18),
                        (-0.08 * share, -0.26)], closed=True)  # fmt: skip
        pen.shape(flame, Part.OBJECT, tone, round=0)
