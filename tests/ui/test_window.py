import pytest
from PySide6.QtCore import SIGNAL, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu

from desktop.core.errors import TintlineError
from desktop.core.palettes import Palette
from desktop.engine.request import Look
from desktop.settings import Settings
from desktop.ui.main_window import MainWindow
from desktop.ui.palette_section import OWN_COLORS
from desktop.ui.services import Services
from tests.ui.ui_helpers import CTRL, LEFT, PLAIN, Hand

BLUES = Palette("Blues", ((10, 20, 200), (90, 120, 255)))


def color_of(window) -> tuple[int, ...]:
    return tuple(int(v) for v in window.document.result.image[-1, -1])


def test_ctrl_enter_colorizes_and_tells_device_and_time(qtbot, window):
    assert window.status.device_label.text() == "Runs on Test device"
    QTest.keyClick(window, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: window.document.result is not None)
    assert window.compare.result.color_at(Hand(window.compare.result).at(5, 5).toPointF()) == (
        0,
        160,
        0,
    )
    assert window.status.time_label.text().endswith(" s")
    assert window.status.size_label.text() == "300 × 200 px"


def test_nothing_runs_by_itself_before_the_first_colorize(qtbot, window, colorizer):
    Hand(window.compare.sketch).click(50, 50)
    window.dock.palette_section.use(BLUES)
    assert not window.controller.running
    assert colorizer.requests == []


def test_a_dot_refreshes_the_result_by_itself(qtbot, colored):
    Hand(colored.compare.sketch).click(50, 50)
    assert colored.controller.running
    qtbot.waitUntil(lambda: not colored.controller.running)
    assert tuple(colored.document.result.image[50, 50]) == (200, 40, 40)
    colored.undo_action.trigger()
    qtbot.waitUntil(lambda: not colored.controller.running)
    assert tuple(colored.document.result.image[50, 50]) == (0, 160, 0)


def test_palette_look_variation_and_gap_refresh_the_result(qtbot, colored, colorizer):
    def settle():
        qtbot.waitUntil(lambda: not colored.controller.running)
        return colorizer.requests[-1]

    colored.dock.palette_section.use(BLUES)
    assert settle().palette == BLUES
    assert color_of(colored) == BLUES.colors[0]
    colored.dock.look.looks[Look.FLAT].click()
    assert settle().look is Look.FLAT
    colored.dock.palette_section.variation.click()
    assert settle().seed == 1
    colored.dock.look.auto.click()
    colored.dock.look.slider.setValue(9)
    assert settle().gap == 9
    colored.dock.palette_section.first.click()
    assert settle().seed == 0
    for _ in range(colored.stack.count()):
        colored.undo_action.trigger()
    request = settle()
    assert (request.palette, request.look, request.seed, request.gap) == (None, Look.SOFT, 0, None)


def test_quick_changes_are_one_refresh(qtbot, colored, colorizer):
    before = len(colorizer.requests)
    for x in (20, 40, 60, 80):
        Hand(colored.compare.sketch).click(x, 20)
    qtbot.waitUntil(lambda: not colored.controller.running)
    assert len(colorizer.requests) == before + 1
    assert len(colorizer.requests[-1].hints) == 4


def test_the_newest_request_wins(qtbot, colored, colorizer):
    colorizer.hold()
    colored.controller.colorize()
    qtbot.waitUntil(colorizer.started.is_set)
    for seed in (1, 2, 3):
        colored.document.set_seed(seed)
        colored.controller.colorize()
    colorizer.go_on()
    qtbot.waitUntil(lambda: not colored.controller.running)
    assert [request.seed for request in colorizer.requests[-2:]] == [0, 3]
    assert colored.document.result_is_current


def test_cancel_really_ends_a_running_colorize(qtbot, window, colorizer):
    colorizer.hold()
    window.dock.actions_bar.colorize.click()
    qtbot.waitUntil(colorizer.started.is_set)
    assert window.dock.actions_bar.cancel.isEnabled()
    window.dock.actions_bar.cancel.click()
    qtbot.waitUntil(lambda: not window.controller.running)
    assert colorizer.cancelled.is_set()
    assert window.document.result is None
    assert not window.message.isVisible()
    assert not window.dock.actions_bar.cancel.isEnabled()
    colorizer.go_on()
    window.dock.actions_bar.colorize.click()
    qtbot.waitUntil(lambda: window.document.result is not None)


def test_progress_is_shown(qtbot, window, colorizer):
    colorizer.hold()
    window.controller.colorize()
    qtbot.waitUntil(lambda: window.dock.actions_bar.progress.value() == 500)
    qtbot.waitUntil(lambda: window.dock.actions_bar.step.text() == "Halfway…")
    colorizer.go_on()
    qtbot.waitUntil(lambda: not window.controller.running)
    assert window.dock.actions_bar.progress.value() == 0


def test_a_refresh_does_not_block_the_window(qtbot, colored, colorizer):
    colorizer.hold()
    colored.controller.colorize()
    qtbot.waitUntil(colorizer.started.is_set)
    Hand(colored.compare.sketch).click(50, 50)
    Hand(colored.compare.sketch).wheel(50, 50, 2)
    assert len(colored.document.hints) == 1
    colorizer.go_on()
    qtbot.waitUntil(lambda: colored.document.result_is_current)


def test_the_sentence_of_an_error_is_shown(qtbot, window, colorizer):
    colorizer.error = TintlineError("The model file is damaged; install Tintline again.")
    window.controller.colorize()
    qtbot.waitUntil(window.message.isVisible)
    assert window.message.text.text() == "The model file is damaged; install Tintline again."
    assert not window.message.button.isVisible()
    window.message.close_button.click()
    assert not window.message.isVisible()


def test_the_details_of_the_unexpected_can_be_copied(qtbot, window, colorizer):
    colorizer.error = ZeroDivisionError("odd")
    window.controller.colorize()
    qtbot.waitUntil(window.message.isVisible)
    assert "Traceback" not in window.message.text.text()
    window.message.button.click()
    assert "Traceback" in QApplication.clipboard().text()
    assert "ZeroDivisionError: odd" in QApplication.clipboard().text()


def test_a_model_that_cannot_be_loaded_is_told_and_tried_again(qtbot, themed, colorizer):
    errors = [TintlineError("There is no model; choose one with --model.")]

    def make():
        if errors:
            raise errors.pop()
        return colorizer

    window = MainWindow(Services(make, list), Settings())
    window.show()
    window.start_work()
    qtbot.waitUntil(window.message.isVisible)
    assert window.message.text.text().startswith("There is no model")
    assert window.status.device_label.text() == "No model"
    window.controller.prepare()
    qtbot.waitUntil(lambda: window.status.device_label.text() == "Runs on Test device")
    window.close()


def test_closing_while_it_runs_ends_all_threads(qtbot, window, colorizer):
    colorizer.hold()
    window.controller.colorize()
    qtbot.waitUntil(colorizer.started.is_set)
    window.close()
    assert colorizer.cancelled.is_set()
    assert not window.isVisible()


def test_the_palettes_are_offered_with_their_swatches(qtbot, window):
    section = window.dock.palette_section
    names = [section.combo.itemText(i) for i in range(section.combo.count())]
    assert names[0] == OWN_COLORS
    assert len([name for name in names if name]) >= 14
    section.combo.setCurrentIndex(3)
    section.combo.activated.emit(3)
    palette = window.document.palette
    assert palette is not None
    assert palette.name == names[3]
    assert section.swatches.colors == palette.colors
    QTest.mouseClick(section.swatches, LEFT, PLAIN, section.swatches.cell(1).center())
    assert window.document.color == palette.colors[1]


def test_a_palette_can_be_taken_from_a_picture(qtbot, window, sketch_file):
    section = window.dock.palette_section
    window.files.ask_palette = lambda: sketch_file
    section.combo.activated.emit(section.combo.count() - 1)
    qtbot.waitUntil(lambda: window.document.palette is not None)
    assert window.document.palette.colors
    assert section.combo.currentText() == window.document.palette.name
    window.undo_action.trigger()
    assert section.combo.currentText() == OWN_COLORS


def test_a_palette_that_cannot_be_read_is_told(qtbot, window, tmp_path):
    bad = tmp_path / "bad.gpl"
    bad.write_bytes(b"\x00\x01")
    window.files.ask_palette = lambda: bad
    window.dock.palette_section.file_wanted.emit()
    qtbot.waitUntil(window.message.isVisible)
    assert "bad.gpl" in window.message.text.text()
    assert window.document.palette is None


def test_colours_are_picked_typed_and_remembered(qtbot, window):
    section = window.dock.color
    picker = section.picker
    QTest.mouseClick(picker, LEFT, PLAIN, QPoint(int(picker.square().right()) - 1, 2))
    red, green, blue = window.document.color
    assert max(red, green, blue) > 245
    assert min(red, green, blue) < 15
    assert window.settings.recent_colors[0] == (red, green, blue)
    section.hex.setFocus()
    section.hex.selectAll()
    QTest.keyClicks(section.hex, "12a")
    QTest.keyClick(section.hex, Qt.Key.Key_Return)
    assert window.document.color == (0x11, 0x22, 0xAA)
    assert section.hex.text() == "#1122aa"
    section.hex.selectAll()
    QTest.keyClicks(section.hex, "nonsense")
    assert section.hex.property("wrong")
    QTest.keyClick(section.hex, Qt.Key.Key_Return)
    assert window.document.color == (0x11, 0x22, 0xAA)
    assert section.hex.text() == "#1122aa"
    QTest.mouseClick(section.recent, LEFT, PLAIN, section.recent.cell(1).center())
    assert window.document.color == (red, green, blue)


def test_the_colour_that_keeps_the_paper_is_a_button(window):
    section = window.dock.color
    section.keep_paper.click()
    assert window.document.color is None
    assert window.actions_by_name["keep_paper"].isChecked()
    section.keep_paper.click()
    assert window.document.color == (200, 40, 40)


def test_the_size_of_the_dot_follows_slider_number_and_keys(window):
    section, document = window.dock.color, window.document
    section.size_slider.setValue(1000)
    assert document.radius == pytest.approx(document.max_radius)
    section.size_number.setValue(3.0)
    assert document.radius == 3.0
    QTest.keyClick(window, Qt.Key.Key_BracketRight)
    assert document.radius > 3.0
    QTest.keyClick(window, Qt.Key.Key_BracketLeft)
    assert document.radius == pytest.approx(3.0)
    assert section.size_number.value() == pytest.approx(3.0)


def test_what_was_chosen_is_remembered(qtbot, colored):
    colored.dock.look.looks[Look.PAINTED].click()
    colored.actions_by_name["split"].trigger()
    colored.dock.palette_section.combo.activated.emit(2)
    palette = colored.document.palette
    colored.close()
    settings = colored.settings
    assert (settings.look, settings.compare_mode) == ("painted", "split")
    assert palette is not None
    assert settings.palette == palette.name
    assert settings.geometry
    again = MainWindow(colored_services(colored), settings)
    again.show()
    again.start_work()
    qtbot.waitUntil(lambda: again.document.palette == palette)
    assert again.document.look is Look.PAINTED
    assert again.compare.mode.value == "split"
    again.close()


def colored_services(window) -> Services:
    return Services(window.controller.colorizer, list)


@pytest.mark.parametrize("name", ["shortcuts", "about"])
def test_help_opens(window, name):
    window.actions_by_name[name].trigger()
    (dialog,) = [d for d in window.findChildren(QDialog) if d.isVisible()]
    dialog.reject()


def test_every_action_can_be_reached_and_has_a_purpose(window):
    menus = window.menuBar().findChildren(QMenu)
    reachable = {action for menu in menus for action in menu.actions()}
    for name, action in window.actions_by_name.by_name.items():
        assert action in reachable, name
        assert action.receivers(SIGNAL("triggered(bool)")) > 0, name
