"""Small values brought to a picture's full size, a band of rows at a time."""

import cv2
import numpy as np

#: Of the cubic kernel (Keys 1981), as OpenCV has it.
_SHARPNESS = -0.75
#: Rows made at once: the fewer, the fewer rows of the small array they need.
_STRIP = 64


class Enlargement:
    """What `cv2.resize` would make of a small array, row by row."""

    def __init__(
        self, small: np.ndarray, height: int, width: int, method: int = cv2.INTER_CUBIC
    ) -> None:
        """Take what is to be enlarged.

        Args:
            small: float32 [h, w] or [h, w, C].
            height: of the whole.
            width: of the whole.
            method: `cv2.INTER_CUBIC` or `cv2.INTER_LINEAR`.
        """
        self._small = small
        self._height, self._width = height, width
        self._method = method

    def rows(self, rows: slice) -> np.ndarray:
        """Rows of the whole, float32 [n, width] or [n, width, C]."""
        count = len(self._small)
        # Pixel centres map to pixel centres.
        at = (np.arange(rows.start, rows.stop) + 0.5) * (count / self._height) - 0.5
        base = np.floor(at).astype(np.int64)
        shares = _cubic(at - base) if self._method == cv2.INTER_CUBIC else _linear(at - base)
        first = 1 - shares.shape[1] // 2
        near = np.clip(base[:, None] + np.arange(first, first + shares.shape[1]), 0, count - 1)
        low, high = int(near.min()), int(near.max()) + 1
        # One after the other, across and down, comes to the same as both at once.
        wide = cv2.resize(
            self._small[low:high], (self._width, high - low), interpolation=self._method
        ).reshape(high - low, -1)
        out = np.empty((len(at), wide.shape[1]), np.float32)
        for begin in range(0, len(at), _STRIP):
            strip = slice(begin, begin + _STRIP)
            first, last = int(near[strip].min()), int(near[strip].max()) + 1
            weights = np.zeros((len(near[strip]), last - first), np.float32)
            for tap, share in zip(near[strip].T, shares[strip].T, strict=True):
                weights[np.arange(len(tap)), tap - first] += share  # at the edge they add up
            np.matmul(weights, wide[first - low : last - low], out=out[strip])
        return out.reshape(len(at), self._width, *self._depth)

    @property
    def _depth(self) -> tuple[int, ...]:
        return self._small.shape[2:]


def _linear(share: np.ndarray) -> np.ndarray:
    return np.stack([1 - share, share], axis=1)


def _cubic(share: np.ndarray) -> np.ndarray:
    a = _SHARPNESS
    away = np.stack([share + 1, share, 1 - share, 2 - share], axis=1)
    inner = ((a + 2) * away - (a + 3)) * away * away + 1
    outer = ((a * away - 5 * a) * away + 8 * a) * away - 4 * a
    return np.where(away <= 1, inner, outer)
