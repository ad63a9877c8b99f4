from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import QObject, QTemporaryDir, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QWidget

from desktop.core.errors import TintlineError
from desktop.core.files import atomic_write, keep_source
from desktop.core.messages import say
from desktop.core.save import save_picture
from desktop.core.share import before_after, wipe_gif
from desktop.ui.document import Document
from desktop.ui.file_controller import FileController
from desktop.ui.images import to_qimage
from desktop.ui.jobs import Job
from desktop.ui.translate import tr


class ShareController(QObject):
    """Takes the result out of the window: comparisons as files, by the clipboard, by the mouse."""

    failed = Signal(object)  # Exception
    said = Signal(str)  # something for the status bar

    def __init__(self, document: Document, files: FileController, window: QWidget) -> None:
        super().__init__(window)
        self._document = document
        self._files = files
        self._folder: QTemporaryDir | None = None
        self._dragged = 0

    def save_before_after(self) -> None:
        """Save sketch and result on one sheet, where the user wants it."""
        path = self._files.dialogs.ask_save_before_after(self._suggest("before-after", ".png"))
        if path is not None:
            self._save(path, lambda before, after: save_picture(path, before_after(before, after)))

    def save_wipe(self) -> None:
        """Save an animation that wipes from the sketch to the result, where the user wants it."""
        path = self._files.dialogs.ask_save_wipe(self._suggest("wipe", ".gif"))
        if path is None:
            return

        def write(before: np.ndarray, after: np.ndarray) -> None:
            if path.suffix.lower() != ".gif":
                raise TintlineError(
                    say("{file} is no animation: choose a name that ends in .gif.", file=path.name)
                )
            gif = wipe_gif(before, after)
            atomic_write(path, lambda temporary: temporary.write_bytes(gif))

        self._save(path, write)

    def copy_result(self) -> None:
        """Put the result on the clipboard."""
        result = self._document.result
        if result is None:
            return

        def take(image: QImage) -> None:
            QGuiApplication.clipboard().setImage(image)
            self.said.emit(tr("Copied the result"))

        self._work(tr("Copy the result"), lambda: to_qimage(result.image), take)

    def write_to_drag(self, then: Callable[[Path, QImage], None]) -> None:
        """Write the result as a PNG file into a temporary folder, then call `then` with it.

        The file stays until the window is closed, since other programs read it late.
        """
        result, picture = self._document.result, self._document.picture
        if result is None or picture is None:
            return
        if self._folder is None:
            self._folder = QTemporaryDir()
        self._dragged += 1
        # A folder for each, since a name may come again while the first file is being read.
        path = Path(self._folder.path()) / str(self._dragged) / self._files.suggest(".png").name

        def write() -> tuple[Path, QImage]:
            try:
                path.parent.mkdir(parents=True)
            except OSError as error:
                raise TintlineError(
                    say(
                        "{folder} cannot be made ({reason}): save the picture instead.",
                        folder=path.parent,
                        reason=error.strerror,
                    )
                ) from error
            save_picture(path, result.image, like=picture)
            return path, to_qimage(result.image)

        self._work("", write, lambda made: then(*made))  # the hand that drags it waits for it

    def shutdown(self) -> None:
        """Remove what was written to be dragged."""
        if self._folder is not None:
            self._folder.remove()

    def _suggest(self, what: str, suffix: str) -> Path:
        color = self._files.suggest(suffix)
        return color.with_stem(f"{color.stem.removesuffix('-color')}-{what}")

    def _save(self, path: Path, write: Callable[[np.ndarray, np.ndarray], None]) -> None:
        result, picture = self._document.result, self._document.picture
        if result is None or picture is None:
            return

        def work() -> None:
            keep_source(path, picture.path)
            write(picture.pixels, result.image)

        self._files.write_to(path, work)

    def _work(self, title: str, work: Callable[[], Any], then: Callable[[Any], None]) -> None:
        job = Job(lambda _cancel, _report: work(), on_result=then, on_error=self.failed.emit)
        job.title, job.stoppable = title, False  # what is written, or copied, is finished
        self._files.runner.submit(job)
