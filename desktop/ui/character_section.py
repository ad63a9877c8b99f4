from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core.characters import (
    FIGURE_PARTS,
    NO_CHARACTER,
    PART_TITLES,
    CharacterPalette,
)
from desktop.core.color import RGB, format_hex
from desktop.core.hint_regions import PAPER
from desktop.core.messages import mark
from desktop.ui import theme
from desktop.ui.commands import SetCharacter
from desktop.ui.document import Document
from desktop.ui.history import History
from desktop.ui.translate import tr

_COLUMNS = 2
_HINT = mark("Click a part to give it the current colour")
_KEPT_TIP = mark("{color}, kept – click: give it the current colour; right-click: more")
_MODEL_TIP = mark(
    "{color}, the choice of the model – click: give it the current colour; right-click: more"
)
#: The parts within a sentence.
_WORDS = {
    "hair": mark("hair", "part"),
    "skin": mark("skin", "part"),
    "eye": mark("eyes", "part"),
    "mouth": mark("mouth", "part"),
    "headwear": mark("headwear", "part"),
    "top": mark("top", "part"),
    "bottom": mark("bottom", "part"),
    "legwear": mark("legwear", "part"),
    "shoes": mark("shoes", "part"),
    "accessory": mark("accessory", "part"),
    "object": mark("object", "part"),
    "animal": mark("animal", "part"),
    "plant": mark("plants", "part"),
    "sky": mark("sky", "part"),
    "ground": mark("ground", "part"),
    "background": mark("background", "part"),
}


class CharacterSection(QWidget):
    """The parts of the picture with their colours: a click recolours one everywhere.

    What has been given a colour keeps it on every page, until it is left to the model again.
    """

    open_wanted = Signal()  # the user wants to choose a character palette
    save_wanted = Signal()  # … to keep this one as a file

    def __init__(self, document: Document, stack: History) -> None:
        super().__init__()
        self._document = document
        self._stack = stack
        self.buttons: dict[str, QPushButton] = {}
        self.state = QLabel()
        self.state.setObjectName("muted")
        self.state.setWordWrap(True)
        self.keep = _small(
            tr("Keep all"), tr("Keep the figure's present colours on the next pages too")
        )
        self.keep.clicked.connect(self.keep_all)
        self.open = _small(tr("Open…"), tr("Use a saved character palette"))
        self.open.clicked.connect(self.open_wanted)
        self.save = _small(
            tr("Save…"), tr("Keep these colours as a file, for other pages and folders")
        )
        self.save.clicked.connect(self.save_wanted)
        self.clear = _small(tr("Clear"), tr("Leave all parts to the model again"))
        self.clear.clicked.connect(self.clear_all)
        self._grid = QGridLayout()
        self._grid.setSpacing(theme.GAP)
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1)
        row = QHBoxLayout()
        row.setSpacing(theme.GAP)
        for button in (self.keep, self.open, self.save, self.clear):
            row.addWidget(button, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.state)
        layout.addLayout(self._grid)
        layout.addLayout(row)
        document.character_changed.connect(self._show)
        document.result_changed.connect(self._show)
        document.picture_changed.connect(self._show)
        theme.shown.switched.connect(self._show)
        self._show()

    def use(self, character: CharacterPalette) -> None:
        """Take over a whole character palette, as one undoable step."""
        self._push(tr("Change character"), character)

    def recolor(self, part: str, color: RGB | None) -> None:
        """Give a part a colour wherever it is; None leaves it to the model."""
        word = tr(_WORDS[part], "part")
        if color is None:
            text = tr("Leave {part} to the model", part=word)
        else:
            text = tr("Recolour {part}", part=word)
        self._push(text, self._document.character.changed(part, color))

    def keep_all(self) -> None:
        """Keep the colours that the figure's parts have now."""
        character = self._document.character
        for part, color in self._seen().items():
            if part in FIGURE_PARTS and character.color_of(part) is None:
                character = character.changed(part, color)
        self._push(tr("Keep the figure's colours"), character)

    def clear_all(self) -> None:
        """Leave all parts to the model."""
        self._push(tr("Clear character"), NO_CHARACTER)

    def _push(self, text: str, character: CharacterPalette) -> None:
        if character != self._document.character or character.name != self._document.character.name:
            self._stack.push(SetCharacter(self._document, text, character))

    def _seen(self) -> dict[str, RGB]:
        """The parts that the last result has, with their colours."""
        result = self._document.result
        return {} if result is None else {part.part: part.color for part in result.parts}

    def _show(self) -> None:
        character, seen = self._document.character, self._seen()
        shown = [part for part in PART_TITLES if part in seen or character.color_of(part)]
        if shown != list(self.buttons):
            self._rebuild(shown)
        for part, button in self.buttons.items():
            kept = character.color_of(part)
            color = kept or seen[part]
            button.setIcon(_chip(color, kept is not None))
            tip = _KEPT_TIP if kept else _MODEL_TIP
            button.setToolTip(tr(tip, color=format_hex(color)))
        if character.name:
            self.state.setText(character.name)
        elif shown:
            self.state.setText(tr(_HINT))
        elif self._document.result is None:
            self.state.setText(tr("The parts appear once the sketch is colorized"))
        else:
            self.state.setText(tr("This picture shows no parts that the model knows"))
        self.keep.setEnabled(any(p in FIGURE_PARTS and not character.color_of(p) for p in seen))
        self.save.setEnabled(bool(character))
        self.clear.setEnabled(bool(character))

    def _rebuild(self, parts: list[str]) -> None:
        for button in self.buttons.values():
            self._grid.removeWidget(button)
            button.deleteLater()
        self.buttons = {}
        for number, part in enumerate(parts):
            button = QPushButton(tr(PART_TITLES[part], "part"))
            button.setObjectName("part")
            button.setIconSize(QSize(22, 22))
            button.clicked.connect(lambda _on=False, part=part: self._clicked(part))
            button.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            button.customContextMenuRequested.connect(
                lambda point, part=part: self._open_menu(part, point)
            )
            self._grid.addWidget(button, number // _COLUMNS, number % _COLUMNS)
            self.buttons[part] = button

    def _clicked(self, part: str) -> None:
        self.recolor(part, self._document.color or PAPER)

    def menu_for(self, part: str) -> QMenu:
        """What can be done with a part."""
        kept = self._document.character.color_of(part)
        color = kept or self._seen().get(part)
        menu = QMenu(self)
        menu.addAction(tr("Give it the current colour"), lambda: self._clicked(part))
        menu.addAction(tr("Take its colour"), lambda: self._document.set_color(color))
        menu.addSeparator()
        keep = menu.addAction(tr("Keep its colour"), lambda: self.recolor(part, color))
        keep.setEnabled(kept is None)
        leave = menu.addAction(tr("Leave it to the model"), lambda: self.recolor(part, None))
        leave.setEnabled(kept is not None)
        return menu

    def _open_menu(self, part: str, point: QPoint) -> None:
        menu = self.menu_for(part)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.buttons[part].mapToGlobal(point))


def _small(text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName("small")
    button.setToolTip(tip)
    return button


def _chip(color: RGB, kept: bool) -> QIcon:
    """A square of colour, framed firmly where it is kept and dashed where it may change."""
    side = 22
    pixmap = QPixmap(QSize(2 * side, 2 * side))
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(*color))
    style = Qt.PenStyle.SolidLine if kept else Qt.PenStyle.DashLine
    painter.setPen(QPen(theme.TEXT if kept else theme.MUTED, 1.6 if kept else 1, style))
    painter.drawRoundedRect(QRectF(1.5, 1.5, side - 3, side - 3), 3, 3)
    painter.end()
    return QIcon(pixmap)
