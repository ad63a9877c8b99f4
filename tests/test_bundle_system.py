"""How a bundle fits into a system: icons, the menu, types of files, versions, the workflow."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
import yaml
from PIL import Image

from desktop import __version__
from desktop.core.load import LOAD_SUFFIXES
from desktop.engine.project_file import PROJECT_SUFFIX
from desktop.settings import LANGUAGES

ROOT = Path(__file__).resolve().parent.parent
ASSETS, BUNDLE, LINUX = ROOT / "assets", ROOT / "bundle", ROOT / "assets" / "linux"
TRANSLATIONS = {code for code in LANGUAGES if code not in ("", "en")}
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
(METAINFO,) = (LINUX / "metainfo").glob("*.xml")


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


@pytest.mark.skipif(sys.platform != "linux", reason="Linux alone has desktop entries")
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
