import os

# Before any Qt import: no test ever shows a window.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

import functools
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.settings import Settings
from desktop.ui import theme
from desktop.ui.main_window import MainWindow
from desktop.ui.palette_section import PaletteSection
from desktop.ui.services import Services
from desktop.ui.work_keeper import Unsaved
from tests.ui.inspiration_helpers import toggle
from tests.ui.palette_helpers import GRAY, TEA
from tests.ui.ui_helpers import (
    FakeColorizer,
    FakePhotoColorizer,
    FakeSampler,
    draw_photograph,
    draw_sketch,
    open_file,
    services,
    settle,
    wait_for_result,
)


@pytest.fixture(autouse=True)
def _own_folders(monkeypatch, tmp_path) -> None:
    """No test reads or writes the settings and data of whoever runs it."""
    folder = tmp_path / "config"
    monkeypatch.setenv("XDG_CONFIG_HOME", str(folder))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setattr("desktop.settings.user_config_path", lambda *_a, **_k: folder)


@pytest.fixture(autouse=True)
def _english_system(monkeypatch) -> None:
    """No test depends on the language of whoever runs it."""
    monkeypatch.setattr(QLocale, "system", staticmethod(QLocale.c))


@pytest.fixture(autouse=True)
def _no_dangling_threads() -> Iterator[None]:
    yield
    left = [thread.name for thread in threading.enumerate() if thread.name.startswith("tintline-")]
    assert not left


@pytest.fixture(autouse=True)
def _no_windows_left() -> Iterator[None]:
    """No test pays for the windows of those before it, which a new theme or language changes."""
    yield
    for widget in QApplication.topLevelWidgets():
        if widget.parent() is None:
            widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def qtbot(qtbot):
    """Waits longer than pytest-qt does by itself: other programs may have the processors."""
    qtbot.waitUntil = functools.partial(qtbot.waitUntil, timeout=120_000)
    return qtbot


@pytest.fixture(scope="session")
def themed(qapp) -> Iterator[QApplication]:
    theme.apply(qapp)
    yield qapp
    # It outlives Python, and data of Python's that a test has put there may not.
    QApplication.clipboard().clear()


@pytest.fixture
def colorizer() -> FakeColorizer:
    return FakeColorizer()


@pytest.fixture
def photo_colorizer() -> FakePhotoColorizer:
    return FakePhotoColorizer()


@pytest.fixture
def photo_file(tmp_path) -> Path:
    path = tmp_path / "photo.png"
    Image.fromarray(draw_photograph()).save(path)
    return path


@pytest.fixture
def sketch_file(tmp_path) -> Path:
    path = tmp_path / "sketch.png"
    Image.fromarray(draw_sketch()).save(path)
    return path


@pytest.fixture
def settings() -> Settings:
    return Settings(color=(200, 40, 40))


def close(window: MainWindow) -> None:
    """Close a window without questions, which nobody would answer where a test failed."""
    window.keeper.ask_unsaved = lambda: Unsaved.DISCARD
    window.keeper.ask_stop_batch = lambda: True
    window.close()
    window.deleteLater()


@pytest.fixture
def empty_window(
    qtbot, themed, colorizer, photo_colorizer, settings, sketch_file
) -> Iterator[MainWindow]:
    """A window on its start page, with one sample."""
    window = MainWindow(services(colorizer, photo_colorizer, [sketch_file]), settings)
    window.keeper.ask_unsaved = lambda: Unsaved.DISCARD
    window.resize(1200, 800)
    window.show()
    QTest.mouseMove(window, QPoint(1, 1))  # a test before may have left it where this one points
    window.start_work()
    qtbot.waitUntil(lambda: not window.files.runner.busy and not window.controller.runner.busy)
    yield window
    close(window)


@pytest.fixture
def window(qtbot, empty_window, sketch_file) -> MainWindow:
    """A window with an open sketch of 300 × 200 pixels."""
    empty_window.opener.open(sketch_file)
    qtbot.waitUntil(lambda: empty_window.document.picture is not None)
    return empty_window


@pytest.fixture
def colored(qtbot, window) -> MainWindow:
    """A window whose sketch was colorized once."""
    window.dock.actions_bar.colorize.click()
    wait_for_result(qtbot, window)
    return window


@pytest.fixture
def two(qtbot, window, sketch_file) -> MainWindow:
    """A window with two opened sketches; the second one is shown."""
    other = sketch_file.with_name("other.png")
    other.write_bytes(sketch_file.read_bytes())
    window.opener.open(other)
    qtbot.waitUntil(lambda: window.document.name == "other.png")
    return window


@pytest.fixture
def make_window(qtbot, themed) -> Iterator[Callable[..., MainWindow]]:
    """Makes windows with the services given, and closes them."""
    windows = []

    def make(
        given: Services, settings: Settings | None = None, size: tuple[int, int] = (1200, 800)
    ) -> MainWindow:
        window = MainWindow(given, settings or Settings())
        window.keeper.ask_unsaved = lambda: Unsaved.DISCARD
        window.resize(*size)
        window.show()
        window.start_work()
        windows.append(window)
        settle(qtbot, window)
        return window

    yield make
    for window in windows:
        close(window)


@pytest.fixture
def section(window) -> PaletteSection:
    """The palette section, with a palette of three colours in use and gray at hand."""
    section = window.dock.palette_section
    section.use(TEA)
    window.document.set_color(GRAY)
    window.stack.activeStack().clear()
    return section


@pytest.fixture
def sampler() -> FakeSampler:
    return FakeSampler()


@pytest.fixture
def inspired(make_window, colorizer, photo_colorizer, sampler) -> MainWindow:
    """A window on its start page, with a model that draws pictures."""
    return make_window(services(colorizer, photo_colorizer, sampler=sampler), size=(1440, 900))


@pytest.fixture
def drawing(qtbot, inspired, sketch_file) -> MainWindow:
    """A window with an open sketch that was colorized, and such pictures beside it."""
    open_file(qtbot, inspired, sketch_file)
    inspired.dock.actions_bar.colorize.click()
    toggle(inspired)
    settle(qtbot, inspired)
    assert inspired.document.result_is_current
    return inspired


@pytest.fixture
def gray() -> np.ndarray:
    return np.full((40, 60, 3), 128, np.uint8)
