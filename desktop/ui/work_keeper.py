from collections.abc import Callable
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QMessageBox, QWidget

from desktop.ui.colorize_controller import ColorizeController
from desktop.ui.document import Document
from desktop.ui.file_controller import FileController


class Unsaved(Enum):
    """What the user wants done with unsaved work."""

    SAVE = 0
    DISCARD = 1
    CANCEL = 2


class WorkKeeper(QObject):
    """Sees to it that no work is lost: saving, and asking before something ends it."""

    said = Signal(str)  # something for the status bar

    def __init__(
        self,
        document: Document,
        stack: QUndoStack,
        controller: ColorizeController,
        files: FileController,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._document = document
        self._stack = stack
        self._controller = controller
        self._files = files
        self._window = window
        self._waiting: tuple[Path, Callable[[], None] | None] | None = None
        controller.state_changed.connect(self._save_what_waits)

    @property
    def unsaved(self) -> bool:
        """Whether there is work that would be lost."""
        hints_unsaved = bool(self._document.hints) and not self._stack.isClean()
        return self._document.picture is not None and (
            hints_unsaved or not self._document.result_saved
        )

    def save(self, then: Callable[[], None] | None = None, *, ask: bool = False) -> None:
        """Save the result (or the hints, where there is no result yet), then call `then`."""
        if self._document.result is None:
            self.save_hints(then)
            return
        path = self._files.saved_to
        if path is None or ask:
            path = self._files.dialogs.ask_save(path or self._files.suggest())
        if path is None:
            return
        if self._controller.running:
            # What is saved is what the settings say, not what was there before.
            self._waiting = (path, then)
            self.said.emit("Saving as soon as the colours are ready…")
        else:
            self._files.save(self._document.result, path, then)

    def save_hints(self, then: Callable[[], None] | None = None) -> None:
        """Save the hints as a file, then call `then`."""
        if self._document.hints:
            path = self._files.dialogs.ask_save_hints(self._files.suggest(".json"))
            if path is not None:
                self._files.save_hints(path, then)

    def save_character(self) -> None:
        """Save the colours of the parts as a file."""
        character = self._document.character
        if character:
            suggestion = self._files.suggest().with_name(f"{character.name or 'character'}.gpl")
            path = self._files.dialogs.ask_save_character(suggestion)
            if path is not None:
                self._files.save_character(path)

    def ask_unsaved(self) -> Unsaved:
        """Ask what is to become of unsaved work; tests answer in its place."""
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.NoIcon)
        box.setWindowTitle("Tintline")
        box.setText(f"Save the changes to {self._document.name}?")
        box.setInformativeText("Without saving, the colours and dots are lost.")
        button = QMessageBox.StandardButton
        box.setStandardButtons(button.Save | button.Discard | button.Cancel)
        box.setDefaultButton(button.Save)
        answers = {button.Save: Unsaved.SAVE, button.Discard: Unsaved.DISCARD}
        return answers.get(button(box.exec()), Unsaved.CANCEL)

    def when_free(self, act: Callable[[], None]) -> None:
        """Do something that ends the present work, unless the user wants to keep it."""
        answer = self.ask_unsaved() if self.unsaved else Unsaved.DISCARD
        if answer is Unsaved.DISCARD:
            act()
        elif answer is Unsaved.SAVE:
            self.save(act)

    def _save_what_waits(self) -> None:
        if self._waiting is None or self._controller.running:
            return
        (path, then), self._waiting = self._waiting, None
        if self._document.result is not None and self._document.result_is_current:
            self._files.save(self._document.result, path, then)
        else:
            self.said.emit("Not saved, because the colouring did not finish.")
