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
from desktop.ui.translate import tr

#: The loop gets a corner after this way, in pixels of the screen.
_STEP = 2.0

#: Hints with their numbers, as `numbered` takes them.
Rows = list[tuple[int | None, Hint]]


class Lasso(Gesture):
    """A loop is drawn, and every area inside gets a dot; a click means the area below.

    Args:
        document: the document.
        stack: where the dots become a step.
        areas: of the picture.
        start: where the button went down.
        waits: tells whether the loop still waits for its areas; what is given up colours nothing.
        ended: is told what came of it, once that is known.
    """

    def __init__(
        self,
        document: Document,
        stack: History,
        areas: Areas,
        start: QPointF,
        waits: Callable[["Lasso"], bool],
        ended: Callable[["Lasso", str], None],
    ) -> None:
        super().__init__(start)
        self._document = document
        self._stack = stack
        self._areas = areas
        self._waits = waits
        self._ended = ended
        self._color, self._radius = document.color, document.radius
        self.points = [start.toTuple()]

    def release(self) -> int | None:
        """Look for the areas inside, and colour them."""
        self._color, self._radius = self._document.color, self._document.radius
        self._ask()

    def _ask(self) -> None:
        loop, color, radius = self.points, self._color, self._radius
        before = dict(self._document.hints)

        def find(regions: Regions) -> tuple[int, Rows]:
            inside = (
                regions_in_loop(regions, loop) if self.dragging else region_at(regions, *loop[0])
            )
            dots = dots_for(regions, inside, color, radius)
            return len(dots), lay_dots(before, dots, regions)

        def answer(found: tuple[int, Rows]) -> None:
            if not self._waits(self):
                return
            if before == self._document.hints:
                self._lay(*found)
            else:
                self._ask()  # hints have changed meanwhile

        self._areas.ask(find, answer)

    def _follow(self, point: QPointF, zoom: float) -> None:
        if math.dist(self.points[-1], point.toTuple()) * zoom >= _STEP:
            self.points.append(point.toTuple())

    def _lay(self, count: int, rows: Rows) -> None:
        hints = numbered(self._document, rows)
        if not count:
            text = tr("No area lies inside the loop: draw it around one, or click into one")
        elif hints == dict(self._document.hints):
            text = tr("This area has that colour already")
        else:
            self._stack.push(SetHints(self._document, tr("Colour area"), hints))
            text = tr("Coloured %n area(s)", "", count)
        self._ended(self, text)
