import html

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QTabBar, QToolTip, QWidget

from desktop.ui.document import Document
from desktop.ui.page import Page
from desktop.ui.pages import Pages
from desktop.ui.translate import tr

#: Most letters of a name, and the least width of a tab, in pixels.
_LONGEST, _NARROWEST = 32, 112


class PageTabs(QTabBar):
    """A tab for each opened picture, once there are two; those with unsaved work have a dot."""

    close_wanted = Signal(object)  # Page

    def __init__(self, document: Document, pages: Pages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._pages = pages
        self.setAccessibleName(tr("Opened pictures"))
        self.setExpanding(False)
        self.setMovable(True)
        self.setTabsClosable(True)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Ctrl+Tab turns the pages
        self.currentChanged.connect(self._chosen)
        self.tabCloseRequested.connect(lambda at: self.close_wanted.emit(pages.all[at]))
        self.tabMoved.connect(self._moved)
        pages.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the pages as they are."""
        pages = self._pages.all
        with QSignalBlocker(self):
            while self.count() > len(pages):
                self.removeTab(self.count() - 1)
            while self.count() < len(pages):
                self.addTab("")
            for at, page in enumerate(pages):
                text = _title(page)
                if self.tabText(at) != text:
                    self.setTabText(at, text)
            if self._document.page in pages:
                self.setCurrentIndex(pages.index(self._document.page))
        self.setVisible(len(pages) > 1)

    def minimumTabSizeHint(self, at: int) -> QSize:
        """A name can still be told; where that takes too much room, the tabs scroll."""
        size = self.tabSizeHint(at)
        return QSize(min(size.width(), _NARROWEST), size.height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The middle button closes a tab."""
        at = self.tabAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.MiddleButton and at >= 0:
            self.close_wanted.emit(self._pages.all[at])
            return
        super().mousePressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Show where a page's file lies in a tool tip."""
        if event.type() == QEvent.Type.ToolTip:
            at = self.tabAt(self.mapFromGlobal(self.cursor().pos()))
            if at >= 0:
                page = self._pages.all[at]
                picture = page.picture
                path = page.saved_to or (picture.path if picture is not None else None)
                text = page.name if path is None else str(path)
                unsaved = "\n" + tr("Not saved yet") if page.unsaved else ""
                QToolTip.showText(self.cursor().pos(), html.escape(text) + unsaved, self)
                return True
        return super().event(event)

    def _chosen(self, at: int) -> None:
        if at >= 0:
            self._pages.show(self._pages.all[at])

    def _moved(self, old: int, new: int) -> None:
        self._pages.move(old, new)


def _title(page: Page) -> str:
    name = page.name if len(page.name) <= _LONGEST else f"{page.name[: _LONGEST - 1]}…"
    # A tab takes an ampersand for the mark of a shortcut.
    return ("● " if page.unsaved else "") + name.replace("&", "&&")
