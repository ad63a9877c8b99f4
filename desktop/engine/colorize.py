import copy
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np

from desktop.core.cancel import CancelToken
from desktop.core.characters import part_colors
from desktop.core.color import RGB
from desktop.core.errors import OutOfMemory, TintlineError
from desktop.core.flats import paint_flats
from desktop.core.hint_regions import PAPER, HintedRegions, locate_hints
from desktop.core.ink import read_ink
from desktop.core.messages import mark
from desktop.core.palettes import with_colors
from desktop.core.region_graph import build_graph
from desktop.core.regions import default_gap, find_regions
from desktop.engine.color_chooser import ColorChooser
from desktop.engine.fill import Filled, Prepared, compose
from desktop.engine.generate import Generated, generate, show
from desktop.engine.memory import naming_lack_of_memory
from desktop.engine.request import ColorizeRequest, ColorizeResult
from desktop.engine.runner import ModelRunner
from desktop.engine.seen import Seen, Settled, lay_grid, region_parts, region_votes
from desktop.engine.small import draft_of, preview_of
from desktop.engine.tile_size import lack_of_memory, smaller_tile, tile_size
from desktop.engine.tiles import Tiles
from desktop.engine.watch import DRAFT_SIDE, Draft, Progress, Watch

#: Seconds that the generator has to take, the last time, before a draft comes first: one that the
#: result follows at once would only flicker.
_WORTH_DRAFT = 0.3


class Colorizer(ModelRunner):
    """The pipeline around one model; used by one thread at a time.

    It keeps what it worked out for the last picture (ink, regions), so that a changed dot costs a
    fraction of the first run.
    """

    def __init__(
        self, model: Path | None = None, device: str = "auto", tile: int | None = None
    ) -> None:
        """Load a model for the task `sketch`.

        Args:
            model: see `ModelRunner`, and what it raises; `device` likewise.
            device: see `model`.
            tile: of the tiles in which pictures are looked at a second time, see `tile_size`; 0
                does without.
        """
        super().__init__("sketch", model, device)
        self._tile = tile
        self._largest_tile: int | None = None  # that this device has memory for, where one failed
        self._chooser = ColorChooser(self._session.spec)
        self._prepared: Prepared | None = None
        self._settled: Settled | None = None

    def twin(self) -> "Colorizer":
        """Another one around the same loaded model, for another thread.

        It begins with what is known of the last picture, without a copy of the arrays.
        """
        twin = copy.copy(self)
        if self._prepared is not None:
            twin._prepared = replace(self._prepared, drawn=dict(self._prepared.drawn), tiles=None)
        return twin

    def forget(self) -> None:
        """Keep nothing of the last picture."""
        self._prepared = self._settled = None

    def colorize(
        self,
        request: ColorizeRequest,
        *,
        cancel: CancelToken | None = None,
        progress: Progress | None = None,
        draft: Draft | None = None,
    ) -> ColorizeResult:
        """Colorize one picture.

        Args:
            request: see `ColorizeRequest`.
            cancel: stops the work, a running inference included.
            progress: told of every step.
            draft: given a large picture in small, uint8 [h, w, 3 or 4]: at once where hints have
                changed, and while its tiles arrive.

        Raises:
            TintlineError: the picture is no line drawing, the model fails, or there is not enough
                memory.
            Cancelled: `cancel` was set.
        """
        try:
            with naming_lack_of_memory(request.picture):
                return self._colorize(request, Watch(cancel, progress, draft))
        except TintlineError:
            self.forget()  # it holds much of the memory that lacks
            raise

    def _colorize(self, request: ColorizeRequest, watch: Watch) -> ColorizeResult:
        filled = self._fill(request, watch)
        watch.step(0.85, mark("Laying lines"))
        result = compose(request, filled, watch.cancel)
        watch.step(1.0, mark("Done"))
        return ColorizeResult(
            **result,
            device=self.device,
            model=self.model_mark,
            hints=request.hints,
            look=request.look,
            parts=filled.parts,
            notices=tuple(watch.notices),
            seconds=watch.seconds,
        )

    def preview(
        self, request: ColorizeRequest, side: int, *, cancel: CancelToken | None = None
    ) -> np.ndarray:
        """What `colorize` would give, in small and in a fraction of the time.

        The colours are chosen as for the whole picture, but without tiles, since what these add
        is too small to be seen; only then it is scaled down.

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
            filled = self._fill(request, Watch(cancel), tiled=False)
            return preview_of(request, filled, side)

    def _fill(self, request: ColorizeRequest, watch: Watch, *, tiled: bool = True) -> Filled:
        """Choose a colour for every region, and paint them."""
        prepared = self._prepare(request, watch)
        watch.step(0.35, mark("Choosing colours"))
        hinted = locate_hints(request.hints, prepared.regions, prepared.ink.strength)
        self._draft_hints(request, prepared, hinted, watch)
        begun = time.perf_counter()
        generated, palette = self._choose(request, prepared, hinted, watch)
        grid = lay_grid(prepared, generated)
        if request.palette is None and prepared.own is not None:
            parts = prepared.own.parts  # as they are seen without orders
        else:
            parts = region_parts(generated, grid)
        seen = Seen(prepared, hinted, generated, palette, grid, parts)
        votes = region_votes(generated, grid)
        colors = first = self._chooser.settle(request, seen, votes)
        if tiled:
            seen, colors = self._look_nearer(request, seen, votes, colors, watch)
        seconds = time.perf_counter() - begun
        self._settled = Settled(seen, request.seed, request.palette, votes, first, colors, seconds)
        watch.step(0.7, mark("Filling regions"))
        return self._paint(seen, colors)

    def _draft_hints(
        self, request: ColorizeRequest, prepared: Prepared, hinted: HintedRegions, watch: Watch
    ) -> None:
        """Show what the hints make of what the generator saw last, where it takes its time."""
        last = self._settled
        if (
            last is None
            or last.seen.prepared is not prepared
            or last.seconds < _WORTH_DRAFT
            or (last.seed, last.asked) != (request.seed, request.palette)
            or not watch.takes_drafts
        ):
            return
        seen = replace(last.seen, hinted=hinted)
        now = self._chooser.settle(request, seen, last.votes)
        colors = np.where((now != last.first).any(axis=1, keepdims=True), now, last.colors)
        watch.show(draft_of(request, self._paint(seen, colors), DRAFT_SIDE))

    def _look_nearer(
        self,
        request: ColorizeRequest,
        seen: Seen,
        votes: np.ndarray,
        colors: np.ndarray,
        watch: Watch,
    ) -> tuple[Seen, np.ndarray]:
        """The second pass, in tiles, over a large picture: what was seen, and the regions' colours.

        Args:
            request: what is asked for.
            seen: by the first pass; stays as it is, like `colors`, where no tiles are needed.
            votes: float [R, M], the first pass's.
            colors: uint8 [R, 3], what was made of them.
            watch: of the run.
        """
        prepared, spec = seen.prepared, self._session.spec
        while size := tile_size(self._tile, spec, request.picture, self._largest_tile):
            tiles = prepared.tiles
            if tiles is None or tiles.asked != size:
                ink, regions = prepared.ink.strength, prepared.regions
                tiles = prepared.tiles = Tiles(spec, ink, regions, seen.generated, size)
            settle = partial(self._chooser.settle, request, seen, votes, (tiles.small, colors))

            def arrived(
                share: float,
                mixed: Callable[[], np.ndarray],
                settle: Callable[..., np.ndarray] = settle,
            ) -> None:
                watch.step(0.5 + 0.2 * share, mark("Adding detail"))
                if watch.wants_draft:
                    watch.show(draft_of(request, self._paint(seen, settle(mixed())), DRAFT_SIDE))

            arrived(0.0, lambda: votes)
            try:
                mixed, generated, grid = tiles.look(
                    self._session, request.hints, seen.palette, seen.generated, votes,
                    cancel=watch.cancel, arrived=arrived,
                )  # fmt: skip
            except OutOfMemory:
                prepared.tiles = None
                self._largest_tile = smaller_tile(size)
                watch.notices.append(lack_of_memory(size, self._largest_tile))
            else:
                return replace(seen, generated=generated, grid=grid), settle(mixed)
        return seen, colors

    def _paint(self, seen: Seen, colors: np.ndarray) -> Filled:
        """A picture whose regions have these colours, uint8 [R, 3]."""
        regions = seen.prepared.regions
        flats = paint_flats(regions, colors, seen.hinted)
        parts = part_colors(seen.parts, self._session.spec.parts, regions.areas, colors)
        return Filled(seen.prepared, seen.generated, seen.grid, flats, parts)

    def _prepare(self, request: ColorizeRequest, watch: Watch) -> Prepared:
        picture = request.picture
        gap = default_gap(picture.width, picture.height) if request.gap is None else request.gap
        kept = self._prepared
        if kept is not None and kept.picture is picture and kept.gap == gap:
            return kept
        self._settled = None
        watch.step(0.0, mark("Reading lines"))
        ink = kept.ink if kept and kept.picture is picture else read_ink(picture, watch.cancel)
        watch.step(0.1, mark("Finding regions"))
        regions = find_regions(ink.strength, gap, watch.cancel)
        graph = build_graph(regions, ink.strength, watch.cancel)
        shown = show(self._session.spec, ink.strength)
        self._prepared = Prepared(picture, gap, ink, regions, graph, shown)
        return self._prepared

    def _choose(
        self,
        request: ColorizeRequest,
        prepared: Prepared,
        hinted: HintedRegions,
        watch: Watch,
    ) -> tuple[Generated, Sequence[RGB]]:
        """The generator's answer, and the palette it was for: the request's or a drawn one."""
        shown, hints = prepared.shown, request.hints
        if request.palette is not None:
            colors = with_colors(request.palette.colors, (*hinted.colors, PAPER))
            return generate(self._session, shown, hints, colors, watch.cancel), colors
        if prepared.own is None:
            # Without the hints: one more dot must not change the palette of all the rest.
            free = generate(self._session, shown, (), (), watch.cancel)
            prepared.own = self._chooser.own(free, lay_grid(prepared, free))
        drawn, seed = prepared.drawn, request.seed
        if seed not in drawn:
            drawn[seed] = self._chooser.draw(prepared.own, prepared.regions, seed)
        watch.step(0.5, mark("Placing colours"))
        colors = with_colors(hinted.colors, drawn[seed])
        return generate(self._session, shown, hints, colors, watch.cancel), colors
