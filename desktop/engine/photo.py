from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np

from desktop.core.cancel import CancelToken
from desktop.core.color import lab_to_rgb, rgb_to_lab
from desktop.core.guided import upsample_guided
from desktop.core.hints import Hint, draw_mask
from desktop.core.messages import mark
from desktop.core.picture import Picture
from desktop.engine.generate import working_size
from desktop.engine.memory import naming_lack_of_memory
from desktop.engine.request import PhotoRequest
from desktop.engine.result import Colored
from desktop.engine.runner import ModelRunner
from desktop.engine.watch import Progress, Watch

#: Rows that are converted at once: they bound the memory.
_STRIP = 512
#: Smallest and largest radius of a dot at the model's working size.
_RADII = (1.0, 4.0)


class PhotoColorizer(ModelRunner):
    """The way of a photograph: lightness untouched, colour predicted, dots steer."""

    def __init__(self, model: Path | None = None, device: str = "auto") -> None:
        """See `ModelRunner`; `model` is for the task `photo`."""
        super().__init__("photo", model, device)

    def colorize(
        self,
        request: PhotoRequest,
        *,
        cancel: CancelToken | None = None,
        progress: Progress | None = None,
    ) -> Colored:
        """Colour one photograph.

        The model sees it at its working size; its colour is brought to full size along the
        photograph's own edges, and the lightness stays the photograph's (but where a colour that
        light or dark does not exist).

        Args:
            request: see `PhotoRequest`.
            cancel: stops the work, a running inference included.
            progress: told of every step.

        Raises:
            TintlineError: the model fails, or there is not enough memory.
            Cancelled: `cancel` was set.
        """
        with naming_lack_of_memory(request.picture):
            return self._colorize(request, Watch(cancel, progress))

    def _colorize(self, request: PhotoRequest, watch: Watch) -> Colored:
        picture = request.picture
        watch.step(0.0, mark("Choosing colours"))
        spec = self._session.spec
        width, height = working_size(spec, picture.width, picture.height)
        small = cv2.resize(picture.rgb, (width, height), interpolation=cv2.INTER_AREA)
        luma = rgb_to_lab(small)[..., 0]
        step = spec.size_multiple
        pad = ((0, -height % step), (0, -width % step))
        inputs = {"luma": np.pad(luma / 50 - 1, pad, mode="edge")[None, None]}
        planes = _hint_planes(request.hints, picture, width, height)
        inputs["hints"] = np.pad(planes, ((0, 0), *pad))[None]
        answer = self._session.run(inputs, watch.cancel)["ab"][0]
        # Right below a dot its colour holds, whatever the model makes of it.
        ab = np.where(planes[2] > 0, planes[:2], answer[:, :height, :width])
        ab = 128 * ab.transpose(1, 2, 0)
        watch.step(0.6, mark("Laying colours"))
        image = _lay(picture.rgb, luma, ab, watch.cancel)
        if picture.alpha is not None:
            image = np.dstack([image, picture.alpha])
        watch.step(1.0, mark("Done"))
        return Colored(
            image=image,
            device=self.device,
            model=self.model_mark,
            hints=request.hints,
            seconds=watch.seconds,
        )


def _hint_planes(hints: Sequence[Hint], picture: Picture, width: int, height: int) -> np.ndarray:
    """The contract's `hints`, float32 [3, height, width]; later ones lie over earlier ones."""
    planes = np.zeros((3, height, width), np.float32)
    for hint in hints:
        scaled = hint.scaled(width / picture.width, height / picture.height)
        sized = Hint(scaled.points, hint.color, float(np.clip(scaled.radius, *_RADII)))
        where = draw_mask(sized, width, height) > 0
        gray = hint.color is None
        lab = np.zeros(3) if gray else rgb_to_lab(np.array([hint.color], np.uint8))[0]
        planes[0][where], planes[1][where] = lab[1] / 128, lab[2] / 128
        planes[2][where] = 1
    return planes


def _lay(rgb: np.ndarray, luma: np.ndarray, ab: np.ndarray, cancel: CancelToken) -> np.ndarray:
    """Colour a*b* [h, w, 2] of a small copy laid onto the full picture, in strips."""
    out = np.empty_like(rgb)
    lay = upsample_guided(luma / 100, ab / 128, rgb.shape[1], rgb.shape[0])
    for top in range(0, rgb.shape[0], _STRIP):
        cancel.check()
        rows = slice(top, min(top + _STRIP, rgb.shape[0]))
        lab = rgb_to_lab(rgb[rows])
        lab[..., 1:] = 128 * lay(lab[..., 0] / 100, rows)
        out[rows] = np.round(255 * lab_to_rgb(lab)).astype(np.uint8)
    return out
