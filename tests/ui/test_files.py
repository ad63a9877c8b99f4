import json

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from desktop.ui.images import to_qimage
from desktop.ui.work_keeper import Unsaved
from tests.ui.ui_helpers import CTRL, LEFT, PLAIN, SHIFT, Hand, draw_sketch, hints_of


def settle(qtbot, window) -> None:
    qtbot.waitUntil(lambda: not window.files.runner.busy and not window.controller.running)


def drop(window, data: QMimeData) -> None:
    at, rest = QPointF(300, 300), (Qt.DropAction.CopyAction, data, LEFT, PLAIN)
    try:
        enter = QDragEnterEvent(at, *rest)
    except TypeError:  # before Qt 6.12
        enter = QDragEnterEvent(at.toPoint(), *rest)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(at, *rest))


def files(*paths) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def test_the_start_page_opens_a_sample(qtbot, empty_window):
    assert empty_window.start_page.isVisible()
    assert not empty_window.dock.isVisible()
    assert any("Drop" in label.text() for label in empty_window.start_page.findChildren(QLabel))
    (sample,) = empty_window.start_page.samples
    QTest.mouseClick(sample, LEFT)
    qtbot.waitUntil(lambda: empty_window.document.picture is not None)
    assert empty_window.compare.isVisible()
    assert empty_window.dock.isVisible()
    assert "sketch.png" in empty_window.windowTitle()


def test_the_open_dialog_opens(qtbot, empty_window, sketch_file):
    empty_window.files.ask_open = lambda: sketch_file
    QTest.mouseClick(empty_window.start_page.open_button, LEFT)
    qtbot.waitUntil(lambda: empty_window.document.picture is not None)
    assert empty_window.settings.recent_files == [str(sketch_file)]
    empty_window.actions_by_name["close"].trigger()
    qtbot.waitUntil(lambda: len(empty_window.start_page.recent) == 1)
    assert empty_window.start_page.isVisible()
    empty_window.start_page.recent[0].click()
    qtbot.waitUntil(lambda: empty_window.document.picture is not None)


def test_a_dropped_file_opens(qtbot, empty_window, sketch_file):
    drop(empty_window, files(sketch_file))
    qtbot.waitUntil(lambda: empty_window.document.picture is not None)
    assert not empty_window.message.isVisible()


def test_several_dropped_files_offer_the_batch(qtbot, empty_window, sketch_file):
    drop(empty_window, files(sketch_file, sketch_file.with_name("other.png")))
    qtbot.waitUntil(lambda: empty_window.document.picture is not None)
    assert empty_window.message.isVisible()
    empty_window.message.button.click()
    assert empty_window.batch.form.source_folder == sketch_file.parent
    settle(qtbot, empty_window)
    empty_window.batch.close()


def test_a_dropped_folder_opens_the_batch(qtbot, empty_window, sketch_file):
    drop(empty_window, files(sketch_file.parent))
    assert empty_window.batch.form.source_folder == sketch_file.parent
    empty_window.batch.close()
    assert empty_window.batch is None


@pytest.mark.parametrize("kind", ["image", "file"])
def test_paste(qtbot, empty_window, sketch_file, kind):
    if kind == "image":
        QApplication.clipboard().setImage(to_qimage(draw_sketch()))
    else:
        QApplication.clipboard().setMimeData(files(sketch_file))
    QTest.keyClick(empty_window, Qt.Key.Key_V, CTRL)
    qtbot.waitUntil(lambda: empty_window.document.picture is not None)
    assert np.array_equal(empty_window.document.picture.rgb, draw_sketch())


def test_pasting_nothing_is_told(empty_window):
    QApplication.clipboard().setText("words")
    QTest.keyClick(empty_window, Qt.Key.Key_V, CTRL)
    assert "no picture on the clipboard" in empty_window.message.text.text()


def test_a_file_that_is_no_picture_is_told_and_the_old_one_stays(qtbot, window, tmp_path):
    bad = tmp_path / "bad.png"
    bad.write_bytes(b"this is no picture")
    picture = window.document.picture
    window.open(bad)
    qtbot.waitUntil(window.message.isVisible)
    assert "bad.png" in window.message.text.text()
    assert "\n" not in window.message.text.text()
    assert window.document.picture is picture
    assert str(bad) not in window.settings.recent_files


@pytest.mark.parametrize("suffix", [".png", ".jpg", ".webp", ".tif"])
def test_save_writes_the_result(qtbot, colored, tmp_path, suffix):
    path = tmp_path / f"out{suffix}"
    colored.files.ask_save = lambda _suggestion: path
    QTest.keyClick(colored, Qt.Key.Key_S, CTRL)
    settle(qtbot, colored)
    with Image.open(path) as image:
        assert image.size == (300, 200)
        assert image.convert("RGB").getpixel((20, 20)) == pytest.approx((0, 160, 0), abs=4)
    assert not colored.keeper.unsaved


def test_saving_again_needs_no_dialog_but_save_as_does(qtbot, colored, tmp_path):
    asked = []

    def ask(suggestion):
        asked.append(suggestion)
        return tmp_path / f"out{len(asked)}.png"

    colored.files.ask_save = ask
    for keys in (CTRL, CTRL, CTRL | SHIFT):
        QTest.keyClick(colored, Qt.Key.Key_S, keys)
        settle(qtbot, colored)
    assert [path.name for path in asked] == ["sketch-color.png", "out1.png"]
    assert (tmp_path / "out2.png").exists()


def test_saving_waits_for_a_refresh_that_runs(qtbot, colored, colorizer, tmp_path):
    path = tmp_path / "out.png"
    colored.files.ask_save = lambda _suggestion: path
    colorizer.hold()
    Hand(colored.compare.sketch).click(50, 50)
    QTest.keyClick(colored, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(colorizer.started.is_set)
    assert not path.exists()
    colorizer.go_on()
    settle(qtbot, colored)
    with Image.open(path) as image:
        assert image.getpixel((50, 50)) == (200, 40, 40)


def test_a_save_that_fails_is_told(qtbot, colored, tmp_path):
    colored.files.ask_save = lambda _suggestion: tmp_path / "missing" / "out.png"
    QTest.keyClick(colored, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(colored.message.isVisible)
    assert "out.png" in colored.message.text.text()
    assert colored.keeper.unsaved


def test_hints_are_saved_and_loaded(qtbot, window, tmp_path):
    path = tmp_path / "hints.json"
    window.files.ask_save_hints = lambda _suggestion: path
    window.files.ask_hints = lambda: path
    Hand(window.compare.sketch).click(50, 50)
    saved = hints_of(window)
    window.actions_by_name["save_hints"].trigger()
    settle(qtbot, window)
    assert json.loads(path.read_text(encoding="utf-8"))["size"] == [300, 200]
    assert not window.keeper.unsaved
    window.actions_by_name["clear_hints"].trigger()
    assert not window.document.hints
    window.actions_by_name["load_hints"].trigger()
    settle(qtbot, window)
    (loaded,) = hints_of(window)
    assert loaded.color == saved[0].color
    assert loaded.points[0] == pytest.approx(saved[0].points[0], abs=0.01)
    window.undo_action.trigger()
    assert not window.document.hints


def test_a_hint_file_that_is_none_is_told(qtbot, window, tmp_path):
    path = tmp_path / "hints.json"
    path.write_text("[]", encoding="utf-8")
    window.files.ask_hints = lambda: path
    window.actions_by_name["load_hints"].trigger()
    qtbot.waitUntil(window.message.isVisible)
    assert "hints.json" in window.message.text.text()


def test_closing_without_work_asks_nothing(window):
    window.keeper.ask_unsaved = lambda: pytest.fail("there is nothing to save")
    window.close()
    assert not window.isVisible()


def test_closing_with_work_asks_and_cancel_stays(colored):
    colored.keeper.ask_unsaved = lambda: Unsaved.CANCEL
    assert colored.isWindowModified()
    colored.close()
    assert colored.isVisible()


def test_closing_with_work_saves_first_if_wanted(qtbot, colored, tmp_path):
    path = tmp_path / "out.png"
    colored.files.ask_save = lambda _suggestion: path
    colored.keeper.ask_unsaved = lambda: Unsaved.SAVE
    colored.close()
    qtbot.waitUntil(lambda: not colored.isVisible())
    assert path.exists()


def test_closing_stays_if_the_save_fails(qtbot, colored, tmp_path):
    colored.files.ask_save = lambda _suggestion: tmp_path / "missing" / "out.png"
    colored.keeper.ask_unsaved = lambda: Unsaved.SAVE
    colored.close()
    qtbot.waitUntil(colored.message.isVisible)
    assert colored.isVisible()


def test_discarding_closes(colored):
    colored.keeper.ask_unsaved = lambda: Unsaved.DISCARD
    colored.close()
    assert not colored.isVisible()


def test_replacing_work_asks_too(qtbot, window, sketch_file):
    Hand(window.compare.sketch).click(50, 50)
    window.keeper.ask_unsaved = lambda: Unsaved.CANCEL
    picture = window.document.picture
    window.open(sketch_file)
    assert not window.files.runner.busy
    window.keeper.ask_unsaved = lambda: Unsaved.DISCARD
    window.open(sketch_file)
    qtbot.waitUntil(lambda: window.document.picture is not picture)
    assert not window.document.hints
    assert window.stack.count() == 0


def test_opening_another_picture_cancels_what_runs(qtbot, window, colorizer, sketch_file):
    colorizer.hold()
    window.controller.colorize()
    qtbot.waitUntil(colorizer.started.is_set)
    picture = window.document.picture
    window.open(sketch_file)
    qtbot.waitUntil(lambda: window.document.picture is not picture)
    settle(qtbot, window)
    assert colorizer.cancelled.is_set()
    assert window.document.result is None


@pytest.mark.parametrize("size", [(1, 1), (3000, 1), (2, 2500)])
def test_pictures_of_odd_sizes_are_shown_and_colorized(qtbot, empty_window, tmp_path, size):
    path = tmp_path / "odd.png"
    Image.new("RGBA", size, (255, 255, 255, 128)).save(path)
    empty_window.open(path)
    qtbot.waitUntil(lambda: empty_window.document.picture is not None)
    empty_window.compare.grab()
    empty_window.controller.colorize()
    settle(qtbot, empty_window)
    assert empty_window.document.result.image.shape[:2] == size[::-1]
    empty_window.compare.grab()
