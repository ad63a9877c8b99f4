from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.core.characters import load_character, save_character
from desktop.core.hints import Hint, load_hints, save_hints
from desktop.ui.commands import LoadHints
from desktop.ui.document import Document
from desktop.ui.file_controller import FileController
from desktop.ui.jobs import Job
from desktop.ui.pages import Pages
from desktop.ui.palette_keeper import file_name
from desktop.ui.translate import tr


class OrderFiles(QObject):
    """What the user asks for as files of their own: hints and character palettes."""

    character_loaded = Signal(object)  # CharacterPalette
    failed = Signal(object)  # Exception
    said = Signal(str)  # something for the status bar

    def __init__(
        self,
        document: Document,
        pages: Pages,
        files: FileController,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._document = document
        self._pages = pages
        self._files = files

    def choose_hints(self) -> None:
        """Let the user choose a hint file, and replace the hints by its own, undoably."""
        picture, path = self._document.picture, self._files.dialogs.ask_hints()
        if picture is None or path is None:
            return

        def take(hints: Sequence[Hint]) -> None:
            if picture is self._document.picture:
                self._pages.history.push(LoadHints(self._document, hints))
                self.said.emit(tr("Loaded %n hint(s)", "", len(hints)))

        self._files.runner.submit(
            Job(
                lambda _cancel, _report: load_hints(path, picture.width, picture.height),
                on_result=take,
                on_error=self.failed.emit,
            )
        )

    def choose_character(self) -> None:
        """Let the user choose a character palette, and take its colours."""
        path = self._files.dialogs.ask_character()
        if path is not None:
            self._files.runner.submit(
                Job(
                    lambda _cancel, _report: load_character(path),
                    on_result=self.character_loaded.emit,
                    on_error=self.failed.emit,
                )
            )

    def save_hints(self) -> None:
        """Save the hints as a file."""
        page, picture = self._document.page, self._document.picture
        if picture is None or not page.hints:
            return
        path = self._files.dialogs.ask_save_hints(self._files.suggest(".json"))
        if path is None:
            return
        hints, order = tuple(page.hints.values()), page.order()

        def done() -> None:
            if page.result is None:
                page.saved_order = order
                self._pages.changed.emit()

        self._files.write_to(
            path, lambda: save_hints(path, hints, picture.width, picture.height), done
        )

    def save_character(self) -> None:
        """Save the colours of the parts as a file, which names them."""
        character = self._document.character
        if not character:
            return
        name = file_name(character.name) or "character"
        suggestion = self._files.suggest().with_name(f"{name}.gpl")
        path = self._files.dialogs.ask_save_character(suggestion)
        if path is None:
            return
        named = replace(character, name=path.stem)

        def done() -> None:
            if self._document.character == named:
                self._document.set_character(named)

        self._files.write_to(path, lambda: save_character(path, named), done)
