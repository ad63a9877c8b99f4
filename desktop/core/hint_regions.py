"""Which regions hints command, and how two hints share one region."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from desktop.core.color import RGB
from desktop.core.hints import Hint
from desktop.core.regions import Regions, nearest_label

#: What a hint without colour keeps.
PAPER: RGB = (255, 255, 255)


@dataclass(frozen=True, eq=False)
class Split:
    """A region divided among several colours.

    Attributes:
        box: its bounding box.
        mask: bool, the region in that box.
        label: int32, index of the colour of each pixel in that box (valid inside of the mask).
    """

    box: tuple[slice, slice]
    mask: np.ndarray
    label: np.ndarray


@dataclass(frozen=True, eq=False)
class HintedRegions:
    """What the hints say, in regions.

    Attributes:
        colors: distinct colours of the hints, in order of first use.
        seeds: for each hinted region, pairs of (index into `colors`, pixels int64 [n, 2] as y, x),
            later ones over earlier ones.
        splits: how each region with hints of several colours is divided.
        labels: the colour of each hinted region; of a divided one, that of its largest part.
    """

    colors: tuple[RGB, ...]
    seeds: dict[int, list[tuple[int, np.ndarray]]]
    splits: dict[int, Split]
    labels: dict[int, int]


def locate_hints(hints: Sequence[Hint], regions: Regions, strength: np.ndarray) -> HintedRegions:
    """Find the regions that hints sit in.

    A dot commands the region of its centre. A stroke commands every region that its centre line
    runs through for a while, not those it only grazes.

    Args:
        hints: later ones lie over earlier ones.
        regions: of the picture.
        strength: float32 [H, W], ink, 0 paper … 1 full line.
    """
    colors: list[RGB] = []
    seeds: dict[int, list[tuple[int, np.ndarray]]] = {}
    for hint in hints:
        commanded = commanded_pixels(hint, regions.labels)
        if not commanded:
            continue
        color = hint.color if hint.color is not None else PAPER
        if color not in colors:
            colors.append(color)
        label = colors.index(color)
        for region, pixels in commanded.items():
            seeds.setdefault(region, []).append((label, pixels))
    splits = {
        region: _split(region, of_region, regions, strength)
        for region, of_region in seeds.items()
        if len({label for label, _ in of_region}) > 1
    }
    labels = {region: of_region[-1][0] for region, of_region in seeds.items()}
    for region, split in splits.items():
        labels[region] = int(np.bincount(split.label[split.mask]).argmax())
    return HintedRegions(tuple(colors), seeds, splits, labels)


def commanded_pixels(hint: Hint, labels: np.ndarray) -> dict[int, np.ndarray]:
    """The regions that a hint commands, with the pixels of its centre line in each.

    Args:
        hint: a dot or stroke; beside the picture it commands nothing.
        labels: int32 [H, W], region number of every pixel.

    Returns:
        int64 [n, 2] as y, x, by region number.
    """
    height, width = labels.shape
    pixels = _path_pixels(hint, width, height)
    if len(pixels) == 0:
        return {}
    under = labels[pixels[:, 0], pixels[:, 1]]
    found, counts = np.unique(under, return_counts=True)
    enough = min(max(2.0, 0.08 * len(pixels)), float(counts.max()))
    return {int(region): pixels[under == region] for region in found[counts >= enough]}


def _path_pixels(hint: Hint, width: int, height: int) -> np.ndarray:
    """Pixels under a hint's centre line that lie in the picture, int64 [n, 2] as y, x."""
    points = np.asarray(hint.points, np.float64)
    steps = [points[:1]]
    for start, end in itertools.pairwise(points):
        count = int(min(max(np.ceil(np.abs(end - start).max()), 1), 4 * max(width, height)))
        steps.append(start + (end - start) * (np.arange(1, count + 1) / count)[:, None])
    path = np.floor(np.concatenate(steps))
    inside = (path >= 0).all(axis=1) & (path[:, 0] < width) & (path[:, 1] < height)
    pixels = path[inside].astype(np.int64)[:, ::-1]
    if len(pixels) == 0:
        return pixels
    _, first = np.unique(pixels[:, 0] * width + pixels[:, 1], return_index=True)
    return pixels[np.sort(first)]


def _split(
    region: int,
    seeds: list[tuple[int, np.ndarray]],
    regions: Regions,
    strength: np.ndarray,
) -> Split:
    """Divide a region among several colours by floods from their hints (Meyer 1992).

    On even paper the floods keep one pace, so they meet half-way; what is too faint to hold colour
    back by itself (a thin circle, a construction line) is climbed last, and parts them there.
    """
    inside = regions.labels == region
    ys, xs = np.flatnonzero(inside.any(axis=1)), np.flatnonzero(inside.any(axis=0))
    box = slice(ys[0], ys[-1] + 1), slice(xs[0], xs[-1] + 1)
    mask = inside[box]
    # Walls keep the flood inside of the region and off the lines that run into it.
    wall = ~mask | regions.line[box]
    relief = np.where(wall, 255, np.round(255 * strength[box])).astype(np.uint8)
    padded = np.pad(relief, 2, constant_values=255)
    markers = np.zeros(padded.shape, np.int32)
    origin = np.array([ys[0], xs[0]])
    for label, pixels in seeds:
        y, x = (pixels - origin).T + 2
        markers[y, x] = label + 1
    grown = cv2.watershed(cv2.merge([padded, padded, padded]), markers.copy())[2:-2, 2:-2]
    seeded = markers[2:-2, 2:-2]
    unknown = ((grown <= 0) | wall) & (seeded == 0)
    return Split(box, mask, nearest_label(np.where(seeded > 0, seeded, grown), unknown) - 1)
