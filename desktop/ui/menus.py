"""Where the window's actions are found: menus and tool bar."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence, QUndoStack
from PySide6.QtWidgets import QMainWindow, QMenu, QSizePolicy, QToolBar, QWidget

from desktop.ui import theme
from desktop.ui.actions import Actions

_LINE = ""


def make_undo_actions(window: QMainWindow, stack: QUndoStack) -> tuple[QAction, QAction]:
    """The actions *Undo* and *Redo*; the stack enables them and names what they concern."""
    undo, redo = stack.createUndoAction(window, "Undo"), stack.createRedoAction(window, "Redo")
    for action, icon, keys in (
        (undo, "undo", ("Ctrl+Z",)),
        (redo, "redo", ("Ctrl+Shift+Z", "Ctrl+Y")),
    ):
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setIcon(theme.icon(icon))
        action.setIconVisibleInMenu(False)
    return undo, redo


def fill_menu_bar(
    window: QMainWindow,
    actions: Actions,
    undo: QAction,
    redo: QAction,
    panels: Sequence[QAction],
) -> QMenu:
    """Build the menus; returns the one for recent files, which the window fills."""
    bar = window.menuBar()
    recent = QMenu("Open &recent", window)
    file_menu = bar.addMenu("&File")
    file_menu.addAction(actions["open"])
    file_menu.addMenu(recent)
    _add(
        file_menu,
        actions,
        "paste",
        _LINE,
        "save",
        "save_as",
        _LINE,
        "load_hints",
        "save_hints",
        _LINE,
        "load_character",
        "save_character",
        _LINE,
        "batch",
        _LINE,
        "close",
        "quit",
    )
    edit = bar.addMenu("&Edit")
    edit.addActions([undo, redo])
    edit.addSeparator()
    _add(
        edit,
        actions,
        "line_art",
        "photograph",
        _LINE,
        "hint",
        "eyedropper",
        "keep_paper",
        "smaller",
        "larger",
        _LINE,
        "clear_hints",
        _LINE,
        "colorize",
        "cancel",
        "variation",
        "first",
    )
    for menu in (file_menu, edit):
        menu.setToolTipsVisible(True)  # they tell why something cannot be used
    view = bar.addMenu("&View")
    _add(view, actions, "side", "split", "result", _LINE, "fit", "actual", "zoom_in", "zoom_out")
    view.addSeparator()
    view.addActions([actions["show_hints"], *panels])
    _add(bar.addMenu("&Help"), actions, "shortcuts", "about")
    return recent


def make_tool_bar(window: QMainWindow, actions: Actions, undo: QAction, redo: QAction) -> QToolBar:
    """Build the tool bar: files, undo, tools on the left; the view on the right."""
    bar = QToolBar("Tools", window)
    bar.setObjectName("tool_bar")
    bar.setMovable(False)
    bar.setIconSize(QSize(20, 20))
    bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    bar.addActions([actions["open"], actions["save"], actions["batch"]])
    bar.addSeparator()
    bar.addActions([undo, redo])
    bar.addSeparator()
    bar.addActions(
        [actions["hint"], actions["eyedropper"], actions["keep_paper"], actions["clear_hints"]]
    )
    space = QWidget()
    space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    bar.addWidget(space)
    bar.addActions([actions["side"], actions["split"], actions["result"]])
    bar.addSeparator()
    bar.addActions([actions["fit"], actions["actual"], actions["show_hints"]])
    for action in bar.actions():
        button = bar.widgetForAction(action)
        if button is not None:
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return bar


def _add(menu: QMenu, actions: Actions, *names: str) -> None:
    for name in names:
        if name == _LINE:
            menu.addSeparator()
        else:
            menu.addAction(actions[name])
