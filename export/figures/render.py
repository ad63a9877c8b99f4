"""Pictures of a scene: colour, regions, parts and line renderings."""

from dataclasses import dataclass

import cv2
import numpy as np

from export.figures.colors import darker
from export.figures.geometry import Points
from export.figures.line_style import LineStyle, strokes_of
from export.figures.scene import Scene, Shape

#: Coordinates reach OpenCV as fixed-point numbers of so many bits after the point.
_BITS = 4
#: Each picture is drawn so many times as large and shrunk.
_FINER = 2


@dataclass(frozen=True)
class Shading:
    """How colour is laid on.

    Attributes:
        depth: darkness of shadows, 0 (flat) … 1.
        soft: blur of their borders, as a share of the page; 0: cel shading with hard borders.
        lights: highlights are painted.
        angle: where the light comes from, radians.
    """

    depth: float = 0.0
    soft: float = 0.0
    lights: bool = False
    angle: float = -2.2


def choose_shading(rng: np.random.Generator) -> Shading:
    """Flat, cel-shaded with one or two tones' depth, or softly painted."""
    kind = rng.choice(3, p=[0.4, 0.4, 0.2])
    angle = float(rng.uniform(-2.6, -0.5))
    lights = bool(rng.random() < 0.7)
    if kind == 0:
        return Shading(0, 0, bool(rng.random() < 0.3), angle)
    if kind == 1:
        return Shading(float(rng.uniform(0.25, 0.6)), 0, lights, angle)
    return Shading(float(rng.uniform(0.25, 0.7)), float(rng.uniform(0.008, 0.03)), lights, angle)


class Renderer:
    """Draws one scene at one size, in as many manners as wanted.

    Attributes:
        regions: int16 [H, W], number of the shape that is seen; −1: paper.
        parts: uint8 [H, W], values of `Part`.
    """

    def __init__(self, scene: Scene, size: int) -> None:
        """`size` is the longest side in pixels."""
        self.scene = scene
        self._scale = size * _FINER
        self._height = round(scene.height * size) * _FINER
        self._width = round(scene.width * size) * _FINER
        self._unit = self._scale / 256
        self._masks = self._fill()
        table = np.array([0] + [int(shape.part) for shape in scene.shapes], np.uint8)
        self.regions = self._ids[::_FINER, ::_FINER].copy()
        self.parts = table[self.regions + 1]

    def color(self, shading: Shading) -> np.ndarray:
        """Colour without lines, uint8 [H, W, 3], sRGB."""
        shapes = self.scene.shapes
        base = np.array([self.scene.paper] + [shape.color for shape in shapes], np.float32)
        picture = base[self._ids + 1]
        if shading.depth:
            dark = np.array(
                [self.scene.paper] + [darker(shape.color, shading.depth) for shape in shapes],
                np.float32,
            )
            shade = self._shade(shading)
            picture += (dark[self._ids + 1] - picture) * shade[..., None]
        if shading.lights:
            light = self._lights()
            picture += (1 - picture) * light[..., None]
        small = cv2.resize(picture, self._small(), interpolation=cv2.INTER_AREA)
        return np.round(255 * np.clip(small, 0, 1)).astype(np.uint8)

    def line(self, style: LineStyle, rng: np.random.Generator) -> np.ndarray:
        """One line rendering, uint8 [H, W], 0 paper … 255 line."""
        ink = np.zeros((self._height, self._width), np.uint8)
        if style.construction:
            self._construction(ink, rng)
        for number, shape in enumerate(self.scene.shapes):
            mask, at = self._masks[number]
            if mask.size == 0:
                continue
            window = ink[at]
            if shape.clip is None or shape.line:
                window[mask > 0] = (window[mask > 0] * (0.35 if style.construction else 0)).astype(
                    np.uint8
                )
            if shape.black and rng.random() < style.blacks:
                window[mask > 0] = 255
            self._inner(window, mask, at, shape, style, rng)
            if shape.line:
                self._contour(ink, mask, at, shape, style, rng)
        return cv2.resize(ink, self._small(), interpolation=cv2.INTER_AREA)

    def _small(self) -> tuple[int, int]:
        return self._width // _FINER, self._height // _FINER

    def _fill(self):
        """Paint the region map from back to front; each shape's mask in its window."""
        self._ids = np.full((self._height, self._width), -1, np.int16)
        masks = []
        for number, shape in enumerate(self.scene.shapes):
            mask, at = self._mask(shape.outline)
            if shape.clip is not None and mask.size:
                under, at_under = masks[shape.clip]
                whole = np.zeros_like(self._ids, np.uint8)
                whole[at_under] = under
                mask &= whole[at]
                # What has been painted over the lower shape since stays in front.
                mask &= np.isin(self._ids[at], self._family(shape.clip)).astype(np.uint8)
            self._ids[at][mask > 0] = number
            masks.append((mask, at))
        return masks

    def _family(self, number: int) -> list[int]:
        """A shape and all that is painted on it."""
        family = [number]
        for index in range(number + 1, len(self.scene.shapes)):
            if self.scene.shapes[index].clip in family:
                family.append(index)
        return family

    def _mask(self, outline: Points) -> tuple[np.ndarray, tuple[slice, slice]]:
        points = outline * self._scale
        low = np.maximum(np.floor(points.min(axis=0)).astype(int), 0)
        high = np.minimum(np.ceil(points.max(axis=0)).astype(int) + 1, (self._width, self._height))
        size = np.maximum(high - low, 0)
        at = slice(low[1], low[1] + size[1]), slice(low[0], low[0] + size[0])
        mask = np.zeros((size[1], size[0]), np.uint8)
        if mask.size:
            _fill_poly(mask, points - low, 1)
        return mask, at

    def _shade(self, shading: Shading) -> np.ndarray:
        """How dark each pixel is, float32 [H, W] in 0…1: shapes turn away from the light."""
        shade = np.zeros((self._height, self._width), np.float32)
        way = np.array([np.cos(shading.angle), np.sin(shading.angle)])
        for number, shape in enumerate(self.scene.shapes):
            mask, at = self._masks[number]
            if mask.size == 0:
                continue
            seen = (self._ids[at] == number) & (mask > 0)
            own = np.zeros(mask.shape, np.uint8)
            if shape.round:
                reach = shape.round * min(mask.shape) * 1.6
                move = np.array([[1, 0, reach * way[0]], [0, 1, reach * way[1]]], np.float32)
                lit = cv2.warpAffine(mask, move, mask.shape[::-1])
                own = mask & (1 - lit)
            origin = np.array([at[1].start, at[0].start])
            for outline in shape.shadows:
                _fill_poly(own, outline * self._scale - origin, 1)
            shade[at][seen] = own[seen]
        if shading.soft:
            shade = cv2.GaussianBlur(shade, (0, 0), shading.soft * self._scale)
        return shade

    def _lights(self) -> np.ndarray:
        light = np.zeros((self._height, self._width), np.float32)
        for number, shape in enumerate(self.scene.shapes):
            mask, at = self._masks[number]
            if not shape.lights or mask.size == 0:
                continue
            own = np.zeros(mask.shape, np.uint8)
            origin = np.array([at[1].start, at[0].start])
            for outline in shape.lights:
                _fill_poly(own, outline * self._scale - origin, 1)
            light[at][(own > 0) & (self._ids[at] == number)] = 0.45
        return light

    def _inner(self, window, mask, at, shape: Shape, style: LineStyle, rng) -> None:
        lines = [(stroke.points, stroke.width) for stroke in shape.strokes]
        if style.inner < 1:
            lines = [line for line in lines if rng.random() < style.inner]
        if style.hatching and shape.round and rng.random() < 0.6:
            lines += [(line, 0.6) for line in _hatching(shape, rng)]
        if not lines:
            return
        origin = np.array([at[1].start, at[0].start])
        drawn = np.zeros_like(mask)
        for points, width in lines:
            pixels = points * self._scale - origin
            for outline in strokes_of(pixels, False, 0.8 * width, style, self._unit, rng):
                _fill_poly(drawn, outline, round(255 * style.dark * rng.uniform(0.8, 1)))
        drawn[mask == 0] = 0
        np.maximum(window, drawn, out=window)

    def _contour(self, ink, mask, at, shape: Shape, style: LineStyle, rng) -> None:
        edges = [(shape.outline, True)]
        if shape.edges is not None:
            edges = [(edge, False) for edge in shape.edges]
        margin = int(6 * self._unit) + 2
        y0, x0 = max(at[0].start - margin, 0), max(at[1].start - margin, 0)
        around = slice(y0, at[0].stop + margin), slice(x0, at[1].stop + margin)
        drawn = np.zeros_like(ink[around])
        for points, closed in edges:
            pixels = points * self._scale - (x0, y0)
            for outline in strokes_of(pixels, closed, shape.line, style, self._unit, rng):
                stroke = round(255 * style.dark * rng.uniform(0.85, 1))
                if style.dark == 1:
                    _fill_poly(drawn, outline, 255)
                else:  # pencil strokes darken one another
                    once = np.zeros_like(drawn)
                    _fill_poly(once, outline, stroke)
                    drawn = cv2.add(drawn, once)
        if shape.clip is not None:  # nothing sticks out of what it is painted on
            under, at_under = self._masks[shape.clip]
            whole = np.zeros_like(ink)
            whole[at_under] = under
            drawn[whole[around] == 0] = 0
        np.maximum(ink[around], drawn, out=ink[around])

    def _construction(self, ink: np.ndarray, rng: np.random.Generator) -> None:
        for number in rng.permutation(len(self.scene.shapes))[:8]:
            mask, at = self._masks[number]
            if min(mask.shape) < 12 * self._unit:
                continue
            center = (at[1].start + mask.shape[1] // 2, at[0].start + mask.shape[0] // 2)
            axes = (mask.shape[1] // 2, mask.shape[0] // 2)
            tone, thick = int(rng.integers(50, 110)), max(1, int(self._unit))
            if rng.random() < 0.5:
                angle = float(rng.uniform(-15, 15))
                cv2.ellipse(ink, center, axes, angle, 0, 360, tone, thick, cv2.LINE_AA)
            else:
                reach = np.array(axes) * rng.uniform(-1.2, 1.2, (2, 2))
                a, b = (np.asarray(center) + row for row in reach)
                cv2.line(ink, _point(a), _point(b), tone, thick, cv2.LINE_AA)


def _point(xy: np.ndarray) -> tuple[int, int]:
    return int(xy[0]), int(xy[1])


def _fill_poly(canvas: np.ndarray, points: Points, value: int) -> None:
    fixed = np.round(points * (1 << _BITS)).astype(np.int32)
    cv2.fillPoly(canvas, [fixed], (value,), lineType=cv2.LINE_8, shift=_BITS)


def _hatching(shape: Shape, rng: np.random.Generator) -> list[Points]:
    """Parallel strokes in a corner of the shape, away from the light."""
    low, high = shape.outline.min(axis=0), shape.outline.max(axis=0)
    size = float(min(high - low))
    if size < 0.04:
        return []
    lines = []
    start = low + (high - low) * np.array([rng.uniform(0.5, 0.8), rng.uniform(0.3, 0.7)])
    for step in range(int(rng.integers(4, 10))):
        a = start + np.array([-0.012, 0.012]) * step
        lines.append(np.stack([a, a + 0.35 * size * np.array([0.7, 0.6])]))
    return lines
