import threading
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from desktop.core.save import save_picture
from desktop.ui import share_controller
from desktop.ui.result_handle import ResultHandle
from tests.ui.ui_helpers import CTRL, LEFT, PLAIN, settle

GREEN = (0, 160, 0)


class DraggingHand:
    """Drags the result out of the window and sees what it carries."""

    def __init__(self, qtbot, window) -> None:
        self._qtbot = qtbot
        self._window = window
        self.handle = window.tool_bar.findChild(ResultHandle)
        self.handle.carry = self._carry
        self.files: list[Path] = []
        self.images: list[QImage] = []

    def press(self) -> None:
        QTest.mousePress(self.handle, LEFT, PLAIN, self.handle.rect().center())

    def move(self) -> None:
        far = QPoint(QApplication.startDragDistance() + 2, 0)
        QTest.mouseMove(self.handle, self.handle.rect().center() + far)

    def release(self) -> None:
        QTest.mouseRelease(self.handle, LEFT)
        settle(self._qtbot, self._window)

    def drag(self) -> Path:
        count = len(self.files)
        self.press()
        self.move()
        self._qtbot.waitUntil(lambda: len(self.files) > count)
        self.release()
        return self.files[-1]

    def _carry(self, drag) -> None:
        data = drag.mimeData()
        self.files += [Path(url.toLocalFile()) for url in data.urls()]
        self.images.append(QImage(data.imageData()))


@pytest.fixture
def dragging(qtbot, colored) -> DraggingHand:
    return DraggingHand(qtbot, colored)


@pytest.mark.parametrize("suffix", [".png", ".jpg", ".webp"])
def test_before_and_after_is_saved(qtbot, colored, tmp_path, suffix):
    path = tmp_path / f"sheet{suffix}"
    suggested = []
    colored.files.dialogs.ask_save_before_after = lambda name: suggested.append(name) or path
    colored.actions_by_name["before_after"].trigger()
    settle(qtbot, colored)
    assert suggested[0].name == "sketch-before-after.png"
    with Image.open(path) as image:
        sheet = np.asarray(image.convert("RGB")).astype(int)
    assert sheet.shape[1] == 300
    assert sheet[20, 20] == pytest.approx((255, 255, 255), abs=4)
    assert sheet[-20, 20] == pytest.approx(GREEN, abs=4)
    assert "sheet" in colored.status.currentMessage()


def test_a_wipe_is_saved(qtbot, colored, tmp_path, monkeypatch):
    asked = []

    def answer(_parent, _title, suggestion, *_filters):
        asked.append(Path(suggestion).name)
        return str(tmp_path / "wipe"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    colored.actions_by_name["wipe"].trigger()
    settle(qtbot, colored)
    assert asked == ["sketch-wipe.gif"]
    with Image.open(tmp_path / "wipe.gif") as image:
        assert image.size == (300, 200)
        assert image.is_animated


@pytest.mark.parametrize("name", ["before_after", "wipe"])
def test_a_dialog_that_is_cancelled_saves_nothing(colored, name):
    colored.files.dialogs.ask_save_before_after = lambda _name: None
    colored.files.dialogs.ask_save_wipe = lambda _name: None
    colored.actions_by_name[name].trigger()
    assert not colored.files.runner.busy


def test_the_opened_picture_is_not_written_over(qtbot, colored, sketch_file):
    before = sketch_file.read_bytes()
    colored.files.dialogs.ask_save_before_after = lambda _name: sketch_file
    colored.actions_by_name["before_after"].trigger()
    qtbot.waitUntil(colored.message.isVisible)
    assert "opened picture itself" in colored.message.text.text()
    assert sketch_file.read_bytes() == before


@pytest.mark.parametrize(
    ("name", "file", "reason"),
    [
        ("wipe", "missing/wipe.gif", "cannot be written"),
        ("wipe", "wipe.png", "ends in .gif"),
        ("before_after", "sheet.xyz", ".xyz"),
    ],
)
def test_what_cannot_be_saved_is_told(qtbot, colored, tmp_path, name, file, reason):
    colored.files.dialogs.ask_save_before_after = lambda _name: tmp_path / file
    colored.files.dialogs.ask_save_wipe = lambda _name: tmp_path / file
    colored.actions_by_name[name].trigger()
    qtbot.waitUntil(colored.message.isVisible)
    assert reason in colored.message.text.text()
    assert not (tmp_path / file).exists()


def test_ctrl_c_copies_the_result(qtbot, colored):
    QTest.keyClick(colored, Qt.Key.Key_C, CTRL)
    settle(qtbot, colored)
    image = QGuiApplication.clipboard().image()
    assert (image.width(), image.height()) == (300, 200)
    assert image.pixelColor(20, 20).getRgb()[:3] == GREEN
    assert "Copied" in colored.status.currentMessage()


def test_without_a_result_there_is_nothing_to_share(window):
    for name in ("before_after", "wipe", "copy_result"):
        action = window.actions_by_name[name]
        assert not action.isEnabled()
        assert action.toolTip() == "Colorize first"
    assert not window.tool_bar.findChild(ResultHandle).isEnabled()


def test_the_result_is_dragged_out_as_a_file_and_as_a_picture(dragging):
    path = dragging.drag()
    assert path.name == "sketch-color.png"
    with Image.open(path) as image:
        assert image.size == (300, 200)
        assert image.convert("RGB").getpixel((20, 20)) == GREEN
    assert dragging.images[0].pixelColor(20, 20).getRgb()[:3] == GREEN


def test_each_result_is_written_once(qtbot, colored, dragging):
    first = dragging.drag()
    assert dragging.drag() == first
    colored.actions_by_name["variation"].trigger()
    qtbot.waitUntil(lambda: colored.document.result_is_current and not colored.controller.running)
    second = dragging.drag()
    assert second != first
    assert second.name == first.name
    assert first.exists()


def test_no_drag_begins_after_the_button_was_let_go(qtbot, colored, dragging, monkeypatch):
    written = threading.Event()

    def write_later(*args, **options) -> None:
        assert written.wait(20)
        save_picture(*args, **options)

    monkeypatch.setattr(share_controller, "save_picture", write_later)
    dragging.press()
    dragging.move()
    QTest.mouseRelease(dragging.handle, LEFT)
    written.set()
    settle(qtbot, colored)
    assert not dragging.files
    assert dragging.drag().exists()


def test_a_click_on_the_handle_tells_what_it_is_for(colored, dragging):
    dragging.press()
    dragging.release()
    assert not dragging.files
    assert "drag" in colored.status.currentMessage()


def test_dragged_files_go_with_the_window(colored, dragging):
    path = dragging.drag()
    colored.close()
    assert not path.exists()
