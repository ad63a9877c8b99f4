"""What a run logged."""

from pathlib import Path

from tensorboard.backend.event_processing.event_accumulator import EventAccumulator


def logged(run: Path, name: str) -> list[tuple[int, float]]:
    """Steps and values as they were written; after a stop some come again."""
    values = []
    # By themselves: two files of the same second are mixed up otherwise.
    for file in sorted((run / "log").iterdir(), key=lambda path: path.stat().st_mtime_ns):
        log = EventAccumulator(str(file))
        log.Reload()
        if name in log.Tags()["scalars"]:
            values += [(event.step, event.value) for event in log.Scalars(name)]
    return values
