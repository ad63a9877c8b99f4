import os
import subprocess
import sys
from types import ModuleType

import pytest

from desktop.core.errors import TintlineError
from desktop.engine import runtimes


def _import(monkeypatch, outcome):
    def import_module(name):
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    monkeypatch.setattr(runtimes.importlib, "import_module", import_module)


@pytest.mark.parametrize(
    ("outcome", "says"),
    [
        (ModuleNotFoundError("no", name="onnxruntime"), r'pip install "tintline\[cpu\]"'),
        (ModuleNotFoundError("no", name="coloredlogs"), "lacks the module coloredlogs"),
        (ImportError("DLL load failed"), "Visual C\\+\\+ Redistributable"),
        (ModuleType("onnxruntime"), "incomplete"),
    ],
)
def test_a_missing_or_broken_runtime_names_the_remedy(monkeypatch, outcome, says):
    _import(monkeypatch, outcome)
    with pytest.raises(TintlineError, match=says):
        runtimes.runtime()


def install(folder, name, version, files):
    """Lay a build down as pip does; what others have left there is overwritten."""
    info = folder / f"{name.replace('-', '_')}-{version}.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
    (info / "top_level.txt").write_text("onnxruntime\n")
    rows = []
    for file, content in files.items():
        path = folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content)
        rows.append(f"{file},,{len(content)}")
    (info / "RECORD").write_text("\n".join([*rows, "onnxruntime/__init__.pyc,,", ""]))


def test_builds_that_overwrite_each_other_are_found_whatever_their_name(tmp_path, monkeypatch):
    state = "onnxruntime/capi/state.so"
    install(
        tmp_path, "onnxruntime-gpu", "1.27.0", {state: "for the GPU", "onnxruntime/cuda.so": ""}
    )
    monkeypatch.setattr(sys, "path", [str(tmp_path)])
    assert runtimes.installed_runtimes() == {"onnxruntime-gpu": "1.27.0"}
    assert runtimes.foreign_files("onnxruntime-gpu") == []
    install(tmp_path, "ort-nightly", "1.33", {state: "plain"})
    assert runtimes.installed_runtimes() == {"onnxruntime-gpu": "1.27.0", "ort-nightly": "1.33"}
    assert runtimes.foreign_files("onnxruntime-gpu") == [state]
    assert runtimes.foreign_files("ort-nightly") == []
    (tmp_path / state).unlink()  # as uninstalling the other one does
    assert runtimes.foreign_files("onnxruntime-gpu") == [state]


def test_onnx_runtime_reports_to_nobody(tmp_path):
    """Left to itself, it keeps an identifier of the machine in the user's folder."""
    hidden = {"CI", "ORT_DISABLE_TELEMETRY", "ORT_TELEMETRY_DISABLED", "XDG_CACHE_HOME"}
    own = {name: value for name, value in os.environ.items() if name not in hidden}
    code = "from desktop.engine.runtimes import runtime; runtime().get_available_providers()"
    folders = {"HOME": str(tmp_path), "USERPROFILE": str(tmp_path), "LOCALAPPDATA": str(tmp_path)}
    subprocess.run([sys.executable, "-c", code], check=True, env=own | folders)
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == []
