"""With a language that marks all it translates: what the window shows without the mark is not
translated."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDockWidget,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListWidget,
    QWidget,
)

from desktop.core.characters import PART_TITLES
from desktop.core.palettes import shipped_palettes
from desktop.settings import LANGUAGES
from desktop.ui.palette_section import palette_name

MARK = "¤"
#: Names, sizes and numbers with their units, which are the same in all languages.
SAME = re.compile(
    r"(#[0-9a-f]{6}|#rrggbb|[Ss]ketch(\.png)?|Tintline|fake|Test device|SHA-256|PNG|JPEG|WebP|TIFF"
    r"|PSD|OpenRaster|[\d.,]+|px|RGB|[A-Z]|Ctrl\+\S+|\W)*"
)


class _Marking(QTranslator):
    """Translates each text into itself behind a mark."""

    def translate(self, _context, text, disambiguation=None, n=-1) -> str:
        return MARK + text


@pytest.fixture(autouse=True)
def _marking(qapp) -> Iterator[None]:
    translator = _Marking()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def texts(top: QWidget) -> set[str]:
    """What a widget and those inside it show, or say to a screen reader."""
    found = {top.windowTitle()}
    for widget in [top, *top.findChildren(QWidget)]:
        found |= {widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()}
        if isinstance(widget, QLabel | QAbstractButton):
            found.add(widget.text())
        elif isinstance(widget, QLineEdit):
            found.add(widget.placeholderText())
        elif isinstance(widget, QDockWidget):
            found.add(widget.windowTitle())
        elif isinstance(widget, QComboBox):
            found |= {widget.itemText(number) for number in range(widget.count())}
        elif isinstance(widget, QListWidget):
            found |= {widget.item(row).text() for row in range(widget.count())}
        elif isinstance(widget, QHeaderView) and widget.model() is not None:
            names = range(widget.count())
            found |= {str(widget.model().headerData(n, widget.orientation())) for n in names}
    for action in top.findChildren(QAction):
        found |= {action.text(), action.toolTip(), action.statusTip()}
    return found


def untranslated(top: QWidget) -> list[str]:
    """The texts without a mark that are no names."""
    names = {*shipped_palettes(), *LANGUAGES.values()}
    plain = {text for text in texts(top) if MARK not in text} - names
    return sorted(text for text in plain if not SAME.fullmatch(text))


def test_the_start_page_and_the_menus_are_translated(empty_window):
    assert untranslated(empty_window) == []


def test_the_window_with_a_picture_is_translated(colored):
    assert untranslated(colored) == []


@pytest.mark.parametrize("name", ["batch", "settings", "models", "about", "shortcuts"])
def test_the_dialogs_are_translated(colored, name):
    before = set(colored.findChildren(QWidget))
    colored.actions_by_name[name].trigger()
    new = [w for w in colored.findChildren(QWidget) if w not in before and w.isWindow()]
    assert new
    for dialog in new:
        assert untranslated(dialog) == []


def test_every_part_is_translated(colored):
    section = colored.dock.character
    for part, title in PART_TITLES.items():
        section.recolor(part, (1, 2, 3))
        assert title.lower() in colored.stack.undoText()
    assert untranslated(section) == []
    assert {button.text() for button in section.buttons.values()} == {
        MARK + title for title in PART_TITLES.values()
    }


def test_a_palette_that_was_edited_says_so_in_the_language(colored):
    colored.dock.palette_section.editor.add.click()
    assert palette_name(colored.document.palette) == f"{MARK}My colours"
