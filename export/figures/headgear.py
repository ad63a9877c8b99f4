"""What sits on hair: hats, caps, ribbons, crowns, headphones. Units as in `head`."""

import numpy as np

from export.figures.character import Character
from export.figures.colors import rgb
from export.figures.geometry import arc, ellipse, ribbon, scallops, spline, zigzag
from export.figures.head import HeadView
from export.figures.parts import Part
from export.figures.patterns import choose_pattern, draw_pattern
from export.figures.scene import Pen, Stroke
from export.figures.tops import draw_bow

_GOLD = rgb(240, 200, 70)


def draw_headgear(pen: Pen, who: Character, view: HeadView) -> None:
    """One piece of it."""
    kind = pen.pick(
        ("cap", "beanie", "witch", "straw", "crown", "bow", "band", "helmet", "phones", "flower"),
        (1.5, 1.5, 1, 1.5, 0.8, 2.5, 1.5, 0.8, 0.8, 1.2),
    )
    color, other = who.scheme.headwear, who.scheme.accent
    x = 0.08 * np.sin(view.yaw)
    # What runs around a head bows down in front, more so where the head is bent forwards.
    bow = float(np.clip(0.07 + 0.3 * view.pitch, -0.04, 0.16))
    down = max(bow, 0.02)  # of wide brims: one that bowed upwards would hide the hat
    brim_tall = 0.1 + 0.8 * down
    if kind == "cap":
        dome = np.concatenate(
            [
                ellipse((x, -0.14), 0.47, 0.42, 0, (np.pi, 2 * np.pi), 24),
                arc((0.47 + x, -0.14), (-0.47 + x, -0.14), -bow)[1:-1],
            ]
        )
        seams = [
            Stroke(arc((x, -0.56), (x + dx, -0.18), dx * 0.3), 0.7) for dx in (-0.2, 0.05, 0.25)
        ]
        pen.shape(dome, Part.HEADWEAR, color, strokes=seams)
        low = -0.14 + 0.8 * bow
        if view.yaw < 0.25:
            left, right = (x - 0.38, low - 0.02), (x + 0.38, low - 0.02)
            brim = np.concatenate([arc(left, right, bow * 0.4), arc(right, left, -0.2 - bow * 0.3)])
        else:
            brim = spline([(x - 0.3, low), (x + 0.1, low + 0.04), (x + 0.72, low + 0.12),
                           (x + 0.5, low - 0.03), (x + 0.2, low - 0.06)], closed=True)  # fmt: skip
        pen.shape(brim, Part.HEADWEAR, other if pen.chance(0.4) else color)
    elif kind == "beanie":
        dome = np.concatenate([ellipse((0, -0.16), 0.48, 0.46, 0, (np.pi, 2 * np.pi), 24),
                               arc((0.48, -0.16), (-0.48, -0.16), -bow)[1:-1]])  # fmt: skip
        pen.shape(dome, Part.HEADWEAR, color)
        edge = arc((-0.49, -0.16), (0.49, -0.16), bow)
        ribs = [
            Stroke(np.stack([edge[i] + (0, -0.07), edge[i] + (0, 0.07)]), 0.7) for i in range(1, 13)
        ]
        pen.shape(ribbon(edge, [0.14, 0.14]), Part.HEADWEAR, other, strokes=ribs)
        if pen.chance(0.5):
            pompon = scallops(ellipse((0, -0.68), 0.13, 0.13, count=40)[::-1], 0.012, 9)
            pen.shape(pompon, Part.HEADWEAR, other)
    elif kind == "witch":
        tip = (pen.uniform(-0.4, 0.4), pen.uniform(-1.3, -0.95))
        cone = spline([(-0.42, -0.2), (-0.2, -0.65), tip])
        other_side = spline([tip, (0.22, -0.6), (0.42, -0.2)])
        pen.shape(ellipse((0, -0.2), 0.8, brim_tall), Part.HEADWEAR, color)
        folds = [Stroke(arc((-0.15, -0.6), (0.12, -0.55), -0.1), 0.8)]
        pen.shape(
            np.concatenate([cone, other_side[1:], arc((0.42, -0.2), (-0.42, -0.2), -down)[1:-1]]),
            Part.HEADWEAR,
            color,
            strokes=folds,
        )
        pen.shape(
            ribbon(arc((-0.42, -0.26), (0.42, -0.26), down), [0.1, 0.1]),
            Part.HEADWEAR,
            other,
        )
    elif kind == "straw":
        straw = color if pen.chance(0.4) else rgb(232, 204, 130)
        pen.shape(ellipse((0, -0.2), 0.85, brim_tall + 0.03), Part.HEADWEAR, straw)
        dome = np.concatenate([ellipse((0, -0.22), 0.44, 0.4, 0, (np.pi, 2 * np.pi), 24),
                               arc((0.44, -0.22), (-0.44, -0.22), -down)[1:-1]])  # fmt: skip
        weave = [Stroke(arc((-0.4, y), (0.4, y), down), 0.5) for y in (-0.35, -0.45)]
        pen.shape(dome, Part.HEADWEAR, straw, strokes=weave)
        pen.shape(
            ribbon(arc((-0.44, -0.28), (0.44, -0.28), down), [0.1, 0.1]),
            Part.HEADWEAR,
            other,
        )
    elif kind == "crown":
        base = arc((-0.3, -0.4), (0.3, -0.4), 0.6 * bow, 30)
        points = zigzag(base[::-1], [0.16, 0.2, 0.16], int(pen.rng.integers(3, 6)), 0.0)[::-1]
        low = arc((0.3, -0.3), (-0.3, -0.3), -0.6 * bow)
        pen.shape(np.concatenate([points, low]), Part.HEADWEAR, _GOLD)
        pen.shape(ellipse((0, -0.36 + 0.6 * bow), 0.04, 0.05), Part.ACCESSORY, other)
    elif kind == "bow":
        draw_bow(pen, np.array([pen.pick((-0.3, 0.3, 0.0)), -0.42]), pen.uniform(0.14, 0.3), other)
    elif kind == "band":
        line = arc((-0.42, -0.12), (0.42, -0.12), -0.3)
        band = pen.shape(ribbon(line, [0.08, 0.09, 0.08]), Part.HEADWEAR, other)
        if pen.chance(0.3):
            draw_pattern(pen, band, Part.HEADWEAR, color, choose_pattern(pen))
    elif kind == "helmet":
        steel = color if pen.chance(0.4) else rgb(160, 168, 180)
        dome = np.concatenate([ellipse((0, -0.08), 0.5, 0.48, 0, (np.pi, 2 * np.pi), 24),
                               [(0.5, 0.25), (0.36, 0.22)], arc((0.34, -0.1), (-0.34, -0.1), -0.08),
                               [(-0.36, 0.22), (-0.5, 0.25)]])  # fmt: skip
        pen.shape(dome, Part.HEADWEAR, steel, lights=[ellipse((-0.2, -0.36), 0.08, 0.12)])
        pen.shape(ribbon(arc((0, -0.56), (0.0, -0.15), 0.02), [0.09, 0.07]), Part.HEADWEAR, _GOLD)
    elif kind == "phones":
        if view.profile:  # one ear, and the strap straight up from it
            pen.shape(ribbon(arc((-0.05, -0.53), (-0.05, 0.0), 0.03), [0.05, 0.08]),
                      Part.ACCESSORY, color)  # fmt: skip
            pen.shape(ellipse((-0.05, 0.07), 0.14, 0.17), Part.ACCESSORY, other)
            return
        turned = view.yaw > 0.35  # the far ear is hidden then
        line = ellipse(
            (0, -0.03), 0.49, 0.5, 0, (np.pi * 1.02, np.pi * (1.8 if turned else 1.98)), 30
        )
        pen.shape(ribbon(line, [0.07, 0.07]), Part.ACCESSORY, color)
        for side in (-1,) if turned else (-1, 1):
            pen.shape(ellipse((side * 0.46, 0.06), 0.1, 0.16), Part.ACCESSORY, other)
    else:
        at = np.array([pen.pick((-0.32, 0.32)), -0.3])
        for petal in range(5):
            angle = petal * 2 * np.pi / 5
            spot = at + np.array([np.cos(angle), np.sin(angle)]) * 0.075
            pen.shape(ellipse(spot, 0.07, 0.05, angle), Part.ACCESSORY, other, round=0)
        pen.shape(ellipse(at, 0.045, 0.045), Part.ACCESSORY, _GOLD, round=0)
