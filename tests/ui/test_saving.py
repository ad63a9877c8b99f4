import json
import os
import threading
from dataclasses import replace

import pytest
from PIL import Image
from psd_tools import PSDImage
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from desktop.core.load import load_picture
from desktop.engine.output import save_result
from desktop.engine.project_file import read_project
from desktop.engine.result import ModelMark
from desktop.ui import file_controller
from desktop.ui.work_keeper import Unsaved
from tests.core.layered_files import composite_ora, names_in_ora
from tests.ui.ui_helpers import CTRL, SHIFT, Hand, hints_of, settle


@pytest.mark.parametrize("suffix", [".png", ".jpg", ".webp", ".tif"])
def test_save_writes_the_result(qtbot, colored, tmp_path, suffix):
    path = tmp_path / f"out{suffix}"
    colored.files.dialogs.ask_save = lambda _suggestion: path
    QTest.keyClick(colored, Qt.Key.Key_S, CTRL)
    settle(qtbot, colored)
    with Image.open(path) as image:
        assert image.size == (300, 200)
        assert image.convert("RGB").getpixel((20, 20)) == pytest.approx((0, 160, 0), abs=4)
    assert not colored.keeper.unsaved


def test_saving_clears_away_what_a_killed_window_has_left(qtbot, colored, tmp_path):
    left, fresh = (tmp_path / f".tintline-0123456{n}.part" for n in (7, 8))
    for path in (left, fresh):
        path.touch()
    os.utime(left, (0, 0))
    colored.files.dialogs.ask_save = lambda _suggestion: tmp_path / "out.png"
    QTest.keyClick(colored, Qt.Key.Key_S, CTRL)
    settle(qtbot, colored)
    assert (tmp_path / "out.png").exists()
    assert (left.exists(), fresh.exists()) == (False, True)


@pytest.mark.parametrize(
    ("chosen", "suffix"),
    [
        ("Photoshop, with layers (*.psd)", ".psd"),
        ("OpenRaster, with layers (*.ora)", ".ora"),
    ],
)
def test_save_as_offers_layers(qtbot, colored, tmp_path, monkeypatch, chosen, suffix):
    offered = []

    def answer(_parent, _title, _suggestion, filters, _selected):
        offered.extend(filters.split(";;"))
        return str(tmp_path / "out"), chosen

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    Hand(colored.compare.sketch).click(50, 50)
    qtbot.waitUntil(lambda: colored.document.result_is_current)
    QTest.keyClick(colored, Qt.Key.Key_S, CTRL | SHIFT)
    settle(qtbot, colored)
    assert chosen in offered
    path = tmp_path / f"out{suffix}"
    assert colored.files.saved_to == path
    assert not colored.keeper.unsaved
    if suffix == ".psd":
        layers = {layer.name: layer for layer in PSDImage.open(path)}
        names = [name if layer.visible else f"({name})" for name, layer in layers.items()]
        assert load_picture(path).rgb[20, 20].tolist() == [0, 160, 0]
    else:
        names = names_in_ora(path)
        assert composite_ora(path)[20, 20].tolist() == pytest.approx([0, 160, 0, 255])
    shown = ["Paper", "Flats", "Shading", "Lines"]
    assert names == [*shown, "(Hints)", "(Original sketch)"]


def test_saving_again_needs_no_dialog_but_save_as_does(qtbot, colored, tmp_path):
    asked = []

    def ask(suggestion):
        asked.append(suggestion)
        return tmp_path / f"out{len(asked)}.png"

    colored.files.dialogs.ask_save = ask
    for keys in (CTRL, CTRL, CTRL | SHIFT):
        QTest.keyClick(colored, Qt.Key.Key_S, keys)
        settle(qtbot, colored)
    assert [path.name for path in asked] == ["sketch-color.png", "out1.png"]
    assert (tmp_path / "out2.png").exists()


def test_saving_waits_for_a_refresh_that_runs(qtbot, colored, colorizer, tmp_path):
    path = tmp_path / "out.png"
    colored.files.dialogs.ask_save = lambda _suggestion: path
    colorizer.hold()
    Hand(colored.compare.sketch).click(50, 50)
    QTest.keyClick(colored, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(colorizer.started.is_set)
    assert not path.exists()
    colorizer.go_on()
    settle(qtbot, colored)
    with Image.open(path) as image:
        assert image.getpixel((50, 50)) == (200, 40, 40)


def test_a_save_that_fails_is_told(qtbot, colored, tmp_path):
    colored.files.dialogs.ask_save = lambda _suggestion: tmp_path / "missing" / "out.png"
    QTest.keyClick(colored, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(colored.message.isVisible)
    assert "out.png" in colored.message.text.text()
    assert colored.keeper.unsaved


def test_an_ending_that_names_no_format_is_told(qtbot, colored, tmp_path):
    colored.files.dialogs.ask_save = lambda _suggestion: tmp_path / "out.xyz"
    QTest.keyClick(colored, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(colored.message.isVisible)
    assert ".xyz" in colored.message.text.text()
    assert ".png" in colored.message.text.text()
    assert colored.files.saved_to is None
    assert not list(tmp_path.glob("out*"))


def test_the_drawing_itself_is_never_overwritten(qtbot, colored, sketch_file):
    before = sketch_file.read_bytes()
    colored.files.dialogs.ask_save = lambda _suggestion: sketch_file
    QTest.keyClick(colored, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(colored.message.isVisible)
    assert "opened picture itself" in colored.message.text.text()
    assert sketch_file.read_bytes() == before
    assert colored.keeper.unsaved


def test_hints_are_saved_and_loaded(qtbot, window, tmp_path):
    path = tmp_path / "hints.json"
    window.files.dialogs.ask_save_hints = lambda _suggestion: path
    window.files.dialogs.ask_hints = lambda: path
    Hand(window.compare.sketch).click(50, 50)
    saved = hints_of(window)
    window.actions_by_name["save_hints"].trigger()
    settle(qtbot, window)
    assert json.loads(path.read_text(encoding="utf-8"))["size"] == [300, 200]
    assert not window.keeper.unsaved
    window.actions_by_name["clear_hints"].trigger()
    assert not window.document.hints
    window.actions_by_name["load_hints"].trigger()
    settle(qtbot, window)
    (loaded,) = hints_of(window)
    assert loaded.color == saved[0].color
    assert loaded.points[0] == pytest.approx(saved[0].points[0], abs=0.01)
    window.undo_action.trigger()
    assert not window.document.hints


def test_a_hint_file_that_is_none_is_told(qtbot, window, tmp_path):
    path = tmp_path / "hints.json"
    path.write_text("[]", encoding="utf-8")
    window.files.dialogs.ask_hints = lambda: path
    window.actions_by_name["load_hints"].trigger()
    qtbot.waitUntil(window.message.isVisible)
    assert "hints.json" in window.message.text.text()


def test_closing_without_work_asks_nothing(window):
    window.keeper.ask_unsaved = lambda: pytest.fail("there is nothing to save")
    window.close()
    assert not window.isVisible()


def test_closing_with_work_asks_and_cancel_stays(colored):
    colored.keeper.ask_unsaved = lambda: Unsaved.CANCEL
    assert colored.isWindowModified()
    colored.close()
    assert colored.isVisible()


def test_closing_with_work_saves_first_if_wanted(qtbot, colored, tmp_path):
    path = tmp_path / "out.png"
    colored.files.dialogs.ask_save = lambda _suggestion: path
    colored.keeper.ask_unsaved = lambda: Unsaved.SAVE
    colored.close()
    qtbot.waitUntil(lambda: not colored.isVisible())
    assert path.exists()


def test_closing_stays_if_the_save_fails(qtbot, colored, tmp_path):
    colored.files.dialogs.ask_save = lambda _suggestion: tmp_path / "missing" / "out.png"
    colored.keeper.ask_unsaved = lambda: Unsaved.SAVE
    colored.close()
    qtbot.waitUntil(colored.message.isVisible)
    assert colored.isVisible()


def test_discarding_closes(colored):
    colored.keeper.ask_unsaved = lambda: Unsaved.DISCARD
    colored.close()
    assert not colored.isVisible()


@pytest.mark.parametrize("suffix", [".psd", ".ora"])
def test_closing_during_a_save_finishes_it(qtbot, colored, tmp_path, monkeypatch, suffix):
    path = tmp_path / f"out{suffix}"
    begun, closing = threading.Event(), threading.Event()

    def held(*arguments, **options):
        begun.set()
        assert closing.wait(20)
        save_result(*arguments, **options)

    monkeypatch.setattr(file_controller, "save_result", held)
    colored.files.dialogs.ask_save = lambda _suggestion: path
    colored.keeper.ask_unsaved = lambda: Unsaved.DISCARD
    QTest.keyClick(colored, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(begun.is_set)
    colored.close()
    assert colored.isVisible()
    assert not colored.isEnabled()
    closing.set()
    qtbot.waitUntil(lambda: not colored.isVisible())
    assert path.exists()


def test_a_save_that_fails_while_closing_keeps_the_window(qtbot, colored, tmp_path):
    colored.files.dialogs.ask_save = lambda _suggestion: tmp_path / "missing" / "out.png"
    colored.keeper.ask_unsaved = lambda: Unsaved.DISCARD
    QTest.keyClick(colored, Qt.Key.Key_S, CTRL)
    colored.close()
    qtbot.waitUntil(colored.message.isVisible)
    assert colored.isVisible()
    assert colored.isEnabled()


def test_what_is_drawn_during_the_save_at_closing_is_asked_about(
    qtbot, colored, tmp_path, monkeypatch
):
    path = tmp_path / "a.tint"
    begun, go_on, asked = threading.Event(), threading.Event(), []

    def held(*arguments, **options):
        begun.set()
        assert go_on.wait(20)
        save_result(*arguments, **options)

    def answer():
        asked.append(len(colored.document.hints))
        return Unsaved.SAVE if len(asked) == 1 else Unsaved.CANCEL

    monkeypatch.setattr(file_controller, "save_result", held)
    colored.files.dialogs.ask_save = lambda _suggestion: path
    colored.keeper.ask_unsaved = answer
    QTest.keyClick(colored, Qt.Key.Key_W, CTRL)
    qtbot.waitUntil(begun.is_set)
    Hand(colored.compare.sketch).click(50, 50)
    go_on.set()
    qtbot.waitUntil(lambda: len(asked) == 2)
    assert asked == [0, 1]
    assert len(colored.document.hints) == 1


def test_two_tabs_never_write_the_same_project(qtbot, colored, sketch_file, tmp_path):
    path = tmp_path / "a.tint"
    colored.files.dialogs.ask_save_project = lambda _suggestion: path
    colored.actions_by_name["save_project"].trigger()
    settle(qtbot, colored)
    other = sketch_file.with_name("other.png")
    other.write_bytes(sketch_file.read_bytes())
    colored.opener.open(other)
    qtbot.waitUntil(lambda: len(colored.pages) == 2)
    colored.actions_by_name["save_project"].trigger()
    qtbot.waitUntil(colored.message.isVisible)
    assert "open in another tab" in colored.message.text.text()
    assert read_project(path).name == "sketch.png"


def test_an_older_result_is_made_anew_before_it_is_saved(qtbot, colored, colorizer, tmp_path):
    path = tmp_path / "out.png"
    colored.files.dialogs.ask_save = lambda _suggestion: path
    colorizer.hold()
    Hand(colored.compare.sketch).click(50, 50)
    qtbot.waitUntil(colorizer.started.is_set)
    colored.controller.cancel()
    colorizer.go_on()
    QTest.keyClick(colored, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(path.exists)
    with Image.open(path) as image:
        assert image.getpixel((50, 50)) == (200, 40, 40)


def test_each_colour_gets_a_layer_of_its_own_if_wanted(qtbot, colored, tmp_path):
    colored.actions_by_name["split_colors"].trigger()
    assert colored.settings.split_colors
    path = tmp_path / "out.ora"
    colored.files.dialogs.ask_save = lambda _suggestion: path
    Hand(colored.compare.sketch).click(50, 50)
    QTest.keyClick(colored, Qt.Key.Key_S, CTRL)
    settle(qtbot, colored)
    assert {"#00a000", "#c82828"} < set(names_in_ora(path))


def test_a_project_is_saved_and_gone_on_with(qtbot, colored, colorizer, tmp_path):
    path = tmp_path / "fox.tint"
    colored.files.dialogs.ask_save_project = lambda _suggestion: path
    Hand(colored.compare.sketch).click(50, 50)
    colored.dock.look.lines.black.trigger()
    colored.actions_by_name["save_project"].trigger()
    settle(qtbot, colored)
    saved = hints_of(colored)
    assert not colored.keeper.unsaved
    QTest.keyClick(colored, Qt.Key.Key_W, CTRL)
    assert colored.document.picture is None
    colored.opener.open(path)
    qtbot.waitUntil(lambda: colored.document.result is not None)
    settle(qtbot, colored)
    assert colored.document.name == "sketch.png"
    (dot,) = hints_of(colored)
    assert dot.points[0] == pytest.approx(saved[0].points[0], abs=0.001)
    assert colored.document.lines.color == (0, 0, 0)
    assert not colored.keeper.unsaved
    assert colored.document.result.image[50, 50].tolist() == [200, 40, 40]
    Hand(colored.compare.sketch).click(250, 150)
    assert colored.keeper.unsaved
    QTest.keyClick(colored, Qt.Key.Key_S, CTRL)  # no dialog: it has a file
    settle(qtbot, colored)
    assert len(read_project(path).request.hints) == 2


def test_a_sketch_with_dots_alone_is_saved_as_a_project(qtbot, window, tmp_path):
    path = tmp_path / "fox.tint"
    window.files.dialogs.ask_save_project = lambda _suggestion: path
    Hand(window.compare.sketch).click(50, 50)
    QTest.keyClick(window, Qt.Key.Key_S, CTRL)
    settle(qtbot, window)
    assert not read_project(path).colored
    assert not window.keeper.unsaved


def test_a_project_of_another_model_says_so(qtbot, colored, colorizer, tmp_path):
    path = tmp_path / "old.tint"
    request = colored.document.request()
    made = replace(colored.document.result, model=ModelMark("older", "00"))
    save_result(path, made, request)
    colorizer.model = ModelMark("newer", "11")
    colored.opener.open(path)
    qtbot.waitUntil(colored.message.isVisible)
    assert "another model (older)" in colored.message.text.text()


def test_layers_are_exported_as_pictures(qtbot, colored, tmp_path):
    folder = tmp_path / "layers"
    folder.mkdir()
    colored.files.dialogs.ask_layer_folder = lambda _suggestion: folder
    colored.actions_by_name["export_layers"].trigger()
    settle(qtbot, colored)
    names = ["areas", "clean", "flats", "lines", "shading"]
    assert [path.name for path in sorted(folder.iterdir())] == [
        f"sketch-color-{name}.png" for name in names
    ]
    asked = []
    colored.files.dialogs.ask_replace = lambda path: asked.append(path) or False
    before = {path: path.stat().st_mtime_ns for path in folder.iterdir()}
    colored.actions_by_name["export_layers"].trigger()
    settle(qtbot, colored)
    assert len(asked) == 1
    assert {path: path.stat().st_mtime_ns for path in folder.iterdir()} == before
