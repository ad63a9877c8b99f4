from dataclasses import dataclass, field

import numpy as np

from desktop.core.characters import PartColor
from desktop.core.hints import Hint


@dataclass(frozen=True, eq=False, kw_only=True)
class Colored:
    """A picture in colour, whatever it was before.

    Attributes:
        image: uint8 [H, W, 3], or [H, W, 4] where the input had an alpha to keep; sRGB.
        device: what really ran the model, as shown to the user.
        hints: what steered it.
        parts: the parts of the picture and their main colours, where the model tells parts.
        seconds: time of each step by name.
    """

    image: np.ndarray
    device: str
    hints: tuple[Hint, ...] = ()
    parts: tuple[PartColor, ...] = ()
    seconds: dict[str, float] = field(default_factory=dict)
