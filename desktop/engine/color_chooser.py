"""Which colours a picture gets: a palette where none is asked for, and one colour a region."""

import numpy as np

from desktop.core.auto_palette import PaletteBank
from desktop.core.characters import claim_parts
from desktop.core.color import RGB
from desktop.core.flats import choose_colors, spread_votes
from desktop.core.palettes import shipped_palettes
from desktop.core.parts import lacking_colors, leave_to_dots, unite_votes
from desktop.core.regions import Regions
from desktop.core.votes import RegionGrid
from desktop.engine.fill import Own
from desktop.engine.generate import Generated
from desktop.engine.model import ModelSpec
from desktop.engine.request import ColorizeRequest
from desktop.engine.seen import Seen, held_votes, region_parts, region_votes

#: Votes below this tell nothing of how they were turned.
_LEAST = 1e-4


class ColorChooser:
    """Chooses by what one model sees; keeps nothing of a picture, so that threads may share it."""

    def __init__(self, spec: ModelSpec) -> None:
        """For the model of this description."""
        self._spec = spec
        self._bank = PaletteBank(spec.palettes or [p.colors for p in shipped_palettes().values()])

    def own(self, free: Generated, grid: RegionGrid) -> Own:
        """What the model sees by itself.

        Args:
            free: its answer to the drawing alone.
            grid: the regions on that answer's grid.
        """
        parts = region_parts(free, grid)
        votes = self._weigh(region_votes(free, grid), parts, free.colors)
        return Own(votes, free.colors, parts)

    def draw(self, own: Own, regions: Regions, seed: int) -> tuple[RGB, ...]:
        """A palette for a picture, with what its parts need."""
        drawn = self._bank.draw(own.votes, regions.areas, own.colors, seed)
        names = self._spec.parts
        lacking = lacking_colors(drawn, own.votes, own.parts, regions.areas, own.colors, names)
        return (*lacking, *drawn)

    def settle(
        self,
        request: ColorizeRequest,
        seen: Seen,
        votes: np.ndarray,
        first: tuple[np.ndarray, np.ndarray] | None = None,
        mixed: np.ndarray | None = None,
    ) -> np.ndarray:
        """One colour for every region, uint8 [R, 3], by the votes and all orders.

        Args:
            request: what is asked for.
            seen: by the first pass.
            votes: float [R, M], the first pass's.
            first: with tiles, which regions they choose for, bool [R], and the colours so far.
            mixed: float [R, M], the votes of both passes.
        """
        prepared, hinted, parts = seen.prepared, seen.hinted, seen.parts
        regions, names, colors = prepared.regions, self._spec.parts, seen.generated.colors
        seed, turned = request.seed, votes
        if request.palette is None and prepared.own is not None:
            free = leave_to_dots(parts, hinted.labels)
            turned = unite_votes(self._weigh(votes, free, colors), free, regions.areas, names)
            # Without a palette of the user's, a variation is another palette first of all.
            seed //= self._bank.variations
        turned = spread_votes(turned, regions.areas, colors, seed)
        if mixed is not None:  # turned as those of the first pass, so that colours stay in balance
            turned = mixed * (turned + _LEAST) / (votes + _LEAST)
            turned /= turned.sum(axis=1, keepdims=True)
        turned, colors = claim_parts(turned, colors, parts, names, request.character)
        if first is None:
            return choose_colors(regions, prepared.graph, turned, colors, hinted)
        small, known = first[0][:, None], first[1]
        held = held_votes(turned, small, known, colors)
        return np.where(small, choose_colors(regions, prepared.graph, held, colors, hinted), known)

    def _weigh(self, votes: np.ndarray, parts: np.ndarray, colors: np.ndarray) -> np.ndarray:
        """Votes beside what the parts usually have, where the model tells that."""
        habit = self._spec.part_colors
        return votes if habit is None else habit.weigh(votes, parts, colors)
