"""Of Qt's plugins those that the window uses, in place of PyInstaller's own hook, which takes all.

What a plugin needs comes along with it, so that one that is left out also saves Qt's QML, Quick and
Network and the system's GTK.
"""

from pathlib import PurePath

from PyInstaller.utils.hooks.qt import add_qt6_dependencies

# By their folder; an empty set stands for all of it.
_PLUGINS = {
    "platforms": {"qxcb", "qwayland", "qoffscreen", "qwindows", "qcocoa"},
    "platformthemes": {"qxdgdesktopportal"},
    "platforminputcontexts": {
        "composeplatforminputcontextplugin",
        "ibusplatforminputcontextplugin",
    },
    "wayland-shell-integration": {"xdg-shell"},
    "wayland-decoration-client": set(),
    "iconengines": {"qsvgicon"},
    # What other programs put on the clipboard, and the window's own drawings.
    "imageformats": {"qsvg", "qjpeg", "qgif", "qico", "qtiff", "qwebp"},
    "styles": set(),
}


def _is_used(source: str, target: str) -> bool:
    folder = PurePath(target)
    if "plugins" not in folder.parts:
        return True
    wanted = _PLUGINS.get(folder.name)
    return wanted is not None and (
        not wanted or PurePath(source).stem.removeprefix("lib") in wanted
    )


hiddenimports, binaries, datas = add_qt6_dependencies(__file__)
binaries = [(source, target) for source, target in binaries if _is_used(source, target)]
