from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QApplication,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from desktop.core.messages import mark
from desktop.engine.model import ModelSpec
from desktop.engine.user_models import MEASURED_SIDE, Speed
from desktop.ui.model_shelf import TASKS, ShelfModel
from desktop.ui.translate import number, tr

_INPUTS = {
    "ink": mark("the drawing"),
    "luma": mark("the photograph"),
    "latent": mark("random numbers"),
    "hints": mark("dots and strokes"),
    "palette": mark("a palette"),
}
_ROWS = (
    mark("For", "of a model"),
    mark("Takes", "of a model"),
    mark("Licence", "of a model"),
    mark("Trained on", "of a model"),
    mark("File", "of a model"),
    "SHA-256",
    mark("Speed here", "of a model"),
)
_NO_CARD = mark("No card came with this model.")
_SHOWN_DIGITS = 16


class ModelDetails(QWidget):
    """What a model says of itself, how fast it is here, and its card."""

    measure_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._sha256 = ""
        self._draws = False
        self.title = QLabel()
        self.title.setObjectName("heading")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.rows = {name: _value() for name in _ROWS}
        self.copy = QPushButton(tr("Copy"))
        self.copy.setToolTip(tr("Copy the whole SHA-256"))
        self.copy.setAccessibleName(tr("Copy the SHA-256"))
        self.measure = QPushButton(tr("Measure"))
        self.measure.setToolTip(tr("Run the model a few times"))
        for button in (self.copy, self.measure):
            button.setObjectName("inline")
            button.setAutoDefault(False)
        self.card = QTextBrowser()
        self.card.setOpenLinks(False)
        self.card.document().setDocumentMargin(12)
        self.card.setAccessibleName(tr("The model's card"))
        self.card.anchorClicked.connect(_open)
        self.copy.clicked.connect(lambda: QApplication.clipboard().setText(self._sha256))
        self.measure.clicked.connect(self.measure_wanted)
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(5)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        buttons = {"SHA-256": self.copy, "Speed here": self.measure}
        for name, value in self.rows.items():
            label = QLabel(tr(name, "of a model"))
            label.setObjectName("muted")
            form.addRow(label, _beside(value, buttons[name]) if name in buttons else value)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self.title)
        layout.addLayout(form)
        layout.addWidget(self.card, 1)

    def show_model(self, model: ShelfModel) -> None:
        """Show another model; of an unusable one, why it is."""
        spec = model.spec
        self.title.setText(f"{spec.name} {spec.version}" if spec else model.path.stem)
        self._sha256 = spec.sha256 if spec else ""
        self._draws = spec is not None and spec.task == "sample"
        texts = {
            "For": _purpose(spec) if spec else tr("Nothing", "what an unusable model is for"),
            "Takes": ", ".join(tr(_INPUTS[name]) for name in spec.inputs) if spec else "",
            "Licence": spec.licence if spec else "",
            "Trained on": spec.trained_on if spec else "",
            "File": f"{model.path} ({_size(model.size)})",
            "SHA-256": f"{self._sha256[:_SHOWN_DIGITS]}…" if spec else "",
        }
        for name, text in texts.items():
            self.rows[name].setText(text)
        for button in (self.copy, self.measure):
            button.setEnabled(spec is not None)
        if model.card:
            self.card.setMarkdown(model.card)
        else:
            self.card.setPlainText(tr(model.error or _NO_CARD))

    def show_speed(self, speed: Speed | None, *, measuring: bool) -> None:
        """Show how fast it is here; None: not measured yet."""
        if measuring:
            text = tr("Measuring…")
        elif speed is None:
            text = tr("Not measured yet")
        elif self._draws:
            time, device = _time(speed.seconds), speed.device
            text = tr("{time} a picture, on {device}", time=time, device=device)
        else:
            text = tr(
                "{time} a picture of {side} px, on {device}",
                time=_time(speed.seconds),
                side=MEASURED_SIDE,
                device=speed.device,
            )
        self.rows["Speed here"].setText(text)
        self.measure.setEnabled(bool(self._sha256) and not measuring)


def _purpose(spec: ModelSpec) -> str:
    task, size = tr(TASKS[spec.task]), spec.working_size
    if spec.task == "sample":
        return tr("{task}; draws pictures of {size} px", task=task, size=size)
    return tr("{task}; sees the picture at {size} px", task=task, size=size)


def _size(size: int) -> str:
    if size >= 1e5:
        return tr("{size} MB", size=number(size / 1e6, 1))
    return tr("{size} kB", size=number(size / 1e3))


def _time(seconds: float) -> str:
    if seconds >= 0.1:
        return tr("{time} s", time=number(seconds, 2))
    return tr("{time} ms", time=number(seconds * 1000))


def _value() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _beside(label: QLabel, button: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(label, 1)
    row.addWidget(button)
    return row


def _open(url: QUrl) -> None:
    if url.scheme() in ("http", "https"):  # others lead into the program's sources
        QDesktopServices.openUrl(url)
