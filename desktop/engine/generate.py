from collections.abc import Sequence
from dataclasses import dataclass, replace

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
    scale = spec.working_size / max(width, height)
    return max(1, round(width * scale)), max(1, round(height * scale))


def generate(
    session: ModelSession,
    strength: np.ndarray,
    hints: Sequence[Hint],
    palette: Sequence[RGB],
    cancel: CancelToken | None = None,
) -> Generated:
    """Run the generator over the whole picture at its working size.

    Args:
        session: a `sketch` model.
        strength: float32 [H, W], ink of the picture.
        hints: in pixels of the picture.
        palette: colours to choose among; empty: the model's own.
        cancel: stops a run in progress.
    """
    spec = session.spec
    rows, columns = strength.shape
    width, height = working_size(spec, columns, rows)
    step = spec.size_multiple
    padded_width, padded_height = -(-width // step) * step, -(-height // step) * step
    ink = np.zeros((padded_height, padded_width), np.float32)
    ink[:height, :width] = ink_for_model(strength, width, height)
    inputs = {"ink": ink[None, None]}
    if hints and "hints" in spec.inputs:
        scaled = [hint.scaled(width / columns, height / rows) for hint in hints]
        # A dot must not vanish between the pixels of the working size, nor fill half a face.
        sized = [Hint(h.points, h.color, float(np.clip(h.radius, 1.0, 4.0))) for h in scaled]
        inputs["hints"] = rasterize(sized, padded_width, padded_height)[None]
    if palette and "palette" in spec.inputs:
        entries = np.ones((1, len(palette), 4), np.float32)
        entries[0, :, :3] = np.asarray(palette, np.float32) / 127.5 - 1
        inputs["palette"] = entries
    answer = session.run(inputs, cancel)

    def seen(name: str) -> np.ndarray:
        whole = answer[name][0].transpose(1, 2, 0)
        return _crop(whole, height / padded_height, width / padded_width)

    color = np.clip((seen("color") + 1) / 2, 0, 1)
    parts = np.exp(seen("parts")) if "parts" in answer else None
    if "choice" not in answer:
        return replace(_choose_afterwards(color, palette), parts=parts)
    choice, colors = np.exp(seen("choice")), np.clip((answer["colors"][0] + 1) / 2, 0, 1)
    decided = np.clip((choice.max(axis=2, keepdims=True) - 0.35) / 0.45, 0, 1)
    return Generated(color, (color - choice @ colors) * decided, choice, colors, parts)


def _crop(values: np.ndarray, share_y: float, share_x: float) -> np.ndarray:
    """The part of a padded answer that lies under the picture, brought to whole cells."""
    rows, columns = values.shape[:2]
    height, width = max(1, round(rows * share_y)), max(1, round(columns * share_x))
    return np.ascontiguousarray(values[:height, :width])


def _choose_afterwards(color: np.ndarray, palette: Sequence[RGB]) -> Generated:
    """Votes for a model that gives a colour only: by the distance of its colour in Lab."""
    lab = rgb_to_lab(color)
    flat = lab.reshape(-1, 3)
    if palette:
        colors = np.asarray(palette, np.float32) / 255
        centers = rgb_to_lab(colors)
    else:
        cv2.setRNGSeed(0)
        count = min(_OWN_COLORS, len(np.unique(np.round(flat), axis=0)))
        criteria = (cv2.TERM_CRITERIA_EPS + cv2.TERM_CRITERIA_MAX_ITER, 10, 0.5)
        flags = cv2.KMEANS_PP_CENTERS
        _, index, centers = cv2.kmeans(flat, count, None, criteria, 1, flags)  # type: ignore[call-overload]
        colors = np.stack(
            [np.median(color.reshape(-1, 3)[index[:, 0] == i], axis=0) for i in range(count)]
        )
    far = ((lab[:, :, None] - centers) ** 2).sum(axis=3) / (2 * _NEAR**2)
    near = np.exp(far.min(axis=2, keepdims=True) - far)
    return Generated(
        color,
        color,
        (near / near.sum(axis=2, keepdims=True)).astype(np.float32),
        colors.astype(np.float32),
    )
