from pathlib import Path

import numpy as np
import onnx
import pytest
from onnx import TensorProto

from desktop.core.errors import TintlineError
from desktop.engine.model import find_model, read_spec
from desktop.engine.tensors import check_answer, empty_inputs, main_input
from tests.models import METADATA, Graph, write_sketch_model

_NUMBERS = {"size_multiple": 16, "working_size": 64}


def refusal(path: Path) -> str:
    with pytest.raises(TintlineError) as caught:
        read_spec(path)
    assert str(path) in str(caught.value)
    return str(caught.value)


@pytest.fixture
def file(tmp_path) -> Path:
    return tmp_path / "m.onnx"


def small_model(file: Path, metadata=None, **shapes) -> Path:
    """A model whose tensors have the given shapes; `color` is its input, pooled or not."""
    g = Graph()
    ink = g.input("ink", shapes.get("ink", ["N", 1, "H", "W"]), shapes.get("kind", 1))
    for name in ("hints", "palette", "surplus"):
        if name in shapes:
            g.input(name, shapes[name])
    value = g("Cast", ink, to=TensorProto.FLOAT)
    g.output("color", shapes.get("color", ["N", 3, "h", "w"]), g("Concat", *[value] * 3, axis=1))
    return g.save(file, {**METADATA, **_NUMBERS} | (metadata or {}))


def test_spec_says_what_the_file_says(file):
    write_sketch_model(
        file,
        parts=("skin", "hair"),
        size_multiple=32,
        working_size=96,
        metadata={"name": "Ink One", "licence": "CC BY-SA 4.0", "trained_on": "open art"},
    )
    spec = read_spec(file)
    assert (spec.path, spec.name, spec.version, spec.task) == (file, "Ink One", "1", "sketch")
    assert (spec.licence, spec.trained_on, spec.recipe) == ("CC BY-SA 4.0", "open art", "none")
    assert (spec.size_multiple, spec.working_size) == (32, 96)
    assert set(spec.inputs) == {"ink", "hints", "palette"}
    assert set(spec.outputs) == {"color", "choice", "colors", "parts"}
    assert spec.parts == ("skin", "hair")
    assert len(spec.sha256) == 64
    assert main_input(spec) == "ink"


def test_optional_tensors_may_be_missing(file):
    write_sketch_model(file, with_hints=False, with_palette=False, with_choice=False)
    spec = read_spec(file)
    assert set(spec.inputs) == {"ink"}
    assert set(spec.outputs) == {"color"}
    assert spec.parts == ()


def test_palettes_come_along(file):
    palettes = '[["#102030","#fff"],["#a0b0c0"]]'
    spec = read_spec(write_sketch_model(file, metadata={"palettes": palettes}))
    assert spec.palettes == (((16, 32, 48), (255, 255, 255)), ((160, 176, 192),))
    assert read_spec(write_sketch_model(file)).palettes == ()


@pytest.mark.parametrize(
    "text",
    ["red", '["#102030"]', "[[]]", "[[1, 2, 3]]", '[["#12345"]]', "{}[", '{"a": 1}', "[[" * 5000,
     "[" + ",".join(['["#fff"]'] * 5000) + "]", "null", f'[[{",".join(["0"] * 40)}]]'],
)  # fmt: skip
def test_palettes_that_are_none_are_refused(file, text):
    assert "palettes" in refusal(write_sketch_model(file, metadata={"palettes": text}))


def test_colours_of_parts_come_along(file):
    told = '{"colors": ["#102030", "#fff"], "scores": [[1, -0.5], [0, 2]]}'
    metadata = {"part_colors": told}
    spec = read_spec(write_sketch_model(file, parts=("skin", "hair"), metadata=metadata))
    assert spec.part_colors is not None
    assert spec.part_colors.names == ("skin", "hair")
    assert spec.part_colors.colors.tolist() == [[16, 32, 48], [255, 255, 255]]
    assert spec.part_colors.scores.tolist() == [[1, -0.5], [0, 2]]
    blind = write_sketch_model(file, metadata={**metadata, "parts": "skin,hair"})
    assert read_spec(blind).part_colors is None  # it names parts and has no such output


@pytest.mark.parametrize(
    "text",
    ["red", "[]", "{}", '{"colors": [], "scores": []}', '{"colors": ["#fff"], "scores": [[1]]}',
     '{"colors": ["#fff"], "scores": [[1], [null]]}', '{"colors": ["#fff"], "scores": [[1], [99]]}',
     '{"colors": ["white"], "scores": [[1], [1]]}', '{"colors": ["#fff"], "scores": [[1], [1, 2]]}',
     '{"colors": ["#fff"], "scores": [[1], [NaN]]}', "[[" * 5000],
)  # fmt: skip
def test_colours_of_parts_that_do_not_fit_are_refused(file, text):
    write_sketch_model(file, parts=("skin", "hair"), metadata={"part_colors": text})
    assert "part_colors" in refusal(file)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "zero bytes"),
        (b"this is no model at all", "no ONNX file"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 200, "no ONNX file"),
        (b"\x08\x09", "no ONNX file"),
    ],
)
def test_what_is_no_model_is_refused(file, content, says):
    file.write_bytes(content)
    assert says in refusal(file)


def test_what_this_onnx_runtime_cannot_run_is_said(file):
    g = Graph()
    g.output("color", ["N", 3, "h", "w"], g("Invent", g.input("ink", ["N", 1, "H", "W"])))
    g.save(file, METADATA)
    assert "cannot be run by ONNX Runtime" in refusal(file)


def test_a_truncated_model_is_refused(file):
    write_sketch_model(file)
    file.write_bytes(file.read_bytes()[:-200])
    assert "no ONNX file" in refusal(file)


def test_missing_file_and_folder_are_named(tmp_path):
    assert "does not exist" in refusal(tmp_path / "nothing.onnx")
    assert "is a folder" in refusal(tmp_path)


@pytest.mark.parametrize(
    ("metadata", "says"),
    [
        ({"tintline.contract": None}, "not made for Tintline"),
        ({"tintline.contract": "2"}, 'version "2" of the model contract'),
        ({"task": "poem"}, 'the task "poem"'),
        ({"task": None}, "the task"),
        ({"licence": None}, '"licence"'),
        ({"name": "  "}, '"name"'),
        ({"size_multiple": None}, '"size_multiple"'),
        ({"size_multiple": "0"}, '"size_multiple"'),
        ({"size_multiple": "sixteen"}, '"size_multiple"'),
        ({"working_size": "8"}, '"working_size"'),
        ({"working_size": "-64"}, '"working_size"'),
        ({"parts": "skin"}, "parts"),
    ],
)
def test_metadata_that_breaks_the_contract_is_refused(file, metadata, says):
    write_sketch_model(file, parts=("skin", "hair"), metadata=metadata)
    assert says in refusal(file)


@pytest.mark.parametrize(
    ("shapes", "says"),
    [
        ({"ink": ["N", 2, "H", "W"]}, 'the input "ink" in the shape [N, 2, H, W]'),
        ({"ink": ["N", 1, 256, 256]}, "[N, 1, 256, 256]"),
        ({"ink": [4, 1, "H", "W"]}, "[4, 1, H, W]"),
        ({"ink": ["N", 1, "H"]}, "[N, 1, H]"),
        ({"kind": TensorProto.DOUBLE}, "not as float32"),
        ({"hints": ["N", 3, "H", "W"]}, 'the input "hints"'),
        ({"palette": ["N", 8, 4]}, 'the input "palette"'),
        ({"surplus": ["N", 1]}, 'asks for an input "surplus"'),
    ],
)
def test_tensors_that_break_the_contract_are_refused(file, shapes, says):
    assert says in refusal(small_model(file, **shapes))


def test_a_batch_of_one_is_as_good_as_any(file):
    assert read_spec(small_model(file, ink=[1, 1, "H", "W"])).inputs["ink"][0] == "N"


def test_a_missing_input_or_output_is_named(file):
    small_model(file, {"task": "photo"})
    assert "ink" in refusal(file)
    g = Graph()
    g.output("picture", ["N", 1, "H", "W"], g.input("ink", ["N", 1, "H", "W"]))
    g.save(file, {**METADATA, **_NUMBERS})
    assert 'lacks the output "color"' in refusal(file)


def test_choice_needs_colors(file):
    write_sketch_model(file)
    proto = onnx.load(file)
    del proto.graph.output[2]
    onnx.save(proto, file)
    assert '"choice" and "colors"' in refusal(file)


@pytest.mark.parametrize("location", ["weights.bin", "../weights.bin", "/tmp/weights.bin"])
def test_weights_in_another_file_are_refused(file, monkeypatch, tmp_path, location):
    write_sketch_model(file)
    (tmp_path / "weights.bin").write_bytes(b"\0" * 4096)
    monkeypatch.chdir(tmp_path)  # where ONNX Runtime would look for them
    proto = onnx.load(file)
    weights = proto.graph.initializer[0]
    weights.ClearField("raw_data")
    weights.data_location = TensorProto.EXTERNAL
    entry = weights.external_data.add()
    entry.key, entry.value = "location", location
    file.write_bytes(proto.SerializeToString())
    assert "another file" in refusal(file)


def test_the_other_tasks_are_read(file):
    g = Graph()
    luma = g.input("luma", ["N", 1, "H", "W"])
    g.output("ab", ["N", 2, "H", "W"], g("Concat", luma, luma, axis=1))
    g.save(file, {**METADATA, **_NUMBERS, "task": "photo"})
    assert main_input(read_spec(file)) == "luma"

    g = Graph()
    latent = g.input("latent", ["N", 12])
    picture = g("Reshape", latent, g.constant([-1, 3, 2, 2], np.int64))
    g.output("color", ["N", 3, 2, 2], picture)
    g.save(file, {**METADATA, **_NUMBERS, "task": "sample"})
    spec = read_spec(file)
    assert empty_inputs(spec)["latent"].shape == (1, 12)
    assert spec.outputs["color"] == ("N", 3, 2, 2)


def test_empty_inputs_are_rounded_up(file):
    spec = read_spec(write_sketch_model(file, size_multiple=16))
    blank = empty_inputs(spec, 33, 16)
    assert {name: values.shape for name, values in blank.items()} == {
        "ink": (1, 1, 48, 16),
        "hints": (1, 4, 48, 16),
        "palette": (1, 1, 4),
    }


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"color": np.zeros((1, 4, 16, 16))}, 'gives "color"'),
        ({"color": np.full((1, 3, 16, 16), np.nan)}, "no numbers"),
        ({"color": np.full((1, 3, 16, 16), -np.inf)}, "no numbers"),
        ({"choice": np.full((1, 3, 16, 16), np.inf)}, "no numbers"),
        ({"choice": np.zeros((1, 4, 16, 16))}, "the shape"),
        ({"choice": np.zeros((1, 3, 8, 8))}, "the shape"),
        ({"colors": np.zeros((1, 2, 3)), "choice": np.zeros((1, 2, 16, 16))}, 'fewer "colors"'),
        ({"parts": np.zeros((1, 3, 16, 16))}, "3 parts and names 2"),
    ],
)
def test_answers_that_break_the_contract_are_refused(file, change, says):
    spec = read_spec(write_sketch_model(file, parts=("skin", "hair")))
    inputs = empty_inputs(spec, 32, 32) | {"palette": np.ones((1, 3, 4), np.float32)}
    good = {
        "color": np.zeros((1, 3, 16, 16)),
        "choice": np.full((1, 3, 16, 16), -np.inf),
        "colors": np.zeros((1, 3, 3)),
        "parts": np.zeros((1, 2, 16, 16)),
    }
    good["choice"][:, 0] = 0
    check_answer(spec, inputs, good)
    with pytest.raises(TintlineError, match=says):
        check_answer(spec, inputs, good | change)


@pytest.mark.parametrize("size", [(7, 8), (16, 4), (64, 64)])
def test_answers_are_a_whole_fraction_of_the_input(file, size):
    spec = read_spec(write_sketch_model(file, with_choice=False))
    with pytest.raises(TintlineError, match="no whole fraction"):
        check_answer(spec, empty_inputs(spec, 32, 32), {"color": np.zeros((1, 3, *size))})


def test_models_are_found_by_name_and_by_file(shipped, tmp_path):
    ours = write_sketch_model(shipped / "sketch.onnx")
    other = write_sketch_model(shipped / "anime.onnx")
    outside = write_sketch_model(tmp_path / "own.onnx")
    assert find_model(None) == ours
    assert find_model("Anime") == other
    assert find_model(str(outside)) == outside
    assert find_model(outside) == outside


def test_without_the_usual_name_the_task_decides(shipped):
    small_model(shipped / "a.onnx", {"task": "sketch"})
    assert find_model(None) == shipped / "a.onnx"


def test_a_broken_shipped_model_hides_no_other(shipped):
    (shipped / "a.onnx").write_bytes(b"this is no model")
    small_model(shipped / "b.onnx", {"task": "sketch"})
    assert find_model(None) == shipped / "b.onnx"
    with pytest.raises(TintlineError, match="No photo model came"):
        find_model(None, "photo")


def test_models_that_are_not_there_are_named(shipped, tmp_path):
    with pytest.raises(TintlineError, match="No sketch model came"):
        find_model(None)
    write_sketch_model(shipped / "sketch.onnx")
    with pytest.raises(TintlineError, match=r'"nonsense".*\(sketch\)'):
        find_model("nonsense")
    with pytest.raises(TintlineError, match="is a folder"):
        find_model(tmp_path)
