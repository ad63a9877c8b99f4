"""A batch that is killed without warning, at each step of its way."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from tests.models import write_sketch_model

ROOT = Path(__file__).resolve().parents[2]

# Everything is imported once, and each run is a fork: so dozens of them take seconds. The system
# tells of each file that is opened, renamed or removed before it happens; there the run is killed.
KILLER = """
import json, os, shutil, signal, sys
from pathlib import Path

import desktop.cli_batch, desktop.logs
import onnxruntime
from desktop.cli import main
from desktop.core.palettes import shipped_palettes

folder, model, log = map(Path, sys.argv[1:4])
options = sys.argv[4:]
desktop.logs.log_path = lambda: log
shipped_palettes()
with open(os.devnull, "w") as sys.stdout:
    main(["batch", "--help"])
sys.stdout = sys.__stdout__
out = folder / "out"
command = ["batch", str(folder / "in"), "-o", str(out), "-m", str(model), "-d", "cpu", *options]


def run(kill_at=0):
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    step = 0

    def look(event, args):
        nonlocal step
        if event in ("open", "os.rename", "os.remove", "os.mkdir") and str(out) in str(args[0]):
            if event != "open" or args[1] not in (None, "r", "rb"):
                step += 1
                if step == kill_at:
                    os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(look)
    os._exit(main(command))


def stamps():
    return {path.name: path.stat().st_mtime_ns for path in out.glob("*.png")}


ways = []
kill_at = 0
if options:  # there is something to overwrite
    command[-1:], overwrite = [], command[-1:]
    assert run() == 0
    out.rename(folder / "made")
    command += overwrite
while True:
    kill_at += 2 if options else 1  # the second way is as the first
    shutil.rmtree(out, ignore_errors=True)
    if options:
        shutil.copytree(folder / "made", out)
    before = stamps() if out.exists() else {}
    code = run(kill_at)
    killed = stamps() if out.exists() else {}
    if code == 0:
        break
    again = run()
    ways.append({
        "code": code,
        "again": again,
        "made": sorted(name for name in killed if killed[name] != before.get(name)),
        "repeated": sorted(
            name for name in killed
            if killed[name] != before.get(name) and stamps()[name] != killed[name]
        ),
        "stale": sorted(name for name, stamp in stamps().items() if stamp == before.get(name)),
        "files": sorted(path.name for path in out.iterdir()),
        "same": sorted({path.read_bytes().hex()[-200:] for path in out.glob("*.png")}),
    })
print(json.dumps(ways))
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
@pytest.mark.parametrize("options", [[], ["--overwrite"]])
def test_the_next_run_completes_the_folder(tmp_path, options):
    (tmp_path / "in").mkdir()
    drawing = Image.new("L", (96, 80), 255)
    ImageDraw.Draw(drawing).rectangle((15, 12, 70, 60), outline=0, width=3)
    for name in "ab":
        drawing.save(tmp_path / "in" / f"{name}.png")
    model = write_sketch_model(tmp_path / "m.onnx")
    arguments = [str(tmp_path), str(model), str(tmp_path / "log"), *options]
    done = subprocess.run(
        [sys.executable, "-c", KILLER, *arguments],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    ways = json.loads(done.stdout)
    assert len(ways) > 6
    # At first nothing had been made, in the end both.
    assert {len(way["made"]) for way in ways} == {0, 1, 2}
    for way in ways:
        assert way["code"] == -9
        assert way["again"] == 0
        assert way["repeated"] == []
        assert way["stale"] == []
        assert way["files"] == [".tintline-batch.jsonl", "a.png", "b.png"]
        assert way["same"] == ways[0]["same"]
