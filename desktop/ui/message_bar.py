import traceback
from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from desktop.core.errors import TintlineError
from desktop.engine.error_report import error_report
from desktop.ui import theme
from desktop.ui.error_dialog import show_error_dialog
from desktop.ui.translate import tr


class About(Enum):
    """What an error is about that goes away by itself once it works again."""

    COLORIZE = auto()
    INSPIRATION = auto()
    AUTOSAVE = auto()


class MessageBar(QFrame):
    """One sentence at the top of a window that never stops the work."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message")
        self._action: Callable[[], None] | None = None
        self._other: Callable[[], None] | None = None
        self._about: About | None = None
        self._reported: set[str] = set()  # where errors came from that a dialog has told of
        self._sign = QLabel()
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.text.setMinimumWidth(1)  # a long file name must not widen the window
        self.button = QPushButton()
        self.button.clicked.connect(self._act)
        self.other_button = QPushButton()
        self.other_button.clicked.connect(self._act_otherwise)
        self.close_button = QToolButton()
        self.close_button.setIcon(theme.icon("close"))
        self.close_button.setToolTip(tr("Dismiss"))
        self.close_button.setAccessibleName(tr("Dismiss"))
        self.close_button.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 7, 8, 7)
        layout.setSpacing(10)
        layout.addWidget(self._sign)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.button)
        layout.addWidget(self.other_button)
        layout.addWidget(self.close_button)
        theme.shown.switched.connect(self._paint_sign)
        self.hide()

    def show_error(self, error: BaseException, about: About | None = None) -> None:
        """Tell what went wrong.

        The sentence of a `TintlineError` is shown alone. Of anything unexpected a dialog shows a
        report; where the same goes wrong again, it waits behind the bar's button, since what fails
        while painting fails at each movement of the mouse.

        Args:
            error: what was raised.
            about: what failed, for `forget`.
        """
        if isinstance(error, TintlineError):
            self._show("error", tr(str(error)), about=about)
            return
        if isinstance(error, MemoryError):
            text = tr("There is too little memory: close other programs or scale it down.")
            self._show("error", text, about=about)
            return
        what = f"{type(error).__name__}: {_short(str(error))}"
        report = error_report(error)
        text = tr(
            "Something unexpected went wrong; your picture and hints are still here. ({error})",
            error=what,
        )

        def show_report() -> None:
            show_error_dialog(what, report, self.window())

        self._show("error", text, tr("Show report"), show_report, about)
        place = "".join(traceback.format_tb(error.__traceback__))
        if place not in self._reported:
            self._reported.add(place)
            show_report()

    def forget(self, about: About) -> None:
        """Hide the error of what works again, if it is the one that is shown."""
        if self._about == about:
            self.hide()

    def show_info(self, text: str, action: str = "", act: Callable[[], None] | None = None) -> None:
        """Tell something, and offer to do something about it."""
        self._show("info", text, action, self._closing(act))

    def ask(
        self,
        text: str,
        yes: tuple[str, Callable[[], None]],
        no: tuple[str, Callable[[], None]],
    ) -> None:
        """Tell something and offer two answers; whoever closes the bar answers later.

        Args:
            text: the question.
            yes: text of a button and what it does.
            no: the same of the other one.
        """
        self._show("info", text, yes[0], self._closing(yes[1]))
        self.other_button.setText(no[0])
        self.other_button.show()
        self._other = self._closing(no[1])

    def _show(
        self,
        kind: str,
        text: str,
        action: str = "",
        act: Callable[[], None] | None = None,
        about: About | None = None,
    ) -> None:
        self._about = about
        self.setProperty("kind", kind)
        for widget in (self, self.text, self.button):
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        self._paint_sign()
        self.text.setText(text)
        self.button.setText(action)
        self.button.setVisible(bool(action))
        self.other_button.hide()
        self._action = act
        self.show()

    def _paint_sign(self) -> None:
        error = self.property("kind") == "error"
        sign, color = ("warning", theme.ALERT_SIGN) if error else ("info", theme.INFO_SIGN)
        self._sign.setPixmap(theme.pixmap(sign, color, 20, self.devicePixelRatioF()))

    def _closing(self, act: Callable[[], None] | None) -> Callable[[], None]:
        def run() -> None:
            self.hide()
            if act is not None:
                act()

        return run

    def _act(self) -> None:
        if self._action is not None:
            self._action()

    def _act_otherwise(self) -> None:
        if self._other is not None:
            self._other()


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 160 else line[:159] + "…"
