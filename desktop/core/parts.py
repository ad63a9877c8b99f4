"""Parts of a drawing (skin, hair, sky …) and what they say about its colours."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from desktop.core.color import RGB, rgb_to_lab

#: Parts that mostly have one colour all over, and how strongly their regions vote together.
UNITED: Mapping[str, float] = {
    "hair": 0.6, "skin": 0.6, "eye": 0.5, "top": 0.4, "bottom": 0.4,
}  # fmt: skip
#: Parts that a colour of their own is found for where a drawn palette has none.
WANTED = ("skin", "hair", "plant", "sky")
#: Share of the picture from which on a part counts.
_SEEN = 0.006
#: Distance in Lab up to which votes for the model's colours stand together.
_NEAR = 12.0
#: Distance in Lab from which on a palette lacks a part's colour.
_LACKS = 17.0
#: Weight of what colours a part usually has, beside what the model sees. Cloth and things come in
#: all colours.
HABITS: Mapping[str, float] = {
    "skin": 2.0, "hair": 1.5, "eye": 0.5, "plant": 2.5, "sky": 2.5, "ground": 2.0,
    "background": 4.0,
}  # fmt: skip


@dataclass(frozen=True, eq=False)
class PartColors:
    """Which colours the parts have in real pictures.

    Attributes:
        names: of the parts.
        colors: uint8 [D, 3], sRGB.
        scores: float32 [C, D], logarithm of how much more often a part has a colour than
            pictures have it anywhere: above 0 it is the part's own, below 0 it is strange there.
    """

    names: tuple[str, ...]
    colors: np.ndarray
    scores: np.ndarray

    def scores_of(self, colors: np.ndarray) -> np.ndarray:
        """Scores of any colours, float32 [M, 3] in 0…1, between those of the near ones: [C, M]."""
        lab = rgb_to_lab(colors.astype(np.float32).reshape(-1, 3))
        near = _nearness(rgb_to_lab(self.colors), lab) + 1e-9
        return self.scores @ (near / near.sum(axis=0))

    def weigh(self, votes: np.ndarray, parts: np.ndarray, colors: np.ndarray) -> np.ndarray:
        """Votes of regions beside what their parts usually have.

        Args:
            votes: float [R, M], probabilities of the colours in each region.
            parts: float [R, C], probabilities of the parts in each region.
            colors: float32 [M, 3] in 0…1.

        Returns:
            float [R, M], new; each row's sum stays.
        """
        weight = np.array([HABITS.get(name, 0.0) for name in self.names])
        turned = votes * np.exp((parts * weight) @ self.scores_of(colors))
        total = np.maximum(turned.sum(axis=1, keepdims=True), 1e-12)
        return turned * (votes.sum(axis=1, keepdims=True) / total)


def leave_to_dots(parts: np.ndarray, dotted: Iterable[int]) -> np.ndarray:
    """Parts that no dot sits on: the others are the artist's, and no habit speaks there.

    Args:
        parts: float [R, C], probabilities of the parts in each region.
        dotted: regions that hold a dot.

    Returns:
        float [R, C], new; 0 for the parts of dotted regions.
    """
    out = parts.copy()
    if parts.shape[1]:
        out[:, list({int(parts[region].argmax()) for region in dotted})] = 0
    return out


def unite_votes(
    votes: np.ndarray, parts: np.ndarray, areas: np.ndarray, names: Sequence[str]
) -> np.ndarray:
    """Let the regions of one part vote together, so that all hair takes the same colour.

    Args:
        votes: float [R, M], probabilities of the colours in each region.
        parts: float [R, C], probabilities of the parts in each region.
        areas: [R], pixels; a region counts by its square root.
        names: of the parts.

    Returns:
        float [R, M], new.
    """
    out = votes.astype(np.float64)
    total = votes.sum(axis=1, keepdims=True)
    size = np.sqrt(np.maximum(areas, 1))
    for number, name in enumerate(names):
        strength = UNITED.get(name, 0.0)
        belongs = parts[:, number]
        weight = size * belongs**2
        if strength == 0 or weight.sum() <= 0:
            continue
        mean = weight @ votes / weight.sum()
        # Squared: what most agree on, not what nobody minds.
        mean = mean**2 / (mean**2).sum()
        share = (strength * belongs)[:, None]
        out += share * (mean * total - votes)
    return out


def lacking_colors(
    palette: Sequence[RGB],
    votes: np.ndarray,
    parts: np.ndarray,
    areas: np.ndarray,
    colors: np.ndarray,
    names: Sequence[str],
) -> tuple[RGB, ...]:
    """What a drawn palette lacks for the parts of a picture, such as a skin tone for skin.

    Args:
        palette: the colours there are.
        votes: float [R, M], probabilities of the model's own colours in each region.
        parts: float [R, C], probabilities of the parts in each region.
        areas: [R], pixels.
        colors: float32 [M, 3] in 0…1, the model's own.
        names: of the parts.

    Returns:
        at most one colour for each of `WANTED` that the picture has and the palette lacks.
    """
    own = rgb_to_lab(colors.astype(np.float32).reshape(-1, 3))
    near = _nearness(own, own)
    added: list[RGB] = []
    for name in WANTED:
        if name not in names:
            continue
        belongs = parts[:, names.index(name)]
        weight = np.asarray(areas, np.float64) * belongs**2
        if weight.sum() <= _SEEN * np.sum(areas):
            continue
        mean = (weight[:, None] * votes).sum(axis=0) / weight.sum()
        best = int((near @ mean).argmax())
        have = rgb_to_lab(np.asarray([*palette, *added], np.uint8).reshape(-1, 3))
        if len(have) and np.linalg.norm(have - own[best], axis=1).min() < _LACKS:
            continue
        red, green, blue = (int(v) for v in np.round(255 * colors[best]))
        added.append((red, green, blue))
    return tuple(added)


def _nearness(one: np.ndarray, two: np.ndarray) -> np.ndarray:
    """How much each colour stands for each other, 0…1: Lab [K, 3] and [L, 3] give [K, L]."""
    return np.exp(-((one[:, None] - two) ** 2).sum(axis=2) / (2 * _NEAR**2))
