"""What a bundle is made from, as far as it can be seen without making one."""

import importlib
import os
import plistlib
import re
import runpy
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from desktop import __version__, cli_output
from desktop.engine.project_file import PROJECT_SUFFIX
from desktop.settings import LANGUAGES

ROOT = Path(__file__).resolve().parent.parent
ASSETS, BUNDLE = ROOT / "assets", ROOT / "bundle"
SAMPLE = ASSETS / "samples" / "girl.png"
TRANSLATIONS = {code for code in LANGUAGES if code not in ("", "en")}


@pytest.fixture
def spec(monkeypatch, tmp_path):
    """Runs the spec as if on a system; tells what PyInstaller was asked for, by function."""
    hooks = ModuleType("PyInstaller.utils.hooks")
    monkeypatch.setattr(hooks, "copy_metadata", lambda name: [(name, name)], raising=False)
    for name in ("PyInstaller", "PyInstaller.utils"):
        monkeypatch.setitem(sys.modules, name, ModuleType(name))
    monkeypatch.setitem(sys.modules, hooks.__name__, hooks)
    monkeypatch.setattr("ctypes.CDLL", lambda _name: None)
    monkeypatch.setattr("subprocess.run", lambda *_command, **_options: None)

    importlib.import_module("desktop.cli_licences")  # what it imports minds the system

    def run(system: str) -> dict[str, list[dict[str, Any]]]:
        asked: dict[str, list[dict[str, Any]]] = {}

        def tool(name: str):
            def call(*_content: object, **options: Any) -> SimpleNamespace:
                asked.setdefault(name, []).append(options)
                if name == "COLLECT":
                    (tmp_path / "dist" / options["name"]).mkdir(parents=True)
                return SimpleNamespace(pure=[], scripts=[], binaries=[], datas=[])

            return call

        monkeypatch.setattr(sys, "platform", system)
        given = {name: tool(name) for name in ("Analysis", "PYZ", "EXE", "COLLECT", "BUNDLE")}
        places = {"SPECPATH": str(ROOT), "workpath": str(tmp_path), "DISTPATH": tmp_path / "dist"}
        runpy.run_path(str(ROOT / "pyinstaller.spec"), given | places)
        return asked

    return run


def test_window_and_command_line_are_two_programs_where_that_matters(spec):
    programs = spec("win32")["EXE"]
    assert [(one["name"], one["console"]) for one in programs] == [
        ("tintline", False),
        ("tintline-cli", True),
    ]
    assert all(Path(one["icon"]).suffix == ".ico" for one in programs)


def test_windows_is_told_name_and_version(spec):
    text = Path(spec("win32")["EXE"][0]["version"]).read_text(encoding="utf-8")

    def structure(*values: object, **named: object) -> tuple[object, ...]:
        return (*values, named)

    names = set(re.findall(r"\b([A-Z]\w+)\(", text))
    resource = str(eval(text, dict.fromkeys(names, structure)))  # as PyInstaller does
    assert f"('ProductVersion', '{__version__}'" in resource
    assert "('ProductName', 'Tintline'" in resource
    assert names == {
        *("VSVersionInfo", "FixedFileInfo", "StringFileInfo", "StringTable", "StringStruct"),
        *("VarFileInfo", "VarStruct"),
    }


def test_a_mac_is_told_what_the_application_opens(spec):
    (application,) = spec("darwin")["BUNDLE"]
    assert (application["name"], application["version"]) == ("Tintline.app", __version__)
    assert Path(application["icon"]).is_file()
    plist = plistlib.loads(plistlib.dumps(application["info_plist"]))
    (project,) = plist["UTExportedTypeDeclarations"]
    endings = project["UTTypeTagSpecification"]["public.filename-extension"]
    assert endings == [PROJECT_SUFFIX.removeprefix(".")]
    opened = [
        kind
        for entry in plist["CFBundleDocumentTypes"]
        for kind in entry.get("LSItemContentTypes", ())
    ]
    assert {project["UTTypeIdentifier"], "public.png", "com.adobe.photoshop-image"} <= set(opened)
    assert set(plist["CFBundleLocalizations"]) == TRANSLATIONS | {"en"}


def test_assets_ship_without_what_they_are_made_of(spec):
    (analysis,) = spec("linux")["Analysis"]
    shipped = {Path(source): target for source, target in analysis["datas"]}
    assert shipped[ASSETS / "models" / "sketch.onnx"] == str(Path("desktop/assets/models"))
    assert shipped[SAMPLE] == str(Path("desktop/assets/samples"))
    names = {path.name for path in shipped}
    assert {f"tintline_{code}.qm" for code in TRANSLATIONS} <= names
    assert not [name for name in names if name.endswith((".ts", ".py"))]
    assert "torch" in analysis["excludes"]


@pytest.fixture
def hook(monkeypatch):
    """Runs one of the hooks on what PyInstaller would take; tells what it leaves of it."""

    def run(name: str, kind: str, found: list[tuple[str, str]]) -> list[str]:
        qt = ModuleType("PyInstaller.utils.hooks.qt")
        taken = [], found if kind == "binaries" else [], found if kind == "datas" else []
        monkeypatch.setattr(qt, "add_qt6_dependencies", lambda _file: taken, raising=False)
        for parent in ("PyInstaller", "PyInstaller.utils", "PyInstaller.utils.hooks"):
            monkeypatch.setitem(sys.modules, parent, ModuleType(parent))
        monkeypatch.setitem(sys.modules, qt.__name__, qt)
        left = runpy.run_path(str(BUNDLE / "hooks" / f"hook-{name}.py"))[kind]
        return [Path(source).name for source, _target in left]

    return run


def test_plugins_that_bring_qml_and_gtk_stay_out(hook):
    plugins = "PySide6/Qt/plugins"
    found = [
        ("/qt/libQt6Gui.so.6", "PySide6/Qt/lib"),
        ("/qt/libqxcb.so", f"{plugins}/platforms"),
        ("/qt/libqvnc.so", f"{plugins}/platforms"),
        ("/qt/libqgtk3.so", f"{plugins}/platformthemes"),
        ("/qt/libqtvirtualkeyboardplugin.so", f"{plugins}/platforminputcontexts"),
        ("/qt/libibusplatforminputcontextplugin.so", f"{plugins}/platforminputcontexts"),
        ("/qt/libqsqlite.so", f"{plugins}/sqldrivers"),
        ("/qt/qmodernwindowsstyle.dll", "PySide6/plugins/styles"),
    ]
    left = hook("PySide6.QtGui", "binaries", found)
    assert left == [
        *("libQt6Gui.so.6", "libqxcb.so", "libibusplatforminputcontextplugin.so"),
        "qmodernwindowsstyle.dll",
    ]


def test_qt_speaks_the_languages_of_the_window_alone(hook):
    codes = sorted(TRANSLATIONS | {"fr", "zh_TW"})
    found = [(f"/qt/qtbase_{code}.qm", "PySide6/Qt/translations") for code in codes]
    left = hook("PySide6.QtCore", "datas", found)
    assert set(left) == {f"qtbase_{code}.qm" for code in TRANSLATIONS}


@pytest.mark.skipif(not shutil.which("cc"), reason="stand-ins are compiled, and here is no cc")
def test_a_library_that_is_never_used_becomes_a_stand_in(tmp_path):
    """It loads as before; what is called of it says so, and ends the program."""
    beside = "opencv_python_headless.libs"
    wheel, bundle = tmp_path / "wheel", tmp_path / "bundle"
    for folder in (wheel / "cv2", wheel / beside, bundle / "cv2", bundle / beside):
        folder.mkdir(parents=True)
    versions = tmp_path / "versions"
    versions.write_text("LIBAVCODEC_62 { avcodec_open; };")

    def compile_library(name: str, code: str, *options: str) -> None:
        command = ["cc", "-shared", "-fPIC", "-o", wheel / name, "-x", "c", "-", "-x", "none"]
        origin = f"-Wl,-rpath,$ORIGIN:$ORIGIN/../{beside}"
        subprocess.run(
            [*command, *options, origin], check=True, input=code, text=True, cwd=wheel / beside
        )

    compile_library(f"{beside}/libvpx.so", "int vpx_open(void) { return 1; }")
    compile_library(
        f"{beside}/libavcodec.so",
        "int vpx_open(void); int avcodec_open(void) { return vpx_open(); }",
        *("libvpx.so", f"-Wl,--version-script={versions}"),
    )
    compile_library(
        "cv2/cv2.so",
        "int avcodec_open(void); int film(void) { return avcodec_open(); }"
        " int add(int a, int b) { return a + b; }",
        "libavcodec.so",
    )
    found = [(str(path.relative_to(wheel)), str(path), "BINARY") for path in wheel.rglob("*.so")]
    found += [("pillow.libs/libaom.so", "/libaom.so", "BINARY")]
    links = [(name, f"{beside}/{name}", "SYMLINK") for name in ("libavcodec.so", "libvpx.so")]

    stand_in = runpy.run_path(str(BUNDLE / "stand_ins.py"))["stand_in"]
    binaries, datas = stand_in(found, links, tmp_path)
    left = {place: source for place, source, _ in binaries}
    assert left.keys() == {"cv2/cv2.so", f"{beside}/libavcodec.so", "pillow.libs/libaom.so"}
    assert datas == links[:1]
    for place in ("cv2/cv2.so", f"{beside}/libavcodec.so"):
        shutil.copy(left[place], bundle / place)
    shutil.rmtree(wheel)

    said = subprocess.run(
        [sys.executable, "-c", CALLS, bundle / "cv2" / "cv2.so"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert said.stdout == "5\n"
    assert said.returncode == -signal.SIGABRT
    assert said.stderr == "OpenCV called avcodec_open, which is left out of this bundle.\n"


CALLS = """
import ctypes, sys
library = ctypes.CDLL(sys.argv[1])
print(library.add(2, 3), flush=True)
library.film()
"""


def test_opencv_is_asked_for_nothing_that_has_a_stand_in():
    """Films, and what solves equations by LAPACK."""
    left_out = re.compile(
        r"cv2\.(Video|solve|invert\b|SV|eigen|gemm|determinant|PCA|mulTransposed|calcCovar"
        r"|get(Perspective|Affine)Transform|find\w*Transform|findHomography|estimate|fitEllipse"
        r"|imdecodeanimation|imreadanimation)\w*"
    )
    asked = [
        found[0]
        for path in (ROOT / "desktop").rglob("*.py")
        for found in left_out.finditer(path.read_text(encoding="utf-8"))
    ]
    assert not asked


def test_programs_that_are_started_find_the_libraries_of_the_system(monkeypatch):
    monkeypatch.setenv("LD_LIBRARY_PATH", "/bundle")
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/usr/own")
    monkeypatch.setenv("DYLD_LIBRARY_PATH", "/bundle")
    runpy.run_path(str(BUNDLE / "restore_libraries.py"))
    assert os.environ["LD_LIBRARY_PATH"] == "/usr/own"
    assert "DYLD_LIBRARY_PATH" not in os.environ


def test_a_windowed_program_says_in_a_box_why_it_ends(monkeypatch):
    """Under Windows it has neither standard output nor standard error."""
    boxes = []
    box = SimpleNamespace(MessageBoxW=lambda _parent, text, _title, _kind: boxes.append(text))
    with monkeypatch.context() as windows:
        windows.setattr("ctypes.windll", SimpleNamespace(user32=box), raising=False)
        windows.setattr(sys, "platform", "win32")
        windows.setattr(sys, "stdout", None)
        windows.setattr(sys, "stderr", None)
        cli_output.write("a result")
        cli_output.complain("a reason")
    assert boxes == ["a reason"]
