"""The window with the shipped model and a shipped sample, used as an artist uses it."""

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.core.assets import assets_dir
from desktop.core.palettes import shipped_palettes
from desktop.engine.request import Look
from desktop.settings import Settings
from desktop.ui.main_window import MainWindow
from desktop.ui.services import real_services
from desktop.ui.work_keeper import Unsaved
from tests.ui.ui_helpers import CTRL, Hand, wait_for_result

DOTS = {(500, 560): (250, 214, 190), (300, 500): (226, 150, 60), (60, 700): (190, 226, 240)}


@pytest.fixture
def window(qtbot, themed):
    window = MainWindow(real_services(device="cpu"), Settings())
    window.keeper.ask_unsaved = lambda: Unsaved.DISCARD
    window.resize(1200, 800)
    window.show()
    window.start_work()
    qtbot.waitUntil(lambda: not window.controller.runner.busy)
    yield window
    window.close()
    window.deleteLater()


def color_at(window, place) -> tuple[int, ...]:
    return tuple(int(v) for v in window.document.result.flats[place[1], place[0]])


def test_a_sample_is_opened_coloured_steered_and_saved(qtbot, window, tmp_path):
    sample = assets_dir() / "samples" / "girl.png"
    window.opener.open(sample)
    qtbot.waitUntil(lambda: window.document.picture is not None)
    QTest.keyClick(window, Qt.Key.Key_Return, CTRL)
    wait_for_result(qtbot, window)
    assert "CPU" in window.status.device_label.text()

    hand = Hand(window.compare.sketch)
    for (x, y), color in DOTS.items():
        window.document.set_color(color)
        hand.click(x, y)
    wait_for_result(qtbot, window)
    assert {place: color_at(window, place) for place in DOTS} == DOTS

    window.undo_action.trigger()
    wait_for_result(qtbot, window)
    assert len(window.document.hints) == 2
    window.dock.palette_section.use(next(iter(shipped_palettes().values())))
    window.dock.look.looks[Look.FLAT].click()
    wait_for_result(qtbot, window)
    first, second, _ = DOTS
    assert color_at(window, first) == DOTS[first]
    assert color_at(window, second) == DOTS[second]

    saved = tmp_path / "out.png"
    window.files.dialogs.ask_save = lambda _suggestion: saved
    QTest.keyClick(window, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: not window.keeper.unsaved)
    with Image.open(saved) as opened, Image.open(sample) as sketch:
        assert opened.size == sketch.size
        assert np.array_equal(np.asarray(opened.convert("RGB")), window.document.result.image)
