from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from desktop.core.palettes import Palette
from desktop.settings import load_settings, save_settings
from desktop.ui.main_window import MainWindow
from tests.ui.palette_helpers import BLUE, GRAY, GREEN, RED, TEA, choose, drag, names
from tests.ui.ui_helpers import LEFT, services


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
