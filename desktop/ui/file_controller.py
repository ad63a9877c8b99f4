from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from desktop.core.errors import TintlineError
from desktop.core.files import clean_temporaries, keep_source
from desktop.core.load import load_picture
from desktop.core.messages import say
from desktop.core.picture import Picture
from desktop.engine.output import save_project, save_result, save_result_layers
from desktop.engine.project import Project
from desktop.engine.project_file import PROJECT_SUFFIX, is_project, read_project
from desktop.engine.request import ColorizeResult
from desktop.settings import Settings
from desktop.ui.document import Document
from desktop.ui.file_dialogs import FileDialogs
from desktop.ui.images import Pyramid, from_qimage
from desktop.ui.jobs import Job, JobRunner
from desktop.ui.modes import Mode
from desktop.ui.page import Page
from desktop.ui.pages import Pages
from desktop.ui.services import Services
from desktop.ui.translate import tr


@dataclass(frozen=True, eq=False)
class _Loaded:
    """What was opened; `project` is None for a mere picture."""

    picture: Picture
    mode: Mode
    shown: Pyramid
    project: Project | None = None


class FileController(QObject):
    """Opens and saves pictures and projects, off the interface's thread."""

    opened = Signal(object)  # Page, after it was shown
    continued = Signal(object)  # Page of a project that had been colorized
    failed = Signal(object)  # Exception
    said = Signal(str)  # something for the status bar
    written = Signal()  # a file was written, or could not be

    def __init__(
        self,
        document: Document,
        pages: Pages,
        services: Services,
        settings: Settings,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._document = document
        self._pages = pages
        self._services = services
        self._settings = settings
        self._opening: set[Path] = set()
        self._writing = 0
        self.dialogs = FileDialogs(settings, window)
        self.runner = JobRunner("files", self)

    # --- opening ------------------------------------------------------------------------------

    def open(self, path: Path) -> None:
        """Open a picture or project file on a page of its own; one that is open is shown."""
        path = path.absolute()
        self._settings.open_folder = str(path.parent)
        page = self._pages.of_file(path)
        if page is not None:
            self._pages.show(page)
        if page is not None or path in self._opening:
            return
        self._opening.add(path)

        def remember(page: Page) -> None:
            self._opening.discard(path)
            self._settings.remember_file(path)
            if is_project(path):
                page.saved_order, page.saved_to = page.order(), path

        def fail(error: Exception) -> None:
            self._opening.discard(path)
            self.failed.emit(error)

        def stop() -> None:
            self._opening.discard(path)

        self._take(lambda: self._load(path), path.name, remember, fail, stop)

    def open_image(self, image: QImage) -> None:
        """Open a pasted image."""
        self._take(lambda: self._loaded(from_qimage(image)), tr("Pasted picture"))

    def restore(self, path: Path, then: Callable[[Page | Exception], None]) -> None:
        """Open the project that is left of unsaved work; `then` gets its page, or the error."""
        job = self._take(
            lambda: self._load_project(path), tr("unsaved work"), then, then, restored=True
        )
        job.stoppable = False  # it is offered only once

    def _load(self, path: Path) -> _Loaded:
        if is_project(path):
            return self._load_project(path)
        return self._loaded(load_picture(path))

    def _loaded(self, picture: Picture) -> _Loaded:
        return _Loaded(picture, self._services.propose_mode(picture), Pyramid(picture.pixels))

    def _load_project(self, path: Path) -> _Loaded:
        project = read_project(path)
        picture = project.request.picture
        return _Loaded(picture, Mode.LINE_ART, Pyramid(picture.pixels), project)

    def _take(
        self,
        load: Callable[[], _Loaded],
        name: str,
        then: Callable[[Page], None] = lambda _page: None,
        fail: Callable[[Exception], None] | None = None,
        stopped: Callable[[], None] = lambda: None,
        *,
        restored: bool = False,
    ) -> Job:
        def show(loaded: _Loaded) -> None:
            project = loaded.project
            if project is None:
                page = self._pages.new(loaded.picture, name, loaded.mode)
            else:
                page = self._pages.of_project(project)
            page.sketch, page.restored = loaded.shown, restored
            then(page)
            self._pages.add(page)
            self.opened.emit(page)
            if project is not None and project.colored:
                self.continued.emit(page)

        def stop() -> None:
            stopped()
            self.said.emit(tr("{name} was not opened", name=name))

        job = Job(lambda _cancel, _report: load(), on_result=show, on_stop=stop)
        job.on_error, job.title = fail or self.failed.emit, tr("Open {name}", name=name)
        self.said.emit(tr("Opening {name}…", name=name))
        return self.runner.submit(job)

    # --- saving -------------------------------------------------------------------------------

    @property
    def saved_to(self) -> Path | None:
        """Where the picture was saved the last time."""
        return self._document.page.saved_to

    def suggest(self, suffix: str = ".png") -> Path:
        """A name for the output, beside the last one or the picture."""
        page = self._document.page
        source = page.picture.path if page.picture is not None else None
        stem = Path(page.name).stem or "picture"
        folder = Path(self._settings.folder_to_save or (source.parent if source else Path.home()))
        if not folder.is_dir():
            folder = Path.home()
        mark = "" if suffix == PROJECT_SUFFIX else "-color"
        return folder / f"{stem}{mark}{suffix}"

    @property
    def writing(self) -> bool:
        """Whether files are being written, or are to be."""
        return self._writing > 0

    def save(self, page: Page, path: Path, then: Callable[[], None] | None = None) -> None:
        """Write a page's result, or a project without one; call `then` if that went well."""
        project, result, order = page.project(), page.result, page.order()
        if page.result_order is not None and not is_project(path):
            order = page.result_order  # a picture shows what it was made from
        request = page.request(order)
        if project is None or request is None:
            return
        other = self._pages.of_file(path.absolute())
        if other is not None and other is not page:
            self.failed.emit(
                TintlineError(
                    say("{file} is open in another tab: choose another name.", file=path.name)
                )
            )
            return
        source, split = request.picture.path, self._settings.split_colors

        def done() -> None:
            page.saved_to, page.saved_order = path.absolute(), order
            self._pages.changed.emit()
            if then is not None:
                then()

        def work() -> None:
            keep_source(path, source)
            clean_temporaries(path.parent)  # of a window that was killed while it saved
            if result is not None:
                save_result(path, result, request, name=page.name, split_colors=split)
            elif is_project(path):
                save_project(path, project)
            else:
                raise TintlineError(
                    say(
                        "{file} cannot be saved before the picture is colorized: press Colorize,"
                        " or save it as a project ({ending}).",
                        file=path.name,
                        ending=PROJECT_SUFFIX,
                    )
                )

        self.write_to(path, work, done)

    def export_layers(self, result: ColorizeResult, path: Path) -> None:
        """Write the layers of the shown page as pictures of their own.

        Args:
            result: of the shown page.
            path: their names begin with its stem.
        """
        picture, name = self._document.picture, self._document.name

        def work() -> list[Path]:
            return save_result_layers(path, result, picture)

        self._settings.save_folder = str(path.parent)
        self.write(
            tr("Export the layers of {name}", name=name),
            work,
            lambda files: self.said.emit(tr("Exported %n layer(s)", "", len(files))),
        )
        self.said.emit(tr("Exporting the layers…"))

    def write_to(
        self, path: Path, work: Callable[[], None], then: Callable[[], None] = lambda: None
    ) -> None:
        """Write a file that the user has named, and say so; what was asked for is finished.

        Args:
            path: the file; the next one is proposed beside it.
            work: writes it.
            then: called if that went well; `failed` tells of an error.
        """

        def done(_nothing: object) -> None:
            self.said.emit(tr("Saved {file}", file=path.name))
            then()

        self._settings.save_folder = str(path.parent)
        self.write(tr("Save {file}", file=path.name), work, done)
        self.said.emit(tr("Saving {file}…", file=path.name))

    def write(self, title: str, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        """Write files; what was asked for is finished.

        Args:
            title: of the job.
            work: writes them.
            done: gets what `work` returned; `failed` tells of an error.
        """

        def told(outcome: Callable[[Any], None], value: object) -> None:
            self._writing -= 1
            outcome(value)
            self.written.emit()

        self._writing += 1
        job = Job(lambda _cancel, _report: work(), title=title, stoppable=False)
        job.on_result = lambda value: told(done, value)
        job.on_error = lambda error: told(self.failed.emit, error)
        self.runner.submit(job)

    def shutdown(self) -> bool:
        """End the thread."""
        return self.runner.shutdown(300)  # a large save takes a while
