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
from export.models.generator import Generator
from export.recipes.tint_settings import parse_sizes
from export.training import devices
from export.training.checkpoint import load_checkpoint
from export.training.loop import train
from export.training.run import stored_run, trained_generator
from export.training.start import begin_from
from tests.export.logs import logged
from tests.export.networks import QUICK, here, small_generator, small_tint, small_tint_photo
from tests.export.pictures import write_pictures

ROOT = Path(__file__).resolve().parents[2]


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


def weights(path: Path, which: str = "generator") -> dict[str, torch.Tensor]:
    state = load_checkpoint(path)
    return state["average"] if which == "average" else state["networks"][which]


def test_a_run_goes_on_where_it_stopped(cache, tmp_path):
    run = tmp_path / "run"
    path = train(small_tint(3), here(cache, run))
    assert load_checkpoint(path)["step"] == 3
    first = weights(path)
    recipe, options = stored_run(run)
    assert (recipe.settings.batch, options.run) == (2, run)
    train(small_tint(5), here(cache, run))
    assert load_checkpoint(path)["step"] == 5
    second = weights(path)
    assert any(not torch.equal(first[k], second[k]) for k in first)
    assert torch.equal(first["dictionary"], second["dictionary"])
    with pytest.raises(TintlineError, match="5 steps already"):
        train(small_tint(5), here(cache, run))
    with pytest.raises(TintlineError, match="a run of the recipe tint"):
        train(small_tint_photo(9), here(cache, run))
    with pytest.raises(TintlineError, match="other settings of its networks"):
        train(small_tint(9, embed=16), here(cache, run))
    assert load_checkpoint(path)["step"] == 5


_KILLED = """
import os, signal, sys
from pathlib import Path
import torch
from export.training.loop import train
from tests.export.networks import here, small_tint

data, runs = Path(sys.argv[1]), Path(sys.argv[2])

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
for where in sys.argv[3:]:
    child = os.fork()  # each dies in a process of its own, but PyTorch is loaded once
    if not child:
        train(small_tint(8), here(data, runs / where, save_every=0, log_every=1))
        os._exit(0)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""


def test_killed_runs_go_on_to_the_same_losses_and_weights(cache, tmp_path):
    places = ["in a step", "before a rename", "after a rename"]
    done = subprocess.run(
        [sys.executable, "-c", _KILLED, str(cache), str(tmp_path), *places], cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.stdout.split() == [str(-signal.SIGKILL)] * 3, done.stderr[-3000:]
    straight = train(small_tint(8), here(cache, tmp_path / "straight", log_every=1))
    for where in places:
        path = tmp_path / where / "checkpoint.pt"
        assert load_checkpoint(path)["step"] == 4, where
        train(small_tint(8), here(cache, tmp_path / where, save_every=0, log_every=1))
        for which in ("generator", "average"):
            one, two = weights(straight, which), weights(path, which)
            assert all(torch.equal(one[key], two[key]) for key in one), where
        losses = dict(logged(tmp_path / where, "loss"))
        assert losses == dict(logged(tmp_path / "straight", "loss")), where


def test_an_exploding_loss_leaves_the_checkpoint_before_it(cache, tmp_path, monkeypatch):
    run = tmp_path / "run"
    path = train(small_tint(2), here(cache, run))
    before = path.read_bytes()
    clip = torch.nn.utils.clip_grad_norm_
    monkeypatch.setattr(
        torch.nn.utils, "clip_grad_norm_", lambda *words: clip(*words) * float("nan")
    )
    with pytest.raises(TintlineError, match="exploded at step 2"):
        train(small_tint(4), here(cache, run))
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
    path = train(small_tint(50), here(cache, tmp_path / "run"))
    assert load_checkpoint(path)["step"] == 2
    assert signal.getsignal(signal.SIGTERM) == before


_TORCHRUN = ("torch.distributed.run", "--standalone", "--nproc-per-node", "2", "-m", "export")


@pytest.mark.parametrize(("launcher", "more"), [(_TORCHRUN, ()), (("export",), ("--devices", "2"))])
def test_two_processes_share_each_batch(cache, tmp_path, launcher, more):
    """By PyTorch's own launcher and by the program's; one process goes on with their run."""
    run = tmp_path / "run"
    words = ["train", "tint", str(cache), "-o", str(run), "--batch", "4", "--workers", "0",
             "--device", "cpu", "--steps", "1", *QUICK, *more]  # fmt: skip
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
        return weights(train(small_tint(batch=batch), here(cache, tmp_path / f"alone {batch}")))

    half, whole = alone(2), alone(4)
    names = [name for name in both if both[name].ndim > 1]

    def apart(other: dict[str, torch.Tensor]) -> float:
        return sum(float((both[name] - other[name]).abs().sum()) for name in names)

    assert apart(whole) < 0.5 * apart(half)
    train(small_tint(2, batch=4), here(cache, run))
    assert load_checkpoint(run / "checkpoint.pt")["step"] == 2


@pytest.mark.parametrize("make", [small_tint, small_tint_photo])
def test_a_handful_of_pictures_is_learned(make, cache, photos, tmp_path):
    data = photos if make is small_tint_photo else cache
    run = tmp_path / "run"
    train(make(60, batch=8, rate=4e-3), here(data, run, log_every=15))
    losses = [value for _, value in logged(run, "loss")]
    assert losses[-1] < 0.8 * losses[0]
    assert logged(run, "color")[-1][1] < logged(run, "color")[0][1]


def test_the_log_tells_speed_waiting_and_pictures(cache, tmp_path):
    run = tmp_path / "run"
    train(small_tint(4), here(cache, run, log_every=2, workers=1))
    assert [step for step, _ in logged(run, "pictures/s")] == [2, 4]
    assert all(0 <= share <= 1 for _, share in logged(run, "waiting"))
    assert logged(run, "rate")[0][1] > 0
    log = EventAccumulator(str(run / "log"))
    log.Reload()
    (grid,) = log.Images("pictures")
    assert (grid.step, grid.height) == (4, 4 * 16)


def test_training_begins_from_a_run_or_a_model(exported, cache, photos, tmp_path):
    generator, recipe = small_generator(), small_tint()

    def begin(path: Path, recipe=recipe) -> dict[str, torch.Tensor]:
        return begin_from(path, recipe, generator).state_dict()

    path = exported
    again = begin_from(path, recipe, generator)
    assert isinstance(again, Generator)
    for name, value in generator.state_dict().items():
        if not name.startswith("part."):  # which the model lacks
            assert torch.equal(again.state_dict()[name], value), name
    trained = train(small_tint(2, rate=1e-9), here(cache, tmp_path / "run", start=path))
    assert torch.allclose(weights(trained)["stem.weight"], generator.stem.weight, atol=1e-6)
    from_run, average = begin(tmp_path / "run"), weights(trained, "average")
    assert all(torch.equal(value, average[k]) for k, value in from_run.items())
    with pytest.raises(TintlineError, match="other sizes"):
        train(small_tint(embed=16), here(cache, tmp_path / "other", start=path))
    with pytest.raises(TintlineError, match="a run of tint, and this one is of tint-photo"):
        train(small_tint_photo(), here(photos, tmp_path / "photo", start=tmp_path / "run"))
    with pytest.raises(TintlineError, match="for the task sketch, and tint-photo is for photo"):
        train(small_tint_photo(), here(photos, tmp_path / "photo", start=path))
    with pytest.raises(TintlineError, match="does not exist"):
        begin(tmp_path / "nothing.onnx")
    (tmp_path / "broken.onnx").write_bytes(b"no model")
    with pytest.raises(TintlineError, match="no ONNX file"):
        begin(tmp_path / "broken.onnx")


def test_a_strangers_model_is_no_beginning(tmp_path):
    from tests.models import write_sketch_model

    with pytest.raises(TintlineError, match="what its network looks like"):
        begin_from(write_sketch_model(tmp_path / "m.onnx"), small_tint(), small_generator())


def test_sizes_grow_with_the_steps():
    sized = small_tint(size="32,64@0.5,96@0.9").settings
    assert [sized.size_at(step, 100) for step in (0, 49, 50, 89, 90, 100)] == [
        32,
        32,
        64,
        64,
        96,
        96,
    ]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("large", "write a size such as 128"),
        ("100", "multiple of 16"),
        ("16", "multiple of 16"),
        ("32,64@2", "no share"),
        ("32,64", "rising"),
        ("32@0.5", "begin with a size"),
        ("32,64@0.6,96@0.4", "rising"),
    ],
)
def test_sizes_that_are_none_are_named(text, says):
    with pytest.raises(ValueError, match=says):
        parse_sizes(text)


@pytest.mark.parametrize(
    ("values", "says"),
    [
        ({"precision": "int4"}, "precision"),
        ({"device": "abacus"}, "abacus"),
        ({"device": "cuda", "devices": 64}, "cannot be used here"),
        ({"devices": 3}, "multiple"),
        ({"devices": 0}, "at least 1"),
        ({"seed": -1}, "at least 0"),
        ({"limit": 3}, "prepared already"),
    ],
)
def test_options_that_do_not_fit_are_named(cache, tmp_path, values, says):
    with pytest.raises(TintlineError, match=says):
        train(small_tint(batch=64), here(cache, tmp_path / "run", **values))
    assert not (tmp_path / "run").exists()


@pytest.mark.parametrize(
    ("tiles", "asked", "says"),
    [
        (False, "auto", None),
        (True, "auto", "bfloat16"),
        (False, "bf16-mixed", "bfloat16"),
        (True, "32-true", None),
    ],
)
def test_bfloat16_is_for_processors_that_are_fast_in_it(
    cache, tmp_path, monkeypatch, caplog, tiles, asked, says
):
    monkeypatch.setattr(devices, "has_tiles", lambda: tiles)
    caplog.set_level("INFO")
    train(small_tint(), here(cache, tmp_path / "run", precision=asked))
    assert ("bfloat16" in caplog.text) == (says is not None)


def test_a_damaged_checkpoint_is_named(tmp_path):
    (tmp_path / "checkpoint.pt").write_bytes(b"nothing")
    with pytest.raises(TintlineError, match="no readable checkpoint"):
        load_checkpoint(tmp_path / "checkpoint.pt")


def test_restored_weights_are_the_averaged_ones(cache, tmp_path):
    path = train(small_tint(2), here(cache, tmp_path / "run"))
    recipe, network, metadata = trained_generator(tmp_path / "run")
    assert recipe.name == "tint"
    assert "palettes" in metadata
    state, average = network.state_dict(), weights(path, "average")
    assert all(torch.equal(value, average[k]) for k, value in state.items())
    assert np.isfinite(state["stem.weight"].numpy()).all()


def test_data_that_is_not_prepared_is_prepared_once(tmp_path):
    write_pictures(tmp_path / "pictures", 3)
    run = tmp_path / "run"
    train(small_tint(1), here(tmp_path / "pictures", run))
    made = (run / "prepared" / "cache.json").stat().st_mtime_ns
    recipe, options = stored_run(run)
    recipe.settings = small_tint(2).settings
    train(recipe, options)
    assert (run / "prepared" / "cache.json").stat().st_mtime_ns == made
