import io

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from desktop.core.bands import Raster
from desktop.core.layer_files import layer_files, region_map, save_layer_files
from desktop.core.load import load_picture
from desktop.core.picture import Picture
from tests.core.profiles import wide_profile


def noise(seed: int) -> np.ndarray:
    return np.random.default_rng(seed).integers(0, 256, (20, 30, 3), np.uint8)


def test_layers_are_written_beside_the_result(tmp_path):
    path = tmp_path / "heron.v2.jpg"
    lines = np.dstack([noise(1), noise(2)[..., 0]])
    flats, shading = noise(3), noise(4)[..., 1]
    regions = np.arange(600, dtype=np.int32).reshape(20, 30)
    like = Picture(rgb=noise(5), dpi=(300.0, 300.0))
    rasters = map(Raster.of, (lines, flats, shading))
    written = save_layer_files(path, *rasters, regions, like)
    assert written == layer_files(path)
    names = ["lines", "clean", "flats", "shading", "areas"]
    assert [file.name for file in written] == [f"heron.v2-{name}.png" for name in names]
    loaded = [load_picture(file) for file in written]
    np.testing.assert_array_equal(loaded[0].rgb, lines[..., :3])
    np.testing.assert_array_equal(loaded[0].alpha, lines[..., 3])
    share = lines[..., 3:] / 255
    np.testing.assert_allclose(loaded[1].rgb, 255 * (1 - share) + lines[..., :3] * share, atol=0.51)
    np.testing.assert_array_equal(loaded[2].rgb, flats)
    np.testing.assert_array_equal(loaded[3].rgb[..., 0], shading)
    np.testing.assert_array_equal(loaded[4].rgb, region_map(regions).whole())
    assert all(picture.dpi == pytest.approx((300, 300), abs=0.1) for picture in loaded)
    with Image.open(io.BytesIO(written[3].read_bytes())) as opened:
        assert opened.mode == "L"


def test_a_profile_leaves_the_areas_apart(tmp_path):
    regions = np.arange(600, dtype=np.int32).reshape(20, 30)
    rasters = map(Raster.of, (np.zeros((20, 30, 4), np.uint8), noise(3), noise(4)[..., 1]))
    like = Picture(rgb=noise(5), icc=wide_profile())
    *_, areas = save_layer_files(tmp_path / "a.png", *rasters, regions, like)
    with Image.open(areas) as opened:
        assert len(np.unique(np.asarray(opened).reshape(-1, 3), axis=0)) == 600


@settings(deadline=None)
@given(st.integers(1, 20_000))
def test_no_two_areas_share_a_colour(count):
    colors = region_map(np.arange(count, dtype=np.int32)[None]).whole()
    assert len(np.unique(colors[0], axis=0)) == count
    assert (colors[0, :1] == region_map(np.zeros((1, 1), np.int32)).whole()[0]).all()
