from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QImage, QUndoStack
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.core.hints import Hint, load_hints, save_hints
from desktop.core.load import LOAD_SUFFIXES, load_picture
from desktop.core.palette_files import PALETTE_SUFFIXES
from desktop.core.picture import Picture
from desktop.core.save import save_picture
from desktop.engine.request import ColorizeResult
from desktop.settings import Settings
from desktop.ui.commands import LoadHints
from desktop.ui.document import Document
from desktop.ui.images import Pyramid, from_qimage, picture_array
from desktop.ui.jobs import Job, JobRunner

_PICTURES = " ".join(f"*{suffix}" for suffix in LOAD_SUFFIXES)
_OPEN_FILTER = f"Pictures ({_PICTURES});;All files (*)"
_SAVE_FILTERS = {
    "PNG (*.png)": ".png",
    "JPEG (*.jpg *.jpeg)": ".jpg",
    "WebP (*.webp)": ".webp",
    "TIFF (*.tif *.tiff)": ".tif",
}
_PALETTES = " ".join(f"*{suffix}" for suffix in PALETTE_SUFFIXES)
_PALETTE_FILTER = f"Palettes and pictures ({_PALETTES} {_PICTURES});;All files (*)"
_HINT_FILTER = "Hints (*.json);;All files (*)"


class FileController(QObject):
    """Opens and saves pictures and hints, off the interface's thread."""

    opened = Signal(object)  # Pyramid of the new sketch, after the document has taken it
    failed = Signal(object)  # Exception
    said = Signal(str)  # something for the status bar
    busy_changed = Signal(bool)

    def __init__(
        self,
        document: Document,
        stack: QUndoStack,
        settings: Settings,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._document = document
        self._stack = stack
        self._settings = settings
        self._window = window
        self._loading: Job | None = None
        self._saved_to: Path | None = None
        self.runner = JobRunner("files", self)
        self.runner.busy_changed.connect(self.busy_changed)

    # --- what the dialogs ask; tests answer in their place --------------------------------------

    def ask_open(self) -> Path | None:
        """Let the user choose a picture."""
        return self._ask_file("Open a picture", _OPEN_FILTER, self._settings.open_folder)

    def ask_palette(self) -> Path | None:
        """Let the user choose a palette file or a picture to take the colours of."""
        return self._ask_file(
            "Palette from a picture or file", _PALETTE_FILTER, self._settings.open_folder
        )

    def ask_hints(self) -> Path | None:
        """Let the user choose a hint file."""
        return self._ask_file("Load hints", _HINT_FILTER, self._settings.save_folder)

    def ask_save(self, suggestion: Path) -> Path | None:
        """Let the user choose where to save the picture."""
        name, chosen = QFileDialog.getSaveFileName(
            self._window, "Save the colorized picture", str(suggestion), ";;".join(_SAVE_FILTERS)
        )
        if not name:
            return None
        path = Path(name)
        return path if path.suffix else path.with_suffix(_SAVE_FILTERS.get(chosen, ".png"))

    def ask_save_hints(self, suggestion: Path) -> Path | None:
        """Let the user choose where to save the hints."""
        name, _ = QFileDialog.getSaveFileName(
            self._window, "Save hints", str(suggestion), _HINT_FILTER
        )
        if not name:
            return None
        path = Path(name)
        return path if path.suffix else path.with_suffix(".json")

    def _ask_file(self, title: str, kinds: str, folder: str) -> Path | None:
        name, _ = QFileDialog.getOpenFileName(self._window, title, folder, kinds)
        return Path(name) if name else None

    # --- pictures -----------------------------------------------------------------------------

    def open(self, path: Path) -> None:
        """Open a picture file in place of the present picture."""
        self._settings.open_folder = str(path.absolute().parent)

        def remember() -> None:
            self._settings.remember_file(path.absolute())

        self._take(lambda: load_picture(path), path.name, remember)

    def open_image(self, image: QImage) -> None:
        """Open a pasted image in place of the present picture."""
        self._take(lambda: from_qimage(image), "Pasted picture", lambda: None)

    def _take(self, load: Callable[[], Picture], name: str, then: Callable[[], None]) -> None:
        def work(cancel, _report) -> tuple[Picture, Pyramid]:
            picture = load()
            cancel.check()
            return picture, Pyramid(picture_array(picture))

        def show(loaded: tuple[Picture, Pyramid]) -> None:
            picture, shown = loaded
            then()
            self._saved_to = None
            self._stack.clear()
            self._document.load(picture, name)
            self.opened.emit(shown)

        if self._loading is not None:
            self._loading.cancel.cancel()  # the user changed their mind
        self._loading = self.runner.submit(Job(work, on_result=show, on_error=self.failed.emit))
        self.said.emit(f"Opening {name}…")

    @property
    def saved_to(self) -> Path | None:
        """Where the picture was saved the last time."""
        return self._saved_to

    def suggest(self, suffix: str = ".png") -> Path:
        """A name for the output, beside the last one or the sketch."""
        picture = self._document.picture
        source = picture.path if picture is not None else None
        stem = source.stem if source is not None else "picture"
        folder = Path(self._settings.save_folder or (source.parent if source else Path.home()))
        if not folder.is_dir():
            folder = Path.home()
        return folder / f"{stem}-color{suffix}"

    def save(
        self, result: ColorizeResult, path: Path, then: Callable[[], None] | None = None
    ) -> None:
        """Write a result, then call `then` if that went well."""
        picture = self._document.picture
        stack_index = self._stack.index()
        self._settings.save_folder = str(path.parent)

        def done(_nothing: object) -> None:
            if picture is self._document.picture:
                self._saved_to = path
                self._document.mark_saved(result)
                if self._stack.index() == stack_index:
                    self._stack.setClean()
            self.said.emit(f"Saved {path.name}")
            if then is not None:
                then()

        self.runner.submit(
            Job(
                lambda _cancel, _report: save_picture(path, result.image, like=picture),
                on_result=done,
                on_error=self.failed.emit,
            )
        )
        self.said.emit(f"Saving {path.name}…")

    # --- hints --------------------------------------------------------------------------------

    def load_hints(self, path: Path) -> None:
        """Replace the hints by those of a file, as one undoable step."""
        picture = self._document.picture
        if picture is None:
            return

        def take(hints: Sequence[Hint]) -> None:
            if picture is self._document.picture:
                self._stack.push(LoadHints(self._document, hints))
                self.said.emit(f"Loaded {len(hints)} hints")

        self.runner.submit(
            Job(
                lambda _cancel, _report: load_hints(path, picture.width, picture.height),
                on_result=take,
                on_error=self.failed.emit,
            )
        )

    def save_hints(self, path: Path, then: Callable[[], None] | None = None) -> None:
        """Write the hints, then call `then` if that went well."""
        picture = self._document.picture
        if picture is None:
            return
        hints = tuple(self._document.hints.values())
        stack_index = self._stack.index()
        self._settings.save_folder = str(path.parent)

        def done(_nothing: object) -> None:
            if self._stack.index() == stack_index and self._document.result_saved:
                self._stack.setClean()
            self.said.emit(f"Saved {path.name}")
            if then is not None:
                then()

        self.runner.submit(
            Job(
                lambda _cancel, _report: save_hints(path, hints, picture.width, picture.height),
                on_result=done,
                on_error=self.failed.emit,
            )
        )

    def shutdown(self) -> bool:
        """End the thread."""
        return self.runner.shutdown()


def dropped_files(data: QMimeData | None) -> list[Path]:
    """The local files and folders that a drop or the clipboard names."""
    if data is None or not data.hasUrls():
        return []
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
