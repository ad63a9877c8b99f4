"""Hair: what lies behind the head, and cap, bangs and locks before it. Units as in `head`."""

import numpy as np

from export.figures.character import Character
from export.figures.colors import shift
from export.figures.geometry import (
    Points,
    arc,
    ellipse,
    leaf,
    limb,
    resample,
    ribbon,
    scallops,
    smooth_noise,
    spline,
    zigzag,
)
from export.figures.head import ANIMAL_EARS, HeadView
from export.figures.parts import Part
from export.figures.scene import Pen, Stroke

#: How far hair reaches down behind, from … to, by kind; others have none behind the head.
_BACK = {
    "bob": (0.42, 0.62), "long": (0.9, 2.2), "wavy": (0.6, 1.8), "curly": (0.4, 0.8),
    "short": (0.3, 0.38), "twin_tails": (0.3, 0.36), "pony_tail": (0.28, 0.34),
    "braids": (0.3, 0.36), "buns": (0.3, 0.36),
}  # fmt: skip


def draw_back_hair(pen: Pen, who: Character) -> None:
    """What lies behind head and body."""
    color = who.scheme.hair
    sway = pen.uniform(-0.15, 0.15)
    back = -0.16 * np.sin(abs(who.yaw))
    if who.hair == "spiky":
        ring = ellipse((back, -0.05), 0.47, 0.47, 0, (np.pi * 0.95, np.pi * 2.05), 60)
        spikes = zigzag(ring[::-1], [0.12, 0.26, 0.26, 0.12], int(pen.rng.integers(6, 11)), 0.5)
        pen.shape(np.concatenate([spikes, [(back - 0.3, 0.3), (back + 0.3, 0.3)]]), Part.HAIR,
                  color, round=0.05)  # fmt: skip
    if who.hair == "curly":
        ring = ellipse((back, 0.02), 0.52, 0.55, 0, (0.75 * np.pi, 2.25 * np.pi), 90)
        low = pen.uniform(0.3, 0.8)
        around = np.concatenate([[(-0.42 + back, low)], ring, [(0.42 + back, low)]])
        pen.shape(scallops(resample(around, 0.02)[::-1], 0.03, int(pen.rng.integers(12, 22))),
                  Part.HAIR, color)  # fmt: skip
        return
    if who.hair in _BACK:
        length = pen.uniform(*_BACK[who.hair])
        _fall(pen, who, back, length, sway)
    if who.hair == "twin_tails":
        height = pen.uniform(-0.3, 0.05)
        for side in (1, -1):
            _tail(pen, who, (side * 0.42 + back, height), side, pen.uniform(0.8, 1.9))
    elif who.hair == "pony_tail":
        _tail(pen, who, (back * 2.4, pen.uniform(-0.35, 0.1)), pen.pick((-1, 1)),
              pen.uniform(0.7, 1.6))  # fmt: skip
    elif who.hair == "buns":
        size = pen.uniform(0.14, 0.22)
        for side in (1, -1):
            center = (side * 0.33 + back, -0.42)
            twist = [
                Stroke(ellipse(center, size * r, size * r, r, (r, 4 + r))) for r in (0.35, 0.7)
            ]
            pen.shape(ellipse(center, size, size), Part.HAIR, color, strokes=twist)


def _fall(pen: Pen, who: Character, back: float, length: float, sway: float) -> None:
    """Hair that falls behind the shoulders."""
    wide = pen.uniform(0.46, 0.56) + (0.1 if length > 0.8 else 0)
    top = ellipse((back, -0.04), 0.45, 0.45, 0, (np.pi, 2 * np.pi), 16)
    right = np.array([(back + wide * 0.92, 0.2), (back + wide + sway, length * 0.7 + 0.1)])
    left = np.array([(back - wide + sway, length * 0.7 + 0.1), (back - wide * 0.92, 0.2)])
    sides = (
        spline(np.concatenate([top[-2:], right]), per=8),
        spline(np.concatenate([left, top[:2]])),
    )
    if who.hair == "wavy":
        sides = tuple(
            np.stack([side[:, 0] + 0.035 * np.sin(side[:, 1] * 11), side[:, 1]], 1)
            for side in sides
        )
    hem = arc(left[0] * (0.85, 1) + (0, 0.02), right[-1] * (0.85, 1) + (0, 0.02), 0.04, 40)
    ends = zigzag(hem, [0.06, 0.05 + 0.1 * length, 0.06], int(pen.rng.integers(4, 10)), 0.2)[::-1]
    strokes = []
    for x in np.linspace(-0.75, 0.75, int(pen.rng.integers(4, 9))):
        a = np.array([back + x * wide * 0.9, 0.15])
        b = np.array([back + x * wide + sway, length * pen.uniform(0.5, 0.9)])
        strokes.append(Stroke(arc(a, b, 0.05 * x), 0.7))
    pen.shape(np.concatenate([top, sides[0], ends, sides[1]]), Part.HAIR, who.scheme.hair,
              strokes=strokes, round=0.04)  # fmt: skip


def _tail(pen: Pen, who: Character, root: tuple[float, float], side: float, length: float) -> None:
    """A bound tail of hair with its ribbon."""
    out = pen.uniform(0.15, 0.6)
    line = spline([
        root, (root[0] + side * out * 0.6, root[1] + 0.08),
        (root[0] + side * out, root[1] + length * 0.5),
        (root[0] + side * out * pen.uniform(0.5, 1.2), root[1] + length),
    ])  # fmt: skip
    wide = pen.uniform(0.16, 0.32)
    line = line + np.stack([0.02 * smooth_noise(len(line), 4, pen.rng), 0 * line[:, 0]], 1)
    outline = ribbon(line, wide * np.array([0.3, 0.75, 1, 0.9, 0.7, 0.4, 0.02]))
    inner = [Stroke(line[2:-3] + (x * wide, 0), 0.7) for x in (-0.2, 0.05, 0.22)]
    pen.shape(outline, Part.HAIR, who.scheme.hair, strokes=inner, round=0.1)
    for _ in range(int(pen.rng.integers(0, 3))):
        start = line[int(len(line) * 0.6)]
        tip = line[-1] + (pen.uniform(-0.2, 0.2), pen.uniform(-0.15, 0.1))
        pen.shape(leaf(start, tip, 0.1 * side, wide * 0.35), Part.HAIR, who.scheme.hair)
    if pen.chance(0.6):
        tie = ellipse(line[1] + (0, 0.01), 0.06, 0.075)
        pen.shape(tie, Part.ACCESSORY, who.scheme.accent)


def draw_front_hair(pen: Pen, who: Character, view: HeadView) -> None:
    """Cap, bangs, side locks, and what sits on them."""
    color = who.scheme.hair
    if who.hair == "bald":
        if who.ears in ANIMAL_EARS:
            _animal_ears(pen, who, view)
        if not who.child and pen.chance(0.6):
            _beard(pen, who, view)
        return
    t = view.yaw / (np.pi / 2)
    volume = pen.uniform(0.01, 0.05) + 0.03 * (who.hair in ("spiky", "curly", "wavy"))
    back = -0.05 * np.sin(view.yaw)
    ear = np.array([-0.40 * np.cos(view.yaw) - 0.10 * np.sin(view.yaw) + 0.07, 0.1])
    left = np.array([-0.43 - volume + 0.06 * t, 0.02 + 0.33 * t])
    low = np.arctan2(left[1] + 0.02, left[0] - back) % (2 * np.pi)
    brow = view(0.0, -0.02)[1]
    right = np.array([min(view(0.37, 0)[0] + 0.04, 0.42 + volume / 2), brow + 0.03])
    high = (np.arctan2(right[1] + 0.02, right[0] - back) % (2 * np.pi)) or 2 * np.pi
    high = high if high > low else high + 2 * np.pi
    top = ellipse((back, -0.02), 0.43 + volume, 0.45 + volume, 0, (low, high), 40)
    if who.hair == "curly":
        top = scallops(top[::-1], 0.02, int(pen.rng.integers(9, 15)))[::-1]
    fringe = _bangs(pen, who, view, ear, right)
    sideburn = arc(ear + (0, pen.uniform(-0.02, 0.14)), left, 0.15)
    outline = np.concatenate([top, fringe[::-1], sideburn[1:-1]])
    whorl = np.array([back + 0.05 * np.sin(view.yaw), -0.36])
    strokes = []
    valleys = fringe[np.linspace(0, len(fringe) - 1, int(pen.rng.integers(4, 9))).astype(int)]
    for valley in valleys[1:-1]:
        end = valley + (whorl - valley) * pen.uniform(0.45, 0.85)
        strokes.append(Stroke(arc(valley, end, pen.uniform(-0.1, 0.1)), 0.8))
    lights = []
    if pen.chance(0.7):
        band = ellipse((back, -0.02), 0.32, 0.28, 0, (1.12 * np.pi, 1.75 * np.pi), 40)
        lights.append(np.concatenate([band, zigzag(band, [0.05, 0.09, 0.05], 7)[::-1]]))
    pen.shape(outline, Part.HAIR, color, strokes=strokes, lights=lights, round=0.06)
    # The hair throws its shadow on the face.
    pen.scene.shapes[view.face].shadows.append(pen.place(outline + (0.01, 0.05)))
    _locks(pen, who, view, ear, right)
    if who.hair == "braids":
        _braids(pen, who)
    if pen.chance(0.15):
        tip = whorl + (pen.uniform(-0.25, 0.25), pen.uniform(-0.35, -0.2))
        pen.shape(leaf(whorl + (0, -0.06), tip, pen.uniform(-0.35, 0.35), 0.05), Part.HAIR, color)
    if who.ears in ANIMAL_EARS:
        _animal_ears(pen, who, view)
    if not who.child and who.hair in ("short", "slick", "spiky") and pen.chance(0.18):
        _beard(pen, who, view)


def _bangs(pen: Pen, who: Character, view: HeadView, ear: np.ndarray, right: np.ndarray) -> Points:
    """The lower edge of the hair over the face, from the ear to the other temple."""
    parting = view(pen.uniform(-0.2, 0.2), -0.3)
    kinds = ("teeth", "blunt", "swept", "curtains", "back")
    weights = [4, 1.2, 2, 1.5, 0.8] if who.hair != "slick" else [0, 0, 0.3, 0.3, 3]
    kind = pen.pick(kinds, weights)
    start = ear + (0.0, -0.05)
    if kind == "back":
        edge = [
            start,
            view(-0.3, -0.12),
            view(-0.15, -0.25),
            view(0.12, -0.25),
            view(0.3, -0.12),
            right,
        ]
        return spline(edge)
    if kind == "curtains":
        one = arc(start, parting, 0.2)
        two = arc(parting, right, 0.2)
        return np.concatenate([one, two[1:]])
    height = pen.uniform(-0.16, -0.06)
    base = np.concatenate(
        [arc(start, view(0, height), -0.1, 20), arc(view(0, height), right, -0.1, 20)]
    )
    if kind == "blunt":
        return base + (0, pen.uniform(0.02, 0.08))
    teeth = int(pen.rng.integers(2, 4) if kind == "swept" else pen.rng.integers(4, 9))
    depth = pen.uniform(0.1, 0.26)
    curl = pen.uniform(0.4, 1.2) * pen.pick((-1, 1)) if kind == "swept" else pen.uniform(-0.5, 0.5)
    depths = [depth * 0.8, depth, depth * pen.uniform(0.5, 1.1), depth * 0.9]
    return zigzag(base, depths, teeth, curl)


def _locks(pen: Pen, who: Character, view: HeadView, ear: np.ndarray, right: np.ndarray) -> None:
    """Side locks before the ears, single strands over the forehead."""
    if who.hair in ("slick", "curly"):
        return
    long = {"long": 1.0, "wavy": 0.9, "bob": 0.5, "twin_tails": 0.6, "pony_tail": 0.6}
    length = long.get(who.hair, 0.3) * pen.uniform(0.5, 1.0)
    if pen.chance(0.75):
        wide = pen.uniform(0.08, 0.17)
        for root, side in ((ear + (-0.02, -0.12), -1), (right + (-0.03, -0.1), 1)):
            if side > 0 and view.yaw > 0.6:
                continue
            for extra in range(int(pen.rng.integers(1, 3))):
                tip = root + (side * pen.uniform(-0.06, 0.1), length * (1 - 0.25 * extra) + 0.12)
                at = root + (side * 0.05 * extra, 0)
                lock = leaf(at, tip, pen.uniform(-0.15, 0.15), wide)
                pen.shape(lock, Part.HAIR, who.scheme.hair,
                          strokes=[Stroke(arc(at, tip, 0.02)[2:-4], 0.6)])  # fmt: skip
    for _ in range(int(pen.rng.integers(0, 4))):
        root = view(pen.uniform(-0.2, 0.2), -0.33)
        tip = view(pen.uniform(-0.3, 0.3), pen.uniform(-0.12, 0.06))
        pen.shape(leaf(root, tip, pen.uniform(-0.2, 0.2), pen.uniform(0.05, 0.11)), Part.HAIR,
                  who.scheme.hair)  # fmt: skip


def _braids(pen: Pen, who: Character) -> None:
    beads = int(pen.rng.integers(4, 9))
    size = pen.uniform(0.07, 0.11)
    for side in (1, -1):
        x = side * pen.uniform(0.36, 0.46)
        for bead in range(beads):
            center = np.array([x + side * 0.01 * bead, 0.3 + bead * size * 1.15])
            for half in (-1, 1):
                lobe = ellipse(
                    center + (half * size * 0.35, 0), size * 0.7, size * 0.75, -half * 0.6
                )
                pen.shape(lobe, Part.HAIR, who.scheme.hair)
        end = np.array([x + side * 0.01 * beads, 0.3 + beads * size * 1.15])
        pen.shape(leaf(end, end + (0, 0.18), 0.1, size * 1.3), Part.HAIR, who.scheme.hair)
        pen.shape(ellipse(end, size * 0.6, size * 0.45), Part.ACCESSORY, who.scheme.accent)


def _animal_ears(pen: Pen, who: Character, view: HeadView) -> None:
    color = who.scheme.hair if who.ears != "rabbit" or pen.chance(0.5) else (0.97, 0.95, 0.95)
    pink = shift((0.95, 0.74, 0.72), pen.rng)
    for side in (1, -1):
        root = np.array([side * 0.25 * np.cos(view.yaw) - 0.04 * np.sin(view.yaw), -0.36])
        if who.ears == "rabbit":
            tip = root + (side * pen.uniform(0, 0.25), -0.65)
            outer, inner = (
                limb([root, (root + tip) / 2 + (side * 0.04, 0), tip], (0.16, 0.2, 0.08)),
                (limb([root * 0.9 + tip * 0.1, root * 0.2 + tip * 0.8], (0.07, 0.03))),
            )
        else:
            tip = root + (side * 0.12, -0.3 if who.ears == "cat" else -0.38)
            a, b = root + (side * -0.13, 0.02), root + (side * 0.14, 0.16)
            outer = np.concatenate([arc(a, tip, 0.08 * side), arc(tip, b, 0.08 * side)])
            middle = (a + b + tip) / 3
            inner = middle + (outer - middle) * 0.55
        pen.shape(outer, Part.HAIR, color)
        pen.shape(inner, Part.HAIR, pink, line=0.7, round=0)


def _beard(pen: Pen, who: Character, view: HeadView) -> None:
    color = shift(who.scheme.hair if who.hair != "bald" else who.scheme.brows, pen.rng, 0.02)
    low = pen.uniform(0.56, 0.85)
    outer = spline(
        [view(-0.37, 0.12), view(-0.33, 0.4), view(0, low), view(0.33, 0.4), view(0.37, 0.12)]
    )
    if view.profile:  # from before the ear along the jaw to the chin
        outer = spline([(0.08, 0.1), (0.0, 0.12), (-0.05, 0.36), (0.12, 0.55), (0.32, low),
                        (0.43, 0.5), (0.38, 0.41)])  # fmt: skip
        pen.shape(
            np.concatenate([outer, spline([(0.28, 0.37), (0.14, 0.3), (0.08, 0.1)])[:-1]]),
            Part.HAIR,
            color,
            strokes=[Stroke(arc((0.15, 0.42), (0.25, 0.55), 0.1), 0.7)],
        )
        return
    inner = spline(
        [view(0.3, 0.2), view(0.16, 0.28), view(0, 0.27), view(-0.16, 0.28), view(-0.3, 0.2)]
    )
    strokes = [Stroke(arc(view(x, 0.44), view(x * 0.8, 0.55), 0.1), 0.7) for x in (-0.12, 0, 0.12)]
    pen.shape(np.concatenate([outer, inner]), Part.HAIR, color, strokes=strokes)
    if not view.profile:
        mouth = limb([view(-0.08, 0.36), view(0, 0.35), view(0.08, 0.36)], (0.02, 0.03, 0.02))
        pen.shape(mouth, Part.MOUTH, who.scheme.mouth, line=0.7, round=0)
