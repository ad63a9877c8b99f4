"""Things from indoors: dishes, furniture, devices. Each lies in −0.5…0.5 around the origin."""

import numpy as np

from export.figures.colors import cloth, hsv, metal, paint, rgb, wood
from export.figures.geometry import arc, ellipse, limb, ribbon
from export.figures.object_shapes import (
    add_face,
    bar,
    curve,
    decorate,
    gloss,
    lathe,
    line,
    rod,
    rounded,
    shade,
)
from export.figures.parts import Part
from export.figures.scene import Pen
from export.figures.things import box

_GLASS = rgb(190, 220, 235)


def cup(pen: Pen) -> None:
    """A cup or a mug with a handle, at times on a saucer."""
    color = paint(pen.rng)
    wide, half, foot = pen.uniform(0.24, 0.33), pen.uniform(0.22, 0.38), pen.uniform(0.5, 0.98)
    if pen.chance(0.35):
        pen.shape(ellipse((0, half), min(0.49, wide * 1.7), 0.08), Part.OBJECT, paint(pen.rng))
    ring = ellipse((wide * 0.9, -0.02), 0.13, half * 0.6, 0, (-1.7, 1.7))
    pen.shape(ribbon(ring, [0.055, 0.055]), Part.OBJECT, color)
    outline = lathe([(wide, -half), (wide * 0.97, half * 0.2), (wide * foot, half)])
    body = pen.shape(outline, Part.OBJECT, color)
    decorate(pen, body, half * 0.8)
    if pen.chance(0.12):
        add_face(pen, body, half * 0.6)
    pen.shape(ellipse((0, -half), wide, 0.07), Part.OBJECT, shade(color))
    if pen.chance(0.6):
        drink = hsv(pen.uniform(0.03, 0.3), pen.uniform(0.4, 0.8), pen.uniform(0.3, 0.8))
        pen.shape(ellipse((0, -half + 0.012), wide * 0.85, 0.045), Part.OBJECT, drink, round=0)


def teapot(pen: Pen) -> None:
    """A pot with a spout, a handle and a lid."""
    color, lid = paint(pen.rng), pen.uniform(0.12, 0.2)
    tall = pen.uniform(0.2, 0.3)
    spout = limb([(0.15, 0.15), (0.3, 0.05), (0.44, -0.16)], (0.2, 0.1, 0.06))
    pen.shape(spout, Part.OBJECT, color)
    ring = ellipse((-0.25, 0.03), 0.18, tall * 0.7, 0, (1.4, 4.9))
    pen.shape(ribbon(ring, [0.05, 0.05]), Part.OBJECT, color)
    body = pen.shape(
        ellipse((0, 0.08), 0.29, tall), Part.OBJECT, color, lights=gloss((-0.1, 0), 0.07)
    )
    decorate(pen, body, tall * 0.8)
    top = 0.08 - tall
    dome = ellipse((0, top + 0.05), lid, 0.1, 0, (np.pi, 2 * np.pi), 16)
    pen.shape(dome, Part.OBJECT, shade(color))
    pen.shape(ellipse((0, top - 0.07), 0.04, 0.04), Part.OBJECT, shade(color))


def bottle(pen: Pen) -> None:
    """A bottle with a label and a cork, or a flask."""
    color = hsv(pen.uniform(0, 1), pen.uniform(0.15, 0.8), pen.uniform(0.4, 0.95))
    wide, neck = pen.uniform(0.13, 0.28), pen.uniform(0.05, 0.09)
    shoulder = pen.uniform(-0.2, 0.05)
    pen.shape(box(-neck * 0.8, -0.5, neck * 0.8, -0.36), Part.OBJECT, paint(pen.rng))
    outline = lathe([
        (neck, -0.42), (neck, shoulder - 0.12), (wide, shoulder + 0.08), (wide, 0.3),
        (wide * 0.93, 0.48),
    ])  # fmt: skip
    body = pen.shape(outline, Part.OBJECT, color, lights=gloss((-wide * 0.6, shoulder + 0.2), 0.07))
    if pen.chance(0.6):
        label = box(-0.4, shoulder + 0.15, 0.4, shoulder + pen.uniform(0.25, 0.4))
        lines = [line((-wide * 0.6, shoulder + 0.2), (wide * 0.6, shoulder + 0.2))]
        pen.shape(label, Part.OBJECT, cloth(pen.uniform(0, 1), pen.rng), clip=body, strokes=lines)
    else:
        drink = box(-0.4, shoulder + pen.uniform(0, 0.3), 0.4, 0.5)
        pen.shape(drink, Part.OBJECT, shade(color), clip=body, round=0)


def book(pen: Pen) -> None:
    """A closed book, seen a little from above, or an open one."""
    color, paper = paint(pen.rng), rgb(248, 244, 232)
    if pen.chance(0.4):
        for side in (-1, 1):
            cover = np.array([(0, -0.24), (0.48, -0.3), (0.48, 0.27), (0, 0.33)]) * (side, 1)
            pen.shape(cover, Part.OBJECT, color)
            page = np.concatenate([
                arc((0, -0.22), (side * 0.45, -0.26), -side * 0.08),
                arc((side * 0.45, 0.23), (0, 0.29), side * 0.08),
            ])  # fmt: skip
            rows = [curve((side * 0.06, y), (side * 0.38, y - 0.03), -side * 0.05, 0.5)
                    for y in np.arange(-0.15, 0.22, 0.09)]  # fmt: skip
            pen.shape(page, Part.OBJECT, paper, strokes=rows)
        return
    wide, thick = pen.uniform(0.26, 0.36), pen.uniform(0.06, 0.14)
    pen.shape(box(-wide, -0.45 + thick, wide + 0.02, 0.45), Part.OBJECT, shade(color))
    pages = [
        line((-wide, 0.45 - thick * k), (wide, 0.45 - thick * k), width=0.5) for k in (0.3, 0.6)
    ]
    pen.shape(box(-wide + 0.02, 0.3, wide, 0.43), Part.OBJECT, paper, strokes=pages)
    spine = [line((-wide + 0.07, -0.45), (-wide + 0.07, 0.44 - thick))]
    cover = pen.shape(box(-wide, -0.45, wide, 0.44 - thick), Part.OBJECT, color, strokes=spine)
    decorate(pen, cover, 0.2)


def lamp(pen: Pen) -> None:
    """A lamp with a shade on a foot."""
    color, stand = paint(pen.rng), pen.pick((metal(pen.rng), wood(pen.rng)))
    top, low, drop = pen.uniform(0.1, 0.22), pen.uniform(0.26, 0.4), pen.uniform(-0.15, 0.02)
    pen.shape(bar((0, drop), (0, 0.44), pen.uniform(0.03, 0.08)), Part.OBJECT, stand)
    if pen.chance(0.5):
        pen.shape(ellipse((0, 0.25), 0.1, 0.15), Part.OBJECT, stand)
    pen.shape(ellipse((0, 0.44), pen.uniform(0.14, 0.25), 0.05), Part.OBJECT, stand)
    outline = lathe([(top, -0.47), (low, drop)], smooth=False)
    ribs = [line((x * top, -0.47), (x * low, drop)) for x in (-0.5, 0, 0.5)]
    body = pen.shape(outline, Part.OBJECT, color, strokes=ribs if pen.chance(0.4) else None)
    if pen.chance(0.3):
        hem = bar((-0.5, drop - 0.05), (0.5, drop - 0.05), 0.05)
        pen.shape(hem, Part.OBJECT, paint(pen.rng), clip=body, round=0)


def chair(pen: Pen) -> None:
    """A chair, half turned."""
    color = paint(pen.rng)
    seat, thick = pen.uniform(-0.02, 0.1), pen.uniform(0.04, 0.07)
    for x, low in ((-0.1, 0.4), (0.3, 0.4)):
        pen.shape(bar((x, seat), (x, low), thick), Part.OBJECT, shade(color))
    if pen.chance(0.5):
        pen.shape(rounded(-0.24, -0.47, 0.2, seat, 0.06), Part.OBJECT, color)
    else:
        for x in (-0.2, -0.02, 0.16):
            pen.shape(bar((x, -0.42), (x, seat), thick * 0.8), Part.OBJECT, color)
        pen.shape(rounded(-0.25, -0.48, 0.21, -0.36, 0.04), Part.OBJECT, color)
    for x in (-0.24, 0.2):
        pen.shape(bar((x, seat), (x, 0.48), thick), Part.OBJECT, color)
    cushion = paint(pen.rng) if pen.chance(0.4) else color
    plate = [(-0.28, seat + 0.06), (-0.12, seat - 0.07), (0.36, seat - 0.07), (0.24, seat + 0.06)]
    pen.shape(plate, Part.OBJECT, cushion)
    pen.shape(box(-0.28, seat + 0.06, 0.24, seat + 0.11), Part.OBJECT, shade(color))


def table(pen: Pen) -> None:
    """A table with legs or on one column, perhaps with a cloth."""
    color, top = wood(pen.rng) if pen.chance(0.6) else paint(pen.rng), pen.uniform(-0.3, -0.1)
    round_top = pen.chance(0.4)
    if round_top:
        pen.shape(lathe([(0.04, top), (0.05, 0.35), (0.2, 0.46)]), Part.OBJECT, color)
        pen.shape(ellipse((0, top), 0.48, 0.12), Part.OBJECT, shade(color))
        pen.shape(ellipse((0, top - 0.03), 0.48, 0.12), Part.OBJECT, color)
        return
    for x in (-0.25, 0.33):
        pen.shape(bar((x, top), (x, 0.36), 0.05), Part.OBJECT, shade(color))
    for x in (-0.42, 0.3):
        pen.shape(bar((x, top), (x, 0.48), 0.06), Part.OBJECT, color)
    if pen.chance(0.5):
        front = box(-0.44, top + 0.06, 0.34, top + 0.22)
        pen.shape(
            front, Part.OBJECT, color, strokes=[line((-0.05, top + 0.06), (-0.05, top + 0.22))]
        )
        for x in (-0.25, 0.14):
            pen.shape(ellipse((x, top + 0.14), 0.025, 0.025, count=14), Part.OBJECT, metal(pen.rng))
    plate = [(-0.48, top + 0.07), (-0.3, top - 0.08), (0.48, top - 0.08), (0.38, top + 0.07)]
    pen.shape(plate, Part.OBJECT, color, strokes=[line((-0.4, top), (0.42, top), width=0.5)])


def clock(pen: Pen) -> None:
    """A round clock with hands; alarm clocks have two bells."""
    color, size = paint(pen.rng), 0.42
    if pen.chance(0.5):
        size = 0.34
        for side in (-1, 1):
            pen.shape(rod((side * 0.15, 0.3), (side * 0.26, 0.45), 0.06), Part.OBJECT, shade(color))
            bell = ellipse((side * 0.22, -0.33), 0.13, 0.1, side * 0.6)
            pen.shape(bell, Part.OBJECT, metal(pen.rng))
    pen.shape(ellipse((0, 0), size, size), Part.OBJECT, color)
    angle = np.arange(12) * np.pi / 6
    way = np.stack([np.cos(angle), np.sin(angle)], 1)
    ticks = [line(tuple(a * size * 0.7), tuple(a * size * 0.78), width=0.8) for a in way]
    face = pen.shape(ellipse((0, 0), size * 0.83, size * 0.83), Part.OBJECT, rgb(250, 248, 240),
                     strokes=ticks, round=0)  # fmt: skip
    for reach, turn in ((0.5, pen.uniform(0, 6.3)), (0.66, pen.uniform(0, 6.3))):
        end = (np.cos(turn) * size * reach, np.sin(turn) * size * reach)
        pen.shape(bar((0, 0), end, 0.03), Part.OBJECT, (0.12, 0.12, 0.14), clip=face, black=True,
                  line=0.7, round=0)  # fmt: skip


def phone(pen: Pen) -> None:
    """A mobile phone, front or back."""
    color, wide, radius = paint(pen.rng), pen.uniform(0.2, 0.28), pen.uniform(0.03, 0.08)
    body = pen.shape(rounded(-wide, -0.48, wide, 0.48, radius), Part.OBJECT, color)
    if pen.chance(0.3):
        pen.shape(rounded(-wide + 0.05, -0.42, -wide + 0.2, -0.2, 0.04), Part.OBJECT, shade(color))
        for y in (-0.36, -0.26):
            pen.shape(
                ellipse((-wide + 0.125, y), 0.035, 0.035, count=14), Part.OBJECT, (0.1, 0.1, 0.14)
            )
        decorate(pen, body, 0.18)
        return
    screen = pen.pick((rgb(40, 44, 60), _GLASS, cloth(pen.uniform(0, 1), pen.rng)))
    pen.shape(box(-wide + 0.035, -0.39, wide - 0.035, 0.38), Part.OBJECT, screen, round=0)
    if pen.chance(0.5):
        for x in (-0.5, 0, 0.5):
            for y in (-0.25, -0.1, 0.05):
                icon = rounded(x * wide - 0.035, y - 0.035, x * wide + 0.035, y + 0.035, 0.012)
                pen.shape(icon, Part.OBJECT, cloth(pen.uniform(0, 1), pen.rng), round=0)
    pen.shape(ellipse((0, 0.43), 0.025, 0.025, count=14), Part.OBJECT, shade(color), round=0)


def camera(pen: Pen) -> None:
    """A camera from the front."""
    color, other = paint(pen.rng), metal(pen.rng)
    low = pen.uniform(0.25, 0.34)
    pen.shape(rounded(-0.14, -0.36, 0.14, -0.2, 0.03), Part.OBJECT, other)
    pen.shape(box(-0.4, -0.28, -0.28, -0.2), Part.OBJECT, other)
    body = pen.shape(rounded(-0.48, -0.24, 0.48, low, 0.06), Part.OBJECT, color)
    if pen.chance(0.6):
        pen.shape(box(-0.6, -0.08, 0.6, 0.18), Part.OBJECT, shade(color), clip=body, round=0)
    size = pen.uniform(0.18, 0.24)
    for share, tone in ((1, other), (0.75, rgb(50, 52, 60)), (0.5, rgb(90, 120, 160))):
        disc = ellipse((0.02, 0.04), size * share, size * share)
        pen.shape(
            disc, Part.OBJECT, tone, lights=gloss((-0.03, -0.02), 0.04) if share < 0.6 else None
        )
    pen.shape(box(0.28, -0.19, 0.42, -0.1), Part.OBJECT, _GLASS)


def computer(pen: Pen) -> None:
    """A screen on its foot, or a laptop."""
    color = pen.pick((rgb(60, 62, 70), rgb(225, 225, 230), paint(pen.rng)))
    screen = pen.pick((rgb(60, 110, 170), rgb(30, 34, 48), cloth(pen.uniform(0, 1), pen.rng)))
    low = 0.14
    if pen.chance(0.5):
        pen.shape(bar((0, 0.1), (0, 0.36), 0.1), Part.OBJECT, shade(color))
        pen.shape(ellipse((0, 0.38), 0.22, 0.05), Part.OBJECT, color)
    else:
        keys = [line((-0.38 - 0.05 * k, 0.19 + 0.06 * k), (0.38 + 0.05 * k, 0.19 + 0.06 * k))
                for k in range(3)]  # fmt: skip
        board = [(-0.4, 0.15), (0.4, 0.15), (0.49, 0.36), (-0.49, 0.36)]
        pen.shape(board, Part.OBJECT, color, strokes=keys)
    pen.shape(rounded(-0.44, -0.42, 0.44, low, 0.03), Part.OBJECT, color)
    rows = [line((-0.33, y), (pen.uniform(-0.1, 0.3), y), width=0.6) for y in (-0.28, -0.2, -0.12)]
    pen.shape(box(-0.39, -0.37, 0.39, low - 0.06), Part.OBJECT, screen,
              strokes=rows if pen.chance(0.5) else None, round=0)  # fmt: skip
