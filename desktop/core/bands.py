"""Pictures worked on a band of rows at a time, so that what is made on the way stays small."""

from collections.abc import Callable, Iterator

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
