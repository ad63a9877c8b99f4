from pathlib import Path

import pytest


@pytest.fixture
def folder(tmp_path) -> Path:
    """Where a batch takes its drawings; to be filled."""
    return tmp_path / "in"


@pytest.fixture
def out(tmp_path) -> Path:
    """Where its results go."""
    return tmp_path / "out"
