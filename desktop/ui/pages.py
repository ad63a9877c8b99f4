from collections.abc import Collection
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from desktop.core.hints import default_radius
from desktop.core.picture import Picture
from desktop.engine.project import Project
from desktop.engine.project_file import is_project
from desktop.engine.request import ColorizeRequest
from desktop.ui.document import Document
from desktop.ui.history import History
from desktop.ui.modes import Mode
from desktop.ui.page import Page
from desktop.ui.view_state import ViewState


class Pages(QObject):
    """The opened pictures, each with its own history; the document shows one of them.

    Without any, it shows a blank page, which is the start page.
    """

    changed = Signal()  # pages were opened, closed or moved, or another one is shown
    opened = Signal(object)  # Page
    closed = Signal(object)  # Page

    def __init__(self, document: Document, view: ViewState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._view = view
        self._pages: list[Page] = []
        self._blank = document.page
        self.history = History(self)
        self.history.addStack(self._blank.stack)
        self.history.setActiveStack(self._blank.stack)

    def __len__(self) -> int:
        return len(self._pages)

    @property
    def all(self) -> tuple[Page, ...]:
        """The pages, in the order of their tabs."""
        return tuple(self._pages)

    @property
    def unsaved(self) -> tuple[Page, ...]:
        """Those that hold work which would be lost."""
        return tuple(page for page in self._pages if page.unsaved)

    def of_file(self, path: Path) -> Page | None:
        """The page on which a picture or project file is open."""
        for page in self._pages:
            own = page.picture.path if page.picture is not None else None
            project = page.saved_to if is_project(page.saved_to) else None
            if path in (own, project):
                return page
        return None

    def new(self, picture: Picture, name: str, mode: Mode) -> Page:
        """A page for a picture, with the palette, character and look of the one shown."""
        page = Page(QUndoStack(self.history), picture, name, mode=mode)
        _take_look(page, self._document.page)
        page.radius = default_radius(picture.width, picture.height)
        return page

    def of_project(self, project: Project) -> Page:
        """A page that goes on with a project."""
        request = project.request
        drawing = isinstance(request, ColorizeRequest)
        mode = Mode.LINE_ART if drawing else Mode.PHOTOGRAPH
        page = self.new(request.picture, project.name, mode)
        page.hints = {self._document.new_hint_id(): hint for hint in request.hints}
        page.made_with, page.was_colored = project.model, project.colored
        if isinstance(request, ColorizeRequest):
            page.palette, page.character = request.palette, request.character
            page.look, page.seed, page.gap = request.look, request.seed, request.gap
            page.lines = request.lines
        return page

    def add(self, page: Page) -> None:
        """Open a page and show it."""
        self._pages.append(page)
        self.history.addStack(page.stack)
        self.opened.emit(page)
        self.show(page)

    def show(self, page: Page) -> None:
        """Show another page."""
        shown = self._document.page
        if page is not shown:
            shown.place = self._view.place()
            self.history.setActiveStack(page.stack)
            self._document.show(page)
            if page.place is not None:
                self._view.restore(page.place)
        self.changed.emit()

    def move(self, old: int, new: int) -> None:
        """Put a page elsewhere among the others."""
        self._pages.insert(new, self._pages.pop(old))
        self.changed.emit()

    def step(self, by: int) -> None:
        """Show the page so many further on, round and round."""
        if self._pages:
            at = self._pages.index(self._document.page)
            self.show(self._pages[(at + by) % len(self._pages)])

    def close(self, page: Page) -> None:
        """Close a page; its neighbour is shown, or the start page after the last one."""
        at = self._pages.index(page)
        self._pages.remove(page)
        if page is self._document.page:
            if self._pages:
                self.show(self._pages[min(at, len(self._pages) - 1)])
            else:
                _take_look(self._blank, page)
                self.show(self._blank)
        else:
            self.changed.emit()
        self.history.removeStack(page.stack)
        # Commands that die with their stack in the garbage collector end the process.
        page.stack.clear()
        page.stack.deleteLater()
        self.closed.emit(page)

    def outdate(self, modes: Collection[Mode]) -> None:
        """Results of these modes count no longer: other models take over."""
        for page in self._pages:
            if page.result_order is not None and page.result_order.mode in modes:
                page.result_order = None

    def clear_histories(self) -> None:
        """Forget all steps; called when the window is closed."""
        for page in (self._blank, *self._pages):
            page.stack.clear()


def _take_look(page: Page, other: Page) -> None:
    page.palette, page.character = other.palette, other.character
    page.look, page.gap, page.lines = other.look, other.gap, other.lines
