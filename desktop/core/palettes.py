from dataclasses import dataclass

from desktop.core.color import RGB


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours a picture is to be painted in, the most important first.

    Attributes:
        name: shown to the user.
        colors: 1 to 32 sRGB colours.
    """

    name: str
    colors: tuple[RGB, ...]
