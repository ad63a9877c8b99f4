from dataclasses import dataclass, field

import numpy as np

from desktop.core.characters import PartColor
from desktop.core.hints import Hint


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
class Colored:
    """A picture in colour, whatever it was before.

    Attributes:
        image: uint8 [H, W, 3], or [H, W, 4] where the input had an alpha to keep; sRGB.
        device: what really ran the model, as shown to the user.
        model: which model it was; None where that isn't known.
        hints: what steered it.
        parts: the parts of the picture and their main colours, where the model tells parts.
        seconds: time of each step by name.
    """

    image: np.ndarray
    device: str
    model: ModelMark | None = None
    hints: tuple[Hint, ...] = ()
    parts: tuple[PartColor, ...] = ()
    seconds: dict[str, float] = field(default_factory=dict)
