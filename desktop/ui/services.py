from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from natsort import natsorted, ns

from desktop.core.assets import assets_dir
from desktop.core.cancel import CancelToken
from desktop.core.load import LOAD_SUFFIXES
from desktop.engine.request import ColorizeRequest, ColorizeResult


class ColorizerLike(Protocol):
    """What the window needs of `desktop.engine.colorize.Colorizer`."""

    @property
    def device(self) -> str:
        """What really runs the model."""
        ...

    @property
    def model_name(self) -> str:
        """The model's name as shown to the user."""
        ...

    def colorize(
        self,
        request: ColorizeRequest,
        *,
        cancel: CancelToken | None = None,
        progress: Callable[[float, str], None] | None = None,
    ) -> ColorizeResult:
        """Colorize a picture."""
        ...


@dataclass(frozen=True)
class Services:
    """What the window is given from outside.

    Attributes:
        make_colorizer: loads ONNX Runtime and the model; slow, called in a job.
        samples: the shipped sketches.
    """

    make_colorizer: Callable[[], ColorizerLike]
    samples: Callable[[], list[Path]]


def real_services(model: Path | None = None, device: str = "auto") -> Services:
    """The real engine, imported at its first use: the window shows sooner."""

    def make_colorizer() -> ColorizerLike:
        from desktop.engine.colorize import Colorizer  # noqa: PLC0415

        return Colorizer(model, device)

    def samples() -> list[Path]:
        folder = assets_dir() / "samples"
        pictures = (path for path in folder.glob("*") if path.suffix.lower() in LOAD_SUFFIXES)
        return natsorted(pictures, alg=ns.IGNORECASE)

    return Services(make_colorizer, samples)
