import math
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.core.color import RGB, format_hex
from desktop.core.palettes import Palette
from desktop.ui import theme

_SPACE = 6
_CELL = 30


class Swatches(QWidget):
    """Squares of colour in rows; a click takes one."""

    clicked = Signal(object)  # RGB

    def __init__(self, columns: int, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        self._placeholder = placeholder
        self._colors: tuple[RGB, ...] = ()
        self._current: RGB | None = None
        self._hovered = -1
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def colors(self) -> tuple[RGB, ...]:
        """What is shown."""
        return self._colors

    def set_colors(self, colors: Sequence[RGB]) -> None:
        """Show other colours."""
        self._colors = tuple(colors)
        self._hovered = -1
        self.updateGeometry()
        self.update()

    def set_current(self, color: RGB | None) -> None:
        """Mark the colour that is in use."""
        self._current = color
        self.update()

    def cell(self, number: int) -> QRect:
        """Where a colour lies."""
        row, column = divmod(number, self._columns)
        step = _CELL + _SPACE
        return QRect(column * step, row * step, _CELL, _CELL)

    def sizeHint(self) -> QSize:
        """As many rows as the colours need, one at least."""
        rows = max(1, math.ceil(len(self._colors) / self._columns))
        step = _CELL + _SPACE
        return QSize(self._columns * step - _SPACE, rows * step - _SPACE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the squares."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._colors:
            painter.setPen(theme.MUTED)
            left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(self.rect(), left, self._placeholder)
            return
        for number, color in enumerate(self._colors):
            self._paint_cell(painter, number, color)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark what is under the mouse."""
        hovered = self._number_at(event.position().toPoint())
        if hovered != self._hovered:
            self._hovered = hovered
            self.setCursor(
                Qt.CursorShape.PointingHandCursor if hovered >= 0 else Qt.CursorShape.ArrowCursor
            )
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a colour."""
        number = self._number_at(event.position().toPoint())
        if number >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit(self._colors[number])

    def leaveEvent(self, event: QEvent) -> None:
        """Mark nothing."""
        self._hovered = -1
        self.update()
        super().leaveEvent(event)

    def event(self, event: QEvent) -> bool:
        """Tell about a colour in a tool tip."""
        if event.type() == QEvent.Type.ToolTip and self._hovered >= 0:
            cell = self.cell(self._hovered)
            text = self._describe(self._hovered)
            QToolTip.showText(self.mapToGlobal(cell.bottomLeft()), text, self, cell)
            return True
        return super().event(event)

    def _paint_cell(self, painter: QPainter, number: int, color: RGB) -> None:
        cell = self.cell(number).toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setBrush(QColor(*color))
        painter.setPen(QPen(QColor(0, 0, 0, 110), 1))
        painter.drawRoundedRect(cell, 3, 3)
        if color == self._current or number == self._hovered:
            light = theme.TEXT if number == self._hovered else QColor(255, 255, 255)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(0, 0, 0, 200), 3.2))
            painter.drawRoundedRect(cell.adjusted(1.5, 1.5, -1.5, -1.5), 2.5, 2.5)
            painter.setPen(QPen(light, 1.6))
            painter.drawRoundedRect(cell.adjusted(1, 1, -1, -1), 2.5, 2.5)

    def _describe(self, number: int) -> str:
        return format_hex(self._colors[number])

    def _number_at(self, point: QPoint) -> int:
        for number in range(len(self._colors)):
            if self.cell(number).contains(point):
                return number
        return -1


def palette_icon(palette: Palette | None) -> QIcon:
    """A strip of a palette's first colours; a striped gray one for the model's own."""
    size = QSize(72, 16)
    pixmap = QPixmap(size * 2)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if palette is None:
        painter.setPen(QPen(theme.MUTED, 1, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRect(1, 1, size.width() - 2, size.height() - 2), 3, 3)
    else:
        colors = palette.colors[:8]
        width = size.width() / len(colors)
        for number, color in enumerate(colors):
            left = round(number * width)
            right = round((number + 1) * width)
            painter.fillRect(left, 0, right - left, size.height(), QColor(*color))
    painter.end()
    return QIcon(pixmap)
