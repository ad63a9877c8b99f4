from collections.abc import Callable, Sequence

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
        by_length: dict[int, list[int]] = {}
        for number, palette in enumerate(self._palettes):
            by_length.setdefault(len(palette), []).append(number)
        # Those of one length are judged at once: their numbers, and float32 [P, K, 3], Lab.
        self._alike = [
            (numbers, rgb_to_lab(np.asarray([self._palettes[n] for n in numbers], np.uint8)))
            for numbers in by_length.values()
        ]

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
        own = rgb_to_lab(colors.astype(np.float32).reshape(-1, 3))
        asked = np.argsort(-areas, kind="stable")[:_ASKED]
        found, weight = votes[asked], np.sqrt(np.maximum(areas[asked], 1))
        weight = weight / weight.sum()
        score = self._each(lambda labs: _fit(labs, own, found, weight))
        best = int(score.argmax())
        apart = np.full(len(score), _ENOUGH)
        for _ in range(seed % self.variations):
            taken = rgb_to_lab(np.asarray(self._palettes[best], np.uint8))
            apart = np.minimum(apart, self._each(lambda labs, lab=taken: palettes_apart(labs, lab)))
            score[best] = -np.inf
            best = int((score + _DIFFERENT * apart).argmax())
        return self._palettes[best]

    @property
    def variations(self) -> int:
        """Seeds from 0 on that take palettes of their own; then they come again from the first."""
        return min(VARIATIONS, len(self._palettes))

    def _each(self, judge: Callable[[np.ndarray], np.ndarray]) -> np.ndarray:
        """A number for each palette, float64 [P], by what judges some of one length."""
        out = np.empty(len(self._palettes))
        for numbers, labs in self._alike:
            out[numbers] = judge(labs)
        return out


def _fit(labs: np.ndarray, own: np.ndarray, votes: np.ndarray, weight: np.ndarray) -> np.ndarray:
    """How well palettes suit, float64 [P].

    The mean log-probability that a region finds its colour in it, and how evenly the regions would
    use its colours.

    Args:
        labs: float32 [P, K, 3], Lab.
        own: float32 [M, 3], Lab, the model's own colours.
        votes: float [R, M], their probabilities in each region.
        weight: float64 [R], how much each region counts; sums to one.
    """
    # Channel by channel: a sum over an axis of three takes ten times as long.
    apart = sum((labs[..., k, None] - own[:, k]) ** 2 for k in range(3))
    near = np.exp(-apart / (2 * _NEAR**2)).reshape(-1, len(own))
    found = (near @ votes.T).reshape(*labs.shape[:2], -1)  # [P, K, R]
    most = found.max(axis=1)
    used = (found >= most[:, None]) @ weight
    share = used / np.maximum(used.sum(axis=1, keepdims=True), 1e-9)
    evenness = -(share * np.log(share + 1e-9)).sum(axis=1)
    return np.log(most + 1e-3) @ weight + _VARIED * evenness


def palettes_apart(one: np.ndarray, two: np.ndarray) -> np.ndarray:
    """Mean distance from each colour to the nearest of the other palette, both ways.

    Args:
        one: float32 [..., K, 3], Lab.
        two: float32 [K', 3], Lab.

    Returns:
        float32 [...].
    """
    apart = np.linalg.norm(one[..., :, None, :] - two, axis=-1)
    return (apart.min(axis=-1).mean(axis=-1) + apart.min(axis=-2).mean(axis=-1)) / 2
