from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.core.messages import mark
from desktop.ui import theme
from desktop.ui.document import Document
from desktop.ui.inspiration_controller import InspirationController
from desktop.ui.inspiration_grid import AROUND, CELL, PictureGrid
from desktop.ui.modes import WAYS
from desktop.ui.one_line import OneLine
from desktop.ui.panel import Panel
from desktop.ui.services import SamplerOffer, Services
from desktop.ui.translate import tr

_INVITATION = mark("Click a picture to colour the sketch in its palette")
_NO_PICTURE = mark("Open a line drawing first")
_DRAWING = mark("Drawing pictures…")
_NOTHING = mark("No pictures could be drawn")

#: Most and fewest columns, and the share of the window that the panel takes at most.
_COLUMNS, _FEWEST, _SHARE = 4, 2, 1 / 3


class InspirationPanel(Panel):
    """Pictures that a model draws out of nothing; a click takes one's palette for the sketch."""

    chosen = Signal(object)  # Palette
    failed = Signal(object)  # Exception
    drawn = Signal()  # pictures: what failed before works again
    said = Signal(str)  # something for the status bar

    def __init__(self, document: Document, services: Services, window: QWidget) -> None:
        left = Qt.DockWidgetArea.LeftDockWidgetArea
        super().__init__(mark("I&nspiration"), "Ctrl+I", left, window)
        self._document = document
        self.controller = InspirationController(services, self)
        self.hint = QLabel()
        self.hint.setObjectName("muted")
        self.hint.setWordWrap(True)
        self.grid = PictureGrid(document, self.controller)
        self.back = QPushButton(tr("Back"))
        self.back.setToolTip(tr("The pictures before these"))
        self.more = QPushButton(theme.icon("variation"), tr("More"))
        self.more.setToolTip(tr("Draw other pictures"))
        self.page = QLabel()
        self.page.setObjectName("muted")
        self.engine = OneLine()
        self._build()
        self.action.setVisible(False)
        self.hide()
        self._connect()
        self._show_page()

    def use(self, services: Services) -> None:
        """Draw with another model, or on another device, from now on."""
        self.controller.use(services)
        if self.isVisible():
            self.controller.turn_to(self.controller.page)

    def look_for_model(self) -> None:
        """Look whether there is a model; the menu offers the panel then."""
        self.controller.look_for_model()

    def fit(self, width: int) -> None:
        """Take as many columns as become a window of this width."""
        beside = theme.MARGIN + theme.SCROLL_BAR + 1  # a row without a pixel to spare would wrap
        columns = (int(width * _SHARE) - beside) // CELL.width()
        columns = min(max(columns, _FEWEST), _COLUMNS)
        self.widget().setFixedWidth(columns * CELL.width() + beside)

    def showEvent(self, event: QShowEvent) -> None:
        """Draw the first pictures."""
        super().showEvent(event)
        opened = not event.spontaneous()  # else the window is back from being minimised
        if opened and not self.controller.pictures:
            self.controller.turn_to(self.controller.page)

    def hideEvent(self, event: QHideEvent) -> None:
        """Draw no more."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.controller.cancel()

    def _build(self) -> None:
        foot = QHBoxLayout()
        foot.setContentsMargins(AROUND, 0, AROUND + theme.SCROLL_BAR, 0)
        foot.addWidget(self.back)
        foot.addWidget(self.page, 1, Qt.AlignmentFlag.AlignCenter)
        foot.addWidget(self.more)
        self.hint.setContentsMargins(AROUND, 0, AROUND, 0)
        self.engine.setContentsMargins(AROUND, 0, AROUND + theme.SCROLL_BAR, 0)
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(theme.MARGIN, 2, 0, theme.MARGIN)
        layout.setSpacing(8)
        layout.addWidget(self.hint)
        layout.addWidget(self.grid, 1)
        layout.addLayout(foot)
        layout.addWidget(self.engine)
        self.setWidget(body)
        self.setFocusProxy(self.grid)

    def _connect(self) -> None:
        document, controller = self._document, self.controller
        controller.offered.connect(self._offer)
        controller.changed.connect(self._show_page)
        controller.drawn.connect(self.drawn)
        controller.failed.connect(self.failed)
        document.picture_changed.connect(self._show_hint)
        document.mode_changed.connect(self._show_hint)
        self.grid.taken.connect(self._take)
        self.back.clicked.connect(lambda: controller.turn_to(controller.page - 1))
        self.more.clicked.connect(self._more)

    def _offer(self, offer: SamplerOffer) -> None:
        self.action.setVisible(offer is not SamplerOffer.NONE)
        if offer is SamplerOffer.NAMED:
            self.show()
            self.raise_()
        elif offer is SamplerOffer.NONE:
            self.hide()  # it may have been open the last time

    def _more(self) -> None:
        # After a failure the page that could not be drawn is tried again.
        self.controller.turn_to(self.controller.page + bool(self.controller.pictures))

    def _lacks(self) -> str:
        """Why no palette can be taken now; empty if one can."""
        if self._document.picture is None:
            return tr(_NO_PICTURE)
        return tr(WAYS[self._document.mode].lacks)

    def _take(self, number: int) -> None:
        if lacks := self._lacks():
            self.said.emit(lacks)
        else:
            self.chosen.emit(self.controller.pictures[number].palette)

    def _show_page(self) -> None:
        controller = self.controller
        self.grid.show_page()
        self._enable(self.back, controller.page > 0 and not controller.drawing)
        self._enable(self.more, not controller.drawing)
        number = controller.page + 1
        self.page.setText(tr("Page {number}", number=number) if controller.pictures else "")
        self.engine.say(controller.engine)
        self._show_hint()

    def _enable(self, button: QPushButton, on: bool) -> None:
        if button.hasFocus() and not on:
            self.grid.setFocus()  # else it would go anywhere
        button.setEnabled(on)

    def _show_hint(self) -> None:
        if self.controller.drawing:
            text = tr(_DRAWING)
        elif not self.controller.pictures:
            text = tr(_NOTHING)
        else:
            text = self._lacks() or tr(_INVITATION)
        self.hint.setText(text)
        usable = not self._lacks()
        self.grid.viewport().setCursor(
            Qt.CursorShape.PointingHandCursor if usable else Qt.CursorShape.ArrowCursor
        )
