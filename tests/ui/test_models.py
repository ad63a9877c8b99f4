from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from desktop.engine.user_models import add_model
from desktop.settings import Settings
from desktop.ui import app
from desktop.ui.main_window import MainWindow
from desktop.ui.model_manager import ModelManager
from desktop.ui.preferences import take_models
from desktop.ui.services import real_services
from tests.models import write_sample_model, write_sketch_model
from tests.ui.test_app import when_window

OWN = {"name": "Bands", "version": "7", "licence": "CC0-1.0", "trained_on": "my own pictures"}


@pytest.fixture
def file(tmp_path) -> Path:
    """A model that is not added yet."""
    return write_sketch_model(tmp_path / "bands.onnx", metadata=OWN)


@pytest.fixture
def open_window(qtbot, themed, two_shipped, settings):
    """Makes windows with real models, which are very small."""
    windows = []

    def make(model: Path | None = None) -> MainWindow:
        models, _lost = take_models(settings)
        window = MainWindow(real_services(model, "cpu", models), settings)
        windows.append(window)
        window.show()
        window.start_work()
        qtbot.waitUntil(lambda: bool(window.controller.model_name))
        return window

    yield make
    for window in windows:
        window.close()
        window.deleteLater()


@pytest.fixture
def open_manager(qtbot, open_window):
    """Opens the manager through the menu, and waits for its list."""

    def make(model: Path | None = None) -> tuple[MainWindow, ModelManager]:
        window = open_window(model)
        window.actions_by_name["models"].trigger()
        manager = window.findChild(ModelManager)
        qtbot.waitUntil(lambda: manager.list.count() > 0)
        return window, manager

    return make


def drop(manager, *paths: Path) -> bool:
    """Drag files over the dialog, and let go if it takes them; says whether it does."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    left, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, left, plain)
    enter.ignore()
    QApplication.sendEvent(manager, enter)
    if enter.isAccepted():
        point = QPointF(9, 9)
        event = QDropEvent(point, Qt.DropAction.CopyAction, data, left, plain)
        QApplication.sendEvent(manager, event)
    return enter.isAccepted()


def select(manager, name: str) -> str:
    """Select the model whose entry holds a text; returns the entry."""
    for row in range(manager.list.count()):
        if name in manager.list.item(row).text():
            manager.list.setCurrentRow(row)
            return manager.list.item(row).text()
    raise AssertionError(f"{name} is not listed")


def entries(manager) -> list[str]:
    return [manager.list.item(row).text() for row in range(manager.list.count())]


def test_shipped_models_are_listed_with_what_they_say(open_manager, two_shipped):
    (two_shipped / "sketch.md").write_text("# A card\nwith *words*", encoding="utf-8")
    _window, manager = open_manager()
    assert [text.splitlines()[1] for text in entries(manager)] == [
        "Line art · shipped · ✓ in use",
        "Photographs · shipped · ✓ in use",
    ]
    assert manager.list.currentRow() == 0
    rows = {name: label.text() for name, label in manager.details.rows.items()}
    assert rows["For"] == "Line art; sees the picture at 64 px"
    assert rows["Takes"] == "the drawing, a palette, dots and strokes"
    assert (rows["Licence"], rows["Trained on"]) == ("CC0-1.0", "nothing")
    assert str(two_shipped / "sketch.onnx") in rows["File"]
    assert manager.details.card.toPlainText() == "A card\nwith words"
    assert not manager.remove.isEnabled()
    assert not manager.use.isEnabled()


def test_the_whole_hash_is_copied(open_manager, two_shipped):
    _window, manager = open_manager()
    manager.details.copy.click()
    copied = QApplication.clipboard().text()
    assert len(copied) == 64
    assert copied.startswith(manager.details.rows["SHA-256"].text().rstrip("…"))


def test_a_dropped_model_is_added_and_selected(open_manager, file, user_models_folder, qtbot):
    _window, manager = open_manager()
    assert drop(manager, file)
    qtbot.waitUntil(lambda: manager.current is not None and manager.current.own)
    assert manager.details.title.text() == "Bands 7"
    assert (user_models_folder / "bands.onnx").read_bytes() == file.read_bytes()
    assert manager.details.card.toPlainText() == "No card came with this model."
    assert drop(manager, file)
    qtbot.waitUntil(lambda: "here already" in manager.message.text.text())
    assert len(list(user_models_folder.iterdir())) == 1


def test_other_files_are_not_taken(open_manager, file):
    _window, manager = open_manager()
    assert not drop(manager, file.with_suffix(".png"))


def test_a_broken_model_is_refused_with_the_reason(open_manager, file, monkeypatch, qtbot):
    _window, manager = open_manager()
    file.write_bytes(b"not a model")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_given: (str(file), ""))
    manager.add.click()
    qtbot.waitUntil(manager.message.isVisible)
    assert "is no ONNX file" in manager.message.text.text()
    assert manager.list.count() == 2


def test_a_broken_own_model_is_listed_with_the_reason(open_manager, file):
    add_model(file).write_bytes(b"spoiled")
    _window, manager = open_manager()
    assert select(manager, "bands") == "bands\nUnusable"
    assert "is no ONNX file" in manager.details.card.toPlainText()
    assert manager.remove.isEnabled()
    assert manager.use.isHidden()


def test_a_model_in_use_colours_from_then_on(
    open_manager, open_window, file, settings, sketch_file, qtbot
):
    own = add_model(file)
    window, manager = open_manager()
    select(manager, "Bands")
    assert manager.use.text() == "Use for line art"
    manager.use.click()
    assert "✓ in use" in select(manager, "Bands")
    assert "✓ in use" not in select(manager, "Test 1\nLine art")
    assert settings.models == {"sketch": str(own)}
    qtbot.waitUntil(lambda: window.controller.model_name == "Bands")
    manager.close()
    assert open_window().controller.model_name == "Bands"  # the next start


def test_a_shipped_model_takes_its_place_again(open_manager, file, settings, qtbot):
    settings.models = {"sketch": str(add_model(file))}
    window, manager = open_manager()
    assert window.controller.model_name == "Bands"
    select(manager, "Test 1\nLine art")
    manager.use.click()
    assert settings.models == {}
    qtbot.waitUntil(lambda: window.controller.model_name == "Test")


def test_the_command_line_goes_first(open_manager, file, settings, tmp_path, qtbot):
    settings.models = {"sketch": str(add_model(file))}
    named = write_sketch_model(tmp_path / "named.onnx", metadata={"name": "Named"})
    window, manager = open_manager(named)
    assert window.controller.model_name == "Named"
    assert select(manager, "Named").endswith("named by --model · ✓ in use")
    select(manager, "Bands")
    manager.use.click()
    assert "--model" in manager.message.text.text()
    assert Path(settings.models["sketch"]).name == "bands.onnx"
    assert window.controller.model_name == "Named"
    assert not window.controller.runner.busy  # nothing is loaded or coloured anew


def test_a_removed_model_gives_way_to_the_shipped_one(open_manager, file, settings, qtbot):
    own = add_model(file)
    settings.models = {"sketch": str(own)}
    window, manager = open_manager()
    select(manager, "Bands")
    manager.ask_remove = lambda _name: False
    manager.remove.click()
    assert not window.preferences.runner.busy
    manager.ask_remove = lambda _name: True
    manager.remove.click()
    qtbot.waitUntil(lambda: manager.list.count() == 2)
    assert not own.exists()
    assert settings.models == {}
    assert "came with Tintline" in manager.message.text.text()
    qtbot.waitUntil(lambda: window.controller.model_name == "Test")


def test_speed_is_measured_and_kept(open_manager, qtbot):
    window, manager = open_manager()
    assert manager.details.rows["Speed here"].text() == "Not measured yet"
    manager.details.measure.click()
    assert not manager.details.measure.isEnabled()
    text = manager.details.rows["Speed here"].text
    qtbot.waitUntil(lambda: "s a picture of 512 px, on CPU" in text())
    measured = text()
    manager.close()
    again = window.preferences.open_models()
    qtbot.waitUntil(lambda: again.details.rows["Speed here"].text() == measured)


def test_a_model_for_inspiration_offers_the_panel(open_manager, tmp_path, qtbot):
    add_model(write_sample_model(tmp_path / "own-faces.onnx", metadata={"name": "Own faces"}))
    window, manager = open_manager()
    assert not window.inspiration.action.isVisible()
    select(manager, "Own faces")
    manager.use.click()
    qtbot.waitUntil(window.inspiration.action.isVisible)
    manager.close()
    window.inspiration.action.trigger()
    qtbot.waitUntil(lambda: "Own faces" in window.inspiration.controller.engine)


def test_a_chosen_model_that_is_gone_is_forgotten_with_a_sentence(tmp_path, file):
    settings = Settings(models={"sketch": str(tmp_path / "gone.onnx"), "photo": str(file)})
    models, lost = take_models(settings)
    assert models == {"photo": file}
    assert settings.models == {"photo": str(file)}
    assert lost.startswith("gone.onnx is gone: for line art,")
    assert take_models(settings) == (models, "")


def test_the_window_tells_of_a_model_that_is_gone(themed, two_shipped, tmp_path, monkeypatch):
    lost = Settings(models={"sketch": str(tmp_path / "gone.onnx")})
    monkeypatch.setattr(app, "load_settings", lambda: replace(lost))
    told = []

    def check(window) -> bool:
        if window.message.isVisible() and window.controller.model_name:
            told.append((window.message.text.text(), window.controller.model_name))
        return bool(told)

    when_window(check)
    assert app.run_window([], None, "cpu") == 0
    assert "gone.onnx is gone" in told[0][0]
    assert told[0][1] == "Test"
