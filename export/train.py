import signal
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch
from rich.console import Console
from torch.utils.data import DataLoader
from torch.utils.tensorboard import SummaryWriter

from desktop.core.errors import TintlineError
from export.checkpoint import load_checkpoint, pack_config, restore_generator, save_checkpoint
from export.data.batches import BatchOptions, SketchDataset
from export.data.cache import Cache
from export.dictionary import build_dictionary, color_rarity
from export.losses import generator_loss
from export.models.generator import Generator, GeneratorConfig


@dataclass(frozen=True)
class TrainOptions:
    """What a training run needs to know.

    Attributes:
        data: prepared data folder (see `build_cache`).
        run: folder of the run: checkpoint and TensorBoard log.
        steps: optimizer steps in all; a resumed run goes on up to this number.
        batch: pictures a step.
        size: side of a training picture, a multiple of 16.
        rate: learning rate of AdamW.
        cooldown: the last so many steps lower the learning rate linearly to 0.
        minutes: stop (and save) after so long; None: only after `steps`.
        seed: of data order and weights.
        dictionary: number of the generator's own colours.
        workers: processes that make samples.
        device: cpu or cuda.
        save_every: seconds between checkpoints.
    """

    data: Path
    run: Path
    steps: int = 20_000
    batch: int = 24
    size: int = 160
    rate: float = 1e-3
    cooldown: int = 2_000
    minutes: float | None = None
    seed: int = 0
    dictionary: int = 48
    workers: int = 1
    device: str = "cpu"
    save_every: float = 240.0

    def __post_init__(self) -> None:
        if self.size % 16 or self.size < 32:
            raise TintlineError(
                f"--size {self.size} does not fit; use a multiple of 16 from 32 on."
            )
        if self.batch < 1 or self.steps < 1:
            raise TintlineError("--batch and --steps must be at least 1.")


class _Run:
    """Everything that is saved and resumed together."""

    def __init__(self, options: TrainOptions, config: GeneratorConfig) -> None:
        self.options = options
        self.path = options.run / "checkpoint.pt"
        self.step = 0
        cache = Cache(options.data)
        if self.path.exists():
            state = load_checkpoint(self.path)
            self.step = state["step"]
            self.model = restore_generator(state, "model")
            self.ema = restore_generator(state, "ema")
        else:
            torch.manual_seed(options.seed)
            state = None
            colors = torch.from_numpy(build_dictionary(cache, options.dictionary)) * 2 - 1
            self.model = Generator(config, colors)
            self.ema = Generator(config, colors)
            self.ema.load_state_dict(self.model.state_dict())
        device = torch.device(options.device)
        own = (self.model.dictionary.cpu().numpy() + 1) / 2
        self.rarity = torch.from_numpy(color_rarity(cache, own)).to(device)
        self.model.to(device, memory_format=torch.channels_last)  # type: ignore[call-overload]
        self.ema.to(device, memory_format=torch.channels_last)  # type: ignore[call-overload]
        decay = [p for p in self.model.parameters() if p.ndim > 1]
        plain = [p for p in self.model.parameters() if p.ndim <= 1]
        groups = [{"params": decay, "weight_decay": 0.01}, {"params": plain, "weight_decay": 0.0}]
        self.optimizer = torch.optim.AdamW(groups, lr=options.rate, betas=(0.9, 0.98))
        if state is not None:
            self.optimizer.load_state_dict(state["optimizer"])

    def save(self) -> None:
        data = self.options.data.resolve()
        save_checkpoint(
            self.path,
            {
                "step": self.step,
                "config": pack_config(self.model.config),
                "model": self.model.state_dict(),
                "ema": self.ema.state_dict(),
                "optimizer": self.optimizer.state_dict(),
                "options": {**asdict(self.options), "data": str(data), "run": ""},
            },
        )

    def rate(self) -> float:
        options = self.options
        warm = min(1.0, (self.step + 1) / 300)
        cool = min(1.0, (options.steps - self.step) / max(1, options.cooldown))
        return options.rate * warm * max(cool, 0.02)

    @torch.no_grad()
    def average(self) -> None:
        # Early on the average follows quickly, later it spans some 1000 steps.
        keep = min(0.999, (1 + self.step) / (10 + self.step))
        for mean, now in zip(self.ema.parameters(), self.model.parameters(), strict=True):
            mean.lerp_(now, 1 - keep)


def stored_options(run: Path) -> TrainOptions:
    """The options that a run was last trained with."""
    stored = load_checkpoint(run / "checkpoint.pt")["options"]
    return TrainOptions(**{**stored, "data": Path(stored["data"]), "run": run})


def train(options: TrainOptions, config: GeneratorConfig | None = None) -> Path:
    """Train the `sketch` generator, or go on with the run that lies in `options.run`.

    SIGTERM and Ctrl+C save before they stop.

    Returns:
        the checkpoint's path.
    """
    options.run.mkdir(parents=True, exist_ok=True)
    run = _Run(options, config or GeneratorConfig())
    todo = options.steps - run.step
    if todo <= 0:
        raise TintlineError(
            f"{options.run} has {run.step} steps already; give a larger --steps to go on."
        )
    stop: list[str] = []
    before = [
        (number, signal.signal(number, lambda *_: stop.append("signal")))
        for number in (signal.SIGTERM, signal.SIGINT)
    ]
    console = Console(stderr=True)
    try:
        with SummaryWriter(str(options.run / "log")) as log:
            _loop(run, todo, stop, console, log)
    finally:
        run.save()
        for number, handler in before:
            signal.signal(number, handler)
    return run.path


def _loop(run: _Run, todo: int, stop: list[str], console: Console, log: SummaryWriter) -> None:
    options = run.options
    dataset = SketchDataset(
        options.data,
        BatchOptions(size=options.size),
        todo * options.batch,
        seed=options.seed * 1_000_003 + run.step,
    )
    loader = DataLoader(
        dataset,
        options.batch,
        num_workers=options.workers,
        drop_last=True,
        # A forked worker inherits OpenMP's and OpenCV's locked pools and hangs.
        multiprocessing_context="spawn" if options.workers else None,
    )
    started = saved = time.monotonic()
    sums: dict[str, float] = {}
    summed = 0
    for batch in loader:
        losses = _step(run, batch)
        for name, value in losses.items():
            sums[name] = sums.get(name, 0.0) + value
        summed += 1
        if run.step % 50 == 0:
            seconds = time.monotonic() - started
            done = options.batch * (run.step - (options.steps - todo))
            means = {name: value / summed for name, value in sums.items()}
            for name, value in means.items():
                log.add_scalar(name, value, run.step)
            shown = " ".join(f"{name} {value:.4f}" for name, value in means.items())
            console.print(f"step {run.step}  {shown}  {done / seconds:.1f} pictures/s")
            sums, summed = {}, 0
        now = time.monotonic()
        if now - saved > options.save_every:
            run.save()
            saved = now
        if stop or (options.minutes is not None and now - started > 60 * options.minutes):
            break


def _step(run: _Run, batch: dict[str, torch.Tensor]) -> dict[str, float]:
    device = next(run.model.parameters()).device
    moved: dict[str, Any] = {k: v.to(device, non_blocking=True) for k, v in batch.items()}
    for group in run.optimizer.param_groups:
        group["lr"] = run.rate()
    ink = moved["ink"].contiguous(memory_format=torch.channels_last)
    with torch.autocast(device.type, dtype=torch.bfloat16):
        color, choice, colors = run.model(ink, moved["hints"], moved["palette"])
    losses = generator_loss(
        color, choice, colors, moved["palette"], moved["target"], moved["weight"], run.rarity
    )
    run.optimizer.zero_grad(set_to_none=True)
    losses["loss"].backward()
    norm = torch.nn.utils.clip_grad_norm_(run.model.parameters(), 1.0)
    run.optimizer.step()
    run.step += 1
    run.average()
    return {name: float(value.detach()) for name, value in losses.items()} | {"norm": float(norm)}
