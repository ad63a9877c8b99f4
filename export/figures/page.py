"""Pages put together from a seed: who is on them, how large, before what."""

import numpy as np

from export.figures.animals import draw_animal
from export.figures.backgrounds import draw_background
from export.figures.character import choose_character
from export.figures.figure import draw_face, draw_figure
from export.figures.geometry import Affine
from export.figures.hair import draw_back_hair
from export.figures.objects import OBJECTS, PLANTS, draw_object
from export.figures.props import draw_flowers
from export.figures.scene import Pen, Scene
from export.figures.things import draw_bush, draw_house, draw_pot, draw_tree

#: What pages show, and their shares: characters 0.68, animals 0.10, things 0.15 (else the model
#: takes every single thing for an animal), plants 0.04 and scenery 0.03.
SHARES = {
    "bust": 0.2, "full": 0.17, "head": 0.08, "half": 0.09, "group": 0.07, "pair": 0.03,
    "figure_and_objects": 0.04,
    "animal": 0.1,
    "object": 0.08, "objects": 0.07,
    "plants": 0.04,
    "things": 0.03,
}  # fmt: skip
#: Shares of what lies behind. Half of all pages have nothing there: of those without a background
#: a few get tinted paper.
BACKGROUNDS = {"none": 0.54, "panel": 0.09, "outdoors": 0.19, "room": 0.12, "sea": 0.06}


def draw_page(seed: int) -> Scene:
    """The page of a seed, always the same."""
    rng = np.random.default_rng((seed, 7))
    aspect = float(rng.uniform(0.7, 1.35))
    scene = Scene(width=min(1.0, 1 / aspect), height=min(1.0, aspect))
    pen = Pen(scene, rng, Affine.of())
    kind = pen.pick(tuple(SHARES), tuple(SHARES.values()))
    draw_background(pen, pen.pick(tuple(BACKGROUNDS), tuple(BACKGROUNDS.values())))
    width, height = scene.width, scene.height
    middle = width / 2
    lean = pen.rng.normal(0, 0.05)
    if kind == "head":
        scale = height * pen.uniform(0.5, 0.85)
        who = choose_character(rng)
        place = Affine.of(scale, who.roll + lean, (middle + pen.rng.normal(0, 0.05), height * 0.52))
        head = pen.at(place).at(Affine.of(mirror=who.yaw < 0))
        draw_back_hair(head, who)
        draw_face(head, who)
    elif kind == "bust":
        _figure(
            pen, height * pen.uniform(0.4, 0.62), middle, height * pen.uniform(0.58, 0.7), False
        )
    elif kind == "half":
        _figure(
            pen, height * pen.uniform(0.2, 0.34), middle, height * pen.uniform(0.34, 0.42), True
        )
    elif kind == "full":
        _full(pen, middle, height * pen.uniform(0.82, 0.96))
    elif kind == "group":
        count = int(rng.integers(2, 4))
        for x in (np.arange(count) + 0.5) / count * width:
            _full(pen, float(x), height * pen.uniform(0.6, 0.92))
    elif kind == "pair":
        _full(pen, width * 0.35, height * 0.9)
        _animal(pen, width * 0.72, height * pen.uniform(0.3, 0.45), height * 0.95)
    elif kind == "figure_and_objects":
        _beside(pen, behind=True)
        _full(pen, middle + pen.rng.normal(0, 0.08), height * pen.uniform(0.75, 0.95))
        _beside(pen, behind=False)
    elif kind == "object":
        _single(pen, pen.pick(tuple(OBJECTS)))
    elif kind == "objects":
        _scatter(pen, tuple(OBJECTS), int(rng.integers(2, 7)))
    elif kind == "plants":
        count = int(rng.integers(1, 4))
        if count == 1:
            _single(pen, pen.pick(tuple(PLANTS)))
        else:
            _scatter(pen, tuple(PLANTS), count)
    elif kind == "animal":
        _animal(
            pen,
            middle,
            min(width, height) * pen.uniform(0.6, 0.85),
            height * pen.uniform(0.85, 0.95),
        )
    else:
        _things(pen, width, height)
    return scene


def _figure(pen: Pen, scale: float, x: float, y: float, legs: bool) -> None:
    who = choose_character(pen.rng)
    place = Affine.of(scale, pen.rng.normal(0, 0.05), (x + pen.rng.normal(0, 0.04), y))
    draw_figure(pen.at(place), who, legs=legs)


def _full(pen: Pen, x: float, tall: float) -> None:
    """A whole figure that is `tall` high, with feet near the lower edge of the page."""
    who = choose_character(pen.rng)
    scale = tall / (who.heads + 0.45)
    place = Affine.of(
        scale, pen.rng.normal(0, 0.04), (x, pen.scene.height * 0.5 - tall / 2 + scale * 1.25)
    )
    draw_figure(pen.at(place), who)


def _animal(pen: Pen, x: float, size: float, foot: float) -> None:
    place = Affine.of(
        size * 0.85, pen.rng.normal(0, 0.05), (x, foot - size * 0.45), pen.chance(0.5)
    )
    draw_animal(pen.at(place))


def _single(pen: Pen, name: str) -> None:
    """One thing or plant that fills the page; a few things lie askew."""
    width, height = pen.scene.width, pen.scene.height
    size = min(width, height) * pen.uniform(0.55, 0.98)
    turn = (
        pen.uniform(-0.8, 0.8) if name in OBJECTS and pen.chance(0.15) else pen.rng.normal(0, 0.1)
    )
    at = np.array([width, height]) / 2 + pen.rng.normal(0, 0.02, 2)
    draw_object(pen.at(Affine.of(size, turn, at, pen.chance(0.5))), name)


def _scatter(pen: Pen, names: tuple[str, ...], count: int) -> None:
    """`count` things in loose rows."""
    width, height = pen.scene.width, pen.scene.height
    columns = max(1, round(np.sqrt(count * width / height)))
    rows = -(-count // columns)
    cell = np.array([width / columns, height / rows])
    for number in range(count):
        at = (np.array([number % columns, number // columns]) + 0.5) * cell
        at += pen.rng.normal(0, 0.06, 2) * cell
        size = cell.min() * pen.uniform(0.55, 1.0)
        place = Affine.of(size, pen.rng.normal(0, 0.15), at, pen.chance(0.5))
        draw_object(pen.at(place), pen.pick(names))


def _beside(pen: Pen, behind: bool) -> None:
    """Up to two things at a figure's sides: smaller ones before it, larger ones behind it."""
    width, height = pen.scene.width, pen.scene.height
    for _ in range(int(pen.rng.integers(0, 3)) if behind else int(pen.rng.integers(1, 3))):
        size = pen.uniform(0.25, 0.45) if behind else pen.uniform(0.1, 0.25)
        x = width * pen.pick((0.2, 0.8)) + pen.rng.normal(0, 0.05)
        y = height * (pen.uniform(0.2, 0.9) if behind else 0.97) - size / 2
        name = pen.pick(tuple(OBJECTS) if pen.chance(0.8) else tuple(PLANTS))
        draw_object(pen.at(Affine.of(size, pen.rng.normal(0, 0.08), (x, y), pen.chance(0.5))), name)


def _things(pen: Pen, width: float, height: float) -> None:
    for _ in range(int(pen.rng.integers(1, 4))):
        x, y = pen.uniform(0.2, 0.8) * width, pen.uniform(0.6, 0.9) * height
        kind = pen.pick(("tree", "house", "pot", "flowers", "bush"))
        if kind == "tree":
            draw_tree(pen, (x, y), pen.uniform(0.4, 0.8))
        elif kind == "house":
            draw_house(pen, (x, y), pen.uniform(0.3, 0.6))
        elif kind == "pot":
            draw_pot(pen, (x, y), pen.uniform(0.2, 0.35))
        elif kind == "flowers":
            draw_flowers(
                pen.at(Affine.of(pen.uniform(0.3, 0.6), 0, (x, y))), int(pen.rng.integers(3, 8))
            )
        else:
            draw_bush(pen, np.array([x, y]), pen.uniform(0.15, 0.3))
