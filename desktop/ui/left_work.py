from PySide6.QtGui import QAction

from desktop.ui.autosave import Autosave, LeftWork, restore_work
from desktop.ui.file_controller import FileController
from desktop.ui.message_bar import MessageBar
from desktop.ui.translate import tr


class LeftWorkOffer:
    """Offers what a window that did not end properly has left."""

    def __init__(
        self, autosave: Autosave, files: FileController, message: MessageBar, action: QAction
    ) -> None:
        """Offer nothing yet.

        Args:
            autosave: of the window.
            files: opens what is restored.
            message: asks.
            action: asks once more; there only while something is left.
        """
        self._autosave = autosave
        self._files = files
        self._message = message
        self._action = action
        self._left: LeftWork | None = None

    def look(self) -> None:
        """Look for it, and offer it."""
        self._left = LeftWork()
        self.offer()

    def offer(self) -> None:
        """Offer what was found; whoever does not answer finds it in the menu."""
        left = self._left
        count = 0 if left is None else len(left.files)
        self._action.setVisible(count > 0)
        if left is None or count == 0:
            return
        self._message.ask(
            tr("Tintline did not end properly the last time: %n picture(s) not saved.", "", count),
            (tr("Restore"), lambda: self._restore(left)),
            (tr("Discard"), lambda: self._discard(left)),
        )

    def release(self) -> None:
        """Leave what is left for another start."""
        if self._left is not None:
            self._left.release()

    def _restore(self, left: LeftWork) -> None:
        self._action.setVisible(False)
        restore_work(left, self._autosave, self._files.restore, self._message.show_error)

    def _discard(self, left: LeftWork) -> None:
        self._action.setVisible(False)
        left.discard()
