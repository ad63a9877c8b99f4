import numpy as np
import pytest
from PIL import Image

from desktop.cli import main
from desktop.core.cancel import CancelToken
from desktop.core.color import lab_to_rgb, rgb_to_lab
from desktop.core.errors import Cancelled, TintlineError
from desktop.core.hints import Hint
from desktop.core.picture import Picture
from desktop.engine.colorize import Colorizer
from desktop.engine.photo import PhotoColorizer, PhotoRequest
from tests.models import write_photo_model, write_sketch_model


def gray_picture(width=170, height=110, alpha=None) -> Picture:
    ramp = np.tile(np.linspace(90, 160, width).astype(np.uint8), (height, 1))
    return Picture(np.dstack([ramp] * 3), alpha)


@pytest.fixture
def model(tmp_path):
    return write_photo_model(tmp_path / "photo.onnx")


def test_lightness_stays_and_colour_comes(model):
    picture = gray_picture()
    image = PhotoColorizer(model, "cpu").colorize(PhotoRequest(picture)).image
    assert image.shape == picture.rgb.shape
    before, after = rgb_to_lab(picture.rgb), rgb_to_lab(image)
    assert np.abs(after[..., 0] - before[..., 0]).max() < 1.5
    assert np.abs(after[..., 1] - 40).max() < 2
    assert np.abs(after[..., 2] - 20).max() < 2


def test_a_dot_steers_the_colour_around_it(model):
    hints = (Hint.dot(40, 50, (60, 90, 200), 12), Hint.dot(130, 50, None, 12))
    image = PhotoColorizer(model, "cpu").colorize(PhotoRequest(gray_picture(), hints)).image
    lab = rgb_to_lab(image)
    assert lab[50, 40, 2] < 0  # blue
    assert np.hypot(*lab[50, 130, 1:]) < 15  # no colour
    assert lab[100, 85, 1] > 30  # as the model has it


def test_the_colours_it_had_do_not_matter_but_alpha_does(model):
    alpha = np.full((110, 170), 130, np.uint8)
    colorizer = PhotoColorizer(model, "cpu")
    image = colorizer.colorize(PhotoRequest(gray_picture(alpha=alpha))).image
    assert np.array_equal(image[..., 3], alpha)
    lab = rgb_to_lab(gray_picture().rgb)
    lab[..., 1] -= 15
    tinted = Picture(np.round(255 * lab_to_rgb(lab)).astype(np.uint8))
    again = colorizer.colorize(PhotoRequest(tinted)).image
    assert np.abs(again.astype(int) - image[..., :3]).max() <= 3


def test_dots_are_obeyed_by_a_model_that_takes_none(tmp_path):
    model = write_photo_model(tmp_path / "photo.onnx", with_hints=False)
    hints = (Hint.dot(40, 50, (60, 90, 200), 12),)
    image = PhotoColorizer(model, "cpu").colorize(PhotoRequest(gray_picture(), hints)).image
    lab = rgb_to_lab(image)
    assert lab[50, 40, 2] < 0
    assert lab[50, 130, 1] > 30


@pytest.mark.parametrize(("width", "height"), [(1, 1), (3, 900), (700, 40)])
def test_any_shape_keeps_its_size(model, width, height):
    rgb = np.random.default_rng(0).integers(0, 256, (height, width, 3)).astype(np.uint8)
    image = PhotoColorizer(model, "cpu").colorize(PhotoRequest(Picture(rgb))).image
    assert image.shape == rgb.shape


def test_cancelling_stops_it(model):
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        PhotoColorizer(model, "cpu").colorize(PhotoRequest(gray_picture()), cancel=token)


def test_each_task_names_the_other_command(model, tmp_path):
    with pytest.raises(TintlineError, match="tintline photo"):
        Colorizer(model, "cpu")
    sketch = write_sketch_model(tmp_path / "sketch.onnx")
    with pytest.raises(TintlineError, match="tintline colorize"):
        PhotoColorizer(sketch, "cpu")


def test_the_command_writes_the_picture_with_its_resolution(model, tmp_path, capsys, monkeypatch):
    monkeypatch.setattr("desktop.logs.log_path", lambda: tmp_path / "log")
    source, out = tmp_path / "old.png", tmp_path / "new.jpg"
    Image.fromarray(gray_picture().rgb[..., 0]).save(source, dpi=(300, 300))
    assert main(["photo", str(source), "-o", str(out), "--model", str(model)]) == 0
    assert capsys.readouterr().out == f"{out}\n"
    with Image.open(out) as opened:
        assert opened.size == (170, 110)
        assert round(opened.info["dpi"][0]) == 300
        assert np.ptp(np.asarray(opened.convert("RGB")), axis=2).mean() > 20
    assert main(["photo", str(source), "-o", str(source), "--model", str(model)]) == 2
    assert "is the picture itself" in capsys.readouterr().err
    missing = tmp_path / "nothing.png"
    assert main(["photo", str(missing), "-o", str(out), "--model", str(model)]) == 1
    assert "nothing.png" in capsys.readouterr().err
