"""Devices and precision of a run."""

import os
import time

import torch
from lightning_fabric import Fabric
from lightning_fabric.strategies.ddp import DDPStrategy
from lightning_fabric.utilities.exceptions import MisconfigurationException
from torch import nn

from desktop.core.errors import TintlineError
from export.training.options import TrainOptions


def open_devices(options: TrainOptions, batch: int) -> Fabric:
    """The devices, by the options or by what torchrun has started."""
    world, local = (int(os.environ.get(name, "0")) for name in ("WORLD_SIZE", "LOCAL_WORLD_SIZE"))
    devices, nodes = (local, world // local) if world and local else (options.devices, 1)
    if batch % (devices * nodes):
        raise TintlineError(
            f"--batch {batch} cannot be shared by {devices * nodes} devices; use a multiple."
        )
    try:
        fabric = Fabric(
            accelerator=options.device,
            devices=devices,
            num_nodes=nodes,
            # Two runs of a discriminator before one step: buffers may not change in between.
            strategy=DDPStrategy(broadcast_buffers=False) if devices * nodes > 1 else "auto",
            precision=_precision(options),  # type: ignore[arg-type]
        )
        fabric.launch()
    except (MisconfigurationException, RuntimeError, ValueError) as error:
        raise TintlineError(
            f"--device {options.device} with {devices} of them cannot be used here: {error}"
        ) from error
    return fabric


def _precision(options: TrainOptions) -> str:
    """What `auto` stands for on this machine."""
    if options.precision != "auto":
        return options.precision
    other = torch.cuda.is_available() or torch.backends.mps.is_available()
    on_cpu = options.device == "cpu" or (options.device == "auto" and not other)
    return "32-true" if on_cpu and not bfloat16_pays() else "bf16-mixed"


def bfloat16_pays() -> bool:
    """Whether this processor convolves faster in bfloat16 than in 32 bits.

    What it says of itself does not tell: bfloat16 is the faster one with matrix tiles (AMX), takes
    twice as long with AVX-512 alone, even where that knows bfloat16, and ten times without it.
    """
    with torch.random.fork_rng(devices=()):
        layer = nn.Conv2d(80, 80, 3, padding=1)
        picture = torch.randn(8, 80, 24, 24).contiguous(memory_format=torch.channels_last)

    def seconds(bfloat16: bool) -> float:
        times = []
        for _ in range(4):
            begun = time.perf_counter()
            with torch.autocast("cpu", torch.bfloat16, enabled=bfloat16):
                out = layer(picture)
            out.float().sum().backward()
            times.append(time.perf_counter() - begun)
        return min(times)

    return seconds(bfloat16=True) < seconds(bfloat16=False)


def any_process(fabric: Fabric, value: bool) -> bool:
    """Whether any process says so; all stop at the same step, else the others would wait."""
    if fabric.world_size == 1:
        return value
    mine = torch.tensor(float(value), device=fabric.device)
    total = fabric.all_reduce(mine, reduce_op="sum")
    return isinstance(total, torch.Tensor) and bool(total > 0)
