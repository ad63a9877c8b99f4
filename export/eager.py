"""A model that `onnx_export` wrote, run in eager PyTorch as it was trained."""

import json
import statistics
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from onnx.numpy_helper import to_array

from desktop.core.errors import TintlineError
from export.models.generator import Generator
from export.models.unet import UNetConfig

_ROUNDS = 5


@dataclass(frozen=True)
class EagerFigures:
    """What was measured.

    Attributes:
        torch: version of PyTorch.
        seconds: median of a run.
        difference: of the colours from ONNX Runtime's, of −1…1, at most.
    """

    torch: str
    seconds: float
    difference: float


def time_eager(model: Path, inputs: Path) -> EagerFigures:
    """Time a model's weights in eager PyTorch on the CPU.

    Args:
        model: see `read_generator`.
        inputs: NumPy's .npz with `ink`, `hints` and `palette`, as the model contract has them.

    Raises:
        TintlineError: see `read_generator`.
    """
    generator = read_generator(model)
    with np.load(inputs) as stored:
        feed = {name: stored[name] for name in ("ink", "hints", "palette")}
    tensors = [torch.from_numpy(values) for values in feed.values()]
    seconds = []
    with torch.inference_mode():
        color = generator(*tensors)[0]  # the first run takes longer
        for _ in range(_ROUNDS):
            begun = time.perf_counter()
            generator(*tensors)
            seconds.append(time.perf_counter() - begun)
    session = onnxruntime.InferenceSession(str(model), providers=["CPUExecutionProvider"])
    expected = np.asarray(session.run(["color"], feed)[0])
    difference = float(np.abs(color.numpy() - expected).max())
    return EagerFigures(torch.__version__, statistics.median(seconds), difference)


def read_generator(model: Path) -> Generator:
    """The generator of a model file, ready to run.

    Args:
        model: an ONNX file for the task `sketch` that `export_onnx` wrote.

    Raises:
        TintlineError: it holds no such generator.
    """
    stored = onnx.load(model)
    metadata = {entry.key: entry.value for entry in stored.metadata_props}
    weights = {t.name: torch.from_numpy(to_array(t).copy()) for t in stored.graph.initializer}
    if "network" not in metadata or "dictionary" not in weights:
        raise TintlineError(f"{model} holds no generator of Tintline's own for line art.")
    generator = Generator(UNetConfig.unpack(json.loads(metadata["network"])), weights["dictionary"])
    generator.tells_parts = "parts" in metadata
    names = generator.state_dict()  # the weights of parts lack where it tells none
    generator.load_state_dict({name: weights.get(name, names[name]) for name in names})
    return generator.eval()
