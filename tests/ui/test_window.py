import threading

import pytest
from PySide6.QtCore import SIGNAL, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QMenu

from desktop.core.errors import TintlineError
from desktop.core.palettes import Palette
from desktop.engine.request import Look
from desktop.settings import Settings
from desktop.ui.error_dialog import ErrorDialog
from desktop.ui.main_window import MainWindow
from desktop.ui.services import Services, real_services
from desktop.ui.work_keeper import Unsaved
from tests.ui.ui_helpers import CTRL, FakePhotoColorizer, Hand

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
    def refreshed():
        qtbot.waitUntil(lambda: not colored.controller.running)
        return colorizer.requests[-1]

    colored.dock.palette_section.use(BLUES)
    assert refreshed().palette == BLUES
    assert color_of(colored) == BLUES.colors[0]
    colored.dock.look.looks[Look.FLAT].click()
    assert refreshed().look is Look.FLAT
    colored.dock.palette_section.variation.click()
    assert refreshed().seed == 1
    colored.dock.look.auto.click()
    colored.dock.look.slider.setValue(9)
    assert refreshed().gap == 9
    colored.dock.palette_section.first.click()
    assert refreshed().seed == 0
    for _ in range(colored.stack.count()):
        colored.undo_action.trigger()
    request = refreshed()
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
    assert not window.controller.running
    qtbot.waitUntil(colorizer.cancelled.is_set)
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


def test_too_little_memory_is_told_in_a_sentence(qtbot, window, colorizer):
    colorizer.error = MemoryError()
    window.controller.colorize()
    qtbot.waitUntil(window.message.isVisible)
    assert window.message.text.text().startswith("There is too little memory")


def test_the_unexpected_is_reported_with_its_place(qtbot, window, colorizer):
    colorizer.error = ZeroDivisionError("odd")
    window.controller.colorize()
    qtbot.waitUntil(lambda: window.findChild(ErrorDialog) is not None)
    assert "Traceback" not in window.message.text.text()
    report = window.findChild(ErrorDialog).report.toPlainText()
    assert "ZeroDivisionError: odd" in report
    assert "colorize_controller.py" in report


def test_a_model_that_cannot_be_loaded_is_told_and_tried_again(qtbot, themed, colorizer):
    errors = [TintlineError("There is no model; choose one with --model.")]

    def make():
        if errors:
            raise errors.pop()
        return colorizer

    window = MainWindow(Services(make, FakePhotoColorizer, list), Settings())
    window.show()
    window.start_work()
    qtbot.waitUntil(window.message.isVisible)
    assert window.message.text.text().startswith("There is no model")
    assert window.status.device_label.text() == "No model"
    window.controller.prepare()
    qtbot.waitUntil(lambda: window.status.device_label.text() == "Runs on Test device")
    window.close()


def test_a_file_that_is_no_model_is_told(qtbot, themed, sketch_file, tmp_path):
    model = tmp_path / "nonsense.onnx"
    model.write_bytes(b"this is no model")
    window = MainWindow(real_services(model, "cpu"), Settings())
    window.show()
    window.start_work()
    qtbot.waitUntil(window.message.isVisible)
    window.opener.open(sketch_file)
    qtbot.waitUntil(lambda: window.document.picture is not None)
    window.dock.actions_bar.colorize.click()
    qtbot.waitUntil(window.message.isVisible)
    text = window.message.text.text()
    assert "nonsense.onnx" in text
    assert "\n" not in text
    assert not window.message.button.isVisible()
    assert window.status.device_label.text() == "No model"
    window.close()


def test_cancel_while_the_model_is_loaded_gives_up_the_run_only(
    qtbot, themed, colorizer, sketch_file
):
    loading, go_on = threading.Event(), threading.Event()

    def make():
        loading.set()
        assert go_on.wait(20)
        return colorizer

    window = MainWindow(Services(make, FakePhotoColorizer, list), Settings())
    window.show()
    window.start_work()
    window.opener.open(sketch_file)
    qtbot.waitUntil(lambda: window.document.picture is not None and loading.is_set())
    window.dock.actions_bar.colorize.click()
    window.dock.actions_bar.cancel.click()
    qtbot.waitUntil(lambda: not window.controller.running)
    go_on.set()
    qtbot.waitUntil(lambda: window.status.device_label.text() == "Runs on Test device")
    assert window.document.result is None
    assert not window.message.isVisible()
    window.dock.actions_bar.colorize.click()
    qtbot.waitUntil(lambda: window.document.result is not None)
    window.keeper.ask_unsaved = lambda: Unsaved.DISCARD
    window.close()


def test_an_error_of_the_colouring_goes_away_when_it_works_again(qtbot, window, colorizer):
    colorizer.error = TintlineError("This is no line drawing.")
    window.controller.colorize()
    qtbot.waitUntil(window.message.isVisible)
    colorizer.error = None
    window.controller.colorize()
    qtbot.waitUntil(lambda: window.document.result is not None)
    assert not window.message.isVisible()
    window.message.show_error(TintlineError("The disk is full."))
    window.controller.colorize()
    qtbot.waitUntil(lambda: not window.controller.running)
    assert window.message.isVisible()


def test_closing_while_it_runs_ends_all_threads(qtbot, window, colorizer):
    colorizer.hold()
    window.controller.colorize()
    qtbot.waitUntil(colorizer.started.is_set)
    window.close()
    assert colorizer.cancelled.is_set()
    assert not window.isVisible()


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
    return Services(window.controller.colorizer, FakePhotoColorizer, list)


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
