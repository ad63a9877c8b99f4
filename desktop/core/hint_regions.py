"""Which regions hints command, and how two hints share one region."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from desktop.core.bands import bands
from desktop.core.color import RGB
from desktop.core.hints import Hint
from desktop.core.label_edges import find_box
from desktop.core.region_detail import enlarge_cells, pool_most
from desktop.core.regions import Regions, grid_step
from desktop.core.trapped_ball import nearest_label

#: What a hint without colour keeps.
PAPER: RGB = (255, 255, 255)


@dataclass(frozen=True, eq=False)
class Split:
    """A region divided among several colours.

    Attributes:
        box: rows and columns of its bounding box.
        cells: int32 [h, w], index of the colour of each cell of the box.
        step: side of a cell, in pixels; 1 but for very large regions.
    """

    box: tuple[slice, slice]
    cells: np.ndarray
    step: int

    def rows(self, rows: slice) -> np.ndarray:
        """Index of the colour of each pixel in some rows, counted from the box's first, [n, w]."""
        width = self.box[1].stop - self.box[1].start
        return enlarge_cells(self.cells, self.step, rows, width)


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
        strength: uint8 [H, W], ink, 0 paper … 255 full line.
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
    labels = {region: of_region[-1][0] for region, of_region in seeds.items()}
    splits = {}
    for region, of_region in seeds.items():
        if len({label for label, _ in of_region}) > 1:
            splits[region], labels[region] = _split(region, of_region, regions, strength)
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
) -> tuple[Split, int]:
    """Divide a region among several colours by floods from their hints (Meyer 1992).

    On even paper the floods keep one pace, so they meet half-way; what is too faint to hold colour
    back by itself (a thin circle, a construction line) is climbed last, and parts them there.

    Returns:
        The division, and the colour of its largest part.
    """
    box = find_box(regions.labels, region)
    height, width = (side.stop - side.start for side in box)
    step = grid_step(height * width)
    relief, mask = _relief(region, box, regions, strength, step)
    padded = np.pad(relief, 2, constant_values=255)
    markers = np.zeros(padded.shape, np.int32)
    origin = np.array([box[0].start, box[1].start])
    for label, pixels in seeds:
        y, x = ((pixels - origin) // step).T + 2
        markers[y, x] = label + 1
    seeded = markers[2:-2, 2:-2].copy()
    grown = cv2.watershed(cv2.merge([padded, padded, padded]), markers)[2:-2, 2:-2]
    unknown = ((grown <= 0) | (relief == 255)) & (seeded == 0)
    cells = nearest_label(np.where(seeded > 0, seeded, grown), unknown) - 1
    return Split(box, cells, step), int(np.bincount(cells[mask]).argmax())


def _relief(
    region: int,
    box: tuple[slice, slice],
    regions: Regions,
    strength: np.ndarray,
    step: int,
) -> tuple[np.ndarray, np.ndarray]:
    """What a flood inside of a region climbs, in cells of its box.

    Returns:
        uint8 [h, w], the strongest ink of each cell; 255, a wall, keeps the flood inside of the
        region and off the lines that run into it. Bool [h, w], the cells that hold some of it.
    """
    height, width = (side.stop - side.start for side in box)
    relief = np.empty((-(-height // step), -(-width // step)), np.uint8)
    mask = np.empty(relief.shape, bool)
    for cells in bands(*relief.shape):
        top = box[0].start + cells.start * step
        part = slice(top, min(top + (cells.stop - cells.start) * step, box[0].stop)), box[1]
        inside = regions.labels[part] == region
        wall = ~inside | regions.line[part]
        relief[cells] = pool_most(np.where(wall, np.uint8(255), strength[part]), step)
        mask[cells] = pool_most(inside.view(np.uint8), step) > 0
    return relief, mask
