"""Where the window's actions are found: menus and tool bar."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QSizePolicy, QToolBar, QWidget

from desktop.ui import theme
from desktop.ui.actions import Actions
from desktop.ui.history import History
from desktop.ui.translate import tr

_LINE = ""


def make_undo_actions(window: QMainWindow, history: History) -> tuple[QAction, QAction]:
    """The actions *Undo* and *Redo*; the stack enables them and names what they concern."""
    # With a word of its own before the name, the order would be English in every language.
    undo, redo = history.createUndoAction(window), history.createRedoAction(window)
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
    recent = QMenu(tr("Open &recent"), window)
    file_menu = bar.addMenu(tr("&File"))
    file_menu.addAction(actions["open"])
    file_menu.addMenu(recent)
    _add(
        file_menu,
        actions,
        "paste",
        "restore",
        _LINE,
        "save",
        "save_as",
        "save_project",
        "split_colors",
        "export_layers",
    )
    share = file_menu.addMenu(tr("S&hare"))
    _add(share, actions, "before_after", "wipe", "copy_result")
    _add(
        file_menu,
        actions,
        _LINE,
        "load_hints",
        "save_hints",
        _LINE,
        "load_character",
        "save_character",
        _LINE,
        "batch",
        "models",
        _LINE,
        "close",
        "quit",
    )
    edit = bar.addMenu(tr("&Edit"))
    edit.addActions([undo, redo])
    edit.addSeparator()
    _add(
        edit,
        actions,
        "line_art",
        "photograph",
        _LINE,
        "hint",
        "eraser",
        "lasso",
        "eyedropper",
        "keep_paper",
        "smaller",
        "larger",
        _LINE,
        "recolor_alike",
        "copy_hints",
        "paste_hints",
        "clear_hints",
        _LINE,
        "colorize",
        "cancel",
        "variation",
        "first",
        _LINE,
        "settings",
    )
    for menu in (file_menu, share, edit):
        menu.setToolTipsVisible(True)  # they tell why something cannot be used
    view = bar.addMenu(tr("&View"))
    view.setToolTipsVisible(True)
    _add(view, actions, "next_page", "previous_page", _LINE)
    _add(view, actions, "side", "split", "result", "blink", "lens")
    _add(view, actions, _LINE, "fit", "actual", "zoom_in", "zoom_out")
    _add(view, actions, _LINE, "rotate_left", "rotate_right", "upright", "mirror")
    ground = view.addMenu(tr("Gr&ound"))
    ground.setToolTipsVisible(True)
    _add(ground, actions, "ground_checkers", "ground_white", "ground_gray", "ground_black")
    view.addSeparator()
    view.addActions([actions["show_hints"], actions["show_areas"], *panels])
    _add(bar.addMenu(tr("&Help")), actions, "shortcuts", "about")
    return recent


def make_tool_bar(window: QMainWindow, actions: Actions, undo: QAction, redo: QAction) -> QToolBar:
    """Build the tool bar: files, undo, tools on the left; the view on the right."""
    bar = QToolBar(tr("Tools"), window)
    bar.setObjectName("tool_bar")
    bar.setMovable(False)
    bar.setIconSize(QSize(20, 20))
    bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    bar.addActions([actions["open"], actions["save"], actions["batch"]])
    bar.addSeparator()
    bar.addActions([undo, redo])
    bar.addSeparator()
    bar.addActions(
        [actions[name] for name in ("hint", "eraser", "lasso", "eyedropper", "keep_paper")]
    )
    bar.addAction(actions["clear_hints"])
    space = QWidget()
    space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    bar.addWidget(space)
    bar.addActions([actions[name] for name in ("side", "split", "result", "blink", "lens")])
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
