from PySide6.QtGui import QUndoCommand, QUndoGroup, QUndoStack


class History(QUndoGroup):
    """The undo stacks of all pages; everything here is about the one of the page that is shown."""

    def push(self, command: QUndoCommand) -> None:
        """Do something that can be undone."""
        self._present.push(command)

    def count(self) -> int:
        """Number of steps, undone ones included."""
        return self._present.count()

    def index(self) -> int:
        """Number of steps that are done."""
        return self._present.index()

    def text(self, step: int) -> str:
        """What a step is called."""
        return self._present.text(step)

    @property
    def _present(self) -> QUndoStack:
        stack = self.activeStack()
        if stack is None:
            raise RuntimeError("no page is shown")
        return stack
