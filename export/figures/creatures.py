"""Smaller and stranger animals: rabbits, cats that sit, dragons … Units as in `animals`."""

import numpy as np

from export.figures.animal_parts import FUR, draw_ear, draw_eye
from export.figures.colors import choose, darker, hsv, rgb, shift
from export.figures.geometry import Affine, arc, ellipse, limb, ribbon, spline, zigzag
from export.figures.parts import Part
from export.figures.scene import Color, Pen, Stroke


def _coat(pen: Pen) -> Color:
    return choose(FUR, None, pen.rng) if pen.chance(0.85) else hsv(pen.uniform(0, 1), 0.45, 0.85)


def _scaly(pen: Pen) -> Color:
    hue = pen.uniform(0.2, 0.5) if pen.chance(0.6) else pen.uniform(0, 1)
    return hsv(hue, pen.uniform(0.3, 0.75), pen.uniform(0.45, 0.9))


def draw_rabbit(pen: Pen) -> None:
    """A rabbit that sits, from the side."""
    coat = _coat(pen)
    light = shift((0.97, 0.95, 0.92), pen.rng)
    pen.shape(ellipse((-0.4, 0.3), 0.1, 0.1), Part.ANIMAL, light)
    body = limb([(-0.2, 0.2), (0.0, 0.1), (0.16, 0.14)], (0.5, 0.5, 0.36))
    pen.shape(body, Part.ANIMAL, coat)
    pen.shape(limb([(0.2, 0.2), (0.2, 0.44)], (0.13, 0.1)), Part.ANIMAL, coat)
    pen.shape(ellipse((-0.16, 0.27), 0.19, 0.19), Part.ANIMAL, coat)
    pen.shape(ellipse((-0.06, 0.45), 0.16, 0.055), Part.ANIMAL, coat)
    size = pen.uniform(0.15, 0.2)
    head = np.array([0.24, -0.12])
    ear = "long" if pen.chance(0.75) else "hanging"
    draw_ear(pen, ear, head + (-0.02, -size * 0.7), size * 1.1, darker(coat, 0.25))
    skull = pen.shape(ellipse(head, size * 1.1, size, 0.2), Part.ANIMAL, coat)
    draw_ear(pen, ear, head + (-0.08, -size * 0.7), size * 1.1, coat)
    nose = ellipse(head + (size * 1.02, size * 0.2), size * 0.12, size * 0.1, count=14)
    pen.shape(nose, Part.ANIMAL, rgb(230, 140, 140), black=True, round=0)
    mouth = arc(head + (size * 0.95, size * 0.35), head + (size * 0.55, size * 0.5), -0.15)
    pen.scene.shapes[skull].strokes.append(Stroke(pen.place(mouth)))
    draw_eye(pen, head + (size * 0.4, -size * 0.1), size * 0.15, skull, pen.chance(0.3))


def draw_sitting_cat(pen: Pen) -> None:
    """A cat or a dog that sits, from the front."""
    coat = _coat(pen)
    light = shift((0.97, 0.95, 0.92), pen.rng) if pen.chance(0.6) else coat
    side = pen.pick((-1, 1))
    tail = [(side * 0.15, 0.4), (side * 0.42, 0.38), (side * 0.42, 0.1), (side * 0.34, -0.02)]
    pen.shape(limb(tail, (0.1, 0.1, 0.1, 0.05)), Part.ANIMAL, coat)
    wide = pen.uniform(0.2, 0.27)
    for turn in (-1, 1):
        pen.shape(ellipse((turn * wide * 0.9, 0.36), 0.14, 0.13), Part.ANIMAL, coat)
    body = spline([(-0.13, -0.1), (0.13, -0.1), (wide, 0.25), (0.15, 0.47), (-0.15, 0.47),
                   (-wide, 0.25)], closed=True)  # fmt: skip
    trunk = pen.shape(body, Part.ANIMAL, coat)
    pen.shape(ellipse((0, 0.1), 0.11, 0.2), Part.ANIMAL, light, clip=trunk, round=0)
    for turn in (-1, 1):
        leg = limb([(turn * 0.08, 0.15), (turn * 0.08, 0.44)], (0.11, 0.1))
        pen.shape(leg, Part.ANIMAL, coat, edges=[leg[2:-2]])
        pen.shape(ellipse((turn * 0.09, 0.46), 0.075, 0.045), Part.ANIMAL, light)
    size = pen.uniform(0.18, 0.24)
    ear = pen.pick(("pointed", "pointed", "hanging", "round"))
    for turn in (-1, 1):
        place = pen.at(Affine.of(mirror=turn > 0))
        draw_ear(place, ear, np.array([-size * 0.75, -0.24 - size * 0.65]), size * 0.7, coat)
    head = pen.shape(ellipse((0, -0.24), size * 1.1, size), Part.ANIMAL, coat)
    pen.shape(ellipse((0, -0.24 + size * 0.5), size * 0.45, size * 0.35), Part.ANIMAL, light,
              clip=head, round=0)  # fmt: skip
    low = -0.24 + size * 0.35
    nose = [(-0.025, low - 0.03), (0.025, low - 0.03), (0, low)]
    snout = pen.shape(nose, Part.ANIMAL, rgb(70, 48, 50), black=True, round=0)
    for turn in (-1, 1):
        lip = Stroke(pen.place(arc((0, low), (turn * 0.06, low + 0.03), turn * 0.3)), 0.8)
        pen.scene.shapes[snout - 1].strokes.append(lip)
        hair = np.array([(turn * size * 0.5, low), (turn * size * 1.0, low - 0.02)])
        pen.scene.shapes[head].strokes.append(Stroke(pen.place(hair), 0.5))
        draw_eye(pen, np.array([turn * size * 0.5, -0.26]), size * 0.16, head, pen.chance(0.3))
    if pen.chance(0.3):
        collar = limb([(-0.12, -0.06), (0, -0.03), (0.12, -0.06)], (0.05, 0.05, 0.05))
        pen.shape(collar, Part.ACCESSORY, hsv(pen.uniform(0, 1), 0.8, 0.85))


def _plates(pen: Pen, back: np.ndarray, color: Color, height: float) -> None:
    """A row of spikes along a back, the line [P, 2] from the head to the tail."""
    teeth = zigzag(back, [height * 0.6, height, height * 0.5], int(pen.rng.integers(5, 10)), 0.1)
    base = back[::-1] + (0.02, 0.08)
    pen.shape(np.concatenate([teeth, base]), Part.ANIMAL, color)


def draw_dinosaur(pen: Pen) -> None:
    """A dinosaur on two legs or on four, from the side."""
    coat, plate = _scaly(pen), hsv(pen.uniform(0, 1), pen.uniform(0.5, 0.8), 0.9)
    belly = shift((0.95, 0.9, 0.75), pen.rng)
    far = darker(coat, 0.3)
    upright = pen.chance(0.55)
    if upright:
        spine = [(0.1, -0.3), (0.02, -0.05), (-0.08, 0.2), (-0.28, 0.36), (-0.5, 0.4)]
        widths, head = (0.18, 0.28, 0.38, 0.2, 0.03), np.array([0.17, -0.34])
        legs, size = ((0.02, far), (-0.1, coat)), pen.uniform(0.12, 0.17)
    else:
        neck = pen.uniform(-0.4, -0.25)
        spine = [(0.36, neck), (0.25, 0.0), (0.02, 0.12), (-0.22, 0.15), (-0.52, 0.3)]
        widths, head = (0.1, 0.18, 0.36, 0.3, 0.03), np.array([0.4, neck])
        legs = ((0.18, far), (-0.14, far), (0.1, coat), (-0.22, coat))
        size = pen.uniform(0.08, 0.11)
    line = spline(spine)
    for x, color in legs[: len(legs) // 2]:
        pen.shape(limb([(x, 0.2), (x + 0.03, 0.45)], (0.17, 0.11)), Part.ANIMAL, color)
    if pen.chance(0.7):
        # Behind the body, so that only the tips stand out from its back.
        ridge = ribbon(line, 0.8 * np.interp(np.linspace(0, 4, len(line)), range(5), widths))
        _plates(pen, ridge[: len(line)][2:-3], plate, 0.1)
    trunk = pen.shape(limb(spine, widths), Part.ANIMAL, coat)
    middle = np.array([(0.1, 0.16) if upright else (0.05, 0.3)])[0]
    reach = (0.13, 0.26) if upright else (0.3, 0.1)
    pen.shape(ellipse(middle, *reach), Part.ANIMAL, belly, clip=trunk, round=0)
    for x, color in legs[len(legs) // 2 :]:
        pen.shape(limb([(x, 0.2), (x + 0.03, 0.43)], (0.2, 0.12)), Part.ANIMAL, color)
        pen.shape(ellipse((x + 0.06, 0.46), 0.1, 0.04), Part.ANIMAL, color)
    if upright:
        arm = limb([(0.1, -0.04), (0.2, 0.04), (0.26, 0.0)], (0.08, 0.07, 0.05))
        pen.shape(arm, Part.ANIMAL, coat)
    _dragon_head(pen, head, size, coat)


def _dragon_head(pen: Pen, head: np.ndarray, size: float, color: Color) -> None:
    """A head with a long snout and teeth that looks to the right."""
    snout = head + (size * 1.3, size * 0.25)
    mouth = arc(snout + (size * 0.4, size * 0.1), head + (size * 0.3, size * 0.5), -0.1)
    outline = limb([head, snout], (size * 2, size * 1.1))
    skull = pen.shape(outline, Part.ANIMAL, color, strokes=[Stroke(mouth)])
    if pen.chance(0.5):
        for start in (3, 6, 9):
            tooth = mouth[start] + np.array([(-0.15, 0), (0.15, 0), (0, 0.35)]) * size
            pen.shape(tooth, Part.ANIMAL, (0.99, 0.98, 0.95), clip=skull, line=0.7, round=0)
    nostril = ellipse(snout + (size * 0.2, -size * 0.2), size * 0.08, size * 0.06, count=12)
    pen.shape(nostril, Part.ANIMAL, (0.1, 0.1, 0.1), clip=skull, black=True, round=0)
    draw_eye(pen, head + (size * 0.35, -size * 0.35), size * 0.2, skull, pen.chance(0.5))


def draw_dragon(pen: Pen) -> None:
    """A dragon with wings and horns, from the side."""
    coat, skin = _scaly(pen), hsv(pen.uniform(0, 1), pen.uniform(0.4, 0.8), pen.uniform(0.6, 0.95))
    belly = shift((0.95, 0.86, 0.62), pen.rng)
    tall = pen.uniform(0.3, 0.42)

    def wing(root: tuple[float, float], color: Color) -> None:
        tip = (root[0] - 0.36, root[1] - tall)
        low = zigzag(arc(tip, root, 0.12, 40), [-0.09, -0.07], 3, 0.1)
        bones = [Stroke(arc(tip, (root[0] - x, root[1] - 0.04), 0.08), 0.8) for x in (0.08, 0.2)]
        top = arc(root, tip, 0.2)
        pen.shape(np.concatenate([top, low]), Part.ANIMAL, color, strokes=bones)

    wing((0.1, 0.0), darker(skin, 0.3))
    for x in (0.14, -0.2):
        leg = limb([(x, 0.2), (x + 0.02, 0.46)], (0.16, 0.1))
        pen.shape(leg, Part.ANIMAL, darker(coat, 0.3))
    spine = [(0.28, -0.24), (0.17, 0.0), (-0.02, 0.14), (-0.24, 0.2), (-0.42, 0.34), (-0.5, 0.2)]
    point = np.array([(-0.6, 0.24), (-0.5, 0.04), (-0.4, 0.24), (-0.5, 0.2)])
    pen.shape(point, Part.ANIMAL, skin)
    trunk = pen.shape(limb(spine, (0.14, 0.2, 0.32, 0.26, 0.1, 0.03)), Part.ANIMAL, coat)
    rows = [Stroke(arc((0.1 - 0.08 * k, 0.2), (0.2 - 0.08 * k, 0.32), 0.1), 0.6) for k in range(4)]
    pen.shape(ellipse((0.03, 0.27), 0.26, 0.11), Part.ANIMAL, belly, clip=trunk, strokes=rows,
              round=0)  # fmt: skip
    for x in (0.06, -0.26):
        pen.shape(limb([(x, 0.18), (x + 0.02, 0.43)], (0.2, 0.11)), Part.ANIMAL, coat)
        pen.shape(ellipse((x + 0.05, 0.46), 0.09, 0.04), Part.ANIMAL, coat)
    wing((0.02, 0.06), skin)
    head, size = np.array([0.3, -0.28]), pen.uniform(0.1, 0.13)
    for move in (0.05, -0.02):
        horn = limb([head + (move - 0.02, -size * 0.6), head + (move - 0.14, -size * 1.9)],
                    (0.06, 0.015))  # fmt: skip
        pen.shape(horn, Part.ANIMAL, belly)
    _dragon_head(pen, head, size, coat)


def draw_turtle(pen: Pen) -> None:
    """A turtle from the side."""
    skin, shell = _scaly(pen), _scaly(pen)
    size = pen.uniform(0.1, 0.14)
    for x in (-0.26, 0.24):
        pen.shape(limb([(x, 0.25), (x + 0.05, 0.43)], (0.16, 0.13)), Part.ANIMAL, skin)
    pen.shape([(-0.36, 0.22), (-0.5, 0.33), (-0.32, 0.32)], Part.ANIMAL, skin)
    head = np.array([0.46, 0.0])
    pen.shape(limb([(0.28, 0.22), tuple(head)], (0.15, 0.12)), Part.ANIMAL, skin)
    skull = pen.shape(ellipse(head, size * 1.1, size), Part.ANIMAL, skin)
    draw_eye(pen, head + (size * 0.4, -size * 0.2), size * 0.2, skull, pen.chance(0.5))
    tall = pen.uniform(0.32, 0.5)
    dome = ellipse((-0.02, 0.24), 0.4, tall, 0, (np.pi, 2 * np.pi), 30)
    plates = [Stroke(np.array([(x, 0.24), (x * 0.7, 0.24 - tall * 0.5)]), 0.8)
              for x in (-0.26, -0.08, 0.1, 0.26)]  # fmt: skip
    plates.append(Stroke(arc((-0.34, 0.24 - tall * 0.5), (0.3, 0.24 - tall * 0.5), 0.03), 0.8))
    pen.shape(dome, Part.ANIMAL, shell, strokes=plates)
    pen.shape(limb([(-0.4, 0.25), (0.36, 0.25)], (0.08, 0.08)), Part.ANIMAL, darker(shell, 0.3))


def draw_butterfly(pen: Pen) -> None:
    """A butterfly from above."""
    color = hsv(pen.uniform(0, 1), pen.uniform(0.4, 0.85), pen.uniform(0.6, 1))
    other = hsv(pen.uniform(0, 1), pen.uniform(0.3, 0.8), pen.uniform(0.7, 1))
    high, low = pen.uniform(0.3, 0.42), pen.uniform(0.22, 0.4)
    for side in (-1, 1):
        half = pen.at(Affine.of(mirror=side < 0))
        lower = spline([(0.02, 0.05), (0.3, 0.1), (0.3, low), (0.12, 0.36)], closed=True)
        upper = spline([(0.02, 0.02), (0.2, -high), (0.44, -high), (0.42, -0.02), (0.2, 0.08)],
                       closed=True)  # fmt: skip
        for outline, spot in ((lower, (0.2, 0.2)), (upper, (0.3, -0.2))):
            veins = [Stroke(np.array([(0.02, 0.03), spot]), 0.6)]
            wing = half.shape(outline, Part.ANIMAL, color, strokes=veins)
            half.shape(ellipse(spot, 0.07, 0.08), Part.ANIMAL, other, clip=wing, round=0)
        feeler = ribbon(arc((0.01, -0.14), (0.14, -0.36), -0.15), [0.018, 0.018])
        half.shape(feeler, Part.ANIMAL, (0.2, 0.16, 0.16), line=0.5, round=0)
    pen.shape(limb([(0, -0.14), (0, 0.3)], (0.08, 0.05)), Part.ANIMAL, (0.25, 0.2, 0.18))


def draw_snail(pen: Pen) -> None:
    """A snail."""
    skin, shell = _coat(pen), hsv(pen.uniform(0, 1), pen.uniform(0.3, 0.75), pen.uniform(0.5, 0.95))
    for x in (0.36, 0.46):
        stalk = limb([(x - 0.02, 0.15), (x + 0.02, -0.1)], (0.04, 0.03))
        pen.shape(stalk, Part.ANIMAL, skin)
        ball = pen.shape(ellipse((x + 0.02, -0.13), 0.045, 0.045), Part.ANIMAL, skin)
        draw_eye(pen, np.array([x + 0.03, -0.13]), 0.018, ball, False)
    foot = [(-0.5, 0.42), (-0.1, 0.38), (0.25, 0.36), (0.41, 0.18)]
    pen.shape(limb(foot, (0.03, 0.15, 0.16, 0.15)), Part.ANIMAL, skin)
    t = np.linspace(0, 5 * np.pi, 60)
    coil = np.stack([np.cos(t), np.sin(t)], 1) * (0.26 * (1 - t / 17))[:, None] + (-0.06, 0.1)
    pen.shape(ellipse((-0.06, 0.1), 0.28, 0.27), Part.ANIMAL, shell, strokes=[Stroke(coil, 0.8)])
