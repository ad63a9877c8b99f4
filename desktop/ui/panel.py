from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QApplication, QDockWidget, QHBoxLayout, QLabel, QToolButton, QWidget

from desktop.ui import theme
from desktop.ui.thumbnail_grid import AROUND
from desktop.ui.translate import tr, without_mnemonic


class Panel(QDockWidget):
    """A panel at an edge of the window that is opened and closed.

    Attributes:
        action: opens and closes it.
        close_button: closes it.
    """

    left = Signal()  # it is closed while it has the keyboard

    def __init__(
        self, title: str, shortcut: str, area: Qt.DockWidgetArea, parent: QWidget | None
    ) -> None:
        """Make an empty panel.

        Args:
            title: as the menu has it, with an ampersand before the letter that chooses it; marked,
                since the English one also is its name in the settings.
            shortcut: that opens and closes it.
            area: where it stays.
            parent: the window.
        """
        entry = tr(title)
        name = without_mnemonic(entry)
        super().__init__(name, parent)
        self.setObjectName(title.replace("&", "").lower())
        self.setAllowedAreas(area)
        self.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetClosable)
        label = QLabel(name)
        label.setObjectName("section")
        self.close_button = QToolButton()
        self.close_button.setIcon(theme.icon("close"))
        self.close_button.setAccessibleName(tr("Close {name}", name=name))
        self.close_button.setToolTip(tr("Close ({keys})", keys=shortcut))
        self.close_button.clicked.connect(self.close)
        bar = QWidget()
        self._head = QHBoxLayout(bar)
        self._head.setContentsMargins(theme.MARGIN + AROUND, 6, 8, 0)
        self._head.setSpacing(theme.MARGIN)
        self._head.addWidget(label)
        self._head.addStretch()
        self._head.addWidget(self.close_button)
        self.setTitleBarWidget(bar)
        self.action = self.toggleViewAction()
        self.action.setText(entry)
        self.action.setShortcut(shortcut)
        self.action.triggered.connect(self._toggled)

    def add_to_head(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a widget into the title bar, behind what is there already."""
        self._head.insertWidget(self._head.count() - 1, widget, stretch)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave the keyboard to the window."""
        super().hideEvent(event)
        focused = QApplication.focusWidget()
        if not event.spontaneous() and focused is not None and self.isAncestorOf(focused):
            self.left.emit()

    def _toggled(self, opened: bool) -> None:
        if opened:
            self.raise_()  # another one may lie over it
            self.setFocus()
