"""Tintline, the application: core (pictures), engine (models) and ui (the window)."""

import os

__version__ = "0.1.0"

# Newer builds of ONNX Runtime report to their maker and keep an identifier of the machine, unless
# they are told otherwise before they are loaded. Nothing is to leave the artist's machine.
for _name in ("ORT_DISABLE_TELEMETRY", "ORT_TELEMETRY_DISABLED"):
    os.environ[_name] = "1"
