"""This very program, started as a process of its own."""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

from desktop.core.errors import TintlineError

_ROOT = Path(__file__).resolve().parents[3]
#: Seconds that any of these processes may take.
_PATIENCE = 600


def command(*arguments: str) -> list[str]:
    """The command line that gives these arguments to this copy of the program."""
    if getattr(sys, "frozen", False):
        return [sys.executable, *arguments]
    return [sys.executable, "-m", "desktop", *arguments]


def environment(**added: str) -> dict[str, str]:
    """The environment of such a process, which may be run from wherever this copy is."""
    path = os.pathsep.join([str(_ROOT), os.environ.get("PYTHONPATH", "")]).rstrip(os.pathsep)
    # An installed program has its compiled files, whatever a developer's shell says of them.
    own = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return own | {"PYTHONPATH": path} | added


def run(arguments: list[str]) -> str:
    """Run a process to its end; what it wrote to standard output.

    Args:
        arguments: the whole command line.

    Raises:
        TintlineError: it failed; the last line that it said.
    """
    try:
        done = subprocess.run(
            arguments,
            env=environment(),
            capture_output=True,
            text=True,
            errors="replace",
            timeout=_PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise TintlineError(f"did not run ({error})") from error
    if done.returncode != 0:
        said = done.stderr.strip().splitlines()
        raise TintlineError(said[-1] if said else f"ended with exit code {done.returncode}")
    return done.stdout


def time_command(arguments: list[str], times: int) -> float:
    """Median of the seconds that a process takes from its start to its end.

    Raises:
        TintlineError: see `run`.
    """
    seconds = []
    for _ in range(times):
        begun = time.perf_counter()
        run(arguments)
        seconds.append(time.perf_counter() - begun)
    return statistics.median(seconds)


def time_window(times: int) -> tuple[float | None, str]:
    """Median of the seconds from the command to the painted window, or why there is none.

    Without a display Qt paints into memory, which takes the same way up to the last step.
    """
    seconds = []
    for _ in range(times):  # the first one warms the disk's cache
        begun = time.perf_counter()
        try:
            with subprocess.Popen(
                command("window", "--quit-when-shown"),
                env=environment(QT_QPA_PLATFORM="offscreen"),
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
                errors="replace",
            ) as process:
                assert process.stdout is not None
                line = process.stdout.readline()
                seconds.append(time.perf_counter() - begun)
                _, said = process.communicate(timeout=60)
        except (OSError, subprocess.TimeoutExpired) as error:
            return None, f"the window did not start ({error})"
        if line.strip() != "shown":
            reason = said.strip().splitlines()
            return None, reason[-1] if reason else "the window did not start"
    return statistics.median(seconds), ""
