"""How hints and the tool look on a canvas. Sizes are logical pixels of the screen."""

import math
from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPainterPathStroker, QPen, QTransform

from desktop.core.color import RGB
from desktop.ui import theme

#: No dot is painted smaller than this, so that it can be seen and grabbed at any zoom.
MIN_DOT = 5.0
#: No stroke is painted with a smaller radius than this.
MIN_STROKE = 2.0
#: The pointer's circle is never smaller than this.
MIN_POINTER = 3.0
#: How far anything of a hint reaches beyond its radius.
OUTLINE = 6.0

_DARK = QColor(20, 20, 20, 210)
_LIGHT = QColor(255, 255, 255, 235)


def paint_hint(
    painter: QPainter,
    points: Sequence[tuple[float, float]],
    radius: float,
    color: RGB | None,
    zoom: float,
    origin: QPointF,
    *,
    hovered: bool = False,
    selected: bool = False,
) -> None:
    """Paint a dot, or a stroke for several points.

    A light ring inside a dark one is seen on white paper and on black ink alike.

    Args:
        painter: in the canvas's coordinates.
        points: of the hint, in pixels of the picture.
        radius: of the hint, in pixels of the picture.
        color: None keeps the paper.
        zoom: pixels of the screen per pixel of the picture.
        origin: where the picture's top left corner lies.
        hovered: whether the mouse is over it.
        selected: whether it was clicked last.
    """
    if len(points) == 1:
        at = origin + QPointF(*points[0]) * zoom
        _paint_dot(painter, at, max(radius * zoom, MIN_DOT), color, hovered, selected)
    else:
        # Twice as fine from one doubling of the zoom to the next: few outlines are worked out.
        fineness = 2.0 ** math.ceil(math.log2(zoom))
        line, outline = _outline(tuple(points), max(radius, MIN_STROKE / zoom), fineness)
        place = QTransform(zoom, 0, 0, zoom, origin.x(), origin.y())
        _paint_stroke(painter, place.map(line), place.map(outline), color, hovered, selected)


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
    painter.setBrush(Qt.BrushStyle.NoBrush)
    ring = max(radius, MIN_POINTER)
    for width, pen_color in ((3.2, _DARK), (1.4, _LIGHT)):
        painter.setPen(QPen(pen_color, width))
        painter.drawEllipse(at, ring, ring)
        for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            outer, inner = ring + 5, ring + 1.5
            painter.drawLine(at + QPointF(dx, dy) * inner, at + QPointF(dx, dy) * outer)
    if ring > 5:
        painter.setPen(QPen(_DARK, 1))
        painter.setBrush(_fill(color))
        middle = min(ring * 0.5, 5.0)
        painter.drawEllipse(at, middle, middle)
    painter.restore()


def paint_eyedropper(
    painter: QPainter, at: QPointF, under: RGB | None, current: RGB | None
) -> None:
    """Paint the eyedropper: a loupe with the colour under it above, the current one below."""
    painter.save()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    rect = QRectF(at.x() - 22, at.y() - 22, 44, 44)
    halves = ((0, under if under is not None else current), (180, current))
    for width, pen_color in ((15.0, _DARK), (12.5, _LIGHT)):
        painter.setPen(QPen(pen_color, width))
        painter.drawEllipse(rect)
    for start, color in halves:
        pen = QPen(_fill(color), 10.5)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawArc(rect, start * 16, 180 * 16)
    for width, pen_color in ((3.0, _DARK), (1.2, _LIGHT)):
        painter.setPen(QPen(pen_color, width))
        painter.drawLine(at + QPointF(-6, 0), at + QPointF(6, 0))
        painter.drawLine(at + QPointF(0, -6), at + QPointF(0, 6))
    painter.restore()


def reach(radius: float) -> float:
    """How far from its points a hint of this radius may paint."""
    return max(radius, MIN_DOT) + OUTLINE


def _fill(color: RGB | None) -> QColor:
    return QColor(255, 255, 255) if color is None else QColor(*color)


def _paint_dot(
    painter: QPainter,
    at: QPointF,
    radius: float,
    color: RGB | None,
    hovered: bool,
    selected: bool,
) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if hovered or selected:
        painter.setPen(QPen(theme.ACCENT, 2.2 if hovered else 1.4))
        painter.drawEllipse(at, radius + 4.2, radius + 4.2)
    painter.setPen(QPen(_DARK, 4.2))
    painter.drawEllipse(at, radius, radius)
    painter.setPen(QPen(_LIGHT, 2.0))
    painter.setBrush(_fill(color))
    painter.drawEllipse(at, radius, radius)
    if color is None:
        # The usual sign for "no colour": a red bar across white.
        way = QPointF(radius, -radius) * 0.62
        painter.setPen(QPen(QColor(214, 52, 52), max(1.6, radius * 0.22)))
        painter.drawLine(at - way, at + way)


@lru_cache(maxsize=1024)
def _outline(
    points: tuple[tuple[float, float], ...], radius: float, fineness: float
) -> tuple[QPainterPath, QPainterPath]:
    """A stroke's line and its outline; kept, since a long one takes tens of milliseconds."""
    line = QPainterPath(QPointF(*points[0]))
    for point in points[1:]:
        line.lineTo(QPointF(*point))
    stroker = QPainterPathStroker()
    stroker.setWidth(2 * radius)
    stroker.setCapStyle(Qt.PenCapStyle.RoundCap)
    stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    stroker.setCurveThreshold(0.25 / fineness)
    return line, stroker.createStroke(line).simplified()


def _paint_stroke(
    painter: QPainter,
    line: QPainterPath,
    outline: QPainterPath,
    color: RGB | None,
    hovered: bool,
    selected: bool,
) -> None:
    if hovered or selected:
        pen = QPen(theme.ACCENT, 6.4 if hovered else 5.2)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(outline, pen)
    painter.strokePath(outline, QPen(_DARK, 3.0))
    painter.strokePath(outline, QPen(_LIGHT, 1.3))
    fill = _fill(color)
    fill.setAlpha(150)
    painter.fillPath(outline, fill)
    if color is None:
        painter.strokePath(line, QPen(QColor(214, 52, 52, 200), 1.6))
