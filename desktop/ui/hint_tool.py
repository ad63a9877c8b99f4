import itertools
import math
from dataclasses import replace
from enum import Enum

from PySide6.QtCore import QObject, QPointF, Signal
from PySide6.QtGui import QUndoStack

from desktop.core.color import RGB
from desktop.core.hints import Hint
from desktop.ui.commands import AddHint, MoveHint, RecolorHint, RemoveHint, ResizeHint
from desktop.ui.document import MIN_RADIUS, Document

#: A dot can be grabbed within this distance, in pixels of the screen, however small it is.
GRAB_DISTANCE = 8.0
#: The mouse has to move this far, in pixels of the screen, before a press becomes a drag.
DRAG_DISTANCE = 4.0
#: One notch of the wheel changes a radius by this factor.
RADIUS_STEP = 1.15


class Tool(Enum):
    """What the left button does."""

    HINT = "hint"
    EYEDROPPER = "eyedropper"


class HintTool(QObject):
    """Dots and strokes under the mouse, for all canvases at once.

    It thinks in pixels of the picture; `zoom` (pixels of the screen per pixel of the picture)
    tells what a hand can hit. Canvases forward the mouse and paint what it shows.
    """

    changed = Signal()  # the pointer, what is hovered or selected, or the stroke being painted
    tool_changed = Signal()
    picked = Signal(object)  # a colour, by the eyedropper

    def __init__(
        self, document: Document, stack: QUndoStack, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._stack = stack
        self._tool = Tool.HINT
        self.pointer: QPointF | None = None
        self.hovered: int | None = None
        self.selected: int | None = None
        self.stroke: list[tuple[float, float]] = []
        self.under_pointer: RGB | None = None
        self._press: QPointF | None = None
        self._grabbed: int | None = None
        self._grabbed_hint: Hint | None = None
        self._dragging = False
        self._drag_number = 0
        document.hints_changed.connect(self._forget_missing)
        document.picture_changed.connect(self.abort)

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
    def active(self) -> bool:
        """Whether a button is held down."""
        return self._press is not None

    # --- the mouse ----------------------------------------------------------------------------

    def hover(self, point: QPointF | None, zoom: float, under: RGB | None = None) -> None:
        """The mouse is over a point of the picture (None: it left), no button held."""
        self.pointer = point
        self.under_pointer = under
        self.hovered = None if point is None else self.hint_at(point, zoom)
        self.changed.emit()

    def press(self, point: QPointF, zoom: float) -> None:
        """The left button went down."""
        self._press = point
        self.pointer = point
        self._dragging = False
        self._grabbed = self.hint_at(point, zoom)
        if self._grabbed is not None:
            self._grabbed_hint = self._document.hints[self._grabbed]
            self._drag_number += 1
            self.selected = self._grabbed
        elif self._inside(point):
            self.stroke = [(point.x(), point.y())]
        self.changed.emit()

    def drag(self, point: QPointF, zoom: float) -> None:
        """The mouse moved with the left button held."""
        self.pointer = point
        if self._press is None:
            return
        way = point - self._press
        if not self._dragging and math.hypot(way.x(), way.y()) * zoom < DRAG_DISTANCE:
            return
        self._dragging = True
        if self._grabbed is not None:
            self._move_grabbed(point)
        elif self.stroke:
            self._extend_stroke(point, zoom)
        self.changed.emit()

    def release(self, point: QPointF, zoom: float) -> None:
        """The left button went up: a click on empty ground becomes a dot, a drag a stroke."""
        if self._press is None:
            return
        if self._dragging:
            self.drag(point, zoom)
        points, self.stroke = tuple(self.stroke), []
        dragging, grabbed = self._dragging, self._grabbed
        self._press = self._grabbed = self._grabbed_hint = None
        self._dragging = False
        if grabbed is None and points:
            hint = Hint(points if dragging else points[:1], self._document.color, self.radius)
            command = AddHint(self._document, hint)
            self._stack.push(command)
            self.selected = self.hovered = command.hint_id
        self.changed.emit()

    def abort(self) -> None:
        """Give up what the held button has begun."""
        grabbed, before = self._grabbed, self._grabbed_hint
        self._press = self._grabbed = self._grabbed_hint = None
        self._dragging = False
        self.stroke = []
        if grabbed is not None and before is not None:
            now = self._document.hints.get(grabbed)
            if now is not None and now != before:
                # Merged with the drag's own step, this leaves no step at all.
                self._stack.push(MoveHint(self._document, grabbed, before, self._drag_number))
        self.changed.emit()

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
        hint_id = self.hovered if self.hovered is not None else self.selected
        if hint_id is None or self.active:
            return False
        self._stack.push(RemoveHint(self._document, hint_id))
        return True

    def recolor_at(self, point: QPointF, zoom: float) -> bool:
        """Give the hint under a point the current colour; tells whether there was one."""
        hint_id = self.hint_at(point, zoom)
        if hint_id is None:
            return False
        if self._document.hints[hint_id].color != self._document.color:
            self._stack.push(RecolorHint(self._document, hint_id, self._document.color))
        self.selected = hint_id
        self.changed.emit()
        return True

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

    @property
    def radius(self) -> float:
        """The radius of the next hint."""
        return self._document.radius

    # --- geometry -----------------------------------------------------------------------------

    def hint_at(self, point: QPointF, zoom: float) -> int | None:
        """The topmost hint within reach of a point."""
        for hint_id, hint in reversed(list(self._document.hints.items())):
            reach = max(hint.radius, GRAB_DISTANCE / zoom)
            if _distance(hint.points, point.x(), point.y()) <= reach:
                return hint_id
        return None

    def _inside(self, point: QPointF) -> bool:
        picture = self._document.picture
        return (
            picture is not None
            and 0 <= point.x() < picture.width
            and 0 <= point.y() < picture.height
        )

    def _clamped(self, point: QPointF) -> QPointF:
        picture = self._document.picture
        if picture is None:
            return point
        # Just inside, so that the point's pixel exists.
        return QPointF(
            min(max(point.x(), 0.0), picture.width - 0.01),
            min(max(point.y(), 0.0), picture.height - 0.01),
        )

    def _move_grabbed(self, point: QPointF) -> None:
        picture = self._document.picture
        if self._grabbed is None or self._grabbed_hint is None or self._press is None:
            return
        if picture is None or self._grabbed not in self._document.hints:
            return
        way = point - self._press
        moved = self._grabbed_hint.moved(way.x(), way.y())
        if len(moved.points) == 1:
            inside = self._clamped(QPointF(*moved.points[0]))
            moved = replace(moved, points=((inside.x(), inside.y()),))
        if moved.touches(picture.width, picture.height):
            if moved != self._document.hints[self._grabbed]:
                self._stack.push(MoveHint(self._document, self._grabbed, moved, self._drag_number))
            self.hovered = self._grabbed

    def _extend_stroke(self, point: QPointF, zoom: float) -> None:
        inside = self._clamped(point)
        x, y = self.stroke[-1]
        step = max(1.5 / zoom, self.radius / 4)
        if math.hypot(inside.x() - x, inside.y() - y) >= step:
            self.stroke.append((inside.x(), inside.y()))

    def _forget_missing(self) -> None:
        hints = self._document.hints
        if self.hovered not in hints:
            self.hovered = None
        if self.selected not in hints:
            self.selected = None
        self.changed.emit()


def _distance(points: tuple[tuple[float, float], ...], x: float, y: float) -> float:
    """Distance of a point from a polyline (or from a single point)."""
    best = min(math.hypot(px - x, py - y) for px, py in points)
    for (x0, y0), (x1, y1) in itertools.pairwise(points):
        dx, dy = x1 - x0, y1 - y0
        length = dx * dx + dy * dy
        if length > 0:
            along = min(max(((x - x0) * dx + (y - y0) * dy) / length, 0.0), 1.0)
            best = min(best, math.hypot(x0 + along * dx - x, y0 + along * dy - y))
    return best
