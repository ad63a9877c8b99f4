"""A full disk and a folder that may not be written: a sentence, and every file as it was."""

import io
import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from logging import FileHandler
from pathlib import Path

import pytest

from desktop import logs
from desktop.core.errors import TintlineError
from desktop.engine import user_models
from desktop.engine.batch_item import BatchItem, BatchState
from desktop.engine.journal import JOURNAL_NAME, Journal
from tests.cli.conftest import forget_log
from tests.faults.limits import no_file_above
from tests.faults.writers import WRITERS, is_whole, versions, with_checkpoint
from tests.models import write_sketch_model

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def read_only(tmp_path, monkeypatch) -> None:
    """No file can be made there, whoever runs this: root may write into read-only folders."""
    real = io.open

    def refuse(file, mode="r", *args, **kwargs):
        if set(mode) & set("wax+") and str(file).startswith(str(tmp_path)):
            raise PermissionError(13, "Permission denied", str(file))
        return real(file, mode, *args, **kwargs)

    monkeypatch.setattr(io, "open", refuse)
    monkeypatch.setattr("builtins.open", refuse)


@pytest.fixture(params=[name for name in with_checkpoint() if name != "settings.json"])
def written(request, tmp_path):
    """A file to be replaced: its path, the writer, and what must stand beside each other."""
    name = request.param
    old, new = versions(name, tmp_path)
    place = tmp_path / "place"
    place.mkdir()
    for file, data in old.items():
        (place / file).write_bytes(data)
    return place / name, with_checkpoint()[name], old, new


@pytest.mark.parametrize("share", [0.0, 0.5, 0.98])
def test_a_full_disk_is_told_and_leaves_what_was(written, share):
    path, write, old, new = written
    with (
        no_file_above(int(share * max(map(len, new.values())))),
        pytest.raises(TintlineError, match="cannot be written: File too large") as told,
    ):
        write(path, 1)
    assert str(told.value).endswith("or free some space.")
    assert is_whole(path.parent, old, new)
    assert path.read_bytes() in (old[path.name], new[path.name])
    assert not list(path.parent.glob(".*"))


def test_a_missing_permission_is_told_and_leaves_what_was(written, read_only):
    path, write, old, _ = written
    with pytest.raises(TintlineError, match="cannot be written: Permission denied; choose another"):
        write(path, 1)
    assert {file.name: file.read_bytes() for file in path.parent.iterdir()} == old


def test_settings_that_cannot_be_written_stay_as_they_were(tmp_path, caplog):
    path = tmp_path / "settings.json"
    WRITERS["settings.json"](path, 0)
    old = path.read_bytes()
    with no_file_above(100):
        WRITERS["settings.json"](path, 1)
    assert "cannot be saved" in caplog.text
    assert path.read_bytes() == old
    assert list(tmp_path.iterdir()) == [path]


def test_a_model_that_cannot_be_copied_is_not_there(tmp_path, user_models_folder):
    model = write_sketch_model(tmp_path / "mine.onnx")
    model.with_suffix(".md").write_text("# Mine\n" * 9)
    with no_file_above(model.stat().st_size // 2), pytest.raises(TintlineError, match="too large"):
        user_models.add_model(model)
    assert list(user_models_folder.iterdir()) == []
    assert user_models.add_model(model).is_file()


def test_a_batch_goes_on_without_its_journal(tmp_path):
    """The journal is cut in the middle of a line; the next run knows what was whole."""
    drawings = []
    for name in "abc":
        (tmp_path / f"{name}.png").write_bytes(b"drawing")
        drawings.append(BatchItem(tmp_path / f"{name}.png", tmp_path / "out" / f"{name}.png"))
    journal = Journal(tmp_path / "out", "settings")
    with no_file_above(1000):
        for item in drawings:
            journal.begin(item)
            item.target.write_bytes(b"result")
            item.state = BatchState.DONE
            journal.settle(item)
        journal.end()
        journal.close()
    lines = (tmp_path / "out" / JOURNAL_NAME).read_text().splitlines()
    again = Journal(tmp_path / "out", "settings")
    assert not again.damaged
    assert 2 < len(lines) < 9
    assert [again.judge(item, exists=True)[0] for item in drawings] == [BatchState.SKIPPED] * 3


@pytest.fixture
def log(tmp_path, monkeypatch) -> Iterator[Path]:
    path = tmp_path / "log" / "tintline.log"
    monkeypatch.setattr(logs, "log_path", lambda: path)
    forget_log()  # of tests elsewhere that ran a command
    logs.start_logging()
    yield path
    forget_log()


def test_a_log_that_cannot_be_written_is_silent(log, capfd):
    (file,) = (h for h in logging.getLogger("desktop").handlers if isinstance(h, FileHandler))

    def note(text: str) -> None:
        # Not through a logger: pytest listens there, and cannot send such a name on.
        file.handle(logging.makeLogRecord({"msg": text}))

    note("before")
    with no_file_above(log.stat().st_size + 10):
        for _ in range(3):
            note("a full disk, and a name that is no text: \udc80")
    note("afterwards: \udc80")
    assert capfd.readouterr().err == ""
    assert "before" in log.read_text()
    assert "afterwards: \\udc80" in log.read_text()


def test_a_log_in_a_folder_without_permission_is_silent(log, capfd, read_only):
    logging.getLogger("desktop.somewhere").warning("nobody hears this")
    assert capfd.readouterr().err == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device here")
@pytest.mark.parametrize("arguments", [["models"], ["models", "--json"]])
def test_standard_output_on_a_full_disk(tmp_path, arguments):
    own = {"HOME": str(tmp_path), "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"}
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "desktop", *arguments],
            stdout=full,
            stderr=subprocess.PIPE,
            env=os.environ | own,
            text=True,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr == (
        "tintline: Standard output cannot be written (No space left on device):"
        " send it elsewhere or free some space.\n"
    )
