"""Drawings taken as dark lines on white paper, whatever their paper was."""

import cv2
import numpy as np

from desktop.core.bands import bands
from desktop.core.color import brightest_channel, darkest_channel
from desktop.core.enlarge import Enlargement
from desktop.core.picture import Picture

#: Longest side of the copy on which the paper is estimated.
_SMALL_SIDE = 320
#: A picture of which 60 % are below 90 has a mean of 156 at most.
_TOO_LIGHT = 157


class Page:
    """A picture as dark lines on white paper, made a band of rows at a time.

    Attributes:
        inverted: whether the picture itself has light lines on dark paper.
    """

    def __init__(self, picture: Picture) -> None:
        self._picture = picture
        rgb = picture.rgb if picture.alpha is None else on_white(picture.rgb, picture.alpha)
        self.inverted = is_light_on_dark(rgb)
        small = _small(rgb)
        paper = _find_paper(255 - small if self.inverted else small)
        self._paper = None if paper is None else _Paper(paper, *rgb.shape[:2])

    def rows(self, rows: slice) -> np.ndarray:
        """Some rows, uint8 [n, W, 3]; not to be written to."""
        picture = self._picture
        rgb = picture.rgb[rows]
        if picture.alpha is not None:
            rgb = on_white(rgb, picture.alpha[rows])
        if self.inverted:
            rgb = 255 - rgb
        return rgb if self._paper is None else self._paper.divide(rgb, rows)


def divide_paper(rgb: np.ndarray) -> np.ndarray:
    """Paper tone and uneven light divided out: paper becomes white, lines keep their colour.

    Pictures whose paper is white already come back unchanged.

    Args:
        rgb: uint8 [H, W, 3], dark lines on lighter paper.

    Returns:
        uint8 [H, W, 3].
    """
    small = _find_paper(_small(rgb))
    if small is None:
        return rgb
    paper = _Paper(small, *rgb.shape[:2])
    out = np.empty_like(rgb)
    for rows in bands(*rgb.shape[:2]):
        out[rows] = paper.divide(rgb[rows], rows)
    return out


def on_white(rgb: np.ndarray, alpha: np.ndarray) -> np.ndarray:
    """Colours uint8 [H, W, 3] with a straight alpha uint8 [H, W] laid on white paper."""
    out = np.empty_like(rgb)
    for rows in bands(*alpha.shape):
        opaque = cv2.merge([alpha[rows]] * 3)
        out[rows] = 255 - cv2.multiply(255 - rgb[rows], opaque, scale=1 / 255)
    return out


def is_light_on_dark(rgb: np.ndarray) -> bool:
    """Whether a picture, uint8 [H, W, 3], has light lines on dark paper."""
    if max(cv2.mean(rgb)) > _TOO_LIGHT:
        return False
    small = brightest_channel(cv2.resize(rgb, (128, 128), interpolation=cv2.INTER_AREA))
    return bool(np.median(small) < 90 and (small < 90).mean() > 0.6 and small.max() > 140)


class _Paper:
    """The tone of the paper below a picture."""

    def __init__(self, small: np.ndarray, height: int, width: int) -> None:
        self._tone = Enlargement(small, height, width, cv2.INTER_LINEAR)

    def divide(self, rgb: np.ndarray, rows: slice) -> np.ndarray:
        """Rows of the picture, uint8 [n, W, 3], with the paper made white."""
        # A little above 1, for paper scatters around its own mean.
        tone = self._tone.rows(rows)
        light = np.divide(262, np.maximum(tone, 1, out=tone), out=tone)
        bright = np.multiply(rgb, light, out=light)
        return np.minimum(bright, 255, out=bright).astype(np.uint8)


def _small(rgb: np.ndarray) -> np.ndarray:
    height, width = rgb.shape[:2]
    step = max(1, max(height, width) // _SMALL_SIDE)
    size = (max(1, width // step), max(1, height // step))
    return cv2.resize(rgb, size, interpolation=cv2.INTER_AREA)


def _find_paper(small: np.ndarray) -> np.ndarray | None:
    """The paper of a small copy, float32 [h, w, 3]; None where it is white already.

    It is estimated as the brightest value around (a closing, wider than any stroke), smoothed.
    """
    if np.mean(darkest_channel(small) >= 252) > 0.3:
        return None
    side = max(3, max(small.shape[:2]) // 10) | 1
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (side, side))
    paper = cv2.morphologyEx(cv2.medianBlur(small, 3), cv2.MORPH_CLOSE, kernel)
    paper = cv2.GaussianBlur(paper.astype(np.float32), (0, 0), side / 2)
    # Spotted blacks wider than the kernel must not pass for dark paper.
    paper = np.maximum(paper, 0.6 * np.percentile(paper, 90, axis=(0, 1)))
    return paper.astype(np.float32)
