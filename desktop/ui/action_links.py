"""What the window's actions do, and when they can be used."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop.ui.canvas import ZOOM_STEP
from desktop.ui.commands import ClearHints
from desktop.ui.compare_view import CompareMode
from desktop.ui.help_dialogs import AboutDialog, ShortcutsDialog
from desktop.ui.hint_tool import RADIUS_STEP, Tool
from desktop.ui.modes import WAYS, Mode

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow


def connect_actions(window: MainWindow) -> None:
    """Let every action do what it is for."""
    document, tool, view = window.document, window.tool, window.view
    actions, keeper, opener, compare = (
        window.actions_by_name,
        window.keeper,
        window.opener,
        window.compare,
    )
    color, palette, mode = window.dock.color, window.dock.palette_section, window.dock.mode
    slots: dict[str, Callable[[], object]] = {
        "open": opener.choose_picture,
        "paste": opener.paste,
        "save": keeper.save,
        "save_as": lambda: keeper.save(ask=True),
        "load_hints": opener.choose_hints,
        "save_hints": keeper.save_hints,
        "load_character": opener.choose_character,
        "save_character": keeper.save_character,
        "batch": window.open_batch,
        "close": lambda: keeper.when_free(window.close_picture),
        "quit": window.close,
        "clear_hints": lambda: window.stack.push(ClearHints(document)),
        "colorize": window.controller.colorize,
        "cancel": window.controller.cancel,
        "variation": palette.next_variation,
        "first": palette.first_variation,
        "line_art": lambda: mode.choose(Mode.LINE_ART),
        "photograph": lambda: mode.choose(Mode.PHOTOGRAPH),
        "hint": lambda: tool.set_tool(Tool.HINT),
        "eyedropper": lambda: tool.set_tool(Tool.EYEDROPPER),
        "keep_paper": lambda: color.set_keep_paper(document.color is not None),
        "smaller": lambda: document.set_radius(document.radius / RADIUS_STEP),
        "larger": lambda: document.set_radius(document.radius * RADIUS_STEP),
        "side": lambda: compare.set_mode(CompareMode.SIDE),
        "split": lambda: compare.set_mode(CompareMode.SPLIT),
        "result": lambda: compare.set_mode(CompareMode.RESULT),
        "fit": view.fit,
        "actual": lambda: view.zoom_to(1 / window.devicePixelRatioF()),
        "zoom_in": lambda: view.zoom_to(view.zoom * ZOOM_STEP),
        "zoom_out": lambda: view.zoom_to(view.zoom / ZOOM_STEP),
        "show_hints": lambda: compare.set_show_hints(actions["show_hints"].isChecked()),
        "shortcuts": lambda: ShortcutsDialog(window).open(),
        "about": lambda: AboutDialog(
            window.controller.device, window.controller.model_name, window
        ).open(),
    }
    for name, slot in slots.items():
        actions.connect(name, slot)


def update_actions(window: MainWindow) -> None:
    """Enable what can be used now."""
    document, actions = window.document, window.actions_by_name
    has_picture = document.picture is not None
    actions.enable("save save_as", document.result is not None)
    actions.enable("save_hints clear_hints", bool(document.hints))
    actions.enable(
        "load_hints close colorize line_art photograph hint eyedropper keep_paper"
        " smaller larger side split result fit actual zoom_in zoom_out show_hints",
        has_picture,
    )
    lacks = WAYS[document.mode].lacks
    lines = has_picture and not lacks
    actions.enable("load_character variation", lines, lacks)
    actions.enable("save_character", lines and bool(document.character), lacks)
    actions.enable("first", lines and document.seed != 0, lacks)
    actions.enable("cancel", window.controller.running)
    window.panel_action.setEnabled(has_picture)


def show_mode(window: MainWindow) -> None:
    """Let the actions say what they do in the present mode."""
    mode, actions = window.document.mode, window.actions_by_name
    way = WAYS[mode]
    actions["line_art" if mode is Mode.LINE_ART else "photograph"].setChecked(True)
    actions.describe("colorize", way.colorize_tip)
    actions.describe("keep_paper", way.no_color_tip, f"&{way.no_color}")
