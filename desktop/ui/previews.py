from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtGui import QImage

from desktop.ui.modes import Order
from desktop.ui.page import Page

#: Previews that are kept of all pages together: some 50 MB. Others are made again when wanted.
_KEPT = 120


@dataclass(frozen=True, eq=False)
class Preview:
    """A variation in small, and what it was made from (with the seed 0)."""

    image: QImage
    basis: Order


class Previews:
    """The previews of all pages, by page and seed."""

    def __init__(self) -> None:
        self._kept: dict[tuple[Page, int], Preview] = {}  # the oldest first

    def get(self, page: Page, seed: int) -> Preview | None:
        """A preview, if it is kept."""
        return self._kept.get((page, seed))

    def keep(self, page: Page, seed: int, preview: Preview, shown: Iterable[int]) -> None:
        """Keep a preview; the oldest goes for it that is none of the page's `shown` seeds."""
        self._kept.pop((page, seed), None)
        self._kept[page, seed] = preview
        if len(self._kept) > _KEPT:
            needed = {(page, other) for other in shown}
            del self._kept[next(key for key in self._kept if key not in needed)]

    def drop(self, page: Page) -> None:
        """Keep none of a page any more."""
        self._kept = {key: kept for key, kept in self._kept.items() if key[0] is not page}

    def clear(self) -> None:
        """Keep none."""
        self._kept.clear()
