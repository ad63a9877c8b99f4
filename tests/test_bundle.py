"""What a bundle is made from; and with TINTLINE_BUNDLE, a folder, one is built there and used.

    TINTLINE_BUNDLE=dist python -m pytest tests/test_bundle.py

takes some minutes and needs the extra ``build``, Xvfb and what the README names for Qt.
"""

import importlib
import json
import os
import plistlib
import re
import runpy
import shutil
import subprocess
import sys
import time
import tomllib
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import numpy as np
import pytest
import yaml
from PIL import Image, ImageGrab

from desktop import __version__, cli_output
from desktop.core.load import LOAD_SUFFIXES
from desktop.engine.project_file import PROJECT_SUFFIX
from desktop.settings import LANGUAGES

ROOT = Path(__file__).resolve().parent.parent
ASSETS, BUNDLE, LINUX = ROOT / "assets", ROOT / "bundle", ROOT / "assets" / "linux"
SAMPLE = ASSETS / "samples" / "girl.png"
TRANSLATIONS = {code for code in LANGUAGES if code not in ("", "en")}
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
(METAINFO,) = (LINUX / "metainfo").glob("*.xml")

BUILT = os.environ.get("TINTLINE_BUNDLE", "")
built = pytest.mark.skipif(not BUILT, reason="TINTLINE_BUNDLE names no folder to build a bundle in")
linux = pytest.mark.skipif(sys.platform != "linux", reason="Linux alone has desktop entries")


# --- the spec, for all systems ----------------------------------------------------------------


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


# --- versions, icons, the desktop entry, the workflow -----------------------------------------


def test_all_that_tell_a_version_tell_the_same():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    newest = ET.parse(METAINFO).find("releases/release")
    assert newest is not None
    assert project["version"] == __version__ == newest.get("version")


def test_icons_have_the_sizes_that_systems_ask_for():
    for path in (LINUX / "icons" / "hicolor").glob("*x*/apps/tintline.png"):
        with Image.open(path) as icon:
            assert f"{icon.width}x{icon.height}" == path.parts[-3]
    with Image.open(ASSETS / "icons" / "tintline.ico") as icon:
        assert {(16, 16), (32, 32), (48, 48), (256, 256)} <= icon.info["sizes"]
    with Image.open(ASSETS / "icons" / "tintline.icns") as icon:
        assert (512, 512, 2) in icon.info["sizes"]
    scalable = LINUX / "icons" / "hicolor" / "scalable" / "apps" / "tintline.svg"
    assert scalable.read_bytes() == (ASSETS / "icons" / "tintline.svg").read_bytes()


def entry(path: Path) -> dict[str, str]:
    """The keys of a desktop entry, in whose values a backslash is written twice."""
    lines = path.read_text(encoding="utf-8").replace("\\\\", "\\").splitlines()[1:]
    return dict(line.split("=", 1) for line in lines)


def validate(*command: object) -> None:
    """Let a program of the desktops judge, where it is installed."""
    if shutil.which(str(command[0])):
        said = subprocess.run([*map(str, command)], capture_output=True, text=True, check=False)
        assert said.returncode == 0, said.stdout + said.stderr


def test_the_desktop_entry_opens_what_the_program_opens():
    path = LINUX / "applications" / "tintline.desktop"
    told = entry(path)
    types = set(told["MimeType"].rstrip(";").split(";"))
    kinds = {
        ".jpg": "image/jpeg",
        ".tif": "image/tiff",
        ".psd": "image/vnd.adobe.photoshop",
        ".psb": "image/vnd.adobe.photoshop",
        ".ora": "image/openraster",
        ".kra": "application/x-krita",
        PROJECT_SUFFIX: "application/x-tintline",
    }
    for suffix in (*LOAD_SUFFIXES, PROJECT_SUFFIX):
        assert kinds.get(suffix, f"image/{suffix[1:]}") in types
    assert {f"Comment[{code}]" for code in TRANSLATIONS} <= set(told)
    validate("desktop-file-validate", path)


def test_projects_have_a_type_of_their_own():
    space = "{http://www.freedesktop.org/standards/shared-mime-info}"
    kind = ET.parse(LINUX / "mime" / "packages" / "tintline.xml").find(f"{space}mime-type")
    assert kind is not None
    glob = kind.find(f"{space}glob")
    assert (kind.get("type"), None if glob is None else glob.get("pattern")) == (
        "application/x-tintline",
        f"*{PROJECT_SUFFIX}",
    )
    assert {one.get(XML_LANG) for one in kind.iter(f"{space}comment")} == {None, *TRANSLATIONS}


def test_software_centres_are_told_in_every_language():
    component = ET.parse(METAINFO).getroot()
    for tag in ("summary", "description/p"):
        assert {one.get(XML_LANG) for one in component.iterfind(tag)} == {None, *TRANSLATIONS}
    launched = component.findtext("launchable") or ""
    assert (LINUX / "applications" / launched).is_file()
    validate("appstreamcli", "validate", "--no-net", METAINFO)


@linux
def test_the_menu_entry_starts_the_bundle_wherever_it_lies(tmp_path):
    folder = tmp_path / 'my "100 %" & tools | $x \\'
    shutil.copytree(LINUX, folder / "share")
    shutil.copy(BUNDLE / "install.sh", folder)
    share = tmp_path / "home share"
    environment = os.environ | {"XDG_DATA_HOME": str(share)}
    subprocess.run([folder / "install.sh"], env=environment, check=True, capture_output=True)
    told = entry(share / "applications" / "tintline.desktop")
    program, files = told["Exec"].rsplit(" ", 1)
    quoted = re.sub(r"\\(.)", r"\1", program.replace("%%", "%"))
    assert quoted == f'"{folder / "tintline"}"'
    assert files == "%F"
    assert told["TryExec"] == str(folder / "tintline")
    assert (share / "icons" / "hicolor" / "48x48" / "apps" / "tintline.png").is_file()
    subprocess.run(
        [folder / "install.sh", "--remove"], env=environment, check=True, capture_output=True
    )
    assert not list(share.rglob("tintline.*"))


def test_the_workflow_builds_on_all_three_systems():
    path = ROOT / ".github" / "workflows" / "ci.yml"
    jobs = yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"]
    systems = [
        one["system"].partition("-")[0] for one in jobs["bundle"]["strategy"]["matrix"]["include"]
    ]
    assert systems == ["ubuntu", "windows", "macos"]
    used = [step["uses"] for job in jobs.values() for step in job["steps"] if "uses" in step]
    assert all(re.fullmatch(r"actions/[\w-]+@v\d+", action) for action in used)


# --- the bundle itself ------------------------------------------------------------------------


@pytest.fixture(scope="session")
def bundle() -> Path:
    """The folder of a bundle that was just built."""
    target = Path(BUILT).resolve()
    work = target / "work"
    places = "--distpath", target, "--workpath", work
    subprocess.run(
        [sys.executable, "-m", "PyInstaller", "--noconfirm", *places, ROOT / "pyinstaller.spec"],
        check=True,
        cwd=ROOT,
    )
    shutil.rmtree(work)
    return target / "tintline"


@pytest.fixture
def use(bundle, tmp_path):
    """Runs the bundle as on a machine without Python; returns standard output."""

    def run(*arguments: object, program: str = "tintline-cli", **environment: str) -> str:
        done = subprocess.run(
            [bundle / program, *map(str, arguments)],
            env=bare(tmp_path) | environment,
            cwd=tmp_path,
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    return run


def bare(home: Path) -> dict[str, str]:
    """An environment that knows no Python, and nothing of whoever runs the test."""
    return {"HOME": str(home), "PATH": "/nowhere", "LANG": "C.UTF-8"}


@pytest.fixture
def display(tmp_path) -> Iterator[str]:
    """A virtual X11 display."""
    reading, writing = os.pipe()
    command = [
        "Xvfb",
        "-displayfd",
        str(writing),
        "-screen",
        "0",
        "1600x1000x24",
        "-nolisten",
        "tcp",
    ]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        yield f":{number}"
        server.terminate()


@built
@linux
def test_nothing_unneeded_is_inside(bundle):
    files = [path for path in bundle.rglob("*") if path.is_file() and not path.is_symlink()]
    names = [path.relative_to(bundle).as_posix() for path in files]
    unneeded = (
        r"qml|quick|webengine|pdf|network\.|libtorch|/tests?/|pytest|libq?gtk|designer|imagingtk"
    )
    assert not [name for name in names if re.search(unneeded, name, re.IGNORECASE)]
    megabytes = sum(path.stat().st_size for path in files) / 1e6
    assert megabytes < 450


@built
@linux
def test_the_command_line_works_where_there_is_no_python(use, tmp_path):
    assert use("--version") == f"tintline {__version__}\n"
    use("colorize", SAMPLE, "-o", "girl.png", "--hints", SAMPLE.with_suffix(".hints.json"))
    with Image.open(tmp_path / "girl.png") as result, Image.open(SAMPLE) as sketch:
        assert result.size == sketch.size
        assert np.ptp(np.asarray(result.convert("RGB"), np.int16), axis=2).mean() > 20
    assert json.loads(use("doctor", "--json"))["problems"] == []
    parts = {part["name"]: part for part in json.loads(use("licences", "--full", "--json"))}
    assert all(
        parts[name]["texts"] for name in ("Tintline", "PySide6_Essentials", "numpy", "onnxruntime")
    )


@built
@linux
@pytest.mark.parametrize("language", ["en", "de", "ru", "ja", "zh_CN"])
def test_the_window_colorizes_a_sample(use, display, tmp_path, language):
    said = use(*("--self-test", "tried"), program="tintline", DISPLAY=display, LANGUAGE=language)
    assert said.startswith("self-test: ")
    assert "on xcb" in said
    keep(tmp_path / "tried" / "window.png", f"window-{language}.png")


@built
@linux
def test_the_window_shows_a_drawing_on_the_screen(bundle, display, tmp_path):
    command = [bundle / "tintline", SAMPLE]
    with subprocess.Popen(command, env=bare(tmp_path) | {"DISPLAY": display}) as window:
        try:
            end = time.monotonic() + 120
            # The drawing's paper, which is nowhere else in the window: a tenth of the screen.
            while (np.asarray(ImageGrab.grab(xdisplay=display)) > 250).all(2).mean() < 0.05:
                assert window.poll() is None
                assert time.monotonic() < end
                time.sleep(0.5)
            ImageGrab.grab(xdisplay=display).save(tmp_path / "screen.png")
        finally:
            window.terminate()
    keep(tmp_path / "screen.png", "screen.png")


def keep(picture: Path, name: str) -> None:
    """Leave a picture beside the bundle, to be looked at."""
    shutil.copy(picture, Path(BUILT) / name)
