"""Pictures worked on a band of rows at a time, so that what is made on the way stays small."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from desktop.core.cancel import CancelToken

#: Pixels of a band: few enough for a processor's cache, many enough for a call of NumPy.
BAND_PIXELS = 1 << 19

#: Gives some rows of a picture that is not kept as a whole.
Rows = Callable[[slice], np.ndarray]


def bands(height: int, width: int, cancel: CancelToken | None = None) -> Iterator[slice]:
    """Rows 0 … `height`, a band at a time.

    Raises:
        Cancelled: `cancel` was set.
    """
    step = max(1, BAND_PIXELS // max(width, 1))
    for top in range(0, height, step):
        if cancel is not None:
            cancel.check()
        yield slice(top, min(top + step, height))


def whole(rows: Rows, height: int, width: int) -> np.ndarray:
    """All rows of a picture in one array, [height, …] as the rows are."""
    out: np.ndarray | None = None
    for band in bands(height, width):
        part = rows(band)
        if out is None:
            out = np.empty((height, *part.shape[1:]), part.dtype)
        out[band] = part
    assert out is not None, "a picture without rows"
    return out


@dataclass(frozen=True, eq=False)
class Raster:
    """A picture whose rows are made when they are asked for.

    Attributes:
        shape: of the whole: (H, W), (H, W, 3) or (H, W, 4).
        rows: gives some of its rows, uint8 [n, …].
        kept: the whole, uint8, where it is in memory anyway.
    """

    shape: tuple[int, ...]
    rows: Rows
    kept: np.ndarray | None = None

    @classmethod
    def of(cls, pixels: np.ndarray) -> "Raster":
        """A picture that is in memory, uint8 [H, W], [H, W, 3] or [H, W, 4].

        Raises:
            ValueError: it is no such array.
        """
        if (
            pixels.dtype != np.uint8
            or pixels.ndim not in (2, 3)
            or pixels.shape[2:] not in ((), (3,), (4,))
        ):
            raise ValueError(f"not a picture: {pixels.dtype} {pixels.shape}")
        return cls(pixels.shape, pixels.__getitem__, pixels)

    @classmethod
    def white(cls, height: int, width: int) -> "Raster":
        """Nothing but 255, [height, width]."""
        return cls(
            (height, width), lambda rows: np.full((rows.stop - rows.start, width), 255, np.uint8)
        )

    @property
    def height(self) -> int:
        """Rows."""
        return self.shape[0]

    @property
    def width(self) -> int:
        """Columns."""
        return self.shape[1]

    @property
    def channels(self) -> int:
        """1, 3 or 4 values a pixel."""
        return 1 if len(self.shape) == 2 else self.shape[2]

    def whole(self) -> np.ndarray:
        """All of it in one array, uint8 [H, W, …]; the kept one, where there is one."""
        return whole(self.rows, self.height, self.width) if self.kept is None else self.kept
