"""Results made without a model."""

import numpy as np

from desktop.core.bands import Raster
from desktop.engine.result import DrawnLayers


def drawn_layers(flats: np.ndarray, lines: np.ndarray | None = None) -> DrawnLayers:
    """Layers of one region without shading; without lines where none are given."""
    shape = flats.shape[:2]
    ink = np.zeros((*shape, 4), np.uint8) if lines is None else lines
    return DrawnLayers(
        lines=Raster.of(ink),
        flats=Raster.of(flats),
        shading=Raster.white(*shape),
        regions=np.zeros(shape, np.int32),
    )
