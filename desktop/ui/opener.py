from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QMenu, QWidget

from desktop.settings import Settings
from desktop.ui.file_controller import FileController
from desktop.ui.jobs import Job
from desktop.ui.message_bar import MessageBar
from desktop.ui.translate import tr

#: So many dropped files are opened at once.
MOST_AT_ONCE = 12


class Opener(QObject):
    """All ways into the window: dialogs, drops, the clipboard, the command line, recent files.

    Each picture gets a page of its own.
    """

    folder_wanted = Signal(object)  # Path of a folder to colorize
    recent_found = Signal(list)  # the recent files that still exist

    def __init__(
        self,
        files: FileController,
        message: MessageBar,
        settings: Settings,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._files = files
        self._message = message
        self._settings = settings

    # --- pictures -----------------------------------------------------------------------------

    def open(self, path: Path) -> None:
        """Open a picture or project file."""
        self._message.hide()
        self._files.open(path)

    def open_files(self, paths: Sequence[Path]) -> None:
        """Open several files; for more than a few, and for a folder, offer the batch."""
        if not paths:
            return
        first = paths[0]
        if first.is_dir():
            self.folder_wanted.emit(first)
            return
        for path in paths[:MOST_AT_ONCE]:
            self.open(path)
        if len(paths) > MOST_AT_ONCE:
            self._message.show_info(
                tr(
                    "The first {opened} of %n file(s) are opened."
                    " All pictures of a folder can be colorized in one go.",
                    "",
                    len(paths),
                    opened=MOST_AT_ONCE,
                ),
                tr("Colorize the folder…"),
                lambda: self.folder_wanted.emit(first.parent),
            )

    def paste(self) -> None:
        """Open the picture, or the files, on the clipboard."""
        data = QGuiApplication.clipboard().mimeData()
        if data is None or not holds_picture(data):
            self._message.show_info(tr("There is no picture on the clipboard; copy one first."))
        else:
            self.take(data)

    def take(self, data: QMimeData) -> None:
        """Open what was dropped or lies on the clipboard."""
        if files := local_files(data):
            self.open_files(files)
            return
        image = QImage(data.imageData())
        if image.isNull():
            self._message.show_info(tr("This picture cannot be read; save it as a file first."))
        else:
            self._message.hide()
            self._files.open_image(image)

    def choose_picture(self) -> None:
        """Let the user choose a picture, and open it."""
        path = self._files.dialogs.ask_open()
        if path is not None:
            self.open(path)

    # --- recent files -------------------------------------------------------------------------

    def find_recent(self) -> None:
        """Look which recent files still exist; a network folder may take its time to tell."""
        paths = [Path(name) for name in self._settings.recent_files]
        self._files.runner.submit(
            Job(
                lambda _cancel, _report: [path for path in paths if path.is_file()],
                on_result=self.recent_found.emit,
            )
        )

    def fill_recent_menu(self, menu: QMenu) -> None:
        """List the recent files in a menu."""
        menu.clear()
        for name in self._settings.recent_files:
            path = Path(name)
            action = menu.addAction(path.name.replace("&", "&&"))
            action.setToolTip(name)
            action.triggered.connect(lambda _on=False, chosen=path: self.open(chosen))
        if not self._settings.recent_files:
            menu.addAction(tr("None yet")).setEnabled(False)


def holds_picture(data: QMimeData) -> bool:
    """Whether what is dragged or on the clipboard can be opened."""
    return bool(local_files(data)) or data.hasImage()


def local_files(data: QMimeData) -> list[Path]:
    """The local files and folders that are dragged or on the clipboard."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
