"""What an artist waits for, in half a minute."""

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop.core.save import save_picture
from desktop.engine.bench.floor import describe_machine
from desktop.engine.bench.program import time_window
from desktop.engine.bench.sketch import sample_sketch
from desktop.engine.bench.stages import StageTimes, measure_stages

#: Times the window is started; the median counts.
_STARTS = 3


@dataclass(frozen=True)
class Figures:
    """What was measured.

    Attributes:
        times: of one sketch.
        window: seconds from the command to the painted window; None where there is none.
        window_note: why there is none; else empty.
    """

    times: StageTimes
    window: float | None
    window_note: str

    @property
    def first(self) -> float:
        """Seconds that the first sketch takes, the model's loading included."""
        return self.times.session + self.times.first

    @property
    def colorize(self) -> float:
        """Seconds of the colouring alone, without files."""
        return self.times.whole - self.times.stages["decode"] - self.times.stages["encode"]

    def as_json(self) -> dict[str, Any]:
        """The figures with the machine they hold for."""
        times = self.times
        return {
            **describe_machine(),
            "device": times.device,
            "model": times.model,
            "width": times.width,
            "height": times.height,
            "load": round(times.session, 4),
            "first": round(self.first, 4),
            "sketch": round(times.whole, 4),
            "colorize": round(self.colorize, 4),
            "steps": {name: round(seconds, 4) for name, seconds in times.stages.items()},
            "dot": round(times.dot, 4),
            "window": None if self.window is None else round(self.window, 4),
            "window_note": self.window_note,
            "peak_memory": times.peak_memory,
        }


def measure(
    model: Path | None,
    device: str,
    megapixels: float = 1.0,
    progress: Callable[[float, str], None] | None = None,
) -> Figures:
    """Take all the figures.

    Args:
        model: an ONNX file, or None for the shipped one.
        device: one of `desktop.engine.providers.Device`.
        megapixels: size of the sketch, a shipped sample brought to it.
        progress: told of each step.

    Raises:
        TintlineError: no sample came with the program, or the model or device can't be used.
    """
    tell = progress or (lambda _share, _step: None)
    picture = sample_sketch(megapixels)
    with tempfile.TemporaryDirectory(prefix="tintline-") as folder:
        source = Path(folder) / "sketch.png"
        save_picture(source, picture.rgb)
        tell(0.1, "a sketch and a changed dot")
        times = measure_stages(source, Path(folder) / "result.png", model, device)
    tell(0.7, "the window")
    window, note = time_window(_STARTS)
    return Figures(times, window, note)
