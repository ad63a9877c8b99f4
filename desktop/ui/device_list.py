from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QButtonGroup, QLabel, QRadioButton, QVBoxLayout, QWidget

from desktop.core.messages import mark
from desktop.engine.doctor import DeviceFinding
from desktop.engine.providers import BACKENDS, CPU, Device
from desktop.ui.jobs import Job, JobRunner
from desktop.ui.translate import tr

_TITLES = {Device.AUTO: mark("Automatic")} | {
    backend.device: backend.name for backend in reversed(BACKENDS)
}
#: Where the explanation below a choice begins, in pixels.
_INDENT = 24
#: Least width of the explanations, in pixels.
_WIDTH = 370


class DeviceList(QWidget):
    """The devices that may run the models: what they are, or why one cannot be used."""

    def __init__(self, device: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[Device, QRadioButton] = {}
        self.reasons: dict[Device, QLabel] = {}
        self._job: Job | None = None
        group = QButtonGroup(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        for name, title in _TITLES.items():
            button, reason = QRadioButton(tr(title)), QLabel()
            reason.setObjectName("muted")
            reason.setWordWrap(True)
            reason.setMinimumWidth(_WIDTH)
            reason.setContentsMargins(_INDENT, 0, 0, 5)
            group.addButton(button)
            layout.addWidget(button)
            layout.addWidget(reason)
            self.buttons[name], self.reasons[name] = button, reason
        self.reasons[Device.AUTO].setText(tr("The fastest that works here"))
        self.reasons[Device.CPU].setText(tr("Works everywhere"))
        self.set_device(device)

    @property
    def device(self) -> Device:
        """What is chosen."""
        return next(name for name, button in self.buttons.items() if button.isChecked())

    def set_device(self, device: str) -> None:
        """Choose another; of those that this system cannot have, only the chosen one is listed."""
        self.buttons[Device(device)].setChecked(True)
        for backend in BACKENDS:
            listed = backend.possible or self.buttons[backend.device].isChecked()
            self.buttons[backend.device].setVisible(listed)
            self._show_reason(backend.device)

    def look(self, find: Callable[[], Sequence[DeviceFinding]], runner: JobRunner) -> None:
        """Find out, off the interface's thread, which can be used."""
        others = [name for name in self.buttons if name not in (Device.AUTO, Device.CPU)]
        for name in others:
            self._tell(name, self.buttons[name].isChecked(), tr("Trying it out…"))

        def fail(error: Exception) -> None:
            for name in others:
                self._tell(name, False, "")
            self._tell(Device.AUTO, True, tr(str(error)))

        job = Job(lambda _cancel, _report: find(), on_result=self._show, on_error=fail)
        self._job = runner.submit(job)

    def forget(self) -> None:
        """Nobody wants to know any more."""
        if self._job is not None:
            self._job.cancel.cancel()

    def _show(self, findings: Sequence[DeviceFinding]) -> None:
        by_title = {finding.name: finding for finding in findings}
        for name, title in _TITLES.items():
            finding = by_title.get(title)
            if name is Device.AUTO or finding is None:
                continue
            usual = tr("Works everywhere") if title == CPU.name else tr("Works here")
            self._tell(name, finding.works, tr(finding.detail) or usual)

    def _tell(self, name: Device, usable: bool, reason: str) -> None:
        self.buttons[name].setEnabled(usable)
        self.buttons[name].setAccessibleDescription(reason)
        self.reasons[name].setText(reason)
        self._show_reason(name)

    def _show_reason(self, name: Device) -> None:
        label = self.reasons[name]
        shown = bool(label.text()) and not self.buttons[name].isHidden()
        label.setVisible(shown)
        # A layout asks for the height of wrapped text too late for the dialog to grow.
        label.setMinimumHeight(label.heightForWidth(_WIDTH) if shown else 0)
