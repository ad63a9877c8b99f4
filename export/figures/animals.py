"""Animals in the same manner: four-legged ones from the side, birds, fish. About 1 high."""

import numpy as np

from export.figures.colors import choose, darker, hsv, rgb, shift
from export.figures.geometry import (
    Affine,
    arc,
    ellipse,
    leaf,
    limb,
    ribbon,
    scallops,
    spline,
    zigzag,
)
from export.figures.parts import Part
from export.figures.scene import Color, Pen, Stroke

_FUR = (
    (60, 52, 50), (120, 84, 54), (176, 124, 72), (222, 150, 80), (232, 206, 160), (246, 242, 236),
    (160, 160, 166), (96, 98, 106), (212, 110, 50),
)  # fmt: skip


def draw_animal(pen: Pen) -> None:
    """One animal, about 1 high around the origin; those from the side look to the right."""
    kind = pen.pick(("beast", "bird", "fish", "face"), (5, 2.5, 1.2, 2))
    {"beast": _beast, "bird": _bird, "fish": _fish, "face": _face}[kind](pen)


def _eye(pen: Pen, at: np.ndarray, size: float, on: int, white: bool) -> None:
    ink = (0.1, 0.08, 0.08)
    if white:
        ball = pen.shape(
            ellipse(at, size * 1.4, size * 1.5, count=18), Part.EYE, (1, 1, 1), clip=on, round=0
        )
        pen.shape(
            ellipse(at + (size * 0.3, 0), size * 0.7, size * 0.8, count=14),
            Part.EYE,
            ink,
            clip=ball,
            black=True,
            round=0,
        )
    else:
        pen.shape(
            ellipse(at, size, size * 1.15, count=18), Part.EYE, ink, clip=on, black=True, round=0
        )
        spot = ellipse(at - size * 0.3, size * 0.35, size * 0.35, count=10)
        pen.shape(spot, Part.EYE, (1, 1, 1), clip=on, line=0.5, round=0)


def _ear(pen: Pen, kind: str, root: np.ndarray, size: float, color: Color) -> None:
    if kind == "pointed":
        outline = np.array([(-0.4, 0.2), (0.05, -1), (0.45, 0.25)]) * size + root
        pen.shape(outline, Part.ANIMAL, color)
        pen.shape((outline - outline.mean(0)) * 0.55 + outline.mean(0), Part.ANIMAL,
                  shift((0.93, 0.72, 0.7), pen.rng), line=0.7, round=0)  # fmt: skip
    elif kind == "long":
        pen.shape(limb([root, root + (-0.1 * size, -size), root + (-0.2 * size, -2 * size)],
                       (size * 0.5, size * 0.7, size * 0.25)), Part.ANIMAL, color)  # fmt: skip
    elif kind == "hanging":
        pen.shape(leaf(root, root + (-0.3 * size, 1.5 * size), 0.2, size * 0.9), Part.ANIMAL, color)
    else:
        pen.shape(ellipse(root, size * 0.5, size * 0.5), Part.ANIMAL, color)
        pen.shape(
            ellipse(root, size * 0.28, size * 0.28),
            Part.ANIMAL,
            darker(color, 0.4),
            line=0.7,
            round=0,
        )


def _beast(pen: Pen) -> None:
    white = pen.chance(0.4)
    coat = choose(_FUR, None, pen.rng) if pen.chance(0.85) else hsv(pen.uniform(0, 1), 0.5, 0.85)
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
    _ear(pen, ear, head + (-size * 0.45, -size * 0.75), size * 0.75, far)
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
    _eye(pen, head + (size * 0.25, -size * 0.2), size * 0.16, skull, white)
    _ear(pen, ear, head + (-size * 0.15, -size * 0.8), size * 0.75, coat)
    if pen.chance(0.25):
        collar = limb([front + (0.0, -thick * 0.5), front + (0.16, -thick * 0.05)], (0.06, 0.06))
        pen.shape(collar, Part.ACCESSORY, hsv(pen.uniform(0, 1), 0.8, 0.85))


def _bird(pen: Pen) -> None:
    white = pen.chance(0.4)
    color = (
        hsv(pen.uniform(0, 1), pen.uniform(0.3, 0.85), pen.uniform(0.5, 0.95))
        if pen.chance(0.6)
        else choose(_FUR, None, pen.rng)
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
    _eye(pen, head + (size * 0.35, -size * 0.15), size * 0.17, skull, white)
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


def _fish(pen: Pen) -> None:
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
    _eye(pen, np.array([0.32, -tall * 0.25]), 0.045, trunk, white)


def _face(pen: Pen) -> None:
    """The face of a mascot, from the front."""
    white = pen.chance(0.3)
    coat = (
        choose(_FUR, None, pen.rng)
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
        _ear(place, ear, np.array([-0.27, -0.32]), 0.24, coat)
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
        _eye(pen, np.array([side * wide * 0.45, -0.14]), 0.05, head, white)
