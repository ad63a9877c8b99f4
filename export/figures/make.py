"""Figures by number: everything that is known of one, always the same for a seed."""

from dataclasses import dataclass

import numpy as np

from export.figures.line_style import choose_style
from export.figures.page import draw_page
from export.figures.render import Renderer, choose_shading


@dataclass(frozen=True, eq=False)
class Figure:
    """A drawing with its truth.

    Attributes:
        color: uint8 [H, W, 3], sRGB, without lines.
        lines: uint8 [V, H, W], 0 paper … 255 line, each in another manner.
        regions: int16 [H, W], number of the shape that is seen; −1: paper.
        parts: uint8 [H, W], values of `Part`.
    """

    color: np.ndarray
    lines: np.ndarray
    regions: np.ndarray
    parts: np.ndarray


def make_figure(seed: int, size: int, variants: int = 3) -> Figure:
    """Draw the figure of a seed.

    Args:
        seed: from 0 on; a figure is the same at every size, up to its pixels.
        size: longest side in pixels.
        variants: line renderings wanted.
    """
    renderer = Renderer(draw_page(seed), size)
    rng = np.random.default_rng((seed, 8))
    color = renderer.color(choose_shading(rng))
    lines = np.stack([renderer.line(choose_style(rng), rng) for _ in range(variants)])
    return Figure(color, lines, renderer.regions, renderer.parts)
