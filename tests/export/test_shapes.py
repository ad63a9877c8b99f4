"""Making pictures square, and the way back."""

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from export.data.shapes import Shape, from_square, resize, to_square
from tests.export.pictures import colour_picture

SIDES = st.integers(1, 70)


def smooth(height: int, width: int, channels: int | None, real: bool) -> np.ndarray:
    rows, columns = np.mgrid[:height, :width]
    picture = (60 + 120 * rows / height + 50 * columns / width).astype(np.uint8)
    if channels is not None:
        picture = np.stack([picture // (number + 1) for number in range(channels)], axis=2)
    return picture.astype(np.float32) / 127.5 - 1 if real else picture


@settings(max_examples=150, deadline=None)
@given(
    shape=st.sampled_from(Shape), height=SIDES, width=SIDES, size=SIDES, answer=SIDES,
    channels=st.sampled_from([None, 1, 2, 3]), real=st.booleans(),
)  # fmt: skip
def test_every_way_gives_back_height_and_width(shape, height, width, size, answer, channels, real):
    picture = smooth(height, width, channels, real)
    square, placement = to_square(picture, shape, size)
    assert square.shape == (size, size, *picture.shape[2:])
    assert square.dtype == picture.dtype
    assert not np.shares_memory(square, picture)
    # A network may answer at another size.
    answered = resize(square, answer, answer)
    onto = np.zeros_like(picture)
    back = from_square(answered, placement, onto=onto)
    assert back.shape == picture.shape
    assert back.dtype == picture.dtype
    assert (back.min() >= picture.min() - 1e-5) or shape in (Shape.LETTERBOX, Shape.CROP)
    assert back.max() <= max(picture.max(), 0) + 1e-6
    assert not onto.any()


@pytest.mark.parametrize("shape", Shape)
@pytest.mark.parametrize(("height", "width"), [(60, 90), (90, 60), (75, 75)])
def test_a_picture_comes_back_nearly_as_it_was(shape, height, width):
    picture = smooth(height, width, 3, True)
    square, placement = to_square(picture, shape, 96)
    back = from_square(square, placement, onto=picture)
    assert np.abs(back - picture).max() < 0.05


@pytest.mark.parametrize("shape", Shape)
@pytest.mark.parametrize("side", [20, 200])
def test_labels_stay_labels(shape, side):
    labels = (np.indices((side, side)).sum(axis=0) % 3 * 100).astype(np.uint8)
    _, placement = to_square(smooth(50, 30, None, False), shape, 64)
    back = from_square(labels, placement, cv2.INTER_NEAREST)
    assert set(np.unique(back)) == {0, 100, 200}


def test_a_letterbox_is_black_or_as_asked():
    picture = np.full((20, 40, 3), 90, np.uint8)
    for border in (0, 255):
        square, _ = to_square(picture, Shape.LETTERBOX, 40, border=border)
        assert (square[10:30] == 90).all()
        assert (square[:10] == border).all()
        assert (square[30:] == border).all()


def test_a_filled_letterbox_shows_the_picture_itself_around_it():
    picture = colour_picture(1, 40, 80)
    picture[:, :] = np.where(picture == 255, 120, picture)
    square, _ = to_square(picture, Shape.FILL, 80)
    assert np.array_equal(square[20:60], picture)
    assert square[:20].std(axis=(0, 1)).max() < picture.std(axis=(0, 1)).max()
    assert np.abs(square[:20].mean(axis=(0, 1)) - picture.mean(axis=(0, 1))).max() < 40


def test_upright_pictures_are_laid_on_their_side_and_stand_up_again():
    picture = np.zeros((80, 40), np.uint8)
    picture[:40] = 200  # light above
    square, placement = to_square(picture, Shape.ROTATE, 80)
    assert placement.turned
    assert square[:, :30].min() == 200
    assert square[:, 50:].max() == 0
    assert np.array_equal(from_square(square, placement) > 100, picture > 100)
    assert not to_square(picture.T, Shape.ROTATE, 80)[1].turned


def test_of_a_crop_the_middle_alone_is_known():
    picture = smooth(40, 80, 3, False)
    square, placement = to_square(picture, Shape.CROP, 40)
    assert np.array_equal(square, picture[:, 20:60])
    assert np.array_equal(from_square(square, placement), picture[:, 20:60])
    gray = np.full_like(picture, 7)
    back = from_square(square, placement, onto=gray)
    assert np.array_equal(back[:, 20:60], picture[:, 20:60])
    assert (back[:, :20] == 7).all()
    assert (back[:, 60:] == 7).all()
    with pytest.raises(ValueError, match="80 × 40 px is needed"):
        from_square(square, placement, onto=gray[1:])
