"""Every recipe of a published system: training, going on, sampling, and its way into the window."""

import os
import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import onnxruntime
import pytest
import torch
from PIL import Image

from desktop.core.errors import TintlineError
from desktop.core.hints import Hint
from desktop.engine.colorize import Colorizer
from desktop.engine.model import read_spec
from desktop.engine.photo import PhotoColorizer, PhotoRequest
from desktop.engine.request import ColorizeRequest
from desktop.engine.sample import Sampler
from export.onnx_export import export_onnx, parity_sizes
from export.recipes.recipe import Recipe
from export.recipes.settings import read_settings
from export.recipes.table import RECIPES, find_recipe
from export.sampling import paint_files, sample_sheet
from export.training.checkpoint import load_checkpoint
from export.training.loop import train
from export.training.run import stored_run, trained_generator
from tests.core.drawings import as_picture, two_boxes
from tests.export.logs import logged
from tests.export.networks import here
from tests.export.pictures import write_pictures

ROOT = Path(__file__).resolve().parents[2]
METADATA = {"name": "n", "version": "1", "licence": "l", "trained_on": "t"}
#: Settings with which a step of each takes a moment.
QUICK = {
    "sketch2color": ["size=256", "batch=2", "channels=[2,2,4,4,4,4,4,4]", "download=false"],
    "pix2pix": ["load_size=272", "channels=[4,4,8,8,8,8,8,8]", "discriminator_channels=4"],
    "memories": ["size=32", "map=4", "channels=[4,8,8,8]", "batch=2"],
    "photo-alpha": [],
    "photo-beta": ["size=32", "batch=2"],
    "photo-fusion": ["size=32", "batch=2", "backbone=small"],
    "faces-dcgan": ["batch=4", "noise=8", "channels=[32,16,16,8]", "snapshot=2 steps"],
}


def recipe(name: str, steps: int, *more: str) -> Recipe:
    kind = find_recipe(name)
    values = {"length": f"{steps} steps"}
    assignments = [*QUICK[name], *more]
    return kind(read_settings(name, kind.settings_type, assignments=assignments, values=values))


@pytest.fixture(scope="module")
def pictures(made_once):
    def make(folder: Path) -> None:
        write_pictures(folder, 5)
        (folder / "broken.png").write_bytes(b"no picture")

    return made_once("recipe-pictures", make)


@pytest.fixture(scope="module")
def trained(pictures, made_once):
    """The folder of a run of three steps of a recipe, each made once."""

    def run(name: str) -> Path:
        def make(folder: Path) -> None:
            train(recipe(name, 3), here(pictures, folder, log_every=1))

        return made_once(f"recipe-{name}", make)

    return run


def test_the_table_has_every_recipe_that_can_be_trained():
    assert set(RECIPES) == {"tint", "tint-photo", *QUICK}
    for kind in RECIPES.values():
        assert kind.summary
        assert kind.source
        kind.settings_type()


@pytest.mark.parametrize("name", QUICK)
def test_a_run_that_was_stopped_goes_on_to_the_same_losses(name, trained, pictures, tmp_path):
    run = tmp_path / "run"
    train(recipe(name, 2), here(pictures, run, log_every=1))
    again, options = stored_run(run)
    assert again.settings.batch == recipe(name, 2).settings.batch
    again.settings = recipe(name, 3).settings
    train(again, options)
    assert dict(logged(run, "loss")) == dict(logged(trained(name), "loss"))
    one, two = (load_checkpoint(path / "checkpoint.pt") for path in (run, trained(name)))
    assert one["step"] == two["step"] == 3
    for network, weights in one["networks"].items():
        assert all(torch.equal(value, two["networks"][network][k]) for k, value in weights.items())


@pytest.mark.parametrize("name", QUICK)
def test_the_application_opens_what_a_recipe_exports(name, trained, tmp_path):
    made, network, told = trained_generator(trained(name))
    path = tmp_path / "model.onnx"
    assert export_onnx(made, network, path, {**METADATA, **told}) < 1e-3
    spec = read_spec(path)
    assert spec.recipe == name
    drawing = as_picture(two_boxes())
    if spec.task == "sketch":
        hints = (Hint.dot(30, 50, (1, 2, 3)),)  # it has no such input: the regions obey
        flats = Colorizer(path, "cpu").colorize(ColorizeRequest(drawing, hints)).flats
        assert tuple(flats[50, 30]) == (1, 2, 3)
    elif spec.task == "photo":
        image = PhotoColorizer(path, "cpu").colorize(PhotoRequest(drawing)).image
        assert image.shape == (160, 240, 3)
    else:
        faces = Sampler(path, "cpu").draw(2, 0)
        assert [face.shape for face in faces] == [(64, 64, 3)] * 2
        assert not np.array_equal(*faces)
    session = onnxruntime.InferenceSession(path)
    signature = made.signature(network, told)
    assert len(session.get_inputs()) == len(signature.inputs)
    sides = [side for size in parity_sizes(signature) for side in size]
    assert all(side % spec.size_multiple == 0 for side in sides)


@pytest.mark.parametrize("name", QUICK)
def test_a_sheet_shows_what_a_run_makes(name, trained):
    sheet = sample_sheet(trained(name), 2)
    rows, side = (1, 64) if name == "faces-dcgan" else (3, sheet.height // 3)
    assert sheet.height == rows * side
    assert sheet.width > side or name == "photo-alpha"  # which has but one picture


def test_one_picture_is_painted_in_the_size_it_was_learned_in(trained, tmp_path):
    Image.new("RGB", (50, 30), "gray").save(tmp_path / "a.png")
    (out,) = paint_files(trained("photo-alpha"), [tmp_path / "a.png"], tmp_path / "out")
    with Image.open(out) as painted:
        assert painted.size == (50, 30)
    assert trained_generator(trained("photo-alpha"))[2]["working_size"] == "128"


#: Steps, figure and what it is below in the end, on five pictures or one.
LEARNED = {
    "sketch2color": (30, "l1", 0.25),
    "pix2pix": (30, "l1", 0.25),
    "memories": (80, "l1", 0.06),
    "photo-alpha": (120, "loss", 0.004),
    "photo-beta": (20, "loss", 0.015),
    "photo-fusion": (20, "loss", 0.015),
}


@pytest.mark.parametrize("name", LEARNED)
def test_a_handful_of_pictures_is_learned(name, pictures, tmp_path):
    steps, figure, below = LEARNED[name]
    more = ["rate=0.004"] if name in ("sketch2color", "pix2pix", "memories") else []
    run = tmp_path / "run"
    train(recipe(name, steps, *more), here(pictures, run, log_every=10))
    values = [value for _, value in logged(run, figure)]
    assert values[-1] < below
    assert values[-1] < 0.7 * values[0]


def test_faces_come_nearer_to_the_real_ones(pictures, tmp_path):
    """The discriminator learns to tell them apart, and the generator follows."""
    run = tmp_path / "run"
    faster = ("rate=0.002", "discriminator_rate=0.002", "batch=8")
    train(recipe("faces-dcgan", 80, *faster), here(pictures, run, log_every=10))
    judged = [value for _, value in logged(run, "discriminator")]
    assert judged[-1] < judged[0]
    real = np.stack([np.asarray(Image.open(p).resize((64, 64))) for p in pictures.glob("?.png")])
    made, network, _ = trained_generator(run)
    _, early, _ = trained_generator(run, 2)
    batch = made.shown(16)
    assert batch is not None

    def mean(generator) -> np.ndarray:
        return (255 * made.render(generator, batch)[0].mean(dim=(0, 2, 3))).numpy()

    target = real.mean(axis=(0, 1, 2))
    assert np.abs(mean(network) - target).max() < np.abs(mean(early) - target).max()


def test_snapshots_are_kept_and_can_be_looked_at(trained):
    run = trained("faces-dcgan")
    assert sample_sheet(run, 2, 2).tobytes() != sample_sheet(run, 2).tobytes()
    with pytest.raises(TintlineError, match="no snapshot of step 7: it has 2"):
        sample_sheet(run, 2, 7)
    with pytest.raises(TintlineError, match="it has kept none"):
        sample_sheet(trained("memories"), 2, 7)


@pytest.mark.parametrize("name", ["sketch2color", "memories"])
def test_the_discriminator_learns_in_every_other_step(name, pictures, tmp_path):
    states = []
    for steps in (1, 2, 3):
        path = train(recipe(name, steps), here(pictures, tmp_path / str(steps)))
        states.append(load_checkpoint(path)["networks"]["discriminator"])
    names = [key for key, value in states[0].items() if key.endswith("weight") and value.ndim > 1]
    assert all(torch.equal(states[0][key], states[1][key]) for key in names)
    assert any(not torch.equal(states[1][key], states[2][key]) for key in names)


def test_the_log_has_the_mean_of_the_steps_in_which_the_discriminator_learned(pictures, tmp_path):
    for every in (1, 3):
        train(recipe("memories", 3), here(pictures, tmp_path / str(every), log_every=every))
    single = dict(logged(tmp_path / "1", "discriminator"))
    assert sorted(single) == [1, 3]
    ((_, together),) = logged(tmp_path / "3", "discriminator")
    assert together == pytest.approx((single[1] + single[3]) / 2, rel=1e-5)


def test_two_processes_train_generator_and_discriminator(pictures, tmp_path):
    words = ["train", "memories", str(pictures), "-o", str(tmp_path / "run"), "--steps", "2"]
    words += ["--workers", "0", "--device", "cpu", "--devices", "2"]
    words += [word for text in QUICK["memories"] for word in ("--set", text)]
    env = os.environ | {"PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"}
    done = subprocess.run([sys.executable, "-m", "export", *words], cwd=ROOT, env=env,
                          capture_output=True, text=True, check=False)  # fmt: skip
    assert done.returncode == 0, done.stderr[-3000:]
    assert load_checkpoint(tmp_path / "run" / "checkpoint.pt")["step"] == 2


@pytest.mark.parametrize("more", [("loss=hinge", "norm=instance"), ("shape=fill", "blur=1.5"),
                                  ("shape=rotate", "noise=0.05"), ("shape=crop",)])  # fmt: skip
def test_memories_of_every_kind_keep_a_photographs_shape(more, pictures, tmp_path):
    run = tmp_path / "run"
    train(recipe("memories", 1, *more), here(pictures, run))
    Image.new("RGB", (50, 80), (120, 120, 120)).save(tmp_path / "upright.jpg")
    (out,) = paint_files(run, [tmp_path / "upright.jpg"], tmp_path / "out")
    with Image.open(out) as painted:
        assert painted.size == (50, 80)
        if "shape=crop" in more:  # nothing is known above and below the middle
            assert np.ptp(np.asarray(painted)[0].astype(int), axis=1).max() <= 1


def test_a_sketch_is_coloured_in_its_own_shape(trained, tmp_path):
    page = Image.new("RGB", (40, 90), "white")
    exif = page.getexif()
    exif[0x0112] = 6  # it lies on its side
    page.save(tmp_path / "wide.png", exif=exif)
    (out,) = paint_files(trained("pix2pix"), [tmp_path / "wide.png"], tmp_path / "out")
    with Image.open(out) as painted:
        assert painted.size == (90, 40)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["nothing.png"], "does not exist"),
        (["text.png"], "no readable picture"),
        (["a.png", "sub/a.png"], "same name"),
        (["out/a.png"], "overwritten"),
    ],
)
def test_pictures_that_cannot_be_coloured_are_named(words, says, trained, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for path in ("a.png", "sub/a.png", "out/a.png"):
        Path(path).parent.mkdir(exist_ok=True)
        Image.new("RGB", (40, 40), "white").save(path)
    Path("text.png").write_text("no picture")
    before = Path("out/a.png").read_bytes()
    with pytest.raises(TintlineError, match=says):
        paint_files(trained("pix2pix"), [Path(word) for word in words], Path("out"))
    assert Path("out/a.png").read_bytes() == before


def test_faces_colour_no_pictures(trained, tmp_path):
    Image.new("RGB", (40, 40), "white").save(tmp_path / "a.png")
    with pytest.raises(TintlineError, match="colours no pictures by itself"):
        paint_files(trained("faces-dcgan"), [tmp_path / "a.png"], tmp_path / "out")


def test_collections_that_are_not_there_are_named(pictures, tmp_path):
    with pytest.raises(TintlineError, match=re.escape("no picture of dicebear_*")):
        train(recipe("pix2pix", 1, 'sources=["dicebear_*"]'), here(pictures, tmp_path / "run"))


def test_faces_drawn_by_program_come_along_and_are_drawn_once(pictures, tmp_path):
    run = tmp_path / "run"
    train(recipe("faces-dcgan", 1, "figures=2"), here(pictures, run))
    drawn = (run / "faces.npy").stat().st_mtime_ns
    again, options = stored_run(run)
    again.settings = recipe("faces-dcgan", 2, "figures=2").settings
    train(again, options)
    assert (run / "faces.npy").stat().st_mtime_ns == drawn


def test_a_photograph_can_be_coloured_by_a_choice_among_bins(pictures, tmp_path):
    run = tmp_path / "run"
    settings = ("objective=classes", "bins=6")
    train(recipe("photo-fusion", 16, *settings), here(pictures, run, log_every=4))
    losses = [value for _, value in logged(run, "loss")]
    assert losses[-1] < 0.9 * losses[0]
    _, network, _ = trained_generator(run)
    answer = network(torch.zeros(1, 1, 32, 32))
    assert answer.shape == (1, 2, 32, 32)
    assert network.centers.shape == (6, 2)
    low, high = network.centers.amin(dim=0), network.centers.amax(dim=0)
    colors = answer[0].flatten(1).T
    assert ((colors >= low - 1e-5) & (colors <= high + 1e-5)).all()
    with pytest.raises(TintlineError, match="another objective"):
        train(recipe("photo-fusion", 40), here(pictures, run))


@pytest.mark.parametrize(("name", "key"), [("sketch2color", "vgg"), ("photo-fusion", "weights")])
def test_weights_from_outside_are_left_out_or_asked_for(
    name, key, pictures, tmp_path, monkeypatch, caplog
):
    monkeypatch.setattr("torch.hub.get_dir", lambda: str(tmp_path / "hub"))
    more = ["download=false", *(["backbone=auto"] if name == "photo-fusion" else [])]
    run = tmp_path / "run"
    train(recipe(name, 1, *more), here(pictures, run))
    assert "no weights of" in caplog.text
    caplog.clear()
    sample_sheet(run, 1)  # neither looked for nor missed
    assert "weights" not in caplog.text
    with pytest.raises(TintlineError, match="are missing"):
        train(recipe(name, 1, *more, "strict=true"), here(pictures, tmp_path / "strict"))
    with pytest.raises(TintlineError, match="There is no file"):
        train(recipe(name, 1, *more, f"{key}=nowhere.pth"), here(pictures, tmp_path / "named"))
