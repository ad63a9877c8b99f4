import contextlib
import logging
import logging.handlers
from pathlib import Path

from platformdirs import user_log_path

_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


class _LogFile(logging.handlers.RotatingFileHandler):
    """A log that can't be written, on a full disk for example, stops and disturbs nobody."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's name
        """Drop what can't be written; the inherited one prints a traceback."""


def log_path() -> Path:
    """The file that the program's log goes to."""
    return user_log_path("tintline", appauthor=False) / "tintline.log"


def start_logging() -> Path | None:
    """Send the program's log to its file; returns the file, or None where it can't be written.

    The file appears with the first entry; three of at most a megabyte are kept. Calling it again
    changes nothing.
    """
    path = log_path()
    logger = logging.getLogger("desktop")
    for handler in logger.handlers:
        if isinstance(handler, _LogFile):
            return Path(handler.baseFilename)
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        # Names of files may hold bytes that are no text.
        handler = _LogFile(
            path,
            maxBytes=1_000_000,
            backupCount=2,
            encoding="utf-8",
            errors="backslashreplace",
            delay=True,
        )
        handler.setFormatter(logging.Formatter(_FORMAT))
        logger.addHandler(handler)
        logger.setLevel(logging.INFO)
        return path
    return None
