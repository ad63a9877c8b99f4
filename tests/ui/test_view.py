import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QSizeF
from PySide6.QtGui import QColor, QImage

from desktop.ui.images import Pyramid, from_qimage, to_qimage
from desktop.ui.view_state import ViewState


@given(
    zoom=st.floats(0.05, 30),
    x=st.floats(-200, 200),
    y=st.floats(-150, 150),
)
def test_zooming_keeps_the_point_under_the_mouse(zoom, x, y):
    view = ViewState()
    view.set_canvas_size(QSizeF(600, 400))
    view.set_picture_size(4000, 3000)
    view.zoom_to(0.5)
    anchor = QPointF(x, y)
    before = view.center + anchor / view.zoom
    view.zoom_to(zoom, anchor)
    after = view.center + anchor / view.zoom
    inside = 0 < view.center.x() < 4000 and 0 < view.center.y() < 3000
    if inside:  # otherwise the picture is held on the screen
        assert (after - before).manhattanLength() < 1e-6


def test_a_fitted_picture_stays_fitted_until_it_is_zoomed():
    view = ViewState()
    view.set_canvas_size(QSizeF(600, 400))
    view.set_picture_size(1000, 1000)
    small = view.zoom
    view.set_canvas_size(QSizeF(1200, 800))
    assert view.zoom > small
    view.zoom_to(1.0)
    view.set_canvas_size(QSizeF(600, 400))
    assert view.zoom == 1.0


def test_the_picture_cannot_be_lost():
    view = ViewState()
    view.set_canvas_size(QSizeF(600, 400))
    view.set_picture_size(100, 100)
    view.pan_by(QPointF(1e6, -1e6))
    assert (view.center.x(), view.center.y()) == (0, 100)


@pytest.mark.parametrize("channels", [3, 4])
def test_a_pyramid_has_a_pixel_for_each_of_the_screens(channels):
    array = np.random.default_rng(1).integers(0, 256, (300, 501, channels), np.uint8)
    pyramid = Pyramid(array)
    for scale in (8.0, 1.0, 0.99, 0.5, 0.3, 0.01):
        image = pyramid.level(scale)
        assert image.width() >= min(501, int(501 * scale))
        assert image.width() >= 32
    assert pyramid.level(0.5).width() == 251


def test_a_pyramid_tells_colours_and_shows_them():
    array = np.zeros((10, 20, 4), np.uint8)
    array[3, 7] = (10, 20, 30, 255)
    array[4, 7] = (10, 20, 30, 0)
    pyramid = Pyramid(array)
    assert pyramid.color_at(7.9, 3.1) == (10, 20, 30)
    assert pyramid.color_at(7.5, 4.5) is None
    assert pyramid.color_at(-0.1, 3) is None
    assert pyramid.color_at(20, 3) is None
    assert pyramid.level(1.0).pixelColor(7, 3) == QColor(10, 20, 30)


def test_very_large_pictures_are_not_copied(monkeypatch):
    monkeypatch.setattr("desktop.ui.images.COPY_PIXELS", 1000)
    array = np.random.default_rng(1).integers(0, 256, (100, 90, 3), np.uint8)
    pyramid = Pyramid(array)
    assert pyramid.level(1.0).pixelColor(5, 6).getRgb()[:3] == tuple(map(int, array[6, 5]))
    assert pyramid.level(0.5).width() == 45


def test_images_go_there_and_back():
    array = np.random.default_rng(2).integers(0, 256, (7, 5, 3), np.uint8)
    picture = from_qimage(to_qimage(array))
    assert picture.alpha is None
    assert np.array_equal(picture.rgb, array)


def test_a_pasted_image_keeps_its_alpha():
    image = QImage(4, 3, QImage.Format.Format_ARGB32)
    image.fill(QColor(200, 100, 50, 255))
    image.setPixelColor(1, 2, QColor(200, 100, 50, 0))
    picture = from_qimage(image)
    assert picture.alpha is not None
    assert picture.alpha[2, 1] == 0
    assert tuple(picture.rgb[0, 0]) == (200, 100, 50)
