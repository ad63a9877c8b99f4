from dataclasses import replace
from enum import Enum

from PySide6.QtCore import QObject, QPointF, Signal

from desktop.core.color import RGB
from desktop.core.hint_paths import path_distance
from desktop.core.hints import Hint
from desktop.ui.areas import Areas
from desktop.ui.commands import RecolorHint, RemoveHint, ResizeHint, SetHints
from desktop.ui.document import MIN_RADIUS, Document
from desktop.ui.gestures import Erase, Gesture, Move, Stroke
from desktop.ui.history import History
from desktop.ui.lasso import Lasso
from desktop.ui.modes import WAYS
from desktop.ui.translate import tr

#: A dot can be grabbed within this distance, in pixels of the screen, however small it is.
GRAB_DISTANCE = 8.0
#: One notch of the wheel changes a radius by this factor.
RADIUS_STEP = 1.15


class Tool(Enum):
    """What the left button does; the value names its action."""

    HINT = "hint"
    ERASER = "eraser"
    LASSO = "lasso"
    EYEDROPPER = "eyedropper"


class HintTool(QObject):
    """Dots and strokes under the mouse, for all canvases at once.

    It thinks in pixels of the picture; `zoom` (pixels of the screen per pixel of the picture)
    tells what a hand can hit. Canvases forward mouse and pen and paint what it shows.

    Attributes:
        areas: of the picture.
        pointer: where the mouse is; None: on no canvas.
        pointed_on: the canvas that it is on.
        under_pointer: the colour that is shown there.
        hovered: the hint that is there.
    """

    changed = Signal()  # the pointer, what is hovered or selected, or what is being painted
    tool_changed = Signal()
    selection_changed = Signal()
    picked = Signal(object)  # a colour, by the eyedropper
    said = Signal(str)  # something for the status bar

    def __init__(
        self, document: Document, stack: History, areas: Areas, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._stack = stack
        self.areas = areas
        self._tool = Tool.HINT
        self._turned = False
        self.pointer: QPointF | None = None
        self.pointed_on: object = None
        self.under_pointer: RGB | None = None
        self.hovered: int | None = None
        self._selected: int | None = None
        self._gesture: Gesture | None = None
        self._waiting: list[Lasso] = []  # for their areas, the last one last
        document.hints_changed.connect(self._forget_missing)
        document.picture_changed.connect(self._begin_anew)
        document.mode_changed.connect(self._leave_lasso)
        areas.failed.connect(lambda _error: self._forget_loops())

    @property
    def tool(self) -> Tool:
        """The chosen tool."""
        return self._tool

    def set_tool(self, tool: Tool) -> None:
        """Choose the tool."""
        if tool != self._tool:
            self.abort()
            self._tool = tool
            self.tool_changed.emit()
            self.changed.emit()

    @property
    def in_hand(self) -> Tool:
        """The tool at work: the chosen one, or the eraser while a pen is turned over."""
        return Tool.ERASER if self._turned else self._tool

    @property
    def active(self) -> bool:
        """Whether a button is held down."""
        return self._gesture is not None

    @property
    def selected(self) -> int | None:
        """The hint that was clicked or made last."""
        return self._selected

    @property
    def grabbable(self) -> int | None:
        """The hint that a press would take hold of."""
        return self.hovered if self.in_hand is Tool.HINT else None

    # --- what is being drawn ------------------------------------------------------------------

    @property
    def stroke(self) -> Hint | None:
        """The dot or stroke that is being painted."""
        if not isinstance(self._gesture, Stroke):
            return None
        return Hint(tuple(self._gesture.points), self._document.color, self._gesture.radius)

    @property
    def loop(self) -> list[tuple[float, float]]:
        """The last loop of the lasso, until its areas are coloured."""
        if isinstance(self._gesture, Lasso):
            return self._gesture.points
        return self._waiting[-1].points if self._waiting else []

    # --- the mouse ----------------------------------------------------------------------------

    def hover(
        self, point: QPointF | None, zoom: float, under: RGB | None = None, *, turned: bool = False
    ) -> None:
        """The mouse is over a point of the picture (None: it left), no button held.

        Args:
            point: in pixels of the picture.
            zoom: pixels of the screen per pixel of the picture.
            under: the colour there.
            turned: whether it is the eraser's end of a pen.
        """
        self.pointer = point
        self.under_pointer = under
        self._turned = turned
        self.hovered = None if point is None else self.hint_at(point, zoom)
        self.changed.emit()

    def press(
        self, point: QPointF, zoom: float, pressure: float | None = None, *, turned: bool = False
    ) -> None:
        """The left button or a pen went down; the pressure is a pen's, 0…1."""
        self.pointer = point
        self._turned = turned
        self._gesture = self._begin(point, zoom, pressure)
        self.changed.emit()

    def drag(self, point: QPointF, zoom: float, pressure: float | None = None) -> None:
        """The mouse or pen moved while it was down."""
        self.pointer = point
        if self._gesture is not None:
            self._gesture.drag(point, zoom, pressure)
            if isinstance(self._gesture, Move) and self._gesture.dragging:
                self.hovered = self._gesture.hint_id
            self.changed.emit()

    def release(self, point: QPointF, zoom: float) -> None:
        """The button went up: a click on empty ground becomes a dot, a drag a stroke."""
        if self._gesture is None:
            return
        if self._gesture.dragging:
            self._gesture.drag(point, zoom, None)
        gesture, self._gesture = self._gesture, None
        if isinstance(gesture, Lasso):
            self._waiting.append(gesture)
        made = gesture.release()
        if made is not None:
            self.hovered = made
            self._select(made)
        self.changed.emit()

    def abort(self) -> None:
        """Give up what the held button has begun, and the loops that wait for their areas."""
        gesture, self._gesture = self._gesture, None
        if gesture is not None:
            gesture.abort()
        self._forget_loops()

    def remove_at(self, point: QPointF, zoom: float) -> bool:
        """Remove the hint under a point; tells whether there was one."""
        hint_id = self.hint_at(point, zoom)
        if hint_id is None or self.active:
            return False
        self._stack.push(RemoveHint(self._document, hint_id))
        self.hover(point, zoom)
        return True

    def remove_current(self) -> bool:
        """Remove the hint under the mouse, else the selected one; tells whether there was one."""
        hint_id = self.hovered if self.hovered is not None else self._selected
        if hint_id is None or self.active:
            return False
        self._stack.push(RemoveHint(self._document, hint_id))
        return True

    def recolor_at(self, point: QPointF, zoom: float, *, alike: bool = False) -> bool:
        """Give the hint under a point (or all `alike`) the current colour; tells if it is there."""
        hint_id = self.hint_at(point, zoom)
        if hint_id is None:
            return False
        self._select(hint_id)
        if alike:
            self.recolor_alike()
        elif self._document.hints[hint_id].color != self._document.color:
            self._stack.push(RecolorHint(self._document, hint_id, self._document.color))
        self.changed.emit()
        return True

    def recolor_alike(self) -> None:
        """Give all hints of the selected one's colour the current colour."""
        hints, new = self._document.hints, self._document.color
        if self._selected is None:
            return
        old = hints[self._selected].color
        if old == new:
            self.said.emit(tr("They have the current colour already: choose another"))
            return
        alike = {n: replace(h, color=new) for n, h in hints.items() if h.color == old}
        self._stack.push(SetHints(self._document, tr("Recolour hints"), {**hints, **alike}))
        self.said.emit(tr("Recoloured %n hint(s)", "", len(alike)))

    def resize_at(self, point: QPointF, zoom: float, notches: float) -> None:
        """Change the radius of the hint under a point, or of the tool where there is none."""
        factor = RADIUS_STEP**notches
        hint_id = None if self.active else self.hint_at(point, zoom)
        if hint_id is None:
            self._document.set_radius(self._document.radius * factor)
        else:
            old = self._document.hints[hint_id].radius
            radius = min(max(old * factor, MIN_RADIUS), self._document.max_radius)
            if radius != old:
                self._stack.push(ResizeHint(self._document, hint_id, radius))
        self.changed.emit()

    def pick(self, color: RGB | None) -> None:
        """Take the colour under the eyedropper; None (nothing there) changes nothing."""
        if color is not None:
            self.picked.emit(color)

    def hint_at(self, point: QPointF, zoom: float) -> int | None:
        """The topmost hint within reach of a point."""
        for hint_id, hint in reversed(list(self._document.hints.items())):
            reach = max(hint.radius, GRAB_DISTANCE / zoom)
            if path_distance(hint.points, point.x(), point.y()) <= reach:
                return hint_id
        return None

    def _begin(self, point: QPointF, zoom: float, pressure: float | None) -> Gesture | None:
        document, stack = self._document, self._stack
        if self.in_hand is Tool.ERASER:
            return Erase(document, stack, point, zoom)
        if self.in_hand is Tool.LASSO:
            waits = self._waiting.__contains__
            return Lasso(document, stack, self.areas, point, waits, self._loop_done)
        grabbed = self.hint_at(point, zoom)
        if grabbed is not None:
            self._select(grabbed)
            return Move(document, stack, point, grabbed)
        picture = document.picture
        inside = picture is not None and (
            0 <= point.x() < picture.width and 0 <= point.y() < picture.height
        )
        return Stroke(document, stack, point, pressure) if inside else None

    def _loop_done(self, lasso: Lasso, text: str) -> None:
        self._waiting.remove(lasso)
        self.changed.emit()
        self.said.emit(text)

    def _forget_loops(self) -> None:
        self._waiting.clear()
        self.changed.emit()

    def _select(self, hint_id: int | None) -> None:
        if hint_id != self._selected:
            self._selected = hint_id
            self.selection_changed.emit()

    def _forget_missing(self) -> None:
        hints = self._document.hints
        if self.hovered not in hints:
            self.hovered = None
        if self._selected not in hints:
            self._select(None)
        self.changed.emit()

    def _begin_anew(self) -> None:
        """Another picture is shown; what was begun on the one before is over."""
        self._gesture = None
        self._waiting.clear()
        self._forget_missing()

    def _leave_lasso(self) -> None:
        """A photograph has no areas."""
        if self._tool is Tool.LASSO and WAYS[self._document.mode].lacks:
            self.set_tool(Tool.HINT)
