"""Data folders: their layouts, what is wrong in them, and the report on them."""

import io
import tarfile

import numpy as np
import pytest
from PIL import Image

from desktop.core.errors import TintlineError
from export.__main__ import main
from export.data.check import check_data
from export.data.sources import Layout, Side, find_layout, read_samples
from tests.export.pictures import colour_picture, line_of, write_pictures


def save(path, pixels) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(pixels).save(path)


def side_by_side(seed: int, sketch: Side) -> np.ndarray:
    color = colour_picture(seed, 96, 96)
    line = np.dstack([line_of(color)] * 3)
    return np.hstack([line, color] if sketch is Side.LEFT else [color, line])


@pytest.mark.parametrize("sketch", Side)
def test_pairs_are_split_whichever_side_the_sketch_is_on(tmp_path, sketch):
    save(tmp_path / "pair.png", side_by_side(0, sketch))
    (sample,) = read_samples(tmp_path)
    color = colour_picture(0, 96, 96)
    assert np.array_equal(sample.color, color)
    assert np.array_equal(sample.line, line_of(color))
    assert sample.side is sketch


def test_a_panorama_and_a_strip_without_colour_are_no_pairs(tmp_path):
    save(tmp_path / "a.png", np.hstack([colour_picture(n, 96, 96) for n in (1, 2)]) // 2)
    save(tmp_path / "b.png", np.dstack([np.hstack([line_of(colour_picture(3, 96, 96))] * 2)] * 3))
    assert [sample.color.shape for sample in read_samples(tmp_path)] == [(96, 192, 3)] * 2
    assert all(sample.line is None for sample in read_samples(tmp_path))


def test_two_folders_are_matched_by_name(tmp_path):
    color = colour_picture(5)
    save(tmp_path / "Colour" / "a" / "fox.png", color)
    save(tmp_path / "sketches" / "a" / "fox.jpg", np.repeat(np.repeat(line_of(color), 2, 0), 2, 1))
    save(tmp_path / "Colour" / "owl.png", color)
    save(tmp_path / "Colour" / "cat.png", color)
    save(tmp_path / "sketches" / "cat.png", line_of(color)[:, :60])
    left_out = {}
    (sample,) = read_samples(tmp_path, unreadable=left_out.__setitem__)
    assert find_layout(tmp_path) is Layout.FOLDERS
    assert sample.key == "a/fox"
    assert np.array_equal(sample.color, color)
    assert sample.line.shape == color.shape[:2]
    assert np.abs(sample.line.astype(int) - line_of(color)).mean() < 12
    assert "no picture of this name" in left_out["owl"]
    assert "another shape" in left_out["cat"]


def test_what_cannot_be_read_is_named_and_the_rest_is_used(tmp_path):
    write_pictures(tmp_path, 2)
    (tmp_path / "note.png").write_bytes(b"no picture")
    whole = (tmp_path / "1.png").read_bytes()
    (tmp_path / "half.png").write_bytes(whole[: len(whole) // 2])
    told = {}
    assert len(list(read_samples(tmp_path, unreadable=told.__setitem__))) == 2
    assert set(told) == {"note.png", "half.png"}
    assert told["note.png"] == "it is no picture"


def test_a_damaged_shard_gives_what_came_before_the_damage(tmp_path):
    path = tmp_path / "train-000.tar"
    with tarfile.open(path, "w") as shard:
        for number in range(3):
            out = io.BytesIO()
            Image.fromarray(colour_picture(number)).save(out, "WEBP", lossless=True)
            info = tarfile.TarInfo(f"{number}.color.webp")
            info.size = len(out.getvalue())
            shard.addfile(info, io.BytesIO(out.getvalue()))
        last = info.size
    data = path.read_bytes()
    path.write_bytes(data[: data.rindex(b"2.color.webp") + 512 + last // 2])
    told = {}
    keys = [sample.key for sample in read_samples(tmp_path, unreadable=told.__setitem__)]
    assert keys[:2] == ["train-000/0", "train-000/1"]
    assert len(keys) == 2
    assert told


def test_the_report_counts_and_finds_what_is_there_twice(tmp_path):
    write_pictures(tmp_path, 5)
    Image.fromarray(colour_picture(2)).save(tmp_path / "again.jpg", quality=95)
    save(tmp_path / "pairs" / "left.png", side_by_side(7, Side.LEFT))
    save(tmp_path / "pairs" / "right.png", side_by_side(8, Side.RIGHT))
    save(tmp_path / "gray.png", np.dstack([line_of(colour_picture(9))] * 3))
    (tmp_path / "bad.webp").write_bytes(b"")
    report = check_data(tmp_path, shown=4)
    assert (report.pictures, report.lines) == (9, 2)
    assert report.sides == {"left": 1, "right": 1}
    assert report.duplicates == [["2.png", "again.jpg"]]
    assert report.gray == ["gray.png"]
    assert [name for name, _ in report.unreadable] == ["bad.webp"]
    assert report.small == 9
    assert report.sheet is not None
    assert report.sheet.size == (3 * 160, 320)


def test_pictures_that_differ_are_no_duplicates(tmp_path):
    rng = np.random.default_rng(3)
    for number in range(12):
        small = rng.integers(0, 256, (12, 12, 3), np.uint8)
        save(tmp_path / f"{number}.png", np.kron(small, np.ones((8, 8, 1), np.uint8)))
    for number in range(3):  # flat ones, but of other colours
        save(tmp_path / f"flat{number}.png", np.full((64, 64, 3), 80 * number, np.uint8))
    assert check_data(tmp_path, shown=0).duplicates == []


def run(monkeypatch, *words: str) -> int:
    monkeypatch.setattr("sys.argv", ["tintline-export", *words])
    try:
        return main()
    except SystemExit as stop:
        return int(stop.code or 0)


def test_check_prints_the_report_and_writes_the_sheet(tmp_path, monkeypatch, capsys):
    write_pictures(tmp_path / "in", 3)
    (tmp_path / "in" / "bad.png").write_bytes(b"")
    sheet = tmp_path / "sheet.png"
    assert run(monkeypatch, "data", "check", str(tmp_path / "in"), "-o", str(sheet)) == 0
    said = capsys.readouterr().out
    assert "3 pictures" in said
    assert "3 will be simulated" in said
    assert "bad.png: it is no picture" in said
    with Image.open(sheet) as opened:
        assert opened.size == (480, 320)


@pytest.mark.parametrize("content", [None, b"no picture"])
def test_a_folder_without_pictures_is_refused_in_a_sentence(tmp_path, monkeypatch, capsys, content):
    folder = tmp_path / "in"
    folder.mkdir()
    if content is not None:
        (folder / "a.png").write_bytes(content)
    assert run(monkeypatch, "data", "check", str(folder)) == 1
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert ("color and line" in said) == (content is None)


def test_a_missing_folder_is_refused(tmp_path):
    with pytest.raises(TintlineError, match="holds neither"):
        find_layout(tmp_path / "none")
