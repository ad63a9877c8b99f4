import cv2
import numpy as np
import pytest
from psd_tools import PSDImage

from desktop.core.errors import TintlineError
from desktop.core.hints import Hint
from desktop.core.load import load_picture
from desktop.core.picture import Picture
from desktop.engine.colorize import Colorizer
from desktop.engine.output import RESULT_SUFFIXES, save_result
from desktop.engine.photo import PhotoColorizer
from desktop.engine.request import ColorizeRequest, Look, PhotoRequest
from tests.core.drawings import two_boxes
from tests.core.layered_files import (
    HAS_IMAGEMAGICK,
    composite_ora,
    composite_psd_by_imagemagick,
    names_in_ora,
)
from tests.models import write_photo_model, write_sketch_model

DOTS = (Hint.dot(60, 60, (10, 200, 30)), Hint(((140.0, 40.0), (200.0, 120.0)), (200, 90, 20)))


@pytest.fixture
def colorizer(tmp_path) -> Colorizer:
    model = tmp_path / "m.onnx"
    write_sketch_model(model, dictionary=((240, 200, 170), (90, 150, 220)), working_size=96)
    return Colorizer(model, "cpu")


def sketch(kind: str) -> Picture:
    """Two boxes: in black ink, in blue pencil, in white on black, or cut out of the page."""
    ink = 255 - two_boxes()
    rgb = np.dstack([255 - ink] * 3)
    alpha = None
    if kind == "blue":
        rgb = np.dstack([255 - ink, 255 - ink // 2, 255 - ink // 8])
    elif kind == "white":
        rgb = 255 - rgb
    elif kind == "cut out":
        alpha = np.zeros(ink.shape, np.uint8)
        alpha[10:150, 10:230] = np.linspace(100, 255, 220).astype(np.uint8)
    return Picture(rgb, alpha=alpha, dpi=(300.0, 300.0))


@pytest.mark.parametrize("look", Look)
@pytest.mark.parametrize("kind", ["black", "blue", "white", "cut out"])
def test_the_layers_merge_to_the_picture(tmp_path, colorizer, kind, look):
    picture = sketch(kind)
    request = ColorizeRequest(picture, DOTS, look=look)
    result = colorizer.colorize(request)
    flat, psd, ora = (tmp_path / f"a{suffix}" for suffix in (".png", ".psd", ".ora"))
    for path in (flat, psd, ora):
        save_result(path, result, request)
    expected = load_picture(flat)
    for path in (psd, ora):
        if path == psd:
            composite = PSDImage.open(path).composite(force=True, apply_icc=False)
            merged = np.asarray(composite.convert("RGBA"), np.float64)
        else:
            merged = composite_ora(path)
        shown = slice(None) if expected.alpha is None else expected.alpha > 0
        assert np.abs(merged[..., :3] - expected.rgb)[shown].max() <= 1.001
        alpha = 255 if expected.alpha is None else expected.alpha
        assert np.abs(merged[..., 3] - alpha).max() <= 1
    assert load_picture(psd).dpi == (300, 300)
    if HAS_IMAGEMAGICK and expected.alpha is None:
        merged = composite_psd_by_imagemagick(psd).astype(int)
        assert np.abs(merged - expected.rgb).max() <= 1


def test_a_layered_file_holds_what_the_artist_needs(tmp_path, colorizer):
    picture = sketch("black")
    request = ColorizeRequest(picture, DOTS)
    result = colorizer.colorize(request)
    save_result(tmp_path / "a.ora", result, request, split_colors=True)
    names = names_in_ora(tmp_path / "a.ora")
    assert names[0] == "Paper"
    assert {"#0ac81e", "#c85a14"} < set(names)
    assert names[-5:] == ["Flats", "Shading", "Lines", "(Hints)", "(Original sketch)"]
    save_result(tmp_path / "a.psd", result, request)
    psd = {layer.name: layer for layer in PSDImage.open(tmp_path / "a.psd")}
    np.testing.assert_array_equal(np.asarray(psd["Original sketch"].topil())[..., :3], picture.rgb)
    np.testing.assert_array_equal(np.asarray(psd["Flats"].topil())[..., :3], result.flats)
    hints = np.asarray(psd["Hints"].topil())
    assert hints[60, 60].tolist() == [10, 200, 30, 255]
    assert hints[5, 5, 3] == 0


def test_split_colours_of_a_cut_out(tmp_path, colorizer):
    picture = sketch("cut out")
    request = ColorizeRequest(picture, DOTS)
    result = colorizer.colorize(request)
    save_result(tmp_path / "a.psd", result, request, split_colors=True)
    composite = PSDImage.open(tmp_path / "a.psd").composite(force=True, apply_icc=False)
    merged = np.asarray(composite.convert("RGBA")).astype(int)
    shown = picture.alpha > 0
    assert np.abs(merged - result.image)[shown].max() <= 1
    assert not merged[..., 3][~shown].any()


def test_a_photograph_in_layers(tmp_path):
    model = write_photo_model(tmp_path / "p.onnx")
    gray = np.random.default_rng(1).integers(60, 200, (48, 64), np.uint8)
    picture = Picture(np.dstack([gray] * 3), dpi=(300.0, 300.0))
    dots = (Hint.dot(10, 10, None), Hint.dot(40, 20, (200, 40, 40)))
    request = PhotoRequest(picture, dots)
    result = PhotoColorizer(model, "cpu").colorize(request)
    for suffix in (".psd", ".ora"):
        save_result(tmp_path / f"a{suffix}", result, request)
    layers = list(PSDImage.open(tmp_path / "a.psd"))
    assert [layer.name for layer in layers] == ["Original photograph", "Colour", "Hints"]
    np.testing.assert_array_equal(load_picture(tmp_path / "a.psd").rgb, result.image)
    assert names_in_ora(tmp_path / "a.ora") == ["Original photograph", "Colour", "(Hints)"]
    assert np.abs(composite_ora(tmp_path / "a.ora")[..., :3] - result.image).max() <= 1e-6


def test_an_unknown_ending_names_all_known_ones(tmp_path, colorizer):
    picture = sketch("black")
    request = ColorizeRequest(picture)
    result = colorizer.colorize(request)
    with pytest.raises(TintlineError, match=r"\.png.*\.psd, \.ora, \.tint"):
        save_result(tmp_path / "a.xyz", result, request)
    assert RESULT_SUFFIXES[-3:] == (".psd", ".ora", ".tint")


def cv_lacks_memory() -> cv2.error:
    error = cv2.error("Failed to allocate 1 bytes")
    error.code = cv2.Error.StsNoMem
    return error


@pytest.mark.parametrize("error", [MemoryError(), cv_lacks_memory()])
@pytest.mark.parametrize("suffix", [".psd", ".ora"])
def test_too_little_memory_is_a_sentence(tmp_path, colorizer, monkeypatch, suffix, error):
    def lacks(*_arguments, **_options):
        raise error

    monkeypatch.setattr("desktop.core.artwork._original", lacks)
    picture = sketch("black")
    request = ColorizeRequest(picture)
    result = colorizer.colorize(request)
    with pytest.raises(TintlineError, match=r"more memory than is free: .* save it as PNG"):
        save_result(tmp_path / f"a{suffix}", result, request)
    assert not (tmp_path / f"a{suffix}").exists()
