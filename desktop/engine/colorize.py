"""Placeholder signature until the pipeline lands (being written now, by the lead)."""
from collections.abc import Callable
from pathlib import Path

from desktop.core.cancel import CancelToken
from desktop.engine.request import ColorizeRequest, ColorizeResult

Progress = Callable[[float, str], None]


class Colorizer:
    """The pipeline around one model; used by one thread at a time.

    It keeps what it worked out for the last picture (ink, regions) and the last answer of the
    model, so that a changed dot costs a fraction of the first run.
    """

    def __init__(self, model: Path | None = None, device: str = "auto") -> None: ...

    @property
    def device(self) -> str:
        """What really runs the model, e.g. 'CPU' or 'CUDA (NVIDIA …)', with a reason if fallen back."""

    @property
    def model_name(self) -> str: ...

    def colorize(
        self,
        request: ColorizeRequest,
        *,
        cancel: CancelToken | None = None,
        progress: Progress | None = None,
    ) -> ColorizeResult: ...
