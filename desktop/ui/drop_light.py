from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.ui import theme


class DropLight(QWidget):
    """Lies over a widget while something hovers that can be dropped there, and says what for."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = text
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a frame, a veil and the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(theme.PANEL)
        veil.setAlpha(225)
        painter.setBrush(veil)
        pen = QPen(theme.ACCENT, 2)
        pen.setDashPattern([5, 4])
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        painter.setPen(theme.TEXT)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._text)
