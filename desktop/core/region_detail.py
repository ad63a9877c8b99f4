"""Regions that were found on a coarse grid, brought up to full resolution."""

import cv2
import numpy as np

from desktop.core.bands import bands
from desktop.core.cancel import CancelToken

#: What a pixel is that has no region yet.
_PAPER, _LINE = 0, -1
#: What a cell is that has no region.
_NONE = -1
#: How far, in cells, a region spreads into cells that hold a line: far enough for corners, and too
#: short to flow through a gap into what is too dense for the grid (screentone).
_SPREAD = 4
#: Rooms too narrow for the grid are regions of their own from this area on, in cells.
_LEAST_ROOM = 12
#: Row and column of a cell and its neighbours in their square; its own first, which wins ties.
_NINE = ((1, 1), *((y, x) for y in range(3) for x in range(3) if (y, x) != (1, 1)))
#: Standard deviation, in cells, of the Gaussian by which they count: much less or more leaves the
#: stairs of cells of two pixels as they are.
_BLUR = 0.7


def pool_lines(line: np.ndarray, step: int) -> np.ndarray:
    """Lines on a grid of cells: a cell holds a line when any of its pixels does.

    Args:
        line: bool [H, W].
        step: side of a cell, in pixels.

    Returns:
        bool [⌈H / step⌉, ⌈W / step⌉].
    """
    height, width = line.shape
    pooled = np.empty((-(-height // step), -(-width // step)), bool)
    for cells in bands(*pooled.shape):
        part = line[cells.start * step : cells.stop * step].view(np.uint8)
        pooled[cells] = pool_most(part, step)
    return pooled


def pool_most(values: np.ndarray, step: int) -> np.ndarray:
    """The greatest value of each cell of a grid, uint8 [H, W] to [⌈H / step⌉, ⌈W / step⌉]."""
    if step == 1:
        return values
    # With its anchor in the corner the box spans the cell that begins there.
    box = np.ones((step, step), np.uint8)
    most = cv2.dilate(values, box, anchor=(0, 0), borderType=cv2.BORDER_REPLICATE)
    return most[::step, ::step]


def enlarge_cells(cells: np.ndarray, step: int, rows: slice, width: int) -> np.ndarray:
    """Labels of cells brought to pixels, without stairs where those of two labels meet.

    There a pixel takes the label that has most of the cells around it, the nearer ones counting
    more. Cells below 0 have no label; they stay so and do not count.

    Args:
        cells: int32 [h, w].
        step: side of a cell, in pixels.
        rows: of the pixels that are wanted.
        width: of the pixels.

    Returns:
        int32 [n, width].
    """
    if step == 1:
        return cells[rows]
    first, last = rows.start // step, -(-rows.stop // step)
    within = np.clip(np.arange(first - 1, last + 1), 0, len(cells) - 1)
    near = np.pad(cells[within], ((0, 0), (1, 1)), mode="edge")
    own = near[1:-1, 1:-1]
    y, x = np.nonzero(_beside_others(near))
    size = own.shape[1] * step, own.shape[0] * step
    out = cv2.resize(np.ascontiguousarray(own), size, interpolation=cv2.INTER_NEAREST)
    blocks = out.reshape(own.shape[0], step, own.shape[1], step)
    around = np.stack([near[y + down, x + right] for down, right in _NINE], axis=1)
    blocks[y, :, x] = _most(around, step)
    top = first * step
    return out[rows.start - top : rows.stop - top, :width]


def _beside_others(near: np.ndarray) -> np.ndarray:
    """Cells with a label that have one with another label around them.

    Args:
        near: int32 [h + 2, w + 2], the cells in question and those around them.

    Returns:
        bool [h, w].
    """
    labels = near.astype(np.float32)  # exact: there are less than 2 to the power of 24
    square = np.ones((3, 3), np.uint8)
    most = cv2.dilate(labels, square)
    labels[near < 0] = np.inf
    least = cv2.erode(labels, square)
    return ((least < most) & (near >= 0))[1:-1, 1:-1]


def _most(around: np.ndarray, step: int) -> np.ndarray:
    """The label that counts most at each pixel of some cells.

    Args:
        around: int32 [n, 9], the labels of the cells around and of each itself, as in `_NINE`.
        step: side of a cell, in pixels.

    Returns:
        int32 [n, step, step].
    """
    at = (np.arange(step) + 0.5) / step + 0.5
    away = [np.hypot(*np.meshgrid(at - x, at - y)) for y, x in _NINE]
    weights = np.exp(-((np.stack(away) / _BLUR) ** 2) / 2).reshape(9, -1)
    same = (around[:, :, None] == around[:, None, :]) & (around[:, :, None] >= 0)
    best = (same @ weights.astype(np.float32)).argmax(axis=1)
    best[same[:, 0].sum(axis=1) < 3] = 0  # of one or two cells nothing would be left
    return np.take_along_axis(around, best, axis=1).reshape(-1, step, step)


def bring_up(
    labels: np.ndarray,
    radii: np.ndarray,
    coarse: np.ndarray,
    line: np.ndarray,
    step: int,
    cancel: CancelToken | None = None,
) -> tuple[np.ndarray, np.ndarray]:
    """Give every pixel its region: exactly along the lines, however coarse the grid is.

    Cells without a line are paper throughout and keep their region, smoothed where two regions
    meet on open paper. From there the regions spread over the paper of the other cells, never over
    a line, and at last from both sides onto the lines. What is reached from nowhere is a room too
    narrow for the grid.

    Args:
        labels: int32 [h, w], region number from 0 of every cell; −1 where it has none.
        radii: float32 [R], radius of the largest ball that fits in each, in pixels.
        coarse: bool [h, w], see `pool_lines`.
        line: bool [H, W], pixels that hold colour back.
        step: side of a cell, in pixels.
        cancel: stops it between two bands or steps.

    Returns:
        As from `trapped_ball.divide`, at full resolution.

    Raises:
        Cancelled: `cancel` was set.
    """
    cancel = cancel or CancelToken()
    full = np.empty(line.shape, np.int32)
    cells = np.where(coarse, _NONE, labels)
    for rows in bands(*line.shape, cancel=cancel):
        np.add(enlarge_cells(cells, step, rows, line.shape[1]), _PAPER - _NONE, out=full[rows])
        full[rows][line[rows]] = _LINE
    _spread(full, _PAPER, cancel, _SPREAD * step)
    count = int(cells.max()) + 1  # none where all of it is too dense for the grid
    rooms = _find_rooms(full, count, _LEAST_ROOM * step * step, cancel)
    _spread(full, _PAPER, cancel)  # the ends of corners
    # What is enclosed and smaller than a room is part of a line.
    for rows in bands(*line.shape, cancel=cancel):
        full[rows][full[rows] == _PAPER] = _LINE
    radii = np.concatenate([radii[:count], np.full(rooms, step / 2)]).astype(np.float32)
    if len(radii) == 0:
        return np.zeros_like(full), np.full(1, step / 2, np.float32)
    _spread(full, _LINE, cancel)
    full -= 1
    return full, radii


def _spread(labels: np.ndarray, onto: int, cancel: CancelToken, steps: int | None = None) -> None:
    """Let regions take over what lies beside them, all at the same pace, breadth-first.

    Args:
        labels: int32 [H, W], region numbers from 1; changed in place.
        onto: the value of the pixels that are taken over.
        cancel: stops it.
        steps: how many pixels far at most; None: as far as it goes.
    """
    width, flat = labels.shape[1], labels.reshape(-1)
    front = _front(labels, onto)
    while len(front) and steps != 0:
        cancel.check()
        reached = []
        for shift in (-1, 1, -width, width):
            free = np.flatnonzero(flat.take(front + shift, mode="clip") == onto)
            source = front[free]
            near = source + shift
            # No row follows on from the end of another, and none on the picture's borders.
            beside = (np.abs(near % width - source % width) <= 1) & (near >= 0) & (near < flat.size)
            near, source = near[beside], source[beside]
            flat[near] = flat[source]
            reached.append(near)
        front = np.concatenate(reached)
        steps = None if steps is None else steps - 1


def _front(labels: np.ndarray, onto: int) -> np.ndarray:
    """Pixels with a region beside such that have the value `onto`, as flat indices int64."""
    height, width = labels.shape
    cross = cv2.getStructuringElement(cv2.MORPH_CROSS, (3, 3))
    fronts = []
    for rows in bands(height, width):
        top, bottom = max(rows.start - 1, 0), min(rows.stop + 1, height)
        near = cv2.dilate((labels[top:bottom] == onto).view(np.uint8), cross)
        near = near[rows.start - top :][: rows.stop - rows.start]
        at = np.flatnonzero((near > 0) & (labels[rows] > 0))
        fronts.append(at + rows.start * width)
    return np.concatenate(fronts)


def _find_rooms(labels: np.ndarray, count: int, least: int, cancel: CancelToken) -> int:
    """Make regions of the paper that has none, where it is large enough for that.

    Args:
        labels: int32 [H, W], region numbers from 1; changed in place.
        count: of the regions so far.
        least: area from which on it is a region, in pixels.
        cancel: stops it.

    Returns:
        How many rooms there are; their regions have the numbers from `count` + 1 on.
    """
    areas, meets = [np.zeros(1, np.int64)], []
    found, above = count, None
    for rows in bands(*labels.shape, cancel=cancel):
        part = labels[rows]
        paper = part == _PAPER
        at = np.flatnonzero(paper)
        if len(at) == 0:
            above = None
            continue
        number, parts = cv2.connectedComponents(paper.view(np.uint8), connectivity=4)
        numbers = np.asarray(parts, np.int32).ravel()[at]
        part.reshape(-1)[at] = numbers + found
        areas.append(np.bincount(numbers, minlength=number)[1:])
        if above is not None:  # a room that goes on across the seam of two bands
            both = (above > count) & (part[0] > count)
            meets.append(np.unique(np.stack([above[both], part[0][both]], axis=1), axis=0))
        found, above = found + number - 1, part[-1].copy()
    if found == count:
        return 0
    area = np.concatenate(areas)
    room = _unite(found - count + 1, np.concatenate(meets) - count if meets else [])
    total = np.bincount(room, area, minlength=len(room))
    large = total >= least
    large[0] = False
    number = np.full(len(room), _PAPER, np.int32)
    number[large] = count + np.arange(1, large.sum() + 1)
    number = number[room]
    for rows in bands(*labels.shape):
        part = labels[rows].reshape(-1)
        at = np.flatnonzero(part > count)
        part[at] = number[part[at] - count]
    return int(large.sum())


def _unite(count: int, pairs: np.ndarray | list[tuple[int, int]]) -> np.ndarray:
    """The lowest of all that hang together by pairs, for each of 0 … count − 1, int64 [count]."""
    lowest = np.arange(count)

    def root(number: int) -> int:
        while lowest[number] != number:
            number = lowest[number]
        return number

    for pair in pairs:
        a, b = root(pair[0]), root(pair[1])
        lowest[max(a, b)] = min(a, b)
    while not np.array_equal(lowest, lowest[lowest]):
        lowest = lowest[lowest]
    return lowest
