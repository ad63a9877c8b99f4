from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

MIN_RADIUS, MAX_RADIUS = 40.0, 420.0
#: One notch of the wheel changes the radius by this factor.
_STEP = 1.15


class Lens:
    """A round place at the mouse through which another picture is seen.

    Measures are logical pixels of the view. Until the mouse comes, it is nowhere.
    """

    def __init__(self) -> None:
        self._middle: QPointF | None = None
        self._radius = 120.0

    @property
    def rect(self) -> QRectF:
        """What it covers; empty where it is nowhere."""
        if self._middle is None:
            return QRectF()
        reach = QPointF(self._radius, self._radius)
        return QRectF(self._middle - reach, self._middle + reach)

    def path(self) -> QPainterPath:
        """Its outline."""
        path = QPainterPath()
        path.addEllipse(self.rect)
        return path

    def holds(self, point: QPointF) -> bool:
        """Whether a point is seen through it."""
        if self._middle is None:
            return False
        way = point - self._middle
        return QPointF.dotProduct(way, way) <= self._radius**2

    def move(self, middle: QPointF | None) -> None:
        """Hold it over a point; None: nowhere."""
        self._middle = middle

    def resize(self, notches: float) -> None:
        """Make it larger by notches of the wheel, smaller by negative ones."""
        self._radius = min(max(self._radius * _STEP**notches, MIN_RADIUS), MAX_RADIUS)
