import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.auto_palette import PaletteBank, palettes_apart
from desktop.core.color import rgb_to_lab
from desktop.core.palettes import with_colors

WHITE = (255, 255, 255)
FOREST = ((40, 90, 40), (120, 160, 60), (90, 60, 40), (150, 190, 220))
SKIN = ((240, 200, 170), (90, 60, 40), (180, 40, 60), (60, 90, 160))
NIGHT = ((20, 20, 60), (60, 60, 140), (200, 200, 120), (90, 40, 110))
PALETTES = (FOREST, SKIN, NIGHT)


def drawn(color, seed=0, palettes=PALETTES):
    """What is drawn for a picture in which the model sees this colour and paper."""
    table = np.array([color, WHITE], np.float32) / 255
    votes = np.array([[0.9, 0.1], [0.05, 0.95]])
    return PaletteBank(palettes).draw(votes, np.array([400, 900]), table, seed)


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 40), st.integers(1, 60), st.integers(0, 90), st.integers(0, 2**31))
def test_a_whole_palette_is_taken_and_paper_added(regions, colors, seed, chance):
    rng = np.random.default_rng(chance)
    votes = rng.dirichlet(np.ones(colors), regions)
    areas = rng.integers(0, 5000, regions)
    table = rng.random((colors, 3)).astype(np.float32)
    bank = PaletteBank(PALETTES)
    palette = bank.draw(votes, areas, table, seed)
    assert palette == bank.draw(votes, areas, table, seed % bank.variations)
    assert palette[:-1] in PALETTES
    assert palette[-1] == WHITE


@pytest.mark.parametrize(
    ("color", "wanted"), [((45, 95, 45), FOREST), ((238, 198, 172), SKIN), ((25, 20, 70), NIGHT)]
)
def test_the_palette_holds_what_the_model_sees(color, wanted):
    assert drawn(color)[:-1] == wanted


def test_variations_are_other_palettes_and_all_come_before_one_comes_again():
    assert {drawn((45, 95, 45), seed)[:-1] for seed in range(3)} == set(PALETTES)
    rng = np.random.default_rng(0)
    many = [tuple(map(tuple, rng.integers(0, 256, (5, 3)).tolist())) for _ in range(60)]
    taken = [drawn((200, 90, 50), seed, many) for seed in range(24)]
    assert len(set(taken)) == PaletteBank(many).variations == 24


def test_a_palette_whose_colours_all_come_to_use_is_preferred():
    table = np.array([(45, 95, 45), (90, 60, 40), WHITE], np.float32) / 255
    votes = np.array([[0.8, 0.1, 0.1], [0.1, 0.8, 0.1], [0.0, 0.1, 0.9]])
    green = tuple((45 + i, 95 + i, 45) for i in range(4))
    palette = PaletteBank((green, FOREST)).draw(votes, np.array([300, 300, 900]), table)
    assert palette[:-1] == FOREST


def test_near_copies_are_passed_over_for_a_variation():
    copy = tuple((r + 2, g, b) for r, g, b in FOREST)
    far = ((60, 120, 60), (220, 60, 140), (250, 160, 40), (40, 60, 200))
    first, second = (drawn((45, 95, 45), seed, (FOREST, copy, far))[:-1] for seed in (0, 1))
    assert far in (first, second)
    assert {first, second} & {FOREST, copy}


def test_palettes_are_compared_both_ways():
    one = rgb_to_lab(np.array([(255, 0, 0), (0, 0, 255)], np.uint8))
    assert palettes_apart(one, one) == 0
    assert palettes_apart(one, one[:1]) == palettes_apart(one[:1], one) > 20
    many = np.stack([one, one[::-1], one + 30])
    assert palettes_apart(many, one).tolist() == [palettes_apart(each, one) for each in many]


def test_more_colours_are_added_unless_one_is_near():
    assert with_colors([(255, 0, 0)], [(254, 1, 0), (0, 0, 255)]) == ((255, 0, 0), (0, 0, 255))
    assert with_colors([], [(1, 2, 3)]) == ((1, 2, 3),)
