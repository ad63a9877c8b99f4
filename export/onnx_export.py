import json
import tempfile
import warnings
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from onnxscript import optimizer
from torch import nn

from desktop.core.errors import TintlineError
from desktop.core.files import atomic_write
from export.models.generator import Generator
from export.models.photo import PhotoColor, PhotoGenerator
from export.models.unet import UNet
from export.training.checkpoint import pack_config

OPSET = 18
#: Sizes at which PyTorch and ONNX Runtime must agree; none of them is the traced one.
PARITY_SIZES = ((64, 96), (160, 128), (256, 304))
#: Largest difference of a colour (of −1…1) that counts as agreement.
PARITY_TOLERANCE = 2e-3

_Arrays = dict[str, np.ndarray]


@dataclass(frozen=True)
class _Signature:
    """Inputs of the traced example and outputs of a task, as the model contract names them."""

    inputs: Mapping[str, tuple[int, ...]]
    outputs: Sequence[str]


_SIGNATURES = {
    "sketch": _Signature(
        {"ink": (2, 1, 128, 192), "hints": (2, 4, 128, 192), "palette": (2, 5, 4)},
        ("color", "choice", "colors", "parts"),
    ),
    "photo": _Signature({"luma": (2, 1, 128, 192), "hints": (2, 3, 128, 192)}, ("ab",)),
}


def export_onnx(network: UNet, path: Path, metadata: Mapping[str, str]) -> float:
    """Convert a generator to one ONNX file that keeps the model contract.

    The file is checked against PyTorch at three sizes, with and without hints and palette, before
    it takes its place. Its weights keep their names and its metadata tells the network's sizes, so
    that training can begin from it again.

    Args:
        network: a `Generator` or a `PhotoGenerator`; put into evaluation mode.
        path: of the file.
        metadata: `name`, `version`, `licence`, `trained_on`, `working_size`, `recipe` and
            whatever else the model brings along; `parts`, names of what it learned to tell apart:
            without it that output is left out.

    Returns:
        the largest difference of the first output seen in the check.

    Raises:
        TintlineError: ONNX Runtime's answers differ from PyTorch's.
    """
    task = task_of(network)
    if isinstance(network, Generator):
        network.tells_parts = "parts" in metadata
    signature = _signature_of(network)
    module = _answering(network)
    batch, height, width = (torch.export.Dim(name) for name in ("batch", "height16", "width16"))
    entries = torch.export.Dim("entries", min=1, max=256)
    picture: dict[int, Any] = {0: batch, 2: 16 * height, 3: 16 * width}
    axes = {**dict.fromkeys(signature.inputs, picture), "palette": {0: batch, 1: entries}}
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
    # The exporter notes where each node comes from, with the paths of this machine's files.
    for node in program.model.graph.all_nodes():
        node.metadata_props.clear()
    contract = {
        "tintline.contract": "1", "task": task, "size_multiple": "16",
        "network": json.dumps(pack_config(network.config)),
    }  # fmt: skip
    for key, value in {**contract, **metadata}.items():
        program.model.metadata_props[key] = value
    worst = 0.0

    def write(temporary: Path) -> None:
        nonlocal worst
        with tempfile.TemporaryDirectory() as folder:
            plain = Path(folder) / "model.onnx"
            program.save(plain, external_data=False)
            worst = check_parity(network, plain)
            temporary.write_bytes(plain.read_bytes())

    atomic_write(path, write)
    return worst


def task_of(network: UNet) -> str:
    """The model contract's task of a network."""
    return "photo" if isinstance(network, PhotoGenerator) else "sketch"


def _signature_of(network: UNet) -> _Signature:
    signature = _SIGNATURES[task_of(network)]
    if isinstance(network, Generator) and not network.tells_parts:
        outputs = [name for name in signature.outputs if name != "parts"]
        return _Signature(signature.inputs, outputs)
    return signature


def _answering(network: UNet) -> nn.Module:
    """The network as the contract wants it: its outputs and no others."""
    network = network.eval().float().to("cpu")
    return PhotoColor(network) if isinstance(network, PhotoGenerator) else network


@torch.no_grad()
def check_parity(network: UNet, path: Path, seed: int = 0) -> float:
    """Largest difference of the first output between PyTorch and ONNX Runtime at `PARITY_SIZES`.

    Raises:
        TintlineError: it exceeds `PARITY_TOLERANCE`.
    """
    import onnxruntime as ort  # noqa: PLC0415 - only this check needs it

    session = ort.InferenceSession(path, providers=["CPUExecutionProvider"])
    signature = _signature_of(network)
    module = _answering(network)
    rng = np.random.default_rng(seed)
    worst = 0.0
    for index, (height, width) in enumerate(PARITY_SIZES):
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
    signature: _Signature, index: int, height: int, width: int, rng: np.random.Generator
) -> _Arrays:
    """Inputs of one check: the first without hints and palette, the others with both."""
    feed: _Arrays = {}
    for name, shape in signature.inputs.items():
        if name == "palette":
            value = np.zeros((1, 4 + 3 * index, 4), np.float32)
            if index > 0:
                value[..., :3] = rng.uniform(-1, 1, value[..., :3].shape)
                value[..., 3] = 1
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
