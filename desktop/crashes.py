"""What ends Python itself, as a fault in a graphics driver does, leaves its trace in a file."""

import contextlib
import faulthandler
import re
from typing import TextIO

from desktop.logs import log_path

# Under Windows faults that somebody handles are written down, too.
_FATAL = re.compile(r"Fatal Python error|access violation|stack overflow")

_file: TextIO | None = None  # stays open as long as the process lives


def take_last_crash() -> str:
    """The trace of the process that crashed last; empty if none has since this was asked."""
    path = log_path().with_name("crash.log")
    trace = ""
    with contextlib.suppress(OSError):
        trace = path.read_text(encoding="utf-8", errors="replace")
        if trace:  # else another window may be about to write to it
            path.replace(path.with_name("crash.old.log"))
    return trace if _FATAL.search(trace) else ""


def watch_for_crashes() -> None:
    """Have the trace of a crash written; where somebody else has it written, that stays."""
    global _file  # noqa: PLW0603 - there is one for the whole process
    if faulthandler.is_enabled():
        return
    with contextlib.suppress(OSError):
        path = log_path().with_name("crash.log")
        path.parent.mkdir(parents=True, exist_ok=True)
        _file = path.open("a", encoding="utf-8")
        faulthandler.enable(_file)
