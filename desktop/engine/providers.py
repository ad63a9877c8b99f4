"""Which of ONNX Runtime's execution providers may run a model here, and why one can't."""

import contextlib
import ctypes
import importlib
import importlib.metadata
import re
import sys
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from desktop.core.errors import TintlineError
from desktop.engine.cuda_driver import load_cuda_libraries, query_cuda_driver

#: The distributions that hold ONNX Runtime; all of them write the same files.
RUNTIMES = (
    "onnxruntime",
    "onnxruntime-gpu",
    "onnxruntime-directml",
    "onnxruntime-windowsml",
    "onnxruntime-openvino",
    "onnxruntime-rocm",
    "onnxruntime-migraphx",
)

_FATAL = 4  # ONNX Runtime's level of logging at which it keeps its errors off the terminal


class Device(StrEnum):
    """What the user may ask to run the model on."""

    AUTO = "auto"
    CPU = "cpu"
    CUDA = "cuda"
    DIRECTML = "directml"


@dataclass(frozen=True)
class Backend:
    """One way to run a model.

    Attributes:
        device: the wish that names it.
        name: shown to the user.
        provider: ONNX Runtime's name of it.
        options: ONNX Runtime's options of the provider.
    """

    device: Device
    name: str
    provider: str
    options: dict[str, str] = field(default_factory=dict)


CPU = Backend(Device.CPU, "CPU", "CPUExecutionProvider")
CUDA = Backend(
    Device.CUDA,
    "CUDA",
    "CUDAExecutionProvider",
    # The default tries every algorithm for each new size of input, for seconds at a time.
    {"cudnn_conv_algo_search": "HEURISTIC", "arena_extend_strategy": "kSameAsRequested"},
)
DIRECTML = Backend(Device.DIRECTML, "DirectML", "DmlExecutionProvider")

#: In the order in which `auto` tries them.
BACKENDS = (CUDA, DIRECTML, CPU)


@dataclass(frozen=True)
class DeviceReport:
    """What really runs a model.

    Attributes:
        name: shown to the user, e.g. ``CPU`` or ``CUDA, NVIDIA GeForce RTX 3060``.
        provider: ONNX Runtime's name of it.
        wished: what was asked for.
        reason: where a better device was given up: why, and what to do; else empty.
    """

    name: str
    provider: str
    wished: Device
    reason: str = ""

    def __str__(self) -> str:
        return f"{self.name} ({self.reason})" if self.reason else self.name


def parse_device(text: str) -> Device:
    """A wish by its name; TintlineError names the choices."""
    try:
        return Device(text.strip().lower())
    except ValueError as error:
        raise TintlineError(
            f'There is no device "{text}": choose one of {", ".join(Device)}.'
        ) from error


def runtime() -> Any:
    """The module onnxruntime, imported at the first call and told to keep off the terminal.

    Raises:
        TintlineError: it is missing, incomplete or can't be loaded.
    """
    try:
        ort = importlib.import_module("onnxruntime")
    except ModuleNotFoundError as error:
        if error.name != "onnxruntime":
            raise TintlineError(
                f"ONNX Runtime lacks the module {error.name}: reinstall it with {_install('cpu')}."
            ) from error
        extras = "cuda or cuda12 for NVIDIA GPUs, directml for other GPUs under Windows"
        raise TintlineError(
            "ONNX Runtime, which runs the models, is not installed: install it with"
            f" {_install('cpu')} ({extras})."
        ) from error
    except ImportError as error:
        raise TintlineError(
            f"ONNX Runtime cannot be loaded ({error}): reinstall it with {_install('cpu')}, and"
            " under Windows install the Microsoft Visual C++ Redistributable."
        ) from error
    # One of two builds uninstalled takes files of the other along; Python then still finds the
    # empty folder.
    if not hasattr(ort, "InferenceSession"):
        raise TintlineError(
            "ONNX Runtime is incomplete, as happens when one of two builds of it is uninstalled:"
            f" uninstall what is left of it and run {_install('cpu')}."
        )
    ort.set_default_logger_severity(_FATAL)
    ort.disable_telemetry_events()  # under Windows, which heeds no environment variable
    return ort


def installed_runtimes() -> dict[str, str]:
    """Every installed distribution of ONNX Runtime with its version; more than one is a fault."""
    found = {}
    for name in RUNTIMES:
        with contextlib.suppress(importlib.metadata.PackageNotFoundError):
            found[name] = importlib.metadata.version(name)
    return found


def candidates(ort: Any, wished: Device) -> list[Backend]:
    """What to try for a wish, in order.

    Raises:
        TintlineError: the wish names a device that this build of ONNX Runtime doesn't know.
    """
    available = ort.get_available_providers()
    if wished is Device.AUTO:
        return [backend for backend in BACKENDS if backend.provider in available]
    backend = next(b for b in BACKENDS if b.device is wished)
    if backend.provider not in available:
        raise unusable(backend, _not_built(backend))
    return [backend]


def unusable(backend: Backend, reason: str) -> TintlineError:
    """The error for a device that was asked for by name and doesn't work."""
    return TintlineError(f"{reason}, or choose the device cpu.")


def session_options(ort: Any, backend: Backend) -> Any:
    """ONNX Runtime's options of a session on this backend."""
    options = ort.SessionOptions()
    options.log_severity_level = _FATAL
    # Spinning threads would keep the processor busy between two pictures.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.add_session_config_entry("session.inter_op.allow_spinning", "0")
    # A model holds its weights itself. One that refers to other files must not reach any, and
    # without this a model that is given as bytes finds those in the working directory.
    options.add_session_config_entry(
        "session.model_external_initializers_file_folder_path", "/tintline/no/such/folder"
    )
    if backend is DIRECTML:
        options.enable_mem_pattern = False
        options.execution_mode = ort.ExecutionMode.ORT_SEQUENTIAL
    return options


def create_session(ort: Any, data: bytes, backend: Backend) -> Any:
    """An InferenceSession; the caller reads back which provider it really has.

    Raises whatever ONNX Runtime raises for a model or a device it can't use.
    """
    if backend is CUDA and hasattr(ort, "preload_dlls"):
        load_cuda_libraries(ort)
    providers: list[Any] = [(backend.provider, backend.options)]
    if backend is not CPU:
        providers.append(CPU.provider)  # for the few operations a GPU provider may lack
    # Without enable_fallback=0 ONNX Runtime prints to standard output and goes on with the CPU.
    return ort.InferenceSession(
        data, session_options(ort, backend), providers=providers, enable_fallback=0
    )


def device_name(backend: Backend) -> str:
    """The backend's name with the hardware's, where that can be asked for."""
    if backend is CUDA and (driver := query_cuda_driver()) and driver.gpus:
        return f"{backend.name}, {driver.gpus[0]}"
    return backend.name


def why_not(ort: Any, backend: Backend, error: Exception | None = None) -> str:
    """Why a provider that this build knows does not work here, and the remedy; one clause.

    Args:
        ort: the module onnxruntime.
        backend: what failed.
        error: what ONNX Runtime raised; None where it only fell back in silence.
    """
    cause, remedy = _diagnose(ort, backend, error)
    return f"{backend.name} is not usable: {cause}; {remedy}"


def _not_built(backend: Backend) -> str:
    if backend is CUDA and sys.platform == "darwin":
        return "CUDA is not usable: macOS has none; use the CPU"
    if backend is DIRECTML and sys.platform != "win32":
        return "DirectML is not usable: it is a part of Windows; use CUDA"
    installed = installed_runtimes()
    if len(installed) > 1:
        return f"{backend.name} is not usable: {conflict(installed)}"
    remove = f"pip uninstall {' '.join(installed)}, then " if installed else ""
    return (
        f"{backend.name} is not usable: this ONNX Runtime is built without it; run"
        f" {remove}{_install(backend.device)}"
    )


def conflict(installed: dict[str, str]) -> str:
    """What is wrong with several builds of ONNX Runtime at once, and the remedy; one clause."""
    names = " and ".join(f"{name} {version}" for name, version in installed.items())
    return (
        f"{names} are installed together and overwrite each other's files;"
        f" run pip uninstall {' '.join(installed)}, then install one of them"
    )


def _diagnose(ort: Any, backend: Backend, error: Exception | None) -> tuple[str, str]:
    installed = installed_runtimes()
    if len(installed) > 1:
        cause, _, remedy = conflict(installed).partition("; ")
        return cause, remedy
    if backend is CUDA and (found := _diagnose_cuda(ort)):
        return found
    if error is None:
        return "ONNX Runtime gave it up without a reason", "update the graphics driver"
    return reason_of(error), "update the graphics driver"


def _diagnose_cuda(ort: Any) -> tuple[str, str] | None:
    driver = query_cuda_driver()
    if driver is None:
        return "no NVIDIA driver was found", "install it from nvidia.com/drivers"
    if not driver.gpus:
        return "the NVIDIA driver finds no GPU", "restart the machine or reinstall the driver"
    needed = re.match(r"(\d+)", str(getattr(ort, "cuda_version", "") or ""))
    if needed and driver.version[0] < int(needed[1]):
        older = f" or run {_install('cuda12')}" if int(needed[1]) > 12 <= driver.version[0] else ""
        return (
            f"the NVIDIA driver knows CUDA up to {driver.version[0]}.{driver.version[1]} and this"
            f" ONNX Runtime needs {needed[1]}",
            f"update the driver{older}",
        )
    if missing := _missing_library(ort):
        return f"the library {missing} is missing", f"run {_install('cuda')}"
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


def _install(extra: str) -> str:
    return f'pip install "tintline[{extra}]"'
