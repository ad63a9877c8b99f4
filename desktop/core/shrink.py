import cv2
import numpy as np


def small_size(width: int, height: int, side: int) -> tuple[int, int]:
    """Width and height of a copy whose longest side is `side`; what is small already stays."""
    scale = min(1.0, side / max(width, height))
    return max(1, round(width * scale)), max(1, round(height * scale))


def shrink_rgba(pixels: np.ndarray, size: tuple[int, int]) -> np.ndarray:
    """A smaller copy of uint8 [H, W, 4] with straight alpha.

    Colours that lie hidden where nothing is opaque do not bleed into the others.

    Args:
        pixels: what is shrunk.
        size: width and height of the copy.
    """
    alpha = np.ascontiguousarray(pixels[..., 3])
    share = cv2.resize(alpha, size, interpolation=cv2.INTER_AREA)
    rgb = np.ascontiguousarray(pixels[..., :3])
    if rgb.any():  # black ink needs no weights
        weighted = cv2.multiply(rgb, cv2.merge([alpha] * 3), scale=1 / 255)
        weighted = cv2.resize(weighted, size, interpolation=cv2.INTER_AREA)
        straight = weighted * (255 / np.maximum(share[..., None], np.float32(1)))
        rgb = np.round(np.minimum(straight, 255)).astype(np.uint8)
    else:
        rgb = np.zeros((size[1], size[0], 3), np.uint8)
    return np.dstack([rgb, share])
