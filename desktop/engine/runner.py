from pathlib import Path

from desktop.core.errors import TintlineError
from desktop.engine.model import find_model
from desktop.engine.result import ModelMark
from desktop.engine.session import ModelSession, open_session

#: What each task is for, and the command that runs it, or where the window does.
_USES = {
    "sketch": " (line art: tintline colorize)",
    "photo": " (photographs: tintline photo)",
    "sample": " (new pictures: Inspiration in the window)",
}


class ModelRunner:
    """One loaded model and what runs it; the pipelines of the tasks are built upon it."""

    def __init__(self, task: str, model: Path | None = None, device: str = "auto") -> None:
        """Load a model.

        Args:
            task: ``sketch``, ``photo`` or ``sample``.
            model: an ONNX file; None is the shipped one of the task.
            device: one of `desktop.engine.providers.Device`.

        Raises:
            TintlineError: the file is no usable model, is for another task, or the device cannot
                be used.
        """
        self._session: ModelSession = open_session(model or find_model(None, task), device)
        spec = self._session.spec
        if spec.task != task:
            raise TintlineError(
                f"{spec.name} is a model for the task {spec.task}{_USES.get(spec.task, '')};"
                f" choose one for the task {task}."
            )

    @property
    def device(self) -> str:
        """What really runs the model, with the reason if a wished device is not used."""
        return str(self._session.device)

    @property
    def model_name(self) -> str:
        """The model's own name."""
        return self._session.spec.name

    @property
    def model_mark(self) -> ModelMark:
        """Which model it is."""
        return ModelMark(self._session.spec.name, self._session.spec.sha256)
