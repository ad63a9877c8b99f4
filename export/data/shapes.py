"""Making a picture square for a network that wants squares, and the way back."""

from dataclasses import dataclass
from enum import StrEnum

import cv2
import numpy as np

#: Blur of the background that a picture gives itself, as a share of the square's side.
_BACKDROP = 0.04


class Shape(StrEnum):
    """What becomes of a picture that is not square."""

    STRETCH = "stretch"  # resized to the square, whatever becomes of its proportions
    LETTERBOX = "letterbox"  # all of it in the middle, a border beside it
    FILL = "fill"  # the same, with an enlarged, blurred copy of itself as the border
    ROTATE = "rotate"  # upright ones are laid on their side, then stretched
    CROP = "crop"  # the largest square in the middle


@dataclass(frozen=True)
class Placement:
    """How a picture was made square.

    Attributes:
        shape: the way.
        height: of the original, in pixels.
        width: of the original, in pixels.
    """

    shape: Shape
    height: int
    width: int

    @property
    def turned(self) -> bool:
        """Whether it was turned by 90° to the left."""
        return self.shape is Shape.ROTATE and self.height > self.width

    @property
    def middle(self) -> tuple[int, int, int]:
        """Top, left and side of the largest square in the middle of the original."""
        side = min(self.height, self.width)
        return (self.height - side) // 2, (self.width - side) // 2, side

    def box(self, size: int) -> tuple[int, int, int, int]:
        """Top, left, height and width of the picture inside of a square of that size."""
        if self.shape not in (Shape.LETTERBOX, Shape.FILL):
            return 0, 0, size, size
        scale = size / max(self.height, self.width)
        tall, wide = max(1, round(self.height * scale)), max(1, round(self.width * scale))
        return (size - tall) // 2, (size - wide) // 2, tall, wide


def to_square(
    picture: np.ndarray, shape: Shape, size: int, *, border: float = 0
) -> tuple[np.ndarray, Placement]:
    """Make a picture square.

    Args:
        picture: uint8 or float32, [H, W] or [H, W, C].
        shape: the way.
        size: side wanted, in pixels.
        border: value of the border that `Shape.LETTERBOX` adds: 0 is black; line art wants paper.

    Returns:
        the square, of the picture's type and channels, a new array; and how `from_square` undoes
        it.
    """
    place = Placement(shape, *picture.shape[:2])
    if shape is Shape.CROP:
        picture = _middle(picture, place)
    if place.turned:
        picture = np.rot90(picture)
    top, left, tall, wide = place.box(size)
    inner = resize(picture, tall, wide)
    if (tall, wide) == (size, size):
        return inner, place
    if shape is Shape.FILL:
        square = resize(_middle(picture, place), size, size, cv2.INTER_LINEAR)
        square = cv2.GaussianBlur(square, (0, 0), _BACKDROP * size).reshape(square.shape)
    else:
        square = np.full((size, size, *picture.shape[2:]), border, picture.dtype)
    square[top : top + tall, left : left + wide] = inner
    return square, place


def from_square(
    square: np.ndarray,
    placement: Placement,
    method: int = cv2.INTER_CUBIC,
    *,
    onto: np.ndarray | None = None,
) -> np.ndarray:
    """Bring a network's square answer back to the shape of the original picture.

    Args:
        square: uint8 or float32, [S, S] or [S, S, C]; S may differ from the size of the square
            that went into the network.
        placement: what `to_square` told.
        method: how it is enlarged; it is shrunk by area, unless this is `cv2.INTER_NEAREST`.
        onto: for `Shape.CROP`, a picture of the original's height and width: the square is laid on
            the middle of a copy of it.

    Returns:
        [height, width] or [height, width, C] of the original; without `onto`, `Shape.CROP` gives
        the square in its middle alone, for nothing is known of the rest.

    Raises:
        ValueError: `onto` has another height or width than the original.
    """
    if placement.shape is Shape.CROP:
        top, left, side = placement.middle
        middle = resize(square, side, side, method)
        if onto is None:
            return middle
        if onto.shape[:2] != (placement.height, placement.width):
            raise ValueError(
                f"a picture of {placement.width} × {placement.height} px is needed, not of"
                f" {onto.shape[1]} × {onto.shape[0]} px"
            )
        out = onto.copy()
        out[top : top + side, left : left + side] = middle
        return out
    top, left, tall, wide = placement.box(square.shape[0])
    inner = square[top : top + tall, left : left + wide]
    if placement.turned:
        inner = np.rot90(inner, -1)
    return resize(inner, placement.height, placement.width, method)


def resize(
    picture: np.ndarray, height: int, width: int, method: int = cv2.INTER_CUBIC
) -> np.ndarray:
    """Resize a picture: shrink by area, enlarge by `method`, never leave its range of values.

    Args:
        picture: uint8 or float32, [H, W] or [H, W, C].
        height: wanted, in pixels.
        width: wanted, in pixels.
        method: of OpenCV; `cv2.INTER_NEAREST` holds for shrinking too.

    Returns:
        [height, width] or [height, width, C], a new array.
    """
    shrinks = height <= picture.shape[0] and width <= picture.shape[1]
    if shrinks and method != cv2.INTER_NEAREST:
        method = cv2.INTER_AREA
    if picture.shape[:2] == (height, width):
        return np.array(picture, order="C")
    out = cv2.resize(np.ascontiguousarray(picture), (width, height), interpolation=method)
    if method in (cv2.INTER_CUBIC, cv2.INTER_LANCZOS4):  # their curves swing past the ends
        np.clip(out, picture.min(), picture.max(), out=out)
    return out.reshape(height, width, *picture.shape[2:])


def _middle(picture: np.ndarray, place: Placement) -> np.ndarray:
    top, left, side = place.middle
    return picture[top : top + side, left : left + side]
