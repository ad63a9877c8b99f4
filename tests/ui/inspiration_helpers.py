"""What a user does in the panel of generated pictures."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.ui_helpers import CTRL, LEFT


def toggle(window) -> None:
    QTest.keyClick(window, Qt.Key.Key_I, CTRL)


def middle(window, number: int) -> QPoint:
    grid = window.inspiration.grid
    return grid.visualItemRect(grid.item(number)).center()


def click(window, number: int) -> None:
    QTest.mouseClick(window.inspiration.grid.viewport(), LEFT, pos=middle(window, number))


def press(window, key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


def names(window) -> list[str]:
    grid = window.inspiration.grid
    return [grid.item(row).text() for row in range(grid.count())]


def offered(window) -> bool:
    view = next(a for a in window.menuBar().actions() if a.text() == "&View").menu()
    entry = next(a for a in view.actions() if a.text().replace("&", "") == "Inspiration")
    return entry.isVisible()
