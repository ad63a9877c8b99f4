"""Colours by part: skin, hair and outfits as they are painted."""

import colorsys
from dataclasses import dataclass

import numpy as np

from export.figures.scene import Color

_SKIN = (
    (255, 228, 214), (255, 219, 196), (250, 209, 180), (241, 194, 160), (228, 176, 138),
    (214, 155, 115), (190, 128, 88), (160, 103, 68), (128, 80, 52), (96, 60, 42),
)  # fmt: skip
_SKIN_WEIGHTS = (3, 4, 4, 3, 2, 1.6, 1.4, 1.2, 1, 0.8)
_HAIR = (
    (38, 32, 36), (58, 44, 40), (92, 62, 44), (126, 82, 50), (160, 104, 58), (196, 142, 78),
    (236, 200, 120), (250, 226, 160), (182, 82, 44), (206, 100, 60), (150, 150, 156),
    (226, 224, 228),
)  # fmt: skip
_HAIR_WEIGHTS = (5, 4, 4, 3, 2, 2, 3, 2, 1.5, 1.5, 0.8, 1.5)
#: Plain clothes that go with everything.
_NEUTRAL = (
    (250, 250, 250), (238, 234, 226), (200, 202, 208), (140, 142, 150), (76, 78, 88), (40, 40, 48),
    (34, 44, 82), (86, 66, 54), (214, 190, 152), (168, 140, 106), (58, 82, 128), (96, 126, 168),
)  # fmt: skip


@dataclass(frozen=True)
class Scheme:
    """The colours of one character, by what they are for."""

    skin: Color
    hair: Color
    eyes: Color
    brows: Color
    mouth: Color
    top: Color
    top2: Color
    bottom: Color
    bottom2: Color
    legwear: Color
    shoes: Color
    headwear: Color
    accent: Color


def rgb(red: int, green: int, blue: int) -> Color:
    """0…255 as 0…1."""
    return red / 255, green / 255, blue / 255


def hsv(hue: float, saturation: float, value: float) -> Color:
    """Hue in turns, saturation and value in 0…1."""
    return colorsys.hsv_to_rgb(hue % 1, min(max(saturation, 0), 1), min(max(value, 0), 1))


def shift(color: Color, rng: np.random.Generator, amount: float = 0.04) -> Color:
    """A colour a little off."""
    moved = np.clip(
        np.asarray(color) + rng.normal(0, amount, 3) * 0.6 + rng.normal(0, amount), 0, 1
    )
    return float(moved[0]), float(moved[1]), float(moved[2])


def darker(color: Color, amount: float) -> Color:
    """Towards a deep, cool shade of the colour."""
    deep = np.asarray(color) * np.array([0.55, 0.5, 0.62])
    mixed = np.asarray(color) * (1 - amount) + deep * amount
    return float(mixed[0]), float(mixed[1]), float(mixed[2])


def choose(
    table: tuple[tuple[int, int, int], ...],
    weights: tuple[float, ...] | None,
    rng: np.random.Generator,
) -> Color:
    """One colour of a table, a little off."""
    p = None if weights is None else np.asarray(weights, float) / sum(weights)
    return shift(rgb(*table[int(rng.choice(len(table), p=p))]), rng, 0.02)


def cloth(hue: float, rng: np.random.Generator) -> Color:
    """Cloth of about a hue: pastel, vivid, deep or muted."""
    kind = rng.random()
    hue += rng.normal(0, 0.02)
    if kind < 0.28:
        return hsv(hue, rng.uniform(0.2, 0.42), rng.uniform(0.88, 1))
    if kind < 0.62:
        return hsv(hue, rng.uniform(0.55, 0.88), rng.uniform(0.75, 0.98))
    if kind < 0.85:
        return hsv(hue, rng.uniform(0.5, 0.85), rng.uniform(0.3, 0.6))
    return hsv(hue, rng.uniform(0.2, 0.5), rng.uniform(0.5, 0.78))


def paint(rng: np.random.Generator) -> Color:
    """What a thing may be painted in: mostly any hue, sometimes plain, wood or metal."""
    kind = rng.random()
    if kind < 0.62:
        return cloth(float(rng.random()), rng)
    if kind < 0.76:
        return choose(_NEUTRAL, None, rng)
    return wood(rng) if kind < 0.9 else metal(rng)


def wood(rng: np.random.Generator) -> Color:
    """Pale to dark wood."""
    return hsv(rng.uniform(0.05, 0.1), rng.uniform(0.35, 0.65), rng.uniform(0.35, 0.85))


def metal(rng: np.random.Generator) -> Color:
    """Steel or gold."""
    if rng.random() < 0.35:
        return hsv(rng.uniform(0.1, 0.14), rng.uniform(0.5, 0.75), rng.uniform(0.75, 0.95))
    return hsv(rng.uniform(0.55, 0.65), rng.uniform(0.03, 0.15), rng.uniform(0.45, 0.85))


def choose_scheme(rng: np.random.Generator) -> Scheme:
    """A character's colours: an outfit of few hues that go together."""
    hue = float(rng.random())
    # Hues of outfits: one, neighbours, opposites, a split or a triad.
    step = (0.0, 0.06, 0.5, 0.42, 1 / 3)[int(rng.choice(5, p=[0.3, 0.25, 0.2, 0.1, 0.15]))]
    hues = (hue, hue + step, hue - step)

    def garment(plain: float) -> Color:
        if rng.random() < plain:
            return choose(_NEUTRAL, None, rng)
        return cloth(hues[int(rng.integers(3))], rng)

    top = garment(0.35)
    bottom = top if rng.random() < 0.15 else garment(0.5)
    if rng.random() < 0.72:
        hair = choose(_HAIR, _HAIR_WEIGHTS, rng)
    else:
        hair = hsv(float(rng.random()), rng.uniform(0.3, 0.75), rng.uniform(0.55, 1))
    if rng.random() < 0.6:
        natural = ((0.07, 0.6, 0.42), (0.58, 0.65, 0.75), (0.36, 0.5, 0.6), (0.09, 0.75, 0.7),
                   (0.6, 0.25, 0.6))  # fmt: skip
        eyes = hsv(*natural[int(rng.integers(5))])
    else:
        eyes = hsv(float(rng.random()), rng.uniform(0.5, 0.9), rng.uniform(0.5, 0.95))
    dark_legs = (rgb(52, 48, 60), rgb(250, 250, 250), rgb(36, 40, 70))
    legwear = dark_legs[int(rng.integers(3))] if rng.random() < 0.65 else garment(0.3)
    leather = ((70, 48, 40), (40, 36, 40), (130, 82, 52), (244, 242, 240), (180, 60, 60))
    shoes = choose(leather, (3, 3, 2, 1.5, 1), rng) if rng.random() < 0.75 else garment(0.3)
    return Scheme(
        skin=choose(_SKIN, _SKIN_WEIGHTS, rng),
        hair=hair,
        eyes=eyes,
        brows=darker(hair, 0.5),
        mouth=shift(rgb(200, 88, 88), rng),
        top=top,
        top2=garment(0.6),
        bottom=bottom,
        bottom2=garment(0.6),
        legwear=legwear,
        shoes=shoes,
        headwear=garment(0.4),
        accent=hsv(hues[1] + rng.choice([0.0, 0.5]), rng.uniform(0.6, 0.95), rng.uniform(0.7, 1)),
    )
