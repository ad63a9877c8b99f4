import os
import threading
import weakref
from concurrent.futures import ThreadPoolExecutor

import pytest
from PIL import Image

from desktop.core.cancel import CancelToken
from desktop.core.errors import Cancelled, TintlineError
from desktop.core.palettes import Palette
from desktop.engine import batch_work
from desktop.engine.batch import BatchSummary, run_batch
from desktop.engine.batch_item import BatchState
from desktop.engine.batch_plan import plan_batch
from desktop.engine.batch_settings import BatchSettings
from desktop.engine.request import ColorizeResult, Look
from tests.engine.painters import Painter, draw, files


def test_an_unreadable_subfolder_fails_and_the_rest_is_done(folder, out, monkeypatch):
    draw(folder / "a.png")
    (folder / "locked").mkdir()
    walk = os.walk

    def refuse_locked(top, onerror):
        onerror(PermissionError(13, "Permission denied", str(folder / "locked")))
        yield from walk(top, onerror=onerror)

    monkeypatch.setattr(os, "walk", refuse_locked)
    plan = plan_batch(folder, out, recursive=True)
    items = plan.items
    summary = run_batch(plan, Painter(), BatchSettings())
    assert (summary.done, summary.failed) == (1, 1)
    (failed,) = [item for item in items if item.state is BatchState.FAILED]
    assert failed.source == folder / "locked"
    assert "could not be read" in failed.message


def test_every_drawing_gets_its_result(folder, out):
    draw(folder / "a.png")
    draw(folder / "sub" / "b.jpg")
    plan = plan_batch(folder, out, recursive=True)
    items = plan.items
    changes = []
    summary = run_batch(
        plan, Painter(), BatchSettings(), on_change=lambda n, item: changes.append((n, item.state))
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
    plan = plan_batch(folder, out)
    items = plan.items
    summary = run_batch(plan, Moody(), BatchSettings())
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
    plan = plan_batch(folder, out)
    run_batch(plan, Painter(), BatchSettings())
    draw(broken)
    painter = Painter()
    assert run_batch(plan, painter, BatchSettings()) == BatchSummary(done=2)
    assert len(painter.requests) == 1


def test_a_result_that_cannot_be_written_fails_alone(folder, out):
    draw(folder / "sub" / "a.png")
    draw(folder / "b.png")
    out.mkdir()
    plan = plan_batch(folder, out, recursive=True)
    items = plan.items
    (out / "sub").write_text("in the way", encoding="utf-8")
    assert run_batch(plan, Painter(), BatchSettings()) == BatchSummary(done=1, failed=1)
    failed = next(item for item in items if item.state is BatchState.FAILED)
    assert "cannot be made" in failed.message


def test_a_result_is_there_once_its_layers_are(folder, out, monkeypatch):
    draw(folder / "a.png")

    def fails(*args, **kwargs):
        raise TintlineError("The disk is full.")

    monkeypatch.setattr(batch_work, "save_result_layers", fails)
    plan = plan_batch(folder, out)
    items = plan.items
    run_batch(plan, Painter(), BatchSettings(layers=True))
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

    plan = plan_batch(folder, out)
    items = plan.items
    summary = run_batch(plan, Stops(), BatchSettings(), jobs=1)
    assert summary == BatchSummary(done=1, cancelled=True)
    assert [item.state for item in items] == [
        BatchState.DONE,
        BatchState.WAITING,
        BatchState.WAITING,
    ]
    assert files(out) == ["a.png"]
    assert [item.state for item in plan_batch(folder, out).items] == [
        BatchState.SKIPPED,
        BatchState.WAITING,
        BatchState.WAITING,
    ]


def test_the_token_reaches_the_work_and_stops_it(folder, out):
    draw(folder / "a.png")
    token = CancelToken()

    class Cancels(Painter):
        def colorize(self, request, *, cancel=None):
            assert cancel is token
            token.cancel()
            return super().colorize(request, cancel=cancel)

    plan = plan_batch(folder, out)
    assert run_batch(plan, Cancels(), BatchSettings(), cancel=token).cancelled
    assert files(out) == []


class Meeting(Painter):
    """Colours a picture once several are there at a time."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._barrier = threading.Barrier(number)

    def colorize(self, request, *, cancel=None) -> ColorizeResult:
        self._barrier.wait(20)
        return super().colorize(request, cancel=cancel)


def test_several_files_are_worked_on_at_a_time_and_told_in_order(folder, out):
    for number in range(9):
        draw(folder / f"{number}.png")
    told = []
    plan = plan_batch(folder, out)
    summary = run_batch(
        plan,
        Meeting(3),
        BatchSettings(),
        jobs=3,
        on_change=lambda number, item: told.append((number, item.state)),
    )
    assert summary == BatchSummary(done=9)
    states = (BatchState.WORKING, BatchState.DONE)
    assert told == [(number, state) for number in range(9) for state in states]
    assert not [t for t in threading.enumerate() if t.name.startswith("tintline-batch")]


class Keeps(Painter):
    """A colorizer that keeps each picture, as the real one does for the next changed dot."""

    def __init__(self, kept: weakref.WeakSet) -> None:
        super().__init__()
        self._kept = kept

    def twin(self) -> Painter:
        return Keeps(self._kept)

    def colorize(self, request, *, cancel=None) -> ColorizeResult:
        assert not self._kept
        self._result = super().colorize(request, cancel=cancel)
        self._kept.add(self._result)
        return self._result


def test_nothing_is_kept_of_a_large_picture_when_the_next_one_has_its_turn(
    folder, out, monkeypatch
):
    monkeypatch.setattr(batch_work, "_ROOM", batch_work._Room(12 * 8))  # one at a time
    for number in range(12):
        draw(folder / f"{number}.png")
    plan = plan_batch(folder, out)
    summary = run_batch(plan, Keeps(weakref.WeakSet()), BatchSettings(), jobs=3)
    assert summary == BatchSummary(done=12)


class Counts(Painter):
    """Counts the results that are in memory."""

    def __init__(self) -> None:
        super().__init__()
        self.alive = self.most = 0

    def _gone(self) -> None:
        self.alive -= 1

    def colorize(self, request, *, cancel=None) -> ColorizeResult:
        result = super().colorize(request, cancel=cancel)
        self.requests.clear()
        self.alive += 1
        self.most = max(self.most, self.alive)
        weakref.finalize(result, self._gone)
        return result


def test_memory_does_not_grow_with_the_folder(folder, out):
    for number in range(60):
        draw(folder / f"{number}.png")
    counts = Counts()
    run_batch(plan_batch(folder, out), counts, BatchSettings(), jobs=2)
    assert counts.most <= 4
    assert counts.alive == 0


def test_large_pictures_take_turns(monkeypatch):
    room = batch_work._Room(100)
    inside, most = 0, 0
    lock = threading.Lock()

    def work(pixels: int) -> None:
        nonlocal inside, most
        with room.take(pixels):
            with lock:
                inside += min(pixels, 100)
                most = max(most, inside)
            with lock:
                inside -= min(pixels, 100)

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(work, [10, 60, 60, 100, 5000, 30, 30, 30] * 50))
    assert 60 <= most <= 100


def test_what_a_killed_run_has_left_beside_the_journal_goes(folder, out):
    draw(folder / "sub" / "a.png")
    out.mkdir()
    left = out / ".tintline-01234567.part"
    left.touch()
    os.utime(left, (0, 0))
    run_batch(plan_batch(folder, out, recursive=True), Painter(), BatchSettings())
    assert files(out) == ["sub/a.png"]


def test_what_a_callback_raises_ends_the_work(folder, out):
    for number in range(20):
        draw(folder / f"{number}.png")

    def fails(number, item):
        raise RuntimeError("no window any more")

    plan = plan_batch(folder, out)
    with pytest.raises(RuntimeError, match="no window"):
        run_batch(plan, Painter(), BatchSettings(), jobs=2, on_change=fails)
    assert len(files(out)) < 20
