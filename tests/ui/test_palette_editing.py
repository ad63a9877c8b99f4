import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.core.palettes import MAX_COLORS, Palette
from tests.ui.palette_helpers import BLUE, GRAY, GREEN, RED, TEA, choose, drag, names, said
from tests.ui.ui_helpers import CTRL, LEFT, PLAIN

BY_MOUSE, BY_KEY = QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard


def press(section, *keys, modifiers=PLAIN) -> None:
    section.swatches.setFocus()
    for key in keys:
        QTest.keyClick(section.swatches, key, modifiers)


def test_the_current_colour_is_added_as_one_step(window, section):
    QTest.mouseClick(section.editor.add, LEFT)
    assert window.document.palette == Palette("Tea (edited)", (*TEA.colors, GRAY))
    assert section.swatches.colors == window.document.palette.colors
    assert section.combo.currentText() == "Tea (edited)"
    assert window.stack.count() == 1
    assert window.undo_action.text() == "Undo Add colour"
    window.undo_action.trigger()
    assert window.document.palette == TEA
    assert section.combo.currentText() == "Tea"
    window.redo_action.trigger()
    assert section.combo.currentText() == "Tea (edited)"


def test_an_edited_palette_stands_below_what_it_was(window, section):
    row = section.combo.findText("Sakura")
    section.combo.activated.emit(row)
    shipped = window.document.palette
    before = names(section)
    section.editor.remove(0)
    section.editor.remove(0)
    assert names(section) == [*before[: row + 1], "Sakura (edited)", *before[row + 1 :]]
    assert section.combo.currentIndex() == row + 1
    section.combo.activated.emit(row)
    assert window.document.palette == shipped
    section.combo.activated.emit(row + 1)
    assert window.document.palette.colors == shipped.colors[2:]


def test_a_colour_that_is_there_already_is_told(window, section):
    window.document.set_color(BLUE)
    QTest.mouseClick(section.editor.add, LEFT)
    assert said(window) == "#143cf0 is in the palette already"
    assert window.stack.count() == 0
    actions = {action.text(): action for action in section.editor.menu_for(0).actions()}
    assert not actions["Change to the current colour"].isEnabled()


def test_a_full_palette_takes_no_more(window, section):
    section.use(Palette("Full", tuple((n, 200, 90) for n in range(MAX_COLORS))))
    QTest.mouseClick(section.editor.add, LEFT)
    assert "32 colours at most" in said(window)
    assert len(window.document.palette.colors) == MAX_COLORS


def test_without_a_palette_a_new_one_is_begun(window):
    section = window.dock.palette_section
    window.document.set_color(GRAY)
    QTest.mouseClick(section.editor.add, LEFT)
    window.document.set_color(None)  # keep the paper: white
    QTest.mouseClick(section.editor.add, LEFT)
    assert window.document.palette == Palette("My colours", (GRAY, (255, 255, 255)))
    assert names(section).count("My colours") == 1


def test_the_menu_takes_changes_and_removes(window, section):
    choose(section, 1, "Change to the current colour")
    assert window.document.palette.colors == (RED, GRAY, BLUE)
    choose(section, 0, "Use as dot colour")
    assert window.document.color == RED
    choose(section, 2, "Remove")
    assert window.document.palette.colors == (RED, GRAY)
    steps = [window.stack.text(step) for step in range(window.stack.count())]
    assert steps == ["Change colour", "Remove colour"]
    choose(section, 0, "Remove")
    actions = {action.text(): action for action in section.editor.menu_for(0).actions()}
    assert not actions["Remove"].isEnabled()


@pytest.mark.parametrize("reason", [BY_MOUSE, BY_KEY])
def test_a_right_click_or_the_menu_key_opens_the_menu(window, section, reason):
    swatches = section.swatches
    press(section, Qt.Key.Key_Right)
    point = swatches.cell(1).center()
    place = QPoint() if reason is BY_KEY else point
    QApplication.sendEvent(
        swatches, QContextMenuEvent(reason, place, swatches.mapToGlobal(place), PLAIN)
    )
    menu = QApplication.activePopupWidget()
    next(action for action in menu.actions() if action.text() == "Remove").trigger()
    menu.close()
    assert window.document.palette.colors == (RED, BLUE)


def test_a_drag_moves_a_colour(window, section):
    drag(section, 0, 2)
    assert window.document.palette.colors == (GREEN, BLUE, RED)
    assert window.stack.text(0) == "Move colour"
    assert window.document.color == GRAY  # a drag takes no colour
    drag(section, 1, 1)
    assert window.stack.count() == 1
    assert window.document.color == BLUE


def test_a_drag_is_given_up_with_escape(window, section):
    drag(section, 2, 0, release=False)
    assert section.swatches.colors == (BLUE, RED, GREEN)
    QTest.keyClick(section.swatches, Qt.Key.Key_Escape)
    assert section.swatches.colors == TEA.colors
    QTest.mouseRelease(section.swatches, LEFT, PLAIN, section.swatches.cell(0).center())
    assert window.document.palette == TEA
    assert window.document.color == GRAY


def test_keys_walk_take_move_and_remove(window, section):
    press(section, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Return)
    assert window.document.color == GREEN
    assert section.swatches.accessibleDescription() == "#0aa028, 2 of 3"
    press(section, Qt.Key.Key_Right, modifiers=CTRL)
    assert window.document.palette.colors == (RED, BLUE, GREEN)
    press(section, Qt.Key.Key_Left, Qt.Key.Key_Space)
    assert window.document.color == BLUE
    press(section, Qt.Key.Key_Delete, Qt.Key.Key_Delete, Qt.Key.Key_Delete)
    assert window.document.palette.colors == (RED,)
    assert "one colour at least" in said(window)


def test_a_click_leaves_the_keyboard_where_it_was(window, section):
    window.compare.sketch.setFocus()
    QTest.mouseClick(section.swatches, LEFT, PLAIN, section.swatches.cell(0).center())
    assert window.document.color == RED
    assert window.compare.sketch.hasFocus()
