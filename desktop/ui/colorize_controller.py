import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, cast

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.core.cancel import CancelToken
from desktop.core.errors import Cancelled, TintlineError
from desktop.core.messages import mark, say
from desktop.engine.result import Colored
from desktop.ui.document import Document
from desktop.ui.images import Pyramid
from desktop.ui.jobs import Job, JobRunner
from desktop.ui.modes import Mode, Order
from desktop.ui.page import Page
from desktop.ui.services import ColorizerLike, Services, SketchColorizer
from desktop.ui.translate import tr

#: So long after the last change the result is refreshed.
REFRESH_DELAY_MS = 150
#: A run that takes longer than this is given up for a newer request; a shorter one may finish,
#: so that the result keeps following a hand that never rests.
PATIENCE_SECONDS = 1.0


@dataclass(frozen=True, eq=False)
class Answer:
    """A result of a page, ready to be shown."""

    page: Page
    result: Colored
    model: str
    shown: Pyramid
    seconds: float


class ColorizeController(QObject):
    """Keeps the results of the pages in step with their hints, off the interface's thread.

    Nothing runs by itself until the user has colorized the picture once. What runs for a page goes
    on while another one is shown.
    """

    state_changed = Signal()
    progressed = Signal(float, object)  # share 0…1, and what is being done
    drafted = Signal(object)  # Pyramid: how the shown page looks so far; None: no longer
    answered = Signal(object)  # Answer
    failed = Signal(object)  # Exception
    engines_changed = Signal(object)  # set of modes: others colour them from now on
    engine_changed = Signal(str, str)  # device and model that run, or will; empty: not loaded yet

    def __init__(
        self, document: Document, services: Services, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self.services = services
        self._loaded: dict[Mode, ColorizerLike[Any, Any]] = {}
        self._device = self._model_name = ""
        self._jobs: dict[Page, list[Job]] = {}  # of each page those not done yet, oldest first
        self._shown = document.page
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
        """Whether a colorize of the shown page runs or waits, or is about to start."""
        return self.runs(self._document.page)

    def runs(self, page: Page) -> bool:
        """The same of any page."""
        return page in self._jobs or (page is self._document.page and self._timer.isActive())

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
        """Load the model that is needed, or probably will be, ahead of its first use."""
        needed = None if self._document.picture is None else self._document.mode

        def load(_cancel: CancelToken, _report: Callable[[Any], None]) -> None:
            self._load(needed or self.services.chosen_mode() or Mode.LINE_ART)

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
        return cast(SketchColorizer, self._load(Mode.LINE_ART))

    def _load(self, mode: Mode) -> ColorizerLike[Any, Any]:
        if mode not in self._loaded:
            self._loaded[mode] = self.services.makers[mode]()
        return self._loaded[mode]

    def _announce(self, mode: Mode) -> None:
        loaded = self._loaded.get(mode)
        if loaded is None:
            self._tell_engine("", "")
        else:
            self._tell_engine(loaded.device, loaded.model_name)

    def _tell_engine(self, device: str, model: str) -> None:
        self._device, self._model_name = tr(device), model  # the device may come with a reason
        self.engine_changed.emit(self._device, model)

    def use(self, services: Services) -> None:
        """Take the models from elsewhere from now on: another device or other files.

        What is shown, or being coloured, is coloured anew by them.
        """
        changed = self.services.wishes.differing(services.wishes)
        self.services = services
        if not changed:
            return
        if self._document.mode in changed:
            self._tell_engine("", "")

        def forget(_cancel: CancelToken, _report: Callable[[Any], None]) -> None:
            for mode in changed:
                self._loaded.pop(mode, None)

        self.runner.submit(Job(forget))
        self.prepare()
        self.engines_changed.emit(changed)
        for page in dict.fromkeys((self._document.page, *self._jobs)):
            if page.mode in changed and (page in self._jobs or page.result is not None):
                self.colorize(page)
        self.state_changed.emit()

    def colorize(self, page: Page | None = None) -> None:
        """Colorize the shown page, or another, as it is now; the newest call for a page wins."""
        page = page or self._document.page
        if page is self._document.page:
            self._timer.stop()
        request = page.request()
        if request is None:
            return
        order = page.order()
        size = request.picture.width, request.picture.height
        for old in self._jobs.get(page, ()):
            if old.started is None or old.running_for > PATIENCE_SECONDS:
                old.cancel.cancel()

        def work(cancel, report) -> Answer:
            report((0.0, mark("Preparing")))
            colorizer = self._load(order.mode)
            cancel.check()
            begun = time.perf_counter()
            # Photographs have no tiles, and so no drafts.
            draft = {"draft": lambda small: report(Pyramid(small, size))}
            result = colorizer.colorize(
                request,
                cancel=cancel,
                progress=lambda share, step: report((share, step)),
                **(draft if order.mode is Mode.LINE_ART else {}),
            )
            seconds = time.perf_counter() - begun
            cancel.check()
            return Answer(page, result, colorizer.model_name, Pyramid(result.image), seconds)

        def show_progress(report: tuple[float, str] | Pyramid) -> None:
            if page is not self._document.page:
                return
            if isinstance(report, Pyramid):
                self.drafted.emit(report)
            else:
                self.progressed.emit(*report)

        job = Job(work, on_report=show_progress, on_stop=lambda: self.forget(page))
        job.on_result = lambda answer: self._answered(job, order, answer)
        job.on_error = lambda error: self._failed(job, page, error)
        job.on_cancelled = lambda: self._ended(job, page)
        self._jobs.setdefault(page, []).append(job)
        self._entitle(page)
        self.runner.submit(job)
        self.state_changed.emit()

    def cancel(self) -> None:
        """Stop at once what runs or waits for the shown page."""
        self.forget(self._document.page)

    def forget(self, page: Page) -> None:
        """Stop what runs or waits for a page."""
        if page is self._document.page:
            self._timer.stop()
        for job in self._jobs.pop(page, ()):
            job.cancel.cancel()
        self.state_changed.emit()

    def shutdown(self) -> bool:
        """Cancel everything and end the thread."""
        self._timer.stop()
        return self.runner.shutdown()

    def _order_changed(self) -> None:
        if self._document.result is None:
            return
        if self._document.result_is_current and self._document.page not in self._jobs:
            self._timer.stop()  # undone before the refresh began
        else:
            self._timer.start()
        self.state_changed.emit()

    def _picture_changed(self) -> None:
        left, self._shown = self._shown, self._document.page
        if self._timer.isActive():
            self._timer.stop()
            self.colorize(left)
        if self._shown.outdated and self._shown not in self._jobs:
            self._timer.start()
        self.state_changed.emit()

    def _mode_changed(self) -> None:
        if self._document.picture is not None:
            self._announce(self._document.mode)

    def _refresh(self) -> None:
        if self._document.result_is_current and self._document.page not in self._jobs:
            self.state_changed.emit()
        else:
            self.colorize()

    def _answered(self, job: Job, order: Order, answer: Answer) -> None:
        page = answer.page
        page.shown = answer.shown
        self._document.set_result(answer.result, order, page)
        self.answered.emit(answer)
        if page is self._document.page and order.mode is page.mode:
            self._tell_engine(answer.result.device, answer.model)
        if self._jobs.get(page) == [job] and page.result_order != page.order():
            self._follow(page)  # it was changed while its first result was made
        self._ended(job, page)

    def _follow(self, page: Page) -> None:
        if page is self._document.page:
            self._timer.start()
        else:
            self.colorize(page)

    def _failed(self, job: Job, page: Page, error: Exception) -> None:
        if isinstance(error, TintlineError) and page is not self._document.page:
            error = TintlineError(say("{picture}: {reason}", picture=page.name, reason=str(error)))
        if not isinstance(error, Cancelled):
            self.failed.emit(error)
        self._ended(job, page)

    def _ended(self, job: Job, page: Page) -> None:
        if page is self._document.page:
            self.drafted.emit(None)
        jobs = self._jobs.get(page, [])
        if job in jobs:
            jobs.remove(job)
            self._entitle(page)
            if not jobs:
                del self._jobs[page]
                self.state_changed.emit()

    def _entitle(self, page: Page) -> None:
        """Of a page's jobs only the first that counts is listed, and stands for the others."""
        jobs = self._jobs[page]
        first = next((job for job in jobs if not job.cancel.cancelled), None)
        for job in jobs:
            job.title = tr("Colorize {name}", name=page.name) if job is first else ""
