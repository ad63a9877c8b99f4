"""Everything that is measured: all sizes on all devices, beside the floor and others."""

import dataclasses
import itertools
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from desktop.core.errors import TintlineError
from desktop.core.save import save_picture
from desktop.engine import runtimes
from desktop.engine.bench.floor import (
    STAGE_BYTES,
    MachineSpeed,
    describe_machine,
    measure_machine,
)
from desktop.engine.bench.peers import Peer, time_fills, time_inference
from desktop.engine.bench.program import command, run, time_command, time_window
from desktop.engine.bench.sketch import sample_sketch
from desktop.engine.bench.stages import STAGES, StageTimes, TimedColorizer
from desktop.engine.machine import free_memory
from desktop.engine.providers import BACKENDS, CPU, Backend, Device

#: Sizes of the sketch, in megapixels.
SIZES = (0.25, 1.0, 4.0, 16.0, 33.0)
#: The size that the targets are for.
USUAL = 1.0
#: Sizes at which drawings with dots are given to others.
_PEER_SIZES = (1.0, 4.0)
#: Memory that a sketch needs: for the program, and for each of its pixels (at 33 megapixels some
#: 970 MiB are used in all).
_BYTES, _BYTES_A_PIXEL = 600 * 2**20, 24
_STARTS = 3


@dataclass(frozen=True)
class FullFigures:
    """All that was measured.

    Attributes:
        machine: what it holds for, see `describe_machine`.
        speed: of the machine.
        times: by the device's name, each size that fits.
        cold: by the device's name, seconds of the command that colours a sketch of `USUAL` size,
            from its start to the file.
        window: seconds from the command to the painted window; None where there is none.
        peers: others beside Tintline.
        notes: what was left out, and why.
    """

    machine: dict[str, Any]
    speed: MachineSpeed
    times: dict[str, list[StageTimes]] = field(default_factory=dict)
    cold: dict[str, float] = field(default_factory=dict)
    window: float | None = None
    peers: list[Peer] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def floor(self, times: StageTimes, stage: str) -> float:
        """The least seconds in which the processor could do a stage."""
        if stage == "inference":
            return sum(runs.count * runs.arithmetic.seconds(self.speed) for runs in times.runs)
        return STAGE_BYTES[stage] * times.width * times.height / self.speed.memory

    def as_json(self) -> dict[str, Any]:
        """The figures as JSON knows them, with the floors."""
        return {
            **self.machine,
            "matrix_flops": round(self.speed.matrix),
            "memory_bytes_per_second": round(self.speed.memory),
            "devices": [
                {
                    "device": device,
                    "cold": self.cold.get(device),
                    "sizes": [
                        {
                            **dataclasses.asdict(times),
                            "floors": {stage: self.floor(times, stage) for stage in STAGES},
                        }
                        for times in sizes
                    ],
                }
                for device, sizes in self.times.items()
            ],
            "window": self.window,
            "peers": [dataclasses.asdict(peer) for peer in self.peers],
            "notes": self.notes,
        }


def measure_everything(
    model: Path,
    device: Device = Device.AUTO,
    progress: Callable[[float, str], None] | None = None,
) -> FullFigures:
    """Measure all sizes that fit the free memory; takes some minutes.

    Args:
        model: an ONNX file.
        device: that runs the model; ``auto``: all that are found, one after the other.
        progress: told of each step.

    Raises:
        TintlineError: no sample came with the program, or the model can't be used.
    """
    tell = progress or (lambda _share, _step: None)
    tell(0.0, "the machine")
    figures = FullFigures(describe_machine(), measure_machine())
    with tempfile.TemporaryDirectory(prefix="tintline-") as name:
        folder = Path(name)
        tell(0.02, "others")
        _meet_peers(figures, model, folder)
        backends = _backends(device)
        steps, done = len(backends) * (len(SIZES) + 1), itertools.count()
        for backend in backends:
            _measure_device(
                figures, model, backend, folder,
                lambda what: tell(0.2 + 0.75 * next(done) / steps, what),
            )  # fmt: skip
    tell(0.95, "the window")
    window, note = time_window(_STARTS)
    if note:
        figures.notes.append(f"No window: {note}")
    return dataclasses.replace(figures, window=window)


def _meet_peers(figures: FullFigures, model: Path, folder: Path) -> None:
    colorizer = TimedColorizer(model, CPU.device)
    figures.peers.extend(time_inference(colorizer, sample_sketch(USUAL), model))
    for size in _PEER_SIZES:
        figures.peers.extend(time_fills(sample_sketch(size), model, folder))


def _backends(wished: Device) -> list[Backend]:
    """The one asked for, or the CPU and whatever this ONNX Runtime was built for."""
    if wished is not Device.AUTO:
        return [backend for backend in BACKENDS if backend.device is wished]
    available = runtimes.runtime().get_available_providers()
    others = [b for b in BACKENDS if b is not CPU and b.provider in available]
    return [CPU, *others]


def _measure_device(
    figures: FullFigures,
    model: Path,
    backend: Backend,
    folder: Path,
    tell: Callable[[str], None],
) -> None:
    """All sizes on one device, each in a process of its own, whose memory is its own then."""
    chosen = ["--device", backend.device, "--model", str(model)]
    sketch = folder / "sketch.png"
    device = ""
    for size in SIZES:
        tell(f"{size:g} megapixels on {backend.name}")
        needed, free = _BYTES + _BYTES_A_PIXEL * size * 1e6, free_memory()
        if free is not None and needed > free:
            figures.notes.append(
                f"{size:g} megapixels on {backend.name} were left out: they need"
                f" {needed / 2**30:.1f} GiB, and {free / 2**30:.1f} GiB are free."
            )
            continue
        picture = sample_sketch(size)
        save_picture(sketch, picture.rgb)
        del picture  # the other process needs the memory
        try:
            times = StageTimes.from_json(run(command("bench", "--alone", str(sketch), *chosen)))
        except TintlineError as error:
            figures.notes.append(f"{size:g} megapixels on {backend.name} failed: {error}")
            return
        device = times.device
        figures.times.setdefault(device, []).append(times)
    if device:
        tell(f"the start on {backend.name}")
        save_picture(sketch, sample_sketch(USUAL).rgb)
        colorize = command("colorize", str(sketch), "-o", str(folder / "cold.png"), *chosen)
        figures.cold[device] = time_command(colorize, _STARTS)
