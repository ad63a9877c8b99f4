"""Pictures turned, sheared, enlarged, mirrored, cut and blurred at random."""

from collections.abc import Sequence

import cv2
import numpy as np


def warp(
    pictures: Sequence[np.ndarray],
    rng: np.random.Generator,
    *,
    shear: float = 0.0,
    zoom: float = 0.0,
    rotation: float = 0.0,
    flip: bool = False,
) -> list[np.ndarray]:
    """Warp aligned pictures alike, as Keras' `ImageDataGenerator` does.

    One affine map about the centre, bilinear, with the border's pixels repeated outside
    (``fill_mode="nearest"``); then perhaps mirrored.

    Args:
        pictures: uint8 or float32, [H, W] or [H, W, C] with C ≤ 4, of one height and width.
        rng: source of chance.
        shear: ``shear_range``, the angle goes from −shear to shear, in radians: that is what the
            0.2 of older articles meant. Since Keras 2.1.3 the setting is in degrees.
        zoom: ``zoom_range`` below 1; height and width grow by 1 / (1 − zoom … 1 + zoom), each by
            a factor of its own.
        rotation: ``rotation_range``, from −rotation to rotation degrees.
        flip: ``horizontal_flip``, half of the time.

    Returns:
        the pictures, warped, new arrays.

    Raises:
        ValueError: heights or widths differ, or `zoom` is not in 0…1.
    """
    height, width = _common_size(pictures)
    if not 0 <= zoom < 1:
        raise ValueError(f"zoom is {zoom}, not from 0 to below 1")
    theta = np.radians(rng.uniform(-rotation, rotation))
    lean = rng.uniform(-shear, shear)
    tall, wide = rng.uniform(1 - zoom, 1 + zoom, 2)
    mirror = flip and rng.random() < 0.5
    out = [np.array(picture) for picture in pictures]
    if shear or zoom or rotation:
        # Keras' matrices, which take rows before columns and lead from the result to the source.
        turn = np.array([[np.cos(theta), -np.sin(theta)], [np.sin(theta), np.cos(theta)]])
        skew = np.array([[1, -np.sin(lean)], [0, np.cos(lean)]])
        matrix = (turn @ skew @ np.diag([tall, wide]))[::-1, ::-1]
        center = np.array([(width - 1) / 2, (height - 1) / 2])
        affine = np.column_stack([matrix, center - matrix @ center])
        out = [_affine(picture, affine) for picture in out]
    if mirror:
        out = [np.ascontiguousarray(picture[:, ::-1]) for picture in out]
    return out


def soften(
    luma: np.ndarray, rng: np.random.Generator, *, blur: float = 0.0, noise: float = 0.0
) -> np.ndarray:
    """A soft and grainy scan of a gray picture.

    Args:
        luma: float32 [H, W] in 0…1; not changed.
        rng: source of chance.
        blur: the most a Gaussian's sigma may be, in pixels.
        noise: the most the deviation of Gaussian noise may be.

    Returns:
        float32 [H, W] in 0…1.
    """
    sigma, deviation = rng.uniform(0, blur), rng.uniform(0, noise)
    if sigma > 0.1:  # less changes nothing that can be seen
        luma = cv2.GaussianBlur(luma, (0, 0), sigma)
    if deviation > 0:
        luma = luma + deviation * rng.standard_normal(luma.shape, np.float32)
    return np.clip(luma, 0, 1).astype(np.float32)


def random_crop(
    pictures: Sequence[np.ndarray], size: int, rng: np.random.Generator
) -> list[np.ndarray]:
    """The same random square of aligned pictures, [size, size] or [size, size, C].

    Raises:
        ValueError: heights or widths differ, or are below `size`.
    """
    height, width = _common_size(pictures)
    if min(height, width) < size:
        raise ValueError(f"no square of {size} px fits into {width} × {height} px")
    top, left = int(rng.integers(height - size + 1)), int(rng.integers(width - size + 1))
    return [picture[top : top + size, left : left + size] for picture in pictures]


def _affine(picture: np.ndarray, affine: np.ndarray) -> np.ndarray:
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    size = picture.shape[1::-1]
    out = cv2.warpAffine(picture, affine, size, flags=flags, borderMode=cv2.BORDER_REPLICATE)
    return out.reshape(picture.shape)


def _common_size(pictures: Sequence[np.ndarray]) -> tuple[int, int]:
    sizes = {picture.shape[:2] for picture in pictures}
    if len(sizes) != 1:
        raise ValueError(f"pictures of one height and width are needed, not {sorted(sizes)}")
    height, width = sizes.pop()
    return height, width
