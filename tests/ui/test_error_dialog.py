from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop import __version__
from desktop.core.errors import TintlineError
from desktop.ui.error_dialog import ErrorDialog


def fail(reason: str) -> Exception:
    """An error as it comes from somewhere."""
    try:
        raise ValueError(reason)
    except ValueError as error:
        return error


@pytest.fixture
def reports(window):
    """The dialogs above the window."""
    return lambda: [dialog for dialog in window.findChildren(ErrorDialog) if dialog.isVisible()]


def click(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_an_unexpected_error_gives_a_report_to_copy(window, reports, qtbot):
    window.message.show_error(fail(f"odd: {Path.home() / 'girl.png'}"))
    (dialog,) = reports()
    click(qtbot, dialog.copy_button)
    report = QApplication.clipboard().text()
    assert f"tintline {__version__}" in report
    assert "onnxruntime" in report
    assert f"ValueError: odd: {Path('~', 'girl.png')}" in report
    assert "test_error_dialog.py" in report
    assert str(Path.home()) not in report
    assert dialog.copy_button.text() == "Copied"


def test_what_goes_wrong_again_waits_behind_a_button(window, reports, qtbot):
    error = fail("odd")
    window.message.show_error(error)
    reports()[0].reject()
    qtbot.waitUntil(lambda: not reports())
    window.message.show_error(error)
    assert reports() == []
    assert "ValueError: odd" in window.message.text.text()
    click(qtbot, window.message.button)
    assert len(reports()) == 1


def test_of_many_errors_at_once_one_is_shown(window, reports):
    window.message.show_error(fail("first"))
    window.message.show_error(RuntimeError("second"))
    (dialog,) = reports()
    assert "first" in dialog.report.toPlainText()
    assert "second" in window.message.text.text()


def test_a_sentence_for_the_user_needs_no_report(window, reports):
    window.message.show_error(TintlineError("The file is gone: choose another one."))
    assert reports() == []
    assert window.message.text.text() == "The file is gone: choose another one."
