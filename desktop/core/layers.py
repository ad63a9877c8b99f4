import cv2
import numpy as np

from desktop.core.bands import Rows, bands
from desktop.core.enlarge import Enlargement
from desktop.core.votes import RegionGrid


def deviation(detail: np.ndarray, grid: RegionGrid) -> np.ndarray:
    """What the generator adds to one colour a region: its detail minus the region's mean.

    Worked out on the coarse grid. Cells that a line or several regions share say little (the
    generator's colours run together there) and are filled from their surroundings.

    Args:
        detail: float32 [h, w, 3], light and shade as the generator sees them.
        grid: the regions on that grid.

    Returns:
        float32 [h, w, 3], about −1…1.
    """
    height, width = grid.shape
    flat = detail.reshape(-1, 3)
    mean = grid.mean(flat)
    apart = flat[grid.cell] - mean[grid.region]
    total = np.bincount(grid.cell, grid.weight, minlength=height * width)
    # The share of the strongest region, squared: mixed cells lose their voice.
    purity = grid.weight / np.maximum(total[grid.cell], 1e-9)
    voice = grid.weight * purity**4
    weight = np.bincount(grid.cell, voice, minlength=height * width).reshape(height, width)
    out = np.stack(
        [
            np.bincount(grid.cell, voice * apart[:, channel], minlength=height * width)
            for channel in range(3)
        ],
        axis=1,
    ).reshape(height, width, 3)
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

    def rows_of(rows: slice) -> np.ndarray:
        return np.clip(255 * large.rows(rows) + 0.5, 0, 255).astype(np.uint8)

    return rows_of


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


def lay_lines(color: np.ndarray, lines: np.ndarray) -> np.ndarray:
    """Lines uint8 [H, W, 4] (straight alpha) over colour uint8 [H, W, 3], uint8 [H, W, 3].

    Where alpha is 255 the line's own colour comes out to the last bit, where it is 0 the colour.
    """
    out = np.empty(color.shape, np.uint8)
    height, width = lines.shape[:2]
    for rows in bands(height, width):
        out[rows] = _lay(color[rows], lines[rows])
    return out


def _lay(color: np.ndarray, lines: np.ndarray) -> np.ndarray:
    *ink, alpha = cv2.split(lines)
    uncovered = cv2.merge([255 - alpha] * 3)
    if not any(cv2.countNonZero(plane) for plane in ink):
        return cv2.multiply(color, uncovered, scale=1 / 255)  # black ink adds nothing
    # Rounded once, so that with the shading's rounding no channel is off by more than 1.
    under = cv2.multiply(color, uncovered, dtype=cv2.CV_16U)
    over = cv2.multiply(cv2.merge(ink), cv2.merge([alpha] * 3), dtype=cv2.CV_16U)
    return cv2.convertScaleAbs(cv2.add(under, over, dst=under), alpha=1 / 255)
