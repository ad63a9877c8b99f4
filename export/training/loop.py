"""The training loop: resumable, on one device or many."""

import copy
import math
import os
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

import torch
from lightning_fabric import Fabric
from lightning_fabric.utilities.exceptions import MisconfigurationException
from torch.utils.data import DataLoader, Sampler

from desktop.core.errors import TintlineError
from export.models.unet import UNet, UNetConfig
from export.training.checkpoint import (
    FILE,
    load_checkpoint,
    pack_config,
    restore_network,
    save_checkpoint,
)
from export.training.options import TrainOptions
from export.training.report import SHOWN, Report
from export.training.start import network_from
from export.training.task import StepDataset, Task
from export.training.tasks import make_task


def train(options: TrainOptions, config: UNetConfig | None = None) -> Path:
    """Train a network, or go on with the run that lies in `options.run`.

    Everything that a run consists of lies in one file that is replaced as a whole (network, its
    average, optimizer, step and with it the schedule's and the data's place, random state), so a
    run that is killed at any point goes on to the same losses. SIGTERM and Ctrl+C save first.

    Several devices share each batch (DistributedDataParallel): by `options.devices` on this
    machine, or however many `torchrun` has started, on any number of machines.

    Returns:
        the checkpoint's path.

    Raises:
        TintlineError: the options fit neither the machine nor the run.
    """
    task = make_task(options, config)
    fabric = _fabric(options)
    options.run.mkdir(parents=True, exist_ok=True)
    run = _Run(options, task, fabric)
    if run.step >= options.steps:
        raise TintlineError(
            f"{options.run} has {run.step} steps already; give a larger --steps to go on."
        )
    with _stop_signals() as stop, Report(options, run.step, fabric.is_global_zero) as report:
        _loop(run, stop, report)
    run.save()  # not after an error: what was saved before is better than a broken state
    return run.path


def stored_options(run: Path) -> TrainOptions:
    """The options that a run was last trained with."""
    stored = load_checkpoint(run / FILE)["options"]
    start = stored["start"]
    paths = {"data": Path(stored["data"]), "run": run, "start": start and Path(start)}
    return TrainOptions(**{**stored, **paths})


class _Run:
    """Everything that is saved and resumed together."""

    def __init__(self, options: TrainOptions, task: Task, fabric: Fabric) -> None:
        self.options, self.task, self.fabric = options, task, fabric
        self.path = options.run / FILE
        self.step = 0
        state = load_checkpoint(self.path) if self.path.exists() else None
        torch.manual_seed(options.seed)
        if state is not None:
            if state["task"] != options.task:
                raise TintlineError(f"{options.run} is a run of the task {state['task']}.")
            self.step = state["step"]
            self.metadata: dict[str, str] = state["metadata"]
            network, self.average = restore_network(state, "model"), restore_network(state, "ema")
        else:
            network, self.metadata = task.build()
            if options.start is not None:
                network = network_from(options.start, options.task)
            self.average = copy.deepcopy(network)
        layout: Any = {"memory_format": torch.channels_last}
        network.to(**layout)
        self.average.to(fabric.device, **layout).eval()
        decay = [p for p in network.parameters() if p.ndim > 1]
        plain = [p for p in network.parameters() if p.ndim <= 1]
        groups = [{"params": decay, "weight_decay": 0.01}, {"params": plain, "weight_decay": 0.0}]
        optimizer = torch.optim.AdamW(groups, lr=options.rate, betas=(0.9, 0.98))
        self.network: UNet = network
        self.model, self.optimizer = fabric.setup(network, optimizer)
        if state is not None:
            self.optimizer.load_state_dict(state["optimizer"])
            _set_random_state(state["random"])

    def save(self) -> None:
        """Write all of the run; one process of several does it."""
        if not self.fabric.is_global_zero:
            return
        options = asdict(self.options)
        for key, path in (("data", self.options.data), ("start", self.options.start)):
            options[key] = None if path is None else str(path.resolve())
        save_checkpoint(
            self.path,
            {
                "step": self.step,
                "task": self.options.task,
                "config": pack_config(self.network.config),
                "metadata": self.metadata,
                "model": self.network.state_dict(),
                "ema": self.average.state_dict(),
                "optimizer": self.optimizer.state_dict(),
                "options": {**options, "run": ""},
                "random": _random_state(),
            },
        )

    def rate(self) -> float:
        """Learning rate of this step."""
        options = self.options
        warm = min(1.0, (self.step + 1) / max(1, options.warmup))
        cosine = 0.5 + 0.5 * math.cos(math.pi * min(1.0, self.step / options.steps))
        return options.rate * warm * max(cosine, 0.01)

    def take_step(self, batch: dict[str, torch.Tensor]) -> dict[str, float]:
        """One optimizer step; figures to log."""
        for group in self.optimizer.param_groups:
            group["lr"] = self.rate()
        losses = self.task.losses(self.model, batch, self.step)
        self.optimizer.zero_grad(set_to_none=True)
        self.fabric.backward(losses["loss"])
        norm = torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        if not torch.isfinite(norm):
            raise TintlineError(
                f"The loss exploded at step {self.step}: go on from the last checkpoint with a"
                " lower --rate, or with --precision 32-true."
            )
        self.optimizer.step()
        self.step += 1
        self._follow()
        return {name: float(value.detach()) for name, value in losses.items()} | {
            "norm": float(norm),
            "rate": self.optimizer.param_groups[0]["lr"],
        }

    @torch.no_grad()
    def _follow(self) -> None:
        # Early on the average follows quickly, later it spans some 1000 steps.
        keep = min(0.999, (1 + self.step) / (10 + self.step))
        for mean, now in zip(self.average.parameters(), self.network.parameters(), strict=True):
            mean.lerp_(now, 1 - keep)


class _Places(Sampler[int]):
    """Indices of this device's share of every batch, from a step on."""

    def __init__(self, options: TrainOptions, first: int, rank: int, devices: int) -> None:
        self._options, self._first = options, first
        self._rank, self._devices = rank, devices

    def __iter__(self) -> Iterator[int]:
        batch = self._options.batch
        own = batch // self._devices
        for step in range(self._first, self._options.steps):
            begin = step * batch + self._rank * own
            yield from range(begin, begin + own)

    def __len__(self) -> int:
        own = self._options.batch // self._devices
        return (self._options.steps - self._first) * own


def _loop(run: _Run, stop: list[int], report: Report) -> None:
    options, fabric = run.options, run.fabric
    dataset = run.task.dataset(options)
    batches = iter(_loader(run, dataset))
    saved = time.monotonic()
    for _ in range(run.step, options.steps):
        with report.waiting():
            batch = {k: v.to(fabric.device, non_blocking=True) for k, v in next(batches).items()}
        report.add(run.step + 1, run.take_step(batch))
        if run.step % options.pictures_every == 0 or run.step == options.steps:
            some = {name: values[:SHOWN] for name, values in batch.items()}
            report.show(run.step, lambda some=some: run.task.pictures(run.average, some))
        now = time.monotonic()
        if now - saved > options.save_every:
            run.save()
            saved = now
        late = options.minutes is not None and now - report.started > 60 * options.minutes
        if _any_process(fabric, bool(stop) or late):
            break


def _loader(run: _Run, dataset: StepDataset) -> DataLoader:
    options, fabric = run.options, run.fabric
    return DataLoader(
        dataset,
        options.batch // fabric.world_size,
        sampler=_Places(options, run.step, fabric.global_rank, fabric.world_size),
        num_workers=options.workers,
        pin_memory=fabric.device.type == "cuda",
        prefetch_factor=4 if options.workers else None,
        # A forked worker inherits OpenMP's and OpenCV's locked pools and hangs.
        multiprocessing_context="spawn" if options.workers else None,
        worker_init_fn=_leave_interrupts_to_the_loop,
    )


def _leave_interrupts_to_the_loop(_worker: int) -> None:
    """Ctrl+C reaches every process of a terminal; the loop ends its step and then its workers."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _fabric(options: TrainOptions) -> Fabric:
    """The devices, by the options or by what torchrun has started."""
    world, local = (int(os.environ.get(name, "0")) for name in ("WORLD_SIZE", "LOCAL_WORLD_SIZE"))
    devices, nodes = (local, world // local) if world and local else (options.devices, 1)
    if options.batch % (devices * nodes):
        raise TintlineError(
            f"--batch {options.batch} cannot be shared by {devices * nodes} devices; use a"
            " multiple."
        )
    try:
        fabric = Fabric(
            accelerator=options.device,
            devices=devices,
            num_nodes=nodes,
            strategy="ddp" if devices * nodes > 1 else "auto",
            precision=_precision(options),  # type: ignore[arg-type]
        )
        fabric.launch()
    except (MisconfigurationException, RuntimeError, ValueError) as error:
        raise TintlineError(
            f"--device {options.device} with {devices} of them cannot be used here: {error}"
        ) from error
    return fabric


def _precision(options: TrainOptions) -> str:
    """What `auto` stands for on this machine.

    Processors without AVX-512 take ten times as long in bfloat16 as in 32 bits.
    """
    if options.precision != "auto":
        return options.precision
    other = torch.cuda.is_available() or torch.backends.mps.is_available()
    on_cpu = options.device == "cpu" or (options.device == "auto" and not other)
    slow = on_cpu and not torch.backends.cpu.get_cpu_capability().startswith("AVX512")
    return "32-true" if slow else "bf16-mixed"


def _any_process(fabric: Fabric, value: bool) -> bool:
    """Whether any process says so; all stop at the same step, else the others would wait."""
    if fabric.world_size == 1:
        return value
    mine = torch.tensor(float(value), device=fabric.device)
    total = fabric.all_reduce(mine, reduce_op="sum")
    return isinstance(total, torch.Tensor) and bool(total > 0)


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


def _random_state() -> dict[str, Any]:
    cuda = torch.cuda.get_rng_state_all() if torch.cuda.is_available() else []
    return {"cpu": torch.get_rng_state(), "cuda": cuda}


def _set_random_state(state: dict[str, Any]) -> None:
    torch.set_rng_state(state["cpu"])
    if torch.cuda.is_available() and len(state["cuda"]) == torch.cuda.device_count():
        torch.cuda.set_rng_state_all(state["cuda"])
