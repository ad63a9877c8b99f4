import itertools
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import cv2
import numpy as np

from desktop.core.color import RGB, format_hex, parse_hex
from desktop.core.errors import TintlineError
from desktop.core.files import atomic_write_text
from desktop.core.messages import mark, say

#: Radius of a new dot in pixels of the picture, per pixel of its longest side.
DEFAULT_RADIUS_SHARE = 0.006
#: Most hints that a file may hold, and points of all of them together.
MAX_HINTS, MAX_POINTS = 10_000, 1_000_000
#: Longest text of a hint file that is read.
MAX_CHARACTERS = 64 * 1024**2
_WHITE: RGB = (255, 255, 255)


@dataclass(frozen=True, slots=True)
class Hint:
    """A dot or stroke of colour: an order for the area it sits in.

    Attributes:
        points: (x, y) in pixels of the picture as shown, origin at the top left pixel's corner;
            one point is a dot, more are a stroke.
        color: sRGB 0…255, or None to keep the paper.
        radius: in pixels, > 0.
    """

    points: tuple[tuple[float, float], ...]
    color: RGB | None
    radius: float = 4.0

    def __post_init__(self) -> None:
        if not self.points:
            raise ValueError("a hint needs at least one point")
        if not self.radius > 0:
            raise ValueError("a hint's radius must be above 0")

    @classmethod
    def dot(cls, x: float, y: float, color: RGB | None, radius: float = 4.0) -> "Hint":
        """A single dot."""
        return cls(((float(x), float(y)),), color, float(radius))

    def moved(self, dx: float, dy: float) -> "Hint":
        """The same hint elsewhere."""
        return replace(self, points=tuple((x + dx, y + dy) for x, y in self.points))

    def scaled(self, sx: float, sy: float) -> "Hint":
        """The same hint on a picture of another size."""
        return replace(
            self,
            points=tuple((x * sx, y * sy) for x, y in self.points),
            radius=max(self.radius * (sx * sy) ** 0.5, 0.25),
        )

    def touches(self, width: int, height: int) -> bool:
        """Whether any of its points lies inside a picture of this size."""
        return any(0 <= x < width and 0 <= y < height for x, y in self.points)


def default_radius(width: int, height: int) -> float:
    """Radius of a new dot for a picture of this size, in pixels."""
    return max(2.0, DEFAULT_RADIUS_SHARE * max(width, height))


def draw_mask(hint: Hint, width: int, height: int) -> np.ndarray:
    """The hint's pixels as uint8 [height, width], 0 or 255; its centre pixel is always set."""
    mask = np.zeros((height, width), np.uint8)
    shift = 4  # fixed-point bits: OpenCV then draws at a sixteenth of a pixel
    one = 1 << shift

    def fixed(x: float, y: float) -> tuple[int, int]:
        # Pixel centres are at half coordinates; OpenCV puts them at whole ones.
        return round((x - 0.5) * one), round((y - 0.5) * one)

    limit = float(4 * max(width, height) + 64)  # OpenCV overflows on absurd coordinates
    points = [(min(max(x, -limit), limit), min(max(y, -limit), limit)) for x, y in hint.points]
    radius = min(hint.radius, limit)
    for x, y in points:
        cv2.circle(mask, fixed(x, y), round(radius * one), 255, -1, cv2.LINE_8, shift)
        if 0 <= x < width and 0 <= y < height:
            mask[int(y), int(x)] = 255
    for (x0, y0), (x1, y1) in itertools.pairwise(points):
        thickness = min(max(1, round(2 * radius)), 32767)
        cv2.line(mask, fixed(x0, y0), fixed(x1, y1), 255, thickness, cv2.LINE_8, shift)
    return mask


def rasterize(hints: Sequence[Hint], width: int, height: int) -> np.ndarray:
    """The `hints` input of the model contract, shared by the application and training.

    Hints are given in the coordinates of a width × height picture (scale them first). Where two
    overlap, the later one wins. A hint that keeps the paper is white.

    Returns:
        float32 [4, height, width]: RGB in −1…1 times mask, and the mask (0 or 1).
    """
    out = np.zeros((4, height, width), np.float32)
    planes = out.reshape(4, -1)
    for hint in hints:
        where = np.flatnonzero(draw_mask(hint, width, height))
        color = np.asarray(hint.color or _WHITE, np.float32) / 127.5 - 1
        planes[:3, where] = color[:, None]
        planes[3, where] = 1
    return out


def hints_to_json(hints: Iterable[Hint], width: int, height: int) -> str:
    """The text of a hint file (version 1, see docs)."""
    rows: list[dict[str, object]] = []
    for hint in hints:
        color = None if hint.color is None else format_hex(hint.color)
        rest = {"radius": round(hint.radius, 3), "color": color}
        if len(hint.points) == 1:
            (x, y) = hint.points[0]
            rows.append({"x": round(x, 3), "y": round(y, 3), **rest})
        else:
            points = [[round(x, 3), round(y, 3)] for x, y in hint.points]
            rows.append({"points": points, **rest})
    return json.dumps({"version": 1, "size": [width, height], "hints": rows}, indent=1)


def save_hints(path: Path, hints: Iterable[Hint], width: int, height: int) -> None:
    """Write a hint file, whole or not at all."""
    atomic_write_text(path, hints_to_json(hints, width, height))


def load_hints(path: Path, width: int, height: int) -> tuple[Hint, ...]:
    """Read a hint file and scale it to a picture of this size.

    Raises:
        TintlineError: the file can't be read, is no hint file, or a hint lies outside the picture.
    """
    try:
        with path.open(encoding="utf-8") as file:
            text = file.read(MAX_CHARACTERS + 1)
    except FileNotFoundError as error:
        raise TintlineError(
            say("The hint file {file} does not exist: check the name and the folder.", file=path)
        ) from error
    except OSError as error:
        raise TintlineError(
            say(
                "The hint file {file} cannot be read ({reason}): choose another.",
                file=path,
                reason=error.strerror or str(error),
            )
        ) from error
    except UnicodeDecodeError as error:
        raise TintlineError(
            say("The hint file {file} is no text file: choose a hint file (JSON).", file=path)
        ) from error
    if len(text) > MAX_CHARACTERS:
        raise TintlineError(
            say(
                "The hint file {file} is larger than {limit} MiB: choose a hint file (JSON).",
                file=path,
                limit=MAX_CHARACTERS // 1024**2,
            )
        )
    return parse_hints(text, width, height, say("The hint file {file}", file=path))


def parse_hints(text: str, width: int, height: int, source: str) -> tuple[Hint, ...]:
    """Read a hint file's text, wherever it comes from, and scale it to a picture of this size.

    Args:
        text: JSON, version 1.
        width: of the picture, in pixels.
        height: of the picture, in pixels.
        source: what the text is; messages begin with it, so it may be one itself.

    Raises:
        TintlineError: it is no hint file, or a hint lies outside the picture.
    """

    def bad(template: str, **values: object) -> TintlineError:
        return TintlineError(say(template, source=source, **values))

    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise bad(
            mark("{source} is not valid JSON ({reason}): mend it, or choose another."),
            reason=str(error),
        ) from error
    if not isinstance(data, dict) or not isinstance(data.get("hints"), list):
        raise bad(mark('{source} has no list "hints": choose a file in Tintline\'s hint format.'))
    if data.get("version") != 1 or isinstance(data["version"], bool):
        raise bad(mark("{source} has another version than 1; it may need a newer Tintline."))
    size = data.get("size", [width, height])
    if not (isinstance(size, list) and len(size) == 2 and all(_number(v) and v >= 1 for v in size)):
        raise bad(mark('{source} needs "size" as [width, height] in pixels.'))
    if len(data["hints"]) > MAX_HINTS:
        raise bad(
            mark("{source} has more than {most} hints, which no hand has set: choose another."),
            most=f"{MAX_HINTS:,}",
        )
    sx, sy = width / size[0], height / size[1]
    hints, points = [], 0
    for number, row in enumerate(data["hints"], start=1):
        hint = _parse_hint(row, bad, number).scaled(sx, sy)
        if not hint.touches(width, height):
            (x, y), *_ = hint.points
            raise bad(
                mark(
                    "{source} has hint {number} outside the picture ({x}, {y} in {width} ×"
                    " {height}); move or remove it."
                ),
                number=number,
                x=f"{x:.0f}",
                y=f"{y:.0f}",
                width=width,
                height=height,
            )
        points += len(hint.points)
        if points > MAX_POINTS:
            raise bad(
                mark("{source} has strokes of more than {most} points: choose another."),
                most=f"{MAX_POINTS:,}",
            )
        hints.append(hint)
    return tuple(hints)


def _number(value: object) -> bool:
    return (
        isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 1e7
    )  # NaN and infinity fail the comparison


def _parse_hint(row: object, bad, number: int) -> Hint:
    if not isinstance(row, dict):
        raise bad(mark("{source} has hint {number} that is no object."), number=number)
    points = row.get("points", [[row.get("x"), row.get("y")]])
    if (
        not isinstance(points, list)
        or not points
        or not all(isinstance(p, list) and len(p) == 2 and all(map(_number, p)) for p in points)
    ):
        raise bad(
            mark('{source} has hint {number} without numbers "x" and "y" or a list "points".'),
            number=number,
        )
    radius = row.get("radius", 4.0)
    if not _number(radius) or radius <= 0:
        raise bad(
            mark('{source} has hint {number} with a "radius" that is no number above 0.'),
            number=number,
        )
    if "color" not in row:
        raise bad(mark('{source} has hint {number} without "color".'), number=number)
    color = row["color"]
    if color is not None:
        if not isinstance(color, str):
            raise bad(
                mark('{source} has hint {number} with a "color" that is neither #rrggbb nor null.'),
                number=number,
            )
        try:
            color = parse_hex(color)
        except ValueError as error:
            raise bad(
                mark(
                    '{source} has hint {number} with the colour "{color}" that is not written as'
                    " #rrggbb."
                ),
                number=number,
                color=color[:40],
            ) from error
    return Hint(tuple((float(x), float(y)) for x, y in points), color, float(radius))
