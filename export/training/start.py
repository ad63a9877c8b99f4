"""Weights to begin from: a run's, or those of an exported model."""

import json
from collections.abc import Mapping
from pathlib import Path

import torch
from torch import nn

from desktop.core.errors import TintlineError
from export.models.unet import UNetConfig
from export.recipes.recipe import Recipe
from export.training.checkpoint import FILE, generator_weights, load_checkpoint


def begin_from(path: Path, recipe: Recipe, network: nn.Module) -> nn.Module:
    """The generator of a run's folder or of an ONNX file that `export_onnx` wrote.

    Args:
        path: the folder or the file.
        recipe: which the weights must be of.
        network: a new generator of the recipe: the weights must fit into one like it.

    Raises:
        TintlineError: it is neither, is of another recipe or size, or was written by another
            program.
    """
    if path.is_dir():
        state = load_checkpoint(path / FILE)
        if state["recipe"] != recipe.name:
            raise TintlineError(
                f"{path} is a run of {state['recipe']}, and this one is of {recipe.name}."
            )
        weights = generator_weights(state)
    else:
        weights = _read_model(path, recipe, network)
    blank = recipe.generator(weights)
    try:
        blank.load_state_dict(weights)
    except RuntimeError as error:
        raise TintlineError(
            f"{path} has a network of other sizes than the settings tell: begin with its settings."
        ) from error
    return blank


def _read_model(path: Path, recipe: Recipe, network: nn.Module) -> Mapping[str, torch.Tensor]:
    import onnx  # noqa: PLC0415 - only this and the export need it
    from onnx.numpy_helper import to_array  # noqa: PLC0415

    try:
        model = onnx.load(path)
    except FileNotFoundError as error:
        raise TintlineError(f"{path} does not exist: name a run's folder or a model.") from error
    except Exception as error:  # protobuf raises its own kinds
        raise TintlineError(f"{path} is no ONNX file: name a run's folder or a model.") from error
    prefix = recipe.weight_prefix
    if prefix is None:
        raise TintlineError(
            f"Training of {recipe.name} cannot begin from a model file: name a run's folder."
        )
    metadata = {entry.key: entry.value for entry in model.metadata_props}
    task = recipe.signature(network, metadata).task
    if metadata.get("task") != task:
        raise TintlineError(
            f"{path} is for the task {metadata.get('task', 'none')}, and {recipe.name} is for"
            f" {task}."
        )
    if "network" not in metadata:
        raise TintlineError(
            f"{path} does not say what its network looks like, so training cannot begin from it;"
            " take a model that tintline-export wrote."
        )
    if UNetConfig.unpack(json.loads(metadata["network"])) != getattr(network, "config", None):
        raise TintlineError(
            f"{path} has a network of other sizes than the settings tell: {metadata['network']}."
        )
    weights = {
        tensor.name.removeprefix(prefix): torch.from_numpy(to_array(tensor).copy())
        for tensor in model.graph.initializer
    }
    names: dict[str, torch.Tensor] = {}
    try:
        names.update(recipe.generator(weights).state_dict())
        lost = {name for name in names if name not in weights}
    except KeyError as error:  # what the network's sizes come from
        lost = {str(error.args[0])}
    lost = {name for name in lost if not name.startswith(recipe.added_weights)}
    if lost:
        raise TintlineError(
            f"{path} lacks the weight {min(lost)}, so training cannot begin from it; take a model"
            " that tintline-export wrote, or its run."
        )
    return {name: weights.get(name, value) for name, value in names.items()}
