from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from desktop.core.load import LOAD_SUFFIXES
from desktop.core.palette_files import PALETTE_SUFFIXES
from desktop.engine.project_file import PROJECT_SUFFIX
from desktop.settings import Settings

_PICTURES = " ".join(f"*{suffix}" for suffix in LOAD_SUFFIXES)
_PROJECT_FILTER = f"Tintline project (*{PROJECT_SUFFIX})"
_OPEN_FILTER = (
    f"Pictures and projects ({_PICTURES} *{PROJECT_SUFFIX});;{_PROJECT_FILTER};;All files (*)"
)
_SAVE_FILTERS = {
    "PNG (*.png)": ".png",
    "JPEG (*.jpg *.jpeg)": ".jpg",
    "WebP (*.webp)": ".webp",
    "TIFF (*.tif *.tiff)": ".tif",
    "Photoshop, with layers (*.psd)": ".psd",
    "OpenRaster, with layers (*.ora)": ".ora",
    _PROJECT_FILTER: PROJECT_SUFFIX,
}
_SHEET_FILTERS = {
    name: end for name, end in _SAVE_FILTERS.items() if end in (".png", ".jpg", ".webp")
}
_PALETTES = " ".join(f"*{suffix}" for suffix in PALETTE_SUFFIXES)
_PALETTE_FILTER = f"Palettes and pictures ({_PALETTES} {_PICTURES});;All files (*)"
_PALETTE_SAVE_FILTERS = {
    "GIMP, Krita and Inkscape (*.gpl)": ".gpl",
    "Photoshop (*.aco)": ".aco",
    "Adobe Swatch Exchange (*.ase)": ".ase",
    "List of hexadecimal numbers (*.hex)": ".hex",
}
_CHARACTER_FILTER = "Character palettes (*.gpl);;All files (*)"
_HINT_FILTER = "Hints (*.json);;All files (*)"


class FileDialogs:
    """Asks for the files to read and to write; tests answer in its place."""

    def __init__(self, settings: Settings, window: QWidget) -> None:
        self._settings = settings
        self._window = window

    def ask_open(self) -> Path | None:
        """Let the user choose a picture or a project."""
        return self._ask_file(
            "Open a picture or project", _OPEN_FILTER, self._settings.folder_to_open
        )

    def ask_palette(self) -> Path | None:
        """Let the user choose a palette file or a picture to take the colours of."""
        return self._ask_file(
            "Palette from a picture or file", _PALETTE_FILTER, self._settings.folder_to_open
        )

    def ask_save_palette(self, suggestion: Path) -> Path | None:
        """Let the user choose where to save the palette, and in which format."""
        name, chosen = QFileDialog.getSaveFileName(
            self._window, "Save the palette", str(suggestion), ";;".join(_PALETTE_SAVE_FILTERS)
        )
        return self._with_ending(name, _PALETTE_SAVE_FILTERS.get(chosen, ".gpl"))

    def ask_character(self) -> Path | None:
        """Let the user choose a character palette."""
        return self._ask_file(
            "Open a character palette", _CHARACTER_FILTER, self._settings.folder_to_save
        )

    def ask_save_character(self, suggestion: Path) -> Path | None:
        """Let the user choose where to save the character palette."""
        name, _ = QFileDialog.getSaveFileName(
            self._window, "Save the character palette", str(suggestion), _CHARACTER_FILTER
        )
        return self._with_ending(name, ".gpl")

    def ask_hints(self) -> Path | None:
        """Let the user choose a hint file."""
        return self._ask_file("Load hints", _HINT_FILTER, self._settings.folder_to_save)

    def ask_save(self, suggestion: Path) -> Path | None:
        """Let the user choose where to save the picture; the filter gives a missing ending."""
        ending = suggestion.suffix.lower()
        selected = next((name for name, own in _SAVE_FILTERS.items() if own == ending), "")
        name, chosen = QFileDialog.getSaveFileName(
            self._window,
            "Save the colorized picture",
            str(suggestion),
            ";;".join(_SAVE_FILTERS),
            selected,
        )
        return self._with_ending(name, _SAVE_FILTERS.get(chosen, ".png"))

    def ask_save_project(self, suggestion: Path) -> Path | None:
        """Let the user choose where to save the project."""
        name, _ = QFileDialog.getSaveFileName(
            self._window, "Save the project", str(suggestion), f"{_PROJECT_FILTER};;All files (*)"
        )
        return self._with_ending(name, PROJECT_SUFFIX)

    def ask_save_before_after(self, suggestion: Path) -> Path | None:
        """Let the user choose where to save a sheet with the picture before and after."""
        name, chosen = QFileDialog.getSaveFileName(
            self._window, "Save before and after", str(suggestion), ";;".join(_SHEET_FILTERS)
        )
        return self._with_ending(name, _SHEET_FILTERS.get(chosen, ".png"))

    def ask_save_wipe(self, suggestion: Path) -> Path | None:
        """Let the user choose where to save the animated wipe."""
        name, _ = QFileDialog.getSaveFileName(
            self._window, "Save the wipe", str(suggestion), "Animated GIF (*.gif)"
        )
        return self._with_ending(name, ".gif")

    def ask_save_hints(self, suggestion: Path) -> Path | None:
        """Let the user choose where to save the hints."""
        name, _ = QFileDialog.getSaveFileName(
            self._window, "Save hints", str(suggestion), _HINT_FILTER
        )
        return self._with_ending(name, ".json")

    def ask_layer_folder(self, suggestion: Path) -> Path | None:
        """Let the user choose the folder for the layers."""
        name = QFileDialog.getExistingDirectory(
            self._window, "Export the layers into a folder", str(suggestion)
        )
        return Path(name) if name else None

    def ask_replace(self, path: Path) -> bool:
        """Ask whether a file may be replaced."""
        button = QMessageBox.StandardButton
        answer = QMessageBox.question(
            self._window,
            "Tintline",
            f"{path.name} exists already. Replace it?",
            button.Yes | button.No,
            button.No,
        )
        return answer == button.Yes

    def _ask_file(self, title: str, kinds: str, folder: str) -> Path | None:
        name, _ = QFileDialog.getOpenFileName(self._window, title, folder, kinds)
        return Path(name) if name else None

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
