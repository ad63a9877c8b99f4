import os
from dataclasses import asdict
from pathlib import Path
from typing import Any

import torch

from desktop.core.errors import TintlineError
from export.models.generator import Generator, GeneratorConfig

_SCHEMA = 1


def save_checkpoint(path: Path, state: dict[str, Any]) -> None:
    """Write a checkpoint whole or not at all; the one before stays until the rename."""
    temporary = path.with_suffix(".part")
    torch.save({"schema": _SCHEMA, **state}, temporary)
    os.replace(temporary, path)


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


def pack_config(config: GeneratorConfig) -> dict[str, Any]:
    """The network's sizes as plain values."""
    return {key: list(v) if isinstance(v, tuple) else v for key, v in asdict(config).items()}


def restore_generator(state: dict[str, Any], weights: str = "ema") -> Generator:
    """The generator of a checkpoint, with its averaged (``ema``) or last (``model``) weights."""
    packed: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value
        for key, value in state["config"].items()
    }
    generator = Generator(GeneratorConfig(**packed), state[weights]["dictionary"].float())
    generator.load_state_dict(state[weights])
    return generator
