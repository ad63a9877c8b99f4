import os
import platform
import re
import secrets
import sys
import time
import zlib
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from desktop.core.errors import TintlineError
from desktop.core.messages import say

#: After so many seconds a temporary file is no longer written, whoever began it.
_STALE = 24 * 3600
# Temporary files name who writes them, so that those of a program that was killed can be told.
_MACHINE = f"{zlib.crc32(platform.node().encode()):08x}"
_TEMPORARY = re.compile(r"\.tintline-(?:([0-9a-f]{8})-(\d+)-)?[0-9a-f]{8}\.part")


def atomic_write(path: Path, write: Callable[[Path], object]) -> None:
    """Let `write` fill a temporary file beside `path`, then rename it over `path`.

    A reader sees the old file or the new one, never half of one; on failure nothing is left.
    A symbolic link stays one: the file it points to is replaced.

    Raises:
        TintlineError: the folder is missing or read-only, the disk is full, …
    """
    # Unlike `Path.resolve` this passes over a link that leads to itself: that one is replaced.
    target = Path(os.path.realpath(path)) if path.is_symlink() else path
    # A short name of its own: with the file's name in it, long names that are valid would fail.
    own = f"{_MACHINE}-{os.getpid()}-{secrets.token_hex(4)}"
    temporary = target.with_name(f".tintline-{own}.part")
    try:
        try:
            write(temporary)
            with temporary.open("rb+") as file:
                os.fsync(file.fileno())
            temporary.replace(target)
        finally:
            temporary.unlink(missing_ok=True)
    except OSError as error:
        raise TintlineError(
            say(
                "{file} cannot be written: {reason}; choose another folder or free some space.",
                file=path,
                reason=error.strerror or str(error),
            )
        ) from error


def check_folder(folder: Path) -> None:
    """Refuse a folder in which nothing can be written, before any work is done for it.

    Raises:
        TintlineError: it is a file, or it or the folder that it is to be made in is read-only.
    """
    existing = folder
    # These say no where `Path`'s raise, as inside of a folder that may not be entered.
    while not os.path.exists(existing) and existing != existing.parent:
        existing = existing.parent
    if not existing.is_dir():
        raise TintlineError(
            say("{path} is a file, not a folder: choose another output folder.", path=existing)
        )
    if not os.access(existing, os.W_OK | os.X_OK):
        raise TintlineError(
            say("{path} is read-only: choose another output folder.", path=existing)
        )


def make_folder(folder: Path) -> None:
    """Make a folder where it lacks, those above it too.

    Raises:
        TintlineError: it can't be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise TintlineError(
            say(
                "The folder {folder} cannot be made: {reason}.",
                folder=folder,
                reason=error.strerror or error,
            )
        ) from error


def clean_temporaries(folder: Path) -> None:
    """Remove the temporary files in a folder that were left by a program that was killed.

    Those of a running program stay, on this machine or another that shares the folder.
    """
    with suppress(OSError):
        for path in folder.glob(".tintline-*.part"):
            name = _TEMPORARY.fullmatch(path.name)
            if name is None:
                continue
            machine, process = name.groups()
            dead = machine == _MACHINE and not _runs(int(process))
            with suppress(OSError):
                if dead or time.time() - path.stat().st_mtime > _STALE:
                    path.unlink()


def _runs(process: int) -> bool:
    """Whether a process of this machine runs; under Windows that is not asked."""
    if sys.platform == "win32":
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:  # it is another user's
        pass
    return True


def keep_source(path: Path, source: Path | None) -> None:
    """See to it that a file to be written is not the one that the picture came from.

    Raises:
        TintlineError: it is.
    """
    if source is not None and path.exists() and source.exists() and path.samefile(source):
        raise TintlineError(
            say(
                "{file} is the opened picture itself and would be lost: choose another name.",
                file=path.name,
            )
        )


def atomic_write_text(path: Path, text: str) -> None:
    """`atomic_write` for UTF-8 text."""
    atomic_write(path, lambda temporary: temporary.write_text(text, encoding="utf-8"))
