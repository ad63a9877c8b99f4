"""Regions of pictures that are too large to be divided at once."""

import cv2
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.core import bands as bands_module
from desktop.core import regions as regions_module
from desktop.core.bands import whole
from desktop.core.cancel import CancelToken
from desktop.core.errors import Cancelled
from desktop.core.flats import choose_colors, paint_flats
from desktop.core.hint_regions import locate_hints
from desktop.core.hints import Hint
from desktop.core.region_detail import enlarge_cells
from desktop.core.region_graph import build_graph
from desktop.core.regions import Regions, find_regions, grid_step
from tests.core.drawings import box_with_gap, paper, strength

RED, BLUE = (200, 30, 30), (30, 60, 220)


@pytest.fixture(params=[2, 3, 5])
def step(request, monkeypatch) -> int:
    """Side of the cells in which a drawing of 1000 × 1000 pixels is worked out."""
    monkeypatch.setattr(regions_module, "_AT_ONCE", 1_000_000 / request.param**2)
    monkeypatch.setattr(bands_module, "BAND_PIXELS", 37_000)  # seams everywhere
    assert grid_step(1_000_000) == request.param
    return request.param


def regions_of(gray: np.ndarray, gap: float = 5) -> Regions:
    return find_regions(strength(gray), gap)


def test_regions_end_at_the_very_line(step):
    page = paper()
    cv2.circle(page, (503, 497), 301, 0, 3)
    cv2.circle(page, (503, 497), 101, 0, 1)
    labels = regions_of(page).labels
    _, rooms = cv2.connectedComponents((page > 0).astype(np.uint8), connectivity=4)
    for room in (1, 2, 3):
        assert len(np.unique(labels[rooms == room])) == 1
    assert len({labels[497, 503], labels[497, 650], labels[5, 5]}) == 3


def test_a_line_is_parted_in_its_middle(step):
    page = paper()
    page[401:421] = 0
    labels = regions_of(page).labels
    assert (labels[:409] == labels[0, 0]).all()
    assert (labels[413:] == labels[999, 0]).all()
    assert labels[0, 0] != labels[999, 0]


@pytest.mark.parametrize("gap", [0, 2, 4])
def test_gaps_hold(step, gap):
    labels = regions_of(box_with_gap(gap)).labels
    assert labels[500, 500] != labels[20, 20]
    assert (labels[270:730, 270:730] == labels[500, 500]).all()


def test_an_opening_is_no_gap(step):
    labels = regions_of(box_with_gap(40)).labels
    assert labels[500, 500] == labels[20, 20]


@pytest.mark.parametrize("slope", [0.1, 0.37, -0.6])
@pytest.mark.parametrize("size", [2, 3, 5])
def test_where_two_labels_meet_there_are_no_stairs(size, slope):
    middle = np.arange(60) + 0.5 - 30
    cells = (middle > slope * middle[:, None]).astype(np.int32)
    rows = slice(11 * size + 1, 49 * size - 1)
    large = enlarge_cells(cells, size, rows, 60 * size - 1)
    assert large.shape == (38 * size - 2, 60 * size - 1)
    begins = np.argmax(large, axis=1)
    assert np.abs(np.diff(begins)).max() == 1
    exact = 30 * size + slope * (np.arange(rows.start, rows.stop) + 0.5 - 30 * size)
    assert np.abs(begins - exact).max() <= size / 2


@settings(max_examples=60, deadline=None)
@given(st.integers(2, 5), st.integers(2, 8), st.integers(2, 8), st.integers(2, 6), st.integers(0))
def test_no_label_is_lost_and_none_spreads_onto_lines(size, height, width, labels, seed):
    rng = np.random.default_rng(seed)
    cells = np.full((height, width), -1, np.int32)
    for label in range(labels):
        cells[rng.integers(height), rng.integers(width)] = label
    cross = cv2.getStructuringElement(cv2.MORPH_CROSS, (3, 3))
    while (cells < 0).any():  # each grows by chance, in one piece
        grown = cv2.dilate(cells.astype(np.float32), cross)
        cells = np.where((cells < 0) & (rng.random(cells.shape) < 0.3), grown, cells).astype(int)
    cells[rng.random(cells.shape) < 0.2] = -1
    large = enlarge_cells(cells, size, slice(0, height * size), width * size)
    np.testing.assert_array_equal(np.unique(large), np.unique(cells))
    plain = np.repeat(np.repeat(cells, size, axis=0), size, axis=1)
    np.testing.assert_array_equal(large < 0, plain < 0)


@pytest.mark.usefixtures("step")
def test_a_wish_to_stop_is_noticed_on_the_way():
    class Stopping(CancelToken):
        looks = 0

        def check(self) -> None:
            self.looks += 1
            if self.looks == least:
                self.cancel()
            super().check()

    ink = strength(box_with_gap(4))
    for least in (1, 8, 20):
        cancel = Stopping()
        with pytest.raises(Cancelled):
            find_regions(ink, 5, cancel)
        assert cancel.looks == least


def test_a_room_too_narrow_for_the_cells_is_a_region(step):
    page = paper()
    cv2.rectangle(page, (203, 100), (206, 900), 0, 1)  # two pixels wide inside
    regions = regions_of(page)
    inside = regions.labels[101:900, 204:206]
    assert len(np.unique(inside)) == 1
    assert inside[0, 0] not in (regions.labels[500, 100], regions.labels[500, 300])
    assert regions.areas[inside[0, 0]] == inside.size


def test_paper_between_a_screen_of_dots_does_not_leak_out(step):
    page = paper()
    cv2.rectangle(page, (300, 300), (700, 700), 0, 3)
    page[303:698:4, 303:698:4] = 0
    page[298:303, 500:503] = 255  # a gap in the outline
    labels = regions_of(page).labels
    inside = labels[330:670, 330:670][page[330:670, 330:670] > 0]
    assert not (inside == labels[20, 20]).any()


def test_nothing_but_texture_is_one_region(step):
    page = paper()
    page[::2] = 0
    page[:, ::2] = 0
    regions = regions_of(page)
    assert regions.count == 1
    assert not regions.labels.any()


@settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.integers(0, 14), st.floats(1, 12), st.integers(0, 2**31))
def test_no_region_crosses_a_line(step, strokes, gap, seed):
    rng = np.random.default_rng(seed)
    page = paper(1000, 1000)
    for _ in range(strokes):
        x0, y0, x1, y1 = (int(v) for v in rng.integers(0, 1000, 4))
        cv2.line(page, (x0, y0), (x1, y1), 0, int(rng.integers(1, 9)))
    regions = regions_of(page, gap)
    assert np.array_equal(np.unique(regions.labels), np.arange(regions.count))
    assert regions.areas.sum() == np.count_nonzero(page)
    graph = build_graph(regions, strength(page))
    assert np.isfinite(graph.travel).all()
    number, rooms, stats, _ = cv2.connectedComponentsWithStats(
        (page > 0).astype(np.uint8), connectivity=4
    )
    large = [room for room in range(1, number) if stats[room, cv2.CC_STAT_AREA] > 40 * step**2]
    held = [set(np.unique(regions.labels[rooms == room]).tolist()) for room in large]
    assert len(set().union(*held)) == sum(map(len, held))


def test_dots_that_share_a_region_are_exact_and_part_it(step):
    page = paper()
    page[:, 601] = 200  # too faint to hold colour back
    ink = strength(page)
    regions = find_regions(ink, 5)
    spots = ((100.5, 500.5, RED), (700.5, 500.5, BLUE), (300.5, 900.5, BLUE), (301.5, 900.5, RED))
    hints = [Hint.dot(x, y, color) for x, y, color in spots]
    hinted = locate_hints(hints, regions, ink)
    votes, colors = np.ones((regions.count, 1)), np.zeros((1, 3), np.float32)
    graph = build_graph(regions, ink)
    rows = paint_flats(regions, choose_colors(regions, graph, votes, colors, hinted), hinted)
    flats = whole(rows, *page.shape)
    for hint in hints:
        x, y = (int(value) for value in hint.points[0])
        assert tuple(flats[y, x]) == hint.color
    assert (flats[:400, : 601 - step] == RED).all()
    assert (flats[:, 602 + step :] == BLUE).all()
