from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from desktop import __version__
from desktop.ui import theme

_SHORTCUTS = (
    (
        "Dots and strokes",
        (
            ("Click", "drop a dot of the current colour"),
            ("Drag on empty ground", "paint a stroke"),
            ("Drag a dot", "move it"),
            ("Shift+click a dot", "give it the current colour"),
            ("Right click, Del", "remove a dot"),
            ("Ctrl+wheel", "size of the dot below, or of the next one"),
            ("[  ]", "smaller, larger next dot"),
            ("Alt+click", "take a colour from the picture"),
            ("B  I  W", "hint tool, eyedropper, dots without colour"),
            ("H", "show or hide the dots"),
        ),
    ),
    (
        "View",
        (
            ("Wheel", "zoom at the mouse"),
            ("Space+drag, middle button", "move the picture"),
            ("Ctrl+0", "whole picture"),
            ("Ctrl+1", "actual pixels"),
            ("1  2  3", "side by side, split, result only"),
            ("Ctrl+I", "pictures to take colours of"),
        ),
    ),
    (
        "Work",
        (
            ("Ctrl+Enter", "colorize"),
            ("Esc", "cancel"),
            ("Ctrl+R", "next variation"),
            ("Ctrl+Z, Ctrl+Shift+Z", "undo, redo"),
            ("Ctrl+O, Ctrl+V", "open, paste a picture"),
            ("Ctrl+S, Ctrl+Shift+S", "save, save as"),
            ("Ctrl+B", "colorize a folder"),
        ),
    ),
)


class ShortcutsDialog(QDialog):
    """An overview of what keys and mouse do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keyboard and mouse")
        columns = QHBoxLayout()
        columns.setSpacing(40)
        left = QVBoxLayout()
        right = QVBoxLayout()
        for column in (left, right):
            column.setSpacing(10)
        for (title, rows), column in zip(_SHORTCUTS, (left, right, right), strict=True):
            if column.count():
                column.addSpacing(18)
            heading = QLabel(title)
            heading.setObjectName("section")
            column.addWidget(heading)
            grid = QGridLayout()
            grid.setHorizontalSpacing(18)
            grid.setVerticalSpacing(7)
            for number, (keys, what) in enumerate(rows):
                key_label = QLabel(keys)
                key_label.setStyleSheet(f"color: {theme.ACCENT.name()};")
                grid.addWidget(key_label, number, 0)
                grid.addWidget(QLabel(what), number, 1)
            column.addLayout(grid)
        left.addStretch(1)
        right.addStretch(1)
        columns.addLayout(left)
        columns.addLayout(right)
        _finish(self, columns)


class AboutDialog(QDialog):
    """What this is, and on what it runs."""

    def __init__(self, device: str, model: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("About Tintline")
        sign = QLabel()
        sign.setPixmap(theme.app_icon().pixmap(QSize(88, 88)))
        name = QLabel(f"Tintline {__version__}")
        name.setObjectName("title")
        text = QLabel(
            "Colorizes line drawings, with clean colour under untouched lines, and"
            " black-and-white photographs; steered by dots, strokes and palettes. Everything"
            " happens on this computer.\n\n"
            f"Model: {model or 'not loaded yet'}\n"
            f"Runs on: {device or 'not loaded yet'}\n\n"
            "The program is under the Apache License 2.0; what a model was trained on"
            " is told in its card."
        )
        text.setWordWrap(True)
        text.setMinimumWidth(400)
        column = QVBoxLayout()
        column.setSpacing(10)
        column.addWidget(name)
        column.addWidget(text)
        row = QHBoxLayout()
        row.setSpacing(22)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column)
        _finish(self, row)


def _finish(dialog: QDialog, content: QHBoxLayout) -> None:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(26, 24, 26, 18)
    layout.setSpacing(20)
    layout.addLayout(content)
    layout.addWidget(buttons)
