"""What a held button does to the hints, from press to release. Points are pixels of the picture."""

import itertools
import math
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPointF

from desktop.core.hint_paths import erase, thinned
from desktop.core.hints import Hint
from desktop.ui.commands import AddHint, MoveHint
from desktop.ui.document import Document
from desktop.ui.hint_commands import EraseHints
from desktop.ui.hint_painter import MIN_DOT, MIN_STROKE
from desktop.ui.history import History
from desktop.ui.tool_painter import MIN_POINTER

#: The mouse has to move this far, in pixels of the screen, before a press becomes a drag.
DRAG_DISTANCE = 4.0
#: A stroke may stray so far from the way of the hand, in pixels of the screen, to have few points.
_THINNING = 0.2
#: So many points of a stroke are thinned at once, while it grows.
_LENGTH = 32

# Numbers the drags, so that what one drag did merges into one step.
_numbers = itertools.count(1)


def pressure_scale(pressure: float) -> float:
    """What a pen's pressure, 0…1, makes of a radius: 0.35 times to 1.5 times, 1 in the middle."""
    return 0.35 + 1.45 * pressure - 0.3 * pressure * pressure


class Gesture:
    """A press and what follows; this one does nothing.

    Attributes:
        points: the path that is being drawn, if any.
        dragging: whether it went far enough to be no click.
    """

    def __init__(self, start: QPointF) -> None:
        self._start = start
        self.points: list[tuple[float, float]] = []
        self.dragging = False

    def drag(self, point: QPointF, zoom: float, pressure: float | None) -> None:
        """The mouse or pen moved; the pressure is a pen's, 0…1."""
        way = point - self._start
        far = math.hypot(way.x(), way.y()) * zoom >= DRAG_DISTANCE
        self.dragging = self.dragging or far
        if self.dragging:
            self._follow(point, zoom)

    def release(self) -> int | None:
        """The button went up; returns the number of the hint that was made, if one was."""

    def abort(self) -> None:
        """Give back what was begun."""

    def _follow(self, point: QPointF, zoom: float) -> None:
        """The drag went on."""


class Move(Gesture):
    """A hint is dragged elsewhere; all of it is one step."""

    def __init__(self, document: Document, stack: History, start: QPointF, hint_id: int) -> None:
        super().__init__(start)
        self._document = document
        self._stack = stack
        self.hint_id = hint_id
        self._before = document.hints[hint_id]
        self._number = next(_numbers)

    def abort(self) -> None:
        """Put the hint back."""
        now = self._document.hints.get(self.hint_id)
        if now is not None and now != self._before:
            # Merged with the drag's own step, this leaves no step at all.
            self._push(self._before)

    def _follow(self, point: QPointF, zoom: float) -> None:
        picture = self._document.picture
        if picture is None or self.hint_id not in self._document.hints:
            return
        way = point - self._start
        moved = self._before.moved(way.x(), way.y())
        if len(moved.points) == 1:
            moved = replace(moved, points=(held_inside(self._document, QPointF(*moved.points[0])),))
        if moved.touches(picture.width, picture.height):
            self._push(moved)

    def _push(self, hint: Hint) -> None:
        if hint != self._document.hints[self.hint_id]:
            self._stack.push(MoveHint(self._document, self.hint_id, hint, self._number))


class Stroke(Gesture):
    """A click makes a dot, a drag a stroke; the harder a pen presses, the larger."""

    def __init__(
        self, document: Document, stack: History, start: QPointF, pressure: float | None
    ) -> None:
        super().__init__(start)
        self._document = document
        self._stack = stack
        self._pressures = [] if pressure is None else [pressure]
        self._thin_to = 0
        self._tolerance = 0.0
        self.points = [held_inside(document, start)]

    @property
    def radius(self) -> float:
        """Of the hint, as hard as the pen has pressed on average."""
        if not self._pressures:
            return self._document.radius
        mean = sum(self._pressures) / len(self._pressures)
        return self._document.radius * pressure_scale(mean)

    def drag(self, point: QPointF, zoom: float, pressure: float | None) -> None:
        """Go on, as hard as the pen presses."""
        if pressure is not None:
            self._pressures.append(pressure)
        super().drag(point, zoom, pressure)

    def release(self) -> int | None:
        """Lay the hint down."""
        self._thin()
        points = tuple(self.points) if self.dragging else tuple(self.points[:1])
        command = AddHint(self._document, Hint(points, self._document.color, self.radius))
        self._stack.push(command)
        return command.hint_id

    def _follow(self, point: QPointF, zoom: float) -> None:
        inside = held_inside(self._document, point)
        if math.dist(self.points[-1], inside) >= max(1.5 / zoom, self._document.radius / 4):
            self.points.append(inside)
            self._tolerance = _THINNING / zoom
            if len(self.points) - self._thin_to > _LENGTH:
                self._thin()

    def _thin(self) -> None:
        """Drop the points that can be spared since the last time."""
        self.points[self._thin_to :] = thinned(self.points[self._thin_to :], self._tolerance)
        self._thin_to = len(self.points) - 1


class Erase(Gesture):
    """What the tool's circle touches goes; all that one drag takes is one step."""

    def __init__(self, document: Document, stack: History, start: QPointF, zoom: float) -> None:
        super().__init__(start)
        self._document = document
        self._stack = stack
        self._before = dict(document.hints)
        self._number = next(_numbers)
        self._last = start
        self._wipe(start, zoom)

    def abort(self) -> None:
        """Give all of it back."""
        self._push(self._before)

    def _follow(self, point: QPointF, zoom: float) -> None:
        self._wipe(point, zoom)

    def _wipe(self, point: QPointF, zoom: float) -> None:
        """Take what lies between the last place and this one, as large as it is seen."""
        start, end = self._last.toTuple(), point.toTuple()
        picture = self._document.picture
        circle = max(self._document.radius, MIN_POINTER / zoom)
        left: list[tuple[int | None, Hint]] = []
        for number, hint in self._document.hints.items():
            least = MIN_DOT if len(hint.points) == 1 else MIN_STROKE
            pieces = erase(hint, start, end, circle + max(hint.radius, least / zoom))
            if picture is not None:  # what lies beside the picture could not be seen or reached
                pieces = [p for p in pieces if p.touches(picture.width, picture.height)]
            left += [(number if n == 0 else None, piece) for n, piece in enumerate(pieces)]
        self._last = point
        self._push(numbered(self._document, left))

    def _push(self, hints: dict[int, Hint]) -> None:
        if hints != dict(self._document.hints):
            self._stack.push(EraseHints(self._document, hints, self._number))


def numbered(document: Document, rows: Sequence[tuple[int | None, Hint]]) -> dict[int, Hint]:
    """Hints by their number, the lowest layer first; those without one get a new one."""
    return {document.new_hint_id() if number is None else number: hint for number, hint in rows}


def held_inside(document: Document, point: QPointF) -> tuple[float, float]:
    """A point of the picture, or the nearest one to a point beside it."""
    picture = document.picture
    if picture is None:
        return point.x(), point.y()
    # Just inside, so that the point's pixel exists.
    return (
        min(max(point.x(), 0.0), picture.width - 0.01),
        min(max(point.y(), 0.0), picture.height - 0.01),
    )
