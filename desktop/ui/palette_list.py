from collections.abc import Iterable

from desktop.core.palette_edit import EDITED, is_own
from desktop.core.palettes import Palette


class PaletteList:
    """The palettes that can be chosen; None among them leaves the colours to the model."""

    def __init__(self) -> None:
        self._kept: list[Palette | None] = [None]
        self._own: dict[str, Palette] = {}  # the last version of each edited one, by its name
        self._passing: list[Palette] = []  # the last one that was only tried

    @property
    def offered(self) -> list[Palette | None]:
        """All, in the order in which they are shown: an edited one below what it was."""
        shown: list[Palette | None] = []
        own = dict(self._own)
        for palette in self._kept:
            shown.append(palette)
            version = None if palette is None else own.pop(palette.name + EDITED, None)
            if version is not None:
                shown.append(version)
        return [*shown, *own.values(), *self._passing]

    def add_shipped(self, palettes: Iterable[Palette]) -> None:
        """Offer the palettes that come with the program, before all others."""
        self._kept[1:1] = palettes

    def keep(self, palette: Palette | None) -> None:
        """Offer a palette from now on."""
        if palette not in self._kept:
            self._kept.append(palette)
            self._passing = [other for other in self._passing if other != palette]
            self._own = {name: other for name, other in self._own.items() if other != palette}

    def show(self, palette: Palette | None) -> None:
        """Offer the palette that is in use now: in the place of the last one that was tried.

        An edited one takes the place of its last version instead.
        """
        if palette is None or palette in self.offered:
            return
        if is_own(palette):
            self._own[palette.name] = palette
        else:
            self._passing = [palette]
