"""Arrays as Qt images, and the other way round."""

import math

import cv2
import numpy as np
from PySide6.QtGui import QImage

from desktop.core.errors import TintlineError
from desktop.core.messages import say
from desktop.core.picture import MAX_SIDE, Picture

#: Above this number of pixels the full-size level shows the array itself instead of a copy.
COPY_PIXELS = 40_000_000


def to_qimage(array: np.ndarray) -> QImage:
    """A copy of a uint8 [H, W, 3] RGB or [H, W, 4] straight RGBA array, ready for quick painting.

    The alpha is multiplied in.
    """
    bgra = _to_bgra(array)
    return _wrap_bgra(bgra, array.shape[2] == 4).copy()


def from_qimage(image: QImage) -> Picture:
    """A pasted image as a picture; alpha only where something is transparent.

    Raises:
        TintlineError: it is too large.
    """
    if max(image.width(), image.height()) > MAX_SIDE:
        raise TintlineError(
            say(
                "The pasted picture is too large ({width} × {height} pixels):"
                " sides of up to {most} pixels can be opened, so scale it down first.",
                width=f"{image.width():,}",
                height=f"{image.height():,}",
                most=f"{MAX_SIDE:,}",
            )
        )
    image = image.convertToFormat(QImage.Format.Format_RGBA8888)
    height, width = image.height(), image.width()
    raw = np.frombuffer(image.constBits(), np.uint8).reshape(height, image.bytesPerLine())
    rgba = raw[:, : width * 4].reshape(height, width, 4).copy()
    alpha = rgba[..., 3].copy()
    rgb = np.ascontiguousarray(rgba[..., :3])
    return Picture(rgb, alpha if int(alpha.min()) < 255 else None)


class Pyramid:
    """A picture with ever smaller copies, so that any zoom paints quickly and without aliasing.

    Building it takes tens of milliseconds for a large picture: do it off the interface's thread.
    """

    def __init__(self, array: np.ndarray, size: tuple[int, int] | None = None) -> None:
        """Show an array.

        Args:
            array: uint8 [H, W, 3] (RGB) or [H, W, 4] (straight RGBA).
            size: width and height of the picture that it stands for; None: its own.
        """
        array = np.ascontiguousarray(array)
        height, width = array.shape[:2]
        self.width, self.height = size or (width, height)
        self.has_alpha = array.shape[2] == 4
        self._array = array
        self._share = width / self.width
        self._levels: list[tuple[QImage, np.ndarray]] = []
        if width * height > COPY_PIXELS and not self.has_alpha:
            shown = QImage(array.data, width, height, width * 3, QImage.Format.Format_RGB888)
            self._levels.append((shown, array))
            small = _to_bgra(_half(array))
        else:
            small = _to_bgra(array)
        while True:
            # The image borrows the array's memory, so the array is kept beside it.
            self._levels.append((_wrap_bgra(small, self.has_alpha), small))
            if max(small.shape[:2]) <= 64:
                return
            small = _half(small)

    def level(self, scale: float) -> QImage:
        """The smallest copy that still has a pixel for each of the screen's at this scale."""
        scale /= self._share
        number = math.floor(math.log2(1 / scale) + 1e-6) if scale < 1 else 0
        return self._levels[min(max(number, 0), len(self._levels) - 1)][0]

    def color_at(self, x: float, y: float) -> tuple[int, int, int] | None:
        """The colour of the pixel that holds the point, or None outside or where transparent."""
        if not (0 <= x < self.width and 0 <= y < self.height):
            return None
        height, width = self._array.shape[:2]
        pixel = self._array[int(y * height / self.height), int(x * width / self.width)]
        if self.has_alpha and pixel[3] == 0:
            return None
        return int(pixel[0]), int(pixel[1]), int(pixel[2])


def _half(array: np.ndarray) -> np.ndarray:
    height, width = array.shape[:2]
    size = (max(1, (width + 1) // 2), max(1, (height + 1) // 2))
    return cv2.resize(array, size, interpolation=cv2.INTER_AREA)


def _to_bgra(array: np.ndarray) -> np.ndarray:
    if array.shape[2] == 3:
        return cv2.cvtColor(array, cv2.COLOR_RGB2BGRA)
    bgra = cv2.cvtColor(array, cv2.COLOR_RGBA2BGRA)
    alpha = bgra[..., 3:].astype(np.uint16)
    bgra[..., :3] = (bgra[..., :3] * alpha + 127) // 255
    return bgra


def _wrap_bgra(bgra: np.ndarray, has_alpha: bool) -> QImage:
    kind = QImage.Format.Format_ARGB32_Premultiplied if has_alpha else QImage.Format.Format_RGB32
    height, width = bgra.shape[:2]
    return QImage(bgra.data, width, height, width * 4, kind)
