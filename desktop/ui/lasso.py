import math
from collections.abc import Callable

from PySide6.QtCore import QPointF

from desktop.core.area_hints import dots_for, lay_dots, region_at, regions_in_loop
from desktop.core.hints import Hint
from desktop.core.regions import Regions
from desktop.ui.areas import Areas
from desktop.ui.commands import SetHints
from desktop.ui.document import Document
from desktop.ui.gestures import Gesture, numbered
from desktop.ui.history import History

#: The loop gets a corner after this way, in pixels of the screen.
_STEP = 2.0


class Lasso(Gesture):
    """A loop is drawn, and every area inside gets a dot; a click means the area below.

    Args:
        document: the document.
        stack: where the dots become a step.
        areas: of the picture.
        start: where the button went down.
        ended: is told what came of it, once that is known.
    """

    def __init__(
        self,
        document: Document,
        stack: History,
        areas: Areas,
        start: QPointF,
        ended: Callable[[str], None],
    ) -> None:
        super().__init__(start)
        self._document = document
        self._stack = stack
        self._areas = areas
        self._ended = ended
        self.points = [start.toTuple()]

    def release(self) -> int | None:
        """Look for the areas inside, and colour them."""
        loop, color, radius = self.points, self._document.color, self._document.radius

        def find(regions: Regions) -> tuple[Regions, dict[int, Hint]]:
            inside = (
                regions_in_loop(regions, loop) if self.dragging else region_at(regions, *loop[0])
            )
            return regions, dots_for(regions, inside, color, radius)

        self._areas.ask(find, self._color)

    def _follow(self, point: QPointF, zoom: float) -> None:
        if math.dist(self.points[-1], point.toTuple()) * zoom >= _STEP:
            self.points.append(point.toTuple())

    def _color(self, found: tuple[Regions, dict[int, Hint]]) -> None:
        regions, dots = found
        hints = numbered(self._document, lay_dots(self._document.hints, dots, regions))
        if not dots:
            self._ended("No area lies inside the loop: draw it around one, or click into one")
        elif hints == dict(self._document.hints):
            self._ended("This area has that colour already")
        else:
            self._stack.push(SetHints(self._document, "Colour area", hints))
            self._ended(f"Coloured {len(dots)} areas" if len(dots) > 1 else "Coloured the area")
