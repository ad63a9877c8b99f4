from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QPointF, QSize, Qt
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeySequence,
    QUndoStack,
)
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from desktop.core.palettes import load_palette, shipped_palettes
from desktop.engine.request import Look
from desktop.settings import Settings
from desktop.ui import theme
from desktop.ui.actions import make_actions
from desktop.ui.batch_dialog import BatchDialog
from desktop.ui.canvas import ZOOM_STEP
from desktop.ui.color_dock import ColorDock
from desktop.ui.colorize_controller import Answer, ColorizeController
from desktop.ui.commands import ClearHints
from desktop.ui.compare_view import CompareMode, CompareView
from desktop.ui.document import Document
from desktop.ui.file_controller import FileController, dropped_files
from desktop.ui.help_dialogs import AboutDialog, ShortcutsDialog
from desktop.ui.hint_tool import RADIUS_STEP, HintTool, Tool
from desktop.ui.images import Pyramid
from desktop.ui.jobs import Job
from desktop.ui.menus import fill_menu_bar, make_tool_bar
from desktop.ui.message_bar import MessageBar
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
        self.files = FileController(self.document, self.stack, settings, self)
        self.keeper = WorkKeeper(self.document, self.stack, self.controller, self.files, self)
        self.actions_by_name = make_actions(self)
        self._closing = False
        self._asking = False
        self._model_name = ""
        self._batch: BatchDialog | None = None

        self.message = MessageBar()
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
        self.status = StatusLine(self.document, self.view, self.controller)
        self.setStatusBar(self.status)
        self._build_menus()
        self._connect_actions()
        self._connect_parts()
        self._restore()
        self._show_page()
        self._update_actions()

    # --- building -----------------------------------------------------------------------------

    def _build_menus(self) -> None:
        self.undo_action = self.stack.createUndoAction(self, "Undo")
        self.redo_action = self.stack.createRedoAction(self, "Redo")
        for action, icon, keys in (
            (self.undo_action, "undo", ("Ctrl+Z",)),
            (self.redo_action, "redo", ("Ctrl+Shift+Z", "Ctrl+Y")),
        ):
            action.setShortcuts([QKeySequence(key) for key in keys])
            action.setIcon(theme.icon(icon))
            action.setIconVisibleInMenu(False)
        self.panel_action = self.dock.toggleViewAction()
        self.panel_action.setText("&Colour panel")
        self.panel_action.setShortcut("F9")
        self._recent_menu = fill_menu_bar(
            self, self.actions_by_name, self.undo_action, self.redo_action, self.panel_action
        )
        self._recent_menu.aboutToShow.connect(self._fill_recent_menu)
        self.tool_bar = make_tool_bar(
            self, self.actions_by_name, self.undo_action, self.redo_action
        )
        self.addToolBar(self.tool_bar)

    def _connect_actions(self) -> None:
        palette = self.dock.palette_section
        ratio = self.devicePixelRatioF
        slots: dict[str, Callable[[], object]] = {
            "open": self._choose_picture,
            "paste": self.paste,
            "save": self.keeper.save,
            "save_as": lambda: self.keeper.save(ask=True),
            "load_hints": self._choose_hints,
            "save_hints": self.keeper.save_hints,
            "batch": self.open_batch,
            "close": lambda: self.keeper.when_free(self._close_picture),
            "quit": self.close,
            "clear_hints": lambda: self.stack.push(ClearHints(self.document)),
            "colorize": self.controller.colorize,
            "cancel": self.controller.cancel,
            "variation": palette.next_variation,
            "first": palette.first_variation,
            "hint": lambda: self.tool.set_tool(Tool.HINT),
            "eyedropper": lambda: self.tool.set_tool(Tool.EYEDROPPER),
            "keep_paper": lambda: self.dock.color.set_keep_paper(self.document.color is not None),
            "smaller": lambda: self.document.set_radius(self.document.radius / RADIUS_STEP),
            "larger": lambda: self.document.set_radius(self.document.radius * RADIUS_STEP),
            "side": lambda: self.compare.set_mode(CompareMode.SIDE),
            "split": lambda: self.compare.set_mode(CompareMode.SPLIT),
            "result": lambda: self.compare.set_mode(CompareMode.RESULT),
            "fit": self.view.fit,
            "actual": lambda: self.view.zoom_to(1 / ratio()),
            "zoom_in": lambda: self.view.zoom_to(self.view.zoom * ZOOM_STEP, QPointF(0, 0)),
            "zoom_out": lambda: self.view.zoom_to(self.view.zoom / ZOOM_STEP, QPointF(0, 0)),
            "show_hints": lambda: self.compare.set_show_hints(
                self.actions_by_name["show_hints"].isChecked()
            ),
            "shortcuts": lambda: ShortcutsDialog(self).open(),
            "about": self._show_about,
        }
        for name, slot in slots.items():
            self.actions_by_name.connect(name, slot)

    def _connect_parts(self) -> None:
        document, controller = self.document, self.controller
        for signal in (
            document.picture_changed,
            document.hints_changed,
            document.result_changed,
            document.seed_changed,
            self.stack.indexChanged,
            self.stack.cleanChanged,
            controller.state_changed,
        ):
            signal.connect(self._update_actions)
        document.color_changed.connect(self._show_keep_paper)
        document.picture_changed.connect(self._show_page)
        self.tool.tool_changed.connect(self._show_tool)
        self.compare.mode_changed.connect(self._show_mode)
        controller.answered.connect(self._show_answer)
        controller.failed.connect(self._colorize_failed)
        controller.device_changed.connect(self._model_loaded)
        self.files.opened.connect(self._show_sketch)
        self.files.failed.connect(self.message.show_error)
        self.files.failed.connect(lambda _error: self.status.clearMessage())
        for said in (self.files.said, self.keeper.said):
            said.connect(lambda text: self.status.showMessage(text, 8000))
        self.dock.palette_section.file_wanted.connect(self._choose_palette)
        self.start_page.open_wanted.connect(self._choose_picture)
        self.start_page.paste_wanted.connect(self.paste)
        self.start_page.batch_wanted.connect(self.open_batch)
        self.start_page.chosen.connect(self.open)
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
        self._list_recent()
        self.controller.prepare()

    # --- opening ------------------------------------------------------------------------------

    def open(self, path: Path) -> None:
        """Open a picture file, after asking about unsaved work."""
        self.keeper.when_free(lambda: self._open_now(path))

    def open_files(self, paths: Sequence[Path]) -> None:
        """Open what was dropped, pasted or named on the command line."""
        if not paths:
            return
        if paths[0].is_dir():
            self.open_batch(paths[0])
            return
        self.open(paths[0])
        if len(paths) > 1:
            folder = paths[0].parent
            self.message.show_info(
                f"{paths[0].name} is opened, the first of {len(paths)} files."
                f" All pictures of a folder can be colorized in one go.",
                "Colorize the folder…",
                lambda: self.open_batch(folder),
            )

    def paste(self) -> None:
        """Open the picture, or the files, on the clipboard."""
        data = QGuiApplication.clipboard().mimeData()
        if files := dropped_files(data):
            self.open_files(files)
        elif data is not None and data.hasImage():
            self._open_image(QImage(data.imageData()))
        else:
            self.message.show_info("There is no picture on the clipboard; copy one first.")

    def _open_now(self, path: Path) -> None:
        if self.message.property("kind") == "error":
            self.message.hide()
        self.files.open(path)

    def _open_image(self, image: QImage) -> None:
        if image.isNull():
            self.message.show_info("The picture on the clipboard cannot be read.")
        else:
            self.keeper.when_free(lambda: self.files.open_image(image))

    def _choose_picture(self) -> None:
        path = self.files.ask_open()
        if path is not None:
            self.open(path)

    def _choose_hints(self) -> None:
        path = self.files.ask_hints()
        if path is not None:
            self.files.load_hints(path)

    def _choose_palette(self) -> None:
        path = self.files.ask_palette()
        if path is not None:
            self.files.runner.submit(
                Job(
                    lambda _cancel, _report: load_palette(str(path)),
                    on_result=self.dock.palette_section.use,
                    on_error=self.message.show_error,
                )
            )

    def _close_picture(self) -> None:
        self.stack.clear()
        self.document.load(None, "")
        self.compare.set_sketch(None)
        self._list_recent()

    # --- batch and help -----------------------------------------------------------------------

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

    @property
    def batch(self) -> BatchDialog | None:
        """The batch dialog, while it is open."""
        return self._batch

    def _batch_closed(self) -> None:
        if self._batch is not None:
            self._batch.deleteLater()
            self._batch = None

    def _show_about(self) -> None:
        AboutDialog(self.status.device_label.toolTip(), self._model_name, self).open()

    # --- showing ------------------------------------------------------------------------------

    def _show_sketch(self, shown: Pyramid) -> None:
        self.compare.set_sketch(shown)
        self.status.clearMessage()
        self.compare.sketch.setFocus()

    def _show_answer(self, answer: Answer) -> None:
        self.compare.set_result(answer.shown)

    def _colorize_failed(self, error: Exception) -> None:
        self.message.show_error(error)
        if not self._model_name:
            self.status.show_no_model()

    def _model_loaded(self, _device: str) -> None:
        self._model_name = self.controller.model_name

    def _show_page(self) -> None:
        has_picture = self.document.picture is not None
        self.pages.setCurrentWidget(self.compare if has_picture else self.start_page)
        self.dock.setVisible(has_picture)
        self.tool_bar.setVisible(has_picture)
        self.setWindowTitle(f"{self.document.name}[*] – Tintline" if has_picture else "Tintline")

    def _update_actions(self) -> None:
        document, actions = self.document, self.actions_by_name
        has_picture, has_hints = document.picture is not None, bool(document.hints)
        actions.enable("save save_as", document.result is not None)
        actions.enable("save_hints clear_hints", has_hints)
        actions.enable(
            "load_hints close colorize variation hint eyedropper keep_paper smaller larger"
            " side split result fit actual zoom_in zoom_out show_hints",
            has_picture,
        )
        actions.enable("first", has_picture and document.seed != 0)
        actions.enable("cancel", self.controller.running)
        self.panel_action.setEnabled(has_picture)
        self.setWindowModified(self.keeper.unsaved)

    def _show_keep_paper(self) -> None:
        self.actions_by_name["keep_paper"].setChecked(self.document.color is None)

    def _show_tool(self) -> None:
        name = "hint" if self.tool.tool is Tool.HINT else "eyedropper"
        self.actions_by_name[name].setChecked(True)

    def _show_mode(self) -> None:
        self.settings.compare_mode = self.compare.mode.value
        self.actions_by_name[self.compare.mode.value].setChecked(True)

    def _list_recent(self) -> None:
        """List the recent files that still exist; a network folder may take its time to tell."""
        paths = [Path(name) for name in self.settings.recent_files]
        self.files.runner.submit(
            Job(
                lambda _cancel, _report: [path for path in paths if path.is_file()],
                on_result=self.start_page.set_recent,
            )
        )

    def _fill_recent_menu(self) -> None:
        self._recent_menu.clear()
        for name in self.settings.recent_files:
            path = Path(name)
            action = self._recent_menu.addAction(path.name)
            action.setToolTip(name)
            action.triggered.connect(lambda _on=False, chosen=path: self.open(chosen))
        if not self.settings.recent_files:
            self._recent_menu.addAction("None yet").setEnabled(False)

    # --- drops and closing --------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take pictures and folders."""
        if dropped_files(event.mimeData()) or event.mimeData().hasImage():
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
        if files := dropped_files(event.mimeData()):
            self.open_files(files)
        elif event.mimeData().hasImage():
            self._open_image(QImage(event.mimeData().imageData()))

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
        self.controller.shutdown()
        self.files.shutdown()
        # Commands that die together with their stack in the garbage collector end the process.
        self.stack.clear()

    def _close_now(self) -> None:
        self._closing = True
        if not self._asking:  # Qt ignores a close within a close
            self.close()
