"""Rewriting an exported graph into one that ONNX Runtime's CPU kernels run sooner.

Each rule is three functions: what is looked for, what takes its place, and where.
"""

from collections import defaultdict
from typing import Any

import numpy as np
from onnxscript import ir
from onnxscript.ir.passes import common as passes
from onnxscript.rewriter import pattern, rewrite

#: Probabilities below this share of the largest one are lifted to it. Sums don't notice, and none
#: is a denormal number, with which exponentials and products take ten times as long.
_LEAST = 1e-20
#: Channels that a convolution's kernel works out at once, needed or not.
_BLOCK = 16


def quicken(model: ir.Model) -> None:
    """Rewrite a model in place; its answers stay the same but for rounding.

    - Shapes that are known are written down, and casts that change nothing left out.
    - An affine change of an affine one (a norm's, then FiLM's) becomes one.
    - A softmax over channels, which ONNX Runtime turns to the last axis and back on one thread,
      becomes its parts. Where colours are mixed by it, their mixture is divided by the sum, and
      not each probability.
    - What a softmax gives holds no denormal numbers.
    - Convolutions of one picture become one, where some give so few channels that these cost more
      than they are.
    """
    for rules in _PASSES:
        passes.ShapeInferencePass()(model)
        rewrite(model, rules)
    _join_convolutions(model.graph)
    model.graph.sort()


def _cast(op: Any, x: Any, like: Any) -> Any:
    return op.CastLike(x, like)


def _not_cast(op: Any, x: ir.Value, **_: Any) -> Any:
    return op.Identity(x)


def _has_type(_context: Any, x: ir.Value, like: ir.Value) -> bool:
    return x.dtype is not None and x.dtype == like.dtype


def _reshaped(op: Any, x: Any, shape: Any) -> Any:
    return op.Reshape(x, shape, _outputs=["y"])


def _reshaped_to(op: Any, x: ir.Value, y: ir.Value, **_: Any) -> Any:
    return op.Reshape(x, op.Constant(value_ints=_sizes(x, y)))


def _shape_is_known(_context: Any, x: ir.Value, shape: ir.Value, y: ir.Value) -> bool:
    return shape.const_value is None and bool(_sizes(x, y))


def _sizes(x: ir.Value, y: ir.Value) -> list[int]:
    """The shape of y, 0 for a size of x and −1 for one that follows; empty if it isn't known."""
    if x.shape is None or y.shape is None:
        return []
    sizes = [
        size if isinstance(size, int) else 0 if x.shape[axis : axis + 1] == (size,) else -1
        for axis, size in enumerate(y.shape)
    ]
    return sizes if sizes.count(-1) < 2 else []


def _affine_twice(op: Any, x: Any, a: Any, b: Any, c: Any, d: Any) -> Any:
    return op.Add(op.Mul(op.Add(op.Mul(x, a), b), c), d)


def _affine(op: Any, x: ir.Value, a: ir.Value, b: ir.Value, c: ir.Value, d: ir.Value) -> Any:
    return op.Add(op.Mul(x, op.Mul(a, c)), op.Add(op.Mul(b, c), d))


def _by_channels(_context: Any, x: ir.Value, **factors: ir.Value) -> bool:
    return all(
        value.shape is not None and len(value.shape) > 2 and tuple(value.shape[-2:]) == (1, 1)
        for value in factors.values()
    )


def _softmax_twice(op: Any, x: Any, by: Any, axis: Any) -> Any:
    return op.Softmax(op.Div(op.LogSoftmax(x, axis=axis), by), axis=axis)


def _softmax_once(op: Any, x: ir.Value, by: ir.Value, axis: ir.Attr) -> Any:
    return op.Softmax(op.Div(x, by), axis=axis)  # which doesn't see what the first one subtracts


def _by_a_number(_context: Any, by: ir.Value, **_: Any) -> bool:
    return by.shape is not None and len(by.shape) == 0


def _mixture(op: Any, x: Any, colors: Any, shape: Any) -> Any:
    return op.MatMul(colors, op.Reshape(op.Softmax(x, axis=1), shape, _outputs=["rows"]))


def _divided(op: Any, x: ir.Value, colors: ir.Value, shape: ir.Value, **_: Any) -> Any:
    mixed, total = _mixed(op, _exponentials(op, x)[2], colors, shape)
    return op.Div(mixed, total)


def _pointer(op: Any, x: Any, colors: Any, shape: Any) -> Any:
    choice = op.LogSoftmax(x, axis=1)
    return choice, op.MatMul(colors, op.Reshape(op.Exp(choice), shape, _outputs=["rows"]))


def _pointer_divided(op: Any, x: ir.Value, colors: ir.Value, shape: ir.Value, **_: Any) -> Any:
    top, below, near = _exponentials(op, x)
    mixed, total = _mixed(op, near, colors, shape)
    logarithm = op.Reshape(op.Log(total), op.Shape(top))
    return op.Sub(below, logarithm), op.Div(mixed, total)


def _over_channels(_context: Any, x: ir.Value, colors: ir.Value, rows: ir.Value, **_: Any) -> bool:
    if x.shape is None or rows.shape is None or colors.shape is None:
        return False
    kept = len(rows.shape) == 3 and rows.shape[:2] == x.shape[:2]
    return kept and isinstance(colors.shape[-2], int)


def _mixed(op: Any, near: ir.Value, colors: ir.Value, shape: ir.Value) -> Any:
    """Colours, mixed, and by what they are to be divided."""
    assert colors.shape is not None
    # One row more, of ones, adds up the exponentials in the same product.
    count, rank = colors.shape[-2], len(colors.shape)
    row = op.Constant(value_ints=[0] * (2 * rank - 2) + [1, 0])
    colors_and_ones = op.Pad(colors, row, op.Constant(value_float=1.0))
    product = op.MatMul(colors_and_ones, op.Reshape(near, shape))
    return op.Split(product, op.Constant(value_ints=[count, 1]), axis=-2, _outputs=2)


def _log_softmax(op: Any, x: Any) -> Any:
    return op.LogSoftmax(x, axis=1)


def _log_softmax_in_parts(op: Any, x: ir.Value) -> Any:
    _, below, near = _exponentials(op, x)
    return op.Sub(below, op.Log(op.ReduceSum(near, _channels(op), keepdims=1)))


def _softmax(op: Any, x: Any) -> Any:
    return op.Softmax(x, axis=1)


def _softmax_in_parts(op: Any, x: ir.Value) -> Any:
    _, _, near = _exponentials(op, x)
    return op.Div(near, op.ReduceSum(near, _channels(op), keepdims=1))


def _exponentials(op: Any, x: ir.Value) -> tuple[ir.Value, ir.Value, ir.Value]:
    """The largest value of all channels, x without it, and the exponentials of that."""
    top = op.ReduceMax(x, _channels(op), keepdims=1)
    below = op.Sub(x, top)
    return top, below, op.Exp(op.Max(below, _least(op)))


def _other_softmax(op: Any, x: Any, axis: Any) -> Any:
    return op.Softmax(x, axis=axis)


def _softmax_of_lifted(op: Any, x: ir.Value, axis: ir.Attr) -> Any:
    top = op.ReduceMax(x, op.Constant(value_ints=[axis.as_int()]), keepdims=1)
    return op.Softmax(op.Max(x, op.Add(top, _least(op))), axis=axis)


def _not_lifted(_context: Any, x: ir.Value, **_: Any) -> bool:
    before = x.producer()
    return before is None or before.op_type != "Max"


def _channels(op: Any) -> ir.Value:
    return op.Constant(value_ints=[1])


def _least(op: Any) -> ir.Value:
    return op.Constant(value_float=float(np.log(_LEAST)))


def _join_convolutions(graph: ir.Graph) -> None:
    alike: dict[Any, list[tuple[ir.Node, int]]] = defaultdict(list)
    for node in graph:
        if node.op_type != "Conv" or len(node.inputs) != 3 or node.outputs[0].is_graph_output():
            continue
        x, *constants = node.inputs
        weight, bias = (value and value.const_value for value in constants)
        # A group reads channels of its own; weights of a run's making may need the other's result.
        if weight is None or bias is None or node.attributes.get_int("group", 1) != 1:
            continue
        count, *kernel = weight.shape.numpy()
        how = sorted((name, str(value)) for name, value in node.attributes.items())
        alike[x, *kernel, *how].append((node, count))
    for nodes in alike.values():
        if len(nodes) > 1 and min(count for _, count in nodes) < _BLOCK:
            _join(graph, *zip(*nodes, strict=True))


def _join(graph: ir.Graph, nodes: tuple[ir.Node, ...], counts: tuple[int, ...]) -> None:
    first = nodes[0]
    # Of constants: ONNX Runtime does it once, and the weights keep their names in the file.
    weight, bias = (
        ir.node("Concat", [node.inputs[at] for node in nodes], {"axis": 0}) for at in (1, 2)
    )
    joined = ir.node(
        "Conv", [first.inputs[0], weight.outputs[0], bias.outputs[0]], first.attributes
    )
    sizes = ir.node("Constant", [], {"value_ints": counts})
    split = ir.node(
        "Split", [joined.outputs[0], sizes.outputs[0]], {"axis": 1}, num_outputs=len(nodes)
    )
    graph.insert_before(first, [weight, bias, joined, sizes, split])
    for node, output in zip(nodes, split.outputs, strict=True):
        ir.convenience.replace_all_uses_with(node.outputs[0], output)
        graph.remove(node)


_RULE = pattern.RewriteRule
#: One after the other; of the rules in a pass the first that fits.
_PASSES = (
    [
        _RULE(_cast, _not_cast, _has_type),
        _RULE(_reshaped, _reshaped_to, _shape_is_known),
    ],
    [
        _RULE(_affine_twice, _affine, _by_channels),
        _RULE(_softmax_twice, _softmax_once, _by_a_number),
    ],
    [
        _RULE(_mixture, _divided, _over_channels),
        _RULE(_pointer, _pointer_divided, _over_channels),
    ],
    [
        _RULE(_log_softmax, _log_softmax_in_parts),
        _RULE(_softmax, _softmax_in_parts),
    ],
    [_RULE(_other_softmax, _softmax_of_lifted, _not_lifted)],
)
