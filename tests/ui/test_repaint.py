import math

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.core.hint_paths import path_distance
from desktop.core.hints import Hint
from desktop.ui.commands import AddHint
from tests.ui.ui_helpers import LEFT, PLAIN, Hand, hints_of


@pytest.fixture
def hand(window):
    return Hand(window.compare.sketch)


class PaintedRegion(QObject):
    """What of a widget has been painted."""

    def __init__(self, widget) -> None:
        super().__init__(widget)
        self.region = QRegion()
        widget.installEventFilter(self)

    def eventFilter(self, watched, event) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Paint:
            self.region |= event.region()
        return False


def lay_three(window, hand) -> None:
    strokes = [Hint(((x, 20), (x + 30, 60), (x, 90)), (0, 0, 255), 4) for x in (20, 60)]
    for hint in (*strokes, Hint.dot(40, 150, (0, 0, 255))):
        window.stack.push(AddHint(window.document, hint))


def draw_on(window, hand) -> None:
    hand.drag((40, 60), (50, 75), (80, 90), (60, 110), (30, 90), (80, 60), release=False)


def draw_and_give_up(window, hand) -> None:
    draw_on(window, hand)
    QTest.keyClick(window.compare.sketch, Qt.Key.Key_Escape)


def move_one(window, hand) -> None:
    hand.drag((20, 20), (30, 20), (50, 10), (70, 30))


def erase_some(window, hand) -> None:
    QTest.keyClick(window, Qt.Key.Key_E)
    hand.drag((10, 60), (60, 60), (110, 60))


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize("act", [draw_on, draw_and_give_up, move_one, erase_some])
def test_what_changes_is_painted_and_little_else(qtbot, window, hand, act, turned):
    lay_three(window, hand)
    if turned:
        window.view.rotate_by(30)
        window.view.mirror()
    both = window.compare.sketch, window.compare.result
    hand.move(100, 30)
    QApplication.processEvents()
    before = [canvas.grab().toImage() for canvas in both]
    painted = [PaintedRegion(canvas) for canvas in both]
    for step in (lambda: act(window, hand), window.undo_action.trigger):
        for each in painted:
            each.region = QRegion()
        step()
        QApplication.processEvents()
        regions = [QRegion(each.region) for each in painted]
        for n, canvas in enumerate(both):
            now = canvas.grab().toImage()
            corner = canvas.to_widget(QPointF(280, 180)).toPoint()
            assert not regions[n].contains(corner)
            for x in range(0, now.width(), 2):
                for y in range(0, now.height(), 2):
                    if now.pixel(x, y) != before[n].pixel(x, y):
                        assert regions[n].contains(QPoint(x, y))
            before[n] = now
        QTest.mouseRelease(window.compare.sketch, LEFT, PLAIN, hand.at(100, 30))
        QApplication.processEvents()
        before = [canvas.grab().toImage() for canvas in both]


def test_a_long_stroke_keeps_few_points_and_its_way(window, hand):
    window.document.set_radius(1)
    window.view.zoom_to(6.0)
    window.view.pan_by((window.view.center - QPointF(60, 100)) * 6)
    way = [(20 + n / 2, 100 + 20 * math.sin(n / 20)) for n in range(160)]
    hand.drag(*way)
    (stroke,) = hints_of(window)
    assert 8 < len(stroke.points) < 80
    # The hand points at whole pixels of the screen.
    assert all(path_distance(stroke.points, x, y) < 1.5 / window.view.zoom for x, y in way)
