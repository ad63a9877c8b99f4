"""Colour profiles: any profile to sRGB on opening, and back again on saving."""

import functools
import io
import struct
from collections.abc import Callable

import numpy as np
from PIL import Image, ImageCms

from desktop.core.bands import bands

# Relative colorimetric with black point compensation is what Photoshop and Krita do by default:
# white paper stays white, black ink stays black.
_INTENT = ImageCms.Intent.RELATIVE_COLORIMETRIC
_FLAGS = ImageCms.Flags.BLACKPOINTCOMPENSATION
# LittleCMS and Pillow raise all of these on a broken profile.
_BROKEN = (ImageCms.PyCMSError, OSError, ValueError, TypeError)


def to_srgb(image: Image.Image, icc: bytes | None) -> tuple[np.ndarray, bytes | None]:
    """Convert a picture without alpha to sRGB.

    A profile that is broken or belongs to another kind of picture is ignored, as if the file had
    none.

    Args:
        image: mode L, RGB, CMYK or LAB.
        icc: the profile the file carries.

    Returns:
        uint8 [H, W, 3], and `icc` if it is an RGB profile other than sRGB, fit to be written
        again, else None.
    """
    if image.mode == "LAB":
        transform = _lab_transform()
        return _by_bands(image, lambda band: _apply(transform, band)), None
    if icc and _is_srgb(icc):
        return _plain(image), None
    mode, space = image.mode, _space(icc) if icc else None
    if space == "RGB" and mode == "L":
        mode = "RGB"
    elif space == "GRAY" and mode == "RGB" and _is_gray(image):
        mode = "L"
    if icc and space == {"L": "GRAY", "RGB": "RGB", "CMYK": "CMYK"}.get(mode):
        try:
            transform = _transform_to_srgb(icc, mode)
            converted = _by_bands(image, lambda band: _apply(transform, band.convert(mode)))
        except _BROKEN:
            return _plain(image), None
        return converted, icc if space == "RGB" else None
    return _plain(image), None


def from_srgb(rgb: np.ndarray, icc: bytes) -> np.ndarray | None:
    """Convert sRGB, uint8 [H, W, 3], to an RGB profile; None if that profile can't be written to.

    Input-only profiles (scanners, some cameras) have no way back.
    """
    try:
        transform = _transform_from_srgb(icc)
        out = np.empty_like(rgb)
        for rows in bands(*rgb.shape[:2]):
            band = Image.fromarray(np.ascontiguousarray(rgb[rows]))
            out[rows] = np.asarray(_apply(transform, band))
        return out
    except _BROKEN:
        return None


def can_convert(icc: bytes) -> bool:
    """Whether `from_srgb` can convert to a profile."""
    return from_srgb(np.zeros((1, 1, 3), np.uint8), icc) is not None


@functools.cache
def srgb_profile() -> bytes:
    """A profile of sRGB to embed, always the same."""
    profile = bytearray(_srgb().tobytes())
    # It would hold the time of its making: year, month, day, hour, minute, second.
    profile[24:36] = struct.pack(">6H", 2000, 1, 1, 0, 0, 0)
    return bytes(profile)


def _profile(icc: bytes) -> ImageCms.ImageCmsProfile:
    return ImageCms.ImageCmsProfile(io.BytesIO(icc))


def _srgb() -> ImageCms.ImageCmsProfile:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))


def _space(icc: bytes) -> str | None:
    """The colour space of the profile's pixels ("RGB", "GRAY", "CMYK", …), None if broken."""
    try:
        return ImageCms.core.profile_frombytes(icc).xcolor_space.strip()
    except _BROKEN:
        return None


@functools.lru_cache(maxsize=8)
def _is_srgb(icc: bytes) -> bool:
    """Whether the profile is sRGB in effect, whatever it calls itself.

    Its conversion is tried on a cube of colours: names and sizes of sRGB profiles differ, and
    skipping a conversion that changes nothing keeps every pixel as it is.
    """
    if _space(icc) != "RGB":
        return False
    steps = np.linspace(0, 255, 9).astype(np.uint8)
    cube = np.stack(np.meshgrid(steps, steps, steps), axis=-1).reshape(-1, 9, 3)
    try:
        image = _apply(_transform_to_srgb(icc, "RGB"), Image.fromarray(cube))
    except _BROKEN:
        return False
    return int(np.abs(np.asarray(image).astype(int) - cube).max()) <= 2


def _transform_to_srgb(icc: bytes, mode: str) -> ImageCms.ImageCmsTransform:
    return ImageCms.buildTransform(
        _profile(icc), _srgb(), mode, "RGB", renderingIntent=_INTENT, flags=_FLAGS
    )


@functools.lru_cache(maxsize=8)
def _transform_from_srgb(icc: bytes) -> ImageCms.ImageCmsTransform:
    return ImageCms.buildTransform(
        _srgb(), _profile(icc), "RGB", "RGB", renderingIntent=_INTENT, flags=_FLAGS
    )


def _lab_transform() -> ImageCms.ImageCmsTransform:
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB", 5000))
    return ImageCms.buildTransform(lab, _srgb(), "LAB", "RGB", renderingIntent=_INTENT)


def _apply(transform: ImageCms.ImageCmsTransform, image: Image.Image) -> Image.Image:
    converted = ImageCms.applyTransform(image, transform)
    if converted is None:  # only with inPlace, which is not asked for
        raise ValueError("no picture came back")
    return converted


def _is_gray(image: Image.Image) -> bool:
    for rows in bands(image.height, image.width):
        rgb = np.asarray(_band(image, rows))
        if (rgb[..., :1] != rgb[..., 1:]).any():
            return False
    return True


def _plain(image: Image.Image) -> np.ndarray:
    return _by_bands(image, lambda band: band.convert("RGB"))


def _by_bands(image: Image.Image, convert: Callable[[Image.Image], Image.Image]) -> np.ndarray:
    """An RGB picture as uint8 [H, W, 3], without a second copy of the whole."""
    out = np.empty((image.height, image.width, 3), np.uint8)
    for rows in bands(image.height, image.width):
        out[rows] = np.asarray(convert(_band(image, rows)))
    return out


def _band(image: Image.Image, rows: slice) -> Image.Image:
    return image.crop((0, rows.start, image.width, rows.stop))
