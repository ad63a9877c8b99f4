"""Why a device does not run models here, and the remedy."""

import ctypes
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop.core.errors import TintlineError
from desktop.core.messages import Message, mark, say
from desktop.engine.cuda_driver import query_cuda_driver
from desktop.engine.providers import COREML, CUDA, DIRECTML, OPENVINO, Backend, Device
from desktop.engine.runtimes import conflict, install, installed_runtimes

#: Why some systems cannot have a device at all.
_ELSEWHERE = {
    CUDA.device: mark("there is none for this system"),
    DIRECTML.device: mark("it is a part of Windows"),
    COREML.device: mark("it is a part of macOS"),
    OPENVINO.device: mark("there is none for this system"),
}


@dataclass(frozen=True)
class Unusable:
    """Why a device is given up.

    Attributes:
        name: of the device, shown to the user.
        cause: a clause.
        remedy: what to do; a clause.
    """

    name: str
    cause: str
    remedy: str

    def __str__(self) -> str:
        return say(
            "{device} is not usable: {cause}; {remedy}",
            device=self.name,
            cause=self.cause,
            remedy=self.remedy,
        )

    def as_error(self) -> TintlineError:
        """The error for a device that was asked for by name."""
        return TintlineError(
            say(
                "{device} is not usable: {cause}; {remedy}, or choose the device cpu.",
                device=self.name,
                cause=self.cause,
                remedy=self.remedy,
            )
        )


def not_built(backend: Backend) -> Unusable:
    """Why the installed ONNX Runtime does not know a device."""
    if not backend.possible:
        elsewhere = say(_ELSEWHERE[backend.device])
        return Unusable(backend.name, elsewhere, say("leave the choice to auto"))
    installed = installed_runtimes()
    if len(installed) > 1:
        return Unusable(backend.name, *conflict(installed))
    command = install(backend.extra)
    remedy = say("run {command}", command=command)
    if installed:
        remedy = say(
            "run pip uninstall {names}, then {command}", names=" ".join(installed), command=command
        )
    return Unusable(backend.name, say("this ONNX Runtime is built without it"), remedy)


def why_not(ort: Any, backend: Backend, error: Exception | None = None) -> Unusable:
    """Why a device that this build knows does not work here.

    Args:
        ort: the module onnxruntime.
        backend: what failed.
        error: what ONNX Runtime raised; None where it only fell back in silence.
    """
    installed = installed_runtimes()
    if len(installed) > 1:
        return Unusable(backend.name, *conflict(installed))
    if backend is CUDA and (found := _diagnose_cuda(ort)):
        return Unusable(backend.name, *found)
    if error is None:
        cause = say("ONNX Runtime gave it up without a reason")
        return Unusable(backend.name, cause, _general_remedy(backend))
    return Unusable(backend.name, reason_of(error), _general_remedy(backend))


def answers_otherwise(backend: Backend, difference: float) -> Unusable:
    """A device that runs the model and gives something else than the CPU.

    Args:
        backend: what ran it.
        difference: from the CPU's answer, see `desktop.engine.probe.difference`.
    """
    share = f"{100 * difference:.0f} %"
    cause = say("its answer differs from the CPU's by {share}", share=share)
    return Unusable(backend.name, cause, _general_remedy(backend))


def _general_remedy(backend: Backend) -> Message:
    if backend.device is Device.COREML:
        return say("update macOS")
    if backend.device is Device.OPENVINO:
        return say(
            "update the graphics driver or run {command}",
            command=install(backend.extra).replace("install", "install --force-reinstall"),
        )
    return say("update the graphics driver")


def _diagnose_cuda(ort: Any) -> tuple[Message, Message] | None:
    driver = query_cuda_driver()
    if driver is None:
        return say("no NVIDIA driver was found"), say("install it from nvidia.com/drivers")
    if not driver.gpus:
        return (
            say("the NVIDIA driver finds no GPU"),
            say("restart the machine or reinstall the driver"),
        )
    needed = re.match(r"(\d+)", str(getattr(ort, "cuda_version", "") or ""))
    if needed and driver.version[0] < int(needed[1]):
        remedy = say("update the driver")
        if int(needed[1]) > 12 <= driver.version[0]:
            remedy = say("update the driver or run {command}", command=install("cuda12"))
        return (
            say(
                "the NVIDIA driver knows CUDA up to {newest} and this ONNX Runtime needs {needed}",
                newest=f"{driver.version[0]}.{driver.version[1]}",
                needed=needed[1],
            ),
            remedy,
        )
    if missing := _missing_library(ort):
        return (
            say("the library {library} is missing", library=missing),
            say("run {command}", command=install(CUDA.extra)),
        )
    return None


def _missing_library(ort: Any) -> str | None:
    """The library that keeps the CUDA provider from loading; ONNX Runtime only logs it."""
    if sys.platform == "win32":
        return None  # Windows doesn't say which one
    library = Path(ort.__file__).parent / "capi" / "libonnxruntime_providers_cuda.so"
    try:
        ctypes.CDLL(str(library))
    except OSError as error:
        match = re.match(r"([^\s:/]+): cannot open shared object file", str(error))
        return match[1] if match else None
    return None


def reason_of(error: Exception) -> str:
    """The first line of what ONNX Runtime says, without its codes and its own source files."""
    text = str(error).strip().partition("\n")[0]
    text = re.sub(r"^\[ONNXRuntimeError\] : \d+ : \w+ : ", "", text)
    text = re.sub(r"\S*/onnxruntime\S*:\d+ |\S+\.(?:cc|h):\d+ (?:\w+ )?", "", text)
    text = text.strip().rstrip(".")
    return text if len(text) <= 200 else f"{text[:199]}…"
