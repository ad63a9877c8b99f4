import os
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.errors import TintlineError
from desktop.core.files import atomic_write, atomic_write_text, clean_temporaries, keep_source


def test_new_and_replaced(tmp_path):
    path = tmp_path / "a.txt"
    atomic_write_text(path, "one")
    assert path.read_text(encoding="utf-8") == "one"
    atomic_write_text(path, "zwei — 二")
    assert path.read_text(encoding="utf-8") == "zwei — 二"
    assert list(tmp_path.iterdir()) == [path]


@given(text=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r")))
def test_text_comes_back(tmp_path_factory, text):
    path = tmp_path_factory.getbasetemp() / "text.txt"
    atomic_write_text(path, text)
    assert path.read_text(encoding="utf-8") == text


def test_the_old_file_stands_until_the_new_one_is_whole(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("old")
    seen = []

    def write(temporary):
        temporary.write_text("half")
        seen.append((temporary.parent, path.read_text()))
        temporary.write_text("new")

    atomic_write(path, write)
    assert seen == [(tmp_path, "old")]
    assert path.read_text() == "new"


@pytest.mark.parametrize("error", [RuntimeError("bug"), KeyboardInterrupt()])
def test_any_failure_leaves_the_old_file_and_nothing_else(tmp_path, error):
    path = tmp_path / "a.txt"
    path.write_text("old")

    def write(temporary):
        temporary.write_text("half")
        raise error

    with pytest.raises(type(error)):
        atomic_write(path, write)
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_errors_of_the_system_become_a_sentence(tmp_path):
    (tmp_path / "file").write_text("x")
    (tmp_path / "folder").mkdir()
    for path in (tmp_path / "none" / "a", tmp_path / "file" / "a", tmp_path / "folder"):
        with pytest.raises(TintlineError, match="cannot be written") as caught:
            atomic_write_text(path, "x")
        assert str(path) in str(caught.value)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["file", "folder"]


def test_the_longest_names_a_folder_takes(tmp_path):
    for name in ("x" * 251 + ".png", "線" * 83 + ".png"):
        atomic_write_text(tmp_path / name, "x")
        assert (tmp_path / name).exists()


def test_a_link_stays_a_link(tmp_path):
    (tmp_path / "there").mkdir()
    real, link = tmp_path / "there" / "a", tmp_path / "link"
    real.write_text("old")
    link.symlink_to(real)
    atomic_write_text(link, "new")
    assert link.is_symlink()
    assert real.read_text() == "new"


def test_a_link_that_leads_to_itself_is_replaced(tmp_path):
    link = tmp_path / "link"
    link.symlink_to(link)
    atomic_write_text(link, "new")
    assert link.read_text() == "new"
    assert list(tmp_path.iterdir()) == [link]


@pytest.mark.skipif(sys.platform == "win32", reason="there it is not asked who runs")
def test_temporary_files_of_programs_that_were_killed_are_removed(tmp_path):
    names = []
    atomic_write(tmp_path / "a.txt", lambda path: names.append(path.name) or path.touch())
    with subprocess.Popen([sys.executable, "-c", ""]) as ended:
        pass
    left = tmp_path / names[0].replace(f"-{os.getpid()}-", f"-{ended.pid}-")
    of_this_one = tmp_path / names[0]
    of_another_machine = tmp_path / ".tintline-00000000-1-0123abcd.part"
    of_a_day_ago = tmp_path / ".tintline-00000000-2-0123abcd.part"
    another = tmp_path / ".tintline-notes.part"
    for path in (left, of_this_one, of_another_machine, of_a_day_ago, another):
        path.touch()
    os.utime(of_a_day_ago, (0, 0))
    clean_temporaries(tmp_path)
    stay = {"a.txt", of_this_one.name, of_another_machine.name, another.name}
    assert {path.name for path in tmp_path.iterdir()} == stay
    clean_temporaries(tmp_path / "missing")


def test_the_picture_that_was_opened_is_not_written_over(tmp_path):
    source, link = tmp_path / "girl.png", tmp_path / "link.png"
    source.touch()
    link.symlink_to(source)
    for path in (source, link, tmp_path / "." / "girl.png"):
        with pytest.raises(TintlineError, match="opened picture itself"):
            keep_source(path, source)
    keep_source(tmp_path / "new.png", source)
    keep_source(source, None)
