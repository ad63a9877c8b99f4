from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, QSize, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QImage,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.core.messages import mark
from desktop.core.palette_edit import EDITED, NEW_NAME
from desktop.core.palettes import Palette
from desktop.settings import OWN_PALETTES, Settings
from desktop.ui import theme
from desktop.ui.commands import SetPalette, SetSeed
from desktop.ui.document import Document
from desktop.ui.drop_light import DropLight
from desktop.ui.history import History
from desktop.ui.opener import holds_picture, local_files
from desktop.ui.palette_editor import PaletteEditor
from desktop.ui.palette_list import PaletteList
from desktop.ui.swatches import palette_icon
from desktop.ui.translate import tr

OWN_COLORS = mark("Model's own colours")
FROM_FILE = mark("From a picture or file…")


def palette_name(palette: Palette | None) -> str:
    """What a palette is called; what the program itself has named is in the window's language."""
    if palette is None:
        return tr(OWN_COLORS)
    if palette.name == NEW_NAME:
        return tr(NEW_NAME)
    if palette.name.endswith(EDITED):
        return tr("{name} (edited)", name=palette.name.removesuffix(EDITED))
    return palette.name


def variation_name(seed: int) -> str:
    """What a variation is called."""
    return tr("First choice") if seed == 0 else tr("Variation {number}", number=seed)


class _PaletteCombo(QComboBox):
    """A list that the wheel does not turn: who scrolls the panel wants no other palette."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class PaletteSection(QWidget):
    """Which colours the picture is painted in, and which variation of it."""

    file_wanted = Signal()  # the user wants to choose a palette file or a picture
    file_dropped = Signal(object)  # Path of a palette file or a picture
    image_dropped = Signal(QImage)
    said = Signal(str)  # something for the status bar

    def __init__(self, document: Document, stack: History, settings: Settings) -> None:
        super().__init__()
        self._document = document
        self._stack = stack
        self._settings = settings
        self._list = PaletteList()
        self._offered: list[Palette | None] = []
        self.combo = _PaletteCombo()
        self.combo.setAccessibleName(tr("Palette"))
        self.combo.setIconSize(QSize(72, 16))
        self.combo.setMaxVisibleItems(24)
        self.combo.setToolTip(tr("The colours that the picture is painted in"))
        self.combo.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.combo.activated.connect(self._chosen)
        self.editor = PaletteEditor(document, stack, settings)
        self.editor.said.connect(self.said)
        self.swatches = self.editor.swatches
        self.variation = QPushButton(theme.icon("variation"), tr("Variation"))
        self.variation.setToolTip(tr("Distribute the colours another way (Ctrl+R)"))
        self.variation.clicked.connect(self.next_variation)
        self.first = QPushButton(theme.icon("first"), tr("Back to first"))
        self.first.setToolTip(tr("Return to the model's first choice"))
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
        layout.addWidget(self.editor)
        layout.addLayout(buttons)
        layout.addWidget(self.state)
        self._light = DropLight(tr("Take the colours"), self)
        self.setAcceptDrops(True)
        document.palette_changed.connect(self._show_palette)
        document.palette_changed.connect(self._remember)
        document.seed_changed.connect(self._show_seed)
        document.picture_changed.connect(self._show_seed)
        theme.shown.switched.connect(self._fill)
        self._show_palette()
        self._show_seed()

    # --- choosing -----------------------------------------------------------------------------

    def set_shipped(self, palettes: Mapping[str, Palette]) -> None:
        """Offer the shipped palettes and the user's own, and return to the one of the last time."""
        self._list.add_shipped(palettes.values())
        own = self._settings.own_palettes
        self._list.restore(Palette(name, tuple(colors)) for name, colors in own.items())
        known = {palette.name: palette for palette in self._list.offered if palette is not None}
        last = known.get(self._settings.palette)
        if last is not None and self._document.palette is None:
            # No command: this is where the work starts from, not a step of it.
            self._document.set_palette(last)
        self._show_palette()

    def use(self, palette: Palette | None) -> None:
        """Choose a palette, as one undoable step; it joins the list."""
        self.try_out(self._list.keep(palette))
        self._remember()  # it may have been in use already, though not in the list

    def try_out(self, palette: Palette | None) -> None:
        """Choose a palette, as one undoable step; a new one takes the last tried one's place.

        The colours that are locked stay.
        """
        if palette != self._document.palette:
            held = self.editor.hold(palette)
            if held != self._document.palette:
                self._stack.push(SetPalette(self._document, held))
        self._show_palette()

    def next_variation(self) -> None:
        """Distribute the colours another way."""
        self._stack.push(SetSeed(self._document, self._document.seed + 1))

    def first_variation(self) -> None:
        """Return to the model's first choice."""
        if self._document.seed:
            self._stack.push(SetSeed(self._document, 0))

    def _chosen(self, index: int) -> None:
        if index < len(self._offered):
            self.try_out(self._offered[index])
        else:
            self._show_palette()
            self.file_wanted.emit()

    # --- a reference picture ------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take pictures and palette files."""
        if holds_picture(event.mimeData()):
            event.acceptProposedAction()
            self._light.show()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Nothing hovers any more."""
        self._light.hide()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the colours of what was dropped."""
        self._light.hide()
        event.acceptProposedAction()
        data = event.mimeData()
        if files := local_files(data):
            self.file_dropped.emit(files[0])
        else:
            self.image_dropped.emit(QImage(data.imageData()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the light over all of it."""
        super().resizeEvent(event)
        self._light.setGeometry(self.rect())

    # --- showing ------------------------------------------------------------------------------

    def _fill(self) -> None:
        self._offered = self._list.offered
        with QSignalBlocker(self.combo):
            self.combo.clear()
            for palette in self._offered:
                self.combo.addItem(palette_icon(palette), palette_name(palette))
            self.combo.insertSeparator(self.combo.count())
            self.combo.addItem(tr(FROM_FILE))
            self.combo.setCurrentIndex(self._offered.index(self._document.palette))

    def _show_palette(self) -> None:
        self._list.show(self._document.palette)
        if self._list.offered != self._offered:
            self._fill()
        self.combo.setCurrentIndex(self._offered.index(self._document.palette))

    def _remember(self) -> None:
        palette = self._document.palette
        self._settings.palette = "" if palette is None else palette.name
        own = self._list.of_user[-OWN_PALETTES:]
        self._settings.own_palettes = {other.name: list(other.colors) for other in own}

    def _show_seed(self) -> None:
        seed = self._document.seed
        self.first.setEnabled(seed != 0)
        self.variation.setEnabled(self._document.picture is not None)
        self.state.setText(variation_name(seed))
