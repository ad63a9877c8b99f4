import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.auto_palette import draw_palette
from desktop.core.color import rgb_to_lab
from desktop.core.palettes import with_colors


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 40), st.integers(1, 60), st.integers(0, 5), st.integers(0, 2**31))
def test_drawn_colours_are_apart_and_end_in_paper_white(regions, colors, seed, chance):
    rng = np.random.default_rng(chance)
    votes = rng.dirichlet(np.ones(colors), regions)
    areas = rng.integers(0, 5000, regions)
    table = rng.random((colors, 3)).astype(np.float32)
    drawn = draw_palette(votes, areas, table, seed)
    assert drawn == draw_palette(votes, areas, table, seed)
    assert drawn[-1] == (255, 255, 255)
    assert 6 <= len(drawn) <= 12
    lab = rgb_to_lab(np.array(drawn, np.uint8).reshape(1, -1, 3))[0]
    apart = np.linalg.norm(lab[:, None] - lab, axis=2) + 99 * np.eye(len(lab))
    assert apart.min() >= 13


def test_the_model_is_asked_which_hair_and_which_cloth():
    def drawn(color: tuple[float, float, float]) -> set[tuple[int, int, int]]:
        table = np.array([color, (1, 1, 1)], np.float32)
        return set(draw_palette(np.array([[0.9, 0.1]]), np.array([100]), table))

    blond, dark = drawn((0.79, 0.54, 0.24)), drawn((0.25, 0.23, 0.33))
    assert (0xC9, 0x8A, 0x3C) in blond - dark
    assert (0x3F, 0x3A, 0x54) in dark - blond


def test_seeds_draw_other_colours():
    table = np.random.default_rng(0).random((20, 3)).astype(np.float32)
    votes = np.full((3, 20), 0.05)
    palettes = {draw_palette(votes, np.ones(3), table, seed) for seed in range(8)}
    assert len(palettes) >= 7


def test_more_colours_are_added_unless_one_is_near():
    assert with_colors([(255, 0, 0)], [(254, 1, 0), (0, 0, 255)]) == ((255, 0, 0), (0, 0, 255))
    assert with_colors([], [(1, 2, 3)]) == ((1, 2, 3),)
