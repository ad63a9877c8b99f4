"""Nothing is ever sent: the application works where no connection can be made."""

import os
import subprocess
import sys
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parents[2]


def test_the_window_and_the_commands_send_nothing(tmp_path):
    own = {
        "QT_QPA_PLATFORM": "offscreen",
        "OMP_NUM_THREADS": "1",
        "PYTHONPATH": str(ROOT),
        **{
            name: str(tmp_path / "own")
            for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")
        },
    }
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.offline", str(tmp_path)],
        cwd=ROOT,
        env=os.environ | own,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "sent:" not in done.stderr, done.stderr
    for told in ('"devices"', '"sha256"', "command.png"):  # of doctor, models and colorize
        assert told in done.stdout
    assert (tmp_path / "window.psd").stat().st_size > 10_000
    with Image.open(tmp_path / "command.png") as made:
        assert made.size == (144, 112)
