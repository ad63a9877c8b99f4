"""Thick lines in bands of colour, painted fast: Qt's own pens take milliseconds for each of them.

OpenCV draws a line once, along the screen's pixels; the image is kept until the view's zoom or
angle changes.
"""

import math
from collections import OrderedDict
from collections.abc import Sequence
from functools import lru_cache

import cv2
import numpy as np
from PySide6.QtCore import QPoint, QPointF, QRect
from PySide6.QtGui import QColor, QImage, QPainter, QTransform

#: (width in logical pixels of the screen, colour); later bands lie over earlier ones and hide them.
Band = tuple[float, QColor]
#: (points of a line, its place without the way to the corner, bands, what is drawn), in pixels of
#: the device.
_Key = tuple[
    tuple[tuple[float, float], ...],
    tuple[float, float, float, float],
    tuple[tuple[int, int], ...],
    tuple[int, int, int, int],
]

#: Images are drawn as far as they are seen, up to the next multiple of this: moving the picture
#: by a little takes no new ones.
_TILE = 256
#: All images together hold at most so many bytes.
_MOST_BYTES = 64 << 20
#: OpenCV draws at a sixteenth of a pixel, nothing wider than this and nothing so far away.
_SHIFT, _MOST_WIDTH, _MOST_FAR = 4, 32767, 1 << 30


class _Images:
    """The images that were painted last."""

    def __init__(self) -> None:
        self._images: OrderedDict[_Key, QImage] = OrderedDict()
        self._bytes = 0

    def get(self, key: _Key) -> QImage:
        """The image of a line."""
        image = self._images.get(key)
        if image is None:
            image = self._images[key] = _draw(*key)
            self._bytes += image.sizeInBytes()
            while self._bytes > _MOST_BYTES and len(self._images) > 1:
                self._bytes -= self._images.popitem(last=False)[1].sizeInBytes()
        self._images.move_to_end(key)
        return image


_images = _Images()


def paint_bands(
    painter: QPainter,
    points: Sequence[tuple[float, float]],
    bands: Sequence[Band],
    place: QTransform,
    ratio: float,
    window: QRect,
) -> None:
    """Paint a line with round ends and corners, several times over itself.

    Args:
        painter: in the view's coordinates.
        points: of the line.
        bands: the widest first.
        place: from the points to the view; moves by whole pixels of the device.
        ratio: pixels of the device per logical pixel.
        window: the whole view; nothing is drawn far beside it.
    """
    points = tuple(points)
    turn = place * QTransform.fromScale(ratio, ratio)
    matrix = turn.m11(), turn.m12(), turn.m21(), turn.m22()
    corner = QPoint(round(place.dx() * ratio), round(place.dy() * ratio))
    pens = tuple((_width(width, ratio), color.rgba()) for width, color in bands)
    seen = _box(points, matrix, max(width for width, _ in pens)) & _tiles(window, ratio, corner)
    if not seen.isEmpty():
        where = seen.x(), seen.y(), seen.width(), seen.height()
        image = _images.get((points, matrix, pens, where))
        image.setDevicePixelRatio(ratio)
        painter.drawImage(QPointF(seen.topLeft() + corner) / ratio, image)


def _width(width: float, ratio: float) -> int:
    # OpenCV's smooth lines come out a pixel wider than they are asked for, odd ones two.
    return min(max(2 * round((width * ratio - 1.3) / 2), 1), _MOST_WIDTH)


def _tiles(window: QRect, ratio: float, corner: QPoint) -> QRect:
    """The tiles that a view shows, in pixels of the device from the picture's corner."""
    x, y = -corner.x() // _TILE, -corner.y() // _TILE
    right = math.ceil((window.width() * ratio - corner.x()) / _TILE)
    bottom = math.ceil((window.height() * ratio - corner.y()) / _TILE)
    return QRect(x * _TILE, y * _TILE, (right - x) * _TILE, (bottom - y) * _TILE)


@lru_cache(maxsize=512)
def _placed(
    points: tuple[tuple[float, float], ...], matrix: tuple[float, float, float, float]
) -> np.ndarray:
    """Points in pixels of the device from the picture's corner, float64 [n, 2]."""
    return np.asarray(points, np.float64) @ np.reshape(matrix, (2, 2))


@lru_cache(maxsize=512)
def _box(
    points: tuple[tuple[float, float], ...], matrix: tuple[float, float, float, float], width: int
) -> QRect:
    """What a line of this width covers."""
    placed, reach = _placed(points, matrix), width / 2 + 2
    low = np.floor(placed.min(axis=0) - reach).astype(int).tolist()
    high = np.ceil(placed.max(axis=0) + reach).astype(int).tolist()
    return QRect(QPoint(*low), QPoint(*high))


def _draw(
    points: tuple[tuple[float, float], ...],
    matrix: tuple[float, float, float, float],
    pens: tuple[tuple[int, int], ...],
    seen: tuple[int, int, int, int],
) -> QImage:
    """Draw a line as far as it is seen."""
    left, top, width, height = seen
    # Pixel centres are at half coordinates; OpenCV puts them at whole ones.
    line = (_placed(points, matrix) - (left + 0.5, top + 0.5)) * (1 << _SHIFT)
    corners = [np.round(line).clip(-_MOST_FAR, _MOST_FAR).astype(np.int32)]
    pixels = np.zeros((height, width, 4), np.uint8)
    for thickness, rgba in pens:
        color = QColor.fromRgba(rgba)
        alpha = color.alpha()
        bgra = [v * alpha / 255 for v in (color.blue(), color.green(), color.red(), 255)]
        cv2.polylines(pixels, corners, False, bgra, thickness, cv2.LINE_AA, _SHIFT)
    image = QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_ARGB32_Premultiplied)
    return image.copy()  # which owns its pixels
