from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.engine.batch import BatchSummary, run_batch
from desktop.engine.batch_item import BatchItem, BatchState
from desktop.engine.batch_plan import BatchPlan, plan_batch
from desktop.engine.batch_report import REPORT_NAME, ReportFacts, write_report
from desktop.engine.batch_settings import BatchSettings
from desktop.ui.colorize_controller import ColorizeController
from desktop.ui.document import Document
from desktop.ui.jobs import Job, JobRunner
from desktop.ui.translate import tr


class BatchController(QObject):
    """Plans a batch and runs it, off the interface's thread.

    It runs in the colorize thread, with the same colorizer as the window, so that a picture looks
    the same from here as from there.
    """

    planned = Signal(list, object)  # the items, and the folder they come from
    plan_failed = Signal(object)  # Exception
    changed = Signal(int, object, object)  # number of an item, its state, its message
    stopping = Signal()
    finished = Signal(object)  # BatchSummary
    failed = Signal(object)  # Exception
    cancelled = Signal()

    def __init__(
        self,
        document: Document,
        controller: ColorizeController,
        files: JobRunner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._controller = controller
        self._files = files
        self._planned: BatchPlan | None = None
        self._folders = Path(), Path()
        self._plan: Job | None = None
        self._run: Job | None = None

    @property
    def planning(self) -> bool:
        """Whether the list is being made."""
        return self._plan is not None

    @property
    def running(self) -> bool:
        """Whether the batch runs."""
        return self._run is not None

    def plan(
        self,
        source: Path,
        target: Path,
        *,
        recursive: bool,
        overwrite: bool,
        suffix: str,
        added: str,
        layers: bool,
    ) -> None:
        """List what is to be done; see `plan_batch`."""
        self.forget_plan()

        def show(planned: BatchPlan) -> None:
            self._plan, self._planned, self._folders = None, planned, (source, target)
            self.planned.emit(planned.items, source)

        def fail(error: Exception) -> None:
            if job is self._plan:  # else nobody asks any more
                self._plan = None
                self.plan_failed.emit(error)

        job = Job(
            lambda _cancel, _report: plan_batch(
                source,
                target,
                recursive=recursive,
                overwrite=overwrite,
                suffix=suffix,
                added=added,
                layers=layers,
            ),
            on_result=show,
            on_error=fail,
        )
        self._plan = self._files.submit(job)

    def forget_plan(self) -> None:
        """Do nothing with what was planned, or is being planned."""
        if self._plan is not None:
            self._plan.cancel.cancel()
            self._plan = None
        self._planned = None

    def run(self, *, layers: bool, split_colors: bool, report: bool) -> None:
        """Colorize all that waits as the document says, and try again what failed.

        Args:
            layers: see `BatchSettings`.
            split_colors: see `BatchSettings`.
            report: whether a report is written beside the results, see `write_report`.
        """
        planned = self._planned
        if self.running or planned is None or not planned.items:
            return
        (source, target), order = self._folders, self._document.order()
        settings = BatchSettings(
            palette=order.palette,
            character=order.character,
            look=order.look,
            seed=order.seed,
            gap=order.gap,
            lines=order.lines,
            layers=layers,
            split_colors=split_colors,
        )
        for number, item in enumerate(planned.items):
            if item.state is BatchState.FAILED:  # the reason may be gone by now
                item.state, item.message = BatchState.WAITING, ""
                self.changed.emit(number, item.state, "")

        def work(cancel, tell) -> BatchSummary:
            colorizer = self._controller.colorizer()
            summary = run_batch(
                planned,
                colorizer,
                settings,
                cancel=cancel,
                # What is reported is copied here: the item may change before it is shown.
                on_change=lambda number, item: tell((number, item.state, item.message)),
            )
            if report and not summary.cancelled:
                names = colorizer.model_name, colorizer.device
                facts = ReportFacts(source, target, *names, settings, summary.seconds)
                write_report(target / REPORT_NAME, planned.items, facts, tr, cancel)
            return summary

        self._run = self._controller.runner.submit(
            Job(
                work,
                on_result=self._finished,
                on_error=self._failed,
                on_cancelled=self._cancelled,
                on_report=lambda change: self.changed.emit(*change),
                on_stop=self.stopping.emit,
                title=tr("Colorize a folder"),
            )
        )

    def stop(self) -> None:
        """Stop the batch; what is done stays."""
        if self._run is not None:
            self._run.stop()

    def _finished(self, summary: BatchSummary) -> None:
        self._run = None
        self.finished.emit(summary)

    def _failed(self, error: Exception) -> None:
        self._run = None
        self.failed.emit(error)

    def _cancelled(self) -> None:
        # Reports of a cancelled job are not delivered; the thread no longer touches the items.
        items: list[BatchItem] = [] if self._planned is None else self._planned.items
        for number, item in enumerate(items):
            self.changed.emit(number, item.state, item.message)
        self._run = None
        self.cancelled.emit()
