import sys

from desktop.core.errors import TintlineError

#: Packages that come with the extras and not with the program.
_OWN_EXTRAS = {"torch", "lightning_fabric", "tensorboard", "onnx", "onnxscript", "onnxruntime",
               "pydantic"}  # fmt: skip


def main() -> int:
    """Run `tintline-export`; returns the exit code."""
    from export.cli import app  # noqa: PLC0415 - a missing package is named below

    try:
        app(standalone_mode=True)
    except TintlineError as error:
        print(error, file=sys.stderr)  # noqa: T201
        return 1
    except OSError as error:  # a full disk, a file where a folder should be
        print(error, file=sys.stderr)  # noqa: T201
        return 1
    except ModuleNotFoundError as error:
        if error.name in _OWN_EXTRAS:
            print(  # noqa: T201
                f'Training needs {error.name}: pip install "tintline[train,cpu]".', file=sys.stderr
            )
            return 1
        raise
    return 0


if __name__ == "__main__":
    sys.exit(main())
