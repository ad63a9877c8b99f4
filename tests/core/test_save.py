import errno

import numpy as np
import pytest
from PIL import Image

from desktop.core.errors import TintlineError
from desktop.core.load import LOAD_SUFFIXES, decode_picture, load_picture
from desktop.core.picture import Picture
from desktop.core.save import SAVE_SUFFIXES, save_picture
from tests.core.profiles import wide_profile

LOSSLESS = [".png", ".tif", ".tiff", ".bmp", ".PNG"]


def colors(height=20, width=30) -> np.ndarray:
    return np.random.default_rng(5).integers(0, 256, (height, width, 3), np.uint8)


@pytest.mark.parametrize("suffix", LOSSLESS)
def test_lossless_formats_keep_every_pixel(tmp_path, suffix):
    path = tmp_path / f"a{suffix}"
    image = colors()
    save_picture(path, image)
    np.testing.assert_array_equal(load_picture(path).rgb, image)


@pytest.mark.parametrize("suffix", [".png", ".tif", ".webp"])
def test_alpha_is_kept_with_the_colours_under_it(tmp_path, suffix):
    path = tmp_path / f"a{suffix}"
    image = np.dstack([colors(), colors()[..., 0]])
    save_picture(path, image, quality=100)
    picture = load_picture(path)
    np.testing.assert_array_equal(picture.rgb, image[..., :3])
    np.testing.assert_array_equal(picture.alpha, image[..., 3])


@pytest.mark.parametrize("suffix", SAVE_SUFFIXES)
def test_gray_is_written_by_every_format(tmp_path, suffix):
    path = tmp_path / f"a{suffix}"
    gray = np.full((20, 30), 90, np.uint8)
    save_picture(path, gray)
    assert np.abs(load_picture(path).rgb.astype(int) - 90).max() <= 3


@pytest.mark.parametrize("suffix", [".jpg", ".jpeg", ".webp", ".avif"])
def test_lossy_formats_keep_thin_colour_edges(tmp_path, suffix):
    if suffix not in SAVE_SUFFIXES:
        suffix = ".jpg"
    path = tmp_path / f"a{suffix}"
    image = np.full((32, 32, 3), 255, np.uint8)
    image[:, 16:] = (255, 0, 0)
    save_picture(path, image, quality=100)
    rgb = load_picture(path).rgb.astype(int)
    assert np.abs(rgb - image).mean() < 3
    assert np.abs(rgb[16, 15] - 255).max() < 60  # half colour resolution would bleed here


@pytest.mark.parametrize("suffix", [".jpg", ".bmp"])
def test_formats_without_alpha_are_laid_on_white(tmp_path, suffix):
    path = tmp_path / f"a{suffix}"
    image = np.zeros((16, 16, 4), np.uint8)
    image[:8, :, 3] = 255
    save_picture(path, image)
    rgb = load_picture(path).rgb.astype(int)
    assert rgb[2].max() < 12
    assert rgb[13].min() > 243


def test_quality_changes_the_size_of_the_file(tmp_path):
    sizes = []
    for quality in (30, 95):
        save_picture(tmp_path / "a.jpg", colors(200, 200), quality=quality)
        sizes.append((tmp_path / "a.jpg").stat().st_size)
    assert sizes[0] < sizes[1] / 2


@pytest.mark.parametrize("suffix", [".png", ".jpg", ".webp", ".tif", ".avif"])
def test_profile_and_dpi_of_the_sketch_are_kept(tmp_path, suffix):
    if suffix not in SAVE_SUFFIXES:
        suffix = ".png"
    profile = wide_profile()
    image = np.full((40, 40, 3), (60, 140, 220), np.uint8)
    like = Picture(rgb=image, icc=profile, dpi=(300.0, 150.0))
    path = tmp_path / f"a{suffix}"
    save_picture(path, image, like=like, quality=100)
    with Image.open(path) as opened:
        assert opened.info["icc_profile"] == profile
        stored = np.asarray(opened.convert("RGB"))[20, 20]
    assert stored[0] < 30  # linear light: far darker than the sRGB value
    picture = load_picture(path)
    assert np.abs(picture.rgb.astype(int) - image).max() <= 4
    assert picture.icc == profile
    assert picture.dpi == pytest.approx((300, 150), abs=0.1)


def test_alpha_with_a_profile(tmp_path):
    like = Picture(rgb=colors(), icc=wide_profile())
    image = np.dstack([colors(), colors()[..., 0]])
    save_picture(tmp_path / "a.png", image, like=like)
    np.testing.assert_array_equal(load_picture(tmp_path / "a.png").alpha, image[..., 3])


def test_bmp_stays_srgb_as_it_holds_no_profile(tmp_path):
    like = Picture(rgb=colors(), icc=wide_profile(), dpi=(96.0, 96.0))
    save_picture(tmp_path / "a.bmp", colors(), like=like)
    picture = load_picture(tmp_path / "a.bmp")
    np.testing.assert_array_equal(picture.rgb, colors())
    assert picture.dpi == pytest.approx((96, 96), abs=0.1)


def test_a_profile_that_cannot_be_written_to_is_left_out(tmp_path):
    like = Picture(rgb=colors(), icc=b"broken")
    save_picture(tmp_path / "a.png", colors(), like=like)
    np.testing.assert_array_equal(load_picture(tmp_path / "a.png").rgb, colors())


def test_the_same_picture_gives_the_same_file(tmp_path):
    for suffix in SAVE_SUFFIXES:
        files = [tmp_path / f"{name}{suffix}" for name in "ab"]
        for path in files:
            save_picture(path, colors())
        assert files[0].read_bytes() == files[1].read_bytes()


def test_what_is_written_can_be_opened():
    assert set(SAVE_SUFFIXES) <= set(LOAD_SUFFIXES)


def test_png_says_that_it_is_srgb(tmp_path):
    save_picture(tmp_path / "a.png", colors())
    data = (tmp_path / "a.png").read_bytes()
    assert b"sRGB" in data
    assert decode_picture(data, "a").icc is None


@pytest.mark.parametrize("name", ["a.xyz", "a", "a.gif", "a.png.part"])
def test_unknown_endings_name_the_known_ones(tmp_path, name):
    with pytest.raises(TintlineError, match=r"\.png, \.jpg"):
        save_picture(tmp_path / name, colors())
    assert not list(tmp_path.iterdir())


def test_too_wide_for_webp(tmp_path):
    with pytest.raises(TintlineError, match="16,383"):
        save_picture(tmp_path / "a.webp", np.zeros((1, 16_384), np.uint8))


@pytest.mark.parametrize("image", [np.zeros((4, 4, 3)), np.zeros((4, 4, 2), np.uint8)])
def test_other_arrays_are_a_mistake_of_the_program(tmp_path, image):
    with pytest.raises(ValueError, match="not a picture"):
        save_picture(tmp_path / "a.png", image)


def test_missing_folder_and_folder_that_is_a_file(tmp_path):
    (tmp_path / "file").write_text("x")
    for path in (tmp_path / "none" / "a.png", tmp_path / "file" / "a.png"):
        with pytest.raises(TintlineError, match="cannot be written"):
            save_picture(path, colors())


def test_full_disk_leaves_the_old_file(tmp_path, monkeypatch):
    path = tmp_path / "a.png"
    save_picture(path, colors())
    before = path.read_bytes()

    def full(file, *_arguments, **_options):
        file.write(before[:20])
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("desktop.core.save.write_png", full)
    with pytest.raises(TintlineError, match="No space left"):
        save_picture(path, 255 - colors())
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_a_failing_encoder_is_a_sentence(tmp_path, monkeypatch):
    def fail(*arguments, **options):
        raise OSError("encoder error -2")

    monkeypatch.setattr(Image.Image, "save", fail)
    with pytest.raises(TintlineError, match="another format"):
        save_picture(tmp_path / "a.jpg", colors())
    assert not list(tmp_path.iterdir())
