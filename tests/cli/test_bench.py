import json

import pytest

from desktop import cli_bench
from desktop.cli import main
from desktop.engine.bench import report
from desktop.engine.bench.floor import Arithmetic, MachineSpeed, describe_machine
from desktop.engine.bench.full import FullFigures
from desktop.engine.bench.quick import Figures
from desktop.engine.bench.stages import STAGES, Runs, StageTimes
from tests.cli.commands import one_line

FIGURES = Figures(
    times=StageTimes(
        device="CPU",
        model="Test",
        width=1000,
        height=1000,
        session=0.5,
        first=1.5,
        whole=1.25,
        stages=dict.fromkeys(STAGES, 0.0) | {"decode": 0.125, "inference": 1.0, "encode": 0.125},
        dot=0.125,
        runs=(Runs(2, Arithmetic(1e10, 1e8)),),
        peak_memory=1024**3,
    ),
    window=None,
    window_note="there is no Qt",
)


def test_bench_prints_and_writes_its_figures(sketch_model, tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(cli_bench, "measure", lambda *args: FIGURES)
    file = tmp_path / "figures.json"
    assert main(["bench", "--json", str(file)]) == 0
    text = capsys.readouterr().out
    for figure in ("1.25 s", "1.00 s", "0.12 s", "there is no Qt", "1.0 GiB", "1000 × 1000"):
        assert figure in text
    assert json.loads(file.read_text())["sketch"] == 1.25


def test_full_bench_prints_and_writes_tables(sketch_model, tmp_path, capsys, monkeypatch):
    everything = FullFigures(
        describe_machine(), MachineSpeed(1e11, 1e10), times={"CPU": [FIGURES.times]}
    )
    monkeypatch.setattr("desktop.engine.bench.full.measure_everything", lambda *args: everything)
    document = tmp_path / "performance.md"
    document.write_text(f"Before\n{report.BEGIN}{report.END}\nAfter\n", encoding="utf-8")
    file = tmp_path / "figures.json"
    assert main(["bench", "--full", "--markdown", str(document), "--json", str(file)]) == 0
    printed = capsys.readouterr().out
    written = document.read_text(encoding="utf-8")
    assert "| a moved dot | 0.15 s | 0.12 s | met |" in printed
    assert printed.strip() in written
    assert written.startswith("Before\n")
    assert written.endswith("After\n")
    assert json.loads(file.read_text())["devices"][0]["sizes"][0]["whole"] == 1.25


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--json", "no/where.json"], "cannot be written"),
        (["--markdown", "figures.md"], "add --full"),
        (["--full", "--size", "2"], "leave --size out"),
        (["--full", "--plot", "plot.gif"], "use .svg or .png"),
    ],
)
def test_bench_refuses_before_the_work(sketch_model, capsys, arguments, sentence):
    assert main(["bench", *arguments]) != 0
    assert sentence in one_line(capsys.readouterr().err)
