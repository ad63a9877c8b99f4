"""Random changes to training pictures."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from export.data.augment import random_crop, soften, warp
from tests.export.pictures import colour_picture, line_of

COLOR = colour_picture(0, 48, 64)


def rng(seed: int = 0) -> np.random.Generator:
    return np.random.default_rng(seed)


def test_nothing_asked_for_changes_nothing():
    (same,) = warp([COLOR], rng())
    assert np.array_equal(same, COLOR)
    assert not np.shares_memory(same, COLOR)


@settings(max_examples=30, deadline=None)
@given(
    seed=st.integers(0, 2**31),
    shear=st.floats(0, 0.5),
    zoom=st.floats(0, 0.5),
    rotation=st.floats(0, 180),
    flip=st.booleans(),
)
def test_aligned_pictures_are_warped_alike(seed, shear, zoom, rotation, flip):
    gray = COLOR[..., 0]
    pictures = [COLOR, gray, gray[..., None], gray.astype(np.float32)]
    asked = {"shear": shear, "zoom": zoom, "rotation": rotation, "flip": flip}
    color, flat, deep, real = warp(pictures, rng(seed), **asked)
    assert [p.shape for p in (color, flat, deep, real)] == [p.shape for p in pictures]
    assert color.dtype == np.uint8
    assert real.dtype == np.float32
    assert np.array_equal(flat, deep[..., 0])
    assert np.array_equal(flat, color[..., 0])
    assert np.abs(real - flat).max() <= 1.5
    again = warp(pictures, rng(seed), **asked)[0]
    assert np.array_equal(color, again)


def test_the_border_is_repeated():
    red = np.full((40, 40, 3), (200, 30, 10), np.uint8)
    for seed in range(5):
        (out,) = warp([red], rng(seed), rotation=90, zoom=0.5, shear=0.5)
        assert np.array_equal(out, red)


def test_half_of_the_pictures_are_mirrored():
    mirrored = 0
    for seed in range(60):
        (out,) = warp([COLOR], rng(seed), flip=True)
        if not np.array_equal(out, COLOR):
            assert np.array_equal(out, COLOR[:, ::-1])
            mirrored += 1
    assert 15 < mirrored < 45


def middle_of(picture: np.ndarray) -> np.ndarray:
    weights = 255.0 - picture
    rows, columns = np.mgrid[: picture.shape[0], : picture.shape[1]]
    return np.array([(weights * at).sum() for at in (rows, columns)]) / weights.sum()


def dot(y: int, x: int) -> np.ndarray:
    page = np.full((61, 81), 255, np.uint8)
    page[y - 3 : y + 4, x - 3 : x + 4] = 0
    return page


def test_the_centre_stays_and_what_lies_off_it_moves_as_keras_says():
    class Most:
        """Draws the upper end of every range."""

        def uniform(self, _low, high, size=None):
            return high if size is None else np.full(size, high)

    (turned,) = warp([dot(30, 60)], Most(), rotation=90)
    # Keras: source column = row.
    assert np.abs(middle_of(turned) - (50, 40)).max() < 0.1
    (sheared,) = warp([dot(50, 40)], Most(), shear=0.2)
    # Keras: source row = row − sin(0.2) · column, source column = cos(0.2) · column.
    assert np.abs(middle_of(sheared) - (50, 40)).max() < 0.1
    (sheared,) = warp([dot(30, 60)], Most(), shear=0.2)
    column = 20 / np.cos(0.2)
    assert np.abs(middle_of(sheared) - (30 + np.sin(0.2) * column, 40 + column)).max() < 0.1
    (zoomed,) = warp([dot(50, 60)], Most(), zoom=0.25)  # 1.25 shows more: all is smaller
    assert np.abs(middle_of(zoomed) - (30 + 20 / 1.25, 40 + 20 / 1.25)).max() < 0.1


def test_what_does_not_fit_is_refused():
    with pytest.raises(ValueError, match="one height and width"):
        warp([COLOR, COLOR[1:]], rng())
    with pytest.raises(ValueError, match="zoom"):
        warp([COLOR], rng(), zoom=1)
    with pytest.raises(ValueError, match="no square of 49 px"):
        random_crop([COLOR], 49, rng())


def test_soft_scans_lose_contrast_and_get_grain_but_keep_their_range():
    luma = line_of(COLOR).astype(np.float32) / 255
    before = luma.copy()
    assert np.array_equal(soften(luma, rng()), luma)
    soft = soften(luma, rng(1), blur=2)
    grainy = soften(luma, rng(1), noise=0.1)
    assert np.abs(np.diff(soft)).mean() < np.abs(np.diff(luma)).mean()
    assert np.abs(np.diff(grainy)).mean() > np.abs(np.diff(luma)).mean()
    for out in (soft, grainy):
        assert out.dtype == np.float32
        assert 0 <= out.min() <= out.max() <= 1
    assert np.array_equal(luma, before)


def test_crops_are_aligned_and_come_from_everywhere():
    index = np.arange(48 * 64).reshape(48, 64)
    corners = set()
    for seed in range(200):
        one, two = random_crop([index, np.dstack([index] * 3)], 46, rng(seed))
        assert one.shape == (46, 46)
        assert np.array_equal(two, np.dstack([one] * 3))
        corners.add(divmod(int(one[0, 0]), 64))
    assert {y for y, _ in corners} == {0, 1, 2}
    assert {x for _, x in corners} == set(range(19))
