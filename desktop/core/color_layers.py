"""The flats as a layer for each colour."""

from collections import Counter
from collections.abc import Callable, Iterator

import cv2
import numpy as np

from desktop.core.bands import Raster, bands
from desktop.core.color import format_hex
from desktop.core.label_edges import find_box, find_runs
from desktop.core.layered import Layer

#: Most colours that get a layer of their own, what is left sharing one: their numbers are int8.
MAX_COLOR_LAYERS = 128
#: In place of a colour's code or a layer's number, where there is no drawing.
_NOTHING = -1

#: Gives what a layer has, uint8 [n, w, 4], where it is, bool [n, w], in a box of the picture.
_Paint = Callable[[np.ndarray, tuple[slice, slice]], np.ndarray]


def color_layers(
    flats: Raster,
    convert: Callable[[np.ndarray], np.ndarray],
    matte: np.ndarray | None,
    outline: np.ndarray | None,
) -> Iterator[Layer]:
    """A layer for each colour, the largest lowest, cropped to where it is; made one by one.

    They lie side by side, never over each other.

    Args:
        flats: [H, W, 3], sRGB.
        convert: colours with an alpha that stays, uint8 [h, w, 4], to the colours of the file.
        matte: uint8 [H, W], where it is 0 colours don't count; None for a whole page.
        outline: uint8 [H, W], the alpha of the layers; None for opaque ones.
    """
    areas: Counter[int] = Counter()
    for rows in bands(flats.height, flats.width):
        codes = _codes(flats, rows, matte)
        first, length = find_runs(codes)
        values, at = np.unique(codes.ravel()[first], return_inverse=True)
        counts = np.bincount(at, length).astype(np.int64)
        areas.update(dict(zip(values.tolist(), counts.tolist(), strict=True)))
    del areas[_NOTHING]
    own = [code for code, _area in areas.most_common()]
    if len(own) > MAX_COLOR_LAYERS:
        own = own[: MAX_COLOR_LAYERS - 1]
    numbers = _numbers(flats, own, matte)
    for number, code in enumerate(own):
        color = (code >> 16, code >> 8 & 255, code & 255)
        table = convert(np.array([[(0, 0, 0, 0), (*color, 255)]], np.uint8))
        yield _piece(format_hex(color), numbers, number, _in_one(table), outline)
    if len(areas) > len(own):

        def paint(here: np.ndarray, box: tuple[slice, slice]) -> np.ndarray:
            rgb = flats.rows(box[0])[:, box[1]] * here[..., None]
            return convert(np.dstack([rgb, here * np.uint8(255)]))

        yield _piece("Other colours", numbers, len(own), paint, outline)


def _codes(flats: Raster, rows: slice, matte: np.ndarray | None) -> np.ndarray:
    """Colours as numbers, int32 [n, W]; `_NOTHING` where the matte is 0."""
    red, green, blue = (plane.astype(np.int32) for plane in cv2.split(flats.rows(rows)))
    codes = red << 16 | green << 8 | blue
    if matte is not None:
        codes[matte[rows] == 0] = _NOTHING
    return codes


def _numbers(flats: Raster, own: list[int], matte: np.ndarray | None) -> np.ndarray:
    """Which layer a pixel goes to, int8 [H, W]; the one after the last takes all other colours."""
    out = np.empty((flats.height, flats.width), np.int8)
    known = np.array([_NOTHING, *own], np.int32)
    order = np.argsort(known)
    known, number = known[order], order - 1
    for rows in bands(flats.height, flats.width):
        codes = _codes(flats, rows, matte)
        first, length = find_runs(codes)
        values = codes.ravel()[first]
        place = np.minimum(np.searchsorted(known, values), len(own))
        layer = np.where(known[place] == values, number[place], len(own)).astype(np.int8)
        out[rows] = np.repeat(layer, length).reshape(codes.shape)
    return out


def _in_one(table: np.ndarray) -> _Paint:
    """One colour, after nothing in a table uint8 [1, 2, 4]."""
    nothing, colored = table.view(np.uint32).ravel()
    return lambda here, _box: np.where(here, colored, nothing)[..., None].view(np.uint8)


def _piece(
    name: str, numbers: np.ndarray, number: int, paint: _Paint, outline: np.ndarray | None
) -> Layer:
    """What is painted where there is this number, which is somewhere."""
    ys, xs = find_box(numbers, number)

    def rows_of(rows: slice) -> np.ndarray:
        box = slice(ys.start + rows.start, ys.start + rows.stop), xs
        here = numbers[box] == number
        pixels = paint(here, box)
        if outline is not None:
            pixels[..., 3] = outline[box] * here
        return pixels

    shape = (ys.stop - ys.start, xs.stop - xs.start, 4)
    return Layer(name, Raster(shape, rows_of), xs.start, ys.start)
