"""What covers the torso, with collars, ties, buttons and belts. Units as in `body`."""

import numpy as np

from export.figures.clothes import Wardrobe, arc_band
from export.figures.colors import rgb
from export.figures.geometry import arc, ellipse, ribbon, spline
from export.figures.parts import Part
from export.figures.patterns import choose_pattern, draw_pattern
from export.figures.scene import Color, Pen, Stroke

_METAL = rgb(226, 190, 92)


def draw_top(pen: Pen, worn: Wardrobe) -> None:
    """The top over neck and chest."""
    who, bones = worn.who, worn.bones
    scheme, t, long = who.scheme, bones.thick, bones.long
    outfit = who.outfit
    if outfit in ("overalls", "apron", "blazer", "coat") or (
        outfit == "armour" and pen.chance(0.4)
    ):
        _torso(pen, worn, scheme.top2, pen.pick(("round", "collar", "high")), 0.0)
    if outfit == "overalls":
        _bib(pen, worn, scheme.bottom)
        return
    if outfit == "apron":
        _bib(pen, worn, (0.97, 0.96, 0.94))
        return
    if outfit in ("blazer", "coat"):
        _jacket(pen, worn)
        return
    necklines = {
        "shirt": ("round", "v", "collar"),
        "sailor": ("v",),
        "dress": ("round", "v", "collar", "wide"),
        "hoodie": ("hood",),
        "armour": ("high",),
        "tank": ("deep",),
        "robe": ("wrap",),
        "swimsuit": ("deep",),
    }[outfit]
    hem = 0.5 * long if outfit in ("hoodie", "robe") or pen.chance(0.3) else pen.uniform(0, 0.25)
    if outfit in ("dress", "robe", "swimsuit"):
        hem = 0.05
    top = _torso(pen, worn, scheme.top, pen.pick(necklines), hem)
    middle = float(bones.waist[0]) / 2
    if outfit == "sailor":
        _sailor_collar(pen, worn)
    elif outfit == "armour":
        heights = (0.24 * t + 0.3 * worn.bones.drop, 0.24 * t + 0.66 * worn.bones.drop)
        plate = [Stroke(arc((-0.4 * t, y), (0.4 * t, y), 0.12), 0.9) for y in heights]
        pen.scene.shapes[top].strokes += [Stroke(pen.place(s.points), s.width) for s in plate]
    elif worn.pattern:
        draw_pattern(pen, top, Part.TOP, scheme.top2, worn.pattern)
    elif pen.chance(0.3):
        badge = np.array([middle, 0.24 * t + 0.5 * worn.bones.drop])
        kind = pen.pick(("star", "round", "heart"))
        size = pen.uniform(0.08, 0.2) * t
        pen.shape(emblem(kind, badge, size), Part.TOP, scheme.accent, clip=top, round=0)
    if outfit in ("shirt", "dress") and pen.chance(0.35):
        _buttons(pen, worn, middle)
    if outfit in ("shirt", "dress", "armour", "robe") and pen.chance(0.4):
        _belt(pen, worn)
    if pen.chance(0.2):
        _necklace(pen, worn)


def _torso(pen: Pen, worn: Wardrobe, color: Color, neckline: str, hem: float) -> int:
    """The trunk's garment down to `hem` below the waist, shaped by the neckline."""
    who, bones = worn.who, worn.bones
    t, v = bones.thick, worn.bones.drop
    waist = bones.waist
    s0, s1 = bones.arms[0][0], bones.arms[1][0]
    neck = 0.15 + 0.06 * t
    chest = (s1[0] - s0[0]) / 2 * 0.86
    ww = worn.waist_width * (1.15 if who.outfit in ("hoodie", "coat") else 1.02)
    hip = worn.hip_width * 1.08
    share = min(hem / max(0.75 * bones.long, 0.05), 1.0)
    low = waist + (0, 0.06 + hem)
    half = ww * (1 - share) + hip * share
    center = (s0 + s1) / 2
    inset = 0.45 if neckline == "deep" else -0.06
    shoulder = np.array([(s1[0] - s0[0]) / 2 - inset * t * 0.3, -0.06 * t])
    right = spline([
        center + (neck, -0.22 * t), center + shoulder, center + (chest, 0.42 * v), waist + (ww, 0),
        low + (half, 0),
    ])  # fmt: skip
    left = spline([
        low + (-half, 0), waist + (-ww, 0), center + (-chest, 0.42 * v),
        center + (-shoulder[0], shoulder[1]), center + (-neck, -0.22 * t),
    ])  # fmt: skip
    a, b = left[-1], right[0]
    depth = {"round": 0.5, "wide": 0.7, "deep": 1.2, "hood": 0.4, "collar": 0.35}
    if neckline in ("v", "wrap"):
        edge = np.stack([a, center + (0, pen.uniform(0.25, 0.6) * v), b])
    elif neckline == "high":  # around the neck
        rise = (0.02, -0.12 * t)
        edge = np.concatenate([[a], arc(a + rise, b + rise * np.array([-1, 1]), 0.08), [b]])
    else:
        edge = arc(a, b, depth[neckline] * 0.5)
    # Seen from a little above, it bows downwards; it is walked from right to left.
    hem_line = arc(right[-1], left[0], -pen.uniform(0.02, 0.07))
    folds = []
    for _ in range(int(pen.rng.integers(1, 6))):
        side = pen.pick((-1, 1))
        start = waist + (side * ww, pen.uniform(-0.3, 0.1))
        folds.append(
            Stroke(arc(start, start + (-side * ww * pen.uniform(0.4, 1), -0.12), 0.1), 0.7)
        )
    if who.build < 0.2 and not who.child:
        for side in (-1, 1):
            bust = center + (side * chest * 0.5, 0.5 * v)
            folds.append(Stroke(ellipse(bust, chest * 0.42, 0.16 * t, 0, (0.3, 2.6)), 0.8))
    if neckline == "high":
        folds.append(Stroke(arc(a, b, 0.12), 0.8))
    outline = np.concatenate([edge, right[1:], hem_line[1:-1], left])
    top = pen.shape(outline, Part.TOP, color, strokes=folds, round=0.07)
    if neckline == "collar":
        for side, corner in ((-1, a), (1, b)):
            tip = center + (0.0, 0.12 * t)
            flap = [corner, tip, tip + (side * 0.16 * t, 0.1 * t), corner + (side * 0.09 * t, 0.02)]
            pen.shape(flap, Part.TOP, who.scheme.top2 if pen.chance(0.5) else color, round=0)
        if pen.chance(0.35):
            _tie(pen, worn, center + (0, 0.12 * t))
    elif neckline == "hood":
        hood = ribbon(ellipse(center + (0, -0.18 * t), neck * 1.5, 0.2 * t, 0, (-0.3, np.pi + 0.3)),
                      [0.12, 0.18, 0.12])  # fmt: skip
        pen.shape(hood, Part.TOP, color)
        for side in (-1, 1):
            cord = arc(center + (side * 0.08, 0.05), center + (side * 0.1, 0.4 * t), 0.05)
            pen.shape(ribbon(cord, [0.03, 0.03]), Part.ACCESSORY, (0.95, 0.95, 0.95), round=0)
        if pen.chance(0.5):
            pouch = [waist + (-ww * 0.7, 0.05), waist + (-ww * 0.4, -0.25 * t),
                     waist + (ww * 0.4, -0.25 * t), waist + (ww * 0.7, 0.05)]  # fmt: skip
            pen.shape(pouch, Part.TOP, color, clip=top, round=0)
    elif neckline in ("round", "deep") and pen.chance(0.4):
        trim = ribbon(edge, [0.05 * t, 0.06 * t, 0.05 * t])
        pen.shape(trim, Part.TOP, who.scheme.top2, round=0)
    return top


def _jacket(pen: Pen, worn: Wardrobe) -> None:
    """An open jacket or coat over what is worn below."""
    who, bones = worn.who, worn.bones
    t, v = bones.thick, worn.bones.drop
    long = pen.uniform(0.5, 1.9) if who.outfit == "coat" else pen.uniform(0.3, 0.6)
    waist, pelvis = bones.waist, bones.pelvis
    s0, s1 = bones.arms[0][0], bones.arms[1][0]
    center = (s0 + s1) / 2
    chest = (s1[0] - s0[0]) / 2
    gap = pen.uniform(0.03, 0.25) * t
    for side in (-1, 1):
        hem = pelvis + (
            side * (worn.hip_width * 1.25 + 0.05 * long),
            (long - 0.5) * bones.long + 0.2,
        )
        outer = spline(
            [
                center + (side * 0.2 * t, -0.22 * t),
                center + (side * (chest + 0.02), -0.05 * t),
                center + (side * chest * 0.9, 0.45 * v),
                waist + (side * worn.waist_width * 1.15, 0),
                hem,
            ]
        )
        inner = spline([hem + (-side * (worn.hip_width * 0.9), 0.03),
                        waist + (side * gap, 0), center + (side * gap * 1.4, 0.35 * v),
                        center + (side * 0.16 * t, -0.2 * t)])  # fmt: skip
        panel = pen.shape(np.concatenate([outer, inner]), Part.TOP, who.scheme.top, round=0.08)
        lapel = [center + (side * 0.17 * t, -0.22 * t), center + (side * gap, 0.55 * v),
                 center + (side * 0.3 * t, 0.3 * v), center + (side * 0.24 * t, 0.18 * v),
                 center + (side * 0.36 * t, 0.12 * v)]  # fmt: skip
        pen.shape(lapel, Part.TOP, who.scheme.top, round=0.05)
        pocket = waist + (side * worn.waist_width * 0.75, 0.25 * v)
        stroke = np.stack([pocket + (-0.1 * t, 0), pocket + (0.1 * t, 0.01)])
        pen.scene.shapes[panel].strokes.append(Stroke(pen.place(stroke), 0.8))
    if who.outfit == "blazer" and pen.chance(0.7):
        _tie(pen, worn, center + (0, 0.05 * t))
    if pen.chance(0.5):
        for y in (0.46, 0.71, 0.96):
            button = np.array([center[0] + gap + 0.08 * t, 0.24 * t + y * v])
            pen.shape(ellipse(button, 0.03, 0.03), Part.ACCESSORY, _METAL, round=0)


def _bib(pen: Pen, worn: Wardrobe, color: Color) -> None:
    bones, t, v = worn.bones, worn.bones.thick, worn.bones.drop
    waist, ww = bones.waist, worn.waist_width
    center = (bones.arms[0][0] + bones.arms[1][0]) / 2
    outline = np.stack([center + (-0.26 * t, 0.35 * v), center + (0.26 * t, 0.35 * v),
                        waist + (ww, -0.05), waist + (ww * 1.1, 0.2), waist + (-ww * 1.1, 0.2),
                        waist + (-ww, -0.05)])  # fmt: skip
    for side in (-1, 1):
        strap = arc_band(
            center + (side * 0.3 * t, -0.15 * t), center + (side * 0.22 * t, 0.4 * v), 0.09 * t
        )
        pen.shape(strap, Part.TOP, color, round=0)
    bib = pen.shape(outline, Part.TOP, color)
    pocket = [
        waist + (-0.16 * t, -0.3 * v),
        waist + (0.16 * t, -0.3 * v),
        waist + (0.14 * t, -0.02),
        waist + (-0.14 * t, -0.02),
    ]
    if pen.chance(0.6):
        pen.shape(pocket, Part.TOP, color, clip=bib, round=0)


def _sailor_collar(pen: Pen, worn: Wardrobe) -> None:
    bones, t, scheme = worn.bones, worn.bones.thick, worn.who.scheme
    v = worn.bones.drop
    center = (bones.arms[0][0] + bones.arms[1][0]) / 2
    color = scheme.bottom if pen.chance(0.7) else scheme.top2
    for side in (-1, 1):
        flap = np.array([(0.16, -0.24), (0.42, -0.12), (0.4, 0.15), (0.02, 0.5)]) * (side * t, v)
        shape = pen.shape(center + flap, Part.TOP, color, round=0)
        inner = center + flap * (0.8, 0.86)
        pen.scene.shapes[shape].strokes.append(Stroke(pen.place(inner[1:]), 0.6))
    draw_bow(pen, center + (0, 0.5 * v), 0.2 * t, scheme.accent)


def _tie(pen: Pen, worn: Wardrobe, at: np.ndarray) -> None:
    t, color = worn.bones.thick, worn.who.scheme.accent
    if pen.chance(0.4):
        draw_bow(pen, at, 0.16 * t, color)
        return
    length = pen.uniform(0.5, 0.9) * worn.bones.drop
    blade = np.array([(-0.03, 0), (0.03, 0), (0.09, 0.85), (0, 1), (-0.09, 0.85)]) * (t, length)
    tie = pen.shape(at + blade, Part.ACCESSORY, color, round=0)
    if pen.chance(0.3):
        draw_pattern(pen, tie, Part.ACCESSORY, worn.who.scheme.top2, choose_pattern(pen))
    knot = np.array([(-0.06, -0.05), (0.06, -0.05), (0.04, 0.06), (-0.04, 0.06)]) * t
    pen.shape(at + knot, Part.ACCESSORY, color, round=0)


def draw_bow(pen: Pen, at: np.ndarray, size: float, color: Color) -> None:
    """A ribbon tied to a bow."""
    for side in (-1, 1):
        tail = at + np.array([(0, 0), (side * 0.5, 1.3), (side * 0.9, 1.1)]) * size
        pen.shape(tail, Part.ACCESSORY, color, round=0)
    for side in (-1, 1):
        loop = spline(
            at + np.array([(0, 0), (side * 1, -0.55), (side * 1.1, 0.5)]) * size, closed=True
        )
        fold = [Stroke(arc(at, at + (side * size * 0.7, 0.05 * size), 0.1), 0.6)]
        pen.shape(loop, Part.ACCESSORY, color, strokes=fold)
    pen.shape(ellipse(at, size * 0.25, size * 0.28), Part.ACCESSORY, color)


def _buttons(pen: Pen, worn: Wardrobe, x: float) -> None:
    t = worn.bones.thick
    for y in 0.24 * t + np.arange(0.11, 0.96, 0.25) * worn.bones.drop:
        pen.shape(
            ellipse((x, y), 0.025, 0.025), Part.ACCESSORY, (0.96, 0.95, 0.9), line=0.7, round=0
        )


def _belt(pen: Pen, worn: Wardrobe) -> None:
    waist, ww = worn.bones.waist + (0, 0.04), worn.waist_width * 1.06
    band = ribbon(arc(waist + (-ww, 0), waist + (ww, 0), 0.03), [0.1, 0.1])
    pen.shape(band, Part.ACCESSORY, worn.who.scheme.shoes, round=0)
    if pen.chance(0.7):
        buckle = waist + np.array([(-0.07, -0.06), (0.07, -0.06), (0.07, 0.07), (-0.07, 0.07)])
        pen.shape(buckle, Part.ACCESSORY, _METAL, round=0)


def _necklace(pen: Pen, worn: Wardrobe) -> None:
    t = worn.bones.thick
    line = spline([(-0.17 * t, -0.1), (0, 0.28 * t), (0.17 * t, -0.1)])
    pen.shape(ribbon(line, [0.025, 0.025]), Part.ACCESSORY, _METAL, line=0.7, round=0)
    pen.shape(ellipse((0, 0.3 * t), 0.05, 0.06), Part.ACCESSORY, worn.who.scheme.accent)


def emblem(kind: str, at: np.ndarray, size: float) -> np.ndarray:
    """A star, a heart or a disc."""
    if kind == "star":
        angles = np.arange(10) * np.pi / 5 - np.pi / 2
        radius = np.where(np.arange(10) % 2, 0.45, 1.0) * size
        return at + np.stack([np.cos(angles), np.sin(angles)], 1) * radius[:, None]
    if kind == "heart":
        t = np.linspace(0, 2 * np.pi, 40, endpoint=False)
        x = 16 * np.sin(t) ** 3
        y = -(13 * np.cos(t) - 5 * np.cos(2 * t) - 2 * np.cos(3 * t) - np.cos(4 * t))
        return at + np.stack([x, y], 1) / 17 * size
    return ellipse(at, size, size)
