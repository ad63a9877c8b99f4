from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from desktop.core.area_colors import tint_regions
from desktop.core.ink import Ink, read_ink
from desktop.core.picture import Picture
from desktop.core.regions import Regions, default_gap, find_regions
from desktop.ui.document import Document
from desktop.ui.images import Pyramid
from desktop.ui.jobs import Job, JobRunner
from desktop.ui.modes import WAYS
from desktop.ui.translate import tr

T = TypeVar("T")


class _Finder:
    """Finds the regions of one picture; used on the runner's thread alone."""

    def __init__(self, picture: Picture) -> None:
        self.picture = picture
        self._ink: Ink | None = None
        self._found: tuple[float, Regions] | None = None

    def regions(self, gap: float) -> Regions:
        """The regions for a gap; the last ones are kept."""
        if self._found is None or self._found[0] != gap:
            if self._ink is None:
                self._ink = read_ink(self.picture)
            self._found = gap, find_regions(self._ink.strength, gap)
        return self._found[1]


class Areas(QObject):
    """The regions of the present picture for the present gap.

    They are found off the interface's thread, when something asks for them or while they are shown.
    """

    changed = Signal()  # the tint, or whether it is shown
    failed = Signal(object)  # Exception
    said = Signal(str)  # something for the status bar

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._finder: _Finder | None = None
        self._shown = False
        self._tint: tuple[float, Pyramid] | None = None  # and for which gap
        self._tinting: tuple[Job, float] | None = None
        self.runner = JobRunner("areas", self)
        document.picture_changed.connect(self._begin_anew)
        document.gap_changed.connect(self._refresh)
        document.mode_changed.connect(self._refresh)
        self._begin_anew()

    @property
    def shown(self) -> bool:
        """Whether the areas are to be seen."""
        return self._shown

    def set_shown(self, shown: bool) -> None:
        """Show or hide the areas."""
        if shown != self._shown:
            self._shown = shown
            self._refresh()

    @property
    def tint(self) -> Pyramid | None:
        """Every area in a colour of its own, straight over the picture; None: nothing to show.

        While new ones are worked out, the last ones stay.
        """
        if self._tint is None or not self._shown or WAYS[self._document.mode].lacks:
            return None
        return self._tint[1]

    @property
    def gap(self) -> float:
        """The present gap in pixels."""
        picture, gap = self._document.picture, self._document.gap
        if gap is not None or picture is None:
            return gap or 0.0
        return default_gap(picture.width, picture.height)

    def ask(self, work: Callable[[Regions], T], then: Callable[[T], None]) -> None:
        """Work something out from the regions.

        Args:
            work: is called on the other thread.
            then: gets the outcome, unless another picture is shown by then.
        """
        finder, gap = self._finder, self.gap
        if finder is None:
            return

        def answer(outcome: T) -> None:
            if finder is self._finder:
                then(outcome)

        self.runner.submit(
            Job(
                lambda _cancel, _report: work(finder.regions(gap)),
                on_result=answer,
                on_error=self.failed.emit,
            )
        )

    def shutdown(self) -> bool:
        """End the thread."""
        return self.runner.shutdown()

    def _begin_anew(self) -> None:
        """Another picture is shown; nothing of the one before is kept."""
        self.runner.cancel_all()
        picture = self._document.picture
        self._finder = None if picture is None else _Finder(picture)
        self._tint = self._tinting = None
        self._refresh()

    def _refresh(self) -> None:
        """Look for the areas of the present gap, where they are shown and not known yet."""
        finder, gap = self._finder, self.gap
        self.changed.emit()
        if finder is None or not self._shown or WAYS[self._document.mode].lacks:
            return
        if self._tinting is not None:
            job, wanted = self._tinting
            if wanted == gap:
                return
            if job.started is None:
                job.cancel.cancel()  # what runs is shown for a moment, so that a slider is followed
        elif self._tint is not None and self._tint[0] == gap:
            return

        def work(cancel, _report) -> Pyramid:
            regions = finder.regions(gap)
            cancel.check()
            return Pyramid(tint_regions(regions))

        job = Job(work)
        job.on_result = lambda image: self._take(finder, gap, image)
        job.on_error = lambda error: self._fail(job, error)
        self._tinting = self.runner.submit(job), gap
        if self._tint is None:
            self.said.emit(tr("Finding the areas…"))  # the first time takes longest

    def _take(self, finder: _Finder, gap: float, image: Pyramid) -> None:
        if finder is self._finder:
            if self._tint is None:
                self.said.emit("")
            self._tint = gap, image
            if self._tinting is not None and self._tinting[1] == gap:
                self._tinting = None
            self.changed.emit()

    def _fail(self, job: Job, error: Exception) -> None:
        if self._tinting is not None and self._tinting[0] is job:
            self._tinting = None
            self.failed.emit(error)
