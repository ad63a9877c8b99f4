"""A folder on a cluster of two workers, which are processes of their own."""

import os
import shutil
import signal
import sys
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from desktop.core.errors import TintlineError
from desktop.engine.batch import BatchSummary, run_batch
from desktop.engine.batch_dask import run_on_cluster
from desktop.engine.batch_item import BatchState
from desktop.engine.batch_plan import BatchPlan, plan_batch
from desktop.engine.batch_settings import BatchSettings
from desktop.engine.colorize import Colorizer
from tests.engine.painters import files
from tests.models import write_sketch_model

distributed = pytest.importorskip("distributed")


@pytest.fixture(scope="module")
def cluster():
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=":0"
    ) as cluster:
        yield cluster


@pytest.fixture
def folder(tmp_path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(6):
        image = Image.new("L", (96, 80), 255)
        ImageDraw.Draw(image).rectangle((10 + number, 12, 70, 60), outline=0, width=3)
        image.save(folder / f"{number}.png")
    return folder


@pytest.fixture
def model(tmp_path) -> Path:
    return write_sketch_model(tmp_path / "m.onnx")


def run(plan: BatchPlan, cluster, model: Path, on_change=None) -> BatchSummary:
    return run_on_cluster(
        plan,
        cluster.scheduler_address,
        BatchSettings(),
        model=str(model),
        device="cpu",
        on_change=on_change,
    )


def test_the_results_are_those_of_this_machine(cluster, folder, model, tmp_path):
    here, there = tmp_path / "here", tmp_path / "there"
    run_batch(plan_batch(folder, here), Colorizer(model, "cpu"), BatchSettings())
    (folder / "bad.png").write_bytes(b"")
    plan = plan_batch(folder, there)
    states = []
    summary = run(plan, cluster, model, lambda number, item: states.append((number, item.state)))
    assert summary == BatchSummary(done=6, failed=1)
    assert files(there) == files(here)
    for name in files(here):
        assert (here / name).read_bytes() == (there / name).read_bytes()
    assert [number for number, _ in states] == sorted(number for number, _ in states)
    (failed,) = [item for item in plan.items if item.state is BatchState.FAILED]
    assert "zero bytes" in failed.message
    assert {item.state for item in plan_batch(folder, there).items[:6]} == {BatchState.SKIPPED}


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")
def test_a_worker_that_is_killed_costs_nothing(cluster, folder, model, tmp_path):
    for number in range(6, 60):
        shutil.copy(folder / "0.png", folder / f"{number}.png")
    out = tmp_path / "out"
    with distributed.Client(cluster, set_as_default=False) as client:
        worker, *_ = client.run(os.getpid).values()
    made = []

    def kill_one(number, item):
        if not made and item.state is BatchState.DONE:
            made.extend(files(out))
            os.kill(worker, signal.SIGKILL)

    plan = plan_batch(folder, out)
    assert run(plan, cluster, model, kill_one) == BatchSummary(done=60)
    assert 0 < len(made) < 60  # there was something left to do
    assert files(out) == sorted(f"{number}.png" for number in range(60))


def test_another_model_on_a_worker_is_told(cluster, folder, model, tmp_path, monkeypatch):
    monkeypatch.setattr(
        "desktop.engine.batch_dask.read_spec", lambda path: type("Spec", (), {"sha256": "0" * 64})
    )
    plan = plan_batch(folder, tmp_path / "out")
    assert run(plan, cluster, model) == BatchSummary(failed=6)
    assert "A worker has another model Test" in plan.items[0].message


def test_a_scheduler_without_workers_is_told(folder, model, tmp_path):
    with (
        distributed.LocalCluster(n_workers=0, dashboard_address=":0", processes=False) as empty,
        pytest.raises(TintlineError, match="has no workers: start one"),
    ):
        run(plan_batch(folder, tmp_path / "out"), empty, model)


def test_a_missing_package_is_told(folder, model, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    plan = plan_batch(folder, tmp_path / "out")
    with pytest.raises(TintlineError, match=r"pip install \"tintline\[dask\]\""):
        run_on_cluster(plan, "tcp://127.0.0.1:1", BatchSettings(), model=str(model))
