from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch

from desktop.core.errors import TintlineError
from desktop.core.files import atomic_write

_SCHEMA = 4
#: File of a run that holds all of it.
FILE = "checkpoint.pt"
#: Folder of a run with copies of its generator, by step.
SNAPSHOTS = "snapshots"


def save_checkpoint(path: Path, state: Mapping[str, Any]) -> None:
    """Write a checkpoint whole or not at all; the one before stays until the rename.

    Raises:
        TintlineError: it can't be written.
    """

    def write(temporary: Path) -> None:
        with temporary.open("wb") as file:
            try:
                torch.save({"schema": _SCHEMA, **state}, file)
            except RuntimeError as error:  # what torch makes of a write that failed
                cause = error.__context__
                raise (cause if isinstance(cause, OSError) else error) from None

    atomic_write(path, write)


def load_checkpoint(path: Path) -> dict[str, Any]:
    """Read a checkpoint (tensors and plain values only, no code).

    Raises:
        TintlineError: missing, damaged or of another schema.
    """
    try:
        state = torch.load(path, map_location="cpu", weights_only=True)
    except FileNotFoundError as error:
        raise TintlineError(f"{path} does not exist; train first, or name another run.") from error
    except Exception as error:  # torch raises many kinds for damaged files
        raise TintlineError(f"{path} is no readable checkpoint: {error}.") from error
    if not isinstance(state, dict) or state.get("schema") != _SCHEMA:
        raise TintlineError(f"{path} was written by another version of the training program.")
    return state


def snapshot_path(run: Path, step: int) -> Path:
    """Where a run keeps the copy of its generator of a step."""
    return run / SNAPSHOTS / f"{step:06d}.pt"


def find_snapshot(run: Path, step: int) -> Path:
    """The copy that a run has kept of its generator of a step.

    Raises:
        TintlineError: it has none; those that there are are told.
    """
    path = snapshot_path(run, step)
    if not path.is_file():
        steps = sorted(int(kept.stem) for kept in path.parent.glob("[0-9]*.pt"))
        among = f"it has {', '.join(map(str, steps))}" if steps else "it has kept none"
        raise TintlineError(f"{run} has no snapshot of step {step}: {among}.")
    return path


def generator_weights(state: Mapping[str, Any]) -> Mapping[str, torch.Tensor]:
    """The generator's weights of a checkpoint: their running mean, where the recipe keeps one."""
    return state["networks"]["generator"] if state["average"] is None else state["average"]
