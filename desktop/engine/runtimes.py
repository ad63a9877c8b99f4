"""The builds of ONNX Runtime that are installed; all of them write the same files."""

import csv
import importlib
import importlib.metadata
from pathlib import Path
from typing import Any

from desktop.core.errors import TintlineError
from desktop.core.messages import Message, say

#: ONNX Runtime's level of logging at which it keeps its errors off the terminal.
FATAL = 4
_MODULE = "onnxruntime"


def runtime() -> Any:
    """The module onnxruntime, imported at the first call and told to keep off the terminal.

    Raises:
        TintlineError: it is missing, incomplete or can't be loaded.
    """
    command = install("cpu")
    try:
        ort = importlib.import_module(_MODULE)
    except ModuleNotFoundError as error:
        if error.name != _MODULE:
            raise TintlineError(
                say(
                    "ONNX Runtime lacks the module {module}: reinstall it with {command}.",
                    module=error.name,
                    command=command,
                )
            ) from error
        raise TintlineError(
            say(
                "ONNX Runtime, which runs the models, is not installed: install it with {command}"
                " (cuda or cuda12 for NVIDIA GPUs, directml for other GPUs under Windows, openvino"
                " for Intel).",
                command=command,
            )
        ) from error
    except ImportError as error:
        raise TintlineError(
            say(
                "ONNX Runtime cannot be loaded ({reason}): reinstall it with {command}, and under"
                " Windows install the Microsoft Visual C++ Redistributable.",
                reason=str(error),
                command=command,
            )
        ) from error
    # One of two builds uninstalled takes files of the other along; Python then still finds the
    # empty folder.
    if not hasattr(ort, "InferenceSession"):
        raise TintlineError(
            say(
                "ONNX Runtime is incomplete, as happens when one of two builds of it is"
                " uninstalled: uninstall what is left of it and run {command}.",
                command=command,
            )
        )
    ort.set_default_logger_severity(FATAL)
    ort.disable_telemetry_events()  # under Windows, which heeds no environment variable
    return ort


def installed_runtimes() -> dict[str, str]:
    """Every installed distribution of ONNX Runtime with its version; more than one is a fault."""
    names = importlib.metadata.packages_distributions().get(_MODULE, [])
    return {name: importlib.metadata.version(name) for name in sorted(set(names))}


def foreign_files(distribution: str) -> list[str]:
    """Files of an installed build that are missing, or that another build has overwritten.

    They are told by their size, which no two builds' libraries have in common.

    Args:
        distribution: name of the build.

    Returns:
        Their paths as the distribution records them.
    """
    installed = importlib.metadata.distribution(distribution)
    found = []
    # `files` leaves out what is missing, from Python 3.12 on.
    for name, _digest, size in csv.reader((installed.read_text("RECORD") or "").splitlines()):
        path = Path(str(installed.locate_file(name)))
        # What Python compiles at the first import is not part of a build.
        if not name.startswith(f"{_MODULE}/") or path.suffix == ".pyc" or not size:
            continue
        try:
            same = path.stat().st_size == int(size)
        except OSError:
            same = False
        if not same:
            found.append(name)
    return found


def conflict(installed: dict[str, str]) -> tuple[Message, Message]:
    """What is wrong with several builds of ONNX Runtime at once, and the remedy; clauses."""
    builds = ", ".join(f"{name} {version}" for name, version in installed.items())
    return (
        say("{builds} are installed together and overwrite each other's files", builds=builds),
        say(
            "run pip uninstall {names}, then install one of them",
            names=" ".join(installed),
        ),
    )


def install(extra: str) -> str:
    """The command that installs an extra of this program."""
    return f'pip install "tintline[{extra}]"'
