"""What a figure is made of: shapes from back to front."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeVar

import numpy as np

from export.figures.geometry import Affine, Points, PointsLike
from export.figures.parts import Part

Color = tuple[float, float, float]
T = TypeVar("T")


@dataclass(frozen=True)
class Stroke:
    """A line inside a shape: `points` [P, 2] and a factor to the width of the lines."""

    points: Points
    width: float = 1.0


@dataclass
class Shape:
    """An area of one colour, and the lines that belong to it.

    Attributes:
        outline: closed, float64 [P, 2] in page units (the page's longest side is 1).
        part: what it is.
        color: sRGB in 0…1.
        line: factor to the width of its contour; 0: none.
        edges: contour lines in place of the whole outline, where only part of it is drawn.
        strokes: inner lines, clipped to the shape.
        shadows: outlines of darker areas, clipped to the shape.
        lights: outlines of lighter areas, clipped to the shape.
        clip: number of the shape it is painted on and cut to, such as the white of an eye.
        black: line artists often fill it with ink.
        round: how deep its own shadow is, as a share of its size; 0: flat.
    """

    outline: Points
    part: Part
    color: Color
    line: float = 1.0
    edges: list[Points] | None = None
    strokes: list[Stroke] = field(default_factory=list)
    shadows: list[Points] = field(default_factory=list)
    lights: list[Points] = field(default_factory=list)
    clip: int | None = None
    black: bool = False
    round: float = 0.08


@dataclass
class Scene:
    """A page: its shapes from back to front, and its size; the longest side is 1."""

    shapes: list[Shape] = field(default_factory=list)
    width: float = 1.0
    height: float = 1.0
    paper: Color = (1.0, 1.0, 1.0)


def painting_order(shapes: list[Shape]) -> list[tuple[int, bool]]:
    """From back to front: (number, True) where a shape begins, (number, False) where it ends.

    What is painted on a shape comes between its beginning and its end, so that all that lies
    before the shape, such as the collar of a striped shirt, lies before its pattern too, whichever
    was added first.
    """
    on: dict[int | None, list[int]] = {}
    for number, shape in enumerate(shapes):
        on.setdefault(shape.clip, []).append(number)
    order = []
    stack = [(number, True) for number in reversed(on.get(None, []))]
    while stack:
        number, begins = stack.pop()
        order.append((number, begins))
        if begins:
            stack.append((number, False))
            stack += [(child, True) for child in reversed(on.get(number, []))]
    return order


class Pen:
    """Adds shapes to a scene, in units and turned as its place on the page asks."""

    def __init__(self, scene: Scene, rng: np.random.Generator, place: Affine) -> None:
        self.scene = scene
        self.rng = rng
        self.place = place

    def at(self, place: Affine) -> "Pen":
        """A pen whose units lie inside of this one's."""
        return Pen(self.scene, self.rng, place.inside(self.place))

    def shape(
        self,
        outline: PointsLike,
        part: Part,
        color: Color,
        *,
        line: float = 1.0,
        edges: list[Points] | None = None,
        strokes: list[Stroke] | None = None,
        shadows: list[Points] | None = None,
        lights: list[Points] | None = None,
        clip: int | None = None,
        black: bool = False,
        round: float = 0.08,
    ) -> int:
        """Add a `Shape` in this pen's units; returns its number."""
        place = self.place
        self.scene.shapes.append(
            Shape(
                place(outline), part, color, line,
                None if edges is None else [place(edge) for edge in edges],
                [Stroke(place(stroke.points), stroke.width) for stroke in strokes or []],
                [place(shadow) for shadow in shadows or []],
                [place(light) for light in lights or []],
                clip, black, round,
            )
        )  # fmt: skip
        return len(self.scene.shapes) - 1

    def chance(self, share: float) -> bool:
        """True in `share` of the cases."""
        return bool(self.rng.random() < share)

    def uniform(self, low: float, high: float) -> float:
        """A number between two."""
        return float(self.rng.uniform(low, high))

    def pick(self, options: Sequence[T], weights: Sequence[float] | None = None) -> T:
        """One of the options."""
        p = None if weights is None else np.asarray(weights, float) / sum(weights)
        return options[int(self.rng.choice(len(options), p=p))]
