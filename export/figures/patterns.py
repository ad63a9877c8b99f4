"""Stripes, checks and dots on a shape that has been drawn."""

from dataclasses import dataclass

import numpy as np

from export.figures.geometry import Affine, ellipse
from export.figures.parts import Part
from export.figures.scene import Color, Pen

_SAME = Affine.of()


@dataclass(frozen=True)
class Pattern:
    """A cloth's pattern.

    Attributes:
        kind: stripes, checks or dots.
        step: from one figure to the next, in the pen's units.
        share: what of a step a stripe, or half of a dot, takes.
        angle: of stripes on the upright body, radians.
        line: factor to the width of the figures' contours; 0: none.
    """

    kind: str
    step: float
    share: float
    angle: float
    line: float


def choose_pattern(pen: Pen) -> Pattern:
    """A pattern for a garment, as large as fits a grown figure's."""
    kind = pen.pick(("stripes", "checks", "dots"), (3, 1, 2))
    share = pen.uniform(0.18, 0.32) if kind == "dots" else pen.uniform(0.25, 0.55)
    angle = pen.pick((0.0, np.pi / 2, pen.uniform(0, np.pi)), (3, 1, 1))
    return Pattern(kind, pen.uniform(0.17, 0.42), share, angle, 0.6 if pen.chance(0.8) else 0.0)


def draw_pattern(
    pen: Pen, on: int, part: Part, color: Color, pattern: Pattern, turn: float = 0.0
) -> None:
    """Draw a pattern clipped to shape `on`, turned by `turn` radians."""
    outline = pen.scene.shapes[on].outline
    low, high = outline.min(axis=0), outline.max(axis=0)
    center, reach = (low + high) / 2, float(np.linalg.norm(high - low)) / 2
    scale = float(np.sqrt(abs(np.linalg.det(pen.place.matrix))))
    step = max(pattern.step * scale, reach / 8)
    page = Pen(pen.scene, pen.rng, _SAME)
    if pattern.kind == "dots":
        size = step * pattern.share
        number = int(reach / step) + 1
        for row in range(-number, number + 1):
            for column in range(-number, number + 1):
                at = center + np.array([column + (row % 2) / 2, row * 0.9]) * step
                if (at > low).all() and (at < high).all():
                    page.shape(ellipse(at, size, size, count=14), part, color, line=pattern.line,
                               clip=on, round=0)  # fmt: skip
        return
    for more in (0.0, np.pi / 2) if pattern.kind == "checks" else (0.0,):
        angle = pattern.angle + turn + more
        way = np.array([np.cos(angle), np.sin(angle)])
        across = np.array([-way[1], way[0]])
        count = int(2 * reach / step) + 1
        half = step * pattern.share / 2
        for number in range(count):
            middle = center + across * (number - count / 2 + 0.5) * step
            a, b = middle - way * reach, middle + way * reach
            band = [a - across * half, b - across * half, b + across * half, a + across * half]
            page.shape(band, part, color, line=pattern.line, clip=on, round=0)
