import itertools
from collections.abc import Iterable
from dataclasses import replace

from desktop.core.palette_edit import EDITED, is_own
from desktop.core.palettes import Palette


class PaletteList:
    """The palettes that can be chosen; None among them leaves the colours to the model."""

    def __init__(self) -> None:
        self._kept: list[Palette | None] = [None]
        self._shipped: set[str] = set()
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

    @property
    def of_user(self) -> list[Palette]:
        """Those that were edited or taken from pictures and files, the latest last."""
        kept = [palette for palette in self._kept if palette is not None]
        return [p for p in kept if p.name not in self._shipped] + list(self._own.values())

    def add_shipped(self, palettes: Iterable[Palette]) -> None:
        """Offer the palettes that come with the program, before all others."""
        palettes = list(palettes)
        self._shipped.update(palette.name for palette in palettes)
        self._kept[1:1] = palettes

    def restore(self, palettes: Iterable[Palette]) -> None:
        """Offer the user's palettes of the last time, see `of_user`."""
        for palette in palettes:
            if is_own(palette):
                self._own[palette.name] = palette
            else:
                self.keep(palette)

    def keep(self, palette: Palette | None) -> Palette | None:
        """Offer a palette from now on.

        Returns:
            It, under a name that no other has.
        """
        named = palette if palette is None else self._with_own_name(palette)
        if named not in self._kept:
            self._kept.append(named)
            self._passing = [other for other in self._passing if other != palette]
            self._own = {name: other for name, other in self._own.items() if other != palette}
        return named

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

    def _with_own_name(self, palette: Palette) -> Palette:
        known = [*self._kept, *self._own.values()]
        colors = {other.name: other.colors for other in known if other is not None}
        name = palette.name
        for number in itertools.count(2):
            if colors.get(name, palette.colors) == palette.colors:
                break
            name = f"{palette.name} {number}"
        return replace(palette, name=name)
