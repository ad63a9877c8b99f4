import tempfile
import warnings
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from onnxscript import optimizer
from torch import nn

from desktop.core.errors import TintlineError
from desktop.core.files import atomic_write
from export.onnx_speed import quicken
from export.recipes.recipe import Recipe, Signature

OPSET = 18
#: Heights and widths of the check, for models whose sizes are multiples of `_FINE` or less.
_FINE = 16
PARITY_SIZES = ((64, 96), (160, 128), (256, 304))
#: Largest difference of a colour (of −1…1) that counts as agreement.
PARITY_TOLERANCE = 2e-3

_Arrays = dict[str, np.ndarray]


def export_onnx(
    recipe: Recipe, network: nn.Module, path: Path, metadata: Mapping[str, str]
) -> float:
    """Convert a generator to one ONNX file that keeps the model contract.

    The file is checked against PyTorch at several sizes, with and without hints and palette, before
    it takes its place. Its weights keep their names, so that training can begin from it again where
    the recipe allows.

    Args:
        recipe: what the generator is of.
        network: the generator; put into evaluation mode.
        path: of the file.
        metadata: `name`, `version`, `licence`, `trained_on`, and whatever else the model brings
            along; `parts`, names of what it learned to tell apart: without it that output is left
            out. `recipe` and `working_size` are the recipe's if not given.

    Returns:
        the largest difference of the first output seen in the check.

    Raises:
        TintlineError: ONNX Runtime's answers differ from PyTorch's.
    """
    module = recipe.exported(network.eval().float().to("cpu"), metadata).eval()
    signature = recipe.signature(network, metadata)
    working_size = int(metadata.get("working_size", recipe.working_size))
    if signature.task != "sample" and working_size < signature.size_multiple:
        raise TintlineError(
            f"A working size of {working_size} is too small for {recipe.name}: use"
            f" {signature.size_multiple} or more."
        )
    batch, height, width = (torch.export.Dim(name) for name in ("batch", "height_", "width_"))
    entries = torch.export.Dim("entries", min=1, max=256)
    multiple = signature.size_multiple
    picture: dict[int, Any] = {0: batch, 2: multiple * height, 3: multiple * width}
    axes = {
        **dict.fromkeys(signature.inputs, picture),
        "palette": {0: batch, 1: entries},
        "latent": {0: batch},
    }
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the exporter's own internals
        program = torch.onnx.export(
            module,
            tuple(torch.zeros(shape) for shape in signature.inputs.values()),
            dynamo=True,
            external_data=False,
            optimize=False,
            opset_version=OPSET,
            input_names=list(signature.inputs),
            output_names=list(signature.outputs),
            dynamic_shapes=tuple(axes[name] for name in signature.inputs),
            verbose=False,
        )
    assert program is not None
    # Simplified here and not by the exporter, which would fold weights into nameless constants.
    weights = set(module.state_dict())
    optimizer.fold_constants(
        program.model,
        onnx_shape_inference=False,
        should_fold=lambda node: False if weights & {v.name for v in node.inputs if v} else None,
    )
    optimizer.remove_unused_nodes(program.model)
    quicken(program.model)
    # The exporter notes where each node comes from, with the paths of this machine's files.
    for node in program.model.graph.all_nodes():
        node.metadata_props.clear()
    contract = {
        "tintline.contract": "1", "task": signature.task, "size_multiple": str(multiple),
        "working_size": str(recipe.working_size), "recipe": recipe.name, **recipe.details(network),
    }  # fmt: skip
    for key, value in {**contract, **metadata}.items():
        program.model.metadata_props[key] = value
    worst = 0.0

    def write(temporary: Path) -> None:
        nonlocal worst
        with tempfile.TemporaryDirectory() as folder:
            plain = Path(folder) / "model.onnx"
            program.save(plain, external_data=False)
            worst = check_parity(module, signature, plain)
            temporary.write_bytes(plain.read_bytes())

    atomic_write(path, write)
    return worst


def parity_sizes(signature: Signature) -> Sequence[tuple[int, int]]:
    """Sizes at which PyTorch and ONNX Runtime must agree; none of them is the traced one."""
    if signature.task == "sample":
        return [(1, 1)]  # its only size
    multiple = signature.size_multiple
    if multiple <= _FINE:
        return PARITY_SIZES
    return [(multiple, multiple), (2 * multiple, multiple), (multiple, 2 * multiple)]


@torch.no_grad()
def check_parity(module: nn.Module, signature: Signature, path: Path, seed: int = 0) -> float:
    """Largest difference of the first output between PyTorch and ONNX Runtime.

    Args:
        module: what `Recipe.exported` gave.
        signature: of it.
        path: of the ONNX file.
        seed: of the pictures to compare on.

    Raises:
        TintlineError: it exceeds `PARITY_TOLERANCE`.
    """
    import onnxruntime as ort  # noqa: PLC0415 - only this check needs it

    session = ort.InferenceSession(path, providers=["CPUExecutionProvider"])
    rng = np.random.default_rng(seed)
    worst = 0.0
    for index, (height, width) in enumerate(parity_sizes(signature)):
        feed = _feed(signature, index, height, width, rng)
        ours = module(*(torch.from_numpy(value) for value in feed.values()))
        ours = ours if isinstance(ours, tuple) else (ours,)
        theirs = [np.asarray(value) for value in session.run(list(signature.outputs), feed)]
        for mine, other in zip(ours, theirs, strict=True):
            if tuple(mine.shape) != other.shape:
                raise TintlineError(
                    f"The exported model gives {other.shape} at {height} × {width}, PyTorch"
                    f" {tuple(mine.shape)}; it was not written."
                )
        worst = max(worst, float(np.abs(ours[0].numpy() - theirs[0]).max()))
    if worst > PARITY_TOLERANCE:
        raise TintlineError(
            f"The exported model differs from PyTorch by {worst:.4f} (allowed"
            f" {PARITY_TOLERANCE}); it was not written."
        )
    return worst


def _feed(
    signature: Signature, index: int, height: int, width: int, rng: np.random.Generator
) -> _Arrays:
    """Inputs of one check: the first without hints and palette, the others with both."""
    feed: _Arrays = {}
    for name, shape in signature.inputs.items():
        if name == "palette":
            value = np.zeros((1, 4 + 3 * index, 4), np.float32)
            if index > 0:
                value[..., :3] = rng.uniform(-1, 1, value[..., :3].shape)
                value[..., 3] = 1
        elif name == "latent":
            value = rng.standard_normal((3, shape[1])).astype(np.float32)
        else:
            value = np.zeros((1, shape[1], height, width), np.float32)
            if name == "hints" and index > 0:
                dot = np.array([0.5, -0.5, 0.2, 1], np.float32)[-shape[1] :]
                value[0, :, 8:14, 8:14] = dot[:, None, None]
            elif name == "ink":
                value[:] = rng.random(value.shape) > 0.9
            elif name == "luma":
                value[:] = rng.uniform(-1, 1, value.shape)
        feed[name] = value
    return feed
