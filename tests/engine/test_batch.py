import os
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from desktop.core.cancel import CancelToken
from desktop.core.errors import Cancelled, TintlineError
from desktop.core.palettes import Palette
from desktop.engine import batch
from desktop.engine.batch import (
    BatchItem,
    BatchSettings,
    BatchState,
    BatchSummary,
    plan_batch,
    run_batch,
)
from desktop.engine.request import ColorizeRequest, ColorizeResult, Look


def draw(path: Path, gray: int = 200) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("L", (12, 8), gray).save(path)
    return path


class Painter:
    """Paints everything red and remembers what it was asked."""

    def __init__(self) -> None:
        self.requests: list[ColorizeRequest] = []

    def colorize(self, request, *, cancel=None) -> ColorizeResult:
        self.requests.append(request)
        shape = request.picture.rgb.shape
        image = np.full(shape, (255, 0, 0), np.uint8)
        return ColorizeResult(
            image=image,
            lines=np.zeros((*shape[:2], 4), np.uint8),
            flats=image,
            shading=np.full(shape[:2], 255, np.uint8),
            regions=np.zeros(shape[:2], np.int32),
            generated=image,
            device="CPU",
        )


@pytest.fixture
def folder(tmp_path) -> Path:
    return tmp_path / "in"


@pytest.fixture
def out(tmp_path) -> Path:
    return tmp_path / "out"


def names(items: list[BatchItem], root: Path, what: str = "target") -> list[str]:
    return [getattr(item, what).relative_to(root).as_posix() for item in items]


def files(root: Path) -> list[str]:
    return sorted(p.relative_to(root).as_posix() for p in root.rglob("*") if p.is_file())


# --- the plan ---------------------------------------------------------------------------------


def test_pages_come_in_the_order_people_number_them(folder, out):
    for name in ("page10.png", "Page2.png", "page1.png"):
        draw(folder / name)
    items = plan_batch(folder, out)
    assert names(items, folder, "source") == ["page1.png", "Page2.png", "page10.png"]
    assert {item.state for item in items} == {BatchState.WAITING}
    assert not out.exists()


def test_what_is_no_drawing_is_passed_over(folder, out):
    draw(folder / "a.png")
    for name in ("notes.txt", "Thumbs.db", ".DS_Store", ".hidden.png", "._a.png", "noending"):
        (folder / name).write_bytes(b"x")
    draw(folder / ".git" / "b.png")
    draw(folder / "__MACOSX" / "c.png")
    assert names(plan_batch(folder, out, recursive=True), out) == ["a.png"]


def test_subfolders_are_mirrored_where_wanted(folder, out):
    draw(folder / "a.jpg")
    draw(folder / "two" / "deep" / "b.PNG")
    assert names(plan_batch(folder, out), out) == ["a.png"]
    items = plan_batch(folder, out, recursive=True, suffix=".WEBP")
    assert names(items, out) == ["a.webp", "two/deep/b.webp"]


def test_the_output_folder_inside_the_input_is_no_input(folder):
    draw(folder / "a.png")
    draw(folder / "out" / "a.png")
    draw(folder / "out" / "sub" / "b.png")
    items = plan_batch(folder, folder / "out", recursive=True, overwrite=True)
    assert names(items, folder, "source") == ["a.png"]


def test_no_two_drawings_share_a_result(folder, out):
    for name in ("a.jpg", "a.png", "a.webp", "a.jpg.png", "A.tif", "b.jpg"):
        draw(folder / name)
    items = plan_batch(folder, out)
    targets = names(items, out)
    assert len({target.casefold() for target in targets}) == len(items)
    by_source = dict(zip(names(items, folder, "source"), targets, strict=True))
    assert by_source["a.png"] == "a.png"
    assert by_source["a.jpg.png"] == "a.jpg.png"
    assert by_source["a.webp"] == "a.webp.png"
    assert by_source["b.jpg"] == "b.png"
    assert targets == names(plan_batch(folder, out), out)


def test_layers_are_counted_among_the_results(folder, out):
    draw(folder / "a.png")
    draw(folder / "a-lines.png")
    items = plan_batch(folder, out, layers=True)
    run_batch(items, Painter(), BatchSettings(layers=True))
    assert len(files(out)) == 12


def test_results_that_exist_are_skipped_unless_overwritten(folder, out):
    draw(folder / "a.png")
    draw(folder / "b.png")
    draw(out / "a.png")
    states = [item.state for item in plan_batch(folder, out)]
    assert states == [BatchState.SKIPPED, BatchState.WAITING]
    assert plan_batch(folder, out)[0].message
    states = [item.state for item in plan_batch(folder, out, overwrite=True)]
    assert states == [BatchState.WAITING, BatchState.WAITING]
    assert plan_batch(folder, out, layers=True)[0].state is BatchState.WAITING


@pytest.mark.parametrize("target", [".", "../in", "sub/.."])
def test_drawings_are_never_overwritten(folder, target):
    draw(folder / "a.png")
    (folder / "sub").mkdir()
    with pytest.raises(TintlineError, match=r"overwrite the drawing .*a\.png"):
        plan_batch(folder, folder / target, overwrite=True)


def test_other_endings_may_go_into_the_same_folder(folder):
    draw(folder / "a.jpg")
    assert names(plan_batch(folder, folder), folder) == ["a.png"]


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


def test_an_unreadable_subfolder_fails_and_the_rest_is_done(folder, out, monkeypatch):
    draw(folder / "a.png")
    (folder / "locked").mkdir()
    walk = os.walk

    def refuse_locked(top, onerror):
        onerror(PermissionError(13, "Permission denied", str(folder / "locked")))
        yield from walk(top, onerror=onerror)

    monkeypatch.setattr(os, "walk", refuse_locked)
    items = plan_batch(folder, out, recursive=True)
    summary = run_batch(items, Painter(), BatchSettings())
    assert (summary.done, summary.failed) == (1, 1)
    (failed,) = [item for item in items if item.state is BatchState.FAILED]
    assert failed.source == folder / "locked"
    assert "could not be read" in failed.message


def test_a_read_only_output_is_refused_before_any_work(folder, out, monkeypatch):
    draw(folder / "a.png")
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    with pytest.raises(TintlineError, match="is read-only"):
        plan_batch(folder, out)


# --- the run ----------------------------------------------------------------------------------


def test_every_drawing_gets_its_result(folder, out):
    draw(folder / "a.png")
    draw(folder / "sub" / "b.jpg")
    items = plan_batch(folder, out, recursive=True)
    changes = []
    summary = run_batch(
        items, Painter(), BatchSettings(), on_change=lambda n, item: changes.append((n, item.state))
    )
    assert summary == BatchSummary(done=2)
    assert files(out) == ["a.png", "sub/b.png"]
    assert changes == [
        (0, BatchState.WORKING),
        (0, BatchState.DONE),
        (1, BatchState.WORKING),
        (1, BatchState.DONE),
    ]
    assert all(item.seconds > 0 for item in items)
    with Image.open(out / "a.png") as result:
        assert result.size == (12, 8)
        assert result.getpixel((3, 3)) == (255, 0, 0)


def test_the_settings_reach_every_request(folder, out):
    draw(folder / "a.png")
    painter = Painter()
    palette = Palette("Two", ((255, 0, 0), (0, 0, 255)))
    settings = BatchSettings(palette=palette, look=Look.FLAT, seed=7, gap=3.5, layers=True)
    run_batch(plan_batch(folder, out), painter, settings)
    (request,) = painter.requests
    assert (request.palette, request.look, request.seed, request.gap) == (
        palette,
        Look.FLAT,
        7,
        3.5,
    )
    assert request.hints == ()
    layers = [f"a-{name}.png" for name in ("areas", "clean", "flats", "lines", "shading")]
    assert files(out) == [*layers, "a.png"]


class Moody(Painter):
    """Fails for pictures by their gray."""

    def colorize(self, request, *, cancel=None) -> ColorizeResult:
        gray = int(request.picture.rgb[0, 0, 0])
        if gray == 10:
            raise TintlineError("This is no line drawing.")
        if gray == 20:
            raise ValueError("surprise")
        if gray == 30:
            raise MemoryError
        return super().colorize(request, cancel=cancel)


def test_one_bad_file_never_stops_the_rest(folder, out, caplog):
    for gray in (10, 20, 30, 40):
        draw(folder / f"{gray}.png", gray)
    (folder / "0.png").write_bytes(b"")
    items = plan_batch(folder, out)
    summary = run_batch(items, Moody(), BatchSettings())
    assert summary == BatchSummary(done=1, failed=4)
    assert files(out) == ["40.png"]
    empty, sentence, surprise, memory, good = items
    assert "zero bytes" in empty.message
    assert sentence.message == "This is no line drawing."
    assert "ValueError: surprise" in surprise.message
    assert "surprise" in caplog.text
    assert "memory" in memory.message
    assert (good.state, good.message) == (BatchState.DONE, "")


def test_a_second_start_takes_up_what_failed_and_leaves_what_is_done(folder, out):
    draw(folder / "a.png")
    broken = folder / "b.png"
    broken.write_bytes(b"")
    items = plan_batch(folder, out)
    run_batch(items, Painter(), BatchSettings())
    draw(broken)
    painter = Painter()
    assert run_batch(items, painter, BatchSettings()) == BatchSummary(done=2)
    assert len(painter.requests) == 1


def test_a_result_that_cannot_be_written_fails_alone(folder, out):
    draw(folder / "sub" / "a.png")
    draw(folder / "b.png")
    out.mkdir()
    items = plan_batch(folder, out, recursive=True)
    (out / "sub").write_text("in the way", encoding="utf-8")
    assert run_batch(items, Painter(), BatchSettings()) == BatchSummary(done=1, failed=1)
    failed = next(item for item in items if item.state is BatchState.FAILED)
    assert "cannot be made" in failed.message


def test_a_result_is_there_once_its_layers_are(folder, out, monkeypatch):
    draw(folder / "a.png")

    def fails(*args, **kwargs):
        raise TintlineError("The disk is full.")

    monkeypatch.setattr(batch, "save_layer_files", fails)
    items = plan_batch(folder, out)
    run_batch(items, Painter(), BatchSettings(layers=True))
    assert items[0].message == "The disk is full."
    assert files(out) == []


@pytest.mark.parametrize("end", [Cancelled, KeyboardInterrupt])
def test_cancel_keeps_what_is_done_and_the_rest_waits(folder, out, end):
    for name in "abc":
        draw(folder / f"{name}.png")

    class Stops(Painter):
        def colorize(self, request, *, cancel=None):
            if self.requests:
                raise end
            return super().colorize(request, cancel=cancel)

    items = plan_batch(folder, out)
    summary = run_batch(items, Stops(), BatchSettings())
    assert summary == BatchSummary(done=1, cancelled=True)
    assert [item.state for item in items] == [
        BatchState.DONE,
        BatchState.WAITING,
        BatchState.WAITING,
    ]
    assert files(out) == ["a.png"]
    assert [item.state for item in plan_batch(folder, out)] == [
        BatchState.SKIPPED,
        BatchState.WAITING,
        BatchState.WAITING,
    ]


def test_the_token_reaches_the_work_and_stops_it(folder, out):
    draw(folder / "a.png")
    token = CancelToken()

    class Cancels(Painter):
        def colorize(self, request, *, cancel=None):
            cancel.cancel()
            return super().colorize(request, cancel=cancel)

    items = plan_batch(folder, out)
    assert run_batch(items, Cancels(), BatchSettings(), cancel=token).cancelled
    assert files(out) == []


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
        (item,) = plan_batch(folder, folder, suffix=".ora")
        assert item.state is BatchState.SKIPPED
