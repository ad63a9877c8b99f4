from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop.engine.batch_item import BatchState

#: A file's size in bytes and the time of its last change in nanoseconds; null where it lacks.
Stamp = tuple[int, int] | None


def stamp_of(path: Path) -> Stamp:
    """A file's stamp; None where there is no such file."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns


@dataclass(frozen=True)
class Entry:
    """What the journal says of one result.

    Attributes:
        file: the result, relative to the folder of results, with slashes.
        source: the drawing, likewise where it lies on the same drive.
        state: ``working``, ``done`` or ``failed``.
        drawing: the drawing's stamp when it was begun.
        result: the result's stamp; before it is done, of what lay in its place.
        settings: see `BatchSettings.mark`; empty where that was not told.
        run: which run it belongs to.
        message: why it failed.
        seconds: the time it took.
    """

    file: str
    source: str
    state: BatchState
    drawing: Stamp
    result: Stamp
    settings: str
    run: str
    message: str = ""
    seconds: float = 0.0


def read_entry(line: dict[str, Any]) -> Entry:
    """An entry as it was read; raises where a value is none that it can have."""
    texts = [line[key] for key in ("file", "source", "settings", "run", "message")]
    if not all(isinstance(text, str) for text in texts):
        raise TypeError(f"no texts: {texts}")
    stamps = {
        key: None if line[key] is None else (int(line[key][0]), int(line[key][1]))
        for key in ("drawing", "result")
    }
    known = {"state": BatchState(line["state"]), "seconds": float(line["seconds"])}
    return Entry(**{**line, **stamps, **known})
