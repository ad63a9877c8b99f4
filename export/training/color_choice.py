"""Colour as a choice among centres of a*b* (Zhang, Isola, Efros 2016)."""

from collections.abc import Callable

import cv2
import numpy as np
import torch
from torch import Tensor

from desktop.core.color import rgb_to_lab

#: Width of a colour's neighbourhood in a*b*, in units of CIELAB.
_SIGMA = 6.0
#: Share of an even distribution in the weight of rare colours, the paper's λ.
_MIX = 0.5
#: Pictures whose colours are looked at, and pixels of each.
_PICTURES, _PIXELS = 400, 100


def ab_pixels(count: int, picture: Callable[[int], np.ndarray]) -> np.ndarray:
    """Colours of some pixels of some pictures, always the same ones.

    Args:
        count: pictures there are.
        picture: gives one of them by its number, uint8 [H, W, 3].

    Returns:
        float32 [P, 2], a*b*.
    """
    rng = np.random.default_rng(0)
    rows = []
    for pick in rng.integers(0, count, _PICTURES):
        color = picture(int(pick))
        ys, xs = (rng.integers(0, side, _PIXELS) for side in color.shape[:2])
        rows.append(rgb_to_lab(np.ascontiguousarray(color[ys, xs]))[:, 1:])
    return np.concatenate(rows).astype(np.float32)


def color_centers(pixels: np.ndarray, count: int) -> Tensor:
    """Centres that the colours of some pixels lie around (k-means).

    Args:
        pixels: float32 [P, 2], a*b*.
        count: how many at most; fewer where the pixels have fewer colours.

    Returns:
        float32 [D, 2], a*b* / 128.
    """
    cv2.setRNGSeed(0)
    criteria = (cv2.TERM_CRITERIA_EPS + cv2.TERM_CRITERIA_MAX_ITER, 30, 0.1)
    # The root spreads the centres: most pixels are nearly gray.
    spread = np.sign(pixels) * np.sqrt(np.abs(pixels))
    count = min(count, len(np.unique(spread.round(1), axis=0)))
    flags = cv2.KMEANS_PP_CENTERS
    _, _, centers = cv2.kmeans(spread, count, None, criteria, 2, flags)  # type: ignore[call-overload]
    return torch.from_numpy(np.sign(centers) * centers**2 / 128).float()


def rarity_weights(pixels: np.ndarray, centers: Tensor) -> Tensor:
    """Weight of each centre, the larger the rarer; 1 on the mean over the pixels.

    Args:
        pixels: float32 [P, 2], a*b*.
        centers: [D, 2], a*b* / 128.

    Returns:
        float32 [D] on the device of `centers`.
    """
    nearest = torch.cdist(torch.from_numpy(pixels / 128), centers.cpu().float()).argmin(dim=1)
    share = torch.bincount(nearest, minlength=len(centers)) / len(nearest)
    rare = 1 / ((1 - _MIX) * share + _MIX / len(centers))
    return (rare / (share * rare).sum()).float().to(centers.device)


def choice_loss(choice: Tensor, target: Tensor, centers: Tensor, weights: Tensor) -> Tensor:
    """Cross-entropy to the centres near each pixel's colour, rare ones more.

    Args:
        choice: [N, D, H, W], log-probabilities.
        target: [N, 2, H, W], a*b* / 128.
        centers: [D, 2], a*b* / 128.
        weights: [D], see `rarity_weights`.
    """
    rows = target.flatten(2).transpose(1, 2)  # [N, P, 2]
    apart = torch.cdist(rows, centers.expand(len(rows), -1, -1)) * (128 / _SIGMA)
    soft = (-(apart**2) / 2).softmax(dim=2)
    weight = soft @ weights
    entropy = -(soft * choice.flatten(2).transpose(1, 2)).sum(dim=2)
    return (weight * entropy).sum() / weight.sum()
