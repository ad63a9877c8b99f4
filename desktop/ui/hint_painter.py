"""How hints look on a canvas. Sizes are logical pixels of the screen."""

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTransform

from desktop.core.color import RGB
from desktop.core.hints import Hint
from desktop.ui import theme
from desktop.ui.thick_lines import paint_bands

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
    hint: Hint,
    zoom: float,
    place: QTransform,
    *,
    ratio: float,
    window: QRect,
    hovered: bool = False,
    selected: bool = False,
) -> None:
    """Paint a dot or a stroke.

    A light ring inside a dark one is seen on white paper and on black ink alike.

    Args:
        painter: in the view's coordinates.
        hint: in pixels of the picture.
        zoom: pixels of the screen per pixel of the picture.
        place: from pixels of the picture to the view.
        ratio: pixels of the device per logical pixel.
        window: the whole view.
        hovered: whether the mouse is over it.
        selected: whether it was clicked last.
    """
    radius = hint.radius * zoom
    if len(hint.points) == 1:
        at = place.map(QPointF(*hint.points[0]))
        _paint_dot(painter, at, max(radius, MIN_DOT), hint.color, hovered, selected)
    else:
        bands = _stroke_bands(2 * max(radius, MIN_STROKE), hint.color, hovered, selected)
        paint_bands(painter, hint.points, bands, place, ratio, window)


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


def _stroke_bands(
    width: float, color: RGB | None, hovered: bool, selected: bool
) -> list[tuple[float, QColor]]:
    """What a stroke is painted with, the widest first; the drawing shows through its colour."""
    fill = fill_color(color)
    fill.setAlpha(150)
    bands = [(width + 3, DARK), (width + 1, LIGHT), (width - 1, fill)]
    if hovered or selected:
        bands.insert(0, (width + (9 if hovered else 7), theme.ACCENT))
    if color is None:
        bands.append((1, QColor(214, 52, 52, 200)))
    return bands
