import os
from pathlib import Path

import pytest

from tests.models import write_photo_model, write_sketch_model

if "PYTEST_XDIST_WORKER" in os.environ:
    # The processes share the cores already; set before anything loads PyTorch.
    os.environ.setdefault("OMP_NUM_THREADS", "1")


@pytest.fixture(autouse=True)
def user_models_folder(tmp_path, monkeypatch) -> Path:
    """The folder of the user's own models, which lacks; no test sees those of whoever runs it."""
    monkeypatch.setattr("desktop.engine.model.user_data_path", lambda *_a, **_k: tmp_path / "data")
    return tmp_path / "data" / "models"


@pytest.fixture
def shipped(tmp_path, monkeypatch) -> Path:
    """The folder of the models that come with the program; empty."""
    folder = tmp_path / "assets" / "models"
    folder.mkdir(parents=True)
    monkeypatch.setattr("desktop.engine.model.assets_dir", lambda: folder.parent)
    return folder


@pytest.fixture
def two_shipped(shipped) -> Path:
    """The same with models for line art and photographs."""
    write_sketch_model(shipped / "sketch.onnx")
    write_photo_model(shipped / "photo.onnx")
    return shipped
