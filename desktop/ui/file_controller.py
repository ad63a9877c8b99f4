from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QUndoStack
from PySide6.QtWidgets import QWidget

from desktop.core.characters import save_character
from desktop.core.errors import TintlineError
from desktop.core.hints import Hint, load_hints, save_hints
from desktop.core.load import load_picture
from desktop.core.picture import Picture
from desktop.engine.output import save_result
from desktop.engine.result import Colored
from desktop.settings import Settings
from desktop.ui.commands import LoadHints
from desktop.ui.document import Document
from desktop.ui.file_dialogs import FileDialogs
from desktop.ui.images import Pyramid, from_qimage, picture_array
from desktop.ui.jobs import Job, JobRunner
from desktop.ui.modes import Mode
from desktop.ui.services import Services


class FileController(QObject):
    """Opens and saves pictures and hints, off the interface's thread."""

    opened = Signal(object)  # Pyramid of the new picture, after the document has taken it
    failed = Signal(object)  # Exception
    said = Signal(str)  # something for the status bar

    def __init__(
        self,
        document: Document,
        stack: QUndoStack,
        services: Services,
        settings: Settings,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._document = document
        self._stack = stack
        self._services = services
        self._settings = settings
        self.dialogs = FileDialogs(settings, window)
        self._loading: Job | None = None
        self._saved_to: Path | None = None
        self.runner = JobRunner("files", self)

    # --- pictures -----------------------------------------------------------------------------

    def open(self, path: Path) -> None:
        """Open a picture file in place of the present picture."""
        self._settings.open_folder = str(path.absolute().parent)

        def remember() -> None:
            self._settings.remember_file(path.absolute())

        self._take(lambda: load_picture(path), path.name, remember)

    def open_image(self, image: QImage) -> None:
        """Open a pasted image in place of the present picture."""
        self._take(lambda: from_qimage(image), "Pasted picture", lambda: None)

    def _take(self, load: Callable[[], Picture], name: str, then: Callable[[], None]) -> None:
        def work(cancel, _report) -> tuple[Picture, Mode, Pyramid]:
            picture = load()
            cancel.check()
            mode = self._services.propose_mode(picture)
            return picture, mode, Pyramid(picture_array(picture))

        def show(loaded: tuple[Picture, Mode, Pyramid]) -> None:
            picture, mode, shown = loaded
            then()
            self._saved_to = None
            self._stack.clear()
            self._document.load(picture, name, mode)
            self.opened.emit(shown)

        if self._loading is not None:
            self._loading.cancel.cancel()  # the user changed their mind

        def fail(error: Exception) -> None:
            if job is self._loading:
                self.failed.emit(error)

        job = Job(work, on_result=show, on_error=fail)
        self._loading = self.runner.submit(job)
        self.said.emit(f"Opening {name}…")

    @property
    def saved_to(self) -> Path | None:
        """Where the picture was saved the last time."""
        return self._saved_to

    def suggest(self, suffix: str = ".png") -> Path:
        """A name for the output, beside the last one or the picture."""
        picture = self._document.picture
        source = picture.path if picture is not None else None
        stem = source.stem if source is not None else "picture"
        folder = Path(self._settings.save_folder or (source.parent if source else Path.home()))
        if not folder.is_dir():
            folder = Path.home()
        return folder / f"{stem}-color{suffix}"

    def save(self, result: Colored, path: Path, then: Callable[[], None] | None = None) -> None:
        """Write a result, then call `then` if that went well."""
        picture = self._document.picture
        if picture is None:
            return
        stack_index = self._stack.index()
        self._settings.save_folder = str(path.parent)

        def done(_nothing: object) -> None:
            if picture is self._document.picture:
                self._saved_to = path
                self._document.mark_saved(result)
                if self._stack.index() == stack_index:
                    self._stack.setClean()
            self.said.emit(f"Saved {path.name}")
            if then is not None:
                then()

        def work(_cancel, _report) -> None:
            source = picture.path
            if source is not None and path.exists() and source.exists() and path.samefile(source):
                raise TintlineError(
                    f"{path.name} is the opened picture itself and would be lost: choose another"
                    " name."
                )
            # Closing the window cancels what runs, but a save that was begun is finished.
            save_result(path, result, picture)

        self.runner.submit(Job(work, on_result=done, on_error=self.failed.emit))
        self.said.emit(f"Saving {path.name}…")

    # --- hints --------------------------------------------------------------------------------

    def load_hints(self, path: Path) -> None:
        """Replace the hints by those of a file, as one undoable step."""
        picture = self._document.picture
        if picture is None:
            return

        def take(hints: Sequence[Hint]) -> None:
            if picture is self._document.picture:
                self._stack.push(LoadHints(self._document, hints))
                self.said.emit(f"Loaded {len(hints)} hints")

        self.runner.submit(
            Job(
                lambda _cancel, _report: load_hints(path, picture.width, picture.height),
                on_result=take,
                on_error=self.failed.emit,
            )
        )

    def save_hints(self, path: Path, then: Callable[[], None] | None = None) -> None:
        """Write the hints, then call `then` if that went well."""
        picture = self._document.picture
        if picture is None:
            return
        hints = tuple(self._document.hints.values())
        stack_index = self._stack.index()
        self._settings.save_folder = str(path.parent)

        def done(_nothing: object) -> None:
            if self._stack.index() == stack_index and self._document.result_saved:
                self._stack.setClean()
            self.said.emit(f"Saved {path.name}")
            if then is not None:
                then()

        self.runner.submit(
            Job(
                lambda _cancel, _report: save_hints(path, hints, picture.width, picture.height),
                on_result=done,
                on_error=self.failed.emit,
            )
        )

    # --- characters ---------------------------------------------------------------------------

    def save_character(self, path: Path) -> None:
        """Write the character palette; the file names it."""
        character = replace(self._document.character, name=path.stem)
        self._settings.save_folder = str(path.parent)

        def done(_nothing: object) -> None:
            if self._document.character == character:
                self._document.set_character(character)
            self.said.emit(f"Saved {path.name}")

        self.runner.submit(
            Job(
                lambda _cancel, _report: save_character(path, character),
                on_result=done,
                on_error=self.failed.emit,
            )
        )

    def shutdown(self) -> bool:
        """End the thread."""
        return self.runner.shutdown(300)  # a large save takes a while
