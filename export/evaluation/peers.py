"""What artists would use instead, on the same line art and the same dots."""

import shutil
import subprocess
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import cv2
import numpy as np
from PIL import Image

from desktop.core.errors import TintlineError
from desktop.core.hints import Hint, draw_mask
from desktop.core.trapped_ball import nearest_label

#: Takes a line drawing uint8 [H, W] (black on white) and dots; gives the colour below the lines,
#: uint8 [H, W, 3].
Fill = Callable[[np.ndarray, Sequence[Hint]], np.ndarray]

_GMIC = "G'MIC"


def available_peers() -> Mapping[str, Fill]:
    """The fills that can be compared with on this machine, by name."""
    peers: dict[str, Fill] = {"nearest dot": nearest_dot, "watershed": watershed}
    if shutil.which("gmic"):
        peers[_GMIC] = gmic_propagation
    return peers


def nearest_dot(line: np.ndarray, hints: Sequence[Hint]) -> np.ndarray:
    """Every pixel in the colour of the dot it is nearest to; see `Fill`."""
    return _colors(hints)[nearest_hint(line.shape[0], line.shape[1], hints)]


def nearest_hint(height: int, width: int, hints: Sequence[Hint]) -> np.ndarray:
    """Index of the dot that is nearest to each pixel, int64 [height, width]."""
    xs, ys = np.arange(width) + 0.5, np.arange(height)[:, None] + 0.5
    best = np.full((height, width), np.inf)
    index = np.zeros((height, width), np.int64)
    for number, hint in enumerate(hints):
        x, y = hint.points[0]
        away = (xs - x) ** 2 + (ys - y) ** 2
        index[away < best] = number
        best = np.minimum(best, away)
    return index


def watershed(line: np.ndarray, hints: Sequence[Hint]) -> np.ndarray:
    """Floods from the dots that climb the lines (Meyer 1992): the plain way to fill line art.

    See `Fill`.
    """
    markers = np.zeros(line.shape, np.int32)
    for number, hint in enumerate(hints, start=1):
        markers[draw_mask(hint, line.shape[1], line.shape[0]) > 0] = number
    relief = 255 - line
    grown = cv2.watershed(cv2.merge([relief, relief, relief]), markers)
    return _colors(hints)[nearest_label(grown, grown <= 0) - 1]


def gmic_propagation(line: np.ndarray, hints: Sequence[Hint]) -> np.ndarray:
    """*Colorize Lineart [Propagation]* of G'MIC (Fourey, Tschumperlé, Revoy 2018).

    Raises:
        TintlineError: gmic failed; its message follows.
    """
    height, width = line.shape
    spots = np.zeros((height, width, 4), np.uint8)
    for hint in hints:
        if hint.color is not None:
            spots[draw_mask(hint, width, height) > 0] = (*hint.color, 255)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        Image.fromarray(spots).save(folder / "spots.png")
        Image.fromarray(line).convert("RGB").save(folder / "line.png")
        done = subprocess.run(
            ["gmic", "spots.png", "line.png", "fx_colorize_lineart", "0,1,0,0.05",
             "output[0]", "out.png"],
            cwd=folder, capture_output=True, text=True, check=False,
        )  # fmt: skip
        if done.returncode != 0 or not (folder / "out.png").exists():
            raise TintlineError(
                f"gmic failed ({done.stderr.strip()[-300:]}); go on with --no-peers."
            )
        with Image.open(folder / "out.png") as opened:
            return np.asarray(opened.convert("RGB"))


def _colors(hints: Sequence[Hint]) -> np.ndarray:
    return np.array([hint.color for hint in hints], np.uint8).reshape(-1, 3)
