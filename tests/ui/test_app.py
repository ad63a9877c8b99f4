import gc
import signal
import sys

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from desktop.core.errors import TintlineError
from desktop.settings import Settings, load_settings, save_settings
from desktop.ui import app, theme
from desktop.ui.error_dialog import ErrorDialog
from desktop.ui.main_window import MainWindow
from tests.ui.ui_helpers import services


def when_window(check) -> None:
    """Call `check` with the window as soon as there is one, again and again until it says yes."""
    timer = QTimer(QApplication.instance())
    timer.setInterval(5)

    def look() -> None:
        for window in QApplication.topLevelWidgets():
            if isinstance(window, MainWindow) and window.isVisible() and check(window):
                timer.stop()
                timer.deleteLater()
                window.close()

    timer.timeout.connect(look)
    timer.start()


@pytest.fixture
def fake_engine(monkeypatch, themed, colorizer, sketch_file):
    monkeypatch.setattr(app, "take_last_crash", str)
    given = services(colorizer, samples=[sketch_file])
    monkeypatch.setattr(app, "real_services", lambda *_wishes: given)


def test_the_window_opens_the_files_it_is_given(fake_engine, sketch_file):
    when_window(lambda window: window.document.picture is not None)
    assert app.run_window([sketch_file], None, "cpu") == 0
    assert load_settings().recent_files == [str(sketch_file)]


@pytest.mark.parametrize(("asked", "device"), [("auto", "directml"), ("cpu", "cpu")])
def test_a_device_of_the_command_line_goes_before_that_of_the_settings(
    fake_engine, monkeypatch, asked, device
):
    wished = []
    given = app.real_services()

    def make(_model, device, *_more):
        wished.append(device)
        return given

    monkeypatch.setattr(app, "real_services", make)
    save_settings(Settings(device="directml", theme="light"))
    when_window(lambda _window: theme.shown.choice == "light")
    assert app.run_window([], None, asked) == 0
    assert wished == [device]
    theme.apply(QApplication.instance())


def test_what_is_there_at_the_start_is_no_work_for_the_collector(fake_engine):
    when_window(lambda _window: gc.get_freeze_count() > 1000)
    assert app.run_window([], None, "cpu") == 0
    assert gc.get_freeze_count() < 1000


def test_what_is_unexpected_in_the_window_is_told_there(fake_engine):
    hook, handler = sys.excepthook, signal.getsignal(signal.SIGINT)
    told = []

    def check(window) -> bool:
        sys.excepthook(ValueError, ValueError("odd"), None)
        told.append(window.message.text.text())
        return True

    when_window(check)
    assert app.run_window([], None, "cpu") == 0
    assert "ValueError: odd" in told[0]
    assert (sys.excepthook, signal.getsignal(signal.SIGINT)) == (hook, handler)


def test_a_crash_of_the_last_time_is_told(fake_engine, monkeypatch):
    monkeypatch.setattr(app, "take_last_crash", lambda: "Fatal Python error: Segmentation fault")
    reports = []

    def check(window) -> bool:
        reports.extend(d.report.toPlainText() for d in window.findChildren(ErrorDialog))
        return bool(reports)

    when_window(check)
    assert app.run_window([], None, "cpu") == 0
    assert "Segmentation fault" in reports[0]


def test_a_window_that_cannot_be_made_is_no_silent_exit(fake_engine, monkeypatch):
    def fail(*_args):
        raise ValueError("odd")

    monkeypatch.setattr(app, "MainWindow", fail)
    reports = []

    def look() -> None:
        for dialog in QApplication.topLevelWidgets():
            if isinstance(dialog, ErrorDialog) and dialog.isVisible():
                reports.append(dialog.report.toPlainText())
                dialog.reject()

    timer = QTimer(QApplication.instance())
    timer.timeout.connect(look)
    timer.start(5)
    try:
        assert app.run_window([], None, "cpu") == 1
    finally:
        timer.stop()
        timer.deleteLater()
    assert "ValueError: odd" in reports[0]


def test_without_a_display_a_sentence_is_said(monkeypatch):
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(TintlineError, match="no display"):
        app.run_window([], None, "cpu")


def test_a_missing_system_library_is_named(monkeypatch):
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", ":99")

    def load(_path: str) -> None:
        raise OSError("libxcb-cursor.so.0: cannot open shared object file")

    monkeypatch.setattr(app.ctypes, "CDLL", load)
    monkeypatch.setattr(app.Path, "is_file", lambda _path: True)
    with pytest.raises(TintlineError, match=r"libxcb-cursor\.so\.0 is missing.*apt install"):
        app.run_window([], None, "cpu")
