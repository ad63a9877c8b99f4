from collections.abc import Callable

import cv2
import numpy as np

#: Takes rows of the large guide and says which they are; gives the large values there.
Rows = Callable[[np.ndarray, slice], np.ndarray]


def upsample_guided(
    guide: np.ndarray, values: np.ndarray, width: int, height: int,
    radius: int = 3, smoothness: float = 2e-3,
) -> Rows:  # fmt: skip
    """Bring small values to full size along the edges of a guide (fast guided filter, He 2015).

    In every small window the values are taken as a linear function of the guide; the functions
    are brought to full size, and there see the large guide. So an edge of the guide stays sharp.

    Args:
        guide: float32 [h, w] in 0…1, the small guide.
        values: float32 [h, w, C].
        width: of the large picture.
        height: of the large picture.
        radius: of the windows, in small pixels.
        smoothness: variance of the guide below which a window counts as even.

    Returns:
        what gives values float32 [rows, width, C] for rows of the large guide.
    """
    size = (2 * radius + 1, 2 * radius + 1)

    def mean(part: np.ndarray) -> np.ndarray:
        return cv2.blur(part, size, borderType=cv2.BORDER_REFLECT)

    guide = guide.astype(np.float32)
    center, spread = mean(guide), mean(guide * guide)
    spread = np.maximum(spread - center * center, 0) + smoothness
    slopes, offsets = [], []
    for channel in range(values.shape[2]):
        value = np.ascontiguousarray(values[..., channel], np.float32)
        slope = (mean(guide * value) - center * mean(value)) / spread
        slopes.append(mean(slope))
        offsets.append(mean(mean(value) - slope * center))
    planes = np.dstack([*slopes, *offsets])
    count = values.shape[2]

    def rows_of(large_guide: np.ndarray, rows: slice) -> np.ndarray:
        # The strip's own part of one even enlargement: pixel centres map to pixel centres.
        scale_y, scale_x = guide.shape[0] / height, guide.shape[1] / width
        ys = (np.arange(rows.start, rows.stop, dtype=np.float32) + 0.5) * scale_y - 0.5
        xs = (np.arange(width, dtype=np.float32) + 0.5) * scale_x - 0.5
        grid = np.meshgrid(xs, ys)
        large = cv2.remap(
            planes, grid[0], grid[1], cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
        )
        return large[..., :count] * large_guide[..., None] + large[..., count:]

    return rows_of
