import sys

import pytest

import desktop.__main__ as program
from desktop import missing
from tests.cli.commands import one_line


def test_the_program_names_a_part_that_is_missing(monkeypatch, capsys):
    monkeypatch.delitem(sys.modules, "desktop.cli")
    monkeypatch.setitem(sys.modules, "typer", None)
    for name in [name for name in sys.modules if name.startswith("desktop.cli_")]:
        monkeypatch.delitem(sys.modules, name)
    assert program.main() == 1
    assert one_line(capsys.readouterr().err).endswith("pip install typer.\n")


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (ModuleNotFoundError("x", name="PIL.Image"), "Pillow is not installed: run pip install"),
        (ModuleNotFoundError("x", name="cv2"), "opencv-python-headless"),
        (
            ImportError("libEGL.so.1: cannot open shared object file", name="PySide6.QtGui"),
            "libEGL.so.1 is missing: apt install libegl1",
        ),
        (ImportError("libodd-2.so.7: cannot open shared object file"), "package manager"),
        (ImportError("DLL load failed", name="numpy"), "--force-reinstall numpy"),
    ],
)
def test_missing_parts_are_explained(error, says):
    assert says in missing.explain(error)


def test_other_import_errors_are_not_explained_away():
    assert missing.explain(ModuleNotFoundError("x", name="desktop.nonsense")) is None
    assert missing.explain(ImportError("cannot import name", name="desktop.cli")) is None
