"""Runs before the program: others that it starts find the system's libraries, not the bundle's.

PyInstaller points the variable at the bundle for the program's own start, which is over by now. A
file manager or browser that inherits it would load the bundle's libraries and fail.
"""

import os

for _name in ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"):
    _before = os.environ.pop(f"{_name}_ORIG", None)
    if _before is not None:
        os.environ[_name] = _before
    else:
        os.environ.pop(_name, None)
