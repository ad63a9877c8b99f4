"""Undoable changes to the palette's colours."""

from desktop.core.palettes import Palette
from desktop.ui.commands import SetPalette
from desktop.ui.document import Document


class EditPalette(SetPalette):
    """Puts an edited palette in the place of the present one."""

    def __init__(self, document: Document, palette: Palette, text: str) -> None:
        super().__init__(document, palette)
        self.setText(text)
