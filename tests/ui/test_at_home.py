"""The window as a part of the desktop: keys, layout, messages, names for screen readers."""

import re
from types import SimpleNamespace
from typing import ClassVar

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDockWidget, QLabel, QWidget

from desktop.ui import notifier
from desktop.ui.help_dialogs import ShortcutsDialog
from desktop.ui.hsv_picker import HsvPicker
from desktop.ui.main_window import MainWindow
from desktop.ui.notifier import LONG_SECONDS, Notifier
from desktop.ui.swatches import Swatches
from tests.ui.ui_helpers import services

# --- keys -------------------------------------------------------------------------------------


def written(keys: QKeySequence) -> str:
    """A key as the overview writes it."""
    text = keys.toString(QKeySequence.SequenceFormat.PortableText)
    return text.replace("Return", "Enter")


def test_every_action_with_a_key_is_in_the_overview(window):
    rows = ShortcutsDialog(window).findChildren(QLabel, "key")
    shown = {key for row in rows for key in re.split(r"\s\s+|(?<=\S), ", row.text())}
    missing = {}
    for action in window.findChildren(QAction):
        keys = [written(key) for key in action.shortcuts()]
        if keys and not shown.intersection(keys):
            missing[action.text()] = keys
    assert missing == {}


def test_no_key_does_two_things(window):
    owners: dict[str, str] = {}
    for action in window.findChildren(QAction):
        for key in action.shortcuts():
            assert owners.setdefault(written(key), action.text()) == action.text()


@pytest.mark.parametrize("key", [Qt.Key.Key_F1, Qt.Key.Key_Question])
def test_the_overview_opens_with_its_keys(window, key, qtbot):
    window.compare.sketch.setFocus()
    QTest.keyClick(window, key)  # real keyboards offer "?" without the Shift that it takes, too
    qtbot.waitUntil(lambda: window.findChild(ShortcutsDialog) is not None)
    assert window.findChild(ShortcutsDialog).isVisible()


# --- layout -----------------------------------------------------------------------------------


@pytest.fixture
def start(qtbot, themed, colorizer, settings):
    """Starts the program with these settings."""
    windows = []

    def make() -> MainWindow:
        window = MainWindow(services(colorizer), settings)
        windows.append(window)
        window.show()
        return window

    yield make
    for window in windows:
        window.close()
        window.deleteLater()


def test_panels_lie_where_they_were(start, settings):
    window = start()
    before = window.history.isHidden()
    window.history.setVisible(before)
    window.close()
    assert start().history.isHidden() is not before


def test_a_hidden_colour_panel_stays_hidden(start, sketch_file, qtbot):
    def open_sketch(window: MainWindow) -> None:
        window.opener.open(sketch_file)
        qtbot.waitUntil(lambda: window.document.picture is not None)

    window = start()
    open_sketch(window)
    assert window.dock.isVisible()
    window.panel_action.trigger()
    window.close()
    window = start()
    open_sketch(window)
    assert window.dock.isHidden()
    window.panel_action.trigger()
    assert window.dock.isVisible()


@pytest.mark.parametrize("layout", ["AAEC", "no base64"])
def test_a_layout_that_is_none_is_passed_over(start, settings, layout, sketch_file, qtbot):
    settings.layout = layout
    window = start()
    window.opener.open(sketch_file)
    qtbot.waitUntil(window.dock.isVisible)
    assert window.tool_bar.isVisible()


# --- messages ---------------------------------------------------------------------------------


class Batch(QObject):
    """Speaks as `BatchController` does."""

    changed = Signal(int, object, str)
    finished = Signal(object)
    failed = Signal(object)
    cancelled = Signal()


@pytest.fixture
def told(monkeypatch, qapp, qtbot):
    """A notifier that watches a batch; what it says, its clock, and whether anyone looks."""
    widget = QWidget()
    qtbot.addWidget(widget)
    state = SimpleNamespace(texts=[], now=100.0, looks=False, batch=Batch())
    monkeypatch.setattr(
        QApplication, "activeWindow", staticmethod(lambda: widget if state.looks else None)
    )
    state.notifier = Notifier(widget, state.texts.append, lambda: state.now)
    state.notifier.watch_batch(state.batch)
    return state


def test_long_work_is_told_to_who_looks_elsewhere(told):
    told.notifier.tell("Ready.", LONG_SECONDS - 1)
    assert told.texts == []
    told.looks = True
    told.notifier.tell("Ready.", LONG_SECONDS + 1)
    assert told.texts == []
    told.looks = False
    told.notifier.tell("Ready.", LONG_SECONDS + 1)
    assert told.texts == ["Ready."]


def test_a_long_batch_is_told_once(told):
    done = SimpleNamespace(done=3, failed=1)
    for seconds, count in ((5, 0), (LONG_SECONDS + 1, 1), (5, 1)):
        told.batch.changed.emit(0, None, "")
        told.now += seconds
        told.batch.changed.emit(1, None, "")
        told.batch.finished.emit(done)
        assert len(told.texts) == count
    assert told.texts == ["The folder is done: 3 colorized, 1 failed."]


def test_a_cancelled_batch_is_not_told_and_a_failed_one_is(told):
    told.batch.changed.emit(0, None, "")
    told.now += 100
    told.batch.cancelled.emit()
    told.batch.changed.emit(0, None, "")
    told.batch.failed.emit(OSError())
    assert told.texts == []
    told.batch.changed.emit(0, None, "")
    told.now += 100
    told.batch.failed.emit(OSError())
    assert told.texts == ["An error has stopped the batch."]


def test_without_a_tray_the_taskbar_alone_calls(qtbot, monkeypatch):
    called = []
    monkeypatch.setattr(QApplication, "alert", staticmethod(called.append))
    monkeypatch.setattr(QApplication, "activeWindow", staticmethod(lambda: None))
    widget = QWidget()
    qtbot.addWidget(widget)
    Notifier(widget).tell("Ready.", LONG_SECONDS + 1)
    assert called == [widget]


class Tray(QObject):
    """A desktop's tray that shows messages."""

    messageClicked = Signal()  # noqa: N815 - Qt's name
    activated = Signal()
    made: ClassVar[list["Tray"]] = []

    def __init__(self, _icon, parent) -> None:
        super().__init__(parent)
        self.visible = False
        self.messages: list[str] = []
        self.made.append(self)

    @staticmethod
    def isSystemTrayAvailable() -> bool:  # noqa: N802
        return True

    supportsMessages = isSystemTrayAvailable  # noqa: N815

    def show(self) -> None:
        self.visible = True

    def hide(self) -> None:
        self.visible = False

    def showMessage(self, _title, text, _icon) -> None:  # noqa: N802
        self.messages.append(text)


def test_a_message_brings_the_window_back(qtbot, monkeypatch):
    monkeypatch.setattr(notifier, "QSystemTrayIcon", Tray)
    monkeypatch.setattr(Tray, "made", [])
    monkeypatch.setattr(QApplication, "activeWindow", staticmethod(lambda: None))
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.showMinimized()
    long = LONG_SECONDS + 1
    teller = Notifier(widget)
    teller.tell("One.", long)
    teller.tell("Two.", long)
    (tray,) = Tray.made
    assert tray.messages == ["One.", "Two."]
    assert tray.visible
    tray.messageClicked.emit()
    qtbot.waitUntil(lambda: not tray.visible)
    assert not widget.isMinimized()


def test_the_window_tells_of_its_colouring(window, monkeypatch, qtbot):
    said = []
    monkeypatch.setattr(window.notifier, "tell", lambda text, seconds: said.append((text, seconds)))
    window.dock.actions_bar.colorize.click()
    qtbot.waitUntil(lambda: bool(said))
    assert said[0][0] == "sketch.png is colorized."
    assert said[0][1] >= 0


# --- names ------------------------------------------------------------------------------------


def nameless(top: QWidget) -> list[str]:
    """What can be used in a window and has no name for a screen reader."""
    found = []
    for widget in top.findChildren(QWidget):
        focusable = widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        used = focusable or isinstance(widget, QAbstractButton | Swatches | HsvPicker)
        # A spin box's field is a part of it.
        part = widget.objectName().startswith("qt_") or widget.focusProxy() is not None
        if used and not part and widget.isVisible():
            interface = QAccessible.queryAccessibleInterface(widget)
            if not interface.text(QAccessible.Text.Name).strip():
                path = [widget]
                while path[0].parentWidget() is not None and path[0] is not top:
                    path.insert(0, path[0].parentWidget())
                found.append(" / ".join(type(step).__name__ for step in path))
    return found


def test_all_of_the_window_has_a_name(colored):
    colored.message.show_error(ValueError("odd"))
    for dock in colored.findChildren(QDockWidget):
        dock.show()
    assert nameless(colored) == []


def test_all_of_the_start_page_has_a_name(empty_window, qtbot):
    qtbot.waitUntil(lambda: bool(empty_window.start_page.samples))
    assert nameless(empty_window) == []


def test_all_of_the_dialogs_has_a_name(window, two_shipped, qtbot):
    window.open_batch()
    dialogs = [
        window.batch,
        window.preferences.open_settings(""),
        window.preferences.open_models(),
    ]
    qtbot.waitUntil(lambda: dialogs[2].current is not None)
    assert [nameless(dialog) for dialog in dialogs] == [[], [], []]
