import json
import re
import tomllib
from importlib import metadata
from pathlib import Path

import pytest

from desktop import cli_licences
from desktop.core.assets import assets_dir
from desktop.engine.providers import BACKENDS
from tests.models import write_sketch_model

ROOT = Path(__file__).resolve().parents[2]

PACKAGES = {
    "app": """License-Expression: Apache-2.0
Requires-Dist: engine[gpu]>=1; extra == "fast"
Requires-Dist: tester; extra == "test"
Requires-Dist: elsewhere; sys_platform == "plan9"
""",
    "engine": """License: MIT License
Project-URL: Documentation, https://docs.example.org
Project-URL: Source, https://example.org/engine
Requires-Dist: driver; extra == "gpu"
Requires-Dist: App
""",
    "driver": """Classifier: License :: Other/Proprietary License
Requires-Dist: not-there
""",
    "tester": "License-Expression: MIT\n",
    "elsewhere": "License-Expression: LGPL-3.0-only OR GPL-2.0-only\n",
}


@pytest.fixture
def packages(tmp_path, monkeypatch) -> Path:
    """Installed packages that need one another, without files of their own."""
    for name, fields in PACKAGES.items():
        folder = tmp_path / "site" / f"{name}-1.0.dist-info"
        folder.mkdir(parents=True)
        head = f"Metadata-Version: 2.4\nName: {name}\nVersion: 1.0\n"
        (folder / "METADATA").write_text(head + fields, encoding="utf-8")
        (folder / "LICENSE.txt").write_text(f"The terms of {name}.", encoding="utf-8")
    record = tmp_path / "site" / "engine-1.0.dist-info" / "RECORD"
    record.write_text("engine-1.0.dist-info/LICENSE.txt,,\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path / "site")
    return tmp_path


def test_all_that_ships_has_a_licence(shipped, capsys):
    write_sketch_model(shipped / "sketch.onnx")
    (shipped / "sketch.md").write_text("# Card\n\nBy whom it was drawn.\n", encoding="utf-8")
    assert cli_licences.licences(full=False, as_json=True) == 0
    rows = json.loads(capsys.readouterr().out)
    assert all(row["licence"] and "texts" not in row for row in rows)
    names = {re.sub("[-_.]+", "-", row["name"].lower()) for row in rows}
    needed = [
        re.split("[^a-z0-9-]", line.lower())[0]
        for line in metadata.requires("tintline") or ()
        if "extra ==" not in line
    ]
    assert {"tintline", "python", "palettes", "sample drawings", *needed} <= names
    assert {row["licence"] for row in rows if row["kind"] == "model"} == {"CC0-1.0"}

    assert cli_licences.licences(full=True, as_json=False) == 0
    text = capsys.readouterr().out
    assert "Apache License" in text
    assert "By whom it was drawn." in text
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in text  # Qt's package brings none along
    assert "PYTHON SOFTWARE FOUNDATION LICENSE VERSION 2" in text
    assert "see made for" not in text


def test_the_packages_of_extras_count_where_they_are_installed(packages):
    found = cli_licences.installed("app", ("fast",))
    assert [package.name for package in found] == ["app", "engine", "driver"]
    assert [cli_licences.licence_of(package) for package in found] == [
        "Apache-2.0",
        "MIT License",
        "Other/Proprietary License",
    ]
    assert cli_licences.homepage_of(found[1]) == "https://example.org/engine"
    assert [package.name for package in cli_licences.installed("app", ())] == ["app"]


def test_texts_are_the_packages_own_or_ours(packages):
    (engine,) = [p for p in cli_licences.installed("engine", ()) if p.name == "engine"]
    assert cli_licences.texts_of(engine) == ("The terms of engine.",)
    (text,) = cli_licences.texts_of(metadata.distribution("elsewhere"))
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in text


def test_the_extras_are_those_of_the_project():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert set(cli_licences.RUNNING) <= set(project["optional-dependencies"])
    assert {backend.extra for backend in BACKENDS} <= set(cli_licences.RUNNING)


@pytest.mark.parametrize(
    "path", sorted((assets_dir() / "palettes").glob("*.gpl")), ids=lambda path: path.stem
)
def test_palettes_name_their_licence(path):
    assert "CC0-1.0" in path.read_text(encoding="utf-8")
