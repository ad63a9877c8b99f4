import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.ui.before_button import BeforeButton
from desktop.ui.compare_view import CompareMode
from desktop.ui.main_window import MainWindow
from tests.ui.ui_helpers import (
    ALT,
    CTRL,
    LEFT,
    MIDDLE,
    PLAIN,
    SHIFT,
    Hand,
    draw_sketch,
    hints_of,
    services,
)

WHITE, GREEN = (255, 255, 255), (0, 160, 0)
KEY = Qt.Key


def shown_at(canvas, point: QPointF) -> tuple[int, ...]:
    shot = canvas.grab().toImage()
    return shot.pixelColor((point * shot.devicePixelRatio()).toPoint()).getRgb()[:3]


def shown(canvas, x: float, y: float) -> tuple[int, ...]:
    """The colour on the screen of a pixel of the picture."""
    return shown_at(canvas, canvas.to_widget(QPointF(x, y)))


def show_alone(qtbot, window, key: Qt.Key) -> None:
    """Choose, by its key, a way to compare in which one canvas takes all the room."""
    half = window.compare.result.width()
    QTest.keyClick(window, key)
    qtbot.waitUntil(lambda: window.compare.result.width() > 1.9 * half)


@pytest.fixture
def cut_out(qtbot, window, tmp_path) -> MainWindow:
    """A window with a sketch whose left third is transparent."""
    alpha = np.full((200, 300), 255, np.uint8)
    alpha[:, :90] = 0
    path = tmp_path / "cut-out.png"
    Image.fromarray(np.dstack([draw_sketch(), alpha])).save(path)
    window.opener.open(path)
    qtbot.waitUntil(lambda: window.document.name == "cut-out.png")
    return window


# --- compare --------------------------------------------------------------------------------------


def test_blink_shows_sketch_and_result_in_turns(qtbot, colored):
    canvas = colored.compare.result
    QTest.keyClick(colored, KEY.Key_4)
    assert shown(canvas, 20, 20) == GREEN
    qtbot.waitUntil(lambda: shown(canvas, 20, 20) == WHITE)
    qtbot.waitUntil(lambda: shown(canvas, 20, 20) == GREEN)
    qtbot.waitUntil(lambda: shown(canvas, 20, 20) == WHITE)
    QTest.keyClick(colored, KEY.Key_3)
    assert shown(canvas, 20, 20) == GREEN


def test_the_eyedropper_takes_the_result_while_it_blinks_and_the_sketch_while_t_is_held(
    qtbot, colored
):
    canvas = colored.compare.result
    hand = Hand(canvas)
    QTest.keyClick(colored, KEY.Key_4)
    QTest.keyClick(colored, KEY.Key_I)
    qtbot.waitUntil(lambda: shown(canvas, 290, 100) == WHITE)
    hand.click(20, 20)
    assert colored.document.color == GREEN
    QTest.keyPress(canvas, KEY.Key_T)
    hand.click(20, 20)
    assert colored.document.color == WHITE
    QTest.keyRelease(canvas, KEY.Key_T)


def test_the_lens_shows_the_sketch_at_the_mouse(qtbot, colored):
    canvas = colored.compare.result
    show_alone(qtbot, colored, KEY.Key_5)
    assert colored.actions_by_name["lens"].isChecked()
    assert not colored.compare.sketch.isVisible()
    hand = Hand(canvas)
    hand.move(60, 100)
    middle = QPointF(hand.at(60, 100))
    assert shown_at(canvas, middle + QPointF(60, 60)) == WHITE
    assert shown_at(canvas, middle + QPointF(240, 0)) == GREEN
    # The same place is seen through it: the line goes on.
    assert canvas.color_at(QPointF(hand.at(101, 100))) == (0, 0, 0)
    hand.wheel(60, 100, 6, CTRL | ALT)
    assert shown_at(canvas, middle + QPointF(240, 0)) == WHITE
    QApplication.sendEvent(canvas, QEvent(QEvent.Type.Leave))
    assert shown_at(canvas, middle + QPointF(60, 60)) == GREEN


def test_ctrl_alt_wheel_without_a_lens_resizes_the_next_dot(colored):
    radius = colored.document.radius
    Hand(colored.compare.result).wheel(20, 20, 2, CTRL | ALT)
    assert colored.document.radius > radius


@pytest.mark.parametrize("key", [KEY.Key_1, KEY.Key_2, KEY.Key_3, KEY.Key_5])
def test_holding_t_shows_the_sketch(colored, key):
    canvas = colored.compare.result
    QTest.keyClick(colored, key)
    QTest.keyPress(canvas, KEY.Key_T)
    assert shown(canvas, 290, 100) == WHITE
    QTest.keyRelease(canvas, KEY.Key_T)
    assert shown(canvas, 290, 100) == GREEN


def test_t_does_not_stay_pressed_when_it_is_let_go_elsewhere(colored):
    canvas = colored.compare.result
    QTest.keyPress(canvas, KEY.Key_T)
    QApplication.sendEvent(canvas, QFocusEvent(QEvent.Type.FocusOut))
    assert shown(canvas, 290, 100) == GREEN


def test_the_tool_bar_shows_the_sketch_while_its_button_is_held(colored):
    button = colored.tool_bar.findChild(BeforeButton)
    QTest.mousePress(button, LEFT)
    assert shown(colored.compare.result, 290, 100) == WHITE
    QTest.mouseRelease(button, LEFT)
    assert shown(colored.compare.result, 290, 100) == GREEN


@pytest.mark.parametrize("key", [KEY.Key_4, KEY.Key_5])
def test_without_a_result_the_sketch_is_shown(window, key):
    QTest.keyClick(window, key)
    hand = Hand(window.compare.result)
    hand.move(20, 20)
    assert shown(window.compare.result, 150, 20) == WHITE


@pytest.mark.parametrize(("mode", "ground"), [("lens", "black"), ("blink", "white")])
def test_mode_and_ground_are_remembered(window, settings, colorizer, mode, ground):
    window.actions_by_name[mode].trigger()
    window.actions_by_name[f"ground_{ground}"].setEnabled(True)
    window.actions_by_name[f"ground_{ground}"].trigger()
    window.close()
    again = MainWindow(services(colorizer), settings)
    assert again.compare.mode is CompareMode(mode)
    assert again.actions_by_name[mode].isChecked()
    assert again.compare.ground == ground
    assert again.actions_by_name[f"ground_{ground}"].isChecked()
    again.close()


# --- ground ---------------------------------------------------------------------------------------


def test_the_ground_lies_behind_transparent_parts(cut_out):
    canvas = cut_out.compare.sketch
    actions = cut_out.actions_by_name
    seen = {shown(canvas, x, 150) for x in (10, 20, 30, 40)}
    assert len(seen) == 2
    for name, color in (("white", WHITE), ("gray", (128,) * 3), ("black", (0, 0, 0))):
        actions[f"ground_{name}"].trigger()
        assert shown(canvas, 20, 150) == color
        assert shown(canvas, 250, 20) == WHITE
    actions["ground_checkers"].trigger()
    assert {shown(canvas, x, 150) for x in (10, 20, 30, 40)} == seen


def test_an_opaque_picture_has_no_ground(window):
    action = window.actions_by_name["ground_black"]
    assert not action.isEnabled()
    assert "transparent" in action.toolTip()


# --- the rotated and mirrored view ----------------------------------------------------------------


@pytest.mark.parametrize("side", ["sketch", "result"])
def test_a_dot_lies_where_it_is_dropped_on_a_rotated_picture(window, side):
    canvas = getattr(window.compare, side)
    for _ in range(6):
        QTest.keyClick(window, KEY.Key_Period)
    assert window.view.angle == 90
    QTest.mouseClick(canvas, LEFT, PLAIN, canvas.rect().center() + QPoint(0, 60))
    # What was right of the middle is below it now.
    (dot,) = hints_of(window)
    assert dot.points[0] == pytest.approx((150 + 60 / window.view.zoom, 100), abs=1)
    # And there it is painted.
    QTest.mouseMove(canvas, QPoint(3, 3))
    assert shown(canvas, *dot.points[0]) == (200, 40, 40)


def test_hints_are_moved_and_painted_on_a_rotated_and_mirrored_picture(window):
    QTest.keyClick(window, KEY.Key_Comma)
    QTest.keyClick(window, KEY.Key_M)
    window.document.set_radius(8)
    hand = Hand(window.compare.sketch)
    hand.drag((220, 30), (240, 40), (280, 60))
    assert hints_of(window)[0].points[-1] == pytest.approx((280, 60), abs=1)
    hand.drag((280, 60), (260, 100), (250, 150))
    (stroke,) = hints_of(window)
    assert stroke.points[-1] == pytest.approx((250, 150), abs=1)
    hand.move(20, 20)
    red, green, _blue = shown(window.compare.result, *stroke.points[-1])
    assert red > green + 60


def test_shift_and_wheel_rotate_at_the_mouse(window):
    canvas, hand = window.compare.sketch, Hand(window.compare.sketch)
    at = QPointF(hand.at(220, 60))
    before = canvas.to_picture(at)
    hand.wheel(220, 60, 2, SHIFT)
    assert window.view.angle == 30
    assert (canvas.to_picture(at) - before).manhattanLength() < 0.01


def test_a_rotated_picture_follows_the_mouse_when_it_is_moved(window):
    canvas, hand = window.compare.sketch, Hand(window.compare.sketch)
    window.view.zoom_to(3.0)
    window.view.rotate_by(40)
    start = hand.at(150, 100)
    grabbed = canvas.to_picture(QPointF(start))
    QTest.mousePress(canvas, MIDDLE, PLAIN, start)
    QTest.mouseMove(canvas, start + QPoint(30, -20))
    QTest.mouseRelease(canvas, MIDDLE, PLAIN, start + QPoint(30, -20))
    assert (canvas.to_picture(QPointF(start + QPoint(30, -20))) - grabbed).manhattanLength() < 0.01


def test_the_status_bar_tells_that_the_view_is_turned(window):
    label = window.status.turn_label
    assert not label.isVisible()
    QTest.keyClick(window, KEY.Key_Comma)
    assert label.isVisible()
    assert label.text() == "−15°"
    QTest.keyClick(window, KEY.Key_M)
    assert label.text() == "15°, mirrored"
    assert window.actions_by_name["mirror"].isChecked()
    QTest.keyClick(window, KEY.Key_0, CTRL | SHIFT)
    assert label.text() == "mirrored"
    QTest.keyClick(window, KEY.Key_M)
    assert not label.isVisible()


def test_the_divider_stays_upright_on_a_rotated_picture(qtbot, colored):
    canvas = colored.compare.result
    show_alone(qtbot, colored, KEY.Key_2)
    colored.view.zoom_to(16.0)  # paper alone is seen
    colored.view.rotate_by(30)
    middle = canvas.rect().center().x()
    for y in (60, canvas.height() // 2 + 40, canvas.height() - 60):
        assert shown_at(canvas, QPointF(middle - 20, y)) == WHITE
        assert shown_at(canvas, QPointF(middle + 20, y)) == GREEN
