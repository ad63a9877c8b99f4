"""Vehicles, toys, tools, food and signs. Each lies in −0.5…0.5 around the origin."""

import numpy as np

from export.figures.colors import cloth, hsv, metal, paint, rgb, wood
from export.figures.geometry import Affine, arc, ellipse, limb, ribbon, scallops, spline
from export.figures.object_shapes import (
    add_face,
    bar,
    curve,
    decorate,
    gloss,
    lathe,
    line,
    rod,
    shade,
    spikes,
)
from export.figures.parts import Part
from export.figures.scene import Pen
from export.figures.things import box, draw_house

_GLASS = rgb(180, 214, 232)


def _wheel(pen: Pen, at: tuple[float, float], size: float, spokes: int = 0) -> None:
    """A wheel with a tyre; `size` is its radius."""
    pen.shape(ellipse(at, size, size), Part.OBJECT, (0.2, 0.2, 0.22), round=0)
    angle = np.arange(spokes) * 2 * np.pi / max(spokes, 1)
    ends = [(at[0] + np.cos(a) * size * 0.8, at[1] + np.sin(a) * size * 0.8) for a in angle]
    pen.shape(ellipse(at, size * 0.75, size * 0.75), Part.OBJECT, metal(pen.rng),
              strokes=[line(at, end, width=0.6) for end in ends], round=0)  # fmt: skip
    pen.shape(ellipse(at, size * 0.2, size * 0.2, count=16), Part.OBJECT, (0.4, 0.4, 0.44), round=0)


def house(pen: Pen) -> None:
    """A house, as backgrounds have it."""
    draw_house(pen.at(Affine.of(0.8)), (0, 0.58), pen.uniform(0.6, 0.8))


def car(pen: Pen) -> None:
    """A car, a van or a bus from the side."""
    color = paint(pen.rng)
    top, front = pen.uniform(-0.34, -0.22), pen.uniform(0.12, 0.3)
    high = pen.chance(0.3)
    roof = [(-0.46, 0.0), (-0.44, top), (0.4, top), (0.47, 0.0)] if high else [
        (-0.36, 0.0), (-0.25, top), (front - 0.12, top), (front, 0.0)]  # fmt: skip
    pen.shape(roof, Part.OBJECT, color)
    inner = (np.array(roof) - (0, top / 2)) * (0.88, 0.74) + (0, top / 2)
    mid = inner[1:3, 0].mean()
    pen.shape(inner, Part.OBJECT, _GLASS, strokes=[line((mid, top), (mid, 0), width=1.5)], round=0)
    door = [line((0.02, 0.0), (0.02, 0.16)), line((0.06, 0.04), (0.11, 0.04), width=1)]
    body = spline([(-0.47, 0.0), (-0.48, 0.18), (0.48, 0.18), (0.48, 0.06), (0.4, -0.01)], per=6)
    pen.shape(body, Part.OBJECT, color, strokes=door)
    pen.shape(ellipse((0.44, 0.07), 0.03, 0.04, count=16), Part.OBJECT, rgb(250, 235, 150))
    for x in (-0.27, 0.27):
        _wheel(pen, (x, 0.19), pen.uniform(0.1, 0.12))


def bicycle(pen: Pen) -> None:
    """A bicycle from the side."""
    color, size = paint(pen.rng), pen.uniform(0.19, 0.22)
    for x in (-0.27, 0.27):
        ring = ellipse((x, 0.15), size, size, count=40)
        pen.shape(ribbon(np.concatenate([ring, ring[:2]]), [0.035, 0.035]), Part.OBJECT,
                  (0.18, 0.18, 0.2), round=0)  # fmt: skip
    low, seat, head = (-0.03, 0.17), (-0.12, -0.12), (0.19, -0.13)
    for a, b in (((-0.27, 0.15), low), ((-0.27, 0.15), seat), (low, seat), (low, head),
                 (seat, head), (head, (0.27, 0.15))):  # fmt: skip
        pen.shape(rod(a, b, 0.032), Part.OBJECT, color, round=0)
    pen.shape(rod((0.19, -0.13), (0.17, -0.25), 0.03), Part.OBJECT, color)
    pen.shape(rod((0.13, -0.27), (0.27, -0.22), 0.04), Part.OBJECT, (0.2, 0.2, 0.22))
    pen.shape(ellipse((-0.14, -0.17), 0.09, 0.035), Part.OBJECT, shade(color))


def wheel(pen: Pen) -> None:
    """One wheel with its spokes."""
    _wheel(pen, (0, 0), pen.uniform(0.4, 0.48), int(pen.rng.integers(5, 14)))


def boat(pen: Pen) -> None:
    """A sailing boat or a steamer."""
    color, sail = paint(pen.rng), pen.pick((rgb(248, 246, 238), cloth(pen.uniform(0, 1), pen.rng)))
    if pen.chance(0.6):
        pen.shape(bar((0, -0.47), (0, 0.2), 0.03), Part.OBJECT, wood(pen.rng))
        left = np.concatenate([arc((-0.02, -0.45), (-0.3, 0.12), 0.1), [(-0.02, 0.12)]])
        pen.shape(left, Part.OBJECT, sail)
        right = np.concatenate([arc((0.03, -0.38), (0.36, 0.12), -0.1), [(0.03, 0.12)]])
        pen.shape(right, Part.OBJECT, sail if pen.chance(0.5) else paint(pen.rng))
    else:
        pen.shape(box(0.02, -0.38, 0.18, -0.1), Part.OBJECT, paint(pen.rng))
        pen.shape(box(-0.26, -0.14, 0.26, 0.2), Part.OBJECT, sail)
        for x in (-0.16, 0.0, 0.16):
            pen.shape(ellipse((x, 0.0), 0.05, 0.05, count=18), Part.OBJECT, _GLASS)
    hull = np.concatenate([
        arc((-0.47, 0.16), (0.48, 0.14), -0.04), arc((0.32, 0.4), (-0.34, 0.4), 0.03),
    ])  # fmt: skip
    pen.shape(hull, Part.OBJECT, color, strokes=[curve((-0.42, 0.24), (0.42, 0.22), -0.03)])


def airplane(pen: Pen) -> None:
    """An airplane from the side."""
    color, other = paint(pen.rng), paint(pen.rng)
    pen.shape([(-0.36, -0.02), (-0.47, -0.26), (-0.36, -0.26), (-0.2, -0.04)], Part.OBJECT, other)
    far = [(0.1, -0.04), (-0.02, -0.22), (0.06, -0.22), (0.24, -0.04)]
    pen.shape(far, Part.OBJECT, shade(other))
    body = limb([(-0.4, -0.02), (0.0, 0.0), (0.38, 0.02)], (0.08, 0.2, 0.18))
    pen.shape(body, Part.OBJECT, color)
    for x in np.linspace(-0.2, 0.2, int(pen.rng.integers(3, 7))):
        pen.shape(ellipse((x, -0.03), 0.022, 0.028, count=14), Part.OBJECT, _GLASS, round=0)
    pen.shape([(0.32, -0.08), (0.42, -0.02), (0.44, 0.02), (0.3, 0.01)], Part.OBJECT, _GLASS)
    near = [(0.14, 0.05), (-0.14, 0.3), (-0.03, 0.3), (0.28, 0.06)]
    pen.shape(near, Part.OBJECT, other)


def hot_air_balloon(pen: Pen) -> None:
    """A balloon with its basket."""
    color, other = paint(pen.rng), paint(pen.rng)
    for x in (-1, 1):
        pen.shape(
            bar((x * 0.14, 0.12), (x * 0.08, 0.34), 0.014), Part.OBJECT, wood(pen.rng), round=0
        )
    outline = lathe([(0.0, -0.48), (0.26, -0.4), (0.36, -0.15), (0.24, 0.08), (0.1, 0.2)])
    bag = pen.shape(outline, Part.OBJECT, color, lights=gloss((-0.18, -0.28), 0.08))
    for x in pen.pick(((0,), (-0.22, 0.22))):
        panel = np.concatenate(
            [
                arc((0, -0.48), (x * 0.4, 0.22), 0.16 - x * 0.5, 20),
                arc((0, -0.48), (x * 0.4, 0.22), -0.16 - x * 0.5, 20)[::-1],
            ]
        )
        pen.shape(panel, Part.OBJECT, other, clip=bag, round=0)
    weave = [line((-0.1, y), (0.1, y), width=0.5) for y in (0.38, 0.42)]
    pen.shape(box(-0.09, 0.33, 0.09, 0.48), Part.OBJECT, wood(pen.rng), strokes=weave)


def ball(pen: Pen) -> None:
    """A beach ball, a basketball or a football."""
    color, other = paint(pen.rng), paint(pen.rng)
    size = 0.45
    kind = pen.pick(("beach", "basket", "foot"))
    strokes = None
    if kind == "basket":
        color = color if pen.chance(0.3) else rgb(222, 120, 56)
        strokes = [
            line((-size, 0), (size, 0)),
            line((0, -size), (0, size)),
            curve((-0.3, -0.36), (-0.3, 0.36), -0.2),
            curve((0.3, -0.36), (0.3, 0.36), 0.2),
        ]
    elif kind == "foot":
        color, other = rgb(248, 248, 248), rgb(40, 40, 46) if pen.chance(0.7) else other
        strokes = [line((0, 0), tuple(p)) for p in spikes(5, size, size)[::2]]
    body = pen.shape(ellipse((0, 0), size, size), Part.OBJECT, color, strokes=strokes,
                     lights=gloss((-0.2, -0.22), 0.08))  # fmt: skip
    if kind == "beach":
        for x in (-0.6, 0.05, 0.65):
            panel = np.concatenate([arc((0, -0.46), (0, 0.46), -x * 0.6, 20),
                                    arc((0, 0.46), (0, -0.46), (x + 0.3) * 0.6, 20)])  # fmt: skip
            pen.shape(panel, Part.OBJECT, other, clip=body, round=0)
    elif kind == "foot":
        patches = [np.zeros(2), *spikes(5, 0.41, 0.41)[::2]]
        for at in patches:
            patch = spikes(5, 0.15, 0.15)[::2] * (1 if not at.any() else -1) + at
            pen.shape(patch, Part.OBJECT, other, clip=body, black=True, round=0)


def balloon(pen: Pen) -> None:
    """A toy balloon on its string."""
    color = cloth(pen.uniform(0, 1), pen.rng)
    string = spline([(0, 0.14), (0.05, 0.25), (-0.04, 0.36), (0.02, 0.48)])
    pen.shape(ribbon(string, [0.014, 0.014]), Part.OBJECT, (0.5, 0.5, 0.5), line=0.5, round=0)
    pen.shape([(-0.04, 0.2), (0, 0.12), (0.04, 0.2)], Part.OBJECT, shade(color))
    outline = lathe([(0, -0.48), (0.24, -0.36), (0.24, -0.08), (0.06, 0.13), (0, 0.15)])
    body = pen.shape(outline, Part.OBJECT, color, lights=gloss((-0.11, -0.3), 0.07))
    if pen.chance(0.15):
        add_face(pen, body, 0.16)


def gift(pen: Pen) -> None:
    """A wrapped box with a bow."""
    color, band = paint(pen.rng), cloth(pen.uniform(0, 1), pen.rng)
    wide, top = pen.uniform(0.28, 0.42), pen.uniform(-0.2, 0.0)
    body = pen.shape(box(-wide, top, wide, 0.46), Part.OBJECT, color)
    decorate(pen, body, 0.3)
    pen.shape(box(-0.06, top, 0.06, 0.46), Part.OBJECT, band, round=0)
    pen.shape(box(-wide - 0.04, top - 0.1, wide + 0.04, top + 0.04), Part.OBJECT, color)
    pen.shape(box(-0.06, top - 0.1, 0.06, top + 0.04), Part.OBJECT, band, round=0)
    for side in (-1, 1):
        loop = spline(
            [(0, top - 0.1), (side * 0.24, top - 0.26), (side * 0.22, top - 0.08)], closed=True
        )
        pen.shape(
            loop,
            Part.OBJECT,
            band,
            strokes=[curve((0, top - 0.1), (side * 0.14, top - 0.15), 0.05)],
        )
    pen.shape(ellipse((0, top - 0.12), 0.055, 0.05), Part.OBJECT, shade(band))


def cake(pen: Pen) -> None:
    """A slice of cake with a fruit on it."""
    sponge = hsv(pen.uniform(0.05, 0.13), pen.uniform(0.3, 0.6), pen.uniform(0.5, 0.98))
    cream = pen.pick((rgb(252, 246, 238), hsv(pen.uniform(0.9, 1.1), 0.3, 0.97), rgb(110, 66, 44)))
    side = pen.shape(
        [(-0.46, -0.05), (0.42, -0.05), (0.42, 0.36), (-0.46, 0.36)], Part.OBJECT, sponge
    )
    for y in pen.pick(((0.15,), (0.08, 0.22))):
        pen.shape(bar((-0.6, y), (0.6, y), 0.06), Part.OBJECT, cream, clip=side, round=0)
    drip = scallops(arc((-0.46, -0.02), (0.42, -0.02), 0, 40), 0.08, int(pen.rng.integers(4, 8)))
    pen.shape(
        np.concatenate([[(0.28, -0.22)], [(-0.46, -0.06)], drip, [(0.42, -0.1)]]),
        Part.OBJECT,
        cream,
    )
    berry = hsv(pen.pick((0.98, 0.65, 0.08)), 0.8, 0.8)
    pen.shape(
        ellipse((0.15, -0.24), 0.1, 0.11), Part.OBJECT, berry, lights=gloss((0.11, -0.28), 0.03)
    )


def apple(pen: Pen) -> None:
    """An apple, a peach or a pear with a leaf; food is a thing."""
    color = hsv(
        pen.pick((0.0, 0.98, 0.13, 0.25, 0.3)), pen.uniform(0.5, 0.85), pen.uniform(0.65, 0.95)
    )
    pear = pen.chance(0.4)
    profile = [(0.0, -0.2), (0.2, -0.28), (0.4, -0.05), (0.32, 0.3), (0.12, 0.46), (0, 0.42)]
    if pear:
        profile = [(0.0, -0.3), (0.11, -0.31), (0.14, -0.12), (0.3, 0.18), (0.2, 0.44), (0, 0.46)]
    pen.shape(rod((0, -0.22), (0.04, -0.44), 0.035), Part.OBJECT, rgb(100, 70, 44))
    if pen.chance(0.7):
        leaf_line = [line((0.03, -0.36), (0.2, -0.42))]
        outline = np.concatenate(
            [arc((0.03, -0.36), (0.26, -0.43), 0.2), arc((0.26, -0.43), (0.03, -0.36), 0.2)]
        )
        pen.shape(outline, Part.PLANT, hsv(0.3, 0.6, pen.uniform(0.4, 0.75)), strokes=leaf_line)
    body = pen.shape(lathe(profile), Part.OBJECT, color, lights=gloss((-0.16, 0.05), 0.08),
                     strokes=[curve((-0.08, -0.2), (0.08, -0.2), 0.2)])  # fmt: skip
    if pen.chance(0.12):
        add_face(pen.at(Affine.of(1, 0, (0, 0.12))), body, 0.2)


def banana(pen: Pen) -> None:
    """One banana or two of them."""
    for step in range(int(pen.rng.integers(1, 3))):
        color = hsv(pen.uniform(0.13, 0.18), pen.uniform(0.55, 0.8), pen.uniform(0.85, 1))
        middle = arc((-0.36, -0.32 + 0.03 * step), (0.42, 0.1 + 0.18 * step), -0.24)
        ridge = [curve(tuple(middle[2]), tuple(middle[-2]), -0.22)]
        pen.shape(
            ribbon(middle, [0.06, 0.16, 0.2, 0.2, 0.15, 0.05]), Part.OBJECT, color, strokes=ridge
        )
    pen.shape(rod((-0.38, -0.42), (-0.36, -0.31), 0.06), Part.OBJECT, rgb(110, 90, 40))
