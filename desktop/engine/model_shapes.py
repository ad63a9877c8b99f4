"""The shapes of a model's inputs and outputs, held against the contract."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from desktop.core.messages import mark, say
from desktop.engine.contract import Shape, Tensor, broken

INPUT, OUTPUT = say("input", "of a model"), say("output", "of a model")
# No axis of fixed length is longer; a model that claims so would fill the memory.
_LONGEST = 65_536


def check_tensors(
    path: Path, kind: str, found: list[Any], table: Mapping[str, Tensor]
) -> Mapping[str, Shape]:
    """The shapes by name, axes that are free under the contract's letters.

    Args:
        path: the model's file, for messages.
        kind: `INPUT` or `OUTPUT`.
        found: what ONNX Runtime says of them.
        table: the contract's.

    Raises:
        TintlineError: one lacks, is too much, or has another type or shape.
    """
    shapes = {}
    for tensor in found:
        name = tensor.name
        if name not in table:
            raise broken(
                path,
                mark('The model {model} asks for an input "{name}", which the task does not have'),
                name=name,
            )
        if tensor.type != "tensor(float)":
            raise broken(
                path,
                mark('The model {model} has the {kind} "{name}" as {type}, not as float32'),
                kind=kind,
                name=name,
                type=tensor.type,
            )
        axes = table[name].axes
        if not _fits(tensor.shape, axes, kind):
            raise broken(
                path,
                mark(
                    'The model {model} has the {kind} "{name}" in the shape {shape} instead of'
                    " {expected}"
                ),
                kind=kind,
                name=name,
                shape=_write(tensor.shape),
                expected=_write(axes),
            )
        shapes[name] = tuple(
            size if isinstance(size, int) and axis != "N" else axis
            for size, axis in zip(tensor.shape, axes, strict=True)
        )
    for name, tensor in table.items():
        if tensor.required and name not in shapes:
            raise broken(
                path, mark('The model {model} lacks the {kind} "{name}"'), kind=kind, name=name
            )
    if "z" in shapes.get("latent", ()):
        raise broken(path, mark('The model {model} leaves the length of its input "latent" open'))
    return MappingProxyType(shapes)


def _fits(shape: list[int | str | None], axes: Shape, kind: str) -> bool:
    if len(shape) != len(axes):
        return False
    for size, axis in zip(shape, axes, strict=True):
        if isinstance(axis, int):
            # An output's size may be unknown before the first run; then that is checked.
            if size != axis and (isinstance(size, int) or kind == INPUT):
                return False
        elif isinstance(size, int) and not (
            (axis == "N" and size == 1) or (axis.islower() and 0 < size <= _LONGEST)
        ):
            return False  # whatever the caller chooses must be free
    return True


def _write(shape: list[int | str | None] | Shape) -> str:
    return f"[{', '.join('?' if size is None else str(size) for size in shape)}]"
