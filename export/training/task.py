from collections.abc import Mapping
from typing import Any, Protocol

import torch
from torch import Tensor
from torch.utils.data import Dataset

from export.models.unet import UNet
from export.training.options import TrainOptions


class Task(Protocol):
    """What the loop needs to know of a kind of model."""

    def build(self) -> tuple[UNet, dict[str, str]]:
        """A new network, and metadata of its model file that comes from the data."""
        ...

    def dataset(self, options: TrainOptions) -> "StepDataset":
        """Samples by their place in the whole run."""
        ...

    def losses(
        self, model: torch.nn.Module, batch: Mapping[str, Tensor], step: int
    ) -> dict[str, Tensor]:
        """Run the network on a batch: `loss`, and figures worth logging beside it."""
        ...

    def pictures(self, model: UNet, batch: Mapping[str, Tensor]) -> list[Tensor]:
        """What the network makes of some samples, rows of [N, 3, H, W] in 0…1 to look at."""
        ...


class StepDataset(Dataset):
    """Samples of a whole run: item i belongs to step i // batch and is always the same.

    So a run goes on after a kill as if nothing had been, on any number of devices.
    """

    def __init__(self, make: Any, options: TrainOptions) -> None:
        """`make(size)` gives a dataset of samples of that size, seeded by the run's seed."""
        self._make = make
        self._options = options
        self._by_size: dict[int, Dataset] = {}

    def __len__(self) -> int:
        return self._options.steps * self._options.batch

    def __getitem__(self, index: int) -> dict[str, Tensor]:
        size = self._options.size_at(index // self._options.batch)
        if size not in self._by_size:
            self._by_size[size] = self._make(size)
        return self._by_size[size][index]
