from collections.abc import Callable, Mapping

from desktop.core.errors import TintlineError
from export.models.unet import UNetConfig
from export.training.options import TrainOptions
from export.training.photo import PhotoTask
from export.training.sketch import SketchTask
from export.training.task import Task

TASKS: Mapping[str, Callable[[TrainOptions, UNetConfig | None], Task]] = {
    "sketch": SketchTask,
    "photo": PhotoTask,
}


def make_task(options: TrainOptions, config: UNetConfig | None = None) -> Task:
    """The task of the options.

    Raises:
        TintlineError: there is none of that name.
    """
    if options.task not in TASKS:
        raise TintlineError(f'There is no task "{options.task}": use one of {", ".join(TASKS)}.')
    return TASKS[options.task](options, config)
