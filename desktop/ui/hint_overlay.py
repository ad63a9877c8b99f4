from collections.abc import Sequence
from functools import lru_cache
from itertools import takewhile

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QPainter, QRegion, QTransform

from desktop.core.hints import Hint
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
        self._painted = dict(document.hints)
        self._stroke: Hint | None = None

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
        place = self._place()
        for hint_id, hint in self._document.hints.items():
            if self._rect(hint.points, hint.radius, place).intersects(clip):
                self._paint_hint(
                    painter,
                    hint,
                    place,
                    hovered=hint_id == self._tool.hovered,
                    selected=hint_id == self._tool.selected,
                )
        if self._tool.stroke is not None:
            self._paint_hint(painter, self._tool.stroke, place)

    def paint_loop(self, painter: QPainter) -> None:
        """Paint the loop of the lasso."""
        if self._tool.loop:
            tool_painter.paint_loop(painter, self._tool.loop, self._place())

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

    def changed_hints(self) -> QRegion:
        """What has to be painted anew because of hints that changed since the last call."""
        before, now = self._painted, dict(self._document.hints)
        self._painted = now
        if [n for n in before if n in now] != [n for n in now if n in before]:
            return QRegion(self._view.rect())  # others lie on top
        region = QRegion()
        for number in before.keys() | now.keys():
            if before.get(number) is not now.get(number):
                for hint in (before.get(number), now.get(number)):
                    if hint is not None:
                        region |= self._rect(hint.points, hint.radius)
        return region

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
        if self._tool.loop:
            now |= self._rect(self._tool.loop, 0)
        before, self._covered = self._covered, now
        return before | now | self._drawn_rect()

    def _drawn_rect(self) -> QRect:
        """Where the stroke that is being painted differs from the one of the last call."""
        before, self._stroke = self._stroke, self._tool.stroke
        both = [stroke for stroke in (before, self._stroke) if stroke is not None]
        start = 0
        if len(both) == 2 and (both[0].radius, both[0].color) == (both[1].radius, both[1].color):
            alike = takewhile(
                lambda pair: pair[0] == pair[1], zip(*(s.points for s in both), strict=False)
            )
            start = max(sum(1 for _ in alike) - 1, 0)
        rect = QRect()
        for stroke in both:
            rect |= self._rect(stroke.points[start:], stroke.radius)
        return rect

    def _paint_hint(
        self,
        painter: QPainter,
        hint: Hint,
        place: QTransform,
        *,
        hovered: bool = False,
        selected: bool = False,
    ) -> None:
        view = self._view
        hint_painter.paint_hint(
            painter,
            hint,
            view.zoom,
            place,
            ratio=view.devicePixelRatioF(),
            window=view.rect(),
            hovered=hovered,
            selected=selected,
        )

    def _place(self) -> QTransform:
        """From pixels of the picture to the view."""
        zoom = self._view.zoom
        return QTransform.fromScale(zoom, zoom) * self._view.axes

    def _radius(self) -> float:
        """Radius of the next hint on the screen."""
        return self._document.radius * self._view.zoom

    def _rect(
        self,
        points: Sequence[tuple[float, float]],
        radius: float,
        place: QTransform | None = None,
    ) -> QRect:
        """What a hint may cover."""
        margin = hint_painter.reach(radius * self._view.zoom) + 2
        rect = (place or self._place()).mapRect(_bounds(tuple(points)))
        return rect.adjusted(-margin, -margin, margin, margin).toAlignedRect()


@lru_cache(maxsize=512)
def _bounds(points: tuple[tuple[float, float], ...]) -> QRectF:
    """The smallest upright rectangle that holds some points."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return QRectF(QPointF(min(xs), min(ys)), QPointF(max(xs), max(ys)))
