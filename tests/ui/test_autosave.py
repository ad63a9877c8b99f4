import json
import signal
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from PySide6.QtTest import QTest

from desktop.core import load
from desktop.core.errors import TintlineError
from desktop.engine.project_file import read_project
from desktop.ui import autosave
from desktop.ui.autosave import LeftWork, recovery_folder
from desktop.ui.main_window import MainWindow
from desktop.ui.work_keeper import Unsaved
from tests.ui.ui_helpers import LEFT, Hand, services, settle


def left_files() -> list[Path]:
    return sorted(recovery_folder().glob("*/*.tint"))


@pytest.fixture
def left(qtbot, window, tmp_path) -> Path:
    """A project that a window without an end has left: one dot on a colorized sketch."""
    Hand(window.compare.sketch).click(50, 50)
    window.controller.colorize()
    settle(qtbot, window)
    window.autosave.keep()
    settle(qtbot, window)
    (kept,) = left_files()
    folder = recovery_folder() / "abandoned"
    folder.mkdir()
    path = folder / "1.tint"
    path.write_bytes(kept.read_bytes())
    return path


@pytest.fixture
def started(qtbot, left, window, colorizer, photo_colorizer, settings):
    """Another window, started after that."""
    other = MainWindow(services(colorizer, photo_colorizer), settings)
    other.keeper.ask_unsaved = lambda: Unsaved.DISCARD
    other.show()
    other.start_work()
    settle(qtbot, other)
    other.left_work.look()
    yield other
    other.keeper.ask_unsaved = lambda: Unsaved.DISCARD
    other.close()
    other.deleteLater()


@pytest.fixture
def hasty(monkeypatch) -> None:
    """Changes are kept at once."""
    monkeypatch.setattr(autosave, "SOON_MS", 1)


def test_unsaved_work_is_kept_soon_after_a_change(qtbot, hasty, window):
    Hand(window.compare.sketch).click(50, 50)
    qtbot.waitUntil(lambda: len(left_files()) == 1)
    settle(qtbot, window)
    project = read_project(left_files()[0])
    assert [hint.color for hint in project.request.hints] == [(200, 40, 40)]
    assert not project.colored


def test_what_is_saved_is_kept_no_longer(qtbot, colored, tmp_path):
    colored.autosave.keep()
    settle(qtbot, colored)
    assert len(left_files()) == 1
    colored.files.dialogs.ask_save = lambda _suggestion: tmp_path / "out.png"
    colored.actions_by_name["save"].trigger()
    settle(qtbot, colored)
    assert not left_files()


def test_a_window_that_ends_properly_leaves_nothing(qtbot, colored):
    colored.autosave.keep()
    settle(qtbot, colored)
    colored.keeper.ask_unsaved = lambda: Unsaved.DISCARD
    colored.close()
    assert not list(recovery_folder().iterdir())


def test_without_autosave_nothing_is_kept(qtbot, hasty, window):
    window.settings.autosave_minutes = 0
    window.autosave.follow_settings()
    Hand(window.compare.sketch).click(50, 50)
    window.controller.colorize()
    settle(qtbot, window)
    assert window.document.result is not None
    assert not left_files()


def test_left_work_can_be_restored(qtbot, left, started):
    assert "1 picture not saved" in started.message.text.text()
    QTest.mouseClick(started.message.button, LEFT)
    qtbot.waitUntil(lambda: len(started.pages) == 1)
    qtbot.waitUntil(lambda: started.document.result is not None)
    settle(qtbot, started)
    assert [hint.color for hint in started.document.hints.values()] == [(200, 40, 40)]
    assert started.keeper.unsaved
    assert not left.exists()


def test_left_work_can_be_discarded(left, started):
    QTest.mouseClick(started.message.other_button, LEFT)
    assert not left.parent.exists()
    assert not started.message.isVisible()


def test_who_does_not_answer_is_asked_again(left, started):
    QTest.mouseClick(started.message.close_button, LEFT)
    started.actions_by_name["restore"].trigger()
    assert "not saved" in started.message.text.text()
    started.close()
    assert left.exists()
    again = LeftWork()
    assert again.files == [left]
    again.release()


_KILLED = """
import os, signal, sys
from PySide6.QtCore import QLockFile
lock = QLockFile(sys.argv[1] + "/lock")
lock.setStaleLockTime(0)
assert lock.tryLock(0)
open(sys.argv[1] + "/.tintline-0-1.part", "wb").close()
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
def test_what_a_killed_window_began_to_keep_is_cleared_away():
    folder = recovery_folder() / "killed"
    folder.mkdir(parents=True)
    done = subprocess.run([sys.executable, "-c", _KILLED, str(folder)], check=False)
    assert done.returncode == -signal.SIGKILL
    assert len(list(folder.iterdir())) == 2
    assert not LeftWork().files
    assert not folder.exists()


def test_the_work_of_a_window_that_lives_is_left_alone(qtbot, colored):
    colored.autosave.keep()
    settle(qtbot, colored)
    assert not LeftWork().files
    assert len(left_files()) == 1


def test_damaged_work_is_put_aside(qtbot, left, started):
    left.write_bytes(b"damaged")
    QTest.mouseClick(started.message.button, LEFT)
    settle(qtbot, started)
    assert "it is kept in" in started.message.text.text()
    assert [path.read_bytes() for path in (recovery_folder() / "damaged").iterdir()] == [b"damaged"]
    assert not LeftWork().files


def test_too_little_memory_is_no_damage(qtbot, left, started, monkeypatch):
    def lacks(*_arguments):
        raise MemoryError

    with monkeypatch.context() as patched:
        patched.setattr(load, "decode_with_pillow", lacks)
        QTest.mouseClick(started.message.button, LEFT)
        settle(qtbot, started)
    assert "memory" in started.message.text.text()
    assert left.exists()


def test_a_full_disk_is_told_once_it_works_it_is_forgotten(qtbot, window, monkeypatch):
    def full(*_arguments):
        raise TintlineError("The disk is full: free some space.")

    Hand(window.compare.sketch).click(50, 50)
    with monkeypatch.context() as patched:
        patched.setattr(autosave, "write_bare_project", full)
        window.autosave.keep()
        settle(qtbot, window)
    assert "disk is full" in window.message.text.text()
    window.autosave.keep()
    settle(qtbot, window)
    assert not window.message.isVisible()
    (path,) = left_files()
    with zipfile.ZipFile(path) as archive:
        assert json.loads(archive.read("tintline/project.json"))["version"] == 1
