import cv2
import numpy as np
import pytest

from desktop.core.bands import whole
from desktop.core.flats import choose_colors, paint_flats, spread_votes
from desktop.core.hint_regions import locate_hints
from desktop.core.hints import Hint
from desktop.core.labelling import join_specks
from desktop.core.region_graph import build_graph
from desktop.core.regions import find_regions
from tests.core.drawings import paper, strength, two_boxes

RED, GREEN, BLUE = (200, 30, 30), (20, 180, 60), (30, 60, 220)
MODEL = np.array([[1, 1, 1], [0.8, 0.7, 0.2]], np.float32)


def flats(gray, hints, votes=None, seed=0):
    ink = strength(gray)
    regions = find_regions(ink, 4)
    graph = build_graph(regions, ink)
    if votes is None:
        votes = np.tile([0.4, 0.6], (regions.count, 1))
    hinted = locate_hints(hints, regions, ink)
    votes = spread_votes(votes, regions.areas, MODEL, seed)
    colors = choose_colors(regions, graph, votes, MODEL, hinted)
    return whole(paint_flats(regions, colors, hinted), *gray.shape)


def test_a_dot_colours_its_region_to_the_last_bit_and_no_other():
    out = flats(two_boxes(), [Hint.dot(30, 50, RED)])
    assert (out[40:120, 24:50] == RED).all()
    assert not (out[:, 115:] == RED).all(axis=2).any()
    assert not (out[:25] == RED).all(axis=2).any()


def test_the_later_of_two_dots_of_one_colour_field_wins_where_they_meet():
    out = flats(two_boxes(), [Hint.dot(30, 50, RED), Hint.dot(30, 50, BLUE)])
    assert tuple(out[50, 30]) == BLUE


def test_two_dots_divide_a_region_between_them():
    out = flats(two_boxes(), [Hint.dot(140, 80, RED), Hint.dot(210, 80, BLUE)])
    assert tuple(out[80, 140]) == RED
    assert tuple(out[80, 210]) == BLUE
    left, right = (out[40:120, 134:172] == RED).all(axis=2), out[40:120, 178:216] == BLUE
    assert left.mean() > 0.95
    assert right.mean() > 0.95


def test_a_faint_line_parts_two_dots_where_it_runs():
    page = paper(200, 120)
    page[:, 140] = 200  # too faint to make two regions of one
    out = flats(page, [Hint.dot(20, 60, RED), Hint.dot(180, 60, BLUE)])
    assert (out[:, :138] == RED).all()
    assert (out[:, 143:] == BLUE).all()


def test_around_a_divided_region_its_larger_part_speaks():
    page = paper(200, 400)
    page[:, 130] = 150  # faint: colour travels over it
    # Blue comes last, but has a corner only.
    hints = [Hint.dot(60, 200, RED), Hint.dot(20, 40, RED), Hint.dot(3, 3, BLUE)]
    out = flats(page, hints)
    assert tuple(out[3, 3]) == BLUE
    assert tuple(out[200, 60]) == RED
    assert tuple(out[200, 165]) == RED


def test_a_hint_without_colour_keeps_the_paper():
    out = flats(two_boxes(), [Hint.dot(30, 50, None)])
    assert tuple(out[50, 30]) == (255, 255, 255)


def test_a_stroke_colours_every_region_that_it_runs_through():
    out = flats(two_boxes(), [Hint(((40.0, 60.0), (200.0, 60.0)), GREEN, 3)])
    assert tuple(out[40, 30]) == GREEN
    assert tuple(out[120, 210]) == GREEN
    assert tuple(out[80, 65]) != GREEN  # the circle below the stroke


def test_a_dot_travels_over_a_faint_line_but_over_no_full_one():
    page = paper(300, 100)
    page[:, 100] = 150
    page[:, 200:203] = 0
    out = flats(page, [Hint.dot(50, 50, RED)])
    assert tuple(out[50, 150]) == RED
    assert tuple(out[50, 250]) != RED


def test_votes_decide_where_no_dot_is():
    gray = two_boxes()
    regions = find_regions(strength(gray), 4)
    votes = np.tile([0.9, 0.1], (regions.count, 1))
    votes[regions.labels[50, 140]] = [0.1, 0.9]
    out = flats(gray, [], votes)
    assert tuple(out[50, 140]) == (204, 178, 51)
    assert tuple(out[50, 30]) == (255, 255, 255)


def test_a_speck_takes_the_colour_around_it_unless_it_has_company():
    page = paper(400, 400)
    page[200:204] = 0
    for x in (100, 106):  # two specks side by side above the line
        cv2.rectangle(page, (x, 96), (x + 6, 103), 0, 1)
    cv2.rectangle(page, (100, 296), (106, 303), 0, 1)  # and one below
    regions = find_regions(strength(page), 4)
    specks = [regions.labels[100, 103], regions.labels[100, 109], regions.labels[300, 103]]
    labels = np.zeros(regions.count, int)
    labels[specks] = 1
    graph = build_graph(regions, strength(page))
    fixed = np.zeros(regions.count, bool)
    joined = join_specks(labels, regions.areas, graph, fixed, 60)
    assert joined[specks].tolist() == [1, 1, 0]
    fixed[specks] = True
    assert join_specks(labels, regions.areas, graph, fixed, 60)[specks].tolist() == [1, 1, 1]


def test_a_variation_is_the_same_each_time():
    rng = np.random.default_rng(0)
    regions = find_regions(strength(two_boxes()), 4)
    votes = rng.dirichlet([1, 1], regions.count)
    one, two = (flats(two_boxes(), [], votes, seed=5) for _ in range(2))
    assert np.array_equal(one, two)


@pytest.mark.parametrize("where", [(-50.0, 10.0), (500.0, 10.0)])
def test_a_hint_outside_of_the_picture_orders_nothing(where):
    assert np.array_equal(flats(two_boxes(), [Hint.dot(*where, RED)]), flats(two_boxes(), []))


def test_no_variation_floods_a_picture_with_one_colour():
    """An undecided model: each region hardly prefers one of six colours."""
    count = 30
    palette = np.array([(k / 6, 0.5, 1 - k / 6) for k in range(6)], np.float32)
    votes = np.full((count, 6), 0.14)
    votes[np.arange(count), np.arange(count) % 6] = np.linspace(0.2, 0.6, count)
    areas = np.linspace(50, 400, count)
    plain = spread_votes(votes, areas, palette).argmax(axis=1)
    different = 0
    for seed in range(1, 21):
        chosen = spread_votes(votes, areas, palette, seed).argmax(axis=1)
        shares = np.bincount(chosen, areas, minlength=6) / areas.sum()
        assert shares.max() < 0.45
        different += bool((chosen != plain).any())
    assert different >= 10
