import io

import cv2
import numpy as np
import pytest
from PIL import Image

from desktop.core.share import before_after, wipe_gif


def draw(width: int, height: int) -> tuple[np.ndarray, np.ndarray]:
    """A sketch, an ellipse on white, and its result: soft colours under the same line."""
    sketch = np.full((height, width, 3), 255, np.uint8)
    middle, axes = (width // 2, height // 2), (width // 3, height // 3)
    x, y = np.meshgrid(np.linspace(0, 1, width), np.linspace(0, 1, height))
    result = (255 * np.dstack([0.4 + 0.5 * x, 0.9 - 0.4 * y, 0.2 + 0.3 * x * y])).astype(np.uint8)
    for picture in (sketch, result):
        cv2.ellipse(picture, middle, axes, 0, 0, 360, (0, 0, 0), 3, cv2.LINE_AA)
    return sketch, result


def apart(one: np.ndarray, other: np.ndarray) -> float:
    """Mean difference; a dithered picture is compared as the eye sees it."""
    soft = [cv2.GaussianBlur(picture.astype(np.float32), (0, 0), 1.5) for picture in (one, other)]
    return float(np.abs(soft[0] - soft[1]).mean())


def frames_of(gif: bytes) -> list[np.ndarray]:
    with Image.open(io.BytesIO(gif)) as image:
        frames = []
        for number in range(image.n_frames):
            image.seek(number)
            frames.append(np.asarray(image.convert("RGB")))
        return frames


@pytest.mark.parametrize(("width", "height", "beside"), [(60, 90, True), (80, 50, False)])
def test_before_and_after_lie_on_one_sheet_unaltered(width, height, beside):
    sketch, result = draw(width, height)
    sheet = before_after(sketch, result)
    gap = (sheet.shape[1] - 2 * width) if beside else (sheet.shape[0] - 2 * height)
    assert 1 <= gap <= 4
    assert sheet.shape[0 if beside else 1] == (height if beside else width)
    assert np.array_equal(sheet[:height, :width], sketch)
    assert np.array_equal(sheet[-height:, -width:], result)


@pytest.mark.parametrize(("width", "height"), [(900, 1000), (1000, 600), (100, 1000), (1000, 90)])
def test_a_sheet_is_no_larger_than_asked_for(width, height):
    sheet = before_after(*draw(width, height), longest=400)
    assert 396 <= max(sheet.shape[:2]) <= 400


def test_cut_outs_are_laid_on_white():
    sketch, result = draw(60, 90)
    alpha = np.zeros((90, 60), np.uint8)
    alpha[:, 30:] = 255
    sheet = before_after(np.dstack([sketch, alpha]), np.dstack([result, alpha]))
    assert sheet.shape[2] == 3
    after = sheet[:, -60:]
    assert (after[:, :30] == 255).all()
    assert np.array_equal(after[:, 30:], result[:, 30:])


@pytest.mark.parametrize(("width", "height"), [(300, 200), (900, 1200), (5, 3)])
def test_a_wipe_begins_with_the_sketch_and_shows_the_result_in_its_middle(width, height):
    sketch, result = draw(width, height)
    gif = wipe_gif(sketch, result, longest=320)
    frames = frames_of(gif)
    size = frames[0].shape[1], frames[0].shape[0]
    assert max(size) == min(320, max(width, height))
    assert apart(frames[0], cv2.resize(sketch, size, interpolation=cv2.INTER_AREA)) < 3
    middle = frames[len(frames) // 2]
    assert apart(middle, cv2.resize(result, size, interpolation=cv2.INTER_AREA)) < 3


def test_a_wipe_plays_endlessly_and_slowly_enough():
    gif = wipe_gif(*draw(300, 200))
    with Image.open(io.BytesIO(gif)) as image:
        assert image.info["loop"] == 0
        assert 24 <= image.n_frames <= 36
        seconds = 0.0
        for number in range(image.n_frames):
            image.seek(number)
            seconds += image.info["duration"] / 1000
    assert 3 < seconds < 6


def test_the_edge_of_a_wipe_goes_from_left_to_right_and_back():
    sketch, result = draw(300, 200)
    frames = frames_of(wipe_gif(sketch, result))
    # How much of the topmost row, which no line crosses, is coloured.
    wiped = [int((frame[0].min(axis=1) < 240).sum()) for frame in frames]
    middle = len(frames) // 2
    assert wiped[0] == 0
    assert wiped[middle] == 300
    assert wiped[: middle + 1] == sorted(wiped[: middle + 1])
    assert wiped[1:] == wiped[:0:-1]


def test_a_large_wipe_is_a_small_file():
    sketch, result = draw(2000, 2000)
    rng = np.random.default_rng(1)
    # Paint of many brush strokes, which packs badly.
    noise = cv2.resize(rng.integers(-40, 40, (300, 300, 3)).astype(np.int16), (2000, 2000))
    result = np.clip(result + noise, 0, 255).astype(np.uint8)
    gif = wipe_gif(sketch, result)
    assert max(frames_of(gif)[0].shape) == 640
    assert len(gif) < 3_000_000
