"""A whole character: its layers in order, from the hair behind it to the hat on it."""

from export.figures.body import Skeleton, choose_skeleton, draw_arm, draw_leg, draw_neck
from export.figures.character import Character
from export.figures.clothes import Wardrobe
from export.figures.eyes import draw_glasses
from export.figures.geometry import Affine
from export.figures.hair import draw_back_hair, draw_front_hair
from export.figures.head import draw_head
from export.figures.headgear import draw_headgear
from export.figures.props import draw_held, draw_wings
from export.figures.scene import Pen
from export.figures.tops import draw_top


def draw_figure(pen: Pen, who: Character, *, legs: bool = True) -> None:
    """Draw a character; the neck's root is the pen's origin, a head is about its unit.

    Args:
        pen: where it goes.
        who: the character.
        legs: False where the page ends above them.
    """
    bones = choose_skeleton(pen, who)
    worn = Wardrobe(pen, who, bones)
    mirrored = who.yaw < 0
    up = Affine.of(1.0, 0.0, (0.0, -0.6))
    head = pen.at(Affine.of(1.0, who.roll, (0.02, 0.0)).inside(up)).at(Affine.of(mirror=mirrored))
    if pen.chance(0.04):
        draw_wings(pen, who, bones)
    draw_back_hair(head, who)
    for side in bones.behind:
        _arm(pen, who, bones, worn, side)
    if legs:
        order = (0, 1) if pen.chance(0.5) else (1, 0)
        for side in order:
            draw_leg(pen, who, bones, side)
            worn.draw_leg(side)
    skirt_over = worn.bottom in ("dress", "robe") or pen.chance(0.4)
    if not skirt_over:
        worn.draw_bottom()
    draw_neck(pen, who, bones)
    if skirt_over:
        worn.draw_bottom()
    draw_top(pen, worn)
    front = [side for side in (0, 1) if side not in bones.behind]
    # A raised hand lies before the face, another one behind the hair.
    before = [side for side in front if bones.arms[side][2][1] < 0.1]
    for side in front:
        if side not in before:
            _arm(pen, who, bones, worn, side)
    draw_face(head, who)
    for side in before:
        _arm(pen, who, bones, worn, side)


def draw_face(pen: Pen, who: Character) -> None:
    """Head, front hair, glasses and headgear."""
    view = draw_head(pen, who)
    draw_front_hair(pen, who, view)
    if pen.chance(0.1) and who.eyes != "dot":
        draw_glasses(pen, who)
    if pen.chance(0.3):
        draw_headgear(pen, who, view)


def _arm(pen: Pen, who: Character, bones: Skeleton, worn: Wardrobe, side: int) -> None:
    """An arm with its sleeve, its hand and what that holds."""
    holds = side not in bones.behind and pen.chance(0.12)
    if holds:
        draw_held(pen, bones, side)
    draw_arm(pen, who, bones, side)
    worn.draw_hand(side, holds)
    worn.draw_sleeve(side)
