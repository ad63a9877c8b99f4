import io
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import BinaryIO

import numpy as np
from PIL import Image, features

from desktop.core.bands import Raster
from desktop.core.errors import TintlineError
from desktop.core.files import atomic_write
from desktop.core.icc import can_convert, from_srgb
from desktop.core.messages import say
from desktop.core.picture import Picture
from desktop.core.png_write import write_png

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
    path: Path, image: np.ndarray | Raster, *, like: Picture | None = None, quality: int = 92
) -> None:
    """Write a picture, whole or not at all, in the format its ending names.

    Args:
        path: ends in one of `SAVE_SUFFIXES`; an existing file is replaced.
        image: uint8 [H, W], [H, W, 3] or [H, W, 4] (straight alpha), sRGB, or what makes its rows,
            of which PNG takes a few at a time. JPEG and BMP hold no alpha: the picture is laid on
            white.
        like: the sketch; its colour profile is converted to and embedded, its dots per inch kept.
        quality: 1…100 for JPEG, WebP and AVIF; WebP is lossless at 100.

    Raises:
        TintlineError: the ending is unknown, the format can't hold the size, or the file can't be
            written.
        ValueError: `image` is no such array.
    """
    raster = image if isinstance(image, Raster) else Raster.of(image)
    kind = _format_of(path)
    limit = _MAX_SIDES.get(kind)
    if limit is not None and max(raster.height, raster.width) > limit:
        raise TintlineError(
            say(
                "{file} cannot be written: {format} holds at most {limit} pixels a side, so save it"
                " as PNG or TIFF.",
                file=path,
                format=kind,
                limit=f"{limit:,}",
            )
        )
    if kind in _WITHOUT_ALPHA and raster.channels == 4:
        raster = _on_white(raster)
    icc = None
    if like is not None and like.icc and raster.channels > 1 and kind not in _WITHOUT_ICC:
        icc = like.icc if can_convert(like.icc) else None
    if icc is not None:
        raster = _in_profile(raster, icc)
    dpi = None if like is None else like.dpi
    if kind == "PNG":
        _write(path, lambda file: write_png(file, raster, icc=icc, dpi=dpi))
        return
    options = _options(kind, min(max(int(quality), 1), 100))
    if icc is not None:
        options["icc_profile"] = icc
    if dpi is not None:
        options |= _dpi_options(kind, dpi)
    buffer = io.BytesIO()
    try:
        pixels = np.ascontiguousarray(raster.whole())
        Image.fromarray(pixels).save(buffer, format=kind, **options)
    except (OSError, MemoryError, ValueError) as error:
        raise TintlineError(
            say(
                "{file} cannot be written: {format} does not take this picture ({reason}), so"
                " choose another format.",
                file=path,
                format=kind,
                reason=str(error),
            )
        ) from error
    _write(path, lambda file: file.write(buffer.getbuffer()))


def _write(path: Path, write: Callable[[BinaryIO], object]) -> None:
    def fill(temporary: Path) -> None:
        with temporary.open("wb") as file:
            write(file)

    atomic_write(path, fill)


def unknown_ending(path: Path, known: Sequence[str]) -> TintlineError:
    """The error for a file whose ending is none of the known ones."""
    endings = ", ".join(known)
    if not path.suffix:
        return TintlineError(
            say(
                "{file} has no ending, which names no format: use one of {endings}.",
                file=path,
                endings=endings,
            )
        )
    return TintlineError(
        say(
            '{file} has the ending "{ending}", which names no format: use one of {endings}.',
            file=path,
            ending=path.suffix,
            endings=endings,
        )
    )


def png_bytes(
    raster: Raster, *, icc: bytes | None = None, dpi: tuple[float, float] | None = None
) -> bytes:
    """The content of a PNG file.

    Args:
        raster: the picture; four channels are colour and straight alpha.
        icc: the profile of its colours; None for sRGB.
        dpi: dots per inch, or None.
    """
    buffer = io.BytesIO()
    write_png(buffer, raster, icc=icc, dpi=dpi)
    return buffer.getvalue()


def _format_of(path: Path) -> str:
    kind = _FORMATS.get(path.suffix.lower())
    if kind is None:
        raise unknown_ending(path, SAVE_SUFFIXES)
    return kind


def _on_white(rgba: Raster) -> Raster:
    def rows_of(rows: slice) -> np.ndarray:
        pixels = rgba.rows(rows)
        alpha = pixels[..., 3:].astype(np.uint32)
        return ((pixels[..., :3] * alpha + 255 * (255 - alpha) + 127) // 255).astype(np.uint8)

    return Raster((rgba.height, rgba.width, 3), rows_of)


def _in_profile(raster: Raster, icc: bytes) -> Raster:
    """An sRGB picture of three or four channels in the colours of a profile."""

    def rows_of(rows: slice) -> np.ndarray:
        pixels = raster.rows(rows)
        converted = from_srgb(pixels[..., :3], icc)
        if converted is None:
            raise ValueError("a profile that can be converted to is converted to")
        return converted if raster.channels == 3 else np.dstack([converted, pixels[..., 3]])

    return Raster(raster.shape, rows_of)


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


def _dpi_options(kind: str, dpi: tuple[float, float]) -> dict[str, object]:
    if kind == "JPEG":
        return {"dpi": (round(dpi[0]), round(dpi[1]))}
    if kind in ("WEBP", "AVIF"):  # no field of their own
        exif = Image.Exif()
        exif[_X_RESOLUTION], exif[_Y_RESOLUTION], exif[_RESOLUTION_UNIT] = *dpi, 2
        return {"exif": exif}
    return {"dpi": dpi}
