import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDragLeaveEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from desktop.core.palette_files import read_palette_file
from desktop.core.palette_write import WRITE_SUFFIXES
from desktop.core.palettes import MAX_COLORS, Palette
from desktop.settings import load_settings, save_settings
from desktop.ui.file_dialogs import FileDialogs
from desktop.ui.main_window import MainWindow
from tests.ui.test_opening import drop, files
from tests.ui.ui_helpers import CTRL, LEFT, PLAIN, services

RED, GREEN, BLUE, GRAY = (250, 10, 10), (10, 160, 40), (20, 60, 240), (128, 128, 128)
BY_MOUSE, BY_KEY = QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard
TEA = Palette("Tea", (RED, GREEN, BLUE))


@pytest.fixture
def section(window):
    """The palette section, with a palette of three colours in use and gray at hand."""
    section = window.dock.palette_section
    section.use(TEA)
    window.document.set_color(GRAY)
    window.stack.activeStack().clear()
    return section


def names(section) -> list[str]:
    return [section.combo.itemText(row) for row in range(section.combo.count())]


def said(window) -> str:
    return window.status.currentMessage()


def choose(section, number: int, text: str) -> None:
    """Choose in the menu of a colour."""
    menu = section.editor.menu_for(number)
    next(action for action in menu.actions() if action.text() == text).trigger()


def drag(section, source: int, target: int, release: bool = True) -> None:
    swatches = section.swatches
    start, end = swatches.cell(source).center(), swatches.cell(target).center()
    QTest.mousePress(swatches, LEFT, PLAIN, start)
    QTest.mouseMove(swatches, (start + end) / 2)
    QTest.mouseMove(swatches, end)
    if release:
        QTest.mouseRelease(swatches, LEFT, PLAIN, end)


def press(section, *keys, modifiers=PLAIN) -> None:
    section.swatches.setFocus()
    for key in keys:
        QTest.keyClick(section.swatches, key, modifiers)


def padlocks(section) -> list[int]:
    """Numbers of the colours that bear white in their lower right corner."""
    shown = section.swatches.grab().toImage()
    found = []
    for number in range(len(section.swatches.colors)):
        point = section.swatches.cell(number).bottomRight() - QPoint(8, 7)
        color = shown.pixelColor(point * shown.devicePixelRatio())
        if min(color.red(), color.green(), color.blue()) > 240:
            found.append(number)
    return found


# --- editing ----------------------------------------------------------------------------------


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


@pytest.mark.parametrize(
    "reason", [QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard]
)
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


# --- locking ----------------------------------------------------------------------------------


def test_a_locked_colour_stays_with_another_palette(window, section):
    other = Palette("Other", ((252, 12, 8), (0, 0, 0)))  # the first is nearly red
    choose(section, 0, "Lock")
    assert padlocks(section) == [0]
    section.use(other)
    assert window.document.palette == Palette("Other (edited)", (RED, (0, 0, 0)))
    assert padlocks(section) == [0]
    assert {"Other", "Other (edited)", "Tea"} <= set(names(section))
    window.undo_action.trigger()
    assert window.document.palette == TEA
    assert padlocks(section) == [0]
    choose(section, 0, "Unlock")
    section.use(other)
    assert window.document.palette == other


def test_all_colours_are_unlocked_at_once(window, section):
    assert not section.editor.unlock.isEnabled()
    choose(section, 0, "Lock")
    choose(section, 2, "Lock")
    assert window.stack.count() == 0
    assert "2 locked colours" in section.editor.unlock.toolTip()
    QTest.mouseClick(section.editor.unlock, LEFT)
    assert padlocks(section) == []
    section.combo.activated.emit(section.combo.findText("Sakura"))
    assert window.document.palette.name == "Sakura"


def test_locks_are_told_where_no_swatch_shows_them(window, section):
    choose(section, 0, "Lock")
    section.use(None)
    assert padlocks(section) == []
    assert section.editor.unlock.text() == "Unlock 1"


def test_own_palettes_and_locks_are_there_after_a_restart(
    qtbot, window, section, colorizer, settings, tmp_path
):
    choose(section, 2, "Lock")
    choose(section, 1, "Remove")
    window.close()
    save_settings(settings, tmp_path / "settings.json")

    again = MainWindow(services(colorizer), load_settings(tmp_path / "settings.json"))
    again.show()
    again.start_work()
    qtbot.waitUntil(lambda: not again.files.runner.busy)
    restored = again.dock.palette_section
    assert again.document.palette == Palette("Tea (edited)", (RED, BLUE))
    assert {"Tea", "Tea (edited)", "Sakura"} <= set(names(restored))
    assert padlocks(restored) == [1]
    again.close()


def test_two_palettes_of_one_name_are_both_there_after_a_restart(window, section, settings):
    blue, gray = Palette("Tea", (BLUE,)), Palette("Sakura", (GRAY,))
    for palette in (blue, gray, blue):
        section.use(palette)
    assert window.document.palette == Palette("Tea 2", (BLUE,))
    assert {"Tea", "Tea 2", "Sakura", "Sakura 2"} <= set(names(section))
    assert "Tea 3" not in names(section)
    assert settings.palette == "Tea 2"
    own = {"Tea": [RED, GREEN, BLUE], "Tea 2": [BLUE], "Sakura 2": [GRAY]}
    assert settings.own_palettes == own


def test_a_palette_that_was_tried_and_then_chosen_is_remembered(window, section, settings):
    tried = Palette("Tried", (BLUE, RED))
    section.try_out(tried)
    assert "Tried" not in settings.own_palettes
    section.use(tried)
    assert settings.own_palettes["Tried"] == [BLUE, RED]


def test_padlocks_are_seen_on_any_colour(window, section):
    section.use(Palette("Tones", ((255, 255, 255), (0, 0, 0), GRAY)))
    for number in range(3):
        section.editor.toggle_lock(number)
    shown = section.swatches.grab().toImage()
    for number in range(3):
        corner = section.swatches.cell(number).bottomRight() - QPoint(16, 16)
        tones = {
            shown.pixelColor((corner + QPoint(x, y)) * shown.devicePixelRatio()).value()
            for x in range(15)
            for y in range(15)
        }
        assert min(tones) < 60
        assert max(tones) > 220


def test_a_lock_goes_along_with_its_colour(window, section):
    choose(section, 0, "Lock")
    drag(section, 0, 2)
    assert padlocks(section) == [2]
    choose(section, 2, "Change to the current colour")
    assert padlocks(section) == [2]
    choose(section, 2, "Remove")
    section.combo.activated.emit(section.combo.findText("Sakura"))
    assert window.document.palette.name == "Sakura"


def test_a_palette_of_a_picture_leaves_the_locked_colour(qtbot, window, section, sketch_file):
    choose(section, 1, "Lock")
    window.files.dialogs.ask_palette = lambda: sketch_file
    section.combo.activated.emit(section.combo.count() - 1)
    qtbot.waitUntil(lambda: window.document.palette != TEA)
    assert window.document.palette.name == "sketch (edited)"
    assert window.document.palette.colors[0] == GREEN


# --- files ------------------------------------------------------------------------------------


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


# --- a reference picture ----------------------------------------------------------------------


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
