import io
import struct
import warnings
import zlib
from pathlib import Path

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms
from psd_tools import PSDImage

from desktop.core.errors import TintlineError
from desktop.core.load import LOAD_SUFFIXES, decode_picture, load_picture
from desktop.core.picture import MAX_SIDE

SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def encode(image: Image.Image, kind: str, **options) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def gradient(height=24, width=40) -> np.ndarray:
    y, x = np.mgrid[:height, :width]
    channels = [x * 255 // (width - 1), y * 255 // (height - 1), (x + y) * 3 % 256]
    return np.stack(channels, axis=-1).astype(np.uint8)


def png_chunk(kind: bytes, content: bytes) -> bytes:
    return (
        struct.pack(">I", len(content))
        + kind
        + content
        + struct.pack(">I", zlib.crc32(kind + content))
    )


def wide_gamut_profile() -> bytes:
    """sRGB with its red and green primaries exchanged: no picture looks the same through it."""
    profile = bytearray(SRGB)
    count = struct.unpack_from(">I", profile, 128)[0]
    for i in range(count):
        at = 132 + 12 * i
        tag = bytes(profile[at : at + 4])
        if tag in (b"rXYZ", b"gXYZ"):
            profile[at : at + 4] = b"gXYZ" if tag == b"rXYZ" else b"rXYZ"
    return bytes(profile)


def gray_profile(gamma: float) -> bytes:
    """A minimal version 2 gray profile."""
    curve = b"curv\0\0\0\0" + struct.pack(">IH", 1, round(gamma * 256)) + b"\0\0"
    white = b"XYZ \0\0\0\0" + struct.pack(">3i", 63190, 65536, 54061)
    description = b"desc\0\0\0\0" + struct.pack(">I", 5) + b"gray\0" + bytes(78)
    description += b"\0" * (-len(description) % 4)
    tags = [(b"desc", description), (b"wtpt", white), (b"kTRC", curve)]
    table, body, at = b"", b"", 128 + 4 + 12 * len(tags)
    for name, content in tags:
        table += name + struct.pack(">II", at + len(body), len(content))
        body += content
    rest = struct.pack(">I", len(tags)) + table + body
    header = struct.pack(
        ">I4sI4s4s4s", 128 + len(rest), b"lcms", 0x02400000, b"mntr", b"GRAY", b"XYZ "
    )
    header += bytes(12) + b"acsp" + bytes(28) + struct.pack(">3i", 63190, 65536, 54061)
    return header + bytes(128 - len(header)) + rest


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


def test_dpi_is_kept_and_nonsense_dropped():
    image = Image.fromarray(gradient())
    for kind in ("PNG", "JPEG", "TIFF", "BMP"):
        assert decode_picture(encode(image, kind, dpi=(300, 150)), "x").dpi == pytest.approx(
            (300, 150), abs=0.1
        )
    assert decode_picture(encode(image, "PNG"), "x").dpi is None
    assert decode_picture(encode(image, "BMP", dpi=(0, 0)), "x").dpi is None


def test_turning_exchanges_horizontal_and_vertical_dpi():
    exif = Image.Exif()
    exif[0x0112] = 6
    data = encode(Image.fromarray(gradient()), "JPEG", dpi=(300, 150), exif=exif)
    assert decode_picture(data, "x").dpi == (150, 300)


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


def psd_bytes(image: Image.Image) -> bytes:
    buffer = io.BytesIO()
    PSDImage.frompil(image).save(buffer)
    return buffer.getvalue()


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


def message(call, *arguments) -> str:
    with pytest.raises(TintlineError) as caught:
        call(*arguments)
    text = str(caught.value)
    assert "\n" not in text
    assert text.endswith(".")
    return text


def test_missing_file_and_folder(tmp_path):
    assert "does not exist" in message(load_picture, tmp_path / "none.png")
    assert "is a folder" in message(load_picture, tmp_path)
    assert "cannot be read" in message(load_picture, tmp_path / ("x" * 300 + ".png"))
    assert "cannot be read" in message(load_picture, Path("nul\0l.png"))


def test_no_permission(tmp_path, monkeypatch):
    path = tmp_path / "a.png"
    path.write_bytes(b"x")

    def refuse(self):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert "may not be read" in message(load_picture, path)


def test_no_memory(monkeypatch):
    def refuse(self):
        raise MemoryError

    data = encode(Image.fromarray(gradient()), "BMP")
    monkeypatch.setattr(Image.Image, "convert", refuse)
    monkeypatch.setattr("PIL.ImageFile.ImageFile.load", refuse)
    assert "memory" in message(decode_picture, data, "x")


def test_empty_and_not_a_picture():
    assert "empty" in message(decode_picture, b"", "x.png")
    for data in (b"hello, world", b"<svg/>", b"%PDF-1.4", bytes(1000), b"\x1f\x8b"):
        text = message(decode_picture, data, "x.png")
        assert "not a picture" in text
        assert "x.png" in text


NOISE = np.random.default_rng(3).integers(0, 256, (40, 60, 3), np.uint8)
ENCODED = {
    kind: encode(Image.fromarray(NOISE), kind)
    for kind in ("PNG", "JPEG", "WEBP", "TIFF", "BMP", "GIF", "AVIF")
}
ENCODED["deflated TIFF"] = encode(Image.fromarray(NOISE), "TIFF", compression="tiff_lzw")
ENCODED["16-bit PNG"] = cv2.imencode(".png", NOISE.astype(np.uint16) * 251)[1].tobytes()
ENCODED["PSD"] = psd_bytes(Image.fromarray(NOISE))


@pytest.mark.parametrize("kind", ENCODED)
@pytest.mark.parametrize("share", [0.1, 0.5, 0.95])
def test_truncated_files_are_refused(kind, share):
    data = ENCODED[kind]
    cut = max(int(len(data) * share), 12)
    assert "ends too early or is damaged" in message(decode_picture, data[:cut], "x")


@given(
    kind=st.sampled_from(sorted(set(ENCODED) - {"deflated TIFF"})),
    edits=st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), min_size=1, max_size=6),
)
@settings(max_examples=60, deadline=None)
def test_damage_anywhere_gives_a_picture_or_a_sentence(kind, edits):
    data = bytearray(ENCODED[kind])
    for position, value in edits:
        data[position % len(data)] = value
    try:
        picture = decode_picture(bytes(data), "x")
    except TintlineError:
        return
    assert picture.rgb.ndim == 3


def huge(kind: str, width: int, height: int) -> bytes:
    """A file whose header claims a size and that holds next to nothing."""
    if kind == "PNG":
        header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
        return b"\x89PNG\r\n\x1a\n" + png_chunk(b"IHDR", header) + png_chunk(b"IDAT", b"x")
    if kind == "BMP":
        sizes = struct.pack("<iiHHIIIIII", width, height, 1, 24, 0, 0, 0, 0, 0, 0)
        return b"BM" + struct.pack("<IIII", 54, 0, 54, 40) + sizes
    if kind == "GIF":
        small = encode(Image.new("L", (1, 1)), "GIF")
        return small[:6] + struct.pack("<HH", width, height) + small[10:]
    return b"8BPS" + struct.pack(">H6xHIIHH", 1, 3, height, width, 8, 3) + bytes(12)


@pytest.mark.parametrize("kind", ["PNG", "BMP", "GIF", "PSD"])
@pytest.mark.parametrize("size", [(30_000, 30_000), (MAX_SIDE + 1, 1), (1, MAX_SIDE + 1)])
def test_too_large_is_refused_by_the_header(kind, size):
    text = message(decode_picture, huge(kind, *size), "x")
    assert "too large" in text
    assert f"{MAX_SIDE:,}" in text


def test_the_largest_side_is_opened_without_a_warning():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        picture = decode_picture(encode(Image.new("1", (MAX_SIDE, 2)), "PNG"), "x")
    assert picture.width == MAX_SIDE
