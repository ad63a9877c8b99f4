"""What works on this machine, and what to do about the rest."""

import contextlib
import importlib.metadata
import os
import platform
import shutil
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from desktop import __version__
from desktop.core.assets import assets_dir
from desktop.core.errors import TintlineError
from desktop.core.messages import say
from desktop.engine import runtimes
from desktop.engine.cuda_driver import query_cuda_driver
from desktop.engine.machine import free_memory, processors
from desktop.engine.model import find_model, read_spec, shipped_models, user_models
from desktop.engine.providers import BACKENDS
from desktop.engine.session import open_session

_PACKAGES = (
    "numpy",
    "opencv-python-headless",
    "pillow",
    "PySide6-Essentials",
    "psd-tools",
    "typer",
    "rich",
)
#: Builds of OpenCV that bring a Qt of their own, which PySide6 then loads by mistake.
_OPENCV_WITH_QT = ("opencv-python", "opencv-contrib-python")

# Qt ends the process where it finds no display, so another one asks it.
_ASK_QT = (
    "from PySide6.QtGui import QGuiApplication as A; a = A(['doctor']);"
    " print(a.platformName(), len(a.screens()))"
)


@dataclass(frozen=True)
class DeviceFinding:
    """Whether one device can run models here.

    Attributes:
        name: of the backend, e.g. ``CUDA``.
        built: whether this ONNX Runtime knows it.
        works: whether a model really ran on it.
        detail: the hardware, or why it doesn't work and what to do.
    """

    name: str
    built: bool
    works: bool
    detail: str = ""


@dataclass(frozen=True)
class Report:
    """All that `examine` found; plain values, ready for JSON.

    Attributes:
        versions: of the program, Python and the packages; "" for one that is missing.
        system: the machine in words, processors, free memory and disk in bytes.
        runtimes: installed builds of ONNX Runtime with their versions.
        devices: one for each device.
        gpu_driver: the NVIDIA driver's CUDA version and GPUs, or "".
        models: the shipped ones and the user's own, with hash and contract or with what is wrong.
        folders: where what belongs to the user lies, and where the assets are.
        window: whether Qt can show a window; its platform, or the reason.
        problems: sentences on what is wrong and what to do; empty where all is well.
    """

    versions: dict[str, str]
    system: dict[str, str | int | None]
    runtimes: dict[str, str]
    devices: list[DeviceFinding]
    gpu_driver: str
    models: list[dict[str, Any]]
    folders: dict[str, str]
    window: dict[str, str | bool]
    problems: list[str]

    def as_json(self) -> dict[str, Any]:
        """The report as JSON knows it."""
        return asdict(self)


def examine(folders: dict[str, Path]) -> Report:
    """Look at everything the program needs; changes nothing and raises nothing.

    Args:
        folders: where the program keeps what belongs to the user, by what it is.
    """
    problems: list[str] = []
    installed = runtimes.installed_runtimes()
    _look_at_builds(installed, problems)
    for name in _OPENCV_WITH_QT:
        if version := _version(name):
            problems.append(
                say(
                    "{package} {version} brings a Qt that breaks the window: run pip uninstall"
                    " {package}, then pip install --force-reinstall opencv-python-headless.",
                    package=name,
                    version=version,
                )
            )
    devices = _devices(problems)
    models = _models(problems)
    window = _window(problems)
    driver = query_cuda_driver()
    return Report(
        versions=package_versions(),
        system=_system(folders),
        runtimes=installed,
        devices=devices,
        gpu_driver=""
        if driver is None
        else f"CUDA {driver.version[0]}.{driver.version[1]}, {', '.join(driver.gpus) or 'no GPU'}",
        models=models,
        folders={"assets": str(assets_dir())} | {k: str(path) for k, path in folders.items()},
        window=window,
        problems=problems,
    )


def package_versions() -> dict[str, str]:
    """Versions of the program, of Python and of the packages; "" for one that is missing."""
    versions = {"tintline": __version__, "python": platform.python_version()}
    return versions | {name: _version(name) for name in _PACKAGES}


def _look_at_builds(installed: dict[str, str], problems: list[str]) -> None:
    if len(installed) > 1:
        cause, remedy = runtimes.conflict(installed)
        problems.append(say("{cause}; {remedy}.", cause=cause, remedy=remedy))
    if getattr(sys, "frozen", False):
        return  # a bundle holds one build, whose modules lie in an archive
    for name, version in installed.items():
        if files := runtimes.foreign_files(name):
            problems.append(
                say(
                    "Of {build} %n file(s) are missing or were overwritten by another build, such"
                    " as {file}: run pip uninstall {names}, then install one of them.",
                    "",
                    len(files),
                    build=f"{name} {version}",
                    file=files[0],
                    names=" ".join(installed),
                )
            )


def _devices(problems: list[str]) -> list[DeviceFinding]:
    try:
        ort = runtimes.runtime()
        model = find_model(None)
    except TintlineError as error:
        problems.append(str(error))
        return []
    available = ort.get_available_providers()
    findings = []
    for backend in reversed(BACKENDS):
        try:
            report = open_session(model, backend.device).device
        except TintlineError as error:
            built = backend.provider in available
            findings.append(DeviceFinding(backend.name, built, works=False, detail=str(error)))
            # A machine without this kind of GPU is in order; one with a build for it is not.
            if built and backend.automatic:
                problems.append(str(error))
        else:
            detail = report.name.removeprefix(backend.name).removeprefix(", ")
            findings.append(DeviceFinding(backend.name, built=True, works=True, detail=detail))
    return findings


def find_devices() -> list[DeviceFinding]:
    """What can run models here, each tried out, and why the others can't; slow.

    Raises:
        TintlineError: nothing can, for want of ONNX Runtime or of a model.
    """
    problems: list[str] = []
    found = _devices(problems)
    if not found:
        raise TintlineError(problems[0])
    return found


def _models(problems: list[str]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for path in (*shipped_models(), *user_models()):
        try:
            spec = read_spec(path)
        except TintlineError as error:
            problems.append(str(error))
            found.append({"path": str(path), "error": str(error)})
            continue
        found.append(
            {
                "path": str(path),
                "name": spec.name,
                "version": spec.version,
                "task": spec.task,
                "inputs": list(spec.inputs),
                "outputs": list(spec.outputs),
                "working_size": spec.working_size,
                "sha256": spec.sha256,
            }
        )
    return found


def _window(problems: list[str]) -> dict[str, str | bool]:
    if not _version("PySide6-Essentials"):
        sentence = say("Qt (PySide6) is not installed: run pip install PySide6-Essentials.")
        problems.append(sentence)
        return {"works": False, "detail": sentence}
    if getattr(sys, "frozen", False):
        return {"works": True, "detail": "part of this bundle"}
    try:
        answer = subprocess.run(
            [sys.executable, "-c", _ASK_QT],
            capture_output=True,
            text=True,
            errors="replace",
            timeout=60,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return {"works": False, "detail": f"Qt did not answer ({error})"}
    if answer.returncode == 0:
        name, screens = answer.stdout.split()[-2:]
        return {"works": True, "detail": f"platform {name}, {screens} screen(s)"}
    said = [line for line in answer.stderr.strip().splitlines() if line.strip()]
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")) and (
        sys.platform.startswith("linux")
    ):
        # On a server that is as it should be.
        return {"works": False, "detail": "there is no display here; commands work without one"}
    reason = said[0] if said else f"exit code {answer.returncode}"
    sentence = say("Qt cannot show a window: {reason}", reason=reason)
    problems.append(sentence)
    return {"works": False, "detail": sentence}


def _system(folders: dict[str, Path]) -> dict[str, str | int | None]:
    disk = None
    for folder in folders.values():
        existing = folder
        while not os.path.exists(existing) and existing != existing.parent:
            existing = existing.parent
        with contextlib.suppress(OSError):
            disk = shutil.disk_usage(existing).free
            break
    return {
        "platform": platform.platform(),
        "machine": platform.machine(),
        "processors": processors(),
        "free_memory": free_memory(),
        "free_disk": disk,
    }


def _version(package: str) -> str:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return ""
