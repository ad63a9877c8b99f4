"""What the libraries make of a picture file, before colour profile and orientation are applied."""

from dataclasses import dataclass

import cv2
import numpy as np
from PIL import Image

from desktop.core.bands import bands

_ORIENTATION, _X_RESOLUTION, _Y_RESOLUTION, _RESOLUTION_UNIT = 0x0112, 0x011A, 0x011B, 0x0128
_TIFF_BITS, _TIFF_PHOTOMETRIC, _TIFF_EXTRA_SAMPLES = 258, 262, 338


@dataclass(frozen=True, eq=False)
class Decoded:
    """A decoded file, pixels as stored.

    Attributes:
        image: mode L, RGB, CMYK or LAB, 8 bits a channel, without alpha.
        alpha: uint8 [H, W] or None.
        icc: the file's profile, unchecked.
        dpi: whatever the file says, unchecked.
        orientation: EXIF orientation that is still to be applied, 1 for none.
    """

    image: Image.Image
    alpha: np.ndarray | None = None
    icc: bytes | None = None
    dpi: object = None
    orientation: int = 1


def decode_with_pillow(image: Image.Image, data: bytes) -> Decoded:
    """Decode an opened file; `data` is its whole content.

    Raises whatever the decoder raises on a damaged file.
    """
    deep = _is_deep_color(image, data)
    image.load()
    icc = image.info.get("icc_profile")
    orientation, exif_dpi = _exif(image)
    dpi = image.info.get("dpi", exif_dpi)
    pixels, alpha = (_deep_color(image, data) if deep else None) or eight_bit(image)
    return Decoded(pixels, alpha, icc if isinstance(icc, bytes) else None, dpi, orientation)


def _exif(image: Image.Image) -> tuple[int, tuple[object, object] | None]:
    """Orientation and dots per inch; damaged metadata counts as none.

    Asked for after decoding: Pillow turns TIFF pictures by itself then and forgets the tag.
    """
    try:
        exif = image.getexif()
        orientation = exif.get(_ORIENTATION, 1)
        dpi = None
        if _X_RESOLUTION in exif and _Y_RESOLUTION in exif:
            inch = 2.54 if exif.get(_RESOLUTION_UNIT) == 3 else 1.0
            dpi = (float(exif[_X_RESOLUTION]) * inch, float(exif[_Y_RESOLUTION]) * inch)
    except Exception:  # the EXIF parser has no list of what it raises
        return 1, None
    return orientation if isinstance(orientation, int) else 1, dpi


def eight_bit(image: Image.Image) -> tuple[Image.Image, np.ndarray | None]:
    """Any Pillow picture as `Decoded.image` and `Decoded.alpha`, uint8 [H, W] or None.

    More than 8 bits are scaled, not cut.
    """
    mode = image.mode
    if mode.startswith("I;16") or mode in ("I", "F"):
        return _gray_from_numbers(image)
    if mode in ("CMYK", "LAB"):
        return image, None
    if mode in ("1", "L") and "transparency" not in image.info:
        return image.convert("L"), None
    if mode in ("1", "L", "LA", "La"):
        if mode == "1":
            image = image.convert("RGBA").convert("LA")
        if image.mode != "LA":
            image = image.convert("LA")
        return image.getchannel("L"), np.asarray(image.getchannel("A"))
    if mode in ("RGBA", "RGBa", "PA") or "transparency" in image.info:
        if mode != "RGBA":
            image = image.convert("RGBA")
        return image.convert("RGB"), np.asarray(image.getchannel("A"))
    return image if mode == "RGB" else image.convert("RGB"), None


def _gray_from_numbers(image: Image.Image) -> tuple[Image.Image, np.ndarray | None]:
    """Gray of more than 8 bits; Pillow's own conversion clips it instead of scaling."""
    values = np.asarray(image)
    alpha = None
    transparent = image.info.get("transparency")
    if image.mode.startswith("I;16"):
        gray = _scale_16_bit(values)
        # TIFF may count from white to black; Pillow heeds that at 8 bits only.
        if _tiff_tag(image, _TIFF_PHOTOMETRIC) == 0:
            gray = 255 - gray
        if isinstance(transparent, int):
            alpha = np.where(values == transparent, 0, 255).astype(np.uint8)
    else:
        values = np.nan_to_num(values.astype(np.float32), posinf=0, neginf=0)
        top = float(values.max())
        # No header says what is white: the next common scale that holds every value.
        scale = next((s for s in (1.0, 255.0, 65535.0) if top <= s), top)
        if image.mode == "I" and scale == 1.0:
            scale = 255.0
        gray = np.clip(values * (255 / scale) + 0.5, 0, 255).astype(np.uint8)
    return Image.fromarray(gray), alpha


def _is_deep_color(image: Image.Image, data: bytes) -> bool:
    """Whether this is 16-bit colour, or 16-bit gray with alpha, of which Pillow cuts the low byte.

    Cutting darkens by half a step on average, and by a whole one at worst.
    """
    if image.format == "PNG":
        return len(data) > 25 and data[24] == 16 and image.mode in ("RGB", "RGBA", "LA")
    bits, extra = _tiff_tag(image, _TIFF_BITS), _tiff_tag(image, _TIFF_EXTRA_SAMPLES)
    return (
        isinstance(bits, tuple)
        and len(bits) in (3, 4)
        and set(bits) == {16}
        and _tiff_tag(image, _TIFF_PHOTOMETRIC) == 2
        and extra in (None, (2,))  # others are no alpha, or multiplied into the colours
        and "transparency" not in image.info
    )


def _deep_color(image: Image.Image, data: bytes) -> tuple[Image.Image, np.ndarray | None] | None:
    """Decode 16-bit colour by OpenCV; None where it can't, for Pillow to do.

    Called only after Pillow has decoded the same file: OpenCV would give half a picture for half
    a file.
    """
    flags = cv2.IMREAD_UNCHANGED
    try:
        pixels = cv2.imdecode(np.frombuffer(data, np.uint8), flags)
    except cv2.error:
        return None
    if (
        pixels is None
        or pixels.dtype != np.uint16
        or pixels.ndim != 3
        or pixels.shape[:2] != (image.height, image.width)
    ):
        return None
    pixels = _scale_16_bit(pixels)
    rgb = np.ascontiguousarray(pixels[..., 2::-1])
    alpha = pixels[..., 3] if pixels.shape[2] == 4 else None
    return Image.fromarray(rgb), alpha


def _scale_16_bit(values: np.ndarray) -> np.ndarray:
    """uint16 to the nearest uint8."""
    out = np.empty(values.shape, np.uint8)
    for rows in bands(*values.shape[:2]):
        out[rows] = (values[rows].astype(np.uint32) + 128) // 257
    return out


def _tiff_tag(image: Image.Image, tag: int) -> object:
    return getattr(image, "tag_v2", {}).get(tag)
