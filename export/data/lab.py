"""Lightness and colour of pictures, for networks that colour photographs."""

import cv2
import numpy as np
import torch

from desktop.core.color import rgb_to_lab
from export.data.augment import soften, warp
from export.data.epochs import EpochDataset
from export.data.folder import PictureFolder
from export.data.shapes import Shape, to_square


class LabDataset(EpochDataset):
    """Lightness and chroma of a picture; see `EpochDataset` for their order.

    Each item: `luma` float32 [1, H, W], L* / 50 − 1, and `ab` float32 [2, H, W], a*b* / 128.
    """

    def __init__(
        self,
        folder: PictureFolder,
        *,
        size: int | None = None,
        shape: Shape = Shape.STRETCH,
        shear: float = 0.0,
        zoom: float = 0.0,
        rotation: float = 0.0,
        flip: bool = False,
        blur: float = 0.0,
        noise: float = 0.0,
        multiple: int = 8,
        length: int,
        seed: int,
    ) -> None:
        """Prepare the pictures of a folder.

        Args:
            folder: the pictures; what can't be read is replaced by the next.
            size: side of the samples; None: each picture's own size, cut in its middle to a
                multiple of `multiple`, so that only pictures of one size go into one batch.
            shape: how they become square.
            shear: see `warp`, radians.
            zoom: see `warp`.
            rotation: see `warp`, degrees.
            flip: mirror half of them.
            blur: see `soften`; it and `noise` change the lightness that goes in, and no colour.
            noise: see `soften`, as a share of the range of lightness.
            multiple: what height and width are divisible by without `size`; a picture below it
                is continued to it.
            length: number of items.
            seed: of all chance.

        Raises:
            TintlineError: the folder is empty.
        """
        super().__init__(len(folder), length, seed)
        self.folder = folder
        self.size = size
        self.shape = shape
        self.shear = shear
        self.zoom = zoom
        self.rotation = rotation
        self.flip = flip
        self.blur = blur
        self.noise = noise
        self.multiple = multiple

    def __getitem__(self, index: int) -> dict[str, torch.Tensor]:
        pick, rng = self.pick(index)
        color = self.folder.readable(pick).color
        if self.size is None:
            color = cut_to_multiple(color, self.multiple)
        else:
            color, _ = to_square(color, self.shape, self.size)
        (color,) = warp(
            [color], rng, shear=self.shear, zoom=self.zoom, rotation=self.rotation, flip=self.flip
        )
        lab = rgb_to_lab(color)
        luma = np.clip(lab[..., 0] / 100, 0, 1)
        if self.blur or self.noise:
            luma = soften(luma, rng, blur=self.blur, noise=self.noise)
        ab = np.ascontiguousarray(lab[..., 1:].transpose(2, 0, 1)) / 128
        return {"luma": torch.from_numpy(2 * luma[None] - 1), "ab": torch.from_numpy(ab)}


def cut_to_multiple(picture: np.ndarray, multiple: int) -> np.ndarray:
    """The middle of a picture, its sides the largest multiples of `multiple` in its own.

    A side below `multiple` is continued to it with the border's pixels.

    Args:
        picture: uint8 or float32, [H, W] or [H, W, C] with C ≤ 4.
        multiple: in pixels.
    """
    height, width = picture.shape[:2]
    tall, wide = (max(multiple, side // multiple * multiple) for side in (height, width))
    below, right = max(0, tall - height), max(0, wide - width)
    if below or right:
        picture = cv2.copyMakeBorder(picture, 0, below, 0, right, cv2.BORDER_REPLICATE)
    top, left = (picture.shape[0] - tall) // 2, (picture.shape[1] - wide) // 2
    return picture[top : top + tall, left : left + wide]
