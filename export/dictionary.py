import cv2
import numpy as np

from desktop.core.auto_palette import palettes_apart
from desktop.core.color import format_hex, lab_to_rgb, rgb_to_lab
from export.data.cache import Cache
from export.data.weights import FIGURES, PAINTED

#: Palettes whose hues agree more than this are passed over.
_ONE_HUE = 0.72


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


def choose_palettes(cache: Cache, count: int = 400, seed: int = 0) -> list[list[str]]:
    """Palettes of the pictures themselves, for a model to draw automatic ones from.

    Whole palettes of real pictures fit together as drawn ones don't. They are taken at random from
    painted pictures (all, where a folder has none of the known collections) with enough different
    colours of more than one hue, none of them glaring; one that is much like another that was
    taken already is passed over. Paper and line black are left out: the first is always there, the
    second belongs to the lines.

    Returns:
        palettes as lists of #rrggbb, the largest share first.
    """
    rng = np.random.default_rng(seed)
    painted = np.array([source.startswith(PAINTED) for source in cache.sources])
    drawn = np.array([source == FIGURES for source in cache.sources])
    taken: list[list[str]] = []
    labs: list[np.ndarray] = []
    for pick in rng.permutation(np.flatnonzero(painted if painted.any() else ~drawn)):
        if len(taken) >= count:
            break
        entries = cache.palette[pick]
        low, high = entries[:, :3].min(axis=1), entries[:, :3].max(axis=1)
        entries = entries[(entries[:, 3] > 0.008) & (low < 0.85) & (high > 0.12)][:8, :3]
        if len(entries) < 4:
            continue
        lab = rgb_to_lab(np.ascontiguousarray(entries))
        chroma = np.hypot(lab[:, 1], lab[:, 2])
        apart = np.linalg.norm(lab[:, None] - lab, axis=2)
        if not 20 <= chroma.mean() <= 50 or chroma.max() > 85 or lab[:, 0].mean() < 45:
            continue
        # Length of the mean hue vector, 1 where all hues are one: most scans are brown in brown.
        if np.hypot(lab[:, 1].sum(), lab[:, 2].sum()) > _ONE_HUE * chroma.sum():
            continue
        if apart.sum() / (len(lab) * (len(lab) - 1)) < 28:
            continue
        if labs and min(palettes_apart(lab, other) for other in labs) < 8:
            continue
        labs.append(lab)
        rows = np.round(255 * entries).astype(int).tolist()
        taken.append([format_hex((red, green, blue)) for red, green, blue in rows])
    return taken


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
