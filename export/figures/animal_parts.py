"""What animals share: colours of fur, eyes and ears. Units as in `animals`."""

import numpy as np

from export.figures.colors import darker, shift
from export.figures.geometry import ellipse, leaf, limb
from export.figures.parts import Part
from export.figures.scene import Color, Pen

#: Colours of fur, sRGB in 0…255.
FUR = (
    (60, 52, 50), (120, 84, 54), (176, 124, 72), (222, 150, 80), (232, 206, 160), (246, 242, 236),
    (160, 160, 166), (96, 98, 106), (212, 110, 50),
)  # fmt: skip


def draw_eye(pen: Pen, at: np.ndarray, size: float, on: int, white: bool) -> None:
    """An eye of about `size` on shape `on`, with a white or all dark."""
    ink = (0.1, 0.08, 0.08)
    if white:
        ball = pen.shape(
            ellipse(at, size * 1.4, size * 1.5, count=18), Part.EYE, (1, 1, 1), clip=on, round=0
        )
        pen.shape(
            ellipse(at + (size * 0.3, 0), size * 0.7, size * 0.8, count=14),
            Part.EYE,
            ink,
            clip=ball,
            black=True,
            round=0,
        )
    else:
        pen.shape(
            ellipse(at, size, size * 1.15, count=18), Part.EYE, ink, clip=on, black=True, round=0
        )
        spot = ellipse(at - size * 0.3, size * 0.35, size * 0.35, count=10)
        pen.shape(spot, Part.EYE, (1, 1, 1), clip=on, line=0.5, round=0)


def draw_ear(pen: Pen, kind: str, root: np.ndarray, size: float, color: Color) -> None:
    """An ear (pointed, long, hanging or round) that grows from `root`."""
    if kind == "pointed":
        outline = np.array([(-0.4, 0.2), (0.05, -1), (0.45, 0.25)]) * size + root
        pen.shape(outline, Part.ANIMAL, color)
        pen.shape((outline - outline.mean(0)) * 0.55 + outline.mean(0), Part.ANIMAL,
                  shift((0.93, 0.72, 0.7), pen.rng), line=0.7, round=0)  # fmt: skip
    elif kind == "long":
        joints = [root, root + (-0.1 * size, -size), root + (-0.2 * size, -2 * size)]
        widths = [size * share for share in (0.5, 0.62, 0.68, 0.66, 0.5, 0.25)]
        pen.shape(limb(joints, widths), Part.ANIMAL, color)
    elif kind == "hanging":
        pen.shape(leaf(root, root + (-0.3 * size, 1.5 * size), 0.2, size * 0.9), Part.ANIMAL, color)
    else:
        pen.shape(ellipse(root, size * 0.5, size * 0.5), Part.ANIMAL, color)
        pen.shape(
            ellipse(root, size * 0.28, size * 0.28),
            Part.ANIMAL,
            darker(color, 0.4),
            line=0.7,
            round=0,
        )
