from dataclasses import dataclass, fields
from enum import StrEnum

import numpy as np

from desktop.core.characters import NO_CHARACTER, CharacterPalette
from desktop.core.hints import Hint
from desktop.core.line_style import OWN_LINES, LineStyle
from desktop.core.palettes import Palette
from desktop.core.picture import Picture
from desktop.engine.result import Colored, DrawnLayers


class Look(StrEnum):
    """How the colour is laid under the lines."""

    FLAT = "flat"  # one colour a region
    SOFT = "soft"  # flats and shading
    PAINTED = "painted"  # the generator's own colour, brought up to full resolution


@dataclass(frozen=True, eq=False)
class ColorizeRequest:
    """All that decides a colorized drawing: the same request gives the same picture everywhere.

    Attributes:
        picture: the sketch.
        hints: in pixels of the picture; later ones lie over earlier ones.
        palette: None leaves the colours to the model.
        character: colours of single parts, over the palette and under the hints.
        look: see `Look`.
        seed: 0 is the model's first choice, any other number a variation of it.
        gap: widest gap in a line that still holds colour back, in pixels; None scales with the
            picture (5 px at 1000 px).
        lines: how the artist's lines are laid over the colours.
    """

    picture: Picture
    hints: tuple[Hint, ...] = ()
    palette: Palette | None = None
    character: CharacterPalette = NO_CHARACTER
    look: Look = Look.SOFT
    seed: int = 0
    gap: float | None = None
    lines: LineStyle = OWN_LINES


@dataclass(frozen=True, eq=False)
class PhotoRequest:
    """All that decides a coloured photograph.

    Attributes:
        picture: black and white, or faded; its own colours are left aside.
        hints: dots and strokes that steer; a colour's lightness does not count, and None means
            no colour there.
    """

    picture: Picture
    hints: tuple[Hint, ...] = ()


#: All that decides a result, whatever the picture is.
Request = ColorizeRequest | PhotoRequest


@dataclass(frozen=True, eq=False, kw_only=True)
class ColorizeResult(Colored):
    """A colorized drawing with its layers, all but `generated` of the input's size.

    The layers are made anew whenever they are asked for, and not kept.

    Attributes:
        layers: see there.
        generated: uint8 [h, w, 3], the model's own colour on its coarse grid, before the regions.
        look: how the picture is made of these.
    """

    layers: DrawnLayers
    generated: np.ndarray
    look: Look = Look.SOFT

    @property
    def lines(self) -> np.ndarray:
        """The artist's lines in the style asked for, uint8 [H, W, 4], straight alpha."""
        return self.layers.lines.whole()

    @property
    def flats(self) -> np.ndarray:
        """One colour a region (two where hints split it), uint8 [H, W, 3]."""
        return self.layers.flats.whole()

    @property
    def shading(self) -> np.ndarray:
        """What is multiplied onto the flats, uint8 [H, W]; 255 changes nothing."""
        return self.layers.shading.whole()

    @property
    def painted(self) -> np.ndarray | None:
        """The colour under the lines of `Look.PAINTED`, uint8 [H, W, 3], else None."""
        return None if self.layers.painted is None else self.layers.painted.whole()

    @property
    def regions(self) -> np.ndarray:
        """Region numbers from 0, int32 [H, W]."""
        return self.layers.regions

    def merged(self) -> Colored:
        """The picture without what its layers are made of, which takes twice its memory."""
        return Colored(**{item.name: getattr(self, item.name) for item in fields(Colored)})
