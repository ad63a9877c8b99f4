from PySide6.QtCore import QObject, QPointF, QSizeF, Signal

MIN_ZOOM = 0.01
MAX_ZOOM = 64.0
#: Room left around a fitted picture, in pixels of the screen.
FIT_MARGIN = 24


class ViewState(QObject):
    """The zoom and the place that all canvases share.

    Attributes:
        zoom: logical pixels of the screen per pixel of the picture.
        center: the point of the picture that lies in the middle of each canvas.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.zoom = 1.0
        self.center = QPointF(0.5, 0.5)
        self._picture = QSizeF(1, 1)
        # The whole picture is shown, and is to stay so when the window is resized.
        self._fitted = True
        self._canvas = QSizeF(1, 1)

    def set_picture_size(self, width: int, height: int) -> None:
        """Show another picture, whole."""
        self._picture = QSizeF(width, height)
        self.fit()

    def set_canvas_size(self, size: QSizeF) -> None:
        """Tell the size of a canvas, in logical pixels."""
        if size != self._canvas:
            self._canvas = size
            if self._fitted:
                self.fit()

    def fit(self) -> None:
        """Show the whole picture."""
        width = max(self._canvas.width() - 2 * FIT_MARGIN, 16)
        height = max(self._canvas.height() - 2 * FIT_MARGIN, 16)
        zoom = min(width / self._picture.width(), height / self._picture.height())
        self._fitted = True
        # A tiny picture is enlarged, but not until it is only a few squares.
        self._set(
            min(max(zoom, MIN_ZOOM), 16.0),
            QPointF(self._picture.width() / 2, self._picture.height() / 2),
        )

    def zoom_to(self, zoom: float, anchor: QPointF | None = None) -> None:
        """Zoom so that the point of the picture under the anchor stays there.

        Args:
            zoom: the new zoom.
            anchor: offset from the canvas's middle in logical pixels; None is the middle.
        """
        zoom = min(max(zoom, MIN_ZOOM), MAX_ZOOM)
        anchor = anchor or QPointF(0, 0)
        self._fitted = False
        self._set(zoom, self.center + anchor / self.zoom - anchor / zoom)

    def pan_by(self, offset: QPointF) -> None:
        """Move the picture on the screen, in logical pixels."""
        self._fitted = False
        self._set(self.zoom, self.center - offset / self.zoom)

    def _set(self, zoom: float, center: QPointF) -> None:
        # The middle of the canvas never leaves the picture, so it cannot be lost.
        center = QPointF(
            min(max(center.x(), 0.0), self._picture.width()),
            min(max(center.y(), 0.0), self._picture.height()),
        )
        if zoom != self.zoom or center != self.center:
            self.zoom, self.center = zoom, center
            self.changed.emit()
