import itertools

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.area_colors import tint_regions
from desktop.core.area_hints import (
    dots_for,
    innermost_points,
    lay_dots,
    region_at,
    regions_in_loop,
)
from desktop.core.hint_paths import cut_out, erase, path_distance
from desktop.core.hints import Hint, draw_mask
from desktop.core.regions import Regions, find_regions
from tests.core.drawings import box_with_gap, paper, strength, two_boxes

RED, BLUE = (200, 30, 30), (30, 30, 200)
SIZE = 60
POINT = st.tuples(st.floats(-20, SIZE + 20), st.floats(-20, SIZE + 20))


@pytest.fixture(scope="module")
def boxes() -> Regions:
    """Two boxes beside each other on 240 × 160 pixels, a ring of a pupil in the left one."""
    return find_regions(strength(two_boxes()), 3)


def around(left: float, top: float, right: float, bottom: float) -> list[tuple[float, float]]:
    return [(left, top), (right, top), (right, bottom), (left, bottom)]


def scribble(seed: int) -> Regions:
    """A page of SIZE pixels with random lines."""
    rng = np.random.default_rng(seed)
    page = paper(SIZE, SIZE)
    for x0, y0, x1, y1 in rng.integers(0, SIZE, (7, 4)).tolist():
        cv2.line(page, (x0, y0), (x1, y1), 0, int(rng.integers(1, 3)))
    return find_regions(strength(page), 2)


# --- which regions a loop holds -------------------------------------------------------------------


def test_a_loop_holds_what_mostly_lies_inside(boxes):
    left, pupil, right = (boxes.labels[at] for at in ((50, 30), (80, 65), (80, 175)))
    assert set(regions_in_loop(boxes, around(10, 20, 118, 140))) == {left, pupil}
    assert set(regions_in_loop(boxes, around(45, 60, 85, 100))) == {pupil}
    assert set(regions_in_loop(boxes, around(-50, -40, 500, 400))) == set(range(boxes.count))
    # 70 of its 90 columns, then 30.
    assert right in regions_in_loop(boxes, around(150, 20, 260, 150))
    assert right not in regions_in_loop(boxes, around(190, 20, 260, 150))


def test_a_loop_in_the_middle_of_an_area_or_beside_the_picture_holds_none(boxes):
    assert regions_in_loop(boxes, around(150, 60, 180, 90)).size == 0
    assert regions_in_loop(boxes, around(-80, -80, -10, -10)).size == 0
    assert regions_in_loop(boxes, [(5, 5)]).size == 0


def test_specks_count_only_where_nothing_larger_is():
    page = paper(100, 100)
    cv2.rectangle(page, (30, 30), (70, 70), 0, 2)
    cv2.rectangle(page, (48, 48), (52, 52), 0, 1)
    regions = find_regions(strength(page), 2)
    room, speck = regions.labels[40, 40], regions.labels[50, 50]
    assert regions.areas[speck] < 12
    assert set(regions_in_loop(regions, around(25, 25, 75, 75))) == {room}
    assert set(regions_in_loop(regions, around(45, 45, 55, 55))) == {speck}


def test_the_region_below_a_point(boxes):
    assert region_at(boxes, 30.9, 50.2).tolist() == [boxes.labels[50, 30]]
    assert region_at(boxes, -0.1, 50).size == region_at(boxes, 30, 160).size == 0


# --- where a dot sits in them ---------------------------------------------------------------------


def test_a_dot_sits_in_the_middle_of_a_plain_area(boxes):
    right = boxes.labels[80, 175]
    (dot,) = dots_for(boxes, np.array([right]), RED, 4).values()
    assert dot.points[0] == pytest.approx((175, 80), abs=2)
    assert dot.radius == 4
    assert dot.color == RED


def test_a_dot_of_a_ring_sits_on_the_ring(boxes):
    left, pupil = int(boxes.labels[50, 30]), int(boxes.labels[80, 65])
    dots = dots_for(boxes, np.array(sorted([left, pupil])), None, 500)
    (x, y), radius = dots[left].points[0], dots[left].radius
    assert np.hypot(x - 65.5, y - 80.5) > 12 + radius
    assert dots[pupil].points[0] == pytest.approx((65.5, 80.5), abs=1.5)
    assert 6 < dots[pupil].radius < 12


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10_000), st.floats(0.5, 30))
def test_dots_lie_inside_of_their_region_as_far_in_as_can_be(seed, radius):
    regions = scribble(seed)
    numbers = np.arange(regions.count)
    points, distances = innermost_points(regions, numbers)
    dots = dots_for(regions, numbers, RED, radius)
    for number, (x, y), distance in zip(numbers, points, distances, strict=True):
        own = (regions.labels == number) & ~regions.line
        assert own[y, x]
        mask = draw_mask(dots[int(number)], SIZE, SIZE) > 0
        if distance > 1:
            assert own[mask].all()
        assert dots[int(number)].radius <= radius
        inner = cv2.distanceTransform(np.pad(own.astype(np.uint8), 1), cv2.DIST_L2, 0)
        # Its own border may count as border here, which is one pixel.
        assert inner[y + 1, x + 1] >= inner.max() - 1.5


# --- the hints that are there ---------------------------------------------------------------------


def test_dots_replace_what_other_colours_said_there(boxes):
    right = int(boxes.labels[80, 175])
    elsewhere = Hint.dot(30, 50, BLUE)
    hints = {1: Hint.dot(150, 60, BLUE), 2: elsewhere, 3: Hint.dot(200, 100, None)}
    dots = dots_for(boxes, np.array([right]), RED, 4)
    assert lay_dots(hints, dots, boxes) == [(2, elsewhere), (None, dots[right])]


def test_a_stroke_that_runs_on_stays_outside(boxes):
    right = int(boxes.labels[80, 175])
    stroke = Hint(((30, 50), (60, 50), (175, 50)), BLUE, 3)
    rows = lay_dots({7: stroke}, dots_for(boxes, np.array([right]), RED, 4), boxes)
    (number, left), (_, dot) = rows
    assert number == 7
    assert left.points[:2] == ((30, 50), (60, 50))
    assert left.points[-1] == pytest.approx((130, 50), abs=2)
    assert dot.color == RED


def test_an_area_of_this_colour_gets_no_second_dot(boxes):
    right = int(boxes.labels[80, 175])
    hints = {1: Hint.dot(150, 60, RED)}
    dots = dots_for(boxes, np.array([right]), RED, 4)
    assert lay_dots(hints, dots, boxes) == list(hints.items())


# --- erasing --------------------------------------------------------------------------------------


def test_the_eraser_takes_dots_whole():
    dot = Hint.dot(50, 50, RED)
    assert erase(dot, (0, 50), (30, 50), 19) == (dot,)
    assert erase(dot, (0, 50), (32, 50), 19) == ()
    assert erase(dot, (0, 40), (100, 40), 11) == ()


def test_the_eraser_shortens_and_parts_strokes():
    stroke = Hint(((0, 0), (100, 0), (100, 100)), RED, 3)
    (rest,) = erase(stroke, (0, 0), (0, 0), 10)
    assert rest.points == ((10, 0), (100, 0), (100, 100))
    first, second = erase(stroke, (50, -40), (50, 40), 10)
    assert first.points == ((0, 0), (40, 0))
    assert second.points == ((60, 0), (100, 0), (100, 100))
    assert (first.color, first.radius) == (RED, 3)
    assert erase(stroke, (0, 0), (100, 0), 200) == ()
    assert erase(stroke, (50, 50), (50, 50), 49) == (stroke,)


@settings(deadline=None)
@given(
    st.lists(POINT, min_size=2, max_size=6),
    POINT,
    POINT,
    st.floats(1, 30),
)
def test_what_is_left_keeps_its_distance_and_what_is_gone_was_near(points, start, end, distance):
    stroke = Hint(tuple(points), BLUE, 2)
    pieces = erase(stroke, start, end, distance)
    assert all(len(piece.points) > 1 for piece in pieces if piece is not stroke)
    for piece in pieces:
        for (x0, y0), (x1, y1) in itertools.pairwise(piece.points):
            for share in (0, 0.3, 0.5, 1):
                x, y = x0 + share * (x1 - x0), y0 + share * (y1 - y0)
                assert path_distance((start, end), x, y) >= distance - 1e-3
                assert path_distance(points, x, y) < 1e-3
    for (x0, y0), (x1, y1) in itertools.pairwise(points):
        x, y = (x0 + x1) / 2, (y0 + y1) / 2
        if path_distance((start, end), x, y) > distance + 1e-3:
            assert any(path_distance(piece.points, x, y) < 1e-3 for piece in pieces)


def test_a_stroke_is_cut_where_it_enters_an_area():
    where = np.zeros((40, 40), bool)
    where[10:20, 10:20] = True
    stroke = Hint(((0, 15), (40, 15)), RED, 2)
    first, second = cut_out(stroke, where)
    assert first.points == ((0, 15), pytest.approx((10, 15)))
    assert second.points == (pytest.approx((20, 15)), (40, 15))
    beside = Hint(((-5, 5), (60, 5)), RED, 2)
    assert cut_out(beside, where) == (beside,)
    assert cut_out(Hint.dot(15, 15, RED), where) == ()


# --- tints ----------------------------------------------------------------------------------------


def shown(tint: np.ndarray, x: int, y: int) -> tuple[int, ...]:
    return tuple(tint[y, x].tolist())


def test_neighbours_get_colours_that_differ(boxes):
    tint = tint_regions(boxes)
    spots = [shown(tint, *at) for at in ((5, 5), (30, 50), (65, 80), (175, 80))]
    assert len({spots[0], spots[1], spots[3]}) == 3
    assert spots[1] != spots[2]
    assert all(0 < alpha < 255 for *_, alpha in spots)
    assert shown(tint, 20, 80)[3] == 0  # a line


def test_tints_depend_on_the_drawing_alone():
    page = strength(box_with_gap(12, size=400))
    closed, opened = find_regions(page, 16), find_regions(page, 4)
    assert closed.count > opened.count
    assert np.array_equal(tint_regions(closed), tint_regions(find_regions(page, 16)))
    assert shown(tint_regions(closed), 5, 5) == shown(tint_regions(opened), 5, 5)


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 10_000))
def test_every_border_is_seen(seed):
    regions = scribble(seed)
    tint = tint_regions(regions)
    for one, two in ((np.s_[:, :-1], np.s_[:, 1:]), (np.s_[:-1], np.s_[1:])):
        meets = (regions.labels[one] != regions.labels[two]) & ~regions.line[one]
        meets &= ~regions.line[two]
        assert (tint[one][meets] != tint[two][meets]).any(axis=1).all()


def test_a_very_large_picture_is_tinted_from_fewer_pixels():
    labels = np.zeros((10, 9000), np.int32)
    labels[:, 4500:] = 1
    regions = Regions(labels, 2, np.full(2, 45_000), np.ones(2, np.float32), labels > 1)
    tint = tint_regions(regions)
    assert tint.shape == (4, 3000, 4)
    assert shown(tint, 100, 1) != shown(tint, 2900, 1)
