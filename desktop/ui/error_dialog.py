from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.engine.error_report import report_of
from desktop.ui import theme
from desktop.ui.translate import tr

#: Size of the dialog, in pixels.
_SIZE = (620, 420)


class ErrorDialog(QDialog):
    """An error that nobody foresaw, with a report that can be copied and sent."""

    def __init__(
        self, what: str, report: str, parent: QWidget | None = None, before: str = ""
    ) -> None:
        """Make one.

        Args:
            what: the error in one line.
            report: see `desktop.engine.error_report.error_report`.
            parent: the window that it lies above; None before there is one.
            before: sentences on what has become of the user's work.
        """
        super().__init__(parent)
        self.setWindowTitle(tr("Something unexpected went wrong"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sign = QLabel()
        sign.setPixmap(theme.pixmap("warning", theme.ALERT_SIGN, 32, self.devicePixelRatioF()))
        title = QLabel(what)
        title.setObjectName("heading")
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setWordWrap(True)
        words = tr(
            "The report below helps to mend it; it holds no picture, and it goes nowhere unless"
            " you send it."
        )
        advice = QLabel(f"{before} {words}" if before else words)
        advice.setWordWrap(True)
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.report.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.report.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.report.setAccessibleName(tr("Report"))
        self.copy_button = QPushButton(tr("Copy report"))
        self.copy_button.clicked.connect(self._copy)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.copy_button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(title)
        column.addWidget(advice)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(column, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(14)
        layout.addLayout(head)
        layout.addWidget(self.report, 1)
        layout.addWidget(buttons)
        self.resize(*_SIZE)

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.report.toPlainText())
        self.copy_button.setText(tr("Copied"))


def show_error_dialog(what: str, report: str, parent: QWidget) -> None:
    """Show an `ErrorDialog` above a window; while one is shown there, no other."""
    if not any(dialog.isVisible() for dialog in parent.findChildren(ErrorDialog)):
        safe = tr(
            "This is a fault of the program. Your pictures and hints are still here: save your"
            " work."
        )
        ErrorDialog(what, report, parent, safe).open()


def show_last_crash(trace: str, parent: QWidget) -> None:
    """Tell that the program ended unexpectedly the last time.

    Args:
        trace: what it left behind.
        parent: the window that the dialog lies above.
    """
    title = tr("Tintline ended unexpectedly the last time")
    ErrorDialog(title, report_of(trace), parent).open()
