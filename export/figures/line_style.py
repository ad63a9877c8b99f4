"""How a hand draws lines: pen, brush, pencil, in one stroke or in several."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from export.figures.geometry import Points, corners, normals, resample, ribbon, smooth_noise


@dataclass(frozen=True)
class LineStyle:
    """One manner of drawing.

    Attributes:
        width: of a line, in pixels of a picture whose longest side is 256.
        pressure: how much the width varies along a stroke, 0…1.
        taper: how thin strokes begin and end, 0 (blunt) … 1 (to a point).
        repeats: strokes for one line.
        jitter: how far strokes stray, in the unit of `width`.
        overshoot: how far strokes run past corners, in the unit of `width`.
        gaps: share of strokes that break off before their end.
        dark: darkness of a stroke, 0…1.
        blacks: chance that what may be filled with ink is.
        hatching: shadows are hatched.
        construction: faint lines of the first plan.
        inner: share of inner lines that are drawn.
    """

    width: float = 1.3
    pressure: float = 0.3
    taper: float = 0.5
    repeats: int = 1
    jitter: float = 0.3
    overshoot: float = 0.0
    gaps: float = 0.0
    dark: float = 1.0
    blacks: float = 0.5
    hatching: bool = False
    construction: bool = False
    inner: float = 1.0


def choose_style(rng: np.random.Generator) -> LineStyle:
    """Clean ink, brush, technical pen, thick digital ink, pencil or rough sketch."""
    kind = rng.choice(6, p=[0.28, 0.18, 0.12, 0.14, 0.14, 0.14])
    blacks = float(rng.choice([0.0, 0.5, 1.0], p=[0.45, 0.35, 0.2]))
    inner = float(rng.choice([0.3, 0.7, 1.0]))
    width = rng.uniform(0.85, 1.25)
    if kind == 0:  # clean ink with some pressure
        return LineStyle(1.3 * width, 0.3, 0.6, 1, 0.25, 0.5, 0.05, 1, blacks, False, False, inner)
    if kind == 1:  # brush or G pen
        hatching = bool(rng.random() < 0.3)
        return LineStyle(2.2 * width, 0.6, 1, 1, 0.4, 2, 0.1, 1, blacks, hatching, False, inner)
    if kind == 2:  # technical pen
        return LineStyle(0.9 * width, 0, 0, 1, 0.05, 0, 0, 1, blacks, False, False, inner)
    if kind == 3:  # thick digital ink
        return LineStyle(3 * width, 0.15, 0.2, 1, 0.2, 0, 0, 1, blacks, False, False, inner)
    if kind == 4:  # pencil
        hatching = bool(rng.random() < 0.5)
        return LineStyle(1.3 * width, 0.5, 0.7, 2, 0.7, 3, 0.1, 0.6, 0, hatching, False, inner)
    return LineStyle(1.1 * width, 0.5, 0.8, 3, 1.6, 7, 0.15, 0.42, 0, True, True, inner)


def strokes_of(
    line: Points, closed: bool, width: float, style: LineStyle, unit: float,
    rng: np.random.Generator,
) -> list[Points]:  # fmt: skip
    """Draw a line by hand: the outlines of the strokes it takes.

    Args:
        line: float64 [P, 2], pixels.
        closed: it ends where it begins.
        width: factor to the style's width.
        style: the manner.
        unit: pixels for a style's unit.
        rng: source of chance.

    Returns:
        closed outlines, float64 [Q, 2].
    """
    out = []
    for piece in _pieces(line, closed, rng):
        for _ in range(style.repeats):
            out.append(_stroke(piece, width, style, unit, rng))
    return out


def _pieces(line: Points, closed: bool, rng: np.random.Generator) -> list[Points]:
    """What is drawn without lifting the pen: between corners."""
    if not closed:
        return [line]
    at = corners(line)
    if len(at) == 0:
        start = int(rng.integers(len(line)))
        ring = np.roll(line, -start, axis=0)
        # A round contour closes past its beginning; in two strokes, for where one stroke covers
        # itself the fill would leave a hole.
        half = len(ring) // 2
        return [ring[: half + 1], np.concatenate([ring[half:], ring[: max(1, len(ring) // 16)]])]
    ring = np.roll(line, -int(at[0]), axis=0)
    cuts = [*(at - at[0]), len(ring)]
    ring = np.concatenate([ring, ring[:1]])
    return [ring[a : b + 1] for a, b in pairwise(cuts) if b > a]


def _stroke(
    piece: Points, width: float, style: LineStyle, unit: float, rng: np.random.Generator
) -> Points:
    line = resample(piece, 2.2 * unit)
    count = len(line)
    length = count * 2.2
    if count < 4:
        line = resample(piece, max(0.4 * unit, 1e-3))
        count = len(line)
    if style.gaps and length > 20 and rng.random() < style.gaps:
        line = line[: max(3, int(count * rng.uniform(0.8, 0.96)))]
        count = len(line)
    if style.overshoot and length > 12:
        reach = style.overshoot * unit * rng.uniform(0, 0.6)
        for end, before in ((0, 1), (-1, -2)):
            way = line[end] - line[before]
            step = way / max(float(np.hypot(*way)), 1e-9) * reach
            line[end] = line[end] + step
    stray = style.jitter * unit * min(1.0, length / 25)
    if stray:
        line = line + normals(line) * (stray * smooth_noise(count, length / 18, rng))[:, None]
        if style.repeats > 1:
            line = line + rng.normal(0, stray * 0.4, 2)
    t = np.arange(count) / (count - 1)
    widths = np.full(count, style.width * width * unit)
    widths *= 1 + style.pressure * 0.7 * smooth_noise(count, 2, rng)
    if style.taper:
        ends = np.clip(np.minimum(t, 1 - t) / 0.3, 0, 1)
        widths *= 1 - style.taper * 0.85 * (1 - np.sqrt(ends))
    return ribbon(line, np.maximum(widths, 0.35 * unit))
