import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from desktop.ui import theme
from desktop.ui.batch_controller import BatchController
from desktop.ui.batch_texts import done_text
from desktop.ui.translate import tr

#: What takes longer than this, in seconds, is worth a message to whoever looks elsewhere.
LONG_SECONDS = 10.0


class Notifier(QObject):
    """Tells a user who has turned to another window that long work has ended."""

    def __init__(
        self,
        window: QWidget,
        show: Callable[[str], None] | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Make a notifier.

        Args:
            window: nothing is said while it or a dialog of it is the active one.
            show: tells the user a sentence; None: through the desktop.
            clock: in seconds.
        """
        super().__init__(window)
        self._show = show or _DesktopMessages(window).show
        self._clock = clock
        self._begun: float | None = None

    def tell(self, text: str, seconds: float) -> None:
        """Tell that something has ended, if it took long and nobody looks."""
        if seconds > LONG_SECONDS and QApplication.activeWindow() is None:
            self._show(text)

    def watch_batch(self, batch: BatchController) -> None:
        """Tell of a batch that ends, well or not."""
        batch.changed.connect(self._batch_goes_on)
        batch.cancelled.connect(lambda: self._batch_ended(""))
        batch.failed.connect(
            lambda _error: self._batch_ended(tr("An error has stopped the batch."))
        )
        batch.finished.connect(lambda summary: self._batch_ended(done_text(summary)))

    def _batch_goes_on(self) -> None:
        if self._begun is None:
            self._begun = self._clock()

    def _batch_ended(self, text: str) -> None:
        begun, self._begun = self._begun, None
        if text and begun is not None:
            self.tell(text, self._clock() - begun)


class _DesktopMessages(QObject):
    """The taskbar's flash, and a message of the desktop where it has such."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._tray: QSystemTrayIcon | None = None

    def show(self, text: str) -> None:
        QApplication.alert(self._window)
        if not QSystemTrayIcon.isSystemTrayAvailable() or not QSystemTrayIcon.supportsMessages():
            return
        if self._tray is None:
            self._tray = QSystemTrayIcon(theme.app_icon(), self)
            self._tray.messageClicked.connect(self._return)
            self._tray.activated.connect(self._return)
            self._window.installEventFilter(self)
        self._tray.show()
        self._tray.showMessage("Tintline", text, theme.app_icon())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The sign goes once the user is back."""
        if event.type() == QEvent.Type.WindowActivate and self._tray is not None:
            self._tray.hide()
        return super().eventFilter(watched, event)

    def _return(self) -> None:
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.raise_()
        self._window.activateWindow()
