"""Files that several commands write."""

from collections.abc import Sequence
from pathlib import Path

from PIL import Image

from desktop.core.errors import TintlineError
from desktop.core.files import atomic_write


def check_outputs(sheet: Path | None, others: Sequence[Path | None]) -> None:
    """Refuse files that could not be written, before the work."""
    for file in (sheet, *others):
        if file is not None and not file.parent.is_dir():
            raise TintlineError(f"The folder {file.parent} does not exist: make it first.")
    if sheet is not None and sheet.suffix.lower() not in (".png", ".jpg", ".webp"):
        raise TintlineError(f'"{sheet.name}" has no ending of a sheet: use .png, .jpg or .webp.')


def save_sheet(picture: Image.Image, sheet: Path) -> None:
    """Write a picture whole or not at all; see `check_outputs` for its ending."""
    kind = Image.registered_extensions()[sheet.suffix.lower()]
    atomic_write(sheet, lambda temporary: picture.save(temporary, kind))
