from collections.abc import Callable
from typing import Protocol

from torch import Tensor
from torch.utils.data import Dataset


class Stages(Protocol):
    """Settings whose pictures grow with the run."""

    @property
    def batch(self) -> int:
        """Pictures a step."""
        ...

    def size_at(self, step: int, steps: int) -> int:
        """Side of the pictures of a step of so many."""
        ...


class StageDataset(Dataset):
    """Samples of a whole run whose size depends on the step that they belong to."""

    def __init__(self, make: Callable[[int], Dataset], stages: Stages, steps: int) -> None:
        """`make(size)` gives the run's samples in that size."""
        self._make, self._stages, self._steps = make, stages, steps
        self._by_size: dict[int, Dataset] = {}

    def __len__(self) -> int:
        return self._steps * self._stages.batch

    def __getitem__(self, index: int) -> dict[str, Tensor]:
        size = self._stages.size_at(index // self._stages.batch, self._steps)
        if size not in self._by_size:
            self._by_size[size] = self._make(size)
        return self._by_size[size][index]
