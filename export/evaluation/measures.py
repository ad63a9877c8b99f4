"""Figures that say how near a coloured picture comes to what was asked for."""

from collections.abc import Sequence

import cv2
import numpy as np

from desktop.core.color import ciede2000, rgb_to_lab
from desktop.core.hints import Hint
from export.evaluation.truth import Truth

#: PSNR of two equal pictures, in dB, so that means stay finite.
_BEST_PSNR = 50.0
#: A pixel whose three channels reach this is paper.
_PAPER = 245
#: Used colours that are told apart when palettes are compared.
_USED = 24


def psnr(result: np.ndarray, truth: Truth) -> float:
    """Peak signal-to-noise ratio off the lines in dB of a result uint8 [H, W, 3], all channels."""
    return signal_to_noise(result[truth.off], truth.color[truth.off])


def signal_to_noise(result: np.ndarray, original: np.ndarray) -> float:
    """Peak signal-to-noise ratio in dB of two uint8 arrays of one shape."""
    apart = result.astype(np.float32) - original.astype(np.float32)
    error = float((apart**2).mean()) if apart.size else 0.0
    return min(10 * np.log10(255**2 / max(error, 1e-3)), _BEST_PSNR)


def color_difference(lab: np.ndarray, truth: Truth) -> float:
    """Mean CIEDE2000 off the lines.

    Args:
        lab: float32 [P, 3], the result at the truth's `probes`.
        truth: what it is compared with.
    """
    return float(ciede2000(lab, truth.lab).mean()) if len(lab) else 0.0


def difference_at_hints(result: np.ndarray, hints: Sequence[Hint]) -> float:
    """Mean CIEDE2000 between dots and a result uint8 [H, W, 3] right below their centres."""
    if not hints:
        return 0.0
    rows = [(*hint.points[0], hint.color) for hint in hints if hint.color is not None]
    below = np.array([result[int(y), int(x)] for x, y, _ in rows], np.uint8)
    wanted = np.array([color for _, _, color in rows], np.uint8)
    return float(ciede2000(rgb_to_lab(below), rgb_to_lab(wanted)).mean())


def leak_rate(lab: np.ndarray, truth: Truth, hints: Sequence[Hint]) -> float:
    """Share of the dotted areas' pixels that look more like another area's dot than their own.

    Args:
        lab: float32 [P, 3], the result at the truth's `probes`.
        truth: tells the areas.
        hints: dots.
    """
    own: dict[int, int] = {}
    colors: list[tuple[int, int, int]] = []
    for hint in hints:
        x, y = hint.points[0]
        area = int(truth.labels[int(y), int(x)])
        if hint.color is None or area < 0:
            continue
        if hint.color not in colors:
            colors.append(hint.color)
        own[area] = colors.index(hint.color)
    if len(colors) < 2:
        return 0.0
    table = np.full(len(truth.areas) + 1, -1)
    table[list(own)] = list(own.values())
    wanted = table[truth.labels[truth.probes]]  # the last entry, −1, is for pixels of no area
    asked = wanted >= 0
    if not asked.any():
        return 0.0
    dots = rgb_to_lab(np.array(colors, np.uint8))
    distance = np.linalg.norm(lab[asked][:, None] - dots, axis=2)
    mine = np.take_along_axis(distance, wanted[asked][:, None], axis=1)[:, 0]
    return float((distance.min(axis=1) < mine - 1e-3).mean())


def chroma(lab: np.ndarray) -> float:
    """Mean chroma (CIELAB C*) of colours float32 [P, 3]."""
    return float(np.hypot(lab[..., 1], lab[..., 2]).mean()) if len(lab) else 0.0


def palette_distance(result: np.ndarray, truth: Truth, palette: np.ndarray) -> float:
    """Earth mover's distance (Rubner 2000) between used and asked-for colours, in Lab units.

    Paper counts in neither: how much of it there is, the drawing decides.

    Args:
        result: uint8 [H, W, 3].
        truth: what was measured where.
        palette: float32 [K, 4], sRGB in 0…1 and share of each colour.

    Returns:
        the mean way (CIE76) a pixel's colour would have to go; 0 where nothing is coloured.
    """
    pixels = result[truth.probes]
    pixels = pixels[pixels.min(axis=1) < _PAPER] if len(pixels) else pixels
    asked = palette[(palette[:, 3] > 0) & (palette[:, :3].min(axis=1) < _PAPER / 255)]
    if len(pixels) == 0 or len(asked) == 0:
        return 0.0
    steps = (pixels >> 2).astype(np.int32)  # the generator's own colour has thousands of shades
    _, index, counts = np.unique(
        (steps[:, 0] << 12) | (steps[:, 1] << 6) | steps[:, 2],
        return_inverse=True,
        return_counts=True,
    )
    means = np.stack(
        [np.bincount(index, pixels[:, channel]) / counts for channel in range(3)], axis=1
    )
    lab, shares = rgb_to_lab((means / 255).astype(np.float32)), counts.astype(np.float32)
    if len(lab) > _USED:
        lab, shares = _reduce(lab, shares)
    used = np.column_stack([shares / shares.sum(), lab]).astype(np.float32)
    target = np.column_stack(
        [asked[:, 3] / asked[:, 3].sum(), rgb_to_lab(np.ascontiguousarray(asked[:, :3]))]
    ).astype(np.float32)
    return float(cv2.EMD(used, target, cv2.DIST_L2)[0])


def _reduce(lab: np.ndarray, shares: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Many shades as `_USED` centres: each joins the nearest of the commonest ones."""
    common = np.argsort(-shares)[:_USED]
    nearest = ((lab[:, None] - lab[common]) ** 2).sum(axis=2).argmin(axis=1)
    return lab[common], np.bincount(nearest, shares, minlength=len(common))
