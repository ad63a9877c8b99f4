import itertools
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.hint_paths import erase, path_distance, thinned
from desktop.core.hints import Hint

PATHS = st.lists(st.tuples(st.floats(0, 100), st.floats(0, 100)), min_size=1, max_size=40)


@given(PATHS, st.floats(0.01, 20))
def test_a_thinned_path_stays_near_to_all_of_its_points(points, tolerance):
    left = thinned(points, tolerance)
    assert (left[0], left[-1]) == (points[0], points[-1])
    assert all(path_distance(left, *point) <= tolerance + 1e-6 for point in points)
    rest = iter(points)
    assert all(point in rest for point in left)  # some of them, in their order


def test_a_straight_path_needs_its_ends_alone_and_a_way_back_its_turn():
    there = [(float(x), 2.0 * x) for x in range(50)]
    assert thinned(there, 0.1) == [there[0], there[-1]]
    assert thinned(there + there[-2:9:-1], 0.1) == [there[0], there[-1], there[10]]


def test_a_smooth_curve_keeps_few_points():
    curve = [(100 * math.cos(n / 100), 100 * math.sin(n / 100)) for n in range(300)]
    left = thinned(curve, 0.2)
    assert 10 < len(left) < 40
    middles = [((a + c) / 2, (b + d) / 2) for (a, b), (c, d) in itertools.pairwise(left)]
    assert all(math.hypot(x, y) > 99.7 for x, y in middles)


@pytest.mark.parametrize(("y", "touched"), [(14.9, True), (15.1, False), (-15.1, False)])
def test_the_eraser_takes_what_is_nearer_than_its_distance(y, touched):
    stroke = Hint(((0, 0), (50, 0), (100, 0)), None, 2)
    assert (erase(stroke, (40, y), (60, y), 15) != (stroke,)) is touched
