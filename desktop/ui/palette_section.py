from collections.abc import Mapping

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QUndoStack, QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.core.palettes import Palette
from desktop.settings import Settings
from desktop.ui import theme
from desktop.ui.commands import SetPalette, SetSeed
from desktop.ui.document import Document
from desktop.ui.swatches import Swatches, palette_icon

OWN_COLORS = "Model's own colours"
FROM_FILE = "From a picture or file…"


class _PaletteCombo(QComboBox):
    """A list that the wheel does not turn: who scrolls the panel wants no other palette."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class PaletteSection(QWidget):
    """Which colours the picture is painted in, and which variation of it."""

    file_wanted = Signal()  # the user wants to choose a palette file or a picture

    def __init__(self, document: Document, stack: QUndoStack, settings: Settings) -> None:
        super().__init__()
        self._document = document
        self._stack = stack
        self._settings = settings
        self._shipped: set[str] = set()
        self._palettes: list[Palette | None] = [None]
        self._passing: list[Palette | None] = []  # the last one that was only tried, after them
        self.combo = _PaletteCombo()
        self.combo.setIconSize(QSize(72, 16))
        self.combo.setMaxVisibleItems(24)
        self.combo.setToolTip("The colours that the picture is painted in")
        self.combo.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.combo.activated.connect(self._chosen)
        self.swatches = Swatches(8, "The model chooses")
        self.swatches.setToolTip("")
        self.swatches.clicked.connect(document.set_color)
        self.variation = QPushButton(theme.icon("variation"), "Variation")
        self.variation.setToolTip("Distribute the colours another way (Ctrl+R)")
        self.variation.clicked.connect(self.next_variation)
        self.first = QPushButton(theme.icon("first"), "Back to first")
        self.first.setToolTip("Return to the model's first choice")
        self.first.clicked.connect(self.first_variation)
        self.state = QLabel()
        self.state.setObjectName("muted")
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.GAP)
        buttons.addWidget(self.variation, 1)
        buttons.addWidget(self.first, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.combo)
        layout.addWidget(self.swatches)
        layout.addLayout(buttons)
        layout.addWidget(self.state)
        self._fill()
        document.palette_changed.connect(self._show_palette)
        document.palette_changed.connect(self._remember)
        document.seed_changed.connect(self._show_seed)
        document.color_changed.connect(self._show_current)
        document.picture_changed.connect(self._show_seed)
        self._show_palette()
        self._show_seed()

    def set_shipped(self, palettes: Mapping[str, Palette]) -> None:
        """Offer the shipped palettes, and return to the one of the last time."""
        self._shipped = set(palettes)
        self._palettes[1:1] = list(palettes.values())
        self._fill()
        last = palettes.get(self._settings.palette)
        if last is not None and self._document.palette is None:
            # No command: this is where the work starts from, not a step of it.
            self._document.set_palette(last)
        self._show_palette()

    def use(self, palette: Palette | None) -> None:
        """Choose a palette, as one undoable step; a new one joins the list."""
        if palette not in self._palettes:
            self._palettes.append(palette)
            self._passing = [other for other in self._passing if other != palette]
            self._fill()
        self.try_out(palette)

    def try_out(self, palette: Palette | None) -> None:
        """Choose a palette, as one undoable step; a new one takes the last tried one's place."""
        if palette != self._document.palette:
            self._stack.push(SetPalette(self._document, palette))
        self._show_palette()

    def next_variation(self) -> None:
        """Distribute the colours another way."""
        self._stack.push(SetSeed(self._document, self._document.seed + 1))

    def first_variation(self) -> None:
        """Return to the model's first choice."""
        if self._document.seed:
            self._stack.push(SetSeed(self._document, 0))

    @property
    def _offered(self) -> list[Palette | None]:
        return self._palettes + self._passing

    def _fill(self) -> None:
        self.combo.blockSignals(True)
        self.combo.clear()
        for palette in self._offered:
            name = OWN_COLORS if palette is None else palette.name
            self.combo.addItem(palette_icon(palette), name)
        self.combo.insertSeparator(self.combo.count())
        self.combo.addItem(FROM_FILE)
        self.combo.blockSignals(False)

    def _chosen(self, index: int) -> None:
        if index < len(self._offered):
            self.try_out(self._offered[index])
        else:
            self._show_palette()
            self.file_wanted.emit()

    def _show_palette(self) -> None:
        palette = self._document.palette
        if palette not in self._offered:
            self._passing = [palette]
            self._fill()
        self.combo.setCurrentIndex(self._offered.index(palette))
        self.swatches.set_colors(() if palette is None else palette.colors)

    def _remember(self) -> None:
        palette = self._document.palette
        if palette is None or palette.name in self._shipped:
            self._settings.palette = "" if palette is None else palette.name

    def _show_current(self) -> None:
        self.swatches.set_current(self._document.color)

    def _show_seed(self) -> None:
        seed = self._document.seed
        self.first.setEnabled(seed != 0)
        self.variation.setEnabled(self._document.picture is not None)
        self.state.setText("First choice" if seed == 0 else f"Variation {seed}")
