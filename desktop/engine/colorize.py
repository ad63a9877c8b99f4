import copy
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np

from desktop.core.auto_palette import PaletteBank
from desktop.core.cancel import CancelToken
from desktop.core.characters import claim_parts, part_colors
from desktop.core.color import RGB
from desktop.core.errors import TintlineError
from desktop.core.flats import choose_colors, paint_flats, spread_votes
from desktop.core.hint_regions import PAPER, HintedRegions, locate_hints
from desktop.core.ink import read_ink
from desktop.core.palettes import shipped_palettes, with_colors
from desktop.core.parts import lacking_colors, leave_to_dots, unite_votes
from desktop.core.region_graph import build_graph
from desktop.core.regions import Regions, default_gap, find_regions
from desktop.core.votes import RegionGrid, build_grid
from desktop.engine.fill import Filled, Own, Prepared, compose
from desktop.engine.generate import Generated, generate
from desktop.engine.memory import naming_lack_of_memory
from desktop.engine.request import ColorizeRequest, ColorizeResult
from desktop.engine.runner import ModelRunner
from desktop.engine.watch import Progress, Watch


class Colorizer(ModelRunner):
    """The pipeline around one model; used by one thread at a time.

    It keeps what it worked out for the last picture (ink, regions), so that a changed dot costs a
    fraction of the first run.
    """

    def __init__(self, model: Path | None = None, device: str = "auto") -> None:
        """See `ModelRunner`; `model` is for the task `sketch`."""
        super().__init__("sketch", model, device)
        self._bank = PaletteBank(
            self._session.spec.palettes or [p.colors for p in shipped_palettes().values()]
        )
        self._prepared: Prepared | None = None

    def twin(self) -> "Colorizer":
        """Another one around the same loaded model, for another thread.

        It begins with what is known of the last picture, without a copy of the arrays.
        """
        twin = copy.copy(self)
        if self._prepared is not None:
            twin._prepared = replace(self._prepared, drawn=dict(self._prepared.drawn))
        return twin

    def colorize(
        self,
        request: ColorizeRequest,
        *,
        cancel: CancelToken | None = None,
        progress: Progress | None = None,
    ) -> ColorizeResult:
        """Colorize one picture.

        Args:
            request: see `ColorizeRequest`.
            cancel: stops the work, a running inference included.
            progress: told of every step.

        Raises:
            TintlineError: the picture is no line drawing, the model fails, or there is not enough
                memory.
            Cancelled: `cancel` was set.
        """
        try:
            with naming_lack_of_memory(request.picture):
                return self._colorize(request, cancel, progress)
        except TintlineError:
            self._prepared = None  # it holds much of the memory that lacks
            raise

    def _colorize(
        self, request: ColorizeRequest, cancel: CancelToken | None, progress: Progress | None
    ) -> ColorizeResult:
        watch = Watch(cancel, progress)
        filled = self._fill(request, watch)
        watch.step(0.85, "Laying lines")
        result = compose(request, filled)
        watch.step(1.0, "Done")
        return ColorizeResult(
            **result,
            device=self.device,
            model=self.model_mark,
            hints=request.hints,
            look=request.look,
            parts=filled.parts,
            seconds=watch.seconds,
        )

    def preview(
        self, request: ColorizeRequest, side: int, *, cancel: CancelToken | None = None
    ) -> np.ndarray:
        """What `colorize` would give, in small and in a fraction of the time.

        The colours are chosen as for the whole picture; only then it is scaled down.

        Args:
            request: see `ColorizeRequest`.
            side: longest side of the preview, in pixels.
            cancel: stops the work, a running inference included.

        Returns:
            uint8 [h, w, 3], or [h, w, 4] where the picture has an alpha to keep.

        Raises:
            TintlineError: see `colorize`.
            Cancelled: `cancel` was set.
        """
        with naming_lack_of_memory(request.picture):
            filled = self._fill(request, Watch(cancel, None))
            picture, ink = filled.prepared.small(side)
            size = picture.width, picture.height
            small = replace(
                filled,
                prepared=replace(filled.prepared, ink=ink),
                flats=cv2.resize(filled.flats, size, interpolation=cv2.INTER_AREA),
            )
            return compose(replace(request, picture=picture), small)["image"]

    def _fill(self, request: ColorizeRequest, watch: Watch) -> Filled:
        """Choose a colour for every region, and paint them."""
        prepared = self._prepare(request, watch)
        watch.step(0.35, "Choosing colours")
        hinted = locate_hints(request.hints, prepared.regions, prepared.ink.strength)
        generated = self._choose(request, prepared, hinted, watch)
        watch.step(0.7, "Filling regions")
        grid = _grid(prepared, generated)
        regions, names = prepared.regions, self._session.spec.parts
        parts = _parts(generated, grid)
        votes, colors = _votes(generated, grid), generated.colors
        seed = request.seed
        if request.palette is None and prepared.own is not None:
            parts = prepared.own.parts
            free = leave_to_dots(parts, hinted.labels)
            votes = unite_votes(self._weigh(votes, free, colors), free, regions.areas, names)
            # Without a palette of the user's, a variation is another palette first of all.
            seed //= self._bank.variations
        votes = spread_votes(votes, regions.areas, colors, seed)
        votes, colors = claim_parts(votes, colors, parts, names, request.character)
        region_colors = choose_colors(regions, prepared.graph, votes, colors, hinted)
        flats = paint_flats(regions, region_colors, hinted)
        seen = part_colors(parts, names, regions.areas, region_colors)
        return Filled(prepared, generated, grid, flats, seen)

    def _prepare(self, request: ColorizeRequest, watch: Watch) -> Prepared:
        picture = request.picture
        gap = default_gap(picture.width, picture.height) if request.gap is None else request.gap
        kept = self._prepared
        if kept is not None and kept.picture is picture and kept.gap == gap:
            return kept
        watch.step(0.0, "Reading lines")
        ink = kept.ink if kept is not None and kept.picture is picture else read_ink(picture)
        watch.step(0.1, "Finding regions")
        regions = find_regions(ink.strength, gap)
        graph = build_graph(regions, ink.strength)
        self._prepared = Prepared(picture, gap, ink, regions, graph)
        return self._prepared

    def _choose(
        self,
        request: ColorizeRequest,
        prepared: Prepared,
        hinted: HintedRegions,
        watch: Watch,
    ) -> Generated:
        """The generator's answer for the palette of the request, or for one drawn for it."""
        ink, hints = prepared.ink.strength, request.hints
        if request.palette is not None:
            colors = with_colors(request.palette.colors, (*hinted.colors, PAPER))
            return generate(self._session, ink, hints, colors, watch.cancel)
        if prepared.own is None:
            # Without the hints: one more dot must not change the palette of all the rest.
            free = generate(self._session, ink, (), (), watch.cancel)
            grid = _grid(prepared, free)
            parts = _parts(free, grid)
            votes = self._weigh(_votes(free, grid), parts, free.colors)
            prepared.own = Own(votes, free.colors, parts)
        if request.seed not in prepared.drawn:
            prepared.drawn[request.seed] = self._draw(prepared.own, prepared.regions, request.seed)
        drawn = prepared.drawn[request.seed]
        watch.step(0.5, "Placing colours")
        colors = with_colors(hinted.colors, drawn)
        return generate(self._session, ink, hints, colors, watch.cancel)

    def _weigh(self, votes: np.ndarray, parts: np.ndarray, colors: np.ndarray) -> np.ndarray:
        """Votes beside what the parts usually have, where the model tells that."""
        habit = self._session.spec.part_colors
        return votes if habit is None else habit.weigh(votes, parts, colors)

    def _draw(self, own: Own, regions: Regions, seed: int) -> tuple[RGB, ...]:
        """A palette for a picture, with what its parts need."""
        drawn = self._bank.draw(own.votes, regions.areas, own.colors, seed)
        names = self._session.spec.parts
        lacking = lacking_colors(drawn, own.votes, own.parts, regions.areas, own.colors, names)
        return (*lacking, *drawn)


def _grid(prepared: Prepared, generated: Generated) -> RegionGrid:
    height, width = generated.color.shape[:2]
    if prepared.grid is None or prepared.grid.shape != (height, width):
        prepared.grid = build_grid(prepared.regions, prepared.ink.strength, height, width)
    return prepared.grid


def _votes(generated: Generated, grid: RegionGrid) -> np.ndarray:
    votes = grid.mean(generated.choice.reshape(-1, len(generated.colors)))
    return votes / np.maximum(votes.sum(axis=1, keepdims=True), 1e-9)


def _parts(generated: Generated, grid: RegionGrid) -> np.ndarray:
    if generated.parts is None:
        return np.zeros((len(grid.begins), 0))
    return grid.mean(generated.parts.reshape(-1, generated.parts.shape[2]))
