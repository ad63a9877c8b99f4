from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QObject, Signal

from desktop.core.characters import NO_CHARACTER, CharacterPalette
from desktop.core.color import RGB
from desktop.core.hints import Hint, default_radius
from desktop.core.palettes import Palette
from desktop.core.picture import Picture
from desktop.engine.request import Look
from desktop.engine.result import Colored
from desktop.ui.modes import WAYS, Mode, Order, Request

MIN_RADIUS = 1.0


class Document(QObject):
    """The observable state between engine and widgets.

    Widgets read it and listen to it; what belongs to the work (hints, mode, palette, character,
    look, seed, gap) is changed through the commands in `desktop.ui.commands` alone. Signals are
    emitted on real changes only.
    """

    picture_changed = Signal()
    hints_changed = Signal()
    mode_changed = Signal()
    palette_changed = Signal()
    character_changed = Signal()
    look_changed = Signal()
    seed_changed = Signal()
    gap_changed = Signal()
    color_changed = Signal()
    radius_changed = Signal()
    result_changed = Signal()
    order_changed = Signal()  # any of hints, mode, palette, character, look, seed, gap

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._picture: Picture | None = None
        self._name = ""
        self._hints: dict[int, Hint] = {}
        self._next_id = 1
        self._mode = Mode.LINE_ART
        self._palette: Palette | None = None
        self._character = NO_CHARACTER
        self._look = Look.SOFT
        self._seed = 0
        self._gap: float | None = None
        self._color: RGB | None = (232, 162, 60)
        self._radius = 4.0
        self._result: Colored | None = None
        self._result_order: Order | None = None
        self._saved_result: Colored | None = None

    # --- the picture --------------------------------------------------------------------------

    @property
    def picture(self) -> Picture | None:
        """The drawing or photograph, or None on the start page."""
        return self._picture

    @property
    def name(self) -> str:
        """The picture's name as shown to the user."""
        return self._name

    def load(self, picture: Picture | None, name: str, mode: Mode = Mode.LINE_ART) -> None:
        """Begin anew with another picture (None: none); palette, character, look, gap stay."""
        had_mode = self._mode
        had_hints, had_result, had_seed = bool(self._hints), self._result is not None, self._seed
        self._picture = picture
        self._name = name
        self._mode = mode
        self._hints = {}
        self._seed = 0
        self._result = self._result_order = self._saved_result = None
        if picture is not None:
            self.set_radius(default_radius(picture.width, picture.height))
        self.picture_changed.emit()
        if had_mode != mode:
            self.mode_changed.emit()
        if had_hints:
            self.hints_changed.emit()
        if had_seed:
            self.seed_changed.emit()
        if had_result:
            self.result_changed.emit()

    # --- what decides the result --------------------------------------------------------------

    @property
    def hints(self) -> Mapping[int, Hint]:
        """The hints by their number, the lowest layer first."""
        return MappingProxyType(self._hints)

    def new_hint_id(self) -> int:
        """A number that no hint has had before."""
        self._next_id += 1
        return self._next_id - 1

    def set_hints(self, hints: Mapping[int, Hint]) -> None:
        """Replace all hints; the order counts."""
        if list(hints.items()) == list(self._hints.items()):
            return
        self._hints = dict(hints)
        self.hints_changed.emit()
        self.order_changed.emit()

    @property
    def mode(self) -> Mode:
        """What the picture is coloured as."""
        return self._mode

    def set_mode(self, mode: Mode) -> None:
        """Choose what the picture is coloured as."""
        if mode != self._mode:
            self._mode = mode
            self.mode_changed.emit()
            self.order_changed.emit()

    @property
    def palette(self) -> Palette | None:
        """The colours to be used; None leaves them to the model."""
        return self._palette

    def set_palette(self, palette: Palette | None) -> None:
        """Choose the colours to be used."""
        if palette != self._palette:
            self._palette = palette
            self.palette_changed.emit()
            self.order_changed.emit()

    @property
    def character(self) -> CharacterPalette:
        """The colours of single parts; empty leaves them all to palette and model."""
        return self._character

    def set_character(self, character: CharacterPalette) -> None:
        """Choose the colours of single parts."""
        before, self._character = self._character, character
        if character != before:
            self.character_changed.emit()
            self.order_changed.emit()
        elif character.name != before.name:
            self.character_changed.emit()  # which changes no result

    @property
    def look(self) -> Look:
        """How the colour lies under the lines."""
        return self._look

    def set_look(self, look: Look) -> None:
        """Choose how the colour lies under the lines."""
        if look != self._look:
            self._look = look
            self.look_changed.emit()
            self.order_changed.emit()

    @property
    def seed(self) -> int:
        """The variation; 0 is the model's first choice."""
        return self._seed

    def set_seed(self, seed: int) -> None:
        """Choose the variation."""
        if seed != self._seed:
            self._seed = seed
            self.seed_changed.emit()
            self.order_changed.emit()

    @property
    def gap(self) -> float | None:
        """Widest gap in a line that still holds colour back, in pixels; None is automatic."""
        return self._gap

    def set_gap(self, gap: float | None) -> None:
        """Choose the widest gap that holds colour back."""
        if gap != self._gap:
            self._gap = gap
            self.gap_changed.emit()
            self.order_changed.emit()

    def order(self) -> Order:
        """All that decides the result, beside the picture."""
        return Order(
            tuple(self._hints.values()),
            self._mode,
            self._palette,
            self._character,
            self._look,
            self._seed,
            self._gap,
        )

    def request(self) -> Request | None:
        """The engine's input, or None without a picture."""
        if self._picture is None:
            return None
        return WAYS[self._mode].request(self._picture, self.order())

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
        return self._radius

    @property
    def max_radius(self) -> float:
        """The largest radius that makes sense for this picture."""
        if self._picture is None:
            return 100.0
        return max(8.0, max(self._picture.width, self._picture.height) / 10)

    def set_radius(self, radius: float) -> None:
        """Choose the radius of the next dot; it is held within sensible limits."""
        radius = min(max(radius, MIN_RADIUS), self.max_radius)
        if radius != self._radius:
            self._radius = radius
            self.radius_changed.emit()

    # --- the result ---------------------------------------------------------------------------

    @property
    def result(self) -> Colored | None:
        """What the last colorize gave, or None."""
        return self._result

    @property
    def result_is_current(self) -> bool:
        """Whether the result is what the present hints, palette and settings give."""
        return self._result is not None and self._result_order == self.order()

    def set_result(self, result: Colored, order: Order) -> None:
        """Take a result and what it was made from."""
        self._result = result
        self._result_order = order
        self.result_changed.emit()

    @property
    def result_saved(self) -> bool:
        """Whether the result shown lies on disk (or there is none)."""
        return self._result is self._saved_result

    def mark_saved(self, result: Colored) -> None:
        """Remember that this result was written."""
        self._saved_result = result
