import subprocess
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from desktop import cli
from desktop.cli import main
from tests.cli.commands import one_line


@pytest.fixture
def window(monkeypatch):
    """Stands in for the window; remembers how it was opened."""
    calls = []
    module = ModuleType("desktop.ui.app")
    module.run_window = lambda *args, **kwargs: calls.append((args, kwargs)) or 0
    monkeypatch.setitem(sys.modules, "desktop.ui.app", module)
    return calls


@pytest.mark.parametrize(
    ("arguments", "files"),
    [([], []), (["girl.png", "fox.png"], ["girl.png", "fox.png"]), (["--device", "cpu"], [])],
)
def test_whatever_is_no_command_opens_the_window(window, arguments, files):
    assert main(arguments, started=1.5) == 0
    ((opened, model, device), extra) = window[0]
    assert opened == [Path(name) for name in files]
    assert model is None
    assert device == ("cpu" if arguments[:1] == ["--device"] else "auto")
    assert extra == {"started": 1.5, "quit_when_shown": False}


def test_the_window_gets_model_and_exit_code(window, model_file, monkeypatch):
    monkeypatch.setattr(sys.modules["desktop.ui.app"], "run_window", lambda *args, **kwargs: 3)
    assert main(["--model", str(model_file), "girl.png"]) == 3


@pytest.mark.parametrize(
    ("word", "says"), [("colorise", "did you mean colorize?"), ("zzz", "tintline --help")]
)
def test_a_misspelt_command_is_no_file(window, tmp_path, monkeypatch, capsys, word, says):
    monkeypatch.chdir(tmp_path)
    assert main([word, "girl.png"]) == 2
    assert says in one_line(capsys.readouterr().err)
    assert window == []
    (tmp_path / word).write_bytes(b"a file without an ending")
    assert main([word]) == 0


def test_windows_loads_onnx_runtime_before_qt(monkeypatch):
    order = []

    class Window(ModuleType):
        def __getattr__(self, name):
            if name != "run_window":
                raise AttributeError(name)
            order.append("Qt")
            return lambda *args, **kwargs: 0

    monkeypatch.setitem(sys.modules, "desktop.ui.app", Window("desktop.ui.app"))
    monkeypatch.setattr(cli, "sys", SimpleNamespace(platform="win32"))
    monkeypatch.setattr(cli, "importlib", SimpleNamespace(import_module=order.append))
    assert main([]) == 0
    assert order == ["onnxruntime", "Qt"]

    def fails(name):
        raise ImportError(name)

    monkeypatch.setattr(cli, "importlib", SimpleNamespace(import_module=fails))
    assert main([]) == 0  # the window says what is missing


def test_a_missing_qt_is_named():
    # In a process of its own: other tests have loaded Qt, and this one must not find it.
    code = (
        "import sys; sys.modules['PySide6'] = None; sys.argv = ['tintline'];"
        "from desktop.__main__ import main; sys.exit(main())"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert run.returncode == 1
    assert "pip install PySide6-Essentials" in one_line(run.stderr)
