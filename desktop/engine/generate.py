from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from desktop.core.cancel import CancelToken
from desktop.core.color import RGB, rgb_to_lab
from desktop.core.hints import Hint, rasterize
from desktop.core.ink import ink_for_model
from desktop.engine.model import ModelSpec
from desktop.engine.session import ModelSession

#: Colours that a model without `choice` and without a palette votes among.
_OWN_COLORS = 24
#: Distance in Lab at which such a model's colour counts as another one.
_NEAR = 12.0


@dataclass(frozen=True, eq=False)
class Shown:
    """A picture's ink as the generator sees it.

    Attributes:
        ink: float32 [h, w], see `padded_ink`.
        size: width and height of the picture in it.
        rows: of the picture itself; `columns` likewise.
        columns: see `rows`.
    """

    ink: np.ndarray
    size: tuple[int, int]
    rows: int
    columns: int


@dataclass(frozen=True, eq=False)
class Generated:
    """The generator's answer for a whole picture, on its own coarse grid.

    Attributes:
        color: float32 [h, w, 3] in 0…1, line-free sRGB.
        detail: float32 [h, w, 3], what of the colour is light and shade and not the choice between
            colours; fades out where the choice is undecided.
        choice: float32 [h, w, M], probabilities of the colours.
        colors: float32 [M, 3] in 0…1, the colours chosen among.
        parts: float32 [h, w, C], probabilities of the parts that the model names; None without.
    """

    color: np.ndarray
    detail: np.ndarray
    choice: np.ndarray
    colors: np.ndarray
    parts: np.ndarray | None = None


def working_size(spec: ModelSpec, width: int, height: int) -> tuple[int, int]:
    """Size (width, height) at which the generator sees a picture; its sides keep their ratio."""
    return scaled_size(spec.working_size, width, height)


def scaled_size(longest: int, width: int, height: int) -> tuple[int, int]:
    """Size (width, height) of a picture that is brought to this longest side."""
    scale = longest / max(width, height)
    return max(1, round(width * scale)), max(1, round(height * scale))


def show(spec: ModelSpec, strength: np.ndarray) -> Shown:
    """What a model sees of a picture's ink, uint8 [H, W], at its working size."""
    rows, columns = strength.shape
    size = working_size(spec, columns, rows)
    return Shown(padded_ink(spec, strength, *size), size, rows, columns)


def generate(
    session: ModelSession,
    shown: Shown,
    hints: Sequence[Hint],
    palette: Sequence[RGB],
    cancel: CancelToken | None = None,
) -> Generated:
    """Run the generator over the whole picture at its working size.

    Args:
        session: a `sketch` model.
        shown: of the picture, for this model.
        hints: in pixels of the picture.
        palette: colours to choose among; empty: the model's own.
        cancel: stops a run in progress.

    Raises:
        TintlineError, Cancelled: see `ModelSession.run`.
    """
    ink, (width, height) = shown.ink, shown.size
    planes = None
    if hints and "hints" in session.spec.inputs:
        planes = drawn_hints(hints, width / shown.columns, height / shown.rows, *ink.shape)
    answer = run_model(session, ink, planes, palette, cancel)
    share_y, share_x = height / ink.shape[0], width / ink.shape[1]
    seen = {name: _crop(values, share_y, share_x) for name, values in planes_of(answer).items()}
    return understand(seen, answer.get("colors"), palette)


def padded_ink(spec: ModelSpec, strength: np.ndarray, width: int, height: int) -> np.ndarray:
    """Ink of a picture as the model takes it, paper added at its right and lower end.

    Args:
        spec: of the model.
        strength: uint8 [H, W].
        width: at which the model sees the picture; `height` likewise.
        height: see `width`.

    Returns:
        float32 [h, w], sides that go by `size_multiple`.
    """
    step = spec.size_multiple
    ink = np.zeros((-(-height // step) * step, -(-width // step) * step), np.float32)
    ink[:height, :width] = ink_for_model(strength, width, height)
    return ink


def drawn_hints(
    hints: Sequence[Hint], scale_x: float, scale_y: float, height: int, width: int
) -> np.ndarray:
    """Hints as the model takes them, float32 [4, height, width].

    Args:
        hints: in pixels of the picture.
        scale_x: from there to the model's pixels; `scale_y` likewise.
        scale_y: see `scale_x`.
        height: of what the model sees; `width` likewise.
        width: see `height`.
    """
    scaled = [hint.scaled(scale_x, scale_y) for hint in hints]
    # A dot must not vanish between the pixels of the working size, nor fill half a face.
    sized = [Hint(h.points, h.color, float(np.clip(h.radius, 1.0, 4.0))) for h in scaled]
    return rasterize(sized, width, height)


def run_model(
    session: ModelSession,
    ink: np.ndarray,
    hints: np.ndarray | None,
    palette: Sequence[RGB],
    cancel: CancelToken | None = None,
) -> dict[str, np.ndarray]:
    """Run a `sketch` model once.

    Args:
        session: see `generate`.
        ink: float32 [h, w], see `padded_ink`.
        hints: float32 [4, h, w], see `drawn_hints`; None: none.
        palette: see `generate`.
        cancel: stops it.

    Returns:
        What `ModelSession.run` does.
    """
    inputs = {"ink": ink[None, None]}
    if hints is not None:
        inputs["hints"] = hints[None]
    if palette and "palette" in session.spec.inputs:
        entries = np.ones((1, len(palette), 4), np.float32)
        entries[0, :, :3] = np.asarray(palette, np.float32) / 127.5 - 1
        inputs["palette"] = entries
    return session.run(inputs, cancel)


def planes_of(answer: Mapping[str, np.ndarray]) -> dict[str, np.ndarray]:
    """What an answer says of each cell, float32 [h, w, C] by the output's name.

    In memory each channel stays in one piece, as the model gave it: a sum over cells is fastest so.
    """
    return {name: v[0].transpose(1, 2, 0) for name, v in answer.items() if name != "colors"}


def understand(
    seen: Mapping[str, np.ndarray],
    colors: np.ndarray | None,
    palette: Sequence[RGB],
    known: np.ndarray | None = None,
) -> Generated:
    """Read an answer.

    Args:
        seen: see `planes_of`.
        colors: float32 [1, M, 3] in −1…1, those that `choice` is among; None without one.
        palette: what the model was given.
        known: float32 [M, 3] in 0…1, the colours that a model without `choice` votes among; None
            takes them from the answer.
    """
    color = np.ascontiguousarray(np.clip((seen["color"] + 1) / 2, 0, 1))
    parts = np.exp(seen["parts"]) if "parts" in seen else None
    if colors is None:
        among = _colors_of(color, palette) if known is None else known
        return Generated(color, color, _nearness(color, among), among, parts)
    choice, among = np.exp(seen["choice"]), np.clip((colors[0] + 1) / 2, 0, 1)
    decided = np.clip((choice.max(axis=2, keepdims=True) - 0.35) / 0.45, 0, 1)
    # All cells in one product, which numpy would do row by row.
    mean = (choice.reshape(-1, len(among)) @ among).reshape(color.shape)
    detail = np.ascontiguousarray((color - mean) * decided)
    return Generated(color, detail, choice, among, parts)


def _crop(values: np.ndarray, share_y: float, share_x: float) -> np.ndarray:
    """The part of a padded answer that lies under the picture, brought to whole cells."""
    rows, columns = values.shape[:2]
    height, width = max(1, round(rows * share_y)), max(1, round(columns * share_x))
    planes = values[:height, :width].transpose(2, 0, 1)
    return np.ascontiguousarray(planes).transpose(1, 2, 0)


def _colors_of(color: np.ndarray, palette: Sequence[RGB]) -> np.ndarray:
    """The colours that a model which gives a colour only votes among, float32 [M, 3] in 0…1."""
    if palette:
        return np.asarray(palette, np.float32) / 255
    flat = rgb_to_lab(color).reshape(-1, 3)
    cv2.setRNGSeed(0)
    count = min(_OWN_COLORS, len(np.unique(np.round(flat), axis=0)))
    criteria = (cv2.TERM_CRITERIA_EPS + cv2.TERM_CRITERIA_MAX_ITER, 10, 0.5)
    flags = cv2.KMEANS_PP_CENTERS
    _, index, _ = cv2.kmeans(flat, count, None, criteria, 1, flags)  # type: ignore[call-overload]
    medians = [np.median(color.reshape(-1, 3)[index[:, 0] == i], axis=0) for i in range(count)]
    return np.stack(medians).astype(np.float32)


def _nearness(color: np.ndarray, among: np.ndarray) -> np.ndarray:
    """Votes of such a model, by the distance of its colour in Lab: float32 [h, w, M]."""
    apart = rgb_to_lab(color)[:, :, None] - rgb_to_lab(among)
    far = (apart**2).sum(axis=3) / (2 * _NEAR**2)
    near = np.exp(far.min(axis=2, keepdims=True) - far)
    return (near / near.sum(axis=2, keepdims=True)).astype(np.float32)
