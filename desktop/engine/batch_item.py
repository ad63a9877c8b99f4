from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from desktop.core.messages import mark


class BatchState(StrEnum):
    """What has become of one file."""

    WAITING = "waiting"
    WORKING = "working"
    DONE = "done"
    SKIPPED = "skipped"
    FAILED = "failed"


#: What people read.
STATE_NAMES = {
    BatchState.WAITING: mark("Waiting"),
    BatchState.WORKING: mark("Working…"),
    BatchState.DONE: mark("Done"),
    BatchState.SKIPPED: mark("Skipped"),
    BatchState.FAILED: mark("Failed"),
}


@dataclass(eq=False)
class BatchItem:
    """One drawing of a batch.

    Attributes:
        source: the drawing.
        target: where its result goes.
        state: see `BatchState`.
        message: why it was skipped, failed, or is made again; else empty.
        seconds: the time it took, once it is done or has failed.
    """

    source: Path
    target: Path
    state: BatchState = BatchState.WAITING
    message: str = ""
    seconds: float = 0.0
