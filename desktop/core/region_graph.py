import heapq
from dataclasses import dataclass

import numpy as np

from desktop.core.bands import bands
from desktop.core.cancel import CancelToken
from desktop.core.label_edges import find_contacts, find_runs
from desktop.core.regions import LINE_LEVEL, Regions


@dataclass(frozen=True, eq=False)
class RegionGraph:
    """Which regions touch, and how strongly the lines between them part them.

    Attributes:
        count: number of regions.
        first: int32 [E], lower region number of each border.
        second: int32 [E], higher one.
        barrier: float32 [E], 0 (wide open) … 1 (parted by a full line, or open only through a gap
            that is narrow beside the smaller region); lower around slivers of hatching.
        share: float32 [E], the border's length by the outline of the smaller region, 0…1.
        travel: float32 [E], distance of the two regions' centres by the picture's longest side.
    """

    count: int
    first: np.ndarray
    second: np.ndarray
    barrier: np.ndarray
    share: np.ndarray
    travel: np.ndarray

    def neighbours(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Adjacency in rows: offsets int64 [count + 1], regions [2E] and borders [2E]."""
        source = np.concatenate([self.first, self.second])
        target = np.concatenate([self.second, self.first])
        border = np.tile(np.arange(len(self.first)), 2)
        order = np.argsort(source, kind="stable")
        offsets = np.searchsorted(source[order], np.arange(self.count + 1))
        return offsets, target[order], border[order]

    def distances(self, starts: list[int], limit: float, step: float = 0.6) -> np.ndarray:
        """Cost of the cheapest way from any of `starts` to every region (Dijkstra).

        A way costs the barriers it crosses and `step` for the picture's whole length.

        Returns:
            float64 [count]; infinity beyond `limit`.
        """
        offsets, target, border = self._rows
        cost = self.barrier + step * self.travel
        out = np.full(self.count, np.inf)
        queue: list[tuple[float, int]] = [(0.0, start) for start in starts]
        out[starts] = 0
        while queue:
            so_far, region = heapq.heappop(queue)
            if so_far > out[region]:
                continue
            for index in range(offsets[region], offsets[region + 1]):
                reached = so_far + float(cost[border[index]])
                neighbour = int(target[index])
                if reached <= limit and reached < out[neighbour]:
                    out[neighbour] = reached
                    heapq.heappush(queue, (reached, neighbour))
        return out

    @property
    def _rows(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        cached = self.__dict__.get("_cached_rows")
        if cached is None:
            cached = self.neighbours()
            object.__setattr__(self, "_cached_rows", cached)
        return cached


def build_graph(
    regions: Regions, strength: np.ndarray, cancel: CancelToken | None = None
) -> RegionGraph:
    """Measure every border between two regions.

    Args:
        regions: of the picture.
        strength: uint8 [H, W], ink, 0 paper … 255 full line.
        cancel: stops it.

    Raises:
        Cancelled: `cancel` was set.
    """
    pairs, index, ink = _borders(regions, strength, cancel)
    count = regions.count
    first, second = (pairs // count).astype(np.int32), (pairs % count).astype(np.int32)
    open_ = ink <= LINE_LEVEL
    edges = len(pairs)
    length = np.bincount(index, minlength=edges)
    open_length = np.bincount(index, open_, minlength=edges)
    closed = np.bincount(index, np.where(open_, 0, ink), minlength=edges) / 255
    closed_length = np.maximum(length - open_length, 1)
    radius = np.maximum(np.minimum(regions.radii[first], regions.radii[second]), 0.5)
    openness = np.minimum(open_length / (2.2 * radius), 1)
    strong = np.where(length > open_length, closed / closed_length, LINE_LEVEL / 255)
    height, width = regions.labels.shape
    sliver = _slivers(regions, max(height, width))
    thin = np.maximum(sliver[first], sliver[second])
    barrier = (1 - openness) * np.clip(strong, 0, 1) * (1 - 0.6 * thin)
    center = _centers(regions.labels, count)
    away = np.hypot(*(center[first] - center[second]).T) / max(height, width)
    outline = np.maximum(2 * np.pi * radius, 4)
    return RegionGraph(
        count,
        first,
        second,
        barrier.astype(np.float32),
        np.minimum(length / outline, 1).astype(np.float32),
        away.astype(np.float32),
    )


def _borders(
    regions: Regions, strength: np.ndarray, cancel: CancelToken | None
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Every place where two regions meet.

    Returns:
        int64 [E], lower region · count + higher one, of each border; int64 [n], the border of each
        place; uint8 [n], the ink there.
    """
    labels, flat_ink, count = regions.labels.ravel(), strength.ravel(), regions.count
    keys, inks = [], []
    for one, two in find_contacts(regions.labels, cancel):
        a, b = labels[one].astype(np.int64), labels[two].astype(np.int64)
        keys.append(np.minimum(a, b) * count + np.maximum(a, b))
        # Regions meet in the middle of the line, so this is the line's own strength.
        inks.append(np.maximum(flat_ink[one], flat_ink[two]))
    pairs, index = np.unique(np.concatenate(keys), return_inverse=True)
    return pairs, index, np.concatenate(inks)


def _slivers(regions: Regions, longest: int) -> np.ndarray:
    """How much each region is a sliver between hatching strokes, 0…1.

    Hatching divides one surface; what lies between two of its strokes is thin and long, and takes
    its neighbours' colour. Small round regions (eyes, highlights, buttons) are no slivers.
    """
    round_area = np.pi * np.maximum(regions.radii, 0.5) ** 2
    long = 1 - np.minimum(round_area / np.maximum(regions.areas, 1), 1)
    return long * np.exp(-((regions.radii / (0.0035 * longest)) ** 2))


def _centers(labels: np.ndarray, count: int) -> np.ndarray:
    """Mean of each region's pixels, float64 [R, 2] as x, y."""
    total, x, y = np.zeros((3, count))
    width = labels.shape[1]
    for rows in bands(*labels.shape):
        first, length = find_runs(labels[rows])
        numbers = labels[rows].ravel()[first]
        total += np.bincount(numbers, length, minlength=count)
        x += np.bincount(numbers, length * (first % width + (length - 1) / 2), minlength=count)
        y += np.bincount(numbers, length * (first // width + rows.start), minlength=count)
    return np.stack([x / total, y / total], axis=1)
