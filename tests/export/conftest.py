from pathlib import Path

import pytest
import torch

from export.figures.parts import PART_NAMES
from export.onnx_export import export_onnx
from tests.export.networks import METADATA, small_generator, small_tint


@pytest.fixture(autouse=True)
def _same_chance() -> None:
    """No test depends on luck, nor on those that drew random numbers before it."""
    torch.manual_seed(0)


@pytest.fixture(scope="session")
def exported(tmp_path_factory) -> Path:
    """A model file of `small_generator`, which tells parts; to be read only."""
    path = tmp_path_factory.mktemp("exported") / "model.onnx"
    metadata = {**METADATA, "parts": ",".join(PART_NAMES)}
    assert export_onnx(small_tint(), small_generator(), path, metadata) < 1e-3
    return path
