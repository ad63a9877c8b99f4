from dataclasses import replace

import cv2
import numpy as np
import pytest

from desktop.core.cancel import CancelToken
from desktop.core.errors import Cancelled
from desktop.core.hints import Hint
from desktop.core.palettes import Palette
from desktop.core.picture import Picture
from desktop.engine.colorize import Colorizer
from desktop.engine.request import ColorizeRequest, Look
from tests.core.drawings import as_picture, two_boxes
from tests.models import write_sketch_model

RED, BLUE, OCHRE = (210, 40, 40), (40, 80, 220), (200, 120, 60)


@pytest.fixture(scope="module")
def colorizer(tmp_path_factory):
    model = write_sketch_model(tmp_path_factory.mktemp("m") / "m.onnx", dictionary=[OCHRE, BLUE])
    return Colorizer(model, "cpu")


@pytest.fixture
def request_of_two_boxes() -> ColorizeRequest:
    hints = (Hint.dot(60, 80, RED), Hint.dot(180, 80, BLUE))
    return ColorizeRequest(as_picture(two_boxes()), hints, Palette("P", (OCHRE, RED)))


@pytest.mark.parametrize("look", Look)
@pytest.mark.parametrize("seed", [0, 5])
def test_a_preview_is_the_result_in_small(colorizer, request_of_two_boxes, look, seed):
    request = replace(request_of_two_boxes, look=look, seed=seed)
    preview = colorizer.preview(request, 120)
    whole = colorizer.colorize(request).image
    assert (preview.shape, preview.dtype) == ((80, 120, 3), np.uint8)
    expected = cv2.resize(whole, (120, 80), interpolation=cv2.INTER_AREA)
    assert np.abs(preview.astype(int) - expected).mean() < 3
    assert tuple(preview[40, 30].tolist()) == tuple(whole[80, 60].tolist())


def test_a_small_picture_is_not_enlarged(colorizer, request_of_two_boxes):
    preview = colorizer.preview(request_of_two_boxes, 5000)
    whole = colorizer.colorize(request_of_two_boxes).image
    assert np.array_equal(preview, whole)


def test_a_cut_out_keeps_its_alpha(colorizer):
    picture = as_picture(two_boxes())
    alpha = np.full(two_boxes().shape, 255, np.uint8)
    alpha[:40] = 0
    preview = colorizer.preview(ColorizeRequest(Picture(picture.rgb, alpha)), 60)
    assert preview.shape == (40, 60, 4)
    assert preview[:9, :, 3].max() == 0
    assert preview[11:, :, 3].min() == 255


def test_a_twin_knows_the_picture_and_disturbs_nothing(colorizer, request_of_two_boxes):
    other = ColorizeRequest(as_picture(two_boxes()[:, ::-1].copy()))
    before = colorizer.colorize(request_of_two_boxes)
    twin = colorizer.twin()
    again = twin.colorize(request_of_two_boxes)
    assert np.array_equal(again.image, before.image)
    assert "Reading lines" not in again.seconds
    twin.colorize(other)
    assert "Reading lines" not in colorizer.colorize(request_of_two_boxes).seconds


def test_a_preview_can_be_cancelled(colorizer, request_of_two_boxes):
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        colorizer.preview(request_of_two_boxes, 100, cancel=cancel)
