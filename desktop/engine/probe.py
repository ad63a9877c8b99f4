"""One small run that tells whether a device gives what the CPU gives."""

from collections.abc import Mapping

import numpy as np

from desktop.engine.contract import LOGARITHMS
from desktop.engine.model import ModelSpec
from desktop.engine.tensors import empty_inputs

#: Height and width of the picture, in pixels. As in real ones they differ.
_SIZE = (64, 96)
_COLORS = 5
#: Greatest `difference` at which a device is trusted. With the shipped models half precision and
#: TF32 stay below 0.0004 and bfloat16 weights below 0.003; lost weights, mixed up channels and an
#: answer of zeros lie above 0.03.
MOST_APART = 0.01


def probe_inputs(spec: ModelSpec) -> dict[str, np.ndarray]:
    """Inputs that a wrong answer shows with: lines, dots and a palette at random, always the same.

    On blank paper even a device that computes nothing can look right.
    """
    random = np.random.default_rng(0)
    inputs = empty_inputs(spec, *_SIZE)
    for name, values in inputs.items():
        if name == "ink":
            values[:] = random.random(values.shape) < 0.08
        elif name == "hints":
            mask = random.random(values.shape[2:]) < 0.02
            values[:, :-1] = random.uniform(-1, 1, values[:, :-1].shape) * mask
            values[:, -1] = mask
        elif name == "luma":
            values[:] = random.uniform(-1, 1, values.shape)
        elif name == "palette":
            entries = random.uniform(-1, 1, (1, _COLORS, 4)).astype(np.float32)
            entries[..., 3] = 1
            inputs[name] = entries
        else:  # latent
            values[:] = random.standard_normal(values.shape)
    return inputs


def difference(expected: Mapping[str, np.ndarray], answer: Mapping[str, np.ndarray]) -> float:
    """How far two answers to the same inputs lie apart, from 0 to 1: the output that differs most.

    Of colours it is the mean distance as a share of their range, of probabilities the share that
    changed sides (total variation), the mean over all pixels.
    """
    shares = []
    for name, one in expected.items():
        other = answer[name]
        if one.shape != other.shape:
            return 1.0
        if name in LOGARITHMS:
            shares.append(np.abs(np.exp(one) - np.exp(other)).sum(axis=1).mean() / 2)
        else:
            shares.append(np.abs(one - other).mean() / 2)  # both lie in −1…1
    return float(min(max(shares), 1.0))
