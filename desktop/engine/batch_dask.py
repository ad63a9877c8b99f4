"""A batch whose files are worked on by the machines of a Dask cluster."""

import importlib
import os
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop.core.cancel import CancelToken
from desktop.core.errors import TintlineError
from desktop.core.messages import say
from desktop.engine.batch import BatchSummary, OnChange, follow
from desktop.engine.batch_plan import BatchPlan
from desktop.engine.batch_settings import BatchSettings
from desktop.engine.batch_work import Outcome, colorize_file
from desktop.engine.colorize import Colorizer
from desktop.engine.model import find_model, read_spec

#: How long the scheduler has to answer, in seconds.
_PATIENCE = 10.0


@dataclass(frozen=True)
class _Order:
    """What is the same for all files, as it travels to the workers.

    Attributes:
        model: as the user named it; a file with its whole path.
        sha256: of the model's file, hexadecimal.
        device: what is to run it.
        tile: see `Colorizer`.
        settings: see `BatchSettings`.
    """

    model: str | None
    sha256: str
    device: str
    tile: int | None
    settings: BatchSettings


def run_on_cluster(
    plan: BatchPlan,
    address: str,
    settings: BatchSettings,
    *,
    model: str | None = None,
    device: str = "auto",
    tile: int | None = None,
    cancel: CancelToken | None = None,
    on_change: OnChange | None = None,
) -> BatchSummary:
    """Colorize every item that waits on the workers of a cluster; else as `run_batch`.

    The drawings and the folder of results lie where every worker finds them under the same path,
    and each worker has Tintline, with the model, and loads it once. The journal is written here. A
    file whose worker ends is given to another one.

    Args:
        plan: from `plan_batch`; the states of its items change.
        address: of the scheduler, such as ``tcp://studio:8786``.
        settings: the same for all.
        model: its name, a file, or None for the shipped one.
        device: of each worker; one of `desktop.engine.providers.Device`.
        tile: see `Colorizer`.
        cancel: stops it; what a worker has begun it still ends.
        on_change: see `run_batch`.

    Raises:
        TintlineError: Dask is not installed, no scheduler answers there, it has no workers, or the
            model can't be used.
    """
    file = find_model(model)
    named = str(file.absolute()) if model is not None and Path(model).is_file() else model
    order = _Order(named, read_spec(file).sha256, device, tile, settings)
    client = _connect(address)
    try:
        threads = sum(client.nthreads().values())
        if not threads:
            raise TintlineError(
                say(
                    "The Dask scheduler at {address} has no workers: start one with dask worker"
                    " {address}.",
                    address=address,
                )
            )
        with client.get_executor(pure=False) as executor:
            return follow(
                plan,
                lambda item: executor.submit(
                    _work, os.path.abspath(item.source), os.path.abspath(item.target), order
                ),
                2 * threads,
                cancel=cancel or CancelToken(),
                on_change=on_change,
            )
    finally:
        client.close()


def _connect(address: str) -> Any:
    try:
        distributed = importlib.import_module("distributed")
    except ModuleNotFoundError as error:
        raise TintlineError(
            say("Dask is not installed: run pip install {package}.", package='"tintline[dask]"')
        ) from error
    try:
        return distributed.Client(address, timeout=_PATIENCE, set_as_default=False)
    except (OSError, TimeoutError, ValueError) as error:
        raise TintlineError(
            say(
                "No Dask scheduler answers at {address} ({reason}): check the address, or start one"
                " with dask scheduler.",
                address=address,
                reason=str(error).partition("\n")[0] or type(error).__name__,
            )
        ) from error


_loading = threading.Lock()
_loaded: dict[tuple[str | None, str, str, int | None], Colorizer] = {}


def _work(source: str, target: str, order: _Order) -> Outcome:
    """What a worker does with a file; run there."""
    try:
        colorizer = _colorizer(order)
    except TintlineError as error:
        return Outcome(0.0, str(error))
    return colorize_file(Path(source), Path(target), colorizer, order.settings)


def _colorizer(order: _Order) -> Colorizer:
    """The worker's one colorizer, loaded for its first file."""
    key = order.model, order.sha256, order.device, order.tile
    with _loading:
        if key not in _loaded:
            colorizer = Colorizer(find_model(order.model), order.device, order.tile)
            if colorizer.model_mark.sha256 != order.sha256:
                raise TintlineError(
                    say(
                        "A worker has another model {name}: install the same version of Tintline"
                        " and of the model everywhere.",
                        name=colorizer.model_name,
                    )
                )
            _loaded.clear()  # a worker serves many batches, and one model at a time is enough
            _loaded[key] = colorizer
        return _loaded[key]
