"""Whatever is done to a large drawing, the interface goes on answering."""

import gc
import threading
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.core.save import save_picture
from desktop.engine.bench.sketch import sample_sketch
from desktop.settings import Settings
from desktop.ui.main_window import MainWindow
from desktop.ui.services import real_services
from desktop.ui.work_keeper import Unsaved
from tests.ui.ui_helpers import CTRL, SHIFT, Hand, settle

#: Milliseconds between two beats, and seconds that the interface may be deaf.
_EVERY, _MOST = 5, 0.05
_QUEUED = Path("/proc/thread-self/schedstat")


class Heartbeat(QObject):
    """Beats every few milliseconds on the interface's thread and notes how long that was hindered.

    A beat is late because the interface works, because a thread of jobs holds Python's lock, or
    because other programs have the processors. The last doesn't count: the system tells how long
    this thread waited for a processor, and how long the others had one; what worked for a shorter
    time than the beat was late did not hinder it alone.
    """

    def __init__(self) -> None:
        super().__init__()
        self.worst: dict[str, float] = {}
        self._act = ""
        self._last: tuple[float, float, dict[str, float]] | None = None
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(_EVERY)

    def during(self, act: str) -> None:
        """Call what comes by this name; what is left of the act before still counts as that."""
        QApplication.processEvents()
        self._beat()
        self._act = act

    def _beat(self) -> None:
        now = time.perf_counter() - _seconds_queued(), time.thread_time(), _seconds_of_jobs()
        if self._last is not None:
            passed, worked = now[0] - self._last[0], now[1] - self._last[1]
            jobs = [spent - self._last[2].get(name, spent) for name, spent in now[2].items()]
            late = min(passed, worked + max(jobs, default=0.0))
            self.worst[self._act] = max(self.worst.get(self._act, 0.0), late)
        self._last = now


def _seconds_queued() -> float:
    """How long this thread has waited for a processor so far; 0 where the system doesn't tell."""
    if not _QUEUED.exists():
        return 0.0
    return int(_QUEUED.read_text(encoding="ascii").split()[1]) / 1e9


def _seconds_of_jobs() -> dict[str, float]:
    """How long each thread of jobs has had a processor so far, where the system tells."""
    if not hasattr(time, "pthread_getcpuclockid"):
        return {}
    return {
        thread.name: time.clock_gettime(time.pthread_getcpuclockid(thread.ident))
        for thread in threading.enumerate()
        if thread.name.startswith("tintline-") and thread.ident is not None
    }


@pytest.fixture
def no_garbage():
    """As `run_window` has it: what is there at the start is no work for the collector."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.fixture
def make_window(qtbot, themed, no_garbage):
    windows = []

    def make() -> MainWindow:
        window = MainWindow(real_services(device="cpu"), Settings())
        windows.append(window)
        window.keeper.ask_unsaved = lambda: Unsaved.DISCARD
        window.resize(1600, 1000)
        window.show()
        window.start_work()
        settle(qtbot, window)
        return window

    yield make
    for window in windows:
        window.close()
        window.deleteLater()


def test_the_beat_notices_work_on_the_interfaces_thread(qtbot, qapp):
    def work() -> None:
        end = time.thread_time() + 0.1
        while time.thread_time() < end:
            pass

    beat = Heartbeat()
    beat.during("nothing")
    qtbot.wait(50)
    beat.during("work")
    QTimer.singleShot(0, work)
    qtbot.waitUntil(lambda: beat.worst.get("work", 0) > 0.09)
    assert beat.worst["nothing"] < _MOST


def test_nothing_blocks_the_interface(qtbot, make_window, tmp_path):
    """What blocks it does so each time; what a busy machine adds comes and goes."""
    slow: dict[str, float] = {}
    for attempt in range(3):
        folder = tmp_path / str(attempt)
        folder.mkdir()
        window = make_window()
        worst = _use(qtbot, window, folder)
        window.close()
        late = {act: seconds for act, seconds in worst.items() if seconds > _MOST}
        slow = {act: late[act] for act in (slow or late) if act in late}
        if not slow:
            break
    assert not slow


def _use(qtbot, window: MainWindow, tmp_path: Path) -> dict[str, float]:
    """Four megapixels: opened, coloured, steered, looked at, saved and left for another page."""
    drawing, another = tmp_path / "drawing.png", tmp_path / "another.png"
    save_picture(drawing, sample_sketch(4).rgb)
    save_picture(another, sample_sketch(1).rgb)
    beat = Heartbeat()
    hand = Hand(window.compare.sketch)

    beat.during("open")
    window.opener.open(drawing)
    qtbot.waitUntil(lambda: window.document.picture is not None)
    settle(qtbot, window)
    picture = window.document.picture
    x, y = picture.width * 0.4, picture.height * 0.5

    beat.during("colorize")
    QTest.keyClick(window, Qt.Key.Key_Return, CTRL)
    settle(qtbot, window)
    assert window.document.result_is_current

    beat.during("place a dot")
    hand.click(x, y)
    settle(qtbot, window)

    beat.during("drag a dot")
    hand.drag((x, y), (x + 50, y), (x + 100, y + 50))
    settle(qtbot, window)
    assert window.document.result_is_current

    beat.during("variations")
    QTest.keyClick(window, Qt.Key.Key_R, CTRL | SHIFT)
    qtbot.wait(1000)

    beat.during("views")
    for key in "23451":
        QTest.keyClick(window, getattr(Qt.Key, f"Key_{key}"))
        qtbot.wait(50)

    beat.during("zoom and turn")
    for notches in (1, 1, 1, 1, -1, -1, -1, -1):
        hand.wheel(x, y, notches)
        qtbot.wait(20)
    window.view.rotate_by(30)
    qtbot.wait(50)

    for ending in (".png", ".psd", ".tint"):
        beat.during(f"save {ending}")
        target = tmp_path / f"saved{ending}"
        window.files.dialogs.ask_save = lambda _suggestion, target=target: target
        QTest.keyClick(window, Qt.Key.Key_S, CTRL | SHIFT)
        qtbot.waitUntil(target.exists)
        settle(qtbot, window)

    beat.during("another page")
    window.opener.open(another)
    qtbot.waitUntil(lambda: len(window.pages) == 2)
    settle(qtbot, window)

    beat.during("switch pages")
    QTest.keyClick(window, Qt.Key.Key_Tab, CTRL)
    qtbot.wait(100)

    beat.during("undo")
    window.undo_action.trigger()
    settle(qtbot, window)

    beat.during("")
    return beat.worst
