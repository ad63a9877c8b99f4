from pathlib import Path

from PySide6.QtCore import QTimer, QUrl, Signal
from PySide6.QtGui import QCloseEvent, QDesktopServices
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop.core.errors import TintlineError
from desktop.core.messages import say
from desktop.engine.batch import BatchSummary
from desktop.engine.batch_item import STATE_NAMES, BatchItem, BatchState
from desktop.engine.batch_settings import BatchSettings
from desktop.settings import Settings
from desktop.ui import theme
from desktop.ui.batch_controller import BatchController, BatchOrder
from desktop.ui.batch_form import BatchForm
from desktop.ui.batch_model import BatchModel
from desktop.ui.batch_texts import cancelled_text, outcome_text, plan_text, settings_text
from desktop.ui.message_bar import MessageBar
from desktop.ui.translate import tr

#: So long after the last change of a folder the list is made anew.
_PLAN_DELAY_MS = 200
#: Beside a file's state in its column, in pixels.
_STATE_MARGIN = 32
_ScrollHint = QAbstractItemView.ScrollHint


class BatchDialog(QDialog):
    """Colorizes a folder with the palette and look of the main window, which is used meanwhile.

    It may be closed while the batch runs, and shows how far that is when it is opened again.
    """

    said = Signal(str)  # something for the status bar

    def __init__(
        self, controller: BatchController, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Colorize a folder"))
        self.resize(800, 620)
        self._settings = settings
        self._used: BatchSettings | None = None  # for the list; None: no longer with this model
        self.controller = controller
        self.form = BatchForm(settings)
        self.message = MessageBar()
        self.model = BatchModel()
        self.table = QTableView()
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.summary = QLabel()
        self.summary.setObjectName("muted")
        self.summary.setWordWrap(True)
        self.start = QPushButton(tr("Colorize all"))
        self.start.setObjectName("primary")
        self.start.setDefault(True)
        self.stop_button = QPushButton(tr("Stop"))
        self.open_target = QPushButton(theme.icon("open"), tr("Open output folder"))
        self.close_button = QPushButton(tr("Close"))
        self._lay_out()

        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PLAN_DELAY_MS)
        self._timer.timeout.connect(self.make_plan)
        self.form.changed.connect(self._replan_soon)
        self.start.clicked.connect(self.run)
        self.stop_button.clicked.connect(controller.stop)
        self.open_target.clicked.connect(self._open_target)
        self.close_button.clicked.connect(self.close)
        controller.planned.connect(self._planned)
        controller.plan_failed.connect(self._plan_failed)
        controller.changed.connect(self._changed)
        controller.stopping.connect(self._stopping)
        controller.finished.connect(self._finished)
        controller.failed.connect(self._failed)
        controller.cancelled.connect(self._cancelled)

    @property
    def running(self) -> bool:
        """Whether the batch runs."""
        return self.controller.running

    def present(self, folder: Path | None = None) -> None:
        """Show it, with what runs, or ran while it was closed, or a new plan.

        Args:
            folder: of drawings, in place of the last one.
        """
        if self.running:
            if folder is not None and folder != self.form.source_folder:
                self.message.show_info(tr("This folder comes first: wait for it, or stop it."))
        else:
            if folder is not None:
                self.form.set_source(folder)
            if folder is not None or not self.controller.items:
                self.make_plan()
        self.show()
        self.raise_()
        self.activateWindow()

    def make_plan(self) -> None:
        """List what is to be done."""
        self._timer.stop()
        form, settings = self.form, self._wished()
        self._used = settings
        form.used.setText(settings_text(settings))
        source, target = form.source_folder, form.target_folder
        if source is None or target is None:
            self.controller.forget_plan()
            self._set_items([], Path())
            self._show_state(tr("Choose a folder to begin."))
            return
        order = BatchOrder(
            source,
            target,
            recursive=form.recursive.isChecked(),
            overwrite=form.overwrite.isChecked(),
            suffix=form.suffix.currentData(),
            added=form.added.text().strip(),
        )
        self.controller.plan(order, settings)
        self._show_state(tr("Looking for pictures…"))

    def run(self) -> None:
        """Colorize all that waits, and try again what failed, or plan anew first."""
        if self._outdated:  # since the last run
            self.make_plan()
            return
        self.message.hide()
        self.form.keep(self._settings)
        self.controller.run(report=self.form.report.isChecked())
        self._show_state(self.controller.progress)

    def follow(self) -> None:
        """Plan anew if drawings are to be coloured in another way than when it was planned."""
        if self._outdated:
            self._replan_soon()

    def replan(self) -> None:
        """Plan anew: other models take over."""
        self._used = None
        self._replan_soon()

    def reject(self) -> None:
        """Esc closes as the button does."""
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """A batch that runs goes on."""
        self._timer.stop()
        self.form.keep(self._settings)
        if self.running:
            self.said.emit(tr("The folder is colorized meanwhile; the list of jobs can stop it"))
        else:
            self.controller.forget_plan()
        event.accept()

    def _lay_out(self) -> None:
        self.table.setModel(self.model)
        self.table.setAccessibleName(tr("Pictures of the folder"))
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(26)
        self.table.setShowGrid(False)
        self.table.setAlternatingRowColors(True)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        header.resizeSection(0, 300)
        words = (tr(name) for name in STATE_NAMES.values())
        metrics = self.table.fontMetrics()
        header.resizeSection(1, max(map(metrics.horizontalAdvance, words)) + _STATE_MARGIN)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.open_target)
        buttons.addStretch(1)
        for button in (self.close_button, self.stop_button, self.start):
            button.setMinimumWidth(96)
            buttons.addWidget(button)
        for button in (self.open_target, self.close_button, self.stop_button):
            button.setAutoDefault(False)
        inner = QVBoxLayout()
        inner.setContentsMargins(18, 16, 18, 16)
        inner.setSpacing(12)
        inner.addWidget(self.form)
        inner.addWidget(self.table, 1)
        inner.addWidget(self.progress)
        inner.addWidget(self.summary)
        inner.addLayout(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.message)
        layout.addLayout(inner)

    def _wished(self) -> BatchSettings:
        form = self.form
        return self.controller.settings_for(
            layers=form.layers.isChecked(), split_colors=form.split_colors
        )

    @property
    def _outdated(self) -> bool:
        return self._wished() != self._used

    def _replan_soon(self) -> None:
        if self.isVisible() and not self.running:  # else what is listed stays for now
            self.start.setEnabled(False)
            self._timer.start()

    def _open_target(self) -> None:
        target = self.form.target_folder
        if target is not None and target.is_dir():
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(target)))

    def _planned(self, items: list[BatchItem], source: Path) -> None:
        self.message.hide()
        self._set_items(items, source)
        self._show_state(plan_text(items))

    def _plan_failed(self, error: Exception) -> None:
        self._set_items([], Path())
        self._show_state("")
        self.message.show_error(error)

    def _set_items(self, items: list[BatchItem], source: Path) -> None:
        self.model.set_items(items, source)
        self.progress.setRange(0, max(len(items), 1))
        self.progress.setValue(0)

    def _changed(self, number: int, state: BatchState, message: str) -> None:
        self.model.change(number, state, message)
        self.progress.setValue(self.model.finished)
        if state is BatchState.DONE:
            self._show_target()
        if state is BatchState.WORKING:
            self.table.scrollTo(self.model.index(number, 0))
        self.summary.setText(self.controller.progress)

    def _stopping(self) -> None:
        self.stop_button.setEnabled(False)
        self.summary.setText(tr("Stopping…"))

    def _finished(self, summary: BatchSummary) -> None:
        if summary.failed:
            self.message.show_error(
                TintlineError(
                    say(
                        "%n picture(s) could not be colorized; the list tells why.",
                        "",
                        summary.failed,
                    )
                )
            )
            first = self.model.states.index(BatchState.FAILED)
            self.table.scrollTo(self.model.index(first, 0), _ScrollHint.PositionAtTop)
        self._show_state(outcome_text(summary))

    def _failed(self, error: Exception) -> None:
        self._show_state(tr("Stopped by an error."))
        self.message.show_error(error)

    def _cancelled(self) -> None:
        self._show_state(cancelled_text(self.controller.items))

    def _show_state(self, text: str) -> None:
        self.summary.setText(text)
        running = self.running
        open_states = (BatchState.WAITING, BatchState.FAILED)
        waiting = any(state in open_states for state in self.model.states)
        busy = running or self.controller.planning or self._timer.isActive()
        self.start.setEnabled(not busy and (waiting or self._outdated))
        self.stop_button.setEnabled(running)
        self.form.setEnabled(not running)
        self._show_target()

    def _show_target(self) -> None:
        target = self.form.target_folder
        self.open_target.setEnabled(target is not None and target.is_dir())
