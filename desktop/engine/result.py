from dataclasses import dataclass, field

import numpy as np

from desktop.core.bands import Raster
from desktop.core.characters import PartColor
from desktop.core.hints import Hint
from desktop.core.messages import Message


@dataclass(frozen=True)
class ModelMark:
    """Which model it was.

    Attributes:
        name: shown to the user.
        sha256: of its file, hexadecimal.
    """

    name: str
    sha256: str


@dataclass(frozen=True, eq=False, kw_only=True)
class DrawnLayers:
    """What a colorized drawing is made of; all but the regions are made when rows are asked for.

    Attributes:
        lines: the artist's lines in the style asked for, [H, W, 4], straight alpha.
        flats: one colour a region (two where hints split it), [H, W, 3].
        shading: what is multiplied onto the flats, [H, W]; 255 changes nothing.
        painted: the colour under the lines of `Look.PAINTED`, [H, W, 3]; else None.
        regions: int32 [H, W], region numbers from 0.
    """

    lines: Raster
    flats: Raster
    shading: Raster
    painted: Raster | None = None
    regions: np.ndarray


@dataclass(frozen=True, eq=False, kw_only=True)
class Colored:
    """A picture in colour, whatever it was before.

    Attributes:
        image: uint8 [H, W, 3], or [H, W, 4] where the input had an alpha to keep; sRGB.
        device: what really ran the model, as shown to the user.
        model: which model it was; None where that isn't known.
        hints: what steered it.
        parts: the parts of the picture and their main colours, where the model tells parts.
        notices: what the user should know of how it was made.
        seconds: time of each step by name.
    """

    image: np.ndarray
    device: str
    model: ModelMark | None = None
    hints: tuple[Hint, ...] = ()
    parts: tuple[PartColor, ...] = ()
    notices: tuple[Message, ...] = ()
    seconds: dict[str, float] = field(default_factory=dict)
