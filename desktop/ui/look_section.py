from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core.messages import mark
from desktop.core.regions import default_gap
from desktop.engine.request import Look
from desktop.settings import Settings
from desktop.ui.commands import SetGap, SetLook
from desktop.ui.document import Document
from desktop.ui.history import History
from desktop.ui.lines_row import LinesRow
from desktop.ui.page_slider import PageSlider
from desktop.ui.translate import tr

_LOOKS = {
    Look.FLAT: (
        mark("Flat", "look"),
        mark("One clean colour for each area, ready to be shaded by hand"),
    ),
    Look.SOFT: (mark("Soft", "look"), mark("Flat colours with soft shading")),
    Look.PAINTED: (
        mark("Painted", "look"),
        mark("The model's own painting, with all its gradients"),
    ),
}

#: The slider for gaps goes up to this at least, in pixels.
_LEAST_TOP = 20


class LookSection(QWidget):
    """How the colour lies under the lines, and which gaps in them hold it back."""

    def __init__(self, document: Document, stack: History, settings: Settings) -> None:
        super().__init__()
        self._document = document
        self._stack = stack
        self._settings = settings
        self.looks: dict[Look, QPushButton] = {}
        group = QButtonGroup(self)
        segments = QHBoxLayout()
        segments.setSpacing(0)
        for look, (name, tip) in _LOOKS.items():
            button = QPushButton(tr(name, "look"))
            button.setObjectName("segment")
            button.setCheckable(True)
            button.setToolTip(tr(tip))
            place = {Look.FLAT: "first", Look.PAINTED: "last"}.get(look, "middle")
            button.setProperty("place", place)
            button.clicked.connect(lambda _on, chosen=look: self._choose(chosen))
            group.addButton(button)
            segments.addWidget(button, 1)
            self.looks[look] = button
        self.auto = QCheckBox(tr("Auto", "automatic"))
        self.auto.setAccessibleName(tr("Close gaps: automatic"))
        self.auto.setToolTip(tr("Fit the gap to the size of the picture"))
        self.auto.clicked.connect(self._auto_clicked)
        self.slider = PageSlider(document)
        self.slider.setPageStep(2)
        self.slider.setAccessibleName(tr("Close gaps up to"))
        self.slider.setToolTip(tr("Gaps in the lines up to this width hold the colour back"))
        self.slider.valueChanged.connect(self._slid)
        self.value = QLabel()
        self.value.setObjectName("muted")
        self.value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.value.setMinimumWidth(38)
        gap = QHBoxLayout()
        gap.setSpacing(10)
        label = QLabel(tr("Close gaps"))
        label.setToolTip(self.slider.toolTip())
        gap.addWidget(label)
        gap.addWidget(self.slider, 1)
        gap.addWidget(self.value)
        gap.addWidget(self.auto)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(segments)
        layout.addLayout(gap)
        self.lines = LinesRow(document, stack)
        layout.addWidget(self.lines)
        document.look_changed.connect(self._show_look)
        document.gap_changed.connect(self._show_gap)
        document.picture_changed.connect(self._show_gap)
        self._show_look()
        self._show_gap()

    def _choose(self, look: Look) -> None:
        self._settings.look = look.value
        if look != self._document.look:
            self._stack.push(SetLook(self._document, look))

    def _slid(self, value: int) -> None:
        self._set(float(value))

    def _auto_clicked(self, auto: bool) -> None:
        self._set(None if auto else float(self.slider.value()))

    def _set(self, gap: float | None) -> None:
        self._settings.gap = gap
        self._stack.push(SetGap(self._document, gap))

    def _show_look(self) -> None:
        self.looks[self._document.look].setChecked(True)

    def _show_gap(self) -> None:
        gap = self._document.gap
        self.auto.setChecked(gap is None)
        self.slider.setEnabled(gap is not None)
        automatic = self._automatic()
        shown = automatic if gap is None else gap
        with QSignalBlocker(self.slider):
            # A large picture has wide gaps.
            self.slider.setRange(1, max(_LEAST_TOP, round(2 * automatic), round(shown)))
            self.slider.setValue(round(shown))
        self.value.setText(tr("{number} px", number=f"{shown:.0f}"))

    def _automatic(self) -> float:
        picture = self._document.picture
        return 5.0 if picture is None else default_gap(picture.width, picture.height)
