"""Random access to the pictures of a data folder, and its parts."""

import io
import json
import pickle
import tarfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from desktop.core.errors import TintlineError
from export.data.folder import Part, PictureFolder
from export.data.sources import part_of, read_samples
from tests.export.pictures import colour_picture, line_of, write_pictures


def webp(pixels: np.ndarray) -> bytes:
    out = io.BytesIO()
    Image.fromarray(pixels).save(out, "WEBP", lossless=True)
    return out.getvalue()


def write_shard(path: Path, numbers, source: str = "here") -> None:
    with tarfile.open(path, "w") as shard:
        for number in numbers:
            files = {
                "color.webp": webp(colour_picture(number, 24, 32)),
                "json": json.dumps({"source": f"{source}_{number % 2}"}).encode(),
            }
            if number % 3 == 0:
                files["line.webp"] = webp(line_of(colour_picture(number, 24, 32)))
            for ending, data in files.items():
                info = tarfile.TarInfo(f"{number:03d}.{ending}")
                info.size = len(data)
                shard.addfile(info, io.BytesIO(data))


@pytest.fixture(scope="module")
def shards(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("shards")
    write_shard(folder / "train-000.tar", range(4))
    write_shard(folder / "train-001.tar", range(4, 6))
    write_shard(folder / "val-000.tar", range(10, 20))
    write_shard(folder / "photos-000.tar", range(20, 23), "photos")
    write_shard(folder / "photos-val-000.tar", range(30, 34), "photos")
    return folder


def touch(folder: Path, names) -> None:
    """Files that are only listed and never read."""
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()


def test_any_sample_of_shards_is_read_as_by_reading_all(shards):
    folder = PictureFolder(shards)
    assert len(folder) == 6
    for index, sample in reversed(list(enumerate(read_samples(shards)))):
        one = folder[index]
        assert (one.key, one.source) == (sample.key, sample.source)
        assert np.array_equal(one.color, sample.color)
        assert (one.line is None) == (sample.line is None)
        if one.line is not None:
            assert np.array_equal(one.line, sample.line)
    assert np.array_equal(folder[-1].color, colour_picture(5, 24, 32))
    with pytest.raises(IndexError):
        folder[6]


@pytest.mark.parametrize(("photos", "held_out"), [(False, "val"), (True, "photos-val")])
def test_validation_shards_are_halved_by_name(shards, photos, held_out):
    keys = {sample.key for sample in read_samples(shards, held_out)}
    for part, half in ((Part.VALIDATION, "tune"), (Part.TEST, "test")):
        folder = PictureFolder(shards, part, photos=photos)
        assert set(folder.keys) == {key for key in keys if part_of(key) == half}
    train = PictureFolder(shards, photos=photos).keys
    assert all(not key.startswith(held_out) for key in train)
    everything = PictureFolder(shards, None, photos=photos).keys
    assert sorted(everything) == sorted([*train, *keys])


def test_shards_without_held_out_ones_are_all_for_training(tmp_path):
    write_shard(tmp_path / "train-000.tar", range(2))
    assert [len(PictureFolder(tmp_path, part)) for part in (*Part, None)] == [2, 0, 0, 2]


def test_collections_are_chosen_by_pattern(shards, tmp_path):
    chosen = PictureFolder(shards, sources=["*_1", "nothing"])
    assert [chosen[number].source for number in range(len(chosen))] == 3 * ["here_1"]
    touch(tmp_path / "art", ["fox/a.png", "fox/b/c.png", "owl/d.png", "e.png"])
    assert len(PictureFolder(tmp_path / "art", None, sources=["fox"])) == 2
    assert len(PictureFolder(tmp_path / "art", None, sources=["ar?"])) == 1
    # What is chosen is divided, and a single picture is for training.
    assert len(PictureFolder(tmp_path / "art", Part.TRAIN, sources=["owl"], shares=(1, 0))) == 1


def test_two_folders_and_pairs_side_by_side_come_with_their_lines(tmp_path):
    color = colour_picture(1, 40, 40)
    for name, pixels in (("color", color), ("line", line_of(color))):
        (tmp_path / "two" / name).mkdir(parents=True)
        Image.fromarray(pixels).save(tmp_path / "two" / name / "fox.png")
    (tmp_path / "one").mkdir()
    beside = np.hstack([color, np.dstack([line_of(color)] * 3)])
    Image.fromarray(beside).save(tmp_path / "one" / "fox.png")
    for folder in ("two", "one"):
        sample = PictureFolder(tmp_path / folder)[0]
        assert np.array_equal(sample.color, color)
        assert np.array_equal(sample.line, line_of(color))


@settings(max_examples=20, deadline=None)
@given(
    names=st.sets(st.text("abcdefgh", min_size=1, max_size=6), min_size=5, max_size=40),
    shares=st.tuples(st.floats(0, 0.5), st.floats(0, 0.4)),
    more=st.sets(st.text("xyz", min_size=1, max_size=6), max_size=20),
)
def test_parts_are_apart_and_stay_when_files_are_added(tmp_path_factory, names, shares, more):
    folder = tmp_path_factory.mktemp("art")
    touch(folder, [f"{name}.png" for name in names])
    before = {part: set(PictureFolder(folder, part, shares=shares).keys) for part in Part}
    everything = set(PictureFolder(folder, None).keys)
    assert set.union(*before.values()) == everything
    assert sum(map(len, before.values())) == len(everything)
    assert before[Part.TRAIN]
    held_out = before[Part.VALIDATION] | before[Part.TEST]
    touch(folder, [f"{name}.jpg" for name in more])
    after = {part: set(PictureFolder(folder, part, shares=shares).keys) for part in Part}
    if held_out:  # else all may have gone to training because nothing else would have
        assert all(before[part] <= after[part] for part in Part)


def test_neither_ending_nor_the_folders_name_decides_on_the_part(tmp_path):
    names = [f"{number}" for number in range(60)]
    touch(tmp_path / "a", [f"{name}.png" for name in names])
    touch(tmp_path / "b", [f"{name}.jpg" for name in names])
    a, b = (
        {Path(key).stem for key in PictureFolder(tmp_path / name, Part.TEST, shares=(0, 0.3)).keys}
        for name in "ab"
    )
    assert a == b
    assert 0 < len(a) < 40


def test_a_picture_file_is_a_folder_of_one(tmp_path):
    write_pictures(tmp_path, 2)
    folder = PictureFolder(tmp_path / "1.png")
    assert np.array_equal(folder[0].color, colour_picture(1))
    sizes = [len(PictureFolder(tmp_path / "1.png", part)) for part in (*Part, None)]
    assert sizes == [1, 0, 0, 1]


def test_what_cannot_be_read_is_told_once_and_the_next_one_taken(tmp_path):
    write_pictures(tmp_path, 2)
    (tmp_path / "a.png").write_bytes(b"no picture")
    folder = PictureFolder(tmp_path, None)
    assert folder.read(2) is None
    assert folder.readable(2).key == "0.png"
    assert folder.unreadable == [("a.png", "it is no picture")]
    with pytest.raises(TintlineError, match=r"a\.png"):
        folder[2]


def test_a_damaged_shard_keeps_what_came_before_and_bad_metadata_its_picture(tmp_path):
    path = tmp_path / "train-000.tar"
    write_shard(path, range(3))
    data = path.read_bytes().replace(b'{"source": "here_1"}', b'{"source" - "here_1"}'[:20])
    path.write_bytes(data[: data.rindex(b"002.color.webp") + 600])
    folder = PictureFolder(tmp_path)
    assert folder.keys == ["train-000/000", "train-000/001"]
    assert [folder[number].source for number in range(2)] == ["here_0", "train-000"]
    assert [name for name, _ in folder.unreadable] == ["train-000.tar", "train-000/001.json"]


def test_folders_without_a_readable_picture_are_refused(tmp_path):
    with pytest.raises(TintlineError, match="holds neither"):
        PictureFolder(tmp_path)
    with pytest.raises(TintlineError, match="holds neither"):
        PictureFolder(tmp_path / "none.png")
    (tmp_path / "a.png").write_bytes(b"")
    with pytest.raises(TintlineError, match=r"a\.png: it is no picture"):
        PictureFolder(tmp_path).readable(0)
    with pytest.raises(TintlineError, match="no picture that was asked for"):
        PictureFolder(tmp_path, Part.TEST).readable(0)


def test_a_limit_is_spread_over_the_folder(tmp_path):
    touch(tmp_path, [f"{number}.png" for number in range(9)])
    assert PictureFolder(tmp_path, None, limit=3).keys == ["0.png", "4.png", "8.png"]
    assert len(PictureFolder(tmp_path, None, limit=20)) == 9


def test_a_folder_goes_to_workers_as_it_is(shards):
    folder = PictureFolder(shards)
    folder.readable(0)
    assert np.array_equal(pickle.loads(pickle.dumps(folder))[3].color, folder[3].color)


def test_photographs_stand_upright(tmp_path):
    exif = Image.Exif()
    exif[274] = 6  # orientation: to be turned to the right
    Image.fromarray(colour_picture(0)).save(tmp_path / "a.png", exif=exif)
    assert np.array_equal(PictureFolder(tmp_path)[0].color, np.rot90(colour_picture(0), -1))
