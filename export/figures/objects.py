"""Single things and plants: a table of all that can be drawn on its own.

To add one, write a function that draws it with a pen in −0.5…0.5 around the origin (x to the
right, y down) in one of the modules below, and add a line to `OBJECTS` or `PLANTS` here.
"""

from collections.abc import Callable

import numpy as np

from export.figures import objects_home as home
from export.figures import objects_out as out
from export.figures import objects_signs as signs
from export.figures import objects_tools as tools
from export.figures import plants
from export.figures.geometry import Affine
from export.figures.parts import Part
from export.figures.scene import Pen

#: Things by name: how they are drawn, and the part that most of them is.
OBJECTS: dict[str, tuple[Callable[[Pen], None], Part]] = {
    "cup": (home.cup, Part.OBJECT),
    "teapot": (home.teapot, Part.OBJECT),
    "bottle": (home.bottle, Part.OBJECT),
    "book": (home.book, Part.OBJECT),
    "lamp": (home.lamp, Part.OBJECT),
    "chair": (home.chair, Part.OBJECT),
    "table": (home.table, Part.OBJECT),
    "clock": (home.clock, Part.OBJECT),
    "phone": (home.phone, Part.OBJECT),
    "camera": (home.camera, Part.OBJECT),
    "computer": (home.computer, Part.OBJECT),
    "umbrella": (tools.umbrella, Part.OBJECT),
    "key": (tools.key, Part.OBJECT),
    "candle": (tools.candle, Part.OBJECT),
    "house": (out.house, Part.OBJECT),
    "car": (out.car, Part.OBJECT),
    "bicycle": (out.bicycle, Part.OBJECT),
    "wheel": (out.wheel, Part.OBJECT),
    "boat": (out.boat, Part.OBJECT),
    "airplane": (out.airplane, Part.OBJECT),
    "hot_air_balloon": (out.hot_air_balloon, Part.OBJECT),
    "guitar": (tools.guitar, Part.OBJECT),
    "ball": (out.ball, Part.OBJECT),
    "balloon": (out.balloon, Part.OBJECT),
    "gift": (out.gift, Part.OBJECT),
    "cake": (out.cake, Part.OBJECT),
    "apple": (out.apple, Part.OBJECT),
    "banana": (out.banana, Part.OBJECT),
    "hammer": (tools.hammer, Part.OBJECT),
    "scissors": (tools.scissors, Part.OBJECT),
    "pencil": (tools.pencil, Part.OBJECT),
    "star": (signs.star, Part.OBJECT),
    "heart": (signs.heart, Part.OBJECT),
    "sign": (signs.sign, Part.OBJECT),
    "arrow": (signs.arrow, Part.OBJECT),
    "shoe": (signs.shoe, Part.SHOES),
    "hat": (signs.hat, Part.HEADWEAR),
    "crown": (signs.crown, Part.HEADWEAR),
    "chest": (signs.chest, Part.OBJECT),
    "bell": (signs.bell, Part.OBJECT),
    "flag": (signs.flag, Part.OBJECT),
    "shield": (signs.shield, Part.OBJECT),
}
#: Plants by name, likewise.
PLANTS: dict[str, tuple[Callable[[Pen], None], Part]] = {
    "tree": (plants.tree, Part.PLANT),
    "pot": (plants.pot, Part.PLANT),
    "bunch": (plants.bunch, Part.PLANT),
    "mushroom": (plants.mushroom, Part.PLANT),
    "cactus": (plants.cactus, Part.PLANT),
    "leaf": (plants.leaf_alone, Part.PLANT),
    "flower": (plants.flower, Part.PLANT),
}


def draw_object(pen: Pen, name: str | None = None) -> None:
    """Draw a thing or a plant about 1 high around the pen's origin; any thing where none is named.

    Its width and height are a little off each time.
    """
    if name is None:
        name = pen.pick(tuple(OBJECTS))
    draw, _ = OBJECTS.get(name) or PLANTS[name]
    stretch = np.diag(pen.rng.uniform(0.82, 1, 2))
    draw(pen.at(Affine(stretch, np.zeros(2))))
