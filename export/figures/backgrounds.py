"""What lies behind figures. Units: the page, its longest side is 1."""

import numpy as np

from export.figures.colors import cloth, darker, hsv, rgb, shift
from export.figures.geometry import Affine, arc, ellipse, spline
from export.figures.objects import draw_object
from export.figures.parts import Part
from export.figures.props import draw_flower
from export.figures.scene import Color, Pen, Stroke
from export.figures.things import box, draw_bush, draw_cloud, draw_house, draw_pot, draw_tree


def draw_background(pen: Pen, kind: str) -> None:
    """A background: none, panel, outdoors, room or sea."""
    {"none": _none, "panel": _panel, "outdoors": _outdoors, "room": _room, "sea": _sea}[kind](pen)


def _size(pen: Pen) -> tuple[float, float]:
    return pen.scene.width, pen.scene.height


def _none(pen: Pen) -> None:
    if pen.chance(0.06):  # some paint the paper, with no line around it
        width, height = _size(pen)
        tint = hsv(pen.uniform(0, 1), pen.uniform(0.03, 0.15), pen.uniform(0.9, 1))
        pen.shape(
            box(-0.1, -0.1, width + 0.1, height + 0.1), Part.BACKGROUND, tint, line=0, round=0
        )


def _panel(pen: Pen) -> None:
    """A disc, a frame or a burst behind the figure."""
    width, height = _size(pen)
    center = np.array([width / 2, height / 2])
    color = cloth(pen.uniform(0, 1), pen.rng)
    kind = pen.pick(("disc", "frame", "stripes"))
    if kind == "disc":
        pen.shape(
            ellipse(center, min(center) * 0.9, min(center) * 0.9), Part.BACKGROUND, color, round=0
        )
    elif kind == "frame":
        pen.shape(box(0.05, 0.05, width - 0.05, height - 0.05), Part.BACKGROUND, color, round=0)
    else:
        other = shift(color, pen.rng, 0.1)
        base = pen.shape(
            box(-0.1, -0.1, width + 0.1, height + 0.1), Part.BACKGROUND, color, line=0, round=0
        )
        count = int(pen.rng.integers(4, 10))
        for number in range(count):
            a = 2 * np.pi * number / count
            ray = [
                center,
                center + 1.5 * np.array([np.cos(a), np.sin(a)]),
                center + 1.5 * np.array([np.cos(a + np.pi / count), np.sin(a + np.pi / count)]),
            ]
            pen.shape(ray, Part.BACKGROUND, other, clip=base, round=0)


def _sky(pen: Pen) -> Color:
    return pen.pick(
        (hsv(pen.uniform(0.53, 0.6), pen.uniform(0.25, 0.6), pen.uniform(0.85, 1)),
         hsv(pen.uniform(0.03, 0.1), pen.uniform(0.25, 0.5), 0.98), rgb(40, 48, 92)), (8, 1.2, 0.8),
    )  # fmt: skip


def _outdoors(pen: Pen) -> None:
    width, height = _size(pen)
    sky = _sky(pen)
    night = sum(sky) < 1.0
    horizon = height * pen.uniform(0.45, 0.8)
    pen.shape(box(-0.1, -0.1, width + 0.1, height + 0.1), Part.SKY, sky, line=0, round=0)
    if pen.chance(0.35):
        spot = (pen.uniform(0.1, 0.9) * width, pen.uniform(0.08, 0.25) * height)
        pen.shape(
            ellipse(spot, 0.06, 0.06),
            Part.SKY,
            rgb(250, 244, 210) if night else rgb(255, 214, 84),
            round=0,
        )
    for _ in range(int(pen.rng.integers(0, 5))):
        draw_cloud(
            pen,
            (pen.uniform(0, 1) * width, pen.uniform(0.05, 0.4) * horizon),
            pen.uniform(0.06, 0.16),
            night,
        )
    green = hsv(pen.uniform(0.2, 0.38), pen.uniform(0.35, 0.7), pen.uniform(0.45, 0.85))
    sand = hsv(pen.uniform(0.08, 0.14), pen.uniform(0.25, 0.55), pen.uniform(0.65, 0.95))
    for number in range(int(pen.rng.integers(0, 3))):
        y = horizon - 0.02 + 0.03 * number
        hills = spline(
            [
                (-0.1, y),
                (width * pen.uniform(0.1, 0.4), y - pen.uniform(0.05, 0.22)),
                (width * 0.6, y - 0.02),
                (width * pen.uniform(0.7, 0.9), y - pen.uniform(0.04, 0.2)),
                (width + 0.1, y),
            ]
        )
        # Green to bluish green: blue hills would teach that ground is blue.
        far = hsv(pen.uniform(0.22, 0.42), pen.uniform(0.2, 0.5), pen.uniform(0.55, 0.85))
        pen.shape(
            np.concatenate([hills, [(width + 0.1, height + 0.1), (-0.1, height + 0.1)]]),
            Part.GROUND,
            far,
            round=0,
        )
    for _ in range(int(pen.rng.integers(0, 3))):
        if pen.chance(0.5):
            draw_house(pen, (pen.uniform(0, 1) * width, horizon + 0.03), pen.uniform(0.14, 0.32))
    ground = spline(
        [
            (-0.1, horizon + pen.uniform(-0.02, 0.04)),
            (width / 2, horizon + pen.uniform(-0.02, 0.04)),
            (width + 0.1, horizon + pen.uniform(-0.02, 0.04)),
        ]
    )
    soil = green if pen.chance(0.75) else sand
    pen.shape(
        np.concatenate([ground, [(width + 0.1, height + 0.1), (-0.1, height + 0.1)]]),
        Part.GROUND,
        soil,
        round=0,
    )
    if pen.chance(0.3):
        path = [
            (width * 0.45, horizon + 0.02),
            (width * 0.55, horizon + 0.02),
            (width * pen.uniform(0.6, 1.1), height + 0.1),
            (width * pen.uniform(-0.1, 0.4), height + 0.1),
        ]
        pen.shape(path, Part.GROUND, sand, round=0)
    for _ in range(int(pen.rng.integers(0, 5))):
        draw_tree(
            pen,
            (pen.uniform(-0.05, 1.05) * width, horizon + pen.uniform(0.0, 0.1)),
            pen.uniform(0.15, 0.5),
        )
    for _ in range(int(pen.rng.integers(0, 4))):
        at = np.array([pen.uniform(0, 1) * width, pen.uniform(horizon + 0.05, height)])
        draw_bush(pen, at, pen.uniform(0.04, 0.12))
    if pen.chance(0.25):
        for _ in range(int(pen.rng.integers(3, 12))):
            at = np.array([pen.uniform(0, 1) * width, pen.uniform(horizon + 0.06, height)])
            draw_flower(pen, at, pen.uniform(0.012, 0.025), hsv(pen.uniform(0, 1), 0.7, 0.95))
    _grass(pen, horizon, soil)


def _grass(pen: Pen, horizon: float, soil: Color) -> None:
    width, height = _size(pen)
    for _ in range(int(pen.rng.integers(0, 12))):
        at = np.array([pen.uniform(0, 1) * width, pen.uniform(horizon + 0.04, height)])
        tuft = [at + (-0.02, 0), at + (-0.025, -0.03), at + (-0.008, -0.01), at + (0, -0.04),
                at + (0.008, -0.01), at + (0.025, -0.03), at + (0.02, 0)]  # fmt: skip
        pen.shape(tuft, Part.GROUND, soil, edges=[np.array(tuft)], round=0)


def _room(pen: Pen) -> None:
    width, height = _size(pen)
    floor = height * pen.uniform(0.6, 0.85)
    wall = hsv(pen.uniform(0, 1), pen.uniform(0.08, 0.4), pen.uniform(0.75, 0.98))
    wood = hsv(pen.uniform(0.05, 0.1), pen.uniform(0.3, 0.6), pen.uniform(0.4, 0.75))
    pen.shape(box(-0.1, -0.1, width + 0.1, height + 0.1), Part.BACKGROUND, wall, line=0, round=0)
    planks = [
        Stroke(
            np.array(
                [
                    (width / 2 + (x - width / 2) * 0.7, floor),
                    (width / 2 + (x - width / 2) * 1.6, height + 0.1),
                ]
            ),
            0.6,
        )
        for x in np.linspace(0, width, 7)
    ]
    pen.shape(
        box(-0.1, floor, width + 0.1, height + 0.1),
        Part.GROUND,
        wood,
        strokes=planks if pen.chance(0.5) else None,
        round=0,
    )
    if pen.chance(0.6):
        x, y, w, h = pen.uniform(0.05, 0.6) * width, 0.1 * height, 0.3 * width, 0.35 * floor
        pen.shape(
            box(x - 0.015, y - 0.015, x + w + 0.015, y + h + 0.015),
            Part.OBJECT,
            darker(wood, 0.3),
            round=0,
        )
        pen.shape(
            box(x, y, x + w, y + h),
            Part.SKY,
            _sky(pen),
            strokes=[Stroke(np.array([(x + w / 2, y), (x + w / 2, y + h)]), 1)],
            round=0,
        )
        if pen.chance(0.6):
            curtain = cloth(pen.uniform(0, 1), pen.rng)
            for side in (x - 0.03, x + w - 0.05):
                strip = spline(
                    [
                        (side, y - 0.03),
                        (side + 0.09, y - 0.03),
                        (side + 0.07, y + h + 0.04),
                        (side + 0.01, y + h + 0.04),
                    ],
                    closed=True,
                    per=4,
                )
                pen.shape(
                    strip,
                    Part.OBJECT,
                    curtain,
                    strokes=[Stroke(arc((side + 0.04, y), (side + 0.04, y + h), 0.03), 0.7)],
                )
    if pen.chance(0.4):
        x, y, s = (
            pen.uniform(0.1, 0.8) * width,
            pen.uniform(0.12, 0.3) * height,
            pen.uniform(0.08, 0.16),
        )
        pen.shape(box(x, y, x + s, y + s * 1.2), Part.OBJECT, wood, round=0)
        pen.shape(
            box(x + 0.015, y + 0.015, x + s - 0.015, y + s * 1.2 - 0.015),
            Part.OBJECT,
            cloth(pen.uniform(0, 1), pen.rng),
            round=0,
        )
    if pen.chance(0.4):
        x, top = pen.uniform(0.1, 0.7) * width, floor - pen.uniform(0.05, 0.12)
        for leg in (x + 0.02, x + 0.24):
            pen.shape(
                box(leg, top, leg + 0.02, floor + 0.08), Part.OBJECT, darker(wood, 0.4), round=0
            )
        pen.shape(
            box(x, top - 0.025, x + 0.28, top + 0.01), Part.OBJECT, darker(wood, 0.2), round=0
        )
        if pen.chance(0.6):
            draw_pot(pen, (x + 0.14, top - 0.025), pen.uniform(0.06, 0.1))
        else:
            size = pen.uniform(0.08, 0.14)
            what = pen.pick(("cup", "teapot", "lamp", "clock", "candle", "cake", "gift", "bottle"))
            draw_object(pen.at(Affine.of(size, 0, (x + 0.14, top - 0.02 - size * 0.42))), what)
    if pen.chance(0.3):
        draw_pot(pen, (pen.uniform(0.05, 0.95) * width, floor + 0.06), pen.uniform(0.1, 0.18))


def _sea(pen: Pen) -> None:
    width, height = _size(pen)
    horizon = height * pen.uniform(0.4, 0.65)
    pen.shape(box(-0.1, -0.1, width + 0.1, height + 0.1), Part.SKY, _sky(pen), line=0, round=0)
    for _ in range(int(pen.rng.integers(0, 4))):
        draw_cloud(
            pen,
            (pen.uniform(0, 1) * width, pen.uniform(0.05, 0.6) * horizon),
            pen.uniform(0.06, 0.16),
        )
    water = hsv(pen.uniform(0.5, 0.62), pen.uniform(0.4, 0.8), pen.uniform(0.5, 0.9))
    waves = [
        Stroke(arc((x, y), (x + 0.08, y), 0.15), 0.7)
        for x, y in pen.rng.uniform(
            (0, horizon + 0.03), (width, height), (int(pen.rng.integers(3, 14)), 2)
        )
    ]
    # Water goes with the sky: as ground it would teach that ground is blue, and no other part is.
    pen.shape(
        box(-0.1, horizon, width + 0.1, height + 0.1), Part.SKY, water, strokes=waves, round=0
    )
    if pen.chance(0.7):
        shore = spline(
            [
                (-0.1, height * 0.85),
                (width * 0.5, height * pen.uniform(0.75, 0.9)),
                (width + 0.1, height * 0.8),
            ]
        )
        pen.shape(
            np.concatenate([shore, [(width + 0.1, height + 0.1), (-0.1, height + 0.1)]]),
            Part.GROUND,
            rgb(236, 214, 162),
            round=0,
        )
    if pen.chance(0.3):
        x, y = pen.uniform(0.2, 0.8) * width, horizon + 0.01
        size = pen.uniform(0.15, 0.3)
        draw_object(pen.at(Affine.of(size, 0, (x, y - 0.3 * size), pen.chance(0.5))), "boat")
