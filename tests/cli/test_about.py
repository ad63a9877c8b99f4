import json

from desktop import __version__, cli, cli_about
from desktop.cli import main
from desktop.engine import runtimes
from tests.cli.commands import one_line


def test_version_and_help(capsys):
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"tintline {__version__}\n"
    assert main(["--help"]) == 0
    text = capsys.readouterr().out
    assert "tintline colorize girl.png -o girl-color.png" in text
    for command in cli.COMMANDS[:-1]:
        assert command in text
    assert "window" not in [line.split()[1:2] for line in text.splitlines()]


def test_models_are_listed(sketch_model, capsys):
    assert main(["models"]) == 0
    assert "CC0-1.0" in capsys.readouterr().out
    assert main(["models", "--json"]) == 0
    (entry,) = json.loads(capsys.readouterr().out)
    assert (entry["name"], entry["task"]) == ("sketch", "sketch")
    (sketch_model.parent / "broken.onnx").write_bytes(b"x")
    assert main(["models"]) == 1
    assert "broken.onnx" in one_line(capsys.readouterr().err)


def test_palettes_are_listed(capsys):
    assert main(["palettes"]) == 0
    assert "Sakura\t#" in capsys.readouterr().out
    assert main(["palettes", "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out)) >= 12


def test_doctor_tells_and_judges(sketch_model, capsys, monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr(runtimes, "installed_runtimes", lambda: {"onnxruntime": "1.31.1"})
    monkeypatch.setattr(runtimes, "foreign_files", lambda name: [])
    assert main(["doctor"]) == 0
    text = capsys.readouterr().out
    assert "CPU works" in text
    assert "No problems were found." in text
    both = {"onnxruntime": "1", "onnxruntime-gpu": "2"}
    monkeypatch.setattr(runtimes, "installed_runtimes", lambda: both)
    assert main(["doctor", "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["problems"]


def test_pipes_that_close_end_in_silence(monkeypatch, capsys):
    def closed(text):
        raise BrokenPipeError(32, "Broken pipe")

    monkeypatch.setattr(cli_about, "write", closed)
    assert main(["palettes"]) == 1
    assert capsys.readouterr().err == ""
