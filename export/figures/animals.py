"""Animals in the same manner, seen from the side or from the front. About 1 high."""

from collections.abc import Callable

import numpy as np

from export.figures.animal_parts import FUR, draw_ear, draw_eye
from export.figures.birds_and_fish import draw_bird, draw_fish
from export.figures.colors import choose, darker, hsv, rgb, shift
from export.figures.creatures import (
    draw_butterfly,
    draw_dinosaur,
    draw_dragon,
    draw_rabbit,
    draw_sitting_cat,
    draw_snail,
    draw_turtle,
)
from export.figures.geometry import Affine, arc, ellipse, leaf, limb, ribbon, scallops
from export.figures.parts import Part
from export.figures.scene import Pen, Stroke


def draw_animal(pen: Pen) -> None:
    """One animal, about 1 high around the origin; those from the side look to the right."""
    name = pen.pick(tuple(ANIMALS), tuple(weight for _, weight in ANIMALS.values()))
    ANIMALS[name][0](pen)


def _beast(pen: Pen) -> None:
    """A four-legged one; it is longer than high."""
    pen = pen.at(Affine.of(0.8, 0, (0, 0.1)))
    white = pen.chance(0.4)
    coat = choose(FUR, None, pen.rng) if pen.chance(0.85) else hsv(pen.uniform(0, 1), 0.5, 0.85)
    far = darker(coat, 0.25)
    belly = shift((0.96, 0.93, 0.88), pen.rng) if pen.chance(0.5) else coat
    length, leg = pen.uniform(0.6, 1.1), pen.uniform(0.15, 0.5)
    thick = pen.uniform(0.25, 0.45)
    back = 0.5 - leg - thick / 2
    front, rear = (
        np.array([length / 2, back]),
        np.array([-length / 2, back + pen.uniform(-0.05, 0.05)]),
    )
    foot = pen.uniform(0.08, 0.14)
    ear = pen.pick(("pointed", "long", "hanging", "round"), (3, 1, 2, 2))
    tail_kind = pen.pick(("thin", "bushy", "stub", "hair"))
    tip = rear + (-pen.uniform(0.2, 0.5), pen.uniform(-0.4, 0.2))
    wide = {"thin": (0.05, 0.05, 0.03), "bushy": (0.07, 0.25, 0.02), "stub": (0.1, 0.12, 0.1),
            "hair": (0.06, 0.12, 0.14)}[tail_kind]  # fmt: skip
    tip = tip if tail_kind != "stub" else rear + (-0.12, -0.08)
    pen.shape(
        limb([rear + (-0.02, 0), (rear + tip) / 2 + (-0.05, 0.05), tip], wide), Part.ANIMAL, coat
    )
    walk = pen.uniform(-0.1, 0.1)
    for x, color, move in ((front[0] - 0.05, far, walk), (rear[0] + 0.05, far, -walk)):
        pen.shape(limb([(x, back), (x + move, 0.47)], (thick * 0.4, foot)), Part.ANIMAL, color)
    body = limb([rear, (rear + front) / 2 + (0, pen.uniform(-0.03, 0.06)), front],
                (thick * 0.95, thick, thick * 1.05))  # fmt: skip
    fur = [
        Stroke(arc((x, back), (x + 0.06, back + 0.05), 0.2), 0.6)
        for x in pen.rng.uniform(-0.3, 0.3, 3)
    ]
    trunk = pen.shape(body, Part.ANIMAL, coat, strokes=fur)
    if belly is not coat:
        pen.shape(
            ellipse((0, back + thick * 0.5), length * 0.45, thick * 0.25),
            Part.ANIMAL,
            belly,
            clip=trunk,
            line=0.8 if pen.chance(0.6) else 0,
            round=0,
        )
    if pen.chance(0.3):
        mark = darker(coat, 0.7) if pen.chance(0.6) else (0.97, 0.96, 0.94)
        for spot in pen.rng.uniform(-0.5, 0.5, (int(pen.rng.integers(2, 7)), 2)):
            at = spot * (length, thick * 0.8) + (0, back)
            pen.shape(
                scallops(ellipse(at, 0.07, 0.06, count=24)[::-1], 0.01, 5),
                Part.ANIMAL,
                mark,
                clip=trunk,
                round=0,
            )
    elif pen.chance(0.2):
        for x in np.linspace(-0.4, 0.4, 6) * length:
            stripe = leaf((x, back - thick * 0.55), (x + 0.03, back + thick * 0.2), 0.1, 0.05)
            pen.shape(stripe, Part.ANIMAL, darker(coat, 0.8), clip=trunk, round=0, black=True)
    for x, move in ((front[0] + 0.02, -walk), (rear[0] - 0.02, walk)):
        top = (x, back + 0.02)
        pen.shape(
            limb(
                [top, (x + move, back + leg * 0.6), (x + move, 0.46)],
                (thick * 0.5, foot * 1.1, foot),
            ),
            Part.ANIMAL,
            coat,
        )
        pen.shape(ellipse((x + move + 0.03, 0.47), foot * 0.75, foot * 0.4), Part.ANIMAL, belly)
    size = pen.uniform(0.16, 0.28)
    neck = pen.uniform(0.05, 0.45)
    head = front + (0.12 + neck * 0.3, -neck - thick * 0.25)
    throat = ribbon(np.stack([front + (-0.03, 0), head]), (thick * 0.8, size * 1.1))
    pen.shape(throat, Part.ANIMAL, coat, edges=[throat[:2], throat[2:]])
    snout = pen.uniform(0.3, 1.2)
    draw_ear(pen, ear, head + (-size * 0.45, -size * 0.75), size * 0.75, far)
    skull = pen.shape(ellipse(head, size, size * 0.9), Part.ANIMAL, coat)
    nose_at = head + (size * (0.7 + snout * 0.5), size * 0.35)
    pen.shape(
        limb([head + (size * 0.4, size * 0.25), nose_at], (size * 0.9, size * 0.65)),
        Part.ANIMAL,
        belly,
        strokes=[Stroke(arc(nose_at + (0, size * 0.2), head + (size * 0.5, size * 0.45), -0.1))],
    )
    pen.shape(
        ellipse(nose_at + (size * 0.25, -size * 0.15), size * 0.18, size * 0.14),
        Part.ANIMAL,
        (0.15, 0.1, 0.1),
        black=True,
        round=0,
    )
    draw_eye(pen, head + (size * 0.25, -size * 0.2), size * 0.16, skull, white)
    draw_ear(pen, ear, head + (-size * 0.15, -size * 0.8), size * 0.75, coat)
    if pen.chance(0.25):
        collar = limb([front + (0.0, -thick * 0.5), front + (0.16, -thick * 0.05)], (0.06, 0.06))
        pen.shape(collar, Part.ACCESSORY, hsv(pen.uniform(0, 1), 0.8, 0.85))


def _face(pen: Pen) -> None:
    """The face of a mascot, from the front."""
    white = pen.chance(0.3)
    coat = (
        choose(FUR, None, pen.rng)
        if pen.chance(0.7)
        else hsv(pen.uniform(0, 1), pen.uniform(0.2, 0.6), 0.92)
    )
    light = shift((0.97, 0.95, 0.92), pen.rng)
    ear = pen.pick(("pointed", "long", "hanging", "round"))
    body = pen.chance(0.6)
    if body:
        trunk = pen.shape(ellipse((0, 0.38), 0.28, 0.3), Part.ANIMAL, coat)
        pen.shape(ellipse((0, 0.42), 0.18, 0.22), Part.ANIMAL, light, clip=trunk, round=0)
        for side in (-1, 1):
            pen.shape(ellipse((side * 0.27, 0.32), 0.08, 0.15, side * 0.5), Part.ANIMAL, coat)
            pen.shape(ellipse((side * 0.15, 0.64), 0.13, 0.08), Part.ANIMAL, coat)
    for side in (-1, 1):
        place = pen.at(Affine.of(mirror=side > 0))
        draw_ear(place, ear, np.array([-0.27, -0.32]), 0.24, coat)
    wide, tall = pen.uniform(0.36, 0.46), pen.uniform(0.32, 0.4)
    head = pen.shape(ellipse((0, -0.12), wide, tall), Part.ANIMAL, coat)
    pen.shape(ellipse((0, 0.02), wide * 0.45, tall * 0.42), Part.ANIMAL, light, clip=head, round=0)
    nose = [(-0.05, -0.06), (0.05, -0.06), (0, 0.0)]
    pen.shape(
        nose,
        Part.ANIMAL,
        rgb(60, 40, 44) if pen.chance(0.6) else rgb(230, 140, 140),
        black=True,
        round=0,
    )
    mouth = [Stroke(pen.place(arc((0, 0.0), (side * 0.1, 0.05), side * 0.3))) for side in (-1, 1)]
    pen.scene.shapes[-2].strokes += mouth
    for side in (-1, 1):
        draw_eye(pen, np.array([side * wide * 0.45, -0.14]), 0.05, head, white)


#: Animals by name: how they are drawn, and how often.
ANIMALS: dict[str, tuple[Callable[[Pen], None], float]] = {
    "beast": (_beast, 4),
    "bird": (draw_bird, 2),
    "fish": (draw_fish, 1.2),
    "face": (_face, 2),
    "rabbit": (draw_rabbit, 1),
    "cat": (draw_sitting_cat, 1.2),
    "dinosaur": (draw_dinosaur, 1),
    "dragon": (draw_dragon, 1),
    "turtle": (draw_turtle, 0.6),
    "butterfly": (draw_butterfly, 0.6),
    "snail": (draw_snail, 0.4),
}
