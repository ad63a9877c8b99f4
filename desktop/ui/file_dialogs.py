from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from desktop.core.load import LOAD_SUFFIXES
from desktop.core.messages import mark
from desktop.core.palette_files import PALETTE_SUFFIXES
from desktop.engine.project_file import PROJECT_SUFFIX
from desktop.settings import Settings
from desktop.ui.translate import tr

#: Kinds of files: the name of each with its endings, the usual one first.
_Kinds = dict[str, tuple[str, ...]]

_PROJECT = mark("Tintline project")
_SAVE_KINDS = {
    "PNG": (".png",),
    "JPEG": (".jpg", ".jpeg"),
    "WebP": (".webp",),
    "TIFF": (".tif", ".tiff"),
    mark("Photoshop, with layers"): (".psd",),
    mark("OpenRaster, with layers"): (".ora",),
    _PROJECT: (PROJECT_SUFFIX,),
}
_SHEET_KINDS = {name: _SAVE_KINDS[name] for name in ("PNG", "JPEG", "WebP")}
_PALETTE_KINDS = {
    mark("GIMP, Krita and Inkscape"): (".gpl",),
    "Photoshop": (".aco",),
    "Adobe Swatch Exchange": (".ase",),
    mark("List of hexadecimal numbers"): (".hex",),
}
_CHARACTER_KIND = {mark("Character palettes"): (".gpl",)}
_HINT_KIND = {mark("Hints"): (".json",)}
_WIPE_KIND = {mark("Animated GIF"): (".gif",)}
_ANY_KIND = {mark("All files"): ("",)}


class FileDialogs:
    """Asks for the files to read and to write; tests answer in its place."""

    def __init__(self, settings: Settings, window: QWidget) -> None:
        self._settings = settings
        self._window = window

    def ask_open(self) -> Path | None:
        """Let the user choose a picture or a project."""
        kinds = {
            mark("Pictures and projects"): (*LOAD_SUFFIXES, PROJECT_SUFFIX),
            _PROJECT: (PROJECT_SUFFIX,),
        }
        return self._ask_file(tr("Open a picture or project"), kinds, self._settings.folder_to_open)

    def ask_palette(self) -> Path | None:
        """Let the user choose a palette file or a picture to take the colours of."""
        kinds = {mark("Palettes and pictures"): (*PALETTE_SUFFIXES, *LOAD_SUFFIXES)}
        return self._ask_file(
            tr("Palette from a picture or file"), kinds, self._settings.folder_to_open
        )

    def ask_save_palette(self, suggestion: Path) -> Path | None:
        """Let the user choose where to save the palette, and in which format."""
        return self._ask_save(tr("Save the palette"), suggestion, _PALETTE_KINDS)

    def ask_character(self) -> Path | None:
        """Let the user choose a character palette."""
        return self._ask_file(
            tr("Open a character palette"), _CHARACTER_KIND, self._settings.folder_to_save
        )

    def ask_save_character(self, suggestion: Path) -> Path | None:
        """Let the user choose where to save the character palette."""
        kinds = _CHARACTER_KIND | _ANY_KIND
        return self._ask_save(tr("Save the character palette"), suggestion, kinds)

    def ask_hints(self) -> Path | None:
        """Let the user choose a hint file."""
        return self._ask_file(tr("Load hints"), _HINT_KIND, self._settings.folder_to_save)

    def ask_save(self, suggestion: Path) -> Path | None:
        """Let the user choose where to save the picture; the filter gives a missing ending."""
        return self._ask_save(tr("Save the colorized picture"), suggestion, _SAVE_KINDS)

    def ask_save_project(self, suggestion: Path) -> Path | None:
        """Let the user choose where to save the project."""
        kinds = {_PROJECT: (PROJECT_SUFFIX,)} | _ANY_KIND
        return self._ask_save(tr("Save the project"), suggestion, kinds)

    def ask_save_before_after(self, suggestion: Path) -> Path | None:
        """Let the user choose where to save a sheet with the picture before and after."""
        return self._ask_save(tr("Save before and after"), suggestion, _SHEET_KINDS)

    def ask_save_wipe(self, suggestion: Path) -> Path | None:
        """Let the user choose where to save the animated wipe."""
        return self._ask_save(tr("Save the wipe"), suggestion, _WIPE_KIND)

    def ask_save_hints(self, suggestion: Path) -> Path | None:
        """Let the user choose where to save the hints."""
        return self._ask_save(tr("Save hints"), suggestion, _HINT_KIND | _ANY_KIND)

    def ask_layer_folder(self, suggestion: Path) -> Path | None:
        """Let the user choose the folder for the layers."""
        name = QFileDialog.getExistingDirectory(
            self._window, tr("Export the layers into a folder"), str(suggestion)
        )
        return Path(name) if name else None

    def ask_replace(self, path: Path) -> bool:
        """Ask whether a file may be replaced."""
        button = QMessageBox.StandardButton
        answer = QMessageBox.question(
            self._window,
            "Tintline",
            tr("{file} exists already. Replace it?", file=path.name),
            button.Yes | button.No,
            button.No,
        )
        return answer == button.Yes

    def _ask_file(self, title: str, kinds: _Kinds, folder: str) -> Path | None:
        filters = ";;".join(_filters(kinds | _ANY_KIND))
        name, _ = QFileDialog.getOpenFileName(self._window, title, folder, filters)
        return Path(name) if name else None

    def _ask_save(self, title: str, suggestion: Path, kinds: _Kinds) -> Path | None:
        """The chosen file; a missing ending is that of the kind that was chosen with it."""
        filters = _filters(kinds)
        usual, *_ = filters.values()
        ending = suggestion.suffix.lower()
        selected = next((name for name, own in filters.items() if own == ending), "")
        name, chosen = QFileDialog.getSaveFileName(
            self._window, title, str(suggestion), ";;".join(filters), selected
        )
        return self._with_ending(name, filters.get(chosen) or usual)

    def _with_ending(self, name: str, ending: str) -> Path | None:
        """The chosen file, with an ending; None: nothing was chosen.

        What follows the last dot counts as an ending where it looks like one, so that an unknown
        one can be told, and "fox v1.2" still becomes a picture.
        """
        if not name:
            return None
        path = Path(name)
        typed = path.suffix[1:]
        if typed.isalnum() and typed[0].isalpha():
            return path
        path = path.with_name(path.name.rstrip(".") + ending)
        # The dialog has asked about the name as it was typed.
        return None if path.exists() and not self.ask_replace(path) else path


def _filters(kinds: _Kinds) -> dict[str, str]:
    """The filters of a file dialog in the window's language, each with the ending it gives."""
    filters = {}
    for name, endings in kinds.items():
        patterns = " ".join(f"*{ending}" for ending in endings)
        filters[f"{tr(name)} ({patterns})"] = endings[0]
    return filters
