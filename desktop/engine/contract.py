"""The model contract, version 1, as a table: what each task takes and gives."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop.core.errors import TintlineError
from desktop.core.messages import say

#: Version of the contract that this program keeps.
CONTRACT = "1"

#: Sizes of a tensor's axes: a number, or the name under which it is free.
Shape = tuple[int | str, ...]


@dataclass(frozen=True)
class Tensor:
    """One input or output.

    Attributes:
        axes: a number where the size is fixed; a capital letter where the caller chooses it (equal
            letters, equal sizes); a small letter where the model does.
        required: whether a model must have it.
    """

    axes: Shape
    required: bool = True


@dataclass(frozen=True)
class Task:
    """What a model for one task takes and gives, by name."""

    inputs: Mapping[str, Tensor]
    outputs: Mapping[str, Tensor]


#: The tasks by name.
TASKS: Mapping[str, Task] = {
    "sketch": Task(
        inputs={
            "ink": Tensor(("N", 1, "H", "W")),
            "hints": Tensor(("N", 4, "H", "W"), required=False),
            "palette": Tensor(("N", "K", 4), required=False),
        },
        outputs={
            "color": Tensor(("N", 3, "h", "w")),
            "choice": Tensor(("N", "m", "h", "w"), required=False),
            "colors": Tensor(("N", "m", 3), required=False),
            "parts": Tensor(("N", "c", "h", "w"), required=False),
        },
    ),
    "photo": Task(
        inputs={
            "luma": Tensor(("N", 1, "H", "W")),
            "hints": Tensor(("N", 3, "H", "W"), required=False),
        },
        outputs={"ab": Tensor(("N", 2, "H", "W"))},
    ),
    "sample": Task(
        inputs={"latent": Tensor(("N", "z"))},
        outputs={"color": Tensor(("N", 3, "s", "s"))},
    ),
}

#: Outputs that hold logarithms of probabilities: minus infinity is one of them.
LOGARITHMS = ("choice", "parts")


def broken(path: Path, problem: str, **values: Any) -> TintlineError:
    """The error for a model that breaks the contract.

    Args:
        path: the model's file.
        problem: in which way; a template that was marked with `mark` and names the file as
            ``{model}``.
        values: the template's others, by name.
    """
    return TintlineError(
        say(
            "{problem}: choose another one, or export it again with tintline-export onnx.",
            problem=say(problem, model=path, **values),
        )
    )
