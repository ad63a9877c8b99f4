import contextlib
import ctypes
import io
import logging
import sys
import threading
from dataclasses import dataclass
from typing import Any

log = logging.getLogger(__name__)

_loading = threading.Lock()


@dataclass(frozen=True)
class CudaDriver:
    """What the NVIDIA driver of this machine says of itself.

    Attributes:
        version: newest CUDA version (major, minor) the driver can run.
        gpus: names of the GPUs, in CUDA's order; empty where the driver finds none.
    """

    version: tuple[int, int]
    gpus: tuple[str, ...]


def query_cuda_driver() -> CudaDriver | None:
    """Ask the NVIDIA driver; None where none is installed or it doesn't answer."""
    try:
        # The driver's own library: it needs neither the CUDA toolkit nor ONNX Runtime.
        if sys.platform == "win32":
            driver = ctypes.WinDLL("nvcuda.dll")
        else:
            driver = ctypes.CDLL("libcuda.so.1")
    except OSError:
        return None
    number = ctypes.c_int(0)
    if driver.cuDriverGetVersion(ctypes.byref(number)) != 0:
        return None
    version = (number.value // 1000, number.value % 1000 // 10)
    count = ctypes.c_int(0)
    if driver.cuInit(0) != 0 or driver.cuDeviceGetCount(ctypes.byref(count)) != 0:
        return CudaDriver(version, ())
    gpus = []
    for index in range(count.value):
        device = ctypes.c_int(0)
        name = ctypes.create_string_buffer(256)
        if (
            driver.cuDeviceGet(ctypes.byref(device), index) == 0
            and driver.cuDeviceGetName(name, len(name), device) == 0
        ):
            gpus.append(name.value.decode("utf-8", "replace"))
    return CudaDriver(version, tuple(gpus))


def load_cuda_libraries(ort: Any) -> None:
    """Load those that were installed for ONNX Runtime; what it prints goes to the log."""
    # Standard output is the whole process's: of two at once one would leave it redirected.
    with _loading, contextlib.redirect_stdout(io.StringIO()) as said:
        ort.preload_dlls()
    log.debug("preload_dlls: %s", said.getvalue())
