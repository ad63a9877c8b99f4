from pathlib import Path

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QTabBar, QTabWidget, QVBoxLayout, QWidget

from desktop.core.palettes import shipped_palettes
from desktop.engine.request import Look
from desktop.settings import Settings
from desktop.ui import theme
from desktop.ui.action_links import connect_actions, update_actions
from desktop.ui.actions import make_actions
from desktop.ui.areas import Areas
from desktop.ui.autosave import Autosave
from desktop.ui.batch_controller import BatchController
from desktop.ui.batch_dialog import BatchDialog
from desktop.ui.before_button import BeforeButton
from desktop.ui.canvas_paint import Ground
from desktop.ui.color_dock import ColorDock
from desktop.ui.colorize_controller import ColorizeController
from desktop.ui.compare_view import CompareMode, CompareView
from desktop.ui.document import Document
from desktop.ui.file_controller import FileController
from desktop.ui.hint_clipboard import HintClipboard
from desktop.ui.hint_tool import HintTool
from desktop.ui.history_panel import HistoryPanel
from desktop.ui.inspiration import InspirationPanel
from desktop.ui.jobs import Job
from desktop.ui.left_work import LeftWorkOffer
from desktop.ui.menus import fill_menu_bar, make_tool_bar, make_undo_actions
from desktop.ui.message_bar import MessageBar
from desktop.ui.notifier import Notifier
from desktop.ui.opener import Opener, holds_picture
from desktop.ui.order_files import OrderFiles
from desktop.ui.page_tabs import PageTabs
from desktop.ui.pages import Pages
from desktop.ui.palette_keeper import PaletteKeeper
from desktop.ui.preferences import Preferences
from desktop.ui.result_handle import ResultHandle
from desktop.ui.services import Services
from desktop.ui.share_controller import ShareController
from desktop.ui.start_page import StartPage
from desktop.ui.status_line import StatusLine
from desktop.ui.translate import tr
from desktop.ui.variations import VariationsPanel
from desktop.ui.view_state import ViewState
from desktop.ui.window_links import (
    connect_batch_dialog,
    connect_parts,
    show_choices,
    show_page,
)
from desktop.ui.work_keeper import WorkKeeper

#: Of the docks and tool bars; another number where a layout of before no longer fits.
_LAYOUT_VERSION = 2


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
        self.view = ViewState(self)
        self.pages = Pages(self.document, self.view, self)
        self.stack = self.pages.history
        self.areas = Areas(self.document, self)
        self.tool = HintTool(self.document, self.stack, self.areas, self)
        self.hint_clipboard = HintClipboard(self.document, self.stack, self)
        self.controller = ColorizeController(self.document, services, self)
        self.files = FileController(self.document, self.pages, services, settings, self)
        self.orders = OrderFiles(self.document, self.pages, self.files, self)
        self.palettes = PaletteKeeper(self.document, self.files, settings, self)
        self.share = ShareController(self.document, self.files, self)
        self.autosave = Autosave(self.document, self.pages, settings, self)
        self.preferences = Preferences(settings, services, self)
        self.notifier = Notifier(self)
        self.actions_by_name = make_actions(self)
        self._closing = self._asking = False
        self.panel_wanted = settings.panel

        self.message = MessageBar()
        self.opener = Opener(self.files, self.message, settings, self)
        restore = self.actions_by_name["restore"]
        self.left_work = LeftWorkOffer(self.autosave, self.files, self.message, restore)
        self.start_page = StartPage(services, self.files.runner)
        self.compare = CompareView(self.document, self.view, self.tool)
        self.middle = QStackedWidget()
        self.middle.addWidget(self.start_page)
        self.middle.addWidget(self.compare)
        self.tabs = PageTabs(self.document, self.pages)
        center = QWidget()
        layout = QVBoxLayout(center)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.message)
        layout.addWidget(self.tabs)
        layout.addWidget(self.middle, 1)
        self.setCentralWidget(center)
        self.dock = ColorDock(self.document, self.stack, self.tool, self.controller, settings)
        self.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        self.inspiration = InspirationPanel(self.document, services, self)
        self.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, self.inspiration)
        self.history = HistoryPanel(self.stack, self)
        self.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, self.history)
        self.setTabPosition(Qt.DockWidgetArea.LeftDockWidgetArea, QTabWidget.TabPosition.North)
        self.variations = VariationsPanel(self.document, self.stack, self.controller, self)
        self.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self.variations)
        self.setCorner(Qt.Corner.BottomLeftCorner, Qt.DockWidgetArea.LeftDockWidgetArea)
        self.setCorner(Qt.Corner.BottomRightCorner, Qt.DockWidgetArea.RightDockWidgetArea)
        panels = self.variations.controller, self.inspiration.controller
        first = [part.runner for part in (self.controller, self.areas, *panels)]
        self.batches = BatchController(
            self.document, self.controller, self.files.runner, first, self
        )
        self.batch: BatchDialog | None = None  # once it was wanted
        self.keeper = WorkKeeper(
            self.document, self.pages, self.controller, self.files, self.batches, self
        )
        runners = self.controller.runner, self.files.runner, self.batches.runner
        self.status = StatusLine(self.document, self.view, self.controller, runners)
        self.setStatusBar(self.status)
        self._build_menus()
        connect_actions(self)
        connect_parts(self)
        self._restore()
        show_page(self)
        update_actions(self)

    # --- building -----------------------------------------------------------------------------

    def _build_menus(self) -> None:
        self.undo_action, self.redo_action = make_undo_actions(self, self.stack)
        self.panel_action = self.dock.toggleViewAction()
        self.panel_action.setText(tr("&Colour panel"))
        self.panel_action.setShortcut("F9")
        self.panel_action.triggered.connect(self._want_panel)
        content = self, self.actions_by_name, self.undo_action, self.redo_action
        panels = self.history, self.variations, self.inspiration
        panel_actions = self.panel_action, *(panel.action for panel in panels)
        recent = fill_menu_bar(*content, panel_actions)
        recent.aboutToShow.connect(lambda: self.opener.fill_recent_menu(recent))
        self.tool_bar = make_tool_bar(*content)
        handle = ResultHandle(self.document, self.share)
        self.tool_bar.insertWidget(self.actions_by_name["batch"], handle)
        before = BeforeButton(self.document, self.compare)
        self.tool_bar.insertWidget(self.actions_by_name["side"], before)
        self.addToolBar(self.tool_bar)

    def _restore(self) -> None:
        available = self.screen().availableGeometry().size()
        self.resize(QSize(1440, 900).boundedTo(available * 0.92))  # with room for the frame
        if self.settings.geometry:
            self.restoreGeometry(QByteArray.fromBase64(self.settings.geometry.encode()))
        layout = QByteArray.fromBase64(self.settings.layout.encode())
        if not self.restoreState(layout, _LAYOUT_VERSION):
            self.tabifyDockWidget(self.inspiration, self.history)
        for bar in self.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly):
            bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it is there even while no panel is
        # Both are read before one is set, which writes them down again.
        mode, ground = self.settings.compare_mode, Ground(self.settings.ground)
        if mode in set(CompareMode):
            self.compare.set_mode(CompareMode(mode))
        self.compare.set_ground(ground)
        show_choices(self)

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

    def open_batch(self, folder: Path | None = None) -> None:
        """Show the dialog that colorizes a folder."""
        if self.batch is None:
            self.batch = BatchDialog(self.batches, self.settings, self)
            connect_batch_dialog(self, self.batch)
        self.batch.present(folder)

    def refresh_actions(self) -> None:
        """Enable what can be used now."""
        update_actions(self)

    def _want_panel(self, wanted: bool) -> None:
        self.panel_wanted = wanted

    # --- sizes, drops and closing -------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the panels what room there is."""
        self.inspiration.fit(self.width())
        super().resizeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take pictures and folders of other programs."""
        if event.source() is None and holds_picture(event.mimeData()):
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
        """Ask about unsaved work, wait for what is being written, then stop all that runs."""
        if not self._closing:
            self._asking = True
            self.keeper.close_all(self._close_now)
            self._asking = False
        if not self._closing or self.files.writing:  # the user stays, or the work is being saved
            event.ignore()
            if self._closing:
                self.setEnabled(False)  # nothing may be begun that would be lost
                self.status.showMessage(tr("Closing as soon as all is saved…"))
            return
        self.settings.geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        layout = self.saveState(_LAYOUT_VERSION)
        self.settings.layout = bytes(layout.toBase64().data()).decode()
        self.settings.panel = self.panel_wanted
        event.accept()
        self.hide()  # whatever has to be stopped, the user need not watch it
        parts = (
            self.controller,
            self.batches,
            self.files,
            self.inspiration.controller,
            self.variations.controller,
            self.autosave,
            self.areas,
            self.preferences,
        )
        for part in parts:
            part.runner.cancel_all()  # all of them, before one is waited for
        for part in parts:
            part.shutdown()
        self.share.shutdown()
        self.left_work.release()
        self.pages.clear_histories()

    def _close_now(self) -> None:
        self._closing = True
        if self.batch is not None:
            self.batch.close()
        if not self._asking:  # Qt ignores a close within a close
            self.close()

    def close_when_written(self) -> None:
        """Go on closing, once nothing is being written any more."""
        if self._closing and not self.files.writing:
            self.close()

    def stay(self) -> None:
        """Do not close after all: something could not be written."""
        self._closing = False
        self.setEnabled(True)
