"""Memory and bands: what must hold for pictures of any size."""

import subprocess
import sys
from pathlib import Path
from time import process_time

import numpy as np
import pytest

from desktop.core import bands as bands_module
from desktop.core.hints import Hint
from desktop.core.picture import Picture
from desktop.engine.colorize import Colorizer
from desktop.engine.machine import peak_memory
from desktop.engine.request import ColorizeRequest, Look
from tests.core.drawings import as_picture, page_of_boxes, two_boxes
from tests.models import write_sketch_model

ROOT = Path(__file__).parents[2]
#: Colorizes a page full of boxes, saves it, with its layers too, and tells what memory that took,
#: in bytes.
_SCRIPT = """
import sys
from pathlib import Path
from desktop.core.hints import Hint
from desktop.engine.colorize import Colorizer
from desktop.engine.machine import peak_memory
from desktop.engine.output import save_result
from desktop.engine.request import ColorizeRequest
from tests.core.drawings import as_picture, page_of_boxes

model, width, height, out = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), Path(sys.argv[4])
colorizer = Colorizer(model, "cpu")
before = peak_memory()
picture = as_picture(page_of_boxes(width, height))
dots = Hint.dot(5, 5, (200, 30, 30)), Hint.dot(width - 5, height - 5, (30, 60, 200))
request = ColorizeRequest(picture, dots)
result = colorizer.colorize(request)
save_result(out, result, request)
save_result(out.with_suffix(".psd"), result, request)
print(before, peak_memory())
"""


@pytest.fixture
def model(tmp_path):
    return write_sketch_model(tmp_path / "m.onnx", dictionary=[(200, 120, 60), (40, 80, 220)])


@pytest.mark.skipif(peak_memory() is None, reason="this system doesn't tell")
@pytest.mark.parametrize(
    ("width", "height", "a_pixel"),
    [(2400, 1600, 60), (7680, 4320, 22)],
    ids=["4 megapixels", "8K"],
)
def test_memory_stays_in_proportion_to_the_pixels(tmp_path, model, width, height, a_pixel):
    out = tmp_path / "out.png"
    command = [sys.executable, "-c", _SCRIPT, model, width, height, out]
    done = subprocess.run(
        [str(part) for part in command], capture_output=True, text=True, check=True, cwd=ROOT
    )
    before, peak = map(int, done.stdout.split())
    assert (peak - before) / (width * height) < a_pixel
    assert peak < 1.5 * 1024**3
    assert out.stat().st_size > 0
    assert out.with_suffix(".psd").stat().st_size > 0


def test_work_grows_with_the_pixels(model):
    """Sixteen times the pixels: linear work is 16 times as much, quadratic work 256 times."""
    colorizer = Colorizer(model, "cpu", tile=0)

    def work(width: int, height: int) -> float:
        begun = process_time()
        colorizer.colorize(ColorizeRequest(as_picture(page_of_boxes(width, height))))
        return process_time() - begun  # of this process alone, however busy the machine is

    small = min(work(1000, 750) for _ in range(3))
    assert work(4000, 3000) < 50 * small


@pytest.mark.parametrize("look", Look)
@pytest.mark.parametrize("kind", ["plain", "toned", "inverted", "matte", "transparent"])
def test_bands_leave_no_seam(model, monkeypatch, look, kind):
    dots = (Hint.dot(30, 50, (210, 40, 40)), Hint.dot(5, 5, (1, 2, 3)), Hint.dot(225, 5, (9, 8, 7)))
    request = ColorizeRequest(_picture(kind), dots, look=look)
    whole = Colorizer(model, "cpu").colorize(request)
    monkeypatch.setattr(bands_module, "BAND_PIXELS", 240 * 7)
    banded = Colorizer(model, "cpu").colorize(request)
    np.testing.assert_array_equal(banded.regions, whole.regions)
    np.testing.assert_array_equal(banded.flats, whole.flats)
    np.testing.assert_array_equal(banded.lines, whole.lines)
    # A sum of floats in another order may round otherwise.
    assert np.abs(banded.image.astype(int) - whole.image).max() <= 1


def _picture(kind: str) -> Picture:
    plain = as_picture(two_boxes())
    if kind == "toned":
        light = np.linspace(0.7, 0.95, 240)[None, :, None]
        return Picture((plain.rgb * light).astype(np.uint8))
    if kind == "inverted":
        return Picture(255 - plain.rgb)
    if kind == "matte":
        alpha = np.full((160, 240), 255, np.uint8)
        alpha[:20] = 0
        return Picture(plain.rgb, alpha)
    if kind == "transparent":
        return Picture(np.zeros_like(plain.rgb), 255 - two_boxes())
    return plain
