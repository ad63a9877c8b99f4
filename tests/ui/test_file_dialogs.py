import pytest
from PySide6.QtWidgets import QFileDialog

from desktop.ui.file_dialogs import FileDialogs

JPEG = "JPEG (*.jpg *.jpeg)"


@pytest.fixture
def dialogs(settings):
    return FileDialogs(settings, None)


@pytest.fixture
def type_name(monkeypatch, tmp_path):
    """Let the save dialog answer with a name in the test's folder, and a filter."""

    def choose(name: str, chosen: str = JPEG) -> None:
        answer = (str(tmp_path / name) if name else "", chosen)
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: answer)

    return choose


@pytest.mark.parametrize(
    ("typed", "saved"),
    [
        ("fox.png", "fox.png"),
        ("fox", "fox.jpg"),
        ("fox.", "fox.jpg"),
        ("fox v1.2", "fox v1.2.jpg"),
        ("Mr. Fox", "Mr. Fox.jpg"),
        ("fox.xyz", "fox.xyz"),
    ],
)
def test_the_filter_gives_a_missing_ending(dialogs, type_name, tmp_path, typed, saved):
    type_name(typed)
    assert dialogs.ask_save(tmp_path / "fox-color.png") == tmp_path / saved


def test_nothing_chosen_is_nothing_saved(dialogs, type_name, tmp_path):
    type_name("")
    assert dialogs.ask_save(tmp_path / "fox-color.png") is None
    assert dialogs.ask_save_hints(tmp_path / "fox-color.json") is None


def test_a_file_that_only_the_ending_names_is_not_replaced_unasked(dialogs, type_name, tmp_path):
    (tmp_path / "fox.json").write_text("[]", encoding="utf-8")
    type_name("fox", "Hints (*.json)")
    asked = []
    dialogs.ask_replace = lambda path: asked.append(path.name) or len(asked) > 1
    assert dialogs.ask_save_hints(tmp_path / "fox-color.json") is None
    assert dialogs.ask_save_hints(tmp_path / "fox-color.json") == tmp_path / "fox.json"
    assert asked == ["fox.json", "fox.json"]
