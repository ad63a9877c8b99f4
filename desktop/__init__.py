"""Tintline, the application: core (pictures), engine (models) and ui (the window)."""

import os

__version__ = "0.1.0"

# Newer builds of ONNX Runtime report to their maker and keep an identifier of the machine, unless
# they are told otherwise before they are loaded. Nothing is to leave the artist's machine.
for _name in ("ORT_DISABLE_TELEMETRY", "ORT_TELEMETRY_DISABLED"):
    os.environ[_name] = "1"

# numpy's matrix products leave threads behind that wait awake for the next one, 100 ms long, and
# take the processor from the model that runs then. 2¹⁸ cycles, 0.1 ms, have to do.
os.environ.setdefault("OPENBLAS_THREAD_TIMEOUT", "18")
