from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.ui.commands import SetMode
from desktop.ui.document import Document
from desktop.ui.history import History
from desktop.ui.modes import WAYS, Mode
from desktop.ui.translate import tr


class ModeSection(QWidget):
    """What the picture is coloured as: line art or a photograph."""

    def __init__(self, document: Document, stack: History) -> None:
        super().__init__()
        self._document = document
        self._stack = stack
        self.buttons: dict[Mode, QPushButton] = {}
        group = QButtonGroup(self)
        segments = QHBoxLayout()
        segments.setSpacing(0)
        for mode, way in WAYS.items():
            button = QPushButton(tr(way.title))
            button.setObjectName("segment")
            button.setProperty("place", "last" if self.buttons else "first")
            button.setCheckable(True)
            button.setToolTip(tr(way.tip))
            button.clicked.connect(lambda _on, chosen=mode: self.choose(chosen))
            group.addButton(button)
            segments.addWidget(button, 1)
            self.buttons[mode] = button
        self.note = QLabel()
        self.note.setObjectName("muted")
        self.note.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(segments)
        layout.addWidget(self.note)
        document.mode_changed.connect(self._show)
        self._show()

    def choose(self, mode: Mode) -> None:
        """Colour the picture as that, as one undoable step."""
        if mode != self._document.mode:
            self._stack.push(SetMode(self._document, mode))

    def _show(self) -> None:
        way = WAYS[self._document.mode]
        self.buttons[self._document.mode].setChecked(True)
        self.note.setText(tr(way.note))
        self.note.setVisible(bool(way.note))
