import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from desktop.core.messages import mark
from desktop.engine.batch_item import STATE_NAMES, BatchItem, BatchState
from desktop.ui import theme
from desktop.ui.translate import tr

_HEADERS = (mark("Picture"), mark("State"), "")
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class BatchModel(QAbstractTableModel):
    """The files of a batch and what became of each."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[tuple[str, BatchState, str]] = []
        self._source = Path()

    @property
    def states(self) -> list[BatchState]:
        """Each file's state, in order."""
        return [state for _, state, _ in self._rows]

    @property
    def finished(self) -> int:
        """How many files need nothing more."""
        return sum(
            state not in (BatchState.WAITING, BatchState.WORKING) for _, state, _ in self._rows
        )

    def set_items(self, items: Sequence[BatchItem], source: Path) -> None:
        """Show another plan; names are given from the source folder on."""
        self.beginResetModel()
        self._source = source
        self._rows = [(_name(item.source, source), item.state, item.message) for item in items]
        self.endResetModel()

    def change(self, number: int, state: BatchState, message: str) -> None:
        """A file has another state."""
        self._rows[number] = (self._rows[number][0], state, message)
        self.dataChanged.emit(self.index(number, 1), self.index(number, 2))

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """One row a file."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """Name, state, reason."""
        return 0 if parent.isValid() else len(_HEADERS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The columns' names."""
        if orientation == Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return tr(_HEADERS[section])
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell."""
        name, state, message = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            # The folder, which is the same for all, would push the reason out of sight.
            reason = tr(message).replace(f"{self._source}{os.sep}", "")
            return (name, tr(STATE_NAMES[state]), reason)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return tr(message) or name
        if role == Qt.ItemDataRole.ForegroundRole and index.column() > 0:
            return _color(state) if index.column() == 1 else theme.MUTED
        return None


def _color(state: BatchState) -> QColor:
    colors = {
        BatchState.WORKING: theme.ACCENT,
        BatchState.DONE: theme.DONE,
        BatchState.FAILED: theme.ERROR,
    }
    return colors.get(state, theme.MUTED)


def _name(path: Path, root: Path) -> str:
    return str(path.relative_to(root)) if path.is_relative_to(root) else str(path)
