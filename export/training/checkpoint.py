import os
from dataclasses import asdict
from pathlib import Path
from typing import Any

import torch

from desktop.core.errors import TintlineError
from export.models.generator import Generator
from export.models.photo import PhotoGenerator
from export.models.unet import UNet, UNetConfig

_SCHEMA = 3
#: File of a run that holds all of it.
FILE = "checkpoint.pt"


def save_checkpoint(path: Path, state: dict[str, Any]) -> None:
    """Write a checkpoint whole or not at all; the one before stays until the rename."""
    temporary = path.with_suffix(".part")
    with temporary.open("wb") as file:
        torch.save({"schema": _SCHEMA, **state}, file)
        file.flush()
        os.fsync(file.fileno())
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


def pack_config(config: UNetConfig) -> dict[str, Any]:
    """The network's sizes as plain values."""
    return {key: list(v) if isinstance(v, tuple) else v for key, v in asdict(config).items()}


def unpack_config(packed: dict[str, Any]) -> UNetConfig:
    """The reverse of `pack_config`."""
    values: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in packed.items()}
    return UNetConfig(**values)


def make_blank(task: str, config: UNetConfig, weights: dict[str, torch.Tensor]) -> UNet:
    """A network that these weights fit into, with the colours it chooses among and no more."""
    if task == "photo":
        return PhotoGenerator(config, weights["centers"].float())
    return Generator(config, weights["dictionary"].float())


def restore_network(state: dict[str, Any], weights: str = "ema") -> UNet:
    """The network of a checkpoint, with its averaged (``ema``) or last (``model``) weights."""
    network = make_blank(state["task"], unpack_config(state["config"]), state[weights])
    network.load_state_dict(state[weights])
    return network
