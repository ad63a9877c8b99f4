import json
import os
from pathlib import Path

import pytest

from desktop.core.errors import Cancelled
from desktop.core.palettes import Palette
from desktop.engine.batch import BatchSummary, run_batch
from desktop.engine.batch_item import BatchState
from desktop.engine.batch_plan import plan_batch
from desktop.engine.batch_settings import BatchSettings
from desktop.engine.journal import JOURNAL_NAME
from desktop.engine.request import Look
from tests.engine.painters import Painter, draw


@pytest.fixture
def folder(tmp_path) -> Path:
    folder = tmp_path / "in"
    for name in "abc":
        draw(folder / f"{name}.png")
    return folder


class Stops(Painter):
    """Is broken off after so many pictures."""

    def __init__(self, after: int) -> None:
        super().__init__()
        self._after = after

    def colorize(self, request, *, cancel=None):
        if len(self.requests) == self._after:
            raise Cancelled
        return super().colorize(request, cancel=cancel)


def colorize(folder: Path, out: Path, painter: Painter | None = None, **options) -> BatchSummary:
    return run_batch(
        plan_batch(folder, out, **options), painter or Painter(), BatchSettings(), jobs=1
    )


def states(folder: Path, out: Path, **options) -> list[tuple[str, str]]:
    return [(item.state.value, item.message) for item in plan_batch(folder, out, **options).items]


def lines(out: Path) -> list[dict]:
    return [json.loads(line) for line in (out / JOURNAL_NAME).read_text().splitlines()]


def test_it_names_the_state_of_each_file(folder, out):
    (folder / "b.png").write_bytes(b"")
    assert colorize(folder, out, settings="blue") == BatchSummary(done=2, failed=1)
    last = {line["file"]: line for line in lines(out) if "file" in line}
    assert [last[f"{name}.png"]["state"] for name in "abc"] == ["done", "failed", "done"]
    assert "zero bytes" in last["b.png"]["message"]
    assert last["a.png"]["settings"] == "blue"
    status = (folder / "a.png").stat()
    assert last["a.png"]["drawing"] == [status.st_size, status.st_mtime_ns]
    assert (out / last["a.png"]["source"]).samefile(folder / "a.png")
    assert states(folder, out)[1] == ("waiting", "failed the last time")


def test_a_drawing_that_has_changed_is_made_again(folder, out):
    colorize(folder, out)
    draw(folder / "b.png", 77).touch()
    assert [state for state, _ in states(folder, out)] == ["skipped", "waiting", "skipped"]
    assert states(folder, out)[1][1] == "the drawing has changed since"
    painter = Painter()
    assert colorize(folder, out, painter) == BatchSummary(done=1, skipped=2)
    assert [int(request.picture.rgb[0, 0, 0]) for request in painter.requests] == [77]
    assert {state for state, _ in states(folder, out)} == {"skipped"}


def test_a_result_that_is_gone_is_made_again(folder, out):
    colorize(folder, out)
    (out / "b.png").unlink()
    assert states(folder, out)[1] == ("waiting", "its result is gone or not complete")


def test_a_result_that_was_edited_by_hand_stays(folder, out):
    colorize(folder, out)
    draw(folder / "b.png", 77).touch()
    draw(out / "b.png", 12)
    state, message = states(folder, out)[1]
    assert state == "skipped"
    assert "by hand" in message
    assert [state for state, _ in states(folder, out, overwrite=True)] == ["waiting"] * 3


def test_the_result_of_another_drawing_stays(folder, out, tmp_path):
    colorize(folder, out)
    other = tmp_path / "chapter 2"
    draw(other / "a.png", 90)
    assert states(other, out) == [
        ("skipped", "the result exists already, made from another drawing")
    ]


def test_other_settings_are_told_and_nothing_is_replaced(folder, out):
    colorize(folder, out, settings="blue")
    assert states(folder, out, settings="blue")[0][1] == "the result exists already"
    state, message = states(folder, out, settings="red")[0]
    assert state == "skipped"
    assert "other settings" in message


def test_the_mark_tells_settings_and_models_apart(tmp_path):
    model = tmp_path / "m.onnx"
    model.write_bytes(b"model")
    marks = {
        BatchSettings().mark(model),
        BatchSettings().mark(model, 256),
        BatchSettings(look=Look.FLAT).mark(model),
        BatchSettings(palette=Palette("P", ((1, 2, 3),))).mark(model),
        BatchSettings(palette=Palette("P", ((1, 2, 4),))).mark(model),
    }
    assert len(marks) == 5
    assert BatchSettings().mark(model) in marks
    before = model.stat().st_mtime_ns
    model.write_bytes(b"MODEL")  # as long as the other one
    os.utime(model, ns=(before, before + 1_000_000))
    assert BatchSettings().mark(model) not in marks


def test_replacing_goes_on_where_it_was_broken_off(folder, out):
    colorize(folder, out, settings="blue")
    asked = {"settings": "red", "overwrite": True}
    assert colorize(folder, out, Stops(1), **asked).cancelled
    assert states(folder, out, **asked) == [
        ("skipped", "made before the run was broken off"),
        ("waiting", ""),
        ("waiting", ""),
    ]
    # With other settings it is another run, and without replacing, what was begun is ended.
    assert {state for state, _ in states(folder, out, settings="green", overwrite=True)} == {
        "waiting"
    }
    assert states(folder, out)[1] == ("waiting", "the last run was broken off here")
    assert colorize(folder, out, Stops(1), **asked).cancelled
    assert [state for state, _ in states(folder, out, **asked)] == ["skipped"] * 2 + ["waiting"]
    assert colorize(folder, out, **asked) == BatchSummary(done=1, skipped=2)
    assert [state for state, _ in states(folder, out, **asked)] == ["waiting"] * 3
    # Killed after the last one: the next run has nothing to do but to end it.
    journal = out / JOURNAL_NAME
    text = journal.read_text()
    journal.write_text(text[: text.rindex('{"end"')])
    assert colorize(folder, out, **asked) == BatchSummary(skipped=3)
    assert [state for state, _ in states(folder, out, **asked)] == ["waiting"] * 3


def test_a_line_that_was_cut_off_costs_nothing_but_itself(folder, out):
    colorize(folder, out)
    journal = out / JOURNAL_NAME
    text = journal.read_text()
    for length in range(len(text) - 300, len(text)):
        journal.write_text(text[:length])
        plan = plan_batch(folder, out)
        assert not plan.journal.damaged
        assert {item.state for item in plan.items} == {BatchState.SKIPPED}


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe\x00",
        b"no journal\n",
        b'{"tintline_batch": 99}\n',
        b'{"tintline_batch": 1}\n5\n',
        b'{"tintline_batch": 1}\n{"file": 5}\n',
        b'{"tintline_batch": 1}\n[]\n{"end": "x"}\n',
        b'{"tintline_batch": 1}\n' + b"[" * 9999 + b"\n",
        *(
            b'{"tintline_batch": 1}\n{"file": "a", "source": "a", "settings": "", "run": "",'
            b' "message": "", "state": "done", "drawing": %s, "result": null, "seconds": %s}\n'
            % values
            for values in [(b"[]", b"1"), (b"[1e999, 1]", b"1"), (b"null", b"9" * 400)]
        ),
    ],
)
def test_a_damaged_journal_is_put_aside(folder, out, content):
    colorize(folder, out)
    (out / "b.png").unlink()
    journal = out / JOURNAL_NAME
    journal.write_bytes(content)
    plan = plan_batch(folder, out)
    assert plan.journal.damaged
    assert run_batch(plan, Painter(), BatchSettings()) == BatchSummary(done=1, skipped=2)
    assert plan.journal.aside.read_bytes() == content
    assert not plan_batch(folder, out).journal.damaged


def test_a_journal_that_cannot_be_written_costs_no_result(folder, out, caplog):
    (out / JOURNAL_NAME).mkdir(parents=True)
    assert colorize(folder, out) == BatchSummary(done=3)
    assert JOURNAL_NAME in caplog.text


def test_it_does_not_grow_with_the_runs(folder, out):
    for _ in range(4):
        colorize(folder, out, overwrite=True)
    assert len([line for line in lines(out) if "file" in line]) == 3 + 2 * 3


def test_settings_that_are_not_known_are_no_others(folder, out):
    colorize(folder, out, settings="blue")
    assert {message for _, message in states(folder, out)} == {"the result exists already"}
