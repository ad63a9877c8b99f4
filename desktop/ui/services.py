from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

import numpy as np
from natsort import natsorted, ns

from desktop.core.assets import assets_dir
from desktop.core.cancel import CancelToken
from desktop.core.errors import TintlineError
from desktop.core.load import LOAD_SUFFIXES
from desktop.core.messages import say
from desktop.core.photograph import is_photograph
from desktop.core.picture import Picture
from desktop.engine.request import ColorizeRequest, ColorizeResult, PhotoRequest
from desktop.engine.result import Colored
from desktop.ui.modes import WAYS, Mode

if TYPE_CHECKING:
    from desktop.engine.batch_settings import BatchSettings
    from desktop.engine.doctor import DeviceFinding

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


class SketchColorizer(ColorizerLike[ColorizeRequest, ColorizeResult], Protocol):
    """What the window needs of `Colorizer` in `desktop.engine`."""

    def colorize(
        self,
        request: ColorizeRequest,
        *,
        cancel: CancelToken | None = None,
        progress: Callable[[float, str], None] | None = None,
        draft: Callable[[np.ndarray], None] | None = None,
    ) -> ColorizeResult:
        """Colorize a drawing; a large one is told of in small while its tiles arrive."""
        ...

    def twin(self) -> SketchColorizer:
        """Another one around the same loaded model, for another thread."""
        ...

    def forget(self) -> None:
        """Keep nothing of the last picture."""
        ...

    def preview(
        self, request: ColorizeRequest, side: int, *, cancel: CancelToken | None = None
    ) -> np.ndarray:
        """What `colorize` would give, in small, as uint8 [h, w, 3] or [h, w, 4]."""
        ...


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
    raise TintlineError(say("No model that draws pictures came with this copy of Tintline."))


def _no_mark(_settings: BatchSettings) -> str:
    return ""


def _no_devices() -> Sequence[DeviceFinding]:
    return ()


@dataclass(frozen=True)
class Wishes:
    """What the user wants the models to be, and to run on.

    Attributes:
        device: one of `desktop.engine.providers.Device`.
        models: by task, the file that takes the shipped model's place.
        tile: one of `desktop.settings.TILES`.
    """

    device: str = "auto"
    models: Mapping[str, Path] = field(default_factory=dict)
    tile: str = "auto"

    def differing(self, other: Wishes) -> set[Mode]:
        """The modes that another model, or the same on another device, colours for `other`."""
        if self.device != other.device:
            return set(Mode)
        changed = {
            mode
            for mode, way in WAYS.items()
            if self.models.get(way.task) != other.models.get(way.task)
        }
        return changed if self.tile == other.tile else changed | {Mode.LINE_ART}


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
        mark_of: tells results of a batch with these settings and the model for drawings from
            others, see `BatchSettings.mark`. Slow, called in a job.
        wishes: what the services were made for.
        named_model: the model that the command line names; it goes before those of `wishes`.
        find_devices: what can run models here, or why not; slow, called in a job.
        remake: the same services for other wishes; None where they cannot be made otherwise.
    """

    make_colorizer: Callable[[], SketchColorizer]
    make_photo_colorizer: Callable[[], PhotographColorizer]
    samples: Callable[[], list[Path]]
    chosen_mode: Callable[[], Mode | None] = _picture_decides
    sampler_offer: Callable[[], SamplerOffer] = _no_offer
    make_sampler: Callable[[], SamplerLike] = _no_sampler
    mark_of: Callable[[BatchSettings], str] = _no_mark
    wishes: Wishes = field(default_factory=Wishes)
    named_model: Path | None = None
    find_devices: Callable[[], Sequence[DeviceFinding]] = _no_devices
    remake: Callable[[Wishes], Services] | None = None

    @property
    def makers(self) -> Mapping[Mode, Callable[[], ColorizerLike[Any, Any]]]:
        """What loads the colorizer of each mode."""
        return {
            Mode.LINE_ART: self.make_colorizer,
            Mode.PHOTOGRAPH: self.make_photo_colorizer,
        }

    def propose_mode(self, picture: Picture) -> Mode:
        """What a newly opened picture is coloured as; slow, called in a job."""
        if chosen := self.chosen_mode():
            return chosen
        return Mode.PHOTOGRAPH if is_photograph(picture) else Mode.LINE_ART


def real_services(
    model: Path | None = None,
    device: str = "auto",
    models: Mapping[str, Path] | None = None,
    tile: str = "auto",
) -> Services:
    """The real engine, imported at its first use: the window shows sooner.

    Args:
        model: the one that the command line names, which takes the place of any other of its own
            task; one for photographs also lets every picture be opened as a photograph, and one
            that draws pictures opens the panel that shows them.
        device: what runs the models.
        models: by task, those that the user has chosen in place of the shipped ones.
        tile: one of `desktop.settings.TILES`.
    """
    wishes = Wishes(device, models or {}, tile)
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

    def model_for(*tasks: str) -> Path | None:
        """The file for the first of these tasks; the named one if it is for any of them."""
        return model if model and task() in tasks else wishes.models.get(tasks[0])

    def make_colorizer() -> SketchColorizer:
        from desktop.engine.colorize import Colorizer  # noqa: PLC0415
        from desktop.engine.tile_size import parse_tile  # noqa: PLC0415

        return Colorizer(model_for("sketch", ""), device, parse_tile(tile))

    def make_photo_colorizer() -> PhotographColorizer:
        from desktop.engine.photo import PhotoColorizer  # noqa: PLC0415

        return PhotoColorizer(model_for("photo", ""), device)

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
        chosen = wishes.models.get("sample") or usual_model("sample")
        return SamplerOffer.SHIPPED if chosen.is_file() else SamplerOffer.NONE

    def make_sampler() -> SamplerLike:
        from desktop.engine.sample import Sampler  # noqa: PLC0415

        return Sampler(model_for("sample"), device)

    def mark_of(settings: BatchSettings) -> str:
        from desktop.engine.model import find_model  # noqa: PLC0415
        from desktop.engine.tile_size import parse_tile  # noqa: PLC0415

        return settings.mark(model_for("sketch", "") or find_model(None), parse_tile(tile))

    def find_devices() -> Sequence[DeviceFinding]:
        from desktop.engine.doctor import find_devices  # noqa: PLC0415

        return find_devices()

    return Services(
        make_colorizer,
        make_photo_colorizer,
        samples,
        chosen_mode,
        sampler_offer,
        make_sampler,
        mark_of,
        wishes,
        model,
        find_devices,
        lambda others: real_services(model, others.device, others.models, others.tile),
    )
