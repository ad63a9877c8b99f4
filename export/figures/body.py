"""Bodies: an articulated skeleton in the plane, limbs and hands.

Units are heads; the neck's root is the origin, the body hangs downwards.
"""

from dataclasses import dataclass

import numpy as np

from export.figures.character import Character
from export.figures.geometry import Affine, arc, ellipse, limb, spline
from export.figures.parts import Part
from export.figures.scene import Color, Pen, Stroke


@dataclass(frozen=True)
class Skeleton:
    """Joints of a pose, each float64 [2]; sides are 0 left and 1 right on the page.

    Attributes:
        arms: shoulder, elbow, wrist of each side.
        legs: hip, knee, ankle of each side.
        waist: the middle between ribs and hips.
        pelvis: the middle of the hips.
        long: length of limbs against those of a grown figure.
        thick: thickness of limbs.
        behind: sides whose arm lies behind the body.
        toes: direction of each foot, −1 left, 1 right.
    """

    arms: tuple[np.ndarray, np.ndarray]
    legs: tuple[np.ndarray, np.ndarray]
    waist: np.ndarray
    pelvis: np.ndarray
    long: float
    thick: float
    behind: tuple[int, ...]
    toes: tuple[float, float]

    @property
    def drop(self) -> float:
        """Unit of heights on the trunk: the limbs' thickness, less on short trunks."""
        return min(self.thick, 0.85 * float(self.waist[1] - self.arms[0][0][1]))


#: Arms: angle of the upper arm from hanging, outwards, and bend of the elbow, each from … to.
_ARMS = {
    "hang": ((0.05, 0.3), (-0.1, 0.4)),
    "hip": ((0.6, 0.9), (-2.0, -1.6)),
    "wave": ((1.2, 1.8), (1.0, 1.7)),
    "up": ((2.3, 2.9), (-0.3, 0.5)),
    "side": ((1.1, 1.6), (-0.3, 0.6)),
    "chest": ((0.2, 0.5), (-2.5, -1.9)),
    "front": ((0.1, 0.4), (-1.2, -0.6)),
    "behind": ((0.35, 0.5), (-0.9, -0.6)),
}
_ARM_WEIGHTS = (5, 1.5, 1, 0.7, 0.7, 1.2, 1, 1)
#: Legs: angle of the thigh outwards and bend of the knee, for the two sides.
_LEGS = {
    "stand": (((0.0, 0.12), (-0.05, 0.05)), ((0.0, 0.12), (-0.05, 0.05))),
    "wide": (((0.2, 0.4), (-0.1, 0.0)), ((0.2, 0.4), (-0.1, 0.0))),
    "step": (((0.1, 0.3), (-0.1, 0.1)), ((-0.15, 0.0), (-0.3, 0.0))),
    "run": (((0.5, 1.0), (-1.2, -0.5)), ((0.1, 0.5), (0.3, 1.0))),
    "sit": (((0.9, 1.3), (-1.6, -1.1)), ((0.7, 1.2), (-1.6, -1.0))),
    "kneel": (((0.3, 0.5), (-2.0, -1.5)), ((0.2, 0.4), (-0.4, -0.2))),
}


def choose_skeleton(pen: Pen, who: Character) -> Skeleton:
    """A pose within the limits of joints."""
    long = (who.heads - 1.0) / 6.2
    thick = 0.62 + 0.38 * long
    shoulder = (0.52 + 0.1 * who.build) * thick * (0.8 if who.child else 1)
    hip = (0.34 - 0.06 * who.build) * thick
    lean = pen.rng.normal(0, 0.06)
    waist = np.array([lean * long, 1.35 * long + 0.1])
    pelvis = waist + (pen.rng.normal(0, 0.08) * long, 0.75 * long)
    drop = pen.rng.normal(0, 0.05) * long
    arms, legs = [], []
    names = tuple(_ARMS)
    behind = []
    both = pen.pick(names, _ARM_WEIGHTS)
    stance = pen.pick(tuple(_LEGS), (5, 2, 2, 1, 0.7, 0.6))
    first = int(pen.rng.integers(2))
    for index, side in enumerate((-1, 1)):
        pose = both if pen.chance(0.5) else pen.pick(names, _ARM_WEIGHTS)
        upper, bend = (pen.uniform(*limits) for limits in _ARMS[pose])
        start = np.array([side * shoulder + lean * 0.3, 0.24 * thick + side * drop])
        elbow = start + _turn(side, upper) * 1.15 * long
        wrist = elbow + _turn(side, upper + bend) * 1.0 * long
        arms.append(np.array([start, elbow, wrist]))
        if pose == "behind" or (pose == "hang" and pen.chance(0.5)):
            behind.append(index)
        thigh, knee_bend = (pen.uniform(*limits) for limits in _LEGS[stance][index ^ first])
        root = pelvis + (side * hip * 0.62, 0.12 * long - side * drop)
        # A thigh that comes towards us is short.
        short = 0.75 if stance == "sit" else 1.0
        knee = root + _turn(side, thigh) * 1.7 * long * short
        ankle = knee + _turn(side, thigh + knee_bend) * 1.62 * long
        legs.append(np.array([root, knee, ankle]))
    walk = pen.pick((-1, 1))
    toes = (-1.0, 1.0) if pen.chance(0.6) else (float(walk), float(walk))
    return Skeleton((arms[0], arms[1]), (legs[0], legs[1]), waist, pelvis, long, thick,
                    tuple(behind), toes)  # fmt: skip


def _turn(side: int, angle: float) -> np.ndarray:
    """Down, turned outwards."""
    return np.array([side * np.sin(angle), np.cos(angle)])


#: Hands along the fingers and towards the thumb, from the wrist around, in a hand's size.
_FLAT = np.array([
    (-0.12, -0.27), (0.3, -0.42), (0.75, -0.42), (1.08, -0.34), (1.3, -0.1), (1.32, 0.1),
    (1.18, 0.3), (0.75, 0.4), (0.3, 0.4), (-0.12, 0.27),
])  # fmt: skip
_PALM = np.array([
    (-0.12, -0.27), (0.2, -0.42), (0.6, -0.46), (0.84, -0.28), (0.86, 0.2), (0.68, 0.42),
    (0.25, 0.4), (-0.12, 0.27),
])  # fmt: skip
_FINGERS = (-0.33, -0.11, 0.11, 0.33)


def draw_arm(pen: Pen, who: Character, bones: Skeleton, side: int) -> None:
    """A bare arm without its hand."""
    t = bones.thick
    wide = (0.26 * t, 0.26 * t, 0.2 * t, 0.2 * t, 0.13 * t)
    joints = bones.arms[side]
    arm = limb(joints, wide)
    elbow = joints[1]
    fold = [Stroke(arc(elbow + (-0.05, 0.02), elbow + (0.04, 0.03), 0.1), 0.6)]
    pen.shape(
        arm, Part.SKIN, who.scheme.skin, strokes=fold if pen.chance(0.5) else None, round=0.12
    )


def draw_hand(
    pen: Pen, bones: Skeleton, side: int, part: Part, color: Color, holds: bool = False
) -> None:
    """A hand, bare or in a glove: flat, spread, a fist or one that points."""
    elbow, wrist = bones.arms[side][1:]
    way = (wrist - elbow) / max(float(np.linalg.norm(wrist - elbow)), 1e-6)
    size = 0.19 * bones.thick + 0.05
    # The thumb is on the side of the body, or above.
    thumb = np.array([-way[1], way[0]])
    if thumb[0] * (-1 if side else 1) - 0.6 * thumb[1] < 0:
        thumb = -thumb
    place = Affine(np.stack([way, thumb], axis=1) * size, wrist)
    hand = pen.at(place)
    kind = "fist" if holds else pen.pick(("flat", "spread", "fist", "point"), (3, 2, 2, 0.5))
    fingers = []
    if kind == "spread":
        fingers = [((0.55, v), (1.3 - 0.5 * v * v - 0.1 * abs(v), 2.1 * v)) for v in _FINGERS]
    elif kind == "point":
        fingers = [((0.5, 0.25), (1.4, 0.3))]
    for finger in fingers:
        hand.shape(limb(finger, (0.27, 0.2), per=4), part, color, round=0)
    outline = spline(_FLAT if kind == "flat" else _PALM, per=4)
    lines = []
    if kind == "flat":
        lines = [Stroke(np.array([(0.7, v), (1.22 - v * v, 0.9 * v)]), 0.7) for v in (-0.2, 0, 0.2)]
    elif kind in ("fist", "point"):
        lines = [Stroke(np.array([(0.5, v), (0.82, v)]), 0.7) for v in (-0.2, 0, 0.2)]
    edges = [outline]
    if kind == "spread":
        edges = [outline[:12], outline[-12:]]
    hand.shape(outline, part, color, strokes=lines, edges=edges, round=0)
    bent = [(0.2, 0.36), (0.52, 0.36), (0.6, 0.05)]
    straight = [(0.12, 0.26), (0.42, 0.52), (0.72, 0.58)]
    outline = limb(bent if kind in ("fist", "point") else straight, (0.3, 0.27, 0.2), per=5)
    # The thumb's root runs into the palm.
    hand.shape(outline, part, color, edges=[outline[2:-8]], round=0)


def draw_leg(pen: Pen, who: Character, bones: Skeleton, side: int) -> None:
    """A bare leg without its foot."""
    t = bones.thick
    hip, knee, ankle = bones.legs[side]
    calf = knee * 0.6 + ankle * 0.4
    wide = (0.52 * t, 0.45 * t, 0.32 * t, 0.31 * t, 0.26 * t, 0.17 * t)
    joints = [hip, hip * 0.5 + knee * 0.5, knee, calf, ankle]
    line = [Stroke(arc(knee + (-0.07 * t, 0.05), knee + (0.06 * t, 0.05), 0.2), 0.6)]
    pen.shape(limb(joints, wide), Part.SKIN, who.scheme.skin, strokes=line, round=0.12)


def foot(bones: Skeleton, side: int, grow: float) -> np.ndarray:
    """The outline of a foot or shoe."""
    ankle = bones.legs[side][2]
    size = (0.26 * bones.thick + 0.06) * grow
    toe = bones.toes[side]
    return spline(np.array([
        (-0.35 * toe, -0.45), (0.3 * toe, -0.5), (0.7 * toe, 0.1), (1.25 * toe, 0.4),
        (1.15 * toe, 0.68), (-0.35 * toe, 0.68), (-0.5 * toe, 0.2),
    ]) * size + ankle, closed=True)  # fmt: skip


def draw_neck(pen: Pen, who: Character, bones: Skeleton) -> None:
    """Neck and the upper chest, as far as clothes leave them bare."""
    t = bones.thick
    wide = 0.14 + 0.06 * t + 0.03 * max(who.build, 0)
    (x0, y0), (x1, y1) = bones.arms[0][0], bones.arms[1][0]
    rise = 0.04 * t  # the joint of a shoulder lies a little below its outline
    outline = np.concatenate([
        spline([(-wide, -0.35), (-wide * 0.9, -0.02), (x0, y0 - rise)]),
        [(x0 * 0.8, y0 + 0.5 * bones.drop), (x1 * 0.8, y1 + 0.5 * bones.drop)],
        spline([(x1, y1 - rise), (wide * 0.9, -0.02), (wide, -0.35)]),
    ])  # fmt: skip
    bone = [
        Stroke(arc((side * 0.06, 0.12 * t), (x * 0.8, y - 0.1 * t), side * 0.05), 0.6)
        for side, x, y in ((-1, x0, y0), (1, x1, y1))
    ]
    jaw = ellipse((0, -0.25), wide * 1.3, 0.27)
    pen.shape(outline, Part.SKIN, who.scheme.skin, strokes=bone, shadows=[jaw], round=0.0)
