from enum import Enum

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QWidget

from desktop.ui.document import Document
from desktop.ui.hint_overlay import HintOverlay
from desktop.ui.hint_tool import HintTool, Tool
from desktop.ui.picture_view import PictureView
from desktop.ui.view_state import ViewState

#: One notch of the wheel zooms by this factor.
ZOOM_STEP = 1.2


class _Drag(Enum):
    """What the held button does."""

    NONE = 0
    TOOL = 1
    PAN = 2
    DIVIDER = 3
    PICK = 4


class Canvas(PictureView):
    """A view on which hints are placed: mouse and keyboard for the tool, zoom and pan.

    All canvases share the `ViewState` and the `HintTool`, so they move together and hints can be
    placed on each of them.
    """

    def __init__(
        self,
        document: Document,
        view: ViewState,
        tool: HintTool,
        caption: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(view, caption, parent)
        self._document = document
        self._tool = tool
        self._overlay = HintOverlay(document, tool, self)
        self._show_hints = True
        self._drag = _Drag.NONE
        self._last = QPointF()
        self._space = False
        self._own_pointer = False
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        tool.changed.connect(self._tool_changed)
        tool.tool_changed.connect(self._update_cursor)
        document.hints_changed.connect(self.update)
        document.color_changed.connect(self._tool_changed)
        document.radius_changed.connect(self._tool_changed)
        self._update_cursor()

    def set_show_hints(self, show: bool) -> None:
        """Show or hide the hints; they stay in force."""
        self._show_hints = show
        self.update()

    # --- painting -----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture, the hints and the tool."""
        painter = QPainter(self)
        self.paint_ground(painter, event.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.picture is not None and self._show_hints:
            self._overlay.paint_hints(painter, event.rect())
        self.paint_frame(painter)
        self._paint_tool(painter)

    def _paint_tool(self, painter: QPainter) -> None:
        if self.picture is None or self._drag in (_Drag.PAN, _Drag.DIVIDER):
            return
        if self._eyedropping():
            if self._own_pointer and not self._space:
                self._overlay.paint_eyedropper(painter)
        elif not self._own_pointer:
            self._overlay.paint_pointer(painter, echo=True)
        elif not self._space and self._tool.hovered is None:
            # Over a dot, the open hand of the system says it better than a ring.
            self._overlay.paint_pointer(painter)

    def _tool_changed(self) -> None:
        """Repaint what the tool covers now and covered before, not the whole picture."""
        self.update(self._overlay.changed_rect())
        self._update_cursor()

    # --- the mouse ----------------------------------------------------------------------------

    def _eyedropping(self) -> bool:
        alt = bool(QApplication.keyboardModifiers() & Qt.KeyboardModifier.AltModifier)
        return self._tool.tool is Tool.EYEDROPPER or alt or self._drag is _Drag.PICK

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to pan, to wipe, to pick a colour or to place a hint."""
        point, button = event.position(), event.button()
        if self.picture is None or self._drag is not _Drag.NONE:
            return
        inside = self.to_picture(point)
        self._last = point
        left = button == Qt.MouseButton.LeftButton
        if button == Qt.MouseButton.MiddleButton or (left and self._space):
            self._drag = _Drag.PAN
        elif left and self.on_divider(point):
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
        if self._drag is not _Drag.NONE and event.buttons() == Qt.MouseButton.NoButton:
            self._let_go()  # a dialog that opened meanwhile took the release
        if self._drag is _Drag.PAN:
            self._view.pan_by(point - self._last)
        elif self._drag is _Drag.DIVIDER:
            self.set_divider(point.x() / max(self.width(), 1))
        elif self._drag is _Drag.TOOL:
            self._tool.drag(self.to_picture(point), self._view.zoom)
        else:
            if self._drag is _Drag.PICK:
                self._tool.pick(self.color_at(point))
            over_divider = self._drag is _Drag.NONE and self.on_divider(point)
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
        self._last = event.position()
        self._let_go()
        self._update_cursor()

    def _let_go(self) -> None:
        """End the drag where the mouse was last."""
        drag, self._drag = self._drag, _Drag.NONE
        if drag is _Drag.TOOL:
            self._tool.release(self.to_picture(self._last), self._view.zoom)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Two quick clicks are two clicks; beside the picture they fit it."""
        inside = self.to_picture(event.position())
        picture = self.picture
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
        if self.picture is None or notches == 0:
            return
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._tool.resize_at(self.to_picture(event.position()), self._view.zoom, notches)
        else:
            middle = QPointF(self.width() / 2, self.height() / 2)
            zoom = self._view.zoom * ZOOM_STEP**notches
            self._view.zoom_to(zoom, event.position() - middle)

    # --- keys and focus -----------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """While a hint is dragged, Esc gives up the drag and not the refresh that runs."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self._drag is _Drag.TOOL
        ):
            event.accept()
            return True
        return super().event(event)

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

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A key that is let go elsewhere must not stay pressed here."""
        self._space = False
        self._update_cursor()
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """A hidden canvas never hears of the button's release."""
        self._let_go()
        super().hideEvent(event)

    def _update_cursor(self) -> None:
        shape = Qt.CursorShape.ArrowCursor
        if self.picture is not None:
            if self._drag is _Drag.PAN:
                shape = Qt.CursorShape.ClosedHandCursor
            elif self._space:
                shape = Qt.CursorShape.OpenHandCursor
            elif self._drag is _Drag.DIVIDER or self.on_divider(self._last):
                shape = Qt.CursorShape.SplitHCursor
            elif self._eyedropping():
                shape = Qt.CursorShape.BlankCursor
            elif self._tool.hovered is not None:
                shape = Qt.CursorShape.SizeAllCursor
            else:
                shape = Qt.CursorShape.BlankCursor
        if self.cursor().shape() != shape:
            self.setCursor(shape)
