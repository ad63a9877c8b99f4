"""What is done with one file of a batch, on whichever thread or machine."""

import logging
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from desktop.core.cancel import CancelToken
from desktop.core.errors import Cancelled, TintlineError
from desktop.core.files import make_folder
from desktop.core.load import load_picture
from desktop.core.messages import say
from desktop.engine.batch_settings import BatchSettings
from desktop.engine.output import LAYERED_SUFFIXES, save_result, save_result_layers
from desktop.engine.request import ColorizeRequest, ColorizeResult
from desktop.engine.result import Colored

log = logging.getLogger(__name__)

#: So many pixels are coloured at a time; what is larger has the machine to itself.
_PIXELS_AT_A_TIME = 24_000_000


@dataclass(frozen=True)
class Outcome:
    """What became of a file.

    Attributes:
        seconds: the time it took.
        message: why it failed; empty if it did not.
    """

    seconds: float
    message: str = ""


class Colorizes(Protocol):
    """What a batch needs of `desktop.engine.colorize.Colorizer`."""

    def colorize(
        self, request: ColorizeRequest, *, cancel: CancelToken | None = None
    ) -> ColorizeResult:
        """Colorize a picture."""
        ...

    def twin(self) -> "Colorizes":
        """Another one around the same loaded model, for another thread."""
        ...


def colorize_file(
    source: Path,
    target: Path,
    colorizer: Colorizes,
    settings: BatchSettings,
    cancel: CancelToken | None = None,
) -> Outcome:
    """Open a drawing, colorize it and write its result, whole or not at all, its layers before it.

    Args:
        source: the drawing.
        target: the result's file; its folder is made if it lacks.
        colorizer: a twin of it is used, which keeps nothing beyond the file.
        settings: see `BatchSettings`.
        cancel: stops it, in the middle of the colouring too.

    Returns:
        How it went: whatever goes wrong with one file is told and not raised.

    Raises:
        Cancelled: `cancel` was set.
    """
    cancel = cancel or CancelToken()
    begun = time.perf_counter()
    message = ""
    try:
        cancel.check()
        _colorize_file(source, target, colorizer, settings, cancel)
    except Cancelled:
        raise
    except Exception as error:
        message = message_of(error, source)
    return Outcome(time.perf_counter() - begun, message)


def _colorize_file(
    source: Path,
    target: Path,
    colorizer: Colorizes,
    settings: BatchSettings,
    cancel: CancelToken,
) -> None:
    if source.is_dir():
        raise TintlineError(
            say(
                "The folder {folder} could not be read: change its permissions; the drawings in"
                " it were left out.",
                folder=source,
            )
        )
    request = settings.request(load_picture(source))
    with _ROOM.take(request.picture.width * request.picture.height):
        result = _colored(target, colorizer.twin(), request, settings, cancel)
        save_result(target, result, request, split_colors=settings.split_colors, cancel=cancel)


def _colored(
    target: Path,
    colorizer: Colorizes,
    request: ColorizeRequest,
    settings: BatchSettings,
    cancel: CancelToken,
) -> Colored:
    """The result; what was made of the picture beside it is gone when this returns."""
    result = colorizer.colorize(request, cancel=cancel)
    cancel.check()
    make_folder(target.parent)
    if settings.layers:
        save_result_layers(target, result, request.picture)
    return result if target.suffix.lower() in LAYERED_SUFFIXES else result.merged()


def message_of(error: Exception, source: Path) -> str:
    """Why a file failed, in one sentence; what nobody foresaw is logged with its trace."""
    if isinstance(error, TintlineError):
        return str(error)
    if isinstance(error, MemoryError):
        return say(
            "{file} needs more memory than is free: close other programs or scale it down.",
            file=source,
        )
    log.error("%s failed", source, exc_info=error)
    return say(
        "{file} failed unexpectedly ({reason}); the log has more.",
        file=source,
        reason=f"{type(error).__name__}: {error}",
    )


class _Room:
    """Lets large pictures take turns: memory is bounded by them, whatever the number of threads.

    What was only opened, and waits for its turn, is small beside what colouring it takes.
    """

    def __init__(self, pixels: int) -> None:
        self._all = self._free = pixels
        self._freed = threading.Condition()
        self._door = threading.Lock()  # the first to come is the first to go in

    @contextmanager
    def take(self, pixels: int) -> Iterator[None]:
        """Wait until there is room for a picture, and keep it for as long as it is needed."""
        share = min(pixels, self._all)
        with self._door, self._freed:
            self._freed.wait_for(lambda: self._free >= share)
            self._free -= share
        try:
            yield
        finally:
            with self._freed:
                self._free += share
                self._freed.notify_all()


_ROOM = _Room(_PIXELS_AT_A_TIME)
