import subprocess
import sys

import pytest

FREED = """
import ctypes, os
from pathlib import Path
from desktop.engine.machine import return_free_memory

def resident():
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")

blocks = [bytearray(60_000) for _ in range(2_000)]
kept = blocks[::100] + blocks[-1:]  # in between and behind, so that the rest stays a hole
del blocks
before = resident()
return_free_memory()
print(before - resident())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the C library of Linux keeps what is freed")
def test_freed_memory_goes_back_to_the_system():
    done = subprocess.run(
        [sys.executable, "-c", FREED], capture_output=True, text=True, check=True, timeout=60
    )
    assert int(done.stdout) > 60e6


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere no child inherits its parent's peak")
def test_peak_memory_is_the_processes_own():
    large = b"x" * 2**28
    code = "from desktop.engine.machine import peak_memory; print(peak_memory())"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert 2**20 < int(done.stdout) < len(large)
