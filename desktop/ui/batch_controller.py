from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.engine.batch import BatchSummary, run_batch
from desktop.engine.batch_item import BatchItem, BatchState
from desktop.engine.batch_plan import BatchPlan, plan_batch
from desktop.engine.batch_report import REPORT_NAME, ReportFacts, write_report
from desktop.engine.batch_settings import BatchSettings
from desktop.ui.colorize_controller import ColorizeController
from desktop.ui.document import Document
from desktop.ui.jobs import Job, JobRunner, PatientToken
from desktop.ui.services import SketchColorizer
from desktop.ui.translate import tr


@dataclass(frozen=True)
class BatchOrder:
    """What a batch is asked for, beside how drawings are coloured; see `plan_batch`."""

    source: Path
    target: Path
    recursive: bool
    overwrite: bool
    suffix: str
    added: str


@dataclass(frozen=True)
class _Planned:
    """A plan and what it is for."""

    plan: BatchPlan
    order: BatchOrder
    settings: BatchSettings


class BatchController(QObject):
    """Plans a batch and runs it beside all other work, off the interface's thread.

    It has the window's model, so that a picture looks the same from here as from there, and lets
    what the user waits for go first: while a page is coloured, the batch rests.
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
        first: Sequence[JobRunner],
        parent: QObject | None = None,
    ) -> None:
        """Make a controller.

        Args:
            document: says how drawings are coloured.
            controller: has the model.
            files: plans.
            first: their jobs hold the batch.
            parent: its owner.
        """
        super().__init__(parent)
        self._document = document
        self._controller = controller
        self._files = files
        self._first = first
        self._planned: _Planned | None = None
        self._planning: Job | None = None
        self._run: Job | None = None
        self.runner = JobRunner("batch", self)

    @property
    def planning(self) -> bool:
        """Whether the list is being made."""
        return self._planning is not None

    @property
    def running(self) -> bool:
        """Whether the batch runs, or waits for its model."""
        return self._run is not None

    @property
    def items(self) -> list[BatchItem]:
        """What was planned; a batch that runs changes them."""
        return [] if self._planned is None else self._planned.plan.items

    @property
    def progress(self) -> str:
        """How far it is, in words."""
        waiting = (BatchState.WAITING, BatchState.WORKING)
        done = sum(item.state not in waiting for item in self.items)
        return tr("{done} of {all}", done=done, all=len(self.items))

    def settings_for(self, *, layers: bool, split_colors: bool) -> BatchSettings:
        """How drawings are coloured: as the document says; see `BatchSettings`."""
        asked = self._document.order()
        return BatchSettings(
            palette=asked.palette,
            character=asked.character,
            look=asked.look,
            seed=asked.seed,
            gap=asked.gap,
            lines=asked.lines,
            layers=layers,
            split_colors=split_colors,
        )

    def plan(self, order: BatchOrder, settings: BatchSettings) -> None:
        """List what is to be done; see `plan_batch`. Not while it runs."""
        self.forget_plan()
        mark_of = self._controller.services.mark_of

        def show(plan: BatchPlan) -> None:
            self._planning, self._planned = None, _Planned(plan, order, settings)
            self.planned.emit(plan.items, order.source)

        def fail(error: Exception) -> None:
            if job is self._planning:  # else nobody asks any more
                self._planning = None
                self.plan_failed.emit(error)

        job = Job(
            lambda _cancel, _report: plan_batch(
                order.source,
                order.target,
                recursive=order.recursive,
                overwrite=order.overwrite,
                suffix=order.suffix,
                added=order.added,
                layers=settings.layers,
                settings=mark_of(settings),
            ),
            on_result=show,
            on_error=fail,
        )
        self._planning = self._files.submit(job)

    def forget_plan(self) -> None:
        """Do nothing with what was planned, or is being planned."""
        if self._planning is not None:
            self._planning.cancel.cancel()
            self._planning = None
        self._planned = None

    def run(self, *, report: bool) -> None:
        """Colorize all that waits as it was planned, and try again what failed.

        Args:
            report: whether a report is written beside the results, see `write_report`.
        """
        planned = self._planned
        if self.running or planned is None or not planned.plan.items:
            return
        for number, item in enumerate(planned.plan.items):
            if item.state is BatchState.FAILED:  # the reason may be gone by now
                item.state, item.message = BatchState.WAITING, ""
                self.changed.emit(number, item.state, "")

        def lend(_cancel: object, _report: object) -> SketchColorizer:
            colorizer = self._controller.colorizer().twin()
            colorizer.forget()  # the batch may outlast the picture by hours
            return colorizer

        job = Job(lend, on_result=lambda lent: self._begin(planned, lent, report=report))
        self._submit(self._controller.runner, job, planned)

    def stop(self) -> None:
        """Stop the batch; what is done stays."""
        if self._run is not None:
            self._run.stop()

    def shutdown(self) -> bool:
        """Stop the batch and end the thread; the next run goes on with it."""
        return self.runner.shutdown()

    def _begin(self, planned: _Planned, colorizer: SketchColorizer, *, report: bool) -> None:
        plan, order, settings = planned.plan, planned.order, planned.settings

        def work(cancel, tell) -> BatchSummary:
            summary = run_batch(
                plan,
                colorizer,
                settings,
                cancel=cancel,
                # What is reported is copied here: the item may change before it is shown.
                on_change=lambda number, item: tell((number, item.state, item.message)),
            )
            if report and not summary.cancelled:
                names = colorizer.model_name, colorizer.device
                facts = ReportFacts(order.source, order.target, *names, settings, summary.seconds)
                write_report(order.target / REPORT_NAME, plan.items, facts, tr, cancel)
            return summary

        token = PatientToken(*self._first)
        job = Job(work, on_result=self._finished, progress=self.progress, cancel=token)
        job.on_report = lambda change: self._went_on(job, *change)
        self._submit(self.runner, job, planned)

    def _submit(self, runner: JobRunner, job: Job, planned: _Planned) -> None:
        job.title = tr("Colorize {name}", name=planned.order.source.name)
        job.on_error, job.on_cancelled = self._failed, self._cancelled
        job.on_stop = self.stopping.emit
        self._run = runner.submit(job)

    def _went_on(self, job: Job, number: int, state: BatchState, message: str) -> None:
        self.changed.emit(number, state, message)
        job.progress = self.progress
        self.runner.changed.emit()

    def _finished(self, summary: BatchSummary) -> None:
        self._run = None
        self.finished.emit(summary)

    def _failed(self, error: Exception) -> None:
        self._run = None
        self.failed.emit(error)

    def _cancelled(self) -> None:
        # Reports of a cancelled job are not delivered; the thread no longer touches the items.
        for number, item in enumerate(self.items):
            self.changed.emit(number, item.state, item.message)
        self._run = None
        self.cancelled.emit()
