from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QLinearGradient, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.core.color import RGB
from desktop.ui.translate import tr

_BAR, _SPACE = 16, 8


class HsvPicker(QWidget):
    """A square of saturation and value beside a bar of hues."""

    picked = Signal(object)  # RGB, while the mouse moves
    finished = Signal(object)  # RGB, when it is let go

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hue, self._saturation, self._value = 0.1, 0.7, 0.9
        self._on_bar = False
        self.setMinimumHeight(120)
        self.setAccessibleName(tr("Colour picker: saturation and value, and hue"))
        self.setCursor(Qt.CursorShape.CrossCursor)

    @property
    def color(self) -> RGB:
        """The colour that is marked."""
        color = QColor.fromHsvF(self._hue, self._saturation, self._value)
        return color.red(), color.green(), color.blue()

    def set_color(self, color: RGB) -> None:
        """Mark a colour; a gray one keeps the hue, black keeps the saturation too."""
        if color == self.color:
            return
        hsv = QColor(*color)
        self._value = hsv.valueF()
        if self._value > 0:
            self._saturation = hsv.hsvSaturationF()
        if self._saturation > 0 and self._value > 0 and hsv.hsvHueF() >= 0:
            self._hue = hsv.hsvHueF()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the panel gives, not too tall."""
        return QSize(240, 140)

    def square(self) -> QRectF:
        """Where saturation (to the right) and value (upwards) are chosen."""
        return QRectF(1, 1, self.width() - _BAR - _SPACE - 2, self.height() - 2)

    def bar(self) -> QRectF:
        """Where the hue is chosen."""
        return QRectF(self.width() - _BAR - 1, 1, _BAR, self.height() - 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the square, the bar and the two marks."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        square, bar = self.square(), self.bar()
        painter.setPen(Qt.PenStyle.NoPen)
        across = QLinearGradient(square.topLeft(), square.topRight())
        across.setColorAt(0, QColor(255, 255, 255))
        across.setColorAt(1, QColor.fromHsvF(self._hue, 1, 1))
        painter.setBrush(across)
        painter.drawRoundedRect(square, 3, 3)
        down = QLinearGradient(square.topLeft(), square.bottomLeft())
        down.setColorAt(0, QColor(0, 0, 0, 0))
        down.setColorAt(1, QColor(0, 0, 0))
        painter.setBrush(down)
        painter.drawRoundedRect(square, 3, 3)
        hues = QLinearGradient(bar.topLeft(), bar.bottomLeft())
        for step in range(7):
            hues.setColorAt(step / 6, QColor.fromHsvF(step / 6 % 1, 1, 1))
        painter.setBrush(hues)
        painter.drawRoundedRect(bar, 3, 3)
        mark = QPointF(
            square.left() + self._saturation * square.width(),
            square.top() + (1 - self._value) * square.height(),
        )
        painter.setBrush(QColor(*self.color))
        painter.setPen(QPen(QColor(0, 0, 0, 170), 3.4))
        painter.drawEllipse(mark, 6, 6)
        painter.setPen(QPen(QColor(255, 255, 255), 1.8))
        painter.drawEllipse(mark, 6, 6)
        y = bar.top() + self._hue * bar.height()
        slit = QRectF(bar.left() - 2, y - 3, bar.width() + 4, 6) & QRectF(self.rect())
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(0, 0, 0, 170), 3))
        painter.drawRoundedRect(slit, 2, 2)
        painter.setPen(QPen(QColor(255, 255, 255), 1.4))
        painter.drawRoundedRect(slit, 2, 2)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose in the square or on the bar."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._on_bar = event.position().x() >= self.square().right() + _SPACE / 2
            self._choose(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on choosing."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._choose(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The colour is chosen."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.finished.emit(self.color)

    def _choose(self, point: QPointF) -> None:
        square = self.square()
        down = min(max((point.y() - square.top()) / square.height(), 0.0), 1.0)
        if self._on_bar:
            self._hue = min(down, 0.9999)
        else:
            across = (point.x() - square.left()) / square.width()
            self._saturation = min(max(across, 0.0), 1.0)
            self._value = 1 - down
        self.update()
        self.picked.emit(self.color)
