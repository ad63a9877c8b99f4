from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np


@dataclass(frozen=True)
class Tile:
    """A rectangle of a plane.

    Attributes:
        top: its first row; `left` likewise its first column.
        left: see `top`.
        height: in rows; `width` likewise in columns.
        width: see `height`.
    """

    top: int
    left: int
    height: int
    width: int

    @property
    def box(self) -> tuple[slice, slice]:
        """Rows and columns, as an index."""
        return (
            slice(self.top, self.top + self.height),
            slice(self.left, self.left + self.width),
        )


@dataclass(frozen=True)
class Tiling:
    """Equal tiles that overlap and cover a plane, as `plan_tiles` lays them.

    All have one size, since a device tunes itself anew for every new one.

    Attributes:
        height: of the plane; `width` likewise.
        width: see `height`.
        tops: first rows of the tiles; `lefts` likewise the first columns.
        lefts: see `tops`.
        tile_height: of each tile; `tile_width` likewise.
        tile_width: see `tile_height`.
    """

    height: int
    width: int
    tops: tuple[int, ...]
    lefts: tuple[int, ...]
    tile_height: int
    tile_width: int

    def __len__(self) -> int:
        return len(self.tops) * len(self.lefts)

    def __iter__(self) -> Iterator[Tile]:
        """The tiles, by rows."""
        for top in self.tops:
            for left in self.lefts:
                yield Tile(top, left, self.tile_height, self.tile_width)

    def shrunk(self, factor: int) -> "Tiling":
        """The same tiles on a plane of a whole fraction of the size.

        Raises:
            ValueError: the tiles' corners do not fall on that plane's cells.
        """
        numbers = self.height, self.width, self.tile_height, self.tile_width
        if any(value % factor for value in (*numbers, *self.tops, *self.lefts)):
            raise ValueError(f"tiles do not go by {factor}")
        height, width, tile_height, tile_width = (value // factor for value in numbers)
        return Tiling(
            height,
            width,
            tuple(top // factor for top in self.tops),
            tuple(left // factor for left in self.lefts),
            tile_height,
            tile_width,
        )

    def window(self, tile: Tile) -> np.ndarray:
        """How much a tile counts at each of its pixels, float32 [tile height, tile width].

        It rises from the tile's borders to its middle without a kink; those of all tiles sum to
        one everywhere.
        """
        down, across = self._windows
        return np.outer(down[tile.top], across[tile.left])

    @cached_property
    def _windows(self) -> tuple[dict[int, np.ndarray], dict[int, np.ndarray]]:
        """Down and across, by the tiles' first rows and columns."""
        return (
            _axis_windows(self.height, self.tops, self.tile_height),
            _axis_windows(self.width, self.lefts, self.tile_width),
        )


def plan_tiles(height: int, width: int, size: int, overlap: int, step: int = 1) -> Tiling:
    """Cover a plane with as few equal tiles as the overlap allows, evenly spread.

    Args:
        height: of the plane, a multiple of `step`; `width` likewise.
        width: see `height`.
        size: longest side of a tile, a multiple of `step`; where the plane is smaller, so is the
            tile.
        overlap: of neighbours at least, below `size` and a multiple of `step`.
        step: every tile begins at a multiple of it.

    Raises:
        ValueError: a number is no multiple of `step`, or the overlap leaves nothing.
    """
    if any(value % step or value < 1 for value in (height, width, size)):
        raise ValueError(f"the sizes {height}, {width} and {size} must go by {step}")
    if overlap % step or not 0 <= overlap < size:
        raise ValueError(f"an overlap of {overlap} does not fit tiles of {size}")
    tile_height, tile_width = min(size, height), min(size, width)
    return Tiling(
        height,
        width,
        _starts(height, tile_height, overlap, step),
        _starts(width, tile_width, overlap, step),
        tile_height,
        tile_width,
    )


def _starts(length: int, size: int, overlap: int, step: int) -> tuple[int, ...]:
    room = (length - size) // step  # for the last tile's start
    if room == 0:
        return (0,)
    gaps = -(-room * step // (size - overlap))
    return tuple(number * room // gaps * step for number in range(gaps + 1))


def _axis_windows(length: int, starts: tuple[int, ...], size: int) -> dict[int, np.ndarray]:
    """The windows along one axis by the tiles' starts, float32 [size] each."""
    ramps = []
    for number, start in enumerate(starts):
        ramp = np.ones(size)
        places = np.arange(size) + 0.5
        if number > 0:
            ramp *= _rise(places, starts[number - 1] + size - start)
        if number + 1 < len(starts):
            ramp *= _rise(size - places, start + size - starts[number + 1])
        ramps.append(ramp)
    total = np.zeros(length)
    for start, ramp in zip(starts, ramps, strict=True):
        total[start : start + size] += ramp
    return {
        start: (ramp / total[start : start + size]).astype(np.float32)
        for start, ramp in zip(starts, ramps, strict=True)
    }


def _rise(distance: np.ndarray, overlap: int) -> np.ndarray:
    """From 0 at a tile's border to 1 where its neighbour ends: a quarter of a squared sine."""
    share = np.clip(distance / max(overlap, 1), 0, 1)
    return np.sin(np.pi / 2 * share) ** 2
