"""Palettes that the user makes: edited ones, and those with colours that stay."""

from collections.abc import Sequence

from desktop.core.color import RGB
from desktop.core.messages import mark
from desktop.core.palettes import MAX_COLORS, Palette, with_colors

#: What the name of an edited palette ends with.
EDITED = " (edited)"
#: The name of a palette that was begun from nothing.
NEW_NAME = mark("My colours")


def is_own(palette: Palette) -> bool:
    """Whether a palette was made by editing, and may be replaced by its next version."""
    return palette.name == NEW_NAME or palette.name.endswith(EDITED)


def edited(palette: Palette | None, colors: Sequence[RGB]) -> Palette:
    """A palette with other colours, under a name that tells it from the one it was.

    Args:
        palette: what is edited; None: nothing, a new one is begun.
        colors: 1 to `MAX_COLORS`.
    """
    if palette is None:
        return Palette(NEW_NAME, tuple(colors))
    name = palette.name if is_own(palette) else palette.name + EDITED
    return Palette(name, tuple(colors))


def moved(colors: Sequence[RGB], source: int, target: int) -> tuple[RGB, ...]:
    """The colours with that at `source` brought to the place `target`."""
    rest = [*colors[:source], *colors[source + 1 :]]
    return (*rest[:target], colors[source], *rest[target:])


def with_locked(palette: Palette, locked: Sequence[RGB]) -> Palette:
    """A palette with the locked colours first, and without what looks nearly like one of them.

    Args:
        palette: the palette; if it has the locked colours first already it stays as it is.
        locked: in the order of their importance.
    """
    free = [color for color in palette.colors if len(with_colors(locked, [color])) > len(locked)]
    colors = (*locked, *free)[:MAX_COLORS]
    return palette if colors == palette.colors else edited(palette, colors)
