from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QSize, Qt, QUrl
from PySide6.QtGui import QDrag, QImage, QMouseEvent, QPixmap
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from desktop.ui import theme
from desktop.ui.document import Document
from desktop.ui.share_controller import ShareController
from desktop.ui.translate import tr

#: Longest side of the picture at the mouse.
_THUMB = 128


class ResultHandle(QToolButton):
    """A handle of the tool bar by which the result is dragged into another program.

    The file is written as soon as the mouse is pressed; when it is there and the mouse has moved
    on, the drag begins.
    """

    def __init__(
        self, document: Document, share: ShareController, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._share = share
        self._press: QPoint | None = None
        self._moved = False
        self._ready: tuple[Path, QImage] | None = None
        self.carry = lambda drag: drag.exec(Qt.DropAction.CopyAction)  # tests watch in its place
        self.setIcon(theme.icon("drag"))
        self.setAccessibleName(tr("Drag the result"))
        self.setToolTip(tr("Drag the result from here into another program or a folder"))
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        document.result_changed.connect(self._renew)
        document.picture_changed.connect(self._renew)
        self._renew()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Get the file ready."""
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.isEnabled():
            self._press = event.position().toPoint()
            self._moved = False
            if self._ready is None:
                result = self._document.result
                self._share.write_to_drag(
                    lambda path, image: self._take(path, image, result is self._document.result)
                )

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Begin to drag once the mouse has moved a little."""
        super().mouseMoveEvent(event)
        if self._press is not None and not self._moved:
            way = event.position().toPoint() - self._press
            self._moved = way.manhattanLength() >= QApplication.startDragDistance()
            self._begin()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click alone tells how it is done."""
        super().mouseReleaseEvent(event)
        if self._press is not None and not self._moved:
            self._share.said.emit(
                tr("Hold the button and drag it into another program or a folder")
            )
        self._press = None

    def _take(self, path: Path, image: QImage, current: bool) -> None:
        if current:
            self._ready = path, image
            self._begin()

    def _begin(self) -> None:
        if self._press is None or not self._moved or self._ready is None:
            return
        path, image = self._ready
        self._press = None  # the drag takes the button's release
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        data.setImageData(image)
        drag = QDrag(self)
        drag.setMimeData(data)
        size = image.size().scaled(QSize(_THUMB, _THUMB), Qt.AspectRatioMode.KeepAspectRatio)
        thumb = QPixmap.fromImage(
            image.scaled(size, mode=Qt.TransformationMode.SmoothTransformation)
        )
        drag.setPixmap(thumb)
        drag.setHotSpot(QPoint(thumb.width() // 2, thumb.height() // 2))
        self.carry(drag)
        self.setDown(False)

    def _renew(self) -> None:
        self._ready = None
        self.setEnabled(self._document.result is not None)
