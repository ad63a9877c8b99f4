"""Pictures of a scene: colour, regions, parts and line renderings."""

from dataclasses import dataclass

import cv2
import numpy as np

from export.figures.colors import darker
from export.figures.geometry import Points, is_convex, wound
from export.figures.line_style import LineStyle, strokes_of
from export.figures.scene import Scene, Shape, painting_order

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
        for number, begins in self._order:
            if not self._seen[number]:
                continue
            if begins:
                self._ground(ink, number, style, rng)
            elif self.scene.shapes[number].line:
                self._contour(ink, number, style, rng)
        return cv2.resize(ink, self._small(), interpolation=cv2.INTER_AREA)

    def _small(self) -> tuple[int, int]:
        return self._width // _FINER, self._height // _FINER

    def _fill(self):
        """Paint the region map from back to front; each shape's mask in its window."""
        self._ids = np.full((self._height, self._width), -1, np.int16)
        self._order = painting_order(self.scene.shapes)
        shapes = self.scene.shapes
        masks = [(np.zeros((0, 0), np.uint8), (slice(0, 0), slice(0, 0)))] * len(shapes)
        for number, begins in self._order:
            if not begins:
                continue
            shape = shapes[number]
            mask, at = self._mask(shape.outline)
            if shape.clip is not None and mask.size:
                mask &= _cut(*masks[shape.clip], at)
            self._ids[at][mask > 0] = number
            masks[number] = mask, at
        # Hidden shapes need no lines, unless something on them is seen.
        self._seen = np.bincount(self._ids.ravel() + 1, minlength=len(shapes) + 1)[1:] > 0
        for number in range(len(shapes) - 1, -1, -1):
            below = shapes[number].clip
            if below is not None:
                self._seen[below] |= self._seen[number]
        return masks

    def _mask(self, outline: Points) -> tuple[np.ndarray, tuple[slice, slice]]:
        points = outline * self._scale
        low = np.maximum(np.floor(points.min(axis=0)).astype(int), 0)
        high = np.minimum(np.ceil(points.max(axis=0)).astype(int) + 1, (self._width, self._height))
        size = np.maximum(high - low, 0)
        at = slice(low[1], low[1] + size[1]), slice(low[0], low[0] + size[0])
        mask = np.zeros((size[1], size[0]), np.uint8)
        if mask.size:
            _fill_poly(mask, points - low, 1)
            if not is_convex(points):
                # OpenCV leaves holes where an outline overlaps itself, as strongly bent limbs' do.
                mask |= wound(mask.shape, points - low)
        return mask, at

    def _shade(self, shading: Shading) -> np.ndarray:
        """How dark each pixel is, float32 [H, W] in 0…1: shapes turn away from the light."""
        shade = np.zeros((self._height, self._width), np.float32)
        way = np.array([np.cos(shading.angle), np.sin(shading.angle)])
        for number, begins in self._order:
            mask, at = self._masks[number]
            if mask.size == 0 or not begins:
                continue
            shape = self.scene.shapes[number]
            own = np.zeros(mask.shape, np.uint8)
            if shape.round:
                reach = shape.round * min(mask.shape) * 1.6
                move = np.array([[1, 0, reach * way[0]], [0, 1, reach * way[1]]], np.float32)
                lit = cv2.warpAffine(mask, move, mask.shape[::-1])
                own = mask & (1 - lit)
            origin = np.array([at[1].start, at[0].start])
            for outline in shape.shadows:
                _fill_poly(own, outline * self._scale - origin, 1)
            if shape.clip is None:
                np.copyto(shade[at], own, where=mask > 0)
            else:  # what it is painted on is dark there still
                shade[at][(mask & own) > 0] = 1
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

    def _ground(self, ink: np.ndarray, number: int, style: LineStyle, rng) -> None:
        """Take away what a shape hides, ink it if it is black, and draw its inner lines."""
        mask, at = self._masks[number]
        if mask.size == 0:
            return
        shape = self.scene.shapes[number]
        window, inside = ink[at], mask > 0
        if shape.clip is None or shape.line:
            faint = 0.35 if style.construction else 0
            window[inside] = (window[inside] * faint).astype(np.uint8)
        if shape.black and rng.random() < style.blacks:
            window[inside] = 255
        self._inner(window, mask, at, shape, style, rng)

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

    def _contour(self, ink: np.ndarray, number: int, style: LineStyle, rng) -> None:
        mask, at = self._masks[number]
        if mask.size == 0:
            return
        shape = self.scene.shapes[number]
        edges = [(shape.outline, True)]
        if shape.edges is not None:
            edges = [(edge, False) for edge in shape.edges]
        margin = int(6 * self._unit) + 2
        y0, x0 = max(at[0].start - margin, 0), max(at[1].start - margin, 0)
        y1 = min(at[0].stop + margin, self._height)
        x1 = min(at[1].stop + margin, self._width)
        around = slice(y0, y1), slice(x0, x1)
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
            drawn[_cut(*self._masks[shape.clip], around) == 0] = 0
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


def _cut(mask: np.ndarray, at: tuple[slice, slice], window: tuple[slice, slice]) -> np.ndarray:
    """A mask that lies at `at` of the page, as far as it reaches into another window of it."""
    rows, columns = window
    out = np.zeros((rows.stop - rows.start, columns.stop - columns.start), np.uint8)
    y0, y1 = max(rows.start, at[0].start), min(rows.stop, at[0].stop)
    x0, x1 = max(columns.start, at[1].start), min(columns.stop, at[1].stop)
    if y0 < y1 and x0 < x1:
        out[y0 - rows.start : y1 - rows.start, x0 - columns.start : x1 - columns.start] = mask[
            y0 - at[0].start : y1 - at[0].start, x0 - at[1].start : x1 - at[1].start
        ]
    return out


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
