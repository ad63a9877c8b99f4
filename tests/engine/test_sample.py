from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from desktop.cli import main
from desktop.core.cancel import CancelToken
from desktop.core.errors import Cancelled, TintlineError
from desktop.engine.colorize import Colorizer
from desktop.engine.model import find_model
from desktop.engine.photo import PhotoColorizer
from desktop.engine.sample import Sampler
from tests.models import (
    METADATA,
    Graph,
    write_sample_model,
    write_sketch_model,
)

SAMPLE = {**METADATA, "task": "sample", "size_multiple": 1, "working_size": 4}


@pytest.fixture
def model(tmp_path) -> Path:
    return write_sample_model(tmp_path / "mine.onnx", metadata={"name": "Mine"})


def test_pictures_are_what_the_model_makes_of_standard_normal_numbers(model):
    sampler = Sampler(model, "cpu")
    pictures = sampler.draw(5, 3)
    latents = np.random.default_rng(3).standard_normal((5, 8), np.float32)
    assert len(pictures) == 5
    for picture, latent in zip(pictures, latents, strict=True):
        assert (picture.shape, picture.dtype) == ((16, 16, 3), np.uint8)
        levels = np.round((np.clip(latent, -1, 1) + 1) * 127.5)
        assert picture[4, 2].tolist() == levels[:3].tolist()
        assert picture[4, 12].tolist() == levels[3:6].tolist()
    assert sampler.model_name == "Mine"
    assert "CPU" in sampler.device


def test_a_seed_gives_its_pictures_and_another_gives_others(model):
    first = Sampler(model, "cpu").draw(4, 0)
    assert np.array_equal(Sampler(model, "cpu").draw(4, 0), first)
    assert np.array_equal(Sampler(model, "cpu").draw(2, 0), first[:2])
    assert not np.array_equal(Sampler(model, "cpu").draw(4, 1), first)
    assert Sampler(model, "cpu").draw(0, 0) == []


def test_values_beyond_the_range_are_held_in_it(tmp_path):
    g = Graph()
    latent = g.input("latent", ["N", 12])
    loud = g("Mul", latent, g.constant(100))
    g.output("color", ["N", 3, 2, 2], g("Reshape", loud, g.constant([-1, 3, 2, 2], np.int64)))
    picture = Sampler(g.save(tmp_path / "loud.onnx", SAMPLE), "cpu").draw(1, 0)[0]
    assert set(picture.ravel().tolist()) == {0, 255}


def test_cancelling_stops_it(model):
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        Sampler(model, "cpu").draw(3, 0, cancel=token)


def test_an_absurd_length_of_the_latent_is_refused(tmp_path):
    file = write_sample_model(tmp_path / "long.onnx", length=2**31 - 1)
    with pytest.raises(TintlineError, match=r'"latent" in the shape \[N, 2147483647\]'):
        Sampler(file, "cpu")


def test_an_open_length_of_the_latent_is_refused(tmp_path):
    file = write_sample_model(tmp_path / "open.onnx", length="Z")
    with pytest.raises(TintlineError, match=r'open\.onnx leaves the length of its input "latent"'):
        Sampler(file, "cpu")


def test_pictures_that_are_not_square_are_refused(tmp_path):
    g = Graph()
    latent = g.input("latent", ["N", 12])
    g.output("color", ["N", 3, "S", "S"], g("Reshape", latent, g.constant([-1, 3, 1, 4], np.int64)))
    with pytest.raises(TintlineError, match=r'gives "color" the shape \[1, 3, 1, 4\]'):
        Sampler(g.save(tmp_path / "flat.onnx", SAMPLE), "cpu")


def test_the_other_tasks_say_where_such_a_model_is_used(model, tmp_path):
    for other in (Colorizer, PhotoColorizer):
        with pytest.raises(TintlineError, match=r"task sample .*Inspiration in the window"):
            other(model, "cpu")
    with pytest.raises(TintlineError, match=r"tintline colorize.*one for the task sample"):
        Sampler(write_sketch_model(tmp_path / "sketch.onnx"), "cpu")


def test_the_shipped_model_is_found_once_there_is_one(two_shipped):
    shipped = two_shipped
    with pytest.raises(TintlineError, match="No sample model came"):
        find_model(None, "sample")
    other = write_sample_model(shipped / "animals.onnx")
    assert find_model(None, "sample") == other
    faces = write_sample_model(shipped / "faces.onnx")
    assert find_model(None, "sample") == find_model("faces") == faces
    assert find_model(None) == shipped / "sketch.onnx"
    assert Sampler(device="cpu").draw(1, 0)[0].shape == (16, 16, 3)


@pytest.mark.parametrize("command", ["colorize", "photo", "batch"])
def test_a_command_says_in_one_sentence_what_the_model_is_for(
    command, model, tmp_path, capsys, monkeypatch
):
    monkeypatch.setattr("desktop.logs.log_path", lambda: tmp_path / "log")
    folder = tmp_path / "in"
    folder.mkdir()
    source, out = folder / "x.png", tmp_path / "out"
    out.mkdir()
    Image.new("L", (64, 64), 255).save(source)
    asked = folder if command == "batch" else source
    target = out if command == "batch" else out / "y.png"
    assert main([command, str(asked), "-o", str(target), "--model", str(model)]) == 1
    said = capsys.readouterr().err.strip()
    task = "photo" if command == "photo" else "sketch"
    assert said.endswith(
        "Mine is a model for the task sample (new pictures: Inspiration in the window);"
        f" choose one for the task {task}."
    )
    assert "\n" not in said
    assert list(out.iterdir()) == []
