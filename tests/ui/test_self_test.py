import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest

from desktop.core.errors import TintlineError
from desktop.ui import self_test
from tests.ui.ui_helpers import services


@pytest.fixture
def tried(monkeypatch, themed, colorizer, sketch_file, tmp_path):
    """Runs the self-test with a fake engine; gives exit code, line and folder."""

    def run():
        monkeypatch.setattr(
            self_test, "real_services", lambda: services(colorizer, samples=[sketch_file])
        )
        monkeypatch.setattr(self_test, "_COLORS", 2)  # the fake paints in few
        said = []
        code = self_test.run_self_test(tmp_path / "tried", said.append)
        (line,) = said
        return code, line, tmp_path / "tried"

    return run


def test_a_sample_is_colorized_and_the_window_is_kept_as_a_picture(tried):
    code, line, folder = tried()
    assert code == 0
    assert "sketch.png (300 × 200) coloured on Test device" in line
    assert sorted(path.name for path in folder.iterdir()) == ["colored.png", "window.png"]


def test_a_gray_result_is_a_failure(tried, colorizer, monkeypatch):
    colored = colorizer.colorize

    def gray(*request, **options):
        result = colored(*request, **options)
        return replace(result, image=np.full_like(result.image, 128))

    monkeypatch.setattr(colorizer, "colorize", gray)
    code, line, _folder = tried()
    assert code == 1
    assert "failed: only 0 % are coloured" in line


def test_an_engine_that_fails_is_a_failure(tried, colorizer):
    colorizer.error = TintlineError("The model is gone.")
    code, line, _folder = tried()
    assert code == 1
    assert line == "self-test: failed: The model is gone."


def test_files_that_a_mac_hands_over_are_opened():
    code = """
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFileOpenEvent
from desktop.ui.application import Application
app = Application([])
app.file_wanted.connect(lambda file: print(file.name))
QCoreApplication.sendEvent(app, QFileOpenEvent("girl.png"))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "girl.png\n"
