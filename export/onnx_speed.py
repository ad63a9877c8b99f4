"""Rewriting an exported graph into one that ONNX Runtime's CPU kernels run sooner."""

from typing import Any

import numpy as np
from onnx import ModelProto, NodeProto, helper, numpy_helper

#: Added to the names of what is new in a graph.
_MARK = "tintline_"
#: Probabilities below it are lifted to it. Sums don't notice, and none is a denormal number, with
#: which an attention's product takes twenty times as long.
_LEAST = 1e-20


_AXIS, _TINY, _FAR = f"{_MARK}axis", f"{_MARK}least", f"{_MARK}far"
_CONSTANTS = {
    _AXIS: np.array([1], np.int64),
    _TINY: np.array(_LEAST, np.float32),
    _FAR: np.array(np.log(_LEAST), np.float32),
}


def quicken(model: ModelProto) -> None:
    """Rewrite a model in place; its answers stay the same but for rounding.

    A softmax over channels, which ONNX Runtime turns to the last axis and back on one thread,
    becomes its parts; what a softmax gives holds no denormal numbers.
    """
    nodes: list[NodeProto] = []
    for node in model.graph.node:
        if node.op_type not in ("Softmax", "LogSoftmax") or node.name.startswith(_MARK):
            nodes.append(node)
        elif _axis(node) == 1:
            nodes += _in_parts(node)
        elif node.op_type == "Softmax":
            nodes += _lifted(node)
        else:
            nodes.append(node)
    known = {tensor.name for tensor in model.graph.initializer}
    for name, value in _CONSTANTS.items():
        if name not in known and any(name in node.input for node in nodes):
            model.graph.initializer.append(numpy_helper.from_array(value, name))
    del model.graph.node[:]
    model.graph.node.extend(nodes)


def _axis(node: NodeProto) -> int:
    return next((item.i for item in node.attribute if item.name == "axis"), -1)


def _in_parts(node: NodeProto) -> list[NodeProto]:
    target = node.output[0]

    def inner(name: str) -> str:
        return f"{_MARK}{target}_{name}"

    def make(op: str, inputs: list[str], output: str, **attributes: Any) -> NodeProto:
        return helper.make_node(op, inputs, [output], name=f"{_MARK}{output}", **attributes)

    top, below, near, exp = inner("top"), inner("below"), inner("near"), inner("exp")
    total, log = inner("total"), inner("log")
    nodes = [
        make("ReduceMax", [node.input[0], _AXIS], top, keepdims=1),
        make("Sub", [node.input[0], top], below),
        make("Max", [below, _FAR], near),
        make("Exp", [near], exp),
        make("ReduceSum", [exp, _AXIS], total, keepdims=1),
    ]
    if node.op_type == "Softmax":
        return [*nodes, make("Div", [exp, total], target)]
    return [*nodes, make("Log", [total], log), make("Sub", [below, log], target)]


def _lifted(node: NodeProto) -> list[NodeProto]:
    target, exact = node.output[0], f"{_MARK}{node.output[0]}_exact"
    softmax = NodeProto()
    softmax.CopyFrom(node)
    softmax.name, softmax.output[0] = exact, exact
    return [softmax, helper.make_node("Max", [exact, _TINY], [target], name=f"{_MARK}{target}")]
