"""The training loop: resumable, on one device or many, for every recipe."""

import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import torch
from torch.utils.data import DataLoader, Sampler

from desktop.core.errors import TintlineError
from desktop.core.files import clean_temporaries
from export.recipes.recipe import Recipe
from export.recipes.settings import in_steps
from export.training.checkpoint import FILE, load_checkpoint
from export.training.devices import any_process, open_devices
from export.training.options import TrainOptions
from export.training.report import Report
from export.training.run import Run


def train(recipe: Recipe, options: TrainOptions) -> Path:
    """Train a recipe, or go on with the run that lies in `options.run`.

    Everything that a run consists of lies in one file that is replaced as a whole (networks, the
    generator's average, optimizers, step and with it the schedule's and the data's place, random
    state), so a run that is killed at any point goes on to the same losses. SIGTERM and Ctrl+C
    save first.

    Several devices share each batch (DistributedDataParallel): by `options.devices` on this
    machine, or however many `torchrun` has started, on any number of machines.

    Returns:
        the checkpoint's path.

    Raises:
        TintlineError: options or settings fit neither the machine, the data nor the run.
    """
    fabric = open_devices(options, recipe.settings.batch)
    path = options.run / FILE
    state = load_checkpoint(path) if path.exists() else None
    if state is not None and state["recipe"] != recipe.name:
        raise TintlineError(f"{options.run} is a run of the recipe {state['recipe']}.")
    recipe.open(options)
    recipe.prepare()
    steps = in_steps(recipe.settings.length, recipe.samples, recipe.settings.batch)
    if state is not None and state["step"] >= steps:
        raise TintlineError(
            f"{options.run} has {state['step']} steps already; give a larger --steps to go on."
        )
    run = Run(recipe, options, fabric, steps, state)
    options.run.mkdir(parents=True, exist_ok=True)
    clean_temporaries(options.run)
    batch, speaks = recipe.settings.batch, fabric.is_global_zero
    with (
        _stop_signals() as stop,
        Report(options, steps, batch, run.step, speaks=speaks) as report,
    ):
        _loop(run, stop, report)
    run.save()  # not after an error: what was saved before is better than a broken state
    return run.path


class _Places(Sampler[int]):
    """Indices of this device's share of every batch, from a step on."""

    def __init__(self, run: Run) -> None:
        self._batch, self._first, self._steps = run.recipe.settings.batch, run.step, run.steps
        self._rank, self._own = run.fabric.global_rank, self._batch // run.fabric.world_size

    def __iter__(self) -> Iterator[int]:
        for step in range(self._first, self._steps):
            begin = step * self._batch + self._rank * self._own
            yield from range(begin, begin + self._own)

    def __len__(self) -> int:
        return (self._steps - self._first) * self._own


def _loop(run: Run, stop: list[int], report: Report) -> None:
    options, settings, fabric = run.options, run.recipe.settings, run.fabric
    batches = iter(_loader(run))
    saved = time.monotonic()
    for _ in range(run.step, run.steps):
        with report.waiting():
            batch = {k: v.to(fabric.device, non_blocking=True) for k, v in next(batches).items()}
        figures = run.take_step(batch)
        report.add(run.step, figures)
        if run.every(settings.pictures) or run.step == run.steps:
            run.show(report, batch)
        if run.every(settings.snapshot):
            run.keep()
        now = time.monotonic()
        if now - saved > options.save_every or run.every(settings.checkpoint):
            run.save()
            saved = now
        late = options.minutes is not None and now - report.started > 60 * options.minutes
        if any_process(fabric, bool(stop) or late):
            break


def _loader(run: Run) -> DataLoader:
    options, fabric = run.options, run.fabric
    return DataLoader(
        run.recipe.dataset(run.steps, options.seed),
        run.recipe.settings.batch // fabric.world_size,
        sampler=_Places(run),
        num_workers=options.workers,
        pin_memory=fabric.device.type == "cuda",
        prefetch_factor=4 if options.workers else None,
        # A forked worker inherits OpenMP's and OpenCV's locked pools and hangs.
        multiprocessing_context="spawn" if options.workers else None,
        # Its own, or it would take from the chance that a run saves and goes on with.
        generator=torch.Generator(),
        worker_init_fn=_leave_interrupts_to_the_loop,
    )


def _leave_interrupts_to_the_loop(_worker: int) -> None:
    """Ctrl+C reaches every process of a terminal; the loop ends its step and then its workers."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


@contextmanager
def _stop_signals() -> Iterator[list[int]]:
    """A list that is not empty once the program was asked to stop."""
    stop: list[int] = []
    numbers = (signal.SIGTERM, signal.SIGINT)
    before = [signal.signal(number, lambda got, _frame: stop.append(got)) for number in numbers]
    try:
        yield stop
    finally:
        for number, handler in zip(numbers, before, strict=True):
            signal.signal(number, handler)
