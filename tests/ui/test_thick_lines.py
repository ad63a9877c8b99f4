import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF, QTransform

from desktop.ui.thick_lines import paint_bands

POINTS = ((10.0, 12.0), (60.0, 20.0), (25.0, 50.0), (30.0, 55.0))
RED, BLUE = QColor(200, 40, 40), QColor(40, 40, 200, 150)
WINDOW = QRect(0, 0, 400, 300)


def blank(ratio: float) -> QImage:
    size = WINDOW.size() * ratio
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.white)
    return image


def pixels(image: QImage) -> np.ndarray:
    raw = np.array(image.constBits(), np.uint8)
    return raw.reshape(image.height(), image.width(), 4)[..., :3].astype(int)


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
@pytest.mark.parametrize(
    "place",
    [
        QTransform.fromScale(2, 2) * QTransform.fromTranslate(40, 30),
        QTransform.fromScale(-3, 3) * QTransform().rotate(30) * QTransform.fromTranslate(200, 20),
        QTransform.fromScale(20, 20) * QTransform.fromTranslate(-500, -400),
        QTransform.fromScale(64, 64) * QTransform.fromTranslate(-100_000, -400),
    ],
)
def test_a_line_looks_as_if_painted_with_a_pen(qapp, place, ratio):
    lines, pens = blank(ratio), blank(ratio)
    painter = QPainter(lines)
    paint_bands(painter, POINTS, [(13, RED)], place, ratio, WINDOW)
    painter.end()
    painter = QPainter(pens)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    painter.setPen(QPen(RED, 13, Qt.PenStyle.SolidLine, cap, join))
    painter.drawPolyline(QPolygonF([place.map(QPointF(*point)) for point in POINTS]))
    painter.end()
    apart = np.abs(pixels(lines) - pixels(pens)).max(axis=2)
    inked = np.count_nonzero(pixels(pens)[..., 1] < 255)
    assert apart.sum() <= 0.05 * 215 * inked


def test_what_lies_below_shows_through_the_last_band_alone(qapp):
    image = blank(1)
    painter = QPainter(image)
    paint_bands(painter, ((20, 50), (90, 50)), [(30, RED), (20, BLUE)], QTransform(), 1, WINDOW)
    painter.end()
    assert image.pixelColor(50, 37) == RED
    mixed = [round(255 + (v - 255) * 150 / 255) for v in (40, 40, 200)]
    seen = image.pixelColor(50, 50)
    assert [seen.red(), seen.green(), seen.blue()] == pytest.approx(mixed, abs=2)
    assert image.pixelColor(50, 70) == QColor(Qt.GlobalColor.white)


def test_a_line_to_far_away_is_painted_as_far_as_it_is_seen(qapp):
    image = blank(1)
    painter = QPainter(image)
    away = ((1.0, 2.0), (9e6, 2.0))
    paint_bands(painter, away, [(20, RED)], QTransform.fromScale(50, 50), 1, WINDOW)
    painter.end()
    assert image.pixelColor(390, 100) == RED
    assert image.pixelColor(20, 100) != RED
