import importlib
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from desktop.core.hints import load_hints
from desktop.core.ink import read_ink
from desktop.core.load import load_picture

SAMPLES = Path(__file__).parents[1] / "assets" / "samples"
EXPECTED = {
    "girl.png": ((1000, 1300), "L"),
    "fox.png": ((1000, 1100), "L"),
    "cottage.png": ((1200, 1000), "L"),
    "wizard.jpg": ((1000, 1400), "RGB"),
}


@pytest.fixture
def drawings(monkeypatch):
    """The script that draws the samples, without leaving its modules behind."""
    before = set(sys.modules)
    monkeypatch.syspath_prepend(str(SAMPLES))
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    yield importlib.import_module("draw_samples")
    for name in set(sys.modules) - before:
        if str(SAMPLES) in (getattr(sys.modules[name], "__file__", None) or ""):
            del sys.modules[name]


@pytest.mark.parametrize("name", EXPECTED)
def test_sample_is_a_small_drawing_of_the_promised_kind(name):
    path = SAMPLES / name
    assert path.stat().st_size < 400_000
    with Image.open(path) as picture:
        picture.load()
        assert (picture.size, picture.mode) == EXPECTED[name]


@pytest.mark.parametrize("ending", [".hints.json", ".hints-full.json"])
@pytest.mark.parametrize("name", EXPECTED)
def test_hints_sit_inside_and_off_the_lines(name, ending):
    picture = load_picture(SAMPLES / name)
    strength = read_ink(picture).strength
    hints = load_hints((SAMPLES / name).with_suffix(ending), picture.width, picture.height)
    assert len(hints) >= 4
    for hint in hints:
        for x, y in hint.points:
            assert 0 <= x < picture.width
            assert 0 <= y < picture.height
            assert strength[int(y), int(x)] < 0.3


def test_the_script_draws_every_sample(drawings):
    assert set(drawings.SAMPLES) == set(EXPECTED)


def test_drawing_again_gives_the_same_pixels(drawings):
    draw = drawings.SAMPLES["fox.png"]
    again = draw(1.0)
    assert np.array_equal(draw(0.25), draw(0.25))
    with Image.open(SAMPLES / "fox.png") as shipped:
        # Another OpenCV may round an edge pixel otherwise.
        assert np.abs(again.astype(int) - np.asarray(shipped)).mean() < 0.5


def test_photographed_sketch_is_the_same_every_time(drawings):
    draw = drawings.SAMPLES["wizard.jpg"]
    first = draw(0.2)
    assert first.shape == (280, 200, 3)
    assert np.array_equal(first, draw(0.2))
