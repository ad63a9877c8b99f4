"""Who is drawn: proportions, manner and colours of one character."""

from dataclasses import dataclass

import numpy as np

from export.figures.colors import Scheme, choose_scheme


@dataclass(frozen=True)
class Character:
    """One character, the same wherever it is drawn.

    Attributes:
        scheme: its colours.
        heads: its height in heads, 2.2 (chibi) to 7.5.
        eyes: kind of eyes: manga, tall, round, narrow, dot.
        eye_size: their size, 1 is usual.
        jaw: how pointed the chin is, 0…1.
        cheeks: how full the cheeks are, 0…1.
        build: shoulders against hips, −1…1.
        child: small nose and mouth.
        old: wrinkles.
        ears: human, pointed, cat, rabbit, fox.
        hair: kind of hair (one of `HAIR`).
        outfit: kind of clothes (one of `OUTFITS`).
        yaw: turn of the head, radians; positive looks to the right of the page.
        pitch: tilt of the head forwards (+) and backwards, radians.
        roll: tilt to the side, radians.
    """

    scheme: Scheme
    heads: float
    eyes: str
    eye_size: float
    jaw: float
    cheeks: float
    build: float
    child: bool
    old: bool
    ears: str
    hair: str
    outfit: str
    yaw: float
    pitch: float
    roll: float


HAIR = (
    "bob", "long", "short", "spiky", "twin_tails", "pony_tail", "braids", "buns", "curly",
    "slick", "wavy", "bald",
)  # fmt: skip
_HAIR_WEIGHTS = (3, 4, 3, 3, 2, 2, 1.5, 1.2, 1.5, 1.2, 2.5, 0.5)
OUTFITS = (
    "shirt", "sailor", "blazer", "dress", "hoodie", "coat", "armour", "tank", "apron", "robe",
    "overalls", "swimsuit",
)  # fmt: skip
_OUTFIT_WEIGHTS = (4, 1.5, 1.5, 3, 2, 2, 1, 1.5, 1, 1, 1, 0.5)


def _one(rng: np.random.Generator, options: tuple[str, ...], weights: tuple[float, ...]) -> str:
    return options[int(rng.choice(len(options), p=np.asarray(weights) / sum(weights)))]


def choose_character(rng: np.random.Generator) -> Character:
    """Somebody."""
    chibi = rng.random() < 0.2
    heads = rng.uniform(2.2, 3.2) if chibi else rng.uniform(4.5, 7.5)
    turn = rng.random()
    yaw = rng.uniform(-0.15, 0.15) if turn < 0.35 else rng.uniform(0.25, 0.75)
    if turn > 0.88:
        yaw = rng.uniform(1.3, 1.5)
    old = not chibi and rng.random() < 0.06
    eyes = _one(rng, ("manga", "tall", "round", "narrow", "dot"), (5, 3, 2, 1.5, 1.2))
    size = rng.uniform(0.85, 1.2) * (1.15 if chibi else 1.0)
    if heads > 6.4 and eyes in ("manga", "tall"):
        size *= 0.85
    return Character(
        scheme=choose_scheme(rng),
        heads=float(heads),
        eyes=eyes,
        eye_size=float(size),
        jaw=float(rng.uniform(0, 1)),
        cheeks=float(rng.uniform(0.6, 1) if chibi else rng.uniform(0, 0.8)),
        build=float(rng.uniform(-1, 1)),
        child=bool(chibi or rng.random() < 0.3),
        old=old,
        ears=_one(rng, ("human", "pointed", "cat", "rabbit", "fox"), (10, 1, 1, 0.5, 0.6)),
        hair=_one(rng, HAIR, _HAIR_WEIGHTS),
        outfit=_one(rng, OUTFITS, _OUTFIT_WEIGHTS),
        yaw=float(yaw * rng.choice([-1, 1])),
        pitch=float(rng.normal(0, 0.16)),
        roll=float(rng.normal(0, 0.1)),
    )
