"""A stand-in for a GPU build of ONNX Runtime, which behaves as real ones do on real machines."""

import sys
from types import SimpleNamespace
from typing import Any

import numpy as np
import onnxruntime

from desktop.engine.cuda_driver import CudaDriver

DRIVER = CudaDriver((13, 0), ("NVIDIA GeForce RTX 3060",))


class FakeRuntime:
    """The real ONNX Runtime with a GPU provider in its list that does what a test says.

    Args:
        provider: the GPU provider's name.
        fault: ``None``: works. ``"silent"``: the provider's library can't be loaded, so the
            session is there and runs on the CPU. ``"create"`` or ``"run"``: raises there.
            ``"zeros"``, ``"nan"``: gives those, as a driver with a fault does. ``"half"``: right,
            with ten bits of mantissa, as in half precision and TF32.
        openvino: the hardware that OpenVINO finds.
    """

    def __init__(
        self,
        provider: str = "CUDAExecutionProvider",
        fault: str | None = None,
        openvino: tuple[str, ...] = ("CPU",),
    ) -> None:
        known = SimpleNamespace(get_available_openvino_device_ids=lambda: list(openvino))
        self.capi = SimpleNamespace(_pybind_state=known)
        self.provider = provider
        self.fault = fault
        self.options: list[Any] = []
        self.sessions: list[list[Any]] = []
        self.cuda_version = "13.0"

    def __getattr__(self, name: str) -> Any:
        return getattr(onnxruntime, name)

    def get_available_providers(self) -> list[str]:
        return [self.provider, "CPUExecutionProvider"]

    def preload_dlls(self) -> None:
        sys.stdout.write("Failed to load libsomething.so\n")  # as the real one does

    def InferenceSession(  # noqa: N802 - the real name
        self, data: bytes, options: Any, providers: list[Any], enable_fallback: int
    ) -> Any:
        assert enable_fallback == 0
        self.options.append(options)
        self.sessions.append(providers)
        wants_gpu = any(isinstance(p, tuple) and p[0] == self.provider for p in providers)
        if wants_gpu and self.fault == "create":
            raise RuntimeError(
                "[ONNXRuntimeError] : 1 : FAIL : CUDA failure 35: driver too old\nmore lines"
            )
        real = onnxruntime.InferenceSession(data, options, providers=["CPUExecutionProvider"])
        return _Session(real, self, wants_gpu)


class _Session:
    def __init__(self, real: Any, runtime: FakeRuntime, on_gpu: bool) -> None:
        self._real, self._runtime, self._on_gpu = real, runtime, on_gpu

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)

    def get_providers(self) -> list[str]:
        gpu = self._on_gpu and self._runtime.fault != "silent"
        return [self._runtime.provider] * gpu + ["CPUExecutionProvider"]

    def run(self, *args: Any) -> Any:
        if not self._on_gpu:
            return self._real.run(*args)
        if self._runtime.fault == "run":
            raise RuntimeError("[ONNXRuntimeError] : 1 : FAIL : CUDNN_STATUS_NOT_INITIALIZED")
        return [_spoil(values, self._runtime.fault) for values in self._real.run(*args)]


def _spoil(values: np.ndarray, fault: str | None) -> np.ndarray:
    if fault == "zeros":
        return np.zeros_like(values)
    if fault == "nan":
        return np.full_like(values, np.nan)
    if fault == "half":
        return values.astype(np.float16).astype(np.float32)
    return values
