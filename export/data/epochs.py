"""Items that are the same in every run, and epochs that show each picture once."""

import cv2
import numpy as np
from torch.utils.data import Dataset

from desktop.core.errors import TintlineError

#: Sets the order of pictures apart from the chance of an item of the same number.
_ORDER = 1


class EpochDataset(Dataset):
    """The base of datasets that are `length` items long, over `count` pictures.

    Item `i` depends on the seed and on `i` alone, whichever worker makes it. Items
    ``0 … count − 1`` show each picture once, in an order of chance, so do the next `count`, and so
    on.
    """

    def __init__(self, count: int, length: int, seed: int) -> None:
        """`length` may be any number: training asks for as many items as it has steps.

        Raises:
            TintlineError: there are no pictures.
        """
        if count < 1:
            raise TintlineError("There is no picture to train on; name a folder that holds some.")
        self.count = count
        self.length = length
        self.seed = seed
        self._order = (-1, np.empty(0, np.int64))
        self._began = False

    def __len__(self) -> int:
        return self.length

    def pick(self, index: int) -> tuple[int, np.random.Generator]:
        """Number of an item's picture, and its source of chance.

        Raises:
            IndexError: there are fewer items.
        """
        if not 0 <= index < self.length:
            raise IndexError(index)
        if not self._began:  # in each worker: loaders already run one for each processor
            cv2.setNumThreads(1)
            self._began = True
        epoch, place = divmod(index, self.count)
        if self._order[0] != epoch:
            order = np.random.default_rng((self.seed, epoch, _ORDER)).permutation(self.count)
            self._order = (epoch, order)
        return int(self._order[1][place]), np.random.default_rng((self.seed, index))
