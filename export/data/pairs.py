"""Pairs of a line drawing and its colours, for networks that turn one picture into another."""

import cv2
import numpy as np
import torch

from export.data.augment import random_crop
from export.data.epochs import EpochDataset
from export.data.folder import PictureFolder
from export.data.shapes import Shape, resize, to_square
from export.data.sketch import some_sketch

#: What lies beside a picture that is not square, see `Shape.LETTERBOX`.
_PAPER = 255


class PairDataset(EpochDataset):
    """A line drawing and its colours; see `EpochDataset` for their order.

    Each item: `ink` float32 [1, S, S], 0 paper … 1 line, and `color` float32 [3, S, S] in −1…1,
    sRGB. The line drawing is the picture's own, or else simulated.
    """

    def __init__(
        self,
        folder: PictureFolder,
        *,
        size: int,
        load_size: int | None = None,
        flip: bool = True,
        shape: Shape = Shape.STRETCH,
        length: int,
        seed: int,
    ) -> None:
        """Prepare the pictures of a folder as pix2pix does (Isola et al. 2017, 6.2).

        Args:
            folder: the pictures; what can't be read is replaced by the next.
            size: side of the samples.
            load_size: pictures are made squares of this side first, of which random squares of
                `size` are cut (jitter: 286 and 256); None: `size` at once.
            flip: mirror half of them.
            shape: how they become square.
            length: number of items.
            seed: of all chance.

        Raises:
            TintlineError: the folder is empty.
            ValueError: `load_size` is below `size`.
        """
        super().__init__(len(folder), length, seed)
        if load_size is not None and load_size < size:
            raise ValueError(f"load_size {load_size} is below size {size}")
        self.folder = folder
        self.size = size
        self.load_size = load_size or size
        self.flip = flip
        self.shape = shape

    def __getitem__(self, index: int) -> dict[str, torch.Tensor]:
        pick, rng = self.pick(index)
        sample = self.folder.readable(pick)
        color, line = sample.color, sample.line
        if line is None:
            color = _reduced(color, 2 * self.load_size)
            line = np.round(255 * (1 - some_sketch(color, rng))).astype(np.uint8)
        pair = [
            to_square(picture, self.shape, self.load_size, border=_PAPER)[0]
            for picture in (color, line)
        ]
        color, line = random_crop(pair, self.size, rng)
        if self.flip and rng.random() < 0.5:
            color, line = color[:, ::-1], line[:, ::-1]
        colors = np.ascontiguousarray(color.transpose(2, 0, 1)).astype(np.float32) / 127.5 - 1
        ink = 1 - np.ascontiguousarray(line)[None].astype(np.float32) / 255
        return {"ink": torch.from_numpy(ink), "color": torch.from_numpy(colors)}


def _reduced(color: np.ndarray, side: int) -> np.ndarray:
    """A picture whose shorter side is `side` at most: simulating at full size takes too long."""
    scale = side / min(color.shape[:2])
    if scale >= 1:
        return color
    height, width = (max(1, round(length * scale)) for length in color.shape[:2])
    return resize(color, height, width, cv2.INTER_AREA)
