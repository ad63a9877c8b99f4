import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyle, QStyleOptionSlider

from desktop.core.picture import Picture
from desktop.ui.modes import Mode
from desktop.ui.palette_section import OWN_COLORS
from tests.ui.ui_helpers import LEFT, PLAIN, turn_wheel


def show(window, width: int, name: str) -> None:
    picture = Picture(np.full((10, width, 3), 255, np.uint8))
    window.pages.add(window.pages.new(picture, name, Mode.LINE_ART))


def test_the_palettes_are_offered_with_their_swatches(qtbot, window):
    section = window.dock.palette_section
    names = [section.combo.itemText(i) for i in range(section.combo.count())]
    assert names[0] == OWN_COLORS
    assert len([name for name in names if name]) >= 14
    section.combo.setCurrentIndex(3)
    section.combo.activated.emit(3)
    palette = window.document.palette
    assert palette is not None
    assert palette.name == names[3]
    assert section.swatches.colors == palette.colors
    QTest.mouseClick(section.swatches, LEFT, PLAIN, section.swatches.cell(1).center())
    assert window.document.color == palette.colors[1]


def test_a_palette_can_be_taken_from_a_picture(qtbot, window, sketch_file):
    section = window.dock.palette_section
    window.files.dialogs.ask_palette = lambda: sketch_file
    section.combo.activated.emit(section.combo.count() - 1)
    qtbot.waitUntil(lambda: window.document.palette is not None)
    assert window.document.palette.colors
    assert section.combo.currentText() == window.document.palette.name
    window.undo_action.trigger()
    assert section.combo.currentText() == OWN_COLORS


def test_a_palette_that_cannot_be_read_is_told(qtbot, window, tmp_path):
    bad = tmp_path / "bad.gpl"
    bad.write_bytes(b"\x00\x01")
    window.files.dialogs.ask_palette = lambda: bad
    window.dock.palette_section.file_wanted.emit()
    qtbot.waitUntil(window.message.isVisible)
    assert "bad.gpl" in window.message.text.text()
    assert window.document.palette is None


def test_colours_are_picked_typed_and_remembered(qtbot, window):
    section = window.dock.color
    picker = section.picker
    QTest.mouseClick(picker, LEFT, PLAIN, QPoint(int(picker.square().right()) - 1, 2))
    red, green, blue = window.document.color
    assert max(red, green, blue) > 245
    assert min(red, green, blue) < 15
    assert window.settings.recent_colors[0] == (red, green, blue)
    section.hex.setFocus()
    section.hex.selectAll()
    QTest.keyClicks(section.hex, "12a")
    QTest.keyClick(section.hex, Qt.Key.Key_Return)
    assert window.document.color == (0x11, 0x22, 0xAA)
    assert section.hex.text() == "#1122aa"
    section.hex.selectAll()
    QTest.keyClicks(section.hex, "nonsense")
    assert section.hex.property("wrong")
    QTest.keyClick(section.hex, Qt.Key.Key_Return)
    assert window.document.color == (0x11, 0x22, 0xAA)
    assert section.hex.text() == "#1122aa"
    QTest.mouseClick(section.recent, LEFT, PLAIN, section.recent.cell(1).center())
    assert window.document.color == (red, green, blue)


def test_a_hidden_panel_stays_hidden_with_the_next_picture(qtbot, window, sketch_file):
    window.panel_action.trigger()
    picture = window.document.picture
    other = sketch_file.with_name("other.png")
    other.write_bytes(sketch_file.read_bytes())
    window.opener.open(other)
    qtbot.waitUntil(lambda: window.document.picture is not picture)
    assert not window.dock.isVisible()
    window.panel_action.trigger()
    assert window.dock.isVisible()


def test_the_wheel_over_the_palettes_changes_nothing(window):
    combo = window.dock.palette_section.combo
    turn_wheel(combo, combo.rect().center().toPointF(), -1)
    assert window.document.palette is None
    assert window.stack.count() == 0


def test_a_large_picture_can_have_wide_gaps(window):
    show(window, 8000, "wide")
    look = window.dock.look
    assert look.value.text() == "40 px"
    look.auto.click()
    assert window.document.gap == 40
    look.slider.setValue(60)
    assert window.document.gap == 60
    show(window, 800, "small")
    assert window.document.gap == 60
    assert look.value.text() == "60 px"


def test_the_colour_that_keeps_the_paper_is_a_button(window):
    section = window.dock.color
    section.keep_paper.click()
    assert window.document.color is None
    assert window.actions_by_name["keep_paper"].isChecked()
    section.keep_paper.click()
    assert window.document.color == (200, 40, 40)


def test_the_size_of_the_dot_follows_slider_number_and_keys(window):
    section, document = window.dock.color, window.document
    section.size_slider.setValue(1000)
    assert document.radius == pytest.approx(document.max_radius)
    section.size_number.setValue(3.0)
    assert document.radius == 3.0
    QTest.keyClick(window, Qt.Key.Key_BracketRight)
    assert document.radius > 3.0
    QTest.keyClick(window, Qt.Key.Key_BracketLeft)
    assert document.radius == pytest.approx(3.0)
    assert section.size_number.value() == pytest.approx(3.0)


def test_a_slider_that_is_held_lets_go_of_its_page(qtbot, two):
    first, second = two.pages.all
    two.document.set_gap(9.0)
    look, color = two.dock.look, two.dock.color
    for slider in (look.slider, look.lines.opacity, color.size_slider):
        handle = slider.style().subControlRect(
            QStyle.ComplexControl.CC_Slider, _options(slider), QStyle.SubControl.SC_SliderHandle
        )
        QTest.mousePress(slider, LEFT, PLAIN, handle.center())
        assert slider.isSliderDown()
        two.pages.show(first)
        shown = first.order(), first.radius
        QTest.mouseMove(slider, QPoint(slider.width() // 4, slider.height() // 2))
        QTest.mouseRelease(slider, LEFT, PLAIN, QPoint(slider.width() // 4, slider.height() // 2))
        assert (first.order(), first.radius) == shown
        two.pages.show(second)
    assert second.gap == 9.0


def _options(slider) -> QStyleOptionSlider:
    options = QStyleOptionSlider()
    slider.initStyleOption(options)
    return options
