from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QWidget

from desktop.core.color import RGB
from desktop.ui import hint_painter, theme
from desktop.ui.canvas_paint import paint_divider, paint_label, paint_picture
from desktop.ui.document import Document
from desktop.ui.hint_tool import HintTool, Tool
from desktop.ui.images import Pyramid
from desktop.ui.view_state import ViewState

#: The divider can be grabbed within this distance, in pixels of the screen.
DIVIDER_GRAB = 9
#: One notch of the wheel zooms by this factor.
ZOOM_STEP = 1.2


class _Drag(Enum):
    """What the held button does."""

    NONE = 0
    TOOL = 1
    PAN = 2
    DIVIDER = 3
    PICK = 4


class Canvas(QWidget):
    """A view of a picture, or of two that lie over each other with a divider to wipe between.

    All canvases share the `ViewState` and the `HintTool`, so they move together and hints can be
    placed on each of them.
    """

    divider_moved = Signal(float)

    def __init__(
        self,
        document: Document,
        view: ViewState,
        tool: HintTool,
        caption: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._view = view
        self._tool = tool
        self._caption = caption
        self._under_caption = ""
        self._message = ""
        self._picture: Pyramid | None = None
        self._under: Pyramid | None = None
        self._divider = 0.5
        self._faint = False
        self._show_hints = True
        self._drag = _Drag.NONE
        self._last = QPointF()
        self._space = False
        self._own_pointer = False
        self._dirty = QRect()
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(160, 160)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        view.changed.connect(self.update)
        tool.changed.connect(self._tool_changed)
        tool.tool_changed.connect(self._update_cursor)
        document.hints_changed.connect(self.update)
        document.color_changed.connect(self._tool_changed)
        document.radius_changed.connect(self._tool_changed)
        self._update_cursor()

    # --- what is shown ------------------------------------------------------------------------

    def show_picture(
        self,
        picture: Pyramid | None,
        *,
        under: Pyramid | None = None,
        faint: bool = False,
        message: str = "",
        captions: tuple[str, str] | None = None,
    ) -> None:
        """Choose what the canvas shows.

        Args:
            picture: the picture; with `under`, only right of the divider.
            under: shown left of the divider; None: no divider.
            faint: paint the picture faintly (it stands for one that is still to come).
            message: a line in the middle of the canvas.
            captions: text in the lower corners: under, picture.
        """
        self._picture, self._under = picture, under
        self._faint, self._message = faint, message
        if captions is not None:
            self._under_caption, self._caption = captions
        self.update()

    @property
    def divided(self) -> bool:
        """Whether two pictures lie over each other."""
        return self._under is not None

    @property
    def divider(self) -> float:
        """Place of the divider as a share of the width."""
        return self._divider

    def set_divider(self, share: float) -> None:
        """Move the divider."""
        share = min(max(share, 0.02), 0.98)
        if share != self._divider:
            self._divider = share
            self.divider_moved.emit(share)
            self.update()

    def set_show_hints(self, show: bool) -> None:
        """Show or hide the hints; they stay in force."""
        self._show_hints = show
        self.update()

    # --- geometry -----------------------------------------------------------------------------

    def to_picture(self, point: QPointF) -> QPointF:
        """A point of the widget in pixels of the picture."""
        middle = QPointF(self.width() / 2, self.height() / 2)
        return self._view.center + (point - middle) / self._view.zoom

    def to_widget(self, point: QPointF) -> QPointF:
        """A point of the picture in the widget."""
        middle = QPointF(self.width() / 2, self.height() / 2)
        return middle + (point - self._view.center) * self._view.zoom

    def color_at(self, point: QPointF) -> RGB | None:
        """The colour that is shown at a point of the widget, hints left aside."""
        shown = self._picture
        if self._under is not None and point.x() < self._divider_x():
            shown = self._under
        if shown is None:
            return None
        inside = self.to_picture(point)
        return shown.color_at(inside.x(), inside.y())

    def _divider_x(self) -> float:
        return self._divider * self.width()

    def _on_divider(self, point: QPointF) -> bool:
        return self.divided and abs(point.x() - self._divider_x()) <= DIVIDER_GRAB

    # --- painting -----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture, the hints and the tool."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme.CANVAS)
        if self._picture is not None:
            target = self._target(self._picture)
            zoom = self._view.zoom * self.devicePixelRatioF()
            if self._under is None:
                paint_picture(painter, self._picture, target, event.rect(), zoom, faint=self._faint)
            else:
                middle = round(self._divider_x())
                left, right = QRect(self.rect()), QRect(self.rect())
                left.setRight(middle - 1)
                right.setLeft(middle)
                paint_picture(painter, self._under, target, left & event.rect(), zoom)
                paint_picture(painter, self._picture, target, right & event.rect(), zoom)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._picture is not None and self._show_hints:
            self._paint_hints(painter)
        if self._under is not None:
            paint_divider(painter, self._divider_x(), self.height())
        self._paint_texts(painter)
        self._paint_tool(painter)

    def _target(self, picture: Pyramid) -> QRectF:
        """Where a picture lies; on whole device pixels, so that lines at 1:1 stay sharp."""
        ratio, zoom = self.devicePixelRatioF(), self._view.zoom
        origin = self.to_widget(QPointF(0, 0))
        return QRectF(
            round(origin.x() * ratio) / ratio,
            round(origin.y() * ratio) / ratio,
            picture.width * zoom,
            picture.height * zoom,
        )

    def _paint_hints(self, painter: QPainter) -> None:
        zoom = self._view.zoom
        for hint_id, hint in self._document.hints.items():
            hint_painter.paint_hint(
                painter,
                [self.to_widget(QPointF(x, y)) for x, y in hint.points],
                hint.radius * zoom,
                hint.color,
                hovered=hint_id == self._tool.hovered,
                selected=hint_id == self._tool.selected,
            )
        if self._tool.stroke:
            hint_painter.paint_hint(
                painter,
                [self.to_widget(QPointF(x, y)) for x, y in self._tool.stroke],
                self._document.radius * zoom,
                self._document.color,
            )

    def _paint_texts(self, painter: QPainter) -> None:
        if self._picture is None:
            return
        space = QRectF(self.rect()).adjusted(10, 10, -10, -10)
        bottom = Qt.AlignmentFlag.AlignBottom
        if self._under is not None and self._under_caption:
            paint_label(painter, space, self._under_caption, bottom | Qt.AlignmentFlag.AlignLeft)
            paint_label(painter, space, self._caption, bottom | Qt.AlignmentFlag.AlignRight)
        elif self._caption:
            paint_label(painter, space, self._caption, bottom | Qt.AlignmentFlag.AlignLeft)
        if self._message:
            font = painter.font()
            font.setPointSizeF(font.pointSizeF() * 1.1)
            painter.save()
            painter.setFont(font)
            paint_label(painter, space, self._message, Qt.AlignmentFlag.AlignCenter, padding=12)
            painter.restore()

    def _paint_tool(self, painter: QPainter) -> None:
        pointer = self._tool.pointer
        if pointer is None or self._picture is None or self._drag in (_Drag.PAN, _Drag.DIVIDER):
            return
        at = self.to_widget(pointer)
        if self._eyedropping():
            if self._own_pointer and not self._space:
                hint_painter.paint_eyedropper(
                    painter, at, self._tool.under_pointer, self._document.color
                )
        elif self._own_pointer:
            # Over a dot, the open hand of the system says it better than a ring.
            if not self._space and self._tool.hovered is None:
                radius = self._document.radius * self._view.zoom
                hint_painter.paint_pointer(painter, at, radius, self._document.color)
        else:
            radius = self._document.radius * self._view.zoom
            hint_painter.paint_pointer(painter, at, radius, self._document.color, echo=True)

    def _tool_changed(self) -> None:
        """Repaint what the tool covers now and covered before, not the whole picture."""
        reach = int(max(self._document.radius * self._view.zoom, 34)) + 12
        dirty = QRect()
        if self._tool.pointer is not None:
            at = self.to_widget(self._tool.pointer).toPoint()
            dirty = QRect(at - QPoint(reach, reach), at + QPoint(reach, reach))
        marked = {self._tool.hovered, self._tool.selected} - {None}
        for hint_id in marked:
            hint = self._document.hints.get(hint_id) if hint_id is not None else None
            if hint is not None:
                dirty |= self._hint_rect(hint.points, hint.radius)
        if self._tool.stroke:
            dirty |= self._hint_rect(self._tool.stroke, self._document.radius)
        self.update(dirty | self._dirty)
        self._dirty = dirty
        self._update_cursor()

    def _hint_rect(self, points: Sequence[tuple[float, float]], radius: float) -> QRect:
        margin = hint_painter.reach(radius * self._view.zoom) + 2
        xs, ys = [x for x, _ in points], [y for _, y in points]
        first = self.to_widget(QPointF(min(xs), min(ys)))
        last = self.to_widget(QPointF(max(xs), max(ys)))
        rect = QRectF(first, last).adjusted(-margin, -margin, margin, margin)
        return rect.toAlignedRect()

    # --- the mouse ----------------------------------------------------------------------------

    def _eyedropping(self) -> bool:
        alt = bool(QApplication.keyboardModifiers() & Qt.KeyboardModifier.AltModifier)
        return self._tool.tool is Tool.EYEDROPPER or alt or self._drag is _Drag.PICK

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to pan, to wipe, to pick a colour or to place a hint."""
        point, button = event.position(), event.button()
        if self._picture is None or self._drag is not _Drag.NONE:
            return
        inside = self.to_picture(point)
        self._last = point
        left = button == Qt.MouseButton.LeftButton
        if button == Qt.MouseButton.MiddleButton or (left and self._space):
            self._drag = _Drag.PAN
        elif left and self._on_divider(point):
            self._drag = _Drag.DIVIDER
        elif left and (
            self._tool.tool is Tool.EYEDROPPER
            or event.modifiers() & Qt.KeyboardModifier.AltModifier
        ):
            self._drag = _Drag.PICK
            self._tool.pick(self.color_at(point))
        elif left and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._tool.recolor_at(inside, self._view.zoom)
        elif left:
            self._drag = _Drag.TOOL
            self._tool.press(inside, self._view.zoom)
        elif button == Qt.MouseButton.RightButton:
            self._tool.remove_at(inside, self._view.zoom)
        self._update_cursor()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with what the button began, or show what is under the mouse."""
        point = event.position()
        self._own_pointer = True
        if self._drag is _Drag.PAN:
            self._view.pan_by(point - self._last)
        elif self._drag is _Drag.DIVIDER:
            self.set_divider(point.x() / max(self.width(), 1))
        elif self._drag is _Drag.TOOL:
            self._tool.drag(self.to_picture(point), self._view.zoom)
        else:
            if self._drag is _Drag.PICK:
                self._tool.pick(self.color_at(point))
            over_divider = self._drag is _Drag.NONE and self._on_divider(point)
            self._tool.hover(
                None if over_divider else self.to_picture(point),
                self._view.zoom,
                self.color_at(point),
            )
        self._last = point
        self._update_cursor()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End what the button began."""
        ends = {
            _Drag.TOOL: (Qt.MouseButton.LeftButton,),
            _Drag.PICK: (Qt.MouseButton.LeftButton,),
            _Drag.DIVIDER: (Qt.MouseButton.LeftButton,),
            _Drag.PAN: (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton),
            _Drag.NONE: (),
        }
        if event.button() not in ends[self._drag]:
            return
        drag, self._drag = self._drag, _Drag.NONE
        if drag is _Drag.TOOL:
            self._tool.release(self.to_picture(event.position()), self._view.zoom)
        self._update_cursor()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Two quick clicks are two clicks; beside the picture they fit it."""
        inside = self.to_picture(event.position())
        picture = self._picture
        outside = picture is not None and not (
            0 <= inside.x() < picture.width and 0 <= inside.y() < picture.height
        )
        if outside and event.button() == Qt.MouseButton.LeftButton:
            self._view.fit()
        else:
            self.mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the mouse; with Ctrl change the radius of the dot below, or of the tool."""
        delta = event.angleDelta()
        notches = (delta.y() or delta.x()) / 120
        event.accept()
        if self._picture is None or notches == 0:
            return
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._tool.resize_at(self.to_picture(event.position()), self._view.zoom, notches)
        else:
            middle = QPointF(self.width() / 2, self.height() / 2)
            zoom = self._view.zoom * ZOOM_STEP**notches
            self._view.zoom_to(zoom, event.position() - middle)

    # --- keys and focus -----------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space pans, Alt picks a colour, Del removes a hint, Esc gives up a drag."""
        key = event.key()
        if key == Qt.Key.Key_Space:
            self._space = True
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._tool.remove_current()
        elif key == Qt.Key.Key_Escape and self._drag is _Drag.TOOL:
            self._drag = _Drag.NONE
            self._tool.abort()
        elif key != Qt.Key.Key_Alt:
            super().keyPressEvent(event)
            return
        self._tool_changed()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Space and Alt were let go."""
        if event.isAutoRepeat():
            return
        if event.key() == Qt.Key.Key_Space:
            self._space = False
        elif event.key() != Qt.Key.Key_Alt:
            super().keyReleaseEvent(event)
            return
        self._tool_changed()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Take the keyboard, unless the user is typing somewhere."""
        self._own_pointer = True
        typing = isinstance(QApplication.focusWidget(), QLineEdit | QAbstractSpinBox)
        if not typing and self.window().isActiveWindow():
            self.setFocus(Qt.FocusReason.MouseFocusReason)
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Hide the tool."""
        self._own_pointer = False
        if self._drag is _Drag.NONE:
            self._tool.hover(None, self._view.zoom)
        super().leaveEvent(event)

    def focusOutEvent(self, event) -> None:
        """A key that is let go elsewhere must not stay pressed here."""
        self._space = False
        self._update_cursor()
        super().focusOutEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep a fitted picture fitted."""
        if self.isVisible():
            self._view.set_canvas_size(QSizeF(self.size()))
        super().resizeEvent(event)

    def showEvent(self, event) -> None:
        """A canvas that comes into view sets the size that pictures are fitted to."""
        self._view.set_canvas_size(QSizeF(self.size()))
        super().showEvent(event)

    def _update_cursor(self) -> None:
        shape = Qt.CursorShape.ArrowCursor
        if self._picture is not None:
            if self._drag is _Drag.PAN:
                shape = Qt.CursorShape.ClosedHandCursor
            elif self._space:
                shape = Qt.CursorShape.OpenHandCursor
            elif self._drag is _Drag.DIVIDER or self._on_divider(self._last):
                shape = Qt.CursorShape.SplitHCursor
            elif self._eyedropping():
                shape = Qt.CursorShape.BlankCursor
            elif self._tool.hovered is not None:
                shape = Qt.CursorShape.SizeAllCursor
            else:
                shape = Qt.CursorShape.BlankCursor
        if self.cursor().shape() != shape:
            self.setCursor(shape)
