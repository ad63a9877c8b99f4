from pathlib import Path

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QResizeEvent,
    QUndoStack,
)
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from desktop.core.palettes import Palette, shipped_palettes
from desktop.engine.request import Look
from desktop.settings import Settings
from desktop.ui import theme
from desktop.ui.action_links import connect_actions, show_mode, update_actions
from desktop.ui.actions import make_actions
from desktop.ui.batch_dialog import BatchDialog
from desktop.ui.color_dock import ColorDock
from desktop.ui.colorize_controller import Answer, ColorizeController
from desktop.ui.compare_view import CompareMode, CompareView
from desktop.ui.document import Document
from desktop.ui.file_controller import FileController
from desktop.ui.hint_tool import HintTool, Tool
from desktop.ui.images import Pyramid
from desktop.ui.inspiration import InspirationPanel
from desktop.ui.jobs import Job
from desktop.ui.menus import fill_menu_bar, make_tool_bar, make_undo_actions
from desktop.ui.message_bar import About, MessageBar
from desktop.ui.opener import Opener, holds_picture
from desktop.ui.services import Services
from desktop.ui.start_page import StartPage
from desktop.ui.status_line import StatusLine
from desktop.ui.view_state import ViewState
from desktop.ui.work_keeper import WorkKeeper


class MainWindow(QMainWindow):
    """The window: it builds the parts and connects them; what they do is theirs."""

    def __init__(self, services: Services, settings: Settings) -> None:
        super().__init__()
        self.setWindowIcon(theme.app_icon())
        self.setAcceptDrops(True)
        self.setMinimumSize(900, 560)
        self.settings = settings
        self.document = Document(self)
        self.document.set_look(Look(settings.look))
        self.document.set_gap(settings.gap)
        self.document.set_color(settings.color)
        self.stack = QUndoStack(self)
        self.view = ViewState(self)
        self.tool = HintTool(self.document, self.stack, self)
        self.controller = ColorizeController(self.document, services, self)
        self.files = FileController(self.document, self.stack, services, settings, self)
        self.keeper = WorkKeeper(self.document, self.stack, self.controller, self.files, self)
        self.actions_by_name = make_actions(self)
        self._closing = self._asking = False
        self._panel_wanted = True
        self._batch: BatchDialog | None = None

        self.message = MessageBar()
        self.opener = Opener(self.files, self.keeper, self.message, settings, self)
        self.start_page = StartPage(services, self.files.runner)
        self.compare = CompareView(self.document, self.view, self.tool)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.start_page)
        self.pages.addWidget(self.compare)
        middle = QWidget()
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.message)
        layout.addWidget(self.pages, 1)
        self.setCentralWidget(middle)
        self.dock = ColorDock(self.document, self.stack, self.tool, self.controller, settings)
        self.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        self.inspiration = InspirationPanel(self.document, services, self)
        self.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, self.inspiration)
        self.status = StatusLine(self.document, self.view, self.controller)
        self.setStatusBar(self.status)
        self._build_menus()
        connect_actions(self)
        self._connect_parts()
        self._restore()
        self._show_page()
        self._update_actions()

    # --- building -----------------------------------------------------------------------------

    def _build_menus(self) -> None:
        self.undo_action, self.redo_action = make_undo_actions(self, self.stack)
        self.panel_action = self.dock.toggleViewAction()
        self.panel_action.setText("&Colour panel")
        self.panel_action.setShortcut("F9")
        self.panel_action.triggered.connect(self._want_panel)
        content = self, self.actions_by_name, self.undo_action, self.redo_action
        recent = fill_menu_bar(*content, (self.panel_action, self.inspiration.action))
        recent.aboutToShow.connect(lambda: self.opener.fill_recent_menu(recent))
        self.tool_bar = make_tool_bar(*content)
        self.addToolBar(self.tool_bar)

    def _connect_parts(self) -> None:
        document, controller = self.document, self.controller
        for signal in (
            document.picture_changed,
            document.hints_changed,
            document.result_changed,
            document.seed_changed,
            document.character_changed,
            document.mode_changed,
            self.stack.indexChanged,
            self.stack.cleanChanged,
            controller.state_changed,
        ):
            signal.connect(self._update_actions)
        document.color_changed.connect(self._show_keep_paper)
        document.mode_changed.connect(lambda: show_mode(self))
        document.mode_changed.connect(lambda: self.message.forget(About.COLORIZE))
        document.picture_changed.connect(self._show_page)
        self.tool.tool_changed.connect(self._show_tool)
        self.compare.mode_changed.connect(self._show_mode)
        controller.answered.connect(self._show_answer)
        controller.failed.connect(self._colorize_failed)
        self.files.opened.connect(self._show_sketch)
        self.files.failed.connect(self.message.show_error)
        self.files.failed.connect(lambda _error: self.status.clearMessage())
        self.inspiration.failed.connect(lambda e: self.message.show_error(e, About.INSPIRATION))
        self.inspiration.drawn.connect(lambda: self.message.forget(About.INSPIRATION))
        self.inspiration.chosen.connect(self._color_in)
        self.inspiration.left.connect(self.pages.setFocus)
        for said in (self.files.said, self.keeper.said, self.inspiration.said):
            said.connect(lambda text: self.status.showMessage(text, 8000))
        self.dock.palette_section.file_wanted.connect(self.opener.choose_palette)
        self.opener.palette_loaded.connect(self.dock.palette_section.use)
        self.dock.character.open_wanted.connect(self.opener.choose_character)
        self.dock.character.save_wanted.connect(self.keeper.save_character)
        self.opener.character_loaded.connect(self.dock.character.use)
        self.opener.recent_found.connect(self.start_page.set_recent)
        self.opener.folder_wanted.connect(self.open_batch)
        self.start_page.open_wanted.connect(self.opener.choose_picture)
        self.start_page.paste_wanted.connect(self.opener.paste)
        self.start_page.batch_wanted.connect(self.open_batch)
        self.start_page.chosen.connect(self.opener.open)
        self._show_keep_paper()

    def _restore(self) -> None:
        available = self.screen().availableGeometry().size()
        self.resize(QSize(1440, 900).boundedTo(available * 0.92))  # with room for the frame
        if self.settings.geometry:
            self.restoreGeometry(QByteArray.fromBase64(self.settings.geometry.encode()))
        if self.settings.compare_mode in set(CompareMode):
            self.compare.set_mode(CompareMode(self.settings.compare_mode))
        self._show_mode()

    def start_work(self) -> None:
        """Load palettes, samples and the model; called once the window is visible."""
        self.files.runner.submit(
            Job(
                lambda _cancel, _report: shipped_palettes(),
                on_result=self.dock.palette_section.set_shipped,
                on_error=self.message.show_error,
            )
        )
        self.start_page.load_samples()
        self.opener.find_recent()
        self.controller.prepare()
        self.inspiration.look_for_model()

    # --- what actions ask for -----------------------------------------------------------------

    def close_picture(self) -> None:
        """Return to the start page."""
        self.stack.clear()
        self.document.load(None, "")
        self.compare.set_sketch(None)
        self.opener.find_recent()

    def open_batch(self, folder: Path | None = None) -> None:
        """Show the dialog that colorizes a folder."""
        if self._batch is not None:
            return
        self._batch = BatchDialog(
            self.document, self.controller, self.files.runner, self.settings, self
        )
        self._batch.finished.connect(self._batch_closed)
        if folder is not None:
            self._batch.form.set_source(folder)
        self._batch.open()

    def _color_in(self, palette: Palette) -> None:
        same = palette == self.document.palette
        self.dock.palette_section.try_out(palette)
        if self.document.result is None and not (same and self.controller.running):
            self.controller.colorize()  # else the result follows by itself

    @property
    def batch(self) -> BatchDialog | None:
        """The batch dialog, while it is open."""
        return self._batch

    def _batch_closed(self) -> None:
        if self._batch is not None:
            self._batch.deleteLater()
            self._batch = None

    # --- showing ------------------------------------------------------------------------------

    def _show_sketch(self, shown: Pyramid) -> None:
        self.compare.set_sketch(shown)
        self.status.clearMessage()
        self.compare.sketch.setFocus()

    def _show_answer(self, answer: Answer) -> None:
        self.compare.set_result(answer.shown)
        self.message.forget(About.COLORIZE)

    def _colorize_failed(self, error: Exception) -> None:
        self.message.show_error(error, About.COLORIZE)
        if not self.controller.loaded:
            self.status.show_no_model()

    def _want_panel(self, wanted: bool) -> None:
        self._panel_wanted = wanted

    def _show_page(self) -> None:
        has_picture = self.document.picture is not None
        shown = self.compare if has_picture else self.start_page
        self.pages.setCurrentWidget(shown)
        self.pages.setFocusProxy(shown)
        self.dock.setVisible(has_picture and self._panel_wanted)
        self.tool_bar.setVisible(has_picture)
        self.setWindowTitle(f"{self.document.name}[*] – Tintline" if has_picture else "Tintline")

    def _update_actions(self) -> None:
        update_actions(self)
        self.setWindowModified(self.keeper.unsaved)

    def _show_keep_paper(self) -> None:
        self.actions_by_name["keep_paper"].setChecked(self.document.color is None)

    def _show_tool(self) -> None:
        name = "hint" if self.tool.tool is Tool.HINT else "eyedropper"
        self.actions_by_name[name].setChecked(True)

    def _show_mode(self) -> None:
        self.settings.compare_mode = self.compare.mode.value
        self.actions_by_name[self.compare.mode.value].setChecked(True)

    # --- sizes, drops and closing -------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the panels what room there is."""
        self.inspiration.fit(self.width())
        super().resizeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take pictures and folders."""
        if holds_picture(event.mimeData()):
            event.acceptProposedAction()
            self.start_page.set_drop_lit(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Nothing hovers any more."""
        self.start_page.set_drop_lit(False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        self.start_page.set_drop_lit(False)
        event.acceptProposedAction()
        self.opener.take(event.mimeData())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask about unsaved work, then stop all that runs."""
        if self.keeper.unsaved and not self._closing:
            self._asking = True
            self.keeper.when_free(self._close_now)
            self._asking = False
            if not self._closing:  # the user stays, or the work is being saved
                event.ignore()
                return
        self.settings.geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        event.accept()
        self.hide()  # whatever has to be stopped, the user need not watch it
        parts = self.controller, self.files, self.inspiration.controller
        for part in parts:
            part.runner.cancel_all()  # all of them, before one is waited for
        for part in parts:
            part.shutdown()
        # Commands that die together with their stack in the garbage collector end the process.
        self.stack.clear()

    def _close_now(self) -> None:
        self._closing = True
        if not self._asking:  # Qt ignores a close within a close
            self.close()
