"""Whoever is killed while writing leaves the old file or the new one, whole."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.writers import with_checkpoint

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.skipif(sys.platform != "linux", reason="others fork and limit otherwise")
def test_the_old_file_or_the_new_one_is_there(tmp_path):
    names = list(with_checkpoint())
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.killed", str(tmp_path), *names],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    ways = json.loads(done.stdout)
    assert list(ways) == names
    assert {name: wrong for name, (_, wrong) in ways.items() if wrong} == {}
    # Opened, renamed; twice in the middle of a write; twice at any moment.
    assert all(killed >= 6 for killed, _ in ways.values()), ways
