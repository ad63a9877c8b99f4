import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.guided import upsample_guided


@settings(max_examples=30, deadline=None)
@given(st.integers(1, 20), st.integers(1, 20), st.integers(1, 60), st.integers(1, 60), st.data())
def test_even_values_stay_even_at_any_size(height, width, large_height, large_width, data):
    level = data.draw(st.floats(-1, 1, width=32))
    rng = np.random.default_rng(height)
    guide = rng.random((height, width), np.float32)
    values = np.full((height, width, 2), level, np.float32)
    rows_of = upsample_guided(guide, values, large_width, large_height)
    large = rows_of(rng.random((large_height, large_width), np.float32), slice(0, large_height))
    assert large.shape == (large_height, large_width, 2)
    assert np.abs(large - level).max() < 1e-2


def test_an_edge_of_the_guide_stays_sharp():
    large = np.zeros((160, 160), np.float32)
    large[:, 83:] = 1  # not where a small pixel ends
    small = large.reshape(20, 8, 20, 8).mean(axis=(1, 3))
    values = (2 * small - 1)[..., None]
    out = upsample_guided(small, values, 160, 160)(large, slice(0, 160))[..., 0]
    assert out[:, :83].max() < -0.9
    assert out[:, 83:].min() > 0.9


def test_strips_are_parts_of_the_whole():
    rng = np.random.default_rng(1)
    guide, values = rng.random((12, 9), np.float32), rng.random((12, 9, 2), np.float32)
    large = rng.random((50, 40), np.float32)
    rows_of = upsample_guided(guide, values, 40, 50)
    whole = rows_of(large, slice(0, 50))
    strips = [rows_of(large[top : top + 17], slice(top, min(top + 17, 50))) for top in (0, 17, 34)]
    assert np.array_equal(np.concatenate(strips), whole)
