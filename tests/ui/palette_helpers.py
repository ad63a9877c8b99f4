"""What a user does in the palette section."""

from PySide6.QtTest import QTest

from desktop.core.palettes import Palette
from tests.ui.ui_helpers import LEFT, PLAIN

RED, GREEN, BLUE, GRAY = (250, 10, 10), (10, 160, 40), (20, 60, 240), (128, 128, 128)
TEA = Palette("Tea", (RED, GREEN, BLUE))


def names(section) -> list[str]:
    return [section.combo.itemText(row) for row in range(section.combo.count())]


def said(window) -> str:
    return window.status.currentMessage()


def choose(section, number: int, text: str) -> None:
    """Choose in the menu of a colour."""
    menu = section.editor.menu_for(number)
    next(action for action in menu.actions() if action.text() == text).trigger()


def drag(section, source: int, target: int, release: bool = True) -> None:
    swatches = section.swatches
    start, end = swatches.cell(source).center(), swatches.cell(target).center()
    QTest.mousePress(swatches, LEFT, PLAIN, start)
    QTest.mouseMove(swatches, (start + end) / 2)
    QTest.mouseMove(swatches, end)
    if release:
        QTest.mouseRelease(swatches, LEFT, PLAIN, end)
