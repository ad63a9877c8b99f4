"""Training: what is learned, what is saved, and what survives."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import torch
from tensorboard.backend.event_processing.event_accumulator import EventAccumulator

from desktop.core.errors import TintlineError
from export.data.cache import build_cache
from export.data.photos import build_photo_cache
from export.figures.parts import PART_NAMES
from export.models.generator import Generator
from export.onnx_export import export_onnx
from export.training.checkpoint import load_checkpoint, restore_network
from export.training.loop import stored_options, train
from export.training.options import TrainOptions, parse_sizes
from export.training.start import network_from
from tests.export.networks import SMALL, small_generator
from tests.export.pictures import write_pictures

ROOT = Path(__file__).resolve().parents[2]
METADATA = {"name": "n", "version": "1", "licence": "l", "trained_on": "t",
            "working_size": "64", "recipe": "r"}  # fmt: skip


@pytest.fixture(scope="module")
def cache(tmp_path_factory):
    folder = tmp_path_factory.mktemp("data")
    write_pictures(folder / "pictures", 6)
    build_cache(folder / "pictures", folder / "cache", size=64)
    return folder / "cache"


@pytest.fixture(scope="module")
def photos(tmp_path_factory):
    folder = tmp_path_factory.mktemp("photos")
    write_pictures(folder / "pictures", 4)
    build_photo_cache(folder / "pictures", folder / "cache", size=64)
    return folder / "cache"


def options(data, run, **values) -> TrainOptions:
    small = {"batch": 2, "size": "32", "warmup": 2, "dictionary": 5, "workers": 0, "device": "cpu"}
    return TrainOptions(data=data, run=run, **(small | values))


def logged(run: Path, name: str) -> list[tuple[int, float]]:
    log = EventAccumulator(str(run / "log"))
    log.Reload()
    return [(event.step, event.value) for event in log.Scalars(name)]


def weights(path: Path, which: str = "model") -> dict[str, torch.Tensor]:
    return load_checkpoint(path)[which]


def test_a_run_goes_on_where_it_stopped(cache, tmp_path):
    run = tmp_path / "run"
    path = train(options(cache, run, steps=3), SMALL)
    first = load_checkpoint(path)
    assert first["step"] == 3
    assert stored_options(run).batch == 2
    train(options(cache, run, steps=5))
    second = load_checkpoint(path)
    assert second["step"] == 5
    assert any(not torch.equal(first["model"][k], second["model"][k]) for k in first["model"])
    assert torch.equal(first["model"]["dictionary"], second["model"]["dictionary"])
    with pytest.raises(TintlineError, match="5 steps already"):
        train(options(cache, run, steps=5))
    with pytest.raises(TintlineError, match="no prepared photographs"):
        train(options(cache, run, steps=9, task="photo"))


_KILLED = """
import os, signal, sys
from pathlib import Path
import torch
from export.training.loop import train
from export.training.options import TrainOptions
from tests.export.networks import SMALL

data, run, where = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]

def dying(name, function, call, late=False):
    calls = [0]
    def counted(*words, **named):
        calls[0] += 1
        if where == name and calls[0] == call and not late:
            os.kill(os.getpid(), signal.SIGKILL)
        out = function(*words, **named)
        if where == name and calls[0] == call and late:
            os.kill(os.getpid(), signal.SIGKILL)
        return out
    return counted

# Every step clips its gradients once and, with save_every=0, ends in a rename.
torch.nn.utils.clip_grad_norm_ = dying("in a step", torch.nn.utils.clip_grad_norm_, 5)
os.replace = dying("before a rename", os.replace, 5)
os.replace = dying("after a rename", os.replace, 4, late=True)
train(TrainOptions(data=data, run=run, steps=8, batch=2, size="32", warmup=2, dictionary=5,
                   workers=0, device="cpu", save_every=0, log_every=1), SMALL)
"""


@pytest.mark.parametrize("where", ["in a step", "before a rename", "after a rename"])
def test_a_killed_run_goes_on_to_the_same_losses_and_weights(cache, tmp_path, where):
    straight = train(options(cache, tmp_path / "straight", steps=8, log_every=1), SMALL)
    killed = tmp_path / "killed"

    def run(where: str) -> int:
        done = subprocess.run(
            [sys.executable, "-c", _KILLED, str(cache), str(killed), where],
            cwd=ROOT, env=os.environ | {"PYTHONPATH": str(ROOT)}, capture_output=True, check=False,
        )  # fmt: skip
        return done.returncode

    assert run(where) == -signal.SIGKILL
    path = killed / "checkpoint.pt"
    assert load_checkpoint(path)["step"] == 4
    assert run("nowhere") == 0
    for which in ("model", "ema"):
        one, two = weights(straight, which), weights(path, which)
        assert all(torch.equal(one[key], two[key]) for key in one)
    assert logged(killed, "loss") == logged(tmp_path / "straight", "loss")


def test_an_exploding_loss_leaves_the_checkpoint_before_it(cache, tmp_path, monkeypatch):
    run = tmp_path / "run"
    path = train(options(cache, run, steps=2), SMALL)
    before = path.read_bytes()
    clip = torch.nn.utils.clip_grad_norm_
    monkeypatch.setattr(
        torch.nn.utils, "clip_grad_norm_", lambda *words: clip(*words) * float("nan")
    )
    with pytest.raises(TintlineError, match="exploded at step 2"):
        train(options(cache, run, steps=4))
    assert path.read_bytes() == before


def test_a_stop_signal_saves_first(cache, tmp_path, monkeypatch):
    clip, calls = torch.nn.utils.clip_grad_norm_, []

    def interrupted(*words, **named):
        calls.append(1)
        if len(calls) == 2:
            os.kill(os.getpid(), signal.SIGTERM)
        return clip(*words, **named)

    monkeypatch.setattr(torch.nn.utils, "clip_grad_norm_", interrupted)
    before = signal.getsignal(signal.SIGTERM)
    path = train(options(cache, tmp_path / "run", steps=50), SMALL)
    assert load_checkpoint(path)["step"] == 2
    assert signal.getsignal(signal.SIGTERM) == before


_TORCHRUN = ("torch.distributed.run", "--standalone", "--nproc-per-node", "2", "-m", "export")


@pytest.mark.parametrize(("launcher", "more"), [(_TORCHRUN, ()), (("export",), ("--devices", "2"))])
def test_two_processes_share_each_batch(cache, tmp_path, launcher, more):
    """By PyTorch's own launcher and by the program's; one process goes on with their run."""
    run = tmp_path / "run"
    words = ["train", str(cache), "-o", str(run), "--batch", "4", "--size", "32", "--workers", "0",
             "--device", "cpu", "--steps", "1", *more]  # fmt: skip
    env = os.environ | {"PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"}
    done = subprocess.run([sys.executable, "-m", *launcher, *words], cwd=ROOT, env=env,
                          capture_output=True, text=True, check=False)  # fmt: skip
    assert done.returncode == 0, done.stderr[-3000:]
    assert done.stdout.count("Saved") == 1
    assert [step for step, _ in logged(run, "loss")] == [1]  # one of them speaks
    both = weights(run / "checkpoint.pt")

    # Had they not averaged their gradients, each had stepped by its own half of the batch: the
    # first by pictures 0 and 1.
    def alone(batch: int) -> dict[str, torch.Tensor]:
        values = {"steps": 1, "batch": batch, "warmup": 300, "dictionary": 48}
        return weights(train(options(cache, tmp_path / f"alone {batch}", **values)))

    half, whole = alone(2), alone(4)
    names = [name for name in both if both[name].ndim > 1]

    def apart(other: dict[str, torch.Tensor]) -> float:
        return sum(float((both[name] - other[name]).abs().sum()) for name in names)

    assert apart(whole) < 0.5 * apart(half)
    train(options(cache, run, steps=2, batch=4))
    assert load_checkpoint(run / "checkpoint.pt")["step"] == 2


@pytest.mark.parametrize(("task", "figure"), [("sketch", "color"), ("photo", "color")])
def test_a_handful_of_pictures_is_learned(task, figure, cache, photos, tmp_path):
    data = photos if task == "photo" else cache
    run = tmp_path / "run"
    train(options(data, run, task=task, steps=60, batch=8, rate=4e-3, log_every=15), SMALL)
    losses = [value for _, value in logged(run, "loss")]
    assert losses[-1] < 0.8 * losses[0]
    assert logged(run, figure)[-1][1] < logged(run, figure)[0][1]


def test_the_log_tells_speed_waiting_and_pictures(cache, tmp_path):
    run = tmp_path / "run"
    train(options(cache, run, steps=4, log_every=2, workers=1), SMALL)
    assert [step for step, _ in logged(run, "pictures/s")] == [2, 4]
    assert all(0 <= share <= 1 for _, share in logged(run, "waiting"))
    assert logged(run, "rate")[0][1] > 0
    log = EventAccumulator(str(run / "log"))
    log.Reload()
    (grid,) = log.Images("pictures")
    assert (grid.step, grid.height) == (4, 4 * 16)


def test_training_begins_from_a_run_or_a_model(cache, photos, tmp_path):
    generator = small_generator()
    path = tmp_path / "model.onnx"
    export_onnx(generator, path, {**METADATA, "parts": ",".join(PART_NAMES)})
    again = network_from(path, "sketch")
    assert isinstance(again, Generator)
    assert again.config == SMALL
    for name, value in generator.state_dict().items():
        assert torch.equal(again.state_dict()[name], value), name
    export_onnx(generator, tmp_path / "blind.onnx", METADATA)  # it never saw parts
    blind = network_from(tmp_path / "blind.onnx", "sketch")
    assert torch.equal(blind.state_dict()["stem.weight"], generator.stem.weight)
    trained = train(options(cache, tmp_path / "run", steps=2, start=path, rate=1e-9), SMALL)
    assert torch.allclose(weights(trained)["stem.weight"], generator.stem.weight, atol=1e-6)
    from_run = network_from(tmp_path / "run", "sketch").state_dict()
    assert all(torch.equal(value, weights(trained, "ema")[k]) for k, value in from_run.items())
    photo = train(options(photos, tmp_path / "photo", task="photo", steps=1), SMALL)
    with pytest.raises(TintlineError, match="a run of the task sketch"):
        train(options(photos, tmp_path / "run", task="photo", steps=9), SMALL)
    back = network_from(tmp_path / "photo", "photo").state_dict()
    assert all(torch.equal(value, weights(photo, "ema")[k]) for k, value in back.items())
    with pytest.raises(TintlineError, match="for the task photo"):
        network_from(tmp_path / "photo", "sketch")
    with pytest.raises(TintlineError, match="does not exist"):
        network_from(tmp_path / "nothing.onnx", "sketch")
    (tmp_path / "broken.onnx").write_bytes(b"no model")
    with pytest.raises(TintlineError, match="no ONNX file"):
        network_from(tmp_path / "broken.onnx", "sketch")


def test_a_strangers_model_is_no_beginning(tmp_path):
    from tests.models import write_sketch_model

    with pytest.raises(TintlineError, match="what its network looks like"):
        network_from(write_sketch_model(tmp_path / "m.onnx"), "sketch")


def test_sizes_grow_with_the_steps(tmp_path):
    sized = options(tmp_path, tmp_path, size="32,64@0.5,96@0.9", steps=100)
    assert [sized.size_at(step) for step in (0, 49, 50, 89, 90, 100)] == [32, 32, 64, 64, 96, 96]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("large", "not understood"),
        ("100", "multiple of 16"),
        ("16", "multiple of 16"),
        ("32,64@2", "no share"),
        ("32,64", "rising"),
        ("32@0.5", "begin with a size"),
        ("32,64@0.6,96@0.4", "rising"),
    ],
)
def test_sizes_that_are_none_are_named(text, says):
    with pytest.raises(TintlineError, match=says):
        parse_sizes(text)


@pytest.mark.parametrize(
    ("values", "says"),
    [
        ({"batch": 0}, "at least 1"),
        ({"precision": "int4"}, "precision"),
        ({"task": "poetry"}, "task"),
        ({"device": "abacus"}, "abacus"),
        ({"device": "cuda", "devices": 64, "batch": 64}, "cannot be used here"),
        ({"devices": 3}, "multiple"),
        ({"seed": -1}, "at least 0"),
    ],
)
def test_options_that_do_not_fit_are_named(cache, tmp_path, values, says):
    with pytest.raises(TintlineError, match=says):
        train(options(cache, tmp_path / "run", steps=1, **values), SMALL)
    assert not (tmp_path / "run").exists()


@pytest.mark.parametrize(
    ("capability", "asked", "says"),
    [
        ("AVX2", "auto", None),
        ("AVX512", "auto", "bfloat16"),
        ("AVX2", "bf16-mixed", "bfloat16"),
        ("AVX512", "32-true", None),
    ],
)
def test_bfloat16_is_for_processors_that_are_fast_in_it(
    cache, tmp_path, monkeypatch, caplog, capability, asked, says
):
    monkeypatch.setattr(torch.backends.cpu, "get_cpu_capability", lambda: capability)
    caplog.set_level("INFO")
    train(options(cache, tmp_path / "run", steps=1, precision=asked), SMALL)
    assert ("bfloat16" in caplog.text) == (says is not None)


def test_a_damaged_checkpoint_is_named(tmp_path):
    (tmp_path / "checkpoint.pt").write_bytes(b"nothing")
    with pytest.raises(TintlineError, match="no readable checkpoint"):
        load_checkpoint(tmp_path / "checkpoint.pt")


def test_restored_weights_are_the_averaged_ones(cache, tmp_path):
    path = train(options(cache, tmp_path / "run", steps=2), SMALL)
    network = restore_network(load_checkpoint(path)).state_dict()
    assert all(torch.equal(value, weights(path, "ema")[k]) for k, value in network.items())
    assert np.isfinite(network["stem.weight"].numpy()).all()
