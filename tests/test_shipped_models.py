"""The models that come with the program."""

import numpy as np
import pytest

from desktop.engine.model import find_model, read_spec
from desktop.engine.sample import Sampler


@pytest.mark.parametrize(
    ("task", "name"), [("sketch", "sketch"), ("photo", "photo"), ("sample", "faces")]
)
def test_each_task_has_a_model_of_bounded_size_with_its_card(task, name):
    path = find_model(None, task)
    spec = read_spec(path)
    assert (spec.task, path.stem) == (task, name)
    assert spec.licence == "CC BY-SA 4.0"
    assert path.stat().st_size <= 40_000_000
    assert path.with_suffix(".md").read_text(encoding="utf-8").startswith(f"# Tintline {name}")
    assert task == "sample" or "hints" in spec.inputs


def test_the_faces_differ_and_have_colours_to_take():
    faces = Sampler(None, "cpu").draw(6, 0)
    assert all(np.ptp(face.reshape(-1, 3), axis=0).max() > 100 for face in faces)
    apart = [np.abs(face.astype(int) - faces[0]).mean() for face in faces[1:]]
    assert min(apart) > 8


def test_the_sketch_model_brings_palettes_for_automatic_colours():
    assert len(read_spec(find_model(None)).palettes) >= 100


def test_the_sketch_model_tells_parts_and_their_colours():
    spec = read_spec(find_model(None))
    assert {"skin", "hair", "sky", "plant"} <= set(spec.parts)
    assert spec.part_colors is not None
    scores = dict(zip(spec.parts, spec.part_colors.scores, strict=True))
    greens = spec.part_colors.colors.argmax(axis=1) == 1
    assert scores["plant"][greens].mean() > scores["skin"][greens].mean()
