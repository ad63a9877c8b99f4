"""Birds and fish from the side. Units as in `animals`."""

import numpy as np

from export.figures.animal_parts import FUR, draw_eye
from export.figures.colors import choose, darker, hsv, shift
from export.figures.geometry import arc, ellipse, leaf, limb, spline, zigzag
from export.figures.parts import Part
from export.figures.scene import Pen, Stroke


def draw_bird(pen: Pen) -> None:
    """A bird that stands."""
    white = pen.chance(0.4)
    color = (
        hsv(pen.uniform(0, 1), pen.uniform(0.3, 0.85), pen.uniform(0.5, 0.95))
        if pen.chance(0.6)
        else choose(FUR, None, pen.rng)
    )
    belly = (
        shift((0.97, 0.95, 0.9), pen.rng)
        if pen.chance(0.6)
        else hsv(pen.uniform(0, 0.2), 0.5, 0.95)
    )
    yellow = hsv(pen.uniform(0.06, 0.14), 0.8, 0.95)
    wide, tall = pen.uniform(0.25, 0.4), pen.uniform(0.2, 0.33)
    base = 0.5 - pen.uniform(0.1, 0.3)
    middle = np.array([0, base - tall])
    for x in (-0.05, 0.07):
        pen.shape(
            limb([(x, base - 0.05), (x + 0.02, 0.48), (x + 0.1, 0.49)], (0.03, 0.03, 0.02), per=4),
            Part.ANIMAL,
            yellow,
        )
    tail = spline(
        [middle + (-wide * 0.6, 0), middle + (-wide * 1.8, -0.1), middle + (-wide * 1.7, 0.12)],
        closed=True,
    )
    pen.shape(
        tail,
        Part.ANIMAL,
        darker(color, 0.3),
        strokes=[Stroke(arc(middle, middle + (-wide * 1.6, 0), 0.05))],
    )
    body = pen.shape(ellipse(middle, wide, tall, -0.2), Part.ANIMAL, color)
    pen.shape(
        ellipse(middle + (wide * 0.3, tall * 0.4), wide * 0.7, tall * 0.7),
        Part.ANIMAL,
        belly,
        clip=body,
        round=0,
    )
    size = pen.uniform(0.13, 0.2)
    head = middle + (wide * 0.75, -tall * 0.9 - pen.uniform(0, 0.2))
    if head[1] < middle[1] - tall:
        pen.shape(
            limb([middle + (wide * 0.5, -tall * 0.2), head], (size * 1.6, size)), Part.ANIMAL, color
        )
    skull = pen.shape(ellipse(head, size, size), Part.ANIMAL, color)
    beak = head + np.array([(0.85, -0.25), (1.9, 0.1), (0.8, 0.35)]) * size
    pen.shape(
        beak,
        Part.ANIMAL,
        yellow,
        strokes=[Stroke(np.stack([beak[1], head + (size * 0.9, size * 0.05)]), 0.7)],
        round=0,
    )
    draw_eye(pen, head + (size * 0.35, -size * 0.15), size * 0.17, skull, white)
    if pen.chance(0.3):
        for bend in (-0.2, 0, 0.2):
            pen.shape(
                leaf(
                    head + (-0.02, -size * 0.8), head + (-0.1 + bend * 0.4, -size * 1.8), bend, 0.06
                ),
                Part.ANIMAL,
                color,
            )
    start, end = middle + (wide * 0.3, -tall * 0.2), middle + (-wide * 1.0, tall * 0.1)
    low = arc(end, start, 0.35, 30)
    wing = np.concatenate([arc(start, end, -0.1, 16), zigzag(low[::-1], [-0.05], 5, 0.2)[::-1]])
    lines = [Stroke(arc(start, end + (0.1 * k, 0.03 * k), 0.1), 0.7) for k in (1, 2)]
    pen.shape(wing, Part.ANIMAL, darker(color, 0.35), strokes=lines)


def draw_fish(pen: Pen) -> None:
    """A fish."""
    white = pen.chance(0.4)
    color = hsv(pen.uniform(0, 1), pen.uniform(0.4, 0.85), pen.uniform(0.6, 1))
    fin = hsv(pen.uniform(0, 1), pen.uniform(0.4, 0.85), pen.uniform(0.7, 1))
    tall = pen.uniform(0.18, 0.4)
    tail = spline([(-0.4, 0), (-0.75, -0.28), (-0.65, 0), (-0.75, 0.28)], closed=True)
    rays = [Stroke(arc((-0.45, 0), (-0.7, y), 0.05), 0.6) for y in (-0.15, 0, 0.15)]
    pen.shape(tail, Part.ANIMAL, fin, strokes=rays)
    pen.shape(
        spline([(-0.2, -tall * 0.7), (0, -tall * 1.6), (0.2, -tall * 0.8)], closed=True),
        Part.ANIMAL,
        fin,
        strokes=rays[:1],
    )
    body = spline(
        [(0.5, 0), (0.2, -tall), (-0.2, -tall * 0.8), (-0.5, 0), (-0.2, tall * 0.8), (0.2, tall)],
        closed=True,
    )
    scales = [
        Stroke(ellipse((x, y), 0.05, 0.07, 0, (-1.2, 1.2)), 0.6)
        for x in (-0.25, -0.1, 0.05)
        for y in (-0.1, 0.02, 0.13)
    ]
    trunk = pen.shape(body, Part.ANIMAL, color, strokes=scales if pen.chance(0.5) else None)
    if pen.chance(0.5):
        for x in (-0.25, -0.02, 0.2):
            pen.shape(
                limb([(x, -0.5), (x + 0.04, 0.5)], (0.07, 0.07)),
                Part.ANIMAL,
                fin,
                clip=trunk,
                round=0,
            )
    pen.shape(spline([(0.05, 0.05), (-0.15, 0.2), (-0.1, 0)], closed=True), Part.ANIMAL, fin)
    draw_eye(pen, np.array([0.32, -tall * 0.25]), 0.045, trunk, white)
