"""Signs, treasures, and pieces of clothing on their own. Each lies in −0.5…0.5."""

import numpy as np

from export.figures.colors import cloth, darker, hsv, metal, paint, rgb, wood
from export.figures.geometry import arc, ellipse, ribbon, spline, zigzag
from export.figures.object_shapes import (
    add_face,
    bar,
    curve,
    decorate,
    gloss,
    heart_outline,
    lathe,
    line,
    rod,
    rounded,
    shade,
    spikes,
)
from export.figures.parts import Part
from export.figures.scene import Pen
from export.figures.things import box


def star(pen: Pen) -> None:
    """A star with five or more points."""
    count = int(pen.pick((5, 5, 5, 4, 6, 8)))
    color = hsv(0.14, 0.7, 0.98) if pen.chance(0.4) else paint(pen.rng)
    body = pen.shape(spikes(count, 0.48, pen.uniform(0.2, 0.3)), Part.OBJECT, color)
    if pen.chance(0.2):
        add_face(pen, body, 0.16)
    elif pen.chance(0.3):
        pen.shape(spikes(count, 0.28, 0.14), Part.OBJECT, shade(color), clip=body, round=0)


def heart(pen: Pen) -> None:
    """A heart, at times with an arrow's shaft or a smaller one in it."""
    color = hsv(0.97, 0.75, 0.9) if pen.chance(0.4) else paint(pen.rng)
    body = pen.shape(heart_outline(0.46), Part.OBJECT, color, lights=gloss((-0.22, -0.2), 0.08))
    if pen.chance(0.25):
        inner = heart_outline(0.28)
        pen.shape(inner, Part.OBJECT, darker(color, 0.4), clip=body, round=0)
    elif pen.chance(0.15):
        add_face(pen, body, 0.2)


def sign(pen: Pen) -> None:
    """A disc, a triangle or a board with a mark, on a post or without."""
    color, mark = paint(pen.rng), paint(pen.rng)
    kind = pen.pick(("disc", "triangle", "board"))
    if pen.chance(0.6):
        pen.shape(bar((0, -0.1), (0, 0.49), 0.05), Part.OBJECT, metal(pen.rng))
    if kind == "disc":
        pen.shape(ellipse((0, -0.15), 0.32, 0.32), Part.OBJECT, color)
        inner = pen.shape(ellipse((0, -0.15), 0.25, 0.25), Part.OBJECT, rgb(250, 250, 248), round=0)
    elif kind == "triangle":
        pen.shape([(0, -0.48), (0.4, 0.18), (-0.4, 0.18)], Part.OBJECT, color)
        inner = pen.shape(
            [(0, -0.36), (0.3, 0.12), (-0.3, 0.12)], Part.OBJECT, rgb(250, 244, 220), round=0
        )
    else:
        inner = pen.shape(rounded(-0.46, -0.44, 0.46, 0.1, 0.04), Part.OBJECT, color)
    shape = pen.pick(("bar", "bang", "cross", "arrow"))
    if shape == "bar":
        marks = [bar((-0.17, -0.13), (0.17, -0.13), 0.09)]
    elif shape == "bang":
        marks = [bar((0, -0.28), (0, -0.06), 0.06), ellipse((0, 0.01), 0.035, 0.035, count=14)]
    elif shape == "cross":
        marks = [bar((-0.13, -0.28), (0.13, 0.0), 0.07), bar((0.13, -0.28), (-0.13, 0.0), 0.07)]
    else:
        marks = [_arrow() * 0.38 + (0, -0.14)]
    for outline in marks:
        pen.shape(outline, Part.OBJECT, mark, clip=inner, black=True, round=0)


def _arrow() -> np.ndarray:
    """An arrow to the right, [7, 2]."""
    return np.array([(-0.48, -0.14), (0.05, -0.14), (0.05, -0.36), (0.48, 0), (0.05, 0.36),
                     (0.05, 0.14), (-0.48, 0.14)])  # fmt: skip


def arrow(pen: Pen) -> None:
    """An arrow as a pictogram, or one to shoot with."""
    if pen.chance(0.65):
        outline = _arrow() if pen.chance(0.5) else _arrow()[:, ::-1]
        pen.shape(outline * (1, pen.uniform(0.6, 1)), Part.OBJECT, paint(pen.rng))
        return
    feather = cloth(pen.uniform(0, 1), pen.rng)
    pen.shape(bar((-0.42, 0), (0.36, 0), 0.05), Part.OBJECT, wood(pen.rng))
    pen.shape([(0.28, -0.12), (0.49, 0), (0.28, 0.12), (0.34, 0)], Part.OBJECT, metal(pen.rng))
    for side in (-1, 1):
        vane = [
            (-0.2, side * 0.025),
            (-0.3, side * 0.12),
            (-0.49, side * 0.12),
            (-0.42, side * 0.025),
        ]
        pen.shape(vane, Part.OBJECT, feather)


def shoe(pen: Pen) -> None:
    """A sneaker, a boot or a pump on its own: shoes."""
    color, sole = paint(pen.rng), pen.pick((rgb(245, 243, 238), rgb(60, 50, 46), paint(pen.rng)))
    kind = pen.pick(("sneaker", "boot", "pump"))
    if kind == "pump":
        heel = [(-0.4, 0.0), (-0.26, 0.05), (-0.34, 0.4), (-0.39, 0.4)]
        pen.shape(heel, Part.SHOES, sole)
        points = [
            (-0.42, -0.18), (-0.22, 0.0), (0.08, 0.2), (0.36, 0.25), (0.47, 0.38), (0.2, 0.4),
            (-0.05, 0.3), (-0.28, 0.12), (-0.42, 0.1),
        ]  # fmt: skip
        pen.shape(spline(points, closed=True, per=5), Part.SHOES, color)
        return
    top = -0.46 if kind == "boot" else -0.12
    outline = spline([(-0.38, top), (-0.02, top), (0.02, 0.05), (0.3, 0.14), (0.46, 0.3),
                      (0.42, 0.38), (-0.4, 0.38)], closed=True, per=5)  # fmt: skip
    laces = [line((0.0 + 0.08 * k, 0.02 + 0.04 * k), (0.1 + 0.08 * k, -0.02 + 0.05 * k), width=1)
             for k in range(-1, 3)]  # fmt: skip
    pen.shape(outline, Part.SHOES, color, strokes=[*laces, curve((0.2, 0.34), (0.24, 0.12), -0.2)])
    pen.shape(rounded(-0.44, 0.34, 0.48, pen.uniform(0.4, 0.46), 0.02), Part.SHOES, sole)
    if kind == "boot" and pen.chance(0.5):
        pen.shape(rounded(-0.42, -0.48, 0.02, -0.36, 0.03), Part.SHOES, sole)


def hat(pen: Pen) -> None:
    """A top hat, a sun hat or a cap on its own: headwear."""
    color, band = paint(pen.rng), cloth(pen.uniform(0, 1), pen.rng)
    kind = pen.pick(("top", "sun", "cap"))
    if kind == "cap":
        dome = ellipse((-0.06, 0.15), 0.36, 0.4, 0, (np.pi, 2 * np.pi), 24)
        seams = [curve((-0.06, -0.25), (-0.06 + x, 0.15), x * 0.4) for x in (-0.18, 0.1)]
        pen.shape(dome, Part.HEADWEAR, color, strokes=seams)
        brim = spline([(-0.3, 0.14), (0.2, 0.1), (0.48, 0.24), (0.2, 0.22)], closed=True)
        pen.shape(brim, Part.HEADWEAR, band if pen.chance(0.5) else color)
        return
    wide, tall = (0.24, 0.62) if kind == "top" else (0.26, 0.34)
    low = 0.3 if kind == "top" else 0.2
    pen.shape(ellipse((0, low), 0.42 if kind == "top" else 0.49, 0.1), Part.HEADWEAR, color)
    profile = [(wide * 1.05, low - tall), (wide, low)] if kind == "top" else [
        (0, low - tall), (wide * 0.7, low - tall * 0.85), (wide, low)]  # fmt: skip
    crown_shape = pen.shape(lathe(profile, kind != "top"), Part.HEADWEAR, color)
    stripe = ribbon(arc((-0.4, low - 0.07), (0.4, low - 0.07), 0.03), [0.1, 0.1])
    pen.shape(stripe, Part.HEADWEAR, band, clip=crown_shape, round=0)


def crown(pen: Pen) -> None:
    """A crown on its own: headwear."""
    gold = metal(pen.rng)
    base = arc((-0.4, -0.05), (0.4, -0.05), 0.0, 30)
    depth = pen.uniform(0.2, 0.34)
    points = zigzag(base[::-1], [depth, depth * 1.2, depth], int(pen.rng.integers(3, 6)), 0.0)
    outline = np.concatenate([points, [(-0.36, 0.36), (0.36, 0.36)]])
    rim = [line((-0.39, 0.2), (0.39, 0.2)), line((-0.38, 0.3), (0.38, 0.3), width=0.5)]
    pen.shape(outline, Part.HEADWEAR, gold, strokes=rim)
    for x in (-0.22, 0, 0.22):
        pen.shape(ellipse((x, 0.1), 0.05, 0.06, count=18), Part.ACCESSORY,
                  cloth(pen.uniform(0, 1), pen.rng), round=0)  # fmt: skip


def chest(pen: Pen) -> None:
    """A treasure chest, closed or open with gold in it."""
    color, iron = wood(pen.rng), metal(pen.rng)
    lid_top = np.concatenate(
        [[(-0.44, -0.05)], arc((-0.44, -0.25), (0.44, -0.25), -0.1), [(0.44, -0.05)]]
    )
    if pen.chance(0.4):
        lid = np.concatenate(
            [[(-0.42, -0.08)], arc((-0.46, -0.38), (0.46, -0.38), -0.06), [(0.42, -0.08)]]
        )
        pen.shape(lid, Part.OBJECT, shade(color))
        pen.shape(ellipse((0, 0.0), 0.38, 0.16), Part.OBJECT, rgb(244, 206, 84))
        for x in pen.rng.uniform(-0.3, 0.3, 5):
            pen.shape(ellipse((x, -0.06), 0.06, 0.05, count=16), Part.OBJECT, rgb(250, 216, 100))
    else:
        pen.shape(
            lid_top, Part.OBJECT, color, strokes=[curve((-0.44, -0.16), (0.44, -0.16), -0.06)]
        )
    planks = [line((-0.44, y), (0.44, y), width=0.6) for y in (0.12, 0.26)]
    pen.shape(box(-0.44, -0.04, 0.44, 0.42), Part.OBJECT, color, strokes=planks)
    for x in (-0.34, 0.34):
        pen.shape(box(x - 0.05, -0.04, x + 0.05, 0.42), Part.OBJECT, iron, round=0)
    pen.shape(rounded(-0.08, -0.09, 0.08, 0.11, 0.03), Part.OBJECT, iron)
    pen.shape(ellipse((0, 0.01), 0.022, 0.03, count=14), Part.OBJECT, (0.15, 0.12, 0.1), black=True)


def bell(pen: Pen) -> None:
    """A bell with its clapper."""
    color, low = metal(pen.rng) if pen.chance(0.6) else paint(pen.rng), pen.uniform(0.34, 0.42)
    ring = ellipse((0, -0.4), 0.06, 0.06)
    pen.shape(ribbon(np.concatenate([ring, ring[:2]]), [0.035, 0.035]), Part.OBJECT, color)
    pen.shape(ellipse((0, 0.36), 0.08, 0.09), Part.OBJECT, shade(color))
    outline = lathe([(0.0, -0.36), (0.16, -0.3), (0.24, 0.0), (low, 0.28), (low, 0.32)])
    rim = [line((-low, 0.22), (low, 0.22))]
    pen.shape(outline, Part.OBJECT, color, strokes=rim, lights=gloss((-0.12, -0.08), 0.08))


def flag(pen: Pen) -> None:
    """A flag on its pole, plain, striped or with a disc."""
    color, wave = cloth(pen.uniform(0, 1), pen.rng), pen.uniform(0.03, 0.1)
    pen.shape(
        rod((-0.4, -0.46), (-0.4, 0.48), 0.04),
        Part.OBJECT,
        pen.pick((wood(pen.rng), metal(pen.rng))),
    )
    x = np.linspace(-0.38, 0.46, 24)
    y = wave * np.sin((x + 0.38) * 8)
    upper, lower = np.stack([x, y - 0.38], 1), np.stack([x, y + 0.08], 1)
    fold = [line((0.05, -0.36), (0.05, 0.06), width=0.5)]
    cloth_shape = pen.shape(np.concatenate([upper, lower[::-1]]), Part.OBJECT, color,
                            strokes=fold if pen.chance(0.4) else None)  # fmt: skip
    kind = pen.pick(("plain", "stripe", "disc", "star"))
    other = paint(pen.rng)
    if kind == "stripe":
        stripe = np.concatenate([upper + (0, 0.16), (lower - (0, 0.15))[::-1]])
        pen.shape(stripe, Part.OBJECT, other, clip=cloth_shape, round=0)
    elif kind == "disc":
        pen.shape(ellipse((0.04, -0.13), 0.12, 0.12), Part.OBJECT, other, clip=cloth_shape, round=0)
    elif kind == "star":
        pen.shape(
            spikes(5, 0.13, 0.06) + (0.04, -0.14), Part.OBJECT, other, clip=cloth_shape, round=0
        )


def shield(pen: Pen) -> None:
    """A shield: round or pointed, with a bar or a device."""
    color, rim = paint(pen.rng), metal(pen.rng)
    profile = [(0.36, -0.44), (0.37, -0.05), (0.22, 0.28), (0.0, 0.48)]
    outline = ellipse((0, 0), 0.45, 0.45) if pen.chance(0.35) else np.concatenate(
        [[(0, -0.46)], lathe(profile)])  # fmt: skip
    pen.shape(outline, Part.OBJECT, rim)
    body = pen.shape(outline * 0.84, Part.OBJECT, color, round=0)
    kind = pen.pick(("cross", "half", "device"))
    other = paint(pen.rng)
    if kind == "cross":
        for arm in (bar((0, -0.5), (0, 0.5), 0.12), bar((-0.5, -0.1), (0.5, -0.1), 0.12)):
            pen.shape(
                arm, Part.OBJECT, other, clip=body, line=0 if arm[0, 0] < -0.2 else 1, round=0
            )
    elif kind == "half":
        pen.shape(box(0, -0.5, 0.5, 0.5), Part.OBJECT, other, clip=body, round=0)
    else:
        decorate(pen, body, 0.3)
