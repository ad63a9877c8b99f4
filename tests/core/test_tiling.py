import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.tiling import Tiling, plan_tiles


@st.composite
def plans(draw) -> tuple[Tiling, int, int, int]:
    """Tilings with the longest side and the overlap that were asked for, and the step."""
    step = draw(st.sampled_from([1, 4, 16]))
    size = step * draw(st.integers(1, 12))
    overlap = step * draw(st.integers(0, size // step - 1))
    height, width = (step * draw(st.integers(1, 60)) for _ in range(2))
    return plan_tiles(height, width, size, overlap, step), size, overlap, step


@settings(deadline=None)
@given(plans())
def test_tiles_are_equal_lie_inside_and_cover_the_plane(plan):
    tiling, size, _, step = plan
    covered = np.zeros((tiling.height, tiling.width), bool)
    for tile in tiling:
        covered[tile.box] = True
        assert (tile.height, tile.width) == (min(size, tiling.height), min(size, tiling.width))
        assert tile.top % step == tile.left % step == 0
        assert tile.top + tile.height <= tiling.height
        assert tile.left + tile.width <= tiling.width
    assert covered.all()


@settings(deadline=None)
@given(plans())
def test_neighbours_overlap_as_asked_for_with_no_tile_too_many(plan):
    tiling, _, overlap, _ = plan
    for starts, side, whole in (
        (tiling.tops, tiling.tile_height, tiling.height),
        (tiling.lefts, tiling.tile_width, tiling.width),
    ):
        gaps = np.diff(starts)
        assert (side - gaps >= overlap).all()
        fewer = len(starts) - 1
        assert fewer == 0 or fewer * (side - overlap) + overlap < whole


@settings(deadline=None)
@given(plans())
def test_windows_sum_to_one(plan):
    tiling = plan[0]
    total = np.zeros((tiling.height, tiling.width))
    for tile in tiling:
        window = tiling.window(tile)
        assert (window > 0).all()
        total[tile.box] += window
    np.testing.assert_allclose(total, 1, atol=1e-5)


def test_a_window_fades_smoothly_towards_the_neighbour_only():
    tiling = plan_tiles(64, 112, 64, 16)
    first, second = tiling
    window = tiling.window(first)
    assert (window[:, : second.left] == 1).all()
    fading = window[0, second.left :]
    assert (np.diff(fading) < 0).all()
    assert np.abs(np.diff(fading, 2)).max() < 0.03  # without a kink


@settings(deadline=None)
@given(plans())
def test_the_same_tiles_lie_on_a_smaller_plane(plan):
    tiling, _, _, step = plan
    small = tiling.shrunk(step)
    assert len(small) == len(tiling)
    for large, tile in zip(tiling, small, strict=True):
        assert (tile.top * step, tile.left * step) == (large.top, large.left)
        assert (tile.height * step, tile.width * step) == (large.height, large.width)


@pytest.mark.parametrize(
    ("size", "overlap", "step"), [(64, 64, 1), (64, 8, 16), (60, 16, 16), (0, 0, 1)]
)
def test_what_does_not_fit_is_refused(size, overlap, step):
    with pytest.raises(ValueError, match=r"must go by|does not fit"):
        plan_tiles(128, 128, size, overlap, step)


def test_a_plane_that_does_not_shrink_to_whole_cells_is_refused():
    with pytest.raises(ValueError, match="do not go by 3"):
        plan_tiles(128, 128, 64, 16, 16).shrunk(3)
