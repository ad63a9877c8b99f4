import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.core.color import rgb_to_lab
from desktop.core.errors import TintlineError
from desktop.core.palettes import Palette
from desktop.engine.request import ColorizeRequest, PhotoRequest
from desktop.ui.images import to_qimage
from desktop.ui.main_window import MainWindow
from desktop.ui.modes import Mode
from desktop.ui.services import Services, real_services
from tests.models import write_photo_model, write_sketch_model
from tests.ui.ui_helpers import (
    CTRL,
    LEFT,
    FakePhotoColorizer,
    Hand,
    draw_photograph,
    open_file,
    services,
    wait_for_result,
)

BLUE = (40, 80, 200)
#: What is for line art alone.
LINES_ONLY = ("variation", "first", "load_character", "save_character")


@pytest.fixture
def photo_window(qtbot, empty_window, photo_file) -> MainWindow:
    """A window with an open photograph of 320 × 240 pixels."""
    open_file(qtbot, empty_window, photo_file)
    return empty_window


@pytest.fixture
def tinted(qtbot, photo_window) -> MainWindow:
    """A window whose photograph was coloured once."""
    photo_window.dock.actions_bar.colorize.click()
    wait_for_result(qtbot, photo_window)
    return photo_window


def press(window, mode: Mode) -> None:
    QTest.mouseClick(window.dock.mode.buttons[mode], LEFT)


def pixel(window, x: int, y: int) -> tuple[int, ...]:
    return tuple(int(v) for v in window.document.result.image[y, x])


def test_a_photograph_opens_as_one_and_a_drawing_as_line_art(
    qtbot, photo_window, sketch_file, photo_file
):
    dock = photo_window.dock
    assert dock.mode.buttons[Mode.PHOTOGRAPH].isChecked()
    assert photo_window.actions_by_name["photograph"].isChecked()
    open_file(qtbot, photo_window, sketch_file)
    assert dock.mode.buttons[Mode.LINE_ART].isChecked()
    assert photo_window.actions_by_name["line_art"].isChecked()
    QApplication.clipboard().setImage(to_qimage(draw_photograph()))
    QTest.keyClick(photo_window, Qt.Key.Key_V, CTRL)
    qtbot.waitUntil(lambda: photo_window.document.name == "Pasted picture")
    assert photo_window.document.mode is Mode.PHOTOGRAPH


def test_a_photograph_is_coloured_by_the_model_for_photographs(
    qtbot, photo_window, colorizer, photo_colorizer
):
    assert not photo_window.controller.loaded
    assert photo_window.status.device_label.text() == "Model not loaded yet"
    QTest.keyClick(photo_window, Qt.Key.Key_Return, CTRL)
    wait_for_result(qtbot, photo_window)
    assert [type(request) for request in photo_colorizer.requests] == [PhotoRequest]
    assert photo_colorizer.threads == {"tintline-colorize"}
    assert colorizer.requests == []
    assert photo_window.status.device_label.text() == "Runs on Photo device"
    assert photo_window.status.model_label.text() == "fake photo"
    assert photo_window.status.model_label.isVisible()
    red, green, blue = pixel(photo_window, 40, 40)
    assert (green, blue) == (red // 2, red // 2)


def test_dots_steer_by_themselves_after_the_first_run(qtbot, tinted, photo_colorizer):
    hand = Hand(tinted.compare.sketch)
    tinted.document.set_color(BLUE)
    hand.click(60, 60)
    assert tinted.controller.running
    wait_for_result(qtbot, tinted)
    assert pixel(tinted, 60, 60) == BLUE
    QTest.keyClick(tinted, Qt.Key.Key_W)
    hand.drag((150, 60), (200, 60))
    wait_for_result(qtbot, tinted)
    assert photo_colorizer.requests[-1].hints[-1].color is None
    red, green, blue = pixel(tinted, 170, 60)
    assert red == green == blue
    tinted.undo_action.trigger()
    tinted.undo_action.trigger()
    wait_for_result(qtbot, tinted)
    assert photo_colorizer.requests[-1].hints == ()


def test_what_is_for_line_art_alone_is_put_away_with_a_reason(qtbot, tinted, sketch_file):
    dock, actions = tinted.dock, tinted.actions_by_name
    sections = (dock.palette_section, dock.character, dock.look)
    assert not any(section.isVisible() for section in sections)
    assert dock.color.isVisible()
    for name in LINES_ONLY:
        assert not actions[name].isEnabled()
        assert "line art only" in actions[name].toolTip()
    assert dock.color.keep_paper.text() == "Keep gray"
    assert "gray" in actions["keep_paper"].toolTip()
    assert "gray" in actions["keep_paper"].text()
    assert "photograph" in dock.actions_bar.colorize.toolTip()
    assert dock.mode.note.isVisible()
    for name in ("save", "side", "split", "result", "load_hints", "eyedropper", "batch"):
        assert actions[name].isEnabled()
    open_file(qtbot, tinted, sketch_file)
    assert all(section.isVisible() for section in sections)
    assert actions["variation"].isEnabled()
    assert "line art only" not in actions["variation"].toolTip()
    assert dock.color.keep_paper.text() == "Keep paper white"
    assert not dock.mode.note.isVisible()


def test_the_mode_is_switched_and_undone(qtbot, tinted, colorizer, photo_colorizer):
    press(tinted, Mode.LINE_ART)
    wait_for_result(qtbot, tinted)
    assert isinstance(colorizer.requests[-1], ColorizeRequest)
    assert pixel(tinted, 40, 40) == (0, 160, 0)
    assert tinted.status.device_label.text() == "Runs on Test device"
    assert tinted.status.model_label.text() == "fake"
    assert tinted.undo_action.text() == "Undo Colour as line art"
    runs = len(photo_colorizer.requests)
    QTest.keyClick(tinted, Qt.Key.Key_Z, CTRL)
    wait_for_result(qtbot, tinted)
    assert len(photo_colorizer.requests) == runs + 1
    assert tinted.dock.mode.buttons[Mode.PHOTOGRAPH].isChecked()
    assert tinted.status.model_label.text() == "fake photo"
    tinted.actions_by_name["line_art"].trigger()
    assert tinted.document.mode is Mode.LINE_ART
    tinted.actions_by_name["photograph"].trigger()
    assert tinted.stack.count() == 2
    press(tinted, Mode.PHOTOGRAPH)  # as it is already
    assert tinted.stack.count() == 2


def test_a_drawing_can_be_coloured_as_a_photograph(qtbot, colored, photo_colorizer):
    colored.dock.palette_section.use(Palette("Blues", (BLUE,)))
    press(colored, Mode.PHOTOGRAPH)
    wait_for_result(qtbot, colored)
    assert len(photo_colorizer.requests) == 1
    assert pixel(colored, 5, 5) == (255, 127, 127)
    press(colored, Mode.LINE_ART)
    wait_for_result(qtbot, colored)
    assert pixel(colored, 5, 5) == BLUE


def test_the_coloured_photograph_is_saved(qtbot, tinted, tmp_path):
    saved = tmp_path / "out.png"
    tinted.files.dialogs.ask_save = lambda _suggestion: saved
    QTest.keyClick(tinted, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: not tinted.keeper.unsaved)
    with Image.open(saved) as opened:
        assert np.array_equal(np.asarray(opened), tinted.document.result.image)


@pytest.mark.parametrize("mode", ["side", "split", "result"])
def test_the_photograph_can_be_compared_in_every_view(tinted, mode):
    tinted.actions_by_name[mode].trigger()
    tinted.grab()
    red, green, _blue = tinted.compare.result.picture.color_at(40, 40)
    assert green == red // 2


def test_a_running_photograph_can_be_cancelled(qtbot, photo_window, photo_colorizer):
    photo_colorizer.hold()
    photo_window.dock.actions_bar.colorize.click()
    qtbot.waitUntil(photo_colorizer.started.is_set)
    QTest.keyClick(photo_window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not photo_window.controller.running)
    qtbot.waitUntil(photo_colorizer.cancelled.is_set)  # the thread learns of it a little later
    assert photo_window.document.result is None


def test_an_error_is_one_sentence_and_goes_with_the_mode(qtbot, photo_window, photo_colorizer):
    photo_colorizer.error = TintlineError("The picture needs more memory than is free.")
    photo_window.dock.actions_bar.colorize.click()
    qtbot.waitUntil(photo_window.message.isVisible)
    assert photo_window.message.text.text() == "The picture needs more memory than is free."
    press(photo_window, Mode.LINE_ART)
    assert not photo_window.message.isVisible()


def test_a_missing_model_is_told_once_it_is_needed(qtbot, make_window, colorizer, photo_file):
    def missing():
        raise TintlineError("No photo model came with this copy of Tintline: reinstall it.")

    window = make_window(Services(lambda: colorizer, missing, list))
    assert not window.message.isVisible()
    open_file(qtbot, window, photo_file)
    window.dock.actions_bar.colorize.click()
    qtbot.waitUntil(window.message.isVisible)
    assert window.message.text.text().startswith("No photo model came")
    assert window.status.device_label.text() == "No model"
    press(window, Mode.LINE_ART)
    assert window.status.device_label.text() == "Runs on Test device"


def test_a_named_model_for_photographs_opens_every_picture_as_one(
    qtbot, make_window, colorizer, sketch_file
):
    photo = FakePhotoColorizer()
    given = services(colorizer, photo)
    window = make_window(
        Services(given.make_colorizer, given.make_photo_colorizer, list, lambda: Mode.PHOTOGRAPH)
    )
    assert window.status.device_label.text() == "Runs on Photo device"
    open_file(qtbot, window, sketch_file)
    assert window.document.mode is Mode.PHOTOGRAPH
    assert window.status.model_label.text() == "fake photo"
    press(window, Mode.LINE_ART)
    window.dock.actions_bar.colorize.click()
    wait_for_result(qtbot, window)
    assert len(colorizer.requests) == 1


def test_a_file_for_photographs_colours_photographs_in_the_window(
    qtbot, make_window, tmp_path, photo_file
):
    model = write_photo_model(tmp_path / "mine.onnx", ab=(30.0, 10.0))
    window = make_window(real_services(model, "cpu"))
    assert window.status.model_label.text() == "Test"
    open_file(qtbot, window, photo_file)
    QTest.keyClick(window, Qt.Key.Key_Return, CTRL)
    wait_for_result(qtbot, window)
    assert "CPU" in window.status.device_label.text()
    before = rgb_to_lab(window.document.picture.rgb)
    middle = (before[..., 0] > 40) & (before[..., 0] < 60)
    after = rgb_to_lab(window.document.result.image)
    assert np.abs(after - before)[middle][:, 0].max() < 1.5
    assert np.abs(after[middle][:, 1] - 30).max() < 3

    window.document.set_color(BLUE)
    window.document.set_radius(20)
    Hand(window.compare.sketch).click(160, 120)
    wait_for_result(qtbot, window)
    steered = rgb_to_lab(window.document.result.image)
    assert steered[120, 160, 2] < after[120, 160, 2] - 30


def test_a_model_takes_the_place_of_the_one_of_its_task(tmp_path):
    sketch, photo = write_sketch_model(tmp_path / "s.onnx"), write_photo_model(tmp_path / "p.onnx")
    given = real_services(sketch, "cpu")
    assert given.chosen_mode() is None
    assert given.make_colorizer().model_name == "Test"
    assert given.make_photo_colorizer().model_name != "Test"
    given = real_services(photo, "cpu")
    assert given.chosen_mode() is Mode.PHOTOGRAPH
    assert given.make_colorizer().model_name != "Test"
    assert given.make_photo_colorizer().model_name == "Test"


def test_a_file_that_is_no_model_is_told_in_either_mode(tmp_path):
    broken = tmp_path / "nonsense.onnx"
    broken.write_bytes(b"this is no model")
    given = real_services(broken, "cpu")
    assert given.chosen_mode() is None
    for make in (given.make_colorizer, given.make_photo_colorizer):
        with pytest.raises(TintlineError, match=r"nonsense\.onnx"):
            make()
