from dataclasses import replace
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog

from desktop.core.errors import TintlineError
from desktop.engine import providers
from desktop.engine.doctor import DeviceFinding
from desktop.engine.providers import Device
from desktop.settings import Settings
from desktop.ui import theme
from desktop.ui.main_window import MainWindow
from desktop.ui.modes import Mode
from desktop.ui.services import Wishes, real_services
from desktop.ui.settings_dialog import SettingsDialog
from desktop.ui.theme_colors import DARK, LIGHT
from desktop.ui.work_keeper import Unsaved
from tests.ui.ui_helpers import FakeColorizer, services

FOUND = (
    DeviceFinding("CPU", built=True, works=True),
    DeviceFinding("DirectML", built=False, works=False, detail="DirectML is a part of Windows"),
    DeviceFinding("CUDA", built=True, works=True, detail="NVIDIA GeForce RTX 3060"),
)


@pytest.fixture(autouse=True)
def _dark_again(themed):
    yield
    theme.apply(themed, theme.Choice.DARK)


class Workshop:
    """Services that note what they are remade for; each device has a colorizer of its own."""

    def __init__(self) -> None:
        self.wishes = []
        self.colorizers: list[FakeColorizer] = []
        self.error: TintlineError | None = None

    def find(self):
        if self.error is not None:
            raise self.error
        return FOUND

    def make(self, wishes=None):
        colorizer = FakeColorizer()
        self.colorizers.append(colorizer)
        if wishes is not None:
            self.wishes.append(wishes)
            colorizer.device = f"{wishes.device} device"
        given = replace(services(colorizer), remake=self.make, find_devices=self.find)
        return replace(given, wishes=wishes or Wishes())


@pytest.fixture
def workshop() -> Workshop:
    return Workshop()


@pytest.fixture
def window(qtbot, themed, settings, workshop):
    window = MainWindow(workshop.make(), settings)
    window.keeper.ask_unsaved = lambda: Unsaved.DISCARD
    window.show()
    window.start_work()
    qtbot.waitUntil(lambda: window.controller.device == "Test device")
    yield window
    window.close()
    window.deleteLater()


@pytest.fixture
def dialog(window, qtbot) -> SettingsDialog:
    """The dialog as the menu opens it, once the devices are known."""
    window.actions_by_name["settings"].trigger()
    dialog = window.findChild(SettingsDialog)
    qtbot.waitUntil(lambda: dialog.devices.reasons[Device.CUDA].text() != "Trying it out…")
    return dialog


def choose(combo, text: str) -> None:
    """As with the keyboard: the list tells that it was used."""
    combo.setCurrentText(text)
    combo.activated.emit(combo.currentIndex())


def press(dialog, which) -> None:
    dialog.buttons.button(getattr(QDialogButtonBox.StandardButton, which)).click()


def test_a_theme_is_shown_at_once_and_kept_with_ok(dialog, settings):
    choose(dialog.theme, "Light")
    assert theme.shown.theme is LIGHT
    assert settings.theme == "dark"
    press(dialog, "Ok")
    assert settings.theme == "light"


def test_cancel_leaves_all_as_it_was(dialog, window, settings, workshop, tmp_path):
    before = replace(settings)
    choose(dialog.theme, "Light")
    dialog.devices.buttons[Device.CUDA].click()
    choose(dialog.autosave, "Every 5 minutes")
    dialog.open_folder.edit.setText(str(tmp_path))
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert theme.shown.theme is DARK
    assert settings == before
    assert workshop.wishes == []


def test_devices_tell_why_they_cannot_be_used(dialog):
    devices = dialog.devices
    assert devices.buttons[Device.CUDA].isEnabled()
    assert devices.reasons[Device.CUDA].text() == "NVIDIA GeForce RTX 3060"
    assert not devices.buttons[Device.DIRECTML].isEnabled()
    assert devices.reasons[Device.DIRECTML].text() == "DirectML is a part of Windows"
    assert devices.buttons[Device.AUTO].isChecked()
    assert "Test device" in dialog.running.text()


@pytest.mark.parametrize(
    ("system", "hidden"),
    [("linux", ["coreml", "directml"]), ("win32", ["coreml"])],
)
def test_devices_of_other_systems_are_not_listed(window, monkeypatch, system, hidden):
    monkeypatch.setattr(providers, "sys", SimpleNamespace(platform=system))
    buttons = window.preferences.open_settings("").devices.buttons
    assert [name for name, button in buttons.items() if not button.isVisible()] == hidden


def test_another_device_runs_the_model_anew(dialog, window, settings, workshop, qtbot):
    dialog.devices.buttons[Device.CUDA].click()
    press(dialog, "Ok")
    assert settings.device == "cuda"
    assert [wishes.device for wishes in workshop.wishes] == ["cuda"]
    qtbot.waitUntil(lambda: "cuda device" in window.status.device_label.text())


def test_another_tile_size_runs_the_model_anew(dialog, settings, workshop):
    choose(dialog.tile, "128 px")
    press(dialog, "Ok")
    assert settings.tile == "128"
    assert [wishes.tile for wishes in workshop.wishes] == ["128"]


def take_cuda(window, qtbot) -> None:
    """Choose another device as a user does."""
    window.actions_by_name["settings"].trigger()
    dialog = window.findChild(SettingsDialog)
    qtbot.waitUntil(dialog.devices.buttons[Device.CUDA].isEnabled)
    dialog.devices.buttons[Device.CUDA].click()
    press(dialog, "Ok")


@pytest.fixture
def colored(window, sketch_file, qtbot) -> MainWindow:
    """The window with a colorized sketch."""
    window.opener.open(sketch_file)
    qtbot.waitUntil(lambda: window.document.picture is not None)
    window.controller.colorize()
    qtbot.waitUntil(lambda: window.document.result_is_current and not window.controller.running)
    return window


def test_another_device_colours_anew_what_is_shown(colored, sketch_file, qtbot):
    document = colored.document
    other = sketch_file.with_name("other.png")
    other.write_bytes(sketch_file.read_bytes())
    colored.opener.open(other)
    qtbot.waitUntil(lambda: document.name == "other.png")
    colored.controller.colorize()
    qtbot.waitUntil(lambda: document.result_is_current and not colored.controller.running)
    take_cuda(colored, qtbot)
    assert not document.result_is_current
    qtbot.waitUntil(lambda: document.result_is_current)
    assert document.result.device == "cuda device"
    assert colored.stack.count() == 0
    first = colored.pages.all[0]
    assert first.result.device == "Test device"
    assert not colored.controller.runs(first)
    colored.pages.show(first)
    assert not document.result_is_current
    qtbot.waitUntil(lambda: document.result_is_current)
    assert document.result.device == "cuda device"


def test_what_was_just_being_coloured_is_coloured_anew(colored, workshop, qtbot):
    (old,) = workshop.colorizers
    old.hold()
    colored.controller.colorize()
    qtbot.waitUntil(old.started.is_set)
    take_cuda(colored, qtbot)
    old.go_on()
    qtbot.waitUntil(lambda: not colored.controller.running)
    assert colored.document.result_is_current
    assert colored.document.result.device == "cuda device"


def test_another_device_makes_the_variations_anew(colored, workshop, qtbot):
    making = colored.variations.controller
    colored.variations.action.trigger()
    qtbot.waitUntil(lambda: making.is_fresh(6) and not making.making)
    take_cuda(colored, qtbot)
    assert making.image(0) is None
    qtbot.waitUntil(lambda: making.is_fresh(6) and not making.making)
    (twin,) = workshop.colorizers[-1].twins
    assert [request.seed for request in twin.requests] == list(range(7))


def test_another_device_loads_what_the_shown_photograph_needs(window, photo_file, qtbot):
    window.opener.open(photo_file)
    qtbot.waitUntil(lambda: window.document.mode is Mode.PHOTOGRAPH)
    take_cuda(window, qtbot)
    qtbot.waitUntil(lambda: window.status.device_label.text() == "Runs on Photo device")


def test_another_model_for_inspiration_colours_nothing_anew(colored, workshop, tmp_path):
    colored.preferences.use_model("sample", tmp_path / "faces.onnx")
    assert len(workshop.wishes) == 1
    assert colored.document.result_is_current
    assert not colored.controller.running


def test_the_same_device_loads_nothing(dialog, workshop):
    press(dialog, "Ok")
    assert workshop.wishes == []


def test_without_any_device_the_reason_is_told(window, workshop, qtbot):
    workshop.error = TintlineError("ONNX Runtime is not installed.")
    dialog = window.preferences.open_settings("")
    reason = dialog.devices.reasons[Device.AUTO]
    qtbot.waitUntil(lambda: reason.text() == "ONNX Runtime is not installed.")
    assert not dialog.devices.buttons[Device.CUDA].isEnabled()


def test_a_device_of_the_last_time_that_is_gone_stays_to_be_seen(window, workshop, settings, qtbot):
    settings.device = "directml"
    dialog = window.preferences.open_settings("")
    qtbot.waitUntil(lambda: "Windows" in dialog.devices.reasons[Device.DIRECTML].text())
    assert dialog.devices.device == Device.DIRECTML
    assert dialog.devices.buttons[Device.DIRECTML].isVisible()
    assert not dialog.devices.buttons[Device.DIRECTML].isEnabled()


def test_fixed_folders_are_where_the_dialogs_start(dialog, window, settings, tmp_path, monkeypatch):
    settings.open_folder = settings.save_folder = str(tmp_path)
    (tmp_path / "in").mkdir()
    monkeypatch.setattr(
        QFileDialog, "getExistingDirectory", lambda *_arguments: str(tmp_path / "in")
    )
    dialog.open_folder.choose.click()
    press(dialog, "Ok")
    asked = []
    monkeypatch.setattr(
        QFileDialog,
        "getOpenFileName",
        lambda _window, _title, folder, _kinds: asked.append(folder) or ("", ""),
    )
    window.actions_by_name["open"].trigger()
    assert asked == [str(tmp_path / "in")]
    assert settings.folder_to_save == str(tmp_path)
    (tmp_path / "in").rmdir()
    assert settings.folder_to_open == str(tmp_path)


def test_a_folder_that_is_none_cannot_be_kept(dialog, tmp_path):
    for wrong, right in (
        (dialog.open_folder, dialog.save_folder),
        (dialog.save_folder, dialog.open_folder),
    ):
        wrong.edit.setText(str(tmp_path / "none"))
        assert not dialog.ok.isEnabled()
        assert wrong.no_folder.isVisible()
        assert wrong.no_folder.palette().windowText().color() == theme.ERROR
        assert not right.no_folder.isVisible()
        wrong.edit.setText(str(tmp_path))
        assert dialog.ok.isEnabled()
        assert not wrong.no_folder.isVisible()


def test_autosave_is_kept_and_told(dialog, window, settings, qtbot):
    choose(dialog.autosave, "Every 10 minutes")
    with qtbot.waitSignal(window.preferences.autosave_changed):
        press(dialog, "Ok")
    assert settings.autosave_minutes == 10


def test_defaults_are_restored_with_ok_alone(window, settings, tmp_path, themed):
    settings.theme, settings.device, settings.autosave_minutes = "light", "cpu", 0
    settings.fixed_save_folder = str(tmp_path)
    theme.apply(themed, "light")
    dialog = window.preferences.open_settings("")
    assert dialog.autosave.currentText() == "Never"
    dialog.restore.click()
    assert settings.device == "cpu"
    press(dialog, "Ok")
    default = Settings()
    for name in ("theme", "device", "autosave_minutes", "fixed_save_folder"):
        assert getattr(settings, name) == getattr(default, name)
    assert theme.shown.theme is DARK


def test_a_window_that_closes_over_the_dialog_ends_its_work(dialog, window):
    window.close()
    assert not window.preferences.runner.busy


def test_devices_are_really_tried(two_shipped):
    found = {finding.name: finding for finding in real_services().find_devices()}
    assert found["CPU"].works
    for other in (found["CUDA"], found["DirectML"]):
        assert other.works or "not usable" in other.detail


def test_without_a_model_no_device_can_be_tried(shipped):
    with pytest.raises(TintlineError, match="No sketch model"):
        real_services().find_devices()
