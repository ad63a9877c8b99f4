import json
import os
from pathlib import Path

import pytest

from desktop import cli_about
from desktop.core.cancel import CancelToken
from desktop.core.errors import Cancelled, TintlineError
from desktop.engine.model import find_model, user_models
from desktop.engine.user_models import add_model, measure_speed, read_card, remove_model
from tests.models import write_photo_model, write_sample_model, write_sketch_model


@pytest.fixture
def file(tmp_path) -> Path:
    return write_sketch_model(tmp_path / "bands.onnx", metadata={"name": "Bands"})


def test_an_added_model_is_a_copy_among_the_users_own(two_shipped, user_models_folder, file):
    assert user_models() == []
    added = add_model(file)
    assert added == user_models_folder / "bands.onnx"
    assert added.read_bytes() == file.read_bytes()
    assert user_models() == [added]
    assert find_model("bands") == added
    assert [path.name for path in user_models_folder.iterdir()] == ["bands.onnx"]


def test_adding_clears_away_what_was_killed_before(two_shipped, user_models_folder, file):
    user_models_folder.mkdir(parents=True)
    left = user_models_folder / ".tintline-01234567.part"
    left.touch()
    os.utime(left, (0, 0))
    assert list(user_models_folder.iterdir()) == [left]
    added = add_model(file)
    assert list(user_models_folder.iterdir()) == [added]


def test_the_same_content_is_not_copied_twice(two_shipped, file):
    added = add_model(file)
    again = file.with_name("other.onnx")
    again.write_bytes(file.read_bytes())
    assert add_model(again) == added
    shipped = two_shipped / "photo.onnx"
    copy = file.with_name("photo.onnx")
    copy.write_bytes(shipped.read_bytes())
    assert add_model(copy) == shipped
    assert user_models() == [added]


def test_a_taken_name_gets_a_number(two_shipped, file):
    add_model(file)
    for number in (2, 3):
        other = write_sketch_model(file, metadata={"version": str(number)})
        assert add_model(other).name == f"bands-{number}.onnx"
    named_as_shipped = write_sketch_model(file.with_name("Sketch.onnx"), metadata={"version": "9"})
    assert add_model(named_as_shipped).stem == "Sketch-2"


@pytest.mark.parametrize("content", [b"", b"no model at all"])
def test_what_is_no_model_is_refused_with_the_reason(two_shipped, file, content):
    file.write_bytes(content)
    with pytest.raises(TintlineError, match=r"bands\.onnx is (no ONNX file|empty)"):
        add_model(file)
    assert user_models() == []


def test_a_model_that_breaks_the_contract_is_refused(two_shipped, file):
    write_sketch_model(file, metadata={"licence": None})
    with pytest.raises(TintlineError, match='lacks "licence"'):
        add_model(file)
    with pytest.raises(TintlineError, match=r"must end with \.onnx"):
        add_model(file.rename(file.with_suffix(".zip")))
    assert user_models() == []


def test_a_folder_that_cannot_be_made_is_told(two_shipped, user_models_folder, file):
    user_models_folder.parent.write_text("a file where the folder should be")
    with pytest.raises(TintlineError, match="cannot be made"):
        add_model(file)


def test_a_card_comes_along_and_goes_along(two_shipped, file):
    file.with_suffix(".md").write_text("# Bands\nFrom École", encoding="utf-8")
    added = add_model(file)
    assert read_card(added) == "# Bands\nFrom École"
    remove_model(added)
    assert list(added.parent.iterdir()) == []
    assert read_card(added) == ""


def test_only_own_models_are_removed(two_shipped, file):
    for path in (two_shipped / "sketch.onnx", file):
        with pytest.raises(TintlineError, match="none of your own"):
            remove_model(path)
        assert path.is_file()


def test_the_command_lists_them_too(two_shipped, file, capsys):
    add_model(file)
    assert cli_about.models(as_json=True) == 0
    listed = {entry["name"]: entry["own"] for entry in json.loads(capsys.readouterr().out)}
    assert listed == {"photo": False, "sketch": False, "bands": True}
    assert cli_about.models(as_json=False) == 0
    rows = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    assert {row[0]: row[-1] for row in rows}["bands"] == "yours"


@pytest.mark.parametrize("write", [write_sketch_model, write_photo_model, write_sample_model])
def test_speed_is_measured_for_every_task(tmp_path, write):
    speed = measure_speed(write(tmp_path / "m.onnx"), "cpu")
    assert speed.seconds > 0
    assert speed.device == "CPU"


def test_measuring_can_be_stopped(file):
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        measure_speed(file, "cpu", cancel)
