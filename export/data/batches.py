from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import torch
from torch.utils.data import Dataset

from desktop.core.color import rgb_to_lab
from export.data.cache import Cache
from export.data.hints import simulate_hints
from export.data.recolor import recolor_regions, skin_for_yellow, vary_saturation
from export.data.sketch import vary_line
from export.data.weights import YELLOW_PEOPLE
from export.figures.parts import UNKNOWN

#: Rows of a sample's palette: its own colours, strangers and paper.
GIVEN = 16
#: Distance in Lab up to which a palette's entry is a hint's colour.
_SAME = 9.0


@dataclass(frozen=True)
class BatchOptions:
    """What a training sample may look like.

    Attributes:
        size: side of the square sample in pixels, a multiple of 16.
        no_palette: share of samples without a palette. The application runs the model without
            one only to draw one, before any hint counts, so these mostly go without hints too.
        hints: share of samples with hints among those with a palette.
        free_hints: the same among those without a palette.
        swap: share of samples with region-wide colour swaps.
        strangers: share of palettes that hold colours of another picture as well.
        drawn: share of palettes, among those with hints, as the application draws them: the hints'
            colours and a whole palette of another picture.
    """

    size: int = 160
    no_palette: float = 0.3
    hints: float = 0.55
    free_hints: float = 0.2
    swap: float = 0.2
    strangers: float = 0.5
    drawn: float = 0.3


class SketchDataset(Dataset):
    """Random training samples from a prepared cache, drawn by source weight.

    Each item is a dict of tensors, float32 but for the last: `ink` [1, S, S], `hints` [4, S, S],
    `palette` [GIVEN, 4] (the contract's inputs), `target` [3, S/2, S/2] in 0…1 (colour with the
    lines pushed out), `weight` [1, S/2, S/2] (0 on lines and outside the picture), `parts`
    [S/2, S/2] (values of `Part`, or `UNKNOWN`; int64).
    """

    def __init__(self, folder: Path, options: BatchOptions, length: int, seed: int) -> None:
        self.folder = folder
        self.options = options
        self.length = length
        self.seed = seed
        self._cache: Cache | None = None
        self._cumulative = np.empty(0)

    def __len__(self) -> int:
        return self.length

    def __getitem__(self, index: int) -> dict[str, torch.Tensor]:
        if self._cache is None:  # opened in the worker: memory maps do not travel
            cv2.setNumThreads(1)
            self._cache = Cache(self.folder)
            self._cumulative = np.cumsum(self._cache.weights())
        rng = np.random.default_rng((self.seed, index))
        pick = int(np.searchsorted(self._cumulative, rng.random() * self._cumulative[-1]))
        return self.sample(self._cache, min(pick, len(self._cache) - 1), rng)

    def sample(self, cache: Cache, pick: int, rng: np.random.Generator) -> dict[str, torch.Tensor]:
        """One augmented sample of picture `pick`, float32 [C, H, W] by name as in a batch."""
        options, size = self.options, self.options.size
        palette = cache.palette[pick].copy()
        variant = int(rng.integers(cache.ink.shape[1]))
        color, ink, inside, parts = _window(cache, pick, variant, size, rng)
        if rng.random() < 0.5:
            color, ink, inside = color[:, ::-1], ink[:, ::-1], inside[:, ::-1]
            parts = parts[:, ::-1]
        color = np.ascontiguousarray(color).astype(np.float32) / 255
        ink = np.ascontiguousarray(ink).astype(np.float32) / 255
        target, weight = line_free(color, ink, np.ascontiguousarray(inside))
        if cache.sources[pick].startswith(YELLOW_PEOPLE) and rng.random() < 0.7:
            target, palette = skin_for_yellow(target, palette, rng)
        target, palette = vary_saturation(target, palette, rng)
        swapped = rng.random() < options.swap
        if swapped:
            target, palette = recolor_regions(target, palette, rng)
        free = rng.random() < options.no_palette
        hints = np.zeros((4, size, size), np.float32)
        # A swapped colour is only to be known from a palette or a hint.
        if rng.random() < (options.free_hints if free else options.hints) or (swapped and free):
            hints = simulate_hints(target, weight, size, rng)
        given = np.zeros((GIVEN, 4), np.float32)
        if not free:
            other = cache.palette[int(rng.integers(len(cache)))]
            if hints.any() and rng.random() < options.drawn:
                given = given_palette(
                    hinted_entries(palette, hints), other, rng, strangers=len(other)
                )
            else:
                strange = rng.random() < options.strangers
                given = given_palette(palette, other if strange else other[:0], rng)
        return {
            "ink": torch.from_numpy(vary_line(ink, rng)[None]),
            "hints": torch.from_numpy(hints),
            "palette": torch.from_numpy(given),
            "target": torch.from_numpy(np.ascontiguousarray(target.transpose(2, 0, 1))),
            "weight": torch.from_numpy(weight[None]),
            "parts": torch.from_numpy(np.ascontiguousarray(parts[::2, ::2]).astype(np.int64)),
        }


def line_free(
    color: np.ndarray, ink: np.ndarray, inside: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Half-size colour with the lines filled from their sides (normalised convolution).

    Args:
        color: float32 [S, S, 3] in 0…1.
        ink: float32 [S, S] in 0…1.
        inside: uint8 [S, S], 1 inside the picture.

    Returns:
        colour float32 [S/2, S/2, 3] and weight float32 [S/2, S/2], 0 where no colour is known.
    """
    half = (color.shape[1] // 2, color.shape[0] // 2)
    clear = np.clip(1 - 3 * cv2.dilate(ink, np.ones((2, 2), np.uint8)), 0, 1) * inside
    weight = cv2.resize(clear, half, interpolation=cv2.INTER_AREA)
    weighted = cv2.resize(color * clear[..., None], half, interpolation=cv2.INTER_AREA)
    spread = cv2.GaussianBlur(weight, (0, 0), 1.0)[..., None]
    filled = cv2.GaussianBlur(weighted, (0, 0), 1.0) / np.maximum(spread, 1e-4)
    own = weighted / np.maximum(weight[..., None], 1e-4)
    target = np.where(weight[..., None] > 0.3, own, filled)
    return np.clip(target, 0, 1).astype(np.float32), np.clip(2 * weight - 0.3, 0, 1)


def _window(cache: Cache, pick: int, variant: int, size: int, rng: np.random.Generator):
    """A random square window of a picture, resized to `size`; white outside of the picture."""
    height, width = (int(v) for v in cache.box[pick])
    longest = max(height, width)
    side = round(longest * (1.0 if rng.random() < 0.35 else rng.uniform(0.55, 1.0)))
    if rng.random() < 0.15:
        side = int(longest * rng.uniform(1.0, 1.25))
    slack_y, slack_x = height - side, width - side
    top = int(rng.integers(min(slack_y, 0), max(slack_y, 0) + 1))
    left = int(rng.integers(min(slack_x, 0), max(slack_x, 0) + 1))
    color = np.full((side, side, 3), 255, np.uint8)
    ink = np.zeros((side, side), np.uint8)
    inside = np.zeros((side, side), np.uint8)
    parts = np.full((side, side), UNKNOWN, np.uint8)
    y0, x0, y1, x1 = max(top, 0), max(left, 0), min(top + side, height), min(left + side, width)
    at = slice(y0 - top, y1 - top), slice(x0 - left, x1 - left)
    color[at] = cache.color[pick, y0:y1, x0:x1]
    ink[at] = cache.ink[pick, variant, y0:y1, x0:x1]
    inside[at] = 1
    if (known := cache.parts(pick)) is not None:
        parts[at] = known[y0:y1, x0:x1]
    method = cv2.INTER_AREA if side > size else cv2.INTER_LINEAR
    return (
        cv2.resize(color, (size, size), interpolation=method),
        cv2.resize(ink, (size, size), interpolation=method),
        cv2.resize(inside, (size, size), interpolation=cv2.INTER_NEAREST),
        cv2.resize(parts, (size, size), interpolation=cv2.INTER_NEAREST),
    )


def hinted_entries(palette: np.ndarray, hints: np.ndarray) -> np.ndarray:
    """The entries of a palette that hints have a colour near to.

    Args:
        palette: float32 [K, 4], sRGB in 0…1 and share.
        hints: float32 [4, H, W], see `SketchDataset`.

    Returns:
        float32 [K', 4].
    """
    colors = (hints[:3, hints[3] > 0].T + 1) / 2
    apart = rgb_to_lab(palette[:, None, :3]) - rgb_to_lab(np.unique(colors, axis=0))
    near = (np.linalg.norm(apart, axis=2) < _SAME).any(axis=1)
    return palette[near]


def given_palette(
    palette: np.ndarray,
    other: np.ndarray,
    rng: np.random.Generator,
    *,
    strangers: int | None = None,
) -> np.ndarray:
    """The palette as a user might give it: shuffled, incomplete, with strangers in it.

    Args:
        palette: float32 [K, 4], the picture's own, sRGB in 0…1 and share, by descending share.
        other: float32 [K', 4], another picture's; some of its colours come along.
        rng: source of chance.
        strangers: how many of them; None leaves it to chance, up to six.

    Returns:
        float32 [GIVEN, 4], RGB in −1…1 and weight; the `palette` input of the model contract.
    """
    entries = palette[palette[:, 3] > 0]
    if rng.random() < 0.25 and len(entries) > 3:  # colours of the least share are left out
        entries = entries[: int(rng.integers(3, len(entries) + 1))]
    # Most users give colours and not their shares.
    weights = entries[:, 3] / entries[:, 3].max(initial=1e-6)
    weights = np.clip(weights, 0.05, 1) if rng.random() < 0.1 else np.ones_like(weights)
    colors = entries[:, :3]
    more = other[other[:, 3] > 0, :3]
    count = int(rng.integers(1, 7)) if strangers is None else strangers
    more = more[rng.permutation(len(more))][:count]
    if rng.random() < 0.85:  # the application always adds paper white
        more = np.concatenate([np.ones((1, 3), np.float32), more])
    for color in more:
        apart = np.abs(colors - color).max(axis=1, initial=0)
        if len(colors) < GIVEN and apart.min(initial=1) > 0.1:
            colors = np.concatenate([colors, color[None]])
            weights = np.append(weights, 1)
    given = np.zeros((GIVEN, 4), np.float32)
    order = rng.permutation(len(colors))
    given[: len(colors), :3] = colors[order] * 2 - 1
    given[: len(colors), 3] = weights[order]
    return given
