import time
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.core.errors import Cancelled
from desktop.engine.request import ColorizeResult
from desktop.ui.document import Document, Order
from desktop.ui.images import Pyramid
from desktop.ui.jobs import Job, JobRunner
from desktop.ui.services import ColorizerLike, Services

#: So long after the last change the result is refreshed.
REFRESH_DELAY_MS = 150
#: A run that takes longer than this is given up for a newer request; a shorter one may finish,
#: so that the result keeps following a hand that never rests.
PATIENCE_SECONDS = 1.0


@dataclass(frozen=True, eq=False)
class Answer:
    """A result, ready to be shown."""

    result: ColorizeResult
    shown: Pyramid
    seconds: float


class ColorizeController(QObject):
    """Keeps the document's result in step with its hints and settings, off the interface's thread.

    Nothing runs by itself until the user has colorized the picture once.
    """

    state_changed = Signal()
    progressed = Signal(float, str)
    answered = Signal(object)  # Answer
    failed = Signal(object)  # Exception
    device_changed = Signal(str)

    def __init__(
        self, document: Document, services: Services, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._services = services
        self._colorizer: ColorizerLike | None = None
        self._live = False  # whether changes refresh the result by themselves
        self._job: Job | None = None
        self.runner = JobRunner("colorize", self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REFRESH_DELAY_MS)
        self._timer.timeout.connect(self._refresh)
        document.order_changed.connect(self._order_changed)
        document.picture_changed.connect(self._picture_changed)

    @property
    def running(self) -> bool:
        """Whether a colorize runs or waits (a refresh that is about to start included)."""
        return self._job is not None or self._timer.isActive()

    @property
    def model_name(self) -> str:
        """The loaded model's name; empty until it is loaded."""
        return "" if self._colorizer is None else self._colorizer.model_name

    def prepare(self) -> None:
        """Load the model ahead of its first use."""

        def announce() -> None:
            if self._colorizer is not None:
                self.device_changed.emit(self._colorizer.device)

        self.runner.submit(
            Job(
                lambda _cancel, _report: self.colorizer(),
                on_result=lambda _colorizer: announce(),
                # Loading never stops half way: what was cancelled meanwhile is there all the same
                on_cancelled=announce,
                on_error=self.failed.emit,
            )
        )

    def colorizer(self) -> ColorizerLike:
        """The one colorizer, loaded at its first use. For jobs of `runner` only."""
        if self._colorizer is None:
            self._colorizer = self._services.make_colorizer()
        return self._colorizer

    def colorize(self) -> None:
        """Colorize the picture as the document says now; the newest call wins."""
        self._timer.stop()
        request = self._document.request()
        if request is None:
            return
        order = self._document.order()
        if self._job is not None and self._job.running_for > PATIENCE_SECONDS:
            self._job.cancel.cancel()

        def work(cancel, report) -> Answer:
            report((0.0, "Preparing"))
            colorizer = self.colorizer()
            cancel.check()
            begun = time.perf_counter()
            result = colorizer.colorize(
                request, cancel=cancel, progress=lambda share, step: report((share, step))
            )
            seconds = time.perf_counter() - begun
            cancel.check()
            return Answer(result, Pyramid(result.image), seconds)

        job = Job(work, on_report=lambda report: self.progressed.emit(*report))
        job.on_result = lambda answer: self._answered(job, request.picture, order, answer)
        job.on_error = lambda error: self._failed(job, error)
        job.on_cancelled = lambda: self._ended(job)
        self._job = job
        self.runner.submit(job, replace_waiting=True)
        self.state_changed.emit()

    def cancel(self) -> None:
        """Stop a running colorize at once and drop what waits."""
        self._timer.stop()
        self.runner.cancel_all()
        self.state_changed.emit()

    def shutdown(self) -> bool:
        """Cancel everything and end the thread."""
        self._timer.stop()
        return self.runner.shutdown()

    def _order_changed(self) -> None:
        if not self._live:
            return
        if self._document.result_is_current and self._job is None:
            self._timer.stop()  # undone before the refresh began
        else:
            self._timer.start()
        self.state_changed.emit()

    def _picture_changed(self) -> None:
        self._live = False
        if self.running:
            self.cancel()

    def _refresh(self) -> None:
        if self._document.result_is_current and self._job is None:
            self.state_changed.emit()
        else:
            self.colorize()

    def _answered(self, job: Job, picture: object, order: Order, answer: Answer) -> None:
        if picture is self._document.picture:
            self._live = True
            self._document.set_result(answer.result, order)
            self.answered.emit(answer)
            self.device_changed.emit(answer.result.device)
        self._ended(job)

    def _failed(self, job: Job, error: Exception) -> None:
        if not isinstance(error, Cancelled):
            self.failed.emit(error)
        self._ended(job)

    def _ended(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self.state_changed.emit()
