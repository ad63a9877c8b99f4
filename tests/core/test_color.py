import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.color import (
    brightest_channel,
    ciede2000,
    darkest_channel,
    format_hex,
    lab_to_rgb,
    parse_hex,
    rgb_to_lab,
)

BYTES = st.integers(0, 255)
COLORS = st.tuples(BYTES, BYTES, BYTES)

# Pairs of Sharma, Wu, Dalal (2005), chosen for the formula's branches.
SHARMA = [
    ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
    ((50, 3.1571, -77.2803), (50, 0, -82.7485), 2.8615),
    ((50, -1.3802, -84.2814), (50, 0, -82.7485), 1.0000),
    ((50, 0, 0), (50, -1, 2), 2.3669),
    ((50, 2.49, -0.001), (50, -2.49, 0.0009), 7.1792),
    ((50, 2.49, -0.001), (50, -2.49, 0.0011), 7.2195),
    ((50, -0.001, 2.49), (50, 0.0011, -2.49), 4.7461),
    ((50, 2.5, 0), (50, 0, -2.5), 4.3065),
    ((50, 2.5, 0), (73, 25, -18), 27.1492),
    ((50, 2.5, 0), (61, -5, 29), 22.8977),
    ((50, 2.5, 0), (58, 24, 15), 19.4535),
    ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
    ((22.7233, 20.0904, -46.6940), (23.0331, 14.9730, -42.5619), 2.0373),
    ((90.8027, -2.0831, 1.4410), (91.1528, -1.6435, 0.0447), 1.4441),
    ((6.7747, -0.2908, -2.4247), (5.8714, -0.0985, -2.2286), 0.6377),
    ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
]


@given(COLORS)
def test_hex_comes_back(color):
    assert parse_hex(format_hex(color)) == color


@pytest.mark.parametrize(
    ("text", "color"),
    [
        ("#e8a23c", (232, 162, 60)),
        ("E8A23C", (232, 162, 60)),
        (" #fff ", (255, 255, 255)),
        ("1a0", (0x11, 0xAA, 0)),
    ],
)
def test_hex_spellings(text, color):
    assert parse_hex(text) == color


@given(st.text(max_size=12))
def test_other_text_is_refused_or_a_colour(text):
    try:
        color = parse_hex(text)
    except ValueError as error:
        shown = str(error)
    else:
        assert all(0 <= value <= 255 for value in color)
        return
    assert "#rrggbb" in shown


@pytest.mark.parametrize("text", ["", "#", "#12345", "#1234567", "red", "##ffffff", "#ggg", "#٣٣٣"])
def test_what_is_no_colour(text):
    with pytest.raises(ValueError, match="#rrggbb"):
        parse_hex(text)


@pytest.mark.parametrize(
    ("rgb", "lab"),
    [
        ((255, 255, 255), (100, 0, 0)),
        ((0, 0, 0), (0, 0, 0)),
        ((255, 0, 0), (53.24, 80.09, 67.20)),
        ((0, 0, 255), (32.30, 79.19, -107.86)),
        ((119, 119, 119), (50.03, 0, 0)),
    ],
)
def test_lab_of_known_colours(rgb, lab):
    np.testing.assert_allclose(rgb_to_lab(np.array(rgb, np.uint8)), lab, atol=0.4)


@given(st.lists(COLORS, min_size=1, max_size=30))
def test_lab_there_and_back(colors):
    rgb = np.array(colors, np.uint8)
    back = np.round(lab_to_rgb(rgb_to_lab(rgb)) * 255)
    np.testing.assert_allclose(back, rgb, atol=1)


@pytest.mark.parametrize("shape", [(3,), (5, 3), (4, 5, 3), (2, 4, 5, 3), (0, 3), (0, 7, 3)])
def test_lab_keeps_the_shape(shape):
    rgb = np.full(shape, 0.25, np.float32)
    lab = rgb_to_lab(rgb)
    assert lab.shape == shape
    assert lab.dtype == np.float32
    np.testing.assert_allclose(lab_to_rgb(lab), rgb, atol=1e-3)


def test_bytes_and_floats_agree_and_inputs_stay():
    rgb = np.random.default_rng(0).integers(0, 256, (9, 7, 3), np.uint8)
    before = rgb.copy()
    np.testing.assert_allclose(rgb_to_lab(rgb), rgb_to_lab(rgb.astype(np.float32) / 255))
    np.testing.assert_array_equal(rgb, before)


def test_colours_outside_srgb_are_clipped():
    rgb = lab_to_rgb(np.array([[50, 120, -120], [150, 0, 0], [-10, 0, 0]], np.float32))
    assert rgb.min() >= 0
    assert rgb.max() <= 1


@pytest.mark.parametrize(("one", "other", "expected"), SHARMA)
def test_ciede2000_of_the_published_pairs(one, other, expected):
    assert ciede2000(np.array(one), np.array(other)) == pytest.approx(expected, abs=1e-4)
    assert ciede2000(np.array(other), np.array(one)) == pytest.approx(expected, abs=1e-4)


@given(COLORS, COLORS)
def test_ciede2000_is_symmetric_and_zero_for_equals(one, other):
    first, second = (rgb_to_lab(np.array(c, np.uint8)) for c in (one, other))
    assert ciede2000(first, first) == 0
    assert ciede2000(first, second) == pytest.approx(ciede2000(second, first), abs=1e-9)
    assert ciede2000(first, second) >= 0


def test_ciede2000_of_pictures():
    lab = rgb_to_lab(np.random.default_rng(0).integers(0, 256, (4, 6, 3), np.uint8))
    assert ciede2000(lab, lab[::-1]).shape == (4, 6)


def test_darkest_and_brightest_channel():
    rgb = np.random.default_rng(0).integers(0, 256, (7, 9, 3)).astype(np.uint8)
    assert np.array_equal(darkest_channel(rgb), rgb.min(axis=2))
    assert np.array_equal(brightest_channel(rgb[:, ::-1]), rgb[:, ::-1].max(axis=2))
