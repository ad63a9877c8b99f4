"""The style sheet of the application: where each colour of a theme goes."""

import re
from dataclasses import fields

from PySide6.QtGui import QColor

from desktop.core.assets import assets_dir
from desktop.ui.theme_colors import Theme

#: Width of a scroll bar, in pixels.
SCROLL_BAR = 10


def style_sheet(theme: Theme) -> str:
    """The style sheet in a theme's colours."""
    values = {entry.name: getattr(theme, entry.name) for entry in fields(theme)}
    words = {name: _write(value) for name, value in values.items() if isinstance(value, QColor)}
    words |= {
        "icons": (assets_dir() / "icons").as_posix(),
        "tone": "muted" if theme.dark else "dark",
        "scroll_bar": f"{SCROLL_BAR}px",
    }
    return re.sub(r"@(\w+)@", lambda match: words[match[1]], _SHEET)


def _write(color: QColor) -> str:
    return f"rgba({color.red()}, {color.green()}, {color.blue()}, {color.alpha()})"


_SHEET = """
QToolTip { background: @tooltip@; color: @text@; border: 1px solid @outline@; padding: 4px 6px; }
QMainWindow::separator { background: @edge@; width: 1px; height: 1px; }
QMenuBar { background: @panel@; padding: 2px 4px; }
QMenuBar::item { padding: 4px 9px; border-radius: 3px; }
QMenuBar::item:selected { background: @hover@; }
QMenu { background: @popup@; border: 1px solid @edge@; padding: 5px; }
QMenu::item { padding: 5px 26px 5px 22px; border-radius: 3px; }
QMenu::item:selected { background: @selected@; color: @bright@; }
QMenu::item:disabled { color: @disabled@; }
QMenu::separator { height: 1px; background: @line@; margin: 5px 8px; }
QMenu::icon { padding-left: 6px; }
QToolBar { background: @panel@; border: none; border-bottom: 1px solid @edge@;
    padding: 4px 8px; spacing: 3px; }
QToolBar::separator { background: @line@; width: 1px; margin: 5px 7px; }
QToolButton { border: 1px solid transparent; border-radius: 4px; padding: 5px; }
QToolButton:hover { background: @hover@; }
QToolButton:pressed { background: @pressed@; }
QToolButton:checked { background: @checked@; border-color: @checked_outline@; }
QStatusBar { background: @panel@; border-top: 1px solid @edge@; color: @muted@; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: @muted@; padding: 1px 9px; }
QStatusBar QToolButton { border-color: @outline@; padding: 0 8px; }
QUndoView { background: @panel@; border: none; outline: none; }
QUndoView::item { padding: 5px 12px; color: @text@; }
QUndoView::item:selected { background: @selected@; color: @bright@; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab { background: @footer@; color: @muted@; border: none;
    border-right: 1px solid @edge@; border-bottom: 2px solid transparent;
    padding: 7px 10px 6px 12px; }
QTabBar::tab:hover { color: @bright@; }
QTabBar::tab:selected { background: @panel@; color: @text@; border-bottom-color: @accent@; }
QTabBar::close-button { image: url("@icons@/close-@tone@.svg"); width: 14px; height: 14px;
    border-radius: 3px; margin: 0 6px 0 4px; }
QTabBar::close-button:hover { background: @hover@; }
QScrollArea { border: none; background: @panel@; }
QScrollArea > QWidget > QWidget { background: @panel@; }
QScrollBar:vertical { background: transparent; width: @scroll_bar@; margin: 0; }
QScrollBar:horizontal { background: transparent; height: @scroll_bar@; margin: 0; }
QScrollBar::handle { background: @bar@; border-radius: 4px; margin: 1px; min-height: 28px; }
QScrollBar::handle:hover { background: @bar_hover@; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QPushButton { background: @control@; border: 1px solid @outline@; border-radius: 4px;
    padding: 6px 12px; }
QPushButton:hover { background: @control_hover@; border-color: @outline_hover@; }
QPushButton:pressed { background: @control_pressed@; }
QPushButton:disabled { color: @disabled@; background: @control_off@;
    border-color: @outline_off@; }
QPushButton:checked { background: @checked@; border-color: @accent@; color: @bright@; }
QPushButton:focus { border-color: @focus@; }
QPushButton#primary { background: @primary@; border: 1px solid @primary@; color: @primary_text@;
    font-weight: 600; border-radius: 5px; padding: 8px 14px; }
QPushButton#primary:hover { background: @primary_hover@; border-color: @primary_hover@; }
QPushButton#primary:pressed { background: @primary_pressed@;
    border-color: @primary_pressed@; }
QPushButton#primary:focus { border-color: @primary_focus@; }
QPushButton#primary:disabled { background: @primary_off@; border-color: @primary_off@;
    color: @primary_off_text@; }
QPushButton#segment { border-radius: 0; padding: 6px 4px; margin-left: -1px; }
QPushButton#segment[place="first"] { border-top-left-radius: 4px;
    border-bottom-left-radius: 4px; margin-left: 0; }
QPushButton#segment[place="last"] { border-top-right-radius: 4px;
    border-bottom-right-radius: 4px; }
QPushButton#segment:checked { background: @checked@; border-color: @checked_outline@;
    color: @bright@; }
QPushButton#small { padding: 5px 2px; }
QPushButton#inline { padding: 2px 9px; }
QPushButton#part { text-align: left; padding: 3px 6px; }
QPushButton#link { background: transparent; border: none; color: @accent@; padding: 3px 4px;
    text-align: left; }
QPushButton#link:hover { color: @accent_hover@; }
QPushButton#row { background: transparent; border: 1px solid transparent; text-align: left;
    padding: 5px 8px; }
QPushButton#row:hover { background: @hover@; }
QLineEdit, QComboBox { background: @deep@; border: 1px solid @outline@;
    border-radius: 4px; padding: 4px 7px; min-height: 18px;
    selection-background-color: @marked@; selection-color: @bright@; }
QAbstractSpinBox QLineEdit { background: transparent; border: none; padding: 0; min-height: 0; }
QLineEdit:focus, QComboBox:focus { border-color: @focus@; }
QLineEdit[wrong="true"] { border: 2px dashed @wrong@; padding: 3px 6px; }
QComboBox:hover { border-color: @outline_hover@; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: url("@icons@/down-@tone@.svg"); width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: @popup@; border: 1px solid @edge@; padding: 4px;
    outline: none; selection-background-color: @selected@; selection-color: @bright@; }
QSlider::groove:horizontal { height: 4px; background: @groove@; border-radius: 2px; }
QSlider::sub-page:horizontal { background: @filled@; border-radius: 2px; }
QSlider::handle:horizontal { width: 14px; height: 14px; margin: -5px 0; border-radius: 7px;
    background: @knob@; }
QSlider::handle:horizontal:hover { background: @knob_hover@; }
QSlider::handle:horizontal:disabled { background: @knob_off@; }
QSlider::sub-page:horizontal:disabled { background: @filled_off@; }
QCheckBox { spacing: 7px; }
QCheckBox::indicator { width: 15px; height: 15px; border: 1px solid @outline_hover@;
    border-radius: 3px; background: @deep@; }
QCheckBox::indicator:hover { border-color: @focus@; }
QCheckBox::indicator:checked { background: @primary@; border-color: @primary@;
    image: url("@icons@/check-dark.svg"); }
QCheckBox:disabled { color: @disabled@; }
QProgressBar { background: @groove@; border: none; border-radius: 2px; max-height: 4px;
    min-height: 4px; }
QProgressBar::chunk { background: @accent@; border-radius: 2px; }
QTableView { background: @deep@; border: 1px solid @line@; border-radius: 4px;
    gridline-color: transparent; alternate-background-color: @stripe@;
    selection-background-color: @selected@; selection-color: @bright@; }
QTableView::item { padding: 3px 8px; }
QListView#pictures { background: @panel@; border: none; outline: none; }
QHeaderView::section { background: @popup@; color: @muted@; border: none;
    border-bottom: 1px solid @line@; padding: 6px 8px; text-align: left; }
QListWidget#models, QTextBrowser { background: @deep@; border: 1px solid @line@;
    border-radius: 4px; outline: none; }
QListWidget#models[lit="true"] { border: 2px dashed @accent@; }
QListWidget#models::item { padding: 7px 9px; border-radius: 3px; }
QListWidget#models::item:selected { background: @selected@; color: @bright@; }
QRadioButton { spacing: 7px; }
QRadioButton::indicator { width: 15px; height: 15px; border: 1px solid @outline_hover@;
    border-radius: 8px; background: @deep@; }
QRadioButton::indicator:hover { border-color: @focus@; }
QRadioButton::indicator:checked { background: qradialgradient(cx:0.5, cy:0.5, radius:0.5,
    fx:0.5, fy:0.5, stop:0 @primary_text@, stop:0.4 @primary_text@, stop:0.48 @primary@,
    stop:1 @primary@); border-color: @primary@; }
QRadioButton:disabled { color: @disabled@; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QLabel#section { color: @muted@; font-weight: 600; }
QLabel#key { color: @accent@; }
QLabel#muted { color: @muted@; }
QLabel#error { color: @error@; }
QLabel#heading { font-size: 18px; font-weight: 600; }
QLabel#title { font-size: 26px; font-weight: 600; color: @text@; }
QFrame#line { background: @line@; max-height: 1px; min-height: 1px; border: none; }
QFrame#jobs { background: @panel@; border: 1px solid @outline@; }
QFrame#jobs QLabel { color: @text@; padding: 0; }
QFrame#jobs QLabel#muted { color: @muted@; }
QFrame#actionbar { background: @footer@; border-top: 1px solid @edge@; }
QFrame#message { background: @alert@; border-bottom: 1px solid @alert_edge@; }
QFrame#message[kind="info"] { background: @info@; border-bottom: 1px solid @info_edge@; }
QFrame#message QLabel { color: @alert_text@; }
QFrame#message[kind="info"] QLabel { color: @info_text@; }
QFrame#message QPushButton { background: @veil@; border: none;
    padding: 4px 10px; }
QFrame#message QPushButton:hover { background: @veil_hover@; }
"""
