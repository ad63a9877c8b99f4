"""The layers in which artists get a result."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from desktop.core.color import RGB, format_hex
from desktop.core.hints import Hint, draw_mask
from desktop.core.icc import from_srgb
from desktop.core.layered import Blend, Layer, LayeredPicture, LayerGroup
from desktop.core.layers import lay_lines, multiply
from desktop.core.picture import Picture

#: Most colours that get a layer of their own; what is left shares one.
MAX_COLOR_LAYERS = 128
#: Rows whose colours are counted at once: they bound the memory.
_STRIP = 512
#: In place of a colour's number, where there is no drawing.
_NOTHING = -1


@dataclass(frozen=True, eq=False)
class Artwork:
    """A colorized drawing in its parts, all of the picture's size and in sRGB.

    Attributes:
        picture: the sketch.
        image: uint8 [H, W, 3], or [H, W, 4] where the sketch is a cut-out: all merged.
        lines: uint8 [H, W, 4], straight alpha.
        flats: uint8 [H, W, 3].
        shading: uint8 [H, W], to be multiplied onto the flats.
        shaded: whether `image` has the shading.
        painted: uint8 [H, W, 3], what lies over flats and shading in `image`, if anything.
        hints: what steered it.
    """

    picture: Picture
    image: np.ndarray
    lines: np.ndarray
    flats: np.ndarray
    shading: np.ndarray
    shaded: bool = True
    painted: np.ndarray | None = None
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
    image = work.image
    if colors.icc is not None:
        under = painted
        if under is None:
            under = multiply(flats, shading) if work.shaded else flats
        image = lay_lines(under, lines)
        if matte is not None:
            image = np.dstack([image, matte])

    # What the flats have to carry themselves.
    outline = None if masks else matte

    def shown() -> Iterator[Layer | LayerGroup]:
        if split_colors:
            yield LayerGroup("Flats", _color_layers(work.flats, colors, matte, outline))
        else:
            yield Layer("Flats", flats if outline is None else np.dstack([flats, outline]))
        if outline is not None:
            # A clipped layer cannot multiply everywhere. As much black comes to the same.
            shade = _within(_black(255 - shading), outline)
            yield Layer("Shading", shade, visible=work.shaded, clipped=True)
        else:
            yield Layer("Shading", shading, blend=Blend.MULTIPLY, visible=work.shaded)
        if painted is not None:
            paint = painted if outline is None else _within(painted, outline)
            yield Layer("Painted", paint, clipped=outline is not None)
        if outline is not None:
            yield Layer("Lines", _within(lines, outline), clipped=True)
        else:
            # Black multiplied is black laid over, and what artists expect; colours would darken.
            black = not lines[..., :3].any()
            yield Layer("Lines", lines, blend=Blend.MULTIPLY if black else Blend.NORMAL)

    def layers() -> Iterator[Layer | LayerGroup]:
        if matte is None:
            yield Layer("Paper", np.full(flats.shape[:2], 255, np.uint8))
        if matte is not None and masks:
            yield LayerGroup("Drawing", shown(), matte)
        else:
            yield from shown()
        yield from _hint_layers(work.hints, work.picture, colors, (255, 255, 255))
        yield Layer("Original sketch", _original(work.picture, colors), visible=False)

    return LayeredPicture(image, layers(), colors.icc, work.picture.dpi)


def photo_layers(image: np.ndarray, picture: Picture, hints: Sequence[Hint]) -> LayeredPicture:
    """*Colour* over *Original photograph*, and hidden *Hints*.

    Args:
        image: uint8 [H, W, 3], or [H, W, 4] with the photograph's alpha; sRGB.
        picture: the photograph. Hidden where it has an alpha, which would count twice.
        hints: what steered it.
    """
    colors = _Colors(picture.icc)
    image = colors.rgb(image)

    def layers() -> Iterator[Layer]:
        original = _original(picture, colors)
        yield Layer("Original photograph", original, visible=picture.alpha is None)
        yield Layer("Colour", image)
        yield from _hint_layers(hints, picture, colors, (128, 128, 128))

    return LayeredPicture(image, layers(), colors.icc, picture.dpi)


def sketch_layers(picture: Picture, hints: Sequence[Hint]) -> LayeredPicture:
    """*Original sketch* and hidden *Hints*: a picture that is still to be colorized."""
    colors = _Colors(picture.icc)
    original = _original(picture, colors)

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

    def rgb(self, image: np.ndarray) -> np.ndarray:
        """Colours uint8 [H, W, 3], or with an alpha that stays as it is."""
        if self.icc is None:
            return image
        converted = from_srgb(np.ascontiguousarray(image[..., :3]), self.icc)
        if converted is None:
            raise ValueError("a profile that took grays takes no colours")
        return np.dstack([converted, image[..., 3:]]) if image.shape[2] == 4 else converted

    def tone(self, gray: np.ndarray) -> np.ndarray:
        """Grays uint8 [H, W]."""
        return gray if self._ramp is None else cv2.LUT(gray, self._ramp)

    def ink(self, lines: np.ndarray) -> np.ndarray:
        """Lines uint8 [H, W, 4]: on white paper they keep their tone, hence the alpha changes."""
        if self._ramp is None:
            return lines
        converted = self.rgb(lines)
        converted[..., 3] = 255 - self.tone(255 - lines[..., 3])
        return converted


def _black(alpha: np.ndarray) -> np.ndarray:
    zero = np.zeros_like(alpha)
    return cv2.merge([zero, zero, zero, alpha])


def _within(image: np.ndarray, matte: np.ndarray) -> np.ndarray:
    """Nothing where a matte has nothing, for programs that clip no layers; uint8 [H, W, 4]."""
    alpha = image[..., 3] if image.shape[2] == 4 else np.uint8(255)
    return np.dstack([image[..., :3], alpha * (matte > 0)])


def _original(picture: Picture, colors: _Colors) -> np.ndarray:
    rgb = colors.rgb(picture.rgb)
    return rgb if picture.alpha is None else np.dstack([rgb, picture.alpha])


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
    drawn = np.zeros((picture.height, picture.width, 4), np.uint8)
    for hint in hints:
        left, top, right, bottom = _bounds(hint, picture.width, picture.height)
        mask = draw_mask(hint.moved(-left, -top), right - left, bottom - top)
        drawn[top:bottom, left:right][mask > 0] = (*(hint.color or blank), 255)
    yield Layer("Hints", colors.rgb(drawn), visible=False)


def _bounds(hint: Hint, width: int, height: int) -> tuple[int, int, int, int]:
    """What of the picture a hint may touch; all of it where the hint leaves it."""
    xs, ys = zip(*hint.points, strict=True)
    reach = hint.radius + 2
    left, top = int(min(xs) - reach), int(min(ys) - reach)
    right, bottom = int(max(xs) + reach) + 1, int(max(ys) + reach) + 1
    if min(xs) < 0 or min(ys) < 0 or max(xs) > width or max(ys) > height:
        return 0, 0, width, height
    return max(left, 0), max(top, 0), min(right, width), min(bottom, height)


def _color_layers(
    flats: np.ndarray, colors: _Colors, matte: np.ndarray | None, outline: np.ndarray | None
) -> Iterator[Layer]:
    """A layer for each colour, the largest lowest, cropped to where it is; made one by one.

    They lie side by side, never over each other.

    Args:
        flats: uint8 [H, W, 3].
        colors: of the file.
        matte: uint8 [H, W], where it is 0 colours don't count; None for a whole page.
        outline: the alpha of the layers; None for opaque ones.
    """
    codes = _codes(flats)
    if matte is not None:
        codes[matte == 0] = _NOTHING
    areas: Counter[int] = Counter()
    for row in range(0, len(codes), _STRIP):
        values, counts = np.unique(codes[row : row + _STRIP], return_counts=True)
        areas.update(dict(zip(values.tolist(), counts.tolist(), strict=True)))
    del areas[_NOTHING]
    found = [code for code, _area in areas.most_common()]
    own, rest = found, []
    if len(found) > MAX_COLOR_LAYERS:
        own, rest = found[: MAX_COLOR_LAYERS - 1], found[MAX_COLOR_LAYERS - 1 :]
    for code in own:
        color = (code >> 16, code >> 8 & 255, code & 255)
        yield _piece(format_hex(color), codes == code, flats, colors, outline)
    if rest:
        yield _piece("Other colours", np.isin(codes, rest), flats, colors, outline)


def _codes(flats: np.ndarray) -> np.ndarray:
    """Colours uint8 [H, W, 3] as numbers int32 [H, W]."""
    codes = flats[..., 0].astype(np.int32)
    for channel in (1, 2):
        codes <<= 8
        codes |= flats[..., channel]
    return codes


def _piece(
    name: str, where: np.ndarray, flats: np.ndarray, colors: _Colors, outline: np.ndarray | None
) -> Layer:
    """The flats where a mask (bool [H, W], not empty) says so, and nothing elsewhere."""
    rows, columns = np.flatnonzero(where.any(axis=1)), np.flatnonzero(where.any(axis=0))
    box = slice(rows[0], rows[-1] + 1), slice(columns[0], columns[-1] + 1)
    alpha = np.where(where[box], 255 if outline is None else outline[box], 0).astype(np.uint8)
    rgb = flats[box] * where[box][..., None]
    image = colors.rgb(np.dstack([rgb, alpha]))
    return Layer(name, image, int(columns[0]), int(rows[0]))
