import numpy as np
import pytest
from PySide6.QtCore import QPointF

from desktop.core.messages import say
from desktop.ui.images import Pyramid

GREEN, RED, BLUE = (0, 160, 0), (200, 0, 0), (0, 0, 200)


@pytest.fixture
def halves() -> np.ndarray:
    """A draft of the window's sketch, half its size: red at the left and blue at the right."""
    draft = np.empty((100, 150, 3), np.uint8)
    draft[:, :75], draft[:, 75:] = RED, BLUE
    return draft


def seen(window, x: float, y: float):
    """The colour of the result's canvas at a point of the picture."""
    canvas = window.compare.result
    return canvas.color_at(canvas.to_widget(QPointF(x, y)))


def test_tiles_are_seen_arriving_in_the_pictures_place(window, colorizer, halves, qtbot):
    colorizer.draft = halves
    colorizer.hold()
    window.dock.actions_bar.colorize.click()
    qtbot.waitUntil(lambda: window.compare.result_image is not None)
    shown = window.compare.result_image
    assert (shown.width, shown.height) == (300, 200)
    assert seen(window, 140, 100) == RED
    assert seen(window, 160, 100) == BLUE
    assert window.document.result is None  # nothing that could be saved
    colorizer.go_on()
    qtbot.waitUntil(lambda: window.document.result is not None)
    assert seen(window, 140, 100) == GREEN


def test_a_cancelled_run_leaves_no_draft(window, colorizer, halves, qtbot):
    colorizer.draft = halves
    colorizer.hold()
    window.dock.actions_bar.colorize.click()
    qtbot.waitUntil(lambda: window.compare.result_image is not None)
    window.dock.actions_bar.cancel.click()
    qtbot.waitUntil(lambda: window.compare.result_image is None)


def test_a_failed_run_gives_the_last_result_back(colored, colorizer, halves, qtbot):
    before = colored.compare.result_image
    colorizer.draft, colorizer.error = halves, RuntimeError("no")
    colorizer.hold()
    colored.dock.actions_bar.colorize.click()
    qtbot.waitUntil(lambda: colored.compare.result_image is not before)
    colorizer.go_on()
    qtbot.waitUntil(lambda: colored.compare.result_image is before)


def test_what_is_to_be_known_of_a_result_is_said(window, colorizer, qtbot):
    colorizer.notices = (say("Tiles of {size} px were used.", size=64),)
    window.dock.actions_bar.colorize.click()
    qtbot.waitUntil(window.message.isVisible)
    assert "Tiles of 64 px were used." in window.message.text.text()


def test_a_small_array_stands_for_a_larger_picture():
    array = np.zeros((50, 75, 3), np.uint8)
    array[10, 20] = RED
    shown = Pyramid(array, (300, 200))
    assert shown.color_at(20 * 4 + 1, 10 * 4 + 1) == RED
    assert shown.color_at(299.9, 199.9) == (0, 0, 0)
    assert shown.color_at(300, 10) is None
    assert shown.level(0.25).width() == 75
    assert shown.level(4.0).width() == 75
    assert shown.level(0.0625).width() < 75
