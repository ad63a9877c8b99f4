"""Colorizing a planned folder: the run itself, wherever the work on the files is done."""

import time
import warnings
from collections import deque
from collections.abc import Callable, Iterable
from concurrent.futures import FIRST_COMPLETED, CancelledError, Future, ThreadPoolExecutor, wait
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from desktop.core.cancel import CancelToken
from desktop.core.errors import Cancelled
from desktop.core.files import clean_temporaries
from desktop.engine.batch_item import BatchItem, BatchState
from desktop.engine.batch_plan import BatchPlan
from desktop.engine.batch_settings import BatchSettings
from desktop.engine.batch_work import Colorizes, Outcome, colorize_file, message_of
from desktop.engine.machine import processors

#: More threads than that wait for the model, or for memory, rather than for one another.
_MOST_JOBS = 8
#: So often the wish to stop is looked at while nothing else happens, in seconds. Under Windows
#: Ctrl+C does not end a wait.
_LOOK_UP = 0.2

#: Called with an item's number and the item after each change of its state.
OnChange = Callable[[int, BatchItem], None]


@dataclass(frozen=True)
class BatchSummary:
    """How a batch ended.

    Attributes:
        done, skipped, failed: numbers of drawings.
        cancelled: whether it was stopped; what had not begun then still waits.
        seconds: from the first drawing to the last.
    """

    done: int = 0
    skipped: int = 0
    failed: int = 0
    cancelled: bool = False
    seconds: float = field(default=0.0, compare=False)


def default_jobs() -> int:
    """How many files are worked on at a time, if nothing else is said."""
    return min(processors(), _MOST_JOBS)


def run_batch(
    plan: BatchPlan,
    colorizer: Colorizes,
    settings: BatchSettings,
    *,
    jobs: int | None = None,
    cancel: CancelToken | None = None,
    on_change: OnChange | None = None,
) -> BatchSummary:
    """Colorize every item that waits or failed before; a file that fails never stops the rest.

    Several files are worked on at a time: while the model runs for one, which it does for one at a
    time, others are opened, have their regions found, or are saved. No thread outlives the call.

    A result is written whole or not at all, its layers before it, and the journal says what was
    begun; so a batch that is killed goes on where it was with the next plan.

    Args:
        plan: from `plan_batch`; the states of its items change.
        colorizer: twins of it are used, one for each file.
        settings: the same for all.
        jobs: files at a time; None takes `default_jobs`.
        cancel: stops it, in the middle of drawings too; these wait again then. Set by the end of
            the call, if the user breaks it off with Ctrl+C.
        on_change: called on the calling thread, in the order of the items.
    """
    jobs = jobs or default_jobs()
    token = cancel or CancelToken()

    def work(item: BatchItem) -> Outcome:
        return colorize_file(item.source, item.target, colorizer, settings, token)

    # What opens a picture silences warnings for a while; two threads that do so at once would
    # leave them silenced. So they are for the whole run, and as before after it.
    with warnings.catch_warnings(), ThreadPoolExecutor(jobs, "tintline-batch") as pool:
        warnings.simplefilter("ignore")
        return follow(
            plan, lambda item: pool.submit(work, item), 2 * jobs, cancel=token, on_change=on_change
        )


def follow(
    plan: BatchPlan,
    submit: Callable[[BatchItem], "Future[Outcome]"],
    ahead: int,
    *,
    cancel: CancelToken,
    on_change: OnChange | None = None,
) -> BatchSummary:
    """Hand out the files of a plan and keep account of them.

    Args:
        plan: the states of its items change.
        submit: has a file worked on, elsewhere.
        ahead: files that are handed out at a time.
        cancel: looked at now and then, and set where the work is broken off.
        on_change: see `run_batch`.
    """
    items, journal = plan.items, plan.journal
    started = time.perf_counter()
    cancelled = False
    todo = deque(
        number
        for number, item in enumerate(items)
        if item.state not in (BatchState.DONE, BatchState.SKIPPED)
    )
    out: dict[int, Future[Outcome]] = {}  # in the order of the items

    def change(number: int, state: BatchState, message: str = "") -> None:
        item = items[number]
        item.state, item.message = state, message
        if state in (BatchState.DONE, BatchState.FAILED):
            journal.settle(item)
        if on_change is not None:
            on_change(number, item)

    def settle(number: int) -> None:
        try:
            outcome = out[number].result()
        except (Cancelled, CancelledError):
            raise
        except Exception as error:  # such as the end of a worker, time and again
            outcome = Outcome(0.0, message_of(error, items[number].source))
        del out[number]
        items[number].seconds = outcome.seconds
        state = BatchState.FAILED if outcome.message else BatchState.DONE
        change(number, state, outcome.message)

    def break_off() -> None:
        cancel.cancel()
        for future in out.values():
            future.cancel()
        wait(out.values())
        for number, future in list(out.items()):
            if future.cancelled() or future.exception() is not None:
                change(number, BatchState.WAITING)
            else:
                settle(number)  # it had got too far to be stopped

    folders = {journal.path.parent, *(items[number].target.parent for number in todo)}
    _clean(folders)
    with closing(journal):
        try:
            while todo or out:
                cancel.check()
                while todo and sum(not future.done() for future in out.values()) < ahead:
                    journal.begin(items[todo[0]])
                    out[todo[0]] = submit(items[todo[0]])
                    todo.popleft()
                first = next(iter(out))
                if items[first].state is not BatchState.WORKING:
                    change(first, BatchState.WORKING)
                if out[first].done():
                    settle(first)
                else:
                    at_work = [future for future in out.values() if not future.done()]
                    wait(at_work, timeout=_LOOK_UP, return_when=FIRST_COMPLETED)
            journal.end()
        except (Cancelled, CancelledError, KeyboardInterrupt):
            cancelled = True
        finally:
            if out:
                break_off()
            _clean(folders)  # a worker of a cluster may have been killed meanwhile
    states = [item.state for item in items]
    return BatchSummary(
        done=states.count(BatchState.DONE),
        skipped=states.count(BatchState.SKIPPED),
        failed=states.count(BatchState.FAILED),
        cancelled=cancelled,
        seconds=time.perf_counter() - started,
    )


def _clean(folders: Iterable[Path]) -> None:
    """Remove what a program that was killed has left of files half written."""
    for folder in folders:
        clean_temporaries(folder)
