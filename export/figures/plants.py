"""Plants on their own. Each lies in −0.5…0.5 around the origin and stands on y = 0.5."""

import numpy as np

from export.figures.colors import hsv, paint, rgb
from export.figures.geometry import Affine, arc, ellipse, limb
from export.figures.object_shapes import lathe, line
from export.figures.parts import Part
from export.figures.props import draw_flowers
from export.figures.scene import Color, Pen
from export.figures.things import draw_pot, draw_tree


def _green(pen: Pen) -> Color:
    return hsv(pen.uniform(0.22, 0.42), pen.uniform(0.35, 0.8), pen.uniform(0.35, 0.8))


def tree(pen: Pen) -> None:
    """A tree alone."""
    draw_tree(pen, (0, 0.5), 0.92)


def pot(pen: Pen) -> None:
    """A plant in a pot; the pot is an object."""
    draw_pot(pen, (0, 0.48), pen.uniform(0.4, 0.52))


def bunch(pen: Pen) -> None:
    """A bunch of flowers, at times bound with a ribbon."""
    flowers = pen.at(Affine.of(0.75, 0, (0, 0.3)))
    draw_flowers(flowers, int(pen.rng.integers(3, 6)))
    if pen.chance(0.6):
        wrap = [(-0.2, -0.15), (0.2, -0.15), (0.08, 0.28), (-0.08, 0.28)]
        folds = [line((x * 2, -0.15), (x, 0.28)) for x in (-0.03, 0.03)]
        flowers.shape(wrap, Part.OBJECT, paint(pen.rng), strokes=folds)


def mushroom(pen: Pen) -> None:
    """One to three mushrooms, with spots at times."""
    cap_color, stem = paint(pen.rng), rgb(240, 228, 206)
    if pen.chance(0.35):
        cap_color = rgb(208, 60, 50)
    spots = pen.chance(0.6)
    for x, size in pen.pick((((0.0, 1.0),), ((0.22, 0.55), (-0.1, 0.85)))):
        one = pen.at(Affine.of(size, pen.rng.normal(0, 0.06), (x, 0.48 - 0.48 * size)))
        half = pen.uniform(0.07, 0.13)
        one.shape(lathe([(half * 0.8, -0.1), (half, 0.2), (half * 1.5, 0.46)]), Part.PLANT, stem)
        wide, tall = pen.uniform(0.28, 0.42), pen.uniform(0.3, 0.46)
        dome = ellipse((0, 0), wide, tall, 0, (np.pi, 2 * np.pi), 24)
        cap = one.shape(
            np.concatenate([dome, arc((wide, 0), (-wide, 0), 0.08)]), Part.PLANT, cap_color
        )
        for at in pen.rng.uniform((-0.8, -0.9), (0.8, -0.2), (6 if spots else 0, 2)):
            radius = pen.uniform(0.03, 0.06)
            spot = ellipse(at * (wide, tall), radius, radius * 0.8, count=16)
            one.shape(spot, Part.PLANT, rgb(252, 246, 236), clip=cap, round=0)


def cactus(pen: Pen) -> None:
    """A cactus with arms, in a pot or in the sand."""
    green, wide = _green(pen), pen.uniform(0.16, 0.24)
    potted = pen.chance(0.5)
    low = 0.26 if potted else 0.42
    for side in (-1, 1):
        if pen.chance(0.75):
            y = pen.uniform(-0.05, 0.15)
            joints = [(0, y), (side * 0.22, y), (side * 0.28, y - 0.1), (side * 0.28, y - 0.25)]
            pen.shape(
                limb(joints, (wide * 0.5, wide * 0.55, wide * 0.55, wide * 0.45)), Part.PLANT, green
            )
    ribs = [line((x * wide, -0.28), (x * wide, low), width=0.6) for x in (-0.25, 0.25)]
    pen.shape(limb([(0, -0.36), (0, low)], (wide, wide)), Part.PLANT, green, strokes=ribs)
    if pen.chance(0.4):
        pen.shape(ellipse((0, -0.46), 0.06, 0.04), Part.PLANT, hsv(pen.uniform(0.85, 1), 0.6, 0.95))
    if potted:
        pen.shape(lathe([(0.22, 0.18), (0.15, 0.48)], smooth=False), Part.OBJECT, paint(pen.rng))


def leaf_alone(pen: Pen) -> None:
    """One leaf with its veins."""
    color = _green(pen) if pen.chance(0.7) else hsv(pen.uniform(0.0, 0.14), 0.7, 0.85)
    wide = pen.uniform(0.18, 0.34)
    pen.shape(limb([(0, 0.2), (0.03, 0.48)], (0.03, 0.04)), Part.PLANT, color)
    veins = [line((0, -0.4), (0, 0.3), width=1)]
    for y in (-0.15, 0.0, 0.15):
        veins += [line((0, y + 0.1), (side * wide * 0.7, y - 0.03)) for side in (-1, 1)]
    pen.shape(lathe([(0, -0.49), (wide, -0.05), (wide * 0.7, 0.18), (0, 0.32)]), Part.PLANT, color,
              strokes=veins)  # fmt: skip


def flower(pen: Pen) -> None:
    """A blossom on a long stalk with two leaves."""
    green, petal = _green(pen), hsv(pen.uniform(0, 1), pen.uniform(0.3, 0.85), pen.uniform(0.8, 1))
    pen.shape(limb([(0, -0.15), (0.02, 0.48)], (0.03, 0.04)), Part.PLANT, green, round=0)
    for side in (-1, 1):
        a, b = (0.01, 0.4), (side * 0.3, pen.uniform(0.0, 0.15))
        pen.shape(
            np.concatenate([arc(a, b, 0.2), arc(b, a, 0.2)]),
            Part.PLANT,
            green,
            strokes=[line(a, b)],
        )
    if pen.chance(0.4):  # a tulip
        cup = [(-0.16, -0.42), (-0.07, -0.32), (0, -0.46), (0.07, -0.32), (0.16, -0.42)]
        pen.shape(
            np.concatenate([cup, ellipse((0, -0.24), 0.16, 0.16, 0, (0, np.pi), 14)]),
            Part.PLANT,
            petal,
        )
        return
    count = int(pen.rng.integers(5, 13))
    for angle in np.arange(count) * 2 * np.pi / count:
        at = np.array([np.cos(angle), np.sin(angle)]) * 0.15 + (0, -0.24)
        pen.shape(ellipse(at, 0.1, 1.1 / count * 0.4, angle, count=18), Part.PLANT, petal, round=0)
    pen.shape(ellipse((0, -0.24), 0.09, 0.09), Part.PLANT, rgb(240, 190, 60), round=0)
