import json

import numpy as np
import pytest
from typer.testing import CliRunner

from desktop.core.errors import TintlineError
from export.cli import app
from export.eager import read_generator, time_eager
from tests.models import write_sketch_model


@pytest.fixture
def inputs(tmp_path):
    """Some ink, no hints and three colours."""
    numbers = np.random.default_rng(0)
    path = tmp_path / "inputs.npz"
    np.savez(
        path,
        ink=numbers.random((1, 1, 64, 96), np.float32),
        hints=np.zeros((1, 4, 64, 96), np.float32),
        palette=numbers.random((1, 3, 4), np.float32),
    )
    return path


def test_a_model_file_runs_in_pytorch_and_says_the_same(exported, inputs):
    figures = time_eager(exported, inputs)
    assert figures.seconds > 0
    assert figures.difference < 1e-3


def test_the_command_tells_it_as_json(exported, inputs):
    told = CliRunner().invoke(app, ["eager", str(exported), str(inputs)])
    assert json.loads(told.stdout)["difference"] < 1e-3


def test_a_model_of_others_has_no_eager_twin(tmp_path):
    with pytest.raises(TintlineError, match="no generator of Tintline's own"):
        read_generator(write_sketch_model(tmp_path / "bands.onnx"))
