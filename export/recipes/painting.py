"""A generator at work on a picture of any shape, outside of the application."""

import cv2
import numpy as np
import torch
from torch import nn

from desktop.core.color import lab_to_rgb, rgb_to_lab
from export.data.shapes import Shape, from_square, to_square


@torch.no_grad()
def paint_sketch(generator: nn.Module, picture: np.ndarray, shape: Shape, size: int) -> np.ndarray:
    """Colour a sketch.

    Args:
        generator: from `ink` [1, 1, S, S] to `color` [1, 3, S, S].
        picture: uint8 [H, W, 3], black lines on white.
        shape: how it becomes square.
        size: S, in pixels.

    Returns:
        uint8 [H, W, 3]; what `Shape.CROP` cuts off stays a sketch.
    """
    gray = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)
    square, place = to_square(gray, shape, size, border=255)
    ink = 1 - torch.from_numpy(square)[None, None].float() / 255
    color = (generator(ink)[0].permute(1, 2, 0) + 1) / 2
    made = (255 * color.clamp(0, 1)).round().byte().numpy()
    return from_square(made, place, onto=picture)


@torch.no_grad()
def paint_photo(
    generator: nn.Module, picture: np.ndarray, shape: Shape | None, size: int
) -> np.ndarray:
    """Colour a photograph; its lightness stays as it is.

    Args:
        generator: from `luma` [1, 1, S, S] to `ab` [1, 2, S, S].
        picture: uint8 [H, W, 3], gray or not.
        shape: how it becomes square; None: it stays as it is.
        size: S, in pixels; without `shape`, what height and width become multiples of.

    Returns:
        uint8 [H, W, 3]; what `Shape.CROP` cuts off stays gray.
    """
    luma = rgb_to_lab(picture)[..., 0]
    if shape is None:
        height, width = luma.shape
        whole = np.pad(luma / 50 - 1, ((0, -height % size), (0, -width % size)), mode="edge")
        ab = generator(torch.from_numpy(whole)[None, None].float())[0].permute(1, 2, 0).numpy()
        return _laid(luma, ab[:height, :width])
    square, place = to_square(luma / 50 - 1, shape, size, border=-1)
    ab = generator(torch.from_numpy(square)[None, None].float())[0].permute(1, 2, 0).numpy()
    gray = np.zeros((*luma.shape, 2), np.float32)
    full = from_square(ab.astype(np.float32), place, onto=gray)
    return _laid(luma, full)


def _laid(luma: np.ndarray, ab: np.ndarray) -> np.ndarray:
    """Lightness L* [H, W] and a*b* / 128 [H, W, 2] as uint8 [H, W, 3]."""
    lab = np.dstack([luma, 128 * ab]).astype(np.float32)
    return np.round(255 * lab_to_rgb(lab)).astype(np.uint8)
