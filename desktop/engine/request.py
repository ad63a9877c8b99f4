from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from desktop.core.characters import NO_CHARACTER, CharacterPalette
from desktop.core.hints import Hint
from desktop.core.line_style import OWN_LINES, LineStyle
from desktop.core.palettes import Palette
from desktop.core.picture import Picture
from desktop.engine.result import Colored


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

    Attributes:
        lines: uint8 [H, W, 4], the artist's lines in the style asked for, straight alpha.
        flats: uint8 [H, W, 3], one colour a region (two where hints split it).
        shading: uint8 [H, W], to be multiplied onto the flats; 255 changes nothing.
        regions: int32 [H, W], region numbers from 0.
        generated: uint8 [h, w, 3], the model's own colour on its coarse grid, before the regions.
        look: how the picture is made of these.
        painted: uint8 [H, W, 3], the colour under the lines of `Look.PAINTED`, else None.
    """

    lines: np.ndarray
    flats: np.ndarray
    shading: np.ndarray
    regions: np.ndarray
    generated: np.ndarray
    look: Look = Look.SOFT
    painted: np.ndarray | None = None
