import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from desktop.ui.hint_tool import Tool
from desktop.ui.modes import Mode
from tests.ui.ui_helpers import Hand, draw_sketch, settle

WHITE = (255, 255, 255)


@pytest.fixture
def sketch_file(tmp_path):
    """A square with a gap of 8 pixels in its upper line."""
    rgb = draw_sketch()
    rgb[50:53, 146:154] = 255
    path = tmp_path / "sketch.png"
    Image.fromarray(rgb).save(path)
    return path


def shown(canvas, x: float, y: float) -> tuple[int, ...]:
    shot = canvas.grab().toImage()
    at = canvas.to_widget(QPointF(x, y)) * shot.devicePixelRatio()
    return shot.pixelColor(at.toPoint()).getRgb()[:3]


def set_gap(window, gap: int) -> None:
    if window.dock.look.auto.isChecked():
        window.dock.look.auto.click()
    window.dock.look.slider.setValue(gap)


def test_areas_are_tinted_over_sketch_and_result(qtbot, colored):
    set_gap(colored, 12)
    settle(qtbot, colored)
    with qtbot.waitSignal(colored.areas.said) as said:
        colored.actions_by_name["show_areas"].trigger()
    assert "areas" in said.args[0]
    qtbot.waitUntil(lambda: colored.areas.tint is not None)
    assert not colored.status.currentMessage()
    sketch, result = colored.compare.sketch, colored.compare.result
    colored.tool.hover(None, colored.view.zoom)
    inside, outside = shown(sketch, 150, 100), shown(sketch, 30, 100)
    assert len({inside, outside, WHITE}) == 3
    assert shown(result, 150, 100) not in (shown(result, 30, 100), (0, 160, 0))
    assert shown(sketch, 101, 100) == (0, 0, 0)  # lines stay clear
    QTest.keyClick(colored, Qt.Key.Key_A)
    assert shown(sketch, 150, 100) == WHITE


def test_areas_follow_the_gap(qtbot, window):
    set_gap(window, 2)
    QTest.keyClick(window, Qt.Key.Key_A)
    settle(qtbot, window)
    sketch = window.compare.sketch
    assert shown(sketch, 150, 100) == shown(sketch, 30, 100)
    for gap in (4, 7, 12):
        set_gap(window, gap)
    settle(qtbot, window)
    assert shown(sketch, 150, 100) != shown(sketch, 30, 100)
    set_gap(window, 2)
    settle(qtbot, window)
    assert shown(sketch, 150, 100) == shown(sketch, 30, 100)


def test_the_lasso_keeps_to_the_gap(qtbot, window):
    set_gap(window, 2)
    window.tool.set_tool(Tool.LASSO)
    hand = Hand(window.compare.sketch)
    for gap, dots in ((2, 0), (12, 1)):
        set_gap(window, gap)
        with qtbot.waitSignal(window.tool.said):
            hand.drag((95, 45), (205, 45), (205, 155), (95, 155), (95, 46))
        assert len(window.document.hints) == dots


def test_another_picture_has_other_areas(qtbot, window, tmp_path):
    QTest.keyClick(window, Qt.Key.Key_A)
    settle(qtbot, window)
    first = window.areas.tint
    assert first is not None
    path = tmp_path / "wide.png"
    Image.fromarray(np.hstack([draw_sketch()] * 2)).save(path)
    window.opener.open(path)
    qtbot.waitUntil(lambda: window.document.name == "wide.png")
    settle(qtbot, window)
    assert window.areas.tint is not None
    assert (first.width, window.areas.tint.width) == (300, 600)


def test_a_photograph_has_neither_areas_nor_lasso(qtbot, window):
    QTest.keyClick(window, Qt.Key.Key_L)
    QTest.keyClick(window, Qt.Key.Key_A)
    settle(qtbot, window)
    window.actions_by_name["photograph"].trigger()
    assert window.document.mode is Mode.PHOTOGRAPH
    assert window.tool.tool is Tool.HINT
    for name in ("lasso", "show_areas"):
        assert not window.actions_by_name[name].isEnabled()
        assert "line art" in window.actions_by_name[name].toolTip()
    assert window.areas.tint is None
    window.undo_action.trigger()
    qtbot.waitUntil(lambda: window.areas.tint is not None)


def test_a_picture_without_lines_is_told(qtbot, window, tmp_path):
    path = tmp_path / "blank.png"
    Image.fromarray(np.full((80, 80, 3), 255, np.uint8)).save(path)
    window.opener.open(path)
    qtbot.waitUntil(lambda: window.document.name == "blank.png")
    QTest.keyClick(window, Qt.Key.Key_L)
    hand = Hand(window.compare.sketch)
    hand.drag((10, 10), (60, 10), (60, 60), (10, 60))
    qtbot.waitUntil(window.message.isVisible)
    assert "blank" in window.message.text.text()
    assert not window.tool.loop
