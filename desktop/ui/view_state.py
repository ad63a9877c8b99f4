import math
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QPointF, QRectF, QSizeF, Signal
from PySide6.QtGui import QTransform

MIN_ZOOM = 0.01
MAX_ZOOM = 64.0
#: Room left around a fitted picture, in pixels of the screen.
FIT_MARGIN = 24
#: One step of the keys, or of the wheel, rotates by this many degrees.
ROTATE_STEP = 15.0


@dataclass(frozen=True)
class Place:
    """How a picture lies on the screen, to be returned to later.

    Attributes:
        zoom: logical pixels of the screen per pixel of the picture.
        center: the point of the picture that lies in the middle of each canvas.
        angle: degrees clockwise, −180…180.
        mirrored: whether left and right are exchanged (before it is rotated).
        fitted: whether the whole picture is shown, and is to stay so when the window is resized.
    """

    zoom: float = 1.0
    center: tuple[float, float] = (0.5, 0.5)
    angle: float = 0.0
    mirrored: bool = False
    fitted: bool = True

    @property
    def turn(self) -> QTransform:
        """Mirrors and rotates about the origin; without the zoom."""
        return QTransform().rotate(self.angle).scale(-1 if self.mirrored else 1, 1)

    def offset_of(self, point: QPointF) -> QPointF:
        """Where a point of the picture lies: from the canvas's middle, in logical pixels."""
        return self.turn.map(point - QPointF(*self.center)) * self.zoom

    def point_at(self, offset: QPointF) -> QPointF:
        """The point of the picture that lies there: the other way round."""
        # A turn's inverse is its transpose.
        return QPointF(*self.center) + self.turn.transposed().map(offset) / self.zoom


class ViewState(QObject):
    """How the picture lies on all canvases: zoom, place, angle, and whether it is mirrored.

    Only the view is rotated and mirrored; the picture stays as it is.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._place = Place()
        self._picture = QSizeF(1, 1)
        self._canvas = QSizeF(1, 1)

    @property
    def zoom(self) -> float:
        """Logical pixels of the screen per pixel of the picture."""
        return self._place.zoom

    @property
    def center(self) -> QPointF:
        """The point of the picture that lies in the middle of each canvas."""
        return QPointF(*self._place.center)

    @property
    def angle(self) -> float:
        """How far the view is rotated, in degrees clockwise, −180…180."""
        return self._place.angle

    @property
    def mirrored(self) -> bool:
        """Whether left and right are exchanged."""
        return self._place.mirrored

    def place(self) -> Place:
        """How the picture lies now."""
        return self._place

    def restore(self, place: Place) -> None:
        """Let the picture lie as it did before; a fitted one is fitted to the present canvas."""
        self._go(self._whole(place.angle, place.mirrored) if place.fitted else place)

    def set_picture_size(self, width: int, height: int) -> None:
        """Show another picture, whole and upright."""
        self._picture = QSizeF(width, height)
        self._go(self._whole(0.0, mirrored=False))

    def set_canvas_size(self, size: QSizeF) -> None:
        """Tell the size of a canvas, in logical pixels."""
        if size != self._canvas:
            self._canvas = size
            if self._place.fitted:
                self.fit()

    def fit(self) -> None:
        """Show the whole picture."""
        self._go(self._whole(self.angle, self.mirrored))

    def zoom_to(self, zoom: float, anchor: QPointF | None = None) -> None:
        """Zoom so that the point of the picture under the anchor stays there.

        Args:
            zoom: the new zoom.
            anchor: offset from the canvas's middle in logical pixels; None is the middle.
        """
        zoom = min(max(zoom, MIN_ZOOM), MAX_ZOOM)
        self._go_around(replace(self._place, zoom=zoom, fitted=False), anchor or QPointF(0, 0))

    def pan_by(self, offset: QPointF) -> None:
        """Move the picture on the screen, in logical pixels."""
        center = self._place.point_at(-offset)
        self._go(replace(self._place, center=(center.x(), center.y()), fitted=False))

    def rotate_by(self, degrees: float, anchor: QPointF | None = None) -> None:
        """Rotate the view.

        Args:
            degrees: clockwise.
            anchor: offset from the canvas's middle of what stays where it is, in logical pixels;
                None is the middle, and a picture that is shown whole stays so.
        """
        # Parts of a degree add up to whole ones when a touch pad rotates there and back.
        angle = round(math.remainder(self.angle + degrees, 360), 2)
        if anchor is None and self._place.fitted:
            self._go(self._whole(angle, self.mirrored))
        else:
            place = replace(self._place, angle=angle, fitted=False)
            self._go_around(place, anchor or QPointF(0, 0))

    def set_upright(self) -> None:
        """Take the rotation back."""
        self.rotate_by(-self.angle)

    def mirror(self) -> None:
        """Exchange left and right on the screen."""
        self._go(replace(self._place, angle=-self.angle, mirrored=not self.mirrored))

    def _whole(self, angle: float, mirrored: bool) -> Place:
        """The place in which the whole picture is seen."""
        width = max(self._canvas.width() - 2 * FIT_MARGIN, 16)
        height = max(self._canvas.height() - 2 * FIT_MARGIN, 16)
        place = Place(1.0, (self._picture.width() / 2, self._picture.height() / 2), angle, mirrored)
        box = place.turn.mapRect(QRectF(QPointF(0, 0), self._picture))
        zoom = min(width / box.width(), height / box.height())
        # A tiny picture is enlarged, but not until it is only a few squares.
        return replace(place, zoom=min(max(zoom, MIN_ZOOM), 16.0))

    def _go_around(self, place: Place, anchor: QPointF) -> None:
        """Take a place, moved so that what lies under the anchor stays there."""
        way = place.point_at(anchor) - self._place.point_at(anchor)
        self._go(replace(place, center=(place.center[0] - way.x(), place.center[1] - way.y())))

    def _go(self, place: Place) -> None:
        # The middle of the canvas never leaves the picture, so it cannot be lost.
        x, y = place.center
        center = (
            min(max(x, 0.0), self._picture.width()),
            min(max(y, 0.0), self._picture.height()),
        )
        place = replace(place, center=center)
        if place != self._place:
            self._place = place
            self.changed.emit()
