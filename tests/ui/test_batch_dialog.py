import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt

from desktop.core.palettes import Palette
from desktop.engine.batch_item import BatchState
from desktop.engine.batch_plan import plan_batch
from desktop.engine.journal import BROKEN_OFF, OTHER_SETTINGS
from desktop.ui.services import Wishes
from tests.ui.ui_helpers import FakeColorizer, Hand, draw_sketch, hints_of, settle

PINK = Palette("Pink", ((250, 120, 160),))
BLUE = Palette("Blue", ((60, 90, 220),))


@pytest.fixture
def folder(tmp_path) -> Path:
    folder = tmp_path / "pages"
    (folder / "inner").mkdir(parents=True)
    for name in ("page1.png", "page2.png", "page10.png", "inner/page3.png"):
        Image.fromarray(draw_sketch()).save(folder / name)
    return folder


@pytest.fixture
def dialog(qtbot, window, folder, colorizer, monkeypatch):
    # One after the other: the colorizer that a test holds is the only one.
    monkeypatch.setattr("desktop.engine.batch.default_jobs", lambda: 1)
    monkeypatch.setattr("desktop.ui.batch_dialog._PLAN_DELAY_MS", 0)
    monkeypatch.setattr(colorizer, "twin", lambda: colorizer)
    window.document.set_palette(PINK)
    window.actions_by_name["batch"].trigger()
    dialog = window.batch
    dialog.form.set_source(folder)
    planned(qtbot, dialog, 3)
    return dialog


def planned(qtbot, dialog, count: int) -> None:
    qtbot.waitUntil(lambda: dialog.model.rowCount() == count and dialog.start.isEnabled())


def names(dialog) -> list[str]:
    return [dialog.model.index(row, 0).data() for row in range(dialog.model.rowCount())]


def test_the_plan_lists_the_pictures_as_people_number_them(qtbot, dialog, folder):
    assert names(dialog) == ["page1.png", "page2.png", "page10.png"]
    assert dialog.summary.text() == "3 pictures to colorize."
    assert dialog.form.target_folder == folder.with_name("pages-color")
    dialog.form.recursive.click()
    planned(qtbot, dialog, 4)
    assert str(Path("inner") / "page3.png") in names(dialog)


def test_a_batch_writes_what_the_window_would(qtbot, dialog, window, folder, colorizer):
    dialog.start.click()
    qtbot.waitUntil(lambda: not dialog.running)
    assert dialog.model.states == [BatchState.DONE] * 3
    assert dialog.summary.text() == "3 pictures colorized."
    assert dialog.progress.value() == 3
    with Image.open(folder.with_name("pages-color") / "page2.png") as image:
        assert image.getpixel((20, 20)) == PINK.colors[0]
    request = colorizer.requests[-1]
    assert (request.palette, request.look) == (PINK, window.document.look)
    assert dialog.open_target.isEnabled()


def test_results_get_other_names_and_a_report(qtbot, dialog, folder):
    qtbot.keyClicks(dialog.form.added, "-color")
    dialog.form.report.click()
    planned(qtbot, dialog, 3)
    dialog.start.click()
    qtbot.waitUntil(lambda: not dialog.running)
    out = folder.with_name("pages-color")
    assert {path.name for path in out.glob("*.png")} == {
        "page1-color.png",
        "page2-color.png",
        "page10-color.png",
    }
    report = (out / "report.html").read_text(encoding="utf-8")
    assert report.count("data:image/webp") == 6
    assert "Test device" in report
    assert "3 pictures colorized." in dialog.summary.text()


def test_text_that_no_name_can_hold_is_refused(qtbot, dialog):
    dialog.form.added.setText("?")
    qtbot.waitUntil(dialog.message.isVisible)
    assert not dialog.start.isEnabled()


def test_a_changed_drawing_is_made_again_and_the_list_says_so(qtbot, dialog, folder):
    dialog.start.click()
    qtbot.waitUntil(lambda: not dialog.running)
    Image.fromarray(draw_sketch()[:100]).save(folder / "page2.png")
    dialog.make_plan()
    qtbot.waitUntil(dialog.start.isEnabled)
    assert dialog.model.states == [BatchState.SKIPPED, BatchState.WAITING, BatchState.SKIPPED]
    assert "changed" in dialog.model.index(1, 2).data()


def test_one_bad_file_never_stops_the_rest_and_tells_why(qtbot, dialog, folder):
    (folder / "page2.png").write_bytes(b"this is no picture")
    dialog.start.click()
    qtbot.waitUntil(lambda: not dialog.running)
    assert dialog.model.states == [BatchState.DONE, BatchState.FAILED, BatchState.DONE]
    assert dialog.model.index(1, 2).data().startswith("page2.png is not a picture")
    tip = dialog.model.index(1, 2).data(Qt.ItemDataRole.ToolTipRole)
    assert tip.startswith(str(folder / "page2.png"))
    assert dialog.message.isVisible()
    Image.fromarray(draw_sketch()).save(folder / "page2.png")
    dialog.start.click()
    qtbot.waitUntil(lambda: not dialog.running)
    assert dialog.model.states == [BatchState.DONE] * 3


def test_what_is_done_is_skipped_the_next_time(qtbot, dialog):
    dialog.start.click()
    qtbot.waitUntil(lambda: not dialog.running)
    dialog.make_plan()
    qtbot.waitUntil(lambda: dialog.model.states == [BatchState.SKIPPED] * 3)
    assert not dialog.start.isEnabled()
    dialog.form.overwrite.click()
    planned(qtbot, dialog, 3)


def test_cancel_stops_in_the_middle_and_start_goes_on(qtbot, dialog, colorizer, folder):
    colorizer.hold()
    dialog.start.click()
    qtbot.waitUntil(colorizer.started.is_set)
    assert not dialog.form.isEnabled()
    dialog.stop_button.click()
    qtbot.waitUntil(lambda: not dialog.running)
    qtbot.waitUntil(colorizer.cancelled.is_set)
    assert dialog.model.states == [BatchState.WAITING] * 3
    assert not list(folder.with_name("pages-color").glob("*.png"))
    colorizer.go_on()
    dialog.start.click()
    qtbot.waitUntil(lambda: not dialog.running)
    assert dialog.model.states == [BatchState.DONE] * 3


@pytest.fixture
def running(qtbot, dialog, colorizer, monkeypatch):
    """A batch whose first drawing is at the model until this one goes on."""
    lent = FakeColorizer()
    lent.hold()
    monkeypatch.setattr(lent, "twin", lambda: lent)
    monkeypatch.setattr(colorizer, "twin", lambda: lent)
    dialog.start.click()
    qtbot.waitUntil(lent.started.is_set)
    return lent


def test_pages_are_painted_meanwhile_and_go_first(
    qtbot, running, dialog, window, colorizer, monkeypatch
):
    begun, colorize = [], colorizer.colorize
    runner, resting = window.controller.runner, threading.Event()
    let_pass = runner.let_pass

    def note(*arguments, **options):
        result = colorize(*arguments, **options)
        begun.append(len(running.requests))
        return result

    def rest(token):
        if threading.current_thread().name in running.threads:
            resting.set()
        let_pass(token)

    monkeypatch.setattr(colorizer, "colorize", note)
    monkeypatch.setattr(runner, "let_pass", rest)
    assert not dialog.isModal()
    colorizer.hold()
    Hand(window.compare.sketch).click(50, 50)
    window.dock.actions_bar.colorize.click()
    qtbot.waitUntil(colorizer.started.is_set)
    running.go_on()
    qtbot.waitUntil(resting.is_set)
    colorizer.go_on()
    qtbot.waitUntil(lambda: not dialog.running)
    assert begun == [1]  # no drawing of the folder was taken up before the page was ready
    assert len(hints_of(window)) == 1
    assert window.document.result_is_current
    assert dialog.model.states == [BatchState.DONE] * 3


def test_it_goes_on_when_its_dialog_is_closed(qtbot, running, dialog, window):
    dialog.close()
    assert "meanwhile" in window.status.currentMessage()
    assert dialog.running
    window.actions_by_name["batch"].trigger()
    assert dialog.isVisible()
    assert dialog.summary.text() == "0 of 3"
    dialog.close()
    running.go_on()
    qtbot.waitUntil(lambda: not dialog.running)
    assert window.status.currentMessage() == "The folder is done: 3 colorized, 0 failed."
    assert not window.message.isVisible()
    window.actions_by_name["batch"].trigger()
    assert dialog.summary.text() == "3 pictures colorized."
    dialog.close()
    window.actions_by_name["batch"].trigger()
    qtbot.waitUntil(lambda: dialog.model.states == [BatchState.SKIPPED] * 3)


def test_failures_behind_a_closed_dialog_are_told_in_the_window(
    qtbot, running, dialog, window, folder
):
    (folder / "page2.png").write_bytes(b"this is no picture")
    dialog.close()
    running.go_on()
    qtbot.waitUntil(window.message.isVisible)
    assert window.message.text.text() == "The folder is done: 2 colorized, 1 failed."
    window.message.button.click()
    assert dialog.isVisible()
    assert dialog.model.index(1, 2).data().startswith("page2.png is not a picture")


def test_what_is_painted_meanwhile_changes_nothing_of_it(qtbot, running, dialog, window):
    window.document.set_palette(BLUE)
    assert "Pink" in dialog.form.used.text()
    running.go_on()
    qtbot.waitUntil(lambda: not dialog.running)
    assert {request.palette for request in running.requests} == {PINK}


def test_switches_of_the_window_leave_it_alone(qtbot, running, dialog, window):
    with qtbot.assertNotEmitted(dialog.controller.planned):
        window.actions_by_name["split_colors"].trigger()
        running.go_on()
        qtbot.waitUntil(lambda: not dialog.running)
        settle(qtbot, window)
    assert dialog.model.states == [BatchState.DONE] * 3


def use_another_palette(window) -> None:
    window.document.set_palette(BLUE)


def use_another_model(window) -> None:
    given = window.controller.services
    wishes = Wishes(models={"sketch": Path("other.onnx")})
    window.controller.use(replace(given, wishes=wishes, mark_of=lambda _settings: "other"))


@pytest.mark.parametrize("change", [use_another_palette, use_another_model])
@pytest.mark.parametrize("seen", [True, False])
def test_what_changes_meanwhile_is_planned_for_at_the_next_start(
    qtbot, running, dialog, window, change, seen
):
    dialog.setVisible(seen)
    change(window)
    running.go_on()
    qtbot.waitUntil(lambda: not dialog.running)
    dialog.present()
    assert dialog.model.states == [BatchState.DONE] * 3
    dialog.start.click()
    qtbot.waitUntil(lambda: dialog.model.states == [BatchState.SKIPPED] * 3)
    assert not dialog.start.isEnabled()


def test_another_folder_replaces_the_list_of_one_that_is_done(qtbot, running, dialog, window):
    dialog.close()
    running.go_on()
    qtbot.waitUntil(lambda: not dialog.running)
    window.open_batch(dialog.form.source_folder / "inner")
    qtbot.waitUntil(lambda: names(dialog) == ["page3.png"])


def test_another_folder_waits(qtbot, running, dialog, window, folder, tmp_path):
    window.open_batch(tmp_path)
    assert dialog.message.isVisible()
    assert dialog.form.source_folder == folder
    assert dialog.running


def test_quitting_asks_and_the_next_run_goes_on(qtbot, running, dialog, window, folder):
    window.keeper.ask_stop_batch = lambda: False
    window.close()
    assert window.isVisible()
    assert dialog.running
    window.keeper.ask_stop_batch = lambda: True
    window.close()
    assert not window.isVisible()
    assert not dialog.isVisible()
    assert running.cancelled.is_set()
    items = plan_batch(folder, folder.with_name("pages-color")).items
    assert [item.state for item in items] == [BatchState.WAITING] * 3
    assert items[0].message == BROKEN_OFF


def test_another_palette_is_planned_for_at_once(qtbot, dialog, window):
    window.controller.services = replace(window.controller.services, mark_of=repr)
    dialog.make_plan()
    planned(qtbot, dialog, 3)
    dialog.start.click()
    qtbot.waitUntil(lambda: not dialog.running)
    window.document.set_palette(BLUE)
    told = "3 of these with other settings: choose “Replace existing results”"
    qtbot.waitUntil(lambda: told in dialog.summary.text())
    assert "Blue" in dialog.form.used.text()
    assert dialog.model.index(0, 2).data() == OTHER_SETTINGS
    dialog.form.overwrite.click()
    planned(qtbot, dialog, 3)
    dialog.start.click()
    qtbot.waitUntil(lambda: not dialog.running)
    assert dialog.model.states == [BatchState.DONE] * 3


def test_layers_by_colour_are_one_switch_for_window_and_folder(dialog, window):
    dialog.form.suffix.setCurrentText("PSD")
    dialog.form.split.click()
    assert window.actions_by_name["split_colors"].isChecked()
    assert window.settings.split_colors
    window.actions_by_name["split_colors"].trigger()
    assert not dialog.form.split.isChecked()


def test_a_folder_without_pictures_is_told(qtbot, dialog, tmp_path):
    empty = tmp_path / "empty"
    empty.mkdir()
    dialog.form.source.setText(str(empty))
    qtbot.waitUntil(dialog.message.isVisible)
    assert "holds no pictures" in dialog.message.text.text()
    assert not dialog.start.isEnabled()


def test_folders_and_switches_are_remembered(qtbot, dialog, window, folder):
    dialog.form.recursive.click()
    dialog.form.suffix.setCurrentText("WebP")
    dialog.form.added.setText("-color")
    dialog.form.report.click()
    planned(qtbot, dialog, 4)
    dialog.close()
    settings = window.settings
    assert settings.batch_source == str(folder)
    assert settings.batch_recursive
    assert settings.batch_suffix == ".webp"
    assert settings.batch_added == "-color"
    assert settings.batch_report


def test_the_output_folder_goes_along_until_it_is_chosen(qtbot, dialog, folder, tmp_path):
    form = dialog.form
    form.source.setText("")
    for length in range(1, len(str(folder)) + 1):  # as if it were typed
        form.source.setText(str(folder)[:length])
    assert form.target_folder == folder.with_name("pages-color")
    form.source.setText(str(folder / "inner"))
    assert form.target_folder == folder / "inner-color"
    form.target.setText(str(tmp_path / "out"))
    form.source.setText(str(folder))
    assert form.target_folder == tmp_path / "out"
    planned(qtbot, dialog, 3)


def test_the_error_of_a_folder_that_is_no_longer_wanted_is_not_told(qtbot, dialog, folder, window):
    dialog.form.source.setText(str(folder / "missing"))
    dialog.make_plan()
    dialog.form.source.setText(str(folder))
    dialog.make_plan()
    planned(qtbot, dialog, 3)
    assert not dialog.message.isVisible()
    dialog.form.source.setText(str(folder / "missing"))
    dialog.make_plan()
    dialog.close()
    qtbot.waitUntil(lambda: not window.files.runner.busy)
