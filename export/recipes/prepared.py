"""What Tintline's own recipes share: data prepared beforehand, one network, AdamW with a cosine."""

import functools
import json
import logging
from abc import abstractmethod
from collections.abc import Callable, Sized
from pathlib import Path
from typing import ClassVar, Generic, TypeVar

import torch
from torch import nn
from torch.utils.data import Dataset

from desktop.core.errors import TintlineError
from export.data.sources import Unreadable
from export.recipes.recipe import Recipe
from export.recipes.stages import StageDataset
from export.recipes.tint_settings import TintSettings
from export.training.options import TrainOptions

#: Folder of a run with the data that it prepared itself.
PREPARED = "prepared"

_log = logging.getLogger(__name__)

P = TypeVar("P", bound=TintSettings)
C = TypeVar("C", bound=Sized)


class PreparedRecipe(Recipe[P], Generic[P, C]):
    """A recipe that learns from prepared data, in pictures that may grow with the run.

    Attributes:
        info: name of the file that a prepared folder has.
    """

    clip = 1.0
    info: ClassVar[str]

    _folder: Path
    _cache: C

    @abstractmethod
    def prepare_data(
        self, data: Path, folder: Path, limit: int | None, unreadable: Unreadable
    ) -> int:
        """Make a prepared folder of at most so many pictures; gives their number."""

    @abstractmethod
    def load(self, folder: Path) -> None:
        """Open a prepared folder as `_cache`."""

    @staticmethod
    @abstractmethod
    def crops(folder: Path, length: int, seed: int, size: int) -> Dataset:
        """So many samples of a prepared folder in a size."""

    def open(self, options: TrainOptions) -> None:
        """See `Recipe.open`."""
        prepare = functools.partial(self.prepare_data, options.data)
        self._folder = prepared_data(options, self.info, prepare)
        self.load(self._folder)

    @property
    def samples(self) -> int:
        """See `Recipe.samples`."""
        return len(self._cache)

    def optimizer(self, name: str, network: nn.Module) -> torch.optim.Optimizer:
        """See `Recipe.optimizer`."""
        del name
        return self.settings.optimizer(network)

    def rate(self, step: int, steps: int) -> float:
        """See `Recipe.rate`."""
        return self.settings.rate_at(step, steps)

    def dataset(self, steps: int, seed: int) -> Dataset:
        """See `Recipe.dataset`."""
        # The function alone: a recipe would go to the loader's workers with all of its pictures.
        length = steps * self.settings.batch
        make = functools.partial(type(self).crops, self._folder, length, seed)
        return StageDataset(make, self.settings, steps)

    @property
    def working_size(self) -> int:
        """See `Recipe.working_size`."""
        return 256

    def details(self, generator: nn.Module) -> dict[str, str]:
        """See `Recipe.details`: the network's sizes, so that training can begin from the model."""
        del generator
        return {"network": json.dumps(self.settings.network.pack())}


def prepared_data(
    options: TrainOptions, info: str, prepare: Callable[[Path, int | None, Unreadable], int]
) -> Path:
    """The folder of prepared data: the one that was given, or one that is made from it now.

    Args:
        options: of the run.
        info: name of the file that a prepared folder has.
        prepare: makes a folder from the given data, with so many pictures at most, telling what
            can't be read; gives their number.

    Raises:
        TintlineError: the data cannot be prepared, or not by several processes at once.
    """
    if (options.data / info).is_file():
        if options.limit is not None:
            raise TintlineError(
                f"{options.data} is prepared already: leave --limit out, or prepare fewer pictures"
                " with `tintline-export data prepare --limit`."
            )
        return options.data
    folder = options.run / PREPARED
    if (folder / info).is_file():
        return folder
    if options.several:
        raise TintlineError(
            "Several processes cannot prepare the data together: do it first, with"
            f" `tintline-export data prepare {options.data} -o PREPARED`."
        )
    _log.warning("Preparing %s for training; this is done once.", options.data)
    count = prepare(
        folder, options.limit, lambda name, why: _log.warning("Left out %s: %s.", name, why)
    )
    _log.warning("%d pictures prepared in %s.", count, folder)
    return folder
