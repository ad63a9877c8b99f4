"""What a canvas shows beside hints and tool: pictures, the divider, captions."""

from enum import StrEnum
from functools import cache
from math import ceil

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QTransform

from desktop.ui import theme
from desktop.ui.images import Pyramid

#: From this many device pixels a pixel on, the picture's pixels are shown as squares.
CRISP_FROM = 2.0


class Ground(StrEnum):
    """What lies behind transparent parts."""

    CHECKERS = "checkers"
    WHITE = "white"
    GRAY = "gray"
    BLACK = "black"


_PLAIN_GROUNDS = {
    Ground.WHITE: QColor(255, 255, 255),
    Ground.GRAY: QColor(128, 128, 128),
    Ground.BLACK: QColor(0, 0, 0),
}


def paint_picture(
    painter: QPainter,
    picture: Pyramid,
    axes: QTransform,
    clip: QRect,
    zoom: float,
    *,
    ratio: float = 1.0,
    ground: Ground = Ground.CHECKERS,
    faint: bool = False,
) -> None:
    """Paint a picture with a shadow.

    Args:
        painter: in the canvas's coordinates.
        picture: the picture.
        axes: from logical pixels along the picture's own axes, its corner at the origin, to the
            canvas's coordinates.
        clip: what is to be painted, in the canvas's coordinates.
        zoom: logical pixels of the screen per pixel of the picture.
        ratio: device pixels per logical pixel.
        ground: what lies behind transparent parts.
        faint: paint it faintly, for a picture that is still to come.
    """
    if clip.isEmpty():
        return
    target = QRectF(0, 0, picture.width * zoom, picture.height * zoom)
    painter.save()
    painter.setClipRect(clip, Qt.ClipOperation.IntersectClip)
    painter.setTransform(axes, True)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for grow, alpha in ((0.5, 90), (1.5, 50), (2.5, 25)):
        painter.setPen(QPen(QColor(0, 0, 0, alpha), 1))
        painter.drawRect(target.adjusted(-grow, -grow, grow, grow))
    # Along the screen's axes nothing has to be smoothed at the edges.
    straight = axes.m11() == 0 or axes.m12() == 0
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, not straight)
    if picture.has_alpha and ground in _PLAIN_GROUNDS:
        painter.fillRect(target, _PLAIN_GROUNDS[ground])
    elif picture.has_alpha:
        painter.drawTiledPixmap(target, _checkers())
    elif faint:
        painter.fillRect(target, theme.FAINT_PAPER)
    if faint:
        painter.setOpacity(0.28)
    image = picture.level(zoom * ratio)
    crisp = zoom * ratio >= CRISP_FROM or (straight and abs(zoom * ratio - 1) < 1e-6)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not crisp)
    # Only the part that is seen is scaled: a little more than that, for the smoothing.
    back, _ = axes.inverted()
    to_image = QTransform.fromScale(
        image.width() / target.width(), image.height() / target.height()
    )
    seen = to_image.mapRect(target & back.mapRect(QRectF(clip)))
    source = seen.adjusted(-2, -2, 2, 2).toAlignedRect() & image.rect()
    if not source.isEmpty():
        to_target, _ = to_image.inverted()
        painter.drawImage(to_target.mapRect(QRectF(source)), image, QRectF(source))
    painter.restore()


def paint_divider(painter: QPainter, x: float, height: float) -> None:
    """Paint the line between two pictures, with a handle in its middle."""
    middle = height / 2
    for width, color in ((3.0, QColor(0, 0, 0, 130)), (1.4, QColor(255, 255, 255, 235))):
        painter.setPen(QPen(color, width))
        painter.drawLine(QPointF(x, 0), QPointF(x, height))
    painter.setPen(QPen(QColor(0, 0, 0, 130), 1.5))
    painter.setBrush(QColor(250, 250, 250))
    painter.drawEllipse(QPointF(x, middle), 13, 13)
    pen = QPen(QColor(60, 60, 60), 2)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for side in (-1, 1):
        tip = QPointF(x + side * 8, middle)
        painter.drawPolyline([tip + QPointF(-side * 3.5, -4), tip, tip + QPointF(-side * 3.5, 4)])


def paint_lens(painter: QPainter, lens: QRectF) -> None:
    """Paint the rim of a round lens."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for width, color in ((4.5, QColor(0, 0, 0, 130)), (2.2, QColor(255, 255, 255, 235))):
        painter.setPen(QPen(color, width))
        painter.drawEllipse(lens)


def paint_label(
    painter: QPainter, space: QRectF, text: str, place: Qt.AlignmentFlag, padding: int = 6
) -> None:
    """Paint a caption at an edge of a space, or in its middle; it wraps where room is short."""
    flow = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    aside = padding + 2
    size = painter.boundingRect(space.adjusted(aside, 0, -aside, 0), flow, text).size()
    box = QRectF(0, 0, ceil(size.width()) + 2 * aside, ceil(size.height()) + padding)
    box.moveCenter(space.center())
    if place & Qt.AlignmentFlag.AlignBottom:
        box.moveBottom(space.bottom())
    if place & Qt.AlignmentFlag.AlignLeft:
        box.moveLeft(space.left())
    elif place & Qt.AlignmentFlag.AlignRight:
        box.moveRight(space.right())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.LABEL)
    painter.drawRoundedRect(box, 4, 4)
    painter.setPen(theme.TEXT)
    painter.drawText(box.adjusted(aside, 0, -aside, 0), flow, text)


@cache
def _checkers() -> QPixmap:
    """What lies behind transparent parts; light, so that dark lines stay readable."""
    pixmap = QPixmap(24, 24)
    pixmap.fill(QColor(250, 250, 250))
    painter = QPainter(pixmap)
    painter.fillRect(0, 0, 12, 12, QColor(234, 234, 234))
    painter.fillRect(12, 12, 12, 12, QColor(234, 234, 234))
    painter.end()
    return pixmap
