from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget

from desktop.ui import theme
from desktop.ui.compare_view import CompareView
from desktop.ui.document import Document
from desktop.ui.translate import tr


class BeforeButton(QToolButton):
    """Shows the sketch in the result's place, as long as it is held."""

    def __init__(
        self, document: Document, compare: CompareView, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self.setIcon(theme.icon("before"))
        self.setAccessibleName(tr("Show the sketch while held"))
        self.setToolTip(tr("Hold to see the sketch (T)"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.pressed.connect(lambda: compare.set_before(True))
        self.released.connect(lambda: compare.set_before(False))
        document.result_changed.connect(self._renew)
        document.picture_changed.connect(self._renew)
        self._renew()

    def _renew(self) -> None:
        self.setEnabled(self._document.result is not None)
