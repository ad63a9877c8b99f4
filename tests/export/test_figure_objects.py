import numpy as np
import pytest

from export.figures.animals import ANIMALS
from export.figures.backgrounds import draw_background
from export.figures.geometry import Affine
from export.figures.line_style import LineStyle
from export.figures.objects import OBJECTS, PLANTS, draw_object
from export.figures.page import BACKGROUNDS, SHARES
from export.figures.parts import Part
from export.figures.render import Renderer
from export.figures.scene import Pen, Scene

PLAIN = LineStyle(width=1.5, pressure=0, taper=0, jitter=0, blacks=0)
ALL = OBJECTS | PLANTS


def draw_animal(pen, name):
    ANIMALS[name][0](pen)


def drawn(draw, name, seed, scale=0.6):
    scene = Scene()
    draw(Pen(scene, np.random.default_rng(seed), Affine.of(scale, 0, (0.5, 0.5))), name)
    return scene


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("seed", range(4))
def test_a_thing_is_labelled_and_keeps_to_its_place(name, seed):
    parts = Renderer(drawn(draw_object, name, seed), 160).parts
    seen = parts[parts != Part.BACKGROUND]
    assert (seen == ALL[name][1]).mean() > 0.4
    assert seen.size > 0.02 * parts.size
    ys, xs = np.nonzero(parts)
    # 0.6 of the page wide and high, with room for leaves that reach out.
    assert min(xs.min(), ys.min()) > 0.14 * 160
    assert max(xs.max(), ys.max()) < 0.86 * 160


@pytest.mark.parametrize("name", ALL)
def test_a_thing_is_the_same_for_a_seed_and_varies_between_seeds(name):
    first, again, other = (drawn(draw_object, name, seed).shapes for seed in (3, 3, 4))
    assert all(np.array_equal(a.outline, b.outline) for a, b in zip(first, again, strict=True))
    assert [a.color for a in first] == [b.color for b in again]
    assert [a.color for a in first] != [b.color for b in other]


@pytest.mark.parametrize(("draw", "name"), [
    *((draw_object, name) for name in ALL), *((draw_animal, name) for name in ANIMALS),
])  # fmt: skip
def test_a_line_runs_around_what_is_drawn(draw, name):
    near, total = 0, 0
    for seed in range(3):
        renderer = Renderer(drawn(draw, name, seed), 200)
        line = renderer.line(PLAIN, np.random.default_rng(0))
        inside = renderer.parts != Part.BACKGROUND
        border = np.zeros(inside.shape, bool)
        border[:, 1:] |= inside[:, 1:] != inside[:, :-1]
        border[1:] |= inside[1:] != inside[:-1]
        padded = np.pad(line, 1)
        shifts = [padded[y : y + 200, x : x + 200] for y in range(3) for x in range(3)]
        near += int((border & (np.max(shifts, axis=0) > 60)).sum())
        total += int(border.sum())
    assert near / total > 0.93


@pytest.mark.parametrize("name", ANIMALS)
def test_an_animal_is_mostly_labelled_animal(name):
    parts = Renderer(drawn(draw_animal, name, 2, 0.45), 160).parts
    seen = parts[parts != Part.BACKGROUND]
    assert seen.size > 0.03 * parts.size
    assert (seen == Part.ANIMAL).mean() > 0.8


def test_most_pages_show_characters_and_half_have_no_background():
    assert np.isclose(sum(SHARES.values()), 1)
    others = ("animal", "object", "objects", "plants", "things")
    assert 0.65 <= 1 - sum(SHARES[kind] for kind in others) <= 0.7
    assert np.isclose(sum(BACKGROUNDS.values()), 1)
    bare = sum(not behind("none", seed) for seed in range(200)) / 200
    assert BACKGROUNDS["none"] * bare > 0.48


def behind(kind, seed):
    scene = Scene()
    draw_background(Pen(scene, np.random.default_rng(seed), Affine.of()), kind)
    return scene.shapes


@pytest.mark.parametrize("kind", ["outdoors", "room", "sea"])
def test_no_ground_is_blue(kind):
    for seed in range(40):
        for shape in behind(kind, seed):
            if shape.part == Part.GROUND:
                red, green, blue = shape.color
                assert max(red, green) > blue
