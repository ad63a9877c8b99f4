import io
import math
import warnings
from dataclasses import replace
from pathlib import Path

import numpy as np
from PIL import Image, UnidentifiedImageError

from desktop.core import icc
from desktop.core.archive import SIGNATURE, Archive
from desktop.core.decode import Decoded, decode_with_pillow
from desktop.core.errors import OutOfMemory, TintlineError
from desktop.core.messages import say
from desktop.core.picture import MAX_SIDE, Picture
from desktop.core.psd_read import decode_psd, psd_size

#: File endings that can be opened, lower case.
LOAD_SUFFIXES = (
    ".png",
    ".jpg",
    ".jpeg",
    ".webp",
    ".tif",
    ".tiff",
    ".bmp",
    ".gif",
    ".avif",
    ".psd",
    ".psb",
    ".ora",
    ".kra",
)

#: Largest file that is read, in bytes.
MAX_FILE_BYTES = 4 * 1024**3

_KINDS = say("PNG, JPEG, WebP, TIFF, BMP, GIF, AVIF, PSD, ORA or KRA")
#: Where OpenRaster and Krita keep all layers together.
_MERGED = "mergedimage.png"
# Pillow refuses, for fear of bombs, twice as many pixels as this.
Image.MAX_IMAGE_PIXELS = MAX_SIDE * MAX_SIDE // 2
# Formats are named to Pillow: its full list has some that start other programs (EPS).
_PILLOW_FORMATS = ("PNG", "JPEG", "WEBP", "TIFF", "BMP", "GIF", "AVIF")
# What such files begin with: tells a damaged picture from something that never was one.
_SIGNATURES = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"RIFF",
    b"II*\0",
    b"MM\0*",
    b"II+\0",
    b"MM\0+",
    b"BM",
    b"GIF8",
    b"8BPS",
)


def load_picture(path: Path) -> Picture:
    """Open a picture file: oriented as shown, in sRGB, 8 bits a channel.

    Raises:
        TintlineError: the file is missing, unreadable, no picture, damaged or too large.
    """
    data = read_file(path)
    return replace(decode_picture(data, str(path)), path=path)


def decode_picture(data: bytes, name: str) -> Picture:
    """`load_picture` for a file's content that is already in memory; `name` is for messages.

    Raises:
        TintlineError: the content is no picture, damaged or too large.
    """
    if not data:
        raise TintlineError(
            say("{file} is empty (zero bytes): export or copy it again.", file=name)
        )
    # Pillow warns of odd metadata and of large pictures; the size is judged here.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            if data.startswith(SIGNATURE):
                data = _merged(Archive(data, name), name)
            if data.startswith(b"8BPS"):
                _check_size(*psd_size(data), name)
                return _finish(decode_psd(data))
            image = _open(data, name)
            _check_size(*image.size, name)
            return _finish(decode_with_pillow(image, data))
        except TintlineError:
            raise
        except MemoryError as error:
            raise _no_memory(name) from error
        except Exception as error:
            # Decoders meet damaged files with OSError, SyntaxError, struct.error, ValueError, …
            raise _damaged(name) from error


def _merged(archive: Archive, name: str) -> bytes:
    """The picture of all layers together, as OpenRaster and Krita keep it."""
    if _MERGED not in archive:
        raise TintlineError(
            say(
                "{file} holds no merged picture: save it again as PNG or OpenRaster, with all"
                " layers.",
                file=name,
            )
        )
    return archive.read(_MERGED, MAX_FILE_BYTES)


def _damaged(name: str) -> TintlineError:
    return TintlineError(
        say("{file} ends too early or is damaged: export or copy it again.", file=name)
    )


def _no_memory(name: str) -> OutOfMemory:
    return OutOfMemory(
        say(
            "{file} needs more memory than is free: close other programs or scale it down.",
            file=name,
        )
    )


def read_file(path: Path) -> bytes:
    """A file's content.

    Raises:
        TintlineError: it is missing, unreadable, no file or too large.
    """
    try:
        if path.is_dir():
            raise TintlineError(say("{file} is a folder: choose a picture inside it.", file=path))
        if path.exists() and not path.is_file():
            raise TintlineError(
                say("{file} is not a file: choose a picture ({kinds}).", file=path, kinds=_KINDS)
            )
        if path.stat().st_size > MAX_FILE_BYTES:
            raise TintlineError(
                say(
                    "{file} is larger than {limit} GiB: scale it down first.",
                    file=path,
                    limit=MAX_FILE_BYTES // 1024**3,
                )
            )
        return path.read_bytes()
    except FileNotFoundError as error:
        raise TintlineError(
            say("{file} does not exist: check the name and the folder.", file=path)
        ) from error
    except PermissionError as error:
        raise TintlineError(
            say("{file} may not be read: change its permissions or copy it elsewhere.", file=path)
        ) from error
    except MemoryError as error:
        raise _no_memory(str(path)) from error
    except (OSError, ValueError) as error:  # ValueError: a name with a null character
        reason = getattr(error, "strerror", None) or str(error)
        raise TintlineError(
            say("{file} cannot be read: {reason}.", file=path, reason=reason)
        ) from error


def _open(data: bytes, name: str) -> Image.Image:
    """Read the header alone."""
    try:
        return Image.open(io.BytesIO(data), formats=_PILLOW_FORMATS)
    except Image.DecompressionBombError as error:
        # Pillow's limit lies far above what is opened here.
        raise TintlineError(
            say(
                "{file} is too large: sides of up to {limit} pixels can be opened, so scale it"
                " down first.",
                file=name,
                limit=f"{MAX_SIDE:,}",
            )
        ) from error
    except UnidentifiedImageError as error:
        if data.startswith(_SIGNATURES) or data[4:11] == b"ftypavi":
            raise _damaged(name) from error
        raise TintlineError(
            say(
                "{file} is not a picture that can be opened here: choose a {kinds} file.",
                file=name,
                kinds=_KINDS,
            )
        ) from error


def _check_size(width: int, height: int, name: str) -> None:
    if width < 1 or height < 1:
        raise _damaged(name)
    if max(width, height) > MAX_SIDE:
        raise TintlineError(
            say(
                "{file} is too large ({width} × {height} pixels): sides of up to {limit} pixels can"
                " be opened, so scale it down first.",
                file=name,
                width=f"{width:,}",
                height=f"{height:,}",
                limit=f"{MAX_SIDE:,}",
            )
        )


def _finish(decoded: Decoded) -> Picture:
    rgb, profile = icc.to_srgb(decoded.image, decoded.icc)
    alpha = decoded.alpha
    if alpha is not None and (alpha == 255).all():
        alpha = None
    dpi = _valid_dpi(decoded.dpi)
    if decoded.orientation > 4 and dpi is not None:
        dpi = (dpi[1], dpi[0])
    return Picture(
        rgb=_orient(rgb, decoded.orientation),
        alpha=None if alpha is None else _orient(alpha, decoded.orientation),
        icc=profile,
        dpi=dpi,
    )


def _orient(array: np.ndarray, orientation: int) -> np.ndarray:
    """Undo an EXIF orientation (1…8; anything else leaves the picture as it is)."""
    if orientation > 4 and orientation <= 8:
        array = np.swapaxes(array, 0, 1)
    if orientation in (2, 3, 6, 7):
        array = array[:, ::-1]
    if orientation in (3, 4, 7, 8):
        array = array[::-1]
    return np.ascontiguousarray(array)


def _valid_dpi(dpi: object) -> tuple[float, float] | None:
    """Two plausible numbers, or None: files hold zeros, fractions by zero and nonsense here.

    A TIFF file that does not tell has 1.
    """
    if not isinstance(dpi, tuple) or len(dpi) != 2:
        return None
    try:
        x, y = float(dpi[0]), float(dpi[1])
    except (TypeError, ValueError, ZeroDivisionError):
        return None
    if not all(math.isfinite(v) and 1 < v <= 100_000 for v in (x, y)):
        return None
    return round(x, 2), round(y, 2)
