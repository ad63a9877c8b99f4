import json
from pathlib import Path

import pytest

from desktop.settings import RECENT_FILES, Settings, load_settings, save_settings, settings_path


def test_what_is_saved_is_read_again():
    settings = Settings(
        look="flat", gap=7.0, palette="Sakura", color=None, recent_colors=[(1, 2, 3)]
    )
    settings.remember_file(Path("a.png"))
    save_settings(settings)
    assert load_settings() == settings


def test_no_file_gives_the_defaults():
    assert load_settings() == Settings()


def test_a_damaged_file_is_put_aside():
    path = settings_path()
    path.parent.mkdir(parents=True)
    path.write_text("{ this is no JSON", encoding="utf-8")
    assert load_settings() == Settings()
    assert path.with_name("settings.json.bad").read_text(encoding="utf-8").startswith("{ this")
    assert not path.exists()


def test_a_bad_value_falls_back_alone():
    path = settings_path()
    path.parent.mkdir(parents=True)
    data = {
        "version": 1,
        "look": "sepia",
        "gap": "wide",
        "color": [1, 2, 999],
        "recent_files": ["kept.png"],
        "recent_colors": 5,
        "batch_recursive": True,
        "from_the_future": 1,
    }
    path.write_text(json.dumps(data), encoding="utf-8")
    assert load_settings() == Settings(recent_files=["kept.png"], batch_recursive=True)


def test_recent_files_are_few_and_each_is_listed_once():
    settings = Settings()
    for number in range(RECENT_FILES + 5):
        settings.remember_file(Path(f"{number}.png"))
    settings.remember_file(Path("9.png"))
    assert len(settings.recent_files) == RECENT_FILES
    assert settings.recent_files[0] == "9.png"
    assert len(set(settings.recent_files)) == RECENT_FILES


def test_settings_that_cannot_be_saved_stop_nobody():
    settings_path().parent.parent.mkdir(parents=True, exist_ok=True)
    settings_path().parent.write_text("a file where the folder should be", encoding="utf-8")
    save_settings(Settings())


def test_choices_that_are_none_fall_back_alone():
    path = settings_path()
    path.parent.mkdir(parents=True)
    data = {
        "theme": "sepia",
        "device": "abacus",
        "language": "Klingon",
        "autosave_minutes": 3,
        "geometry": "no base64 $",
        "layout": 5,
        "panel": "yes",
        "fixed_open_folder": None,
        "models": {"sketch": "/a.onnx", "unknown": "/b.onnx"},
    }
    path.write_text(json.dumps(data), encoding="utf-8")
    assert load_settings() == Settings(models={"sketch": "/a.onnx"})


@pytest.mark.parametrize("minutes", [0, 1, 2, 5, 10])
def test_what_the_settings_dialog_offers_is_read_again(minutes, tmp_path):
    settings = Settings(
        theme="system",
        device="directml",
        autosave_minutes=minutes,
        fixed_open_folder=str(tmp_path),
        models={"photo": "/own/photo.onnx"},
        layout="AAEC",
        panel=False,
    )
    save_settings(settings)
    assert load_settings() == settings


def test_a_fixed_folder_counts_as_long_as_it_exists(tmp_path):
    fixed = tmp_path / "fixed"
    fixed.mkdir()
    settings = Settings(open_folder="last", save_folder="last too", fixed_open_folder=str(fixed))
    assert settings.folder_to_open == str(fixed)
    assert settings.folder_to_save == "last too"
    fixed.rmdir()
    assert settings.folder_to_open == "last"
