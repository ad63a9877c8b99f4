import subprocess
import sys

import pytest

from desktop import crashes

CRASH = """
import sys
from pathlib import Path
from desktop import crashes
crashes.log_path = lambda: Path(sys.argv[1])
crashes.watch_for_crashes()
import ctypes
if sys.argv[2] == "crash":
    ctypes.string_at(0)
"""


@pytest.fixture
def log(tmp_path, monkeypatch):
    path = tmp_path / "log" / "tintline.log"
    monkeypatch.setattr(crashes, "log_path", lambda: path)
    return path


def test_a_crash_is_told_once(log):
    assert crashes.take_last_crash() == ""
    for how in ("end", "crash"):
        assert crashes.take_last_crash() == ""
        subprocess.run([sys.executable, "-c", CRASH, str(log), how], check=False)
    trace = crashes.take_last_crash()
    assert "string_at" in trace
    assert crashes.take_last_crash() == ""


def test_the_file_of_a_window_that_runs_stays(log):
    log.parent.mkdir()
    file = log.with_name("crash.log")
    file.touch()
    assert crashes.take_last_crash() == ""
    assert file.exists()


def test_what_windows_has_handled_is_no_crash(log):
    log.parent.mkdir()
    handled = "Windows fatal exception: code 0x8001010d\n"
    log.with_name("crash.log").write_text(handled, encoding="utf-8")
    assert crashes.take_last_crash() == ""
