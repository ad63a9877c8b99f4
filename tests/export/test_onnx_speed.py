from collections import Counter
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import pytest
from onnxscript import ir

from export.onnx_speed import quicken
from tests.models import METADATA, Graph


def answer(model: ir.Model, **inputs: np.ndarray) -> list[np.ndarray]:
    session = onnxruntime.InferenceSession(
        ir.to_proto(model).SerializeToString(), providers=["CPUExecutionProvider"]
    )
    return [np.asarray(values) for values in session.run(None, inputs)]


def loaded(g: Graph, folder: Path) -> ir.Model:
    return ir.load(g.save(folder / "m.onnx", METADATA))


def operations(model: ir.Model) -> Counter[str]:
    return Counter(node.op_type for node in model.graph)


def uniform(seed: int, *shape: int, least: float = -1, most: float = 1) -> np.ndarray:
    return np.random.default_rng(seed).uniform(least, most, shape).astype(np.float32)


@pytest.mark.parametrize("op", ["Softmax", "LogSoftmax"])
@pytest.mark.parametrize("axis", [1, 2, -1])
def test_answers_stay_the_same_and_hold_no_denormal_numbers(tmp_path, op, axis):
    g = Graph()
    g.output("color", ["N", "C", "H", "W"], g(op, g.input("ink", ["N", 5, "H", "W"]), axis=axis))
    model = loaded(g, tmp_path)
    # Far enough apart for probabilities that float32 can hold as denormal numbers alone.
    ink = uniform(0, 1, 5, 6, 7, least=-60, most=40)
    (before,) = answer(model, ink=ink)
    quicken(model)
    onnx.checker.check_model(ir.to_proto(model))
    (after,) = answer(model, ink=ink)
    np.testing.assert_allclose(after, before, rtol=1e-5, atol=1e-19)
    if op == "Softmax":
        tiny = np.finfo(np.float32).tiny
        assert (before < tiny).any()
        assert (after > tiny).all()
    once = operations(model)
    quicken(model)
    assert operations(model) == once


def test_a_norm_and_its_modulation_pass_over_the_picture_once(tmp_path):
    g = Graph()
    x = g.input("x", ["N", 4, "H", "W"])
    scale, shift = (g.input(name, ["N", 4, 1, 1]) for name in ("scale", "shift"))
    groups = g("Reshape", x, g.constant([0, 2, -1], np.int64))
    normed = g("InstanceNormalization", groups, g.constant([1, 1]), g.constant([0, 0]))
    normed = g("Reshape", normed, g("Shape", x))
    weight, bias = (g.constant(uniform(seed, 4, 1, 1)) for seed in (1, 2))
    normed = g("Add", g("Mul", normed, g("CastLike", weight, normed)), bias)
    g.output("color", ["N", 4, "H", "W"], g("Add", g("Mul", normed, scale), shift))
    model = loaded(g, tmp_path)
    feed = {"x": uniform(0, 2, 4, 6, 8), "scale": uniform(3, 2, 4, 1, 1)}
    feed["shift"] = uniform(4, 2, 4, 1, 1)
    (before,) = answer(model, **feed)
    quicken(model)
    (after,) = answer(model, **feed)
    np.testing.assert_allclose(after, before, rtol=1e-5, atol=1e-6)
    done = operations(model)
    assert (done["CastLike"], done["Mul"], done["Add"]) == (0, 3, 2)
    # Of these, one of each is about the picture, the others about its channels.
    sizes = [node.outputs[0].shape for node in model.graph if node.op_type in ("Mul", "Add")]
    assert sum(tuple(size or ())[-2:] != (1, 1) for size in sizes) == 2


@pytest.mark.parametrize("told", [True, False])
def test_colours_are_mixed_without_a_division_of_every_probability(tmp_path, told):
    g = Graph()
    x, colors = g.input("x", ["N", "M", 6, 8]), g.input("colors", ["N", 3, "M"])
    if told:
        choice = g("LogSoftmax", x, axis=1)
        g.output("choice", ["N", "M", 6, 8], choice)
        share = g("Exp", choice)
    else:
        share = g("Softmax", g("Div", g("LogSoftmax", x, axis=1), g.constant(0.5)), axis=1)
    rows = g("Reshape", share, g.constant([0, 0, 48], np.int64))
    g.output("mixed", ["N", 3, 48], g("MatMul", colors, rows))
    model = loaded(g, tmp_path)
    feed = {"x": uniform(0, 2, 7, 6, 8, least=-60, most=40), "colors": uniform(1, 2, 3, 7)}
    before = answer(model, **feed)
    quicken(model)
    for one, other in zip(answer(model, **feed), before, strict=True):
        np.testing.assert_allclose(one, other, rtol=1e-5, atol=1e-6)
    done = operations(model)
    assert (done["Exp"], done["ReduceSum"], done["Log"]) == (1, 0, int(told))


def test_known_shapes_are_not_worked_out_at_every_run(tmp_path):
    g = Graph()
    x = g.input("x", ["N", 6, "S"])
    many = g("Shape", x, start=0, end=1)
    shape = g("Concat", many, g.constant([2, 3, -1], np.int64), axis=0)
    g.output("y", ["N", 2, 3, "S"], g("Reshape", x, shape))
    model = loaded(g, tmp_path)
    quicken(model)
    assert "Shape" not in operations(model)
    x = uniform(0, 2, 6, 5)
    np.testing.assert_array_equal(answer(model, x=x)[0], x.reshape(2, 2, 3, 5))


@pytest.mark.parametrize(("few", "convolutions"), [(3, 2), (16, 3)])
def test_a_convolution_to_few_channels_joins_another_of_the_same_picture(
    tmp_path, few, convolutions
):
    g = Graph()
    x = g.input("x", ["N", 4, "H", "W"])
    for name, seed, count, side in (("a", 0, 20, 3), ("b", 2, few, 3), ("c", 4, 5, 1)):
        weight = g.constant(uniform(seed, count, 4, side, side))
        pads = 4 * [side // 2]
        y = g("Conv", x, weight, g.constant(uniform(seed + 1, count)), pads=pads)
        g.output(name, ["N", count, "H", "W"], y)
    model = loaded(g, tmp_path)
    picture = uniform(6, 2, 4, 7, 9)
    before = answer(model, x=picture)
    quicken(model)
    for one, other in zip(answer(model, x=picture), before, strict=True):
        np.testing.assert_allclose(one, other, rtol=1e-5, atol=1e-6)
    assert operations(model)["Conv"] == convolutions


def test_convolutions_of_groups_or_with_weights_made_at_a_run_stay_alone(tmp_path):
    g = Graph()
    x = g.input("x", ["N", 4, "H", "W"])
    bias = g.constant(uniform(0, 4))
    for name, seed in (("a", 1), ("b", 2)):
        weight = g.constant(uniform(seed, 4, 2, 3, 3))
        g.output(name, ["N", 4, "H", "W"], g("Conv", x, weight, bias, pads=[1] * 4, group=2))
    once = g("Conv", x, g.constant(uniform(3, 16, 4, 1, 1)), g.constant([0] * 16))
    seen = g("Reshape", g("GlobalAveragePool", once), g.constant([4, 4, 1, 1], np.int64))
    g.output("c", ["N", 4, "H", "W"], g("Conv", x, seen, bias))
    model = loaded(g, tmp_path)
    picture = uniform(4, 1, 4, 7, 9)
    before = answer(model, x=picture)
    quicken(model)
    for one, other in zip(answer(model, x=picture), before, strict=True):
        np.testing.assert_allclose(one, other, rtol=1e-5, atol=1e-6)
    assert operations(model)["Conv"] == 4
