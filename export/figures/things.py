"""Trees, houses, clouds and pots, alone or before a background. Units: the page."""

import numpy as np

from export.figures.colors import cloth, hsv, rgb, shift
from export.figures.geometry import arc, ellipse, limb, resample, scallops, spline, zigzag
from export.figures.parts import Part
from export.figures.scene import Pen, Stroke


def box(x0: float, y0: float, x1: float, y1: float) -> np.ndarray:
    """A rectangle, clockwise from the upper left."""
    return np.array([(x0, y0), (x1, y0), (x1, y1), (x0, y1)])


def draw_cloud(pen: Pen, at: tuple[float, float], size: float, night: bool = False) -> None:
    """A heap of cloud."""
    ring = resample(ellipse(at, size, size * 0.45, count=60), 0.004)
    color = (0.5, 0.52, 0.66) if night else (0.99, 0.99, 1.0)
    pen.shape(
        scallops(ring[::-1], size * 0.22, int(pen.rng.integers(6, 10))), Part.SKY, color, round=0.06
    )


def draw_tree(pen: Pen, foot: tuple[float, float], tall: float) -> None:
    """A leafy tree, a fir or a palm."""
    x, y = foot
    bark = hsv(pen.uniform(0.05, 0.09), pen.uniform(0.35, 0.65), pen.uniform(0.3, 0.6))
    green = hsv(pen.uniform(0.2, 0.4), pen.uniform(0.4, 0.8), pen.uniform(0.35, 0.8))
    if pen.chance(0.1):
        green = hsv(pen.uniform(0.02, 0.1), 0.75, 0.85)  # autumn
    elif pen.chance(0.06):
        green = hsv(pen.uniform(0.9, 0.97), 0.35, 0.98)  # blossom
    wide = tall * pen.uniform(0.08, 0.16)
    lines = [
        Stroke(arc((x + dx, y - tall * 0.4), (x + dx, y), 0.05), 0.6)
        for dx in (-wide * 0.2, wide * 0.2)
    ]
    trunk = limb([(x, y - tall * 0.6), (x, y)], (wide * 0.7, wide * 1.2))
    pen.shape(trunk, Part.PLANT, bark, strokes=lines)
    kind = pen.pick(("leafy", "fir", "round"), (3, 1.5, 2))
    if kind == "fir":
        for step in range(int(pen.rng.integers(2, 5))):
            low = y - tall * (0.2 + 0.24 * step)
            half = tall * (0.34 - 0.06 * step)
            base = arc((x - half, low), (x + half, low), 0.0, 30)
            tier = np.concatenate(
                [[(x, low - tall * 0.42)], zigzag(base, [tall * 0.04], 5, 0.2)[::-1]]
            )
            pen.shape(tier, Part.PLANT, green)
        return
    center = np.array([x, y - tall * 0.75])
    if kind == "round":
        pen.shape(ellipse(center, tall * 0.28, tall * 0.32), Part.PLANT, green)
    else:
        ring = resample(ellipse(center, tall * 0.36, tall * 0.3, count=60), 0.004)
        curls = [
            Stroke(
                ellipse(
                    center + pen.rng.uniform(-0.2, 0.2, 2) * tall,
                    tall * 0.06,
                    tall * 0.05,
                    0,
                    (0.2, 2.9),
                ),
                0.7,
            )
            for _ in range(int(pen.rng.integers(2, 7)))
        ]
        pen.shape(
            scallops(ring[::-1], tall * 0.06, int(pen.rng.integers(8, 15))),
            Part.PLANT,
            green,
            strokes=curls,
        )
    if pen.chance(0.2):
        fruit = hsv(pen.pick((0.0, 0.08, 0.14)), 0.85, 0.9)
        for spot in pen.rng.uniform(-0.2, 0.2, (5, 2)) * tall:
            pen.shape(
                ellipse(center + spot, tall * 0.035, tall * 0.035, count=14), Part.PLANT, fruit
            )


def draw_bush(pen: Pen, at: np.ndarray, size: float) -> None:
    """A bush that stands on `at`."""
    green = hsv(pen.uniform(0.22, 0.4), pen.uniform(0.4, 0.8), pen.uniform(0.35, 0.75))
    top = ellipse(at, size, size * 0.7, 0, (np.pi, 2 * np.pi), 50)
    pen.shape(scallops(top[::-1], size * 0.2, int(pen.rng.integers(4, 8))), Part.PLANT, green)


def draw_house(pen: Pen, foot: tuple[float, float], size: float) -> None:
    """A house with a pitched roof; `foot` is the middle of its base."""
    x, y = foot
    wall = (
        hsv(pen.uniform(0.03, 0.16), pen.uniform(0.05, 0.35), pen.uniform(0.8, 1))
        if pen.chance(0.7)
        else cloth(pen.uniform(0, 1), pen.rng)
    )
    roof = pen.pick((rgb(178, 78, 60), rgb(120, 78, 60), rgb(84, 92, 112), rgb(64, 120, 140)))
    half, tall = size * 0.5, size * pen.uniform(0.55, 0.9)
    pen.shape(box(x - half, y - tall, x + half, y), Part.OBJECT, wall)
    top = y - tall - size * pen.uniform(0.3, 0.6)
    tiles = [
        Stroke(
            np.array(
                [
                    (x - half * k, y - tall - 0.3 * size * (1 - k)),
                    (x + half * k, y - tall - 0.3 * size * (1 - k)),
                ]
            ),
            0.6,
        )
        for k in (0.5, 0.8)
    ]
    pen.shape(
        [(x - half * 1.2, y - tall), (x, top), (x + half * 1.2, y - tall)],
        Part.OBJECT,
        shift(roof, pen.rng),
        strokes=tiles,
    )
    door = hsv(pen.uniform(0, 0.15), 0.6, 0.5)
    pen.shape(box(x - size * 0.08, y - size * 0.32, x + size * 0.1, y), Part.OBJECT, door)
    for dx in (-0.3, 0.3):
        cx, cy = x + dx * size, y - tall * 0.6
        bars = [Stroke(np.array([(cx, cy - 0.1 * size), (cx, cy + 0.1 * size)]), 0.8)]
        pen.shape(
            box(cx - size * 0.09, cy - size * 0.1, cx + size * 0.09, cy + size * 0.1),
            Part.OBJECT,
            rgb(170, 208, 226),
            strokes=bars,
            round=0,
        )


def draw_pot(pen: Pen, foot: tuple[float, float], size: float) -> None:
    """A plant in a pot."""
    x, y = foot
    green = hsv(pen.uniform(0.24, 0.4), pen.uniform(0.45, 0.8), pen.uniform(0.35, 0.7))
    for angle in np.linspace(-1.2, 1.2, int(pen.rng.integers(4, 9))):
        tip = np.array(
            [x + np.sin(angle) * size * 1.1, y - size * 0.8 - np.cos(angle) * size * 0.9]
        )
        blade = spline(
            [
                (x, y - size * 0.7),
                (
                    x + np.sin(angle - 0.25) * size * 0.6,
                    y - size * 0.8 - np.cos(angle) * size * 0.5,
                ),
                tuple(tip),
                (
                    x + np.sin(angle + 0.25) * size * 0.6,
                    y - size * 0.8 - np.cos(angle) * size * 0.5,
                ),
            ],
            closed=True,
        )
        pen.shape(
            blade,
            Part.PLANT,
            green,
            strokes=[
                Stroke(
                    np.stack(
                        [
                            np.array([x, y - size * 0.7]),
                            tip * 0.8 + np.array([x, y - size * 0.7]) * 0.2,
                        ]
                    ),
                    0.6,
                )
            ],
        )
    pot = [
        (x - size * 0.4, y - size * 0.75),
        (x + size * 0.4, y - size * 0.75),
        (x + size * 0.28, y),
        (x - size * 0.28, y),
    ]
    pen.shape(pot, Part.OBJECT, pen.pick((rgb(198, 110, 70), cloth(pen.uniform(0, 1), pen.rng))))
