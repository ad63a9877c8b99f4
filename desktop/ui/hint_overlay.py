from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QPainter

from desktop.ui import hint_painter
from desktop.ui.document import Document
from desktop.ui.hint_tool import HintTool
from desktop.ui.picture_view import PictureView

#: The eyedropper's loupe reaches this far from the mouse.
_LOUPE = 34
_MARGIN = 12


class HintOverlay:
    """The hints and the tool above a view's picture, and which part of the view they cover."""

    def __init__(self, document: Document, tool: HintTool, view: PictureView) -> None:
        self._document = document
        self._tool = tool
        self._view = view
        self._covered = QRect()

    def paint_hints(self, painter: QPainter, clip: QRect) -> None:
        """Paint the hints that show within `clip`, and the stroke that is being painted."""
        zoom, origin = self._view.zoom, self._view.to_widget(QPointF(0, 0))
        for hint_id, hint in self._document.hints.items():
            if self._rect(hint.points, hint.radius).intersects(clip):
                hint_painter.paint_hint(
                    painter,
                    hint.points,
                    hint.radius,
                    hint.color,
                    zoom,
                    origin,
                    hovered=hint_id == self._tool.hovered,
                    selected=hint_id == self._tool.selected,
                )
        if self._tool.stroke:
            hint_painter.paint_hint(
                painter,
                self._tool.stroke,
                self._document.radius,
                self._document.color,
                zoom,
                origin,
            )

    def paint_pointer(self, painter: QPainter, *, echo: bool = False) -> None:
        """Paint the hint tool's ring; `echo`: as the mirror image of the mouse elsewhere."""
        if self._tool.pointer is not None:
            at = self._view.to_widget(self._tool.pointer)
            hint_painter.paint_pointer(painter, at, self._radius(), self._document.color, echo=echo)

    def paint_eyedropper(self, painter: QPainter) -> None:
        """Paint the eyedropper's loupe."""
        if self._tool.pointer is not None:
            hint_painter.paint_eyedropper(
                painter,
                self._view.to_widget(self._tool.pointer),
                self._tool.under_pointer,
                self._document.color,
            )

    def changed_rect(self) -> QRect:
        """What has to be painted anew since the last call: what the tool covers and covered."""
        now = QRect()
        if self._tool.pointer is not None:
            reach = int(max(self._radius(), _LOUPE)) + _MARGIN
            at = self._view.to_widget(self._tool.pointer).toPoint()
            now = QRect(at - QPoint(reach, reach), at + QPoint(reach, reach))
        for hint_id in (self._tool.hovered, self._tool.selected):
            hint = self._document.hints.get(hint_id) if hint_id is not None else None
            if hint is not None:
                now |= self._rect(hint.points, hint.radius)
        if self._tool.stroke:
            now |= self._rect(self._tool.stroke, self._document.radius)
        before, self._covered = self._covered, now
        return before | now

    def _radius(self) -> float:
        """Radius of the next hint on the screen."""
        return self._document.radius * self._view.zoom

    def _rect(self, points: Sequence[tuple[float, float]], radius: float) -> QRect:
        margin = hint_painter.reach(radius * self._view.zoom) + 2
        xs, ys = [x for x, _ in points], [y for _, y in points]
        first = self._view.to_widget(QPointF(min(xs), min(ys)))
        last = self._view.to_widget(QPointF(max(xs), max(ys)))
        rect = QRectF(first, last).adjusted(-margin, -margin, margin, margin)
        return rect.toAlignedRect()
