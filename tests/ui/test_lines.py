from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.core.line_style import OWN_LINES, LineStyle


def test_the_lines_take_the_current_colour(qtbot, colored, colorizer):
    row = colored.dock.look.lines
    row.current.trigger()
    qtbot.waitUntil(lambda: colored.document.result_is_current)
    assert colorizer.requests[-1].lines == LineStyle((200, 40, 40))
    assert not row.current.isEnabled()
    row.own.trigger()
    assert colored.document.lines == OWN_LINES


def test_a_drag_of_the_opacity_is_one_step(qtbot, colored, colorizer):
    slider = colored.dock.look.lines.opacity
    for _ in range(3):
        QTest.keyClick(slider, Qt.Key.Key_Left)
    assert colored.document.lines.opacity == 0.97
    assert colored.stack.count() == 1
    qtbot.waitUntil(lambda: colored.document.result_is_current)
    assert colorizer.requests[-1].lines.opacity == 0.97
    colored.undo_action.trigger()
    assert colored.document.lines == OWN_LINES
    assert slider.value() == 100


def test_colour_and_opacity_are_steps_of_their_own(colored):
    row = colored.dock.look.lines
    QTest.keyClick(row.opacity, Qt.Key.Key_Left)
    row.black.trigger()
    QTest.keyClick(row.opacity, Qt.Key.Key_Left)
    assert colored.document.lines == LineStyle((0, 0, 0), 0.98)
    colored.undo_action.trigger()
    colored.undo_action.trigger()
    assert colored.document.lines == LineStyle(None, 0.99)
