import struct

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from desktop.core.color import ciede2000, rgb_to_lab
from desktop.core.errors import TintlineError
from desktop.core.palette_files import PALETTE_SUFFIXES, read_palette_file
from desktop.core.palettes import (
    Palette,
    extract_palette,
    load_palette,
    shipped_palettes,
    thin_out,
)

FIVE = [(250, 220, 190), (60, 130, 220), (230, 60, 70), (90, 60, 40), (120, 190, 80)]


def lab(colors) -> np.ndarray:
    return rgb_to_lab(np.array(colors, np.uint8))


def distance(one, other) -> float:
    return float(ciede2000(lab(one), lab(other)))


def nearest(color, colors) -> float:
    return min(distance(color, other) for other in colors)


def stripes(colors, height=200, width=300) -> np.ndarray:
    image = np.zeros((height, width, 3), np.uint8)
    edges = np.linspace(0, width, len(colors) + 1).astype(int)
    for color, left, right in zip(colors, edges, edges[1:], strict=False):
        image[:, left:right] = color
    return image


@pytest.mark.parametrize(
    "colors", [(), ((1, 2, 3),) * 33, ((1, 2),), ((1, 2, 256),), ((-1, 2, 3),)]
)
def test_a_palette_has_1_to_32_colours(colors):
    with pytest.raises(ValueError, match="colour"):
        Palette("x", colors)


def test_shipped_palettes_can_colour_a_whole_scene():
    palettes = shipped_palettes()
    assert len(palettes) >= 14
    assert list(palettes) == sorted(palettes)
    for name, palette in palettes.items():
        assert palette.name == name
        assert 6 <= len(palette.colors) <= 10
        values = lab(palette.colors)
        chroma = np.hypot(values[:, 1], values[:, 2])
        assert values[:, 0].max() > 94, f"{name} has no near-white"
        assert chroma[values[:, 0].argmax()] < 18
        assert np.ptp(values[:, 0]) > 30, f"{name} has no contrast"
        hue = np.degrees(np.arctan2(values[:, 2], values[:, 1])) % 360
        skin = (values[:, 0] > 75) & (chroma > 6) & (chroma < 35) & (hue > 35) & (hue < 85)
        assert skin.any(), f"{name} has no light skin tone"
        assert (chroma > 25).sum() >= 3, f"{name} has no accents"
        pairs = [
            distance(one, other)
            for i, one in enumerate(palette.colors)
            for other in palette.colors[:i]
        ]
        assert min(pairs) > 5, f"{name} has two colours alike"


@pytest.mark.parametrize(
    "source", ["Spring Meadow", "spring-meadow", " SPRINGMEADOW ", "spring_meadow"]
)
def test_shipped_names_are_found_however_spelled(source):
    assert load_palette(source) is shipped_palettes()["Spring Meadow"]


@pytest.mark.parametrize("source", ["No Such", "none.gpl", "none.png", "x" * 400, "nul\0l"])
def test_unknown_names_list_the_shipped_ones(source):
    with pytest.raises(TintlineError) as caught:
        load_palette(source)
    assert "Spring Meadow" in str(caught.value)
    assert str(caught.value).endswith(".")


def aco(version: int, rows: list[tuple[int, ...]]) -> bytes:
    out = struct.pack(">HH", version, len(rows))
    for row in rows:
        out += struct.pack(">5H", *row)
        if version == 2:
            out += struct.pack(">I", 2) + "a\0".encode("utf-16-be")
    return out


def ase(blocks: list[tuple[int, bytes]]) -> bytes:
    body = b"".join(struct.pack(">HI", kind, len(data)) + data for kind, data in blocks)
    return b"ASEF" + struct.pack(">HHI", 1, 0, len(blocks)) + body


def ase_color(model: bytes, *values: float) -> tuple[int, bytes]:
    name = struct.pack(">H", 2) + "a\0".encode("utf-16-be")
    return 1, name + model + struct.pack(f">{len(values)}f", *values) + struct.pack(">H", 0)


def test_gpl(tmp_path):
    path = tmp_path / "a.gpl"
    path.write_bytes(
        "\ufeffGIMP Palette\r\nName: Tee – 茶\r\nColumns: 4\r\n# 1 2 3\r\n"
        "255   0   0\tRed\r\n  0 255 0\r\n999 0 0 Too much\r\nnonsense\r\n"
        "255 0 0 again\r\n".encode()
    )
    palette = load_palette(str(path))
    assert palette == Palette("Tee – 茶", ((255, 0, 0), (0, 255, 0)))


def test_gpl_of_old_programs(tmp_path):
    path = tmp_path / "Größe.gpl"
    path.write_bytes("GIMP Palette\n10 20 30 Müll\n".encode("latin-1"))
    assert load_palette(str(path)) == Palette("Größe", ((10, 20, 30),))


def test_hex(tmp_path):
    path = tmp_path / "a.HEX"
    path.write_text("; comment\n\nff0000\n#00FF00\n #00f ; blue\n// no\nfade in\nff0000\n")
    assert load_palette(str(path)).colors == ((255, 0, 0), (0, 255, 0), (0, 0, 255))


@pytest.mark.parametrize("version", [1, 2])
def test_aco(tmp_path, version):
    path = tmp_path / "a.aco"
    rows = [
        (0, 65535, 0, 0, 0),
        (1, 21845, 65535, 65535, 0),  # hue 120°
        (2, 65535, 65535, 65535, 0),  # black ink alone
        (7, 10000, 0, 0, 0),
        (8, 5000, 0, 0, 0),
        (9, 0, 10000, 10000, 0),
        (14, 1, 2, 3, 4),
    ]
    path.write_bytes(aco(version, rows))
    expected = ((255, 0, 0), (0, 255, 0), (0, 0, 0), (255, 255, 255), (128, 128, 128))
    assert load_palette(str(path)).colors == expected


def test_aco_lab_has_signs(tmp_path):
    path = tmp_path / "a.aco"
    path.write_bytes(aco(1, [(7, 3230, 7919, 65536 - 10786, 0)]))
    assert distance(load_palette(str(path)).colors[0], (0, 0, 255)) < 2


def test_ase(tmp_path):
    path = tmp_path / "a.ase"
    group = struct.pack(">H", 4) + "Tea\0".encode("utf-16-be")
    path.write_bytes(
        ase(
            [
                (0xC001, group),
                ase_color(b"RGB ", 1, 0, 0),
                ase_color(b"CMYK", 1, 0, 1, 0),
                ase_color(b"LAB ", 1, 0, 0),
                ase_color(b"Gray", 0.5),
                ase_color(b"Spot", 0.5),
                (0xC002, b""),
            ]
        )
    )
    palette = load_palette(str(path))
    assert palette.name == "Tea"
    assert palette.colors == ((255, 0, 0), (0, 255, 0), (255, 255, 255), (128, 128, 128))


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.gpl", b""),
        ("a.gpl", b"GIMP Palette\nName: x\n"),
        ("a.hex", b"hello"),
        ("a.aco", b""),
        ("a.aco", b"\x00\x07\x00\x01"),
        ("a.aco", aco(1, [(0, 1, 2, 3, 4)])[:-2]),
        ("a.aco", aco(1, [])),
        ("a.ase", b"\x00\x00\x00\x00\xe0\xa5" + bytes(100)),  # Aseprite
        ("a.ase", ase([ase_color(b"RGB ", 1, 0, 0)])[:-10]),
        ("a.ase", ase([ase_color(b"RGB ", float("nan"), 0, 0)])),
        ("a.gpl", b"1 2 3\n" * 300_000),
    ],
)
def test_bad_palette_files_give_a_sentence(tmp_path, name, data):
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(TintlineError) as caught:
        load_palette(str(path))
    assert str(path) in str(caught.value)
    assert str(caught.value).endswith(".")


@given(st.sampled_from(PALETTE_SUFFIXES), st.binary(max_size=200), st.booleans())
@settings(deadline=None)
def test_any_bytes_give_colours_or_a_sentence(tmp_path_factory, suffix, data, signed):
    path = tmp_path_factory.getbasetemp() / f"any{suffix}"
    signature = {".ase": b"ASEF\0\1\0\0\0\0\0\3", ".aco": b"\0\1\0\3"}.get(suffix, b"")
    path.write_bytes(signature + data if signed else data)
    try:
        _, colors = read_palette_file(path)
    except TintlineError:
        return
    assert all(0 <= value <= 255 for color in colors for value in color)


def test_a_missing_palette_file_and_a_folder(tmp_path):
    with pytest.raises(TintlineError, match="cannot be read"):
        read_palette_file(tmp_path / "a.gpl")
    with pytest.raises(TintlineError, match="folder"):
        load_palette(str(tmp_path))


def test_large_palette_files_are_thinned_out(tmp_path):
    path = tmp_path / "a.hex"
    path.write_text("\n".join(f"{v:02x}{v:02x}{v:02x}" for v in range(256)) + "\nff0000\n")
    colors = load_palette(str(path)).colors
    assert len(colors) == 32
    assert colors[0] == (0, 0, 0)
    assert (255, 255, 255) in colors
    assert colors[-1] == (255, 0, 0)
    assert thin_out(colors) == colors


def test_a_picture_gives_its_colours(tmp_path):
    path = tmp_path / "reference.png"
    Image.fromarray(stripes(FIVE)).save(path)
    palette = load_palette(str(path), picture_colors=3)
    assert palette.name == "reference"
    assert len(palette.colors) == 3
    assert all(nearest(color, FIVE) < 1 for color in palette.colors)


def test_a_file_that_is_neither(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("hello")
    with pytest.raises(TintlineError, match="not a picture"):
        load_palette(str(path))


@pytest.mark.parametrize("shipped", list(shipped_palettes()))
def test_flat_pictures_give_their_colours_back(shipped):
    colors = shipped_palettes()[shipped].colors
    found = extract_palette(stripes(colors), count=len(colors) + 4).colors
    assert all(nearest(color, colors) < 1 for color in found)
    # Two that lie close together may be taken for one.
    assert all(nearest(color, found) < 14 for color in colors)
    assert len(found) >= len(colors) - 1


@pytest.mark.parametrize("width", [1, 2, 3, 6])
def test_lines_and_their_soft_edges_are_no_colours(width):
    image = stripes(FIVE, 600, 900)
    for y in range(0, 700, 60):
        cv2.line(image, (0, y), (900, y - 90), (15, 15, 20), width, cv2.LINE_AA)
    found = extract_palette(image).colors
    assert len(found) == len(FIVE)
    assert all(nearest(color, FIVE) < 2 for color in found)


def test_black_areas_are_a_colour():
    found = extract_palette(stripes([(10, 10, 12), (240, 200, 180), (200, 40, 40)])).colors
    assert nearest((10, 10, 12), found) < 2


def test_small_vivid_accents_stay():
    image = stripes([(v, v, v - 5) for v in (80, 115, 150, 185, 220, 250)], 400, 400)
    image[100:120, 100:120] = (250, 40, 30)
    assert nearest((250, 40, 30), extract_palette(image, count=5).colors) < 1


def test_importance_orders():
    image = np.full((200, 200, 3), 255, np.uint8)
    image[:, :80] = (220, 40, 40)
    image[:20, 150:170] = (60, 90, 160)
    found = extract_palette(image).colors
    assert found[0] == (220, 40, 40)
    assert found[1] == (255, 255, 255)
    assert nearest((60, 90, 160), found) < 1


def test_noise_and_shading_do_not_multiply_colours():
    rng = np.random.default_rng(1)
    image = stripes(FIVE, 400, 500).astype(float) + rng.normal(0, 3, (400, 500, 3))
    found = extract_palette(np.clip(image, 0, 255).astype(np.uint8)).colors
    assert len(found) == len(FIVE)
    assert all(nearest(color, FIVE) < 3 for color in found)


def test_the_same_picture_gives_the_same_colours():
    image = np.random.default_rng(2).integers(0, 256, (90, 120, 3), np.uint8)
    assert extract_palette(image) == extract_palette(image.copy())


def test_transparent_pixels_do_not_count():
    image = stripes([(220, 40, 40), (40, 40, 220)])
    alpha = np.zeros(image.shape[:2], np.uint8)
    alpha[:, :150] = 255
    assert extract_palette(image, alpha=alpha).colors == ((220, 40, 40),)


@pytest.mark.parametrize("value", [0, 128, 255])
@pytest.mark.parametrize("shape", [(1, 1), (1, 500), (60, 60)])
def test_blank_pictures_give_their_one_colour(value, shape):
    image = np.full((*shape, 3), value, np.uint8)
    assert extract_palette(image).colors == ((value,) * 3,)
    assert len(extract_palette(image, alpha=np.zeros(shape, np.uint8)).colors) == 1


def test_line_art_gives_its_paper():
    image = np.full((500, 500, 3), 255, np.uint8)
    for i in range(0, 500, 40):
        cv2.line(image, (i, 0), (500 - i, 499), (0, 0, 0), 3, cv2.LINE_AA)
    assert extract_palette(image).colors[0] == (255, 255, 255)


@given(
    st.integers(1, 40),
    st.integers(1, 40),
    st.integers(1, 32),
    st.integers(0, 2**32 - 1),
    st.integers(1, 255),
)
@settings(max_examples=40, deadline=None)
def test_any_picture_gives_1_to_count_colours(height, width, count, seed, spread):
    image = np.random.default_rng(seed).integers(0, spread + 1, (height, width, 3)).astype(np.uint8)
    assert 1 <= len(extract_palette(image, count).colors) <= count
