"""A model that refers to anything outside its file is refused, wherever in it that stands."""

from pathlib import Path

import onnx
import pytest
from onnx import TensorProto, helper

from desktop.core.errors import TintlineError
from desktop.engine.model import read_spec
from desktop.engine.self_contained import check_self_contained
from tests.models import write_sketch_model


def outside(location: str) -> onnx.TensorProto:
    """A tensor whose numbers lie in another file."""
    tensor = TensorProto(name="outside", data_type=TensorProto.FLOAT, dims=[3])
    tensor.data_location = TensorProto.EXTERNAL
    for key, value in (("location", location), ("offset", "0"), ("length", "12")):
        tensor.external_data.add(key=key, value=value)
    return tensor


def constant(location: str) -> onnx.NodeProto:
    return helper.make_node("Constant", [], ["unused"], value=outside(location))


def as_initializer(model: onnx.ModelProto, location: str) -> None:
    model.graph.initializer.append(outside(location))


def in_a_node(model: onnx.ModelProto, location: str) -> None:
    model.graph.node.insert(0, constant(location))


def in_a_branch(model: onnx.ModelProto, location: str) -> None:
    branch = helper.make_graph([constant(location)], "branch", [], [])
    inner = helper.make_graph(
        [helper.make_node("If", ["c"], ["x"], then_branch=branch, else_branch=branch)],
        "outer", [], [],
    )  # fmt: skip
    model.graph.node.append(helper.make_node("If", ["c"], ["y"], then_branch=inner))


def in_a_sparse_tensor(model: onnx.ModelProto, location: str) -> None:
    indices = helper.make_tensor("indices", TensorProto.INT64, [3], [0, 1, 2])
    model.graph.sparse_initializer.append(
        helper.make_sparse_tensor(outside(location), indices, [8])
    )


def in_a_function(model: onnx.ModelProto, location: str) -> None:
    model.functions.append(
        helper.make_function("own", "f", [], ["unused"], [constant(location)], model.opset_import)
    )


@pytest.fixture
def model(tmp_path) -> onnx.ModelProto:
    return onnx.load(write_sketch_model(tmp_path / "m.onnx"))


@pytest.mark.parametrize("location", ["../../etc/passwd", "/etc/passwd", "*/_ORT_MEM_ADDR_/*"])
@pytest.mark.parametrize(
    "put", [as_initializer, in_a_node, in_a_branch, in_a_sparse_tensor, in_a_function]
)
def test_what_lies_outside_is_never_read(tmp_path, model, put, location):
    put(model, location)
    path = tmp_path / "bad.onnx"
    path.write_bytes(model.SerializeToString())
    with pytest.raises(TintlineError, match=r"keeps its weights in another file: choose another"):
        read_spec(path)


def test_what_holds_its_weights_passes(tmp_path, model):
    model.graph.initializer[0].data_location = TensorProto.DEFAULT
    check_self_contained(tmp_path, model.SerializeToString())


@pytest.mark.parametrize(
    "data",
    [
        b"not a model",
        b"\x3a\x05\x08",  # a graph that ends too early
        b"\x3b\x3c",  # a group
        b"\x08" + b"\xff" * 11,  # a number without end
        b"\x3a\xff\xff\xff\xff\xff\xff\xff\xff\x7f",  # a length beyond any file
    ],
)
def test_no_onnx_file(data):
    with pytest.raises(TintlineError, match=r"m\.onnx is no ONNX file"):
        check_self_contained(Path("m.onnx"), data)


def test_onnx_runtimes_own_format_is_none(tmp_path):
    """It begins with an offset and its mark; this one passes for a field of unknown meaning."""
    path = tmp_path / "m.onnx"
    path.write_bytes(b"\x12\x3e\0\0ORTM" + bytes(56))
    with pytest.raises(TintlineError, match="is no ONNX file"):
        read_spec(path)


def test_names_that_are_no_text(tmp_path, model):
    name = b"Test"  # the model's name, in its metadata
    path = tmp_path / "m.onnx"
    data = model.SerializeToString()
    at = data.rindex(name)
    path.write_bytes(data[:at] + b"\xff\xfe\xfd\xfc" + data[at + 4 :])
    with pytest.raises(TintlineError, match="has names that are no text: choose another"):
        read_spec(path)
