import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.shrink import shrink_rgba, small_size


def test_hidden_colours_do_not_bleed_into_the_lines():
    pixels = np.full((1200, 1200, 4), 255, np.uint8)
    pixels[..., 3] = 0
    pixels[:, 600:606] = (30, 60, 200, 255)
    small = shrink_rgba(pixels, (300, 300))
    line = small[..., 3] > 0
    assert line.sum(axis=1).max() == 2
    assert np.abs(small[line][:, :3].astype(int) - (30, 60, 200)).max() <= 2
    assert small[150, :, 3].astype(int).sum() == 255 + 128  # a line and a half


@given(st.integers(1, 400), st.integers(1, 400), st.integers(1, 60), st.integers(1, 255))
@settings(max_examples=40, deadline=None)
def test_plain_colours_stay_at_any_size(height, width, side, alpha):
    size = small_size(width, height, side)
    assert max(size) == min(side, max(width, height))
    small = shrink_rgba(np.full((height, width, 4), (10, 100, 200, alpha), np.uint8), size)
    assert small.shape == (size[1], size[0], 4)
    assert (small[..., 3] == alpha).all()
    rounding = 255 / alpha
    assert (np.abs(small[..., :3].astype(int) - (10, 100, 200)) <= rounding).all()


def test_black_lines_stay_black():
    pixels = np.zeros((100, 50, 4), np.uint8)
    pixels[::2, :, 3] = 200
    small = shrink_rgba(pixels, (25, 50))
    assert small[..., :3].max() == 0
    assert (small[..., 3] == 100).all()
