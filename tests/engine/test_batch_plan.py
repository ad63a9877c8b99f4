import os

import pytest

from desktop.core.errors import TintlineError
from desktop.engine.batch import run_batch
from desktop.engine.batch_item import BatchState
from desktop.engine.batch_plan import plan_batch
from desktop.engine.batch_settings import BatchSettings
from tests.engine.painters import Painter, draw, files, names


def test_pages_come_in_the_order_people_number_them(folder, out):
    for name in ("page10.png", "Page2.png", "page1.png"):
        draw(folder / name)
    items = plan_batch(folder, out).items
    assert names(items, folder, "source") == ["page1.png", "Page2.png", "page10.png"]
    assert {item.state for item in items} == {BatchState.WAITING}
    assert not out.exists()


def test_what_is_no_drawing_is_passed_over(folder, out):
    draw(folder / "a.png")
    for name in ("notes.txt", "Thumbs.db", ".DS_Store", ".hidden.png", "._a.png", "noending"):
        (folder / name).write_bytes(b"x")
    draw(folder / ".git" / "b.png")
    draw(folder / "__MACOSX" / "c.png")
    assert names(plan_batch(folder, out, recursive=True).items, out) == ["a.png"]


def test_subfolders_are_mirrored_where_wanted(folder, out):
    draw(folder / "a.jpg")
    draw(folder / "two" / "deep" / "b.PNG")
    assert names(plan_batch(folder, out).items, out) == ["a.png"]
    items = plan_batch(folder, out, recursive=True, suffix=".WEBP").items
    assert names(items, out) == ["a.webp", "two/deep/b.webp"]


def test_the_output_folder_inside_the_input_is_no_input(folder):
    draw(folder / "a.png")
    draw(folder / "out" / "a.png")
    draw(folder / "out" / "sub" / "b.png")
    items = plan_batch(folder, folder / "out", recursive=True, overwrite=True).items
    assert names(items, folder, "source") == ["a.png"]


def test_no_two_drawings_share_a_result(folder, out):
    for name in ("a.jpg", "a.png", "a.webp", "a.jpg.png", "A.tif", "b.jpg"):
        draw(folder / name)
    items = plan_batch(folder, out).items
    targets = names(items, out)
    assert len({target.casefold() for target in targets}) == len(items)
    by_source = dict(zip(names(items, folder, "source"), targets, strict=True))
    assert by_source["a.png"] == "a.png"
    assert by_source["a.jpg.png"] == "a.jpg.png"
    assert by_source["a.webp"] == "a.webp.png"
    assert by_source["b.jpg"] == "b.png"
    assert targets == names(plan_batch(folder, out).items, out)


def test_layers_are_counted_among_the_results(folder, out):
    draw(folder / "a.png")
    draw(folder / "a-lines.png")
    plan = plan_batch(folder, out, layers=True)
    run_batch(plan, Painter(), BatchSettings(layers=True))
    assert len(files(out)) == 12


def test_results_that_exist_are_skipped_unless_overwritten(folder, out):
    draw(folder / "a.png")
    draw(folder / "b.png")
    draw(out / "a.png")
    states = [item.state for item in plan_batch(folder, out).items]
    assert states == [BatchState.SKIPPED, BatchState.WAITING]
    assert plan_batch(folder, out).items[0].message
    states = [item.state for item in plan_batch(folder, out, overwrite=True).items]
    assert states == [BatchState.WAITING, BatchState.WAITING]
    assert plan_batch(folder, out, layers=True).items[0].state is BatchState.WAITING


@pytest.mark.parametrize("target", [".", "../in", "sub/.."])
def test_drawings_are_never_overwritten(folder, target):
    draw(folder / "a.png")
    (folder / "sub").mkdir()
    with pytest.raises(TintlineError, match=r"overwrite the drawing .*a\.png"):
        plan_batch(folder, folder / target, overwrite=True)


def test_other_endings_may_go_into_the_same_folder(folder):
    draw(folder / "a.jpg")
    assert names(plan_batch(folder, folder).items, folder) == ["a.png"]


def test_folders_that_cannot_be_used_are_named(folder, out, tmp_path):
    with pytest.raises(TintlineError, match="does not exist"):
        plan_batch(folder, out)
    folder.mkdir()
    with pytest.raises(TintlineError, match=r"holds no pictures .*recursive"):
        plan_batch(folder, out)
    with pytest.raises(TintlineError, match=r"holds no pictures that can be opened\."):
        plan_batch(folder, out, recursive=True)
    picture = draw(folder / "a.png")
    with pytest.raises(TintlineError, match="is a file"):
        plan_batch(picture, out)
    with pytest.raises(TintlineError, match="is a file, not a folder"):
        plan_batch(folder, picture / "out")
    with pytest.raises(TintlineError, match=r'"\.gif" names no format'):
        plan_batch(folder, out, suffix=".gif")


def test_an_unreadable_folder_is_named(folder, out, monkeypatch):
    folder.mkdir()

    def walk(top, onerror):
        onerror(PermissionError(13, "Permission denied", str(top)))
        return iter(())

    monkeypatch.setattr(os, "walk", walk)
    with pytest.raises(TintlineError, match=r"cannot be read \(Permission denied\)"):
        plan_batch(folder, out)


def test_a_read_only_output_is_refused_before_any_work(folder, out, monkeypatch):
    draw(folder / "a.png")
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    with pytest.raises(TintlineError, match="is read-only"):
        plan_batch(folder, out)


@pytest.mark.parametrize("layers", [False, True])
def test_layered_files_beside_drawings_are_never_replaced(folder, out, layers):
    draw(folder / "a.png")
    (folder / "a.ora").write_bytes(b"the artist's own")
    (out).mkdir()
    (out / "a.ora").write_bytes(b"a result")
    plan_batch(folder, out, suffix=".ora", overwrite=True, layers=layers)
    with pytest.raises(TintlineError, match=r"overwrite .*a\.ora.* another output folder"):
        plan_batch(folder, folder, suffix=".ora", overwrite=True, layers=layers)
    if not layers:
        (item,) = plan_batch(folder, folder, suffix=".ora").items
        assert item.state is BatchState.SKIPPED


def test_text_can_be_added_to_the_names(folder, out):
    for name in ("a.jpg", "a.png", "b.jpg"):
        draw(folder / name)
    items = plan_batch(folder, out, added="-color", suffix=".webp").items
    assert names(items, out) == ["a-color.webp", "a.png-color.webp", "b-color.webp"]
    for text in ("/x", 'a"', "a\n"):
        with pytest.raises(TintlineError, match="Names of files cannot hold"):
            plan_batch(folder, out, added=text)


def test_results_beside_the_drawings_are_no_drawings(folder):
    draw(folder / "a.png")
    for target in (folder, folder / ".." / folder.name):
        plan = plan_batch(folder, target, added="-color", layers=True)
        run_batch(plan, Painter(), BatchSettings(layers=True))
        assert names(plan.items, target) == ["a-color.png"]
    assert plan.items[0].state is BatchState.SKIPPED
    assert len(files(folder)) == 7


def test_a_drawing_keeps_its_result_when_another_of_its_name_comes(folder, out):
    draw(folder / "a.jpg")
    run_batch(plan_batch(folder, out), Painter(), BatchSettings())
    draw(folder / "a.png")
    jpg, png = plan_batch(folder, out).items
    assert (jpg.target, jpg.state) == (out / "a.png", BatchState.SKIPPED)
    assert (png.target, png.state) == (out / "a.png.png", BatchState.WAITING)


def test_an_empty_folder_is_a_plan_where_pictures_may_come(folder, out):
    folder.mkdir()
    assert plan_batch(folder, out, may_be_empty=True).items == []


def test_an_untouched_layered_result_beside_its_drawing_is_made_again(folder):
    draw(folder / "a.png")
    run_batch(plan_batch(folder, folder, suffix=".ora"), Painter(), BatchSettings())
    draw(folder / "a.png", 7).touch()
    (item,) = plan_batch(folder, folder, suffix=".ora").items
    assert item.state is BatchState.WAITING
    (folder / "a.ora").write_bytes(b"painted over")
    (item,) = plan_batch(folder, folder, suffix=".ora").items
    assert item.state is BatchState.SKIPPED
    with pytest.raises(TintlineError, match=r"overwrite .*a\.ora"):
        plan_batch(folder, folder, suffix=".ora", overwrite=True)
