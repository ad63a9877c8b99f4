"""Heads drawn by the program, for networks that invent faces."""

from dataclasses import replace

import cv2
import numpy as np

from export.data.shapes import resize
from export.figures.backgrounds import draw_background
from export.figures.character import Character, choose_character
from export.figures.figure import draw_figure
from export.figures.geometry import Affine
from export.figures.line_style import LineStyle, choose_style
from export.figures.page import BACKGROUNDS
from export.figures.render import Renderer, choose_shading
from export.figures.scene import Pen, Scene

#: Faces are drawn so many times as large and shrunk.
_FINER = 2
#: Beyond this turn of the head, in radians, one eye alone is seen.
_MOST_TURNED = 1.0
#: Sets drawn faces apart from the pages of the same seeds.
_FACES = 11


def draw_face(seed: int, number: int, size: int) -> np.ndarray:
    """A head of one of the program's own characters as a finished, coloured drawing.

    The head is in the middle, with all of its hair, mostly without what stands far off from it,
    and with the shoulders' beginning; the face is turned so far that both eyes are seen.

    Args:
        seed: with `number`, decides on everything.
        number: from 0 on.
        size: side in pixels.

    Returns:
        uint8 [size, size, 3], sRGB, lines included.
    """
    rng = np.random.default_rng((seed, number, _FACES))
    scene = Scene()
    pen = Pen(scene, rng, Affine.of())
    draw_background(pen, pen.pick(tuple(BACKGROUNDS), tuple(BACKGROUNDS.values())))
    # The middle of the head lies 0.6 above the pen's origin; with its hair it is up to 1.5 high.
    scale = pen.uniform(0.56, 0.66)
    at = (0.5 + rng.normal(0, 0.012), 0.5 + 0.6 * scale + rng.normal(0, 0.012))
    draw_figure(pen.at(Affine.of(scale, rng.normal(0, 0.04), at)), _somebody(rng), legs=False)
    renderer = Renderer(scene, _FINER * size)
    color = renderer.color(choose_shading(rng)).astype(np.float32)
    ink = renderer.line(_clean_style(rng), rng).astype(np.float32) / 255
    return resize(np.round(color * (1 - ink[..., None])).astype(np.uint8), size, size)


def start_worker() -> None:
    """Ready a process that draws beside others: there is one for each processor already."""
    cv2.setNumThreads(1)


def _somebody(rng: np.random.Generator) -> Character:
    """A character that looks this way."""
    while abs((who := choose_character(rng)).yaw) > _MOST_TURNED:
        pass
    return who


def _clean_style(rng: np.random.Generator) -> LineStyle:
    """A finished drawing's lines: no sketch, and no hair filled with ink, for that hides colour."""
    while (style := choose_style(rng)).dark < 1:
        pass
    return replace(style, blacks=0, hatching=False)
