from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout

from desktop.ui import theme
from desktop.ui.colorize_controller import ColorizeController
from desktop.ui.document import Document
from desktop.ui.modes import WAYS
from desktop.ui.translate import tr

#: A run shorter than this shows no words: they would only flicker.
_QUIET_MS = 350


class ActionBar(QFrame):
    """The large *Colorize* button, its progress and Cancel."""

    def __init__(self, document: Document, controller: ColorizeController) -> None:
        super().__init__()
        self.setObjectName("actionbar")
        self._document = document
        self._controller = controller
        self.colorize = QPushButton(tr("Colorize"))
        self.colorize.setObjectName("primary")
        self.colorize.setMinimumHeight(46)
        font = self.colorize.font()
        font.setPointSizeF(font.pointSizeF() * 1.25)
        self.colorize.setFont(font)
        self.colorize.clicked.connect(controller.colorize)
        self.cancel = QPushButton(theme.icon("stop"), "")
        self.cancel.setIconSize(QSize(20, 20))
        self.cancel.setFixedWidth(46)
        self.cancel.setMinimumHeight(46)
        self.cancel.setToolTip(tr("Cancel (Esc)"))
        self.cancel.setAccessibleName(tr("Cancel"))
        self.cancel.clicked.connect(controller.cancel)
        self.progress = QProgressBar()
        self.progress.setRange(0, 1000)
        self.progress.setTextVisible(False)
        self.step = QLabel()
        self.step.setObjectName("muted")
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MS)
        self._words = ""
        self._quiet.timeout.connect(self._speak)
        row = QHBoxLayout()
        row.setSpacing(theme.GAP)
        row.addWidget(self.colorize, 1)
        row.addWidget(self.cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.MARGIN, 10, theme.MARGIN, 8)
        layout.setSpacing(7)
        layout.addLayout(row)
        layout.addWidget(self.progress)
        layout.addWidget(self.step)
        controller.state_changed.connect(self._show_state)
        controller.progressed.connect(self._show_progress)
        document.picture_changed.connect(self._show_state)
        document.mode_changed.connect(self._show_state)
        document.result_changed.connect(self._show_state)
        self._show_state()

    def _show_state(self) -> None:
        running = self._controller.running
        self.cancel.setEnabled(running)
        way = WAYS[self._document.mode]
        self.colorize.setToolTip(tr("{what} (Ctrl+Enter)", what=tr(way.colorize_tip)))
        self.colorize.setEnabled(self._document.picture is not None)
        if running:
            if not self._quiet.isActive() and not self._words:
                self._words = tr("Working")
                self._quiet.start()
            return
        self._quiet.stop()
        self._words = ""
        self.progress.setValue(0)
        if self._document.picture is None:
            self.step.setText("")
        elif self._document.result is None:
            self.step.setText(tr("Drop dots of colour first, or just start"))
        elif self._document.result_is_current:
            self.step.setText(tr("Changes refresh the result by themselves"))
        else:
            self.step.setText(tr("Stopped; the result is older than the settings"))

    def _show_progress(self, share: float, step: str) -> None:
        self.progress.setValue(round(1000 * min(max(share, 0.02), 1.0)))
        self._words = tr(step) if step else tr("Working")
        if not self._quiet.isActive():
            self._speak()

    def _speak(self) -> None:
        if self._controller.running:
            self.step.setText(tr("{step}…", step=self._words))
