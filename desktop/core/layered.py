"""A picture in layers, as the layered formats take it."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

import numpy as np

from desktop.core.bands import Raster


class Blend(Enum):
    """How a layer lies on what is below it."""

    NORMAL = "normal"
    MULTIPLY = "multiply"


@dataclass(frozen=True, eq=False)
class Layer:
    """One layer.

    Attributes:
        name: shown to the artist, in any script; at most 255 characters, none of them control
            characters.
        image: one, three or four (straight alpha) values a pixel, in the file's colours.
        left: column of the picture in which its first column lies.
        top: row of the picture in which its first row lies.
        blend: see `Blend`.
        visible: whether it is shown.
        clipped: whether it is shown only where the layers below it have something, for
            OpenRaster, which has no masks. Its blend is `Blend.NORMAL`: the format has no word
            for more.
    """

    name: str
    image: Raster
    left: int = 0
    top: int = 0
    blend: Blend = Blend.NORMAL
    visible: bool = True
    clipped: bool = False


@dataclass(frozen=True, eq=False)
class LayerGroup:
    """Layers in a folder, merged by themselves before they lie on what is below.

    Attributes:
        name: as a layer's.
        layers: bottom to top; read once, so that they need not all be in memory.
        mask: uint8 [H, W] of the picture's size, how much of the group is shown, for PSD; None
            for all of it.
    """

    name: str
    layers: "Iterable[Layer | LayerGroup]"
    mask: np.ndarray | None = None


@dataclass(frozen=True, eq=False)
class LayeredPicture:
    """A picture and what it is made of.

    Attributes:
        image: three or four (straight alpha) values a pixel: the visible layers, merged.
        layers: bottom to top; read once, so that they need not all be in memory.
        icc: profile of all colours here; None for sRGB.
        dpi: horizontal and vertical dots per inch, or None.
    """

    image: Raster
    layers: Iterable[Layer | LayerGroup]
    icc: bytes | None = None
    dpi: tuple[float, float] | None = None
