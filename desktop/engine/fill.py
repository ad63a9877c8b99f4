from dataclasses import dataclass, field, replace
from typing import Any

import cv2
import numpy as np

from desktop.core.bands import Raster, Rows, bands
from desktop.core.cancel import CancelToken
from desktop.core.characters import PartColor
from desktop.core.color import RGB
from desktop.core.hint_regions import PAPER
from desktop.core.ink import Ink
from desktop.core.layers import deviation, lay_lines, multiply, painted_rows, shading_rows
from desktop.core.line_style import style_lines
from desktop.core.picture import Picture
from desktop.core.region_graph import RegionGraph
from desktop.core.regions import Regions
from desktop.core.shrink import shrink_rgba, small_size
from desktop.core.votes import RegionGrid
from desktop.engine.generate import Generated, Shown
from desktop.engine.request import ColorizeRequest, Look
from desktop.engine.result import DrawnLayers
from desktop.engine.tiles import Tiles


@dataclass(frozen=True, eq=False)
class Own:
    """What the model sees in a picture by itself, without orders.

    Attributes:
        votes: float [R, M], probabilities of its own colours in each region.
        colors: float32 [M, 3] in 0…1, those colours.
        parts: float [R, C], probabilities of the parts it names; C is 0 where it names none.
    """

    votes: np.ndarray
    colors: np.ndarray
    parts: np.ndarray


@dataclass(eq=False)
class Prepared:
    """What depends on the picture and the gap alone, and is kept between two runs."""

    picture: Picture
    gap: float
    ink: Ink
    regions: Regions
    graph: RegionGraph
    shown: Shown
    grid: RegionGrid | None = None
    own: Own | None = None
    drawn: dict[int, tuple[RGB, ...]] = field(default_factory=dict)  # palettes by seed
    shrunk: tuple[int, Picture, Ink] | None = None  # for previews of this side
    tiles: Tiles | None = None

    def small(self, side: int) -> tuple[Picture, Ink]:
        """Picture and lines for a preview."""
        if self.shrunk is None or self.shrunk[0] != side:
            picture, ink = self.picture, self.ink
            size = small_size(picture.width, picture.height, side)
            small = shrink_rgba(ink.lines, size)
            alpha = picture.alpha
            if alpha is not None:
                alpha = cv2.resize(alpha, size, interpolation=cv2.INTER_AREA)
            small_ink = replace(ink, line_rows=small.__getitem__)
            self.shrunk = side, Picture(small[..., :3], alpha), small_ink
        return self.shrunk[1:]


@dataclass(frozen=True, eq=False)
class Filled:
    """A picture whose regions have their colours.

    Attributes:
        prepared: see there.
        generated: the model's answer.
        grid: the regions on the model's grid.
        flats: rows of them, uint8 [n, W, 3].
        parts: see `ColorizeResult`.
    """

    prepared: Prepared
    generated: Generated
    grid: RegionGrid
    flats: Rows
    parts: tuple[PartColor, ...]


def compose(
    request: ColorizeRequest, filled: Filled, cancel: CancelToken | None = None
) -> dict[str, Any]:
    """Lay shading and lines over the flats: what a `ColorizeResult` holds of them, by name.

    Raises:
        Cancelled: `cancel` was set.
    """
    prepared, flats = filled.prepared, filled.flats
    height, width = request.picture.height, request.picture.width
    apart = deviation(filled.generated.detail, filled.grid)
    shade = shading_rows(apart, height, width)

    def shade_on(flat: np.ndarray, rows: slice) -> np.ndarray:
        blank = cv2.inRange(flat, PAPER, PAPER)
        return cv2.max(shade(rows), blank)  # paper that was left blank stays clean

    def soft(rows: slice) -> np.ndarray:
        flat = flats(rows)
        return multiply(flat, shade_on(flat, rows))

    def lines(rows: slice) -> np.ndarray:
        return style_lines(prepared.ink.line_rows(rows), request.lines)

    painted = painted_rows(flats, apart, height, width)
    under = {Look.FLAT: flats, Look.SOFT: soft, Look.PAINTED: painted}[request.look]
    size = height, width
    layers = DrawnLayers(
        lines=Raster((*size, 4), lines),
        flats=Raster((*size, 3), flats),
        shading=Raster(size, lambda rows: shade_on(flats(rows), rows)),
        painted=Raster((*size, 3), painted) if request.look is Look.PAINTED else None,
        regions=prepared.regions.labels,
    )
    alpha = request.picture.alpha if prepared.ink.keeps_alpha else None
    image = np.empty((height, width, 3 if alpha is None else 4), np.uint8)
    for rows in bands(height, width, cancel):
        lay_lines(under(rows), lines(rows), out=image[rows, :, :3])
        if alpha is not None:
            image[rows, :, 3] = alpha[rows]
    generated = np.round(255 * filled.generated.color).astype(np.uint8)
    return {"image": image, "layers": layers, "generated": generated}
