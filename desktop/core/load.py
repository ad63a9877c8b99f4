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
from desktop.core.errors import TintlineError
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

_KINDS = "PNG, JPEG, WebP, TIFF, BMP, GIF, AVIF, PSD, ORA or KRA"
#: Where OpenRaster and Krita keep all layers together.
_MERGED = "mergedimage.png"
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
        raise TintlineError(f"{name} is empty (zero bytes): export or copy it again.")
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
            raise TintlineError(
                f"{name} needs more memory than is free: close other programs or scale it down."
            ) from error
        except Exception as error:
            # Decoders meet damaged files with OSError, SyntaxError, struct.error, ValueError, …
            raise _damaged(name) from error


def _merged(archive: Archive, name: str) -> bytes:
    """The picture of all layers together, as OpenRaster and Krita keep it."""
    if _MERGED not in archive:
        raise TintlineError(
            f"{name} holds no merged picture: save it again as PNG or OpenRaster, with all layers."
        )
    return archive.read(_MERGED, MAX_FILE_BYTES)


def _damaged(name: str) -> TintlineError:
    return TintlineError(f"{name} ends too early or is damaged: export or copy it again.")


def read_file(path: Path) -> bytes:
    """A file's content.

    Raises:
        TintlineError: it is missing, unreadable, no file or too large.
    """
    try:
        if path.is_dir():
            raise TintlineError(f"{path} is a folder: choose a picture inside it.")
        if path.exists() and not path.is_file():
            raise TintlineError(f"{path} is not a file: choose a picture ({_KINDS}).")
        if path.stat().st_size > MAX_FILE_BYTES:
            raise TintlineError(
                f"{path} is larger than {MAX_FILE_BYTES // 1024**3} GiB: scale it down first."
            )
        return path.read_bytes()
    except FileNotFoundError as error:
        raise TintlineError(f"{path} does not exist: check the name and the folder.") from error
    except PermissionError as error:
        raise TintlineError(
            f"{path} may not be read: change its permissions or copy it elsewhere."
        ) from error
    except MemoryError as error:
        raise TintlineError(
            f"{path} needs more memory than is free: close other programs or scale it down."
        ) from error
    except (OSError, ValueError) as error:  # ValueError: a name with a null character
        reason = getattr(error, "strerror", None) or error
        raise TintlineError(f"{path} cannot be read: {reason}.") from error


def _open(data: bytes, name: str) -> Image.Image:
    """Read the header alone."""
    try:
        return Image.open(io.BytesIO(data), formats=_PILLOW_FORMATS)
    except Image.DecompressionBombError as error:
        # Pillow's limit lies far above what is opened here.
        raise _too_large(name, "") from error
    except UnidentifiedImageError as error:
        if data.startswith(_SIGNATURES) or data[4:11] == b"ftypavi":
            raise _damaged(name) from error
        raise TintlineError(
            f"{name} is not a picture that can be opened here: choose a {_KINDS} file."
        ) from error


def _check_size(width: int, height: int, name: str) -> None:
    if width < 1 or height < 1:
        raise _damaged(name)
    if max(width, height) > MAX_SIDE:
        raise _too_large(name, f" ({width:,} × {height:,} pixels)")


def _too_large(name: str, size: str) -> TintlineError:
    return TintlineError(
        f"{name} is too large{size}: sides of up to {MAX_SIDE:,} pixels can be opened,"
        " so scale it down first."
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
    """Two plausible numbers, or None: files hold zeros, fractions by zero and nonsense here."""
    if not isinstance(dpi, tuple) or len(dpi) != 2:
        return None
    try:
        x, y = float(dpi[0]), float(dpi[1])
    except (TypeError, ValueError, ZeroDivisionError):
        return None
    if not all(math.isfinite(v) and 1 <= v <= 100_000 for v in (x, y)):
        return None
    return round(x, 2), round(y, 2)
