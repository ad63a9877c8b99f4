"""Undoable changes to many hints at once."""

from collections.abc import Mapping

from PySide6.QtGui import QUndoCommand

from desktop.core.hints import Hint
from desktop.ui.commands import SetHints
from desktop.ui.document import Document
from desktop.ui.translate import tr

# Lets Qt merge neighbouring steps; `commands` has the numbers below.
_ERASE = 101


class EraseHints(SetHints):
    """Takes away what the eraser touched; all that one drag took is one step.

    Args:
        document: the document.
        after: what is left.
        drag: number of the drag; steps of the same drag merge.
    """

    def __init__(self, document: Document, after: Mapping[int, Hint], drag: int) -> None:
        super().__init__(document, tr("Erase hints"), after)
        self._drag = drag

    def id(self) -> int:
        """Erasures merge with erasures."""
        return _ERASE

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Merge with a later erasure of the same drag."""
        if not isinstance(other, EraseHints) or other._drag != self._drag:
            return False
        self._after = other._after
        self.setObsolete(list(self._after.items()) == list(self._before.items()))
        return True
