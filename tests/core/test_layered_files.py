import errno
import io
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from psd_tools import PSDImage
from psd_tools.constants import BlendMode, Resource

from desktop.core import psd_write
from desktop.core.cancel import CancelToken
from desktop.core.errors import Cancelled, TintlineError
from desktop.core.layered import Blend, LayeredPicture, LayerGroup
from desktop.core.load import load_picture
from desktop.core.ora_write import write_ora
from desktop.core.psd_write import write_psd
from tests.core.layered_files import (
    HAS_IMAGEMAGICK,
    composite_ora,
    composite_psd_by_imagemagick,
    imagemagick,
    layer,
    layered,
    names_in_ora,
)
from tests.core.profiles import wide_profile

ROOT = Path(__file__).parents[2]
WRITERS = {".psd": write_psd, ".ora": write_ora}
NAMES = ("線画", "Штриховка", "Lines é", "🎨 <&> \"'")


@pytest.fixture(params=sorted(WRITERS))
def suffix(request) -> str:
    return request.param


def noise(height=20, width=30, channels=4, seed=1) -> np.ndarray:
    return np.random.default_rng(seed).integers(0, 256, (height, width, channels), np.uint8)


def some_picture(**changes) -> LayeredPicture:
    layers = [
        layer("Paper", np.full((20, 30), 255, np.uint8)),
        layer("Flats", noise(channels=3)),
        LayerGroup("Группа", [layer("内", noise(5, 7), left=20, top=3)]),
        layer("Shading", noise(channels=3)[..., 0], blend=Blend.MULTIPLY),
        layer("Hints", noise(8, 30, seed=4), top=12, visible=False),
        layer("Lines", noise(seed=2)),
    ]
    return replace(layered(noise(channels=3, seed=3), layers), **changes)


def test_layers_are_read_back_by_psd_tools(tmp_path):
    path = tmp_path / "a.psd"
    write_psd(path, some_picture())
    psd = PSDImage.open(path)
    paper, flats, group, shading, hints, lines = psd
    assert [layer.name for layer in psd] == [
        "Paper",
        "Flats",
        "Группа",
        "Shading",
        "Hints",
        "Lines",
    ]
    assert [layer.visible for layer in psd] == [True, True, True, True, False, True]
    assert shading.blend_mode == BlendMode.MULTIPLY
    assert group.is_group()
    assert [(layer.name, layer.bbox) for layer in group] == [("内", (20, 3, 27, 8))]
    np.testing.assert_array_equal(np.asarray(lines.topil()), noise(seed=2))
    np.testing.assert_array_equal(np.asarray(flats.topil())[..., :3], noise(channels=3))
    assert (np.asarray(paper.topil()) == 255).all()
    assert hints.bbox == (0, 12, 30, 20)
    np.testing.assert_array_equal(load_picture(path).rgb, noise(channels=3, seed=3))


def test_an_openraster_file_keeps_the_specification(tmp_path):
    path = tmp_path / "a.ora"
    write_ora(path, some_picture(dpi=(300.0, 150.0)))
    assert path.read_bytes()[30:54] == b"mimetypeimage/openraster"
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        assert archive.namelist()[0] == "mimetype"
        assert archive.getinfo("mimetype").compress_type == zipfile.ZIP_STORED
        with Image.open(io.BytesIO(archive.read("mergedimage.png"))) as merged:
            np.testing.assert_array_equal(np.asarray(merged), noise(channels=3, seed=3))
        with Image.open(io.BytesIO(archive.read("Thumbnails/thumbnail.png"))) as small:
            assert small.size == (30, 20)
        xml = archive.read("stack.xml").decode()
    assert 'xres="300" yres="150"' in xml
    assert 'composite-op="svg:multiply"' in xml
    assert names_in_ora(path) == ["Paper", "Flats", "内", "Группа", "Shading", "(Hints)", "Lines"]


def test_a_group_is_masked_in_psd(tmp_path):
    mask = noise(channels=1, seed=7)[..., 0]
    inner = LayerGroup("内", [layer("Flats", noise(channels=3))])
    group = LayerGroup("Drawing", [inner, layer("Lines", noise(seed=2))], mask)
    picture = layered(np.dstack([noise(channels=3), mask]), [group])
    write_psd(tmp_path / "a.psd", picture)
    (drawing,) = PSDImage.open(tmp_path / "a.psd")
    assert [layer.name for layer in drawing] == ["内", "Lines"]
    np.testing.assert_array_equal(np.asarray(drawing.mask.topil()), mask)
    with pytest.raises(ValueError, match="no masks"):
        write_ora(tmp_path / "a.ora", picture)
    clipped = layered(noise(), [layer("Lines", noise(), clipped=True)])
    with pytest.raises(ValueError, match="takes a mask"):
        write_psd(tmp_path / "a.psd", clipped)


def test_a_large_picture_has_a_small_thumbnail(tmp_path):
    image = noise(400, 1000)
    write_ora(tmp_path / "a.ora", layered(image, [layer("All", image)]))
    with zipfile.ZipFile(tmp_path / "a.ora") as archive:
        data = archive.read("Thumbnails/thumbnail.png")
    with Image.open(io.BytesIO(data)) as small:
        assert small.size == (256, 102)


def test_removed_background_does_not_show_in_the_thumbnail(tmp_path):
    image = np.full((600, 600, 4), 255, np.uint8)
    image[:, 301:] = (0, 0, 0, 0)
    write_ora(tmp_path / "a.ora", layered(image, [layer("All", image)]))
    with zipfile.ZipFile(tmp_path / "a.ora") as archive:
        data = archive.read("Thumbnails/thumbnail.png")
    with Image.open(io.BytesIO(data)) as small:
        pixels = np.asarray(small)
    assert ((pixels[..., 3] > 0) & (pixels[..., 3] < 255)).any()
    assert pixels[..., :3][pixels[..., 3] > 0].min() >= 254


@pytest.mark.parametrize("name", NAMES)
def test_names_in_any_script_survive(tmp_path, suffix, name):
    path = tmp_path / f"絵{suffix}"
    WRITERS[suffix](path, layered(noise(channels=3), [LayerGroup(name, [layer(name, noise())])]))
    if suffix == ".ora":
        assert names_in_ora(path) == [name, name]
    else:
        assert [layer.name for layer in PSDImage.open(path).descendants()] == [name, name]
        # As the format says, read without a library: a block "luni", its size, the length, UTF-16.
        text = name.encode("utf-16-be")
        written = path.read_bytes().partition(text)[0]
        assert written[-12:-8] == b"luni"
        assert int.from_bytes(written[-4:]) * 2 == len(text)


@settings(deadline=None, max_examples=30)
@given(
    names=st.lists(st.text(st.characters(categories=("L", "N", "P", "S")), min_size=1), min_size=1),
    size=st.tuples(st.integers(1, 40), st.integers(1, 40)),
    seed=st.integers(0, 99),
)
def test_any_layers_survive(tmp_path_factory, names, size, seed):
    folder = tmp_path_factory.mktemp("any")
    names = [name[:255] for name in names]
    layers = [
        layer(name, noise(*size, seed=seed + number), left=number, top=2 * number)
        for number, name in enumerate(names)
    ]
    picture = layered(noise(*size, channels=3 + seed % 2, seed=seed), layers)
    write_ora(folder / "a.ora", picture)
    write_psd(folder / "a.psd", picture)
    assert names_in_ora(folder / "a.ora") == names
    psd = PSDImage.open(folder / "a.psd")
    assert [layer.name for layer in psd] == names
    for read, written in zip(psd, layers, strict=True):
        assert read.offset == (written.left, written.top)
        np.testing.assert_array_equal(np.asarray(read.topil()), written.image.whole())


def test_profile_and_dpi_are_kept(tmp_path, suffix):
    profile = wide_profile()
    path = tmp_path / f"a{suffix}"
    WRITERS[suffix](path, some_picture(icc=profile, dpi=(300.0, 150.5)))
    if suffix == ".psd":
        picture = load_picture(path)
        assert picture.icc == profile
        assert picture.dpi == pytest.approx((300, 150.5), abs=0.01)
        assert PSDImage.open(path).image_resources.get_data(Resource.ICC_PROFILE) == profile
    else:
        with zipfile.ZipFile(path) as archive:
            pictures = [n for n in archive.namelist() if n.endswith(".png")]
            for name in pictures:
                with Image.open(io.BytesIO(archive.read(name))) as image:
                    assert image.info["icc_profile"] == profile
                    if "Thumbnails" not in name:
                        assert image.info["dpi"] == pytest.approx((300, 150.5), abs=0.1)


def test_a_psd_without_a_profile_says_that_it_is_srgb(tmp_path):
    path = tmp_path / "a.psd"
    write_psd(path, some_picture())
    assert b"acsp" in path.read_bytes()
    assert load_picture(path).icc is None  # sRGB, so nothing to convert back to


def test_a_merged_picture_keeps_its_alpha(tmp_path, suffix):
    image = noise()
    image[..., 3] |= 128  # colours under little alpha are kept roughly
    path = tmp_path / f"a{suffix}"
    WRITERS[suffix](path, layered(image, [layer("All", image)]))
    if suffix == ".psd":
        picture = load_picture(path)
        np.testing.assert_array_equal(picture.alpha, image[..., 3])
        assert np.abs(picture.rgb.astype(int) - image[..., :3]).max() <= 2
    np.testing.assert_allclose(
        composite_ora(path) if suffix == ".ora" else PSDImage.open(path)[0].topil(), image, atol=0.1
    )


def test_the_same_picture_gives_the_same_file(tmp_path, suffix):
    for name in "ab":
        WRITERS[suffix](tmp_path / f"{name}{suffix}", some_picture(dpi=(72.0, 72.0)))
    first, second = (tmp_path / f"{name}{suffix}" for name in "ab")
    assert first.read_bytes() == second.read_bytes()


def test_layers_are_taken_one_by_one(tmp_path, suffix):
    """So that a hundred colours of a large page need not all be in memory."""
    alive, most = set(), 0

    class Counted(np.ndarray):
        def __del__(self):
            alive.discard(id(self))

    def layers():
        nonlocal most
        for number in range(10):
            image = noise(seed=number).view(Counted)
            alive.add(id(image))
            most = max(most, len(alive))
            yield layer(str(number), image)
            del image

    WRITERS[suffix](tmp_path / f"a{suffix}", layered(noise(), [LayerGroup("g", layers())]))
    assert most <= 3


@pytest.mark.parametrize("steps", [0, 1, 3])
def test_cancelled_in_the_middle_leaves_the_old_file(tmp_path, suffix, steps):
    path = tmp_path / f"a{suffix}"
    path.write_bytes(b"old")
    cancel = CancelToken()

    def layers():
        for number in range(5):
            if number == steps:
                cancel.cancel()
            yield layer(str(number), noise())

    with pytest.raises(Cancelled):
        WRITERS[suffix](path, layered(noise(), layers()), cancel)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_write_that_fails_leaves_the_old_file(tmp_path, suffix):
    path = tmp_path / f"a{suffix}"
    WRITERS[suffix](path, some_picture())
    before = path.read_bytes()

    def layers():
        yield layer("One", noise())
        raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises((TintlineError, OSError), match="No space left"):
        WRITERS[suffix](path, layered(noise(), layers()))
    assert path.read_bytes() == before
    with pytest.raises(TintlineError, match="cannot be written"):
        WRITERS[suffix](tmp_path / "none" / f"a{suffix}", some_picture())
    assert list(tmp_path.iterdir()) == [path]


def test_a_killed_program_leaves_the_old_file(tmp_path, suffix):
    path = tmp_path / f"a{suffix}"
    path.write_bytes(b"old")
    code = """
import os, sys
from pathlib import Path
import numpy as np
from desktop.core.bands import Raster
from desktop.core.layered import Layer, LayeredPicture
from desktop.core.ora_write import write_ora
from desktop.core.psd_write import PSD, write_psd

image = Raster.of(np.zeros((20, 30, 3), np.uint8))
def layers():
    yield Layer("One", image)
    if sys.argv[1].endswith(".ora"):
        os._exit(9)
def write(self, file, **options):
    file.write(b"8BPS")
    os._exit(9)
PSD.write = write
path = Path(sys.argv[1])
(write_ora if path.suffix == ".ora" else write_psd)(path, LayeredPicture(image, layers()))
"""
    done = subprocess.run([sys.executable, "-c", code, str(path)], cwd=ROOT, check=False)
    assert done.returncode == 9
    assert path.read_bytes() == b"old"


def test_a_full_disk_leaves_the_old_psd(tmp_path, monkeypatch):
    path = tmp_path / "a.psd"
    path.write_bytes(b"old")

    def full(self, file, **_options):
        file.write(b"8BPS")
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(psd_write.PSD, "write", full)
    with pytest.raises(TintlineError, match="No space left"):
        write_psd(path, some_picture())
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_too_large_for_psd_is_a_sentence(tmp_path, monkeypatch):
    taken = []

    def layers():
        for number in range(9):
            taken.append(number)
            yield layer(str(number), noise(channels=3))

    # Room for the merged picture and two layers.
    monkeypatch.setattr(psd_write, "MAX_PSD_BYTES", 6500)
    with pytest.raises(TintlineError, match=r"save it as OpenRaster \(\.ora\)"):
        write_psd(tmp_path / "a.psd", layered(noise(channels=3), layers()))
    assert taken == [0, 1, 2]
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(not HAS_IMAGEMAGICK, reason="ImageMagick is not installed")
def test_imagemagick_reads_layers_blends_and_names(tmp_path):
    path = tmp_path / "a.psd"
    picture = some_picture(dpi=(300.0, 300.0))
    write_psd(path, picture)
    told = imagemagick("identify", "-format", "%l|%[compose]|%g|%x\n", path).decode().split("\n")
    assert [line.split("|")[:3] for line in told[1:7]] == [
        ["Paper", "Over", "30x20+0+0"],
        ["Flats", "Over", "30x20+0+0"],
        ["?", "Over", "7x5+20+3"],  # it reads no Unicode names
        ["Shading", "Multiply", "30x20+0+0"],
        ["Hints", "None", "30x8+0+12"],
        ["Lines", "Over", "30x20+0+0"],
    ]
    assert float(told[0].split("|")[3]) == pytest.approx(300)
    write_ora(tmp_path / "a.ora", picture)
    expected = composite_ora(tmp_path / "a.ora")[..., :3]
    assert np.abs(composite_psd_by_imagemagick(path) - expected).max() <= 1
