from collections.abc import Callable, Iterable
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from desktop.core.layer_files import layer_files
from desktop.engine.project_file import PROJECT_SUFFIX, is_project
from desktop.engine.request import ColorizeResult
from desktop.ui.batch_controller import BatchController
from desktop.ui.colorize_controller import ColorizeController
from desktop.ui.document import Document
from desktop.ui.file_controller import FileController
from desktop.ui.page import Page
from desktop.ui.pages import Pages
from desktop.ui.translate import tr


class Unsaved(Enum):
    """What the user wants done with unsaved work."""

    SAVE = 0
    DISCARD = 1
    CANCEL = 2


class WorkKeeper(QObject):
    """Sees to it that no work is lost: saving, and asking before something ends it."""

    said = Signal(str)  # something for the status bar

    def __init__(
        self,
        document: Document,
        pages: Pages,
        controller: ColorizeController,
        files: FileController,
        batches: BatchController,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._document = document
        self._pages = pages
        self._controller = controller
        self._files = files
        self._batches = batches
        self._window = window
        self._waiting: dict[Page, tuple[Path, Callable[[], None] | None]] = {}
        self._ending: object = None  # the last wish to close something; those before are void
        controller.state_changed.connect(self._save_what_waits)

    @property
    def unsaved(self) -> bool:
        """Whether the page that is shown holds work that would be lost."""
        return self._document.page.unsaved

    def save(self, then: Callable[[], None] | None = None, *, ask: bool = False) -> None:
        """Save the result (or a project, where there is no result yet), then call `then`."""
        path, dialogs = self._files.saved_to, self._files.dialogs
        colored = self._document.result is not None
        if path is None or ask or not (colored or is_project(path)):
            suggestion = path or self._files.suggest()
            path = dialogs.ask_save(suggestion) if colored else self._ask_project()
        if path is not None:
            self._save_to(path, then)

    def save_project(self) -> None:
        """Save everything as a project."""
        path = self._ask_project()
        if path is not None:
            self._save_to(path, None)

    def export_layers(self) -> None:
        """Write the layers of the result as pictures of their own into a folder."""
        result = self._document.result
        if not isinstance(result, ColorizeResult):
            return
        suggestion = self._files.suggest()
        folder = self._files.dialogs.ask_layer_folder(suggestion.parent)
        if folder is None:
            return
        path = folder / suggestion.name
        there = [file for file in layer_files(path) if file.exists()]
        if not there or self._files.dialogs.ask_replace(there[0]):
            self._files.export_layers(result, path)

    def ask_unsaved(self) -> Unsaved:
        """Ask what is to become of unsaved work; tests answer in its place."""
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.NoIcon)
        box.setWindowTitle("Tintline")
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(tr("Save the changes to {name}?", name=self._document.name))
        box.setInformativeText(tr("Without saving, the colours and dots are lost."))
        button = QMessageBox.StandardButton
        box.setStandardButtons(button.Save | button.Discard | button.Cancel)
        box.setDefaultButton(button.Save)
        answers = {button.Save: Unsaved.SAVE, button.Discard: Unsaved.DISCARD}
        return answers.get(button(box.exec()), Unsaved.CANCEL)

    def ask_stop_batch(self) -> bool:
        """Ask whether a batch that runs may be broken off; tests answer in its place."""
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.NoIcon)
        box.setWindowTitle("Tintline")
        box.setText(
            tr("Quit while a folder is colorized ({progress})?", progress=self._batches.progress)
        )
        box.setInformativeText(
            tr("What is done stays; colorize the same folder again to go on from there.")
        )
        quit_button = box.addButton(tr("Quit"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        return box.clickedButton() is quit_button

    def close(self, page: Page) -> None:
        """Close a page, unless the user wants to keep the work on it."""

        def act() -> None:
            if page in self._pages.all:
                self._pages.close(page)

        self._end(lambda: (page,), act)

    def close_all(self, then: Callable[[], None]) -> None:
        """Ask about all unsaved work, page by page, then call `then` unless the user stays."""

        def act() -> None:
            if not self._batches.running or self.ask_stop_batch():
                then()

        self._end(lambda: self._pages.all, act)

    def _end(self, pages: Callable[[], Iterable[Page]], act: Callable[[], None]) -> None:
        """Do something that ends the work on some pages, unless the user wants to keep it.

        A save takes a while, in which the user may work on or want something else: what was saved
        is looked at again, and a later wish makes this one void.
        """
        wish = self._ending = object()
        given_up: set[Page] = set()

        def go_on() -> None:
            if wish is not self._ending:
                return
            for page in pages():
                if page not in self._pages.all or page in given_up or not page.unsaved:
                    continue
                self._pages.show(page)  # they see what they are asked about
                answer = self.ask_unsaved()
                if answer is Unsaved.DISCARD:
                    given_up.add(page)
                    continue
                if answer is Unsaved.SAVE:
                    self.save(go_on)
                return
            act()

        go_on()

    def _ask_project(self) -> Path | None:
        return self._files.dialogs.ask_save_project(self._files.suggest(PROJECT_SUFFIX))

    def _save_to(self, path: Path, then: Callable[[], None] | None) -> None:
        page = self._document.page
        stale = page.result is not None and page.result_order != page.order()
        if stale and not is_project(path) and not self._controller.running:
            self._controller.colorize()  # what was stopped before
        if self._controller.running:
            # What is saved is what the settings say, not what was there before.
            self._waiting[page] = (path, then)
            self.said.emit(tr("Saving as soon as the colours are ready…"))
        else:
            self._files.save(page, path, then)

    def _save_what_waits(self) -> None:
        for page in [page for page in self._waiting if not self._controller.runs(page)]:
            path, then = self._waiting.pop(page)
            if page.result_order == page.order():
                self._files.save(page, path, then)
            else:
                self.said.emit(tr("Not saved, because the colouring did not finish."))
