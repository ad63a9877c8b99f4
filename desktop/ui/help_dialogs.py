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
from desktop.core.messages import mark
from desktop.ui import theme
from desktop.ui.translate import tr

_SHORTCUTS = (
    (
        mark("Dots and strokes"),
        (
            (mark("Click"), mark("drop a dot of the current colour")),
            (mark("Drag on empty ground"), mark("paint a stroke")),
            (mark("Drag a dot"), mark("move it")),
            (mark("Shift+click a dot"), mark("give it the current colour")),
            (mark("Ctrl+Shift+click a dot"), mark("give it to all dots of its colour")),
            (mark("Right click, Del"), mark("remove a dot")),
            (mark("Ctrl+wheel"), mark("size of the dot below, or of the next one")),
            ("[  ]", mark("smaller, larger next dot")),
            (mark("Alt+click"), mark("take a colour from the picture")),
            (mark("Ctrl+Shift+C, Ctrl+Shift+V"), mark("copy, paste all dots")),
            ("B  I  W", mark("hint tool, eyedropper, dots without colour")),
            ("E", mark("eraser: drag over dots and strokes")),
            ("L", mark("lasso: draw a loop around areas, or click into one")),
            (mark("Pen"), mark("the harder, the larger; its other end erases")),
            ("H  A", mark("show or hide the dots, the areas")),
        ),
    ),
    (
        mark("View"),
        (
            (mark("Wheel"), mark("zoom at the mouse")),
            (mark("Space+drag, middle button"), mark("move the picture")),
            (mark("Ctrl++, Ctrl+-"), mark("zoom in, out")),
            (mark("Ctrl+0, Ctrl+1"), mark("whole picture, actual pixels")),
            (",  .", mark("rotate the view")),
            (mark("Shift+wheel"), mark("rotate it at the mouse")),
            (mark("Ctrl+Shift+0"), mark("set it upright")),
            ("M", mark("mirror the view")),
            ("1  2  3", mark("side by side, split, result only")),
            ("4  5", mark("blink, lens")),
            (mark("Ctrl+Alt+wheel"), mark("size of the lens")),
            ("T", mark("show the sketch while it is held")),
            (mark("Ctrl+I"), mark("pictures to take colours of")),
        ),
    ),
    (
        mark("Work"),
        (
            (mark("Ctrl+Enter"), mark("colorize")),
            ("Esc", mark("cancel")),
            (mark("Ctrl+R, Ctrl+Shift+R"), mark("next variation, previews of more")),
            (mark("Right click a palette's colour"), mark("change, lock or remove it")),
            (mark("Ctrl+Z, Ctrl+Shift+Z"), mark("undo, redo")),
            (mark("Ctrl+O, Ctrl+V"), mark("open, paste a picture")),
            (mark("Ctrl+S, Ctrl+Shift+S"), mark("save, save as")),
            (mark("Ctrl+Alt+S"), mark("save the project, to go on later")),
            (mark("Ctrl+C"), mark("copy the result")),
            (mark("Ctrl+B"), mark("colorize a folder")),
            (mark("Ctrl+W, Ctrl+Q"), mark("close the picture, quit")),
        ),
    ),
    (
        mark("Window"),
        (
            (mark("Ctrl+Tab, Ctrl+Shift+Tab"), mark("next, previous picture")),
            ("F9", mark("show or hide the colour panel")),
            (mark("Ctrl+Shift+H"), mark("history")),
            (mark("Ctrl+,"), mark("settings")),
            ("F1, ?", mark("this overview")),
        ),
    ),
)


class ShortcutsDialog(QDialog):
    """An overview of what keys and mouse do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keyboard and mouse"))
        columns = QHBoxLayout()
        columns.setSpacing(36)
        heights = {QVBoxLayout(): 0, QVBoxLayout(): 0}
        for title, rows in _SHORTCUTS:
            column = min(heights, key=heights.__getitem__)
            if heights[column]:
                column.addSpacing(18)
            heights[column] += len(rows)
            heading = QLabel(tr(title))
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
            label = QLabel(tr(keys))
            label.setObjectName("key")
            grid.addWidget(label, number, 0)
            grid.addWidget(QLabel(tr(what)), number, 1)
        grid.setColumnStretch(1, 1)
        return grid


class AboutDialog(QDialog):
    """What this is, and on what it runs."""

    def __init__(self, device: str, model: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About Tintline"))
        sign = QLabel()
        sign.setPixmap(theme.app_icon().pixmap(QSize(88, 88)))
        name = QLabel(f"Tintline {__version__}")
        name.setObjectName("title")
        what = tr(
            "Colorizes line drawings, with clean colour under untouched lines, and"
            " black-and-white photographs; steered by dots, strokes and palettes. Everything"
            " happens on this computer."
        )
        which = tr("Model: {name}", name=model) if model else tr("Model: not loaded yet")
        where = tr("Runs on: {device}", device=device) if device else tr("Runs on: not loaded yet")
        terms = tr(
            "The program is under the Apache License 2.0; what a model was trained on"
            " is told in its card."
        )
        text = QLabel(f"{what}\n\n{which}\n{where}\n\n{terms}")
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
