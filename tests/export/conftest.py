import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import torch
from filelock import FileLock

from export.onnx_export import export_onnx
from tests.export.networks import METADATA, small_generator, small_tint


@pytest.fixture(autouse=True)
def _same_chance() -> None:
    """No test depends on luck, nor on those that drew random numbers before it."""
    torch.manual_seed(0)


@pytest.fixture(scope="session")
def made_once(tmp_path_factory) -> Callable[[str, Callable[[Path], object]], Path]:
    """Has a folder of a name made once, even where the tests share processes; to be read only."""
    root = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        root = root.parent  # of all processes

    def folder(name: str, make: Callable[[Path], object]) -> Path:
        path, done = root / name, root / f"{name}.done"
        with FileLock(root / f"{name}.lock"):
            if not done.exists():
                shutil.rmtree(path, ignore_errors=True)  # by a process that failed
                path.mkdir()
                make(path)
                done.touch()
        return path

    return folder


@pytest.fixture(scope="session")
def exported(made_once) -> Path:
    """A model file of `small_generator`, which tells no parts; to be read only."""

    def make(folder: Path) -> None:
        path = folder / "model.onnx"
        assert export_onnx(small_tint(), small_generator(), path, METADATA) < 1e-3

    return made_once("exported", make) / "model.onnx"
