from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from desktop.ui.images import to_qimage
from desktop.ui.opener import MOST_AT_ONCE
from desktop.ui.services import real_services
from desktop.ui.start_page import StartPage
from tests.ui.ui_helpers import CTRL, LEFT, PLAIN, Hand, draw_sketch, services, settle


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


def test_all_shipped_drawings_are_offered():
    names = [path.name for path in real_services().samples()]
    assert names == ["cottage.png", "fox.png", "girl.png", "wizard.jpg"]


def test_a_damaged_sample_does_not_keep_the_others_back(qtbot, empty_window, sketch_file):
    bad = sketch_file.with_name("bad.png")
    bad.write_bytes(b"this is no picture")
    page = StartPage(
        services(empty_window.controller.colorizer(), samples=[bad, sketch_file]),
        empty_window.files.runner,
    )
    page.load_samples()
    qtbot.waitUntil(lambda: len(page.samples) == 1)
    assert page.samples[0].text() == "Sketch"


def test_long_names_do_not_widen_the_window(qtbot, empty_window, tmp_path):
    width = empty_window.minimumSizeHint().width()
    long = tmp_path / f"{'x' * 200}.png"
    Image.fromarray(draw_sketch()).save(long)
    empty_window.start_page.set_recent([long])
    long.write_bytes(b"this is no picture")
    empty_window.opener.open(long)
    qtbot.waitUntil(empty_window.message.isVisible)
    assert empty_window.minimumSizeHint().width() == width


def test_the_open_dialog_opens(qtbot, empty_window, sketch_file):
    empty_window.files.dialogs.ask_open = lambda: sketch_file
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


def copies(sketch_file, count: int) -> list[Path]:
    """The same sketch under several names."""
    paths = [sketch_file.with_name(f"copy{number}.png") for number in range(count)]
    for path in paths:
        path.write_bytes(sketch_file.read_bytes())
    return paths


def test_several_dropped_files_open_a_page_each(qtbot, empty_window, sketch_file):
    paths = copies(sketch_file, 3)
    drop(empty_window, files(*paths))
    qtbot.waitUntil(lambda: len(empty_window.pages) == 3)
    assert [empty_window.tabs.tabText(at) for at in range(3)] == [path.name for path in paths]
    assert empty_window.tabs.isVisible()
    assert not empty_window.message.isVisible()


def test_very_many_dropped_files_offer_the_batch(qtbot, empty_window, sketch_file):
    drop(empty_window, files(*copies(sketch_file, MOST_AT_ONCE + 1)))
    qtbot.waitUntil(lambda: len(empty_window.pages) == MOST_AT_ONCE)
    assert empty_window.message.isVisible()
    empty_window.message.button.click()
    assert empty_window.batch.form.source_folder == sketch_file.parent
    settle(qtbot, empty_window)
    empty_window.batch.close()


def test_a_dropped_folder_opens_the_batch(qtbot, empty_window, sketch_file):
    drop(empty_window, files(sketch_file.parent))
    assert empty_window.batch.form.source_folder == sketch_file.parent
    empty_window.batch.close()
    assert not empty_window.batch.isVisible()


@pytest.mark.parametrize("kind", ["image", "file"])
def test_paste(qtbot, empty_window, sketch_file, kind):
    if kind == "image":
        QApplication.clipboard().setImage(to_qimage(draw_sketch()))
    else:
        QApplication.clipboard().setMimeData(files(sketch_file))
    QTest.keyClick(empty_window, Qt.Key.Key_V, CTRL)
    qtbot.waitUntil(lambda: empty_window.document.picture is not None)
    assert np.array_equal(empty_window.document.picture.rgb, draw_sketch())


def test_a_pasted_picture_keeps_what_is_transparent(qtbot, empty_window):
    rgba = np.dstack([np.zeros((200, 300, 3), np.uint8), 255 - draw_sketch()[..., 0]])
    QApplication.clipboard().setImage(to_qimage(rgba))
    empty_window.opener.paste()
    qtbot.waitUntil(lambda: empty_window.document.picture is not None)
    assert np.array_equal(empty_window.document.picture.alpha, rgba[..., 3])
    empty_window.compare.grab()


def test_a_pasted_picture_that_is_too_large_is_told(qtbot, window):
    picture = window.document.picture
    QApplication.clipboard().setImage(QImage(16_385, 1, QImage.Format.Format_RGB32))
    window.opener.paste()
    qtbot.waitUntil(window.message.isVisible)
    assert "too large" in window.message.text.text()
    assert window.document.picture is picture


def test_pasting_nothing_is_told(empty_window):
    QApplication.clipboard().setText("words")
    QTest.keyClick(empty_window, Qt.Key.Key_V, CTRL)
    assert "no picture on the clipboard" in empty_window.message.text.text()


def test_a_file_that_is_no_picture_is_told_and_the_old_one_stays(qtbot, window, tmp_path):
    bad = tmp_path / "bad.png"
    bad.write_bytes(b"this is no picture")
    picture = window.document.picture
    window.opener.open(bad)
    qtbot.waitUntil(window.message.isVisible)
    assert "bad.png" in window.message.text.text()
    assert "\n" not in window.message.text.text()
    assert window.document.picture is picture
    assert str(bad) not in window.settings.recent_files


def test_a_file_that_is_open_is_shown_again(qtbot, window, sketch_file):
    Hand(window.compare.sketch).click(50, 50)
    (other,) = copies(sketch_file, 1)
    window.opener.open(other)
    qtbot.waitUntil(lambda: len(window.pages) == 2)
    assert not window.document.hints
    window.opener.open(sketch_file)
    assert not window.files.runner.busy
    assert len(window.pages) == 2
    assert len(window.document.hints) == 1


@pytest.mark.parametrize("size", [(1, 1), (8, 8), (3000, 1), (2, 2500)])
def test_pictures_of_odd_sizes_are_shown_and_colorized(qtbot, empty_window, tmp_path, size):
    path = tmp_path / "odd.png"
    Image.new("RGBA", size, (255, 255, 255, 128)).save(path)
    empty_window.opener.open(path)
    qtbot.waitUntil(lambda: empty_window.document.picture is not None)
    empty_window.compare.grab()
    empty_window.controller.colorize()
    settle(qtbot, empty_window)
    assert empty_window.document.result.image.shape[:2] == size[::-1]
    empty_window.compare.grab()


def test_a_new_picture_in_the_middle_of_a_drag(qtbot, window, sketch_file):
    (other,) = copies(sketch_file, 1)
    hand = Hand(window.compare.sketch)
    hand.click(50, 50)
    hand.drag((50, 50), (70, 70), release=False)
    picture = window.document.picture
    window.opener.open(other)
    qtbot.waitUntil(lambda: window.document.picture is not picture)
    hand.move(90, 90)
    QTest.mouseRelease(window.compare.sketch, LEFT, PLAIN, hand.at(90, 90))
    assert not window.document.hints
    assert not window.undo_action.isEnabled()
    hand.click(50, 50)
    window.undo_action.trigger()
    assert not window.document.hints
