"""The devices that can run a model, as ONNX Runtime's execution providers."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from desktop.core.errors import TintlineError
from desktop.core.messages import say
from desktop.engine import openvino
from desktop.engine.cuda_driver import load_cuda_libraries, query_cuda_driver
from desktop.engine.runtimes import FATAL


class Device(StrEnum):
    """What the user may ask to run the model on."""

    AUTO = "auto"
    CPU = "cpu"
    CUDA = "cuda"
    DIRECTML = "directml"
    COREML = "coreml"
    OPENVINO = "openvino"


@dataclass(frozen=True)
class Backend:
    """One way to run a model.

    Attributes:
        device: the wish that names it.
        name: shown to the user.
        provider: ONNX Runtime's name of it.
        extra: the extra of this program that brings it.
        systems: values of `sys.platform` where it exists; empty: everywhere.
        options: ONNX Runtime's options of the provider.
        automatic: whether it is tried without being asked for.
    """

    device: Device
    name: str
    provider: str
    extra: str
    systems: tuple[str, ...] = ()
    options: dict[str, str] = field(default_factory=dict)
    automatic: bool = True

    @property
    def possible(self) -> bool:
        """Whether this system can have it at all."""
        return not self.systems or sys.platform in self.systems


CPU = Backend(Device.CPU, "CPU", "CPUExecutionProvider", "cpu")
CUDA = Backend(
    Device.CUDA,
    "CUDA",
    "CUDAExecutionProvider",
    "cuda",
    ("linux", "win32"),
    # The default tries every algorithm for each new size of input, for seconds at a time.
    {"cudnn_conv_algo_search": "HEURISTIC", "arena_extend_strategy": "kSameAsRequested"},
)
DIRECTML = Backend(Device.DIRECTML, "DirectML", "DmlExecutionProvider", "directml", ("win32",))
COREML = Backend(
    Device.COREML,
    "CoreML",
    "CoreMLExecutionProvider",
    "cpu",
    ("darwin",),
    {"ModelFormat": "MLProgram", "MLComputeUnits": "ALL"},
    # Every ONNX Runtime for macOS has it, and with inputs of any size most of a model stays on the
    # CPU: https://github.com/funstory-ai/BabelDOC/issues/170
    automatic=False,
)
OPENVINO = Backend(
    Device.OPENVINO, "OpenVINO", "OpenVINOExecutionProvider", "openvino", ("linux", "win32")
)

#: In the order in which `auto` tries them.
BACKENDS = (CUDA, DIRECTML, OPENVINO, COREML, CPU)


@dataclass(frozen=True)
class DeviceReport:
    """What really runs a model.

    Attributes:
        name: shown to the user, e.g. ``CPU`` or ``CUDA, NVIDIA GeForce RTX 3060``.
        provider: ONNX Runtime's name of it.
        reason: where a better device was given up: why, and what to do; else empty.
    """

    name: str
    provider: str
    reason: str = ""

    def __str__(self) -> str:
        if not self.reason:
            return self.name
        return say("{device} ({reason})", device=self.name, reason=self.reason)


def parse_device(text: str) -> Device:
    """A wish by its name; TintlineError names the choices."""
    try:
        return Device(text.strip().lower())
    except ValueError as error:
        raise TintlineError(
            say(
                'There is no device "{name}": choose one of {devices}.',
                name=text,
                devices=", ".join(Device),
            )
        ) from error


def candidates(wished: Device, available: Sequence[str]) -> list[Backend]:
    """What to try before the CPU, in order.

    Args:
        wished: what was asked for; a device that is named is tried in any case.
        available: the providers that this build of ONNX Runtime knows.
    """
    if wished is not Device.AUTO:
        return [backend for backend in BACKENDS if backend.device is wished is not CPU.device]
    return [
        backend
        for backend in BACKENDS
        if backend.automatic and backend.provider in available and backend is not CPU
    ]


def session_options(ort: Any) -> Any:
    """ONNX Runtime's options of a session, on whatever backend."""
    options = ort.SessionOptions()
    options.log_severity_level = FATAL
    # Within a run the threads stay awake between two operations, for a moment: waking them hundreds
    # of times takes longer. After it they sleep at once, for the processor to be free.
    options.add_session_config_entry("session.intra_op.allow_spinning", "1")
    options.add_session_config_entry("session.intra_op.spin_duration_us", "200")  # from 1.26 on
    options.add_session_config_entry("session.force_spinning_stop", "1")
    options.add_session_config_entry("session.inter_op.allow_spinning", "0")
    # A model holds its weights itself. One that refers to other files must not reach any, and
    # without this a model that is given as bytes finds those in the working directory.
    options.add_session_config_entry(
        "session.model_external_initializers_file_folder_path", "/tintline/no/such/folder"
    )
    # Its own format has other ways to refer to files.
    options.add_session_config_entry("session.load_model_format", "ONNX")
    # Either would keep the memory of the largest run for good, and the pattern one plan more for
    # each new size of picture or palette; the runs take as long without. DirectML forbids it.
    options.enable_mem_pattern = False
    options.enable_cpu_mem_arena = False
    options.execution_mode = ort.ExecutionMode.ORT_SEQUENTIAL  # DirectML demands it
    return options


def create_session(ort: Any, data: bytes, backend: Backend) -> Any:
    """An InferenceSession; the caller reads back which provider it really has.

    Raises whatever ONNX Runtime raises for a model or a device it can't use.
    """
    options = backend.options
    if backend is CUDA and hasattr(ort, "preload_dlls"):
        load_cuda_libraries(ort)
    elif backend is OPENVINO:
        openvino.load_libraries()
        options = {"device_type": openvino.best_hardware(ort)}
    providers: list[Any] = [(backend.provider, options)]
    if backend is not CPU:
        providers.append(CPU.provider)  # for the few operations a GPU provider may lack
    # Without enable_fallback=0 ONNX Runtime prints to standard output and goes on with the CPU.
    return ort.InferenceSession(data, session_options(ort), providers=providers, enable_fallback=0)


def device_name(ort: Any, backend: Backend) -> str:
    """The backend's name with the hardware's, where that can be asked for."""
    if backend is CUDA and (driver := query_cuda_driver()) and driver.gpus:
        return f"{backend.name}, {driver.gpus[0]}"
    if backend is OPENVINO:
        return f"{backend.name}, {openvino.best_hardware(ort)}"
    return backend.name
