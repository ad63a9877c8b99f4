from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.core.messages import mark
from desktop.settings import Settings
from desktop.ui.jobs import JobRunner
from desktop.ui.model_manager import ModelManager
from desktop.ui.model_shelf import ModelShelf
from desktop.ui.services import Services, Wishes
from desktop.ui.settings_dialog import SettingsDialog
from desktop.ui.translate import tr

_Named = TypeVar("_Named", str, Path)

_GONE = {
    "sketch": mark("{file} is gone: for line art, the model that came with Tintline is used."),
    "photo": mark("{file} is gone: for photographs, the model that came with Tintline is used."),
    "sample": mark("{file} is gone: for inspiration, the model that came with Tintline is used."),
}


class Preferences(QObject):
    """The settings and the models: their dialogs, and what follows from a choice there."""

    services_changed = Signal(object)  # Services: other models, or another device
    autosave_changed = Signal()

    def __init__(self, settings: Settings, services: Services, window: QWidget) -> None:
        super().__init__(window)
        self._settings = settings
        self._services = services
        self._window = window
        self.runner = JobRunner("preferences", self)
        self.shelf = ModelShelf(self.runner, services.wishes, services.named_model, self)

    def open_settings(self, running: str) -> SettingsDialog:
        """Show the settings.

        Args:
            running: what really runs the model now; empty if it is not loaded.
        """
        settings = self._settings
        engine, autosave = (settings.device, settings.tile), settings.autosave_minutes
        dialog = SettingsDialog(settings, running, self._window)
        dialog.devices.look(self._services.find_devices, self.runner)

        def accepted() -> None:
            if (settings.device, settings.tile) != engine:
                models = self._services.wishes.models
                self._renew(Wishes(settings.device, models, settings.tile))
            if settings.autosave_minutes != autosave:
                self.autosave_changed.emit()

        dialog.accepted.connect(accepted)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def open_models(self) -> ModelManager:
        """Show the models."""
        dialog = ModelManager(self.shelf, self._window)
        dialog.use_wanted.connect(self.use_model)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def use_model(self, task: str, path: Path | None) -> None:
        """Do a task with a model from now on, or from the next start on; None: the shipped one."""
        name = None if path is None else str(path)
        self._settings.models = _with(self._settings.models, task, name)
        if not self.shelf.named_for(task):  # else nothing is done otherwise before the next start
            wishes = self._services.wishes
            self._renew(replace(wishes, models=_with(wishes.models, task, path)))

    def shutdown(self) -> bool:
        """End the thread."""
        return self.runner.shutdown()

    def _renew(self, wishes: Wishes) -> None:
        if self._services.remake is None:
            return
        self._services = self._services.remake(wishes)
        self.shelf.wishes = wishes
        self.services_changed.emit(self._services)


def _with(models: Mapping[str, _Named], task: str, model: _Named | None) -> dict[str, _Named]:
    """The models by task, with another one for a task; None: with none."""
    others = {known: kept for known, kept in models.items() if known != task}
    return others if model is None else {**others, task: model}


def take_models(settings: Settings) -> tuple[Mapping[str, Path], str]:
    """The models that the user has chosen in place of the shipped ones, by task.

    Returns:
        The models, and a sentence about each that is gone and is forgotten; empty where none is.
    """
    chosen = {task: Path(name) for task, name in settings.models.items()}
    found = {task: path for task, path in chosen.items() if path.is_file()}
    lost = [tr(_GONE[task], file=path.name) for task, path in chosen.items() if task not in found]
    settings.models = {task: str(path) for task, path in found.items()}
    return found, " ".join(lost)
