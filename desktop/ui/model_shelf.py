from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.core.errors import TintlineError
from desktop.core.messages import mark
from desktop.engine.model import ModelSpec, read_spec, shipped_models, user_models, usual_model
from desktop.engine.user_models import Speed, add_model, measure_speed, read_card, remove_model
from desktop.ui.jobs import Job, JobRunner
from desktop.ui.services import Wishes

#: What each task is called in the window, in the order of the list.
TASKS = {
    "sketch": mark("Line art"),
    "photo": mark("Photographs"),
    "sample": mark("Inspiration"),
}


@dataclass(frozen=True, eq=False)
class ShelfModel:
    """A model file that was found.

    Attributes:
        path: the file.
        own, shipped: whether the user has added it, or it came with the program; one that the
            command line names may be neither.
        size: in bytes.
        spec: what it says of itself; None where it is unusable.
        error: why it is unusable; else empty.
        card: Markdown; empty where it has none.
    """

    path: Path
    own: bool
    shipped: bool
    size: int
    spec: ModelSpec | None
    error: str
    card: str


class ModelShelf(QObject):
    """All models that were found, read and changed off the interface's thread."""

    changed = Signal()
    added = Signal(object, bool)  # Path, and whether it is new
    removed = Signal(object)  # ShelfModel
    measured = Signal()
    failed = Signal(object)  # Exception

    def __init__(
        self, runner: JobRunner, wishes: Wishes, named: Path | None, parent: QObject | None = None
    ) -> None:
        """Make an empty shelf.

        Args:
            runner: does the work.
            wishes: the user's choices.
            named: the model that the command line names.
            parent: of this object.
        """
        super().__init__(parent)
        self._runner = runner
        self._named = named
        self._read: dict[tuple[Path, int, int], ShelfModel] = {}
        self._speeds: dict[tuple[str, str], Speed] = {}
        self._measuring: Job | None = None
        self.wishes = wishes
        self.models: tuple[ShelfModel, ...] = ()  # by task, line art first

    @property
    def measuring(self) -> bool:
        """Whether a speed is being measured."""
        return self._measuring is not None

    def find(self, path: Path) -> ShelfModel | None:
        """The model of a file."""
        return next((model for model in self.models if model.path == path), None)

    def in_use(self, task: str) -> Path:
        """The file that a task is done with."""
        named = self.find(self._named) if self._named is not None else None
        if named is not None and named.spec is not None and named.spec.task == task:
            return named.path
        return self.wishes.models.get(task) or usual_model(task)

    def named_for(self, task: str) -> bool:
        """Whether the command line has decided what does a task, so that no choice counts now."""
        return self.in_use(task) == self._named

    def speed(self, model: ShelfModel) -> Speed | None:
        """How fast a model was, if it was measured in this session on the present device."""
        if model.spec is None:
            return None
        return self._speeds.get((model.spec.sha256, self.wishes.device))

    def look(self) -> None:
        """Look what there is; models that were read already are not read again."""

        def work(cancel, _report) -> tuple[ShelfModel, ...]:
            shipped, own = shipped_models(), user_models()
            named = [self._named] if self._named is not None else []
            models = []
            for path in dict.fromkeys((*shipped, *own, *named)):
                cancel.check()
                if path.is_file():
                    models.append(self._take(path, path in own, path in shipped))
            return tuple(sorted(models, key=_rank))

        self._runner.submit(Job(work, on_result=self._show, on_error=self.failed.emit))

    def add(self, path: Path) -> None:
        """Check a model file and copy it to the user's own."""

        def work(_cancel, _report) -> tuple[Path, bool]:
            before = user_models()
            added = add_model(path)
            return added, added not in before and added not in shipped_models()

        def show(answer: tuple[Path, bool]) -> None:
            self.added.emit(*answer)
            self.look()

        self._runner.submit(Job(work, on_result=show, on_error=self.failed.emit))

    def remove(self, model: ShelfModel) -> None:
        """Delete one of the user's own models."""

        def show(_nothing: object) -> None:
            self.removed.emit(model)
            self.look()

        work = Job(lambda _cancel, _report: remove_model(model.path))
        work.on_result, work.on_error = show, self.failed.emit
        self._runner.submit(work)

    def measure(self, model: ShelfModel) -> None:
        """Find out how fast a model is on the present device."""
        spec, device = model.spec, self.wishes.device
        if spec is None or self.measuring:
            return

        def show(speed: Speed) -> None:
            self._speeds[spec.sha256, device] = speed
            self._measured()

        def fail(error: Exception) -> None:
            self._measured()
            self.failed.emit(error)

        job = Job(lambda cancel, _report: measure_speed(model.path, device, cancel))
        job.on_result, job.on_error, job.on_cancelled = show, fail, self._measured
        self._measuring = self._runner.submit(job)
        self.measured.emit()

    def rest(self) -> None:
        """Measure no more."""
        if self._measuring is not None:
            self._measuring.cancel.cancel()

    def _measured(self) -> None:
        self._measuring = None
        self.measured.emit()

    def _show(self, models: tuple[ShelfModel, ...]) -> None:
        self.models = models
        self.changed.emit()

    def _take(self, path: Path, own: bool, shipped: bool) -> ShelfModel:
        status = path.stat()
        key = path, status.st_mtime_ns, status.st_size
        if key not in self._read:
            spec, error = None, ""
            try:
                spec = read_spec(path)
            except TintlineError as refusal:
                error = str(refusal)
            card = read_card(path)
            self._read[key] = ShelfModel(path, own, shipped, status.st_size, spec, error, card)
        return self._read[key]


def _rank(model: ShelfModel) -> int:
    """The place of a model's task among the others; those that are unusable come last."""
    return len(TASKS) if model.spec is None else list(TASKS).index(model.spec.task)
