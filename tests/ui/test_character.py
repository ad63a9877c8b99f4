import numpy as np
import pytest
from PIL import Image
from PySide6.QtTest import QTest

from desktop.core.characters import FIGURE_PARTS, NO_CHARACTER, load_character
from tests.ui.ui_helpers import LEFT, PLAIN, RIGHT, Hand, settle

PINK = (240, 120, 170)


def click(window, part: str) -> None:
    QTest.mouseClick(window.dock.character.buttons[part], LEFT)


def choose(window, part: str, text: str) -> None:
    """Choose in the menu of a part."""
    menu = window.dock.character.menu_for(part)
    next(action for action in menu.actions() if action.text() == text).trigger()


def pixel(window, x: int, y: int) -> tuple[int, ...]:
    return tuple(int(v) for v in window.document.result.image[y, x])


def test_parts_appear_with_the_first_result(qtbot, window, colorizer):
    section = window.dock.character
    assert not section.buttons
    assert "appear" in section.state.text()
    window.dock.actions_bar.colorize.click()
    settle(qtbot, window)
    assert [button.text() for button in section.buttons.values()] == ["Hair", "Sky"]
    assert not section.save.isEnabled()


def test_a_click_on_a_part_recolours_it_everywhere(qtbot, colored):
    colored.document.set_color(PINK)
    click(colored, "hair")
    settle(qtbot, colored)
    assert colored.document.character.colors == (("hair", PINK),)
    assert pixel(colored, 20, 20) == PINK
    assert "#f078aa, kept" in colored.dock.character.buttons["hair"].toolTip()
    colored.undo_action.trigger()
    settle(qtbot, colored)
    assert not colored.document.character
    assert pixel(colored, 20, 20) == (0, 160, 0)


def test_a_dot_wins_over_the_character(qtbot, colored):
    colored.document.set_color(PINK)
    click(colored, "hair")
    colored.document.set_color((1, 2, 3))
    Hand(colored.compare.sketch).click(50, 50)
    settle(qtbot, colored)
    assert pixel(colored, 50, 50) == (1, 2, 3)
    assert pixel(colored, 20, 20) == PINK


def test_the_figure_is_kept_and_not_the_place(qtbot, colored):
    section = colored.dock.character
    QTest.mouseClick(section.keep, LEFT)
    assert colored.document.character.colors == (("hair", (0, 160, 0)),)
    assert not section.keep.isEnabled()
    QTest.mouseClick(section.clear, LEFT)
    assert colored.document.character == NO_CHARACTER
    assert "sky" not in FIGURE_PARTS


def test_the_menu_of_a_part(qtbot, colored):
    choose(colored, "sky", "Take its colour")
    assert colored.document.color == (90, 150, 220)
    choose(colored, "hair", "Keep its colour")
    assert colored.document.character.color_of("hair") == (0, 160, 0)
    choose(colored, "hair", "Give it the current colour")
    assert colored.document.character.color_of("hair") == (90, 150, 220)
    choose(colored, "hair", "Leave it to the model")
    assert not colored.document.character
    assert [colored.stack.text(i) for i in range(3)] == [
        "Recolour hair", "Recolour hair", "Leave hair to the model",
    ]  # fmt: skip


def test_the_next_page_keeps_the_character(qtbot, colored, tmp_path, colorizer):
    colored.document.set_color(PINK)
    click(colored, "hair")
    settle(qtbot, colored)
    page = tmp_path / "page2.png"
    Image.fromarray(np.full((90, 120, 3), 255, np.uint8)).save(page)
    colored.opener.open(page)
    qtbot.waitUntil(lambda: colored.document.name == "page2.png")
    assert list(colored.dock.character.buttons) == ["hair"]
    colored.dock.actions_bar.colorize.click()
    settle(qtbot, colored)
    assert pixel(colored, 20, 20) == PINK


def test_a_character_is_saved_and_opened(qtbot, colored, tmp_path):
    path = tmp_path / "Mia.gpl"
    colored.files.dialogs.ask_save_character = lambda _suggestion: path
    colored.files.dialogs.ask_character = lambda: path
    assert not colored.actions_by_name["save_character"].isEnabled()
    colored.document.set_color(PINK)
    click(colored, "hair")
    settle(qtbot, colored)
    runs = len(colored.controller.colorizer().requests)
    QTest.mouseClick(colored.dock.character.save, LEFT)
    settle(qtbot, colored)
    assert load_character(path).colors == (("hair", PINK),)
    assert colored.dock.character.state.text() == "Mia"
    assert len(colored.controller.colorizer().requests) == runs  # a name changes no colour
    QTest.mouseClick(colored.dock.character.clear, LEFT)
    colored.actions_by_name["load_character"].trigger()
    settle(qtbot, colored)
    assert colored.document.character.color_of("hair") == PINK
    assert colored.dock.character.state.text() == "Mia"


@pytest.mark.parametrize("content", [b"", b"GIMP Palette\n1 2 3 Index\n"])
def test_a_file_that_is_no_character_is_told(qtbot, colored, tmp_path, content):
    path = tmp_path / "bad.gpl"
    path.write_bytes(content)
    colored.files.dialogs.ask_character = lambda: path
    QTest.mouseClick(colored.dock.character.open, LEFT, PLAIN)
    qtbot.waitUntil(colored.message.isVisible)
    assert "bad.gpl" in colored.message.text.text()
    assert not colored.document.character


def test_the_right_button_opens_the_menu_and_changes_nothing(qtbot, colored):
    button = colored.dock.character.buttons["hair"]
    QTest.mouseClick(button, RIGHT)
    button.customContextMenuRequested.emit(button.rect().center())
    assert not colored.document.character
