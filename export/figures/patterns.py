"""Stripes, checks and dots on a shape that has been drawn."""

import numpy as np

from export.figures.geometry import Affine, ellipse
from export.figures.parts import Part
from export.figures.scene import Color, Pen

_SAME = Affine.of()


def draw_pattern(pen: Pen, on: int, part: Part, color: Color) -> None:
    """A pattern clipped to shape `on`, mostly with lines around its figures."""
    outline = pen.scene.shapes[on].outline
    low, high = outline.min(axis=0), outline.max(axis=0)
    center, reach = (low + high) / 2, float(np.linalg.norm(high - low)) / 2
    line = 0.6 if pen.chance(0.8) else 0.0
    kind = pen.pick(("stripes", "checks", "dots"), (3, 1, 2))
    page = Pen(pen.scene, pen.rng, _SAME)
    if kind == "dots":
        step = reach * pen.uniform(0.22, 0.4)
        size = step * pen.uniform(0.18, 0.35)
        number = int(reach / step) + 1
        for row in range(-number, number + 1):
            for column in range(-number, number + 1):
                at = center + np.array([column + (row % 2) / 2, row * 0.9]) * step
                if (at > low).all() and (at < high).all():
                    page.shape(ellipse(at, size, size, count=14), part, color, line=line, clip=on,
                               round=0)  # fmt: skip
        return
    angle = pen.pick((0.0, np.pi / 2, pen.uniform(0, np.pi)))
    for turn in (0.0, np.pi / 2) if kind == "checks" else (0.0,):
        way = np.array([np.cos(angle + turn), np.sin(angle + turn)])
        across = np.array([-way[1], way[0]])
        count = int(pen.rng.integers(3, 9))
        step = 2 * reach / count
        half = step * pen.uniform(0.15, 0.3)
        for number in range(count):
            middle = center + across * (number - count / 2 + 0.5) * step
            a, b = middle - way * reach, middle + way * reach
            band = [a - across * half, b - across * half, b + across * half, a + across * half]
            page.shape(band, part, color, line=line, clip=on, round=0)
