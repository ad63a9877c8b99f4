import contextlib
import itertools
import logging
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path
from PySide6.QtCore import QLockFile, QObject, QTimer, Signal

from desktop.core.errors import OutOfMemory, TintlineError
from desktop.core.messages import say
from desktop.engine.project import Project
from desktop.engine.project_file import PROJECT_SUFFIX, picture_entries, write_bare_project
from desktop.settings import Settings
from desktop.ui.document import Document
from desktop.ui.jobs import Job, JobRunner
from desktop.ui.modes import Order
from desktop.ui.page import Page
from desktop.ui.pages import Pages

log = logging.getLogger(__name__)

#: So long after a change, at the latest, it is kept; in milliseconds.
SOON_MS = 10_000
_LOCK = "lock"
_DAMAGED = "damaged"


def recovery_folder() -> Path:
    """Where unsaved work is kept, in a folder for each window."""
    return user_data_path("tintline", appauthor=False) / "recovery"


@dataclass(eq=False)
class _Kept:
    """What lies on disk of a page; the picture is encoded once."""

    path: Path
    state: tuple[Order, bool] | None = None
    picture: dict[str, bytes] | None = None


class Autosave(QObject):
    """Keeps a copy of unsaved work while it is worked on, and takes it away once it is saved.

    The copies lie in a folder that is locked as long as the window lives: `LeftWork` finds those
    of windows that did not end properly.
    """

    failed = Signal(object)  # Exception
    worked = Signal()  # what failed before works again

    def __init__(
        self, document: Document, pages: Pages, settings: Settings, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._pages = pages
        self._settings = settings
        self._folder = recovery_folder() / secrets.token_hex(6)
        self._lock: QLockFile | None = None
        self._numbers = itertools.count(1)
        self._kept: dict[Page, _Kept] = {}
        self.runner = JobRunner("autosave", self)
        self._soon, self._regular = QTimer(self), QTimer(self)
        self._soon.setSingleShot(True)
        for timer in (self._soon, self._regular):
            timer.timeout.connect(self.keep)
        for signal in (document.order_changed, document.result_changed, pages.opened):
            signal.connect(self.note)
        pages.closed.connect(self._drop)
        pages.changed.connect(self._drop_saved)
        self.follow_settings()

    def follow_settings(self) -> None:
        """Take over how often it is to be done; 0 minutes: never."""
        minutes = self._settings.autosave_minutes
        self._soon.stop()
        self._regular.stop()
        if minutes:
            self._regular.start(60_000 * minutes)

    def keep(self) -> None:
        """Keep what is new of all unsaved work, off the interface's thread."""
        self._soon.stop()
        self._drop_saved()
        for page in self._pages.unsaved:
            project, kept = page.project(), self._kept_of(page)
            if project is not None and kept.state != _state(page):
                self._write(kept, project, _state(page))

    def take_over(self, page: Page, then: Callable[[], None]) -> None:
        """Keep a page at once, whatever the settings say; call `then` when that is done."""
        project = page.project()
        if project is not None:
            self._write(self._kept_of(page), project, _state(page), then)

    def shutdown(self) -> bool:
        """End the thread and take the copies away: the user was asked about all work."""
        self._soon.stop()
        self._regular.stop()
        ended = self.runner.shutdown()
        if self._lock is not None:
            _remove(self._folder, self._lock)
        return ended

    def note(self, *_what: object) -> None:
        """Something has changed: keep it soon."""
        if self._settings.autosave_minutes and not self._soon.isActive():
            self._soon.start(SOON_MS)

    def _kept_of(self, page: Page) -> _Kept:
        if page not in self._kept:
            path = self._folder / f"{next(self._numbers)}{PROJECT_SUFFIX}"
            self._kept[page] = _Kept(path)
        return self._kept[page]

    def _write(
        self,
        kept: _Kept,
        project: Project,
        state: tuple[Order, bool],
        then: Callable[[], None] = lambda: None,
    ) -> None:
        def work(_cancel, _report) -> None:
            self._take_folder()
            if kept.picture is None:
                kept.picture = picture_entries(project.request.picture)
            write_bare_project(kept.path, project, kept.picture)

        def done(_nothing: object) -> None:
            kept.state = state
            self.worked.emit()
            then()

        def fail(error: Exception) -> None:
            log.warning("unsaved work cannot be kept: %s", error)
            self.failed.emit(error)

        self.runner.submit(Job(work, on_result=done, on_error=fail))

    def _take_folder(self) -> None:
        """Make the folder and lock it, at the first need."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise TintlineError(
                say(
                    "Unsaved work cannot be kept in {folder}: {reason}.",
                    folder=self._folder,
                    reason=error.strerror or error,
                )
            ) from error
        if self._lock is None:
            lock = _lock_of(self._folder)
            if lock.tryLock(0):
                self._lock = lock

    def _drop_saved(self) -> None:
        for page in [page for page in self._kept if not page.unsaved]:
            self._drop(page)

    def _drop(self, page: Page) -> None:
        kept = self._kept.pop(page, None)
        if kept is not None:
            self.runner.submit(Job(lambda _cancel, _report: kept.path.unlink(missing_ok=True)))


class LeftWork:
    """What windows that did not end properly have left, such as after a power cut."""

    def __init__(self) -> None:
        """Look for it; what is found belongs to this object from now on."""
        self._locks: dict[Path, QLockFile] = {}
        self.files: list[Path] = []
        root = recovery_folder()
        for folder in sorted(root.iterdir()) if root.is_dir() else ():
            files = sorted(folder.glob(f"*{PROJECT_SUFFIX}")) if folder.name != _DAMAGED else []
            # An empty one may belong to a window that is about to lock it.
            if not files and not (folder / _LOCK).exists():
                continue
            lock = _lock_of(folder)
            if not lock.tryLock(0):
                continue
            if files:
                self._locks[folder] = lock
                self.files.extend(files)
            else:  # its window ended while it wrote for the first time
                _remove(folder, lock)

    def done_with(self, path: Path) -> None:
        """One is safe elsewhere: it can go, and its folder with the last."""
        with contextlib.suppress(OSError):
            path.unlink()
        self._leave(path)

    def put_aside(self, path: Path) -> Path:
        """One is damaged: whoever knows how may still mend it. Returns where it lies now."""
        aside = recovery_folder() / _DAMAGED / f"{path.parent.name}-{path.name}"
        try:
            aside.parent.mkdir(exist_ok=True)
            path.replace(aside)
        except OSError:
            return path
        self._leave(path)
        return aside

    def discard(self) -> None:
        """Throw all that is left away."""
        for folder, lock in self._locks.items():
            _remove(folder, lock)
        self._locks, self.files = {}, []

    def release(self) -> None:
        """Leave what is left for another start."""
        for lock in self._locks.values():
            lock.unlock()
        self._locks, self.files = {}, []

    def _leave(self, path: Path) -> None:
        if path not in self.files:  # left for another start meanwhile
            return
        self.files.remove(path)
        folder = path.parent
        if not any(other.parent == folder for other in self.files):
            _remove(folder, self._locks.pop(folder))


def restore_work(
    left: LeftWork,
    autosave: Autosave,
    open_project: Callable[[Path, Callable[[Page | Exception], None]], None],
    failed: Callable[[Exception], None],
) -> None:
    """Open all that was left. A copy goes once the window has made one of its own.

    Args:
        left: what was found.
        autosave: of the window.
        open_project: opens one and tells its page, or the error.
        failed: is told of those that could not be opened.
    """

    def take(path: Path, opened: Page | Exception) -> None:
        if isinstance(opened, Page):
            autosave.take_over(opened, lambda: left.done_with(path))
        elif isinstance(opened, TintlineError) and not isinstance(opened, OutOfMemory):
            aside = left.put_aside(path)
            failed(
                TintlineError(
                    say("Unsaved work could not be opened; it is kept in {file}.", file=aside)
                )
            )
        else:  # such as too little memory: another start may do better
            failed(opened)

    for path in list(left.files):
        open_project(path, lambda opened, path=path: take(path, opened))


def _state(page: Page) -> tuple[Order, bool]:
    return page.order(), page.result is not None


def _lock_of(folder: Path) -> QLockFile:
    lock = QLockFile(str(folder / _LOCK))
    lock.setStaleLockTime(0)  # whoever holds it may work for days
    return lock


def _remove(folder: Path, lock: QLockFile) -> None:
    """Remove a locked folder; some systems keep a file that is in use, so the lock goes last."""
    with contextlib.suppress(OSError):
        for path in folder.iterdir():
            if path.name != _LOCK:
                path.unlink()
    lock.unlock()
    with contextlib.suppress(OSError):
        folder.rmdir()
