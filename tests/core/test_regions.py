import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.region_graph import build_graph
from desktop.core.regions import Regions, default_gap, find_regions
from desktop.core.trapped_ball import nearest_label, roll_balls
from desktop.core.votes import build_grid
from tests.core.drawings import box_with_gap, circle_with_gap, paper, strength, two_boxes


def regions_of(gray: np.ndarray, gap: float | None = None):
    height, width = gray.shape
    return find_regions(strength(gray), default_gap(width, height) if gap is None else gap)


@pytest.mark.parametrize("shape", [box_with_gap, circle_with_gap])
@pytest.mark.parametrize("gap", [0, 1, 2, 3, 4])
def test_gaps_up_to_4_px_at_1000_px_hold_by_default(shape, gap):
    labels = regions_of(shape(gap)).labels
    inside, outside = labels[500, 500], labels[20, 20]
    assert inside != outside
    page = shape(gap)
    free = page > 200
    # Nothing of the outside's region deeper inside than the gap itself, and the reverse.
    room = np.zeros_like(free)
    room[262:738, 262:738] = True
    if shape is circle_with_gap:
        ys, xs = np.indices(free.shape)
        room = np.hypot(ys - 500, xs - 500) < 238
    assert not (labels[room] == outside).any()
    assert not (
        labels[~cv2.dilate(room.astype(np.uint8), np.ones((41, 41))).astype(bool)] == inside
    ).any()


@pytest.mark.parametrize("gap", [40, 80])
def test_an_opening_is_no_gap(gap):
    labels = regions_of(box_with_gap(gap)).labels
    assert labels[500, 500] == labels[20, 20]


def test_the_gap_can_be_set():
    page = box_with_gap(12)
    assert regions_of(page).labels[500, 500] == regions_of(page).labels[20, 20]
    wider = regions_of(page, gap=14).labels
    assert wider[500, 500] != wider[20, 20]


def test_small_rooms_are_regions_of_their_own():
    regions = regions_of(two_boxes())
    spots = [regions.labels[5, 5], regions.labels[50, 30], regions.labels[80, 65]]
    assert len(set(spots) | {regions.labels[80, 175]}) == 4


def test_regions_meet_in_the_middle_of_a_thick_line():
    page = paper(200, 200)
    page[90:110] = 0
    labels = regions_of(page).labels
    assert labels[92, 100] == labels[10, 100]
    assert labels[107, 100] == labels[190, 100]


def test_open_corners_are_no_regions():
    page = paper(400, 400)
    cv2.fillPoly(page, [np.array([[200, 40], [360, 360], [40, 360]])], 0)
    cv2.fillPoly(page, [np.array([[200, 48], [353, 356], [47, 356]])], 255)
    assert regions_of(page).count == 2


@settings(max_examples=20, deadline=None)
@given(
    st.integers(8, 90),
    st.integers(8, 90),
    st.integers(0, 12),
    st.floats(1, 12),
    st.integers(0, 2**31),
)
def test_any_drawing_is_divided_completely(width, height, strokes, gap, seed):
    rng = np.random.default_rng(seed)
    page = paper(width, height)
    for _ in range(strokes):
        x0, x1 = (int(v) for v in rng.integers(0, width, 2))
        y0, y1 = (int(v) for v in rng.integers(0, height, 2))
        cv2.line(page, (x0, y0), (x1, y1), 0, int(rng.integers(1, 4)), cv2.LINE_AA)
    ink = strength(page)
    regions = find_regions(ink, gap)
    assert regions.labels.shape == (height, width)
    assert regions.labels.dtype == np.int32
    assert np.array_equal(np.unique(regions.labels), np.arange(regions.count))
    assert len(regions.areas) == len(regions.radii) == regions.count
    graph = build_graph(regions, ink)
    assert (graph.first < graph.second).all()
    assert graph.barrier.min(initial=0) >= 0
    assert graph.barrier.max(initial=0) <= 1
    assert np.isfinite(graph.travel).all()


@pytest.mark.parametrize("value", [0, 255])
def test_nothing_but_line_or_nothing_but_paper_is_one_region(value):
    assert regions_of(np.full((50, 60), value, np.uint8)).count == 1


def test_a_full_line_parts_and_a_faint_one_hardly():
    page = paper(300, 200)
    page[:, 98:102] = 0
    faint = page.copy()
    page[:, 198:202] = 140
    faint[:, 198:202] = 140
    regions = regions_of(page)
    graph = build_graph(regions, strength(page))
    barrier = {
        frozenset((int(a), int(b))): float(w)
        for a, b, w in zip(graph.first, graph.second, graph.barrier, strict=True)
    }
    left, middle, right = (int(regions.labels[100, x]) for x in (40, 150, 260))
    assert barrier[frozenset((left, middle))] > 0.9
    assert barrier[frozenset((middle, right))] < 0.6
    near = graph.distances([middle], limit=0.7)
    assert np.isfinite(near[right])
    assert np.isinf(near[left])


def test_even_a_region_of_one_pixel_lies_where_it_is():
    labels = np.zeros((200, 200), np.int32)
    labels[101, 101] = 1
    line = np.zeros(labels.shape, bool)
    regions = Regions(labels, 2, np.array([39_999, 1]), np.array([90, 1], np.float32), line)
    graph = build_graph(regions, np.zeros(labels.shape, np.uint8))
    assert graph.travel[0] < 0.02


@pytest.mark.parametrize("size", [9, 60, 600])
def test_a_region_is_looked_up_where_it_lies(size):
    labels = np.zeros((size, size), np.int32)
    labels[:, size // 3 : 2 * size // 3] = 1
    line = np.zeros(labels.shape, bool)
    regions = Regions(labels, 2, np.bincount(labels.ravel()), np.ones(2, np.float32), line)
    grid = build_grid(regions, np.zeros(labels.shape, np.uint8), 90, 90)
    across = np.tile((np.arange(90) + 0.5) / 90, 90)[:, None]
    assert grid.mean(across)[:, 0] == pytest.approx(0.5, abs=0.01)


def test_what_has_no_label_takes_the_nearest_one():
    rng = np.random.default_rng(3)
    known = rng.random((90, 70)) < 0.02
    known[30:75] = False
    known[0, 0] = True
    labels = np.where(known, rng.integers(1, 2**30, known.shape), -1).astype(np.int32)
    there = np.argwhere(known)
    away = np.hypot(*(np.argwhere(~known)[:, None] - there).transpose(2, 0, 1))
    filled = nearest_label(labels.copy(), ~known)
    np.testing.assert_array_equal(filled[known], labels[known])
    taken = np.searchsorted(np.sort(labels[known]), filled[~known])
    order = np.argsort(labels[known])
    chosen = np.take_along_axis(away, order[taken][:, None], axis=1)[:, 0]
    # The distance along steps of 5 × 5 neighbours is right to some percent.
    assert (chosen <= 1.05 * away.min(axis=1)).all()


@pytest.mark.parametrize("gap", [0, 3, 8, 40])
@pytest.mark.parametrize("seed", range(4))
def test_each_ball_finds_the_rooms_that_no_larger_one_found(gap, seed):
    rng = np.random.default_rng(seed)
    page = paper(160, 120)
    for _ in range(25):
        start, end = rng.integers(0, 160, (2, 2)).tolist()
        cv2.line(page, start, end, 0, 1)
    distance = cv2.distanceTransform((page > 0).astype(np.uint8), cv2.DIST_L2, 5)
    count, rooms = roll_balls(distance, gap)
    expected, found = np.zeros(page.shape, np.int32), 0
    radius = gap / 2 + 0.75
    while found == 0 or radius > 0.9:
        pieces, parts = cv2.connectedComponents(
            (distance > radius).astype(np.uint8), connectivity=4
        )
        for piece in range(1, pieces):
            if not expected[parts == piece].any():
                found += 1
                expected[parts == piece] = found
        radius *= 0.72
    assert count == found
    np.testing.assert_array_equal(rooms, expected)
