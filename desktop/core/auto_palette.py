from collections.abc import Sequence

import numpy as np

from desktop.core.color import RGB, rgb_to_lab

#: So many variations take palettes of their own, where there are so many.
VARIATIONS = 24
#: How near a colour of the model's must be to speak for a colour of a palette, in Lab.
_NEAR = 14.0
#: Advantage of a palette whose colours would all come to use, over one of which one colour would.
_VARIED = 0.5
#: What a variation may lose in fit to differ by one unit of Lab from those before it.
_DIFFERENT = 0.02
#: Distance in Lab beyond which two palettes are as different as they need be.
_ENOUGH = 20.0
#: Regions that are asked, the largest first.
_ASKED = 300
_PAPER: RGB = (255, 255, 255)


class PaletteBank:
    """Palettes of real pictures, to take automatic ones from.

    Left to its own dictionary a model chooses loud or brown averages, since near shades split
    their votes. Whole palettes of real pictures are coherent; the one is taken in which every
    region finds a colour near one that the model votes for, and different regions different ones.
    Variations are the next best palettes that differ from all before them.
    """

    def __init__(self, palettes: Sequence[Sequence[RGB]]) -> None:
        """At least one palette; paper white is added to each."""
        self._palettes = [(*palette, _PAPER) for palette in palettes]
        self._labs = [rgb_to_lab(np.asarray(palette, np.uint8)) for palette in self._palettes]
        lengths = [len(palette) for palette in self._palettes]
        self._entries = np.concatenate(self._labs)
        self._begins = np.cumsum([0, *lengths[:-1]])
        self._owner = np.repeat(np.arange(len(lengths)), lengths)

    def draw(
        self, votes: np.ndarray, areas: np.ndarray, colors: np.ndarray, seed: int = 0
    ) -> tuple[RGB, ...]:
        """A palette for a picture.

        Args:
            votes: float [R, M], the probabilities of the model's own colours in each region.
            areas: [R], pixels; a region counts by its square root, lest the background decide.
            colors: float32 [M, 3] in 0…1.
            seed: 0 takes the best, another number the variation of that number.

        Returns:
            the palette's colours, paper white last.
        """
        score = self._fit(votes, areas, rgb_to_lab(colors.astype(np.float32).reshape(-1, 3)))
        best = int(score.argmax())
        apart = np.full(len(score), _ENOUGH)
        for _ in range(seed % self.variations):
            near = [palettes_apart(lab, self._labs[best]) for lab in self._labs]
            apart = np.minimum(apart, near)
            score[best] = -np.inf
            best = int((score + _DIFFERENT * apart).argmax())
        return self._palettes[best]

    @property
    def variations(self) -> int:
        """Seeds from 0 on that take palettes of their own; then they come again from the first."""
        return min(VARIATIONS, len(self._palettes))

    def _fit(self, votes: np.ndarray, areas: np.ndarray, own: np.ndarray) -> np.ndarray:
        """How well each palette suits, float [P].

        The mean log-probability that a region finds its colour in it, and how evenly the regions
        would use its colours.
        """
        asked = np.argsort(-areas, kind="stable")[:_ASKED]
        weight = np.sqrt(np.maximum(areas[asked], 1))
        weight = weight / weight.sum()
        near = np.exp(-((self._entries[:, None] - own) ** 2).sum(axis=2) / (2 * _NEAR**2))
        found = near @ votes[asked].T  # [all entries, R]
        most = np.maximum.reduceat(found, self._begins, axis=0)  # [P, R]
        wins = found >= most[self._owner]
        used = wins @ weight
        total = np.add.reduceat(used, self._begins)[self._owner]
        share = used / np.maximum(total, 1e-9)
        evenness = np.add.reduceat(-share * np.log(share + 1e-9), self._begins)
        return np.log(most + 1e-3) @ weight + _VARIED * evenness


def palettes_apart(one: np.ndarray, two: np.ndarray) -> float:
    """Mean distance from each colour to the nearest of the other palette, both ways.

    Args:
        one: float32 [K, 3], Lab.
        two: float32 [K', 3], Lab.
    """
    apart = np.linalg.norm(one[:, None] - two, axis=2)
    return float(apart.min(axis=1).mean() + apart.min(axis=0).mean()) / 2
