"""The layers in which artists get a result."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from desktop.core.bands import Raster, bands
from desktop.core.color import RGB
from desktop.core.color_layers import color_layers
from desktop.core.hints import Hint, draw_mask
from desktop.core.icc import from_srgb
from desktop.core.label_edges import find_runs
from desktop.core.layered import Blend, Layer, LayeredPicture, LayerGroup
from desktop.core.layers import lay_lines, multiply
from desktop.core.picture import Picture


@dataclass(frozen=True, eq=False)
class Artwork:
    """A colorized drawing in its parts, all of the picture's size and in sRGB.

    Attributes:
        picture: the sketch.
        image: uint8 [H, W, 3], or [H, W, 4] where the sketch is a cut-out: all merged.
        lines: [H, W, 4], straight alpha.
        flats: [H, W, 3].
        shading: [H, W], to be multiplied onto the flats.
        shaded: whether `image` has the shading.
        painted: [H, W, 3], what lies over flats and shading in `image`, if anything.
        hints: what steered it.
    """

    picture: Picture
    image: np.ndarray
    lines: Raster
    flats: Raster
    shading: Raster
    shaded: bool = True
    painted: Raster | None = None
    hints: Sequence[Hint] = ()


def drawing_layers(work: Artwork, *, masks: bool, split_colors: bool = False) -> LayeredPicture:
    """*Paper*, *Flats*, *Shading*, *Painted*, *Lines*; hidden *Hints* and *Original sketch*.

    Those there is nothing for are left out: paint, hints, and the paper of a cut-out. A cut-out's
    layers lie in a group *Drawing* with its outline as a mask, or are clipped to the flats. The
    colours are those of the sketch's profile; there the visible layers are merged once more,
    since merging and converting do not commute.

    Args:
        work: the drawing.
        masks: whether the format has masks.
        split_colors: make the flats a group with a layer for each colour.
    """
    colors = _Colors(work.picture.icc)
    lines, flats = colors.ink(work.lines), colors.rgb(work.flats)
    shading = colors.tone(work.shading)
    painted = None if work.painted is None else colors.rgb(work.painted)
    matte = work.image[..., 3] if work.image.shape[2] == 4 else None

    def merged(rows: slice) -> np.ndarray:
        under = flats.rows(rows) if painted is None else painted.rows(rows)
        if painted is None and work.shaded:
            under = multiply(under, shading.rows(rows))
        image = lay_lines(under, lines.rows(rows))
        return image if matte is None else np.dstack([image, matte[rows]])

    # What the flats have to carry themselves.
    outline = None if masks else matte

    def shown() -> Iterator[Layer | LayerGroup]:
        if split_colors:
            yield LayerGroup("Flats", color_layers(work.flats, colors.convert, matte, outline))
        else:
            yield Layer("Flats", flats if outline is None else _cut_out(flats, outline))
        if outline is not None:
            # A clipped layer cannot multiply everywhere. As much black comes to the same.
            yield Layer(
                "Shading", _within(_black(shading), outline), visible=work.shaded, clipped=True
            )
        else:
            yield Layer("Shading", shading, blend=Blend.MULTIPLY, visible=work.shaded)
        if painted is not None:
            paint = painted if outline is None else _within(painted, outline)
            yield Layer("Painted", paint, clipped=outline is not None)
        if outline is not None:
            yield Layer("Lines", _within(lines, outline), clipped=True)
        else:
            # Black multiplied is black laid over, and what artists expect; colours would darken.
            blend = Blend.MULTIPLY if _is_black(lines) else Blend.NORMAL
            yield Layer("Lines", lines, blend=blend)

    def layers() -> Iterator[Layer | LayerGroup]:
        if matte is None:
            yield Layer("Paper", Raster.white(flats.height, flats.width))
        if matte is not None and masks:
            yield LayerGroup("Drawing", shown(), matte)
        else:
            yield from shown()
        yield from _hint_layers(work.hints, work.picture, colors, (255, 255, 255))
        yield Layer("Original sketch", _original(work.picture, colors), visible=False)

    image = Raster.of(work.image) if colors.icc is None else Raster(work.image.shape, merged)
    return LayeredPicture(image, layers(), colors.icc, work.picture.dpi)


def photo_layers(image: np.ndarray, picture: Picture, hints: Sequence[Hint]) -> LayeredPicture:
    """*Colour* over *Original photograph*, and hidden *Hints*.

    Args:
        image: uint8 [H, W, 3], or [H, W, 4] with the photograph's alpha; sRGB.
        picture: the photograph. Hidden where it has an alpha, which would count twice.
        hints: what steered it.
    """
    colors = _Colors(picture.icc)
    # Converted once: it is the merged picture and a layer.
    colored = Raster.of(colors.rgb(Raster.of(image)).whole())

    def layers() -> Iterator[Layer]:
        original = _original(picture, colors)
        yield Layer("Original photograph", original, visible=picture.alpha is None)
        yield Layer("Colour", colored)
        yield from _hint_layers(hints, picture, colors, (128, 128, 128))

    return LayeredPicture(colored, layers(), colors.icc, picture.dpi)


def sketch_layers(picture: Picture, hints: Sequence[Hint]) -> LayeredPicture:
    """*Original sketch* and hidden *Hints*: a picture that is still to be colorized."""
    colors = _Colors(picture.icc)
    original = Raster.of(_original(picture, colors).whole())

    def layers() -> Iterator[Layer]:
        yield Layer("Original sketch", original)
        yield from _hint_layers(hints, picture, colors, (255, 255, 255))

    return LayeredPicture(original, layers(), colors.icc, picture.dpi)


class _Colors:
    """From sRGB to the colours of the file."""

    def __init__(self, icc: bytes | None) -> None:
        gray = np.repeat(np.arange(256, dtype=np.uint8), 3).reshape(1, 256, 3)
        ramp = None if icc is None else from_srgb(gray, icc)
        self.icc = None if ramp is None else icc  # some profiles cannot be written to
        self._ramp = None if ramp is None else np.ascontiguousarray(ramp[0, :, 1])

    def rgb(self, raster: Raster) -> Raster:
        """Colours, or colours with an alpha that stays as it is."""
        if self.icc is None:
            return raster
        return Raster(raster.shape, lambda rows: self.convert(raster.rows(rows)))

    def convert(self, pixels: np.ndarray) -> np.ndarray:
        """The same for pixels, uint8 [h, w, 3 or 4]."""
        if self.icc is None:
            return pixels
        rgb = np.ascontiguousarray(pixels[..., :3])
        # Flats and lines change their colour at few pixels: the others need no conversion.
        first, length = find_runs(cv2.cvtColor(rgb, cv2.COLOR_RGB2RGBA).view(np.uint32)[..., 0])
        converted = from_srgb(rgb.reshape(1, -1, 3)[:, first], self.icc)
        if converted is None:
            raise ValueError("a profile that took grays takes no colours")
        packed = cv2.cvtColor(converted, cv2.COLOR_RGB2RGBA).view(np.uint32).ravel()
        out = np.repeat(packed, length).view(np.uint8).reshape(*rgb.shape[:2], 4)
        if pixels.shape[2] == 3:
            return cv2.cvtColor(out, cv2.COLOR_RGBA2RGB)
        out[..., 3] = pixels[..., 3]
        return out

    def tone(self, gray: Raster) -> Raster:
        """Grays [H, W]."""
        ramp = self._ramp
        if ramp is None:
            return gray
        return Raster(gray.shape, lambda rows: cv2.LUT(gray.rows(rows), ramp))

    def ink(self, lines: Raster) -> Raster:
        """Lines [H, W, 4]: on white paper they keep their tone, hence the alpha changes."""
        ramp = self._ramp
        if ramp is None:
            return lines

        def rows_of(rows: slice) -> np.ndarray:
            drawn = lines.rows(rows)
            converted = self.convert(drawn)
            converted[..., 3] = 255 - cv2.LUT(255 - drawn[..., 3], ramp)
            return converted

        return Raster(lines.shape, rows_of)


def _black(shading: Raster) -> Raster:
    """As much black as a shading takes of the light, [H, W, 4]."""

    def rows_of(rows: slice) -> np.ndarray:
        alpha = 255 - shading.rows(rows)
        zero = np.zeros_like(alpha)
        return cv2.merge([zero, zero, zero, alpha])

    return Raster((*shading.shape, 4), rows_of)


def _is_black(lines: Raster) -> bool:
    return not any(lines.rows(rows)[..., :3].any() for rows in bands(lines.height, lines.width))


def _cut_out(colors: Raster, outline: np.ndarray) -> Raster:
    """Colours with an outline, uint8 [H, W], as their alpha."""
    return Raster((*outline.shape, 4), lambda rows: np.dstack([colors.rows(rows), outline[rows]]))


def _within(image: Raster, matte: np.ndarray) -> Raster:
    """Nothing where a matte has nothing, for programs that clip no layers; [H, W, 4]."""

    def rows_of(rows: slice) -> np.ndarray:
        pixels = image.rows(rows)
        alpha = pixels[..., 3] if image.channels == 4 else np.uint8(255)
        return np.dstack([pixels[..., :3], alpha * (matte[rows] > 0)])

    return Raster((*matte.shape, 4), rows_of)


def _original(picture: Picture, colors: _Colors) -> Raster:
    rgb, alpha = colors.rgb(Raster.of(picture.rgb)), picture.alpha
    return rgb if alpha is None else _cut_out(rgb, alpha)


def _hint_layers(
    hints: Sequence[Hint], picture: Picture, colors: _Colors, blank: RGB
) -> Iterator[Layer]:
    """All hints as they were drawn, one over the other; no layer without hints.

    Args:
        hints: in pixels of the picture.
        picture: what they lie on.
        colors: of the file.
        blank: colour of those that have none.
    """
    if not hints:
        return
    # Which hint lies where: a byte a pixel in place of four.
    drawn = np.zeros((picture.height, picture.width), np.min_scalar_type(len(hints)))
    for number, hint in enumerate(hints, 1):
        left, top, right, bottom = _bounds(hint, picture.width, picture.height)
        mask = draw_mask(hint.moved(-left, -top), right - left, bottom - top)
        drawn[top:bottom, left:right][mask > 0] = number
    colored = [(0, 0, 0, 0), *((*(hint.color or blank), 255) for hint in hints)]
    table = colors.convert(np.array([colored], np.uint8))[0]
    yield Layer("Hints", Raster((*drawn.shape, 4), lambda rows: table[drawn[rows]]), visible=False)


def _bounds(hint: Hint, width: int, height: int) -> tuple[int, int, int, int]:
    """What of the picture a hint may touch; all of it where the hint leaves it."""
    xs, ys = zip(*hint.points, strict=True)
    reach = hint.radius + 2
    left, top = int(min(xs) - reach), int(min(ys) - reach)
    right, bottom = int(max(xs) + reach) + 1, int(max(ys) + reach) + 1
    if min(xs) < 0 or min(ys) < 0 or max(xs) > width or max(ys) > height:
        return 0, 0, width, height
    return max(left, 0), max(top, 0), min(right, width), min(bottom, height)
