import io
import sys
import time

_STARTED = time.perf_counter()


def main() -> int:
    """Run the command that the command line names and return the exit code."""
    for stream in (sys.stdout, sys.stderr):
        # A name that the terminal can't show must not end the program.
        if isinstance(stream, io.TextIOWrapper):  # a window's process may have none
            stream.reconfigure(errors="backslashreplace")
    try:
        from desktop.cli import main as run  # noqa: PLC0415 - what it needs may be missing
    except ImportError as error:
        from desktop.missing import explain  # noqa: PLC0415

        sentence = explain(error)
        if sentence is None:
            raise
        sys.stderr.write(f"tintline: {sentence}\n")
        return 1
    return run(sys.argv[1:], started=_STARTED)


if __name__ == "__main__":
    sys.exit(main())
