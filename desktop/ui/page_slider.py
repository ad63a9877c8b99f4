from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QSlider

from desktop.ui.document import Document


class PageSlider(QSlider):
    """A slider for something of the page that is shown.

    When another page is shown, a hand that holds it has let go: what it does from then on changes
    neither page.
    """

    def __init__(self, document: Document) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        document.picture_changed.connect(self._let_go)

    def _let_go(self) -> None:
        # Qt knows no other way: what is held is the slider's own secret.
        place = QPointF(self.rect().center())
        release = QMouseEvent(
            QEvent.Type.MouseButtonRelease,
            place,
            QPointF(self.mapToGlobal(place)),
            Qt.MouseButton.LeftButton,
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
        )
        self.mouseReleaseEvent(release)
