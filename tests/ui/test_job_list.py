import threading
import time

import pytest
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtTest import QTest

from desktop.ui import file_controller
from desktop.ui.jobs import Job, JobRunner
from tests.ui.ui_helpers import CTRL, LEFT, Hand


@pytest.fixture
def button(window):
    return window.status.jobs


@pytest.fixture
def both(qtbot, two, colorizer):
    """Both are being coloured: the first one runs, the other waits."""
    colorizer.hold()
    for page in two.pages.all:
        two.pages.show(page)
        QTest.keyClick(two, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(colorizer.started.is_set)
    qtbot.waitUntil(two.status.jobs.isVisible)
    QTest.mouseClick(two.status.jobs, LEFT)
    return two


@pytest.fixture
def held_save(monkeypatch):
    """Saving goes on only once this is set."""
    gate = threading.Event()
    save = file_controller.save_result

    def held(*arguments, **options):
        assert gate.wait(20)
        save(*arguments, **options)

    monkeypatch.setattr(file_controller, "save_result", held)
    yield gate
    gate.set()


def listed(window) -> list[tuple[str, str]]:
    """What the list says: what Stop stops, and whether that runs or waits."""
    rows = window.status.jobs.list.rows.values()
    rows = sorted(rows, key=lambda row: row.y())
    return [(row.stop.accessibleName(), row.state.text()) for row in rows]


def row_of(window, name: str):
    rows = window.status.jobs.list.rows.values()
    return next(row for row in rows if row.stop.accessibleName().endswith(name))


def stop(window, name: str) -> None:
    row = row_of(window, name)
    assert row.isVisible()
    QTest.mouseClick(row.stop, LEFT)


def test_it_is_there_while_something_runs(qtbot, window, button, colorizer):
    assert not button.isVisible()
    colorizer.hold()
    begun = time.monotonic()
    window.controller.colorize()
    qtbot.waitUntil(button.isVisible)
    assert time.monotonic() - begun > 0.3  # what is done sooner is not told of
    assert button.text() == "1 job"
    colorizer.go_on()
    qtbot.waitUntil(lambda: not window.controller.running)
    assert not button.isVisible()


def test_it_lists_what_runs_and_then_what_waits(qtbot, both):
    assert both.status.jobs.text() == "2 jobs"
    colorings = [
        ("Stop: Colorize sketch.png", "running"),
        ("Stop: Colorize other.png", "waiting"),
    ]
    assert listed(both) == colorings
    gate = threading.Event()
    both.files.runner.submit(Job(lambda *_: gate.wait(20), title="Open next.png"))
    between = ("Stop: Open next.png", "running")
    qtbot.waitUntil(lambda: listed(both) == [colorings[0], between, colorings[1]])
    assert both.status.jobs.text() == "3 jobs"
    gate.set()
    qtbot.waitUntil(lambda: listed(both) == colorings)


def test_it_grows_with_what_it_lists(qtbot, both):
    popup, gate = both.status.jobs.list, threading.Event()
    for number in range(4):
        title = f"Open a page whose name is quite long {number}.png"
        both.files.runner.submit(Job(lambda *_: gate.wait(20), title=title))
    qtbot.waitUntil(lambda: len(popup.rows) == 6)
    for row in popup.rows.values():
        assert popup.rect().contains(row.rect().translated(row.mapTo(popup, QPoint())))
    gate.set()


def test_one_is_stopped_and_the_other_finishes(qtbot, both, colorizer):
    first, other = both.pages.all
    stop(both, "sketch.png")
    assert not both.controller.runs(first)
    qtbot.waitUntil(colorizer.cancelled.is_set)
    colorizer.go_on()
    qtbot.waitUntil(lambda: other.result is not None)
    assert first.result is None
    assert not both.status.jobs.list.isVisible()


def test_what_waits_is_stopped_at_once(qtbot, both, colorizer):
    first, other = both.pages.all
    stop(both, "other.png")
    assert not both.controller.running
    qtbot.waitUntil(lambda: len(listed(both)) == 1)
    assert not colorizer.cancelled.is_set()
    assert both.controller.runs(first)
    colorizer.go_on()
    qtbot.waitUntil(lambda: first.result is not None)
    assert other.result is None
    assert len(colorizer.requests) == 1


def test_keys_stop_and_close(qtbot, both, colorizer):
    popup = both.status.jobs.list
    assert popup.focusWidget() is row_of(both, "sketch.png").stop
    QTest.keyClick(popup.focusWidget(), Qt.Key.Key_Down)
    QTest.keyClick(popup.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(listed(both)) == 1)
    assert listed(both) == [("Stop: Colorize sketch.png", "running")]
    assert popup.focusWidget() is row_of(both, "sketch.png").stop
    QTest.keyClick(popup.focusWidget(), Qt.Key.Key_Escape)
    assert not popup.isVisible()
    assert both.status.jobs.isVisible()


def test_a_page_counts_once_and_stop_ends_all_of_it(qtbot, colored, colorizer):
    colorizer.hold()
    hand = Hand(colored.compare.sketch)
    hand.click(50, 50)
    qtbot.waitUntil(colorizer.started.is_set)
    hand.click(80, 50)
    colored.controller.colorize()  # a run that has just begun may finish beside a newer one
    button = colored.status.jobs
    qtbot.waitUntil(button.isVisible)
    assert button.text() == "1 job"
    hand.click(20, 50)  # and one is about to start
    QTest.mouseClick(button, LEFT)
    stop(colored, "sketch.png")
    assert not colored.controller.running
    qtbot.waitUntil(lambda: not colored.controller.runner.busy)
    assert not button.isVisible()
    assert not colored.document.result_is_current


def test_a_save_cannot_be_stopped(qtbot, colored, tmp_path, held_save):
    path = tmp_path / "out.png"
    colored.files.dialogs.ask_save = lambda _suggestion: path
    QTest.keyClick(colored, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(colored.status.jobs.isVisible)
    QTest.mouseClick(colored.status.jobs, LEFT)
    stop(colored, "Save out.png")
    assert listed(colored) == [("Stop: Save out.png", "running")]
    held_save.set()
    qtbot.waitUntil(lambda: not colored.files.runner.busy)
    assert path.exists()
    assert colored.status.currentMessage() == "Saved out.png"
    assert not colored.document.page.unsaved


def test_an_opening_that_was_stopped_can_begin_again(
    qtbot, colored, sketch_file, tmp_path, held_save
):
    colored.files.dialogs.ask_save = lambda _suggestion: tmp_path / "out.png"
    QTest.keyClick(colored, Qt.Key.Key_S, CTRL)
    next_file = sketch_file.with_name("next.png")
    next_file.write_bytes(sketch_file.read_bytes())
    colored.opener.open(next_file)
    qtbot.waitUntil(colored.status.jobs.isVisible)
    QTest.mouseClick(colored.status.jobs, LEFT)
    stop(colored, "Open next.png")
    assert colored.status.currentMessage() == "next.png was not opened"
    colored.opener.open(next_file)
    held_save.set()
    qtbot.waitUntil(lambda: not colored.files.runner.busy)
    assert [page.name for page in colored.pages.all] == ["sketch.png", "next.png"]


def test_a_batch_is_stopped_as_by_its_dialog(qtbot, window, sketch_file, colorizer, monkeypatch):
    monkeypatch.setattr(colorizer, "twin", lambda: colorizer)
    window.actions_by_name["batch"].trigger()
    dialog = window.batch
    dialog.form.set_source(sketch_file.parent)
    qtbot.waitUntil(dialog.start.isEnabled)
    colorizer.hold()
    dialog.start.click()
    qtbot.waitUntil(colorizer.started.is_set)
    qtbot.waitUntil(window.status.jobs.isVisible)
    QTest.mouseClick(window.status.jobs, LEFT)
    folder = sketch_file.parent.name
    assert listed(window) == [(f"Stop: Colorize {folder}", "0 of 1")]
    stop(window, folder)
    assert dialog.summary.text() == "Stopping…"
    assert not dialog.stop_button.isEnabled()
    qtbot.waitUntil(lambda: not dialog.running)
    assert dialog.summary.text().startswith("Cancelled")
    assert window.status.currentMessage().startswith("Cancelled")


def test_a_runner_tells_of_its_jobs(qtbot, qapp):
    owner = QObject()
    runner = JobRunner("test", owner)
    begun, gate, seen, heard = threading.Event(), threading.Event(), [], []

    def work(_cancel, _report):
        begun.set()
        assert gate.wait(20)

    runner.changed.connect(lambda: seen.append([job.title for job in runner.jobs]))
    runner.submit(Job(work, title="first"))
    qtbot.waitUntil(lambda: len(seen) == 2)  # it was added, and has begun
    waiting = runner.submit(Job(work, title="second", on_cancelled=lambda: heard.append("second")))
    assert begun.wait(20)
    waiting.stop()
    assert [job.title for job in runner.jobs] == ["first"]
    qtbot.waitUntil(lambda: heard == ["second"])  # although the first one runs
    assert not gate.is_set()
    gate.set()
    qtbot.waitUntil(lambda: not runner.busy)
    assert runner.jobs == ()
    assert seen[:3] == [["first"], ["first"], ["first", "second"]]
    assert seen[-1] == []
    runner.shutdown()
    owner.deleteLater()
