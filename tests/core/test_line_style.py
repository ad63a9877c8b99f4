import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.layers import lay_lines
from desktop.core.line_style import OWN_LINES, LineStyle, style_lines


def lines() -> np.ndarray:
    return np.random.default_rng(3).integers(0, 256, (9, 7, 4), np.uint8)


def test_own_lines_stay_as_they_are():
    drawn = lines()
    assert style_lines(drawn, OWN_LINES) is drawn


def test_a_colour_takes_the_place_of_the_lines_own():
    styled = style_lines(lines(), LineStyle((40, 20, 90)))
    assert (styled[..., :3] == (40, 20, 90)).all()
    np.testing.assert_array_equal(styled[..., 3], lines()[..., 3])


@given(st.floats(0, 1))
def test_fainter_lines_let_the_colours_through(opacity):
    color = np.full((9, 7, 3), 200, np.uint8)
    shown = lay_lines(color, style_lines(lines(), LineStyle((0, 0, 0), opacity)))
    share = opacity * lines()[..., 3] / 255
    np.testing.assert_allclose(shown[..., 0], 200 * (1 - share), atol=1.01)


@pytest.mark.parametrize("opacity", [-0.1, 1.1, float("nan")])
def test_an_opacity_beyond_its_bounds_is_an_error(opacity):
    with pytest.raises(ValueError, match="opacity"):
        LineStyle(None, opacity)
