from dataclasses import replace

import numpy as np
import pytest

from export.figures.character import choose_character
from export.figures.eyes import draw_glasses
from export.figures.geometry import Affine
from export.figures.hair import draw_back_hair, draw_front_hair
from export.figures.head import draw_head
from export.figures.parts import Part
from export.figures.scene import Pen, Scene


def head(seed, **changes):
    """The pen, the character and the view of a head with its hair."""
    who = replace(choose_character(np.random.default_rng(seed)), **changes)
    pen = Pen(Scene(), np.random.default_rng(seed), Affine.of(0.5, who.roll, (0.5, 0.5)))
    draw_back_hair(pen, who)
    view = draw_head(pen, who)
    draw_front_hair(pen, who, view)
    return pen, who, view


@pytest.mark.parametrize("yaw", [0.0, 0.5, 1.4])
def test_hair_throws_its_shadow_on_the_face(yaw):
    for seed in range(5):
        pen, _, view = head(seed, yaw=yaw, hair="short")
        shaded = [
            index
            for index, shape in enumerate(pen.scene.shapes)
            if shape.part == Part.SKIN and any(len(outline) > 30 for outline in shape.shadows)
        ]
        assert shaded == [view.face]


@pytest.mark.parametrize("ears", ["cat", "rabbit", "fox"])
@pytest.mark.parametrize("yaw", [0.0, 0.5, 1.4])
def test_bald_heads_have_animal_ears_and_human_ones(ears, yaw):
    pen, _, view = head(1, hair="bald", ears=ears, yaw=yaw, old=False)
    shapes = pen.scene.shapes
    high = shapes[view.face].outline[:, 1].min()
    assert sum(s.part == Part.HAIR and s.outline[:, 1].min() < high for s in shapes) >= 2
    assert any(
        s.part == Part.SKIN and s.clip is None and s is not shapes[view.face] for s in shapes
    )


@pytest.mark.parametrize("yaw", [0.0, 0.4, 0.7, 1.4])
@pytest.mark.parametrize("roll", [-0.3, 0.0, 0.3])
def test_lenses_sit_on_the_eyes(yaw, roll):
    for seed in range(6):
        pen, who, view = head(seed, yaw=yaw, roll=roll, eyes="manga")
        shapes = pen.scene.shapes
        eyes = [s for s in shapes if s.part == Part.EYE and s.clip == view.face]
        before = len(shapes)
        draw_glasses(pen, who)
        lenses = shapes[-len(eyes) :]
        assert len(shapes) > before + len(eyes)
        for eye in eyes:
            middle = (eye.outline.min(axis=0) + eye.outline.max(axis=0)) / 2
            near = [np.linalg.norm((s.outline.min(axis=0) + s.outline.max(axis=0)) / 2 - middle)
                    for s in lenses]  # fmt: skip
            assert min(near) < 0.02


def test_a_line_runs_between_painted_lips():
    found = 0
    for seed in range(80):
        pen, _, view = head(seed, child=False, hair="slick")
        for shape in pen.scene.shapes:
            if shape.part == Part.MOUTH and shape.clip == view.face and shape.strokes:
                found += 1
    assert found
