import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter

from desktop.ui.images import Pyramid, from_qimage, to_qimage
from desktop.ui.picture_view import PictureView
from desktop.ui.view_state import FIT_MARGIN, Place, ViewState

ANGLES = st.floats(-360, 360)


def make_view(width: int = 4000, height: int = 3000) -> ViewState:
    view = ViewState()
    view.set_canvas_size(QSizeF(600, 400))
    view.set_picture_size(width, height)
    return view


class Painted(PictureView):
    """A view that shows its picture and nothing else."""

    def __init__(self, view: ViewState, array: np.ndarray) -> None:
        super().__init__(view, "")
        self.show_picture(Pyramid(array))
        view.set_picture_size(array.shape[1], array.shape[0])

    def paintEvent(self, event) -> None:  # noqa: N802
        self.paint_ground(QPainter(self), event.rect())


def colors_of(widget) -> np.ndarray:
    """What a widget shows, uint8 [H, W, 3]."""
    return from_qimage(widget.grab().toImage()).rgb


@settings(deadline=None)
@given(
    zoom=st.floats(0.05, 30),
    angle=ANGLES,
    mirrored=st.booleans(),
    x=st.floats(-200, 200),
    y=st.floats(-150, 150),
)
def test_zooming_and_rotating_keep_the_point_under_the_mouse(zoom, angle, mirrored, x, y):
    view = make_view()
    view.zoom_to(0.5)
    if mirrored:
        view.mirror()
    anchor = QPointF(x, y)
    for change in (lambda: view.rotate_by(angle, anchor), lambda: view.zoom_to(zoom, anchor)):
        before = view.place().point_at(anchor)
        change()
        after = view.place().point_at(anchor)
        inside = 0 < view.center.x() < 4000 and 0 < view.center.y() < 3000
        if inside:  # otherwise the picture is held on the screen
            assert (after - before).manhattanLength() < 1e-6


@settings(deadline=None)
@given(angle=ANGLES, mirrored=st.booleans(), zoom=st.floats(0.01, 64))
def test_a_place_is_found_again_from_the_screen(angle, mirrored, zoom):
    place = Place(zoom, (120, 80), angle, mirrored)
    point = QPointF(33.5, 400)
    assert (place.point_at(place.offset_of(point)) - point).manhattanLength() < 1e-6


@settings(deadline=None)
@given(angle=ANGLES, mirrored=st.booleans())
def test_the_whole_picture_is_fitted_at_any_angle(angle, mirrored):
    view = make_view()
    view.rotate_by(angle)
    if mirrored:
        view.mirror()
    corners = [QPointF(x, y) for x in (0, 4000) for y in (0, 3000)]
    offsets = [view.place().offset_of(corner) for corner in corners]
    wide = max(abs(offset.x()) for offset in offsets) / (300 - FIT_MARGIN)
    high = max(abs(offset.y()) for offset in offsets) / (200 - FIT_MARGIN)
    assert max(wide, high) == pytest.approx(1)


def test_clockwise_is_clockwise_and_mirroring_exchanges_left_and_right():
    view = make_view(100, 100)
    view.zoom_to(1.0)
    right = view.center + QPointF(10, 0)
    view.rotate_by(90)
    assert view.place().offset_of(right) == QPointF(0, 10)
    view.rotate_by(-60)
    before = view.place().offset_of(right)
    view.mirror()
    after = view.place().offset_of(right)
    assert (after.x(), after.y()) == pytest.approx((-before.x(), before.y()))
    view.set_upright()
    assert view.place().offset_of(right) == QPointF(-10, 0)


def test_angles_go_round():
    view = make_view()
    for _ in range(23):
        view.rotate_by(15)
    assert view.angle == -15
    view.rotate_by(15)
    assert view.angle == 0


def test_a_picture_lies_again_as_it_was_left():
    view = make_view()
    view.rotate_by(30)
    view.zoom_to(2.0, QPointF(50, 20))
    view.mirror()
    left = view.place()
    view.set_picture_size(500, 900)
    assert (view.angle, view.mirrored) == (0, False)
    fitted = view.place()
    view.set_picture_size(4000, 3000)
    view.restore(left)
    assert view.place() == left
    view.set_picture_size(500, 900)
    view.set_canvas_size(QSizeF(1200, 800))
    view.restore(fitted)
    assert view.zoom > 1.5 * fitted.zoom


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("angle", [0, 90, 180, -90])
def test_at_1_to_1_every_pixel_is_the_pictures_own(qtbot, angle, mirrored):
    array = np.random.default_rng(1).integers(0, 256, (61, 100, 3), np.uint8)
    view = ViewState()
    canvas = Painted(view, array)
    qtbot.addWidget(canvas)
    canvas.resize(301, 200)
    view.zoom_to(1.0)
    view.rotate_by(angle)
    if mirrored:
        view.mirror()
    shot = colors_of(canvas)
    turned = np.rot90(array, -angle // 90)
    expected = turned[:, ::-1] if mirrored else turned
    place = canvas.axes.mapRect(QRectF(0, 0, 100, 61)).toRect()
    rows = slice(place.top(), place.bottom() + 1)
    columns = slice(place.left(), place.right() + 1)
    assert np.array_equal(shot[rows, columns], expected)
    assert not np.array_equal(shot[rows, place.right() + 1], expected[:, -1])


def test_a_rotated_picture_is_painted_where_points_lie(qtbot):
    array = np.full((200, 300, 3), 255, np.uint8)
    array[40:60, 220:240] = (200, 0, 0)
    view = ViewState()
    canvas = Painted(view, array)
    qtbot.addWidget(canvas)
    canvas.resize(500, 400)
    view.rotate_by(37)
    view.mirror()
    view.zoom_to(0.8)
    shot = colors_of(canvas)
    for x, y, color in ((230, 50, (200, 0, 0)), (70, 50, (255,) * 3), (230, 150, (255,) * 3)):
        at = canvas.to_widget(QPointF(x, y))
        assert tuple(shot[round(at.y()), round(at.x())]) == color
        assert canvas.color_at(at) == color


def test_a_fitted_picture_stays_fitted_until_it_is_zoomed():
    view = make_view(1000, 1000)
    small = view.zoom
    view.set_canvas_size(QSizeF(1200, 800))
    assert view.zoom > small
    view.zoom_to(1.0)
    view.set_canvas_size(QSizeF(600, 400))
    assert view.zoom == 1.0


def test_the_picture_cannot_be_lost():
    view = make_view(100, 100)
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
