"""Heads: skull, jaw, ears and the place of the features in every turn.

Units: the middle of the cranium is the origin, the head is about 1 high (crown −0.45, chin 0.55).
A head always looks to the right of the page; mirrored places look to the left.
"""

from dataclasses import dataclass, replace

import numpy as np

from export.figures.character import Character
from export.figures.colors import darker, shift
from export.figures.eyes import draw_eye
from export.figures.geometry import Affine, Points, arc, ellipse, limb, ribbon, spline
from export.figures.parts import Part
from export.figures.scene import Pen, Stroke

#: Contour of a face from the front and in profile, point for point; clockwise from the crown.
_FRONT = np.array([
    (0, -0.45), (0.25, -0.38), (0.385, -0.17), (0.40, 0.0), (0.395, 0.08), (0.385, 0.16),
    (0.37, 0.23), (0.345, 0.29), (0.31, 0.36), (0.245, 0.44), (0.13, 0.525), (0, 0.555),
    (-0.13, 0.525), (-0.245, 0.44), (-0.345, 0.29), (-0.395, 0.1), (-0.40, -0.1), (-0.25, -0.38),
])  # fmt: skip
_SIDE = np.array([
    (0, -0.45), (0.25, -0.37), (0.375, -0.17), (0.395, -0.03), (0.365, 0.06), (0.465, 0.19),
    (0.395, 0.25), (0.412, 0.295), (0.385, 0.335), (0.398, 0.385), (0.365, 0.475), (0.29, 0.545),
    (0.13, 0.50), (-0.02, 0.41), (-0.11, 0.28), (-0.28, 0.15), (-0.44, -0.05), (-0.30, -0.37),
])  # fmt: skip
#: Ears that sit on top of the head.
ANIMAL_EARS = ("cat", "rabbit", "fox")
#: Hair that hides no ears: the side of a head without any would look bare.
_EARS_SHOW = ("bald", "slick", "short", "spiky")
#: Distance of the face from the axis of the head.
_DEPTH = 0.34


@dataclass(frozen=True)
class HeadView:
    """How a head is seen: where a point of its face lies on the page.

    Attributes:
        yaw: 0 front … π/2 profile.
        pitch: positive looks down.
        face: number of the face's shape, once it is drawn.
    """

    yaw: float
    pitch: float
    face: int = -1

    def __call__(self, x: float, y: float, depth: float = _DEPTH) -> np.ndarray:
        """A point of the face, `x` to the side and `y` down, on the page."""
        z = depth * np.sqrt(max(0.0, 1 - (x / 0.46) ** 2))
        turned = x * np.cos(self.yaw) + z * np.sin(self.yaw)
        front = z * np.cos(self.yaw) - x * np.sin(self.yaw)
        return np.array([turned, y * np.cos(self.pitch) + 0.6 * front * np.sin(self.pitch)])

    def facing(self, x: float) -> float:
        """How much a point of the face is turned to us: 1 fully, 0 and less not at all."""
        return float(np.cos(self.yaw + np.arcsin(np.clip(x / 0.46, -1, 1))))

    @property
    def profile(self) -> bool:
        """Seen from the side."""
        return self.yaw > 1.1


def face_contour(view: HeadView, who: Character) -> Points:
    """The outline of face and cranium, closed."""
    t = np.clip(view.yaw / (np.pi / 2), 0, 1)
    share = 3 * t**2 - 2 * t**3
    points = _FRONT * (1 - share) + _SIDE * share
    lower = np.clip((points[:, 1] - 0.2) / 0.35, 0, 1)
    narrow = 1 - (0.05 + 0.22 * who.jaw) * lower * (1 - share)
    full = 1 + 0.1 * who.cheeks * np.exp(-(((points[:, 1] - 0.3) / 0.12) ** 2)) * (1 - share)
    # A turned face's chin lies before its axis.
    axis = _DEPTH * np.sin(view.yaw) * 0.75 * lower * (1 - share)
    points[:, 0] = points[:, 0] * narrow * full + axis
    chin = -0.04 * who.child + 0.05 * view.pitch
    points[:, 1] += chin * lower
    return spline(points, closed=True, per=6)


def draw_head(pen: Pen, who: Character) -> HeadView:
    """Ears, face and its features; the hair is drawn by `hair`, before and after."""
    view = HeadView(abs(who.yaw), who.pitch)
    scheme = who.scheme
    contour = face_contour(view, who)
    if not view.profile:
        _draw_ears(pen, who, view)
    face = pen.shape(contour, Part.SKIN, scheme.skin, round=0.05)
    view = replace(view, face=face)
    if view.profile:
        _draw_ear(pen, who, np.array([-0.06, 0.06]), -1.0)
    _draw_cheeks(pen, who, view, face)
    _draw_nose(pen, view, face)
    _draw_mouth(pen, who, view, face)
    gap, height = pen.uniform(0.165, 0.2), pen.uniform(0.02, 0.1)
    closed = pen.chance(0.1)
    wink = pen.chance(0.04)
    mood = pen.uniform(-1, 1)
    look = (pen.uniform(-0.3, 0.3), pen.uniform(-0.2, 0.25))
    for side in (1, -1):
        if view.facing(side * gap) < 0.25:
            continue
        middle = view(side * gap, height)
        squeeze = max(0.35, view.facing(side * gap * 0.7))
        place = Affine(
            np.array([[0.115 * squeeze * who.eye_size, 0], [0, 0.115 * who.eye_size]]), middle
        )
        shut = closed or (wink and side == 1)
        draw_eye(pen.at(place), who, side, face, closed=shut, look=look, mood=mood)
        brow = view(side * gap, height - 0.16 * who.eye_size - 0.03)
        _draw_brow(pen, who, brow, side, squeeze, mood)
    return view


def _draw_ears(pen: Pen, who: Character, view: HeadView) -> None:
    for side in (1, -1):
        x = side * 0.40 * np.cos(view.yaw) - 0.12 * np.sin(view.yaw)
        if side == 1 and view.yaw > 0.35:
            continue
        _draw_ear(pen, who, np.array([x, 0.1]), side)


def _draw_ear(pen: Pen, who: Character, middle: np.ndarray, side: float) -> None:
    if who.ears in ANIMAL_EARS and who.hair not in _EARS_SHOW:
        return  # those sit on the hair, and it hides the place of human ones
    skin = who.scheme.skin
    if who.ears == "pointed":
        tip = middle + (side * 0.26, -0.14)
        outline = spline([middle + (0, -0.1), tip, middle + (side * 0.07, 0.07), middle + (0, 0.1)])
        pen.shape(
            outline, Part.SKIN, skin, strokes=[Stroke(arc(middle, tip * 0.8 + middle * 0.2, 0.05))]
        )
        return
    outline = ellipse(middle, 0.065, 0.11, side * 0.15)
    inner = ellipse(middle + (side * 0.005, 0), 0.035, 0.07, 0, (1.7, 5.5))
    pen.shape(outline, Part.SKIN, skin, strokes=[Stroke(inner, 0.7)])
    if pen.chance(0.15):
        pen.shape(ellipse(middle + (0, 0.14), 0.025, 0.03), Part.ACCESSORY, who.scheme.accent)


def _draw_cheeks(pen: Pen, who: Character, view: HeadView, face: int) -> None:
    if pen.chance(0.45):
        blush = shift((min(1.0, who.scheme.skin[0] * 1.02), who.scheme.skin[1] * 0.8,
                       who.scheme.skin[2] * 0.8), pen.rng, 0.01)  # fmt: skip
        hatched = pen.chance(0.4)
        for side in (1, -1):
            if view.facing(side * 0.24) < 0.3:
                continue
            middle = view(side * 0.24, 0.22)
            strokes = []
            if hatched:
                for step in (-1, 0, 1):
                    a = middle + (0.03 * step + 0.015, -0.02)
                    strokes.append(Stroke(np.stack([a, a + (-0.03, 0.045)]), 0.6))
            pen.shape(ellipse(middle, 0.07, 0.04), Part.SKIN, blush, line=0, strokes=strokes,
                      clip=face, round=0)  # fmt: skip
    if who.old:
        for y, width in ((-0.2, 0.2), (-0.15, 0.17)):
            line = arc(view(-width, y), view(width, y), -0.03)
            pen.scene.shapes[face].strokes.append(Stroke(pen.place(line), 0.6))


def _draw_nose(pen: Pen, view: HeadView, face: int) -> None:
    if view.profile:
        return  # it lies in the contour
    tip = view(0, 0.22, 0.44)
    kind = pen.pick(("dot", "stroke", "hook", "shadow", "button", "none"), (2, 2, 2, 1.5, 1, 0.8))
    strokes, shadows = pen.scene.shapes[face].strokes, pen.scene.shapes[face].shadows
    place = pen.place
    if kind == "dot":
        strokes.append(Stroke(place([tip, tip + (0.012, 0.008), tip + (0.02, 0.004)])))
    elif kind == "stroke":
        strokes.append(Stroke(place(arc(tip + (-0.005, -0.05), tip + (0.01, 0.01), -0.1))))
    elif kind == "hook":
        bridge = view(0.02, 0.08, 0.38)
        line = spline([bridge, tip + (0.02, -0.02), tip + (0.012, 0.02), tip + (-0.03, 0.02)])
        strokes.append(Stroke(place(line)))
    elif kind == "shadow":
        shadows.append(place([tip, tip + (-0.035, 0.035), tip + (0.025, 0.035)]))
        strokes.append(Stroke(place([tip + (-0.03, 0.035), tip + (0, 0.04), tip + (0.02, 0.035)])))
    elif kind == "button":
        strokes.append(Stroke(place(ellipse(tip, 0.035, 0.028, 0, (-0.2, 3.4)))))


def _draw_mouth(pen: Pen, who: Character, view: HeadView, face: int) -> None:
    y = pen.uniform(0.33, 0.38) - 0.03 * who.child
    width = pen.uniform(0.05, 0.12)
    turned = view.profile
    left, right = view(-width, y), view(width, y)
    if turned:
        right = view(0, y) + (0.06, 0)
        left = right - (0.1, 0)
    middle = (left + right) / 2
    kind = pen.pick(("smile", "open", "small", "cat", "flat", "grin"), (4, 3, 2, 1, 1.5, 0.8))
    place = pen.place
    if kind == "open":
        down = pen.uniform(0.05, 0.12)
        outline = np.concatenate(
            [
                arc(left, right, 0.08),
                spline(
                    [
                        right,
                        middle + (width * 0.5, down * 0.85),
                        middle + (-width * 0.5, down * 0.85),
                        left,
                    ]
                )[1:-1],
            ]
        )
        mouth = pen.shape(outline, Part.MOUTH, darker(who.scheme.mouth, 0.5), clip=face, round=0)
        if pen.chance(0.6):
            tongue = ellipse(middle + (0, down), width * 0.7, down * 0.5)
            pen.shape(tongue, Part.MOUTH, shift((0.92, 0.5, 0.5), pen.rng), clip=mouth, round=0)
        if pen.chance(0.4):
            teeth = [left, right, right + (-0.01, 0.02), left + (0.01, 0.02)]
            pen.shape(teeth, Part.MOUTH, (0.99, 0.99, 0.98), clip=mouth, line=0.6, round=0)
        return
    if kind == "grin":
        outline = np.concatenate([arc(left, right, 0.1), arc(right, left, -0.22)[1:-1]])
        pen.shape(outline, Part.MOUTH, (0.99, 0.99, 0.98), clip=face, round=0)
        return
    bend = {"smile": 0.15, "small": 0.05, "flat": 0.0, "cat": 0.3}[kind]
    lines = [arc(left, right, bend * pen.pick((1, 1, -0.6)))]
    if kind == "small":
        lines = [arc(middle - (0.03, 0), middle + (0.03, 0), 0.1)]
    elif kind == "cat":
        lines = [arc(left, middle, 0.3), arc(middle, right, 0.3)]
    if pen.chance(0.15) and not who.child and kind != "cat":  # painted lips
        # The line between the lips is theirs: they would cover one of the face.
        line = lines[0]
        lips = ellipse(middle + (0, 0.005), 0.04, 0.032)
        if kind != "small":
            lower, upper = [0.004, 0.06, 0.08, 0.06, 0.004], [0.004, 0.04, 0.056, 0.044, 0.056,
                                                              0.04, 0.004]  # fmt: skip
            lips = np.concatenate(
                [ribbon(line, lower)[: len(line)], ribbon(line, upper)[len(line) :]]
            )
        pen.shape(lips, Part.MOUTH, who.scheme.mouth, clip=face, line=0.6,
                  strokes=[Stroke(line)], round=0)  # fmt: skip
        return
    pen.scene.shapes[face].strokes += [Stroke(place(line)) for line in lines]


def _draw_brow(
    pen: Pen, who: Character, at: np.ndarray, side: int, squeeze: float, mood: float
) -> None:
    tilt = -side * mood * 0.25
    half = 0.1 * squeeze
    a, b = at + (-half, half * tilt), at + (half, -half * tilt)
    thick = 0.014 + 0.02 * (who.build > 0.3)
    line = arc(a, b, -0.12)
    ends = (thick, thick * 0.4) if side > 0 else (thick * 0.4, thick)
    brow = limb(line[::4], ends, per=4)
    pen.shape(brow, Part.HAIR, who.scheme.brows, line=0.6, black=True, round=0)
