import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from PIL import Image

from desktop.core.color import ciede2000, lab_to_rgb, rgb_to_lab
from desktop.core.errors import TintlineError
from desktop.core.hints import Hint
from desktop.core.picture import Picture
from desktop.engine.photo import PhotoColorizer, PhotoRequest
from export.data.sources import read_samples
from export.evaluation.measures import chroma, signal_to_noise
from export.evaluation.peers import nearest_hint
from export.evaluation.samples import spread_out
from export.evaluation.sheet import lay_out

#: Numbers of dots at which a model is measured.
DOTS = (0, 1, 2, 5, 10, 20, 50)
_RADIUS = 3.0


@dataclass(frozen=True)
class PhotoScore:
    """Means over all photographs.

    Attributes:
        method: ``tintline``, ``gray`` (no colour at all) or ``nearest dot``.
        dots: number of dots.
        pictures: how many were measured.
        psnr: dB, of all sRGB channels.
        delta_e: mean CIEDE2000.
        vividness: mean chroma by the originals'.
        seconds: a picture.
    """

    method: str
    dots: int
    pictures: int
    psnr: float
    delta_e: float
    vividness: float
    seconds: float


def choose_photos(data: Path, *, limit: int | None = None) -> list[np.ndarray]:
    """Validation photographs (``photos-val-*.tar``, or a folder of pictures), uint8 [H, W, 3].

    Raises:
        TintlineError: there is none.
    """
    total = sum(1 for _ in read_samples(data, "photos-val"))
    if not total:
        raise TintlineError(f"{data} has no readable photograph.")
    picks = set(spread_out(total, limit))
    samples = enumerate(read_samples(data, "photos-val"))
    return [sample.color for number, sample in samples if number in picks]


def evaluate_photos(
    model: Path,
    photos: Sequence[np.ndarray],
    *,
    dots: Sequence[int] = DOTS,
    done: Callable[[], None] = lambda: None,
) -> list[PhotoScore]:
    """Measure a `photo` model on photographs uint8 [H, W, 3] made gray, with more and more dots.

    Beside it stand no colour at all, and each pixel in the colour of the nearest dot.
    """
    colorizer = PhotoColorizer(model)
    rows: dict[tuple[str, int], list[tuple[float, ...]]] = {}
    for number, original in enumerate(photos):
        picture = Picture(gray_of(original))
        hints = photo_dots(original, max(dots), number)
        for count in dots:
            started = time.perf_counter()
            result = colorizer.colorize(PhotoRequest(picture, hints[:count])).image
            seconds = time.perf_counter() - started
            rows.setdefault(("tintline", count), []).append((*_compare(result, original), seconds))
            other = _nearest(picture.rgb, hints[:count]) if count else picture.rgb
            name = "nearest dot" if count else "gray"
            rows.setdefault((name, count), []).append((*_compare(other, original), 0.0))
        done()
    scores = []
    for (method, count), values in sorted(rows.items(), key=lambda row: row[0][0] != "tintline"):
        psnr, delta_e, used, true, seconds = np.mean(values, axis=0)
        vividness = float(used / max(true, 1e-6))
        scores.append(
            PhotoScore(
                method, count, len(values), float(psnr), float(delta_e), vividness,
                float(seconds),
            )
        )  # fmt: skip
    return scores


def gray_of(color: np.ndarray) -> np.ndarray:
    """A photograph's lightness L* as a gray picture, uint8 [H, W, 3]."""
    lab = rgb_to_lab(color)
    lab[..., 1:] = 0
    return np.round(255 * lab_to_rgb(lab)).astype(np.uint8)


def photo_dots(color: np.ndarray, count: int, seed: int) -> tuple[Hint, ...]:
    """Dots at random in the colours of `color`, uint8 [H, W, 3]; the first n are a draw of n."""
    rng = np.random.default_rng(seed)
    smooth = cv2.blur(color, (5, 5))
    height, width = color.shape[:2]
    hints = []
    for x, y in (rng.random((count, 2)) * (width, height)).astype(int).tolist():
        red, green, blue = (int(value) for value in smooth[y, x])
        hints.append(Hint.dot(x + 0.5, y + 0.5, (red, green, blue), _RADIUS))
    return tuple(hints)


def photo_sheet(model: Path, photos: Sequence[np.ndarray]) -> Image.Image:
    """Photographs uint8 [H, W, 3] gray, coloured without and with ten dots, and as they are."""
    colorizer = PhotoColorizer(model)
    rows = []
    for number, original in enumerate(photos):
        picture = Picture(gray_of(original))
        hints = photo_dots(original, 10, number)
        free, dotted = (
            colorizer.colorize(PhotoRequest(picture, given)).image for given in ((), hints)
        )
        rows.append([picture.rgb, free, dotted, original])
    return lay_out(["gray", "no dots", "10 dots", "original"], rows)


def _nearest(gray: np.ndarray, hints: Sequence[Hint]) -> np.ndarray:
    colors = rgb_to_lab(np.array([hint.color for hint in hints], np.uint8).reshape(-1, 3))
    lab = rgb_to_lab(gray)
    lab[..., 1:] = colors[nearest_hint(gray.shape[0], gray.shape[1], hints), 1:]
    return np.round(255 * lab_to_rgb(lab)).astype(np.uint8)


def _compare(result: np.ndarray, original: np.ndarray) -> tuple[float, float, float, float]:
    ours, theirs = (rgb_to_lab(picture).reshape(-1, 3) for picture in (result, original))
    difference = float(ciede2000(ours, theirs).mean())
    return signal_to_noise(result, original), difference, chroma(ours), chroma(theirs)
