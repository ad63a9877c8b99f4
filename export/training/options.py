import os
from dataclasses import dataclass
from pathlib import Path

from desktop.core.errors import TintlineError


@dataclass(frozen=True)
class TrainOptions:
    """Where and on what a run runs; what it trains is told by its recipe's settings.

    Attributes:
        data: folder of training pictures.
        run: folder of the run: checkpoint, snapshots and TensorBoard log.
        minutes: stop (and save) after so long; None: only at the end.
        limit: pictures of the data to use at most.
        seed: of data order and weights.
        workers: processes that make samples, for each device.
        device: auto, cpu, cuda or mps.
        devices: how many of them on this machine; `torchrun` decides where it started the program.
        precision: ``bf16-mixed``, ``32-true``, or ``auto``: the one that the device is fast in.
        start: a run or an exported model to begin from, instead of chance.
        save_every: seconds between checkpoints.
        log_every: steps between figures in TensorBoard.
    """

    data: Path
    run: Path
    minutes: float | None = None
    limit: int | None = None
    seed: int = 0
    workers: int = 1
    device: str = "auto"
    devices: int = 1
    precision: str = "auto"
    start: Path | None = None
    save_every: float = 240.0
    log_every: int = 50

    @property
    def several(self) -> bool:
        """Whether several processes train together."""
        return self.devices > 1 or int(os.environ.get("WORLD_SIZE", "1")) > 1

    def __post_init__(self) -> None:
        if self.devices < 1:
            raise TintlineError("--devices must be at least 1.")
        if self.seed < 0 or self.workers < 0:
            raise TintlineError("--seed and --workers must be at least 0.")
        if self.precision not in ("auto", "bf16-mixed", "32-true"):
            raise TintlineError(
                f'There is no precision "{self.precision}": use auto, bf16-mixed or 32-true.'
            )
