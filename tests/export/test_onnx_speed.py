import numpy as np
import onnx
import onnxruntime
import pytest

from export.onnx_speed import quicken
from tests.models import METADATA, Graph


def answer(model: onnx.ModelProto, ink: np.ndarray) -> np.ndarray:
    session = onnxruntime.InferenceSession(
        model.SerializeToString(), providers=["CPUExecutionProvider"]
    )
    (values,) = session.run(None, {"ink": ink})
    return np.asarray(values)


@pytest.mark.parametrize("op", ["Softmax", "LogSoftmax"])
@pytest.mark.parametrize("axis", [1, 2, -1])
def test_answers_stay_the_same_and_hold_no_denormal_numbers(tmp_path, op, axis):
    g = Graph()
    g.output("color", ["N", "C", "H", "W"], g(op, g.input("ink", ["N", 5, "H", "W"]), axis=axis))
    model = onnx.load(g.save(tmp_path / "m.onnx", METADATA))
    # Far enough apart for probabilities that float32 can hold as denormal numbers alone.
    ink = np.random.default_rng(0).uniform(-60, 40, (1, 5, 6, 7)).astype(np.float32)
    before = answer(model, ink)
    quicken(model)
    onnx.checker.check_model(model)
    after = answer(model, ink)
    np.testing.assert_allclose(after, before, rtol=1e-5, atol=1e-19)
    if op == "Softmax":
        tiny = np.finfo(np.float32).tiny
        assert (before < tiny).any()
        assert (after > tiny).all()
    nodes = len(model.graph.node)
    quicken(model)
    assert len(model.graph.node) == nodes
