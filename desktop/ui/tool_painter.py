"""How the tools look under the mouse. Sizes are logical pixels of the screen.

Whatever is thin is drawn light inside of dark, so that it is seen on paper and on ink alike.
"""

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF, QTransform

from desktop.core.color import RGB
from desktop.ui.hint_painter import DARK, LIGHT, fill_color

#: The pointer's circle is never smaller than this.
MIN_POINTER = 3.0
#: How far a pointer reaches beyond its circle.
POINTER_REACH = 30.0

_RUBBER = QColor(240, 130, 140)


def paint_pointer(
    painter: QPainter, at: QPointF, radius: float, color: RGB | None, *, echo: bool = False
) -> None:
    """Paint the hint tool: its radius as a ring, its colour in the middle.

    Args:
        painter: in the canvas's coordinates.
        at: where the mouse is.
        radius: of the next dot on the screen.
        color: of the next dot; None keeps the paper.
        echo: paint it faintly, as the mouse's mirror image in the other canvas.
    """
    painter.save()
    painter.setOpacity(0.45 if echo else 1.0)
    ring = _paint_ring(painter, at, radius, ticks=True)
    if ring > 5:
        _paint_drop(painter, at, min(ring * 0.5, 5.0), color)
    else:
        _paint_drop(painter, at + QPointF(ring + 9, ring + 9), 4.0, color)
    painter.restore()


def paint_eraser(painter: QPainter, at: QPointF, radius: float, *, echo: bool = False) -> None:
    """Paint the eraser: what it takes as a ring, a rubber beside it.

    Args:
        painter: in the canvas's coordinates.
        at: where the mouse is.
        radius: of what it takes, on the screen.
        echo: paint it faintly, as the mouse's mirror image in the other canvas.
    """
    painter.save()
    painter.setOpacity(0.45 if echo else 1.0)
    ring = _paint_ring(painter, at, radius, ticks=False)
    corner = ring * math.sqrt(0.5)
    painter.translate(at + QPointF(corner + 9, corner + 9))
    painter.rotate(-40)
    block = QRectF(-9, -4.5, 18, 9)
    painter.setPen(QPen(DARK, 3.0))
    painter.setBrush(LIGHT)
    painter.drawRoundedRect(block, 2, 2)
    painter.setPen(QPen(QColor(255, 255, 255), 1.2))
    painter.drawRoundedRect(block, 2, 2)
    painter.fillRect(QRectF(-8.5, -4, 9, 8), _RUBBER)
    painter.restore()


def paint_lasso(painter: QPainter, at: QPointF, color: RGB | None, *, echo: bool = False) -> None:
    """Paint the lasso: a cross where it draws, a noose in its colour beside it.

    Args:
        painter: in the canvas's coordinates.
        at: where the mouse is.
        color: that areas get; None keeps the paper.
        echo: paint it faintly, as the mouse's mirror image in the other canvas.
    """
    painter.save()
    painter.setOpacity(0.45 if echo else 1.0)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    noose = QPainterPath(at + QPointF(8, 21))
    noose.cubicTo(at + QPointF(5, 15), at + QPointF(11, 17), at + QPointF(11, 13))
    noose.addEllipse(at + QPointF(16, 11), 7.5, 5.0)
    for width, pen_color in ((3.2, DARK), (1.4, LIGHT)):
        painter.setPen(QPen(pen_color, width))
        for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            painter.drawLine(at + QPointF(dx, dy) * 2, at + QPointF(dx, dy) * 7)
        painter.drawPath(noose)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill_color(color))
    painter.drawEllipse(at + QPointF(16, 11), 6.2, 3.8)
    if color is None:
        painter.setPen(QPen(QColor(214, 52, 52), 1.4))
        painter.drawLine(at + QPointF(12, 13.5), at + QPointF(20, 8.5))
    painter.restore()


def paint_loop(painter: QPainter, points: Sequence[tuple[float, float]], place: QTransform) -> None:
    """Paint the loop of the lasso, closed as it would be now, in dashes.

    Args:
        painter: in the canvas's coordinates.
        points: of the loop, in pixels of the picture.
        place: from pixels of the picture to the canvas.
    """
    loop = place.map(QPolygonF([QPointF(x, y) for x, y in points]))
    painter.save()
    painter.setBrush(QColor(255, 255, 255, 16))
    painter.setPen(QPen(DARK, 2.6))
    painter.drawPolygon(loop)
    dashes = QPen(LIGHT, 1.4)
    dashes.setDashPattern([4.0, 4.0])
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(dashes)
    painter.drawPolygon(loop)
    painter.restore()


def paint_eyedropper(
    painter: QPainter, at: QPointF, under: RGB | None, current: RGB | None
) -> None:
    """Paint the eyedropper: a loupe with the colour under it above, the current one below."""
    painter.save()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    rect = QRectF(at.x() - 22, at.y() - 22, 44, 44)
    halves = ((0, under if under is not None else current), (180, current))
    for width, pen_color in ((15.0, DARK), (12.5, LIGHT)):
        painter.setPen(QPen(pen_color, width))
        painter.drawEllipse(rect)
    for start, color in halves:
        pen = QPen(fill_color(color), 10.5)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawArc(rect, start * 16, 180 * 16)
    for width, pen_color in ((3.0, DARK), (1.2, LIGHT)):
        painter.setPen(QPen(pen_color, width))
        painter.drawLine(at + QPointF(-6, 0), at + QPointF(6, 0))
        painter.drawLine(at + QPointF(0, -6), at + QPointF(0, 6))
    painter.restore()


def _paint_ring(painter: QPainter, at: QPointF, radius: float, *, ticks: bool) -> float:
    """Paint a circle, with ticks around it; returns its radius, which is never too small."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    ring = max(radius, MIN_POINTER)
    for width, pen_color in ((3.6, DARK), (1.4, LIGHT)):
        painter.setPen(QPen(pen_color, width))
        painter.drawEllipse(at, ring, ring)
        for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)) if ticks else ():
            outer, inner = ring + 5, ring + 1.5
            painter.drawLine(at + QPointF(dx, dy) * inner, at + QPointF(dx, dy) * outer)
    return ring


def _paint_drop(painter: QPainter, at: QPointF, radius: float, color: RGB | None) -> None:
    """Paint the current colour as a disc."""
    painter.setPen(QPen(DARK, 3.6))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(at, radius, radius)
    painter.setPen(QPen(LIGHT, 1.2))
    painter.setBrush(fill_color(color))
    painter.drawEllipse(at, radius, radius)
    if color is None:
        way = QPointF(radius, -radius) * 0.62
        painter.setPen(QPen(QColor(214, 52, 52), 1.6))
        painter.drawLine(at - way, at + way)
