from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QPainter, QTransform

from desktop.ui import hint_painter, tool_painter
from desktop.ui.document import Document
from desktop.ui.hint_tool import HintTool, Tool
from desktop.ui.picture_view import PictureView

#: The eyedropper's loupe reaches this far from the mouse.
_LOUPE = 34
_MARGIN = 12


class HintOverlay:
    """Areas, hints and tool above a view's picture, and which part of the view the tool covers."""

    def __init__(self, document: Document, tool: HintTool, view: PictureView) -> None:
        self._document = document
        self._tool = tool
        self._view = view
        self._covered = QRect()

    def paint_areas(self, painter: QPainter, clip: QRect) -> None:
        """Paint the areas, where they are shown."""
        tint, picture, zoom = self._tool.areas.tint, self._document.picture, self._view.zoom
        if tint is None or picture is None:
            return
        painter.save()
        painter.setClipRect(clip)
        painter.setTransform(self._view.axes, True)
        scale = zoom * picture.width / tint.width
        image = tint.level(scale * self._view.devicePixelRatioF())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, scale < 1)
        painter.drawImage(QRectF(0, 0, picture.width * zoom, picture.height * zoom), image)
        painter.restore()

    def paint_hints(self, painter: QPainter, clip: QRect) -> None:
        """Paint the hints that show within `clip`, and the stroke that is being painted."""
        zoom = self._view.zoom
        painter.save()
        painter.setTransform(self._view.axes, True)
        for hint_id, hint in self._document.hints.items():
            if self._rect(hint.points, hint.radius).intersects(clip):
                hint_painter.paint_hint(
                    painter,
                    hint.points,
                    hint.radius,
                    hint.color,
                    zoom,
                    hovered=hint_id == self._tool.hovered,
                    selected=hint_id == self._tool.selected,
                )
        stroke = self._tool.stroke
        if stroke is not None:
            hint_painter.paint_hint(painter, stroke.points, stroke.radius, stroke.color, zoom)
        painter.restore()

    def paint_loop(self, painter: QPainter) -> None:
        """Paint the loop of the lasso."""
        if self._tool.loop:
            zoom = self._view.zoom
            place = QTransform.fromScale(zoom, zoom) * self._view.axes
            tool_painter.paint_loop(painter, self._tool.loop, place)

    def paint_pointer(self, painter: QPainter, *, echo: bool = False) -> None:
        """Paint the tool in the hand; `echo`: as the mirror image of the mouse elsewhere."""
        if self._tool.pointer is None:
            return
        at, color = self._view.to_widget(self._tool.pointer), self._document.color
        if self._tool.in_hand is Tool.LASSO:
            tool_painter.paint_lasso(painter, at, color, echo=echo)
        elif self._tool.in_hand is Tool.ERASER:
            tool_painter.paint_eraser(painter, at, self._radius(), echo=echo)
        else:
            tool_painter.paint_pointer(painter, at, self._radius(), color, echo=echo)

    def paint_eyedropper(self, painter: QPainter) -> None:
        """Paint the eyedropper's loupe."""
        if self._tool.pointer is not None:
            tool_painter.paint_eyedropper(
                painter,
                self._view.to_widget(self._tool.pointer),
                self._tool.under_pointer,
                self._document.color,
            )

    def changed_rect(self) -> QRect:
        """What has to be painted anew since the last call: what the tool covers and covered."""
        now = QRect()
        if self._tool.pointer is not None:
            reach = int(max(self._radius() + tool_painter.POINTER_REACH, _LOUPE)) + _MARGIN
            at = self._view.to_widget(self._tool.pointer).toPoint()
            now = QRect(at - QPoint(reach, reach), at + QPoint(reach, reach))
        for hint_id in (self._tool.hovered, self._tool.selected):
            hint = self._document.hints.get(hint_id) if hint_id is not None else None
            if hint is not None:
                now |= self._rect(hint.points, hint.radius)
        stroke = self._tool.stroke
        if stroke is not None:
            now |= self._rect(stroke.points, stroke.radius)
        if self._tool.loop:
            now |= self._rect(self._tool.loop, 0)
        before, self._covered = self._covered, now
        return before | now

    def _radius(self) -> float:
        """Radius of the next hint on the screen."""
        return self._document.radius * self._view.zoom

    def _rect(self, points: Sequence[tuple[float, float]], radius: float) -> QRect:
        margin = hint_painter.reach(radius * self._view.zoom) + 2
        xs, ys = [x for x, _ in points], [y for _, y in points]
        inside = QRectF(QPointF(min(xs), min(ys)), QPointF(max(xs), max(ys)))
        rect = self._view.rect_to_widget(inside).adjusted(-margin, -margin, margin, margin)
        return rect.toAlignedRect()
