from dataclasses import dataclass

import numpy as np

from desktop.core.color import RGB
from desktop.core.messages import say


@dataclass(frozen=True, slots=True)
class LineStyle:
    """How the lines are laid over the colours.

    Attributes:
        color: sRGB; None leaves the lines the artist's own.
        opacity: 0…1; 1 leaves them as strong as they are.
    """

    color: RGB | None = None
    opacity: float = 1.0

    def __post_init__(self) -> None:
        if not 0 <= self.opacity <= 1:
            raise ValueError(say("the opacity of lines lies between 0 and 1"))


#: Lines as they were drawn.
OWN_LINES = LineStyle()


def style_lines(lines: np.ndarray, style: LineStyle) -> np.ndarray:
    """Lines uint8 [H, W, 4] (straight alpha) in a style; the array itself where nothing changes."""
    if style == OWN_LINES:
        return lines
    styled = lines.copy()
    if style.color is not None:
        styled[..., :3] = style.color
    if style.opacity < 1:
        table = np.round(np.arange(256) * style.opacity).astype(np.uint8)
        styled[..., 3] = table[lines[..., 3]]
    return styled
