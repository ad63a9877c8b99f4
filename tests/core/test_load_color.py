import struct
import zlib

import cv2
import numpy as np
import pytest
from PIL import Image, ImageCms

from desktop.core.load import decode_picture
from tests.core.encoded import encode, gradient, png_chunk
from tests.core.profiles import SRGB, gray_profile, wide_gamut_profile

DEEP = np.array([[0, 128, 129, 257 * 100 + 127], [257 * 100 + 129, 32768, 65407, 65535]], np.uint16)


DEEP_AS_8_BIT = [[0, 0, 1, 100], [101, 128, 255, 255]]


@pytest.mark.parametrize("kind", [".png", ".tiff"])
@pytest.mark.parametrize("channels", [1, 3, 4])
def test_16_bits_are_rounded_not_clipped(kind, channels):
    deep = DEEP if channels == 1 else np.dstack([DEEP] * channels)
    data = cv2.imencode(kind, deep)[1].tobytes()
    picture = decode_picture(data, "x")
    for channel in range(3):
        assert picture.rgb[..., channel].tolist() == DEEP_AS_8_BIT
    if channels == 4:
        assert picture.alpha is not None
        assert picture.alpha.tolist() == DEEP_AS_8_BIT


def test_16_bit_colour_channels_keep_their_order():
    deep = np.zeros((2, 3, 3), np.uint16)
    deep[...] = (1 * 257, 2 * 257, 3 * 257)  # OpenCV's order: blue first
    for kind in (".png", ".tiff"):
        rgb = decode_picture(cv2.imencode(kind, deep)[1].tobytes(), "x").rgb
        assert rgb[0, 0].tolist() == [3, 2, 1]


def test_16_bit_gray_png_with_alpha():
    rows = b"".join(b"\0" + struct.pack(">4H", 257 * 10, 65535, 257 * 200, 257 * 50) for _ in "ab")
    data = (
        b"\x89PNG\r\n\x1a\n"
        + png_chunk(b"IHDR", struct.pack(">IIBBBBB", 2, 2, 16, 4, 0, 0, 0))
        + png_chunk(b"IDAT", zlib.compress(rows))
        + png_chunk(b"IEND", b"")
    )
    picture = decode_picture(data, "x")
    assert picture.rgb[0].tolist() == [[10] * 3, [200] * 3]
    assert picture.alpha is not None
    assert picture.alpha[1].tolist() == [255, 50]


def tiff_16(pixels: np.ndarray, photometric: int, orientation: int) -> bytes:
    """An uncompressed TIFF of uint16 [H, W] or [H, W, 3]."""
    height, width = pixels.shape[:2]
    channels = pixels[0, 0].size
    content = pixels.astype("<u2").tobytes()
    bits = struct.pack(f"<{channels}H", *[16] * channels)
    after = 8 + 2 + 12 * 10 + 4
    entries = [
        (256, 4, 1, width),
        (257, 4, 1, height),
        (258, 3, channels, after if channels > 1 else 16),
        (259, 3, 1, 1),
        (262, 3, 1, photometric),
        (273, 4, 1, after + len(bits)),
        (274, 3, 1, orientation),
        (277, 3, 1, channels),
        (278, 4, 1, height),
        (279, 4, 1, len(content)),
    ]
    table = b"".join(struct.pack("<HHII", *entry) for entry in entries)
    return b"II*\0" + struct.pack("<IH", 8, 10) + table + bytes(4) + bits + content


def test_16_bit_gray_tiff_that_counts_from_white():
    gray = decode_picture(tiff_16(DEEP, photometric=0, orientation=1), "x").rgb[..., 0]
    assert gray.tolist() == (255 - np.array(DEEP_AS_8_BIT)).tolist()


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (np.array([[0.0, 0.5, 1.0]], np.float32), [0, 128, 255]),
        (np.array([[0.0, 51.0, 255.0]], np.float32), [0, 51, 255]),
        (np.array([[0, 257 * 7, 65535]], np.int32), [0, 7, 255]),
        (np.array([[0.0, np.nan, np.inf]], np.float32), [0, 0, 0]),
    ],
)
def test_number_tiffs_are_scaled(values, expected):
    assert decode_picture(encode(Image.fromarray(values), "TIFF"), "x").rgb[0, :, 0].tolist() == (
        expected
    )


@pytest.mark.parametrize("kind", ["JPEG", "TIFF"])
def test_cmyk_is_not_inverted(kind):
    image = Image.new("CMYK", (16, 16), (0, 0, 0, 0))
    image.paste((0, 255, 255, 0), (8, 0, 16, 16))
    rgb = decode_picture(encode(image, kind), "x").rgb.astype(int)
    assert rgb[8, 2].min() > 240
    assert rgb[8, 13, 0] > 200
    assert rgb[8, 13, 1:].max() < 80


def test_lab_is_converted():
    rgb = np.array([[(230, 40, 40), (40, 160, 70), (250, 250, 250), (20, 20, 20)]], np.uint8)
    to_lab = ImageCms.buildTransform(
        ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB", 5000), "RGB", "LAB"
    )
    lab = ImageCms.applyTransform(Image.fromarray(rgb.repeat(8, axis=0)), to_lab)
    picture = decode_picture(encode(lab, "TIFF"), "x")
    np.testing.assert_allclose(picture.rgb[:1].astype(int), rgb, atol=5)
    assert picture.icc is None


def test_srgb_profile_changes_no_pixel_and_is_not_kept():
    rgb = gradient()
    picture = decode_picture(encode(Image.fromarray(rgb), "PNG", icc_profile=SRGB), "x")
    np.testing.assert_array_equal(picture.rgb, rgb)
    assert picture.icc is None


def test_rgb_profile_is_converted_and_kept():
    profile = wide_gamut_profile()
    image = Image.new("RGB", (4, 4), (250, 10, 10))
    picture = decode_picture(encode(image, "PNG", icc_profile=profile), "x")
    r, g, b = picture.rgb[0, 0].tolist()
    assert g > 200
    assert r < 60
    assert b < 60
    assert picture.icc == profile


def test_gray_profile_is_converted_and_not_kept():
    image = Image.new("L", (4, 4), 128)
    picture = decode_picture(encode(image, "PNG", icc_profile=gray_profile(1.0)), "x")
    assert picture.rgb[0, 0].tolist() == pytest.approx([188] * 3, abs=3)  # linear light
    assert picture.icc is None


def test_gray_saved_as_colour_heeds_its_gray_profile():
    gray = Image.new("L", (4, 4), 77)
    profile = gray_profile(1.0)
    as_gray, as_color = (
        decode_picture(encode(image, "TIFF", icc_profile=profile), "x")
        for image in (gray, gray.convert("RGB"))
    )
    assert as_gray.rgb[0, 0, 0] > 90
    np.testing.assert_array_equal(as_color.rgb, as_gray.rgb)


def test_gray_picture_with_an_rgb_profile():
    profile = wide_gamut_profile()
    picture = decode_picture(encode(Image.new("L", (4, 4), 77), "PNG", icc_profile=profile), "x")
    assert picture.rgb[0, 0].tolist() == pytest.approx([77] * 3, abs=2)
    assert picture.icc == profile


@pytest.mark.parametrize("profile", [b"broken", SRGB[:200], bytes(500), gray_profile(2.2)])
def test_a_broken_or_foreign_profile_is_ignored(profile):
    rgb = gradient()
    picture = decode_picture(encode(Image.fromarray(rgb), "PNG", icc_profile=profile), "x")
    np.testing.assert_array_equal(picture.rgb, rgb)
    assert picture.icc is None


@pytest.mark.parametrize("channels", [1, 3])
def test_16_bit_tiff_is_turned_once(channels):
    deep = np.zeros((4, 8, 3), np.uint16)
    deep[:, :4] = 65535
    deep = deep if channels == 3 else deep[..., 0]
    photometric = 2 if channels == 3 else 1
    rgb = decode_picture(tiff_16(deep, photometric, orientation=6), "x").rgb
    assert rgb.shape == (8, 4, 3)
    assert (rgb[:4] == 255).all()
    assert (rgb[4:] == 0).all()
