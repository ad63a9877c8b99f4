import subprocess
import sys

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.core.hints import Hint, draw_mask
from desktop.ui.commands import AddHint
from desktop.ui.hint_tool import Tool
from tests.ui.ui_helpers import CTRL, LEFT, PLAIN, SHIFT, Hand, hints_of

RED, BLUE = (200, 40, 40), (40, 40, 200)
PEN = QPointingDevice.PointerType.Pen
RUBBER = QPointingDevice.PointerType.Eraser


@pytest.fixture
def hand(window):
    return Hand(window.compare.sketch)


def press_key(window, key: Qt.Key, modifiers=PLAIN) -> None:
    QTest.keyClick(window, key, modifiers)


def lay(window, *hints: Hint) -> None:
    for hint in hints:
        window.stack.push(AddHint(window.document, hint))


# --- the eraser -----------------------------------------------------------------------------------


def test_the_eraser_takes_what_its_circle_touches_in_one_step(window, hand):
    touched, beside = Hint.dot(50, 30, RED), Hint.dot(50, 120, RED)
    stroke = Hint(((20, 60), (80, 60)), BLUE, 3)
    lay(window, touched, beside, stroke)
    window.document.set_radius(5)
    press_key(window, Qt.Key.Key_E)
    assert window.tool.tool is Tool.ERASER
    hand.drag((50, 20), (50, 40), (50, 70))
    left = hints_of(window)
    assert left[0] == beside
    assert [piece.color for piece in left[1:]] == [BLUE, BLUE]
    assert left[1].points[0] == (20, 60)
    assert left[2].points[-1] == (80, 60)
    assert 15 < left[2].points[0][0] - left[1].points[-1][0] < 19
    assert window.stack.undoText() == "Erase hints"
    window.undo_action.trigger()
    assert hints_of(window) == [touched, beside, stroke]
    window.redo_action.trigger()
    assert len(window.document.hints) == 3


def test_a_click_with_the_eraser_removes_a_dot_and_drops_none(window, hand):
    lay(window, Hint.dot(50, 30, RED))
    press_key(window, Qt.Key.Key_E)
    hand.click(200, 30)
    assert len(window.document.hints) == 1
    assert window.stack.undoText() == "Add dot"
    hand.click(50, 30)
    assert not window.document.hints


def test_escape_gives_back_what_the_eraser_took(window, hand):
    lay(window, Hint.dot(50, 30, RED), Hint(((20, 60), (80, 60)), BLUE, 3))
    before = hints_of(window)
    press_key(window, Qt.Key.Key_E)
    hand.drag((50, 20), (50, 40), (50, 70), release=False)
    assert hints_of(window) != before
    QTest.keyClick(window.compare.sketch, Qt.Key.Key_Escape)
    assert hints_of(window) == before
    assert window.stack.count() == 2
    QTest.mouseRelease(window.compare.sketch, LEFT, PLAIN, hand.at(50, 70))
    assert hints_of(window) == before


# --- the lasso ------------------------------------------------------------------------------------


def loop(hand, left, top, right, bottom) -> None:
    middle = ((left + right) / 2, top)
    hand.drag(middle, (right, top), (right, bottom), (left, bottom), (left, top), middle)


def test_a_loop_around_an_area_colours_it(qtbot, window, hand):
    elsewhere = Hint.dot(30, 30, BLUE)
    lay(window, Hint.dot(120, 70, BLUE), elsewhere)
    window.document.set_color(RED)
    press_key(window, Qt.Key.Key_L)
    loop(hand, 90, 40, 210, 160)
    qtbot.waitUntil(lambda: window.stack.undoText() == "Colour area")
    assert not window.tool.loop
    outside, dot = hints_of(window)
    assert outside == elsewhere
    assert dot.color == RED
    assert dot.points[0] == pytest.approx((150, 100), abs=2)
    window.undo_action.trigger()
    assert [hint.color for hint in hints_of(window)] == [BLUE, BLUE]


def test_a_click_with_the_lasso_colours_the_area_below(qtbot, window, hand):
    window.document.set_radius(1000)
    press_key(window, Qt.Key.Key_L)
    hand.click(110, 60)
    qtbot.waitUntil(lambda: len(window.document.hints) == 1)
    (dot,) = hints_of(window)
    inside = draw_mask(dot, 300, 200) > 0
    assert inside[100, 150]
    assert not inside[:, :103].any()
    assert not inside[:, 197:].any()


def test_a_loop_with_nothing_inside_says_so(qtbot, window, hand):
    press_key(window, Qt.Key.Key_L)
    with qtbot.waitSignal(window.tool.said) as said:
        loop(hand, 120, 70, 150, 100)
    assert "No area" in said.args[0]
    assert "No area" in window.status.currentMessage()
    assert not window.document.hints
    assert not window.tool.loop


def test_colouring_an_area_twice_is_one_step(qtbot, window, hand):
    press_key(window, Qt.Key.Key_L)
    for _ in range(2):
        with qtbot.waitSignal(window.tool.said):
            hand.click(150, 100)
    assert window.stack.count() == 1


@pytest.mark.parametrize("action", ["photograph", "eyedropper"])
def test_a_loop_that_was_left_colours_nothing(qtbot, window, hand, action):
    press_key(window, Qt.Key.Key_L)
    loop(hand, 90, 40, 210, 160)
    window.actions_by_name[action].trigger()
    assert not window.tool.loop
    assert window.areas.runner.busy
    qtbot.waitUntil(lambda: not window.areas.runner.busy)
    assert not window.document.hints


def test_loops_in_quick_succession_all_count(qtbot, window, hand):
    lay(window, Hint.dot(120, 70, BLUE))
    press_key(window, Qt.Key.Key_L)
    hand.click(150, 100)
    hand.click(30, 30)
    lay(window, Hint.dot(280, 180, BLUE))
    assert window.areas.runner.busy
    qtbot.waitUntil(lambda: not window.areas.runner.busy)
    first, second = [hint for hint in hints_of(window) if hint.color == window.document.color]
    assert first.points[0] == pytest.approx((150, 100), abs=2)
    assert not 100 < second.points[0][0] < 200
    assert not any(hint.color == BLUE for hint in hints_of(window))
    assert not window.tool.loop


def test_the_loop_is_seen_on_both_canvases_while_it_is_drawn(window, hand):
    press_key(window, Qt.Key.Key_L)
    both = window.compare.sketch, window.compare.result
    before = [canvas.grab().toImage() for canvas in both]
    hand.drag((10, 10), (60, 10), (60, 45), (10, 45), release=False)
    for canvas, was in zip(both, before, strict=True):
        at = canvas.to_widget(QPointF(30, 10)).toPoint()
        now = canvas.grab().toImage()
        column = [(at.x() + dx, at.y() + dy) for dx in range(-5, 6) for dy in (-1, 0, 1)]
        assert any(now.pixelColor(x, y) != was.pixelColor(x, y) for x, y in column)
    QTest.keyClick(window.compare.sketch, Qt.Key.Key_Escape)
    assert not window.tool.loop
    QTest.mouseRelease(window.compare.sketch, LEFT, PLAIN, hand.at(10, 45))
    assert not window.areas.runner.busy


# --- many hints at once ---------------------------------------------------------------------------


@pytest.mark.parametrize("how", ["click", "menu"])
def test_all_hints_of_a_colour_can_be_recoloured(window, hand, how):
    lay(window, Hint.dot(30, 30, BLUE), Hint.dot(60, 30, RED), Hint(((30, 90), (80, 90)), BLUE))
    window.document.set_color((1, 2, 3))
    if how == "click":
        hand.click(30, 30, LEFT, CTRL | SHIFT)
    else:
        assert not window.actions_by_name["recolor_alike"].isEnabled()
        hand.click(30, 30)
        window.actions_by_name["recolor_alike"].trigger()
    assert [hint.color for hint in hints_of(window)] == [(1, 2, 3), RED, (1, 2, 3)]
    window.undo_action.trigger()
    assert [hint.color for hint in hints_of(window)] == [BLUE, RED, BLUE]


def test_hints_can_be_copied_and_pasted(window, hand):
    assert not window.actions_by_name["copy_hints"].isEnabled()
    lay(window, Hint.dot(30, 30, BLUE), Hint(((30, 90), (80, 90)), None, 3))
    copied = hints_of(window)
    press_key(window, Qt.Key.Key_C, CTRL | SHIFT)
    window.actions_by_name["clear_hints"].trigger()
    lay(window, Hint.dot(200, 30, RED))
    press_key(window, Qt.Key.Key_V, CTRL | SHIFT)
    assert hints_of(window)[1:] == copied
    assert window.stack.undoText() == "Paste hints"
    window.undo_action.trigger()
    assert len(window.document.hints) == 1


def test_pasted_hints_are_scaled_to_the_picture(window):
    text = """{"version": 1, "size": [600, 400], "hints":
        [{"x": 300, "y": 40, "radius": 8, "color": "#010203"}]}"""
    QGuiApplication.clipboard().setText(text)
    press_key(window, Qt.Key.Key_V, CTRL | SHIFT)
    assert hints_of(window) == [Hint.dot(150, 20, (1, 2, 3), 4)]


@pytest.mark.parametrize(
    ("text", "words"),
    [("", "no hints"), ("Dear Sir,", "no hints"), ('{"hints": 5}', '"hints"'), ("{hints", "JSON")],
)
def test_what_holds_no_hints_is_told_in_a_sentence(window, text, words):
    QGuiApplication.clipboard().setText(text)
    press_key(window, Qt.Key.Key_V, CTRL | SHIFT)
    assert window.message.isVisible()
    assert words in window.message.text.text()
    assert window.stack.count() == 0


# --- pens -----------------------------------------------------------------------------------------


class Pen:
    """A pen on a canvas; it points at pixels of the picture."""

    def __init__(self, canvas, kind=PEN) -> None:
        self.canvas = canvas
        self._device = QPointingDevice(
            "pen",
            7,
            QPointingDevice.DeviceType.Stylus,
            kind,
            QPointingDevice.Capability.Position | QPointingDevice.Capability.Pressure,
            1,
            3,
        )

    def send(self, kind: QEvent.Type, x: float, y: float, pressure: float, held: bool) -> None:
        at = self.canvas.to_widget(QPointF(x, y))
        button = Qt.MouseButton.NoButton if kind == QEvent.Type.TabletMove else LEFT
        buttons = LEFT if held else Qt.MouseButton.NoButton
        event = QTabletEvent(
            kind,
            self._device,
            at,
            self.canvas.mapToGlobal(at),
            pressure,
            0,
            0,
            0,
            0,
            0,
            PLAIN,
            button,
            buttons,
        )
        QApplication.sendEvent(self.canvas, event)
        assert event.isAccepted()  # else Qt would make mouse events of it

    def draw(self, *points: tuple[float, float], pressure: float = 0.5) -> None:
        self.send(QEvent.Type.TabletMove, *points[0], 0, held=False)
        self.send(QEvent.Type.TabletPress, *points[0], pressure, held=True)
        for point in points[1:]:
            self.send(QEvent.Type.TabletMove, *point, pressure, held=True)
        self.send(QEvent.Type.TabletRelease, *points[-1], 0, held=False)


@pytest.mark.parametrize(("pressure", "times"), [(0.001, 0.35), (0.5, 1), (1, 1.5)])
def test_a_pens_pressure_scales_dots_and_strokes(window, pressure, times):
    pen = Pen(window.compare.sketch)
    pen.draw((50, 30), pressure=pressure)
    pen.draw((20, 120), (50, 120), (80, 130), pressure=pressure)
    dot, stroke = hints_of(window)
    assert dot.points[0] == pytest.approx((50, 30), abs=0.1)
    assert stroke.points[-1] == pytest.approx((80, 130), abs=1)
    for hint in (dot, stroke):
        assert hint.radius == pytest.approx(times * window.document.radius, rel=0.01)


def test_a_strokes_radius_is_that_of_the_mean_pressure(window):
    pen = Pen(window.compare.sketch)
    pen.send(QEvent.Type.TabletPress, 20, 20, 0.25, held=True)
    pen.send(QEvent.Type.TabletMove, 50, 20, 0.5, held=True)
    pen.send(QEvent.Type.TabletMove, 80, 20, 0.75, held=True)
    pen.send(QEvent.Type.TabletRelease, 80, 20, 0, held=False)
    (stroke,) = hints_of(window)
    assert stroke.radius == pytest.approx(window.document.radius, rel=0.01)


def test_mouse_events_that_repeat_a_pens_do_not_double_it(window, hand):
    pen = Pen(window.compare.sketch)
    pen.send(QEvent.Type.TabletPress, 20, 20, 0.5, held=True)
    QTest.mousePress(window.compare.sketch, LEFT, PLAIN, hand.at(20, 20))
    pen.send(QEvent.Type.TabletMove, 50, 20, 0.5, held=True)
    hand.move(50, 20)
    QTest.mouseRelease(window.compare.sketch, LEFT, PLAIN, hand.at(50, 20))
    assert window.tool.active
    pen.send(QEvent.Type.TabletMove, 90, 20, 0.5, held=True)
    pen.send(QEvent.Type.TabletRelease, 90, 20, 0, held=False)
    (stroke,) = hints_of(window)
    assert stroke.points[-1] == pytest.approx((90, 20), abs=1)
    hand.click(50, 120)
    assert len(window.document.hints) == 2


@pytest.mark.parametrize("key", [Qt.Key.Key_B, Qt.Key.Key_I, Qt.Key.Key_L])
def test_the_other_end_of_a_pen_erases_whatever_the_tool(window, key):
    lay(window, Hint.dot(50, 30, RED))
    press_key(window, key)
    tool = window.tool.tool
    Pen(window.compare.sketch, RUBBER).draw((50, 20), (50, 40))
    assert not window.document.hints
    assert window.stack.undoText() == "Erase hints"
    assert window.tool.tool is tool
    Pen(window.compare.sketch).send(QEvent.Type.TabletMove, 60, 30, 0, held=False)
    assert window.tool.in_hand is tool


# --- what the tools look like ---------------------------------------------------------------------


@pytest.mark.parametrize("ground", ["paper", "line"])
@pytest.mark.parametrize("tool", [Tool.HINT, Tool.ERASER, Tool.LASSO, Tool.EYEDROPPER])
def test_every_tool_is_seen_on_white_and_on_black(window, hand, tool, ground):
    canvas = window.compare.sketch
    x, y, color = (130, 100, (255, 255, 255)) if ground == "paper" else (101.5, 100, (0, 0, 0))
    window.view.zoom_to(32.0)
    window.view.pan_by((window.view.center - QPointF(x, y)) * 32.0)
    window.document.set_color(color)
    window.document.set_radius(0.9)
    window.tool.set_tool(tool)
    hand.move(x - 2, y - 2)
    window.tool.hover(None, window.view.zoom)
    before = canvas.grab().toImage()
    hand.move(x, y)
    now = canvas.grab().toImage()
    assert canvas.cursor().shape() is Qt.CursorShape.BlankCursor
    middle = hand.at(x, y)
    spots = [middle + QPoint(dx, dy) for dx in range(-40, 41) for dy in range(-40, 41)]
    spots = [spot for spot in spots if canvas.rect().contains(spot)]
    difference = max(
        abs(now.pixelColor(spot).lightness() - before.pixelColor(spot).lightness())
        for spot in spots
    )
    assert difference > 120


def test_a_tool_is_chosen_by_its_key_and_shown_in_the_tool_bar(window):
    for key, name in (
        (Qt.Key.Key_E, "eraser"),
        (Qt.Key.Key_L, "lasso"),
        (Qt.Key.Key_I, "eyedropper"),
        (Qt.Key.Key_B, "hint"),
    ):
        press_key(window, key)
        assert window.tool.tool is Tool(name)
        action = window.actions_by_name[name]
        assert action.isChecked()
        assert window.tool_bar.widgetForAction(action) is not None


def test_the_program_quits_in_peace_with_hints_on_the_clipboard():
    """What the clipboard holds outlives the interpreter, so it may not be Python's."""
    code = """
import numpy as np
from PySide6.QtWidgets import QApplication
from desktop.core.hints import Hint
from desktop.core.picture import Picture
from desktop.ui.document import Document
from desktop.ui.hint_clipboard import HintClipboard
from desktop.ui.modes import Mode
from desktop.ui.pages import Pages
from desktop.ui.view_state import ViewState
app = QApplication([])
document = Document()
pages = Pages(document, ViewState(document), document)
pages.add(pages.new(Picture(np.zeros((9, 9, 3), np.uint8)), "p", Mode.LINE_ART))
document.set_hints({1: Hint.dot(3, 3, (1, 2, 3))})
HintClipboard(document, pages.history).copy()
assert "hints" in app.clipboard().text()
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
