import json

import numpy as np
import onnxruntime
import pytest
import torch

from desktop.core.errors import TintlineError
from desktop.core.hints import Hint
from desktop.core.palettes import Palette
from desktop.engine.colorize import Colorizer
from desktop.engine.request import ColorizeRequest
from export.__main__ import main
from export.checkpoint import load_checkpoint, restore_generator
from export.data.cache import build_cache
from export.losses import generator_loss, rgb_to_lab
from export.models.generator import Generator, GeneratorConfig
from export.onnx_export import check_parity
from export.train import TrainOptions, stored_options, train
from tests.core.drawings import as_picture, two_boxes
from tests.export.pictures import write_pictures

SMALL = GeneratorConfig(channels=(8, 16, 16, 24), blocks=(1, 1, 1, 1), up_blocks=(1, 1, 1))


def small_generator(seed: int = 0) -> Generator:
    torch.manual_seed(seed)
    generator = Generator(SMALL, torch.rand(6, 3) * 2 - 1).eval()
    torch.nn.init.normal_(generator.residual.weight, std=0.2)
    return generator


@pytest.fixture(scope="module")
def cache(tmp_path_factory):
    folder = tmp_path_factory.mktemp("data")
    write_pictures(folder / "pictures", 6)
    build_cache(folder / "pictures", folder / "cache", size=64)
    return folder / "cache"


def options(cache, run, **values) -> TrainOptions:
    return TrainOptions(
        data=cache, run=run, batch=2, size=32, cooldown=2, dictionary=5, workers=0, **values
    )


def answer(generator, palette=None, height=32, width=48):
    ink = torch.rand(1, 1, height, width, generator=torch.Generator().manual_seed(1))
    given = torch.zeros(1, 3, 4) if palette is None else palette
    with torch.no_grad():
        return generator(ink, torch.zeros(1, 4, height, width), given)


def test_without_a_palette_the_dictionary_is_chosen_from_and_with_one_the_palette():
    generator = small_generator()
    color, choice, colors = answer(generator)
    assert color.shape == (1, 3, 16, 24)
    assert choice.shape == (1, 9, 16, 24)
    assert colors.shape == (1, 9, 3)
    assert torch.allclose(choice.exp().sum(dim=1), torch.ones(1, 16, 24), atol=1e-4)
    assert choice[:, :3].exp().max() < 1e-6
    palette = torch.tensor([[[1.0, 0, 0, 1], [0, 1, 0, 1], [0, 0, 0, 0]]])
    _, choice, colors = answer(generator, palette)
    assert choice[:, 2:].exp().max() < 1e-6
    assert torch.allclose(colors[:, :3], palette[:, :, :3])


def test_the_order_of_the_palette_does_not_matter():
    generator = small_generator()
    palette = torch.rand(1, 4, 4)
    turned = palette[:, [2, 0, 3, 1]]
    assert torch.allclose(answer(generator, palette)[0], answer(generator, turned)[0], atol=1e-4)


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


def test_lab_agrees_with_the_applications():
    from desktop.core.color import rgb_to_lab as of_core

    rgb = np.random.default_rng(0).random((50, 3)).astype(np.float32)
    assert np.abs(rgb_to_lab(torch.from_numpy(rgb)).numpy() - of_core(rgb)).max() < 0.6


def test_training_learns_and_resumes(cache, tmp_path):
    run = tmp_path / "run"
    path = train(options(cache, run, steps=3), SMALL)
    first = load_checkpoint(path)
    assert first["step"] == 3
    assert stored_options(run).batch == 2
    train(options(cache, run, steps=5))
    second = load_checkpoint(path)
    assert second["step"] == 5
    assert any(not torch.equal(first["model"][k], second["model"][k]) for k in first["model"])
    assert torch.equal(first["model"]["dictionary"], second["model"]["dictionary"])
    with pytest.raises(TintlineError, match="5 steps already"):
        train(options(cache, run, steps=5))


def test_from_pictures_to_a_model_that_the_application_runs(tmp_path, monkeypatch, capsys):
    """The whole way by the command line: pictures, cache, a few steps, ONNX, a coloured sketch."""
    write_pictures(tmp_path / "pictures", 4)
    monkeypatch.chdir(tmp_path)

    def call(*words: str) -> int:
        monkeypatch.setattr("sys.argv", ["tintline-export", *words])
        try:
            return main()
        except SystemExit as stop:
            return int(stop.code or 0)

    assert call("data", "pictures", "-o", "cache", "--size", "64") == 0
    monkeypatch.setattr("export.train.GeneratorConfig", lambda: SMALL)
    sizes = ("--size", "32", "--batch", "2", "--workers", "0")
    assert call("train", "cache", "-o", "run", "--steps", "2", *sizes) == 0
    assert call("resume", "run", "--steps", "3") == 0
    assert call("onnx", "run", "-o", "model.onnx", "--name", "Mine", "--working-size", "64") == 0
    assert "differs from PyTorch" in capsys.readouterr().out
    colorizer = Colorizer(tmp_path / "model.onnx", "cpu")
    assert colorizer.model_name == "Mine"
    palette = Palette("p", ((200, 30, 30), (250, 250, 250)))
    hints = (Hint.dot(30, 50, (1, 2, 3)),)
    flats = colorizer.colorize(ColorizeRequest(as_picture(two_boxes()), hints, palette)).flats
    assert tuple(flats[50, 30]) == (1, 2, 3)
    meta = onnxruntime.InferenceSession("model.onnx").get_modelmeta().custom_metadata_map
    assert meta["tintline.contract"] == "1"
    assert meta["size_multiple"] == "16"
    assert call("onnx", "nowhere", "-o", "other.onnx") == 1
    assert not (tmp_path / "other.onnx").exists()


def test_a_model_that_differs_from_pytorch_is_refused(tmp_path, cache):
    from export.onnx_export import export_onnx

    path = tmp_path / "model.onnx"
    metadata = {"name": "n", "version": "1", "licence": "l", "trained_on": "t",
                "working_size": "64", "recipe": "r"}  # fmt: skip
    assert export_onnx(small_generator(0), path, metadata) < 1e-3
    with pytest.raises(TintlineError, match="differs from PyTorch"):
        check_parity(small_generator(1), path)


def test_a_damaged_checkpoint_is_named(tmp_path):
    (tmp_path / "checkpoint.pt").write_bytes(b"nothing")
    with pytest.raises(TintlineError, match="no readable checkpoint"):
        load_checkpoint(tmp_path / "checkpoint.pt")


def test_evaluation_measures_the_whole_pipeline(tmp_path):
    from export.evaluate import as_json, evaluate
    from tests.export.pictures import colour_picture, line_of
    from tests.models import write_sketch_model

    for number in range(2):
        color = colour_picture(number, 96, 96)
        pair = np.hstack([color, np.dstack([line_of(color)] * 3)])
        from PIL import Image

        Image.fromarray(pair).save(tmp_path / f"{number}.png")
    model = write_sketch_model(tmp_path / "m.onnx")
    scores = evaluate(model, tmp_path, dots=(0, 20))
    rows = {(s.palette, s.dots): s for s in scores}
    assert rows["none", 20].psnr > rows["none", 0].psnr + 3
    assert rows["none", 20].delta_e < rows["none", 0].delta_e
    assert len(json.loads(as_json(scores))) == 4


def test_restored_weights_are_the_averaged_ones(cache, tmp_path):
    path = train(options(cache, tmp_path / "run", steps=2), SMALL)
    state = load_checkpoint(path)
    generator = restore_generator(state)
    assert all(torch.equal(v, state["ema"][k]) for k, v in generator.state_dict().items())
