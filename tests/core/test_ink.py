import cv2
import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from desktop.core.errors import TintlineError
from desktop.core.ink import InkKind, ink_for_model, read_ink
from desktop.core.layers import lay_lines
from desktop.core.paper import divide_paper
from desktop.core.photograph import Looks, is_photograph, look_of
from desktop.core.picture import Picture
from tests.core.drawings import as_picture, two_boxes


def on_white(lines: np.ndarray) -> np.ndarray:
    return lay_lines(np.full((*lines.shape[:2], 3), 255, np.uint8), lines)


def test_clean_line_art_comes_back_from_its_lines():
    gray = cv2.GaussianBlur(two_boxes(), (0, 0), 0.8)
    ink = read_ink(as_picture(gray))
    assert ink.kind is InkKind.DARK_ON_LIGHT
    assert not ink.keeps_alpha
    back = on_white(ink.lines)
    assert np.abs(back.astype(int) - gray[..., None]).max() <= 1
    assert ink.strength[gray == 255].max() == 0
    assert ink.strength.max() == 255


@settings(max_examples=15, deadline=None)
@given(st.tuples(*[st.integers(0, 200)] * 3))
def test_coloured_pencil_keeps_its_colour(color):
    page = np.full((160, 240, 3), 255, np.uint8)
    page[two_boxes() == 0] = color
    back = on_white(read_ink(Picture(page)).lines)
    assert np.abs(back.astype(int) - page).max() <= 3


def test_paper_tone_and_uneven_light_are_divided_out():
    gray = two_boxes().astype(np.float32) / 255
    light = np.linspace(0.72, 1.0, 240)[None, :, None] * np.array([245, 236, 214])
    noise = np.random.default_rng(0).normal(0, 1.5, (160, 240, 1))
    scan = np.clip((0.35 + 0.65 * gray[..., None]) * light + noise, 0, 255).astype(np.uint8)
    ink = read_ink(Picture(scan))
    away = cv2.erode(two_boxes(), np.ones((9, 9), np.uint8)) == 255
    assert ink.strength[away].max() < 50
    assert ink.strength[two_boxes() == 0].min() > 180
    assert ink.lines[away][:, 3].mean() < 2


def test_white_paper_is_left_alone():
    page = np.dstack([two_boxes()] * 3)
    assert divide_paper(page) is page


def test_white_lines_on_black():
    ink = read_ink(as_picture(255 - two_boxes()))
    assert ink.kind is InkKind.LIGHT_ON_DARK
    assert ink.strength[two_boxes() == 0].min() > 230
    drawn = ink.lines[two_boxes() == 0]
    assert drawn[:, :3].min() > 250
    assert drawn[:, 3].min() > 250


@pytest.mark.parametrize("color", [(0, 0, 0), (20, 60, 200)])
def test_transparent_line_art(color):
    alpha = 255 - two_boxes()
    rgb = np.zeros((160, 240, 3), np.uint8)
    rgb[:] = color
    ink = read_ink(Picture(rgb, alpha))
    assert ink.kind is InkKind.TRANSPARENT
    assert not ink.keeps_alpha
    assert (ink.strength > 127).tolist() == (alpha > 127).tolist()
    assert np.array_equal(ink.lines, np.dstack([rgb, alpha]))


def test_a_matte_is_kept_and_the_lines_are_read_from_the_picture():
    alpha = np.full((160, 240), 255, np.uint8)
    alpha[:10] = 0
    ink = read_ink(Picture(np.dstack([two_boxes()] * 3), alpha))
    assert ink.kind is InkKind.DARK_ON_LIGHT
    assert ink.keeps_alpha


def test_thin_lines_stay_visible_when_made_small():
    page = np.zeros((2000, 2000), np.uint8)
    page[::200, :] = 255
    page[1::200, :] = 255
    small = ink_for_model(page, 250, 250)
    assert small.shape == (250, 250)
    assert small.dtype == np.float32
    assert small.max() > 0.6
    assert small.min() == 0


def photograph() -> np.ndarray:
    rng = np.random.default_rng(3)
    coarse = rng.integers(0, 255, (12, 16, 3)).astype(np.uint8)
    return cv2.resize(coarse, (480, 360), interpolation=cv2.INTER_CUBIC)


def black_and_white() -> np.ndarray:
    """As `photograph`, but gray."""
    return np.dstack([cv2.cvtColor(photograph(), cv2.COLOR_RGB2GRAY)] * 3)


def scan() -> np.ndarray:
    """Pencil on gray paper, unevenly lit, with grain and screentone."""
    page = np.where(two_boxes() == 0, 90.0, 235.0)
    page[60:110, 30:100] = np.minimum(page[60:110, 30:100], 170)
    grain = np.random.default_rng(0).normal(0, 4, page.shape)
    lit = np.clip(page * np.linspace(0.6, 1, page.shape[1]) + grain, 0, 255).astype(np.uint8)
    return np.dstack([lit] * 3)


@pytest.mark.parametrize(
    ("rgb", "expected"),
    [
        (photograph(), True),
        (black_and_white(), True),
        (black_and_white() // 3, True),
        (np.dstack([two_boxes()] * 3), False),
        (np.dstack([255 - two_boxes()] * 3), False),
        (scan(), False),
        (np.full((100, 100, 3), 200, np.uint8), False),
        (np.zeros((1, 1, 3), np.uint8), False),
    ],
)
def test_photographs_are_told_from_drawings_of_any_size(rgb, expected):
    assert is_photograph(Picture(rgb)) is expected
    large = cv2.resize(rgb, None, fx=5, fy=5, interpolation=cv2.INTER_CUBIC)
    assert is_photograph(Picture(large)) is expected


def test_a_gray_photograph_is_proposed_and_a_coloured_one_refused_as_line_art():
    gray = Picture(black_and_white())
    assert is_photograph(gray)
    assert read_ink(gray).strength.max() == 255  # it might be a drawing shaded all over
    with pytest.raises(TintlineError, match="as a photograph"):
        read_ink(Picture(photograph()))


@settings(max_examples=8, deadline=None)
@given(st.integers(0, 999), st.floats(0.2, 8), st.integers(1, 60))
def test_ink_is_refused_to_whatever_is_a_photograph_for_sure(seed, power, coarse):
    """Light or dark, though not all that is light is looked at closely."""
    tones = np.random.default_rng(seed).random((coarse, coarse, 3)) ** power
    large = cv2.resize(tones, (500, 400), interpolation=cv2.INTER_LINEAR)
    picture = Picture((255 * np.clip(1 - large, 0, 1)).astype(np.uint8))
    refused = False
    try:
        read_ink(picture)
    except TintlineError as error:
        refused = True
        assume("photograph" in str(error))
    assert refused == (look_of(picture) is Looks.SURELY_PHOTOGRAPH)


def test_lines_on_nothing_are_no_photograph():
    lines = 255 - two_boxes()
    assert not is_photograph(Picture(np.zeros((160, 240, 3), np.uint8), lines))


@pytest.mark.parametrize(
    ("rgb", "word"),
    [
        (np.full((100, 100, 3), 255, np.uint8), "blank"),
        (np.full((100, 100, 3), 200, np.uint8), "blank"),
        (np.zeros((100, 100, 3), np.uint8), "black"),
        (np.zeros((1, 1, 3), np.uint8), "1 × 1"),
        (photograph(), "photograph"),
    ],
)
def test_what_is_no_drawing_is_refused_in_one_sentence(rgb, word):
    with pytest.raises(TintlineError, match=word) as refusal:
        read_ink(Picture(rgb))
    assert str(refusal.value).count(". ") == 0
