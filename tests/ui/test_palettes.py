import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from desktop.core.palette_files import read_palette_file
from desktop.core.palette_write import WRITE_SUFFIXES
from desktop.core.palettes import Palette
from desktop.ui.file_dialogs import FileDialogs
from tests.ui.palette_helpers import BLUE, RED, TEA, names, said
from tests.ui.test_opening import drop, files
from tests.ui.ui_helpers import LEFT, PLAIN


@pytest.mark.parametrize("suffix", WRITE_SUFFIXES)
def test_the_palette_is_saved_as_a_file(qtbot, window, section, tmp_path, suffix):
    path = tmp_path / f"Grüner Tee{suffix}"
    asked = []
    window.files.dialogs.ask_save_palette = lambda suggestion: asked.append(suggestion) or path
    QTest.mouseClick(section.editor.save, LEFT)
    qtbot.waitUntil(lambda: said(window) == f"Saved {path.name}")
    assert asked[0].name == "Tea.gpl"
    assert read_palette_file(path) == ("Grüner Tee", TEA.colors)
    assert window.settings.save_folder == str(tmp_path)


def test_a_palette_that_cannot_be_saved_is_told(qtbot, window, section, tmp_path):
    window.files.dialogs.ask_save_palette = lambda _suggestion: tmp_path / "none" / "a.gpl"
    QTest.mouseClick(section.editor.save, LEFT)
    qtbot.waitUntil(window.message.isVisible)
    assert "a.gpl" in window.message.text.text()


def test_without_a_palette_there_is_nothing_to_save(window):
    assert not window.dock.palette_section.editor.save.isEnabled()


def test_the_dialogs_filter_names_the_format(monkeypatch, settings, tmp_path):
    answer = (str(tmp_path / "tea"), "Adobe Swatch Exchange (*.ase)")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: answer)
    assert FileDialogs(settings, None).ask_save_palette(tmp_path) == tmp_path / "tea.ase"


@pytest.fixture
def reference(tmp_path):
    rgb = np.zeros((60, 90, 3), np.uint8)
    rgb[:, :45], rgb[:, 45:] = RED, BLUE
    path = tmp_path / "reference.png"
    Image.fromarray(rgb).save(path)
    return path


def test_a_dropped_picture_gives_its_colours_and_is_not_opened(qtbot, window, section, reference):
    picture = window.document.picture
    drop(section.combo, files(reference))
    qtbot.waitUntil(lambda: not window.files.runner.busy)
    assert window.document.palette.name == "reference"
    assert set(window.document.palette.colors) == {RED, BLUE}
    assert window.document.picture is picture
    assert len(window.pages) == 1
    assert window.stack.count() == 1
    assert "reference" in names(section)


def test_a_dropped_image_gives_its_colours(qtbot, window, section, reference):
    data = QMimeData()
    data.setImageData(QImage(str(reference)))
    drop(section, data)
    qtbot.waitUntil(lambda: window.document.palette != TEA)
    assert window.document.palette == Palette("Dropped picture", window.document.palette.colors)
    assert set(window.document.palette.colors) == {RED, BLUE}


def test_a_dropped_palette_file_is_used(qtbot, window, section, tmp_path):
    path = tmp_path / "two.hex"
    path.write_text("ff0000\n00ff00\n")
    drop(section, files(path))
    qtbot.waitUntil(lambda: window.document.palette != TEA)
    assert window.document.palette == Palette("two", ((255, 0, 0), (0, 255, 0)))


def test_a_dropped_file_of_another_kind_is_told(qtbot, window, section, tmp_path):
    path = tmp_path / "letter.txt"
    path.write_text("hello")
    drop(section, files(path))
    qtbot.waitUntil(window.message.isVisible)
    assert "letter.txt" in window.message.text.text()
    assert window.document.palette == TEA


def test_the_section_lights_up_while_a_picture_hovers(window, section, reference):
    def enter(data) -> bool:
        at, rest = QPointF(9, 9), (Qt.DropAction.CopyAction, data, LEFT, PLAIN)
        try:
            event = QDragEnterEvent(at, *rest)
        except TypeError:  # before Qt 6.12
            event = QDragEnterEvent(at.toPoint(), *rest)
        QApplication.sendEvent(section, event)
        return event.isAccepted()

    before = section.grab().toImage()
    data = files(reference)
    assert enter(data)
    assert section.grab().toImage() != before
    QApplication.sendEvent(section, QDragLeaveEvent())
    assert section.grab().toImage() == before
    text = QMimeData()
    text.setText("no picture")
    assert not enter(text)
    assert section.grab().toImage() == before
