"""A window on a full disk: it says so, leaves nothing half-written, and goes on."""

import pytest

from desktop.ui.autosave import recovery_folder
from tests.faults.limits import no_file_above
from tests.ui.ui_helpers import Hand, settle


@pytest.mark.parametrize(
    ("action", "question", "name"),
    [
        ("save", "ask_save", "a.png"),
        ("save", "ask_save", "a.psd"),
        ("save_project", "ask_save_project", "a.tint"),
        ("before_after", "ask_save_before_after", "a.png"),
        ("wipe", "ask_save_wipe", "a.gif"),
        ("save_hints", "ask_save_hints", "a.json"),
    ],
)
def test_what_cannot_be_saved_is_told_and_can_be_saved_later(
    qtbot, colored, tmp_path, monkeypatch, action, question, name
):
    Hand(colored.compare.sketch).click(50, 50)
    qtbot.waitUntil(lambda: colored.document.result_is_current)
    path = tmp_path / "saved" / name
    path.parent.mkdir()
    monkeypatch.setattr(colored.files.dialogs, question, lambda *_: path)
    with no_file_above(40):
        colored.actions_by_name[action].trigger()
        settle(qtbot, colored)
        qtbot.waitUntil(colored.message.isVisible)
    assert "cannot be written: File too large" in colored.message.text.text()
    assert list(path.parent.iterdir()) == []
    assert colored.keeper.unsaved
    colored.actions_by_name[action].trigger()
    settle(qtbot, colored)
    assert list(path.parent.iterdir()) == [path]


def test_unsaved_work_that_cannot_be_kept_is_told(qtbot, colored):
    with no_file_above(40):
        colored.autosave.keep()
        settle(qtbot, colored)
        qtbot.waitUntil(colored.message.isVisible)
    assert not list(recovery_folder().glob("*/*.tint"))
    assert not list(recovery_folder().glob("*/.*.part"))
    colored.autosave.keep()
    settle(qtbot, colored)
    assert len(list(recovery_folder().glob("*/*.tint"))) == 1
