import contextlib
import itertools
import logging
import secrets
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path
from PySide6.QtCore import QLockFile, QObject, QTimer, Signal

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
            signal.connect(self._note)
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
            project = page.project()
            state = page.order(), page.result is not None
            kept = self._kept.get(page)
            if kept is None:
                path = self._folder / f"{next(self._numbers)}{PROJECT_SUFFIX}"
                kept = self._kept[page] = _Kept(path)
            if project is not None and kept.state != state:
                self._write(kept, project, state)

    def shutdown(self) -> bool:
        """End the thread and take the copies away: the user was asked about all work."""
        self._soon.stop()
        self._regular.stop()
        ended = self.runner.shutdown()
        if self._lock is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._lock.unlock()
        return ended

    def _note(self) -> None:
        if self._settings.autosave_minutes and not self._soon.isActive():
            self._soon.start(SOON_MS)

    def _write(self, kept: _Kept, project: Project, state: tuple[Order, bool]) -> None:
        def work(_cancel, _report) -> None:
            self._take_folder()
            if kept.picture is None:
                kept.picture = picture_entries(project.request.picture)
            write_bare_project(kept.path, project, kept.picture)

        def done(_nothing: object) -> None:
            kept.state = state
            self.worked.emit()

        def fail(error: Exception) -> None:
            log.warning("unsaved work cannot be kept: %s", error)
            self.failed.emit(error)

        self.runner.submit(Job(work, on_result=done, on_error=fail))

    def _take_folder(self) -> None:
        """Make the folder and lock it, at the first need."""
        self._folder.mkdir(parents=True, exist_ok=True)
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
        self._locks: list[tuple[Path, QLockFile]] = []
        self.files: list[Path] = []
        root = recovery_folder()
        for folder in sorted(root.iterdir()) if root.is_dir() else ():
            if not folder.is_dir() or folder.name == _DAMAGED:
                continue
            lock = _lock_of(folder)
            if lock.tryLock(0):
                self._locks.append((folder, lock))
                self.files.extend(sorted(folder.glob(f"*{PROJECT_SUFFIX}")))
        if not self.files:
            self.discard()

    def done_with(self, path: Path, *, damaged: bool) -> None:
        """One was opened: it can go; a damaged one is put aside."""
        with contextlib.suppress(OSError):
            if damaged:
                aside = recovery_folder() / _DAMAGED
                aside.mkdir(exist_ok=True)
                path.replace(aside / f"{path.parent.name}-{path.name}")
            else:
                path.unlink()
        self.files.remove(path)
        if not self.files:
            self.discard()

    def discard(self) -> None:
        """Throw all that is left away."""
        for folder, lock in self._locks:
            shutil.rmtree(folder, ignore_errors=True)
            lock.unlock()
        self._locks, self.files = [], []

    def release(self) -> None:
        """Leave it for another start."""
        for _folder, lock in self._locks:
            lock.unlock()
        self._locks, self.files = [], []


def restore_work(
    left: LeftWork,
    open_project: Callable[[Path, Callable[[Exception | None], None]], None],
    failed: Callable[[Exception], None],
) -> None:
    """Open all that was left.

    Args:
        left: what was found.
        open_project: opens one and tells how that went.
        failed: is told of those that could not be opened.
    """
    for path in list(left.files):

        def then(error: Exception | None, path: Path = path) -> None:
            left.done_with(path, damaged=error is not None)
            if error is not None:
                failed(error)

        open_project(path, then)


def _lock_of(folder: Path) -> QLockFile:
    lock = QLockFile(str(folder / _LOCK))
    lock.setStaleLockTime(0)  # whoever holds it may work for days
    return lock
