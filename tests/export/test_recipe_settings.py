"""Settings of recipes: from files and the command line, and what is said of wrong ones."""

import pytest

from desktop.core.errors import TintlineError
from export.__main__ import main
from export.recipes.memories import MemoriesSettings
from export.recipes.photo_plain import PhotoBetaSettings
from export.recipes.pix2pix import Pix2PixSettings
from export.recipes.settings import describe_settings, in_steps, read_settings
from export.recipes.sketch2color import Sketch2ColorSettings
from export.recipes.table import RECIPES, find_recipe, pack_settings, restore_recipe
from export.recipes.tint_settings import TintSettings
from tests.export.pictures import write_pictures


def test_a_file_changes_defaults_and_the_command_line_changes_the_file(tmp_path):
    file = tmp_path / "my.toml"
    file.write_text('batch = 4\nl1 = 10\nlength = "3 epochs"\n')
    assignments = ["l1=50", "shape=letterbox", "channels=[1, 2, 3, 4, 5, 6, 7, 8]"]
    settings = read_settings(
        "pix2pix", Pix2PixSettings, file=file, assignments=assignments, values={"batch": None}
    )
    assert (settings.batch, settings.l1, settings.length) == (4, 50, "3 epochs")
    assert (settings.shape, settings.channels) == ("letterbox", (1, 2, 3, 4, 5, 6, 7, 8))
    assert settings.rate == Pix2PixSettings().rate


@pytest.mark.parametrize(
    ("kind", "assignment", "says"),
    [
        (Pix2PixSettings, "lenght=3", 'no setting "lenght": did you mean "length"'),
        (Pix2PixSettings, "drop-out=0.1", 'did you mean "dropout"'),
        (Pix2PixSettings, "zzz=1", "it has length, batch"),
        (Pix2PixSettings, "batch=many", "\"batch\" of r cannot be 'many'"),
        (Pix2PixSettings, "batch=0", "greater than or equal to 1"),
        (Pix2PixSettings, "size=300", "multiple of 256"),
        (Pix2PixSettings, "length=soon", "20000 steps"),
        (Pix2PixSettings, "length=nan", "20000 steps"),
        (Pix2PixSettings, "length=inf epochs", "20000 steps"),
        (PhotoBetaSettings, 'plan=[8, "down"]', "plan"),
        (Pix2PixSettings, "batch", "key=value"),
        (MemoriesSettings, "loss=hing", "'bce' or 'hinge'"),
        (MemoriesSettings, "shape=round", "stretch"),
        (TintSettings, "size=100", "multiple of 16"),
        (Sketch2ColorSettings, "feature=-1", "greater than or equal to 0"),
    ],
)
def test_a_wrong_setting_is_named_with_the_nearest_right_one(kind, assignment, says):
    with pytest.raises(TintlineError, match=says):
        read_settings("r", kind, assignments=[assignment])


def test_a_file_that_is_no_toml_is_named(tmp_path):
    with pytest.raises(TintlineError, match="cannot be read"):
        read_settings("r", TintSettings, file=tmp_path / "nowhere.toml")
    (tmp_path / "bad.toml").write_text("batch is 4")
    with pytest.raises(TintlineError, match="no TOML file"):
        read_settings("r", TintSettings, file=tmp_path / "bad.toml")


def test_settings_that_do_not_go_together_are_named():
    with pytest.raises(TintlineError, match="do not fit: batch norm needs two pictures"):
        read_settings("r", Sketch2ColorSettings, assignments=["size=256", "batch=1"])


def test_files_are_found_from_wherever_a_run_goes_on(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    settings = read_settings("r", Sketch2ColorSettings, assignments=["vgg=vgg.pth"])
    assert settings.vgg == tmp_path / "vgg.pth"


@pytest.mark.parametrize(
    ("span", "steps"),
    [("500 steps", 500), ("7", 7), ("1 step", 1), ("2 epochs", 50), ("0.5 epochs", 12),
     ("0.001 epochs", 1)],
)  # fmt: skip
def test_lengths_count_steps_or_epochs(span, steps):
    assert in_steps(span, samples=100, batch=4) == steps


@pytest.mark.parametrize("name", RECIPES)
def test_settings_survive_a_checkpoint(name):
    kind = RECIPES[name].settings_type
    settings = read_settings(name, kind, assignments=["batch=3"])
    assert restore_recipe(name, pack_settings(settings)).settings == settings
    told = list(describe_settings(kind))
    assert [one.name for one in told if not one.meaning] == []


def test_a_recipe_that_is_none_is_named_with_the_nearest():
    with pytest.raises(TintlineError, match='did you mean "pix2pix"'):
        find_recipe("pixtopix")
    with pytest.raises(TintlineError, match="tintline-export recipes"):
        find_recipe("zzzz")


def test_the_command_line_lists_trains_and_samples(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)

    def call(*words: str) -> int:
        monkeypatch.setattr("sys.argv", ["tintline-export", *words])
        try:
            return main()
        except SystemExit as stop:
            return int(stop.code or 0)

    write_pictures(tmp_path / "pictures", 3)
    assert call("recipes") == 0
    listed = capsys.readouterr().out
    assert all(name in listed for name in RECIPES)
    assert call("recipes", "memories") == 0
    assert "Isola" in capsys.readouterr().out
    quick = ("--workers", "0", "--device", "cpu", "--set", "size=32", "--set", "map=4")
    words = ("train", "memories", "pictures", "-o", "run", "--steps", "1", *quick)
    assert call(*words, "--set", "channels=[4,4,4,4]", "--limit", "2") == 0
    assert call("resume", "run", "--steps", "2") == 0
    assert call("sample", "run", "-o", "sheet.png", "-n", "2") == 0
    assert (tmp_path / "sheet.png").is_file()
    assert call("sample", "run", "-o", "out", "pictures/0.png", "pictures/1.png") == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["0.png", "1.png"]
    capsys.readouterr()
    assert call(*words, "--set", "chanels=[4,4,4,4]") == 1
    assert 'did you mean "channels"' in capsys.readouterr().err
    assert call("train", "memory", "pictures", "-o", "other") == 1
    assert 'did you mean "memories"' in capsys.readouterr().err
    assert call("train", "pix2pix", "nowhere", "-o", "other") == 1
    assert not (tmp_path / "other").exists()
