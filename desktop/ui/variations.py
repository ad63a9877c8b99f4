from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop.core.messages import mark
from desktop.ui import theme
from desktop.ui.colorize_controller import ColorizeController
from desktop.ui.commands import SetSeed
from desktop.ui.document import Document
from desktop.ui.history import History
from desktop.ui.modes import WAYS
from desktop.ui.one_line import OneLine
from desktop.ui.panel import Panel
from desktop.ui.translate import tr
from desktop.ui.variation_grid import VariationGrid
from desktop.ui.variations_controller import VariationsController


class VariationsPanel(Panel):
    """Small previews of the picture's variations; a click takes one."""

    failed = Signal(object)  # Exception

    def __init__(
        self,
        document: Document,
        stack: History,
        colorizing: ColorizeController,
        window: QWidget,
    ) -> None:
        bottom = Qt.DockWidgetArea.BottomDockWidgetArea
        super().__init__(mark("&Variations"), "Ctrl+Shift+R", bottom, window)
        self._document = document
        self._stack = stack
        self._colorizing = colorizing
        self.controller = VariationsController(document, colorizing, self)
        self.grid = VariationGrid(document, self.controller)
        self.hint = OneLine()
        self.back = QPushButton(tr("Back"))
        self.back.setToolTip(tr("The variations before these"))
        self.more = QPushButton(theme.icon("variation"), tr("More"))
        self.more.setToolTip(tr("The next variations"))
        self._build()
        self.hide()
        self._connect()
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Make the first previews."""
        super().showEvent(event)
        if not event.spontaneous():  # else the window is back from being minimised
            self.controller.set_shown(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Make no more."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.controller.set_shown(False)

    def _build(self) -> None:
        self.add_to_head(self.hint, 1)
        for button in (self.back, self.more):
            button.setObjectName("small")
            button.setMinimumWidth(76)
            self.add_to_head(button)
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(theme.MARGIN, 4, theme.MARGIN, 4)
        layout.addWidget(self.grid)
        self.setWidget(body)
        self.setFocusProxy(self.grid)

    def _connect(self) -> None:
        document, controller = self._document, self.controller
        controller.changed.connect(self._show)
        controller.failed.connect(self.failed)
        document.picture_changed.connect(self._show)
        document.mode_changed.connect(self._show)
        self.grid.taken.connect(self._take)
        self.back.clicked.connect(lambda: controller.turn(-1))
        self.more.clicked.connect(lambda: controller.turn(1))

    def _take(self, number: int) -> None:
        seed = self.controller.seeds[number]
        if not self._lacks() and seed != self._document.seed:
            self._stack.push(SetSeed(self._document, seed))

    def _lacks(self) -> str:
        """Why there are no variations now; empty if there are."""
        if self._document.picture is None:
            return tr("Open a line drawing first")
        if lacks := WAYS[self._document.mode].lacks:
            return tr(lacks)
        return "" if self._document.result is not None else tr("Colorize the sketch first")

    def _show(self) -> None:
        controller, lacks = self.controller, self._lacks()
        self.grid.setVisible(not lacks)
        self.grid.show_page()
        if self.back.hasFocus() and controller.page_begins:
            self.grid.setFocus()  # else it would go anywhere
        self.back.setEnabled(not lacks and not controller.page_begins)
        self.more.setEnabled(not lacks)
        if lacks:
            text = lacks
        elif controller.has_failed:
            text = tr("The variations could not be made")
        elif controller.making:
            text = tr("Making variations…")
        elif self._colorizing.running:
            text = tr("Once the picture is coloured")
        elif not self._document.result_is_current:
            text = tr("Colorize again to see the variations")
        else:
            text = tr("Click one to take it")
        self.hint.say(text)
