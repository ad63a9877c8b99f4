import re
from collections.abc import Sequence

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
            ("Ctrl+Shift+click a dot", "give it to all dots of its colour"),
            ("Right click, Del", "remove a dot"),
            ("Ctrl+wheel", "size of the dot below, or of the next one"),
            ("[  ]", "smaller, larger next dot"),
            ("Alt+click", "take a colour from the picture"),
            ("Ctrl+Shift+C, Ctrl+Shift+V", "copy, paste all dots"),
            ("B  I  W", "hint tool, eyedropper, dots without colour"),
            ("E", "eraser: drag over dots and strokes"),
            ("L", "lasso: draw a loop around areas, or click into one"),
            ("Pen", "the harder, the larger; its other end erases"),
            ("H  A", "show or hide the dots, the areas"),
        ),
    ),
    (
        "View",
        (
            ("Wheel", "zoom at the mouse"),
            ("Space+drag, middle button", "move the picture"),
            ("Ctrl++, Ctrl+-", "zoom in, out"),
            ("Ctrl+0, Ctrl+1", "whole picture, actual pixels"),
            (",  .", "rotate the view"),
            ("Shift+wheel", "rotate it at the mouse"),
            ("Ctrl+Shift+0", "set it upright"),
            ("M", "mirror the view"),
            ("1  2  3", "side by side, split, result only"),
            ("4  5", "blink, lens"),
            ("Ctrl+Alt+wheel", "size of the lens"),
            ("T", "show the sketch while it is held"),
            ("Ctrl+I", "pictures to take colours of"),
        ),
    ),
    (
        "Work",
        (
            ("Ctrl+Enter", "colorize"),
            ("Esc", "cancel"),
            ("Ctrl+R, Ctrl+Shift+R", "next variation, previews of more"),
            ("Right click a palette's colour", "change, lock or remove it"),
            ("Ctrl+Z, Ctrl+Shift+Z", "undo, redo"),
            ("Ctrl+O, Ctrl+V", "open, paste a picture"),
            ("Ctrl+S, Ctrl+Shift+S", "save, save as"),
            ("Ctrl+Alt+S", "save the project, to go on later"),
            ("Ctrl+C", "copy the result"),
            ("Ctrl+B", "colorize a folder"),
            ("Ctrl+W, Ctrl+Q", "close the picture, quit"),
        ),
    ),
    (
        "Window",
        (
            ("Ctrl+Tab, Ctrl+Shift+Tab", "next, previous picture"),
            ("F9", "show or hide the colour panel"),
            ("Ctrl+Shift+H", "history"),
            ("Ctrl+,", "settings"),
            ("F1, ?", "this overview"),
        ),
    ),
)


def overview_keys() -> set[str]:
    """All that the overview tells of, one by one: keys, and what the mouse does."""
    rows = (keys for _title, rows in _SHORTCUTS for keys, _what in rows)
    return {key for keys in rows for key in re.split(r"\s\s+|(?<=\S), ", keys)}


class ShortcutsDialog(QDialog):
    """An overview of what keys and mouse do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keyboard and mouse")
        columns = QHBoxLayout()
        columns.setSpacing(36)
        heights = {QVBoxLayout(): 0, QVBoxLayout(): 0}
        for title, rows in _SHORTCUTS:
            column = min(heights, key=heights.__getitem__)
            if heights[column]:
                column.addSpacing(18)
            heights[column] += len(rows)
            heading = QLabel(title)
            heading.setObjectName("section")
            column.addWidget(heading)
            column.addLayout(self._grid(rows))
        for column in heights:
            column.setSpacing(10)
            column.addStretch(1)
            columns.addLayout(column)
        _finish(self, columns)

    def _grid(self, rows: Sequence[tuple[str, str]]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        for number, (keys, what) in enumerate(rows):
            label = QLabel(keys)
            label.setObjectName("key")
            grid.addWidget(label, number, 0)
            grid.addWidget(QLabel(what), number, 1)
        grid.setColumnStretch(1, 1)
        return grid


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
