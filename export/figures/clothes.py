"""Clothes on a skeleton: tops, sleeves, skirts, trousers, legwear, shoes. Units as in `body`."""

import numpy as np

from export.figures.body import Skeleton, draw_hand, foot
from export.figures.character import Character
from export.figures.geometry import arc, ellipse, limb, ribbon, round_ends, scallops, spline, zigzag
from export.figures.parts import Part
from export.figures.patterns import choose_pattern, draw_pattern
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
#: Outfits whose tops may have a pattern, the sleeves' being the trunk's.
_PATTERNED = ("shirt", "dress", "hoodie", "tank", "robe", "swimsuit")


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
        # Both sides are alike.
        self.pattern = choose_pattern(pen) if pen.chance(0.3) else None
        self._cuffs = pen.chance(0.35)
        self._leg_pattern = choose_pattern(pen) if pen.chance(0.15) else None
        self._band = pen.chance(0.3)
        self._soles = pen.chance(0.5)
        self._boot_top, self._shorts_low = pen.uniform(0.55, 0.8), pen.uniform(0.35, 0.5)

    # Arms

    def draw_hand(self, side: int, holds: bool) -> None:
        """A hand, in a glove that reaches up the arm if gloves are worn."""
        pen, bones, scheme = self.pen, self.bones, self.who.scheme
        if not self.gloves:
            draw_hand(pen, bones, side, Part.SKIN, scheme.skin, holds)
            return
        elbow, wrist = bones.arms[side][1:]
        line = np.linspace(elbow * 0.6 + wrist * 0.4, wrist, 8)
        glove = round_ends(line, np.array([0.24, 0.17]) * bones.thick, (-0.2, 0))
        pen.shape(glove, Part.ACCESSORY, scheme.accent)
        draw_hand(pen, bones, side, Part.ACCESSORY, scheme.accent, holds)

    def draw_sleeve(self, side: int) -> None:
        """The sleeve over an arm."""
        pen, bones = self.pen, self.bones
        joints = bones.arms[side]
        if self._reach == 0:
            return
        t = bones.thick * self._loose
        line = spline(joints, per=12)
        line = line[: max(4, round(len(line) * self._reach))]
        end = 0.3 if self.sleeve == "wide" else 0.2
        # Sewn in closely at the shoulder, else it would tower over the trunk.
        wide = np.interp(np.linspace(0, 1, len(line)), [0, 0.2, 0.4, 1],
                         [0.29 * bones.thick, 0.28 * t, 0.27 * t, end * t])  # fmt: skip
        folds = []
        for at in pen.rng.uniform(0.2, 0.9, int(pen.rng.integers(1, 5))):
            spot = line[int(at * (len(line) - 1))]
            folds.append(Stroke(arc(spot + (-0.06 * t, -0.03), spot + (0.05 * t, 0.02), 0.15), 0.7))
        outline = round_ends(line, wide, (0.9, 0.2))
        edges = None
        sewn = self.sleeve_color == self.torso_color
        if sewn and joints[1][1] > joints[0][1]:
            # Where a sleeve is sewn to the trunk no line goes around the shoulder.
            along = np.hypot(*(line - line[0]).T)
            pit = min(int(np.searchsorted(along, 0.24 * t)), len(line) // 3)
            edge = outline[pit:-2] if side else np.concatenate([outline[-3:], outline[: -5 - pit]])
            edges = [edge]
        sleeve = pen.shape(
            outline, Part.TOP, self.sleeve_color, strokes=folds, edges=edges, round=0.12
        )
        if self.pattern and sewn and self.who.outfit in _PATTERNED:
            hang = joints[1] - joints[0]
            turn = float(np.arctan2(-hang[0], hang[1]))
            draw_pattern(pen, sleeve, Part.TOP, self.who.scheme.top2, self.pattern, turn)
        if self._cuffs:
            cuff = round_ends(line[-3:], wide[-3:] * 1.1, (-0.2, 0.2))
            pen.shape(cuff, Part.TOP, self.who.scheme.top2, round=0)
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
        if self.shoes in ("sandals", "barefoot"):
            bare = begin is None
            part, color = (Part.SKIN, scheme.skin) if bare else (Part.LEGWEAR, scheme.legwear)
            pen.shape(foot(bones, side, 1.0), part, color)
        if begin is not None:
            first = int(begin * len(line))
            # The end runs into the foot.
            outline = round_ends(line[first:], wide[first:] * 1.06, (-0.2 if begin else 0, 0.6))
            half = len(line) - first
            edge = np.concatenate([outline[half + 5 :], outline[:half]])
            sock = pen.shape(outline, Part.LEGWEAR, scheme.legwear, edges=[edge])
            if begin and self._band:
                band = round_ends(line[first : first + 3], wide[first : first + 3] * 1.1,
                                  (-0.2, 0.2))  # fmt: skip
                pen.shape(band, Part.LEGWEAR, scheme.accent, round=0)
            elif self._leg_pattern:
                draw_pattern(pen, sock, Part.LEGWEAR, scheme.bottom2, self._leg_pattern)
        if self.shoes == "boots":
            high = int(len(line) * self._boot_top)
            boot = round_ends(line[high:], np.maximum(wide[high:] * 1.2, 0.24 * t), (-0.2, 0.6))
            pen.shape(foot(bones, side, 1.15), Part.SHOES, scheme.shoes)
            half = len(line) - high
            pen.shape(boot, Part.SHOES, scheme.shoes,
                      edges=[np.concatenate([boot[half + 5 :], boot[:half]])],
                      strokes=[Stroke(arc(boot[2], boot[-8], 0.1), 0.7)])  # fmt: skip
        elif self.shoes == "shoes":
            outline = foot(bones, side, 1.1)
            shoe = pen.shape(outline, Part.SHOES, scheme.shoes)
            if self._soles:
                (left, _), (right, low) = outline.min(axis=0), outline.max(axis=0)
                sole = [(left, low - 0.05 * t), (right, low - 0.05 * t), (right, low), (left, low)]
                pen.shape(sole, Part.SHOES, (0.95, 0.95, 0.94), clip=shoe, round=0)
        elif self.shoes == "sandals":
            pen.shape(arc_band(ankle + (-0.15 * t, 0.1), ankle + (0.15 * t, 0.1), 0.05), Part.SHOES,
                      scheme.shoes)  # fmt: skip
        loose = {"trousers": 1.25, "jeans": 1.12, "shorts": 1.3}.get(self.bottom)
        if loose is None:
            return
        last = len(line) if self.bottom != "shorts" else int(len(line) * self._shorts_low)
        # Close at the hips, loose below.
        fit = np.interp(np.linspace(0, 1, len(line)), [0, 0.35], [1.0, loose])
        widths = np.maximum((wide * fit)[:last], 0.3 * t)
        folds = [
            Stroke(arc(line[at] + (-0.1 * t, 0), line[at] + (0.08 * t, 0.03), 0.15), 0.7)
            for at in pen.rng.integers(2, last - 1, int(pen.rng.integers(1, 5)))
        ]
        color = self.bottom_color
        outline = round_ends(line[:last], widths, (0, 0.2))
        pen.shape(outline, Part.BOTTOM, color, strokes=folds, round=0.12)

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
            thigh = max(hw, 0.46 * t)
            outline = np.concatenate([
                arc(waist + (-ww, 0.05), waist + (ww, 0.05), 0.04),
                spline([pelvis + (hw, 0), pelvis + (thigh, 0.3 * long), crotch + (0.05, 0),
                        crotch - (0.05, 0), pelvis + (-thigh, 0.3 * long), pelvis + (-hw, 0)]),
            ])  # fmt: skip
            # The waist and both hips; the legs lie over the rest.
            edges = [outline[:31], np.concatenate([outline[-17:], outline[:1]])]
            fly = [Stroke(np.stack([waist + (0, 0.1), crotch]), 0.7)]
            pen.shape(outline, Part.BOTTOM, self.bottom_color, strokes=fly, edges=edges)
            return
        if self.bottom == "none":
            outline = spline([
                waist + (-ww, 0), waist + (ww, 0), pelvis + (hw, 0.02), pelvis + (0, 0.4 * long),
                pelvis + (-hw, 0.02),
            ], closed=True)  # fmt: skip
            pen.shape(outline, Part.TOP, self.bottom_color)
            return
        reach = {"skirt": (0.35, 0.7), "pleated": (0.4, 0.65), "dress": (0.5, 1.3),
                 "long_skirt": (0.9, 1.5), "robe": (1.2, 1.7)}[self.bottom]  # fmt: skip
        length = pen.uniform(*reach) * 1.9 * long
        flare = hw * pen.uniform(1.25, 2.0) + 0.1 * length
        knees = (bones.legs[0][1] + bones.legs[1][1]) / 2
        drift = (knees - pelvis)[0] * min(1.0, length / max(1.7 * long, 0.1))
        left, right = self._spread(pelvis[1] + length)
        widest = hw + 0.8 * length
        hem_l = np.array([max(min(drift - flare, left), -widest), length]) + pelvis
        hem_r = np.array([min(max(drift + flare, right), widest), length]) + pelvis
        drift, flare = (hem_l + hem_r)[0] / 2 - pelvis[0], (hem_r - hem_l)[0] / 2
        # Seen from a little above, a hem bows downwards.
        hem = arc(hem_l, hem_r, 0.05, 40)
        bow = pen.uniform(0.95, 1.2)
        # Down the sides, over the hips: an arc where the skirt is wide.
        deep = 0.85 * long / (0.75 * long + length)
        sides = []
        for side, end in ((-1, hem_l), (1, hem_r)):
            top = waist + (side * ww, 0)
            line = (top + (end - top) * deep)[0] - pelvis[0]
            hip = pelvis + (side * max(side * line * bow, hw, 0.5 * t), 0.1 * long)
            sides.append(spline([top, hip, end]))
        kind = pen.pick(("plain", "frill", "points"), (5, 2, 0.6))
        if self.bottom == "pleated":
            hem_line = zigzag(hem, [0.03 * t], int(pen.rng.integers(8, 13)), 0.8)
        elif kind == "frill":
            hem_line = scallops(hem, 0.05 * t, int(pen.rng.integers(8, 16)))
        else:
            hem_line = hem
        outline = np.concatenate([
            arc(waist + (-ww, 0), waist + (ww, 0), 0.04),
            sides[1][1:-1],
            hem_line[::-1],
            sides[0][-2:0:-1],
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
            same = self.pattern if self.bottom == "dress" else None
            draw_pattern(pen, skirt, part, scheme.bottom2, same or choose_pattern(pen))
        if self.who.outfit == "apron":
            sheet = limb(
                [waist + (0, 0.05), pelvis + (drift * 0.7, length * 0.8)], (ww * 1.5, flare * 1.1)
            )
            pen.shape(sheet, Part.TOP, (0.97, 0.96, 0.94), strokes=folds[:2])

    def _spread(self, low: float) -> tuple[float, float]:
        """How far from the pelvis a hem at height `low` reaches to both sides to cover the legs."""
        bones, waist = self.bones, self.bones.waist
        reach = []
        for leg in bones.legs:
            line = spline(leg, per=6)
            deep = (line[:, 1] - waist[1]) / (low - waist[1])
            line, deep = line[(deep > 0.4) & (deep < 1.05)], deep[(deep > 0.4) & (deep < 1.05)]
            x, wide = line[:, 0] - waist[0], 0.24 * bones.thick
            for side in (-1, 1):
                hip = side * self.waist_width
                reach += list(hip + (x + side * wide - hip) / deep + (waist - bones.pelvis)[0])
        return min(reach, default=0.0), max(reach, default=0.0)

    # Torso

    @property
    def torso_color(self) -> Color:
        """Colour of what covers the shoulders."""
        scheme = self.who.scheme
        return scheme.top2 if self.who.outfit in ("overalls", "apron") else scheme.top

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
