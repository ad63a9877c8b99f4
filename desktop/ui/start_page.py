import logging
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core.errors import TintlineError
from desktop.core.load import load_picture
from desktop.ui import theme
from desktop.ui.images import to_qimage
from desktop.ui.jobs import Job, JobRunner
from desktop.ui.services import Services
from desktop.ui.translate import tr

log = logging.getLogger(__name__)

_THUMBNAIL = QSize(152, 152)
_RECENT_SHOWN = 5
#: Longer names are shortened in their middle, in pixels.
_RECENT_WIDTH = 170


class _DropArea(QFrame):
    """A dashed area that says where to drop a picture."""

    def __init__(self) -> None:
        super().__init__()
        self._lit = False
        self.setMinimumHeight(230)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_lit(self, lit: bool) -> None:
        if lit != self._lit:
            self._lit = lit
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme.ACCENT if self._lit else theme.DISABLED, 3 if self._lit else 1.6)
        pen.setDashPattern([5, 4])
        painter.setPen(pen)
        painter.setBrush(QColor(255, 255, 255, 14 if self._lit else 5))
        painter.drawRoundedRect(self.rect().adjusted(2, 2, -3, -3), 12, 12)


class StartPage(QWidget):
    """What is shown before a picture is open: where to drop one, samples, recent files."""

    open_wanted = Signal()
    paste_wanted = Signal()
    batch_wanted = Signal()
    chosen = Signal(Path)

    def __init__(self, services: Services, runner: JobRunner) -> None:
        super().__init__()
        self._services = services
        self._runner = runner
        self.samples: list[QToolButton] = []
        self.recent: list[QPushButton] = []
        self._drop = _DropArea()
        self._sample_row = QHBoxLayout()
        self._sample_row.setSpacing(14)
        self._sample_title = _section(tr("Or try a sample"))
        self._recent_title = _section(tr("Recent"))
        self._recent_column = QVBoxLayout()
        self._recent_column.setSpacing(1)
        self._fill_drop()
        self.setFocusProxy(self.open_button)
        column = QVBoxLayout()
        column.setSpacing(10)
        column.addWidget(self._drop, 1)
        column.addSpacing(12)
        lower = QHBoxLayout()
        lower.setSpacing(36)
        samples = QVBoxLayout()
        samples.setSpacing(10)
        samples.addWidget(self._sample_title)
        samples.addLayout(self._sample_row)
        samples.addStretch(1)
        recent = QVBoxLayout()
        recent.setSpacing(8)
        recent.addWidget(self._recent_title)
        recent.addLayout(self._recent_column)
        recent.addStretch(1)
        lower.addLayout(samples)
        lower.addLayout(recent, 1)
        column.addLayout(lower)
        body = QWidget()
        body.setMaximumWidth(1000)
        body.setLayout(column)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(32, 28, 32, 28)
        outer.addStretch(1)
        outer.addWidget(body, 20)
        outer.addStretch(1)
        self._sample_title.hide()
        self._recent_title.hide()

    def load_samples(self) -> None:
        """Find the shipped sketches and make their thumbnails, off the interface's thread."""

        def work(cancel, report) -> None:
            for path in self._services.samples():
                cancel.check()
                try:
                    image = to_qimage(load_picture(path).pixels)
                except TintlineError as error:
                    # No reason to bother anyone at the start, nor to keep the others back.
                    log.warning("a sample is left out: %s", error)
                    continue
                thumbnail = image.scaled(
                    _THUMBNAIL * 2,
                    Qt.AspectRatioMode.KeepAspectRatioByExpanding,
                    Qt.TransformationMode.SmoothTransformation,
                )
                report((path, thumbnail))

        self._runner.submit(Job(work, on_report=lambda pair: self._add_sample(*pair)))

    def set_recent(self, paths: Sequence[Path]) -> None:
        """List the recent files; those that are gone are left out."""
        for button in self.recent:
            self._recent_column.removeWidget(button)
            button.deleteLater()
        self.recent = []
        for path in paths[:_RECENT_SHOWN]:
            button = QPushButton(theme.icon("picture"), "")
            button.setObjectName("row")
            name = button.fontMetrics().elidedText(
                path.name, Qt.TextElideMode.ElideMiddle, _RECENT_WIDTH
            )
            button.setText("  " + name.replace("&", "&&"))
            button.setToolTip(str(path))
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.clicked.connect(lambda _on=False, chosen=path: self.chosen.emit(chosen))
            self._recent_column.addWidget(button)
            self.recent.append(button)
        self._recent_title.setVisible(bool(self.recent))

    def set_drop_lit(self, lit: bool) -> None:
        """Light the area while something hovers that can be dropped."""
        self._drop.set_lit(lit)

    def _fill_drop(self) -> None:
        sign = QLabel()
        sign.setPixmap(theme.app_icon().pixmap(QSize(72, 72)))
        title = QLabel(tr("Drop a line drawing or a photograph here"))
        title.setObjectName("title")
        text = QLabel(
            tr("PNG, JPEG, WebP, TIFF, BMP, GIF, AVIF or PSD; it never leaves this computer")
        )
        text.setObjectName("muted")
        self.open_button = QPushButton(tr("Open a picture…"))
        self.open_button.setObjectName("primary")
        self.open_button.clicked.connect(self.open_wanted)
        self.paste_button = QPushButton(tr("Paste"))
        self.paste_button.clicked.connect(self.paste_wanted)
        self.batch_button = QPushButton(tr("Colorize a folder…"))
        self.batch_button.clicked.connect(self.batch_wanted)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addStretch(1)
        for button in (self.open_button, self.paste_button, self.batch_button):
            button.setMinimumHeight(38)
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self._drop)
        layout.setContentsMargins(24, 12, 24, 12)
        layout.addStretch(1)
        for widget, space in ((sign, 10), (title, 4), (text, 18)):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
            layout.addSpacing(space)
        layout.addLayout(buttons)
        layout.addStretch(1)

    def _add_sample(self, path: Path, image) -> None:
        sheet = QPixmap(_THUMBNAIL * 2)
        sheet.fill(QColor("#ffffff"))
        painter = QPainter(sheet)
        painter.drawImage(
            (sheet.width() - image.width()) // 2, (sheet.height() - image.height()) // 2, image
        )
        painter.end()
        sheet.setDevicePixelRatio(2)
        button = QToolButton()
        button.setIcon(QIcon(sheet))
        button.setIconSize(_THUMBNAIL)
        button.setText(path.stem.replace("-", " ").replace("_", " ").capitalize())
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setToolTip(tr("Open this sample"))
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda _on=False, chosen=path: self.chosen.emit(chosen))
        self._sample_row.addWidget(button)
        self.samples.append(button)
        self._sample_title.show()


def _section(text: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName("section")
    return label
