from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from desktop.core.cancel import CancelToken
from desktop.core.picture import Picture
from desktop.engine.request import ColorizeRequest
from desktop.ui.colorize_controller import ColorizeController
from desktop.ui.document import Document
from desktop.ui.images import to_qimage
from desktop.ui.jobs import Job, JobRunner
from desktop.ui.modes import Mode, Order
from desktop.ui.page import Page
from desktop.ui.previews import Preview, Previews
from desktop.ui.services import SketchColorizer

#: Variations on a page, beside the first choice.
PAGE = 6
#: Longest side of a preview, in pixels.
SIDE = 320


@dataclass(frozen=True, eq=False)
class _Twin:
    """A colorizer for the previews of one picture."""

    source: SketchColorizer
    picture: Picture
    colorizer: SketchColorizer


class VariationsController(QObject):
    """Makes small previews of the shown picture's variations, off the interface's thread.

    It works only while it is shown, and only while nothing is coloured at full size: that comes
    first.
    """

    changed = Signal()  # the page, its previews, or whether some are being made
    failed = Signal(object)  # Exception

    def __init__(
        self, document: Document, controller: ColorizeController, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._controller = controller
        self._shown = False
        self._start = 0  # the page shows the seeds after this one
        self._previews = Previews()
        self._asking: Job | None = None  # for the colorizer, in the main colorizer's thread
        self._making: Job | None = None
        self._failed_with: Order | None = None
        self._twin: _Twin | None = None
        self.runner = JobRunner("variations", self)
        document.picture_changed.connect(self._picture_changed)
        document.seed_changed.connect(self._seed_changed)
        controller.engines_changed.connect(self._engines_changed)
        for signal in (document.order_changed, document.result_changed, controller.state_changed):
            signal.connect(self._refresh)

    @property
    def seeds(self) -> tuple[int, ...]:
        """What the page shows: the first choice, then the variations."""
        return 0, *range(self._start + 1, self._start + PAGE + 1)

    @property
    def page_begins(self) -> bool:
        """Whether there is no page before this one."""
        return self._start == 0

    @property
    def making(self) -> bool:
        """Whether previews are being made."""
        return self._making is not None or self._asking is not None

    @property
    def has_failed(self) -> bool:
        """Whether the previews could not be made."""
        return self._failed_with is not None

    def image(self, seed: int) -> QImage | None:
        """The preview of a variation, once there is one; it may be older than the settings."""
        preview = self._previews.get(self._document.page, seed)
        return None if preview is None else preview.image

    def is_fresh(self, seed: int) -> bool:
        """Whether a preview is what the present hints and settings give."""
        preview = self._previews.get(self._document.page, seed)
        return preview is not None and preview.basis == self._basis()

    def set_shown(self, shown: bool) -> None:
        """Begin where the present variation is, or work no more."""
        self._shown = shown
        if not shown:
            self._twin = None
        self._seed_changed()
        self._failed_with = None
        self._refresh()

    def turn(self, pages: int) -> None:
        """Show later or earlier variations."""
        self._start = max(0, self._start + pages * PAGE)
        self._failed_with = None
        self._stop()
        self._refresh()

    def forget(self, page: Page) -> None:
        """Keep no previews of a page that was closed."""
        self._previews.drop(page)

    def shutdown(self) -> bool:
        """End the thread."""
        return self.runner.shutdown()

    # --- deciding -----------------------------------------------------------------------------

    def _basis(self) -> Order:
        return replace(self._document.order(), seed=0)

    def _picture_changed(self) -> None:
        self._stop()
        self._twin = None
        self._turn_to_seed()
        self._failed_with = None
        self._refresh()

    def _engines_changed(self, modes: Collection[Mode]) -> None:
        if Mode.LINE_ART in modes:
            self._stop()
            self._twin = None
            self._previews.clear()
            self._failed_with = None

    def _seed_changed(self) -> None:
        if self._document.seed not in self.seeds:
            self._turn_to_seed()

    def _turn_to_seed(self) -> None:
        self._start = max(0, self._document.seed - 1) // PAGE * PAGE

    def _refresh(self) -> None:
        basis = self._basis()
        if self._failed_with not in (None, basis):
            self._failed_with = None
        document, controller = self._document, self._controller
        free = self._shown and not controller.running and document.result_is_current
        if not free or not self._missing() or self.has_failed:
            self._stop()
        elif self._making is not None and controller.runner.busy:
            self._stop()  # another page is being coloured
            self._ask()
        elif not self.making:
            self._ask()
        self.changed.emit()

    def _missing(self) -> list[int]:
        """What of the page is still to be made."""
        return [seed for seed in self.seeds if not self.is_fresh(seed)]

    def _stop(self) -> None:
        for job in (self._asking, self._making):
            if job is not None:
                job.cancel.cancel()
        self._asking = self._making = None

    # --- making -------------------------------------------------------------------------------

    def _ask(self) -> None:
        """Ask for a colorizer; the answer comes once all that waits for the main one is done."""
        picture, known = self._document.picture, self._twin
        if picture is None:
            return

        def work(_cancel: CancelToken, _report: Callable[[Any], None]) -> _Twin:
            source = self._controller.colorizer()
            if known is not None and known.source is source and known.picture is picture:
                return known
            return _Twin(source, picture, source.twin())

        job = Job(work)
        job.on_result = self._begin
        job.on_error = lambda error: self._fail(job, error)
        job.on_cancelled = lambda: self._ended(job)
        self._asking = self._controller.runner.submit(job)

    def _begin(self, twin: _Twin) -> None:
        self._asking, self._twin = None, twin
        page, request, basis = self._document.page, self._document.request(), self._basis()
        if not isinstance(request, ColorizeRequest):
            return
        missing = self._missing()

        def work(cancel: CancelToken, report: Callable[[Any], None]) -> None:
            for seed in missing:
                image = twin.colorizer.preview(replace(request, seed=seed), SIDE, cancel=cancel)
                cancel.check()
                report((seed, Preview(to_qimage(image), basis)))

        job = Job(work, on_report=lambda made: self._take(page, *made))
        job.on_result = lambda _nothing: self._ended(job)
        job.on_error = lambda error: self._fail(job, error)
        job.on_cancelled = lambda: self._ended(job)
        self._making = self.runner.submit(job)
        self.changed.emit()

    def _take(self, page: Page, seed: int, preview: Preview) -> None:
        self._previews.keep(page, seed, preview, shown=self.seeds)
        self.changed.emit()

    def _fail(self, job: Job, error: Exception) -> None:
        if job in (self._asking, self._making):
            self._asking = self._making = None
            self._failed_with = self._basis()
            self.failed.emit(error)
            self.changed.emit()

    def _ended(self, job: Job) -> None:
        if job in (self._asking, self._making):
            self._asking = self._making = None
            self.changed.emit()
