"""How hints look on a canvas. Sizes are logical pixels of the screen."""

import math
from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPainterPathStroker, QPen, QTransform

from desktop.core.color import RGB
from desktop.ui import theme

#: No dot is painted smaller than this, so that it can be seen and grabbed at any zoom.
MIN_DOT = 5.0
#: No stroke is painted with a smaller radius than this.
MIN_STROKE = 2.0
#: How far anything of a hint reaches beyond its radius.
OUTLINE = 6.0

#: Outlines: light inside of dark is seen on paper and on ink alike.
DARK = QColor(20, 20, 20, 210)
LIGHT = QColor(255, 255, 255, 235)


def paint_hint(
    painter: QPainter,
    points: Sequence[tuple[float, float]],
    radius: float,
    color: RGB | None,
    zoom: float,
    *,
    hovered: bool = False,
    selected: bool = False,
) -> None:
    """Paint a dot, or a stroke for several points.

    A light ring inside a dark one is seen on white paper and on black ink alike.

    Args:
        painter: along the picture's axes, the origin at its corner (`PictureView.axes`).
        points: of the hint, in pixels of the picture.
        radius: of the hint, in pixels of the picture.
        color: None keeps the paper.
        zoom: pixels of the screen per pixel of the picture.
        hovered: whether the mouse is over it.
        selected: whether it was clicked last.
    """
    if len(points) == 1:
        at = QPointF(*points[0]) * zoom
        _paint_dot(painter, at, max(radius * zoom, MIN_DOT), color, hovered, selected)
    else:
        # Twice as fine from one doubling of the zoom to the next: few outlines are worked out.
        fineness = 2.0 ** math.ceil(math.log2(zoom))
        line, outline = _outline(tuple(points), max(radius, MIN_STROKE / zoom), fineness)
        place = QTransform.fromScale(zoom, zoom)
        _paint_stroke(painter, place.map(line), place.map(outline), color, hovered, selected)


def reach(radius: float) -> float:
    """How far from its points a hint of this radius may paint."""
    return max(radius, MIN_DOT) + OUTLINE


def fill_color(color: RGB | None) -> QColor:
    """What a colour is painted in; none is white."""
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
    painter.setPen(QPen(DARK, 4.8))
    painter.drawEllipse(at, radius, radius)
    painter.setPen(QPen(LIGHT, 2.0))
    painter.setBrush(fill_color(color))
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
    painter.strokePath(outline, QPen(DARK, 3.0))
    painter.strokePath(outline, QPen(LIGHT, 1.3))
    fill = fill_color(color)
    fill.setAlpha(150)
    painter.fillPath(outline, fill)
    if color is None:
        painter.strokePath(line, QPen(QColor(214, 52, 52, 200), 1.6))
