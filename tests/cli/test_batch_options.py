import json
from pathlib import Path
from types import SimpleNamespace

import pytest
from PIL import Image, ImageDraw

from desktop import cli_batch
from desktop.cli import main
from desktop.engine.journal import JOURNAL_NAME
from tests.models import write_sketch_model


@pytest.fixture
def model(tmp_path) -> str:
    return str(write_sketch_model(tmp_path / "m.onnx"))


@pytest.fixture
def folder(tmp_path) -> Path:
    folder = tmp_path / "in"
    for name in ("a", "b"):
        draw(folder / f"{name}.png")
    return folder


@pytest.fixture
def out(tmp_path) -> Path:
    return tmp_path / "out"


@pytest.fixture
def batch(folder, out, model):
    """Runs the command; returns its exit code."""
    return lambda *options: main(
        ["batch", str(folder), "-o", str(out), "-m", model, "-d", "cpu", *options]
    )


def draw(path: Path, left: int = 15) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    image = Image.new("L", (96, 80), 255)
    ImageDraw.Draw(image).rectangle((left, 12, 70, 60), outline=0, width=3)
    image.save(path)
    return path


def names(out: Path) -> list[str]:
    return sorted(path.name for path in out.iterdir() if path.name != JOURNAL_NAME)


def test_names_jobs_and_report(batch, out, tmp_path, capsys):
    report = tmp_path / "reports" / "today.html"
    code = batch("--suffix", "-color", "-f", "webp", "--jobs", "2", "--report", str(report))
    assert code == 0
    assert names(out) == ["a-color.webp", "b-color.webp"]
    text = report.read_text(encoding="utf-8")
    assert text.count("data:image/webp") == 4
    assert "CPU" in text
    assert capsys.readouterr().out.startswith("2 done, 0 skipped, 0 failed")
    assert batch("--suffix", "-color", "-f", "webp", "--report", str(report)) == 0
    assert "Skipped" in report.read_text(encoding="utf-8")


def test_it_says_what_an_earlier_run_has_to_do_with_it(batch, folder, out, capsys):
    assert batch() == 0
    draw(folder / "a.png", 20)
    (out / "b.png").unlink()
    capsys.readouterr()
    assert batch("--json") == 0
    said = capsys.readouterr()
    assert "1 drawing is to do again: the drawing has changed since.\n" in said.err
    assert "1 drawing is to do again: its result is gone or not complete.\n" in said.err
    assert json.loads(said.out)["done"] == 2
    assert batch("--look", "flat") == 0
    told = "2 drawings are skipped: made with other settings; --overwrite replaces their results.\n"
    assert told in capsys.readouterr().err
    (out / JOURNAL_NAME).write_bytes(b"?")
    draw(folder / "c.png")
    assert batch() == 0
    assert "is damaged; it is put aside" in capsys.readouterr().err


def test_replacing_twice_replaces_twice(batch, out):
    assert batch() == 0
    stamps = set()
    for _ in range(2):
        assert batch("--overwrite") == 0
        stamps.add((out / "a.png").stat().st_mtime_ns)
    assert len(stamps) == 2


def test_watching_ends_with_ctrl_c(batch, folder, out, capsys, monkeypatch):
    steps = [lambda: None, lambda: draw(folder / "c.png"), lambda: None, lambda: None]

    def sleep(seconds: float) -> None:
        if not steps:
            raise KeyboardInterrupt
        steps.pop(0)()

    monkeypatch.setattr(cli_batch, "time", SimpleNamespace(sleep=sleep))
    report = folder.parent / "r.html"
    assert batch("--watch", "--report", str(report)) == 0
    assert names(out) == ["a.png", "b.png", "c.png"]
    said = capsys.readouterr()
    assert "Ctrl+C ends it" in said.err
    assert said.out.startswith("3 done")
    assert report.read_text(encoding="utf-8").count("<figure>") == 3


def test_watching_replaces_what_is_there_once(batch, out, monkeypatch):
    assert batch() == 0
    before = (out / "a.png").stat().st_mtime_ns
    looks = iter(range(5))
    runs = []
    run_batch = cli_batch.run_batch

    def run(plan, *args, **kwargs):
        runs.append([item.target.name for item in plan.items])
        return run_batch(plan, *args, **kwargs)

    def sleep(seconds: float) -> None:
        if next(looks, None) is None:
            raise KeyboardInterrupt

    monkeypatch.setattr(cli_batch, "run_batch", run)
    monkeypatch.setattr(cli_batch, "time", SimpleNamespace(sleep=sleep))
    assert batch("--watch", "--overwrite") == 0
    assert runs == [["a.png", "b.png"]]
    assert (out / "a.png").stat().st_mtime_ns != before


@pytest.mark.parametrize(
    ("options", "code", "says"),
    [
        (["--jobs", "0"], 2, "--jobs"),
        (["--jobs", "2", "--dask", "tcp://x:1"], 2, "--jobs is for this machine"),
        (["--suffix", "a/b"], 1, "Names of files cannot hold"),
        (["--suffix", ".jpg"], 2, "choose the format with --format jpg"),
        (["--report", "report.pdf"], 1, "end with .html"),
        (["--dask", "nonsense://x"], 1, "No Dask scheduler answers"),
    ],
)
def test_what_cannot_be_meant_is_one_sentence(batch, out, capsys, options, code, says):
    if "nonsense://x" in options:
        pytest.importorskip("distributed")
    assert batch(*options) == code
    said = capsys.readouterr()
    assert says in said.err
    assert "Traceback" not in said.err
    assert not out.exists()
