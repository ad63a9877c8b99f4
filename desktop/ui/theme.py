"""The theme that is shown: its colours, icons and style sheet.

The colours of `Theme` are read here as constants: `theme.TEXT` is that of the theme shown at the
moment, so read them when something is painted and keep none.
"""

from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication

from desktop.core.assets import assets_dir
from desktop.ui.style_sheet import SCROLL_BAR, style_sheet
from desktop.ui.theme_colors import DARK, LIGHT, Theme

__all__ = ["GAP", "MARGIN", "SCROLL_BAR", "Choice", "app_icon", "apply", "icon", "pixmap", "shown"]

if TYPE_CHECKING:
    CANVAS: QColor
    FAINT_PAPER: QColor
    PANEL: QColor
    OUTLINE: QColor
    TEXT: QColor
    MUTED: QColor
    DISABLED: QColor
    ACCENT: QColor
    LABEL: QColor
    ERROR: QColor
    DONE: QColor
    ALERT_SIGN: QColor
    INFO_SIGN: QColor

#: Distances, in pixels: between neighbours, around panels.
GAP, MARGIN = 6, 12


class Choice(StrEnum):
    """What the user may choose."""

    DARK = "dark"
    LIGHT = "light"
    SYSTEM = "system"


class _Shown(QObject):
    """The theme that is shown."""

    switched = Signal()  # to another theme; what was painted ahead is to be painted anew

    def __init__(self) -> None:
        super().__init__()
        self.theme = DARK
        self.choice = Choice.DARK
        self._follows_system = False

    def follow_system(self, app: QApplication) -> None:
        """Switch with the desktop from now on, as long as that is the user's choice."""
        if not self._follows_system:
            self._follows_system = True
            app.styleHints().colorSchemeChanged.connect(lambda _scheme: self._system_changed(app))

    def _system_changed(self, app: QApplication) -> None:
        if self.choice is Choice.SYSTEM and _theme_for(app, self.choice) is not self.theme:
            apply(app, self.choice)


#: Tells of a switch.
shown = _Shown()


def __getattr__(name: str) -> QColor:
    if name.isupper():
        return getattr(shown.theme, name.lower())
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def apply(app: QApplication, choice: str = Choice.DARK) -> None:
    """Show the application in a theme; called again, it switches all that is open.

    Args:
        app: the application.
        choice: a `Choice`; *system* follows the desktop, and is dark where it doesn't tell.
    """
    shown.choice = Choice(choice)
    # What the system draws, title bars and its own dialogs, goes along.
    schemes = {Choice.DARK: Qt.ColorScheme.Dark, Choice.LIGHT: Qt.ColorScheme.Light}
    app.styleHints().setColorScheme(schemes.get(shown.choice, Qt.ColorScheme.Unknown))
    before, shown.theme = shown.theme, _theme_for(app, shown.choice)
    app.setStyle("Fusion")
    app.setPalette(_palette(shown.theme))
    app.setStyleSheet(style_sheet(shown.theme))
    shown.follow_system(app)
    if shown.theme is not before:
        _renew_icons(app)
        shown.switched.emit()


def icon(name: str) -> QIcon:
    """A drawn icon in the theme's colours, sharp on any screen.

    Actions and buttons get another one by themselves when the theme is switched.
    """
    made = _icon(name, shown.theme.dark)
    _names[made.cacheKey()] = name
    return made


@cache
def app_icon() -> QIcon:
    """The application's own icon."""
    result = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        result.addPixmap(_draw("tintline", "#000000", size))
    return result


def pixmap(name: str, color: QColor, size: int, ratio: float = 1.0) -> QPixmap:
    """One icon as a pixmap of a logical size."""
    drawn = _draw(name, color.name(), round(size * ratio))
    drawn.setDevicePixelRatio(ratio)
    return drawn


#: Names of the icons that were handed out, by Qt's key of them.
_names: dict[int, str] = {}


@cache
def _icon(name: str, dark: bool) -> QIcon:
    theme = DARK if dark else LIGHT
    result = QIcon()
    for mode, shade in (
        (QIcon.Mode.Normal, theme.icon),
        (QIcon.Mode.Active, theme.icon_bright),
        (QIcon.Mode.Disabled, theme.icon_off),
    ):
        for size in (20, 40):
            result.addPixmap(_draw(name, shade.name(), size), mode)
    return result


def _renew_icons(app: QApplication) -> None:
    for top in app.topLevelWidgets():
        # Actions first: buttons that stand for one follow them.
        for owner in (*top.findChildren(QAction), *top.findChildren(QAbstractButton)):
            if name := _names.get(owner.icon().cacheKey()):
                owner.setIcon(icon(name))


def _theme_for(app: QApplication, choice: Choice) -> Theme:
    if choice is Choice.SYSTEM:
        return LIGHT if _system_scheme(app) == Qt.ColorScheme.Light else DARK
    return LIGHT if choice is Choice.LIGHT else DARK


def _system_scheme(app: QApplication) -> Qt.ColorScheme:
    return app.styleHints().colorScheme()


def _palette(theme: Theme) -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: theme.panel,
        QPalette.ColorRole.WindowText: theme.text,
        QPalette.ColorRole.Base: theme.deep,
        QPalette.ColorRole.AlternateBase: theme.stripe,
        QPalette.ColorRole.Text: theme.text,
        QPalette.ColorRole.PlaceholderText: theme.muted,
        QPalette.ColorRole.Button: theme.control,
        QPalette.ColorRole.ButtonText: theme.text,
        QPalette.ColorRole.ToolTipBase: theme.tooltip,
        QPalette.ColorRole.ToolTipText: theme.text,
        QPalette.ColorRole.Highlight: theme.checked,
        QPalette.ColorRole.HighlightedText: theme.bright,
        QPalette.ColorRole.Link: theme.accent,
        QPalette.ColorRole.LinkVisited: theme.accent,
        QPalette.ColorRole.BrightText: theme.error,
    }
    for role, color in roles.items():
        palette.setColor(role, color)
    for role in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.PlaceholderText,
        QPalette.ColorRole.ButtonText,
    ):
        palette.setColor(QPalette.ColorGroup.Disabled, role, theme.disabled)
    return palette


def _draw(name: str, color: str, size: int) -> QPixmap:
    path = assets_dir() / "icons" / f"{name}.svg"
    text = path.read_text(encoding="utf-8").replace("currentColor", color)
    drawn = QPixmap(QSize(size, size))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    renderer = QSvgRenderer(QByteArray(text.encode()))
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return drawn
