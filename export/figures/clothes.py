"""Clothes on a skeleton: tops, sleeves, skirts, trousers, legwear, shoes. Units as in `body`."""

import numpy as np

from export.figures.body import Skeleton, foot
from export.figures.character import Character
from export.figures.geometry import arc, ellipse, limb, ribbon, round_ends, scallops, spline, zigzag
from export.figures.parts import Part
from export.figures.patterns import draw_pattern
from export.figures.scene import Color, Pen, Stroke

#: Sleeves: share of the arm that is covered, from … to, and how loose they are.
_SLEEVES = {
    "none": (0.0, 0.0, 1.0), "cap": (0.15, 0.22, 1.5), "short": (0.3, 0.42, 1.35),
    "long": (0.88, 0.96, 1.3), "wide": (0.75, 0.92, 1.9),
}  # fmt: skip
_OUTFIT_SLEEVES = {
    "shirt": ("short", "long"), "sailor": ("short", "long"), "blazer": ("long",),
    "dress": ("none", "cap", "short", "long"), "hoodie": ("long",), "coat": ("long", "wide"),
    "armour": ("long", "none"), "tank": ("none",), "apron": ("short", "long"), "robe": ("wide",),
    "overalls": ("short", "long"), "swimsuit": ("none",),
}  # fmt: skip
#: What covers hips and legs, by outfit.
_OUTFIT_BOTTOMS = {
    "shirt": ("trousers", "skirt", "shorts", "jeans"), "sailor": ("pleated",),
    "blazer": ("pleated", "trousers"), "dress": ("dress",), "hoodie": ("jeans", "shorts", "skirt"),
    "coat": ("trousers", "skirt", "jeans"), "armour": ("trousers", "skirt"),
    "tank": ("shorts", "jeans", "skirt"), "apron": ("long_skirt", "trousers"), "robe": ("robe",),
    "overalls": ("trousers",), "swimsuit": ("none",),
}  # fmt: skip


class Wardrobe:
    """What one character wears in one drawing."""

    def __init__(self, pen: Pen, who: Character, bones: Skeleton) -> None:
        self.pen, self.who, self.bones = pen, who, bones
        self.sleeve = pen.pick(_OUTFIT_SLEEVES[who.outfit])
        self.bottom = pen.pick(_OUTFIT_BOTTOMS[who.outfit])
        low, high, self._loose = _SLEEVES[self.sleeve]
        self._reach = pen.uniform(low, high)
        scheme = who.scheme
        self.sleeve_color = scheme.top2 if who.outfit in ("overalls", "apron") else scheme.top
        if who.outfit in ("shirt", "hoodie") and pen.chance(0.12):
            self.sleeve_color = scheme.top2  # raglan
        bare = self.bottom in ("trousers", "jeans", "robe")
        self.legwear = (
            "none" if bare else pen.pick(("none", "socks", "knee", "tights"), (2, 2, 2, 1.5))
        )
        self.shoes = pen.pick(("shoes", "boots", "sandals", "barefoot"), (5, 2, 0.6, 0.6))
        self.gloves = pen.chance(0.06)

    # Arms

    def draw_sleeve(self, side: int) -> None:
        """The sleeve over an arm."""
        pen, bones = self.pen, self.bones
        joints = bones.arms[side]
        if self.gloves:
            wrist = joints[2] + (joints[2] - joints[1]) * 0.02
            low = joints[1] * 0.6 + joints[2] * 0.4
            glove = limb([low, wrist], (0.24 * bones.thick, 0.2 * bones.thick))
            pen.shape(glove, Part.ACCESSORY, self.who.scheme.accent)
        if self._reach == 0:
            return
        t = bones.thick * self._loose
        line = spline(joints, per=12)
        line = line[: max(4, round(len(line) * self._reach))]
        end = 0.3 if self.sleeve == "wide" else 0.2
        wide = np.interp(np.linspace(0, 1, len(line)), [0, 0.4, 1], [0.29 * t, 0.27 * t, end * t])
        folds = []
        for at in pen.rng.uniform(0.2, 0.9, int(pen.rng.integers(1, 5))):
            spot = line[int(at * (len(line) - 1))]
            folds.append(Stroke(arc(spot + (-0.06 * t, -0.03), spot + (0.05 * t, 0.02), 0.15), 0.7))
        outline = round_ends(line, wide, (True, False))
        sleeve = pen.shape(outline, Part.TOP, self.sleeve_color, strokes=folds, round=0.12)
        if pen.chance(0.35):
            cuff = ribbon(line[-3:], wide[-3:] * 1.1)
            pen.shape(cuff, Part.TOP, self.who.scheme.top2, round=0)
        elif pen.chance(0.1):
            draw_pattern(pen, sleeve, Part.TOP, self.who.scheme.top2)
        if self.who.outfit == "armour":
            guard = ellipse(joints[0] + (0, 0.02), 0.24 * bones.thick, 0.2 * bones.thick)
            pen.shape(
                guard, Part.TOP, self.who.scheme.top2, lights=[ellipse(joints[0], 0.08, 0.05)]
            )

    # Legs

    def draw_leg(self, side: int) -> None:
        """Legwear, trousers and shoes over a leg."""
        pen, bones, scheme = self.pen, self.bones, self.who.scheme
        t = bones.thick
        hip, knee, ankle = bones.legs[side]
        line = spline([hip, knee, ankle], per=12)
        wide = np.interp(np.linspace(0, 1, len(line)), [0, 0.25, 0.5, 0.7, 1],
                         np.array([0.53, 0.46, 0.34, 0.32, 0.19]) * t)  # fmt: skip
        begin = {"socks": 0.82, "knee": 0.45, "tights": 0.0}.get(self.legwear)
        if begin is not None:
            first = int(begin * len(line))
            sock = pen.shape(
                ribbon(line[first:], wide[first:] * 1.06), Part.LEGWEAR, scheme.legwear
            )
            if begin and pen.chance(0.3):
                band = ribbon(line[first : first + 3], wide[first : first + 3] * 1.1)
                pen.shape(band, Part.LEGWEAR, scheme.accent, round=0)
            elif pen.chance(0.15):
                draw_pattern(pen, sock, Part.LEGWEAR, scheme.bottom2)
        if self.shoes == "boots":
            high = int(len(line) * pen.uniform(0.55, 0.8))
            boot = ribbon(line[high:], np.maximum(wide[high:] * 1.2, 0.24 * t))
            pen.shape(foot(bones, side, 1.15), Part.SHOES, scheme.shoes)
            pen.shape(boot, Part.SHOES, scheme.shoes,
                      strokes=[Stroke(arc(boot[2], boot[-3], 0.1), 0.7)])  # fmt: skip
        elif self.shoes == "shoes":
            outline = foot(bones, side, 1.1)
            shoe = pen.shape(outline, Part.SHOES, scheme.shoes)
            if pen.chance(0.5):
                low = outline[:, 1].max()
                sole = [
                    (outline[:, 0].min(), low - 0.05 * t),
                    (outline[:, 0].max(), low - 0.05 * t),
                    (outline[:, 0].max(), low),
                    (outline[:, 0].min(), low),
                ]
                pen.shape(sole, Part.SHOES, (0.95, 0.95, 0.94), clip=shoe, round=0)
        elif self.shoes == "sandals":
            pen.shape(arc_band(ankle + (-0.15 * t, 0.1), ankle + (0.15 * t, 0.1), 0.05), Part.SHOES,
                      scheme.shoes)  # fmt: skip
        loose = {"trousers": 1.25, "jeans": 1.12, "shorts": 1.3}.get(self.bottom)
        if loose is None:
            return
        last = len(line) if self.bottom != "shorts" else int(len(line) * pen.uniform(0.35, 0.5))
        widths = np.maximum(wide[:last] * loose, 0.3 * t)
        folds = [
            Stroke(arc(line[at] + (-0.1 * t, 0), line[at] + (0.08 * t, 0.03), 0.15), 0.7)
            for at in pen.rng.integers(2, last - 1, int(pen.rng.integers(1, 5)))
        ]
        color = self.bottom_color
        pen.shape(ribbon(line[:last], widths), Part.BOTTOM, color, strokes=folds, round=0.12)

    @property
    def bottom_color(self) -> Color:
        """Colour of what covers the hips."""
        scheme = self.who.scheme
        if self.bottom in ("dress", "robe", "none"):
            return scheme.top
        return (0.3, 0.4, 0.58) if self.bottom == "jeans" else scheme.bottom

    def draw_bottom(self) -> None:
        """What covers the hips: shorts and trousers' seat, or a skirt."""
        pen, bones, scheme = self.pen, self.bones, self.who.scheme
        t, long = bones.thick, bones.long
        waist, pelvis = bones.waist, bones.pelvis
        ww, hw = self.waist_width, self.hip_width
        if self.bottom in ("trousers", "jeans", "shorts"):
            crotch = pelvis + (0, 0.42 * long)
            outline = np.concatenate([
                arc(waist + (-ww, 0.05), waist + (ww, 0.05), 0.04),
                spline([pelvis + (hw, 0), pelvis + (hw, 0.3 * long), crotch + (0.05, 0),
                        crotch - (0.05, 0), pelvis + (-hw, 0.3 * long), pelvis + (-hw, 0)]),
            ])  # fmt: skip
            # The waist and both hips; the legs lie over the rest.
            edges = [outline[:31], np.concatenate([outline[-17:], outline[:1]])]
            fly = [Stroke(np.stack([waist + (0, 0.1), crotch]), 0.7)]
            pen.shape(outline, Part.BOTTOM, self.bottom_color, strokes=fly, edges=edges)
            return
        if self.bottom == "none":
            outline = spline(
                [
                    waist + (-ww, 0),
                    waist + (ww, 0),
                    pelvis + (hw, 0.02),
                    pelvis + (0, 0.4 * long),
                    pelvis + (-hw, 0.02),
                ],
                closed=True,
            )
            pen.shape(outline, Part.TOP, self.bottom_color)
            return
        reach = {"skirt": (0.35, 0.7), "pleated": (0.4, 0.65), "dress": (0.5, 1.3),
                 "long_skirt": (0.9, 1.5), "robe": (1.2, 1.7)}[self.bottom]  # fmt: skip
        length = pen.uniform(*reach) * 1.9 * long
        flare = hw * pen.uniform(1.25, 2.0) + 0.1 * length
        knees = (bones.legs[0][1] + bones.legs[1][1]) / 2
        drift = (knees - pelvis)[0] * min(1.0, length / max(1.7 * long, 0.1))
        hem_l, hem_r = pelvis + (drift - flare, length), pelvis + (drift + flare, length)
        hem = arc(hem_l, hem_r, -0.06, 40)
        kind = pen.pick(("plain", "frill", "points"), (5, 2, 0.6))
        if self.bottom == "pleated":
            hem_line = zigzag(hem, [0.03 * t], int(pen.rng.integers(8, 13)), 0.8)
        elif kind == "frill":
            hem_line = scallops(hem, 0.05 * t, int(pen.rng.integers(8, 16)))
        else:
            hem_line = hem
        outline = np.concatenate([
            arc(waist + (-ww, 0), waist + (ww, 0), 0.04),
            arc(waist + (ww, 0), hem_r, 0.08 * (1 if pen.chance(0.5) else -1))[1:-1],
            hem_line[::-1],
            arc(hem_l, waist + (-ww, 0), 0.08)[1:-1],
        ])  # fmt: skip
        count = int(pen.rng.integers(7, 12) if self.bottom == "pleated" else pen.rng.integers(2, 7))
        folds = []
        for x in np.linspace(-0.8, 0.8, count) + pen.rng.normal(0, 0.04, count):
            top = waist + (x * ww, 0.05 + (0 if self.bottom == "pleated" else pen.uniform(0, 0.3)))
            low = pelvis + (drift + x * flare, length * pen.uniform(0.92, 1.0))
            folds.append(Stroke(arc(top, low, 0.04 * x), 0.8))
        part = Part.BOTTOM if self.bottom not in ("dress", "robe") else Part.TOP
        skirt = pen.shape(outline, part, self.bottom_color, strokes=folds, round=0.05)
        if pen.chance(0.3):
            up = np.array([0, -0.1 * length])
            band = np.concatenate([hem + up, (hem + up * 1.7)[::-1]])
            pen.shape(band, part, scheme.bottom2, clip=skirt, round=0)
        elif pen.chance(0.25):
            draw_pattern(pen, skirt, part, scheme.bottom2)
        if self.who.outfit == "apron":
            sheet = limb(
                [waist + (0, 0.05), pelvis + (drift * 0.7, length * 0.8)], (ww * 1.5, flare * 1.1)
            )
            pen.shape(sheet, Part.TOP, (0.97, 0.96, 0.94), strokes=folds[:2])

    # Torso

    @property
    def waist_width(self) -> float:
        """Half the width of the waist."""
        return (0.3 + 0.05 * self.who.build) * self.bones.thick

    @property
    def hip_width(self) -> float:
        """Half the width of the hips."""
        return (0.4 - 0.06 * self.who.build) * self.bones.thick


def arc_band(start: np.ndarray, end: np.ndarray, width: float) -> np.ndarray:
    """A strap."""
    return ribbon(arc(start, end, -0.1), [width, width])
