import io
import struct

import cv2
import numpy as np
import pytest
from PIL import Image
from psd_tools import PSDImage

from desktop.core.load import LOAD_SUFFIXES, decode_picture, load_picture
from tests.core.encoded import encode, gradient, psd_bytes


@pytest.mark.parametrize("kind", ["PNG", "TIFF", "BMP", "WEBP"])
def test_lossless_formats_give_every_pixel(kind):
    rgb = gradient()
    options = {"lossless": True} if kind == "WEBP" else {}
    picture = decode_picture(encode(Image.fromarray(rgb), kind, **options), "x")
    np.testing.assert_array_equal(picture.rgb, rgb)
    assert picture.rgb.dtype == np.uint8
    assert picture.rgb.flags.c_contiguous
    assert picture.alpha is None
    assert picture.icc is None


@pytest.mark.parametrize("kind", ["JPEG", "AVIF"])
def test_lossy_formats_come_close(kind):
    rgb = cv2.GaussianBlur(gradient(), (0, 0), 2)
    picture = decode_picture(encode(Image.fromarray(rgb), kind, quality=95), "x")
    assert np.abs(picture.rgb.astype(int) - rgb).mean() < 4


def test_gif_gives_its_first_frame():
    frames = [Image.new("RGB", (8, 6), color) for color in ("#ff0000", "#0000ff")]
    data = encode(frames[0], "GIF", save_all=True, append_images=frames[1:])
    assert (decode_picture(data, "x").rgb == (255, 0, 0)).all()


def test_gray_and_one_bit():
    gray = gradient()[..., 0]
    np.testing.assert_array_equal(
        decode_picture(encode(Image.fromarray(gray), "PNG"), "x").rgb, np.dstack([gray] * 3)
    )
    bits = Image.fromarray(gray > 100)
    for data in (encode(bits, "PNG"), encode(bits, "TIFF", compression="group4")):
        rgb = decode_picture(data, "x").rgb
        np.testing.assert_array_equal(rgb[..., 0] == 255, gray > 100)


def test_alpha_is_straight_and_colours_under_it_survive():
    rgb = gradient()
    alpha = gradient()[..., 1]
    for image, expected in (
        (Image.fromarray(np.dstack([rgb, alpha])), rgb),
        (Image.fromarray(np.dstack([rgb[..., 0], alpha]), "LA"), np.dstack([rgb[..., 0]] * 3)),
    ):
        picture = decode_picture(encode(image, "PNG"), "x")
        np.testing.assert_array_equal(picture.rgb, expected)
        np.testing.assert_array_equal(picture.alpha, alpha)


def test_alpha_that_is_opaque_throughout_is_none():
    rgba = np.dstack([gradient(), np.full((24, 40), 255, np.uint8)])
    assert decode_picture(encode(Image.fromarray(rgba), "PNG"), "x").alpha is None


def test_palette_with_transparency():
    image = Image.new("P", (4, 1))
    image.putpalette([255, 0, 0, 0, 255, 0, 0, 0, 255, 9, 9, 9])
    image.putdata([0, 1, 2, 3])
    picture = decode_picture(encode(image, "PNG", transparency=bytes([255, 128, 0, 255])), "x")
    assert picture.rgb[0].tolist() == [[255, 0, 0], [0, 255, 0], [0, 0, 255], [9, 9, 9]]
    assert picture.alpha is not None
    assert picture.alpha.tolist() == [[255, 128, 0, 255]]
    assert decode_picture(encode(image, "GIF", transparency=2), "x").alpha is not None


@pytest.mark.parametrize(("mode", "key"), [("RGB", (10, 20, 30)), ("L", 10), ("1", 0)])
def test_a_transparent_colour_becomes_alpha(mode, key):
    image = Image.new(mode, (2, 1), key)
    image.putpixel((1, 0), (200, 200, 200) if mode == "RGB" else 255)
    picture = decode_picture(encode(image, "PNG", transparency=key), "x")
    assert picture.alpha is not None
    assert picture.alpha.tolist() == [[0, 255]]


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "WEBP"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_orientation_is_applied(kind, orientation):
    upright = np.full((16, 32, 3), 255, np.uint8)
    upright[:8, :16] = (255, 0, 0)
    upright[:8, 16:] = (0, 0, 255)
    undo = {
        1: lambda a: a,
        2: np.fliplr,
        3: lambda a: np.rot90(a, 2),
        4: np.flipud,
        5: lambda a: np.swapaxes(a, 0, 1),
        6: lambda a: np.rot90(a, 1),
        7: lambda a: np.swapaxes(np.rot90(a, 2), 0, 1),
        8: lambda a: np.rot90(a, -1),
    }
    stored = Image.fromarray(np.ascontiguousarray(undo[orientation](upright)))
    exif = Image.Exif()
    exif[0x0112] = orientation
    rgb = decode_picture(encode(stored, kind, exif=exif), "x").rgb
    assert rgb.shape == (16, 32, 3)
    for where in ((3, 5), (3, 26), (12, 5), (12, 26)):
        assert np.abs(rgb[where].astype(int) - upright[where]).max() < 60


def test_dpi_is_kept_and_nonsense_dropped():
    image = Image.fromarray(gradient())
    for kind in ("PNG", "JPEG", "TIFF", "BMP"):
        assert decode_picture(encode(image, kind, dpi=(300, 150)), "x").dpi == pytest.approx(
            (300, 150), abs=0.1
        )
    for kind in ("PNG", "JPEG", "TIFF"):
        assert decode_picture(encode(image, kind), "x").dpi is None
    assert decode_picture(encode(image, "BMP", dpi=(0, 0)), "x").dpi is None


def test_turning_exchanges_horizontal_and_vertical_dpi():
    exif = Image.Exif()
    exif[0x0112] = 6
    data = encode(Image.fromarray(gradient()), "JPEG", dpi=(300, 150), exif=exif)
    assert decode_picture(data, "x").dpi == (150, 300)


@pytest.mark.parametrize("mode", ["RGB", "L", "RGBA"])
def test_psd_composite(mode):
    rgb = gradient()
    image = Image.fromarray(rgb).convert(mode)
    if mode == "RGBA":
        image.putalpha(Image.fromarray(np.where(rgb[..., 0] > 99, 255, 0).astype(np.uint8)))
    picture = decode_picture(psd_bytes(image), "x")
    expected = np.asarray(image.convert("RGB"))
    if mode == "RGBA":
        assert picture.alpha is not None
        np.testing.assert_array_equal(picture.alpha > 0, rgb[..., 0] > 99)
        opaque = picture.alpha == 255
        np.testing.assert_array_equal(picture.rgb[opaque], expected[opaque])
    else:
        np.testing.assert_array_equal(picture.rgb, expected)


def test_psd_in_cmyk():
    planes = bytes([255] * 4 + [0] * 4 + [0] * 4 + [255] * 4)  # 0 is full ink
    header = b"8BPS" + struct.pack(">H6xHIIHH", 1, 4, 2, 2, 8, 4)
    red = decode_picture(header + bytes(12) + b"\0\0" + planes, "x").rgb[0, 0]
    assert red[0] > 200
    assert red[1:].max() < 80


def test_psd_layers_are_shown_merged():
    psd = PSDImage.new("RGB", (20, 10), color=255)
    psd.create_pixel_layer(Image.new("RGB", (10, 10), (200, 30, 40)), name="left")
    buffer = io.BytesIO()
    psd.save(buffer)
    rgb = decode_picture(buffer.getvalue(), "x").rgb
    assert rgb.shape == (10, 20, 3)
    assert rgb[5, 5].tolist() == [200, 30, 40]
    assert rgb[5, 15].tolist() == [255, 255, 255]


def test_load_remembers_the_path(tmp_path):
    path = tmp_path / "線画.png"
    Image.fromarray(gradient()).save(path)
    assert load_picture(path).path == path
    assert load_picture(path).width == 40
    assert path.suffix in LOAD_SUFFIXES


def test_one_pixel_is_a_picture():
    picture = decode_picture(encode(Image.new("RGB", (1, 1), "#123456"), "PNG"), "x")
    assert picture.rgb.tolist() == [[[0x12, 0x34, 0x56]]]
