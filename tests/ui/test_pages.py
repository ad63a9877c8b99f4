import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTabBar

from desktop.ui.work_keeper import Unsaved
from tests.ui.ui_helpers import CTRL, LEFT, MIDDLE, PLAIN, SHIFT, SKY, Hand, hints_of, settle


def tabs(window) -> list[str]:
    return [window.tabs.tabText(at) for at in range(window.tabs.count())]


def click_tab(window, at: int, button=LEFT) -> None:
    QTest.mouseClick(window.tabs, button, PLAIN, window.tabs.tabRect(at).center())


def test_one_picture_needs_no_tabs(window):
    assert not window.tabs.isVisible()


def test_tabs_and_keys_turn_the_pages(two):
    assert tabs(two) == ["sketch.png", "other.png"]
    click_tab(two, 0)
    assert two.document.name == "sketch.png"
    assert "sketch.png" in two.windowTitle()
    QTest.keyClick(two, Qt.Key.Key_Tab, CTRL)
    assert two.document.name == "other.png"
    QTest.keyClick(two, Qt.Key.Key_Tab, CTRL)
    assert two.document.name == "sketch.png"
    QTest.keyClick(two, Qt.Key.Key_Tab, CTRL | SHIFT)
    assert two.document.name == "other.png"


def test_names_of_many_tabs_can_still_be_told(qtbot, two, sketch_file):
    names = [f"a long name of chapter {number}.png" for number in range(8)]
    for name in names:
        path = sketch_file.with_name(name)
        path.write_bytes(sketch_file.read_bytes())
        two.opener.open(path)
        qtbot.waitUntil(lambda name=name: two.document.name == name)
    two.resize(900, 560)
    assert two.tabs.elideMode() == Qt.TextElideMode.ElideRight
    assert min(two.tabs.tabRect(at).width() for at in range(two.tabs.count())) > 80
    assert two.width() == 900


def test_each_page_has_its_own_work_and_history(qtbot, two):
    hand = Hand(two.compare.sketch)
    hand.click(50, 50)
    hand.click(250, 50)
    click_tab(two, 0)
    assert not hints_of(two)
    assert not two.undo_action.isEnabled()
    hand.click(30, 30)
    two.undo_action.trigger()
    assert not hints_of(two)
    click_tab(two, 1)
    assert len(hints_of(two)) == 2
    two.undo_action.trigger()
    assert len(hints_of(two)) == 1
    assert two.redo_action.isEnabled()
    click_tab(two, 0)
    two.redo_action.trigger()
    assert hints_of(two)[0].points[0] == pytest.approx((30, 30), abs=1)


def test_each_page_keeps_its_result_and_its_view(qtbot, two):
    two.controller.colorize()
    settle(qtbot, two)
    two.actions_by_name["actual"].trigger()
    zoom, result = two.view.zoom, two.document.result
    click_tab(two, 0)
    assert two.document.result is None
    assert two.view.zoom != zoom
    click_tab(two, 1)
    assert two.document.result is result
    assert two.view.zoom == zoom
    assert two.compare.result.picture.color_at(20, 20) == (0, 160, 0)


def test_a_colouring_goes_on_while_another_page_is_shown(qtbot, two, colorizer):
    colorizer.hold()
    two.controller.colorize()
    qtbot.waitUntil(colorizer.started.is_set)
    other = two.document.page
    click_tab(two, 0)
    assert not two.controller.running
    assert two.controller.runs(other)
    colorizer.go_on()
    qtbot.waitUntil(lambda: not two.controller.runs(other))
    assert two.document.result is None
    assert other.result is not None
    assert "other.png" in two.status.currentMessage()
    click_tab(two, 1)
    assert two.document.result is other.result


def test_a_change_just_before_the_page_is_left_still_counts(qtbot, two):
    two.controller.colorize()
    settle(qtbot, two)
    other = two.document.page
    Hand(two.compare.sketch).click(50, 50)
    click_tab(two, 0)
    qtbot.waitUntil(lambda: not two.controller.runs(other))
    assert other.result_order == other.order()
    assert other.result.image[50, 50].tolist() == [200, 40, 40]


def test_a_change_during_the_first_colouring_counts(qtbot, window, colorizer):
    colorizer.hold()
    window.controller.colorize()
    qtbot.waitUntil(colorizer.started.is_set)
    Hand(window.compare.sketch).click(50, 50)
    colorizer.go_on()
    qtbot.waitUntil(lambda: window.document.result_is_current and not window.controller.running)
    assert window.document.result.image[50, 50].tolist() == [200, 40, 40]


def test_closing_a_page_stops_its_colouring(qtbot, two, colorizer):
    colorizer.hold()
    two.controller.colorize()
    qtbot.waitUntil(colorizer.started.is_set)
    QTest.keyClick(two, Qt.Key.Key_W, CTRL)
    qtbot.waitUntil(colorizer.cancelled.is_set)
    assert two.document.name == "sketch.png"
    assert not two.tabs.isVisible()


def test_unsaved_pages_have_a_dot_and_are_asked_about(qtbot, two):
    Hand(two.compare.sketch).click(50, 50)
    assert tabs(two) == ["sketch.png", "● other.png"]
    two.keeper.ask_unsaved = lambda: Unsaved.CANCEL
    click_tab(two, 1, MIDDLE)
    assert len(two.pages) == 2
    two.keeper.ask_unsaved = lambda: Unsaved.DISCARD
    click_tab(two, 1, MIDDLE)
    assert [page.name for page in two.pages.all] == ["sketch.png"]


def test_the_close_button_of_a_tab_closes_it(two):
    button = two.tabs.tabButton(0, QTabBar.ButtonPosition.RightSide)
    QTest.mouseClick(button, LEFT, PLAIN, button.rect().center())
    assert [page.name for page in two.pages.all] == ["other.png"]


def test_closing_the_window_asks_about_every_page(qtbot, two, tmp_path):
    for at in (1, 0):
        click_tab(two, at)
        Hand(two.compare.sketch).click(50, 50)
    asked = []

    def answer():
        asked.append(two.document.name)
        return Unsaved.SAVE if len(asked) == 1 else Unsaved.CANCEL

    path = tmp_path / "first.tint"
    two.keeper.ask_unsaved = answer
    two.files.dialogs.ask_save_project = lambda _suggestion: path
    two.close()
    qtbot.waitUntil(lambda: len(asked) == 2)
    assert asked == ["sketch.png", "other.png"]
    assert path.exists()
    assert two.isVisible()
    two.keeper.ask_unsaved = lambda: Unsaved.DISCARD
    two.close()
    assert not two.isVisible()


def test_tabs_are_moved_by_dragging(two):
    first, second = two.tabs.tabRect(0).center(), two.tabs.tabRect(1).center()
    QTest.mousePress(two.tabs, LEFT, PLAIN, first)
    for x in range(first.x(), second.x() + 60, 10):
        QTest.mouseMove(two.tabs, QPoint(x, first.y()))
    QTest.mouseRelease(two.tabs, LEFT, PLAIN, QPoint(second.x() + 60, first.y()))
    assert tabs(two) == ["other.png", "sketch.png"]
    assert [page.name for page in two.pages.all] == ["other.png", "sketch.png"]
    click_tab(two, 1)
    assert two.document.name == "sketch.png"


def test_the_next_page_begins_with_the_look_of_the_last(qtbot, window, sketch_file):
    window.dock.character.recolor("hair", SKY)
    other = sketch_file.with_name("next.png")
    other.write_bytes(sketch_file.read_bytes())
    window.opener.open(other)
    qtbot.waitUntil(lambda: window.document.name == "next.png")
    assert window.document.character.color_of("hair") == SKY
    assert window.stack.count() == 0


def test_the_history_panel_goes_back_and_forward(qtbot, two):
    two.history.action.trigger()
    hand = Hand(two.compare.sketch)
    hand.click(50, 50)
    hand.click(250, 50)
    steps = two.history.steps
    texts = [steps.model().index(row, 0).data() for row in range(steps.model().rowCount())]
    assert texts == ["As it was opened", "Add dot", "Add dot"]
    first = steps.visualRect(steps.model().index(1, 0)).center()
    QTest.mouseClick(steps.viewport(), LEFT, PLAIN, first)
    assert len(hints_of(two)) == 1
    click_tab(two, 0)
    assert steps.model().rowCount() == 1
    button = two.history.close_button
    assert min(button.width(), button.height()) >= 16
    QTest.mouseClick(button, LEFT)
    assert not two.history.isVisible()
    assert two.compare.sketch.hasFocus()
