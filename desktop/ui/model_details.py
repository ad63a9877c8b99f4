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

from desktop.engine.model import ModelSpec
from desktop.engine.user_models import MEASURED_SIDE, Speed
from desktop.ui.model_shelf import TASKS, ShelfModel

_INPUTS = {
    "ink": "the drawing",
    "luma": "the photograph",
    "latent": "random numbers",
    "hints": "dots and strokes",
    "palette": "a palette",
}
_NO_CARD = "No card came with this model."
_SHOWN_DIGITS = 16


class ModelDetails(QWidget):
    """What a model says of itself, how fast it is here, and its card."""

    measure_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._sha256 = self._of_size = ""
        self.title = QLabel()
        self.title.setObjectName("heading")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.rows = {
            name: _value()
            for name in ("For", "Takes", "Licence", "Trained on", "File", "SHA-256", "Speed here")
        }
        self.copy = QPushButton("Copy")
        self.copy.setToolTip("Copy the whole SHA-256")
        self.copy.setAccessibleName("Copy the SHA-256")
        self.measure = QPushButton("Measure")
        self.measure.setToolTip("Run the model a few times")
        for button in (self.copy, self.measure):
            button.setObjectName("inline")
            button.setAutoDefault(False)
        self.card = QTextBrowser()
        self.card.setOpenLinks(False)
        self.card.document().setDocumentMargin(12)
        self.card.setAccessibleName("The model's card")
        self.card.anchorClicked.connect(_open)
        self.copy.clicked.connect(lambda: QApplication.clipboard().setText(self._sha256))
        self.measure.clicked.connect(self.measure_wanted)
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(5)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        buttons = {"SHA-256": self.copy, "Speed here": self.measure}
        for name, value in self.rows.items():
            label = QLabel(name)
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
        draws = spec is not None and spec.task == "sample"
        self._of_size = "" if draws else f" of {MEASURED_SIDE} px"
        texts = {
            "For": _purpose(spec) if spec else "Nothing",
            "Takes": ", ".join(_INPUTS[name] for name in spec.inputs) if spec else "",
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
            self.card.setPlainText(model.error or _NO_CARD)

    def show_speed(self, speed: Speed | None, *, measuring: bool) -> None:
        """Show how fast it is here; None: not measured yet."""
        if measuring:
            text = "Measuring…"
        elif speed is None:
            text = "Not measured yet"
        else:
            text = f"{_time(speed.seconds)} a picture{self._of_size}, on {speed.device}"
        self.rows["Speed here"].setText(text)
        self.measure.setEnabled(bool(self._sha256) and not measuring)


def _purpose(spec: ModelSpec) -> str:
    does = "draws pictures of" if spec.task == "sample" else "sees the picture at"
    return f"{TASKS[spec.task]}; {does} {spec.working_size} px"


def _size(size: int) -> str:
    return f"{size / 1e6:.1f} MB" if size >= 1e5 else f"{size / 1e3:.0f} kB"


def _time(seconds: float) -> str:
    return f"{seconds:.2f} s" if seconds >= 0.1 else f"{seconds * 1000:.0f} ms"


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
