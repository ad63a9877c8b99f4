"""What ONNX Runtime's OpenVINO build runs on."""

import importlib
import sys
from typing import Any


def best_hardware(ort: Any) -> str:
    """OpenVINO's name of the fastest hardware here: ``GPU``, which is Intel's, or ``CPU``.

    Left to choose by itself (``AUTO:GPU,CPU``) it gives up, without a GPU, in silence.
    """
    names = ort.capi._pybind_state.get_available_openvino_device_ids()
    # Of several GPUs each has its number behind a dot.
    return "GPU" if any(name.partition(".")[0] == "GPU" for name in names) else "CPU"


def load_libraries() -> None:
    """Let Windows find OpenVINO's own libraries, which are a package apart there.

    Raises:
        OSError: they are not installed.
    """
    if sys.platform != "win32":
        return
    helper = importlib.import_module("onnxruntime.tools.add_openvino_win_libs")
    try:
        helper.add_openvino_libs_to_path()
    except SystemExit as error:  # it ends the program where it finds none
        raise OSError("the package openvino is missing") from error
