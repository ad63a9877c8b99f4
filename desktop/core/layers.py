import cv2
import numpy as np

from desktop.core.bands import Rows, bands
from desktop.core.enlarge import Enlargement
from desktop.core.votes import RegionGrid


def deviation(detail: np.ndarray, grid: RegionGrid) -> np.ndarray:
    """What the generator adds to one colour a region: its detail minus the region's mean.

    Worked out on the coarse grid. Cells that have little `RegionGrid.voice` are filled from their
    surroundings.

    Args:
        detail: float32 [h, w, 3], light and shade as the generator sees them.
        grid: the regions on that grid.

    Returns:
        float32 [h, w, 3], about −1…1.
    """
    height, width = grid.shape
    flat = detail.reshape(-1, 3)
    means = grid.mean(flat)
    weight = np.bincount(grid.cell, grid.voice, minlength=height * width).reshape(height, width)
    out = np.empty((height * width, 3))
    for channel in range(3):
        apart = flat[:, channel].take(grid.cell) - means[:, channel].take(grid.region)
        out[:, channel] = np.bincount(grid.cell, grid.voice * apart, minlength=height * width)
    out = out.reshape(height, width, 3)
    blurred = cv2.GaussianBlur(weight, (0, 0), 1.2)[:, :, None]
    out = cv2.GaussianBlur(out, (0, 0), 1.2) / np.maximum(blurred, 1e-6)
    return out.astype(np.float32)


def shading_rows(apart: np.ndarray, height: int, width: int, amount: float = 1.6) -> Rows:
    """A layer to multiply onto the flats: the generator's darker parts.

    Args:
        apart: float32 [h, w, 3], see `deviation`.
        height: of the layer.
        width: of the layer.
        amount: strength.

    Returns:
        What gives some rows of it, uint8 [n, W], 255 changes nothing.
    """
    luma = apart @ np.array([0.299, 0.587, 0.114], np.float32)
    large = Enlargement(np.clip(1 + amount * np.minimum(luma, 0), 0.45, 1), height, width)
    return lambda rows: cv2.convertScaleAbs(large.rows(rows), alpha=255)


def multiply(flats: np.ndarray, shading: np.ndarray) -> np.ndarray:
    """Flats uint8 [H, W, 3] under a shading layer uint8 [H, W], uint8 [H, W, 3]."""
    return cv2.multiply(flats, cv2.merge([shading, shading, shading]), scale=1 / 255)


def painted_rows(flats: Rows, apart: np.ndarray, height: int, width: int) -> Rows:
    """The generator's own colour at full size: flats plus what it adds, in all three channels.

    Returns:
        What gives some rows of it, uint8 [n, W, 3].
    """
    large = Enlargement(255 * apart, height, width)
    return lambda rows: cv2.add(flats(rows), large.rows(rows), dtype=cv2.CV_8U)


def lay_lines(color: np.ndarray, lines: np.ndarray, out: np.ndarray | None = None) -> np.ndarray:
    """Lines uint8 [H, W, 4] (straight alpha) over colour uint8 [H, W, 3], uint8 [H, W, 3].

    Where alpha is 255 the line's own colour comes out to the last bit, where it is 0 the colour.

    Args:
        color: what is below.
        lines: what is laid over it.
        out: where the result is to go, uint8 [H, W, 3]; None for a new array.
    """
    if out is None:
        out = np.empty(color.shape, np.uint8)
    height, width = lines.shape[:2]
    for rows in bands(height, width):
        out[rows] = _lay(color[rows], lines[rows])
    return out


def _lay(color: np.ndarray, lines: np.ndarray) -> np.ndarray:
    alpha = cv2.extractChannel(lines, 3)
    uncovered = cv2.merge([255 - alpha] * 3)
    pixels = lines.view("<u4")  # the ink of each is its lower three bytes
    if not np.bitwise_or.reduce(pixels, axis=None) & 0xFFFFFF:
        return cv2.multiply(color, uncovered, scale=1 / 255)  # black ink adds nothing
    ink = cv2.split(lines)[:3]
    # Rounded once, so that with the shading's rounding no channel is off by more than 1.
    under = cv2.multiply(color, uncovered, dtype=cv2.CV_16U)
    over = cv2.multiply(cv2.merge(ink), cv2.merge([alpha] * 3), dtype=cv2.CV_16U)
    return cv2.convertScaleAbs(cv2.add(under, over, dst=under), alpha=1 / 255)
