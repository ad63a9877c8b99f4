import cv2
import numpy as np

from desktop.core.color import lab_to_rgb, rgb_to_lab
from export.data.cache import Cache


def build_dictionary(cache: Cache, count: int, seed: int = 0) -> np.ndarray:
    """The generator's own colours: centres of the data's colours in Lab.

    Every palette entry counts by the square root of its share and by its source's weight, so that
    accents are kept beside backgrounds.

    Returns:
        float32 [count, 3], sRGB in 0…1, by lightness.
    """
    rng = np.random.default_rng(seed)
    shares = np.sqrt(cache.palette[:, :, 3]) * cache.weights()[:, None]
    colors = cache.palette[:, :, :3].reshape(-1, 3)
    pick = rng.choice(len(colors), 40_000, p=(shares / shares.sum()).ravel())
    cv2.setRNGSeed(seed)
    criteria = (cv2.TERM_CRITERIA_EPS + cv2.TERM_CRITERIA_MAX_ITER, 40, 0.1)
    lab = rgb_to_lab(colors[pick])
    _, _, centers = cv2.kmeans(lab, count, None, criteria, 2, cv2.KMEANS_PP_CENTERS)  # type: ignore[call-overload]
    centers = centers[np.argsort(centers[:, 0])]
    return lab_to_rgb(centers)


def color_rarity(cache: Cache, dictionary: np.ndarray, mix: float = 0.6) -> np.ndarray:
    """Loss weight of each dictionary colour: high for rare ones, mean 1 over the data.

    The inverse of the frequency, smoothed with a uniform share (Zhang, Isola, Efros 2016, eq. 4).

    Returns:
        float32 [D], at most 2.5.
    """
    shares = (cache.palette[:, :, 3] * cache.weights()[:, None]).ravel()
    colors = cache.palette[:, :, :3].reshape(-1, 3)
    keep = shares > 0
    lab, own = rgb_to_lab(colors[keep]), rgb_to_lab(dictionary)
    nearest = ((lab[:, None] - own) ** 2).sum(axis=2).argmin(axis=1)
    frequency = np.bincount(nearest, shares[keep], minlength=len(own))
    frequency /= frequency.sum()
    rarity = 1 / ((1 - mix) * frequency + mix / len(own))
    rarity /= (frequency * rarity).sum()
    return np.minimum(rarity, 2.5).astype(np.float32)
