from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.core.errors import TintlineError
from desktop.core.palettes import Palette, extract_palette
from desktop.engine.model import read_spec
from desktop.engine.sample import Sampler
from desktop.settings import Settings
from desktop.ui import theme
from desktop.ui.compare_view import CompareMode
from desktop.ui.inspiration_controller import PAGE
from desktop.ui.main_window import MainWindow
from desktop.ui.modes import Mode
from desktop.ui.services import SamplerOffer, Services, real_services
from desktop.ui.work_keeper import Unsaved
from tests.models import write_photo_model, write_sample_model
from tests.ui.ui_helpers import CTRL, LEFT, FakeSampler, services, settle


@pytest.fixture
def sampler() -> FakeSampler:
    return FakeSampler()


@pytest.fixture
def make_window(qtbot, themed):
    """Makes windows with the services given, and closes them."""
    windows = []

    def make(given: Services, width: int = 1440, settings: Settings | None = None) -> MainWindow:
        window = MainWindow(given, settings or Settings())
        window.keeper.ask_unsaved = lambda: Unsaved.DISCARD
        window.resize(width, 900)
        window.show()
        window.start_work()
        windows.append(window)
        settle(qtbot, window)
        return window

    yield make
    for window in windows:
        window.close()
        window.deleteLater()


@pytest.fixture
def window(make_window, colorizer, photo_colorizer, sampler) -> MainWindow:
    """A window on its start page, with a model that draws pictures."""
    return make_window(services(colorizer, photo_colorizer, sampler=sampler))


@pytest.fixture
def drawing(qtbot, window, sketch_file) -> MainWindow:
    """A window with an open sketch that was colorized, and the panel beside it."""
    open_file(qtbot, window, sketch_file)
    window.dock.actions_bar.colorize.click()
    toggle(window)
    settle(qtbot, window)
    assert window.document.result_is_current
    return window


def open_file(qtbot, window, path) -> None:
    window.opener.open(path)
    settle(qtbot, window)
    assert window.document.name == path.name


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


def rgb(color: QColor) -> tuple[int, int, int]:
    return color.red(), color.green(), color.blue()


def names(window) -> list[str]:
    grid = window.inspiration.grid
    return [grid.item(row).text() for row in range(grid.count())]


def offered(window) -> bool:
    view = next(a for a in window.menuBar().actions() if a.text() == "&View").menu()
    entry = next(a for a in view.actions() if a.text().replace("&", "") == "Inspiration")
    return entry.isVisible()


def test_without_such_a_model_it_is_not_offered(make_window, colorizer):
    window = make_window(services(colorizer))
    assert not offered(window)
    toggle(window)
    assert not window.inspiration.isVisible()


def test_the_model_is_loaded_when_the_panel_is_opened(qtbot, window, sampler):
    assert offered(window)
    assert not window.inspiration.isVisible()
    assert sampler.requests == []
    toggle(window)
    assert window.inspiration.isVisible()
    assert window.inspiration.hint.text() == "Drawing pictures…"
    settle(qtbot, window)
    assert sampler.requests == [(PAGE, 0)]
    assert sampler.threads == {"tintline-inspiration"}
    assert names(window) == [f"Inspiration {number}" for number in range(1, PAGE + 1)]
    assert window.inspiration.page.text() == "Page 1"
    assert window.inspiration.engine.text() == "Drawn by fake on Test device"
    toggle(window)
    assert not window.inspiration.isVisible()
    toggle(window)
    settle(qtbot, window)
    assert sampler.requests == [(PAGE, 0)]
    assert window.inspiration.grid.hasFocus()
    QTest.mouseClick(window.inspiration.close_button, LEFT)
    assert not window.inspiration.isVisible()
    assert not window.inspiration.action.isChecked()
    assert window.start_page.open_button.hasFocus()


def test_a_long_name_of_what_runs_the_model_is_shortened(qtbot, make_window, colorizer, sampler):
    sampler.device = "CPU (CUDA is not usable: the library libcublasLt.so.13 is missing; run pip)"
    window = make_window(services(colorizer, sampler=sampler))
    toggle(window)
    settle(qtbot, window)
    engine = window.inspiration.engine
    assert engine.toolTip() == f"Drawn by fake on {sampler.device}"
    assert engine.text().startswith("Drawn by fake on CPU (CUDA")
    assert engine.text().endswith("…")


def test_a_click_colours_a_sketch_that_was_never_colorized(qtbot, window, sketch_file, colorizer):
    open_file(qtbot, window, sketch_file)
    toggle(window)
    settle(qtbot, window)
    assert colorizer.requests == []
    colorizer.hold()
    click(window, 4)
    click(window, 4)  # asks for nothing new
    qtbot.waitUntil(colorizer.started.is_set)
    colorizer.go_on()
    settle(qtbot, window)
    assert window.document.result_is_current
    assert [request.palette.name for request in colorizer.requests] == ["Inspiration 5"]
    assert window.stack.count() == 1


def test_the_list_of_palettes_keeps_only_the_last_one_tried(qtbot, drawing, tmp_path):
    combo = drawing.dock.palette_section.combo

    def tried() -> list[str]:
        names = [combo.itemText(row) for row in range(combo.count())]
        return [name for name in names if name.startswith("Inspiration")]

    before = combo.count()
    for number in (2, 5, 9):
        click(drawing, number)
    assert tried() == ["Inspiration 10"]
    assert combo.count() == before + 1
    drawing.undo_action.trigger()
    assert (combo.currentText(), tried()) == ("Inspiration 6", ["Inspiration 6"])
    drawing.redo_action.trigger()
    assert (combo.currentText(), tried()) == ("Inspiration 10", ["Inspiration 10"])
    loaded = Palette("From a file", ((1, 2, 3), (200, 100, 50)))
    drawing.dock.palette_section.use(loaded)
    click(drawing, 0)
    assert tried() == ["Inspiration 1"]
    drawing.undo_action.trigger()
    assert combo.currentText() == "From a file"
    assert combo.count() == before + 2
    combo.activated.emit(combo.findText("Inspiration 1"))
    assert drawing.document.palette.name == "Inspiration 1"
    settle(qtbot, drawing)


def test_a_click_takes_the_palette_as_one_undoable_step(qtbot, drawing, sampler, colorizer):
    before = len(colorizer.requests)
    click(drawing, 6)
    settle(qtbot, drawing)
    picture = sampler.draw(PAGE, 0)[6]
    assert drawing.document.palette == extract_palette(picture, name="Inspiration 7")
    assert FakeSampler.color(0, 6) in drawing.document.palette.colors
    assert len(colorizer.requests) == before + 1
    assert colorizer.requests[-1].palette == drawing.document.palette
    assert drawing.document.result_is_current
    assert drawing.dock.palette_section.combo.currentText() == "Inspiration 7"
    assert drawing.dock.palette_section.swatches.colors == drawing.document.palette.colors
    click(drawing, 6)
    assert drawing.stack.count() == 1
    QTest.keyClick(drawing, Qt.Key.Key_Z, CTRL)
    settle(qtbot, drawing)
    assert drawing.document.palette is None
    assert colorizer.requests[-1].palette is None


def test_keys_walk_the_pictures_and_take_one(qtbot, drawing):
    assert drawing.inspiration.grid.hasFocus()
    press(drawing, Qt.Key.Key_Right)
    press(drawing, Qt.Key.Key_Down)
    press(drawing, Qt.Key.Key_Return)
    assert drawing.document.palette.name == "Inspiration 6"
    press(drawing, Qt.Key.Key_Left)
    press(drawing, Qt.Key.Key_Space)
    assert drawing.document.palette.name == "Inspiration 5"
    press(drawing, Qt.Key.Key_Up)
    press(drawing, Qt.Key.Key_Enter)
    assert drawing.document.palette.name == "Inspiration 1"
    settle(qtbot, drawing)


def test_more_and_back_turn_the_pages(qtbot, drawing, sampler):
    panel = drawing.inspiration
    assert not panel.back.isEnabled()
    QTest.mouseClick(panel.more, LEFT)
    settle(qtbot, drawing)
    assert names(drawing)[0] == f"Inspiration {PAGE + 1}"
    assert panel.page.text() == "Page 2"
    click(drawing, 0)
    assert FakeSampler.color(1, 0) in drawing.document.palette.colors
    panel.back.setFocus()
    press(drawing, Qt.Key.Key_Space)
    assert names(drawing)[0] == "Inspiration 1"
    assert not panel.back.isEnabled()
    assert panel.grid.hasFocus()
    QTest.mouseClick(panel.more, LEFT)
    settle(qtbot, drawing)
    assert sampler.requests == [(PAGE, 0), (PAGE, 1)]


def test_pages_that_are_no_longer_kept_are_drawn_again(qtbot, drawing, sampler):
    panel = drawing.inspiration
    for _ in range(9):
        QTest.mouseClick(panel.more, LEFT)
        settle(qtbot, drawing)
    for _ in range(9):
        QTest.mouseClick(panel.back, LEFT)
        settle(qtbot, drawing)
    assert panel.page.text() == "Page 1"
    assert [seed for _, seed in sampler.requests] == [*range(10), 1, 0]
    for _ in range(7):  # those next to the present one are kept
        QTest.mouseClick(panel.more, LEFT)
        settle(qtbot, drawing)
    assert panel.page.text() == "Page 8"
    assert len(sampler.requests) == 12


def test_the_window_stays_usable_while_pictures_are_drawn(qtbot, drawing, sampler):
    panel = drawing.inspiration
    sampler.hold()
    QTest.mouseClick(panel.more, LEFT)
    qtbot.waitUntil(sampler.started.is_set)
    assert panel.hint.text() == "Drawing pictures…"
    assert not panel.more.isEnabled()
    assert not panel.back.isEnabled()
    assert panel.grid.hasFocus()
    click(drawing, 2)
    qtbot.waitUntil(lambda: drawing.document.result_is_current)
    assert drawing.document.palette.name == "Inspiration 3"
    sampler.go_on()
    settle(qtbot, drawing)
    assert [seed for _, seed in sampler.requests] == [0, 1]
    assert panel.page.text() == "Page 2"


def test_closing_the_panel_stops_the_drawing(qtbot, window, sampler):
    panel = window.inspiration
    sampler.hold()
    toggle(window)
    qtbot.waitUntil(sampler.started.is_set)
    toggle(window)
    qtbot.waitUntil(sampler.cancelled.is_set)
    sampler.started.clear()
    toggle(window)  # maybe before the thread has noticed
    assert panel.hint.text() == "Drawing pictures…"
    settle(qtbot, window)
    assert [seed for _, seed in sampler.requests] == [0, 0]
    assert panel.page.text() == "Page 1"
    assert not window.message.isVisible()


def test_closing_while_pictures_are_drawn_ends_the_thread(qtbot, drawing, sampler):
    sampler.hold()
    QTest.mouseClick(drawing.inspiration.more, LEFT)
    qtbot.waitUntil(sampler.started.is_set)
    drawing.close()
    qtbot.waitUntil(sampler.cancelled.is_set)


def test_without_a_line_drawing_the_reason_is_told(qtbot, window, sketch_file, photo_file):
    panel = window.inspiration
    toggle(window)
    settle(qtbot, window)
    assert panel.hint.text() == "Open a line drawing first"
    click(window, 0)
    assert window.status.currentMessage() == "Open a line drawing first"
    assert window.stack.count() == 0
    open_file(qtbot, window, photo_file)
    assert window.document.mode is Mode.PHOTOGRAPH
    assert panel.hint.text().startswith("For line art only")
    click(window, 0)
    assert window.status.currentMessage().startswith("For line art only")
    assert window.stack.count() == 0
    open_file(qtbot, window, sketch_file)
    assert panel.hint.text().startswith("Click a picture")
    click(window, 0)
    assert window.document.palette.name == "Inspiration 1"


def test_an_error_is_told_and_the_page_tried_again(qtbot, window, sampler):
    sampler.error = TintlineError("The model needs more memory.")
    toggle(window)
    qtbot.waitUntil(window.message.isVisible)
    assert window.message.text.text() == "The model needs more memory."
    assert window.inspiration.hint.text() == "No pictures could be drawn"
    sampler.error = None
    QTest.mouseClick(window.inspiration.more, LEFT)
    settle(qtbot, window)
    assert window.inspiration.page.text() == "Page 1"
    assert not window.message.isVisible()
    sampler.error = TintlineError("The model needs more memory.")
    QTest.mouseClick(window.inspiration.more, LEFT)
    settle(qtbot, window)
    assert window.inspiration.page.text() == "Page 1"
    assert len(names(window)) == PAGE
    assert window.message.isVisible()


def test_what_failed_is_not_tried_again_by_itself(qtbot, window, sampler):
    sampler.error = TintlineError("The model needs more memory.")
    toggle(window)
    settle(qtbot, window)
    window.showMinimized()
    window.showNormal()
    settle(qtbot, window)
    assert window.inspiration.isVisible()
    assert len(sampler.requests) == 1
    toggle(window)
    toggle(window)
    settle(qtbot, window)
    assert len(sampler.requests) == 2


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


def test_a_model_that_the_user_names_is_used_and_opens_the_panel(
    qtbot, make_window, two_shipped, sketch_file, tmp_path
):
    model = write_sample_model(tmp_path / "mine.onnx", metadata={"name": "Mine"})
    window = make_window(real_services(model, "cpu"))
    assert offered(window)
    assert window.inspiration.isVisible()
    assert window.status.model_label.text() == "Test"
    assert window.inspiration.engine.text() == "Drawn by Mine on CPU"
    open_file(qtbot, window, sketch_file)
    click(window, 3)
    picture = Sampler(model, "cpu").draw(PAGE, 0)[3]
    assert window.document.palette == extract_palette(picture, name="Inspiration 4")
    settle(qtbot, window)
    assert window.document.result_is_current
    assert not window.message.isVisible()


def test_a_file_that_breaks_the_contract_is_told(qtbot, make_window, two_shipped, tmp_path):
    broken = tmp_path / "broken.onnx"
    write_sample_model(broken, metadata={"working_size": None})
    window = make_window(real_services(broken, "cpu"))
    assert window.message.isVisible()
    assert 'broken.onnx needs "working_size"' in window.message.text.text()
    assert "\n" not in window.message.text.text()


def test_looking_for_the_shipped_model_reads_none(shipped, monkeypatch):
    for name in ("sketch", "photo", "faces"):
        (shipped / f"{name}.onnx").write_bytes(b"never read")
    monkeypatch.setattr("desktop.engine.model.read_model", None)
    assert real_services(device="cpu").sampler_offer() is SamplerOffer.SHIPPED


def test_threads_that_ask_at_once_read_the_named_model_once(tmp_path, monkeypatch):
    given = real_services(write_sample_model(tmp_path / "mine.onnx"), "cpu")
    read = []
    monkeypatch.setattr(
        "desktop.engine.model.read_spec", lambda path: (read.append(path), read_spec(path))[1]
    )
    with ThreadPoolExecutor(8) as pool:
        offers = list(pool.map(lambda _: given.sampler_offer(), range(8)))
    assert set(offers) == {SamplerOffer.NAMED}
    assert len(read) == 1


def test_the_shipped_model_is_offered_where_there_is_one(two_shipped, tmp_path):
    given = real_services(device="cpu")
    assert given.sampler_offer() is SamplerOffer.NONE
    with pytest.raises(TintlineError, match="No sample model came"):
        given.make_sampler()
    write_sample_model(two_shipped / "faces.onnx", metadata={"name": "Faces"})
    assert given.sampler_offer() is SamplerOffer.SHIPPED
    assert given.make_sampler().model_name == "Faces"
    named = write_sample_model(tmp_path / "mine.onnx", metadata={"name": "Mine"})
    given = real_services(named, "cpu")
    assert given.sampler_offer() is SamplerOffer.NAMED
    assert given.make_sampler().model_name == "Mine"
    assert given.chosen_mode() is None
    assert (given.make_colorizer().model_name, given.make_photo_colorizer().model_name) == (
        "Test",
        "Test",
    )
    assert np.array_equal(given.make_sampler().draw(1, 5), Sampler(named, "cpu").draw(1, 5))
    given = real_services(write_photo_model(tmp_path / "photo.onnx"), "cpu")
    assert given.sampler_offer() is SamplerOffer.SHIPPED
