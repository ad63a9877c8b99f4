import threading
from collections.abc import Callable

from desktop.core.errors import Cancelled


class CancelToken:
    """A wish to stop, set from any thread and looked at between steps by the work itself.

    Work that blocks inside a library registers a callback that interrupts it (ONNX Runtime's
    ``RunOptions.terminate``), so that Cancel stops a running inference and not only the next step.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._cancelled = False
        self._interrupts: list[Callable[[], None]] = []

    @property
    def cancelled(self) -> bool:
        """Whether `cancel` was called."""
        return self._cancelled

    def cancel(self) -> None:
        """Ask the work to stop; calling it again changes nothing."""
        with self._lock:
            self._cancelled = True
            interrupts, self._interrupts = self._interrupts, []
        for interrupt in interrupts:
            interrupt()

    def check(self) -> None:
        """Raise `Cancelled` if the work is to stop.

        A patient token lets other work go first here: so never call it with a lock that this
        work needs.
        """
        if self._cancelled:
            raise Cancelled

    def on_cancel(self, interrupt: Callable[[], None]) -> Callable[[], None]:
        """Call `interrupt` on `cancel` (at once if already cancelled); returns its removal."""
        with self._lock:
            if not self._cancelled:
                self._interrupts.append(interrupt)
                return lambda: self._remove(interrupt)
        interrupt()
        return lambda: None

    def _remove(self, interrupt: Callable[[], None]) -> None:
        with self._lock:
            if interrupt in self._interrupts:
                self._interrupts.remove(interrupt)
