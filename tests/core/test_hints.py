import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.errors import TintlineError
from desktop.core.hints import (
    Hint,
    default_radius,
    draw_mask,
    hints_to_json,
    load_hints,
    parse_hints,
    rasterize,
    save_hints,
)

WIDTH, HEIGHT = 40, 30
BYTES = st.integers(0, 255)
INSIDE = st.tuples(st.floats(0, WIDTH - 0.01), st.floats(0, HEIGHT - 0.01))
HINTS = st.builds(
    Hint,
    st.lists(INSIDE, min_size=1, max_size=4).map(tuple),
    st.none() | st.tuples(BYTES, BYTES, BYTES),
    st.floats(0.5, 50),
)
ANY_NUMBER = st.floats(allow_nan=False, allow_infinity=False)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)


def test_a_hint_needs_points_and_a_radius():
    with pytest.raises(ValueError, match="point"):
        Hint((), (1, 2, 3))
    for radius in (0, -1, float("nan")):
        with pytest.raises(ValueError, match="radius"):
            Hint.dot(1, 2, (1, 2, 3), radius)


def test_moved_and_scaled():
    hint = Hint(((10.0, 20.0), (12.0, 24.0)), (1, 2, 3), 4.0)
    assert hint.moved(1, -2).points == ((11, 18), (13, 22))
    assert hint.scaled(2, 0.5).points == ((20, 10), (24, 12))
    assert hint.scaled(3, 3).radius == pytest.approx(12)
    assert hint.scaled(1e-6, 1e-6).radius > 0
    assert hint.points == ((10, 20), (12, 24))


def test_touches():
    assert Hint.dot(0, 0, None).touches(1, 1)
    assert not Hint.dot(1, 0.5, None).touches(1, 1)
    assert not Hint.dot(-0.1, 0.5, None).touches(1, 1)
    assert Hint(((-5, -5), (3, 3)), None).touches(10, 10)


def test_default_radius_grows_with_the_picture():
    assert default_radius(1, 1) > 0
    assert default_radius(4000, 100) == default_radius(100, 4000) > default_radius(1000, 100)


def test_a_dot_is_a_round_patch_around_its_place():
    mask = draw_mask(Hint.dot(20, 15, None, 6), WIDTH, HEIGHT)
    assert set(np.unique(mask)) == {0, 255}
    y, x = np.nonzero(mask)
    assert x.mean() + 0.5 == pytest.approx(20, abs=0.3)
    assert y.mean() + 0.5 == pytest.approx(15, abs=0.3)
    assert np.count_nonzero(mask) == pytest.approx(np.pi * 36, rel=0.2)
    assert np.hypot(x + 0.5 - 20, y + 0.5 - 15).max() <= 7


def test_a_stroke_covers_the_way_between_its_points():
    mask = draw_mask(Hint(((5, 5), (30, 5), (30, 25)), None, 2), WIDTH, HEIGHT)
    assert mask[5, 5:30].all()
    assert mask[5:25, 30].all()
    assert not mask[15, 15]


@given(HINTS)
def test_every_point_sets_its_own_pixel(hint):
    mask = draw_mask(hint, WIDTH, HEIGHT)
    assert mask.shape == (HEIGHT, WIDTH)
    for x, y in hint.points:
        assert mask[int(y), int(x)] == 255


@given(st.lists(st.tuples(ANY_NUMBER, ANY_NUMBER), min_size=1, max_size=3), st.floats(1e-6, 1e300))
def test_absurd_coordinates_do_no_harm(points, radius):
    mask = draw_mask(Hint(tuple(points), None, radius), WIDTH, HEIGHT)
    assert mask.shape == (HEIGHT, WIDTH)


def test_far_away_draws_nothing_and_huge_draws_all():
    assert not draw_mask(Hint.dot(1e9, 5, None, 3), WIDTH, HEIGHT).any()
    assert draw_mask(Hint.dot(5, 5, None, 1e9), WIDTH, HEIGHT).all()


def test_rasterize_gives_the_models_input():
    out = rasterize([Hint.dot(10.5, 10.5, (255, 0, 51), 2)], WIDTH, HEIGHT)
    assert out.shape == (4, HEIGHT, WIDTH)
    assert out.dtype == np.float32
    np.testing.assert_allclose(out[:, 10, 10], [1, -1, -0.6, 1], atol=1e-6)
    assert not out[:, out[3] == 0].any()


def test_later_hints_lie_above_and_none_is_paper():
    hints = [Hint.dot(10, 10, (0, 0, 0), 4), Hint.dot(10, 10, None, 2)]
    out = rasterize(hints, WIDTH, HEIGHT)
    assert out[:3, 10, 10].tolist() == [1, 1, 1]
    assert out[:3, 10, 13].tolist() == [-1, -1, -1]


def test_black_is_a_colour():
    out = rasterize([Hint.dot(5, 5, (0, 0, 0))], WIDTH, HEIGHT)
    assert out[:3, 5, 5].tolist() == [-1, -1, -1]


def test_no_hints():
    assert not rasterize([], WIDTH, HEIGHT).any()


@given(st.lists(HINTS, max_size=4))
def test_a_hint_file_comes_back(hints):
    again = parse_hints(hints_to_json(hints, WIDTH, HEIGHT), WIDTH, HEIGHT, "x")
    assert [h.color for h in again] == [h.color for h in hints]
    for one, other in zip(hints, again, strict=True):
        np.testing.assert_allclose(other.points, one.points, atol=1e-3)
        assert other.radius == pytest.approx(one.radius, abs=1e-3)


def test_save_and_load(tmp_path):
    path = tmp_path / "a.json"
    hints = [Hint.dot(3, 4, (255, 0, 0)), Hint(((1, 1), (2, 2)), None, 6)]
    save_hints(path, hints, WIDTH, HEIGHT)
    assert load_hints(path, WIDTH, HEIGHT) == tuple(hints)
    assert load_hints(path, WIDTH * 2, HEIGHT * 2)[0].points == ((6, 8),)


def test_the_format_as_documented():
    text = """{"version": 1, "size": [200, 100], "hints": [
        {"x": 120.5, "y": 88, "radius": 4, "color": "#e8a23c"},
        {"points": [[10, 10], [14, 30]], "radius": 6, "color": "#3050ff"},
        {"x": 5, "y": 5, "color": null}]}"""
    dot, stroke, paper = parse_hints(text, 200, 100, "x")
    assert dot == Hint.dot(120.5, 88, (0xE8, 0xA2, 0x3C), 4)
    assert stroke == Hint(((10, 10), (14, 30)), (0x30, 0x50, 0xFF), 6)
    assert paper.color is None
    assert paper.radius > 0


def test_without_a_size_coordinates_are_the_pictures():
    text = '{"version": 1, "hints": [{"x": 3, "y": 4, "color": "#fff"}]}'
    assert parse_hints(text, 10, 10, "x")[0].points == ((3, 4),)


GOOD_ROW = {"x": 1, "y": 1, "color": "#ffffff"}


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ([], '"hints"'),
        ({"hints": {}}, '"hints"'),
        ({"hints": []}, "version"),
        ({"version": 2, "hints": []}, "version"),
        ({"version": True, "hints": []}, "version"),
        ({"version": 1, "size": [0, 5], "hints": []}, '"size"'),
        ({"version": 1, "size": "10x10", "hints": []}, '"size"'),
        ({"version": 1, "hints": [5]}, "hint 1"),
        ({"version": 1, "hints": [GOOD_ROW, {**GOOD_ROW, "x": "1"}]}, "hint 2"),
        ({"version": 1, "hints": [{**GOOD_ROW, "points": []}]}, "hint 1"),
        ({"version": 1, "hints": [{**GOOD_ROW, "points": [[1, 2, 3]]}]}, "hint 1"),
        ({"version": 1, "hints": [{**GOOD_ROW, "radius": 0}]}, '"radius"'),
        ({"version": 1, "hints": [{**GOOD_ROW, "radius": "big"}]}, '"radius"'),
        ({"version": 1, "hints": [{"x": 1, "y": 1}]}, '"color"'),
        ({"version": 1, "hints": [{**GOOD_ROW, "color": "red"}]}, "#rrggbb"),
        ({"version": 1, "hints": [{**GOOD_ROW, "color": 255}]}, "#rrggbb"),
        ({"version": 1, "hints": [{**GOOD_ROW, "x": 10}]}, "outside the picture"),
        ({"version": 1, "hints": [{**GOOD_ROW, "x": 1e300}]}, "hint 1"),
        ({"version": 1, "hints": [{**GOOD_ROW, "y": float("nan")}]}, "hint 1"),
        ({"version": 1, "size": [1e-300, 1e-300], "hints": [GOOD_ROW]}, '"size"'),
        ({"version": 1, "size": [5e-324, 5e-324], "hints": [{**GOOD_ROW, "x": 0}]}, '"size"'),
    ],
)
def test_bad_hint_files_are_told_what_is_wrong(data, words):
    with pytest.raises(TintlineError) as caught:
        parse_hints(json.dumps(data), 10, 10, "dots.json")
    text = str(caught.value)
    assert words in text
    assert "dots.json" in text
    assert text.endswith(".")
    assert "\n" not in text


@pytest.mark.parametrize("text", ["", "{", "[" * 100_000, "\0", '{"version": 1e999}'])
def test_what_is_no_json(text):
    with pytest.raises(TintlineError):
        parse_hints(text, 10, 10, "x")


@given(JSON, JSON)
def test_any_json_gives_hints_or_a_sentence(row, size):
    for data in (row, {"version": 1, "hints": [row]}, {"version": 1, "size": size, "hints": []}):
        try:
            hints = parse_hints(json.dumps(data), 10, 10, "x")
        except TintlineError:
            continue
        assert isinstance(hints, tuple)


def test_files_that_cannot_be_read(tmp_path):
    (tmp_path / "latin.json").write_bytes(b"\xff\xfe{")
    for name, says in (("none", "does not exist"), ("", "cannot be"), ("latin", "no text file")):
        with pytest.raises(TintlineError, match=says):
            load_hints(tmp_path / f"{name}.json" if name else tmp_path, 10, 10)


def test_a_file_of_absurd_size_is_not_read(tmp_path, monkeypatch):
    monkeypatch.setattr("desktop.core.hints.MAX_CHARACTERS", 1024**2)
    path = tmp_path / "hints.json"
    with path.open("wb") as file:
        file.truncate(1024**2 + 1)
    with pytest.raises(TintlineError, match="larger than 1 MiB: choose a hint file"):
        load_hints(path, 100, 100)
