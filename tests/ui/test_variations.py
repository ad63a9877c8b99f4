import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QUndoStack
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from desktop.core.errors import TintlineError
from desktop.ui.modes import Mode
from desktop.ui.page import Page
from desktop.ui.previews import Preview, Previews
from tests.ui.ui_helpers import CTRL, LEFT, SHIFT, FakeColorizer, Hand, settle

PINK = (240, 120, 170)


def toggle(window) -> None:
    QTest.keyClick(window, Qt.Key.Key_R, CTRL | SHIFT)


def click(window, number: int) -> None:
    grid = window.variations.grid
    place = grid.visualItemRect(grid.item(number)).center()
    QTest.mouseClick(grid.viewport(), LEFT, pos=place)


def names(window) -> list[str]:
    grid = window.variations.grid
    return [grid.item(row).text() for row in range(grid.count())]


def made(colorizer) -> list[int]:
    """Seeds of the previews made so far."""
    return [request.seed for twin in colorizer.twins for request in twin.requests]


def only_twin(colorizer) -> FakeColorizer:
    """The one that will make the previews."""
    twin = colorizer.twin()
    colorizer.twin = lambda: twin
    return twin


def marked(window) -> list[str]:
    grid = window.variations.grid
    role = Qt.ItemDataRole.AccessibleDescriptionRole
    items = (grid.item(row) for row in range(grid.count()))
    return [item.text() for item in items if item.data(role) == "in use"]


@pytest.fixture
def strip(qtbot, colored):
    """A window with a colorized sketch and the previews of its variations."""
    toggle(colored)
    settle(qtbot, colored)
    return colored


def test_nothing_is_made_while_it_is_hidden(qtbot, colored, colorizer):
    assert not colored.variations.isVisible()
    Hand(colored.compare.sketch).click(20, 20)
    settle(qtbot, colored)
    assert made(colorizer) == []


def test_a_sketch_is_to_be_colorized_first(qtbot, empty_window, sketch_file, colorizer):
    window, panel = empty_window, empty_window.variations
    toggle(window)
    assert panel.isVisible()
    assert panel.hint.text() == "Open a line drawing first"
    window.opener.open(sketch_file)
    settle(qtbot, window)
    assert panel.hint.text() == "Colorize the sketch first"
    assert not panel.more.isEnabled()
    assert made(colorizer) == []
    window.dock.actions_bar.colorize.click()
    settle(qtbot, window)
    assert made(colorizer) == [0, 1, 2, 3, 4, 5, 6]
    assert names(window) == ["First choice", *(f"Variation {n}" for n in range(1, 7))]
    assert colorizer.twins[0].threads == {"tintline-variations"}
    assert panel.hint.text() == "Click one to take it"
    for seed in range(7):
        assert panel.controller.image(seed).pixelColor(0, 0).red() == seed


def test_previews_are_small_pictures_of_the_same_order(qtbot, colored, colorizer):
    Hand(colored.compare.sketch).click(20, 20)
    colored.document.set_gap(10.0)
    toggle(colored)
    settle(qtbot, colored)
    (twin,) = colorizer.twins
    main = colorizer.requests[-1]
    assert twin.sides == {320}
    assert {request.picture for request in twin.requests} == {main.picture}
    assert {(request.hints, request.gap) for request in twin.requests} == {(main.hints, 10.0)}
    assert len(main.hints) == 1


def test_a_click_takes_a_variation_as_one_step(qtbot, strip, colorizer):
    assert marked(strip) == ["First choice"]
    click(strip, 3)
    settle(qtbot, strip)
    assert strip.document.seed == 3
    assert strip.document.result_is_current
    assert colorizer.requests[-1].seed == 3
    assert marked(strip) == ["Variation 3"]
    click(strip, 3)
    assert strip.stack.count() == 1
    assert made(colorizer) == [0, 1, 2, 3, 4, 5, 6]  # none is made again
    click(strip, 0)
    assert marked(strip) == ["First choice"]
    strip.undo_action.trigger()
    strip.undo_action.trigger()
    settle(qtbot, strip)
    assert strip.document.seed == 0


def test_keys_walk_the_variations_and_take_one(qtbot, strip):
    grid = strip.variations.grid
    assert grid.hasFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Return):
        QTest.keyClick(grid, key)
    settle(qtbot, strip)
    assert strip.document.seed == 2
    toggle(strip)
    assert not strip.variations.isVisible()
    assert strip.compare.sketch.hasFocus()


def test_what_is_in_use_looks_different(qtbot, strip):
    grid = strip.variations.grid

    def look(number: int):
        return grid.viewport().grab(grid.visualItemRect(grid.item(number))).toImage()

    before = look(2)
    click(strip, 2)
    settle(qtbot, strip)
    grid.setCurrentRow(0)
    strip.compare.sketch.setFocus()
    assert look(2) != before


def test_more_and_back_turn_the_pages(qtbot, strip, colorizer):
    panel = strip.variations
    assert not panel.back.isEnabled()
    QTest.mouseClick(panel.more, LEFT)
    settle(qtbot, strip)
    assert names(strip) == ["First choice", *(f"Variation {n}" for n in range(7, 13))]
    assert made(colorizer) == list(range(13))
    click(strip, 1)
    assert strip.document.seed == 7
    QTest.mouseClick(panel.back, LEFT)
    settle(qtbot, strip)
    assert names(strip)[1] == "Variation 1"
    assert not panel.back.isEnabled()
    assert made(colorizer) == list(range(13))  # those are still known


def test_it_opens_where_the_present_variation_is(qtbot, colored, colorizer):
    for _ in range(8):
        QTest.keyClick(colored, Qt.Key.Key_R, CTRL)
    toggle(colored)
    settle(qtbot, colored)
    assert names(colored) == ["First choice", *(f"Variation {n}" for n in range(7, 13))]
    assert made(colorizer) == [0, *range(7, 13)]
    assert marked(colored) == ["Variation 8"]


def test_it_turns_to_a_variation_that_is_not_shown(qtbot, strip):
    for _ in range(7):
        QTest.keyClick(strip, Qt.Key.Key_R, CTRL)
    settle(qtbot, strip)
    assert names(strip)[1] == "Variation 7"
    assert marked(strip) == ["Variation 7"]
    QTest.mouseClick(strip.variations.back, LEFT)  # who turns the pages may look anywhere
    settle(qtbot, strip)
    assert names(strip)[1] == "Variation 1"
    assert marked(strip) == []


def test_the_twin_is_made_where_the_main_colorizer_works(qtbot, colored, colorizer):
    twin, threads = colorizer.twin, []

    def note() -> FakeColorizer:
        threads.append(threading.current_thread().name)
        return twin()

    colorizer.twin = note
    toggle(colored)
    settle(qtbot, colored)
    assert threads == ["tintline-colorize"]


def test_names_give_way_to_numbers_where_it_is_narrow(strip):
    grid = strip.variations.grid
    assert [grid.caption(seed) for seed in (0, 5)] == ["First choice", "Variation 5"]
    grid.resize(450, grid.height())
    assert [grid.caption(seed) for seed in (0, 5)] == ["First", "5"]


def test_a_change_makes_new_ones(qtbot, strip, colorizer):
    Hand(strip.compare.sketch).click(20, 20)
    assert not strip.variations.controller.is_fresh(1)
    settle(qtbot, strip)
    assert strip.variations.controller.is_fresh(1)
    (twin,) = colorizer.twins
    assert [len(request.hints) for request in twin.requests] == 7 * [0] + 7 * [1]


def test_the_main_colouring_goes_first(qtbot, colored, colorizer):
    panel = colored.variations
    twin = only_twin(colorizer)
    twin.hold()
    toggle(colored)
    qtbot.waitUntil(twin.started.is_set)
    assert panel.hint.text() == "Making variations…"
    colorizer.hold()
    before = len(colorizer.requests)
    colored.document.set_color(PINK)
    Hand(colored.compare.sketch).click(30, 30)
    qtbot.waitUntil(twin.cancelled.is_set)
    qtbot.waitUntil(lambda: len(colorizer.requests) > before)
    assert not panel.controller.making
    assert panel.hint.text() == "Once the picture is coloured"
    seen = len(twin.requests)
    twin.go_on()
    colorizer.go_on()
    settle(qtbot, colored)
    assert len(twin.requests) == seen + 7
    assert all(len(request.hints) == 1 for request in twin.requests[-7:])


def test_another_picture_that_is_coloured_goes_first_too(qtbot, colored, colorizer, sketch_file):
    other = sketch_file.with_name("other.png")
    other.write_bytes(sketch_file.read_bytes())
    colored.opener.open(other)
    settle(qtbot, colored)
    first, second = colored.pages.all
    colored.pages.show(first)
    twin = only_twin(colorizer)
    twin.hold()
    toggle(colored)
    qtbot.waitUntil(twin.started.is_set)
    colorizer.hold()
    colored.controller.colorize(second)
    qtbot.waitUntil(twin.cancelled.is_set)
    seen = len(twin.requests)
    twin.go_on()
    qtbot.waitUntil(colorizer.started.is_set)
    assert len(twin.requests) == seen
    colorizer.go_on()
    settle(qtbot, colored)
    assert len(twin.requests) == seen + 7
    assert {request.picture for request in twin.requests} == {first.picture}


def test_a_picture_that_was_not_coloured_to_its_end_has_none(qtbot, strip, colorizer):
    before = made(colorizer)
    colorizer.hold()
    Hand(strip.compare.sketch).click(30, 30)
    qtbot.waitUntil(colorizer.started.is_set)
    strip.actions_by_name["cancel"].trigger()
    colorizer.go_on()
    settle(qtbot, strip)
    assert made(colorizer) == before
    assert strip.variations.hint.text() == "Colorize again to see the variations"


def test_each_picture_keeps_its_own(qtbot, strip, sketch_file, colorizer):
    click(strip, 4)
    settle(qtbot, strip)
    other = sketch_file.with_name("other.png")
    other.write_bytes(sketch_file.read_bytes())
    strip.opener.open(other)
    settle(qtbot, strip)
    assert strip.variations.controller.image(1) is None
    assert strip.variations.hint.text() == "Colorize the sketch first"
    strip.controller.colorize()
    settle(qtbot, strip)
    before = made(colorizer)
    assert before == 2 * [0, 1, 2, 3, 4, 5, 6]
    strip.pages.show(strip.pages.all[0])
    assert all(strip.variations.controller.is_fresh(seed) for seed in range(7))
    assert marked(strip) == ["Variation 4"]
    settle(qtbot, strip)
    assert made(colorizer) == before


def test_the_oldest_previews_give_way_and_those_of_closed_pages_go():
    first, second = Page(QUndoStack()), Page(QUndoStack())
    previews, preview = Previews(), Preview(QImage(), first.order())
    for seed in range(200):
        previews.keep(first, seed, preview, shown=[0, seed])
    kept = [seed for seed in range(200) if previews.get(first, seed) is not None]
    assert kept == [0, *range(81, 200)]
    previews.keep(second, 3, preview, shown=[3])
    previews.drop(first)
    assert previews.get(first, 199) is None
    assert previews.get(second, 3) is preview


def test_photographs_have_none(qtbot, strip, colorizer):
    before = made(colorizer)
    strip.dock.mode.choose(Mode.PHOTOGRAPH)
    settle(qtbot, strip)
    assert strip.variations.hint.text().startswith("For line art only")
    assert not strip.variations.more.isEnabled()
    assert made(colorizer) == before


def test_a_failure_is_told_once(qtbot, colored, colorizer):
    twin = only_twin(colorizer)
    twin.error = TintlineError("There is no memory left: close other programs.")
    toggle(colored)
    settle(qtbot, colored)
    assert "no memory" in colored.message.text.text()
    assert colored.variations.hint.text() == "The variations could not be made"
    assert len(twin.requests) == 1
    twin.error = None
    Hand(colored.compare.sketch).click(20, 20)
    settle(qtbot, colored)
    assert len(twin.requests) == 1 + 7
    assert colored.variations.hint.text() == "Click one to take it"


def test_hiding_it_stops_the_work(qtbot, colored, colorizer):
    twin = only_twin(colorizer)
    twin.hold()
    toggle(colored)
    qtbot.waitUntil(twin.started.is_set)
    QTest.mouseClick(colored.variations.close_button, LEFT)
    qtbot.waitUntil(twin.cancelled.is_set)
    assert not colored.variations.action.isChecked()


def test_closing_the_window_in_the_middle_ends_the_thread(qtbot, colored, colorizer):
    twin = only_twin(colorizer)
    twin.hold()
    toggle(colored)
    qtbot.waitUntil(twin.started.is_set)
    colored.close()
    qtbot.waitUntil(twin.cancelled.is_set)


def test_the_batch_tells_which_variation_it_takes(qtbot, strip):
    def told() -> str:
        strip.open_batch()
        words = " ".join(label.text() for label in strip.batch.findChildren(QLabel))
        strip.batch.close()
        settle(qtbot, strip)
        return words

    assert "Variation" not in told()
    click(strip, 2)
    assert "Variation 2" in told()
