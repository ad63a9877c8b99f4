"""The user's own models: adding one, removing one, its card, and how fast any model is here."""

import contextlib
import statistics
import time
from dataclasses import dataclass
from pathlib import Path

from desktop.core.cancel import CancelToken
from desktop.core.errors import TintlineError
from desktop.core.files import atomic_write, atomic_write_text, clean_temporaries, make_folder
from desktop.core.messages import mark, say
from desktop.engine import runtimes
from desktop.engine.contract import broken
from desktop.engine.model import (
    open_on_cpu,
    read_model,
    shipped_models,
    spec_of,
    user_models,
    user_models_dir,
)
from desktop.engine.session import open_session
from desktop.engine.tensors import empty_inputs

#: Side of the picture that the speed is measured with, in pixels, and how often.
MEASURED_SIDE = 512
_ROUNDS = 3


@dataclass(frozen=True)
class Speed:
    """How fast a model is on this machine.

    Attributes:
        seconds: for one picture of `MEASURED_SIDE` pixels a side, or of the model's own size where
            it draws pictures; the model alone.
        device: what ran it.
    """

    seconds: float
    device: str


def add_model(source: Path) -> Path:
    """Check a model file and copy it into the user's folder, with its card if that lies beside it.

    Returns:
        Where it lies now; where the same model was there already, that one.

    Raises:
        TintlineError: it is no usable model, with the reason, or it can't be copied.
    """
    if source.suffix.lower() != ".onnx":
        raise broken(
            source, mark("The model {model} is no ONNX file (its name must end with .onnx)")
        )
    data = read_model(source)
    spec_of(open_on_cpu(runtimes.runtime(), source, data), source, data)
    for path in (*shipped_models(), *user_models()):
        with contextlib.suppress(OSError):
            if path.stat().st_size == len(data) and path.read_bytes() == data:
                return path
    folder = user_models_dir()
    make_folder(folder)
    target = folder / f"{_free_name(source.stem)}.onnx"
    card = read_card(source)
    clean_temporaries(folder)
    atomic_write(target, lambda temporary: temporary.write_bytes(data))
    if card:
        atomic_write_text(_card_path(target), card)
    return target


def remove_model(path: Path) -> None:
    """Delete one of the user's own models, and its card.

    Raises:
        TintlineError: it came with the program, or can't be deleted.
    """
    if path not in user_models():
        raise TintlineError(say("{file} is none of your own models, so it stays.", file=path.name))
    try:
        path.unlink()
        _card_path(path).unlink(missing_ok=True)
    except OSError as error:
        raise TintlineError(
            say(
                "{file} cannot be removed: {reason}.",
                file=path,
                reason=error.strerror or str(error),
            )
        ) from error


def read_card(path: Path) -> str:
    """The card of a model, Markdown; empty where none lies beside it."""
    try:
        return _card_path(path).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""


def measure_speed(path: Path, device: str, cancel: CancelToken | None = None) -> Speed:
    """Run a model a few times; the median counts.

    Args:
        path: the model.
        device: one of `desktop.engine.providers.Device`.
        cancel: stops it, from any thread.

    Raises:
        TintlineError: the model or the device can't be used.
        Cancelled: `cancel` was set.
    """
    session = open_session(path, device)
    inputs = empty_inputs(session.spec, MEASURED_SIDE, MEASURED_SIDE)
    session.run(inputs, cancel)  # a GPU plans its work at the first picture of a size
    times = []
    for _ in range(_ROUNDS):
        begun = time.perf_counter()
        session.run(inputs, cancel)
        times.append(time.perf_counter() - begun)
    return Speed(statistics.median(times), str(session.device))


def _card_path(path: Path) -> Path:
    return path.with_suffix(".md")


def _free_name(stem: str) -> str:
    """A name that no model has yet, whatever the letters' case."""
    taken = {path.stem.casefold() for path in (*shipped_models(), *user_models())}
    name, number = stem, 2
    while name.casefold() in taken:
        name, number = f"{stem}-{number}", number + 1
    return name
