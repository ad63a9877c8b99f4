from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QStatusBar

from desktop.ui.colorize_controller import Answer, ColorizeController
from desktop.ui.document import Document
from desktop.ui.job_button import JobButton
from desktop.ui.jobs import JobRunner
from desktop.ui.translate import number, tr
from desktop.ui.view_state import ViewState

_LONGEST_DEVICE = 44


class StatusLine(QStatusBar):
    """What runs, picture size, zoom, turn, what really runs the model, and how long it took."""

    def __init__(
        self,
        document: Document,
        view: ViewState,
        controller: ColorizeController,
        runners: Sequence[JobRunner],
    ) -> None:
        super().__init__()
        self._document = document
        self._view = view
        self.size_label = QLabel()
        self.zoom_label = QLabel()
        self.turn_label = QLabel()
        self.time_label = QLabel()
        self.model_label = QLabel()
        self.model_label.setToolTip(tr("The model that chooses the colours"))
        self.device_label = QLabel(tr("Loading the model…"))
        self.jobs = JobButton(runners)
        self.addPermanentWidget(self.jobs)
        for label in (
            self.time_label,
            self.model_label,
            self.device_label,
            self.size_label,
            self.turn_label,
            self.zoom_label,
        ):
            self.addPermanentWidget(label)
        self.model_label.hide()
        self.setSizeGripEnabled(False)
        document.picture_changed.connect(self._show_picture)
        view.changed.connect(self._show_view)
        controller.engine_changed.connect(self.show_engine)
        controller.answered.connect(self._show_time)
        self._show_picture()

    def show_engine(self, device: str, model: str) -> None:
        """Name the model and what runs it; a long reason is told in full by the tool tip."""
        self.model_label.setText(model)
        self.model_label.setVisible(bool(model))
        short = device if len(device) <= _LONGEST_DEVICE else device[: _LONGEST_DEVICE - 1] + "…"
        self.device_label.setText(
            tr("Runs on {device}", device=short) if device else tr("Model not loaded yet")
        )
        self.device_label.setToolTip(device)

    def show_no_model(self) -> None:
        """Say that no model could be loaded."""
        self.model_label.hide()
        self.device_label.setText(tr("No model"))
        self.device_label.setToolTip("")

    def _show_picture(self) -> None:
        picture = self._document.picture
        self.size_label.setText(
            ""
            if picture is None
            else tr("{width} × {height} px", width=picture.width, height=picture.height)
        )
        self.time_label.setText("")
        for label in (self.size_label, self.zoom_label, self.time_label):
            label.setVisible(picture is not None)
        self._show_view()

    def _show_view(self) -> None:
        percent = self._view.zoom * self.devicePixelRatioF() * 100
        self.zoom_label.setText(
            tr("{percent} %", percent=number(percent, 0 if percent >= 10 else 1))
        )
        turn = f"{self._view.angle:.0f}°".replace("-", "−") if self._view.angle else ""
        if self._view.mirrored:
            turn = tr("{angle}, mirrored", angle=turn) if turn else tr("mirrored")
        self.turn_label.setText(turn)
        self.turn_label.setVisible(bool(turn) and self._document.picture is not None)

    def _show_time(self, answer: Answer) -> None:
        self.time_label.setText(tr("{seconds} s", seconds=number(answer.seconds, 2)))
        steps = "\n".join(
            tr("{step}: {seconds} s", step=tr(name), seconds=number(time, 2))
            for name, time in answer.result.seconds.items()
        )
        self.time_label.setToolTip(steps or tr("Time of the last colorize"))
