"""What is coloured while the time is taken."""

from dataclasses import replace

import cv2
import numpy as np

from desktop.core.assets import assets_dir
from desktop.core.color import RGB
from desktop.core.errors import TintlineError
from desktop.core.hints import Hint, default_radius
from desktop.core.load import LOAD_SUFFIXES, load_picture
from desktop.core.picture import Picture
from desktop.engine.request import ColorizeRequest

_DOTS: tuple[RGB, ...] = (
    (232, 60, 60),
    (60, 160, 232),
    (80, 190, 90),
    (240, 190, 60),
    (150, 90, 210),
)


def sample_sketch(megapixels: float) -> Picture:
    """A shipped sample, opaque, brought to this size.

    Raises:
        TintlineError: no sample came with the program.
    """
    samples = sorted(
        path
        for path in (assets_dir() / "samples").iterdir()
        if path.suffix.lower() in LOAD_SUFFIXES
    )
    if not samples:
        raise TintlineError("No sample came with this copy of Tintline: reinstall it.")
    picture = load_picture(samples[0])
    rgb = picture.rgb
    if picture.alpha is not None:
        alpha = picture.alpha[..., None].astype(np.float32) / 255
        rgb = np.round(rgb * alpha + 255 * (1 - alpha)).astype(np.uint8)
    scale = (megapixels * 1e6 / (picture.width * picture.height)) ** 0.5
    size = (max(round(picture.width * scale), 64), max(round(picture.height * scale), 64))
    method = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    return Picture(np.ascontiguousarray(cv2.resize(rgb, size, interpolation=method)))


def dotted(picture: Picture) -> ColorizeRequest:
    """The picture with five dots of colour, in a row."""
    radius = default_radius(picture.width, picture.height)
    hints = tuple(
        Hint.dot(picture.width * (0.2 + 0.15 * i), picture.height * 0.4, color, radius)
        for i, color in enumerate(_DOTS)
    )
    return ColorizeRequest(picture, hints=hints)


def with_moved_dot(request: ColorizeRequest, number: int) -> ColorizeRequest:
    """What `dotted` gave, its first dot moved down by so many times its radius."""
    first, *others = request.hints
    return replace(request, hints=(first.moved(0, number * first.radius), *others))
