"""Small models that keep the contract, or break it in one way."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

RGB = tuple[int, int, int]

METADATA = {
    "tintline.contract": "1",
    "task": "sketch",
    "name": "Test",
    "version": "1",
    "licence": "CC0-1.0",
    "trained_on": "nothing",
    "recipe": "none",
}


class Graph:
    """Collects nodes and constants; names of values are handed around as strings."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []
        self.inputs: list[onnx.ValueInfoProto] = []
        self.outputs: list[onnx.ValueInfoProto] = []

    def input(self, name: str, shape: Sequence[int | str], kind: int = TensorProto.FLOAT) -> str:
        self.inputs.append(helper.make_tensor_value_info(name, kind, shape))
        return name

    def output(self, name: str, shape: Sequence[int | str], value: str) -> None:
        self.nodes.append(helper.make_node("Identity", [value], [name]))
        self.outputs.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, shape))

    def constant(self, value: object, dtype: type = np.float32) -> str:
        name = f"c{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(np.asarray(value, dtype), name))
        return name

    def __call__(self, op: str, *inputs: str, **attributes: Any) -> str:
        name = f"v{len(self.nodes)}"
        self.nodes.append(helper.make_node(op, list(inputs), [name], **attributes))
        return name

    def save(self, path: Path, metadata: Mapping[str, object]) -> Path:
        graph = helper.make_graph(self.nodes, "test", self.inputs, self.outputs, self.constants)
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)], ir_version=9)
        helper.set_model_props(model, {k: str(v) for k, v in metadata.items() if v is not None})
        onnx.save(model, path)
        return path


def write_sketch_model(
    path: Path,
    *,
    dictionary: Sequence[RGB] = ((200, 120, 60),),
    with_hints: bool = True,
    with_palette: bool = True,
    with_choice: bool = True,
    parts: Sequence[str] = (),
    size_multiple: int = 16,
    working_size: int = 64,
    scale: int = 2,
    metadata: Mapping[str, object] | None = None,
) -> Path:
    """A `sketch` model that colours in vertical bands, from left to right.

    The bands have the colours of the palette, or without one those of the dictionary (one colour:
    the whole picture has it). Where a hint lies, `color` is the hint's.

    Args:
        path: where to write it; returned.
        dictionary: the model's own colours.
        with_hints, with_palette: whether it has the input.
        with_choice: whether it has the outputs `choice` and `colors`.
        parts: names of the parts it tells apart, bands too; none: no such output.
        size_multiple, working_size: as in the metadata.
        scale: of the input's size to the output's.
        metadata: replaces entries; None removes one.
    """
    g = Graph()
    ink = g.input("ink", ["N", 1, "H", "W"])
    pool = {"kernel_shape": [scale, scale], "strides": [scale, scale]}
    small = g("AveragePool", ink, **pool)  # [1, 1, h, w]
    ones = g("Add", g("Mul", small, g.constant(0)), g.constant(1))
    width = g("Cast", g("Shape", small, start=3, end=4), to=TensorProto.FLOAT)
    columns = g("CumSum", ones, g.constant(3, np.int64))
    columns = g("Div", g("Sub", columns, g.constant(0.5)), width)  # (0, 1), left to right

    own = np.asarray(dictionary, np.float32)[None] / 127.5 - 1  # [1, D, 3]
    colors = g.constant(own)
    weights = g.constant(np.ones((1, len(dictionary))))
    places = g.constant([_places(len(dictionary))])
    if with_palette:
        palette = g.input("palette", ["N", "K", 4])
        entries = g("Slice", palette, *(g.constant([v], np.int64) for v in (0, 3, 2)))
        given = g(
            "Squeeze",
            g("Slice", palette, *(g.constant([v], np.int64) for v in (3, 4, 2))),
            g.constant([2], np.int64),
        )  # [1, K]
        count = g("Cast", g("Shape", palette, start=1, end=2), to=TensorProto.FLOAT)
        numbers = g(
            "CumSum",
            g("Add", g("Mul", given, g.constant(0)), g.constant(1)),
            g.constant(1, np.int64),
        )
        spots = g("Div", g("Sub", numbers, g.constant(0.5)), count)
        any_given = g("ReduceMax", given, g.constant([1], np.int64), keepdims=1)
        weights = g("Mul", weights, g("Sub", g.constant(1), any_given))
        weights = g("Concat", given, weights, axis=1)
        colors = g("Concat", entries, colors, axis=1)
        places = g("Concat", spots, places, axis=1)
    deep = g.constant([2, 3], np.int64)
    distance = g("Abs", g("Sub", columns, g("Unsqueeze", places, deep)))
    chance = g("Log", g("Add", g("Unsqueeze", weights, deep), g.constant(1e-9)))
    choice = g("LogSoftmax", g("Sub", chance, g("Mul", distance, g.constant(200))), axis=1)
    color = g("Einsum", g("Exp", choice), colors, equation="nmhw,nmc->nchw")
    if with_hints:
        hints = g("AveragePool", g.input("hints", ["N", 4, "H", "W"]), **pool)
        axes = g.constant([1], np.int64)
        shown = g("Slice", hints, g.constant([0], np.int64), g.constant([3], np.int64), axes)
        mask = g("Slice", hints, g.constant([3], np.int64), g.constant([4], np.int64), axes)
        shown = g("Div", shown, g("Max", mask, g.constant(1e-6)))
        color = g("Where", g("Greater", mask, g.constant(0)), shown, color)
    g.output("color", ["N", 3, "h", "w"], color)
    if with_choice:
        g.output("choice", ["N", "M", "h", "w"], choice)
        g.output("colors", ["N", "M", 3], colors)
    if parts:
        spots = g.constant(_places(len(parts)).reshape(1, -1, 1, 1))
        gap = g("Abs", g("Sub", columns, spots))
        bands = g("LogSoftmax", g("Mul", gap, g.constant(-200)), axis=1)
        g.output("parts", ["N", len(parts), "h", "w"], bands)
    own_metadata = {
        **METADATA,
        "size_multiple": size_multiple,
        "working_size": working_size,
        "parts": ",".join(parts) or None,
    }
    return g.save(path, own_metadata | dict(metadata or {}))


def write_slow_model(path: Path, *, turns: int = 2_000_000_000) -> Path:
    """A `sketch` model that answers blank paper at once and anything with ink in hours.

    Its loop runs `turns` times, times the strongest ink.
    """
    g = Graph()
    ink = g.input("ink", ["N", 1, "H", "W"])
    strongest = g("ReduceMax", ink, keepdims=0)
    trips = g("Cast", g("Mul", strongest, g.constant(turns)), to=TensorProto.INT64)
    body = helper.make_graph(
        [
            helper.make_node("Identity", ["go"], ["go_on"]),
            helper.make_node("Sin", ["value"], ["next"]),
        ],
        "body",
        [
            helper.make_tensor_value_info("turn", TensorProto.INT64, []),
            helper.make_tensor_value_info("go", TensorProto.BOOL, []),
            helper.make_tensor_value_info("value", TensorProto.FLOAT, None),
        ],
        [
            helper.make_tensor_value_info("go_on", TensorProto.BOOL, []),
            helper.make_tensor_value_info("next", TensorProto.FLOAT, None),
        ],
    )
    looped = g("Loop", trips, g.constant(True, np.bool_), ink, body=body)
    g.output("color", ["N", 3, "h", "w"], g("Concat", looped, looped, looped, axis=1))
    return g.save(path, {**METADATA, "name": "Slow", "size_multiple": 16, "working_size": 64})


def _places(count: int) -> np.ndarray:
    """Middles of `count` bands of equal width between 0 and 1."""
    return (np.arange(count) + 0.5) / count


def write_sample_model(
    path: Path,
    *,
    length: int | str = 8,
    side: int = 16,
    metadata: Mapping[str, object] | None = None,
) -> Path:
    """A `sample` model that draws two halves, side by side, each of one colour.

    The first three numbers of the latent are the left half's colour and the next three the right
    half's: minus one and less is 0, one and more is 255.

    Args:
        path: where to write it; returned.
        length: of the latent, six at least; a name leaves it open.
        side: of the picture, an even number of pixels.
        metadata: replaces entries; None removes one.
    """
    g = Graph()
    latent = g.input("latent", ["N", length])
    axes, deep = g.constant([1], np.int64), g.constant([2, 3], np.int64)
    size = g.constant([1, 3, side, side // 2], np.int64)
    halves = []
    for first in (0, 3):
        ends = [g.constant([end], np.int64) for end in (first, first + 3)]
        color = g("Unsqueeze", g("Slice", latent, *ends, axes), deep)
        halves.append(g("Expand", color, size))
    low, high = g.constant(-1), g.constant(1)
    g.output("color", ["N", 3, side, side], g("Clip", g("Concat", *halves, axis=3), low, high))
    own = {**METADATA, "task": "sample", "size_multiple": 1, "working_size": side}
    return g.save(path, own | dict(metadata or {}))


def write_photo_model(
    path: Path, *, ab: tuple[float, float] = (40.0, 20.0), with_hints: bool = True
) -> Path:
    """A `photo` model that gives everything one colour, and where a hint lies, the hint's.

    Args:
        path: where to write it; returned.
        ab: the colour, CIELAB a*b*.
        with_hints: whether it has the input.
    """
    g = Graph()
    luma = g.input("luma", ["N", 1, "H", "W"])
    zero = g("Mul", luma, g.constant(0))
    planes = [g("Add", zero, g.constant(value / 128)) for value in ab]
    out = g("Concat", *planes, axis=1)
    if with_hints:
        hints, axes = g.input("hints", ["N", 3, "H", "W"]), g.constant([1], np.int64)
        shown = g("Slice", hints, g.constant([0], np.int64), g.constant([2], np.int64), axes)
        mask = g("Slice", hints, g.constant([2], np.int64), g.constant([3], np.int64), axes)
        out = g("Where", g("Greater", mask, g.constant(0)), shown, out)
    g.output("ab", ["N", 2, "H", "W"], out)
    return g.save(path, {**METADATA, "task": "photo", "size_multiple": 16, "working_size": 96})


def write_tracing_model(path: Path, *, working_size: int = 64, scale: int = 1) -> Path:
    """A `sketch` model whose colour at a pixel is the ink there, in three shades of it.

    Args:
        path: where to write it; returned.
        working_size: as in the metadata.
        scale: of the input's size to the output's.
    """
    g = Graph()
    ink = g.input("ink", ["N", 1, "H", "W"])
    small = g("AveragePool", ink, kernel_shape=[scale, scale], strides=[scale, scale])
    shades = [g("Sub", g.constant(1), g("Mul", small, g.constant(k))) for k in (2.0, 1.5, 1.0)]
    g.output("color", ["N", 3, "h", "w"], g("Concat", *shades, axis=1))
    return g.save(path, {**METADATA, "size_multiple": 16, "working_size": working_size})
