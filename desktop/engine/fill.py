from dataclasses import dataclass, field, replace
from typing import Any

import cv2
import numpy as np

from desktop.core.characters import PartColor
from desktop.core.color import RGB, darkest_channel
from desktop.core.ink import Ink
from desktop.core.layers import deviation, lay_lines, multiply, painted_layer, shading_layer
from desktop.core.line_style import style_lines
from desktop.core.picture import Picture
from desktop.core.region_graph import RegionGraph
from desktop.core.regions import Regions
from desktop.core.shrink import shrink_rgba, small_size
from desktop.core.votes import RegionGrid
from desktop.engine.generate import Generated
from desktop.engine.request import ColorizeRequest, Look


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
    grid: RegionGrid | None = None
    own: Own | None = None
    drawn: dict[int, tuple[RGB, ...]] = field(default_factory=dict)  # palettes by seed
    shrunk: tuple[int, Picture, Ink] | None = None  # for previews of this side

    def small(self, side: int) -> tuple[Picture, Ink]:
        """Picture and lines for a preview."""
        if self.shrunk is None or self.shrunk[0] != side:
            picture, ink = self.picture, self.ink
            size = small_size(picture.width, picture.height, side)
            small = shrink_rgba(ink.lines, size)
            alpha = picture.alpha
            if alpha is not None:
                alpha = cv2.resize(alpha, size, interpolation=cv2.INTER_AREA)
            self.shrunk = side, Picture(small[..., :3], alpha), replace(ink, lines=small)
        return self.shrunk[1:]


@dataclass(frozen=True, eq=False)
class Filled:
    """A picture whose regions have their colours.

    Attributes:
        prepared: see there.
        generated: the model's answer.
        grid: the regions on the model's grid.
        flats: uint8 [H, W, 3].
        parts: see `ColorizeResult`.
    """

    prepared: Prepared
    generated: Generated
    grid: RegionGrid
    flats: np.ndarray
    parts: tuple[PartColor, ...]


def compose(request: ColorizeRequest, filled: Filled) -> dict[str, Any]:
    """Lay shading and lines over the flats: the arrays of a `ColorizeResult` by name."""
    prepared, generated, flats = filled.prepared, filled.generated, filled.flats
    height, width = flats.shape[:2]
    apart = deviation(generated.detail, filled.grid)
    shading = shading_layer(apart, height, width)
    painted = None
    shading[darkest_channel(flats) == 255] = 255  # paper that was left blank stays clean
    if request.look is Look.FLAT:
        under = flats
    elif request.look is Look.SOFT:
        under = multiply(flats, shading)
    else:
        under = painted = painted_layer(flats, apart)
    lines = style_lines(prepared.ink.lines, request.lines)
    image = lay_lines(under, lines)
    if prepared.ink.keeps_alpha and request.picture.alpha is not None:
        image = np.dstack([image, request.picture.alpha])
    return {
        "image": image,
        "lines": lines,
        "flats": flats,
        "shading": shading,
        "painted": painted,
        "regions": prepared.regions.labels,
        "generated": np.round(255 * generated.color).astype(np.uint8),
    }
