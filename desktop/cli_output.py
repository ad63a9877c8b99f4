"""How the commands speak: results on standard output, all else on standard error."""

import ctypes
import functools
import json
import logging
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import Any, ParamSpec

import typer

from desktop import missing
from desktop.core.errors import Cancelled, TintlineError
from desktop.logs import start_logging

log = logging.getLogger(__name__)

FAILED, WRONG_USE, INTERRUPTED = 1, 2, 130

P = ParamSpec("P")


class WrongUse(TintlineError):  # noqa: N818 - named after its exit code
    """The command was given something that it can't mean; ends with exit code 2."""


def say(text: str) -> None:
    """Write a line for people, on standard error."""
    if sys.stderr is not None:  # a bundled window under Windows has none
        sys.stderr.write(f"{text}\n")
        sys.stderr.flush()


def complain(text: str) -> None:
    """Say why the program ends; in a box where there is no standard error to read it from."""
    if sys.platform == "win32" and sys.stderr is None:  # as above
        ctypes.windll.user32.MessageBoxW(None, text, "Tintline", 0x10)  # with the sign of an error
    else:
        say(text)


def write(text: str) -> None:
    """Write a result, on standard output.

    Raises:
        TintlineError: it can't be written, such as into a file on a full disk.
        BrokenPipeError: the reader has gone.
    """
    if sys.stdout is None:  # as above
        return
    try:
        sys.stdout.write(f"{text}\n")
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        # What is left in the buffer would fail again, and aloud, when the program ends.
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise TintlineError(
            f"Standard output cannot be written ({error.strerror}): send it elsewhere or free some"
            " space."
        ) from error


def write_json(data: Mapping[str, Any] | list[Any]) -> None:
    """Write a machine-readable result, on standard output, in ASCII for every terminal's sake."""
    write(json.dumps(data, indent=1))


def write_table(headers: list[str], rows: list[list[str]]) -> None:
    """Write a table on standard output, as wide as it needs where that is no terminal."""
    from rich.console import Console  # noqa: PLC0415 - the window starts sooner without
    from rich.table import Table  # noqa: PLC0415

    console = Console(highlight=False, markup=False)
    if not console.is_terminal:
        for row in rows:
            write("\t".join(row))
        return
    table = Table(*headers, box=None, pad_edge=False, header_style="bold")
    for row in rows:
        table.add_row(*row)
    console.print(table)


def guarded(command: Callable[P, int | None]) -> Callable[P, None]:
    """Make a command end with an exit code and at most one sentence, whatever happens in it."""

    @functools.wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        as_json = kwargs.get("as_json") is True
        start_logging()
        try:
            code = command(*args, **kwargs) or 0
        except (KeyboardInterrupt, Cancelled):
            say("Cancelled.")
            code = INTERRUPTED
        except BrokenPipeError:
            raise  # the reader has gone; typer ends in silence
        except (typer.Exit, typer.Abort):
            raise
        except Exception as error:
            code, text = judge(error)
            complain(f"tintline: {text}")
            if as_json:
                with suppress(TintlineError):  # it may be the one that is being told
                    write_json({"error": text})
        raise typer.Exit(code)

    return run


def judge(error: Exception) -> tuple[int, str]:
    """Exit code and sentence for an error; one that nobody foresaw is logged with its trace."""
    if isinstance(error, TintlineError):
        return (WRONG_USE if isinstance(error, WrongUse) else FAILED), str(error)
    if isinstance(error, MemoryError):
        return FAILED, (
            "There is not enough memory free: close other programs or scale the picture down."
        )
    if isinstance(error, ImportError) and (text := missing.explain(error)):
        return FAILED, text
    if isinstance(error, OSError) and error.filename:
        log.warning("a file or folder failed", exc_info=error)
        reason = error.strerror or type(error).__name__
        return FAILED, f"{error.filename} cannot be used ({reason}): choose another file or folder."
    path = start_logging()
    log.error("unexpected error", exc_info=error)
    first = str(error).strip().partition("\n")[0]
    where = f"the details are in {path}" if path else "the log could not be written"
    what = type(error).__name__ + (f": {first}" if first else "")
    return FAILED, f"Something unexpected happened ({what}); {where}."


@contextmanager
def progress_bar(text: str) -> Iterator[Callable[[float, str], None]]:
    """A bar on standard error while something runs, if that is a terminal.

    Yields:
        Called with the share that is done, 0…1, and what is being done.
    """
    from rich.console import Console  # noqa: PLC0415 - see `write_table`
    from rich.progress import (  # noqa: PLC0415
        BarColumn,
        Progress,
        TaskProgressColumn,
        TextColumn,
        TimeElapsedColumn,
    )

    console = Console(stderr=True, highlight=False)
    bar = Progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        TaskProgressColumn(),
        TimeElapsedColumn(),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    )
    with bar:
        task = bar.add_task(text, total=1.0)

        def update(share: float, step: str = "") -> None:
            bar.update(task, completed=share, description=f"{text}: {step}" if step else text)

        yield update
