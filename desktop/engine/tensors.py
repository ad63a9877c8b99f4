"""What goes into a model and comes out of it, held against the contract."""

from collections.abc import Mapping

import numpy as np

from desktop.core.messages import mark
from desktop.engine.contract import LOGARITHMS, TASKS, broken
from desktop.engine.model import ModelSpec


def main_input(spec: ModelSpec) -> str:
    """Name of the input that every model of the task has: the drawing, the photo, the numbers."""
    return next(name for name, row in TASKS[spec.task].inputs.items() if row.required)


def empty_inputs(spec: ModelSpec, height: int = 64, width: int = 64) -> dict[str, np.ndarray]:
    """Inputs of zeros: blank paper, no hint, no palette.

    Args:
        spec: the model.
        height: in pixels, rounded up to a multiple of `size_multiple`; `width` likewise.
        width: see `height`.
    """
    step = spec.size_multiple
    sizes = {"N": 1, "K": 1, "H": -(-height // step) * step, "W": -(-width // step) * step}
    return {
        name: np.zeros(
            [sizes[axis] if isinstance(axis, str) else axis for axis in shape], np.float32
        )
        for name, shape in spec.inputs.items()
    }


def complete_inputs(spec: ModelSpec, inputs: Mapping[str, np.ndarray]) -> dict[str, np.ndarray]:
    """What the model is given for a caller's inputs.

    Args:
        spec: the model.
        inputs: by name; optional ones that are missing count as *none*, those the model does not
            take are passed over.

    Returns:
        Contiguous float32 arrays, one for each input of the model.

    Raises:
        ValueError: the main input is missing, or sizes don't fit.
    """
    main = main_input(spec)
    if main not in inputs:
        raise ValueError(f'the input "{main}" is missing')
    shape = inputs[main].shape
    if spec.task == "sample":
        blank = empty_inputs(spec)
    else:
        step = spec.size_multiple
        if len(shape) != 4 or shape[2] % step or shape[3] % step or 0 in shape:
            raise ValueError(f"{main} has the shape {shape}; its sides must go by {step} px")
        blank = empty_inputs(spec, shape[2], shape[3])
    feed = {}
    for name, nothing in blank.items():
        values = np.ascontiguousarray(inputs.get(name, nothing), np.float32)
        if name == "palette" and values.ndim == 3 and values.shape[1] > 0:
            fits = values.shape[::2] == nothing.shape[::2]  # any number of colours
        else:
            fits = values.shape == nothing.shape
        if not fits:
            raise ValueError(f"{name} has the shape {values.shape} beside {main} {shape}")
        feed[name] = values
    return feed


def check_answer(
    spec: ModelSpec, inputs: Mapping[str, np.ndarray], answer: Mapping[str, np.ndarray]
) -> None:
    """Check what a model gave for `inputs`: sizes as the contract says, and numbers.

    Raises:
        TintlineError: it breaks the contract.
    """
    task = TASKS[spec.task]
    sizes: dict[str, int] = {}
    for name, values in inputs.items():
        rows = task.inputs[name].axes
        sizes |= {
            axis: size
            for axis, size in zip(rows, values.shape, strict=True)
            if axis in ("N", "H", "W")
        }
    for name, values in answer.items():
        axes = task.outputs[name].axes
        fits = values.ndim == len(axes) and all(
            sizes.setdefault(axis, size) == size if isinstance(axis, str) else axis == size
            for axis, size in zip(axes, values.shape, strict=True)
        )
        if not fits or 0 in values.shape:
            raise broken(
                spec.path,
                mark('The model {model} gives "{name}" the shape {shape}'),
                name=name,
                shape=list(values.shape),
            )
        largest, smallest = values.max(), values.min()
        if not np.isfinite(largest) or not (np.isfinite(smallest) or name in LOGARITHMS):
            raise broken(
                spec.path,
                mark('The model {model} gives values in "{name}" that are no numbers'),
                name=name,
            )
    if "h" in sizes and (
        sizes["H"] % sizes["h"] or sizes["H"] * sizes["w"] != sizes["W"] * sizes["h"]
    ):
        raise broken(
            spec.path,
            mark(
                "The model {model} answers {width} × {height} pixels with {columns} × {rows}, which"
                " is no whole fraction"
            ),
            width=sizes["W"],
            height=sizes["H"],
            columns=sizes["w"],
            rows=sizes["h"],
        )
    if "m" in sizes and "palette" in inputs and sizes["m"] < inputs["palette"].shape[1]:
        raise broken(spec.path, mark('The model {model} gives fewer "colors" than the palette has'))
    if "parts" in answer and sizes["c"] != len(spec.parts):
        raise broken(
            spec.path,
            mark("The model {model} gives {parts} parts and names {named} in its metadata"),
            parts=sizes["c"],
            named=len(spec.parts),
        )
