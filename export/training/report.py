"""What a run tells: a progress bar, TensorBoard's figures and pictures."""

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from types import TracebackType

import torch
from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)
from torch import Tensor
from torch.utils.tensorboard import SummaryWriter

from export.training.options import TrainOptions


class Report:
    """Collects a run's figures; only the first of several processes tells them.

    Beside the losses it logs `pictures/s` and `waiting`, the share of time in which the device had
    no batch: above a few hundredths, more workers help.
    """

    def __init__(
        self, options: TrainOptions, steps: int, batch: int, step: int, *, speaks: bool
    ) -> None:
        """Begin to tell.

        Args:
            options: of the run.
            steps: at which it ends.
            batch: pictures a step.
            step: where it goes on.
            speaks: whether this process tells anything.
        """
        self.started = time.monotonic()
        self._every, self._steps, self._batch = options.log_every, steps, batch
        self._sums: dict[str, tuple[float, int]] = {}
        self._count = 0
        self._waited = 0.0
        self._since = self.started
        self._log: SummaryWriter | None = None
        self._bar: Progress | None = None
        if not speaks:
            return
        # What a killed run had logged after its last checkpoint is logged again.
        self._log = SummaryWriter(str(options.run / "log"), purge_step=step + 1)
        self._bar = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            TimeRemainingColumn(),
            console=Console(stderr=True),
        )
        self._task = self._bar.add_task("training", total=steps, completed=step)

    def __enter__(self) -> "Report":
        if self._bar is not None:
            self._bar.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._bar is not None:
            self._bar.stop()
        if self._log is not None:
            self._log.close()

    @contextmanager
    def waiting(self) -> Iterator[None]:
        """Around the wait for a batch."""
        begun = time.monotonic()
        yield
        self._waited += time.monotonic() - begun

    def add(self, step: int, figures: dict[str, float]) -> None:
        """Take in the figures of a step; means are told every `log_every` steps."""
        for name, value in figures.items():
            total, count = self._sums.get(name, (0.0, 0))
            self._sums[name] = (total + value, count + 1)  # not every step has every figure
        self._count += 1
        if self._bar is not None:
            self._bar.update(self._task, completed=step)
        if step % self._every and step != self._steps:
            return
        now = time.monotonic()
        seconds = max(now - self._since, 1e-9)
        means = {name: total / count for name, (total, count) in self._sums.items()}
        means["pictures/s"] = self._count * self._batch / seconds
        means["waiting"] = self._waited / seconds
        if self._log is not None and self._bar is not None:
            for name, value in means.items():
                self._log.add_scalar(name, value, step)
            self._log.flush()
            text = "  ".join(f"{name} {value:.4g}" for name, value in means.items())
            self._bar.console.print(f"step {step}  {text}", soft_wrap=True, highlight=False)
        self._sums, self._count, self._waited, self._since = {}, 0, 0.0, now

    def note(self, step: int, figures: Mapping[str, float]) -> None:
        """Log figures as they are."""
        if self._log is not None:
            for name, value in figures.items():
                self._log.add_scalar(name, value, step)

    def show(self, step: int, make: Callable[[], list[Tensor]]) -> None:
        """Log rows of pictures, [N, 3, H, W] in 0…1 each; only who speaks makes them."""
        if self._log is not None:
            self._log.add_image("pictures", picture_grid(make()), step)


def picture_grid(rows: list[Tensor]) -> Tensor:
    """Rows of pictures, [N, 3, H, W] in 0…1 each, as one picture [3, R · H, N · W].

    All get the size of the last row.
    """
    rows = [row.float().cpu() for row in rows]
    height, width = rows[-1].shape[2:]
    resized = [torch.nn.functional.interpolate(row, (height, width)) for row in rows]
    return torch.cat([torch.cat(list(row), dim=2) for row in resized], dim=1).clamp(0, 1)
