"""Devices and precision of a run."""

import os

import torch
from lightning_fabric import Fabric
from lightning_fabric.strategies.ddp import DDPStrategy
from lightning_fabric.utilities.exceptions import MisconfigurationException

from desktop.core.errors import TintlineError
from export.training.options import TrainOptions


def open_devices(options: TrainOptions, batch: int) -> Fabric:
    """The devices, by the options or by what torchrun has started.

    Raises:
        TintlineError: there is no such device, or the batch cannot be divided among so many.
    """
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
    """What `auto` stands for on this machine.

    On processors bfloat16 pays with matrix tiles (AMX) alone: where there is AVX-512 without them a
    convolution takes twice as long as in 32 bits, and without AVX-512 ten times.
    """
    if options.precision != "auto":
        return options.precision
    other = torch.cuda.is_available() or torch.backends.mps.is_available()
    on_cpu = options.device == "cpu" or (options.device == "auto" and not other)
    return "32-true" if on_cpu and not has_tiles() else "bf16-mixed"


def has_tiles() -> bool:
    """Whether this processor multiplies matrices in tiles of bfloat16, as far as PyTorch knows."""
    known = getattr(torch.cpu, "_is_amx_tile_supported", None)
    return known is not None and bool(known())


def any_process(fabric: Fabric, value: bool) -> bool:
    """Whether any process says so; all stop at the same step, else the others would wait."""
    if fabric.world_size == 1:
        return value
    mine = torch.tensor(float(value), device=fabric.device)
    total = fabric.all_reduce(mine, reduce_op="sum")
    return isinstance(total, torch.Tensor) and bool(total > 0)
