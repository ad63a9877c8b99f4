import os
import secrets
from collections.abc import Callable
from pathlib import Path

from desktop.core.errors import TintlineError


def atomic_write(path: Path, write: Callable[[Path], object]) -> None:
    """Let `write` fill a temporary file beside `path`, then rename it over `path`.

    A reader sees the old file or the new one, never half of one; on failure nothing is left.
    A symbolic link stays one: the file it points to is replaced.

    Raises:
        TintlineError: the folder is missing or read-only, the disk is full, …
    """
    target = path.resolve() if path.is_symlink() else path
    # A short name of its own: with the file's name in it, long names that are valid would fail.
    temporary = target.with_name(f".tintline-{secrets.token_hex(4)}.part")
    try:
        try:
            write(temporary)
            with temporary.open("rb+") as file:
                os.fsync(file.fileno())
            temporary.replace(target)
        finally:
            temporary.unlink(missing_ok=True)
    except OSError as error:
        reason = error.strerror or str(error)
        raise TintlineError(
            f"{path} cannot be written: {reason}; choose another folder or free some space."
        ) from error


def keep_source(path: Path, source: Path | None) -> None:
    """See to it that a file to be written is not the one that the picture came from.

    Raises:
        TintlineError: it is.
    """
    if source is not None and path.exists() and source.exists() and path.samefile(source):
        raise TintlineError(
            f"{path.name} is the opened picture itself and would be lost: choose another name."
        )


def atomic_write_text(path: Path, text: str) -> None:
    """`atomic_write` for UTF-8 text."""
    atomic_write(path, lambda temporary: temporary.write_text(text, encoding="utf-8"))
