from dataclasses import dataclass

import cv2
import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from desktop.core.palettes import Palette, extract_palette
from desktop.ui.images import to_qimage
from desktop.ui.jobs import Job, JobRunner
from desktop.ui.services import SamplerLike, Services
from desktop.ui.translate import tr

#: Pictures on a page.
PAGE = 20
#: Side of a picture as it is kept, in pixels: it is shown at half of that, sharp on any screen.
SIDE = 192
#: Pages that are kept; others are drawn again when they are wanted, and are the same.
_KEPT = 8


@dataclass(frozen=True, eq=False)
class Inspiration:
    """A drawn picture and the colours it is painted in.

    Attributes:
        image: the picture, `SIDE` × `SIDE` pixels.
        palette: its palette; the name numbers the picture through all pages.
    """

    image: QImage
    palette: Palette


class InspirationController(QObject):
    """Draws pictures to take palettes of, page by page, off the interface's thread.

    Page *n* is drawn from the seed *n*, so that a picture is found again under its number.
    """

    offered = Signal(object)  # SamplerOffer
    changed = Signal()  # the page, or whether one is being drawn
    drawn = Signal()  # a page
    failed = Signal(object)  # Exception

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._sampler: SamplerLike | None = None
        self._pages: dict[int, tuple[Inspiration, ...]] = {}
        self._page = 0
        self._job: Job | None = None
        self.runner = JobRunner("inspiration", self)

    @property
    def pictures(self) -> tuple[Inspiration, ...]:
        """What the present page shows; nothing before it is drawn."""
        return self._pages.get(self._page, ())

    @property
    def page(self) -> int:
        """The present page; the first is 0."""
        return self._page

    @property
    def drawing(self) -> bool:
        """Whether a page is being drawn, or the model loaded for it."""
        return self._job is not None

    @property
    def engine(self) -> str:
        """The model and what really runs it, as a sentence; empty until it is loaded."""
        if self._sampler is None:
            return ""
        model, device = self._sampler.model_name, self._sampler.device
        return tr("Drawn by {model} on {device}", model=model, device=device)

    def use(self, services: Services) -> None:
        """Draw with another model, or on another device, from now on."""
        self.cancel()
        self._services = services
        self._pages.clear()

        def forget(_cancel, _report) -> None:
            self._sampler = None

        self.runner.submit(Job(forget, on_result=lambda _nothing: self.changed.emit()))
        self.look_for_model()

    def look_for_model(self) -> None:
        """Look whether there is a model."""
        self.runner.submit(
            Job(
                lambda _cancel, _report: self._services.sampler_offer(),
                on_result=self.offered.emit,
                on_error=self.failed.emit,
            )
        )

    def turn_to(self, page: int) -> None:
        """Show a page; it is drawn first where it is not kept, and until then the old one stays."""
        if self._job is not None or page < 0:
            return
        if page in self._pages:
            self._page = page
            self.changed.emit()
            return

        def work(cancel, _report) -> tuple[Inspiration, ...]:
            if self._sampler is None:
                self._sampler = self._services.make_sampler()
            shown = []
            for picture in self._sampler.draw(PAGE, page, cancel=cancel):
                cancel.check()
                shown.append(_inspiration(picture, page * PAGE + len(shown) + 1))
            return tuple(shown)

        job = Job(work, on_result=lambda pictures: self._drawn(page, pictures))
        job.on_error = lambda error: self._draw_failed(job, error)
        self._job = self.runner.submit(job)
        self.changed.emit()

    def cancel(self) -> None:
        """Stop drawing; the present page stays."""
        if self._job is not None:
            self._job.cancel.cancel()
            self._ended()

    def shutdown(self) -> bool:
        """End the thread."""
        return self.runner.shutdown()

    def _drawn(self, page: int, pictures: tuple[Inspiration, ...]) -> None:
        self._pages[page] = pictures
        if len(self._pages) > _KEPT:
            del self._pages[max(self._pages, key=lambda kept: abs(kept - page))]
        self._page = page
        self._ended()
        self.drawn.emit()

    def _draw_failed(self, job: Job, error: Exception) -> None:
        if job is self._job:  # else it was cancelled
            self._ended()
            self.failed.emit(error)

    def _ended(self) -> None:
        self._job = None
        self.changed.emit()


def _inspiration(picture: np.ndarray, number: int) -> Inspiration:
    palette = extract_palette(picture, name=tr("Inspiration {number}", number=number))
    shrinks = picture.shape[0] > SIDE
    method = cv2.INTER_AREA if shrinks else cv2.INTER_CUBIC
    return Inspiration(to_qimage(cv2.resize(picture, (SIDE, SIDE), interpolation=method)), palette)
