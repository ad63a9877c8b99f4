from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt

from desktop.core.palettes import Palette
from desktop.engine.batch_item import BatchState
from tests.ui.ui_helpers import draw_sketch

PINK = Palette("Pink", ((250, 120, 160),))


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
    monkeypatch.setattr(colorizer, "twin", lambda: colorizer)
    window.document.set_palette(PINK)
    window.actions_by_name["batch"].trigger()
    dialog = window.batch
    dialog.form.set_source(folder)
    planned(qtbot, dialog, 3)
    yield dialog
    if window.batch is not None:
        dialog.close()
    qtbot.waitUntil(lambda: window.batch is None)


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
    dialog.cancel.click()
    qtbot.waitUntil(lambda: not dialog.running)
    qtbot.waitUntil(colorizer.cancelled.is_set)
    assert dialog.model.states == [BatchState.WAITING] * 3
    assert not list(folder.with_name("pages-color").glob("*.png"))
    colorizer.go_on()
    dialog.start.click()
    qtbot.waitUntil(lambda: not dialog.running)
    assert dialog.model.states == [BatchState.DONE] * 3


def test_closing_while_it_runs_cancels_first(qtbot, dialog, window, colorizer):
    colorizer.hold()
    dialog.start.click()
    qtbot.waitUntil(colorizer.started.is_set)
    dialog.close()
    qtbot.waitUntil(lambda: window.batch is None)
    qtbot.waitUntil(colorizer.cancelled.is_set)


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
