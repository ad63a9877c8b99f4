import io
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PIL import Image, PngImagePlugin, features

from desktop.core.errors import TintlineError
from desktop.core.files import atomic_write
from desktop.core.icc import from_srgb
from desktop.core.picture import Picture

_FORMATS = {
    ".png": "PNG",
    ".jpg": "JPEG",
    ".jpeg": "JPEG",
    ".webp": "WEBP",
    ".tif": "TIFF",
    ".tiff": "TIFF",
    ".bmp": "BMP",
}
if features.check("avif"):
    _FORMATS[".avif"] = "AVIF"

#: File endings that can be written, lower case.
SAVE_SUFFIXES = tuple(_FORMATS)

_WITHOUT_ALPHA = {"JPEG", "BMP"}
_WITHOUT_ICC = {"BMP"}
# Longest side the format can hold, in pixels, where that is less than what can be opened.
_MAX_SIDES = {"WEBP": 16_383}
_TIFF_PREDICTOR = 317
_X_RESOLUTION, _Y_RESOLUTION, _RESOLUTION_UNIT = 0x011A, 0x011B, 0x0128


def save_picture(
    path: Path, image: np.ndarray, *, like: Picture | None = None, quality: int = 92
) -> None:
    """Write a picture, whole or not at all, in the format its ending names.

    Args:
        path: ends in one of `SAVE_SUFFIXES`; an existing file is replaced.
        image: uint8 [H, W], [H, W, 3] or [H, W, 4] (straight alpha), sRGB. JPEG and BMP hold no
            alpha: the picture is laid on white.
        like: the sketch; its colour profile is converted to and embedded, its dots per inch kept.
        quality: 1…100 for JPEG, WebP and AVIF; WebP is lossless at 100.

    Raises:
        TintlineError: the ending is unknown, the format can't hold the size, or the file can't be
            written.
    """
    if (
        image.dtype != np.uint8
        or image.ndim not in (2, 3)
        or image.shape[2:] not in ((), (3,), (4,))
    ):
        raise ValueError(f"not a picture: {image.dtype} {image.shape}")
    kind = _format_of(path)
    limit = _MAX_SIDES.get(kind)
    if limit is not None and max(image.shape[:2]) > limit:
        raise TintlineError(
            f"{path} cannot be written: {kind} holds at most {limit:,} pixels a side,"
            " so save it as PNG or TIFF."
        )
    if kind in _WITHOUT_ALPHA and image.shape[2:] == (4,):
        image = _on_white(image)
    icc = None
    if like is not None and like.icc and image.ndim == 3 and kind not in _WITHOUT_ICC:
        image, icc = _to_profile(image, like.icc)
    options = _options(kind, min(max(int(quality), 1), 100))
    if icc is not None:
        options["icc_profile"] = icc
    elif kind == "PNG":
        options["pnginfo"] = _srgb_chunk()
    if like is not None and like.dpi is not None:
        options |= _dpi_options(kind, like.dpi)

    buffer = io.BytesIO()
    try:
        Image.fromarray(np.ascontiguousarray(image)).save(buffer, format=kind, **options)
    except (OSError, MemoryError, ValueError) as error:
        raise TintlineError(
            f"{path} cannot be written: {kind} does not take this picture ({error}),"
            " so choose another format."
        ) from error
    atomic_write(path, lambda temporary: temporary.write_bytes(buffer.getbuffer()))


def unknown_ending(path: Path, known: Sequence[str]) -> TintlineError:
    """The error for a file whose ending is none of the known ones."""
    what = f'the ending "{path.suffix}"' if path.suffix else "no ending"
    return TintlineError(
        f"{path} has {what}, which names no format: use one of {', '.join(known)}."
    )


def png_bytes(
    image: np.ndarray, *, icc: bytes | None = None, dpi: tuple[float, float] | None = None
) -> bytes:
    """The content of a PNG file.

    Args:
        image: uint8 [H, W], [H, W, 3] or [H, W, 4] (straight alpha).
        icc: the profile of its colours; None for sRGB.
        dpi: dots per inch, or None.
    """
    options: dict[str, object] = {"pnginfo": _srgb_chunk()} if icc is None else {"icc_profile": icc}
    if dpi is not None:
        options |= _dpi_options("PNG", dpi)
    buffer = io.BytesIO()
    Image.fromarray(np.ascontiguousarray(image)).save(buffer, "PNG", **options)
    return buffer.getvalue()


def _format_of(path: Path) -> str:
    kind = _FORMATS.get(path.suffix.lower())
    if kind is None:
        raise unknown_ending(path, SAVE_SUFFIXES)
    return kind


def _on_white(rgba: np.ndarray) -> np.ndarray:
    alpha = rgba[..., 3:].astype(np.uint32)
    mixed = rgba[..., :3] * alpha + 255 * (255 - alpha)
    return ((mixed + 127) // 255).astype(np.uint8)


def _to_profile(image: np.ndarray, icc: bytes) -> tuple[np.ndarray, bytes | None]:
    converted = from_srgb(np.ascontiguousarray(image[..., :3]), icc)
    if converted is None:
        return image, None
    return np.dstack([converted, image[..., 3:]]), icc


def _options(kind: str, quality: int) -> dict[str, object]:
    if kind == "JPEG":
        # Full colour resolution: halved, colour would bleed over the lines. No "optimize": it
        # needs the whole file in one buffer, whose size Pillow underestimates at times.
        return {"quality": quality, "subsampling": 0}
    if kind == "WEBP":
        return {"quality": quality, "lossless": quality >= 100, "exact": True, "method": 4}
    if kind == "AVIF":
        return {"quality": quality, "subsampling": "4:4:4"}
    if kind == "TIFF":
        return {"compression": "tiff_adobe_deflate", "tiffinfo": {_TIFF_PREDICTOR: 2}}
    return {}


def _srgb_chunk() -> PngImagePlugin.PngInfo:
    info = PngImagePlugin.PngInfo()
    info.add(b"sRGB", b"\x01")  # rendering intent: relative colorimetric
    return info


def _dpi_options(kind: str, dpi: tuple[float, float]) -> dict[str, object]:
    if kind == "JPEG":
        return {"dpi": (round(dpi[0]), round(dpi[1]))}
    if kind in ("WEBP", "AVIF"):  # no field of their own
        exif = Image.Exif()
        exif[_X_RESOLUTION], exif[_Y_RESOLUTION], exif[_RESOLUTION_UNIT] = *dpi, 2
        return {"exif": exif}
    return {"dpi": dpi}
