"""How long each stage of the pipeline takes."""

import json
import statistics
import time
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from desktop.core.cancel import CancelToken
from desktop.core.load import load_picture
from desktop.core.save import save_picture
from desktop.engine.bench.floor import Arithmetic, count_arithmetic
from desktop.engine.bench.sketch import dotted, with_moved_dot
from desktop.engine.colorize import Colorizer
from desktop.engine.machine import peak_memory
from desktop.engine.model import find_model
from desktop.engine.request import ColorizeRequest
from desktop.engine.session import ModelSession
from desktop.engine.tensors import complete_inputs

#: From the opened file to the saved one. *Flats* is all that is made of the model's answers until
#: every region has its colour, the putting together of tiles too.
STAGES = ("decode", "ink", "regions", "inference", "flats", "composite", "encode")
#: The stage that each step of `Colorizer` belongs to; its inference is taken out.
_STEPS = {
    "Reading lines": "ink",
    "Finding regions": "regions",
    "Choosing colours": "flats",
    "Placing colours": "flats",
    "Adding detail": "flats",
    "Filling regions": "flats",
    "Laying lines": "composite",
    "Done": "composite",
}
#: A size is measured so often, the first time left out, or until so many seconds have passed.
_ROUNDS = 5
_ENOUGH = 12.0

#: The sizes of all inputs of a run, by name.
Shapes = tuple[tuple[str, tuple[int, ...]], ...]


@dataclass(frozen=True)
class Runs:
    """Runs of the model on inputs of the same sizes.

    Attributes:
        count: how many.
        arithmetic: what each of them had to do.
    """

    count: int
    arithmetic: Arithmetic


@dataclass(frozen=True)
class StageTimes:
    """What one size of sketch takes on one device, in seconds unless said otherwise.

    Attributes:
        device: what ran the model.
        model: its name.
        width, height: of the sketch, in pixels.
        session: ONNX Runtime and the model, up to the first answer of the model.
        first: the first sketch, from its file to the saved result, without the session.
        whole: the same later on, with everything loaded.
        stages: of that, each of `STAGES`.
        dot: a result after one dot has moved.
        runs: of the model, for one sketch.
        peak_memory: of the process, in bytes; None where the system doesn't tell.
    """

    device: str
    model: str
    width: int
    height: int
    session: float
    first: float
    whole: float
    stages: dict[str, float]
    dot: float
    runs: tuple[Runs, ...]
    peak_memory: int | None

    @classmethod
    def from_json(cls, text: str) -> "StageTimes":
        """The reverse of `as_json`."""
        told = json.loads(text)
        runs = tuple(Runs(r["count"], Arithmetic(**r["arithmetic"])) for r in told.pop("runs"))
        return cls(**told, runs=runs)

    def as_json(self) -> str:
        """The times for another process to read."""
        return json.dumps(asdict(self))

    @property
    def megapixels(self) -> float:
        """Size of the sketch in millions of pixels."""
        return self.width * self.height / 1e6


class TimedColorizer(Colorizer):
    """A colorizer that knows how long its model ran, and on what.

    Attributes:
        session: its session.
    """

    def __init__(self, model: Path | None, device: str) -> None:
        super().__init__(model, device)
        self.session = self._session = _TimedSession(self._session)


class _TimedSession(ModelSession):
    """A session around another.

    Attributes:
        seconds: what all runs took.
        runs: how often it ran, by the sizes of the inputs.
        feeds: the last inputs of each of these sizes.
    """

    def __init__(self, session: ModelSession) -> None:
        self.spec, self.device = session.spec, session.device
        self._inner = session
        self.seconds = 0.0
        self.runs: dict[Shapes, int] = {}
        self.feeds: dict[Shapes, dict[str, np.ndarray]] = {}

    def run(
        self, inputs: Mapping[str, np.ndarray], cancel: CancelToken | None = None
    ) -> dict[str, np.ndarray]:
        """See `ModelSession.run`."""
        begun = time.perf_counter()
        answer = self._inner.run(inputs, cancel)
        self.seconds += time.perf_counter() - begun
        feed = complete_inputs(self.spec, inputs)
        shapes = tuple((name, values.shape) for name, values in feed.items())
        self.runs[shapes] = self.runs.get(shapes, 0) + 1
        self.feeds[shapes] = feed
        return answer


class _StageClock:
    """Divides time among the stages."""

    def __init__(self, session: _TimedSession) -> None:
        self.seconds: dict[str, float] = dict.fromkeys(STAGES, 0.0)
        self._session = session
        self._stage = ""
        self._since = self._inferred = 0.0

    def begin(self, stage: str) -> None:
        """End the stage before and begin one; none where it is empty."""
        now, inferred = time.perf_counter(), self._session.seconds
        if self._stage:
            inference = inferred - self._inferred
            self.seconds["inference"] += inference
            self.seconds[self._stage] += now - self._since - inference
        self._stage, self._since, self._inferred = stage, now, inferred


def measure_stages(sketch: Path, target: Path, model: Path | None, device: str) -> StageTimes:
    """Colorize one sketch several times; the process's first work, so that its memory counts.

    Args:
        sketch: the picture's file.
        target: written anew each time.
        model: an ONNX file, or None for the shipped one.
        device: one of `desktop.engine.providers.Device`.

    Raises:
        TintlineError: the model or the device cannot be used, or memory lacks.
    """
    begun = time.perf_counter()
    colorizer = TimedColorizer(model, device)
    session = time.perf_counter() - begun
    first = sum(_once(colorizer, sketch, target).values())
    runs = dict(colorizer.session.runs)
    rounds: list[dict[str, float]] = []
    begun = time.perf_counter()
    while not rounds or (len(rounds) < _ROUNDS and time.perf_counter() - begun < _ENOUGH):
        rounds.append(_once(colorizer, sketch, target))
    wholes = [sum(stages.values()) for stages in rounds]
    whole = statistics.median_low(wholes)
    memory = peak_memory()
    path, feeds = model or find_model(None), colorizer.session.feeds
    picture = load_picture(sketch)
    return StageTimes(
        device=colorizer.device,
        model=colorizer.model_name,
        width=picture.width,
        height=picture.height,
        session=session,
        first=first,
        whole=whole,
        stages=rounds[wholes.index(whole)],
        dot=time_moved_dot(colorizer, dotted(picture)),
        runs=tuple(
            Runs(count, count_arithmetic(path, feeds[shapes])) for shapes, count in runs.items()
        ),
        peak_memory=memory,
    )


def time_moved_dot(colorizer: Colorizer, request: ColorizeRequest) -> float:
    """Median of the seconds from a moved dot to the new result.

    Args:
        colorizer: any.
        request: of a picture with hints, see `dotted`.
    """
    colorizer.colorize(request)
    seconds: list[float] = []
    begun = time.perf_counter()
    while not seconds or (len(seconds) < _ROUNDS and time.perf_counter() - begun < _ENOUGH):
        moved = with_moved_dot(request, len(seconds) + 1)
        since = time.perf_counter()
        colorizer.colorize(moved)
        seconds.append(time.perf_counter() - since)
    return statistics.median(seconds)


def _once(colorizer: TimedColorizer, sketch: Path, target: Path) -> dict[str, float]:
    """Open, colorize and save; the seconds of each stage.

    The picture is opened anew each time, so nothing worked out for the last one helps.
    """
    clock = _StageClock(colorizer.session)
    clock.begin("decode")
    picture = load_picture(sketch)
    result = colorizer.colorize(
        ColorizeRequest(picture), progress=lambda _share, step: clock.begin(_STEPS[step])
    )
    clock.begin("encode")
    save_picture(target, result.image, like=picture)
    clock.begin("")
    return clock.seconds
