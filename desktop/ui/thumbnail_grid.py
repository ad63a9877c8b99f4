from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QListWidget, QStyle

from desktop.ui import theme

#: From a cell's edge to its picture, in pixels: the frame lies there.
AROUND = 5


class ThumbnailGrid(QListWidget):
    """Pictures beside and below each other; a click, Enter or the space bar takes one."""

    taken = Signal(int)  # number of the picture

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("pictures")
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setDragEnabled(False)
        self.setUniformItemSizes(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(lambda index: self.taken.emit(index.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the current picture."""
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if event.key() in keys and self.currentRow() >= 0:
            self.taken.emit(self.currentRow())
        else:
            super().keyPressEvent(event)


def paint_frame(painter: QPainter, cell: QRectF, state: QStyle.StateFlag, used: bool) -> None:
    """Frame a picture that is in use, has the keyboard or lies under the mouse."""
    focused = state & QStyle.StateFlag.State_HasFocus
    if used or focused or state & QStyle.StateFlag.State_MouseOver:
        color = theme.ACCENT if used else theme.TEXT if focused else theme.DISABLED
        painter.setPen(QPen(color, 3 if used else 2))
        painter.drawRoundedRect(cell.adjusted(1, 1, -1, -1), 6, 6)
    if used and focused:
        painter.setPen(QPen(theme.TEXT, 1))
        painter.drawRoundedRect(cell.adjusted(3.5, 3.5, -3.5, -3.5), 5, 5)
