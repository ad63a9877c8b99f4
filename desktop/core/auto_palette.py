from collections.abc import Sequence

import numpy as np

from desktop.core.color import RGB, rgb_to_lab

#: So many variations take palettes of their own; a higher seed begins again at the first, and
#: places its colours otherwise.
VARIATIONS = 24
#: How near a colour of the model's must be to speak for a colour of a palette, in Lab.
_NEAR = 14.0
#: Advantage of a palette for each 100 units of mean chroma, in units of log-probability.
_VIVID = 0.5
#: What a variation may lose in fit to differ by one unit of Lab from those before it.
_DIFFERENT = 0.03
#: Distance in Lab beyond which two palettes are as different as they need be.
_ENOUGH = 22.0
#: Regions that are asked, the largest first.
_ASKED = 300
_PAPER: RGB = (255, 255, 255)


def draw_palette(
    votes: np.ndarray,
    areas: np.ndarray,
    colors: np.ndarray,
    palettes: Sequence[Sequence[RGB]],
    seed: int = 0,
) -> tuple[RGB, ...]:
    """A palette for a picture: the one that holds what the model would like for each region.

    Left to its own dictionary a model chooses loud or brown averages, since near shades split
    their votes. Whole palettes of real pictures are coherent; the one is taken in which every
    region finds a colour near one that the model votes for. Variations are the next best ones
    that differ from all before them.

    Args:
        votes: float [R, M], the probabilities of the model's own colours in each region.
        areas: [R], pixels; a region counts by its square root, lest the background decide.
        colors: float32 [M, 3] in 0…1.
        palettes: to choose from, without paper.
        seed: 0 takes the best, another number the variation of that number.

    Returns:
        the palette's colours, then paper white.
    """
    labs = [rgb_to_lab(np.asarray([*palette, _PAPER], np.uint8)) for palette in palettes]
    score = _fit(votes, areas, rgb_to_lab(colors.astype(np.float32).reshape(-1, 3)), labs)
    chroma = np.array([np.hypot(lab[:-1, 1], lab[:-1, 2]).mean() for lab in labs])
    score = score + _VIVID * chroma / 100
    best = int(score.argmax())
    apart = np.full(len(labs), _ENOUGH)
    for _ in range(seed % VARIATIONS):
        # A palette that was taken is at distance 0 from one taken, and never comes again
        # before all the others did.
        apart = np.minimum(apart, [palettes_apart(lab, labs[best]) for lab in labs])
        best = int((score + _DIFFERENT * apart - np.where(apart < 1, 1e3, 0)).argmax())
    return (*palettes[best], _PAPER)


def palettes_apart(one: np.ndarray, two: np.ndarray) -> float:
    """Mean distance from each colour to the nearest of the other palette, both ways.

    Args:
        one: float32 [K, 3], Lab.
        two: float32 [K', 3], Lab.
    """
    apart = np.linalg.norm(one[:, None] - two, axis=2)
    return float(apart.min(axis=1).mean() + apart.min(axis=0).mean()) / 2


def _fit(
    votes: np.ndarray, areas: np.ndarray, own: np.ndarray, palettes: Sequence[np.ndarray]
) -> np.ndarray:
    """Mean log-probability that a region finds its colour in each palette, float [P]."""
    asked = np.argsort(-areas, kind="stable")[:_ASKED]
    weight = np.sqrt(np.maximum(areas[asked], 1))
    entries = np.concatenate(palettes)
    near = np.exp(-((entries[:, None] - own) ** 2).sum(axis=2) / (2 * _NEAR**2))
    begins = np.cumsum([0, *(len(palette) for palette in palettes[:-1])])
    found = np.maximum.reduceat(near @ votes[asked].T, begins, axis=0)  # [P, R]
    return np.log(found + 1e-3) @ weight / weight.sum()
