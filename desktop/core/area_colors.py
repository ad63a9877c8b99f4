"""Regions made visible: a tint for each, so that neighbours tell apart."""

import numpy as np

from desktop.core.regions import Regions
from desktop.core.trapped_ball import open_contacts

#: Colours that tell apart with any kind of colour vision (Okabe and Ito 2008), and a violet.
TINTS = np.array(
    [
        (230, 159, 0),
        (86, 180, 233),
        (0, 158, 115),
        (240, 228, 66),
        (0, 114, 178),
        (213, 94, 0),
        (204, 121, 167),
        (96, 64, 160),
    ],
    np.uint8,
)
#: How much a tint covers what is below it, 0…255.
TINT_ALPHA = 120
#: Longest side of the tinted picture, in pixels: a larger one is painted from fewer.
_LONGEST = 4096


def tint_regions(regions: Regions) -> np.ndarray:
    """Every region in a colour of its own; lines stay clear.

    The same regions always get the same colours, and a region that stays when others change mostly
    keeps its own.

    Returns:
        uint8 [h, w, 4], straight RGBA; h, w: the picture's size, or a whole fraction of a very
        large one.
    """
    step = -(-max(regions.labels.shape) // _LONGEST)
    labels = regions.labels[::step, ::step]
    line = regions.line[::step, ::step]
    choice = _choose(labels, regions.count, regions.areas)
    table = np.column_stack([TINTS[choice], np.full(len(choice), TINT_ALPHA, np.uint8)])
    tinted = table[labels]
    tinted[line] = 0
    return tinted


def _choose(labels: np.ndarray, count: int, areas: np.ndarray) -> np.ndarray:
    """An index into `TINTS` for each region, other than its neighbours' where that is possible."""
    first, second = open_contacts(labels, np.zeros(labels.shape, bool))
    pairs = np.unique(first.astype(np.int64) * count + second)
    neighbours: list[list[int]] = [[] for _ in range(count)]
    for a, b in zip((pairs // count).tolist(), (pairs % count).tolist(), strict=True):
        neighbours[a].append(b)
        neighbours[b].append(a)
    # What a region would like to have depends on its place alone, not on its number.
    place = np.zeros(count, np.int64)
    place[labels.ravel()[::-1]] = np.arange(labels.size)[::-1]
    y, x = place // labels.shape[1] // 8, place % labels.shape[1] // 8
    wish = (3 * x + 5 * y) % len(TINTS)
    choice = np.full(count, -1)
    for region in np.argsort(-areas, kind="stable").tolist():
        taken = np.bincount(
            [choice[n] for n in neighbours[region] if choice[n] >= 0], minlength=len(TINTS)
        )
        # The first that is free from the wish on, else the one that fewest neighbours have.
        choice[region] = (np.argmin(np.roll(taken, -wish[region])) + wish[region]) % len(TINTS)
    return choice
