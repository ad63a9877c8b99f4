from PySide6.QtCore import Qt
from PySide6.QtWidgets import QUndoView, QWidget

from desktop.core.messages import mark
from desktop.ui.history import History
from desktop.ui.panel import Panel
from desktop.ui.translate import tr


class HistoryPanel(Panel):
    """The steps of the shown page; a click goes back or forward to one."""

    def __init__(self, history: History, parent: QWidget | None = None) -> None:
        super().__init__(
            mark("H&istory"), "Ctrl+Shift+H", Qt.DockWidgetArea.LeftDockWidgetArea, parent
        )
        self.steps = QUndoView(history)
        self.steps.setEmptyLabel(tr("As it was opened"))
        self.steps.setAccessibleName(tr("Steps"))
        self.steps.setMinimumWidth(180)
        self.setWidget(self.steps)
        self.setFocusProxy(self.steps)
        self.hide()
