import math

import cv2
import numpy as np

from desktop.core.color import RGB, lab_to_rgb, rgb_to_lab

#: Pixels that are looked at, at most; more tell nothing new.
_MAX_PIXELS = 300_000
#: Share of the picture below which a shade is noise.
_MIN_SHARE = 0.0002
#: Shades that are looked at where none stands out.
_MAX_SHADES = 1024
#: CIE76 distances: shades of one colour, colours that are too alike to list both, and colours so
#: far apart that one takes nothing from the other.
_SAME, _ALIKE, _FAR = 6.0, 11.0, 40.0
_ROUNDS = 12


def extract_colors(
    rgb: np.ndarray, count: int = 8, alpha: np.ndarray | None = None
) -> tuple[RGB, ...]:
    """The colours a picture is painted in, without its lines.

    Args:
        rgb: uint8 [H, W, 3], sRGB.
        count: most colours to return, 1…32.
        alpha: uint8 [H, W]; transparent pixels don't count.

    Returns:
        1 to `count` colours, the most important first: area counts by its square root, so that
        a small accent holds its place beside a large ground, and vivid colours count more than
        gray ones. The same picture gives the same colours.
    """
    shades, shares = _shades(*_pixels_and_weights(rgb, alpha))
    lab = rgb_to_lab((shades / 255).astype(np.float32))
    chroma = np.hypot(lab[:, 1], lab[:, 2])
    # Roots even out large grounds here too, else they would draw all the centres.
    pull = np.sqrt(shares) * (1 + chroma / 40)
    labels = _cluster(lab, pull, min(3 * count + 4, len(lab)))
    colors, areas = _representatives(lab, shares, labels)
    colors, areas = _merge(colors, areas)
    order = _rank(colors, areas, count)
    rounded = np.round(lab_to_rgb(colors[order].astype(np.float32)) * 255).astype(int).tolist()
    return tuple(dict.fromkeys((r, g, b) for r, g, b in rounded))


def _pixels_and_weights(rgb: np.ndarray, alpha: np.ndarray | None) -> tuple[np.ndarray, np.ndarray]:
    """Pixels uint8 [N, 3] and how much each tells of the colours, float64 [N]."""
    step = max(1, math.ceil(math.sqrt(rgb.shape[0] * rgb.shape[1] / _MAX_PIXELS)))
    rgb = np.ascontiguousarray(rgb[::step, ::step])
    alpha = None if alpha is None else alpha[::step, ::step]
    if alpha is not None:
        # Hidden colours would look like edges below.
        rgb = np.where(alpha[..., None] >= 128, rgb, np.uint8(255))
    light = rgb.max(axis=2)
    strokes = _thinner_than(0.008, light) > 32
    strokes |= (_thinner_than(0.035, light) > 64) & (light < 56)  # bold outlines are near-black
    # Pixels between two colours are mixtures of both and belong to neither.
    square = np.ones((3, 3), np.uint8)
    contrast = (cv2.dilate(rgb, square) - cv2.erode(rgb, square)).max(axis=2)
    weights = np.exp(-((contrast.astype(np.float32) / 24) ** 2)) + 1e-4
    weights = np.where(strokes, weights * 1e-3, weights)
    if alpha is not None and (alpha >= 128).any():
        weights = np.where(alpha >= 128, weights, 0)
    return rgb.reshape(-1, 3), weights.reshape(-1).astype(np.float64)


def _thinner_than(share: float, light: np.ndarray) -> np.ndarray:
    """How much darker than its surroundings what is thinner than this share of the side is.

    Dark strokes are what a closing fills; wider ones pass for areas of dark colour.
    """
    width = max(3, round(max(light.shape) * share)) | 1
    kernel = cv2.getStructuringElement(cv2.MORPH_RECT, (width, width))
    return cv2.morphologyEx(light, cv2.MORPH_BLACKHAT, kernel)


def _shades(pixels: np.ndarray, weights: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """A histogram of 32 steps a channel: mean colours [S, 3] in 0…255 and their shares [S]."""
    steps = (pixels >> 3).astype(np.int32)
    index = (steps[:, 0] << 10) | (steps[:, 1] << 5) | steps[:, 2]
    total = np.bincount(index, weights, 32768)
    used = np.flatnonzero(total > 0)
    sums = [np.bincount(index, weights * pixels[:, c], 32768)[used] for c in range(3)]
    shades = np.stack(sums, axis=1) / total[used, None]
    shares = total[used] / total.sum()
    keep = shares >= _MIN_SHARE
    if shares[keep].sum() < 0.5:  # so many shades that none has a share: a photograph, noise
        keep = np.argsort(-shares, kind="stable")[:_MAX_SHADES]
    return shades[keep], shares[keep] / shares[keep].sum()


def _cluster(lab: np.ndarray, weights: np.ndarray, count: int) -> np.ndarray:
    """K-means with k-means++ seeding; int labels [S]."""
    rng = np.random.default_rng(0)
    centres = [lab[int(np.argmax(weights))]]
    nearest = np.full(len(lab), np.inf)
    while len(centres) < count:
        nearest = np.minimum(nearest, ((lab - centres[-1]) ** 2).sum(axis=1))
        chance = np.cumsum(nearest * weights)
        if chance[-1] <= 1e-9:
            break
        centres.append(lab[int(np.searchsorted(chance, rng.random() * chance[-1]))])
    points = np.asarray(centres, np.float64)
    labels = np.zeros(len(lab), int)
    for _ in range(_ROUNDS):
        distance = (points**2).sum(axis=1) - 2 * (lab @ points.T)
        changed = distance.argmin(axis=1)
        if (changed == labels).all():
            break
        labels = changed
        mass = np.bincount(labels, weights, len(points))
        for axis in range(3):
            sums = np.bincount(labels, weights * lab[:, axis], len(points))
            points[:, axis] = np.where(mass > 0, sums / np.maximum(mass, 1e-12), points[:, axis])
    return labels


def _representatives(
    lab: np.ndarray, shares: np.ndarray, labels: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """A colour [K, 3] and area [K] a cluster.

    The mean of a whole cluster is duller than what was painted: the colour is taken around the
    commonest shade.
    """
    colors, areas = [], []
    for label in np.unique(labels):
        inside = labels == label
        points, mass = lab[inside], shares[inside]
        near = ((points - points[mass.argmax()]) ** 2).sum(axis=1) <= _SAME**2
        colors.append(np.average(points[near], axis=0, weights=mass[near]))
        areas.append(mass.sum())
    return np.asarray(colors), np.asarray(areas)


def _merge(colors: np.ndarray, areas: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Give the area of a colour to a larger one that looks nearly the same."""
    kept: list[int] = []
    merged = areas.copy()
    for i in np.argsort(-areas, kind="stable"):
        distances = [float(np.linalg.norm(colors[i] - colors[k])) for k in kept]
        if distances and min(distances) < _ALIKE:
            merged[kept[int(np.argmin(distances))]] += areas[i]
        else:
            kept.append(int(i))
    return colors[kept], merged[kept]


def _rank(colors: np.ndarray, areas: np.ndarray, count: int) -> list[int]:
    """Indices of the `count` most important colours; one like those before it counts less."""
    importance = np.sqrt(areas) * (1 + np.hypot(colors[:, 1], colors[:, 2]) / 40)
    order: list[int] = []
    while len(order) < min(count, len(colors)):
        if order:
            importance[order[-1]] = -1
            distance = np.linalg.norm(colors - colors[order[-1]], axis=1)
            importance = importance * np.where(
                importance > 0, 0.25 + 0.75 * np.minimum(distance / _FAR, 1), 1
            )
        order.append(int(importance.argmax()))
    return order
