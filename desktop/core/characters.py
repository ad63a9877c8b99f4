"""Character palettes: the colours of one figure by part, the same on every page."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from desktop.core.color import RGB
from desktop.core.errors import TintlineError
from desktop.core.files import atomic_write_text
from desktop.core.messages import mark, say
from desktop.core.palette_files import read_named_colors
from desktop.core.palette_write import gpl_text

#: What users call the parts, in the order in which they are shown.
PART_TITLES = {
    "hair": mark("Hair", "part"),
    "skin": mark("Skin", "part"),
    "eye": mark("Eyes", "part"),
    "mouth": mark("Mouth", "part"),
    "headwear": mark("Headwear", "part"),
    "top": mark("Top", "part"),
    "bottom": mark("Bottom", "part"),
    "legwear": mark("Legwear", "part"),
    "shoes": mark("Shoes", "part"),
    "accessory": mark("Accessory", "part"),
    "object": mark("Object", "part"),
    "animal": mark("Animal", "part"),
    "plant": mark("Plants", "part"),
    "sky": mark("Sky", "part"),
    "ground": mark("Ground", "part"),
    "background": mark("Background", "part"),
}
#: Parts that belong to a figure and not to the place where it stands.
FIGURE_PARTS = tuple(PART_TITLES)[:10]
#: Parts whose white stays: the white of an eye, teeth.
_KEEP_WHITE = ("eye", "mouth")
#: From this value on, in all channels, a colour is the white of such a part.
_WHITE = 0.9
#: Share of a picture from which on it has a part.
_SEEN = 0.002
#: Characters of a name that are kept.
_NAME_LENGTH = 80


@dataclass(frozen=True, slots=True)
class CharacterPalette:
    """Colours by part.

    Attributes:
        colors: pairs of a part (one of `PART_TITLES`) and its colour, each part once, in the
            order of `PART_TITLES`.
        name: shown to the user; empty while it has none. It changes no picture, and so does not
            count when two palettes are compared.
    """

    colors: tuple[tuple[str, RGB], ...]
    name: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        parts = [part for part, _ in self.colors]
        if parts != [part for part in PART_TITLES if part in parts]:
            raise ValueError(f"{parts} are no parts, each once and in order")

    def __len__(self) -> int:
        return len(self.colors)

    def color_of(self, part: str) -> RGB | None:
        """The colour of a part; None where it is left to the model."""
        return dict(self.colors).get(part)

    def changed(self, part: str, color: RGB | None) -> "CharacterPalette":
        """The same with another colour for a part; None leaves the part to the model.

        Raises:
            ValueError: there is no such part.
        """
        if part not in PART_TITLES:
            raise ValueError(f"{part} is no part")
        colors: dict[str, RGB | None] = {**dict(self.colors), part: color}
        found = ((name, colors.get(name)) for name in PART_TITLES)
        return CharacterPalette(
            tuple((name, rgb) for name, rgb in found if rgb is not None), self.name
        )


@dataclass(frozen=True, slots=True)
class PartColor:
    """A part as it came out in a picture.

    Attributes:
        part: one of `PART_TITLES`.
        color: that most of it has, by area.
        share: of the picture, 0…1.
    """

    part: str
    color: RGB
    share: float


#: What a page begins with: all is left to the model.
NO_CHARACTER = CharacterPalette(())


def load_character(path: Path) -> CharacterPalette:
    """Read a character palette: a GIMP palette (.gpl) whose colours bear the names of parts.

    Colours of other names are passed over, so that artists may keep shades beside them.

    Raises:
        TintlineError: the file can't be read, or none of its colours is named after a part.
    """
    name, entries = read_named_colors(path)
    character = CharacterPalette((), name[:_NAME_LENGTH])
    for color, title in entries:
        part = _PARTS_BY_KEY.get(_key(title))
        if part is not None and character.color_of(part) is None:
            character = character.changed(part, color)
    if not character:
        raise TintlineError(
            say(
                "The palette {file} names no parts: call its colours {names} …, or use it as a"
                " plain palette.",
                file=path,
                names="Hair, Skin, Eyes, Top",  # as they are read, in every language
            )
        )
    return character


def save_character(path: Path, character: CharacterPalette) -> None:
    """Write a character palette as a GIMP palette, which GIMP, Krita and Inkscape open too.

    Raises:
        TintlineError: the file can't be written.
    """
    name = " ".join((character.name or path.stem).split())[:_NAME_LENGTH]
    entries = ((color, PART_TITLES[part]) for part, color in character.colors)
    atomic_write_text(path, gpl_text(name, entries))


def claim_parts(
    votes: np.ndarray,
    colors: np.ndarray,
    parts: np.ndarray,
    names: Sequence[str],
    character: CharacterPalette,
) -> tuple[np.ndarray, np.ndarray]:
    """Let the colours of a character take the votes of the regions of their parts.

    A region's votes are a mixture: as far as it is hair, it takes the colour of the hair.

    Args:
        votes: float [R, M], probabilities of the colours in each region.
        colors: float32 [M, 3] in 0…1.
        parts: float [R, C], probabilities of the parts in each region.
        names: of the parts.
        character: its parts that the model doesn't know change nothing.

    Returns:
        votes float [R, M + F] and colors float32 [M + F, 3]; each row's sum stays.
    """
    known = [(part, color) for part, color in character.colors if part in names]
    if not known:
        return votes, colors
    # Squared: a region is what it most likely is, not a blend of all that it might be.
    sure = parts**2 / np.maximum((parts**2).sum(axis=1, keepdims=True), 1e-12)
    total = votes.sum(axis=1)
    white = votes[:, colors.min(axis=1) >= _WHITE].sum(axis=1) / np.maximum(total, 1e-12)
    claims = np.stack([sure[:, names.index(part)] for part, _ in known], axis=1)
    for column, (part, _) in enumerate(known):
        if part in _KEEP_WHITE:
            claims[:, column] *= 1 - white
    rest = votes * np.maximum(1 - claims.sum(axis=1, keepdims=True), 0)
    own = np.asarray([color for _, color in known], np.float32) / 255
    return np.hstack([rest, claims * total[:, None]]), np.vstack([colors, own])


def part_colors(
    parts: np.ndarray, names: Sequence[str], areas: np.ndarray, region_colors: np.ndarray
) -> tuple[PartColor, ...]:
    """Which parts a picture has, and in which colours.

    Args:
        parts: float [R, C], probabilities of the parts in each region.
        names: of the parts.
        areas: [R], pixels.
        region_colors: uint8 [R, 3], sRGB.

    Returns:
        the parts above `_SEEN` of the picture, in the order of `PART_TITLES`.
    """
    if not names:
        return ()
    which = parts.argmax(axis=1)
    colors, index = np.unique(region_colors, axis=0, return_inverse=True)
    white = colors.min(axis=1) >= 255 * _WHITE
    found = {}
    for number, name in enumerate(names):
        rows = np.flatnonzero(which == number)
        share = float(areas[rows].sum() / areas.sum())
        if name not in PART_TITLES or share < _SEEN:
            continue
        weight = np.bincount(index.ravel()[rows], areas[rows], minlength=len(colors))
        if name in _KEEP_WHITE and weight[~white].any():
            weight[white] = 0
        red, green, blue = colors[weight.argmax()].tolist()
        found[name] = PartColor(name, (red, green, blue), share)
    return tuple(found[name] for name in PART_TITLES if name in found)


def _key(title: str) -> str:
    """A part's title without what users may change about it: case, plural, numbers behind it."""
    word = re.match(r"[^\W\d_]+", title.strip().casefold())
    return re.sub(r"ies$|y$|s$", "", word[0]) if word else ""


_PARTS_BY_KEY = {_key(part): part for part in PART_TITLES} | {
    _key(title): part for part, title in PART_TITLES.items()
}
