import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.core.cancel import CancelToken
from desktop.core.errors import Cancelled
from desktop.engine.result import Colored
from desktop.ui.document import Document
from desktop.ui.images import Pyramid
from desktop.ui.jobs import Job, JobRunner
from desktop.ui.modes import Mode, Order
from desktop.ui.services import ColorizerLike, Services, SketchColorizer

#: So long after the last change the result is refreshed.
REFRESH_DELAY_MS = 150
#: A run that takes longer than this is given up for a newer request; a shorter one may finish,
#: so that the result keeps following a hand that never rests.
PATIENCE_SECONDS = 1.0


@dataclass(frozen=True, eq=False)
class Answer:
    """A result, ready to be shown."""

    result: Colored
    model: str
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
    engine_changed = Signal(str, str)  # device and model that run, or will; empty: not loaded yet

    def __init__(
        self, document: Document, services: Services, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._services = services
        self._makers: Mapping[Mode, Callable[[], ColorizerLike[Any, Any]]] = {
            Mode.LINE_ART: services.make_colorizer,
            Mode.PHOTOGRAPH: services.make_photo_colorizer,
        }
        self._loaded: dict[Mode, ColorizerLike[Any, Any]] = {}
        self._device = self._model_name = ""
        self._live = False  # whether changes refresh the result by themselves
        self._job: Job | None = None
        self.runner = JobRunner("colorize", self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REFRESH_DELAY_MS)
        self._timer.timeout.connect(self._refresh)
        document.order_changed.connect(self._order_changed)
        document.picture_changed.connect(self._picture_changed)
        document.mode_changed.connect(self._mode_changed)

    @property
    def running(self) -> bool:
        """Whether a colorize runs or waits (a refresh that is about to start included)."""
        return self._job is not None or self._timer.isActive()

    @property
    def loaded(self) -> bool:
        """Whether the model that the present picture needs is loaded."""
        return self._document.mode in self._loaded

    @property
    def model_name(self) -> str:
        """The name of the model that ran, or will; empty until it is loaded."""
        return self._model_name

    @property
    def device(self) -> str:
        """What really runs the model; empty until it is loaded."""
        return self._device

    def prepare(self) -> None:
        """Load the model for drawings, or the one that the user named, ahead of its first use."""

        def load(_cancel: CancelToken, _report: Callable[[Any], None]) -> None:
            self._load(self._services.chosen_mode() or Mode.LINE_ART)

        def announce() -> None:
            for mode in tuple(self._loaded):  # the thread may load another meanwhile
                if self._document.picture is None or mode is self._document.mode:
                    self._announce(mode)

        self.runner.submit(
            Job(
                load,
                on_result=lambda _nothing: announce(),
                # Loading never stops half way: what was cancelled meanwhile is there all the same
                on_cancelled=announce,
                on_error=self.failed.emit,
            )
        )

    def colorizer(self) -> SketchColorizer:
        """The one colorizer of drawings, loaded at its first use. For jobs of `runner` only."""
        return self._load(Mode.LINE_ART)

    def _load(self, mode: Mode) -> ColorizerLike[Any, Any]:
        if mode not in self._loaded:
            self._loaded[mode] = self._makers[mode]()
        return self._loaded[mode]

    def _announce(self, mode: Mode) -> None:
        loaded = self._loaded.get(mode)
        if loaded is None:
            self._tell_engine("", "")
        else:
            self._tell_engine(loaded.device, loaded.model_name)

    def _tell_engine(self, device: str, model: str) -> None:
        self._device, self._model_name = device, model
        self.engine_changed.emit(device, model)

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
            colorizer = self._load(order.mode)
            cancel.check()
            begun = time.perf_counter()
            result = colorizer.colorize(
                request, cancel=cancel, progress=lambda share, step: report((share, step))
            )
            seconds = time.perf_counter() - begun
            cancel.check()
            return Answer(result, colorizer.model_name, Pyramid(result.image), seconds)

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

    def _mode_changed(self) -> None:
        if self._document.picture is not None:
            self._announce(self._document.mode)

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
            if order.mode is self._document.mode:
                self._tell_engine(answer.result.device, answer.model)
        self._ended(job)

    def _failed(self, job: Job, error: Exception) -> None:
        if not isinstance(error, Cancelled):
            self.failed.emit(error)
        self._ended(job)

    def _ended(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self.state_changed.emit()
