import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.parts import PartColors, lacking_colors, leave_to_dots, unite_votes

NAMES = ("background", "skin", "hair")
#: Four regions: a large and a small lock of hair, a face, paper.
PARTS = np.array([(0.02, 0.03, 0.95), (0.02, 0.03, 0.95), (0.05, 0.9, 0.05), (0.98, 0.01, 0.01)])
AREAS = np.array([4000, 200, 3000, 9000])
BROWN, RED, SKIN = (120, 70, 40), (200, 30, 30), (250, 205, 175)
COLORS = np.array([BROWN, RED, SKIN], np.float32) / 255


def test_locks_of_hair_agree_and_the_rest_keeps_its_mind():
    votes = np.array([(0.7, 0.2, 0.1), (0.4, 0.5, 0.1), (0.1, 0.1, 0.8), (0.3, 0.6, 0.1)])
    united = unite_votes(votes, PARTS, AREAS, NAMES)
    assert united[:3].argmax(axis=1).tolist() == [0, 0, 2]
    assert np.allclose(united[3], votes[3], atol=0.03)


def test_a_region_that_is_hardly_hair_stays():
    votes = np.array([(0.99, 0.0, 0.01), (0.0, 0.99, 0.01), (0.1, 0.1, 0.8), (0.3, 0.6, 0.1)])
    united = unite_votes(votes, PARTS * (1, 1, 0.3), AREAS, NAMES)
    assert united[1].argmax() == 1


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 30), st.integers(1, 12), st.integers(0, 5), st.integers(0, 2**31))
def test_united_votes_are_distributions_still(regions, colors, parts, seed):
    rng = np.random.default_rng(seed)
    votes = rng.dirichlet(np.ones(colors), regions)
    shares = rng.dirichlet(np.ones(parts), regions) if parts else np.zeros((regions, 0))
    names = ["hair", "skin", "eye", "sky", "other"][:parts]
    before = votes.copy()
    united = unite_votes(votes, shares, rng.integers(1, 900, regions), names)
    assert np.allclose(united.sum(axis=1), 1)
    assert united.min() >= -1e-9
    assert np.array_equal(votes, before)


def test_a_part_with_a_dot_is_the_artists():
    parts = leave_to_dots(PARTS, [1])
    assert (parts[:, 2] == 0).all()
    assert np.array_equal(parts[:, :2], PARTS[:, :2])
    assert np.array_equal(leave_to_dots(PARTS, []), PARTS)
    assert leave_to_dots(np.zeros((3, 0)), [0]).shape == (3, 0)


def lacking(palette, votes=None):
    votes = np.array([(0.8, 0.1, 0.1)] * 2 + [(0.1, 0.1, 0.8)] * 2) if votes is None else votes
    return lacking_colors(palette, votes, PARTS, AREAS, COLORS, NAMES)


def test_a_palette_without_skin_gets_the_skin_that_the_model_sees():
    assert lacking([(40, 90, 40), (60, 60, 160)]) == (SKIN, BROWN)
    assert lacking([(245, 200, 170), (60, 60, 160)]) == (BROWN,)
    assert lacking([SKIN, (115, 72, 44)]) == ()


@pytest.mark.parametrize("names", [(), ("other",) * 3])
def test_a_model_without_known_parts_changes_nothing(names):
    votes = np.full((4, 3), 1 / 3)
    parts = PARTS[:, : len(names)]
    assert np.allclose(unite_votes(votes, parts, AREAS, names), votes)
    assert lacking_colors([], votes, parts, AREAS, COLORS, names) == ()


def test_a_part_that_is_hardly_there_asks_for_nothing():
    parts = PARTS.copy()
    parts[:, 1:] *= 0.05
    votes = np.full((4, 3), 1 / 3)
    assert lacking_colors([(40, 90, 40)], votes, parts, AREAS, COLORS, NAMES) == ()


HABIT = PartColors(
    NAMES,
    np.array([BROWN, RED, SKIN], np.uint8),
    np.array([(0, 0, 0), (0.3, -0.5, 1.2), (1.0, 0.0, -0.8)], np.float32),
)


def test_skin_is_drawn_to_skin_tones_and_hair_to_hairs():
    votes = np.array([(0.3, 0.4, 0.3)] * 4)
    weighed = HABIT.weigh(votes, PARTS, COLORS)
    assert weighed.argmax(axis=1).tolist()[:3] == [0, 0, 2]
    assert np.allclose(weighed[3], votes[3], atol=0.03)
    assert np.allclose(weighed.sum(axis=1), 1)


def test_a_colour_between_two_has_a_score_between_theirs():
    near_skin = np.array([(246, 200, 170)], np.float32) / 255
    assert np.allclose(HABIT.scores_of(near_skin)[:, 0], HABIT.scores[:, 2], atol=0.05)
    assert HABIT.scores_of(np.zeros((0, 3), np.float32)).shape == (3, 0)
