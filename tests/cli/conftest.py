import logging
from pathlib import Path

import pytest

from desktop import logs
from tests.cli.commands import SKIN, SKY, draw
from tests.models import write_sketch_model


@pytest.fixture(autouse=True)
def log_file(tmp_path, monkeypatch):
    path = tmp_path / "log" / "tintline.log"
    monkeypatch.setattr(logs, "log_path", lambda: path)
    forget_log()  # of tests elsewhere that ran a command
    yield path
    forget_log()


def forget_log() -> None:
    logger = logging.getLogger("desktop")
    for handler in list(logger.handlers):
        logger.removeHandler(handler)
        handler.close()
    logger.setLevel(logging.NOTSET)


@pytest.fixture
def model_file(tmp_path) -> Path:
    return write_sketch_model(tmp_path / "bands.onnx", dictionary=(SKIN, SKY), working_size=96)


@pytest.fixture
def drawing(tmp_path) -> Path:
    return draw(tmp_path / "girl.png")


@pytest.fixture
def sketch_model(shipped) -> Path:
    return write_sketch_model(shipped / "sketch.onnx")
