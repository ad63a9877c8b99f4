from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDockWidget, QUndoView, QWidget

from desktop.ui.history import History


class HistoryPanel(QDockWidget):
    """The steps of the shown page; a click goes back or forward to one."""

    def __init__(self, history: History, parent: QWidget | None = None) -> None:
        super().__init__("History", parent)
        self.setObjectName("history")
        self.setAllowedAreas(
            Qt.DockWidgetArea.LeftDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea
        )
        self.steps = QUndoView(history)
        self.steps.setEmptyLabel("As it was opened")
        self.steps.setAccessibleName("Steps")
        self.steps.setMinimumWidth(180)
        self.setWidget(self.steps)
        self.action: QAction = self.toggleViewAction()
        self.action.setText("H&istory")
        self.action.setShortcut("Ctrl+Shift+H")
        self.hide()
