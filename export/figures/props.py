"""What figures hold and carry. Units as in `body`."""

import numpy as np

from export.figures.body import Skeleton
from export.figures.character import Character
from export.figures.colors import cloth, hsv, rgb
from export.figures.geometry import Affine, arc, ellipse, limb, scallops, spline, zigzag
from export.figures.parts import Part
from export.figures.scene import Pen, Stroke


def draw_held(pen: Pen, bones: Skeleton, side: int) -> None:
    """Something in a hand, drawn before the hand that closes over it."""
    elbow, wrist = bones.arms[side][1:]
    way = (wrist - elbow) / max(float(np.linalg.norm(wrist - elbow)), 1e-6)
    grip = wrist + way * 0.12 * bones.thick
    size = 0.5 + 0.5 * bones.thick
    angle = pen.uniform(-0.6, 0.6)
    kind = pen.pick(("sword", "staff", "book", "flowers", "bag", "umbrella", "cup", "balloon"))
    held = pen.at(Affine.of(size, angle, tuple(grip)))
    color = cloth(pen.uniform(0, 1), pen.rng)
    wood = rgb(138, 92, 54)
    if kind == "sword":
        blade = [(-0.06, -0.2), (-0.05, -1.5), (0, -1.65), (0.05, -1.5), (0.06, -0.2)]
        held.shape(
            blade,
            Part.ACCESSORY,
            (0.8, 0.83, 0.88),
            strokes=[Stroke(np.array([(0, -0.2), (0, -1.4)]))],
        )
        held.shape(
            [(-0.2, -0.22), (0.2, -0.22), (0.2, -0.15), (-0.2, -0.15)], Part.ACCESSORY, color
        )
        held.shape(limb([(0, -0.15), (0, 0.25)], (0.08, 0.09)), Part.ACCESSORY, wood)
    elif kind == "staff":
        held.shape(limb([(0, -1.3), (0, 1.4)], (0.07, 0.07)), Part.ACCESSORY, wood)
        held.shape(
            ellipse((0, -1.4), 0.17, 0.17),
            Part.ACCESSORY,
            color,
            lights=[ellipse((-0.05, -1.45), 0.04, 0.05)],
        )
    elif kind == "book":
        held.shape(
            [(-0.25, -0.35), (0.25, -0.35), (0.25, 0.3), (-0.25, 0.3)],
            Part.ACCESSORY,
            color,
            strokes=[Stroke(np.array([(-0.2, -0.35), (-0.2, 0.3)]))],
        )
    elif kind == "flowers":
        draw_flowers(held, int(pen.rng.integers(3, 7)))
    elif kind == "bag":
        held.shape(limb([(-0.15, 0.3), (0, 0.0), (0.15, 0.3)], (0.04, 0.04)), Part.ACCESSORY, wood)
        held.shape(
            spline([(-0.3, 0.3), (0.3, 0.3), (0.36, 0.8), (-0.36, 0.8)], closed=True),
            Part.ACCESSORY,
            color,
        )
    elif kind == "umbrella":
        held.shape(limb([(0, -1.5), (0, 0.3)], (0.05, 0.05)), Part.ACCESSORY, wood)
        low = arc((-0.9, -1.2), (0.9, -1.2), 0.0, 40)
        dome = ellipse((0, -1.2), 0.9, 0.6, 0, (np.pi, 2 * np.pi), 24)
        ribs = [Stroke(arc((0, -1.8), (x, -1.2), x * 0.2), 0.8) for x in (-0.5, 0, 0.5)]
        held.shape(
            np.concatenate([dome, scallops(low, -0.08, 4)[::-1]]),
            Part.ACCESSORY,
            color,
            strokes=ribs,
        )
    elif kind == "cup":
        held.shape(
            spline([(-0.15, -0.2), (0.15, -0.2), (0.12, 0.15), (-0.12, 0.15)], closed=True),
            Part.ACCESSORY,
            color,
        )
    else:
        held.shape(
            limb([(0, -1.4), (0.03, -0.5), (0, 0)], (0.015, 0.015)),
            Part.ACCESSORY,
            (0.4, 0.4, 0.4),
            line=0.5,
        )
        held.shape(
            ellipse((0, -1.75), 0.3, 0.37),
            Part.ACCESSORY,
            color,
            lights=[ellipse((-0.1, -1.9), 0.06, 0.09)],
        )


def draw_flowers(pen: Pen, count: int) -> None:
    """A bunch of flowers that grows upwards from the origin."""
    hue = pen.uniform(0, 1)
    green = hsv(pen.uniform(0.24, 0.38), pen.uniform(0.4, 0.8), pen.uniform(0.4, 0.75))
    heads = []
    for number in range(count):
        x = (number - (count - 1) / 2) * 0.16
        top = np.array([x * 1.6, -pen.uniform(0.5, 0.9)])
        pen.shape(limb([(x * 0.2, 0.25), tuple(top)], (0.03, 0.025)), Part.PLANT, green, round=0)
        leafs = spline([(x * 0.6, 0), (x * 0.6 + 0.16, -0.2), (x * 0.6 + 0.02, -0.15)], closed=True)
        pen.shape(leafs, Part.PLANT, green)
        heads.append(top)
    for top in heads:
        petal = hsv(hue + pen.rng.normal(0, 0.05), pen.uniform(0.3, 0.9), pen.uniform(0.8, 1))
        draw_flower(pen, top, pen.uniform(0.1, 0.18), petal)


def draw_flower(pen: Pen, at: np.ndarray, size: float, color: tuple[float, float, float]) -> None:
    """A blossom seen from above."""
    petals = int(pen.rng.integers(4, 8))
    for petal in range(petals):
        angle = petal * 2 * np.pi / petals
        spot = at + np.array([np.cos(angle), np.sin(angle)]) * size * 0.6
        pen.shape(
            ellipse(spot, size * 0.5, size * 0.36, angle, count=16), Part.PLANT, color, round=0
        )
    pen.shape(ellipse(at, size * 0.3, size * 0.3, count=16), Part.PLANT, (0.98, 0.83, 0.3), round=0)


def draw_wings(pen: Pen, who: Character, bones: Skeleton) -> None:
    """Feathered or leathery wings behind a back."""
    t = bones.thick
    color = pen.pick(((0.97, 0.97, 0.98), who.scheme.accent, (0.25, 0.22, 0.28)))
    for side in (-1, 1):
        top = arc((side * 0.1, 0.4 * t), (side * 1.7 * t, -0.7 * t), -side * 0.25, 20)
        low = arc((side * 1.7 * t, -0.7 * t), (side * 0.1, 1.0 * t), -side * 0.05, 40)
        edge = zigzag(low, [0.2 * t * side * -1, 0.1 * t * side * -1], 6, 0.3)
        pen.shape(np.concatenate([top, edge[1:]]), Part.ACCESSORY, color)
