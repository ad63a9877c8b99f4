from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache
from pathlib import Path
from typing import Protocol, TypeVar

import numpy as np
from natsort import natsorted, ns

from desktop.core.assets import assets_dir
from desktop.core.cancel import CancelToken
from desktop.core.errors import TintlineError
from desktop.core.ink import is_photograph
from desktop.core.load import LOAD_SUFFIXES
from desktop.core.picture import Picture
from desktop.engine.request import ColorizeRequest, ColorizeResult, PhotoRequest
from desktop.engine.result import Colored
from desktop.ui.modes import Mode

Asked_contra = TypeVar("Asked_contra", contravariant=True)
Given_co = TypeVar("Given_co", bound=Colored, covariant=True)


class EngineLike(Protocol):
    """What the window tells of a loaded model, whatever its task."""

    @property
    def device(self) -> str:
        """What really runs the model."""
        ...

    @property
    def model_name(self) -> str:
        """The model's name as shown to the user."""
        ...


class ColorizerLike(EngineLike, Protocol[Asked_contra, Given_co]):
    """What the window needs of `Colorizer` and `PhotoColorizer` in `desktop.engine`."""

    def colorize(
        self,
        request: Asked_contra,
        *,
        cancel: CancelToken | None = None,
        progress: Callable[[float, str], None] | None = None,
    ) -> Given_co:
        """Colour a picture."""
        ...


SketchColorizer = ColorizerLike[ColorizeRequest, ColorizeResult]
PhotographColorizer = ColorizerLike[PhotoRequest, Colored]


class SamplerLike(EngineLike, Protocol):
    """What the window needs of `Sampler` in `desktop.engine`."""

    def draw(self, count: int, seed: int, *, cancel: CancelToken | None = None) -> list[np.ndarray]:
        """Draw pictures, uint8 [S, S, 3]; the same for the same seed."""
        ...


class SamplerOffer(Enum):
    """Whether there is a model that draws pictures to take palettes of."""

    NONE = auto()
    SHIPPED = auto()
    NAMED = auto()  # by the user, who wants to see what it draws


def _picture_decides() -> None:
    return None


def _no_offer() -> SamplerOffer:
    return SamplerOffer.NONE


def _no_sampler() -> SamplerLike:
    raise TintlineError("No model that draws pictures came with this copy of Tintline.")


@dataclass(frozen=True)
class Services:
    """What the window is given from outside.

    Attributes:
        make_colorizer: loads ONNX Runtime and the model for drawings; slow, called in a job.
        make_photo_colorizer: the same for photographs.
        samples: the shipped sketches.
        chosen_mode: what the model that the user named asks for; None leaves it to the picture.
            Slow, called in a job.
        sampler_offer: whether there is a model that draws pictures. Slow where the user named a
            model, called in a job.
        make_sampler: loads it; slow, called in a job.
    """

    make_colorizer: Callable[[], SketchColorizer]
    make_photo_colorizer: Callable[[], PhotographColorizer]
    samples: Callable[[], list[Path]]
    chosen_mode: Callable[[], Mode | None] = _picture_decides
    sampler_offer: Callable[[], SamplerOffer] = _no_offer
    make_sampler: Callable[[], SamplerLike] = _no_sampler

    def propose_mode(self, picture: Picture) -> Mode:
        """What a newly opened picture is coloured as; slow, called in a job."""
        if chosen := self.chosen_mode():
            return chosen
        return Mode.PHOTOGRAPH if is_photograph(picture) else Mode.LINE_ART


def real_services(model: Path | None = None, device: str = "auto") -> Services:
    """The real engine, imported at its first use: the window shows sooner.

    Args:
        model: takes the place of the shipped model of its own task; one for photographs also lets
            every picture be opened as a photograph, and one that draws pictures opens the panel
            that shows them.
        device: what runs the models.
    """
    reading = threading.Lock()  # several threads ask, and the model is read once

    @cache
    def read_task() -> str:
        from desktop.engine.model import read_spec  # noqa: PLC0415

        try:
            return "" if model is None else read_spec(model).task
        except TintlineError:
            return ""

    def task() -> str:
        """What `model` is for; empty where that can't be told: loading it will say why."""
        with reading:
            return read_task()

    def make_colorizer() -> SketchColorizer:
        from desktop.engine.colorize import Colorizer  # noqa: PLC0415

        return Colorizer(None if task() in ("photo", "sample") else model, device)

    def make_photo_colorizer() -> PhotographColorizer:
        from desktop.engine.photo import PhotoColorizer  # noqa: PLC0415

        return PhotoColorizer(model if task() in ("photo", "") else None, device)

    def samples() -> list[Path]:
        folder = assets_dir() / "samples"
        pictures = (path for path in folder.glob("*") if path.suffix.lower() in LOAD_SUFFIXES)
        return natsorted(pictures, alg=ns.IGNORECASE)

    def chosen_mode() -> Mode | None:
        return Mode.PHOTOGRAPH if task() == "photo" else None

    def sampler_offer() -> SamplerOffer:
        from desktop.engine.model import usual_model  # noqa: PLC0415

        if task() == "sample":
            return SamplerOffer.NAMED
        # By its name alone: to read models would hold up the start.
        return SamplerOffer.SHIPPED if usual_model("sample").is_file() else SamplerOffer.NONE

    def make_sampler() -> SamplerLike:
        from desktop.engine.sample import Sampler  # noqa: PLC0415

        return Sampler(model if task() == "sample" else None, device)

    return Services(
        make_colorizer,
        make_photo_colorizer,
        samples,
        chosen_mode,
        sampler_offer,
        make_sampler,
    )
