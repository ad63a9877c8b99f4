from dataclasses import replace

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from typer.testing import CliRunner

from desktop.core.errors import TintlineError
from export.cli import app
from export.figures.body import choose_skeleton, draw_arm, draw_leg
from export.figures.character import HAIR, OUTFITS, Character, choose_character
from export.figures.clothes import Wardrobe
from export.figures.colors import choose_scheme
from export.figures.geometry import Affine, ellipse, limb, resample, ribbon, scallops, spline
from export.figures.line_style import LineStyle
from export.figures.make import make_figure
from export.figures.page import draw_page
from export.figures.parts import PART_NAMES, Part
from export.figures.render import Renderer, Shading
from export.figures.samples import write_samples
from export.figures.scene import Pen, Scene

PLAIN = LineStyle(width=1.5, pressure=0, taper=0, jitter=0, blacks=0)


def square(pen, at, size, part, color, **more):
    corners = np.array([(0, 0), (1, 0), (1, 1), (0, 1)]) * size + at
    return pen.shape(corners, part, color, round=0, **more)


@pytest.fixture
def pen():
    return Pen(Scene(), np.random.default_rng(0), Affine.of())


def test_what_is_painted_later_lies_in_front_in_every_map(pen):
    square(pen, (0.1, 0.1), 0.6, Part.TOP, (1, 0, 0))
    square(pen, (0.4, 0.4), 0.4, Part.SKIN, (0, 0, 1))
    drawn = Renderer(pen.scene, 100)
    color = drawn.color(Shading())
    for at, part, region, rgb in (
        ((20, 20), Part.TOP, 0, (255, 0, 0)),
        ((60, 60), Part.SKIN, 1, (0, 0, 255)),
        ((95, 95), Part.BACKGROUND, -1, (255, 255, 255)),
    ):
        assert drawn.parts[at] == part
        assert drawn.regions[at] == region
        assert tuple(color[at]) == rgb


def test_a_thick_round_contour_has_no_hole(pen):
    pen.shape(ellipse((0.5, 0.5), 0.3, 0.3, count=64), Part.TOP, (1, 0, 0), round=0)
    line = Renderer(pen.scene, 256).line(replace(PLAIN, width=8), np.random.default_rng(3))
    around = ellipse((128, 128), 0.3 * 256, 0.3 * 256, count=200).astype(int)
    assert line[around[:, 1], around[:, 0]].min() > 200


def test_hidden_lines_are_not_drawn_and_seen_ones_are(pen):
    square(pen, (0.1, 0.1), 0.6, Part.TOP, (1, 0, 0))
    square(pen, (0.4, 0.4), 0.4, Part.SKIN, (0, 0, 1))
    line = Renderer(pen.scene, 200).line(PLAIN, np.random.default_rng(0))
    assert line[18:23, 40:130].max(axis=0).min() > 100  # the upper edge of the first
    assert line[90:136, 138:143].max() < 30  # its right edge, where the second covers it


def test_what_is_clipped_stays_on_its_ground(pen):
    ground = square(pen, (0.3, 0.3), 0.4, Part.EYE, (1, 1, 1))
    square(pen, (0.0, 0.0), 0.5, Part.MOUTH, (0, 1, 0), clip=ground)
    drawn = Renderer(pen.scene, 100)
    assert drawn.parts[40, 40] == Part.MOUTH
    assert drawn.parts[20, 20] == Part.BACKGROUND
    assert drawn.parts[60, 60] == Part.EYE


def test_what_came_between_stays_before_a_late_pattern(pen):
    ground = square(pen, (0.1, 0.1), 0.8, Part.TOP, (1, 1, 1))
    square(pen, (0.4, 0.4), 0.2, Part.SKIN, (0, 0, 1))
    square(pen, (0.0, 0.0), 1.0, Part.TOP, (0, 1, 0), clip=ground)
    drawn = Renderer(pen.scene, 100)
    assert drawn.parts[50, 50] == Part.SKIN
    assert drawn.regions[20, 20] == 2


def test_a_strongly_bent_limb_has_no_hole_and_a_ring_keeps_its_own(pen):
    joints = np.array([(0.2, 0.3), (0.8, 0.42), (0.2, 0.5)])
    pen.shape(limb(joints, (0.3, 0.3)), Part.TOP, (1, 0, 0), round=0)
    parts = Renderer(pen.scene, 200).parts
    for x, y in np.round(200 * spline(joints, per=10)).astype(int):
        assert (parts[y - 25 : y + 26 : 25, x] == Part.TOP).all()
    ring = Pen(Scene(), np.random.default_rng(0), Affine.of())
    turn = ellipse((0.5, 0.5), 0.3, 0.3, span=(0, 1.999 * np.pi))
    ring.shape(ribbon(turn, [0.1, 0.1]), Part.TOP, (1, 0, 0), round=0)
    parts = Renderer(ring.scene, 100).parts
    assert parts[50, 50] == Part.BACKGROUND
    assert parts[50, 20] == parts[20, 50] == parts[50, 80] == Part.TOP


def test_a_late_pattern_leaves_no_line_on_what_lies_before_its_ground(pen):
    ground = square(pen, (0.1, 0.1), 0.8, Part.TOP, (1, 1, 1))
    square(pen, (0.4, 0.4), 0.2, Part.SKIN, (0, 0, 1))
    plain = Renderer(pen.scene, 200).line(PLAIN, np.random.default_rng(0))
    square(pen, (0.2, 0.2), 0.3, Part.TOP, (0, 1, 0), clip=ground)
    line = Renderer(pen.scene, 200).line(PLAIN, np.random.default_rng(0))
    assert line[38:43, 50:70].max(axis=0).min() > 100  # the pattern's upper edge
    assert line[84:117, 84:117].max() == 0  # its corner, which the later square hides
    # The square's own contour is as thick as without a pattern.
    assert np.abs(line[76:84, 84:96].sum(axis=0) / plain[76:84, 84:96].sum(axis=0) - 1).max() < 0.2


def test_a_shadow_stays_under_a_pattern(pen):
    shadow = np.array([(0.1, 0.5), (0.9, 0.5), (0.9, 0.9), (0.1, 0.9)])
    ground = square(pen, (0.1, 0.1), 0.8, Part.TOP, (1, 1, 1), shadows=[shadow])
    square(pen, (0.3, 0.3), 0.4, Part.TOP, (0, 1, 0), clip=ground)
    color = Renderer(pen.scene, 100).color(Shading(depth=0.5)).astype(int)
    assert tuple(color[40, 50]) == (0, 255, 0)
    assert color[60, 20, 1] < 220
    assert color[60, 50, 1] < 220


def test_gloves_cover_the_hand_and_socks_the_foot():
    for seed in range(6):
        scene = Scene()
        pen = Pen(scene, np.random.default_rng(seed), Affine.of(0.14, 0, (0.5, 0.1)))
        who = character(outfit="swimsuit")
        bones = choose_skeleton(pen, who)
        worn = Wardrobe(pen, who, bones)
        worn.gloves, worn.legwear, worn.shoes = True, "socks", "barefoot"
        draw_arm(pen, who, bones, 0)
        worn.draw_hand(0, False)
        draw_leg(pen, who, bones, 1)
        worn.draw_leg(1)
        parts = Renderer(scene, 300).parts
        for end, before, part in (
            (bones.arms[0][2], bones.arms[0][1], Part.ACCESSORY),
            (bones.legs[1][2], bones.legs[1][1], Part.LEGWEAR),
        ):
            way = (end - before) / np.linalg.norm(end - before)
            near = np.array([pen.place(end + way * reach) for reach in np.linspace(-0.1, 0.12, 8)])
            x, y = np.round(300 * near).astype(int).T
            assert (parts[y, x] == part).all()
            spot = pen.place(end + way * 0.1) * 300
            yy, xx = np.mgrid[:300, :300]
            around = np.hypot(xx - spot[0], yy - spot[1]) < 0.3 * 0.14 * 300
            assert (parts[around] != Part.SKIN).all()


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 10**6))
def test_every_seed_gives_a_drawing_with_lines_and_known_parts(seed):
    figure = make_figure(seed, 128, variants=1)
    assert figure.color.shape[:2] == figure.lines.shape[1:] == figure.parts.shape
    assert max(figure.parts.shape) == 128
    assert figure.parts.max() < len(PART_NAMES)
    assert figure.lines.max() > 60


def test_borders_between_parts_carry_lines():
    near, total = 0, 0
    for seed in range(12):
        scene = draw_page(seed)
        drawn = Renderer(scene, 256)
        line = drawn.line(PLAIN, np.random.default_rng(0))
        parts = drawn.parts
        border = np.zeros(parts.shape, bool)
        border[:, 1:] |= parts[:, 1:] != parts[:, :-1]
        border[1:] |= parts[1:] != parts[:-1]
        around = cv2.dilate(line, np.ones((3, 3), np.uint8)) > 60
        near += int((border & around).sum())
        total += int(border.sum())
    assert near / total > 0.93


def test_a_figure_is_the_same_whenever_it_is_drawn():
    first, again = make_figure(3, 160), make_figure(3, 160)
    assert np.array_equal(first.color, again.color)
    assert np.array_equal(first.lines, again.lines)
    large = make_figure(3, 320, variants=1)
    small = cv2.resize(large.parts, first.parts.shape[::-1], interpolation=cv2.INTER_NEAREST)
    assert (small == first.parts).mean() > 0.97


def test_line_renderings_differ_and_figures_differ():
    figure = make_figure(11, 160)
    assert np.abs(figure.lines[0].astype(int) - figure.lines[1]).mean() > 1
    colors = {tuple(make_figure(seed, 48, variants=1).color.mean(axis=(0, 1))) for seed in range(8)}
    assert len(colors) == 8


def test_all_parts_come_up():
    seen = set()
    for seed in range(150):
        seen |= set(np.unique(Renderer(draw_page(seed), 96).parts).tolist())
        if len(seen) == len(PART_NAMES):
            return
    raise AssertionError(f"never drawn: {[n for i, n in enumerate(PART_NAMES) if i not in seen]}")


@pytest.mark.parametrize("hair", HAIR)
@pytest.mark.parametrize("yaw", [0.0, 0.6, 1.4])
def test_hair_lies_above_the_face_and_skin_below_it(hair, yaw):
    from export.figures.figure import draw_face
    from export.figures.hair import draw_back_hair

    who = character(hair=hair, yaw=yaw)
    scene = Scene()
    pen = Pen(scene, np.random.default_rng(1), Affine.of(0.6, 0, (0.5, 0.5)))
    pen.chance = lambda share: False  # nothing on the head
    draw_back_hair(pen, who)
    draw_face(pen, who)
    parts = Renderer(scene, 128).parts
    rows = np.arange(128)
    skin = np.average(rows, weights=(parts == Part.SKIN).sum(axis=1))
    assert (parts == Part.SKIN).sum() > 600
    assert (parts == Part.EYE).sum() > 10
    if hair != "bald":
        top = np.flatnonzero((parts == Part.HAIR).any(axis=1))[0]
        assert top < skin - 20
        assert (parts == Part.HAIR).sum() > 600


@pytest.mark.parametrize("outfit", OUTFITS)
def test_clothes_cover_the_body_below_the_head(outfit):
    from export.figures.figure import draw_figure

    scene = Scene()
    pen = Pen(scene, np.random.default_rng(2), Affine.of(0.13, 0, (0.5, 0.18)))
    draw_figure(pen, character(outfit=outfit))
    parts = Renderer(scene, 256).parts
    assert (parts == Part.TOP).sum() > 300
    ys = np.nonzero(parts == Part.TOP)[0]
    eyes = np.nonzero(parts == Part.EYE)[0]
    assert ys.mean() > eyes.mean() + 20


def character(**changes):
    base = choose_character(np.random.default_rng(0))
    plain = {
        "scheme": choose_scheme(np.random.default_rng(4)), "heads": 6.0, "eyes": "manga",
        "eye_size": 1.0, "ears": "human", "hair": "short", "outfit": "shirt", "yaw": 0.2,
        "pitch": 0.0, "roll": 0.0, "old": False, "child": False,
    }  # fmt: skip
    return Character(**{**vars(base), **plain, **changes})


def test_curves_keep_their_ends_and_ribbons_their_width():
    points = np.array([(0, 0), (1, 0.5), (2, 0), (3, 1.0)])
    curve = spline(points)
    assert np.allclose(curve[[0, -1]], points[[0, -1]])
    assert np.abs(curve[8] - points[1]).max() < 1e-9
    line = resample(np.array([(0.0, 0.0), (10.0, 0.0)]), 1)
    assert np.allclose(np.diff(line[:, 0]), 1)
    band = ribbon(line, [2, 2])
    assert np.isclose(band[:, 1].max() - band[:, 1].min(), 2)
    arm = limb([(0, 0), (0, 4)], (1, 1))
    assert np.isclose(arm[:, 1].max(), 4.5, atol=0.02)


def test_bumps_of_a_ring_walked_backwards_point_outwards():
    ring = resample(ellipse((0, 0), 1, 1, count=80), 0.02)
    assert np.linalg.norm(scallops(ring[::-1], 0.1, 8), axis=1).max() > 1.02


def test_samples_are_written_with_a_sheet(tmp_path):
    sheet = write_samples(tmp_path / "figures", 3, size=96)
    with Image.open(sheet) as picture:
        assert picture.width == 3 * 2 * 224
    with Image.open(tmp_path / "figures" / "000001-parts.png") as parts:
        assert parts.mode == "P"
        assert np.array_equal(np.asarray(parts), make_figure(1, 96).parts)
    assert len(list((tmp_path / "figures").glob("*-line-*.png"))) == 9
    with pytest.raises(TintlineError, match="not empty"):
        write_samples(tmp_path / "figures", 1)


def test_the_sheet_of_many_samples_is_bounded(tmp_path, monkeypatch):
    monkeypatch.setattr("export.figures.samples._MOST_ON_SHEET", 2)
    with Image.open(write_samples(tmp_path / "figures", 3, size=48)) as picture:
        assert picture.size == (2 * 2 * 224, 224)
    assert len(list((tmp_path / "figures").glob("*-color.png"))) == 3


def test_the_command_draws_figures(tmp_path):
    done = CliRunner().invoke(
        app, ["figures", "-n", "2", "-o", str(tmp_path / "f"), "--size", "64", "--seed", "5"]
    )
    assert done.exit_code == 0, done.output
    assert (tmp_path / "f" / "000006-color.png").is_file()
