"""The networks, their losses, and their way to ONNX and into the application."""

import json
from pathlib import Path

import numpy as np
import onnxruntime
import pytest
import torch

from desktop.core.errors import TintlineError
from desktop.core.hints import Hint
from desktop.core.palettes import Palette
from desktop.engine.colorize import Colorizer
from desktop.engine.model import read_spec
from desktop.engine.photo import PhotoColorizer, PhotoRequest
from desktop.engine.request import ColorizeRequest
from export.__main__ import main
from export.data.cache import Cache, build_cache
from export.eager import read_generator
from export.figures.parts import PART_NAMES, UNKNOWN, Part
from export.onnx_export import check_parity, export_onnx
from export.part_colors import measure_part_colors
from export.training.losses import generator_loss, part_loss, rgb_to_lab
from export.training.run import trained_generator
from export.training.start import begin_from
from tests.core.drawings import as_picture, two_boxes
from tests.export.networks import (
    METADATA,
    QUICK,
    small_generator,
    small_photo_generator,
    small_tint,
)
from tests.export.pictures import write_pictures

ROOT = Path(__file__).resolve().parents[2]


def answer(generator, palette=None, height=32, width=48, phase=None):
    ink = torch.rand(1, 1, height, width, generator=torch.Generator().manual_seed(1))
    given = torch.zeros(1, 3, 4) if palette is None else palette
    with torch.no_grad():
        return generator(ink, torch.zeros(1, 4, height, width), given, phase)


def test_without_a_palette_the_dictionary_is_chosen_from_and_with_one_the_palette():
    generator = small_generator()
    color, choice, colors, parts = answer(generator)
    assert color.shape == (1, 3, 16, 24)
    assert choice.shape == (1, 9, 16, 24)
    assert colors.shape == (1, 9, 3)
    assert torch.allclose(choice.exp().sum(dim=1), torch.ones(1, 16, 24), atol=1e-4)
    assert choice[:, :3].exp().max() < 1e-6
    palette = torch.tensor([[[1.0, 0, 0, 1], [0, 1, 0, 1], [0, 0, 0, 0]]])
    assert parts.shape == (1, len(PART_NAMES), 16, 24)
    assert torch.allclose(parts.exp().sum(dim=1), torch.ones(1, 16, 24), atol=1e-4)
    _, choice, colors, _ = answer(generator, palette)
    assert choice[:, 2:].exp().max() < 1e-6
    assert torch.allclose(colors[:, :3], palette[:, :, :3])


def test_the_order_of_the_palette_does_not_matter():
    generator = small_generator()
    palette = torch.rand(1, 4, 4)
    turned = palette[:, [2, 0, 3, 1]]
    assert torch.allclose(answer(generator, palette)[0], answer(generator, turned)[0], atol=1e-4)


def test_a_phase_answers_for_every_other_pixel():
    generator = small_generator()
    whole, part = answer(generator), answer(generator, phase=(1, 0))
    assert torch.allclose(part[0], whole[0][:, :, 1::2, 0::2], atol=1e-5)
    assert torch.allclose(part[1], whole[1][:, :, 1::2, 0::2], atol=1e-4)
    assert torch.allclose(part[3], whole[3][:, :, 1::2, 0::2], atol=1e-4)


def test_a_model_that_never_saw_parts_tells_none(exported):
    generator = small_generator()
    assert read_spec(exported).parts == ()
    begun = begin_from(exported, small_tint(), generator)  # training can go on
    assert torch.equal(begun.state_dict()["stem.weight"], generator.stem.weight)
    assert str(ROOT).encode() not in exported.read_bytes()  # nor of its machine


def test_the_loss_falls_as_the_choice_gets_right():
    palette = torch.tensor([[[1.0, -1, -1, 1], [-1, -1, 1, 1]]])
    target = torch.zeros(1, 3, 4, 4)
    target[:, 0] = 1
    weight = torch.ones(1, 1, 4, 4)
    colors = torch.cat([palette[:, :, :3], torch.zeros(1, 3, 3)], dim=1)

    def loss(right: float) -> float:
        chances = torch.tensor([right, 1 - right - 3e-6, 1e-6, 1e-6, 1e-6])
        choice = chances.log()[None, :, None, None].expand(1, 5, 4, 4)
        color = (chances @ colors[0])[None, :, None, None].expand(1, 3, 4, 4)
        return float(
            generator_loss(color, choice, colors, palette, target, weight, torch.ones(3))["loss"]
        )

    assert loss(0.9) < loss(0.5) < loss(0.1)


def test_parts_are_learned_where_they_are_known_alone():
    truth = torch.tensor([[[Part.HAIR, Part.SKIN], [UNKNOWN, UNKNOWN]]])
    weight = torch.ones(1, 1, 2, 2)

    def loss(hair: float, elsewhere: float) -> float:
        scores = torch.zeros(1, len(PART_NAMES), 2, 2)
        scores[0, Part.HAIR, 0, 0] = hair
        scores[0, Part.SKIN, 0, 1] = 2
        scores[0, Part.SKY, 1] = elsewhere
        return float(part_loss(scores.log_softmax(dim=1), truth, weight))

    assert loss(4, 0) < loss(2, 0) < loss(0, 0)
    assert loss(2, 5) == loss(2, 0)
    nobody = torch.full_like(truth, UNKNOWN)
    parts = torch.zeros(1, len(PART_NAMES), 2, 2).log_softmax(dim=1)
    assert float(part_loss(parts, nobody, weight)) == 0


def test_a_parts_own_colours_are_learned_from_what_it_is_seen_in(tmp_path, monkeypatch):
    """A generator that tells left from right, and pictures that are red left and blue right."""
    generator = small_generator()
    generator.dictionary = torch.tensor([(1.0, -0.9, -0.9), (-0.9, -0.9, 1.0), (1, 1, 1)])
    write_pictures(tmp_path / "pictures", 2)
    build_cache(tmp_path / "pictures", tmp_path / "cache", size=64)
    cache = Cache(tmp_path / "cache")
    cache.color = np.full((2, 64, 64, 3), (255, 13, 13), np.uint8)
    cache.color[:, :, 32:] = (13, 13, 255)
    cache.ink = np.zeros((2, 3, 64, 64), np.uint8)
    cache.box = np.full((2, 2), 64, np.int16)

    def tell(ink, _hints, _palette):
        parts = torch.full((1, len(PART_NAMES), 32, 32), -20.0)
        parts[:, Part.HAIR, :, :16], parts[:, Part.SKY, :, 16:] = 0, 0
        return None, None, None, parts

    monkeypatch.setattr(generator, "forward", tell)
    scores = measure_part_colors(generator, cache)
    assert scores.shape == (len(PART_NAMES), 3)
    assert scores[Part.HAIR].argmax() == 0
    assert scores[Part.SKY].argmax() == 1
    assert scores[Part.HAIR, 1] < -0.3
    assert np.abs(scores[Part.TOP]).max() < 0.1  # never seen: nothing to say


def test_lab_agrees_with_the_applications():
    from desktop.core.color import rgb_to_lab as of_core

    rgb = np.random.default_rng(0).random((50, 3)).astype(np.float32)
    assert np.abs(rgb_to_lab(torch.from_numpy(rgb)).numpy() - of_core(rgb)).max() < 0.6


def test_a_photograph_is_coloured_among_the_centres():
    generator = small_photo_generator()
    with torch.no_grad():
        ab, choice = generator(torch.rand(2, 1, 32, 48) * 2 - 1, torch.zeros(2, 3, 32, 48))
    assert ab.shape == (2, 2, 32, 48)
    assert choice.shape == (2, 6, 16, 24)
    assert torch.allclose(choice.exp().sum(dim=1), torch.ones(2, 16, 24), atol=1e-4)
    # A new network adds nothing to the centres' mean.
    low, high = generator.centers.amin(dim=0), generator.centers.amax(dim=0)
    assert (ab >= low[None, :, None, None] - 1e-5).all()
    assert (ab <= high[None, :, None, None] + 1e-5).all()


def test_a_model_that_differs_from_pytorch_is_refused(exported):
    recipe, other = small_tint(), small_generator(1)
    with pytest.raises(TintlineError, match="differs from PyTorch"):
        check_parity(recipe.exported(other, {}), recipe.signature(other, {}), exported)


def test_a_working_size_that_the_application_would_refuse_is_refused_before(tmp_path):
    with pytest.raises(TintlineError, match="too small for tint: use 16"):
        export_onnx(
            small_tint(), small_generator(), tmp_path / "m.onnx", METADATA | {"working_size": "8"}
        )


@pytest.fixture
def call(tmp_path, monkeypatch):
    """Runs `tintline-export` in the test's folder."""
    monkeypatch.chdir(tmp_path)

    def run(*words: str) -> int:
        monkeypatch.setattr("sys.argv", ["tintline-export", *words])
        try:
            return main()
        except SystemExit as stop:
            return int(stop.code or 0)

    return run


_QUICK = ("--batch", "2", "--workers", "0", "--device", "cpu", *QUICK)


def test_from_pictures_to_a_model_that_the_application_runs(call, tmp_path, capsys):
    """The whole way by the command line: pictures, cache, a few steps, ONNX, a coloured sketch."""
    write_pictures(tmp_path / "pictures", 4)
    assert call("data", "prepare", "pictures", "-o", "cache", "--size", "64", "--figures", "2") == 0
    assert call("train", "tint", "cache", "-o", "run", "--steps", "2", *_QUICK) == 0
    assert call("resume", "run", "--steps", "3") == 0
    words = ("--name", "Mine", "--working-size", "64", "--data", "cache")
    assert call("onnx", "run", "-o", "model.onnx", *words) == 0
    assert "differs from PyTorch" in capsys.readouterr().out
    again = ("--start", "model.onnx", "--steps", "1")
    assert call("train", "tint", "cache", "-o", "next", *again, *_QUICK) == 0
    _, network, _ = trained_generator(tmp_path / "run")
    learned, path = network.state_dict(), tmp_path / "model.onnx"
    for twin in (begin_from(path, small_tint(), network), read_generator(path)):
        found = twin.state_dict()
        assert [key for key in learned if not torch.equal(found[key], learned[key])] == []
    assert read_spec(path).parts == PART_NAMES
    colorizer = Colorizer(path, "cpu")
    assert colorizer.model_name == "Mine"
    palette = Palette("p", ((200, 30, 30), (250, 250, 250)))
    hints = (Hint.dot(30, 50, (1, 2, 3)),)
    flats = colorizer.colorize(ColorizeRequest(as_picture(two_boxes()), hints, palette)).flats
    assert tuple(flats[50, 30]) == (1, 2, 3)
    meta = onnxruntime.InferenceSession("model.onnx").get_modelmeta().custom_metadata_map
    assert meta["tintline.contract"] == "1"
    assert meta["size_multiple"] == "16"
    assert meta["palettes"].startswith("[")
    told = json.loads(meta["part_colors"])
    assert np.shape(told["scores"]) == (len(PART_NAMES), len(told["colors"]))
    assert call("onnx", "nowhere", "-o", "other.onnx") == 1
    assert not (tmp_path / "other.onnx").exists()


def test_from_photographs_to_a_model_that_the_application_runs(call, tmp_path):
    write_pictures(tmp_path / "pictures", 3)
    assert (
        call("data", "prepare", "pictures", "-o", "cache", "--task", "photo", "--size", "64") == 0
    )
    assert call("train", "tint-photo", "cache", "-o", "run", "--steps", "2", *_QUICK) == 0
    assert call("onnx", "run", "-o", "photo.onnx", "--data", "cache") == 1  # it tells no parts
    assert call("onnx", "run", "-o", "photo.onnx", "--working-size", "64") == 0
    colorizer = PhotoColorizer(tmp_path / "photo.onnx", "cpu")
    image = colorizer.colorize(PhotoRequest(as_picture(two_boxes()))).image
    assert image.shape == (160, 240, 3)
