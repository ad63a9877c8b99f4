"""What runs: a button of the status bar, and the list with Stop that it opens."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, QTimer
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.ui import theme
from desktop.ui.jobs import Job, JobRunner
from desktop.ui.translate import tr

#: What takes less than this is not told of: it would only flicker.
_QUIET_MS = 400
#: Widest title, in pixels; of longer ones the middle is left out.
_TITLE_WIDTH = 280
#: Tallest list, in pixels; a longer one is scrolled.
_TALLEST = 400


class JobButton(QToolButton):
    """Tells how many jobs run or wait, while there are any, and lists them.

    Only jobs with a title count.
    """

    def __init__(self, runners: Sequence[JobRunner], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runners = runners
        self.list = JobList(self)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip(tr("What runs and what waits, with Stop"))
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MS)
        self._quiet.timeout.connect(self.show)
        self.clicked.connect(self.list.open)
        for runner in runners:
            runner.changed.connect(self._refresh)
        self.hide()

    def _refresh(self) -> None:
        jobs = [job for runner in self._runners for job in runner.jobs if job.title]
        jobs.sort(key=lambda job: job.started is None)
        self.list.set_jobs(jobs)
        self.setText(tr("%n job(s)", "", len(jobs)))
        if not jobs:
            self._quiet.stop()
            self.hide()
        elif self.isHidden() and not self._quiet.isActive():
            self._quiet.start()


class JobList(QFrame):
    """The jobs, those that run first; it opens above a widget and closes with the last job."""

    def __init__(self, anchor: QWidget) -> None:
        super().__init__(anchor, Qt.WindowType.Popup)
        self.setObjectName("jobs")
        self.setAccessibleName(tr("What runs"))
        # A click on the button closes the list and is not to open it again.
        self.setAttribute(Qt.WidgetAttribute.WA_NoMouseReplay)
        self._anchor = anchor
        self.rows: dict[Job, JobRow] = {}
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(theme.MARGIN, 8, theme.SCROLL_BAR + 2, 8)
        self._column.setSpacing(theme.GAP)
        self._area = _Area(content)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)
        layout.addWidget(self._area)

    def open(self) -> None:
        """Show it; the keys go to the first Stop."""
        self._place()
        self.show()
        self._focus()

    def set_jobs(self, jobs: Sequence[Job]) -> None:
        """Show these."""
        for job in self.rows.keys() - jobs:
            row = self.rows.pop(job)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        for place, job in enumerate(jobs):
            row = self.rows.get(job)
            if row is None:
                row = self.rows[job] = JobRow(job)
            if self._column.indexOf(row) != place:
                self._column.insertWidget(place, row)
            row.show()  # at once, so that it counts for the size
            row.show_state()
        if not jobs:
            self.close()
        elif self.isVisible():
            self._place()
            self._focus()

    def _place(self) -> None:
        self._area.updateGeometry()
        self.adjustSize()
        corner = self._anchor.mapToGlobal(QPoint(self._anchor.width(), 0))
        self.move(max(corner.x() - self.width(), 0), corner.y() - self.height())

    def _focus(self) -> None:
        if self.focusWidget() is None or not self.focusWidget().isEnabled():
            for row in self.rows.values():
                if row.stop.isEnabled():
                    row.stop.setFocus()
                    return


class _Area(QScrollArea):
    """As large as what it holds; Qt's own stays as large as what it held first."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self._content = content
        self.setWidget(content)

    def sizeHint(self) -> QSize:
        content, frame = self._content.sizeHint(), 2 * self.frameWidth()
        return QSize(content.width() + frame, min(content.height() + frame, _TALLEST))


class JobRow(QWidget):
    """A job's title, whether it runs or waits or how far it is, and its Stop."""

    def __init__(self, job: Job) -> None:
        super().__init__()
        self._job = job
        title = QLabel()
        title.setTextFormat(Qt.TextFormat.PlainText)
        metrics = title.fontMetrics()
        title.setText(metrics.elidedText(job.title, Qt.TextElideMode.ElideMiddle, _TITLE_WIDTH))
        title.setToolTip(job.title)
        self.state = QLabel()
        self.state.setObjectName("muted")
        self.stop = QPushButton(tr("Stop"))
        self.stop.setObjectName("inline")
        self.stop.setAutoDefault(True)  # so that Enter presses it too
        self.stop.setAccessibleName(tr("Stop: {job}", job=job.title))
        self.stop.setEnabled(job.stoppable)
        if not job.stoppable:
            self.stop.setToolTip(tr("What is being written is finished"))
        self.stop.clicked.connect(job.stop)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.MARGIN)
        layout.addWidget(title, 1)
        layout.addWidget(self.state)
        layout.addWidget(self.stop)
        self.show_state()

    def show_state(self) -> None:
        """Tell whether it runs or waits, or how far it is."""
        state = tr("waiting") if self._job.started is None else tr("running")
        self.state.setText(self._job.progress or state)
        self.stop.setAccessibleDescription(self.state.text())
