"""The same work done by others, where they are installed."""

import importlib.util
import json
import shutil
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from desktop.core.errors import TintlineError
from desktop.core.hints import draw_mask, save_hints
from desktop.core.picture import Picture
from desktop.core.save import save_picture
from desktop.engine.bench.program import command, run, time_command
from desktop.engine.bench.sketch import dotted
from desktop.engine.bench.stages import TimedColorizer

_ROUNDS = 5
_STARTS = 3


@dataclass(frozen=True)
class Peer:
    """One way to do a piece of work.

    Attributes:
        work: what is done.
        name: who does it.
        seconds: how long it takes; None where it was not measured.
        note: why not, else what more is to be said; may be empty.
    """

    work: str
    name: str
    seconds: float | None
    note: str = ""


def time_inference(colorizer: TimedColorizer, picture: Picture, model: Path) -> list[Peer]:
    """One run of the model: ONNX Runtime, and PyTorch where it is installed.

    Args:
        colorizer: on the CPU.
        picture: what the model's inputs are taken from.
        model: the colorizer's model file.
    """
    colorizer.colorize(dotted(picture))
    session = colorizer.session
    feed = list(session.feeds.values())[-1]  # with dots and a palette
    seconds = []
    for _ in range(_ROUNDS):
        begun = time.perf_counter()
        session.run(feed)
        seconds.append(time.perf_counter() - begun)
    sizes = ", ".join("×".join(map(str, values.shape)) for values in feed.values())
    work = f"one run of the model ({sizes})"
    ours = Peer(work, "Tintline (ONNX Runtime)", statistics.median(seconds))
    return [ours, _time_pytorch(work, model, feed)]


def _time_pytorch(work: str, model: Path, feed: dict[str, np.ndarray]) -> Peer:
    name = "PyTorch, eager, the same weights"
    if not _has_pytorch():
        return Peer(work, name, None, "not installed")
    with tempfile.TemporaryDirectory(prefix="tintline-") as folder:
        inputs = Path(folder) / "inputs.npz"
        np.savez(inputs, **feed)  # type: ignore[arg-type] - numpy's stub takes its flag for one
        try:
            said = run([sys.executable, "-m", "export", "eager", str(model), str(inputs)])
        except TintlineError as error:
            return Peer(work, name, None, str(error))
    told = json.loads(said)
    return Peer(
        work, f"PyTorch {told['torch']}, eager, the same weights", told["seconds"],
        f"colours differ by {told['difference']:.0e} at most",
    )  # fmt: skip


def time_fills(picture: Picture, model: Path, folder: Path) -> list[Peer]:
    """A drawing with five dots, as a command from its start to the file: Tintline and G'MIC.

    Args:
        picture: the drawing.
        model: the model file.
        folder: for the files.
    """
    request = dotted(picture)
    work = (
        f"a drawing of {picture.width * picture.height / 1e6:.2g} MP with five dots, as a command"
    )
    line, spots, hints = folder / "line.png", folder / "spots.png", folder / "hints.json"
    save_picture(line, picture.rgb)
    save_hints(hints, request.hints, picture.width, picture.height)
    painted = np.zeros((picture.height, picture.width, 4), np.uint8)
    for hint in request.hints:
        if hint.color is not None:
            painted[draw_mask(hint, picture.width, picture.height) > 0] = (*hint.color, 255)
    save_picture(spots, painted)
    ours = command("colorize", str(line), "-o", str(folder / "out.png"), "--hints", str(hints))
    # "Colorize Lineart [Propagation]" (Fourey, Tschumperlé, Revoy 2018).
    gmic = ["gmic", str(spots), str(line), "fx_colorize_lineart", "0,1,0,0.05",
            "output[0]", str(folder / "gmic.png")]  # fmt: skip
    name = "G'MIC, Colorize Lineart"
    peers = [_time(work, "Tintline, CPU", [*ours, "--device", "cpu", "--model", str(model)])]
    if shutil.which("gmic"):
        return [*peers, _time(work, name, gmic)]
    return [*peers, Peer(work, name, None, "not installed")]


def _time(work: str, name: str, arguments: list[str]) -> Peer:
    try:
        return Peer(work, name, time_command(arguments, _STARTS))
    except TintlineError as error:
        return Peer(work, name, None, str(error))


def _has_pytorch() -> bool:
    """Whether PyTorch and the package that knows the networks are installed."""
    frozen = getattr(sys, "frozen", False)  # a bundled program has neither
    return not frozen and all(importlib.util.find_spec(name) for name in ("torch", "export"))
