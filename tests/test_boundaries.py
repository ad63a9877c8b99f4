"""Who may import whom, and where threads may be."""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.models import write_sketch_model

ROOT = Path(__file__).resolve().parent.parent
_THREADS = {
    "Thread",
    "Timer",
    "ThreadPoolExecutor",
    "ProcessPoolExecutor",
    "QThread",
    "QThreadPool",
    "QRunnable",
    "start_new_thread",
}


def imports(folder: str) -> Iterator[tuple[Path, str]]:
    """Every module that a package's files import, wherever in the file."""
    for path in sorted((ROOT / folder).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                yield from ((path, alias.name) for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                assert node.level == 0, f"{path} imports relatively"
                yield path, node.module or ""


def offenders(folder: str, *banned: str) -> list[str]:
    return [
        f"{path.relative_to(ROOT)}: {name}"
        for path, name in imports(folder)
        if any(name == ban or name.startswith(f"{ban}.") for ban in banned)
    ]


@pytest.mark.parametrize(
    ("folder", "banned"),
    [
        ("desktop/core", ("PySide6", "onnxruntime", "desktop.engine", "desktop.ui", "desktop.cli")),
        ("desktop/engine", ("PySide6", "desktop.ui", "desktop.cli")),
        ("desktop", ("torch", "onnx", "onnxscript", "export")),
        ("export", ("PySide6", "desktop.ui", "desktop.cli")),
    ],
)
def test_packages_import_in_one_direction(folder, banned):
    assert offenders(folder, *banned) == []


def test_training_meets_the_engine_where_results_are_measured_alone():
    """Evaluation measures what the application makes of a model; all else needs its core alone."""
    found = {line.partition(":")[0] for line in offenders("export", "desktop.engine")}
    assert {str(Path(name).parent) for name in found} <= {str(Path("export/evaluation"))}


def test_only_the_window_knows_qt():
    found = offenders("desktop", "PySide6")
    assert [line for line in found if not line.startswith(str(Path("desktop/ui")))] == []


def test_threads_live_in_few_modules():
    found = set()
    for path in sorted((ROOT / "desktop").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Attribute | ast.Name):
                name = node.attr if isinstance(node, ast.Attribute) else node.id
            elif isinstance(node, ast.alias):
                name = node.name
            else:
                continue
            if name in _THREADS or name in ("multiprocessing", "asyncio"):
                found.add(path.relative_to(ROOT).as_posix())
    # A batch ends its threads before it returns; the window runs it in one of its own.
    assert found <= {"desktop/ui/jobs.py", "desktop/engine/batch.py"}


def run(code: str, *arguments: str) -> None:
    """Run code in a fresh interpreter."""
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


_NEVER = '{"PySide6", "shiboken6", "torch", "onnx", "export"}'


def test_commands_load_neither_qt_nor_torch(tmp_path):
    model = write_sketch_model(tmp_path / "m.onnx")
    code = f"""
import sys
from pathlib import Path
from PIL import Image, ImageDraw
import desktop.logs
from desktop.cli import main
folder = Path(sys.argv[1])
desktop.logs.log_path = lambda: folder / "log"
assert main(["--help"]) == 0
assert main(["colorize", "--help"]) == 0
assert "onnxruntime" not in sys.modules
drawing = Image.new("L", (96, 96), 255)
ImageDraw.Draw(drawing).rectangle((20, 20, 70, 70), outline=0, width=3)
drawing.save(folder / "in.png")
arguments = ["colorize", str(folder / "in.png"), "-o", str(folder / "out.png")]
assert main([*arguments, "--model", sys.argv[2]]) == 0
assert (folder / "out.png").exists()
assert not {_NEVER} & {{name.partition(".")[0] for name in sys.modules}}
"""
    run(code, str(tmp_path), str(model))


def test_core_and_engine_load_neither_qt_nor_torch():
    modules = [
        ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for folder in ("desktop/core", "desktop/engine")
        for path in sorted((ROOT / folder).rglob("*.py"))
        if path.stem != "__init__"
    ]
    code = f"""
import importlib, sys
for name in sys.argv[1:]:
    importlib.import_module(name)
assert not {_NEVER} & {{name.partition(".")[0] for name in sys.modules}}
assert "onnxruntime" not in sys.modules
"""
    run(code, *modules)
