"""A seeded artist who opens, colours, undoes, saves, switches and closes at random.

    python -m tests.ui.soak --minutes 30 --seed 1

ends with an error where a change is lost, an exception is raised, an error is shown, or the memory
that is left when all is closed grows by more than 100 MB after the first fifth.
`tests/ui/test_soak.py` runs a short one.
"""

from __future__ import annotations

import argparse
import gc
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.core.assets import assets_dir
from desktop.core.hints import Hint
from desktop.core.load import LOAD_SUFFIXES
from desktop.engine.project_file import read_project
from desktop.engine.request import Look
from desktop.settings import Settings
from desktop.ui import theme
from desktop.ui.main_window import MainWindow
from desktop.ui.page import Page
from desktop.ui.services import real_services
from desktop.ui.work_keeper import Unsaved
from tests.ui.ui_helpers import CTRL, Hand

MOST_PAGES = 4
_PATIENCE = 120.0  # seconds for a single step


class LostChangeError(AssertionError):
    """What the window holds is not what was done to it."""


class Artist:
    """Acts on a window and remembers what it should hold, page by page."""

    def __init__(self, window: MainWindow, pictures: list[Path], folder: Path, seed: int) -> None:
        self.window = window
        self.steps = 0
        self._pictures = pictures
        self._folder = folder
        self._random = random.Random(seed)
        self._history: dict[Page, list[tuple[Hint, ...]]] = {}
        self._at: dict[Page, int] = {}
        self._errors: list[str] = []
        window.keeper.ask_unsaved = lambda: Unsaved.DISCARD
        window.controller.failed.connect(lambda error: self._errors.append(repr(error)))
        window.files.failed.connect(lambda error: self._errors.append(repr(error)))
        window.autosave.failed.connect(lambda error: self._errors.append(repr(error)))

    def act(self) -> None:
        """Do one thing, and see whether all is as it should be."""
        if not len(self.window.pages):
            self._open()
        else:
            acts: dict[Callable[[], None], int] = {
                self._dot: 8,
                self._stroke: 4,
                self._undo: 5,
                self._redo: 3,
                self._colorize: 3,
                self._look: 2,
                self._palette: 2,
                self._variation: 2,
                self._zoom: 3,
                self._switch: 4,
                self._save: 2,
                self._reopen: 1,
                self._open: 1,
                self._close: 1,
            }
            (act,) = self._random.choices(list(acts), list(acts.values()))
            act()
        self.steps += 1
        QApplication.processEvents()
        self._check()

    def rest(self) -> None:
        """Wait until nothing runs."""
        window = self.window
        runners = window.files.runner, window.controller.runner, window.autosave.runner
        _wait(lambda: not any(r.busy for r in runners) and not window.controller.running)

    def memory_without_pages(self) -> float:
        """Close all pages and see what is left, in MB."""
        self.rest()
        while len(self.window.pages):
            self._close()
        self.rest()
        gc.collect()
        QTest.qWait(6000)  # threads without work give free memory back
        return resident_mb()

    # --- acts ---------------------------------------------------------------------------------

    @property
    def _page(self) -> Page:
        return self.window.document.page

    def _place(self) -> tuple[float, float]:
        """A point of the picture that the canvas shows, away from all hints."""
        canvas, page = self.window.compare.sketch, self._page
        picture = page.picture
        assert picture is not None
        for _ in range(100):
            x = self._random.uniform(1, picture.width - 2)
            y = self._random.uniform(1, picture.height - 2)
            inside = canvas.rect().adjusted(3, 3, -3, -3).contains(Hand(canvas).at(x, y))
            free = all(
                (x - px) ** 2 + (y - py) ** 2 > (4 * page.radius + 12 / self.window.view.zoom) ** 2
                for hint in page.hints.values()
                for px, py in hint.points
            )
            if inside and free:
                return x, y
        self.window.view.fit()
        return picture.width / 2, picture.height / 2

    def _dot(self) -> None:
        self._change(lambda: Hand(self.window.compare.sketch).click(*self._place()))

    def _stroke(self) -> None:
        x, y = self._place()
        reach = 30 / self.window.view.zoom
        self._change(
            lambda: Hand(self.window.compare.sketch).drag(
                (x, y), (x + reach, y), (x + reach, y + reach)
            )
        )

    def _change(self, act: Callable[[], None]) -> None:
        page, before, count = self._page, tuple(self._page.hints.values()), self._page.stack.count()
        self.window.tool.set_tool(type(self.window.tool.tool).HINT)
        act()
        if page.stack.count() != count or tuple(page.hints.values()) != before:
            self._note(page)

    def _note(self, page: Page) -> None:
        """A step was done: what was undone before it is gone."""
        at = self._at[page] + 1
        del self._history[page][at:]
        self._history[page].append(tuple(page.hints.values()))
        self._at[page] = at

    def _undo(self) -> None:
        if self.window.undo_action.isEnabled():
            QTest.keyClick(self.window, Qt.Key.Key_Z, CTRL)
            self._at[self._page] -= 1

    def _redo(self) -> None:
        if self.window.redo_action.isEnabled():
            QTest.keyClick(self.window, Qt.Key.Key_Y, CTRL)
            self._at[self._page] += 1

    def _colorize(self) -> None:
        QTest.keyClick(self.window, Qt.Key.Key_Return, CTRL)
        if self._random.random() < 0.7:
            self.rest()

    def _look(self) -> None:
        look = self._random.choice(list(Look))
        if look is not self.window.document.look:
            self.window.dock.look.looks[look].click()
            self._note(self._page)

    def _palette(self) -> None:
        section = self.window.dock.palette_section
        before = self.window.document.palette
        index = self._random.randrange(min(12, section.combo.count()))
        section.combo.activated.emit(index)
        if self.window.document.palette != before:
            self._note(self._page)

    def _variation(self) -> None:
        QTest.keyClick(self.window, Qt.Key.Key_R, CTRL)
        self._note(self._page)

    def _zoom(self) -> None:
        hand, page = Hand(self.window.compare.sketch), self._page
        assert page.picture is not None
        hand.wheel(page.picture.width / 2, page.picture.height / 2, self._random.choice((-2, 1)))
        if self._random.random() < 0.5:
            self.window.actions_by_name["fit"].trigger()

    def _switch(self) -> None:
        if len(self.window.pages) > 1:
            QTest.keyClick(self.window, Qt.Key.Key_Tab, CTRL)

    def _save(self) -> None:
        """Save the page as a project, and read it with fresh eyes."""
        page = self._page
        path = self._folder / f"{self.steps}.tint"
        self.window.files.dialogs.ask_save_project = lambda _suggestion: path
        self.window.actions_by_name["save_project"].trigger()
        self.rest()
        if not path.exists():
            raise LostChangeError(f"{path.name} was not saved")
        hints = read_project(path).request.hints
        if len(hints) != len(page.hints) or page.unsaved:
            raise LostChangeError(f"{path.name} holds {len(hints)} hints, not {len(page.hints)}")
        path.unlink()
        page.saved_to = None

    def _reopen(self) -> None:
        """Save, close, and open again."""
        if not self.window.pages.all or len(self.window.pages) > MOST_PAGES:
            return
        page, path = self._page, self._folder / "again.tint"
        hints = tuple(page.hints.values())
        self.window.files.dialogs.ask_save_project = lambda _suggestion: path
        self.window.actions_by_name["save_project"].trigger()
        self.rest()
        if page.saved_to != path:
            raise LostChangeError(f"{path.name} was not saved")
        self._close()
        self.window.opener.open(path)
        _wait(lambda: self._page.saved_to == path)
        self.rest()
        found = [hint.color for hint in self._page.hints.values()]
        expected = [hint.color for hint in hints]
        if found != expected:
            raise LostChangeError(f"a project came back with {found} and not {expected}")
        self._page.saved_to = None
        self._begin()

    def _open(self) -> None:
        if len(self.window.pages) >= MOST_PAGES:
            self._close()
        path = self._random.choice(self._pictures)
        count = len(self.window.pages)
        known = self.window.pages.of_file(path.absolute())
        self.window.opener.open(path)
        if known is None:
            _wait(lambda: len(self.window.pages) == count + 1)
            self._begin()

    def _begin(self) -> None:
        self._history[self._page] = [tuple(self._page.hints.values())]
        self._at[self._page] = 0

    def _close(self) -> None:
        page = self._page
        QTest.keyClick(self.window, Qt.Key.Key_W, CTRL)
        if page in self.window.pages.all:
            raise LostChangeError("a page did not close")
        del self._history[page], self._at[page]

    # --- what should be -----------------------------------------------------------------------

    def _check(self) -> None:
        if self._errors:
            raise AssertionError(f"after {self.steps} steps: {self._errors}")
        for page in self.window.pages.all:
            expected = self._history[page][self._at[page]]
            if tuple(page.hints.values()) != expected:
                raise LostChangeError(
                    f"after {self.steps} steps {page.name} has {len(page.hints)} hints and not"
                    f" {len(expected)}"
                )


def _wait(done: Callable[[], bool]) -> None:
    end = time.monotonic() + _PATIENCE
    while not done():
        QTest.qWait(5)  # events go on meanwhile
        if time.monotonic() > end:
            raise TimeoutError("the window did not come to rest")


def resident_mb() -> float:
    """Memory of this process, in MB (Linux)."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def main() -> int:
    """Run the soak; the exit code tells whether all went well."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=30)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    errors: list[str] = []

    def note(kind: type[BaseException], error: BaseException, trace: object) -> None:
        errors.append(repr(error))
        sys.__excepthook__(kind, error, trace)  # type: ignore[arg-type]

    sys.excepthook = note
    with tempfile.TemporaryDirectory() as home:
        os.environ["XDG_CONFIG_HOME"] = os.environ["XDG_DATA_HOME"] = home
        app = QApplication([])
        theme.apply(app)
        window = MainWindow(real_services(device="cpu"), Settings())
        window.resize(1200, 800)
        window.show()
        window.start_work()
        pictures = [p for p in (assets_dir() / "samples").iterdir() if p.suffix in LOAD_SUFFIXES]
        artist = Artist(window, sorted(pictures), Path(home), options.seed)
        begun, warm = time.monotonic(), 0.0
        while (spent := time.monotonic() - begun) < 60 * options.minutes:
            if not warm and spent > 12 * options.minutes:
                warm = artist.memory_without_pages()
            artist.act()
            if errors:
                raise AssertionError(errors)
            if artist.steps % 100 == 0:
                _say(f"{spent / 60:.1f} min  {artist.steps} steps  {resident_mb():.0f} MB")
        end = artist.memory_without_pages()
        window.close()
        app.processEvents()
    _say(f"{artist.steps} steps; {warm:.0f} MB after a fifth of the time, {end:.0f} MB at the end")
    return 0 if end < warm + 100 else 1


if __name__ == "__main__":
    sys.exit(main())
