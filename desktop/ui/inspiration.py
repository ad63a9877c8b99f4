from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import (
    QDockWidget,
    QHBoxLayout,
    QLabel,
    QListView,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core.color import format_hex
from desktop.ui import theme
from desktop.ui.document import Document
from desktop.ui.inspiration_controller import SIDE, Inspiration, InspirationController
from desktop.ui.modes import WAYS
from desktop.ui.services import SamplerOffer, Services

_SHORTCUT = "Ctrl+I"
_INVITATION = "Click a picture to colour the sketch in its palette"
_NO_PICTURE = "Open a line drawing first"
_DRAWING = "Drawing pictures…"
_NOTHING = "No pictures could be drawn"

# In pixels: a picture, the strip of its colours and what lies between, the frame's distance.
_SHOWN, _STRIP, _BETWEEN, _AROUND = SIDE // 2, 14, 3, 5
_CELL = QSize(_SHOWN + 2 * _AROUND, _SHOWN + _BETWEEN + _STRIP + 2 * _AROUND)
_SCROLL_BAR = 12
#: Most and fewest columns, and the share of the window that the panel takes at most.
_COLUMNS, _FEWEST, _SHARE = 4, 2, 1 / 3


class _Delegate(QStyledItemDelegate):
    """Paints a picture with the strip of its palette, framed where it is in use."""

    def __init__(
        self, document: Document, controller: InspirationController, view: QWidget
    ) -> None:
        super().__init__(view)
        self._document = document
        self._controller = controller

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return _CELL

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        pictures = self._controller.pictures
        if index.row() >= len(pictures):
            return
        shown = pictures[index.row()]
        # What PySide's stubs do not know of an option: its rectangle and its state.
        cell, state = QRect(option.rect), option.state  # pyright: ignore[reportAttributeAccessIssue]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if color := self._frame(shown, state):
            painter.setPen(QPen(color, 2))
            painter.drawRoundedRect(QRectF(cell).adjusted(1, 1, -1, -1), 6, 6)
        left, top = cell.left() + _AROUND, cell.top() + _AROUND
        area = QRectF(left, top, _SHOWN, _SHOWN)
        painter.setClipPath(_rounded(area))
        painter.drawImage(area, shown.image)
        strip = QRect(left, top + _SHOWN + _BETWEEN, _SHOWN, _STRIP)
        painter.setClipPath(_rounded(QRectF(strip)))
        colors = shown.palette.colors
        edges = [round(number * _SHOWN / len(colors)) for number in range(len(colors) + 1)]
        for color, start, end in zip(colors, edges, edges[1:], strict=False):
            painter.fillRect(left + start, strip.top(), end - start, _STRIP, QColor(*color))
        painter.restore()

    def _frame(self, shown: Inspiration, state: QStyle.StateFlag) -> QColor | None:
        if shown.palette == self._document.palette:
            return theme.ACCENT
        if state & QStyle.StateFlag.State_HasFocus:
            return theme.TEXT
        return theme.DISABLED if state & QStyle.StateFlag.State_MouseOver else None


class _Grid(QListWidget):
    """Rows of pictures; a click, Enter or the space bar takes one."""

    taken = Signal(int)  # number on the page

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("pictures")
        self.setAccessibleName("Generated pictures")
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setDragEnabled(False)
        self.setGridSize(_CELL)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(lambda index: self.taken.emit(index.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the current picture."""
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if event.key() in keys and self.currentRow() >= 0:
            self.taken.emit(self.currentRow())
        else:
            super().keyPressEvent(event)


class InspirationPanel(QDockWidget):
    """Pictures that a model draws out of nothing; a click takes one's palette for the sketch."""

    chosen = Signal(object)  # Palette
    failed = Signal(object)  # Exception
    said = Signal(str)  # something for the status bar

    def __init__(self, document: Document, services: Services, window: QWidget) -> None:
        super().__init__("Inspiration", window)
        self.setObjectName("inspiration")
        self.setAllowedAreas(Qt.DockWidgetArea.LeftDockWidgetArea)
        self.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetClosable)
        self._document = document
        self._shown: tuple[Inspiration, ...] = ()
        self.controller = InspirationController(services, self)
        self.hint = QLabel()
        self.hint.setObjectName("muted")
        self.hint.setWordWrap(True)
        self.grid = _Grid()
        self.grid.setItemDelegate(_Delegate(document, self.controller, self.grid))
        self.back = QPushButton("Back")
        self.back.setToolTip("The pictures before these")
        self.more = QPushButton(theme.icon("variation"), "More")
        self.more.setToolTip("Draw other pictures")
        self.page = QLabel()
        self.page.setObjectName("muted")
        self._build()
        self.action = self.toggleViewAction()
        self.action.setText("I&nspiration")
        self.action.setShortcut(_SHORTCUT)
        self.action.setVisible(False)
        self.hide()
        self._connect()
        self._show_page()

    def find_model(self) -> None:
        """Look whether there is a model; the menu offers the panel then."""
        self.controller.find_model()

    def shutdown(self) -> bool:
        """End the thread."""
        return self.controller.shutdown()

    def _build(self) -> None:
        title = QLabel("Inspiration")
        title.setObjectName("section")
        self.close_button = QToolButton()
        self.close_button.setIcon(theme.icon("close"))
        self.close_button.setAccessibleName("Close Inspiration")
        self.close_button.setToolTip(f"Close ({_SHORTCUT})")
        bar = QWidget()
        head = QHBoxLayout(bar)
        head.setContentsMargins(theme.MARGIN + _AROUND, 8, 8, 0)
        head.addWidget(title, 1)
        head.addWidget(self.close_button)
        self.setTitleBarWidget(bar)
        foot = QHBoxLayout()
        foot.setContentsMargins(_AROUND, 0, _AROUND + _SCROLL_BAR, 0)
        foot.addWidget(self.back)
        foot.addWidget(self.page, 1, Qt.AlignmentFlag.AlignCenter)
        foot.addWidget(self.more)
        self.hint.setContentsMargins(_AROUND, 0, _AROUND, 0)
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(theme.MARGIN, 2, 0, theme.MARGIN)
        layout.setSpacing(8)
        layout.addWidget(self.hint)
        layout.addWidget(self.grid, 1)
        layout.addLayout(foot)
        self.setWidget(body)

    def _connect(self) -> None:
        document, controller = self._document, self.controller
        controller.offered.connect(self._offer)
        controller.changed.connect(self._show_page)
        controller.failed.connect(self.failed)
        document.picture_changed.connect(self._show_hint)
        document.mode_changed.connect(self._show_hint)
        document.palette_changed.connect(self.grid.viewport().update)
        self.action.triggered.connect(lambda on: self.grid.setFocus() if on else None)
        self.visibilityChanged.connect(self._opened)
        self.close_button.clicked.connect(self.close)
        self.grid.taken.connect(self._take)
        self.back.clicked.connect(lambda: controller.turn_to(controller.page - 1))
        self.more.clicked.connect(self._more)

    def _offer(self, offer: SamplerOffer) -> None:
        self.action.setVisible(offer is not SamplerOffer.NONE)
        if offer is SamplerOffer.NAMED:
            self.show()

    def _opened(self, visible: bool) -> None:
        if visible and not self.controller.pictures:
            self.controller.turn_to(self.controller.page)

    def fit(self, width: int) -> None:
        """Take as many columns as become a window of this width."""
        room = int(width * _SHARE) - theme.MARGIN - _SCROLL_BAR
        columns = min(max(room // _CELL.width(), _FEWEST), _COLUMNS)
        self.widget().setFixedWidth(theme.MARGIN + columns * _CELL.width() + _SCROLL_BAR)

    def _more(self) -> None:
        # After a failure the page that could not be drawn is tried again.
        self.controller.turn_to(self.controller.page + bool(self.controller.pictures))

    def _lacks(self) -> str:
        """Why no palette can be taken now; empty if one can."""
        if self._document.picture is None:
            return _NO_PICTURE
        return WAYS[self._document.mode].lacks

    def _take(self, number: int) -> None:
        if lacks := self._lacks():
            self.said.emit(lacks)
        elif number < len(self.controller.pictures):
            self.chosen.emit(self.controller.pictures[number].palette)

    def _show_page(self) -> None:
        controller = self.controller
        if controller.pictures is not self._shown:
            self._fill(controller.pictures)
        if controller.page == 0 and self.back.hasFocus():
            self.grid.setFocus()  # else it would go anywhere when the button is disabled
        self.back.setEnabled(controller.page > 0)
        self.page.setText(f"Page {controller.page + 1}" if controller.pictures else "")
        self.page.setToolTip(f"Drawn by {controller.engine}" if controller.engine else "")
        self._show_hint()

    def _fill(self, pictures: tuple[Inspiration, ...]) -> None:
        self._shown = pictures
        self.grid.clear()
        for shown in pictures:
            item = QListWidgetItem(shown.palette.name, self.grid)
            colors = ", ".join(format_hex(color) for color in shown.palette.colors)
            item.setToolTip(f"{shown.palette.name}: {colors}")
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, colors)
        self.grid.setCurrentRow(0)

    def _show_hint(self) -> None:
        if self.controller.drawing:
            text = _DRAWING
        elif not self.controller.pictures:
            text = _NOTHING
        else:
            text = self._lacks() or _INVITATION
        self.hint.setText(text)
        usable = not self._lacks()
        self.grid.viewport().setCursor(
            Qt.CursorShape.PointingHandCursor if usable else Qt.CursorShape.ArrowCursor
        )


def _rounded(area: QRectF) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(area, 4, 4)
    return path
