from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTabletEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QWidget

from desktop.ui.canvas_hand import CanvasHand, Drag
from desktop.ui.contact import Contact, is_from_pen
from desktop.ui.document import Document
from desktop.ui.hint_overlay import HintOverlay
from desktop.ui.hint_tool import HintTool
from desktop.ui.picture_view import PictureView
from desktop.ui.view_state import ROTATE_STEP, ViewState

#: One notch of the wheel zooms by this factor.
ZOOM_STEP = 1.2
#: The wheel with these resizes the lens.
_LENS_KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class Canvas(PictureView):
    """A view on which hints are placed: mouse, pen and keyboard for the tool, zoom and pan.

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
        self._hand = CanvasHand(self, view, tool)
        self._pen_down = False
        self.setMouseTracking(True)
        self.setTabletTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(caption)
        tool.changed.connect(self._tool_changed)
        tool.tool_changed.connect(self._update_cursor)
        tool.areas.changed.connect(self.update)
        document.hints_changed.connect(self._hints_changed)
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
        if self.picture is not None:
            self._overlay.paint_areas(painter, event.rect())
            if self._show_hints:
                self._overlay.paint_hints(painter, event.rect())
        self.paint_frame(painter)
        self._paint_tool(painter)

    def _paint_tool(self, painter: QPainter) -> None:
        hand = self._hand
        if self.picture is None:
            return
        self._overlay.paint_loop(painter)
        if hand.drag in (Drag.PAN, Drag.DIVIDER):
            return
        if hand.eyedropping:
            if self._own_pointer and not hand.space:
                self._overlay.paint_eyedropper(painter)
        elif not self._own_pointer:
            self._overlay.paint_pointer(painter, echo=True)
        elif not hand.space and self._tool.grabbable is None:
            # Over a dot, the open hand of the system says it better than a ring.
            self._overlay.paint_pointer(painter)

    @property
    def _own_pointer(self) -> bool:
        return self._tool.pointed_on is self

    def _hints_changed(self) -> None:
        """Repaint the hints that changed, not the whole picture."""
        self.update(self._overlay.changed_hints())

    def _tool_changed(self) -> None:
        """Repaint what the tool covers now and covered before, not the whole picture."""
        self.update(self._overlay.changed_rect())
        self._update_cursor()

    # --- mouse and pen ------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to pan, to wipe, to pick a colour or to use the tool."""
        if not self._knows_from_pen(event):
            self._press(Contact.of(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with what the button began, or show what is under the mouse."""
        if not self._knows_from_pen(event):
            self._move(Contact.of(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End what the button began."""
        if not self._knows_from_pen(event):
            self._release(Contact.of(event))

    def tabletEvent(self, event: QTabletEvent) -> None:
        """A pen does what the mouse does, as hard as it is pressed; its other end erases."""
        contact = Contact.of(event)
        self._pen_down = contact.buttons != Qt.MouseButton.NoButton
        if event.type() == QEvent.Type.TabletPress:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._press(contact)
        elif event.type() == QEvent.Type.TabletRelease:
            self._release(contact)
        else:
            self._move(contact)
        event.accept()  # so that Qt makes no mouse events of it

    def _knows_from_pen(self, event: QMouseEvent) -> bool:
        """Whether a mouse event only repeats what a pen said; some systems make it all the same."""
        return self._pen_down or is_from_pen(event)

    def _press(self, contact: Contact) -> None:
        self._hand.press(contact)
        self._update_cursor()

    def _move(self, contact: Contact) -> None:
        self._tool.pointed_on = self
        self.move_lens(contact.point)
        self._hand.move(contact)
        self._update_cursor()

    def _release(self, contact: Contact) -> None:
        self._hand.release(contact)
        self._update_cursor()

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
        """Zoom at the mouse, with Shift rotate; with Ctrl resize the dot below, or the tool."""
        delta = event.angleDelta()
        notches = (delta.y() or delta.x()) / 120
        event.accept()
        if self.picture is None or notches == 0:
            return
        point, modifiers = event.position(), event.modifiers()
        if modifiers == _LENS_KEYS and self.resize_lens(notches):
            return
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            self._tool.resize_at(self.to_picture(point), self._view.zoom, notches)
        elif modifiers & Qt.KeyboardModifier.ShiftModifier:
            self._view.rotate_by(ROTATE_STEP * notches, self.from_middle(point))
        else:
            self._view.zoom_to(self._view.zoom * ZOOM_STEP**notches, self.from_middle(point))

    # --- keys and focus -----------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """While a hint is dragged, Esc gives up the drag and not the refresh that runs."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self._hand.drag is Drag.TOOL
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space pans, Alt picks a colour, Del removes a hint, Esc gives up a drag."""
        key = event.key()
        if key == Qt.Key.Key_Space:
            self._hand.space = True
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._tool.remove_current()
        elif key == Qt.Key.Key_Escape and self._hand.drag is Drag.TOOL:
            self._hand.abort()
        elif key != Qt.Key.Key_Alt:
            super().keyPressEvent(event)
            return
        self._tool_changed()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Space and Alt were let go."""
        if event.isAutoRepeat():
            return
        if event.key() == Qt.Key.Key_Space:
            self._hand.space = False
        elif event.key() != Qt.Key.Key_Alt:
            super().keyReleaseEvent(event)
            return
        self._tool_changed()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Take the keyboard, unless the user is typing somewhere."""
        self._tool.pointed_on = self
        typing = isinstance(QApplication.focusWidget(), QLineEdit | QAbstractSpinBox)
        if not typing and self.window().isActiveWindow():
            self.setFocus(Qt.FocusReason.MouseFocusReason)
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Hide the tool."""
        if self._own_pointer:
            self._tool.pointed_on = None
        self.move_lens(None)
        if self._hand.drag is Drag.NONE:
            self._tool.hover(None, self._view.zoom)
        super().leaveEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A key that is let go elsewhere must not stay pressed here."""
        self._hand.space = False
        self._update_cursor()
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """A hidden canvas never hears of the button's release."""
        self._pen_down = False
        self._hand.let_go()
        super().hideEvent(event)

    def _update_cursor(self) -> None:
        shape = self._hand.cursor
        if self.cursor().shape() != shape:
            self.setCursor(shape)
