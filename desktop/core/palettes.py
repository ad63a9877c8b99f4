import functools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from desktop.core.assets import assets_dir
from desktop.core.color import RGB, rgb_to_lab
from desktop.core.errors import TintlineError
from desktop.core.load import load_picture
from desktop.core.messages import say
from desktop.core.palette_extraction import extract_colors
from desktop.core.palette_files import PALETTE_SUFFIXES, read_palette_file

#: Most colours a palette holds.
MAX_COLORS = 32


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours a picture is to be painted in, the most important first.

    Attributes:
        name: shown to the user.
        colors: 1 to 32 sRGB colours.
    """

    name: str
    colors: tuple[RGB, ...]

    def __post_init__(self) -> None:
        if not 1 <= len(self.colors) <= MAX_COLORS:
            raise ValueError(
                say(
                    "a palette has 1 to {most} colours, not {count}",
                    most=MAX_COLORS,
                    count=len(self.colors),
                )
            )
        for color in self.colors:
            if len(color) != 3 or not all(0 <= value <= 255 for value in color):
                raise ValueError(
                    say("{color} is no sRGB colour of three values in 0…255", color=color)
                )


def shipped_palettes() -> dict[str, Palette]:
    """The palettes that come with the program, by name, in alphabetical order."""
    return {palette.name: palette for palette in _read_shipped()}


@functools.cache
def _read_shipped() -> tuple[Palette, ...]:
    files = (assets_dir() / "palettes").glob("*.gpl")
    return tuple(sorted((Palette(*read_palette_file(f)) for f in files), key=lambda p: p.name))


def load_palette(source: str, *, picture_colors: int = 8) -> Palette:
    """A palette from whatever a user names.

    Args:
        source: a shipped palette's name (case, spaces and hyphens don't matter), a palette file
            (.gpl, .hex, .aco, .ase), or a picture to take the colours of.
        picture_colors: most colours to take of a picture.

    Raises:
        TintlineError: there is no such palette or file, or it can't be read.
    """
    shipped = shipped_palettes()
    by_key = {_key(name): palette for name, palette in shipped.items()}
    if palette := by_key.get(_key(source)):
        return palette
    path = Path(source).expanduser()
    if not _exists(path):
        raise TintlineError(
            say(
                'There is no palette and no file "{name}": name a palette file, a picture or one of'
                " {palettes}.",
                name=source,
                palettes=", ".join(shipped),
            )
        )
    if path.suffix.lower() in PALETTE_SUFFIXES and path.is_file():
        name, colors = read_palette_file(path)
        return Palette(name, thin_out(colors))
    picture = load_picture(path)
    colors = extract_colors(picture.rgb, picture_colors, picture.alpha)
    return Palette(path.stem, colors)


def extract_palette(
    rgb: np.ndarray, count: int = 8, alpha: np.ndarray | None = None, name: str = "Picture"
) -> Palette:
    """The colours a picture is painted in, without its lines, the most important first.

    Args:
        rgb: uint8 [H, W, 3], sRGB.
        count: most colours to take, 1…32.
        alpha: uint8 [H, W]; transparent pixels don't count.
        name: the palette's name.
    """
    return Palette(name, extract_colors(rgb, count, alpha))


def thin_out(colors: Iterable[RGB], count: int = MAX_COLORS) -> tuple[RGB, ...]:
    """At most `count` of these colours, in their order, chosen to differ as much as they can."""
    colors = list(colors)
    if len(colors) <= count:
        return tuple(colors)
    lab = rgb_to_lab(np.asarray(colors, np.uint8))
    chosen = [0]
    distance = np.linalg.norm(lab - lab[0], axis=1)
    while len(chosen) < count:
        chosen.append(int(distance.argmax()))
        distance = np.minimum(distance, np.linalg.norm(lab - lab[chosen[-1]], axis=1))
    return tuple(colors[i] for i in sorted(chosen))


def _key(name: str) -> str:
    return re.sub(r"[\s_-]+", "", name).casefold()


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):  # no name a file could have
        return False


def with_colors(colors: Sequence[RGB], more: Sequence[RGB], apart: float = 8.0) -> tuple[RGB, ...]:
    """Colours, and those of `more` that none of them is near to (in Lab, below `apart`)."""
    out = list(colors)
    for color in more:
        known = rgb_to_lab(np.asarray([*out, color], np.uint8).reshape(-1, 3))
        if len(out) == 0 or np.linalg.norm(known[:-1] - known[-1], axis=1).min() >= apart:
            out.append(color)
    return tuple(out)
