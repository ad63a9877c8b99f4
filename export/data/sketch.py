"""Sketches simulated from colour pictures, in the manners that real line art comes in."""

import cv2
import numpy as np

#: Sketch variants kept for each picture.
VARIANTS = 3


def xdog(gray: np.ndarray, sigma: float, k: float, gamma: float, epsilon: float) -> np.ndarray:
    """Extended difference of Gaussians (Winnemöller 2011), thresholded softly.

    Args:
        gray: float32 [H, W] in 0…1.
        sigma: of the inner Gaussian, in pixels.
        k: ratio of the outer to the inner Gaussian.
        gamma: weight of the outer one.
        epsilon: threshold in units of the difference.

    Returns:
        float32 [H, W], 0 paper … 1 line.
    """
    inner = cv2.GaussianBlur(gray, (0, 0), sigma)
    outer = cv2.GaussianBlur(gray, (0, 0), sigma * k)
    difference = inner - gamma * outer
    return np.clip(-np.tanh(60 * (difference - epsilon)), 0, 1)


def outlines(color: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Thin contours of a picture uint8 [H, W, 3] (Canny, smoothed), float32 [H, W] in 0…1."""
    smooth = cv2.bilateralFilter(color, 5, 40, 5)
    low = int(rng.integers(25, 60))
    edges = np.zeros(color.shape[:2], np.uint8)
    for channel in cv2.split(smooth):
        edges = np.maximum(edges, np.asarray(cv2.Canny(channel, low, 2.5 * low)))
    return np.clip(cv2.GaussianBlur(edges, (0, 0), 0.6).astype(np.float32) / 130, 0, 1)


def own_ink(color: np.ndarray) -> np.ndarray:
    """The dark, thin, colourless strokes of a picture uint8 [H, W, 3], float32 [H, W] in 0…1.

    A black-hat (closing minus picture) keeps what is darker than its surroundings and thinner
    than the kernel; dark colour areas stay out.
    """
    gray = cv2.cvtColor(color, cv2.COLOR_RGB2GRAY)
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (7, 7))
    hat = cv2.morphologyEx(gray, cv2.MORPH_BLACKHAT, kernel).astype(np.float32)
    return np.clip((hat - 18) / 80, 0, 1)


def sketch_variants(
    color: np.ndarray, line: np.ndarray | None, rng: np.random.Generator
) -> np.ndarray:
    """`VARIANTS` sketches of one picture, the true line drawing first where there is one.

    Returns:
        uint8 [VARIANTS, H, W], 0 paper … 255 line.
    """
    dog = _some_xdog(color, rng)
    ink = own_ink(color)
    contour = outlines(color, rng)
    if line is not None:
        true = 1 - line.astype(np.float32) / 255
        kinds = [true, true if rng.random() < 0.5 else np.maximum(contour, 0.8 * ink), dog]
    else:
        kinds = [np.maximum(dog, ink), np.maximum(0.9 * contour, ink), dog]
    return np.stack([np.round(255 * np.clip(kind, 0, 1)).astype(np.uint8) for kind in kinds])


def some_sketch(color: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """One of the sketches of `sketch_variants` by chance, without the work for the others.

    Args:
        color: uint8 [H, W, 3].
        rng: source of chance.

    Returns:
        float32 [H, W], 0 paper … 1 line.
    """
    kind = int(rng.integers(VARIANTS))
    if kind == 0:
        return np.maximum(_some_xdog(color, rng), own_ink(color))
    if kind == 1:
        return np.maximum(0.9 * outlines(color, rng), own_ink(color))
    return _some_xdog(color, rng)


def _some_xdog(color: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    gray = cv2.cvtColor(color, cv2.COLOR_RGB2GRAY).astype(np.float32) / 255
    return xdog(gray, rng.uniform(0.5, 0.9), rng.uniform(1.6, 3.0), 0.97, rng.uniform(-0.02, 0.005))


def vary_line(ink: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """One sketch as another hand, pen or scanner would have left it.

    Thicker or thinner lines, faint pencil, gaps, dirt and grain.

    Args:
        ink: float32 [H, W] in 0…1; not changed.
        rng: source of chance.

    Returns:
        float32 [H, W] in 0…1.
    """
    height, width = ink.shape
    roll = rng.random()
    if roll < 0.15:
        ink = cv2.dilate(ink, np.ones((2, 2), np.uint8))
    elif roll < 0.3:
        ink = np.clip(1.6 * ink - 0.3, 0, 1)
    elif roll < 0.45:
        ink = cv2.GaussianBlur(ink, (0, 0), rng.uniform(0.4, 0.9))
    if rng.random() < 0.5:
        ink = ink.copy()
        for _ in range(int(rng.integers(1, 9))):  # gaps
            x, y = int(rng.integers(width)), int(rng.integers(height))
            radius = int(rng.integers(1, 4))
            cv2.circle(ink, (x, y), radius, 0.0, -1)
    if rng.random() < 0.25:  # pencil
        grain = cv2.resize(
            rng.random((height // 2 + 1, width // 2 + 1), np.float32), (width, height)
        )
        ink = ink * (0.45 + 0.55 * grain)
    if rng.random() < 0.2:  # construction lines
        ink = np.ascontiguousarray(ink)
        for _ in range(int(rng.integers(1, 4))):
            a = (int(rng.integers(width)), int(rng.integers(height)))
            b = (int(rng.integers(width)), int(rng.integers(height)))
            layer = np.zeros_like(ink)
            cv2.line(layer, a, b, float(rng.uniform(0.15, 0.4)), 1, cv2.LINE_AA)
            ink = np.maximum(ink, layer)
    if rng.random() < 0.3:
        ink = ink + rng.normal(0, rng.uniform(0.005, 0.03), ink.shape).astype(np.float32)
    return np.clip(ink * rng.uniform(0.65, 1.0), 0, 1).astype(np.float32)
