"""Colorizing what arrives in a folder, for as long as the user likes."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from desktop.core.errors import TintlineError
from desktop.engine.batch import BatchSummary
from desktop.engine.batch_item import BatchItem, BatchState
from desktop.engine.batch_plan import BatchPlan
from desktop.engine.journal_entry import Stamp, stamp_of

#: From one look at the folder to the next, in seconds. Systems that tell of new files do not do so
#: for folders on other machines.
_PERIOD = 1.0
#: So many times as long as a look took is the rest after it, at least.
_REST = 5


@dataclass
class Watched:
    """What became of the drawings that came, the last of each.

    Attributes:
        items: in the order in which they were done.
        seconds: how long the folder was watched.
    """

    items: list[BatchItem] = field(default_factory=list)
    seconds: float = 0.0

    def summary(self) -> BatchSummary:
        """The same in numbers."""
        states = [item.state for item in self.items]
        return BatchSummary(
            done=states.count(BatchState.DONE),
            skipped=states.count(BatchState.SKIPPED),
            failed=states.count(BatchState.FAILED),
            seconds=self.seconds,
        )


def watch_batch(
    plan: Callable[[], BatchPlan],
    run: Callable[[BatchPlan], BatchSummary],
    *,
    wait: Callable[[float], object],
    on_trouble: Callable[[Exception], None] | None = None,
) -> Watched:
    """Look at a folder again and again until the user breaks it off with Ctrl+C.

    A drawing is taken once its size and time have rested for a while: one that is still
    being copied is left alone. One that has failed is tried again when it has changed.

    Args:
        plan: lists what is to be done, see `plan_batch`.
        run: does it, see `run_batch`.
        wait: for the next look, such as `time.sleep`; called with seconds.
        on_trouble: told why the folder can't be read, each time that another reason comes up. It
            may come back: drives of other machines do.

    Raises:
        TintlineError: the folder can't be used from the start.
    """
    begun = time.perf_counter()
    watched: dict[Path, BatchItem] = {}
    failed: dict[Path, Stamp] = {}
    trouble = ""
    took = 0.0
    found = plan()
    try:
        while True:
            waiting = [item for item in found.items if item.state is BatchState.WAITING]
            seen = [stamp_of(item.source) for item in waiting]
            wait(max(_PERIOD, _REST * took))
            ready = [
                item
                for item, stamp in zip(waiting, seen, strict=True)
                if stamp_of(item.source) == stamp != failed.get(item.source)
            ]
            if ready:
                stamps = {item.source: stamp_of(item.source) for item in ready}
                summary = run(replace(found, items=ready))
                for item in ready:
                    watched.pop(item.target, None)
                    watched[item.target] = item
                    if item.state is BatchState.FAILED:
                        failed[item.source] = stamps[item.source]
                if summary.cancelled:
                    break
            looked = time.perf_counter()
            try:
                found, trouble = plan(), ""
            except TintlineError as error:
                found = replace(found, items=[])
                if on_trouble is not None and str(error) != trouble:
                    on_trouble(error)
                trouble = str(error)
            took = time.perf_counter() - looked
    except KeyboardInterrupt:
        pass
    return Watched(list(watched.values()), time.perf_counter() - begun)
