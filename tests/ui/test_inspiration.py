from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.core.errors import TintlineError
from desktop.core.palettes import Palette, extract_palette
from desktop.ui.inspiration_controller import PAGE
from desktop.ui.modes import Mode
from tests.ui.inspiration_helpers import click, names, offered, press, toggle
from tests.ui.ui_helpers import CTRL, LEFT, FakeSampler, open_file, settle


def test_the_model_is_loaded_when_the_panel_is_opened(qtbot, inspired, sampler):
    assert offered(inspired)
    assert not inspired.inspiration.isVisible()
    assert sampler.requests == []
    toggle(inspired)
    assert inspired.inspiration.isVisible()
    assert inspired.inspiration.hint.text() == "Drawing pictures…"
    settle(qtbot, inspired)
    assert sampler.requests == [(PAGE, 0)]
    assert sampler.threads == {"tintline-inspiration"}
    assert names(inspired) == [f"Inspiration {number}" for number in range(1, PAGE + 1)]
    assert inspired.inspiration.page.text() == "Page 1"
    assert inspired.inspiration.engine.text() == "Drawn by fake on Test device"
    toggle(inspired)
    assert not inspired.inspiration.isVisible()
    toggle(inspired)
    settle(qtbot, inspired)
    assert sampler.requests == [(PAGE, 0)]
    assert inspired.inspiration.grid.hasFocus()
    QTest.mouseClick(inspired.inspiration.close_button, LEFT)
    assert not inspired.inspiration.isVisible()
    assert not inspired.inspiration.action.isChecked()
    assert inspired.start_page.open_button.hasFocus()


def test_a_click_colours_a_sketch_that_was_never_colorized(qtbot, inspired, sketch_file, colorizer):
    open_file(qtbot, inspired, sketch_file)
    toggle(inspired)
    settle(qtbot, inspired)
    assert colorizer.requests == []
    colorizer.hold()
    click(inspired, 4)
    click(inspired, 4)  # asks for nothing new
    qtbot.waitUntil(colorizer.started.is_set)
    colorizer.go_on()
    settle(qtbot, inspired)
    assert inspired.document.result_is_current
    assert [request.palette.name for request in colorizer.requests] == ["Inspiration 5"]
    assert inspired.stack.count() == 1


def test_the_list_of_palettes_keeps_only_the_last_one_tried(qtbot, drawing, tmp_path):
    combo = drawing.dock.palette_section.combo

    def tried() -> list[str]:
        names = [combo.itemText(row) for row in range(combo.count())]
        return [name for name in names if name.startswith("Inspiration")]

    before = combo.count()
    for number in (2, 5, 9):
        click(drawing, number)
    assert tried() == ["Inspiration 10"]
    assert combo.count() == before + 1
    drawing.undo_action.trigger()
    assert (combo.currentText(), tried()) == ("Inspiration 6", ["Inspiration 6"])
    drawing.redo_action.trigger()
    assert (combo.currentText(), tried()) == ("Inspiration 10", ["Inspiration 10"])
    loaded = Palette("From a file", ((1, 2, 3), (200, 100, 50)))
    drawing.dock.palette_section.use(loaded)
    click(drawing, 0)
    assert tried() == ["Inspiration 1"]
    drawing.undo_action.trigger()
    assert combo.currentText() == "From a file"
    assert combo.count() == before + 2
    combo.activated.emit(combo.findText("Inspiration 1"))
    assert drawing.document.palette.name == "Inspiration 1"
    settle(qtbot, drawing)


def test_a_click_takes_the_palette_as_one_undoable_step(qtbot, drawing, sampler, colorizer):
    before = len(colorizer.requests)
    click(drawing, 6)
    settle(qtbot, drawing)
    picture = sampler.draw(PAGE, 0)[6]
    assert drawing.document.palette == extract_palette(picture, name="Inspiration 7")
    assert FakeSampler.color(0, 6) in drawing.document.palette.colors
    assert len(colorizer.requests) == before + 1
    assert colorizer.requests[-1].palette == drawing.document.palette
    assert drawing.document.result_is_current
    assert drawing.dock.palette_section.combo.currentText() == "Inspiration 7"
    assert drawing.dock.palette_section.swatches.colors == drawing.document.palette.colors
    click(drawing, 6)
    assert drawing.stack.count() == 1
    QTest.keyClick(drawing, Qt.Key.Key_Z, CTRL)
    settle(qtbot, drawing)
    assert drawing.document.palette is None
    assert colorizer.requests[-1].palette is None


def test_keys_walk_the_pictures_and_take_one(qtbot, drawing):
    assert drawing.inspiration.grid.hasFocus()
    press(drawing, Qt.Key.Key_Right)
    press(drawing, Qt.Key.Key_Down)
    press(drawing, Qt.Key.Key_Return)
    assert drawing.document.palette.name == "Inspiration 6"
    press(drawing, Qt.Key.Key_Left)
    press(drawing, Qt.Key.Key_Space)
    assert drawing.document.palette.name == "Inspiration 5"
    press(drawing, Qt.Key.Key_Up)
    press(drawing, Qt.Key.Key_Enter)
    assert drawing.document.palette.name == "Inspiration 1"
    settle(qtbot, drawing)


def test_more_and_back_turn_the_pages(qtbot, drawing, sampler):
    panel = drawing.inspiration
    assert not panel.back.isEnabled()
    QTest.mouseClick(panel.more, LEFT)
    settle(qtbot, drawing)
    assert names(drawing)[0] == f"Inspiration {PAGE + 1}"
    assert panel.page.text() == "Page 2"
    click(drawing, 0)
    assert FakeSampler.color(1, 0) in drawing.document.palette.colors
    panel.back.setFocus()
    press(drawing, Qt.Key.Key_Space)
    assert names(drawing)[0] == "Inspiration 1"
    assert not panel.back.isEnabled()
    assert panel.grid.hasFocus()
    QTest.mouseClick(panel.more, LEFT)
    settle(qtbot, drawing)
    assert sampler.requests == [(PAGE, 0), (PAGE, 1)]


def test_pages_that_are_no_longer_kept_are_drawn_again(qtbot, drawing, sampler):
    panel = drawing.inspiration
    for _ in range(9):
        QTest.mouseClick(panel.more, LEFT)
        settle(qtbot, drawing)
    for _ in range(9):
        QTest.mouseClick(panel.back, LEFT)
        settle(qtbot, drawing)
    assert panel.page.text() == "Page 1"
    assert [seed for _, seed in sampler.requests] == [*range(10), 1, 0]
    for _ in range(7):  # those next to the present one are kept
        QTest.mouseClick(panel.more, LEFT)
        settle(qtbot, drawing)
    assert panel.page.text() == "Page 8"
    assert len(sampler.requests) == 12


def test_the_window_stays_usable_while_pictures_are_drawn(qtbot, drawing, sampler):
    panel = drawing.inspiration
    sampler.hold()
    QTest.mouseClick(panel.more, LEFT)
    qtbot.waitUntil(sampler.started.is_set)
    assert panel.hint.text() == "Drawing pictures…"
    assert not panel.more.isEnabled()
    assert not panel.back.isEnabled()
    assert panel.grid.hasFocus()
    click(drawing, 2)
    qtbot.waitUntil(lambda: drawing.document.result_is_current)
    assert drawing.document.palette.name == "Inspiration 3"
    sampler.go_on()
    settle(qtbot, drawing)
    assert [seed for _, seed in sampler.requests] == [0, 1]
    assert panel.page.text() == "Page 2"


def test_closing_the_panel_stops_the_drawing(qtbot, inspired, sampler):
    panel = inspired.inspiration
    sampler.hold()
    toggle(inspired)
    qtbot.waitUntil(sampler.started.is_set)
    toggle(inspired)
    qtbot.waitUntil(sampler.cancelled.is_set)
    sampler.started.clear()
    toggle(inspired)  # maybe before the thread has noticed
    assert panel.hint.text() == "Drawing pictures…"
    settle(qtbot, inspired)
    assert [seed for _, seed in sampler.requests] == [0, 0]
    assert panel.page.text() == "Page 1"
    assert not inspired.message.isVisible()


def test_closing_while_pictures_are_drawn_ends_the_thread(qtbot, drawing, sampler):
    sampler.hold()
    QTest.mouseClick(drawing.inspiration.more, LEFT)
    qtbot.waitUntil(sampler.started.is_set)
    drawing.close()
    qtbot.waitUntil(sampler.cancelled.is_set)


def test_without_a_line_drawing_the_reason_is_told(qtbot, inspired, sketch_file, photo_file):
    panel = inspired.inspiration
    toggle(inspired)
    settle(qtbot, inspired)
    assert panel.hint.text() == "Open a line drawing first"
    click(inspired, 0)
    assert inspired.status.currentMessage() == "Open a line drawing first"
    assert inspired.stack.count() == 0
    open_file(qtbot, inspired, photo_file)
    assert inspired.document.mode is Mode.PHOTOGRAPH
    assert panel.hint.text().startswith("For line art only")
    click(inspired, 0)
    assert inspired.status.currentMessage().startswith("For line art only")
    assert inspired.stack.count() == 0
    open_file(qtbot, inspired, sketch_file)
    assert panel.hint.text().startswith("Click a picture")
    click(inspired, 0)
    assert inspired.document.palette.name == "Inspiration 1"


def test_an_error_is_told_and_the_page_tried_again(qtbot, inspired, sampler):
    sampler.error = TintlineError("The model needs more memory.")
    toggle(inspired)
    qtbot.waitUntil(inspired.message.isVisible)
    assert inspired.message.text.text() == "The model needs more memory."
    assert inspired.inspiration.hint.text() == "No pictures could be drawn"
    sampler.error = None
    QTest.mouseClick(inspired.inspiration.more, LEFT)
    settle(qtbot, inspired)
    assert inspired.inspiration.page.text() == "Page 1"
    assert not inspired.message.isVisible()
    sampler.error = TintlineError("The model needs more memory.")
    QTest.mouseClick(inspired.inspiration.more, LEFT)
    settle(qtbot, inspired)
    assert inspired.inspiration.page.text() == "Page 1"
    assert len(names(inspired)) == PAGE
    assert inspired.message.isVisible()


def test_what_failed_is_not_tried_again_by_itself(qtbot, inspired, sampler):
    sampler.error = TintlineError("The model needs more memory.")
    toggle(inspired)
    settle(qtbot, inspired)
    inspired.showMinimized()
    inspired.showNormal()
    settle(qtbot, inspired)
    assert inspired.inspiration.isVisible()
    assert len(sampler.requests) == 1
    toggle(inspired)
    toggle(inspired)
    settle(qtbot, inspired)
    assert len(sampler.requests) == 2
