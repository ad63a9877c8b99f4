from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.core.errors import TintlineError
from desktop.engine.batch import BatchSummary, run_batch
from desktop.engine.batch_item import BatchState
from desktop.engine.batch_plan import plan_batch
from desktop.engine.batch_settings import BatchSettings
from desktop.engine.batch_watch import Watched, watch_batch
from tests.engine.painters import Painter, draw, files


@pytest.fixture
def folder(tmp_path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    return folder


def watch(folder: Path, out: Path, *steps: Callable[[], object], trouble=None) -> Watched:
    """Watch the folder; before each further look a step is taken, after the last Ctrl+C is hit."""
    left = list(steps)

    def wait(seconds: float) -> None:
        assert seconds > 0
        if not left:
            raise KeyboardInterrupt
        left.pop(0)()

    return watch_batch(
        lambda: plan_batch(folder, out, may_be_empty=True),
        lambda plan: run_batch(plan, Painter(), BatchSettings()),
        wait=wait,
        on_trouble=trouble,
    )


def nothing() -> None:
    pass


def test_what_arrives_is_colorized_once_it_rests(folder, out):
    draw(folder / "a.png")
    seen = []
    watched = watch(
        folder,
        out,
        lambda: seen.append(files(out)),  # the first look only takes note
        lambda: (seen.append(files(out)), draw(folder / "b.png")),
        lambda: (seen.append(files(out)), draw(folder / "b.png", 20)),  # still being written
        lambda: seen.append(files(out)),
        nothing,
    )
    assert seen == [[], ["a.png"], ["a.png"], ["a.png"]]
    assert files(out) == ["a.png", "b.png"]
    assert watched.summary() == BatchSummary(done=2)
    assert [item.source.name for item in watched.items] == ["a.png", "b.png"]


def test_what_fails_is_tried_again_when_it_has_changed(folder, out):
    broken = folder / "a.png"
    broken.write_bytes(b"half")
    states = []

    def run(plan):
        summary = run_batch(plan, Painter(), BatchSettings())
        states.append([item.state for item in plan.items])
        return summary

    steps = [nothing, nothing, nothing, lambda: draw(broken), nothing, nothing]

    def wait(seconds):
        if not steps:
            raise KeyboardInterrupt
        steps.pop(0)()

    watched = watch_batch(lambda: plan_batch(folder, out, may_be_empty=True), run, wait=wait)
    assert states == [[BatchState.FAILED], [BatchState.DONE]]
    assert watched.summary() == BatchSummary(done=1)


def test_a_drawing_that_changes_is_made_again(folder, out):
    draw(folder / "a.png")
    first = []
    watch(
        folder,
        out,
        nothing,
        lambda: (first.append((out / "a.png").stat().st_mtime_ns), draw(folder / "a.png", 3)),
        nothing,
        nothing,
    )
    assert (out / "a.png").stat().st_mtime_ns != first[0]


def test_a_folder_that_goes_away_may_come_back(folder, out):
    told = []
    away = folder.with_name("away")
    watched = watch(
        folder,
        out,
        lambda: folder.rename(away),
        nothing,
        nothing,
        lambda: (away.rename(folder), draw(folder / "a.png")),
        nothing,
        nothing,
        trouble=lambda error: told.append(str(error)),
    )
    assert len(told) == 1
    assert "does not exist" in told[0]
    assert watched.summary().done == 1
    with pytest.raises(TintlineError, match="does not exist"):
        watch(folder / "nowhere", out)


def test_a_run_that_is_broken_off_ends_it(folder, out):
    draw(folder / "a.png")
    runs = []

    def run(plan):
        runs.append(plan)
        return BatchSummary(cancelled=True)

    watch_batch(lambda: plan_batch(folder, out), run, wait=lambda seconds: None)
    assert len(runs) == 1
