import threading
from dataclasses import replace

import cv2
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.core.cancel import CancelToken
from desktop.core.characters import NO_CHARACTER
from desktop.core.errors import Cancelled, TintlineError
from desktop.core.hints import Hint
from desktop.core.line_style import LineStyle
from desktop.core.palettes import Palette
from desktop.core.picture import Picture
from desktop.engine.colorize import Colorizer
from desktop.engine.request import ColorizeRequest, Look
from tests.core.drawings import as_picture, box_with_gap, two_boxes
from tests.models import write_sketch_model, write_slow_model

RED, BLUE, OCHRE = (210, 40, 40), (40, 80, 220), (200, 120, 60)


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    return write_sketch_model(tmp_path_factory.mktemp("model") / "m.onnx", dictionary=[OCHRE])


@pytest.fixture(scope="module")
def uniform(tmp_path_factory):
    """A colorizer whose model sees one colour everywhere: all else is the dots' doing."""
    path = tmp_path_factory.mktemp("uniform") / "m.onnx"
    return Colorizer(write_sketch_model(path, dictionary=[OCHRE], with_palette=False), "cpu")


@pytest.fixture(scope="module")
def colorizer(model):
    return Colorizer(model, "cpu")


def request(gray=None, **values) -> ColorizeRequest:
    return ColorizeRequest(as_picture(two_boxes() if gray is None else gray), **values)


@pytest.mark.parametrize("look", Look)
def test_the_result_has_the_inputs_size_and_its_lines(colorizer, look):
    result = colorizer.colorize(request(look=look))
    assert result.image.shape == (160, 240, 3)
    assert result.image.dtype == np.uint8
    assert result.flats.shape == (160, 240, 3)
    assert result.lines.shape == (160, 240, 4)
    assert result.shading.shape == result.regions.shape == (160, 240)
    assert result.image[two_boxes() == 0].max() == 0  # black lines stay black
    assert "CPU" in result.device


def test_lines_in_another_colour_change_nothing_else(colorizer):
    own = colorizer.colorize(request(look=Look.FLAT))
    blue = colorizer.colorize(request(look=Look.FLAT, lines=LineStyle(BLUE, 0.5)))
    np.testing.assert_array_equal(blue.flats, own.flats)
    line = two_boxes() == 0
    mixed = (own.flats[line].astype(float) + BLUE) / 2
    np.testing.assert_allclose(blue.image[line], mixed, atol=1)
    np.testing.assert_array_equal(blue.image[two_boxes() == 255], own.image[two_boxes() == 255])


def test_skin_gets_the_skin_tone_that_an_automatic_palette_lacks(tmp_path):
    skin = (250, 205, 175)
    seen = {}
    for parts in ((), ("skin",)):
        path = write_sketch_model(
            tmp_path / f"{len(parts)}.onnx",
            dictionary=[skin],
            parts=parts,
            metadata={"palettes": '[["#2850dc", "#1e5a28"]]'},
        )
        flats = Colorizer(path, "cpu").colorize(request()).flats
        seen[parts] = set(map(tuple, flats.reshape(-1, 3).tolist()))
    assert skin in seen[("skin",)]
    assert skin not in seen[()]


def test_a_character_has_its_colours_and_dots_win(tmp_path):
    hair, top = (240, 120, 170), (20, 20, 60)
    model = write_sketch_model(tmp_path / "m.onnx", dictionary=[OCHRE], parts=("hair", "top"))
    colorizer = Colorizer(model, "cpu")
    character = NO_CHARACTER.changed("hair", hair).changed("top", top)
    for palette in (None, Palette("p", (BLUE, OCHRE))):
        order = request(palette=palette, character=character, look=Look.FLAT)
        result = colorizer.colorize(order)
        assert tuple(result.flats[80, 40]) == hair  # the model sees it in the left half …
        assert tuple(result.flats[80, 200]) == top
        assert [(p.part, p.color) for p in result.parts] == [("hair", hair), ("top", top)]
        dotted = replace(order, hints=(Hint.dot(40, 80, RED),))
        assert tuple(colorizer.colorize(dotted).flats[80, 40]) == RED
    assert not colorizer.colorize(request(seed=3)).flats.reshape(-1, 3).tolist().count([*hair])


def test_a_dot_has_its_exact_colour_in_the_flat_look(colorizer):
    hints = (Hint.dot(30, 50, RED), Hint.dot(140, 80, BLUE), Hint.dot(65, 80, (1, 2, 3)))
    image = colorizer.colorize(request(hints=hints, look=Look.FLAT)).image
    for hint in hints:
        x, y = (int(v) for v in hint.points[0])
        assert tuple(image[y, x]) == hint.color


@pytest.mark.parametrize("gap", [1, 2, 3, 4])
def test_a_dot_does_not_leak_through_a_gap(uniform, gap):
    page = box_with_gap(gap)
    flats = uniform.colorize(request(page, hints=(Hint.dot(500, 500, RED, 8),))).flats
    red = (flats == RED).all(axis=2)
    assert red[270:730, 270:730].all()
    assert not red[:230].any()
    assert not red[770:].any()


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.integers(8, 150),
    st.integers(8, 150),
    st.lists(
        st.tuples(st.floats(0, 149), st.floats(0, 149), st.tuples(*[st.integers(0, 255)] * 3)),
        max_size=5,
    ),
    st.integers(0, 99),
)
def test_any_drawing_obeys_its_dots(colorizer, width, height, dots, seed):
    rng = np.random.default_rng(seed)
    page = np.full((height, width), 255, np.uint8)
    for _ in range(6):
        ends = [(int(rng.integers(width)), int(rng.integers(height))) for _ in range(2)]
        cv2.line(page, *ends, 0, 2)
    inside = [d for d in dots if d[0] < width and d[1] < height]
    last = {(int(x), int(y)): color for x, y, color in inside}
    hints = tuple(Hint.dot(x + 0.5, y + 0.5, color) for (x, y), color in last.items())
    flats = colorizer.colorize(request(page, hints=hints)).flats
    for (x, y), color in last.items():
        assert tuple(flats[y, x]) == color


def test_without_a_palette_the_model_chooses(colorizer, uniform):
    assert tuple(uniform.colorize(request()).flats[5, 5]) == OCHRE
    drawn = np.unique(colorizer.colorize(request()).flats.reshape(-1, 3), axis=0)
    assert len(drawn) >= 2


def test_seeds_vary_the_automatic_colours_and_repeat(tmp_path):
    many = [(200, 60, 60), (60, 160, 70), (60, 90, 200), (230, 200, 80), (120, 70, 160)]
    path = write_sketch_model(tmp_path / "m.onnx", dictionary=many * 3)
    varied = Colorizer(path, "cpu")
    first, *others = (varied.colorize(request(seed=seed)).flats for seed in (0, 1, 2, 3, 4))
    assert any(not np.array_equal(first, other) for other in others)
    assert np.array_equal(others[0], varied.colorize(request(seed=1)).flats)


def test_the_flats_take_the_palettes_very_colours(colorizer):
    palette = Palette("p", (RED, BLUE, (255, 255, 255)))
    flats = colorizer.colorize(request(palette=palette)).flats
    used = {tuple(int(v) for v in color) for color in np.unique(flats.reshape(-1, 3), axis=0)}
    assert used <= set(palette.colors)
    assert len(used) >= 2


def test_a_model_that_gives_a_colour_only_obeys_palette_and_dots(tmp_path):
    path = write_sketch_model(
        tmp_path / "m.onnx", with_hints=False, with_palette=False, with_choice=False
    )
    plain = Colorizer(path, "cpu")
    palette = Palette("p", (RED, (205, 125, 66)))
    result = plain.colorize(request(palette=palette, hints=(Hint.dot(140, 80, BLUE),)))
    assert tuple(result.flats[5, 5]) == (205, 125, 66)
    assert tuple(result.flats[80, 140]) == BLUE
    free = plain.colorize(request()).flats[5, 5]
    assert np.abs(free.astype(int) - OCHRE).max() < 60  # the nearest of a drawn palette


def test_the_same_request_gives_the_same_picture(model):
    asked = request(seed=7, hints=(Hint.dot(140, 80, BLUE),))
    one = Colorizer(model, "cpu").colorize(asked).image
    other = Colorizer(model, "cpu")
    other.colorize(request(box_with_gap(0, 200)))
    assert np.array_equal(one, other.colorize(asked).image)


def test_the_gap_of_the_request_counts_for_a_picture_already_seen(uniform):
    picture = as_picture(box_with_gap(12))
    dot = (Hint.dot(500, 500, RED),)
    wide = uniform.colorize(ColorizeRequest(picture, dot)).flats
    narrow = uniform.colorize(ColorizeRequest(picture, dot, gap=15.0)).flats
    assert tuple(wide[20, 20]) == RED
    assert tuple(narrow[20, 20]) != RED


def test_a_matte_is_kept_and_transparent_line_art_is_filled(colorizer):
    matte = np.full((160, 240), 255, np.uint8)
    matte[:20] = 0
    cut_out = Picture(np.dstack([two_boxes()] * 3), matte)
    assert np.array_equal(colorizer.colorize(ColorizeRequest(cut_out)).image[:, :, 3], matte)
    lines = Picture(np.zeros((160, 240, 3), np.uint8), 255 - two_boxes())
    assert colorizer.colorize(ColorizeRequest(lines)).image.shape == (160, 240, 3)


def test_progress_rises_to_one(colorizer):
    told = []
    colorizer.colorize(request(), progress=lambda share, what: told.append((share, what)))
    shares = [share for share, _ in told]
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert all(what for _, what in told)


def test_cancel_stops_a_running_inference(tmp_path):
    slow = Colorizer(write_slow_model(tmp_path / "slow.onnx"), "cpu")
    token = CancelToken()

    def cancel_in_the_model(_share: float, what: str) -> None:
        if what == "Choosing colours":
            threading.Timer(0.3, token.cancel).start()

    with pytest.raises(Cancelled):
        slow.colorize(request(), cancel=token, progress=cancel_in_the_model)


@pytest.mark.parametrize("error", [MemoryError(), cv2.error("Failed to allocate")])
def test_want_of_memory_is_a_sentence(colorizer, monkeypatch, error):
    def fail(*_args: object) -> None:
        raise error

    if isinstance(error, cv2.error):
        error.code = cv2.Error.StsNoMem
    monkeypatch.setattr("desktop.engine.colorize.find_regions", fail)
    with pytest.raises(TintlineError, match="240 × 160 pixels needs more memory"):
        colorizer.colorize(request())


def test_a_photograph_is_refused(colorizer):
    rng = np.random.default_rng(3)
    coarse = rng.integers(0, 255, (12, 16, 3)).astype(np.uint8)
    photo = Picture(cv2.resize(coarse, (480, 360), interpolation=cv2.INTER_CUBIC))
    with pytest.raises(TintlineError, match="photograph"):
        colorizer.colorize(ColorizeRequest(photo))
