from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from desktop.core.errors import TintlineError
from desktop.core.messages import mark, say
from desktop.core.palette_write import write_palette_file
from desktop.core.palettes import Palette, extract_palette, load_palette
from desktop.settings import Settings
from desktop.ui.document import Document
from desktop.ui.file_controller import FileController
from desktop.ui.images import from_qimage
from desktop.ui.jobs import Job
from desktop.ui.palette_section import PaletteSection, palette_name
from desktop.ui.translate import tr

#: The name of a palette whose picture has none.
_UNNAMED = mark("Dropped picture")


class PaletteKeeper(QObject):
    """Takes palettes from files and pictures, and saves them, off the interface's thread."""

    loaded = Signal(object)  # Palette
    failed = Signal(object)  # Exception

    def __init__(
        self,
        document: Document,
        files: FileController,
        settings: Settings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._files = files
        self._settings = settings

    def serve(self, section: PaletteSection) -> None:
        """Do what the palette section asks for."""
        section.file_wanted.connect(self.choose)
        section.file_dropped.connect(self.read_file)
        section.image_dropped.connect(self.read_image)
        section.editor.save_wanted.connect(self.save)
        self.loaded.connect(section.use)

    def choose(self) -> None:
        """Let the user choose a palette file or a picture, and take its colours."""
        path = self._files.dialogs.ask_palette()
        if path is not None:
            self.read_file(path)

    def read_file(self, path: Path) -> None:
        """Take the colours of a palette file or a picture."""
        self._read(lambda: load_palette(str(path)))

    def read_image(self, image: QImage) -> None:
        """Take the colours of an image that is no file."""

        def read() -> Palette:
            if image.isNull():
                raise TintlineError(say("This picture cannot be read; save it as a file first."))
            picture = from_qimage(image)
            return extract_palette(picture.rgb, alpha=picture.alpha, name=tr(_UNNAMED))

        self._read(read)

    def save(self) -> None:
        """Let the user choose where to save the palette in use, and write it there."""
        palette = self._document.palette
        if palette is None:
            return
        folder = Path(self._settings.folder_to_save or Path.home())
        suggestion = folder / f"{file_name(palette_name(palette))}.gpl"
        path = self._files.dialogs.ask_save_palette(suggestion)
        if path is not None:
            # The name that the user has just given is the palette's.
            named = Palette(path.stem, palette.colors)
            self._files.write_to(path, lambda: write_palette_file(path, named))

    def _read(self, read: Callable[[], Palette]) -> None:
        job = Job(
            lambda _cancel, _report: read(),
            on_result=self.loaded.emit,
            on_error=self.failed.emit,
        )
        self._files.runner.submit(job)


def file_name(name: str) -> str:
    """A palette's name without what some system does not allow in a file's."""
    return "".join("-" if c in '<>:"/\\|?*' or not c.isprintable() else c for c in name).strip(" .")
