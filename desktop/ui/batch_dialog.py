from pathlib import Path

from PySide6.QtCore import QTimer, QUrl
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
from desktop.settings import Settings
from desktop.ui import theme
from desktop.ui.batch_controller import BatchController
from desktop.ui.batch_form import BatchForm
from desktop.ui.batch_model import BatchModel
from desktop.ui.colorize_controller import ColorizeController
from desktop.ui.document import Document
from desktop.ui.jobs import JobRunner
from desktop.ui.message_bar import MessageBar
from desktop.ui.palette_section import palette_name, variation_name
from desktop.ui.translate import tr

#: So long after the last change of a folder the list is made anew.
_PLAN_DELAY_MS = 200
#: Beside a file's state in its column, in pixels.
_STATE_MARGIN = 32


class BatchDialog(QDialog):
    """Colorizes a folder with the palette and look of the main window."""

    def __init__(
        self,
        document: Document,
        controller: ColorizeController,
        files: JobRunner,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Colorize a folder"))
        self.resize(800, 620)
        self._settings = settings
        self._close_when_done = False
        self.controller = BatchController(document, controller, files, self)
        palette, character = document.palette, document.character
        used = [tr("Palette: {name}", name=palette_name(palette))]
        if character:
            name = character.name or tr("%n part(s)", "of a figure", len(character))
            used.append(tr("Character: {name}", name=name))
        used.append(tr("Look: {look}", look=tr(document.look.value.capitalize(), "look")))
        if document.seed:
            used.append(variation_name(document.seed))
        choices = "   ·   ".join(used)
        self.form = BatchForm(settings, tr("{choices}   (as in the main window)", choices=choices))
        self.message = MessageBar()
        self.model = BatchModel()
        self.table = QTableView()
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.summary = QLabel()
        self.summary.setObjectName("muted")
        self.start = QPushButton(tr("Colorize all"))
        self.start.setObjectName("primary")
        self.start.setDefault(True)
        self.cancel = QPushButton(tr("Cancel"))
        self.open_target = QPushButton(theme.icon("open"), tr("Open output folder"))
        self.close_button = QPushButton(tr("Close"))
        self._lay_out()

        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PLAN_DELAY_MS)
        self._timer.timeout.connect(self.make_plan)
        self.form.changed.connect(self._form_changed)
        self.start.clicked.connect(self.run)
        self.cancel.clicked.connect(self.stop)
        self.open_target.clicked.connect(self._open_target)
        self.close_button.clicked.connect(self.close)
        self.controller.planned.connect(self._planned)
        self.controller.plan_failed.connect(self._plan_failed)
        self.controller.changed.connect(self._changed)
        self.controller.stopping.connect(self._stopping)
        self.controller.finished.connect(self._finished)
        self.controller.failed.connect(self._failed)
        self.controller.cancelled.connect(self._cancelled)
        self.make_plan()

    @property
    def running(self) -> bool:
        """Whether the batch runs."""
        return self.controller.running

    def make_plan(self) -> None:
        """List what is to be done."""
        self._timer.stop()
        form = self.form
        source, target = form.source_folder, form.target_folder
        if source is None or target is None:
            self.controller.forget_plan()
            self._set_items([], Path())
            self._show_state(tr("Choose a folder to begin."))
            return
        self.controller.plan(
            source,
            target,
            recursive=form.recursive.isChecked(),
            overwrite=form.overwrite.isChecked(),
            suffix=form.suffix.currentData(),
            added=form.added.text().strip(),
            layers=form.layers.isChecked(),
        )
        self._show_state(tr("Looking for pictures…"))

    def run(self) -> None:
        """Colorize all that waits, and try again what failed."""
        self.message.hide()
        form = self.form
        self.controller.run(
            layers=form.layers.isChecked(),
            split_colors=form.split.isChecked(),
            report=form.report.isChecked(),
        )
        self._show_state(tr("Loading the model…"))

    def stop(self) -> None:
        """Stop the batch; what is done stays."""
        self.controller.stop()

    def reject(self) -> None:
        """Esc closes as the button does."""
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing stops a running batch first."""
        if self.running:
            self._close_when_done = True
            self.stop()
            event.ignore()
            return
        self._timer.stop()
        self.controller.forget_plan()
        self.form.keep(self._settings)
        event.accept()
        self.done(0)

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
        for button in (self.close_button, self.cancel, self.start):
            button.setMinimumWidth(96)
            buttons.addWidget(button)
        for button in (self.open_target, self.close_button, self.cancel):
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

    def _form_changed(self) -> None:
        self.start.setEnabled(False)
        self._timer.start()

    def _open_target(self) -> None:
        target = self.form.target_folder
        if target is not None and target.is_dir():
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(target)))

    def _planned(self, items: list[BatchItem], source: Path) -> None:
        self.message.hide()
        self._set_items(items, source)
        skipped = self.model.states.count(BatchState.SKIPPED)
        left = len(items) - skipped
        if skipped:
            text = tr("%n picture(s) to colorize, {done} done already.", "", left, done=skipped)
        else:
            text = tr("%n picture(s) to colorize.", "", left)
        self._show_state(text)

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
        done = self.model.finished
        self.progress.setValue(done)
        if state == BatchState.WORKING:
            self.table.scrollTo(self.model.index(number, 0))
        self.summary.setText(tr("{done} of {all}", done=done, all=self.model.rowCount()))

    def _stopping(self) -> None:
        self.cancel.setEnabled(False)
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
        self._ended(_outcome(summary))

    def _failed(self, error: Exception) -> None:
        self._ended(tr("Stopped by an error."))
        self.message.show_error(error)

    def _cancelled(self) -> None:
        done = self.model.states.count(BatchState.DONE)
        self._ended(tr("Cancelled; %n picture(s) colorized. Start again to go on.", "", done))

    def _ended(self, text: str) -> None:
        self._show_state(text)
        if self._close_when_done:
            self.close()

    def _show_state(self, text: str) -> None:
        self.summary.setText(text)
        running = self.running
        open_states = (BatchState.WAITING, BatchState.FAILED)
        waiting = any(state in open_states for state in self.model.states)
        self.start.setEnabled(not running and not self.controller.planning and waiting)
        self.cancel.setEnabled(running)
        self.form.setEnabled(not running)
        target = self.form.target_folder
        self.open_target.setEnabled(target is not None and target.is_dir())


def _outcome(summary: BatchSummary) -> str:
    done, skipped, failed = summary.done, summary.skipped, summary.failed
    if skipped and failed:
        return tr(
            "%n picture(s) colorized, {skipped} skipped, {failed} failed.",
            "",
            done,
            skipped=skipped,
            failed=failed,
        )
    if skipped:
        return tr("%n picture(s) colorized, {skipped} skipped.", "", done, skipped=skipped)
    if failed:
        return tr("%n picture(s) colorized, {failed} failed.", "", done, failed=failed)
    return tr("%n picture(s) colorized.", "", done)
