"""The only threads of the window.

One primitive: a `JobRunner` has one thread and runs one job after the other. Whatever comes of a
job (its result, an error, its cancellation, its reports on the way) reaches the caller on the
thread of the interface, in order.
"""

import logging
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

from desktop.core.cancel import CancelToken
from desktop.core.errors import Cancelled, TintlineError
from desktop.engine.machine import return_free_memory

log = logging.getLogger(__name__)

#: Seconds without a job after which a thread gives free memory back; sooner, the next job would
#: wait for it to come again.
_REST = 5.0

#: Work for the other thread: it gets the token to look at and a function for its reports.
Work = Callable[[CancelToken, Callable[[Any], None]], Any]


@dataclass(eq=False)
class Job:
    """One piece of work and what is to be called, on the interface's thread, with its outcome.

    Attributes:
        on_stop: called at once when the user stops it; its outcome follows as for any other.
        title: what the list of what runs calls it; empty: it is not listed.
        stoppable: whether the user may stop it.
        progress: how far it is, in words for that list; empty: it runs or waits. Whoever changes it
            lets the runner say so.
        started: when the thread took it up; None while it waits.
    """

    work: Work
    on_result: Callable[[Any], None] | None = None
    on_error: Callable[[Exception], None] | None = None
    on_cancelled: Callable[[], None] | None = None
    on_report: Callable[[Any], None] | None = None
    on_stop: Callable[[], None] | None = None
    title: str = ""
    stoppable: bool = True
    progress: str = ""
    cancel: CancelToken = field(default_factory=CancelToken)
    started: float | None = None

    @property
    def running_for(self) -> float:
        """Seconds since the thread took it up; 0 while it waits."""
        return 0.0 if self.started is None else time.monotonic() - self.started

    def stop(self) -> None:
        """Cancel it because the user wishes so."""
        self.cancel.cancel()
        if self.on_stop is not None:
            self.on_stop()


class _Mail(QObject):
    """Carries what the thread says to the interface's thread; owned by the runner."""

    arrived = Signal(object, str, object)


class JobRunner(QObject):
    """A single thread with a queue.

    Create, use and shut it down on the interface's thread. The thread starts with the first job
    and lives until `shutdown`.
    """

    changed = Signal()  # a job was added, has begun, gets on, was cancelled or has ended

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._wake = threading.Condition()
        self._waiting: deque[Job] = deque()
        self._running: Job | None = None
        self._unanswered: dict[Job, Callable[[], None]] = {}  # with what forgets its token
        self._closing = False
        self._thread: threading.Thread | None = None
        self._mail = _Mail(self)
        self._mail.arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether any job waits, runs, or has an answer that was not delivered yet."""
        return bool(self._unanswered)

    @property
    def jobs(self) -> tuple[Job, ...]:
        """The job that runs, then those that wait; none that was cancelled."""
        with self._wake:
            running = () if self._running is None else (self._running,)
            return tuple(job for job in (*running, *self._waiting) if not job.cancel.cancelled)

    def submit(self, job: Job) -> Job:
        """Queue a job."""
        with self._wake:
            if self._closing:
                raise RuntimeError(f"the runner {self._name} was shut down")
            self._waiting.append(job)
            self._wake.notify_all()
        if self._thread is None:
            self._thread = threading.Thread(
                target=self._loop, name=f"tintline-{self._name}", daemon=True
            )
            self._thread.start()
        self._unanswered[job] = job.cancel.on_cancel(lambda: self._send(job, "stopped", None))
        self.changed.emit()
        return job

    def cancel_all(self) -> None:
        """Cancel the running job and all that wait; each is answered with `on_cancelled`."""
        for job in self.jobs:
            job.cancel.cancel()

    def let_pass(self, token: CancelToken) -> None:
        """Wait on another runner's thread while anything runs or waits here.

        Args:
            token: of the work that lets these jobs pass; cancelled, it waits no longer.
        """
        if not self._occupied():
            return
        forget = token.on_cancel(self._rouse)
        with self._wake:
            self._wake.wait_for(lambda: token.cancelled or self._closing or not self._occupied())
        forget()

    def shutdown(self, timeout: float = 30.0) -> bool:
        """Cancel everything and wait for the thread; no callback is called any more.

        Returns:
            Whether the thread ended within `timeout` seconds.
        """
        with self._wake:
            self._closing = True
            self._waiting.clear()
            running = self._running
            self._wake.notify_all()
        if running is not None:
            running.cancel.cancel()
        thread, self._thread = self._thread, None
        if thread is None:
            return True
        thread.join(timeout)
        if thread.is_alive():
            log.warning("%s did not end within %.0f s", thread.name, timeout)
        return not thread.is_alive()

    def _loop(self) -> None:
        while (job := self._take()) is not None:
            job.started = time.monotonic()
            self._send(job, "begun", None)
            kind, value = self._work(job)
            with self._wake:
                self._running = None
                self._wake.notify_all()
            self._send(job, kind, value)
            del job, kind, value  # they hold pictures, and the next job may be long in coming

    def _occupied(self) -> bool:
        return self._running is not None or bool(self._waiting)

    def _rouse(self) -> None:
        with self._wake:
            self._wake.notify_all()

    def _take(self) -> Job | None:
        """Wait for the next job; None at the end."""
        patience: float | None = _REST
        while True:
            with self._wake:
                if self._wake.wait_for(lambda: self._waiting or self._closing, patience):
                    if self._closing:
                        return None
                    self._running = self._waiting.popleft()
                    return self._running
            return_free_memory()  # not within the lock, for it takes a moment
            patience = None

    def _work(self, job: Job) -> tuple[str, Any]:
        try:
            job.cancel.check()
            return "result", job.work(job.cancel, lambda value: self._send(job, "report", value))
        except Cancelled:
            return "cancelled", None
        except TintlineError as error:
            return "error", error
        except Exception as error:
            # Whatever a library throws belongs to the caller, as every other outcome does.
            if job.cancel.cancelled:
                log.info("%s ended with %r after it was cancelled", self._name, error)
                return "cancelled", None
            log.exception("a job of %s failed", self._name)
            return "error", error

    def _send(self, job: Job, kind: str, value: Any) -> None:
        if not self._closing:
            self._mail.arrived.emit(job, kind, value)

    @Slot(object, str, object)
    def _deliver(self, job: Job, kind: str, value: Any) -> None:
        if self._closing:
            return
        if kind == "report":
            if job.on_report is not None and not job.cancel.cancelled:
                job.on_report(value)
            return
        if kind == "stopped" and self._withdraw(job):
            kind = "cancelled"
        try:
            if kind not in ("begun", "stopped"):
                self._answer(job, kind, value)
        finally:
            self.changed.emit()

    def _withdraw(self, job: Job) -> bool:
        """Take a job back; False if the thread has taken it up."""
        with self._wake:
            waits = job in self._waiting
            if waits:
                self._waiting.remove(job)
                self._wake.notify_all()
        return waits

    def _answer(self, job: Job, kind: str, value: Any) -> None:
        self._unanswered.pop(job)()
        if kind == "result" and job.cancel.cancelled:
            kind = "cancelled"  # it was done before it noticed, but the user does not want it
        if kind == "result" and job.on_result is not None:
            job.on_result(value)
        elif kind == "error" and job.on_error is not None:
            job.on_error(value)
        elif kind == "cancelled" and job.on_cancelled is not None:
            job.on_cancelled()


class PatientToken(CancelToken):
    """Of work that lets the jobs of other runners go first: they hold it between its steps."""

    def __init__(self, *first: JobRunner) -> None:
        super().__init__()
        self._first = first

    def check(self) -> None:
        """Wait for all that goes first, then raise `Cancelled` if the work is to stop."""
        for runner in self._first:
            runner.let_pass(self)
        super().check()
