"""Contact sheets: what a person looks at to judge a model."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from desktop.core.load import load_picture
from desktop.core.palettes import Palette
from desktop.core.picture import Picture
from desktop.engine.colorize import Colorizer
from desktop.engine.request import ColorizeRequest
from export.evaluation.peers import Fill
from export.evaluation.samples import Case
from export.evaluation.truth import random_dots

#: Side of one picture on the sheet, and space around it, in pixels.
_SIDE, SPACE = 240, 8
#: From one picture to the next.
STEP = _SIDE + SPACE
_DOTS = 10
_BACKGROUND = (226, 226, 230)


def sketch_sheet(
    model: Path,
    cases: Sequence[Case],
    *,
    sketches: Iterable[Path] = (),
    peers: Mapping[str, Fill] | None = None,
    done: Callable[[], None] = lambda: None,
) -> Image.Image:
    """Sketch, no palette and a variation, own and another palette, ten dots, peers, original.

    Args:
        model: an ONNX file for the task `sketch`.
        cases: validation pictures, one a row.
        sketches: files without an original; they take the cases' palettes.
        peers: fills that are shown with the same ten dots.
        done: called after each row.
    """
    colorizer = Colorizer(model)
    peers = peers or {}
    head = ["sketch", "no palette", "variation 1", "variation 2", "own palette", "other palette",
            f"{_DOTS} dots", *peers, "original"]  # fmt: skip
    rows = []

    def paint(picture: Picture, palette: Palette | None = None, seed: int = 0, hints=()):
        return colorizer.colorize(ColorizeRequest(picture, hints, palette, seed=seed)).image

    for number, case in enumerate(cases):
        other = cases[(number + len(cases) // 2) % len(cases)].palette
        hints = random_dots(case.truth, _DOTS, number)
        lines = case.line[:, :, None].astype(np.float32) / 255
        filled = [(fill(case.line, hints) * lines).astype(np.uint8) for fill in peers.values()]
        sketch = case.sketch
        rows.append(
            [sketch.rgb, paint(sketch), paint(sketch, seed=1), paint(sketch, seed=2),
             paint(sketch, case.palette), paint(sketch, other), paint(sketch, hints=hints),
             *filled, case.truth.color]
        )  # fmt: skip
        done()
    for number, path in enumerate(sketches):
        picture = load_picture(path)
        first, second = (cases[(number + shift) % len(cases)].palette for shift in (0, 1))
        rows.append(
            [picture.rgb, paint(picture), paint(picture, seed=1), paint(picture, seed=2),
             paint(picture, first), paint(picture, second)]
        )  # fmt: skip
        done()
    return lay_out(head, rows)


def lay_out(head: Sequence[str], rows: Sequence[Sequence[np.ndarray]]) -> Image.Image:
    """Pictures uint8 [H, W, 3 or 4] in rows below their column's name; short rows stay short."""
    sheet = Image.new("RGB", (STEP * len(head) + SPACE, STEP * len(rows) + 32), _BACKGROUND)
    draw, font = ImageDraw.Draw(sheet), ImageFont.load_default(15)
    for column, name in enumerate(head):
        draw.text((SPACE + column * STEP, 8), name, (40, 40, 48), font)
    for row, pictures in enumerate(rows):
        for column, picture in enumerate(pictures):
            height, width = picture.shape[:2]
            scale = _SIDE / max(height, width)
            size = (max(1, round(width * scale)), max(1, round(height * scale)))
            method = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
            small = Image.fromarray(cv2.resize(picture, size, interpolation=method))
            x = SPACE + column * STEP + (_SIDE - size[0]) // 2
            sheet.paste(small, (x, 32 + row * STEP + (_SIDE - size[1]) // 2))
    return sheet
