"""Eyes. Units: half the eye's width and height are 1; the middle is the origin."""

import numpy as np

from export.figures.character import Character
from export.figures.colors import darker, hsv, shift
from export.figures.geometry import arc, ellipse, ribbon, spline
from export.figures.parts import Part
from export.figures.scene import Pen, Stroke

#: Height of the upper lid, of the lower lid, and width of the iris, by kind of eye.
_SHAPES = {
    "manga": (1.05, 0.85, 0.62),
    "tall": (1.35, 1.0, 0.66),
    "round": (0.95, 0.9, 0.45),
    "narrow": (0.5, 0.35, 0.4),
}


def draw_eye(
    pen: Pen,
    who: Character,
    side: int,
    face: int,
    *,
    closed: bool = False,
    look: tuple[float, float] = (0.0, 0.0),
    mood: float = 0.0,
) -> None:
    """One eye on a face; `side` is 1 for the one on the right of the page."""
    ink = hsv(0.05, 0.3, 0.13)
    if who.eyes == "dot":
        if closed:
            line = arc((-0.6, 0), (0.6, 0), -0.3)
            pen.shape(ribbon(line, [0.1, 0.18, 0.1]), Part.EYE, ink, clip=face, black=True, round=0)
        else:
            pen.shape(ellipse((0, 0), 0.32, 0.48), Part.EYE, ink, clip=face, black=True, round=0)
            pen.shape(ellipse((-0.1, -0.2), 0.1, 0.12), Part.EYE, (1, 1, 1), clip=len(
                pen.scene.shapes) - 1, line=0.5, round=0)  # fmt: skip
        return
    up, down, iris_width = _SHAPES[who.eyes]
    cant = 0.12 * side * (0.5 - mood)
    outer, inner = side * 1.0, -side * 0.95
    if closed:
        lid = arc((-1, 0.2 - cant), (1, 0.2 + cant), pen.pick((0.25, -0.28)))
        pen.shape(ribbon(lid, [0.12, 0.26, 0.12]), Part.EYE, ink, clip=face, black=True, round=0)
        return
    upper = spline([
        (inner, 0.25 + cant * 0.3), (inner * 0.55, -0.75 * up), (outer * 0.3, -up),
        (outer * 0.85, -0.45 * up), (outer, 0.05 - abs(cant)),
    ])  # fmt: skip
    lower = spline(
        [
            (outer, 0.05 - abs(cant)),
            (outer * 0.72, 0.8 * down),
            (0, down),
            (inner * 0.7, 0.75 * down),
            (inner, 0.25 + cant * 0.3),
        ]
    )
    edges = [lower] if pen.chance(0.5) else [lower[8:-8]]
    white = pen.shape(np.concatenate([upper, lower[1:-1]]), Part.EYE, (0.98, 0.98, 0.99), clip=face,
                      edges=edges, line=0.7, round=0)  # fmt: skip
    middle = np.array([look[0], look[1] * 0.5 + 0.05 * up])
    tall = iris_width * (1.35 if who.eyes in ("manga", "tall") else 1.0)
    color = who.scheme.eyes
    iris = pen.shape(ellipse(middle, iris_width, tall), Part.EYE, color, clip=white, round=0,
                     shadows=[ellipse(middle + (0, -tall * 0.7), iris_width, tall * 0.8)],
                     line=0.9)  # fmt: skip
    pupil = pen.uniform(0.4, 0.6)
    pen.shape(ellipse(middle, iris_width * pupil, tall * pupil), Part.EYE, darker(color, 0.95),
              clip=iris, black=True, round=0)  # fmt: skip
    if pen.chance(0.35):
        glow = shift(
            (color[0] * 0.6 + 0.4, color[1] * 0.6 + 0.4, color[2] * 0.6 + 0.4), pen.rng, 0.01
        )
        pen.shape(ellipse(middle + (0, tall * 0.6), iris_width * 0.6, tall * 0.25), Part.EYE, glow,
                  clip=iris, line=0, round=0)  # fmt: skip
    if pen.chance(0.85):
        spot = middle + (-0.25 * iris_width, -0.45 * tall)
        pen.shape(ellipse(spot, iris_width * 0.32, tall * 0.26), Part.EYE, (1, 1, 1), clip=white,
                  line=0.6, round=0)  # fmt: skip
    lash = [0.1, 0.3, 0.34, 0.22] if who.eyes != "round" else [0.06, 0.12, 0.14, 0.08]
    flick = np.array([outer * 1.12, -0.05])
    line = np.concatenate([upper, flick[None]])
    pen.shape(ribbon(line, lash), Part.EYE, ink, black=True, line=0.6, round=0)
    if pen.chance(0.3):
        fold = upper[8:-4] * (0.95, 1) + (0, -0.3)
        pen.scene.shapes[face].strokes.append(Stroke(pen.place(fold), 0.6))


def draw_glasses(pen: Pen, who: Character) -> None:
    """Spectacles fitted to the eyes of the head drawn last; units as in `head`.

    Args:
        pen: of the head.
        who: the character.
    """
    shapes = pen.scene.shapes
    drawn = [shape for shape in shapes if shape.part == Part.EYE and shape.clip is not None]
    owners = [shape.clip for shape in drawn if shape.clip is not None]
    faces = [number for number in owners if shapes[number].part == Part.SKIN]
    if not faces:
        return  # no eyes, no spectacles
    face = faces[-1]
    back = np.linalg.inv(pen.place.matrix)
    color = darker(who.scheme.accent, 0.6)
    unit = 0.115 * who.eye_size
    tall, wide = pen.uniform(0.85, 1.15), pen.uniform(1.1, 1.25)
    angular = pen.chance(0.3)
    lenses = []  # the middle of each, and half its width and height, from left to right
    for eye in drawn:
        if eye.clip == face:
            points = (eye.outline - pen.place.shift) @ back.T
            low, high = points.min(axis=0), points.max(axis=0)
            half = (high - low) / 2 * (wide, 1.2)
            lenses.append(((low + high) / 2, half[0], max(half[1], unit * tall)))
    lenses.sort(key=lambda lens: lens[0][0])
    yaw = abs(who.yaw)
    thick = 0.016
    left, right = lenses[0], lenses[-1]
    ends = [(left[0] - (left[1], 0), -0.40 * np.cos(yaw) - 0.12 * np.sin(yaw))]
    if yaw > 1.1:
        ends = [(left[0] - (left[1], 0), -0.06)]
    elif yaw <= 0.35:
        ends.append((right[0] + (right[1], 0), 0.40 * np.cos(yaw) - 0.12 * np.sin(yaw)))
    for start, ear in ends:  # temples go below the hair
        temple = ribbon(np.array([start, (ear, 0.07)]), [thick * 1.3, thick * 1.3])
        pen.shape(temple, Part.ACCESSORY, color, clip=face, black=True, line=0.7, round=0)
    # The bridge lies on the nose; of a profile's only the near half is seen.
    nose = right[0] - (right[1], 0) if len(lenses) > 1 else left[0] + (left[1] + 0.05, 0.01)
    bridge = arc(left[0] + (left[1], 0), nose, -0.18)
    pen.shape(ribbon(bridge, [thick, thick]), Part.ACCESSORY, color, black=True, line=0.7, round=0)
    for middle, half, high in lenses:
        ring = ellipse(middle, half, high, count=28)
        if angular:
            off = ring - middle
            ring = middle + np.clip(1.25 * off, (-half, -high * 0.85), (half, high * 0.85))
        band = ribbon(np.concatenate([ring, ring[:2]]), [thick, thick])
        pen.shape(band, Part.ACCESSORY, color, black=True, line=0.7, round=0)
