from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtGui import QUndoStack

from desktop.core.characters import NO_CHARACTER, CharacterPalette
from desktop.core.hints import Hint
from desktop.core.line_style import OWN_LINES, LineStyle
from desktop.core.palettes import Palette
from desktop.core.picture import Picture
from desktop.engine.project import Project
from desktop.engine.request import Look, Request
from desktop.engine.result import Colored, ModelMark
from desktop.ui.images import Pyramid
from desktop.ui.modes import WAYS, Mode, Order
from desktop.ui.view_state import Place


@dataclass(eq=False)
class Page:
    """An opened picture with all that belongs to it; the document shows one of them at a time.

    Attributes:
        stack: its history.
        picture: the drawing or photograph; None on the start page alone.
        name: of the picture, as shown to the user.
        hints: by their number, the lowest layer first.
        mode, palette, character, look, seed, gap, lines: see `Document`.
        radius: of the next dot, in pixels of the picture.
        result: what the last colorize gave.
        result_order: what `result` was made from, beside the picture; None where it is `outdated`.
        saved_order: what was saved the last time.
        saved_to: where to.
        restored: whether it was left unsaved by a window that did not end properly.
        was_colored: whether it had been colorized before it was opened as a project.
        made_with: the model that colorized it before it was opened as a project.
        sketch, shown: picture and result, ready to be painted.
        place: the part of it that the canvases showed when another page took its place.
    """

    stack: QUndoStack
    picture: Picture | None = None
    name: str = ""
    hints: dict[int, Hint] = field(default_factory=dict)
    mode: Mode = Mode.LINE_ART
    palette: Palette | None = None
    character: CharacterPalette = NO_CHARACTER
    look: Look = Look.SOFT
    seed: int = 0
    gap: float | None = None
    lines: LineStyle = OWN_LINES
    radius: float = 4.0
    result: Colored | None = None
    result_order: Order | None = None
    saved_order: Order | None = None
    saved_to: Path | None = None
    restored: bool = False
    was_colored: bool = False
    made_with: ModelMark | None = None
    sketch: Pyramid | None = None
    shown: Pyramid | None = None
    place: Place | None = None

    def order(self) -> Order:
        """All that decides the result, beside the picture."""
        return Order(
            tuple(self.hints.values()),
            self.mode,
            self.palette,
            self.character,
            self.look,
            self.seed,
            self.gap,
            self.lines,
        )

    def request(self, order: Order | None = None) -> Request | None:
        """The engine's input for the present order or another; None without a picture."""
        if self.picture is None:
            return None
        order = order or self.order()
        return WAYS[order.mode].request(self.picture, order)

    def project(self) -> Project | None:
        """What is to be kept of it; None without a picture."""
        request = self.request()
        if request is None:
            return None
        model = self.made_with if self.result is None else self.result.model
        return Project(request, self.name, self.result is not None or self.was_colored, model)

    @property
    def outdated(self) -> bool:
        """Whether its result is of a model or device that another one has replaced."""
        return self.result is not None and self.result_order is None

    @property
    def unsaved(self) -> bool:
        """Whether it holds work that would be lost."""
        begun = self.restored or bool(self.hints or self.result or self.saved_to)
        return self.picture is not None and begun and self.order() != self.saved_order
