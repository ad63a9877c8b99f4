"""Undoable changes to the document. They hold document data by hint number, never widgets."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtGui import QUndoCommand

from desktop.core.characters import CharacterPalette
from desktop.core.color import RGB
from desktop.core.hints import Hint
from desktop.core.line_style import LineStyle
from desktop.core.palettes import Palette
from desktop.engine.request import Look
from desktop.ui.document import Document
from desktop.ui.modes import Mode
from desktop.ui.translate import tr

# Numbers that let Qt merge neighbouring commands of one kind (QUndoCommand.id).
_MOVE, _RESIZE, _GAP, _LINES = 1, 2, 3, 4


class AddHint(QUndoCommand):
    """Lays a new hint over the others."""

    def __init__(self, document: Document, hint: Hint) -> None:
        super().__init__(tr("Add dot") if len(hint.points) == 1 else tr("Add stroke"))
        self._document = document
        self._hint = hint
        self.hint_id = document.new_hint_id()

    def redo(self) -> None:
        """Add it."""
        self._document.set_hints({**self._document.hints, self.hint_id: self._hint})

    def undo(self) -> None:
        """Take it away again."""
        hints = dict(self._document.hints)
        del hints[self.hint_id]
        self._document.set_hints(hints)


class SetHints(QUndoCommand):
    """Replaces the whole table of hints; it holds few bytes, so both tables are kept."""

    def __init__(self, document: Document, text: str, after: Mapping[int, Hint]) -> None:
        super().__init__(text)
        self._document = document
        self._before = dict(document.hints)
        self._after = dict(after)

    def redo(self) -> None:
        """Use the new hints."""
        self._document.set_hints(self._after)

    def undo(self) -> None:
        """Use the old hints."""
        self._document.set_hints(self._before)


class RemoveHint(SetHints):
    """Takes one hint away; undo brings it back to its place among the others."""

    def __init__(self, document: Document, hint_id: int) -> None:
        rest = {key: hint for key, hint in document.hints.items() if key != hint_id}
        super().__init__(document, tr("Remove hint"), rest)


class ClearHints(SetHints):
    """Takes all hints away."""

    def __init__(self, document: Document) -> None:
        super().__init__(document, tr("Clear hints"), {})


class LoadHints(SetHints):
    """Replaces all hints by those of a file."""

    def __init__(self, document: Document, hints: Sequence[Hint]) -> None:
        after = {document.new_hint_id(): hint for hint in hints}
        super().__init__(document, tr("Load hints"), after)


class _ChangeHint(QUndoCommand):
    """Puts another hint in the place of one, keeping its number and its place."""

    def __init__(self, document: Document, text: str, hint_id: int, after: Hint) -> None:
        super().__init__(text)
        self._document = document
        self._hint_id = hint_id
        self._before = document.hints[hint_id]
        self._after = after

    def redo(self) -> None:
        self._put(self._after)

    def undo(self) -> None:
        self._put(self._before)

    def _put(self, hint: Hint) -> None:
        self._document.set_hints({**self._document.hints, self._hint_id: hint})

    def _take_over(self, other: QUndoCommand) -> bool:
        if not isinstance(other, type(self)) or other._hint_id != self._hint_id:
            return False
        self._after = other._after
        self.setObsolete(self._after == self._before)
        return True


class MoveHint(_ChangeHint):
    """Moves a hint; all moves of one drag are one step.

    Args:
        document: the document.
        hint_id: which hint.
        after: the hint at its new place.
        drag: number of the drag; moves of the same drag merge.
    """

    def __init__(self, document: Document, hint_id: int, after: Hint, drag: int) -> None:
        super().__init__(document, tr("Move hint"), hint_id, after)
        self._drag = drag

    def id(self) -> int:
        """Moves merge with moves."""
        return _MOVE

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Merge with a later move of the same drag."""
        return isinstance(other, MoveHint) and other._drag == self._drag and self._take_over(other)


class ResizeHint(_ChangeHint):
    """Changes a hint's radius; neighbouring wheel steps on one hint are one step."""

    def __init__(self, document: Document, hint_id: int, radius: float) -> None:
        after = replace(document.hints[hint_id], radius=radius)
        super().__init__(document, tr("Resize hint"), hint_id, after)

    def id(self) -> int:
        """Resizings merge with resizings."""
        return _RESIZE

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Merge with a later resizing of the same hint."""
        return self._take_over(other)


class RecolorHint(_ChangeHint):
    """Gives a hint another colour."""

    def __init__(self, document: Document, hint_id: int, color: RGB | None) -> None:
        after = replace(document.hints[hint_id], color=color)
        super().__init__(document, tr("Recolour hint"), hint_id, after)


class SetMode(QUndoCommand):
    """Chooses what the picture is coloured as."""

    def __init__(self, document: Document, mode: Mode) -> None:
        drawing = mode is Mode.LINE_ART
        super().__init__(tr("Colour as line art") if drawing else tr("Colour as photograph"))
        self._document = document
        self._before, self._after = document.mode, mode

    def redo(self) -> None:
        """Use the new mode."""
        self._document.set_mode(self._after)

    def undo(self) -> None:
        """Use the old mode."""
        self._document.set_mode(self._before)


class SetPalette(QUndoCommand):
    """Chooses the palette."""

    def __init__(self, document: Document, palette: Palette | None, text: str = "") -> None:
        super().__init__(text or tr("Change palette"))
        self._document = document
        self._before, self._after = document.palette, palette

    def redo(self) -> None:
        """Use the new palette."""
        self._document.set_palette(self._after)

    def undo(self) -> None:
        """Use the old palette."""
        self._document.set_palette(self._before)


class SetCharacter(QUndoCommand):
    """Chooses the colours of single parts."""

    def __init__(self, document: Document, text: str, character: CharacterPalette) -> None:
        super().__init__(text)
        self._document = document
        self._before, self._after = document.character, character

    def redo(self) -> None:
        """Use the new colours."""
        self._document.set_character(self._after)

    def undo(self) -> None:
        """Use the old colours."""
        self._document.set_character(self._before)


class SetLook(QUndoCommand):
    """Chooses the look."""

    def __init__(self, document: Document, look: Look) -> None:
        super().__init__(tr("Change look"))
        self._document = document
        self._before, self._after = document.look, look

    def redo(self) -> None:
        """Use the new look."""
        self._document.set_look(self._after)

    def undo(self) -> None:
        """Use the old look."""
        self._document.set_look(self._before)


class SetSeed(QUndoCommand):
    """Chooses the variation."""

    def __init__(self, document: Document, seed: int) -> None:
        super().__init__(tr("Change variation"))
        self._document = document
        self._before, self._after = document.seed, seed

    def redo(self) -> None:
        """Use the new variation."""
        self._document.set_seed(self._after)

    def undo(self) -> None:
        """Use the old variation."""
        self._document.set_seed(self._before)


class SetGap(QUndoCommand):
    """Chooses the widest gap that holds colour back; the steps of one slider drag merge."""

    def __init__(self, document: Document, gap: float | None) -> None:
        super().__init__(tr("Change gap"))
        self._document = document
        self._before, self._after = document.gap, gap

    def redo(self) -> None:
        """Use the new gap."""
        self._document.set_gap(self._after)

    def undo(self) -> None:
        """Use the old gap."""
        self._document.set_gap(self._before)

    def id(self) -> int:
        """Changes of the gap merge."""
        return _GAP

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Merge with a later change, but keep switching to or from automatic a step of its own."""
        if not isinstance(other, SetGap) or None in (self._before, self._after, other._after):
            return False
        self._after = other._after
        self.setObsolete(self._after == self._before)
        return True


class SetLines(QUndoCommand):
    """Chooses how the lines are laid; the steps of one slider drag merge."""

    def __init__(self, document: Document, lines: LineStyle) -> None:
        super().__init__(tr("Change lines"))
        self._document = document
        self._before, self._after = document.lines, lines

    def redo(self) -> None:
        """Use the new style."""
        self._document.set_lines(self._after)

    def undo(self) -> None:
        """Use the old style."""
        self._document.set_lines(self._before)

    def id(self) -> int:
        """Changes of the lines merge."""
        return _LINES

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Merge with a later change of the opacity alone."""
        if not isinstance(other, SetLines) or other._after.color != self._before.color:
            return False
        self._after = other._after
        self.setObsolete(self._after == self._before)
        return True
