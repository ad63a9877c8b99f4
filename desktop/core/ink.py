from dataclasses import dataclass
from enum import StrEnum

import cv2
import numpy as np

from desktop.core.bands import Rows, bands, whole
from desktop.core.cancel import CancelToken
from desktop.core.color import darkest_channel
from desktop.core.errors import TintlineError
from desktop.core.messages import say
from desktop.core.paper import Page
from desktop.core.photograph import MIN_SIDE, Looks, alpha_is_drawing, look_of
from desktop.core.picture import Picture


class InkKind(StrEnum):
    """How the lines lie in the file."""

    DARK_ON_LIGHT = "dark on light"
    LIGHT_ON_DARK = "light on dark"
    TRANSPARENT = "transparent"


@dataclass(frozen=True, eq=False)
class Ink:
    """The drawing taken off its paper.

    Attributes:
        strength: uint8 [H, W], 0 paper … 255 full line, contrast stretched so that faint pencil
            counts as line; for the generator and the regions.
        line_rows: gives some rows of `lines`, which is made from the picture anew each time.
        kind: see `InkKind`.
        keeps_alpha: whether the picture's alpha is a matte that the result keeps (and not the
            drawing itself).
    """

    strength: np.ndarray
    line_rows: Rows
    kind: InkKind
    keeps_alpha: bool

    @property
    def lines(self) -> np.ndarray:
        """The artist's own lines, uint8 [H, W, 4], straight alpha.

        Laid over white paper they give the sketch back (without its paper tone).
        """
        return whole(self.line_rows, *self.strength.shape)


def read_ink(picture: Picture, cancel: CancelToken | None = None) -> Ink:
    """Take the lines off a picture: from alpha, from dark or from light strokes.

    Paper tone and uneven light are divided out, so that coloured pencil keeps its colour and the
    paper becomes white.

    Raises:
        TintlineError: too small, blank, or a photograph or painting instead of a line drawing.
        Cancelled: `cancel` was set.
    """
    if min(picture.width, picture.height) < MIN_SIDE:
        raise TintlineError(
            say(
                "The picture has only {width} × {height} pixels: open one with at least {least} on"
                " each side.",
                width=picture.width,
                height=picture.height,
                least=MIN_SIDE,
            )
        )
    if picture.alpha is not None and alpha_is_drawing(picture.rgb, picture.alpha):
        return _ink_from_alpha(picture.rgb, picture.alpha)
    page = Page(picture)
    darkness = np.empty((picture.height, picture.width), np.uint8)
    for rows in bands(*darkness.shape, cancel=cancel):
        darkness[rows] = 255 - darkest_channel(page.rows(rows))
    _refuse_without_lines(darkness)
    if not _is_light(darkness) and look_of(picture) is Looks.SURELY_PHOTOGRAPH:
        raise TintlineError(
            say(
                "This looks like a photograph or a finished painting, not a line drawing: open a"
                " sketch with lines on paper, or colour it as a photograph."
            )
        )
    low, high = _contrast(darkness)
    ramp = np.clip((np.arange(256) - low) / max(high - low, 1), 0, 1)
    strength = cv2.LUT(darkness, np.round(255 * ramp).astype(np.uint8), dst=darkness)
    kind = InkKind.LIGHT_ON_DARK if page.inverted else InkKind.DARK_ON_LIGHT
    keeps_alpha = picture.alpha is not None
    return Ink(strength, lambda rows: _unmix(page, rows, low), kind, keeps_alpha)


def ink_for_model(strength: np.ndarray, width: int, height: int) -> np.ndarray:
    """Ink at the generator's size; thin lines, grown faint by averaging, are made strong again.

    Args:
        strength: uint8 [H, W], see `Ink`.
        width: of the result.
        height: of the result.

    Returns:
        float32 [height, width] in 0…1.
    """
    shrinks = strength.shape[0] > height
    method = cv2.INTER_AREA if shrinks else cv2.INTER_LINEAR
    small = cv2.resize(strength, (width, height), interpolation=method) / np.float32(255)
    drawn = small[small > 0.08]
    if drawn.size:
        small = np.minimum(small * np.clip(0.95 / np.percentile(drawn, 90), 1, 3), 1)
    return small.astype(np.float32, copy=False)


def _ink_from_alpha(rgb: np.ndarray, alpha: np.ndarray) -> Ink:
    top = max(float(np.percentile(alpha[alpha > 16], 80)), 1.0) if (alpha > 16).any() else 255.0
    ramp = np.minimum(np.arange(256) / top, 1)
    strength = cv2.LUT(alpha, np.round(255 * ramp).astype(np.uint8))

    def line_rows(rows: slice) -> np.ndarray:
        return cv2.merge([*cv2.split(rgb[rows]), alpha[rows]])

    return Ink(strength, line_rows, InkKind.TRANSPARENT, keeps_alpha=False)


def _contrast(darkness: np.ndarray) -> tuple[float, float]:
    """Darkness at which paper ends and at which a line is full."""
    counts = _histogram(np.ascontiguousarray(darkness[::2, ::2]))
    total = counts.sum()
    paper = int(np.searchsorted(np.cumsum(counts), 0.5 * total))
    # Grain of the paper: the half of its histogram that ink does not touch, mirrored.
    below = counts[: paper + 1]
    spread = (
        np.sqrt((below * (np.arange(paper + 1) - paper) ** 2).sum() / max(below.sum(), 1))
        if paper > 0
        else 0.0
    )
    low = min(paper + 2.5 * spread, 90.0)
    inked = counts.copy()
    inked[: int(low) + 12] = 0
    if inked.sum() == 0:
        return low, 255.0
    high = float(np.searchsorted(np.cumsum(inked), 0.6 * inked.sum()))
    return low, max(high, low + 30)


def _histogram(values: np.ndarray) -> np.ndarray:
    """How often each value of uint8 [H, W] occurs, float64 [256]."""
    return cv2.calcHist([values], [0], None, [256], [0, 256]).ravel().astype(np.float64)


def _unmix(page: Page, rows: slice, low: float) -> np.ndarray:
    """Lines as colour and alpha, so that laid on white they look as they did.

    With alpha = 1 − min(R, G, B), the smallest alpha that can give the pixel, the line's colour
    follows from rgb = alpha·colour + (1 − alpha)·white.
    """
    rgb = page.rows(rows)
    red, green, blue = cv2.split(rgb)
    darkest = cv2.min(cv2.min(red, green), blue)
    floor = low if low > 3 else 0.0
    ramp = np.clip((np.arange(255, -1, -1) - floor) * (255 / (255 - floor)), 0, 255)
    alpha = cv2.LUT(darkest, np.round(ramp).astype(np.uint8))
    black = np.zeros_like(alpha)
    lines = cv2.merge([black, black, black, alpha])
    # Gray lines need no division: their colour is black, their tone is their alpha.
    where = cv2.max(cv2.max(red, green), blue) - darkest > 3
    if where.any():
        least = darkest[where, None].astype(np.float32)
        pixels = rgb[where].astype(np.float32)
        lines[where, :3] = np.clip((pixels - least) * (255 / (255 - least)), 0, 255)
    if page.inverted:
        lines[:, :, :3] = 255 - lines[:, :, :3]
    return lines


def _is_light(darkness: np.ndarray) -> bool:
    """Whether a page has too few middle tones to be a photograph for sure.

    `look_of` finds that out for certain, in ten times the time: it wants 30 % of the page to be
    darker than 54.
    """
    small = cv2.resize(darkness, (256, 256), interpolation=cv2.INTER_AREA)
    return _share_above(small, 50) < 0.28


def _share_above(darkness: np.ndarray, level: int) -> float:
    return cv2.countNonZero((darkness > level).view(np.uint8)) / darkness.size


def _refuse_without_lines(darkness: np.ndarray) -> None:
    if _share_above(darkness, 40) < 1e-5:
        raise TintlineError(
            say("The picture is blank, no lines were found: open a drawing with visible lines.")
        )
    if _share_above(darkness, 215) > 0.97:
        raise TintlineError(
            say("The picture is all black: open a drawing with lines on lighter paper.")
        )
