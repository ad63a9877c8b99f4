from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class Application(QApplication):
    """Takes the files that a Mac hands over, whose Finder names them by an event, not arguments."""

    file_wanted = Signal(object)  # Path

    def event(self, event: QEvent) -> bool:
        """Tell of files; everything else goes its way."""
        if isinstance(event, QFileOpenEvent):
            self.file_wanted.emit(Path(event.file()))
            return True
        return super().event(event)
