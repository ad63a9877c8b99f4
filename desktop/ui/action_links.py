"""What the window's actions do, and when they can be used."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop.core.messages import mark
from desktop.ui.canvas import ZOOM_STEP
from desktop.ui.canvas_paint import Ground
from desktop.ui.commands import ClearHints
from desktop.ui.compare_view import CompareMode
from desktop.ui.help_dialogs import AboutDialog, ShortcutsDialog
from desktop.ui.hint_tool import RADIUS_STEP, Tool
from desktop.ui.modes import WAYS, Mode
from desktop.ui.translate import tr
from desktop.ui.view_state import ROTATE_STEP

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow

_NO_COLOR = {Mode.LINE_ART: mark("&Keep paper white"), Mode.PHOTOGRAPH: mark("&Keep gray")}


def connect_actions(window: MainWindow) -> None:
    """Let every action do what it is for."""
    document, tool, view = window.document, window.tool, window.view
    actions, compare = window.actions_by_name, window.compare
    keeper, opener, orders = window.keeper, window.opener, window.orders
    color, palette, mode = window.dock.color, window.dock.palette_section, window.dock.mode
    slots: dict[str, Callable[[], object]] = {
        "open": opener.choose_picture,
        "paste": opener.paste,
        "restore": window.left_work.offer,
        "save": keeper.save,
        "save_as": lambda: keeper.save(ask=True),
        "save_project": keeper.save_project,
        "export_layers": keeper.export_layers,
        "before_after": window.share.save_before_after,
        "wipe": window.share.save_wipe,
        "copy_result": window.share.copy_result,
        "load_hints": orders.choose_hints,
        "save_hints": orders.save_hints,
        "load_character": orders.choose_character,
        "save_character": orders.save_character,
        "batch": window.open_batch,
        "close": lambda: keeper.close(document.page),
        "quit": window.close,
        "clear_hints": lambda: window.stack.push(ClearHints(document)),
        "colorize": window.controller.colorize,
        "cancel": window.controller.cancel,
        "variation": palette.next_variation,
        "first": palette.first_variation,
        "line_art": lambda: mode.choose(Mode.LINE_ART),
        "photograph": lambda: mode.choose(Mode.PHOTOGRAPH),
        "recolor_alike": tool.recolor_alike,
        "copy_hints": window.hint_clipboard.copy,
        "paste_hints": window.hint_clipboard.paste,
        "hint": lambda: tool.set_tool(Tool.HINT),
        "eraser": lambda: tool.set_tool(Tool.ERASER),
        "lasso": lambda: tool.set_tool(Tool.LASSO),
        "eyedropper": lambda: tool.set_tool(Tool.EYEDROPPER),
        "keep_paper": lambda: color.set_keep_paper(document.color is not None),
        "smaller": lambda: document.set_radius(document.radius / RADIUS_STEP),
        "larger": lambda: document.set_radius(document.radius * RADIUS_STEP),
        "next_page": lambda: window.pages.step(1),
        "previous_page": lambda: window.pages.step(-1),
        "side": lambda: compare.set_mode(CompareMode.SIDE),
        "split": lambda: compare.set_mode(CompareMode.SPLIT),
        "result": lambda: compare.set_mode(CompareMode.RESULT),
        "blink": lambda: compare.set_mode(CompareMode.BLINK),
        "lens": lambda: compare.set_mode(CompareMode.LENS),
        "fit": view.fit,
        "actual": lambda: view.zoom_to(1 / window.devicePixelRatioF()),
        "zoom_in": lambda: view.zoom_to(view.zoom * ZOOM_STEP),
        "zoom_out": lambda: view.zoom_to(view.zoom / ZOOM_STEP),
        "rotate_left": lambda: view.rotate_by(-ROTATE_STEP),
        "rotate_right": lambda: view.rotate_by(ROTATE_STEP),
        "upright": view.set_upright,
        "mirror": view.mirror,
        "show_hints": lambda: compare.set_show_hints(actions["show_hints"].isChecked()),
        "show_areas": lambda: window.areas.set_shown(actions["show_areas"].isChecked()),
        "settings": lambda: window.preferences.open_settings(window.controller.device),
        "models": window.preferences.open_models,
        "shortcuts": lambda: ShortcutsDialog(window).open(),
        "about": lambda: AboutDialog(
            window.controller.device, window.controller.model_name, window
        ).open(),
    }
    actions["restore"].setVisible(False)
    split = actions["split_colors"]
    split.setChecked(window.settings.split_colors)
    split.toggled.connect(lambda: _set_split_colors(window))
    for ground in Ground:
        slots[f"ground_{ground}"] = lambda ground=ground: compare.set_ground(ground)
    for name, slot in slots.items():
        actions.connect(name, slot)
    view.changed.connect(lambda: actions["mirror"].setChecked(view.mirrored))


def _set_split_colors(window: MainWindow) -> None:
    window.settings.split_colors = window.actions_by_name["split_colors"].isChecked()


def update_actions(window: MainWindow) -> None:
    """Enable what can be used now."""
    document, actions = window.document, window.actions_by_name
    has_picture = document.picture is not None
    begun = document.result is not None or bool(document.hints) or window.keeper.unsaved
    actions.enable("save save_as", begun)
    actions.enable("save_project", has_picture)
    actions.enable(
        "before_after wipe copy_result", document.result is not None, tr("Colorize first")
    )
    actions.enable("blink lens rotate_left rotate_right upright mirror", has_picture)
    cut_out = document.picture is not None and document.picture.alpha is not None
    grounds = " ".join(f"ground_{ground}" for ground in Ground)
    actions.enable(grounds, cut_out, tr("This picture has no transparent parts"))
    actions.enable("next_page previous_page", len(window.pages) > 1)
    actions.enable("save_hints copy_hints clear_hints", bool(document.hints))
    actions.enable("eraser paste_hints", has_picture)
    actions.enable("recolor_alike", window.tool.selected is not None, tr("Click a dot first"))
    actions.enable(
        "load_hints close colorize line_art photograph hint eyedropper keep_paper"
        " smaller larger side split result fit actual zoom_in zoom_out show_hints",
        has_picture,
    )
    lacks = tr(WAYS[document.mode].lacks)
    lines = has_picture and not lacks
    actions.enable("export_layers", lines and document.result is not None, lacks)
    actions.enable("lasso show_areas", lines, lacks)
    actions.enable("load_character variation", lines, lacks)
    actions.enable("save_character", lines and bool(document.character), lacks)
    actions.enable("first", lines and document.seed != 0, lacks)
    actions.enable("cancel", window.controller.running)
    window.panel_action.setEnabled(has_picture)
    window.setWindowModified(window.keeper.unsaved)


def show_mode(window: MainWindow) -> None:
    """Let the actions say what they do in the present mode."""
    mode, actions = window.document.mode, window.actions_by_name
    way = WAYS[mode]
    actions["line_art" if mode is Mode.LINE_ART else "photograph"].setChecked(True)
    actions.describe("colorize", tr(way.colorize_tip))
    actions.describe("keep_paper", tr(way.no_color_tip), tr(_NO_COLOR[mode]))
