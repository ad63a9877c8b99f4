"""Which pictures are tiled, and how large the tiles are."""

from desktop.core.messages import Message, say
from desktop.core.picture import Picture
from desktop.engine.machine import free_memory
from desktop.engine.model import ModelSpec

#: From so many times the working size on a picture is large: an A4 page scanned at 400 dpi is. On
#: smaller ones the tiles change too little for what they take: at 2,000 px a colouring would last
#: twice as long.
LARGE = 16
#: Tiles are not made smaller or larger than this, in pixels that the model sees.
LEAST_TILE, MOST_TILE = 64, 2048
#: Memory that a run takes for each pixel of its tile, in bytes; the shipped model takes 610 to 920
#: on the processor, for tiles of 256 to 1,024 px.
_BYTES = 1000


def parse_tile(text: str) -> int | None:
    """``auto``, ``off`` or a number of pixels, as `tile_size` takes it: None, 0 or the number.

    Raises:
        ValueError: it is none of these, or too small or large for a tile.
    """
    if text in ("auto", "off"):
        return None if text == "auto" else 0
    if not text.isdecimal() or not LEAST_TILE <= int(text) <= MOST_TILE:
        raise ValueError(text)
    return int(text)


def tile_size(wished: int | None, spec: ModelSpec, picture: Picture, most: int | None) -> int:
    """Longest side of the tiles for a picture, in pixels that the model sees; 0: it needs none.

    Args:
        wished: what the user chose; None leaves it to the picture and the free memory.
        spec: of the model.
        picture: is tiled where it is large; with a wish, wherever the first pass shrinks it.
        most: that the device has memory for, as far as is known.
    """
    longest = max(picture.width, picture.height)
    if wished is None:
        size = spec.working_size if longest > LARGE * spec.working_size else 0
        free = free_memory()
        while free is not None and size and size**2 * _BYTES > free:
            size = smaller_tile(size)
    else:
        size = wished if longest > spec.working_size else 0
    return size if most is None else min(size, most)


def smaller_tile(size: int) -> int:
    """The next size after one that the device has no memory for; 0: none."""
    return size // 2 if size >= 2 * LEAST_TILE else 0


def lack_of_memory(size: int, smaller: int) -> Message:
    """What the user is told where tiles of a size did not fit into the device's memory."""
    if not smaller:
        return say(
            "The device has too little memory for tiles of {size} px: small areas were coloured"
            " without them. Close other programs.",
            size=size,
        )
    return say(
        "The device has too little memory for tiles of {size} px: tiles of {smaller} px were used.",
        size=size,
        smaller=smaller,
    )
