from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from desktop.core.characters import CharacterPalette
from desktop.core.color import RGB
from desktop.core.hints import Hint
from desktop.core.line_style import LineStyle
from desktop.core.palettes import Palette
from desktop.core.picture import Picture
from desktop.engine.request import Look, Request
from desktop.engine.result import Colored
from desktop.ui.modes import Mode, Order
from desktop.ui.page import Page

MIN_RADIUS = 1.0


class Document(QObject):
    """The observable state between engine and widgets: the page that is shown, and the tool.

    Widgets read it and listen to it; what belongs to the work (hints, mode, palette, character,
    look, seed, gap, lines) is changed through the commands in `desktop.ui.commands` alone.
    Signals are emitted on real changes only.
    """

    picture_changed = Signal()  # another page is shown
    hints_changed = Signal()
    mode_changed = Signal()
    palette_changed = Signal()
    character_changed = Signal()
    look_changed = Signal()
    seed_changed = Signal()
    gap_changed = Signal()
    lines_changed = Signal()
    color_changed = Signal()
    radius_changed = Signal()
    result_changed = Signal()
    order_changed = Signal()  # any of hints, mode, palette, character, look, seed, gap, lines

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page = Page(QUndoStack(self))
        self._next_id = 1
        self._color: RGB | None = (232, 162, 60)

    # --- the picture --------------------------------------------------------------------------

    @property
    def page(self) -> Page:
        """What is shown; without a picture on the start page."""
        return self._page

    def show(self, page: Page) -> None:
        """Show another page."""
        before, self._page = self._page, page
        if before is page:
            return
        self.picture_changed.emit()
        for name, signal in (
            ("mode", self.mode_changed),
            ("hints", self.hints_changed),
            ("palette", self.palette_changed),
            ("character", self.character_changed),
            ("look", self.look_changed),
            ("seed", self.seed_changed),
            ("gap", self.gap_changed),
            ("lines", self.lines_changed),
            ("radius", self.radius_changed),
            ("result", self.result_changed),
        ):
            if getattr(before, name) != getattr(page, name):
                signal.emit()

    @property
    def picture(self) -> Picture | None:
        """The drawing or photograph, or None on the start page."""
        return self._page.picture

    @property
    def name(self) -> str:
        """The picture's name as shown to the user."""
        return self._page.name

    # --- what decides the result --------------------------------------------------------------

    @property
    def hints(self) -> Mapping[int, Hint]:
        """The hints by their number, the lowest layer first."""
        return MappingProxyType(self._page.hints)

    def new_hint_id(self) -> int:
        """A number that no hint has had before."""
        self._next_id += 1
        return self._next_id - 1

    def set_hints(self, hints: Mapping[int, Hint]) -> None:
        """Replace all hints; the order counts."""
        if list(hints.items()) == list(self._page.hints.items()):
            return
        self._page.hints = dict(hints)
        self.hints_changed.emit()
        self.order_changed.emit()

    @property
    def mode(self) -> Mode:
        """What the picture is coloured as."""
        return self._page.mode

    def set_mode(self, mode: Mode) -> None:
        """Choose what the picture is coloured as."""
        if mode != self._page.mode:
            self._page.mode = mode
            self.mode_changed.emit()
            self.order_changed.emit()

    @property
    def palette(self) -> Palette | None:
        """The colours to be used; None leaves them to the model."""
        return self._page.palette

    def set_palette(self, palette: Palette | None) -> None:
        """Choose the colours to be used."""
        if palette != self._page.palette:
            self._page.palette = palette
            self.palette_changed.emit()
            self.order_changed.emit()

    @property
    def character(self) -> CharacterPalette:
        """The colours of single parts; empty leaves them all to palette and model."""
        return self._page.character

    def set_character(self, character: CharacterPalette) -> None:
        """Choose the colours of single parts."""
        before, self._page.character = self._page.character, character
        if character != before:
            self.character_changed.emit()
            self.order_changed.emit()
        elif character.name != before.name:
            self.character_changed.emit()  # which changes no result

    @property
    def look(self) -> Look:
        """How the colour lies under the lines."""
        return self._page.look

    def set_look(self, look: Look) -> None:
        """Choose how the colour lies under the lines."""
        if look != self._page.look:
            self._page.look = look
            self.look_changed.emit()
            self.order_changed.emit()

    @property
    def seed(self) -> int:
        """The variation; 0 is the model's first choice."""
        return self._page.seed

    def set_seed(self, seed: int) -> None:
        """Choose the variation."""
        if seed != self._page.seed:
            self._page.seed = seed
            self.seed_changed.emit()
            self.order_changed.emit()

    @property
    def gap(self) -> float | None:
        """Widest gap in a line that still holds colour back, in pixels; None is automatic."""
        return self._page.gap

    def set_gap(self, gap: float | None) -> None:
        """Choose the widest gap that holds colour back."""
        if gap != self._page.gap:
            self._page.gap = gap
            self.gap_changed.emit()
            self.order_changed.emit()

    @property
    def lines(self) -> LineStyle:
        """How the lines are laid over the colours."""
        return self._page.lines

    def set_lines(self, lines: LineStyle) -> None:
        """Choose how the lines are laid over the colours."""
        if lines != self._page.lines:
            self._page.lines = lines
            self.lines_changed.emit()
            self.order_changed.emit()

    def order(self) -> Order:
        """All that decides the result, beside the picture."""
        return self._page.order()

    def request(self) -> Request | None:
        """The engine's input, or None without a picture."""
        return self._page.request()

    # --- the tool -----------------------------------------------------------------------------

    @property
    def color(self) -> RGB | None:
        """The colour of the next dot; None keeps the paper white, or the photograph gray."""
        return self._color

    def set_color(self, color: RGB | None) -> None:
        """Choose the colour of the next dot."""
        if color != self._color:
            self._color = color
            self.color_changed.emit()

    @property
    def radius(self) -> float:
        """The radius of the next dot, in pixels of the picture."""
        return self._page.radius

    @property
    def max_radius(self) -> float:
        """The largest radius that makes sense for this picture."""
        if self._page.picture is None:
            return 100.0
        return max(8.0, max(self._page.picture.width, self._page.picture.height) / 10)

    def set_radius(self, radius: float) -> None:
        """Choose the radius of the next dot; it is held within sensible limits."""
        radius = min(max(radius, MIN_RADIUS), self.max_radius)
        if radius != self._page.radius:
            self._page.radius = radius
            self.radius_changed.emit()

    # --- the result ---------------------------------------------------------------------------

    @property
    def result(self) -> Colored | None:
        """What the last colorize gave, or None."""
        return self._page.result

    @property
    def result_is_current(self) -> bool:
        """Whether the result is what the present hints, palette and settings give."""
        return self._page.result is not None and self._page.result_order == self.order()

    def set_result(self, result: Colored, order: Order, page: Page | None = None) -> None:
        """Take a result and what it was made from, for the page that is shown or another one."""
        page = page or self._page
        page.result, page.result_order = result, order
        if page is self._page:
            self.result_changed.emit()
