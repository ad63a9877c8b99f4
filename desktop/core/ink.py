from dataclasses import dataclass
from enum import Enum, StrEnum

import cv2
import numpy as np

from desktop.core.color import brightest_channel, darkest_channel
from desktop.core.errors import TintlineError
from desktop.core.picture import Picture

#: Longest side of the copy in which photographs are recognised.
_TEST_SIDE = 1024
#: Shortest side in which lines and areas can be told apart at all.
MIN_SIDE = 8


class InkKind(StrEnum):
    """How the lines lie in the file."""

    DARK_ON_LIGHT = "dark on light"
    LIGHT_ON_DARK = "light on dark"
    TRANSPARENT = "transparent"


@dataclass(frozen=True, eq=False)
class Ink:
    """The drawing taken off its paper.

    Attributes:
        strength: float32 [H, W], 0 paper … 1 full line, contrast stretched so that faint pencil
            counts as line; for the generator and the regions.
        lines: uint8 [H, W, 4], the artist's own lines, straight alpha; laid over white paper they
            give the sketch back (without its paper tone).
        kind: see `InkKind`.
        keeps_alpha: whether the picture's alpha is a matte that the result keeps (and not the
            drawing itself).
    """

    strength: np.ndarray
    lines: np.ndarray
    kind: InkKind
    keeps_alpha: bool


def read_ink(picture: Picture) -> Ink:
    """Take the lines off a picture: from alpha, from dark or from light strokes.

    Paper tone and uneven light are divided out, so that coloured pencil keeps its colour and the
    paper becomes white.

    Raises:
        TintlineError: too small, blank, or a photograph or painting instead of a line drawing.
    """
    if min(picture.width, picture.height) < MIN_SIDE:
        raise TintlineError(
            f"The picture has only {picture.width} × {picture.height} pixels: open one with at"
            f" least {MIN_SIDE} on each side."
        )
    if picture.alpha is not None and _alpha_is_drawing(picture.rgb, picture.alpha):
        return _ink_from_alpha(picture.rgb, picture.alpha)
    rgb = picture.rgb if picture.alpha is None else _on_white(picture.rgb, picture.alpha)
    light_on_dark = _is_light_on_dark(rgb)
    if light_on_dark:
        rgb = 255 - rgb
    rgb = divide_paper(rgb)
    darkness = 255 - darkest_channel(rgb)
    _refuse_without_lines(darkness)
    if _look(picture) is _Looks.SURELY_PHOTOGRAPH:
        raise TintlineError(
            "This looks like a photograph or a finished painting, not a line drawing: open a"
            " sketch with lines on paper, or colour it as a photograph."
        )
    low, high = _contrast(darkness)
    ramp = np.arange(256, dtype=np.float32)
    strength = np.clip((ramp - low) / max(high - low, 1), 0, 1)[darkness]
    lines = _unmix(rgb, darkness, low)
    if light_on_dark:
        lines[:, :, :3] = 255 - lines[:, :, :3]
    kind = InkKind.LIGHT_ON_DARK if light_on_dark else InkKind.DARK_ON_LIGHT
    return Ink(strength, lines, kind, keeps_alpha=picture.alpha is not None)


class _Looks(Enum):
    """What a picture looks like at first sight."""

    DRAWING = 0
    PHOTOGRAPH = 1  # or a drawing shaded in many even tones: the user may know better
    SURELY_PHOTOGRAPH = 2  # or a finished painting


def is_photograph(picture: Picture) -> bool:
    """Whether a picture looks like a photograph, or a finished painting, and not like line art.

    A proposal, no verdict: `read_ink` refuses the surest of them only.
    """
    return _look(picture) is not _Looks.DRAWING


def _look(picture: Picture) -> _Looks:
    """Tell photographs from drawings.

    Line art has one paper tone that stands out, few middle tones and little colour; and where its
    middle tones are even (screentone, grain), they are of few kinds. A photograph has all of them.
    The thresholds were set on 204 line drawings and 300 photographs, those for even tones on 150
    drawings (clean, photographed, in pencil, shaded, with screentone; none taken for a photograph)
    and 73 photographs made gray (19 in 20 recognised).
    """
    if min(picture.width, picture.height) < MIN_SIDE:
        return _Looks.DRAWING
    scale = min(1.0, _TEST_SIDE / max(picture.width, picture.height))
    size = (max(1, round(picture.width * scale)), max(1, round(picture.height * scale)))
    rgb = cv2.resize(picture.rgb, size, interpolation=cv2.INTER_AREA)
    if picture.alpha is not None:
        alpha = cv2.resize(picture.alpha, size, interpolation=cv2.INTER_AREA)
        if _alpha_is_drawing(rgb, alpha):
            return _Looks.DRAWING
        rgb = _on_white(rgb, alpha)
    if _is_light_on_dark(rgb):
        rgb = 255 - rgb
    small = cv2.resize(divide_paper(rgb), (256, 256), interpolation=cv2.INTER_AREA)
    tone = small.min(axis=2)
    paper = (tone > 200).mean()
    middle = (tone > 40) & (tone <= 200)
    chroma = (small.max(axis=2).astype(np.int16) - tone).mean()
    before = cv2.resize(rgb, (256, 256), interpolation=cv2.INTER_AREA).min(axis=2)
    tones = np.convolve(np.bincount(before.ravel(), minlength=256), np.ones(13), "same")
    plain = tones.max() / before.size >= 0.35  # a paper tone stands out
    colorful = middle.mean() > 0.3 and chroma > 14
    if (colorful and not plain) or (paper < 0.3 and middle.mean() > 0.45):
        return _Looks.SURELY_PHOTOGRAPH
    box = np.ones((3, 3), np.uint8)
    even = tone[middle & (cv2.dilate(tone, box) - cv2.erode(tone, box) < 32)]
    if not plain and even.size > 0.02 * tone.size and _kinds(even // 8) > 10:
        return _Looks.PHOTOGRAPH
    return _Looks.DRAWING


def ink_for_model(strength: np.ndarray, width: int, height: int) -> np.ndarray:
    """Ink at the generator's size; thin lines, grown faint by averaging, are made strong again.

    Args:
        strength: float32 [H, W] in 0…1.
        width: of the result.
        height: of the result.

    Returns:
        float32 [height, width] in 0…1.
    """
    shrinks = strength.shape[0] > height
    method = cv2.INTER_AREA if shrinks else cv2.INTER_LINEAR
    small = cv2.resize(strength, (width, height), interpolation=method)
    drawn = small[small > 0.08]
    if drawn.size:
        small = np.minimum(small * np.clip(0.95 / np.percentile(drawn, 90), 1, 3), 1)
    return small.astype(np.float32, copy=False)


def divide_paper(rgb: np.ndarray) -> np.ndarray:
    """Paper tone and uneven light divided out: paper becomes white, lines keep their colour.

    The paper is estimated on a small copy as the brightest value around (a closing, wider than any
    stroke), smoothed. Pictures whose paper is white already come back unchanged.

    Args:
        rgb: uint8 [H, W, 3], dark lines on lighter paper.
    """
    height, width = rgb.shape[:2]
    step = max(1, max(height, width) // 320)
    size = (max(1, width // step), max(1, height // step))
    small = cv2.resize(rgb, size, interpolation=cv2.INTER_AREA)
    if np.mean(small.min(axis=2) >= 252) > 0.3:
        return rgb
    side = max(3, max(size) // 10) | 1
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (side, side))
    paper = cv2.morphologyEx(cv2.medianBlur(small, 3), cv2.MORPH_CLOSE, kernel)
    paper = cv2.GaussianBlur(paper.astype(np.float32), (0, 0), side / 2)
    # Spotted blacks wider than the kernel must not pass for dark paper.
    paper = np.maximum(paper, 0.6 * np.percentile(paper, 90, axis=(0, 1)))
    paper = cv2.resize(paper, (width, height), interpolation=cv2.INTER_LINEAR)
    # A little above 1, for paper scatters around its own mean.
    return np.clip(rgb * (262 / np.maximum(paper, 1)), 0, 255).astype(np.uint8)


def _kinds(values: np.ndarray) -> float:
    """How many different values there are, rare ones counting less: exp of the entropy."""
    shares = np.bincount(values.ravel()) / values.size
    shares = shares[shares > 0]
    return float(np.exp(-(shares * np.log(shares)).sum()))


def _alpha_is_drawing(rgb: np.ndarray, alpha: np.ndarray) -> bool:
    """Whether the lines are what is opaque (line art on nothing), not a cut-out on nothing."""
    opaque = alpha > 127
    coverage = opaque.mean()
    if coverage == 0 or coverage > 0.5:
        return False
    light = (rgb[opaque].min(axis=1) > 215).mean()
    return bool(light < 0.1 or (light > 0.9 and coverage < 0.35))


def _ink_from_alpha(rgb: np.ndarray, alpha: np.ndarray) -> Ink:
    top = max(float(np.percentile(alpha[alpha > 16], 80)), 1.0) if (alpha > 16).any() else 255.0
    strength = np.minimum(alpha.astype(np.float32) / top, 1)
    return Ink(strength, np.dstack([rgb, alpha]), InkKind.TRANSPARENT, keeps_alpha=False)


def _on_white(rgb: np.ndarray, alpha: np.ndarray) -> np.ndarray:
    share = alpha[:, :, None].astype(np.float32) / 255
    return np.round(rgb * share + 255 * (1 - share)).astype(np.uint8)


def _is_light_on_dark(rgb: np.ndarray) -> bool:
    small = cv2.resize(rgb, (128, 128), interpolation=cv2.INTER_AREA).max(axis=2)
    return bool(np.median(small) < 90 and (small < 90).mean() > 0.6 and small.max() > 140)


def _contrast(darkness: np.ndarray) -> tuple[float, float]:
    """Darkness at which paper ends and at which a line is full."""
    counts = np.bincount(darkness[::2, ::2].ravel(), minlength=256).astype(np.float64)
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


def _unmix(rgb: np.ndarray, darkness: np.ndarray, low: float) -> np.ndarray:
    """Lines as colour and alpha, so that laid on white they look as they did.

    With alpha = 1 − min(R, G, B), the smallest alpha that can give the pixel, the line's colour
    follows from rgb = alpha·colour + (1 − alpha)·white.
    """
    floor = low if low > 3 else 0.0
    ramp = np.clip((np.arange(256) - floor) * (255 / (255 - floor)), 0, 255)
    alpha = np.round(ramp).astype(np.uint8)[darkness]
    spread = brightest_channel(rgb) - (255 - darkness)
    lines = np.zeros((*rgb.shape[:2], 4), np.uint8)
    lines[:, :, 3] = alpha
    # Gray lines need no division: their colour is black, their tone is their alpha.
    where = (spread > 3) & (darkness > 0)
    if where.any():
        pixels = rgb[where].astype(np.float32)
        share = darkness[where, None].astype(np.float32)
        lines[where, :3] = np.clip((pixels - (255 - share)) * (255 / share), 0, 255)
    return lines


def _refuse_without_lines(darkness: np.ndarray) -> None:
    if (darkness > 40).mean() < 1e-5:
        raise TintlineError(
            "The picture is blank, no lines were found: open a drawing with visible lines."
        )
    if (darkness > 215).mean() > 0.97:
        raise TintlineError("The picture is all black: open a drawing with lines on lighter paper.")
