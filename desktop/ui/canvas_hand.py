from enum import Enum, auto

from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication

from desktop.ui.contact import Contact
from desktop.ui.hint_tool import HintTool, Tool
from desktop.ui.picture_view import PictureView
from desktop.ui.view_state import ViewState

_LEFT, _MIDDLE, _RIGHT = (
    Qt.MouseButton.LeftButton,
    Qt.MouseButton.MiddleButton,
    Qt.MouseButton.RightButton,
)
_CTRL, _SHIFT, _ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


class Drag(Enum):
    """What the held button does."""

    NONE = auto()
    TOOL = auto()
    PAN = auto()
    DIVIDER = auto()
    PICK = auto()


class CanvasHand:
    """The hand on a canvas, with mouse or pen: it uses the tool, pans, wipes and picks colours.

    Attributes:
        drag: what the held button does.
        space: whether the space bar is held, with which a drag pans.
    """

    def __init__(self, canvas: PictureView, view: ViewState, tool: HintTool) -> None:
        self._canvas = canvas
        self._view = view
        self._tool = tool
        self._last = QPointF()
        self.drag = Drag.NONE
        self.space = False

    @property
    def eyedropping(self) -> bool:
        """Whether a press picks a colour."""
        alt = bool(QApplication.keyboardModifiers() & _ALT)
        return self._tool.in_hand is Tool.EYEDROPPER or alt or self.drag is Drag.PICK

    def press(self, contact: Contact) -> None:
        """Begin to pan, to wipe, to pick a colour or to use the tool."""
        if self._canvas.picture is None or self.drag is not Drag.NONE:
            return
        point, button = contact.point, contact.button
        inside, zoom = self._canvas.to_picture(point), self._view.zoom
        self._last = point
        if button == _MIDDLE or (button == _LEFT and self.space):
            self.drag = Drag.PAN
        elif button == _LEFT and self._canvas.on_divider(point):
            self.drag = Drag.DIVIDER
        elif button == _LEFT and self._picks(contact):
            self.drag = Drag.PICK
            self._tool.pick(self._canvas.color_at(point))
        elif button == _LEFT and contact.modifiers & _SHIFT and not contact.turned:
            self._tool.recolor_at(inside, zoom, alike=bool(contact.modifiers & _CTRL))
        elif button == _LEFT:
            self.drag = Drag.TOOL
            self._tool.press(inside, zoom, contact.pressure, turned=contact.turned)
        elif button == _RIGHT:
            self._tool.remove_at(inside, zoom)

    def move(self, contact: Contact) -> None:
        """Go on with what the button began, or show what is under the mouse."""
        point, canvas = contact.point, self._canvas
        if self.drag is not Drag.NONE and contact.buttons == Qt.MouseButton.NoButton:
            self.let_go()  # a dialog that opened meanwhile took the release
        if self.drag is Drag.PAN:
            self._view.pan_by(point - self._last)
        elif self.drag is Drag.DIVIDER:
            canvas.set_divider(point.x() / max(canvas.width(), 1))
        elif self.drag is Drag.TOOL:
            self._tool.drag(canvas.to_picture(point), self._view.zoom, contact.pressure)
        else:
            if self.drag is Drag.PICK:
                self._tool.pick(canvas.color_at(point))
            over_divider = self.drag is Drag.NONE and canvas.on_divider(point)
            self._tool.hover(
                None if over_divider else canvas.to_picture(point),
                self._view.zoom,
                canvas.color_at(point),
                turned=contact.turned,
            )
        self._last = point

    def release(self, contact: Contact) -> None:
        """End what the button began."""
        ends = (_LEFT, _MIDDLE) if self.drag is Drag.PAN else (_LEFT,)
        if self.drag is not Drag.NONE and contact.button in ends:
            self._last = contact.point
            self.let_go()

    def let_go(self) -> None:
        """End the drag where the mouse was last."""
        drag, self.drag = self.drag, Drag.NONE
        if drag is Drag.TOOL:
            self._tool.release(self._canvas.to_picture(self._last), self._view.zoom)

    def abort(self) -> None:
        """Give up what the tool has begun."""
        self.drag = Drag.NONE
        self._tool.abort()

    @property
    def cursor(self) -> Qt.CursorShape:
        """The system's cursor that goes with it; blank where the tool is painted instead."""
        if self._canvas.picture is None:
            return Qt.CursorShape.ArrowCursor
        if self.drag is Drag.PAN:
            return Qt.CursorShape.ClosedHandCursor
        if self.space:
            return Qt.CursorShape.OpenHandCursor
        if self.drag is Drag.DIVIDER or self._canvas.on_divider(self._last):
            return Qt.CursorShape.SplitHCursor
        if not self.eyedropping and self._tool.grabbable is not None:
            return Qt.CursorShape.SizeAllCursor
        return Qt.CursorShape.BlankCursor

    def _picks(self, contact: Contact) -> bool:
        picks = self._tool.tool is Tool.EYEDROPPER or bool(contact.modifiers & _ALT)
        return picks and not contact.turned
