import json
from pathlib import Path

import pytest
from psd_tools import PSDImage

from desktop import cli_batch
from desktop.cli import main
from tests.cli.commands import draw, one_line
from tests.core.layered_files import names_in_ora


@pytest.fixture
def folder(tmp_path) -> Path:
    folder = tmp_path / "in"
    draw(folder / "a.png")
    draw(folder / "deep" / "b.png")
    return folder


def test_batch_mirrors_skips_and_overwrites(folder, tmp_path, model_file, capsys):
    out = tmp_path / "out"
    arguments = ["batch", str(folder), "-o", str(out), "-m", str(model_file), "-r"]
    assert main([*arguments, "--format", "jpg"]) == 0
    assert (out / "a.jpg").is_file()
    assert (out / "deep" / "b.jpg").is_file()
    assert capsys.readouterr().out.startswith("2 done, 0 skipped, 0 failed")
    assert main([*arguments, "--format", "jpg", "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert (data["done"], data["skipped"], data["cancelled"]) == (0, 2, False)
    assert [item["state"] for item in data["items"]] == ["skipped", "skipped"]
    assert main([*arguments, "--format", "jpg", "--overwrite"]) == 0
    assert capsys.readouterr().out.startswith("2 done")


def test_batch_gives_what_colorize_gives(folder, tmp_path, model_file):
    shared = ["-m", str(model_file), "--palette", "Sakura", "--look", "soft", "--seed", "3"]
    assert main(["colorize", str(folder / "a.png"), "-o", str(tmp_path / "one.png"), *shared]) == 0
    assert main(["batch", str(folder), "-o", str(tmp_path / "out"), *shared]) == 0
    assert (tmp_path / "one.png").read_bytes() == (tmp_path / "out" / "a.png").read_bytes()


def test_batch_writes_layers(folder, tmp_path, model_file, capsys):
    out = tmp_path / "out"
    shared = ["batch", str(folder), "-o", str(out), "-m", str(model_file)]
    assert main([*shared, "--format", "psd", "--split-colors"]) == 0
    assert [layer.name for layer in PSDImage.open(out / "a.psd")][:2] == ["Paper", "Flats"]
    assert main([*shared, "--format", "ora"]) == 0
    assert "Lines" in names_in_ora(out / "a.ora")
    assert main([*shared, "--split-colors"]) == 2
    assert "add --format psd or ora" in one_line(capsys.readouterr().err)


def test_batch_names_what_failed_and_goes_on(folder, tmp_path, model_file, capsys):
    (folder / "0.png").write_bytes(b"")
    out = tmp_path / "out"
    assert main(["batch", str(folder), "-o", str(out), "-m", str(model_file)]) == 1
    said = capsys.readouterr()
    assert "0.png is empty" in one_line(said.err)
    assert said.out.startswith("1 done, 0 skipped, 1 failed")
    assert (out / "a.png").is_file()


def test_batch_stopped_says_how_to_go_on(folder, tmp_path, model_file, capsys, monkeypatch):
    def interrupted(self, request, *, cancel=None, progress=None):
        raise KeyboardInterrupt

    monkeypatch.setattr(cli_batch.Colorizer, "colorize", interrupted)
    code = main(["batch", str(folder), "-o", str(tmp_path / "out"), "-m", str(model_file)])
    assert code == 130
    assert "goes on where it stopped" in capsys.readouterr().err


def test_batch_refuses_what_it_cannot_mean(folder, tmp_path, model_file, capsys):
    shared = ["-m", str(model_file)]
    assert main(["batch", str(folder), "-o", str(tmp_path / "o"), "-f", "gif", *shared]) == 2
    assert 'no format "gif"' in one_line(capsys.readouterr().err)
    assert main(["batch", str(tmp_path / "none"), "-o", str(tmp_path / "o"), *shared]) == 1
    assert "does not exist" in one_line(capsys.readouterr().err)
    assert main(["batch", str(folder), *shared]) == 2
