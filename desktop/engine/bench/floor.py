"""What this machine could do at best: the floor that times are held against."""

import json
import math
import platform
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import numpy as np

from desktop import __version__
from desktop.engine import runtimes
from desktop.engine.machine import processors

#: Side of the multiplied matrices, large enough for every core to be busy.
_SIDE = 2048
#: Bytes that are copied, more than any cache of a desktop holds.
_COPIED = 512 * 2**20
#: Times each speed is measured; the best counts, for the rest was somebody else's work.
_ROUNDS = 7
#: What multiplies and adds: all else can be done while these read and write.
_PRODUCTS = ("Conv", "ConvTranspose", "Gemm", "MatMul")
#: Bytes that a stage cannot avoid to read and write for each pixel of the picture: colours are 3,
#: ink is 1, the region's number 4. Files and what is smaller than the picture are left out.
STAGE_BYTES = {
    "decode": 3,
    "ink": 3 + 1,
    "regions": 1 + 4,
    "flats": 4,
    "composite": 4 + 3 + 3,
    "encode": 3,
}


@dataclass(frozen=True)
class MachineSpeed:
    """What the processor can do.

    Attributes:
        matrix: floating point operations a second in a product of float32 matrices, all cores.
        memory: bytes a second that memory takes and gives.
    """

    matrix: float
    memory: float


@dataclass(frozen=True)
class Arithmetic:
    """What one run of a model has to do.

    Attributes:
        operations: multiplications and additions of its products, as floating point operations.
        bytes: what these read and write, each value once: weights, inputs and outputs.
    """

    operations: float
    bytes: float

    def seconds(self, speed: MachineSpeed) -> float:
        """The least time: products at full speed, or memory at full speed if that is longer."""
        return max(self.operations / speed.matrix, self.bytes / speed.memory)


def measure_machine() -> MachineSpeed:
    """Measure the processor, in two seconds.

    Memory is measured by a large copy, on one core, and by a product of a matrix and a vector, on
    all, which has to wait for the matrix; the better one counts.
    """
    numbers = np.random.default_rng(0)
    a = numbers.random((_SIDE, _SIDE), np.float32)
    b, product = a.T.copy(), np.empty_like(a)
    matrix = 2 * _SIDE**3 / _best(lambda: np.matmul(a, b, out=product))
    source = np.ones(_COPIED // 4, np.float32)
    copy = np.ones_like(source)
    copied = 2 * _COPIED / _best(lambda: np.copyto(copy, source))
    wide, vector = source.reshape(-1, 4096), np.ones(4096, np.float32)
    read = _COPIED / _best(lambda: wide @ vector)
    return MachineSpeed(matrix, max(copied, read))


def count_arithmetic(model: Path, feed: Mapping[str, np.ndarray]) -> Arithmetic:
    """Count what a run of a model has to do, from ONNX Runtime's own list of what it ran.

    Args:
        model: an ONNX file.
        feed: all its inputs, by name.
    """
    ort = runtimes.runtime()
    options = ort.SessionOptions()
    options.log_severity_level = runtimes.FATAL
    # Rearranged or fused operations would not tell their sizes any more.
    options.graph_optimization_level = ort.GraphOptimizationLevel.ORT_DISABLE_ALL
    options.add_session_config_entry("session.disable_prepacking", "1")
    options.enable_profiling = True
    with tempfile.TemporaryDirectory(prefix="tintline-") as folder:
        options.profile_file_prefix = str(Path(folder) / "run")
        session = ort.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
        session.run(None, dict(feed))
        events = json.loads(Path(session.end_profiling()).read_text(encoding="utf-8"))
    operations = moved = 0
    for event in events:
        told = event.get("args", {})
        if told.get("op_name") in _PRODUCTS and event["name"].endswith("_kernel_time"):
            inputs, outputs = (_sizes(told[f"{side}_type_shape"]) for side in ("input", "output"))
            operations += _operations(told["op_name"], inputs, outputs[0])
            moved += 4 * sum(math.prod(size) for size in (*inputs, *outputs))
    return Arithmetic(operations, moved)


def describe_machine() -> dict[str, Any]:
    """The machine and the programs that figures hold for."""
    packages = {name: _version(name) for name in ("numpy", "opencv-python-headless")}
    return {
        "tintline": __version__,
        "python": platform.python_version(),
        "platform": platform.platform(),
        "processor": _processor(),
        "processors": processors(),
        "packages": packages | runtimes.installed_runtimes(),
    }


def _best(act: Any) -> float:
    """The least of several times of a function without arguments, in seconds."""
    seconds = []
    for _ in range(_ROUNDS):
        begun = time.perf_counter()
        act()
        seconds.append(time.perf_counter() - begun)
    return min(seconds)


def _sizes(told: list[dict[str, list[int]]]) -> list[list[int]]:
    return [size for tensor in told for size in tensor.values()]


def _operations(op: str, inputs: list[list[int]], output: list[int]) -> int:
    """Operations of a product; a multiplication and an addition are two."""
    left, right = inputs[0], inputs[1]
    if op == "Conv":
        return 2 * math.prod(output) * math.prod(right[1:])
    if op == "ConvTranspose":
        return 2 * math.prod(left) * math.prod(right[1:])
    if op == "Gemm":  # whichever way round its matrices are
        return 2 * math.prod(left) * output[1]
    return 2 * math.prod(output) * left[-1]


def _processor() -> str:
    """The processor in words, as well as the system tells."""
    try:
        for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
            name, _, value = line.partition(":")
            if name.strip() == "model name":
                return value.strip()
    except OSError:
        pass
    return platform.processor() or platform.machine()


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
