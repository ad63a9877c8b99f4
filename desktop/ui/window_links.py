"""How the window's parts are connected, and what is shown of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.core.palettes import Palette
from desktop.engine.batch import BatchSummary
from desktop.ui.action_links import show_mode
from desktop.ui.batch_texts import cancelled_text, done_text
from desktop.ui.colorize_controller import Answer
from desktop.ui.message_bar import About
from desktop.ui.translate import tr

if TYPE_CHECKING:
    from desktop.ui.batch_dialog import BatchDialog
    from desktop.ui.images import Pyramid
    from desktop.ui.main_window import MainWindow

#: How long something is said in the status bar, in milliseconds.
_SAID_MS = 8000


def connect_parts(window: MainWindow) -> None:
    """Let the parts hear of one another."""
    _connect_document(window)
    _connect_opening(window)
    _connect_panels(window)
    _connect_voices(window)
    _connect_batches(window)
    show_keep_paper(window)


def _connect_document(window: MainWindow) -> None:
    document, controller, pages = window.document, window.controller, window.pages
    for signal in (
        document.picture_changed,
        document.hints_changed,
        document.result_changed,
        document.seed_changed,
        document.character_changed,
        document.mode_changed,
        window.stack.indexChanged,
        pages.changed,
        window.tool.selection_changed,
        controller.state_changed,
    ):
        # A slot of the window's own ends with it; histories still speak when they are taken down.
        signal.connect(window.refresh_actions)
    document.color_changed.connect(lambda: show_keep_paper(window))
    document.mode_changed.connect(lambda: show_mode(window))
    document.mode_changed.connect(lambda: window.message.forget(About.COLORIZE))
    document.picture_changed.connect(lambda: show_page(window))
    document.result_changed.connect(window.tabs.refresh)
    window.stack.indexChanged.connect(window.tabs.refresh)
    window.tabs.close_wanted.connect(window.keeper.close)
    pages.closed.connect(controller.forget)
    pages.closed.connect(window.variations.controller.forget)
    controller.engines_changed.connect(pages.outdate)
    window.tool.tool_changed.connect(lambda: _show_tool(window))
    window.compare.mode_changed.connect(lambda: show_choices(window))
    window.compare.ground_changed.connect(lambda: show_choices(window))
    controller.answered.connect(lambda answer: _show_answer(window, answer))
    controller.answered.connect(window.autosave.note)
    controller.drafted.connect(lambda draft: _show_draft(window, draft))
    controller.failed.connect(lambda error: _show_failure(window, error))


def _connect_opening(window: MainWindow) -> None:
    files, opener, start = window.files, window.opener, window.start_page
    files.opened.connect(lambda _page: window.status.clearMessage())
    files.opened.connect(lambda _page: window.compare.sketch.setFocus())
    files.continued.connect(window.controller.colorize)
    files.failed.connect(lambda _error: window.status.clearMessage())
    files.failed.connect(lambda _error: window.stay())
    files.written.connect(window.close_when_written)
    opener.recent_found.connect(start.set_recent)
    opener.folder_wanted.connect(window.open_batch)
    start.open_wanted.connect(opener.choose_picture)
    start.paste_wanted.connect(opener.paste)
    start.batch_wanted.connect(window.open_batch)
    start.chosen.connect(opener.open)


def _connect_panels(window: MainWindow) -> None:
    dock, inspiration, preferences = window.dock, window.inspiration, window.preferences
    window.palettes.serve(dock.palette_section)
    dock.character.open_wanted.connect(window.orders.choose_character)
    dock.character.save_wanted.connect(window.orders.save_character)
    window.orders.character_loaded.connect(dock.character.use)
    inspiration.chosen.connect(lambda palette: _color_in(window, palette))
    inspiration.left.connect(window.middle.setFocus)
    window.variations.left.connect(window.middle.setFocus)
    window.history.left.connect(window.middle.setFocus)
    preferences.services_changed.connect(window.controller.use)
    preferences.services_changed.connect(inspiration.use)
    preferences.autosave_changed.connect(window.autosave.follow_settings)


def _connect_voices(window: MainWindow) -> None:
    """Errors go to the message bar, news to the status bar."""
    message = window.message
    for part in (
        window.areas,
        window.files,
        window.hint_clipboard,
        window.orders,
        window.palettes,
        window.share,
        window.variations,
    ):
        part.failed.connect(message.show_error)
    window.inspiration.failed.connect(lambda e: message.show_error(e, About.INSPIRATION))
    window.inspiration.drawn.connect(lambda: message.forget(About.INSPIRATION))
    window.autosave.failed.connect(lambda e: message.show_error(e, About.AUTOSAVE))
    window.autosave.worked.connect(lambda: message.forget(About.AUTOSAVE))
    for part in (
        window.areas,
        window.dock.palette_section,
        window.files,
        window.hint_clipboard,
        window.inspiration,
        window.keeper,
        window.orders,
        window.share,
        window.tool,
    ):
        part.said.connect(lambda text: window.status.showMessage(text, _SAID_MS))


def _connect_batches(window: MainWindow) -> None:
    """A batch is told of in the window, since its dialog may be closed."""
    window.notifier.watch_batch(window.batches)
    batches = window.batches
    batches.finished.connect(lambda summary: _tell_batch(window, summary))
    batches.failed.connect(lambda error: _tell_batch_failed(window, error))
    batches.cancelled.connect(
        lambda: window.status.showMessage(cancelled_text(batches.items), _SAID_MS)
    )


def connect_batch_dialog(window: MainWindow, dialog: BatchDialog) -> None:
    """Let a dialog follow the window, and both share one switch."""
    document, split = window.document, window.actions_by_name["split_colors"]
    document.order_changed.connect(dialog.follow)
    document.picture_changed.connect(dialog.follow)
    window.controller.engines_changed.connect(dialog.replan)
    dialog.said.connect(lambda text: window.status.showMessage(text, _SAID_MS))
    dialog.form.split.toggled.connect(split.setChecked)
    split.toggled.connect(dialog.form.split.setChecked)


def _tell_batch(window: MainWindow, summary: BatchSummary) -> None:
    window.status.showMessage(done_text(summary), _SAID_MS)
    if summary.failed and not _shows_batch(window):
        window.message.show_info(done_text(summary), tr("Show"), window.open_batch)


def _tell_batch_failed(window: MainWindow, error: Exception) -> None:
    if not _shows_batch(window):
        window.message.show_error(error)


def _shows_batch(window: MainWindow) -> bool:
    return window.batch is not None and window.batch.isVisible()


def show_page(window: MainWindow) -> None:
    """Show the document's page, or the start page."""
    page = window.document.page
    has_picture = page.picture is not None
    window.compare.set_sketch(page.sketch)
    window.compare.set_result(page.shown)
    if not has_picture:
        window.opener.find_recent()
    shown = window.compare if has_picture else window.start_page
    window.middle.setCurrentWidget(shown)
    window.middle.setFocusProxy(shown)
    window.dock.setVisible(has_picture and window.panel_wanted)
    window.tool_bar.setVisible(has_picture)
    window.setWindowTitle(f"{page.name}[*] – Tintline" if has_picture else "Tintline[*]")


def show_choices(window: MainWindow) -> None:
    """Mark how sketch and result are compared, and the ground; remember both."""
    compare, actions, settings = window.compare, window.actions_by_name, window.settings
    settings.compare_mode, settings.ground = compare.mode.value, compare.ground.value
    actions[compare.mode.value].setChecked(True)
    actions[f"ground_{compare.ground}"].setChecked(True)


def show_keep_paper(window: MainWindow) -> None:
    """Mark whether dots have no colour."""
    window.actions_by_name["keep_paper"].setChecked(window.document.color is None)


def _show_tool(window: MainWindow) -> None:
    window.actions_by_name[window.tool.tool.value].setChecked(True)


def _show_answer(window: MainWindow, answer: Answer) -> None:
    page = answer.page
    window.notifier.tell(tr("{name} is colorized.", name=page.name), answer.seconds)
    window.message.forget(About.COLORIZE)
    window.tabs.refresh()
    if page is not window.document.page:
        window.status.showMessage(tr("{name} is colorized", name=page.name), _SAID_MS)
        return
    window.compare.set_result(page.shown)
    if answer.result.notices:
        window.message.show_info(" ".join(map(tr, answer.result.notices)))
    made_with, page.made_with = page.made_with, None
    model = answer.result.model
    if made_with is not None and model is not None and made_with != model:
        window.message.show_info(
            tr(
                "{name} was colorized with another model ({model}): the colours may differ from"
                " what was saved.",
                name=page.name,
                model=made_with.name,
            )
        )


def _show_draft(window: MainWindow, draft: Pyramid | None) -> None:
    """Show how the page looks so far, or its result again."""
    shown = draft or window.document.page.shown
    if shown is not window.compare.result_image:
        window.compare.set_result(shown)


def _show_failure(window: MainWindow, error: Exception) -> None:
    window.message.show_error(error, About.COLORIZE)
    if not window.controller.loaded:
        window.status.show_no_model()


def _color_in(window: MainWindow, palette: Palette) -> None:
    """Colour in a palette that was only tried."""
    document, controller = window.document, window.controller
    same = palette == document.palette
    window.dock.palette_section.try_out(palette)
    if document.result is None and not (same and controller.running):
        controller.colorize()  # else the result follows by itself
