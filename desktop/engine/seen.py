"""What the generator saw, by regions."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from desktop.core.color import RGB
from desktop.core.hint_regions import HintedRegions
from desktop.core.palettes import Palette
from desktop.core.votes import RegionGrid, build_grid
from desktop.engine.fill import Prepared
from desktop.engine.generate import Generated

#: So many times more must both passes vote for another colour than for the one that a region has:
#: below that, hatching falls apart into colours that are about equally good.
_STAY = 3


@dataclass(frozen=True, eq=False)
class Seen:
    """What the generator saw in a picture.

    Attributes:
        prepared: what depends on the picture alone; `hinted`: what on the hints.
        hinted: see `prepared`.
        generated: its answer.
        palette: what it chose among.
        grid: the regions on the answer's grid.
        parts: float [R, C], probabilities of the parts it names.
    """

    prepared: Prepared
    hinted: HintedRegions
    generated: Generated
    palette: Sequence[RGB]
    grid: RegionGrid
    parts: np.ndarray


@dataclass(frozen=True, eq=False)
class Settled:
    """What a run came to, for a first look at what other hints will make of the same picture.

    Attributes:
        seen: what the generator saw, for one palette and one seed.
        seed: that of the run.
        asked: the palette that was asked for; None: one was drawn.
        votes: float [R, M], of the first pass.
        first: uint8 [R, 3], the regions' colours by the first pass alone.
        colors: uint8 [R, 3], their colours in the end.
        seconds: that the generator took, with all that was made of its answers.
    """

    seen: Seen
    seed: int
    asked: Palette | None
    votes: np.ndarray
    first: np.ndarray
    colors: np.ndarray
    seconds: float


def lay_grid(prepared: Prepared, generated: Generated) -> RegionGrid:
    """The regions on the grid of an answer; kept with the picture."""
    height, width = generated.color.shape[:2]
    if prepared.grid is None or prepared.grid.shape != (height, width):
        prepared.grid = build_grid(prepared.regions, prepared.ink.strength, height, width)
    return prepared.grid


def region_votes(generated: Generated, grid: RegionGrid) -> np.ndarray:
    """How each region votes, float [R, M]: distributions over the colours of an answer."""
    votes = grid.mean(generated.choice.reshape(-1, len(generated.colors)))
    return votes / np.maximum(votes.sum(axis=1, keepdims=True), 1e-9)


def region_parts(generated: Generated, grid: RegionGrid) -> np.ndarray:
    """Which part each region is, float [R, C]; C is 0 where the model tells none."""
    if generated.parts is None:
        return np.zeros((len(grid.begins), 0))
    return grid.mean(generated.parts.reshape(-1, generated.parts.shape[2]))


def held_votes(
    votes: np.ndarray, small: np.ndarray, known: np.ndarray, colors: np.ndarray
) -> np.ndarray:
    """Votes of a second pass, held back by what the first one chose.

    Args:
        votes: float [R, M].
        small: bool [R, 1], the regions that the second pass chooses for; the others vote for what
            they have and nothing else.
        known: uint8 [R, 3], the colours of the first pass.
        colors: float32 [M, 3] in 0…1.

    Returns:
        float [R, M].
    """
    apart = ((known[:, None] / 255 - colors) ** 2).sum(axis=2)
    had = np.eye(len(colors))[apart.argmin(axis=1)]
    return np.where(small, votes * (1 + (_STAY - 1) * had), had)
