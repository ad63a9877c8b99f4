from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.ui import theme
from desktop.ui.compare_view import CompareMode
from tests.ui.inspiration_helpers import click, middle, press, toggle
from tests.ui.ui_helpers import FakeSampler, services, settle


def rgb(color: QColor) -> tuple[int, int, int]:
    return color.red(), color.green(), color.blue()


def test_a_long_name_of_what_runs_the_model_is_shortened(qtbot, make_window, colorizer, sampler):
    sampler.device = "CPU (CUDA is not usable: the library libcublasLt.so.13 is missing; run pip)"
    window = make_window(services(colorizer, sampler=sampler))
    toggle(window)
    settle(qtbot, window)
    engine = window.inspiration.engine
    assert engine.toolTip() == f"Drawn by fake on {sampler.device}"
    assert engine.text().startswith("Drawn by fake on CPU (CUDA")
    assert engine.text().endswith("…")


def test_pictures_show_what_they_are(qtbot, drawing):
    panel = drawing.inspiration
    item = panel.grid.item(1)
    red, green, blue = FakeSampler.color(0, 1)
    assert item.toolTip().startswith("Inspiration 2: #")
    assert f"#{red:02x}{green:02x}{blue:02x}" in item.toolTip()
    assert panel.grid.accessibleName() == "Generated pictures"
    assert panel.more.toolTip()
    click(drawing, 1)
    settle(qtbot, drawing)
    image = panel.grid.viewport().grab().toImage()
    ratio = image.devicePixelRatio()

    def shade(number: int, left: int, top: int) -> tuple[int, int, int]:
        corner = panel.grid.visualItemRect(panel.grid.item(number)).topLeft()
        return rgb(image.pixelColor((corner + QPoint(left, top)) * ratio))

    assert shade(1, 20, 50) == (red, green, blue)
    assert shade(1, 80, 50) == (0, 0, 0)
    strip = {shade(1, left, 112) for left in range(10, 96, 4)}
    assert strip == set(drawing.document.palette.colors)
    used, focused, hovered = (rgb(c) for c in (theme.ACCENT, theme.TEXT, theme.DISABLED))
    assert shade(1, 50, 1) == used
    assert shade(1, 50, 3) == focused
    assert shade(2, 50, 1) == shade(2, 50, 4)
    press(drawing, Qt.Key.Key_Right)
    QTest.mouseMove(panel.grid.viewport(), middle(drawing, 3))
    image = panel.grid.viewport().grab().toImage()
    assert shade(1, 50, 1) == used
    assert shade(1, 50, 3) not in (used, focused)
    assert shade(2, 50, 1) == focused
    assert shade(3, 50, 1) == hovered
    role = Qt.ItemDataRole.AccessibleDescriptionRole
    assert item.data(role).endswith(", in use")
    assert not panel.grid.item(2).data(role).endswith(", in use")
    drawing.undo_action.trigger()
    assert not item.data(role).endswith(", in use")
    settle(qtbot, drawing)


def test_the_columns_follow_the_window(qtbot, drawing):
    grid = drawing.inspiration.grid
    for width, columns in ((1440, 4), (1150, 3), (900, 2), (1440, 4)):
        drawing.resize(width, 900)
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        QApplication.processEvents()
        tops = [grid.visualItemRect(grid.item(row)).top() for row in range(grid.count())]
        assert tops.count(tops[0]) == columns
        assert drawing.width() == width


def test_it_shares_its_place_with_the_history(drawing):
    grid, history = drawing.inspiration.grid, drawing.history
    height = grid.height()
    history.action.trigger()
    QApplication.processEvents()
    assert drawing.tabifiedDockWidgets(history) == [drawing.inspiration]
    assert history.steps.hasFocus()
    assert drawing.rect().contains(history.geometry())
    assert not drawing.rect().intersects(drawing.inspiration.geometry())  # it lies behind
    drawing.inspiration.raise_()
    QApplication.processEvents()
    assert drawing.rect().contains(drawing.inspiration.geometry())
    assert grid.height() > 0.9 * height


def test_the_next_window_has_the_panels_where_they_were(make_window, colorizer, drawing, sampler):
    drawing.history.action.trigger()
    drawing.close()
    again = make_window(services(colorizer, sampler=sampler), settings=drawing.settings)
    assert again.history.isVisible()
    assert again.tabifiedDockWidgets(again.history) == [again.inspiration]


def test_closing_the_panel_gives_the_keyboard_to_the_canvas(drawing):
    assert drawing.inspiration.grid.hasFocus()
    toggle(drawing)
    assert drawing.compare.sketch.hasFocus()
    drawing.compare.set_mode(CompareMode.RESULT)
    toggle(drawing)
    assert drawing.inspiration.grid.hasFocus()
    toggle(drawing)
    assert drawing.compare.result.hasFocus()
