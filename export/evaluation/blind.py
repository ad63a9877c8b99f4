"""Two models side by side, without saying which is which: for the eye to judge."""

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from desktop.engine.colorize import Colorizer
from desktop.engine.request import ColorizeRequest
from export.evaluation.samples import Case
from export.evaluation.sheet import SPACE, STEP, lay_out

#: Rows of a sheet side by side.
_ACROSS = 3


def blind_sheet(
    first: Path,
    second: Path,
    cases: Sequence[Case],
    *,
    seed: int = 0,
    done: Callable[[], None] = lambda: None,
) -> tuple[Image.Image, list[tuple[str, str]]]:
    """Colour drawings without palette and dots by two models, in an order left to chance.

    Args:
        first: a `sketch` model.
        second: another one.
        cases: validation pictures.
        seed: of the order.
        done: called after each drawing.

    Returns:
        the sheet (sketch, A, B; three drawings in a row), and for each drawing which of ``first``
        and ``second`` stands at A and at B.
    """
    rng = np.random.default_rng(seed)
    colorizers = {"first": Colorizer(first), "second": Colorizer(second)}
    key: list[tuple[str, str]] = []
    rows: list[list[np.ndarray]] = []
    for picture in (case.sketch for case in cases):
        order = ("first", "second") if rng.random() < 0.5 else ("second", "first")
        painted = [colorizers[name].colorize(ColorizeRequest(picture)).image for name in order]
        key.append(order)
        if len(key) % _ACROSS == 1:
            rows.append([])
        rows[-1] += [picture.rgb, *painted]
        done()
    head = ["sketch", "A", "B"] * min(_ACROSS, len(cases))
    sheet = lay_out(head, rows)
    draw, font = ImageDraw.Draw(sheet), ImageFont.load_default(15)
    for number in range(len(cases)):
        row, column = divmod(number, _ACROSS)
        corner = SPACE + 3 * column * STEP, 32 + row * STEP
        draw.text(corner, str(number + 1), (200, 40, 40), font)
    return sheet, key
