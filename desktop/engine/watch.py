import time
from collections.abc import Callable

import numpy as np

from desktop.core.cancel import CancelToken
from desktop.core.messages import Message

#: Called with the share that is done (0…1) and what is being done.
Progress = Callable[[float, str], None]
#: Called with a picture in small as it looks so far, uint8 [h, w, 3 or 4].
Draft = Callable[[np.ndarray], None]
#: Longest side of a draft, in pixels.
DRAFT_SIDE = 1400
#: Seconds from the start to the first draft, and between two.
_DRAFT_EVERY = 1.0


class Watch:
    """Progress, times, drafts, notices and cancellation of one run.

    Attributes:
        cancel: see `CancelToken`.
        seconds: time of each step by name.
        notices: what the user should know of the run.
    """

    def __init__(
        self,
        cancel: CancelToken | None = None,
        progress: Progress | None = None,
        draft: Draft | None = None,
    ) -> None:
        self.cancel = cancel or CancelToken()
        self.seconds: dict[str, float] = {}
        self.notices: list[Message] = []
        self._progress = progress
        self._draft = draft
        self._drafted = time.perf_counter()
        self._name = ""
        self._since = time.perf_counter()

    def step(self, share: float, name: str) -> None:
        """Begin the next step, unless the run was cancelled; its name is a marked text."""
        now = time.perf_counter()
        if self._name:
            self.seconds[self._name] = self.seconds.get(self._name, 0.0) + now - self._since
        self._name, self._since = name, now
        self.cancel.check()
        if self._progress is not None:
            self._progress(share, name)

    @property
    def takes_drafts(self) -> bool:
        """Whether anybody looks at drafts."""
        return self._draft is not None

    @property
    def wants_draft(self) -> bool:
        """Whether it is time for another draft."""
        return self.takes_drafts and time.perf_counter() > self._drafted + _DRAFT_EVERY

    def show(self, draft: np.ndarray) -> None:
        """Hand a draft on, uint8 [h, w, 3 or 4], unless the run was cancelled."""
        self.cancel.check()
        if self._draft is not None:
            self._draft(draft)
            self._drafted = time.perf_counter()
