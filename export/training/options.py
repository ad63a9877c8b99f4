from dataclasses import dataclass
from pathlib import Path

from desktop.core.errors import TintlineError


@dataclass(frozen=True)
class TrainOptions:
    """What a training run needs to know.

    Attributes:
        data: prepared data folder (see `build_cache` and `build_photo_cache`).
        run: folder of the run: checkpoint and TensorBoard log.
        task: ``sketch`` or ``photo``.
        steps: optimizer steps in all; a resumed run goes on up to this number.
        batch: pictures a step, on all devices together.
        size: side of the training pictures in pixels, multiples of 16: a number, or sizes that
            grow with the share of the steps done, such as ``96,128@0.7,192@0.94``.
        rate: highest learning rate of AdamW; it rises over `warmup` steps and falls to a hundredth
            as a cosine (Loshchilov 2017).
        warmup: steps.
        minutes: stop (and save) after so long; None: only after `steps`.
        seed: of data order and weights.
        dictionary: number of the generator's own colours.
        workers: processes that make samples, for each device.
        device: auto, cpu, cuda or mps.
        devices: how many of them on this machine; `torchrun` decides where it started the program.
        precision: ``bf16-mixed``, ``32-true``, or ``auto``: the one that the device is fast in.
        start: a run or an exported model to begin from, instead of chance.
        save_every: seconds between checkpoints.
        log_every: steps between figures in TensorBoard.
        pictures_every: steps between picture grids in TensorBoard.
    """

    data: Path
    run: Path
    task: str = "sketch"
    steps: int = 20_000
    batch: int = 24
    size: str = "128"
    rate: float = 1e-3
    warmup: int = 300
    minutes: float | None = None
    seed: int = 0
    dictionary: int = 48
    workers: int = 1
    device: str = "auto"
    devices: int = 1
    precision: str = "auto"
    start: Path | None = None
    save_every: float = 240.0
    log_every: int = 50
    pictures_every: int = 1000

    def __post_init__(self) -> None:
        parse_sizes(self.size)
        if self.batch < 1 or self.steps < 1 or self.devices < 1:
            raise TintlineError("--batch, --steps and --devices must be at least 1.")
        if self.seed < 0 or self.workers < 0:
            raise TintlineError("--seed and --workers must be at least 0.")
        if self.precision not in ("auto", "bf16-mixed", "32-true"):
            raise TintlineError(
                f'There is no precision "{self.precision}": use auto, bf16-mixed or 32-true.'
            )

    def size_at(self, step: int) -> int:
        """Side of the pictures of a step."""
        share = step / self.steps
        return [size for begin, size in parse_sizes(self.size) if share >= begin][-1]


def parse_sizes(text: str) -> list[tuple[float, int]]:
    """``96,128@0.7`` as [(0.0, 96), (0.7, 128)].

    Raises:
        TintlineError: it is written in another way, or a size is no multiple of 16 from 32 on.
    """
    sizes: list[tuple[float, int]] = []
    for part in text.split(","):
        size, _, begin = part.partition("@")
        try:
            sizes.append((float(begin or 0), int(size)))
        except ValueError:
            raise TintlineError(
                f'--size "{text}" is not understood; write a size such as 128, or growing ones'
                " such as 96,128@0.7."
            ) from None
    for begin, size in sizes:
        if size % 16 or size < 32:
            raise TintlineError(f"--size {size} does not fit; use a multiple of 16 from 32 on.")
        if not 0 <= begin <= 1:
            raise TintlineError(f"--size {text}: {begin} is no share of the steps (0 to 1).")
    begins = [begin for begin, _ in sizes]
    if begins[0] != 0 or sorted(set(begins)) != begins:
        raise TintlineError(f"--size {text}: begin with a size alone, then by rising shares.")
    return sizes
