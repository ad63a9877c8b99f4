"""Colours, style sheet and icons. Neutral gray throughout, so that nothing tints the judgement."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from desktop.core.assets import assets_dir

CANVAS = QColor("#3b3b3b")
FAINT_PAPER = QColor("#4a4a4a")
PANEL = QColor("#2a2a2a")
DEEP = QColor("#212121")
CONTROL = QColor("#383838")
EDGE = QColor("#1b1b1b")
TEXT = QColor("#dcdcdc")
MUTED = QColor("#9a9a9a")
DISABLED = QColor("#6a6a6a")
ACCENT = QColor("#e0a04a")
LABEL = QColor(24, 24, 24, 190)
ERROR = QColor("#e2685c")
DONE = QColor("#7fb685")

#: Distances, in pixels: between neighbours, around panels.
GAP, MARGIN = 6, 12
#: Width of a scroll bar, in pixels.
SCROLL_BAR = 10


def apply(app: QApplication) -> None:
    """Give the application its palette and style sheet."""
    app.setStyle("Fusion")
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: PANEL,
        QPalette.ColorRole.WindowText: TEXT,
        QPalette.ColorRole.Base: DEEP,
        QPalette.ColorRole.AlternateBase: QColor("#262626"),
        QPalette.ColorRole.Text: TEXT,
        QPalette.ColorRole.PlaceholderText: MUTED,
        QPalette.ColorRole.Button: CONTROL,
        QPalette.ColorRole.ButtonText: TEXT,
        QPalette.ColorRole.ToolTipBase: EDGE,
        QPalette.ColorRole.ToolTipText: TEXT,
        QPalette.ColorRole.Highlight: QColor("#565656"),
        QPalette.ColorRole.HighlightedText: QColor("#ffffff"),
        QPalette.ColorRole.Link: ACCENT,
        QPalette.ColorRole.BrightText: ERROR,
    }
    for role, color in roles.items():
        palette.setColor(role, color)
    for role in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
    ):
        palette.setColor(QPalette.ColorGroup.Disabled, role, DISABLED)
    app.setPalette(palette)
    app.setStyleSheet(_style_sheet())


@cache
def icon(name: str, color: str = "#cfcfcf") -> QIcon:
    """A drawn icon in the theme's colours, sharp on any screen."""
    result = QIcon()
    for mode, shade in (
        (QIcon.Mode.Normal, color),
        (QIcon.Mode.Active, "#ffffff" if color == "#cfcfcf" else color),
        (QIcon.Mode.Disabled, "#5e5e5e"),
    ):
        for size in (20, 40):
            result.addPixmap(_draw(name, shade, size), mode)
    return result


@cache
def app_icon() -> QIcon:
    """The application's own icon."""
    result = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        result.addPixmap(_draw("tintline", "#000000", size))
    return result


def pixmap(name: str, color: str, size: int, ratio: float = 1.0) -> QPixmap:
    """One icon as a pixmap of a logical size."""
    drawn = _draw(name, color, round(size * ratio))
    drawn.setDevicePixelRatio(ratio)
    return drawn


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


def _style_sheet() -> str:
    icons = (assets_dir() / "icons").as_posix()
    names = {
        "panel": PANEL.name(),
        "deep": DEEP.name(),
        "control": CONTROL.name(),
        "edge": EDGE.name(),
        "text": TEXT.name(),
        "muted": MUTED.name(),
        "disabled": DISABLED.name(),
        "accent": ACCENT.name(),
        "canvas": CANVAS.name(),
        "icons": icons,
        "scroll bar": f"{SCROLL_BAR}px",
    }
    text = _SHEET
    for name, value in names.items():
        text = text.replace(f"@{name}@", value)
    return text


_SHEET = """
QToolTip { background: @edge@; color: @text@; border: 1px solid #444; padding: 4px 6px; }
QMainWindow::separator { background: @edge@; width: 1px; height: 1px; }
QMenuBar { background: @panel@; padding: 2px 4px; }
QMenuBar::item { padding: 4px 9px; border-radius: 3px; }
QMenuBar::item:selected { background: #3d3d3d; }
QMenu { background: #2e2e2e; border: 1px solid @edge@; padding: 5px; }
QMenu::item { padding: 5px 26px 5px 22px; border-radius: 3px; }
QMenu::item:selected { background: #454545; color: white; }
QMenu::item:disabled { color: @disabled@; }
QMenu::separator { height: 1px; background: #414141; margin: 5px 8px; }
QMenu::icon { padding-left: 6px; }
QToolBar { background: @panel@; border: none; border-bottom: 1px solid @edge@;
    padding: 4px 8px; spacing: 3px; }
QToolBar::separator { background: #404040; width: 1px; margin: 5px 7px; }
QToolButton { border: 1px solid transparent; border-radius: 4px; padding: 5px; }
QToolButton:hover { background: #3b3b3b; }
QToolButton:pressed { background: #222; }
QToolButton:checked { background: #474747; border-color: #565656; }
QStatusBar { background: @panel@; border-top: 1px solid @edge@; color: @muted@; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: @muted@; padding: 1px 9px; }
QDockWidget { titlebar-close-icon: none; }
QScrollArea { border: none; background: @panel@; }
QScrollArea > QWidget > QWidget { background: @panel@; }
QScrollBar:vertical { background: transparent; width: @scroll bar@; margin: 0; }
QScrollBar:horizontal { background: transparent; height: @scroll bar@; margin: 0; }
QScrollBar::handle { background: #4a4a4a; border-radius: 4px; margin: 1px; min-height: 28px; }
QScrollBar::handle:hover { background: #5c5c5c; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QPushButton { background: @control@; border: 1px solid #474747; border-radius: 4px;
    padding: 6px 12px; }
QPushButton:hover { background: #424242; border-color: #565656; }
QPushButton:pressed { background: #2b2b2b; }
QPushButton:disabled { color: @disabled@; background: #2f2f2f; border-color: #393939; }
QPushButton:checked { background: #505050; border-color: @accent@; color: white; }
QPushButton:focus { border-color: #7a7a7a; }
QPushButton#primary { background: @accent@; border: 1px solid @accent@; color: #1d1710;
    font-weight: 600; border-radius: 5px; padding: 8px 14px; }
QPushButton#primary:hover { background: #ecb163; border-color: #ecb163; }
QPushButton#primary:pressed { background: #c98d3c; border-color: #c98d3c; }
QPushButton#primary:focus { border-color: #ffdca6; }
QPushButton#primary:disabled { background: #4a443b; border-color: #4a443b; color: #8b8479; }
QPushButton#segment { border-radius: 0; padding: 6px 4px; margin-left: -1px; }
QPushButton#segment[place="first"] { border-top-left-radius: 4px;
    border-bottom-left-radius: 4px; margin-left: 0; }
QPushButton#segment[place="last"] { border-top-right-radius: 4px;
    border-bottom-right-radius: 4px; }
QPushButton#segment:checked { background: #565656; border-color: #666; color: white; }
QPushButton#small { padding: 5px 2px; }
QPushButton#part { text-align: left; padding: 3px 6px; }
QPushButton#link { background: transparent; border: none; color: @accent@; padding: 3px 4px;
    text-align: left; }
QPushButton#link:hover { color: #f4c88b; }
QPushButton#row { background: transparent; border: 1px solid transparent; text-align: left;
    padding: 5px 8px; }
QPushButton#row:hover { background: #383838; }
QLineEdit, QComboBox { background: @deep@; border: 1px solid #434343;
    border-radius: 4px; padding: 4px 7px; min-height: 18px; selection-background-color: #6b5a3e; }
QAbstractSpinBox QLineEdit { background: transparent; border: none; padding: 0; min-height: 0; }
QLineEdit:focus, QComboBox:focus { border-color: #8a8a8a; }
QLineEdit[wrong="true"] { border-color: #c4574c; }
QComboBox:hover { border-color: #565656; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: url("@icons@/down-muted.svg"); width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: #2e2e2e; border: 1px solid @edge@; padding: 4px;
    outline: none; selection-background-color: #454545; }
QSlider::groove:horizontal { height: 4px; background: @deep@; border-radius: 2px; }
QSlider::sub-page:horizontal { background: #7a7a7a; border-radius: 2px; }
QSlider::handle:horizontal { width: 14px; height: 14px; margin: -5px 0; border-radius: 7px;
    background: #c9c9c9; }
QSlider::handle:horizontal:hover { background: white; }
QSlider::handle:horizontal:disabled { background: #5a5a5a; }
QSlider::sub-page:horizontal:disabled { background: #444; }
QCheckBox { spacing: 7px; }
QCheckBox::indicator { width: 15px; height: 15px; border: 1px solid #5a5a5a; border-radius: 3px;
    background: @deep@; }
QCheckBox::indicator:hover { border-color: #8a8a8a; }
QCheckBox::indicator:checked { background: @accent@; border-color: @accent@;
    image: url("@icons@/check-dark.svg"); }
QCheckBox:disabled { color: @disabled@; }
QProgressBar { background: @deep@; border: none; border-radius: 2px; max-height: 4px;
    min-height: 4px; }
QProgressBar::chunk { background: @accent@; border-radius: 2px; }
QTableView { background: @deep@; border: 1px solid #3a3a3a; border-radius: 4px;
    gridline-color: transparent; alternate-background-color: #262626;
    selection-background-color: #454545; selection-color: white; }
QTableView::item { padding: 3px 8px; }
QListView#pictures { background: @panel@; border: none; outline: none; }
QHeaderView::section { background: #303030; color: @muted@; border: none;
    border-bottom: 1px solid #3a3a3a; padding: 6px 8px; text-align: left; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QLabel#section { color: @muted@; font-weight: 600; }
QLabel#muted { color: @muted@; }
QLabel#title { font-size: 26px; font-weight: 600; color: #f0f0f0; }
QFrame#line { background: #3a3a3a; max-height: 1px; min-height: 1px; border: none; }
QFrame#actionbar { background: #262626; border-top: 1px solid @edge@; }
QFrame#message { background: #4a2b28; border-bottom: 1px solid #6e3a34; }
QFrame#message[kind="info"] { background: #34383b; border-bottom: 1px solid #454b50; }
QFrame#message QLabel { color: #f3e3e0; }
QFrame#message[kind="info"] QLabel { color: #e4e8ea; }
QFrame#message QPushButton { background: rgba(255, 255, 255, 28); border: none;
    padding: 4px 10px; }
QFrame#message QPushButton:hover { background: rgba(255, 255, 255, 48); }
"""
