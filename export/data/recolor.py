"""Colour changes that a picture and its palette undergo together."""

import colorsys

import numpy as np

_SKIN = np.array(
    [
        (255, 224, 205), (250, 209, 180), (241, 194, 160), (228, 176, 138), (214, 155, 115),
        (190, 128, 88), (160, 103, 68), (128, 80, 52), (98, 60, 40), (255, 214, 196),
    ],
    np.float32,
) / 255  # fmt: skip


def nearest_entry(target: np.ndarray, palette: np.ndarray) -> np.ndarray:
    """Index of the nearest palette entry with a share, int [H, W]."""
    entries = palette[palette[:, 3] > 0, :3]
    distance = ((target[:, :, None] - entries) ** 2).sum(axis=3)
    return distance.argmin(axis=2)


def recolor_regions(
    target: np.ndarray, palette: np.ndarray, rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray]:
    """Give one to three colours of a picture another hue, everywhere they occur.

    Trained on this, the model learns that orders win over habit. White stays: it is the paper.

    Args:
        target: float32 [H, W, 3] in 0…1.
        palette: float32 [K, 4], sRGB in 0…1 and share.
        rng: source of chance.

    Returns:
        new target and palette.
    """
    used = np.flatnonzero(palette[:, 3] > 0)
    if len(used) == 0:
        return target, palette
    index = nearest_entry(target, palette)
    target, palette = target.copy(), palette.copy()
    colored = np.flatnonzero(palette[used, :3].min(axis=1) <= 0.9)
    if len(colored) == 0:
        return target, palette
    # Large areas first: recolouring a trace teaches nothing.
    chance = np.sqrt(palette[used[colored], 3])
    count = min(int(rng.integers(1, 4)), len(colored))
    for row in rng.choice(colored, count, replace=False, p=chance / chance.sum()):
        old = palette[used[row], :3].copy()
        lightness = float(np.clip(old.max() + rng.uniform(-0.3, 0.3), 0.25, 1))
        new = np.array(
            colorsys.hsv_to_rgb(rng.random(), rng.uniform(0.15, 0.95), lightness), np.float32
        )
        where = index == row
        target[where] = np.clip(target[where] + (new - old), 0, 1)
        palette[used[row], :3] = new
    return target, palette


def skin_for_yellow(
    target: np.ndarray, palette: np.ndarray, rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray]:
    """Symbol yellow becomes one of many skin tones, its shades kept.

    Takes and gives the picture, float32 [H, W, 3] in 0…1, and its palette, [K, 4].
    """
    skin = _SKIN[int(rng.integers(len(_SKIN)))]

    def change(colors: np.ndarray) -> np.ndarray:
        r, g, b = np.moveaxis(colors, -1, 0)
        yellow = (r > 0.85) & (g > 0.6) & (b < 0.5) & (r - b > 0.4) & (g < 0.97)
        shade = np.clip(g / 0.82, 0.6, 1.15)[..., None]
        return np.where(yellow[..., None], np.clip(skin * shade, 0, 1), colors)

    palette = palette.copy()
    palette[:, :3] = change(palette[:, :3])
    return change(target).astype(np.float32), palette


def vary_saturation(
    target: np.ndarray, palette: np.ndarray, rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray]:
    """A little more or less colour, brightness and warmth, alike in both.

    Takes and gives the picture, float32 [H, W, 3] in 0…1, and its palette, [K, 4].
    """
    saturation = rng.uniform(0.9, 1.35)
    gain = rng.uniform(0.95, 1.05, 3).astype(np.float32)

    def change(colors: np.ndarray) -> np.ndarray:
        gray = colors.mean(axis=-1, keepdims=True)
        # Near-white is paper and stays white.
        amount = np.clip((1 - colors.min(axis=-1, keepdims=True)) * 6, 0, 1)
        varied = np.clip((gray + saturation * (colors - gray)) * gain, 0, 1)
        return colors + amount * (varied - colors)

    palette = palette.copy()
    palette[:, :3] = change(palette[:, :3])
    return change(target).astype(np.float32), palette
