"""How fast this machine is at what an artist waits for."""

import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from desktop import __version__
from desktop.core.assets import assets_dir
from desktop.core.color import RGB
from desktop.core.errors import TintlineError
from desktop.core.hints import Hint, default_radius
from desktop.core.load import LOAD_SUFFIXES, load_picture
from desktop.core.picture import Picture
from desktop.core.save import save_picture
from desktop.engine.colorize import Colorizer
from desktop.engine.machine import peak_memory, processors
from desktop.engine.request import ColorizeRequest

#: Times each thing is measured; the median counts.
_ROUNDS = 5
_STARTS = 3
_DOTS: tuple[RGB, ...] = (
    (232, 60, 60),
    (60, 160, 232),
    (80, 190, 90),
    (240, 190, 60),
    (150, 90, 210),
)


@dataclass(frozen=True)
class Figures:
    """What was measured, in seconds unless said otherwise.

    Attributes:
        device: what ran the model.
        model: its name.
        width, height: of the sketch, in pixels.
        load: ONNX Runtime and the model, up to the first answer of the model.
        first: load, then the sketch from its file to the saved result.
        sketch: the same with everything loaded: open, colorize, save.
        colorize: of that, the colouring alone.
        steps: of that, each step by name.
        dot: a result after one dot has changed.
        window: from the command to the painted window; None where there is none.
        window_note: why there is none; else empty.
        peak_memory: of the process, in bytes; None where the system doesn't tell.
    """

    device: str
    model: str
    width: int
    height: int
    load: float
    first: float
    sketch: float
    colorize: float
    steps: dict[str, float]
    dot: float
    window: float | None
    window_note: str
    peak_memory: int | None

    def as_json(self) -> dict[str, Any]:
        """The figures with the machine they hold for."""
        figures = {
            key: round(value, 4) if isinstance(value, float) else value
            for key, value in vars(self).items()
        }
        figures["steps"] = {name: round(value, 4) for name, value in self.steps.items()}
        return {
            "tintline": __version__,
            "python": platform.python_version(),
            "platform": platform.platform(),
            "processors": processors(),
            **figures,
        }


def measure(
    model: Path | None,
    device: str,
    megapixels: float = 1.0,
    progress: Callable[[float, str], None] | None = None,
) -> Figures:
    """Take all the figures; about half a minute on a small machine.

    Args:
        model: an ONNX file, or None for the shipped one.
        device: auto, cpu, cuda or directml.
        megapixels: size of the sketch, a shipped sample brought to it.
        progress: told of each step.

    Raises:
        TintlineError: no sample came with the program, or the model or device can't be used.
    """
    tell = progress or (lambda _share, _step: None)
    picture = _sketch(megapixels)
    with tempfile.TemporaryDirectory(prefix="tintline-") as folder:
        source, target = Path(folder) / "sketch.png", Path(folder) / "result.png"
        save_picture(source, picture.rgb)
        tell(0.0, "loading the model")
        begun = time.perf_counter()
        colorizer = Colorizer(model, device)
        load = time.perf_counter() - begun
        _sketch_once(colorizer, source, target)
        first = time.perf_counter() - begun
        whole, inner, steps = [], [], []
        for number in range(_ROUNDS):
            tell(0.2 + 0.1 * number, "a sketch")
            begun = time.perf_counter()
            seconds, parts = _sketch_once(colorizer, source, target)
            whole.append(time.perf_counter() - begun)
            inner.append(seconds)
            steps.append(parts)
        tell(0.7, "a changed dot")
        dot = _changed_dot(colorizer, load_picture(source))
    memory = peak_memory()
    tell(0.85, "the window")
    window, note = _window()
    return Figures(
        device=colorizer.device,
        model=colorizer.model_name,
        width=picture.width,
        height=picture.height,
        load=load,
        first=first,
        sketch=statistics.median(whole),
        colorize=statistics.median(inner),
        steps=steps[inner.index(sorted(inner)[len(inner) // 2])],
        dot=dot,
        window=window,
        window_note=note,
        peak_memory=memory,
    )


def _sketch(megapixels: float) -> Picture:
    samples = sorted(
        path
        for path in (assets_dir() / "samples").iterdir()
        if path.suffix.lower() in LOAD_SUFFIXES
    )
    if not samples:
        raise TintlineError("No sample came with this copy of Tintline: reinstall it.")
    picture = load_picture(samples[0])
    rgb = picture.rgb
    if picture.alpha is not None:
        alpha = picture.alpha[..., None].astype(np.float32) / 255
        rgb = np.round(rgb * alpha + 255 * (1 - alpha)).astype(np.uint8)
    scale = (megapixels * 1e6 / (picture.width * picture.height)) ** 0.5
    size = (max(round(picture.width * scale), 64), max(round(picture.height * scale), 64))
    method = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    return Picture(np.ascontiguousarray(cv2.resize(rgb, size, interpolation=method)))


def _sketch_once(
    colorizer: Colorizer, source: Path, target: Path
) -> tuple[float, dict[str, float]]:
    """Open, colorize and save; returns the time of the colouring and of its steps.

    The picture is opened anew each time, so nothing worked out for the last one helps.
    """
    picture = load_picture(source)
    begun = time.perf_counter()
    result = colorizer.colorize(ColorizeRequest(picture))
    seconds = time.perf_counter() - begun
    save_picture(target, result.image, like=picture)
    return seconds, result.seconds


def _changed_dot(colorizer: Colorizer, picture: Picture) -> float:
    radius = default_radius(picture.width, picture.height)
    request = ColorizeRequest(
        picture,
        hints=tuple(
            Hint.dot(picture.width * (0.2 + 0.15 * i), picture.height * 0.4, color, radius)
            for i, color in enumerate(_DOTS)
        ),
    )
    colorizer.colorize(request)
    seconds = []
    for number in range(_ROUNDS):
        moved = request.hints[0].moved(0, (number + 1) * radius)
        begun = time.perf_counter()
        colorizer.colorize(replace(request, hints=(moved, *request.hints[1:])))
        seconds.append(time.perf_counter() - begun)
    return statistics.median(seconds)


def _window() -> tuple[float | None, str]:
    """Seconds from the command to the painted window, or why there is none.

    Without a display Qt paints into memory, which takes the same way up to the last step.
    """
    command = [sys.executable, "-m", "desktop", "window", "--quit-when-shown"]
    if getattr(sys, "frozen", False):
        command = [sys.executable, "window", "--quit-when-shown"]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    # The command is run from wherever this copy of the program is.
    environment["PYTHONPATH"] = os.pathsep.join(
        [str(Path(__file__).resolve().parents[2]), environment.get("PYTHONPATH", "")]
    ).rstrip(os.pathsep)
    seconds = []
    for _ in range(_STARTS):  # the first one warms the disk's cache
        begun = time.perf_counter()
        try:
            with subprocess.Popen(
                command,
                env=environment,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
                errors="replace",
            ) as process:
                assert process.stdout is not None
                line = process.stdout.readline()
                seconds.append(time.perf_counter() - begun)
                _, said = process.communicate(timeout=60)
        except (OSError, subprocess.TimeoutExpired) as error:
            return None, f"the window did not start ({error})"
        if line.strip() != "shown":
            reason = said.strip().splitlines()
            return None, reason[-1] if reason else "the window did not start"
    return statistics.median(seconds), ""
