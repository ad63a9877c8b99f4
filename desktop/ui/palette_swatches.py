from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPen,
)
from PySide6.QtWidgets import QApplication, QWidget

from desktop.core.color import RGB
from desktop.core.palette_edit import moved
from desktop.ui import theme
from desktop.ui.swatches import Swatches
from desktop.ui.translate import tr

_COLUMNS = 8
_TAKE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_REMOVE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
#: How far each key moves the cursor.
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -_COLUMNS,
    Qt.Key.Key_Down: _COLUMNS,
}


class PaletteSwatches(Swatches):
    """The colours of a palette: a click takes one, a drag moves one, a right click offers more.

    With the keyboard: arrows choose a colour, Enter takes it, Ctrl+arrow moves it, Del removes it.
    """

    remove_wanted = Signal(int)  # number of the colour
    move_wanted = Signal(int, int)  # from this place to that
    menu_wanted = Signal(int, QPoint)  # number, and where on the screen

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(_COLUMNS, placeholder, parent)
        # Not by a click: who takes a colour goes on with the keys of the canvas.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(tr("Colours of the palette"))
        self._locked: frozenset[RGB] = frozenset()
        self._cursor = 0  # the colour that keys are about
        self._pressed: tuple[int, QPoint] | None = None
        self._settled: tuple[RGB, ...] | None = None  # the colours before a drag, while it lasts

    def set_colors(self, colors: Sequence[RGB]) -> None:
        """Show other colours; a drag ends."""
        self._pressed = self._settled = None
        super().set_colors(colors)
        self._cursor = min(self._cursor, max(len(self._colors) - 1, 0))
        self._tell_cursor()

    def set_locked(self, locked: Collection[RGB]) -> None:
        """Mark the colours that stay with a padlock."""
        self._locked = frozenset(locked)
        self._tell_cursor()
        self.update()

    # --- mouse --------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a colour."""
        number = self._number_at(event.position().toPoint())
        if number >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self._pressed = number, event.position().toPoint()
            self._cursor = number
            self._tell_cursor()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag a colour to another place; the others make room."""
        super().mouseMoveEvent(event)
        if self._pressed is None:
            return
        start, point = self._pressed[1], event.position().toPoint()
        far = (point - start).manhattanLength() >= QApplication.startDragDistance()
        if self._settled is None and far:
            self._settled = self._colors
            self.setFocus(Qt.FocusReason.MouseFocusReason)  # for Esc
        if self._settled is not None:
            self._cursor = self._nearest(point)
            self._colors = moved(self._settled, self._pressed[0], self._cursor)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take the colour, or leave it where it was dragged to."""
        if self._pressed is None or event.button() != Qt.MouseButton.LeftButton:
            return
        source, target = self._pressed[0], self._cursor
        if self._settled is None:
            self._pressed = None
            if self._number_at(event.position().toPoint()) == source:
                self.clicked.emit(self._colors[source])
            return
        self._end_drag()
        self._cursor = target
        if target != source:
            self.move_wanted.emit(source, target)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with a colour."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            number = self._cursor if self._colors else -1
            place = self.mapToGlobal(self.cell(self._cursor).center())
        else:
            number, place = self._number_at(event.pos()), event.globalPos()
        if number >= 0:
            self.menu_wanted.emit(number, place)

    # --- keys ---------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Keep the keys that are meant for the colours from the window's actions."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._wants(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move among the colours, take, move or remove one."""
        if not self._wants(event):
            super().keyPressEvent(event)
            return
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self._end_drag()
        elif key in _TAKE:
            self.clicked.emit(self._colors[self._cursor])
        elif key in _REMOVE:
            self.remove_wanted.emit(self._cursor)
        elif 0 <= self._cursor + _STEPS[key] < len(self._colors):
            source = self._cursor
            self._cursor += _STEPS[key]
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.move_wanted.emit(source, self._cursor)
            self._tell_cursor()
            self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which colour the keys are about."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show it no longer."""
        super().focusOutEvent(event)
        self.update()

    def _wants(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            return self._settled is not None
        keys = (*_TAKE, *_REMOVE, *_STEPS)
        allowed = Qt.KeyboardModifier.KeypadModifier
        if event.key() in _STEPS:
            allowed |= Qt.KeyboardModifier.ControlModifier
        return bool(self._colors) and event.key() in keys and not event.modifiers() & ~allowed

    def _tell_cursor(self) -> None:
        """Say to a screen reader what the eye sees."""
        text = ""
        if self._colors:
            count = len(self._colors)
            text = tr(
                "{color}, {number} of {all}",
                color=self._describe(self._cursor),
                number=self._cursor + 1,
                all=count,
            )
        self.setAccessibleDescription(text)

    # --- geometry and paint -------------------------------------------------------------------

    def _end_drag(self) -> None:
        if self._settled is not None and self._pressed is not None:
            self._colors, self._cursor = self._settled, self._pressed[0]
        self._pressed = self._settled = None
        self.update()

    def _nearest(self, point: QPoint) -> int:
        def distance(number: int) -> int:
            return (self.cell(number).center() - point).manhattanLength()

        return min(range(len(self._colors)), key=distance)

    def _describe(self, number: int) -> str:
        text = super()._describe(number)
        return tr("{color}, locked", color=text) if self._colors[number] in self._locked else text

    def _paint_cell(self, painter: QPainter, number: int, color: RGB) -> None:
        super()._paint_cell(painter, number, color)
        cell = QRectF(self.cell(number))
        if color in self._locked:
            _paint_padlock(painter, cell.bottomRight() - QPointF(9, 9))
        if number == self._cursor and (self.hasFocus() or self._settled is not None):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for pen, inset in ((QPen(QColor(0, 0, 0, 200), 3.6), 1.5), (QPen(theme.ACCENT, 2), 1)):
                painter.setPen(pen)
                painter.drawRoundedRect(cell.adjusted(inset, inset, -inset, -inset), 3, 3)


def _paint_padlock(painter: QPainter, center: QPointF) -> None:
    """A small padlock, white within black, so that it is seen on any colour."""
    body = QRectF(center.x() - 4, center.y() - 1, 8, 6)
    shackle = QPainterPath(QPointF(body.left() + 1.6, body.top()))
    shackle.lineTo(body.left() + 1.6, body.top() - 1.6)
    shackle.arcTo(QRectF(body.left() + 1.6, body.top() - 4, 4.8, 4.8), 180, -180)
    shackle.lineTo(body.right() - 1.6, body.top())
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for color, width in ((QColor(0, 0, 0, 220), 3.4), (QColor(255, 255, 255), 1.4)):
        painter.setPen(QPen(color, width))
        painter.drawPath(shackle)
    painter.setPen(QPen(QColor(0, 0, 0, 220), 1.2))
    painter.setBrush(QColor(255, 255, 255))
    painter.drawRoundedRect(body, 1.2, 1.2)
