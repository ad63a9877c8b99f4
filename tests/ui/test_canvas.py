import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QMouseEvent, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.core.hints import Hint
from desktop.ui.canvas_paint import paint_label
from desktop.ui.commands import AddHint
from desktop.ui.compare_view import CompareMode
from desktop.ui.hint_tool import Tool
from tests.ui.ui_helpers import ALT, CTRL, LEFT, MIDDLE, PLAIN, RIGHT, SHIFT, Hand, hints_of


@pytest.fixture
def hand(window):
    return Hand(window.compare.sketch)


@pytest.mark.parametrize("zoom", [None, 0.5, 3.0])
@pytest.mark.parametrize("side", ["sketch", "result"])
def test_a_click_drops_a_dot_where_it_points(window, zoom, side):
    if zoom is not None:
        window.view.zoom_to(zoom, QPointF(40, 30))
    hand = Hand(getattr(window.compare, side))
    hand.click(150, 100)
    (dot,) = hints_of(window)
    assert len(dot.points) == 1
    assert dot.points[0] == pytest.approx((150, 100), abs=0.51 / window.view.zoom)
    assert dot.color == (200, 40, 40)
    assert dot.radius == window.document.radius


def test_a_click_beside_the_picture_does_nothing(window, hand):
    window.view.zoom_to(0.5)
    hand.click(-20, 50)
    hand.click(310, 50)
    assert not window.document.hints


def test_dragging_a_dot_is_one_undoable_step(window, hand):
    hand.click(50, 50)
    hand.drag((50, 50), (60, 55), (70, 70), (120, 100))
    (dot,) = hints_of(window)
    assert dot.points[0] == pytest.approx((120, 100), abs=1)
    window.undo_action.trigger()
    (dot,) = hints_of(window)
    assert dot.points[0] == pytest.approx((50, 50), abs=1)
    window.undo_action.trigger()
    assert not window.document.hints
    window.redo_action.trigger()
    window.redo_action.trigger()
    assert hints_of(window)[0].points[0] == pytest.approx((120, 100), abs=1)


def test_a_dot_cannot_be_dragged_out_of_the_picture(window, hand):
    window.view.zoom_to(1.0)
    hand.click(50, 50)
    hand.drag((50, 50), (10, 30), (-60, -40))
    (dot,) = hints_of(window)
    assert dot.points[0] == (0, 0)


def test_dragging_on_empty_ground_paints_a_stroke(window, hand):
    hand.drag((20, 20), (30, 22), (45, 30), (80, 60))
    (stroke,) = hints_of(window)
    assert len(stroke.points) >= 3
    assert stroke.points[0] == pytest.approx((20, 20), abs=1)
    assert stroke.points[-1] == pytest.approx((80, 60), abs=1)
    assert window.stack.undoText() == "Add stroke"


def test_a_stroke_stays_inside_the_picture(window, hand):
    window.view.zoom_to(1.0)
    hand.drag((20, 20), (-30, 22), (-45, 30))
    (stroke,) = hints_of(window)
    assert all(0 <= x < 300 and 0 <= y < 200 for x, y in stroke.points)


def test_strokes_can_be_grabbed_anywhere_along_their_way(window, hand):
    hint = Hint(((20, 20), (200, 20)), (1, 2, 3), 5)
    window.stack.push(AddHint(window.document, hint))
    hand.drag((110, 20), (120, 40), (130, 60))
    assert hints_of(window)[0].points[0] == pytest.approx((40, 60), abs=1)


def test_escape_gives_up_a_drag(window, hand):
    hand.click(50, 50)
    hand.drag((50, 50), (90, 90), release=False)
    QTest.keyClick(window.compare.sketch, Qt.Key.Key_Escape)
    assert hints_of(window)[0].points[0] == pytest.approx((50, 50), abs=1)
    assert window.stack.count() == 1
    QTest.mouseRelease(window.compare.sketch, LEFT, PLAIN, hand.at(90, 90))
    assert len(window.document.hints) == 1


def test_right_click_removes_a_dot_and_undo_brings_it_back(window, hand):
    hand.click(50, 50)
    hand.click(150, 50, RIGHT)
    assert len(window.document.hints) == 1
    hand.click(50, 50, RIGHT)
    assert not window.document.hints
    QTest.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert len(window.document.hints) == 1


def test_del_removes_what_is_hovered_before_what_is_selected(window, hand):
    hand.click(50, 50)
    hand.click(150, 50)
    hand.move(50, 50)
    QTest.keyClick(window.compare.sketch, Qt.Key.Key_Delete)
    (left,) = hints_of(window)
    assert left.points[0] == pytest.approx((150, 50), abs=1)
    hand.click(150, 50)
    hand.move(250, 150)
    QTest.keyClick(window.compare.sketch, Qt.Key.Key_Delete)
    assert not window.document.hints


def test_ctrl_wheel_over_a_dot_changes_the_dot(window, hand):
    hand.click(50, 50)
    radius, tool = hints_of(window)[0].radius, window.document.radius
    for _ in range(3):
        hand.wheel(50, 50, 1, CTRL)
    assert hints_of(window)[0].radius > radius * 1.3
    assert window.document.radius == tool
    window.undo_action.trigger()
    assert hints_of(window)[0].radius == radius


def test_ctrl_wheel_elsewhere_changes_the_next_dot(window, hand):
    zoom, radius = window.view.zoom, window.document.radius
    hand.wheel(100, 100, 2, CTRL)
    assert window.document.radius > radius
    assert window.view.zoom == zoom
    assert window.stack.count() == 0


def test_the_wheel_zooms_at_the_mouse_on_both_canvases(window, hand):
    canvas, other = window.compare.sketch, window.compare.result
    at = QPointF(hand.at(220, 60))
    before = canvas.to_picture(at)
    hand.wheel(220, 60, 3)
    assert (canvas.to_picture(at) - before).manhattanLength() < 0.01
    # The two widths may differ by a pixel of the screen.
    assert (other.to_picture(at) - before).manhattanLength() < 1


@pytest.mark.parametrize("how", ["middle", "space"])
def test_the_picture_can_be_moved(window, hand, how):
    window.view.zoom_to(4.0)
    center = QPointF(window.view.center)
    if how == "space":
        QTest.keyPress(window.compare.sketch, Qt.Key.Key_Space)
        hand.drag((150, 100), (140, 95))
        QTest.keyRelease(window.compare.sketch, Qt.Key.Key_Space)
    else:
        hand.drag((150, 100), (140, 95), button=MIDDLE)
    moved = window.view.center - center
    assert moved.x() == pytest.approx(10, abs=1)
    assert moved.y() == pytest.approx(5, abs=1)
    assert not window.document.hints


def test_fit_and_actual_pixels(window):
    fitted = window.view.zoom
    QTest.keyClick(window, Qt.Key.Key_1, CTRL)
    assert window.view.zoom == 1
    QTest.keyClick(window, Qt.Key.Key_0, CTRL)
    assert window.view.zoom == fitted


def test_shift_click_gives_a_dot_the_current_colour(window, hand):
    hand.click(50, 50)
    window.document.set_color((9, 9, 9))
    hand.click(50, 50, LEFT, SHIFT)
    assert [hint.color for hint in hints_of(window)] == [(9, 9, 9)]
    assert window.stack.undoText() == "Recolour hint"


def test_the_eyedropper_takes_what_is_shown(colored):
    Hand(colored.compare.result).click(20, 20, LEFT, ALT)
    assert colored.document.color == (0, 160, 0)
    QTest.keyClick(colored, Qt.Key.Key_I)
    assert colored.tool.tool is Tool.EYEDROPPER
    Hand(colored.compare.sketch).click(101, 100)
    assert colored.document.color == (0, 0, 0)
    QTest.keyClick(colored, Qt.Key.Key_B)
    assert colored.tool.tool is Tool.HINT
    assert not colored.document.hints
    assert (0, 160, 0) in colored.settings.recent_colors


def test_a_dot_can_keep_the_paper(window, hand):
    QTest.keyClick(window, Qt.Key.Key_W)
    hand.click(50, 50)
    QTest.keyClick(window, Qt.Key.Key_W)
    hand.click(90, 50)
    assert [hint.color for hint in hints_of(window)] == [None, (200, 40, 40)]


def test_the_divider_wipes_between_sketch_and_result(qtbot, colored):
    canvas = colored.compare.result
    half = canvas.width()
    QTest.keyClick(colored, Qt.Key.Key_2)
    assert colored.compare.mode is CompareMode.SPLIT
    qtbot.waitUntil(lambda: canvas.width() > 1.9 * half)
    assert not colored.compare.sketch.isVisible()
    assert canvas.divider == 0.5
    middle = canvas.rect().center()
    QTest.mouseMove(canvas, middle)
    QTest.mousePress(canvas, LEFT, PLAIN, middle)
    QTest.mouseMove(canvas, QPoint(canvas.width() * 3 // 4, middle.y()))
    QTest.mouseRelease(canvas, LEFT, PLAIN, QPoint(canvas.width() * 3 // 4, middle.y()))
    assert canvas.divider == pytest.approx(0.75, abs=0.01)
    assert not colored.document.hints
    shot = canvas.grab().toImage()
    ratio = shot.devicePixelRatio()

    def shown(x: float, y: float) -> tuple[int, ...]:
        at = canvas.to_widget(QPointF(x, y)) * ratio
        return shot.pixelColor(at.toPoint()).getRgb()[:3]

    # White paper left of the divider, the result right of it.
    assert shown(50, 25) == (255, 255, 255)
    assert shown(290, 25) == (0, 160, 0)


def test_hints_on_the_result_alone(colored):
    QTest.keyClick(colored, Qt.Key.Key_3)
    Hand(colored.compare.result).click(20, 180)
    assert len(colored.document.hints) == 1


@pytest.mark.parametrize("ground", ["paper", "line"])
def test_dots_and_pointer_are_seen_on_white_and_on_black(window, hand, ground):
    canvas = window.compare.sketch
    x, y, color = (130, 100, (255, 255, 255)) if ground == "paper" else (101.5, 100, (0, 0, 0))
    window.view.zoom_to(8.0)
    window.view.pan_by((window.view.center - QPointF(x, y)) * 8.0)
    window.document.set_color(color)
    before = canvas.grab().toImage()
    hand.move(x, y)
    pointed = canvas.grab().toImage()
    hand.click(x, y)
    hand.move(x + 20, y + 40)
    dotted = canvas.grab().toImage()
    center = hand.at(x, y)
    assert canvas.rect().contains(center)
    for image in (pointed, dotted):
        difference = max(
            abs(image.pixelColor(px, center.y()).lightness() - was.lightness())
            for px in range(center.x() - 40, center.x() + 40)
            if (was := before.pixelColor(px, center.y()))
        )
        assert difference > 120


def test_hidden_hints_stay_in_force(window, hand):
    plain = window.compare.sketch.grab().toImage()
    hand.click(50, 50)
    hand.move(250, 150)
    QTest.keyClick(window, Qt.Key.Key_H)
    window.tool.hover(None, window.view.zoom)
    assert window.compare.sketch.grab().toImage() == plain
    assert len(window.document.hints) == 1


def test_escape_gives_up_a_drag_while_a_refresh_runs(qtbot, colored, colorizer):
    hand = Hand(colored.compare.sketch)
    hand.click(50, 50)
    qtbot.waitUntil(lambda: not colored.controller.running)
    colorizer.hold()
    hand.drag((50, 50), (70, 70), (90, 90), release=False)
    qtbot.waitUntil(colorizer.started.is_set)
    QTest.keyClick(colored.compare.sketch, Qt.Key.Key_Escape)
    assert hints_of(colored)[0].points[0] == pytest.approx((50, 50), abs=1)
    colorizer.go_on()
    qtbot.waitUntil(lambda: not colored.controller.running)
    assert colored.document.result_is_current


def test_a_stroke_survives_a_change_of_the_view(window, hand):
    hand.drag((20, 20), (40, 25), (60, 30), release=False)
    QTest.keyClick(window, Qt.Key.Key_3)
    assert len(window.document.hints) == 1
    QTest.keyClick(window, Qt.Key.Key_1)
    hand.click(150, 150)
    assert len(window.document.hints) == 2


def test_a_release_that_never_came_ends_the_drag(window, hand):
    canvas = window.compare.sketch
    hand.drag((20, 20), (40, 25), (60, 30), release=False)
    at = hand.at(100, 100).toPointF()
    QApplication.sendEvent(
        canvas,
        QMouseEvent(
            QEvent.Type.MouseMove,
            at,
            canvas.mapToGlobal(at),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.NoButton,
            PLAIN,
        ),
    )
    (stroke,) = hints_of(window)
    assert stroke.points[-1] == pytest.approx((60, 30), abs=1)
    assert not window.tool.active
    QTest.mouseRelease(canvas, LEFT, PLAIN, hand.at(100, 100))
    assert len(window.document.hints) == 1


@pytest.mark.parametrize("zoom", [0.3, 2.5, 8.0])
def test_a_stroke_is_painted_where_it_lies_at_any_zoom(window, zoom):
    canvas, view = window.compare.sketch, window.view
    window.stack.push(AddHint(window.document, Hint(((20, 20), (60, 20)), (0, 0, 255), 8)))
    view.zoom_to(zoom)
    view.pan_by((view.center - QPointF(40, 20)) * zoom)
    shot = canvas.grab().toImage()

    def blue(x: float, y: float) -> bool:
        at = canvas.to_widget(QPointF(x, y)) * shot.devicePixelRatio()
        color = shot.pixelColor(at.toPoint())
        return color.blue() > color.red() + 60

    assert blue(40, 20)
    assert blue(40, 25)
    assert not blue(40, 28 + 4 / zoom)


def test_a_caption_wraps_where_room_is_short(themed):
    image = QImage(160, 120, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.black)
    untouched = image.copy()
    painter = QPainter(image)
    space = QRectF(image.rect()).adjusted(10, 10, -10, -10)
    paint_label(painter, space, "Press Colorize to see it", Qt.AlignmentFlag.AlignCenter, 12)
    painter.end()
    assert image != untouched
    for left in (0, 150):
        assert image.copy(left, 0, 10, 120) == untouched.copy(left, 0, 10, 120)
