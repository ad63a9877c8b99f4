"""Of Qt's translations those into the window's languages, in place of PyInstaller's own hook."""

from pathlib import Path

from PyInstaller.utils.hooks.qt import add_qt6_dependencies

_OWN = Path(__file__).parents[2] / "assets" / "translations"
_LANGUAGES = {path.stem.removeprefix("tintline_") for path in _OWN.glob("*.qm")}

hiddenimports, binaries, datas = add_qt6_dependencies(__file__)
datas = [
    (source, target)
    for source, target in datas
    if not source.endswith(".qm") or Path(source).stem.removeprefix("qtbase_") in _LANGUAGES
]
