"""What to install when a part of the program is missing; needs nothing but Python itself."""

import re

# Import name: what pip calls it.
_PACKAGES = {
    "cv2": "opencv-python-headless",
    "PIL": "pillow",
    "PySide6": "PySide6-Essentials",
    "shiboken6": "PySide6-Essentials",
    "numpy": "numpy",
    "typer": "typer",
    "rich": "rich",
    "platformdirs": "platformdirs",
    "natsort": "natsort",
    "psd_tools": "psd-tools",
}
# Import name: what people call it.
_NAMES = {"cv2": "OpenCV", "PIL": "Pillow", "PySide6": "Qt (PySide6)", "numpy": "NumPy"}
# What Debian and its kin call the system libraries that Qt loads.
_SYSTEM = {
    "libEGL": "libegl1",
    "libGL": "libgl1",
    "libxkbcommon": "libxkbcommon0",
    "libdbus": "libdbus-1-3",
    "libfontconfig": "libfontconfig1",
    "libglib": "libglib2.0-0",
}


def explain(error: ImportError) -> str | None:
    """One sentence on which package to install, or None for an import that is no known part."""
    top = (error.name or "").partition(".")[0]
    package = _PACKAGES.get(top)
    name = _NAMES.get(top, top)
    if isinstance(error, ModuleNotFoundError):
        if package is None:
            return None
        return f"{name} is not installed: run pip install {package}."
    library = re.match(r"(lib[^\s:/]+\.so[.\d]*): cannot open shared object", str(error))
    if library:
        stem = re.split(r"[-.]", library[1])[0]
        system = _SYSTEM.get(stem)
        how = f"apt install {system}" if system else "install it with the system's package manager"
        what = f"{name} cannot start: " if name else ""
        return f"{what}the system library {library[1]} is missing: {how}."
    if package is None:
        return None
    return (
        f"{name} is installed but cannot be loaded ({error}): run"
        f" pip install --force-reinstall {package}."
    )
