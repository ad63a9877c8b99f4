import time
from collections.abc import Callable

from desktop.core.cancel import CancelToken

#: Called with the share that is done (0…1) and what is being done.
Progress = Callable[[float, str], None]


class Watch:
    """Progress, times and cancellation of one run."""

    def __init__(self, cancel: CancelToken | None, progress: Progress | None) -> None:
        self.cancel = cancel or CancelToken()
        self.seconds: dict[str, float] = {}
        self._progress = progress
        self._name = ""
        self._since = time.perf_counter()

    def step(self, share: float, name: str) -> None:
        """Begin the next step, unless the run was cancelled."""
        now = time.perf_counter()
        if self._name:
            self.seconds[self._name] = now - self._since
        self._name, self._since = name, now
        self.cancel.check()
        if self._progress is not None:
            self._progress(share, name)
