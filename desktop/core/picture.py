from dataclasses import dataclass
from pathlib import Path

import numpy as np

#: Longest side that is opened, in pixels; more is refused with a sentence.
MAX_SIDE = 16_384


@dataclass(frozen=True, eq=False)
class Picture:
    """A decoded picture as shown: orientation applied, colours converted to sRGB.

    Attributes:
        rgb: uint8 [H, W, 3], sRGB, straight (not premultiplied) where `alpha` is given.
        alpha: uint8 [H, W], 255 is opaque; None where the file has none or is opaque throughout.
        icc: the file's own RGB profile, to convert back to and embed on saving; None for sRGB.
        dpi: horizontal and vertical dots per inch, or None.
        path: the file it came from, or None (pasted, made in a test).
    """

    rgb: np.ndarray
    alpha: np.ndarray | None = None
    icc: bytes | None = None
    dpi: tuple[float, float] | None = None
    path: Path | None = None

    @property
    def width(self) -> int:
        """Width in pixels."""
        return self.rgb.shape[1]

    @property
    def height(self) -> int:
        """Height in pixels."""
        return self.rgb.shape[0]

    @property
    def pixels(self) -> np.ndarray:
        """uint8 [H, W, 3], or [H, W, 4] where it has an alpha."""
        return self.rgb if self.alpha is None else np.dstack([self.rgb, self.alpha])
