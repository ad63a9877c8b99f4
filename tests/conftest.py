from pathlib import Path

import pytest

from tests.models import write_photo_model, write_sketch_model


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
