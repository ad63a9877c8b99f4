import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QDoubleSpinBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core.color import RGB, format_hex, parse_hex
from desktop.settings import Settings
from desktop.ui import theme
from desktop.ui.document import MIN_RADIUS, Document
from desktop.ui.hint_tool import HintTool
from desktop.ui.hsv_picker import HsvPicker
from desktop.ui.modes import WAYS
from desktop.ui.page_slider import PageSlider
from desktop.ui.swatches import Swatches
from desktop.ui.translate import tr


class _CurrentColor(QWidget):
    """The colour of the next dot, large."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self.setFixedSize(QSize(44, 44))
        document.color_changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        color = self._document.color
        painter.setPen(QPen(QColor(0, 0, 0, 140), 1))
        painter.setBrush(QColor(255, 255, 255) if color is None else QColor(*color))
        painter.drawRoundedRect(rect, 5, 5)
        if color is None:
            painter.setPen(QPen(QColor(214, 52, 52), 2.4))
            painter.drawLine(rect.bottomLeft() + QPointF(9, -9), rect.topRight() + QPointF(-9, 9))


class ColorSection(QWidget):
    """The colour and the size of the next dot: picker, number, recent colours."""

    def __init__(self, document: Document, tool: HintTool, settings: Settings) -> None:
        super().__init__()
        self._document = document
        self._settings = settings
        self._last_color: RGB = document.color or (232, 162, 60)
        self.picker = HsvPicker()
        self.hex = QLineEdit()
        self.hex.setAccessibleName(tr("The colour as a number"))
        self.hex.setMaxLength(9)
        self.hex.setPlaceholderText("#rrggbb")
        self.hex.setToolTip(tr("The colour as #rrggbb"))
        self.keep_paper = QPushButton(theme.icon("paper"), "")
        self.keep_paper.setCheckable(True)
        self.recent = Swatches(8, tr("Colours you use appear here"))
        self.recent.setAccessibleName(tr("Recent colours"))
        self.recent.set_colors(settings.recent_colors)
        self.size_slider = PageSlider(document)
        self.size_slider.setRange(0, 1000)
        self.size_slider.setAccessibleName(tr("Dot size"))
        self.size_slider.setToolTip(tr("Size of the next dot: Ctrl+wheel, or [ and ]"))
        self.size_number = QDoubleSpinBox()
        self.size_number.setDecimals(1)
        self.size_number.setAccessibleName(tr("Dot size in pixels"))
        self.size_number.setSuffix(tr(" px"))
        self.size_number.setKeyboardTracking(False)
        self.size_number.setToolTip(self.size_slider.toolTip())
        self.size_number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.size_number.setFixedSize(86, 28)
        self._lay_out()

        self.picker.picked.connect(self._picked)
        self.picker.finished.connect(self._remember)
        self.hex.editingFinished.connect(self._typed)
        self.hex.textEdited.connect(self._check_text)
        # Enter ends the typing, so that the next key is a tool's again.
        self.hex.returnPressed.connect(self.hex.clearFocus)
        self.size_number.lineEdit().returnPressed.connect(self.size_number.clearFocus)
        self.keep_paper.clicked.connect(self.set_keep_paper)
        self.recent.clicked.connect(document.set_color)
        self.size_slider.valueChanged.connect(self._size_slid)
        self.size_number.valueChanged.connect(document.set_radius)
        tool.picked.connect(self.take)
        document.color_changed.connect(self._show_color)
        document.mode_changed.connect(self._show_mode)
        document.radius_changed.connect(self._show_radius)
        document.picture_changed.connect(self._show_radius)
        document.hints_changed.connect(self._hints_changed)
        self._show_mode()
        self._show_color()
        self._show_radius()

    def take(self, color: RGB) -> None:
        """Make a colour the current one and remember it."""
        self._document.set_color(color)
        self._remember(color)

    def set_keep_paper(self, keep: bool) -> None:
        """Place dots without colour, or coloured ones again."""
        self._document.set_color(None if keep else self._last_color)
        self._show_color()

    def _lay_out(self) -> None:
        row = QGridLayout()
        row.setHorizontalSpacing(10)
        row.setVerticalSpacing(theme.GAP)
        row.addWidget(_CurrentColor(self._document), 0, 0, 2, 1)
        row.addWidget(self.hex, 0, 1)
        row.addWidget(self.keep_paper, 1, 1)
        row.setColumnStretch(1, 1)
        size = QHBoxLayout()
        size.setSpacing(10)
        size.addWidget(QLabel(tr("Dot size")))
        size.addWidget(self.size_slider, 1)
        size.addWidget(self.size_number)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(row)
        layout.addWidget(self.picker)
        layout.addWidget(self.recent)
        layout.addLayout(size)

    def _show_mode(self) -> None:
        way = WAYS[self._document.mode]
        self.keep_paper.setText(tr(way.no_color))
        self.keep_paper.setToolTip(tr("{what} ({keys})", what=tr(way.no_color_tip), keys="W"))

    def _show_color(self) -> None:
        color = self._document.color
        self.keep_paper.setChecked(color is None)
        self.recent.set_current(color)
        if color is not None:
            self._last_color = color
            self.picker.set_color(color)
            self.hex.setText(format_hex(color))
            self._mark_wrong(False)
        self._settings.color = color

    def _picked(self, color: RGB) -> None:
        self._document.set_color(color)

    def _typed(self) -> None:
        try:
            color = parse_hex(self.hex.text())
        except ValueError:
            self.hex.setText(format_hex(self._last_color))
            self._mark_wrong(False)
            return
        if color != self._last_color or self.hex.isModified():
            self.hex.setModified(False)
            self.take(color)
            self.hex.setText(format_hex(color))

    def _check_text(self, text: str) -> None:
        try:
            parse_hex(text)
        except ValueError:
            self._mark_wrong(True)
        else:
            self._mark_wrong(False)

    def _mark_wrong(self, wrong: bool) -> None:
        if bool(self.hex.property("wrong")) != wrong:
            self.hex.setProperty("wrong", wrong)
            self.hex.style().unpolish(self.hex)
            self.hex.style().polish(self.hex)

    def _hints_changed(self) -> None:
        """A colour that was just used for a dot is worth remembering."""
        used = next(iter(list(self._document.hints.values())[-1:]), None)
        if used is not None and used.color is not None and used.color == self._document.color:
            self._remember(used.color)

    def _remember(self, color: RGB) -> None:
        if color in self._settings.recent_colors[:8]:
            return  # it is in sight already; swatches that jump about are hard to hit
        self._settings.remember_color(color)
        self.recent.set_colors(self._settings.recent_colors)

    # The slider is logarithmic: small dots need fine steps, large ones coarse ones.

    def _size_slid(self, position: int) -> None:
        top = self._document.max_radius
        self._document.set_radius(MIN_RADIUS * (top / MIN_RADIUS) ** (position / 1000))

    def _show_radius(self) -> None:
        radius, top = self._document.radius, self._document.max_radius
        share = _log_share(radius, MIN_RADIUS, top)
        for widget in (self.size_slider, self.size_number):
            widget.blockSignals(True)
        self.size_slider.setValue(round(1000 * share))
        self.size_number.setRange(MIN_RADIUS, top)
        self.size_number.setValue(radius)
        for widget in (self.size_slider, self.size_number):
            widget.blockSignals(False)


def _log_share(value: float, low: float, high: float) -> float:
    return math.log(value / low) / math.log(high / low)
