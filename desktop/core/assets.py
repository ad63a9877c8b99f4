from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def assets_dir() -> Path:
    """The folder of shipped models, samples, palettes and icons.

    In an installed wheel or a bundle it lies inside the package, in a checkout beside it.
    """
    inside = _PACKAGE / "assets"
    return inside if inside.is_dir() else _PACKAGE.parent / "assets"
