import itertools
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QWidget

from desktop.engine.batch_item import BatchItem, BatchState
from desktop.ui import theme
from desktop.ui.batch_model import BatchModel
from desktop.ui.style_sheet import style_sheet
from desktop.ui.theme_colors import DARK, LIGHT, Theme


@pytest.fixture(autouse=True)
def _dark_again(themed):
    yield
    theme.apply(themed, theme.Choice.DARK)


def luminance(color: QColor) -> float:
    """Relative luminance as in WCAG 2."""
    channels = (color.redF(), color.greenF(), color.blueF())
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: QColor, other: QColor) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def laid_over(color: QColor, ground: QColor) -> QColor:
    share = color.alphaF()
    return QColor(
        *(
            round(255 * (share * above + (1 - share) * below))
            for above, below in zip(color.getRgbF()[:3], ground.getRgbF()[:3], strict=True)
        )
    )


def texts(shown: Theme) -> dict[str, tuple[QColor, QColor]]:
    """All text that is to be read, with its ground."""
    grounds = ("panel", "deep", "control", "popup", "stripe", "footer", "tooltip", "hover")
    pairs = {f"text on {name}": (shown.text, getattr(shown, name)) for name in grounds}
    for name in ("panel", "deep", "popup", "stripe", "footer"):
        pairs[f"muted on {name}"] = shown.muted, getattr(shown, name)
    for name in ("checked", "selected", "marked", "hover"):
        pairs[f"bright on {name}"] = shown.bright, getattr(shown, name)
    for name, ground in itertools.product(("error", "done", "accent"), ("deep", "stripe")):
        pairs[f"{name} on {ground}"] = getattr(shown, name), getattr(shown, ground)
    pairs["link"] = shown.accent, shown.panel
    pairs["link under the mouse"] = shown.accent_hover, shown.panel
    for name in ("primary", "primary_hover", "primary_pressed"):
        pairs[name] = shown.primary_text, getattr(shown, name)
    for kind in ("alert", "info"):
        ground, text = getattr(shown, kind), getattr(shown, f"{kind}_text")
        pairs[kind] = text, ground
        for veil in (shown.veil, shown.veil_hover):
            pairs[f"button on {kind}, {veil.alpha()}"] = shown.text, laid_over(veil, ground)
    for paper in (QColor("white"), QColor("black"), shown.canvas):
        pairs[f"caption over {paper.name()}"] = shown.text, laid_over(shown.label, paper)
    return pairs


@pytest.mark.parametrize("shown", [DARK, LIGHT], ids=["dark", "light"])
def test_all_text_can_be_read(shown):
    weak = {name: round(contrast(*pair), 2) for name, pair in texts(shown).items()}
    assert {name: ratio for name, ratio in weak.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("shown", [DARK, LIGHT], ids=["dark", "light"])
def test_icons_and_marks_can_be_seen(shown):
    for name in ("icon", "accent", "knob", "filled", "focus"):
        assert contrast(getattr(shown, name), shown.panel) >= 3, name
    assert contrast(shown.wrong, shown.deep) >= 3


@pytest.mark.parametrize("shown", [DARK, LIGHT], ids=["dark", "light"])
def test_no_theme_tints_the_judgement(shown):
    for name in ("canvas", "panel", "deep", "control", "popup", "footer", "faint_paper"):
        color = getattr(shown, name)
        assert color.red() == color.green() == color.blue()
    assert luminance(shown.panel) < 0.75  # paper white tires the eyes


def test_the_style_sheet_has_every_colour_filled_in():
    for shown in (DARK, LIGHT):
        assert "@" not in style_sheet(shown)


def mean_gray(image: QImage) -> float:
    small = image.scaled(8, 8, mode=Qt.TransformationMode.SmoothTransformation)
    return sum(small.pixelColor(x, y).lightness() for x in range(8) for y in range(8)) / 64


def test_switching_repaints_what_is_open(themed, qtbot, window):
    window.message.show_info("Something is said.")
    sign = window.message.findChildren(QWidget)[0].grab().toImage()
    button = window.tool_bar.widgetForAction(window.actions_by_name["fit"])
    before = [w.grab().toImage() for w in (window.dock, window.compare, button)]
    theme.apply(themed, theme.Choice.LIGHT)
    after = [w.grab().toImage() for w in (window.dock, window.compare, button)]
    assert all(mean_gray(new) > mean_gray(old) + 60 for old, new in zip(before, after, strict=True))
    icon = button.icon().pixmap(20, 20).toImage()
    drawn = [icon.pixelColor(x, y) for x in range(20) for y in range(20)]
    ink = [color.lightness() for color in drawn if color.alpha() > 200]
    assert ink
    assert max(ink) < 100
    assert window.message.findChildren(QWidget)[0].grab().toImage() != sign
    theme.apply(themed, theme.Choice.DARK)
    assert button.grab().toImage() == before[2]


def test_buttons_of_their_own_get_new_icons_too(themed, qtbot):
    panel = QWidget()
    qtbot.addWidget(panel)
    for kind in (QPushButton, QToolButton):
        button = kind(panel)
        button.setIcon(theme.icon("open"))
    plain = QPushButton("Without", panel)
    theme.apply(themed, theme.Choice.LIGHT)
    for button in panel.findChildren(QPushButton) + panel.findChildren(QToolButton):
        if button is not plain:
            assert button.icon().cacheKey() == theme.icon("open").cacheKey()
    assert plain.icon().isNull()


def test_colours_are_those_of_the_theme_shown(themed):
    model = BatchModel()
    model.set_items([BatchItem(Path("a.png"), Path("b.png"), BatchState.FAILED, "why")], Path())
    for shown, choice in ((DARK, "dark"), (LIGHT, "light")):
        theme.apply(themed, choice)
        assert shown.text == theme.TEXT
        assert model.data(model.index(0, 1), Qt.ItemDataRole.ForegroundRole) == shown.error
        assert QApplication.palette().window().color() == shown.panel
    with pytest.raises(AttributeError):
        theme.no_such_thing  # noqa: B018


def test_system_follows_the_desktop_while_it_is_chosen(themed, monkeypatch):
    desktop = SimpleNamespace(scheme=Qt.ColorScheme.Light)
    monkeypatch.setattr(theme, "_system_scheme", lambda _app: desktop.scheme)
    changed = themed.styleHints().colorSchemeChanged
    theme.apply(themed, theme.Choice.SYSTEM)
    assert theme.shown.theme is LIGHT
    desktop.scheme = Qt.ColorScheme.Dark
    changed.emit(desktop.scheme)
    assert theme.shown.theme is DARK
    desktop.scheme = Qt.ColorScheme.Unknown  # a desktop that doesn't tell
    changed.emit(desktop.scheme)
    assert theme.shown.theme is DARK
    theme.apply(themed, theme.Choice.LIGHT)
    desktop.scheme = Qt.ColorScheme.Dark
    changed.emit(desktop.scheme)
    assert theme.shown.theme is LIGHT
