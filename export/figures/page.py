"""Pages put together from a seed: who is on them, how large, before what."""

import numpy as np

from export.figures.animals import draw_animal
from export.figures.backgrounds import draw_background
from export.figures.character import choose_character
from export.figures.figure import draw_face, draw_figure
from export.figures.geometry import Affine
from export.figures.hair import draw_back_hair
from export.figures.props import draw_flowers
from export.figures.scene import Pen, Scene
from export.figures.things import draw_bush, draw_house, draw_pot, draw_tree

_KINDS = ("bust", "full", "head", "half", "group", "animal", "pair", "things")
_WEIGHTS = (0.28, 0.22, 0.1, 0.12, 0.08, 0.11, 0.04, 0.05)


def draw_page(seed: int) -> Scene:
    """The page of a seed, always the same."""
    rng = np.random.default_rng((seed, 7))
    aspect = float(rng.uniform(0.7, 1.35))
    scene = Scene(width=min(1.0, 1 / aspect), height=min(1.0, aspect))
    pen = Pen(scene, rng, Affine.of())
    kind = pen.pick(_KINDS, _WEIGHTS)
    back = pen.pick(("none", "panel", "outdoors", "room", "sea"), (5, 1, 2, 1.3, 0.7))
    draw_background(pen, back)
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
