import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.enlarge import Enlargement


@pytest.mark.parametrize("method", [cv2.INTER_CUBIC, cv2.INTER_LINEAR])
@settings(max_examples=25, deadline=None)
@given(
    st.integers(1, 20), st.integers(1, 20), st.integers(1, 90), st.integers(1, 90),
    st.integers(1, 30), st.sampled_from([(), (3,)]),
)  # fmt: skip
def test_rows_are_those_of_the_whole(method, height, width, large_height, large_width, step, depth):
    small = np.random.default_rng(height).random((height, width, *depth), np.float32)
    whole = cv2.resize(small, (large_width, large_height), interpolation=method)
    large = Enlargement(small, large_height, large_width, method)
    for top in range(0, large_height, step):
        rows = slice(top, min(top + step, large_height))
        np.testing.assert_allclose(large.rows(rows), whole[rows], atol=1e-5)
