"""Weights to begin from: a run's, or those of an exported model."""

import json
from pathlib import Path

import torch

from desktop.core.errors import TintlineError
from export.models.unet import UNet
from export.training.checkpoint import (
    FILE,
    load_checkpoint,
    make_blank,
    restore_network,
    unpack_config,
)

#: Weights that older models lack; they begin from chance.
_ADDED = ("part.",)


def network_from(path: Path, task: str) -> UNet:
    """The network of a run's folder or of an ONNX file that `export_onnx` wrote.

    Raises:
        TintlineError: it is neither, is for another task, or was written by another program.
    """
    if path.is_dir():
        state = load_checkpoint(path / FILE)
        _check_task(path, state["task"], task)
        return restore_network(state)
    import onnx  # noqa: PLC0415 - only this and the export need it
    from onnx.numpy_helper import to_array  # noqa: PLC0415

    try:
        model = onnx.load(path)
    except FileNotFoundError as error:
        raise TintlineError(f"{path} does not exist: name a run's folder or a model.") from error
    except Exception as error:  # protobuf raises its own kinds
        raise TintlineError(f"{path} is no ONNX file: name a run's folder or a model.") from error
    metadata = {entry.key: entry.value for entry in model.metadata_props}
    _check_task(path, metadata.get("task", "none"), task)
    if "network" not in metadata:
        raise TintlineError(
            f"{path} does not say what its network looks like, so training cannot begin from it;"
            " take a model that tintline-export wrote."
        )
    prefix = "generator." if task == "photo" else ""
    weights = {
        tensor.name.removeprefix(prefix): torch.from_numpy(to_array(tensor).copy())
        for tensor in model.graph.initializer
    }
    network = make_blank(task, unpack_config(json.loads(metadata["network"])), weights)
    names = network.state_dict()
    lost = {name for name in names if name not in weights and not name.startswith(_ADDED)}
    if lost:
        raise TintlineError(
            f"{path} lacks the weight {min(lost)}, so training cannot begin from it; take a model"
            " that tintline-export wrote, or its run."
        )
    network.load_state_dict({name: weights.get(name, value) for name, value in names.items()})
    return network


def _check_task(path: Path, found: str, wanted: str) -> None:
    if found != wanted:
        raise TintlineError(f"{path} is for the task {found}, and this run is for {wanted}.")
