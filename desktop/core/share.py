"""Pictures that show others what was done: before and after, and a wipe between the two."""

import io

import cv2
import numpy as np
from PIL import Image

from desktop.core.layers import lay_lines

#: Longest side of a sheet with both pictures, and of a wipe, in pixels.
MAX_SHEET, MAX_WIPE = 2400, 640
#: Frames on the way from one picture to the other.
_STEPS = 14
#: How long the sketch, a step of the wipe and the result are shown, in milliseconds.
_SKETCH_MS, _STEP_MS, _RESULT_MS = 900, 50, 1800
#: What lies between the two pictures.
_GAP = (64, 64, 64)
#: Colours of a GIF: so many for the sketch, one for the edge, the others for the result.
_SKETCH_COLORS, _EDGE = 64, 255


def before_after(sketch: np.ndarray, result: np.ndarray, longest: int = MAX_SHEET) -> np.ndarray:
    """Sketch and result on one sheet: beside each other, or wide ones one above the other.

    Args:
        sketch: uint8 [H, W, 3] or [H, W, 4] (straight alpha); a cut-out is laid on white.
        result: the same, of the sketch's size.
        longest: longest side of the sheet, in pixels; smaller pictures are not enlarged.

    Returns:
        uint8 [h, w, 3], the sketch left or above.
    """
    height, width = sketch.shape[:2]
    axis = 0 if width > height else 1
    along, across = (height, width) if axis == 0 else (width, height)
    gap = max(2, min(longest, 2 * along) // 300)
    scale = min(1.0, (longest - gap) / (2 * along), longest / across)
    size = max(1, int(width * scale)), max(1, int(height * scale))
    before, after = _scaled(sketch, size), _scaled(result, size)
    between = np.empty((gap, size[0], 3) if axis == 0 else (size[1], gap, 3), np.uint8)
    between[:] = _GAP
    return np.concatenate([before, between, after], axis=axis)


def wipe_gif(sketch: np.ndarray, result: np.ndarray, longest: int = MAX_WIPE) -> bytes:
    """An endless animation: the sketch, a wipe to the result, and back.

    Args:
        sketch: uint8 [H, W, 3] or [H, W, 4] (straight alpha); a cut-out is laid on white.
        result: the same, of the sketch's size.
        longest: longest side of the animation, in pixels; smaller pictures are not enlarged.

    Returns:
        The content of a GIF file. Its first frame is the sketch, the one in its middle the result.
    """
    height, width = sketch.shape[:2]
    scale = min(1.0, longest / max(width, height))
    size = max(1, round(width * scale)), max(1, round(height * scale))
    # One palette, and each pixel of the two pictures with the same number in all frames: nothing
    # flickers, and a frame stores no more than the strip that was wiped.
    before, sketch_colors = _numbered(_scaled(sketch, size), 0, _SKETCH_COLORS)
    after, colors = _numbered(_scaled(result, size), _SKETCH_COLORS, _EDGE - _SKETCH_COLORS)
    palette = [*sketch_colors, *colors, *_GAP]
    # Slow at both ends.
    way = np.linspace(0, 1, _STEPS + 2)[1:-1]
    edges = np.round(size[0] * way**2 * (3 - 2 * way)).astype(int).tolist()
    wipe = [_wiped(before, after, edge) for edge in edges]
    frames = [before, *wipe, after, *reversed(wipe)]
    steps = [_STEP_MS] * _STEPS
    first, *others = (_to_image(frame, palette) for frame in frames)
    buffer = io.BytesIO()
    first.save(
        buffer,
        "GIF",
        save_all=True,
        append_images=others,
        duration=[_SKETCH_MS, *steps, _RESULT_MS, *steps],
        loop=0,
        palette=bytes(palette),
        optimize=False,
    )
    return buffer.getvalue()


def _scaled(picture: np.ndarray, size: tuple[int, int]) -> np.ndarray:
    """A picture on white, uint8 [h, w, 3], in a size of width and height that is no larger."""
    if picture.shape[2] == 4:
        picture = lay_lines(np.full((*picture.shape[:2], 3), 255, np.uint8), picture)
    if size == (picture.shape[1], picture.shape[0]):
        return picture
    return cv2.resize(picture, size, interpolation=cv2.INTER_AREA)


def _numbered(picture: np.ndarray, first: int, count: int) -> tuple[np.ndarray, list[int]]:
    """A picture as colour numbers from `first` on, uint8 [h, w], and those `count` colours."""
    image = Image.fromarray(picture)
    chosen = image.quantize(count, Image.Quantize.FASTOCTREE)
    colors = (chosen.getpalette() or [])[: 3 * count]
    numbers = image.quantize(palette=chosen, dither=Image.Dither.FLOYDSTEINBERG)
    return np.asarray(numbers) + np.uint8(first), colors + [0] * (3 * count - len(colors))


def _wiped(before: np.ndarray, after: np.ndarray, edge: int) -> np.ndarray:
    """The result left of an edge, which is a thin line, and the sketch right of it."""
    frame = before.copy()
    frame[:, :edge] = after[:, :edge]
    frame[:, max(edge - 1, 0) : edge + 1] = _EDGE
    return frame


def _to_image(numbers: np.ndarray, palette: list[int]) -> Image.Image:
    image = Image.fromarray(numbers)
    image.putpalette(palette)
    return image
