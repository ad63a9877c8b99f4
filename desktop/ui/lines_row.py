from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from desktop.core.color import RGB, format_hex
from desktop.core.line_style import OWN_LINES
from desktop.ui.commands import SetLines
from desktop.ui.document import Document
from desktop.ui.history import History
from desktop.ui.page_slider import PageSlider
from desktop.ui.translate import tr

_SIDE = 20


class LinesRow(QWidget):
    """The colour and the opacity in which the lines are laid over the colours."""

    def __init__(self, document: Document, history: History) -> None:
        super().__init__()
        self._document = document
        self._history = history
        self.color = QToolButton()
        self.color.setAccessibleName(tr("Colour of the lines"))
        self.color.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.color.setIconSize(QSize(_SIDE, _SIDE))
        menu = QMenu(self.color)
        self.own = menu.addAction(tr("As they were drawn", "lines"), lambda: self._choose(None))
        self.black = menu.addAction(tr("Black", "lines"), lambda: self._choose((0, 0, 0)))
        self.current = menu.addAction(tr("In the current colour", "lines"), self._choose_current)
        self.color.setMenu(menu)
        self.opacity = PageSlider(document)
        self.opacity.setRange(0, 100)
        self.opacity.setAccessibleName(tr("Opacity of the lines"))
        self.opacity.setToolTip(tr("How strongly the lines are laid over the colours"))
        self.opacity.valueChanged.connect(self._slid)
        self.value = QLabel()
        self.value.setObjectName("muted")
        self.value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.value.setMinimumWidth(38)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(QLabel(tr("Lines")))
        row.addWidget(self.color)
        row.addWidget(self.opacity, 1)
        row.addWidget(self.value)
        document.lines_changed.connect(self._show)
        document.color_changed.connect(self._show)
        self._show()

    def _choose(self, color: RGB | None) -> None:
        lines = replace(self._document.lines, color=color)
        if lines != self._document.lines:
            self._history.push(SetLines(self._document, lines))

    def _choose_current(self) -> None:
        self._choose(self._document.color)

    def _slid(self, percent: int) -> None:
        lines = replace(self._document.lines, opacity=percent / 100)
        self._history.push(SetLines(self._document, lines))

    def _show(self) -> None:
        lines = self._document.lines
        with QSignalBlocker(self.opacity):
            self.opacity.setValue(round(100 * lines.opacity))
        self.value.setText(tr("{percent} %", percent=f"{100 * lines.opacity:.0f}"))
        self.color.setIcon(_chip(lines.color))
        self.color.setToolTip(
            tr("Colour of the lines: as they were drawn")
            if lines.color is None
            else tr("Colour of the lines: {color}", color=format_hex(lines.color))
        )
        self.own.setEnabled(lines.color != OWN_LINES.color)
        self.current.setEnabled(self._document.color not in (None, lines.color))


def _chip(color: RGB | None) -> QIcon:
    """A stroke in the colour; two of them, dark and light, for lines as they were drawn."""
    pixmap = QPixmap(QSize(2 * _SIDE, 2 * _SIDE))
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paper = QRectF(1, 1, _SIDE - 2, _SIDE - 2)
    painter.setPen(QPen(QColor(0, 0, 0, 110), 1))
    painter.setBrush(QColor(255, 255, 255))
    painter.drawRoundedRect(paper, 3, 3)
    strokes = [(QColor(20, 20, 20), -2.0), (QColor(150, 150, 150), 2.0)]
    if color is not None:
        strokes = [(QColor(*color), 0.0)]
    for shade, shift in strokes:
        pen = QPen(shade, 2.2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(QPointF(5, _SIDE - 6 + shift), QPointF(_SIDE - 5, 6 + shift))
    painter.end()
    return QIcon(pixmap)
