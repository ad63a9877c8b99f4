"""The colours that a model brings along in its metadata."""

import json
from pathlib import Path

import numpy as np

from desktop.core.color import RGB, parse_hex
from desktop.core.messages import mark
from desktop.core.palettes import MAX_COLORS
from desktop.core.parts import PartColors
from desktop.engine.contract import broken

#: Most palettes a model brings along.
MAX_PALETTES = 1024


def read_palettes(path: Path, text: str) -> tuple[tuple[RGB, ...], ...]:
    """The palettes of pictures that a model learned from; `path` is for messages."""
    try:
        palettes = tuple(tuple(parse_hex(color) for color in colors) for colors in json.loads(text))
    except (ValueError, TypeError, AttributeError, RecursionError) as error:
        raise broken(
            path,
            mark(
                'The model {model} has "palettes" in its metadata that are no lists of colours'
                " written as #rrggbb"
            ),
        ) from error
    if len(palettes) > MAX_PALETTES or not all(1 <= len(p) <= MAX_COLORS for p in palettes):
        raise broken(
            path,
            mark(
                'The model {model} has "palettes" in its metadata beyond {palettes} of 1 to'
                " {colors} colours"
            ),
            palettes=f"{MAX_PALETTES:,}",
            colors=MAX_COLORS,
        )
    return palettes


def read_part_colors(path: Path, text: str | None, parts: tuple[str, ...]) -> PartColors | None:
    """Which colours the parts have in such pictures; None where it is not told."""
    if text is None or not parts:
        return None
    try:
        told = json.loads(text)
        colors = np.array([parse_hex(color) for color in told["colors"]], np.uint8).reshape(-1, 3)
        scores = np.array(told["scores"], np.float32)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise broken(
            path,
            mark(
                'The model {model} has "part_colors" in its metadata that are no "colors" with'
                ' their "scores"'
            ),
        ) from error
    fits = scores.shape == (len(parts), len(colors)) and 1 <= len(colors) <= MAX_PALETTES
    if not fits or not np.isfinite(scores).all() or np.abs(scores).max(initial=0) > 20:
        raise broken(
            path,
            mark('The model {model} has "part_colors" that do not fit its {parts} parts'),
            parts=len(parts),
        )
    return PartColors(parts, colors, scores)
