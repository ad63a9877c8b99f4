from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from desktop.core.color import RGB, format_hex
from desktop.core.hint_regions import PAPER
from desktop.core.palette_edit import edited, moved, with_locked
from desktop.core.palettes import MAX_COLORS, Palette
from desktop.settings import Settings
from desktop.ui import theme
from desktop.ui.commands import SetPalette
from desktop.ui.document import Document
from desktop.ui.history import History
from desktop.ui.palette_swatches import PaletteSwatches
from desktop.ui.translate import tr


class PaletteEditor(QWidget):
    """The colours of the palette in use, and all that can be done with them.

    Every change makes a new palette, as one undoable step. Locked colours belong to the user, not
    to the work: undo leaves them alone, and they hold for all pictures.
    """

    said = Signal(str)  # something for the status bar
    save_wanted = Signal()

    def __init__(self, document: Document, stack: History, settings: Settings) -> None:
        super().__init__()
        self._document = document
        self._stack = stack
        self._settings = settings
        self.swatches = PaletteSwatches(tr("The model chooses"))
        self.swatches.clicked.connect(document.set_color)
        self.swatches.remove_wanted.connect(self.remove)
        self.swatches.move_wanted.connect(self.move_color)
        self.swatches.menu_wanted.connect(self._open_menu)
        self.add = QPushButton(theme.icon("add"), tr("Add"))
        self.add.setObjectName("small")
        self.add.setIconSize(QSize(14, 14))
        self.add.clicked.connect(self.add_current)
        self.save = QPushButton(tr("Save…"))
        self.save.setObjectName("small")
        self.save.setToolTip(tr("Keep the palette as a file, for other programs too"))
        self.save.clicked.connect(self.save_wanted)
        self.unlock = QPushButton(tr("Unlock all"))
        self.unlock.setObjectName("small")
        self.unlock.clicked.connect(self.unlock_all)
        row = QHBoxLayout()
        row.setSpacing(theme.GAP)
        for button in (self.add, self.save, self.unlock):
            row.addWidget(button, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.swatches)
        layout.addLayout(row)
        document.palette_changed.connect(self._show)
        document.color_changed.connect(self._show)
        self._show()

    # --- what is locked -----------------------------------------------------------------------

    def hold(self, palette: Palette | None) -> Palette | None:
        """What becomes of a palette that is chosen: the locked colours stay, in front."""
        return None if palette is None else with_locked(palette, self._locked)

    def toggle_lock(self, number: int) -> None:
        """Lock a colour, or let it go again."""
        color = self._colors[number]
        if color in self._locked:
            self._lock([other for other in self._locked if other != color])
        else:
            self._lock([*self._locked, color])

    def unlock_all(self) -> None:
        """Let all colours go."""
        self._lock(())

    @property
    def _locked(self) -> tuple[RGB, ...]:
        return tuple(self._settings.locked_colors)

    def _lock(self, colors: Sequence[RGB]) -> None:
        self._settings.locked_colors = list(colors)
        self._show()

    # --- changes ------------------------------------------------------------------------------

    def add_current(self) -> None:
        """Add the current colour; without a palette it begins one."""
        color, colors = self._current, self._colors
        if color in colors:
            self.said.emit(tr("{color} is in the palette already", color=format_hex(color)))
        elif len(colors) == MAX_COLORS:
            self.said.emit(
                tr("A palette holds {most} colours at most; remove one first", most=MAX_COLORS)
            )
        else:
            self._change(tr("Add colour"), (*colors, color))

    def replace(self, number: int) -> None:
        """Put the current colour in the place of another; a lock passes on to it."""
        color, colors = self._current, self._colors
        if color in colors:
            self.said.emit(tr("{color} is in the palette already", color=format_hex(color)))
            return
        before = colors[number]
        self._lock([color if kept == before else kept for kept in self._locked])
        self._change(tr("Change colour"), (*colors[:number], color, *colors[number + 1 :]))

    def remove(self, number: int) -> None:
        """Remove a colour, its lock too; the last one stays."""
        colors = self._colors
        if len(colors) == 1:
            self.said.emit(tr("A palette holds one colour at least"))
            return
        self._lock([kept for kept in self._locked if kept != colors[number]])
        self._change(tr("Remove colour"), (*colors[:number], *colors[number + 1 :]))

    def move_color(self, source: int, target: int) -> None:
        """Bring a colour to another place; the first ones are the most important."""
        self._change(tr("Move colour"), moved(self._colors, source, target))

    def _change(self, text: str, colors: Sequence[RGB]) -> None:
        palette = edited(self._document.palette, colors)
        self._stack.push(SetPalette(self._document, palette, text))

    # --- showing ------------------------------------------------------------------------------

    def menu_for(self, number: int) -> QMenu:
        """What can be done with a colour."""
        color = self._colors[number]
        menu = QMenu(self)
        menu.addAction(tr("Use as dot colour"), lambda: self._document.set_color(color))
        change = menu.addAction(tr("Change to the current colour"), lambda: self.replace(number))
        change.setEnabled(self._current not in self._colors)
        menu.addSeparator()
        text = tr("Unlock") if color in self._locked else tr("Lock")
        menu.addAction(text, lambda: self.toggle_lock(number))
        menu.addSeparator()
        remove = menu.addAction(tr("Remove"), lambda: self.remove(number))
        remove.setEnabled(len(self._colors) > 1)
        return menu

    def _open_menu(self, number: int, place: QPoint) -> None:
        menu = self.menu_for(number)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    @property
    def _colors(self) -> tuple[RGB, ...]:
        palette = self._document.palette
        return () if palette is None else palette.colors

    @property
    def _current(self) -> RGB:
        return self._document.color or PAPER

    def _show(self) -> None:
        colors = self._colors
        if self.swatches.colors != colors:
            self.swatches.set_colors(colors)
        self.swatches.set_locked(self._locked)
        self.swatches.set_current(self._document.color)
        name = format_hex(self._current)
        self.add.setToolTip(
            tr("Add the current colour, {color}", color=name)
            if colors
            else tr("Begin a palette with {color}", color=name)
        )
        self.save.setEnabled(bool(colors))
        count = len(self._locked)
        self.unlock.setEnabled(count > 0)
        # Where no swatch shows them, as with the model's own colours, the number does.
        self.unlock.setText(tr("Unlock %n", "", count) if count else tr("Unlock all"))
        self.unlock.setToolTip(
            tr("%n locked colour(s) will stay when another palette is chosen", "", count)
            if count
            else tr("Right-click a colour to lock it: it stays when another palette is chosen")
        )
