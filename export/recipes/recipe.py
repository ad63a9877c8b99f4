from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar, Generic, TypeVar

import numpy as np
import torch
from torch import Tensor, nn
from torch.utils.data import Dataset, default_collate

from desktop.core.errors import TintlineError
from export.recipes.settings import Settings
from export.training.networks import Networks
from export.training.options import TrainOptions

S = TypeVar("S", bound=Settings)

Batch = Mapping[str, Tensor]


@dataclass(frozen=True)
class Signature:
    """What an exported model takes and gives, in the model contract's words.

    Attributes:
        task: ``sketch``, ``photo`` or ``sample``.
        inputs: sizes of each input of the traced example, which has two samples.
        outputs: names.
        size_multiple: of the height and width of a picture given to it.
    """

    task: str
    inputs: Mapping[str, tuple[int, ...]]
    outputs: Sequence[str]
    size_multiple: int = 1


class Recipe(ABC, Generic[S]):
    """A named way to train a model: settings, networks, data, and what one step does.

    A recipe that only restores, samples or exports a model never needs `open`.

    Attributes:
        name: on the command line and in the model file.
        summary: one line for the list.
        source: the paper or article it follows, by title and author.
        wants: what its data folder holds.
        settings_type: its settings with their defaults.
        clip: longest gradient of a network; None: any.
        shows_without_data: whether `shown` needs no `open`.
        shown_at_once: samples in the log's pictures.
        weight_prefix: what the names of the weights of its model files begin with, so that
            training can begin from them; None: it cannot.
        added_weights: beginnings of names that older model files lack.
    """

    name: ClassVar[str]
    summary: ClassVar[str]
    source: ClassVar[str]
    wants: ClassVar[str]
    settings_type: ClassVar[type[Settings]]
    clip: ClassVar[float | None] = None
    shows_without_data: ClassVar[bool] = False
    shown_at_once: ClassVar[int] = 8
    weight_prefix: ClassVar[str | None] = None
    added_weights: ClassVar[tuple[str, ...]] = ()

    def __init__(self, settings: S) -> None:
        self.settings = settings

    # Before training.

    @abstractmethod
    def open(self, options: TrainOptions) -> None:
        """Find the data.

        Raises:
            TintlineError: there is none that this recipe can use.
        """

    def prepare(self) -> None:
        """Find what training alone needs besides data and networks, such as a loss's weights.

        Raises:
            TintlineError: it is missing, and the settings want it.
        """

    @property
    @abstractmethod
    def samples(self) -> int:
        """How many training pictures an epoch has; `open` was called."""

    @abstractmethod
    def generator(self, weights: Mapping[str, Tensor] | None = None) -> nn.Module:
        """A new network to be exported in the end.

        Args:
            weights: a state dict that the network will be given; sizes that the settings do not
                tell come from it, and no data is needed. None: `open` was called.
        """

    def discriminator(self) -> nn.Module | None:
        """A new network that the generator learns from; None for recipes without one."""
        return None

    def metadata(self) -> dict[str, str]:
        """What the data adds to the model file; `open` was called."""
        return {}

    @abstractmethod
    def optimizer(self, name: str, network: nn.Module) -> torch.optim.Optimizer:
        """The optimizer of the network ``generator`` or ``discriminator``."""

    def rate(self, step: int, steps: int) -> float:
        """Factor of the learning rates at a step of so many."""
        del step, steps
        return 1.0

    # While training.

    @abstractmethod
    def dataset(self, steps: int, seed: int) -> Dataset:
        """Samples by their place in the whole run: item i belongs to step i // batch.

        Each is a dict of tensors and always the same, so that a run goes on after a kill as if
        nothing had been, on any number of devices.
        """

    @abstractmethod
    def step(self, networks: Networks, batch: Batch, step: int) -> dict[str, Tensor]:
        """Learn from a batch; scalars [] to log, `loss` (the generator's) among them."""

    def shown(self, count: int) -> Batch | None:
        """Samples to be shown in the log, the same throughout; None: the training's own."""
        del count
        return None

    @abstractmethod
    def render(self, generator: nn.Module, batch: Batch) -> list[Tensor]:
        """What the generator makes of some samples, rows of [N, 3, H, W] in 0…1 to look at."""

    def error(self, generator: nn.Module, batch: Batch) -> dict[str, float]:
        """Figures on samples of `shown`, by name."""
        del generator, batch
        return {}

    # After training.

    def paint(self, generator: nn.Module, picture: np.ndarray) -> np.ndarray:
        """Colour a picture of any shape, uint8 [H, W, 3], with the generator as it is.

        Raises:
            TintlineError: this recipe's models do that in the application only, or not at all.
        """
        del generator, picture
        raise TintlineError(
            f"A run of {self.name} colours no pictures by itself: convert it with `tintline-export"
            " onnx` and open it in Tintline."
        )

    @property
    @abstractmethod
    def working_size(self) -> int:
        """Longest side, in pixels, of the pictures that the model is for."""

    @abstractmethod
    def signature(self, generator: nn.Module, metadata: Mapping[str, str]) -> Signature:
        """The contract of the model exported with such metadata."""

    def exported(self, generator: nn.Module, metadata: Mapping[str, str]) -> nn.Module:
        """The network as the contract wants it, for a model file with such metadata.

        It takes the inputs of `signature` in their order and gives its outputs and no others.
        """
        del metadata
        return generator

    def details(self, generator: nn.Module) -> dict[str, str]:
        """More metadata of the model file, which the network itself tells."""
        del generator
        return {}


def collate(dataset: Dataset, count: int) -> Batch:
    """The first items of a dataset as one batch."""
    return default_collate([dataset[index] for index in range(count)])
