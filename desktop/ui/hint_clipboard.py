from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from desktop.core.errors import TintlineError
from desktop.core.hints import hints_to_json, parse_hints
from desktop.core.messages import say
from desktop.ui.commands import SetHints
from desktop.ui.document import Document
from desktop.ui.history import History
from desktop.ui.translate import tr


class HintClipboard(QObject):
    """Takes hints from one picture to another, or to a text editor, by the clipboard."""

    said = Signal(str)  # something for the status bar
    failed = Signal(object)  # Exception

    def __init__(self, document: Document, stack: History, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._stack = stack

    def copy(self) -> None:
        """Put all hints on the clipboard, as a hint file's text."""
        picture, hints = self._document.picture, self._document.hints
        if picture is None or not hints:
            return
        # As text, whose data is Qt's own: a QMimeData of Python's that the clipboard holds beyond
        # the interpreter's end crashes the program when it quits.
        text = hints_to_json(hints.values(), picture.width, picture.height)
        QGuiApplication.clipboard().setText(text)
        self.said.emit(tr("Copied %n hint(s)", "", len(hints)))

    def paste(self) -> None:
        """Add the hints on the clipboard to the picture, scaled to its size, as one step."""
        picture = self._document.picture
        if picture is None:
            return
        try:
            source = say("The text on the clipboard")
            hints = parse_hints(_text(), picture.width, picture.height, source)
        except TintlineError as error:
            self.failed.emit(error)
            return
        added = {self._document.new_hint_id(): hint for hint in hints}
        if added:
            after = {**self._document.hints, **added}
            self._stack.push(SetHints(self._document, tr("Paste hints"), after))
        self.said.emit(tr("Pasted %n hint(s)", "", len(added)))


def _text() -> str:
    """The hint file's text on the clipboard."""
    text = QGuiApplication.clipboard().text()
    if "hints" not in text:
        raise TintlineError(
            say("There are no hints on the clipboard: copy some with Edit ▸ Copy hints.")
        )
    return text
