import importlib
from dataclasses import replace

import cv2
import numpy as np
import pytest

from desktop.core.assets import assets_dir
from desktop.core.cancel import CancelToken
from desktop.core.color import ciede2000, rgb_to_lab
from desktop.core.errors import Cancelled, OutOfMemory
from desktop.core.hints import Hint
from desktop.core.ink import read_ink
from desktop.core.load import load_picture
from desktop.core.palettes import Palette
from desktop.core.picture import Picture
from desktop.core.regions import find_regions
from desktop.core.tiling import Tiling
from desktop.engine import tile_size as sizes
from desktop.engine import watch
from desktop.engine.colorize import Colorizer
from desktop.engine.generate import generate, show
from desktop.engine.model import read_spec
from desktop.engine.request import ColorizeRequest, Look
from desktop.engine.session import open_session
from desktop.engine.tile_size import LARGE, parse_tile, tile_size
from desktop.engine.tiles import Tiles, sharpened
from tests.core.drawings import as_picture, paper
from tests.models import write_sketch_model, write_tracing_model

RED, GREEN, OCHRE = (210, 40, 40), (40, 160, 60), (200, 120, 60)
SIZE = 64  # working size of the models below


def leaves(width: int = 600, height: int = 400) -> Picture:
    """A page with a large box and many leaves too small for the first pass."""
    page = paper(width, height)
    cv2.rectangle(page, (30, 30), (250, 370), 0, 2)
    for y in range(40, height - 30, 45):
        for x in range(290, width - 20, 45):
            cv2.ellipse(page, (x, y), (9, 6), 30, 0, 360, 0, 2)
    return as_picture(page)


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    path = tmp_path_factory.mktemp("model") / "m.onnx"
    return write_sketch_model(path, dictionary=[RED, GREEN, OCHRE], working_size=SIZE)


@pytest.fixture
def runs(monkeypatch) -> list[tuple[int, ...]]:
    """The shapes of what the model was given, run by run."""
    session = importlib.import_module("desktop.engine.session")
    seen: list[tuple[int, ...]] = []
    run = session.ModelSession.run

    def counted(self, inputs, cancel=None):
        seen.append(inputs["ink"].shape)
        return run(self, inputs, cancel)

    monkeypatch.setattr(session.ModelSession, "run", counted)
    return seen


def tiling_of(colorizer: Colorizer) -> Tiling:
    prepared = colorizer._prepared
    assert prepared is not None
    assert prepared.tiles is not None
    return prepared.tiles.tiling


@pytest.mark.parametrize("scale", [1, 2])
def test_a_model_that_sees_each_pixel_alone_is_tiled_exactly(tmp_path, scale):
    session = open_session(write_tracing_model(tmp_path / "m.onnx", scale=scale), "cpu")
    picture = leaves()
    ink = read_ink(picture).strength
    regions = find_regions(ink, 3)
    first = generate(session, show(session.spec, ink), (), ())
    votes = np.full((regions.count, len(first.colors)), 1 / len(first.colors))
    answers = []
    for size in (SIZE, 2048):
        tiles = Tiles(session.spec, ink, regions, first, size)
        answers.append((len(tiles.tiling), *tiles.look(session, (), (), first, votes)))
    (many, factors, near, _), (one, whole_factors, whole, _) = answers
    assert (many > 10, one) == (True, 1)
    np.testing.assert_allclose(near.detail, whole.detail, atol=1e-5)
    np.testing.assert_allclose(factors, whole_factors, rtol=1e-3)


def test_detail_is_fine_of_the_tiles_and_coarse_of_the_first_pass():
    rng = np.random.default_rng(1)
    coarse = rng.random((6, 8, 3), np.float32)
    fine = 5 + 0.1 * rng.random((24, 32, 3), np.float32)
    out = sharpened(coarse, fine)
    back = cv2.resize(out, (8, 6), interpolation=cv2.INTER_AREA)
    wanted = cv2.resize(coarse, (32, 24), interpolation=cv2.INTER_LINEAR)
    np.testing.assert_allclose(
        back, cv2.resize(wanted, (8, 6), interpolation=cv2.INTER_AREA), atol=0.03
    )
    assert np.corrcoef((out - wanted).ravel(), fine.ravel())[0, 1] > 0.8
    same = cv2.resize(fine, (8, 6), interpolation=cv2.INTER_AREA)
    np.testing.assert_array_equal(sharpened(same, fine), fine)


def test_tiles_show_no_seams():
    """The shipped model, in its own painting: what tiles change, they do not change at borders."""
    picture = load_picture(assets_dir() / "samples" / "fox.png")
    scale = 800 / picture.height
    small = cv2.resize(picture.rgb, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    request = ColorizeRequest(Picture(small), look=Look.PAINTED)
    colorizer = Colorizer(None, "cpu", 256)
    tiled = colorizer.colorize(request)
    tiling = tiling_of(colorizer)
    whole = Colorizer(None, "cpu", 0).colorize(request)
    assert tiled.painted is not None
    assert whole.painted is not None
    apart = ciede2000(rgb_to_lab(tiled.painted), rgb_to_lab(whole.painted))
    edge = np.zeros(apart.shape, bool)
    share = apart.shape[0] / 800  # the tiles' plane has the picture's size here
    for start, side in ((t, tiling.tile_height) for t in tiling.tops):
        for line in (start, start + side):
            edge[max(round(line * share) - 4, 0) : round(line * share) + 4] = True
    for start in tiling.lefts:
        for line in (start, start + tiling.tile_width):
            edge[:, max(line - 4, 0) : line + 4] = True
    off = read_ink(Picture(small)).strength < 60
    assert edge.mean() > 0.02
    at, elsewhere = (np.percentile(apart[off & where], 99) for where in (edge, ~edge))
    assert at <= elsewhere + 1


def test_areas_that_the_first_pass_resolves_keep_its_colours(model):
    picture = leaves()
    tiled = Colorizer(model, "cpu", SIZE).colorize(ColorizeRequest(picture, look=Look.FLAT))
    plain = Colorizer(model, "cpu", 0).colorize(ColorizeRequest(picture, look=Look.FLAT))
    np.testing.assert_array_equal(tiled.regions, plain.regions)
    changed = np.unique(plain.regions[(tiled.flats != plain.flats).any(axis=2)])
    areas = np.bincount(plain.regions.ravel())
    assert len(changed) > 0
    assert areas[changed].max() < 2000  # leaves


def test_a_dot_is_obeyed_to_the_last_bit(model):
    hints = (Hint.dot(290, 40, (1, 2, 3), 3), Hint.dot(100, 200, (9, 8, 7), 5))
    request = ColorizeRequest(leaves(), hints)
    flats = Colorizer(model, "cpu", SIZE).colorize(request).flats
    assert tuple(flats[40, 290]) == (1, 2, 3)
    assert tuple(flats[200, 100]) == (9, 8, 7)


def test_a_moved_dot_runs_the_tiles_anew_that_it_touches(model, runs):
    colorizer = Colorizer(model, "cpu", SIZE)
    request = ColorizeRequest(leaves(), (Hint.dot(100, 100, RED, 4),))
    colorizer.colorize(request)
    total = len(tiling_of(colorizer))
    runs.clear()
    again = colorizer.colorize(request)
    assert len(runs) == 1  # the first pass
    runs.clear()
    moved = replace(request, hints=(Hint.dot(110, 105, RED, 4),))
    result = colorizer.colorize(moved)
    assert 2 <= len(runs) <= 5
    assert total == 20
    fresh = Colorizer(model, "cpu", SIZE).colorize(moved)
    np.testing.assert_array_equal(result.image, fresh.image)
    assert again.image.shape == fresh.image.shape


def test_all_tiles_have_one_size(model, runs):
    Colorizer(model, "cpu", SIZE).colorize(ColorizeRequest(leaves()))
    assert set(runs[3:]) == {(1, 1, 64, 64)}  # after loading, palette and first pass


def test_large_pictures_are_tiled_and_ordinary_ones_are_as_they_were(model, runs):
    colorizer = Colorizer(model, "cpu")
    ordinary = leaves(LARGE * SIZE, 400)
    runs.clear()
    result = colorizer.colorize(ColorizeRequest(ordinary))
    assert len(runs) == 2
    off = Colorizer(model, "cpu", 0).colorize(ColorizeRequest(ordinary))
    np.testing.assert_array_equal(result.image, off.image)
    runs.clear()
    colorizer.colorize(ColorizeRequest(leaves(LARGE * SIZE + 1, 400)))
    assert len(runs) > 10
    runs.clear()
    colorizer.preview(ColorizeRequest(leaves(LARGE * SIZE + 1, 400)), 100)
    assert len(runs) == 2


def test_small_tiles_are_taken_where_memory_is_short(model, monkeypatch):
    spec = replace(read_spec(model), working_size=256)
    picture = Picture(np.zeros((10, LARGE * 256 + 1, 3), np.uint8))
    assert tile_size(None, spec, picture, None) == 256
    assert tile_size(None, spec, picture, 100) == 100
    assert tile_size(512, spec, picture, None) == 512
    monkeypatch.setattr(sizes, "free_memory", lambda: 50 * 2**20)
    assert tile_size(None, spec, picture, None) == 128
    monkeypatch.setattr(sizes, "free_memory", lambda: 2**20)
    assert tile_size(None, spec, picture, None) == 0


def _lacks_memory_from(monkeypatch, side: int) -> None:
    session = importlib.import_module("desktop.engine.session")
    run = session.ModelSession.run

    def limited(self, inputs, cancel=None):
        if max(inputs["ink"].shape) >= side:
            raise OutOfMemory("The model needs more memory than the device has free.")
        return run(self, inputs, cancel)

    monkeypatch.setattr(session.ModelSession, "run", limited)


def test_without_memory_for_a_tile_smaller_ones_are_used_and_it_is_said(model, monkeypatch):
    colorizer = Colorizer(model, "cpu", 256)
    request = ColorizeRequest(leaves())
    expected = Colorizer(model, "cpu", 128).colorize(request)
    _lacks_memory_from(monkeypatch, 256)
    result = colorizer.colorize(request)
    np.testing.assert_array_equal(result.image, expected.image)
    assert result.notices == (
        "The device has too little memory for tiles of 256 px: tiles of 128 px were used.",
    )
    assert colorizer.colorize(request).notices == ()  # it knows now


def test_without_memory_for_any_tile_the_first_pass_stands(model, monkeypatch):
    colorizer = Colorizer(model, "cpu", 128)
    request = ColorizeRequest(leaves())
    expected = Colorizer(model, "cpu", 0).colorize(request)
    _lacks_memory_from(monkeypatch, 65)
    monkeypatch.setattr(sizes, "LEAST_TILE", 128)
    result = colorizer.colorize(request)
    np.testing.assert_array_equal(result.image, expected.image)
    assert len(result.notices) == 1
    assert "were coloured without them" in result.notices[0]


def test_drafts_show_the_tiles_arriving(model, monkeypatch):
    monkeypatch.setattr(watch, "_DRAFT_EVERY", 0.0)
    monkeypatch.setattr("desktop.engine.colorize.DRAFT_SIDE", 300)
    drafts: list[np.ndarray] = []
    colorizer = Colorizer(model, "cpu", SIZE)
    result = colorizer.colorize(ColorizeRequest(leaves(), look=Look.FLAT), draft=drafts.append)
    assert {draft.shape for draft in drafts} == {(200, 300, 3)}
    small = cv2.resize(result.image, (300, 200), interpolation=cv2.INTER_AREA).astype(int)
    apart = [np.abs(draft - small).mean() for draft in drafts]
    assert apart[-1] < min(apart[0], 6)


def test_a_draft_tells_at_once_what_another_dot_does(model, monkeypatch):
    monkeypatch.setattr("desktop.engine.colorize._WORTH_DRAFT", 0.0)
    colorizer = Colorizer(model, "cpu", 0)
    request = ColorizeRequest(leaves(), look=Look.FLAT)
    drafts: list[np.ndarray] = []
    colorizer.colorize(request, draft=drafts.append)
    assert not drafts  # nothing is known of this picture yet

    dotted = replace(request, hints=(Hint.dot(140, 200, (10, 60, 200), 5),))
    result = colorizer.colorize(dotted, draft=drafts.append)
    (draft,) = drafts
    assert draft.shape == result.image.shape
    assert tuple(draft[200, 140]) == tuple(draft[300, 200]) == (10, 60, 200)

    other = replace(dotted, palette=Palette("Two", ((10, 10, 10), (250, 250, 250))))
    colorizer.colorize(other, draft=drafts.append)
    assert len(drafts) == 1  # of other colours the generator has not been asked


def test_tiles_can_be_cancelled(model, monkeypatch):
    cancel = CancelToken()

    def stop(share: float, name: str) -> None:
        if name == "Adding detail" and share > 0.52:
            cancel.cancel()

    with pytest.raises(Cancelled):
        Colorizer(model, "cpu", SIZE).colorize(
            ColorizeRequest(leaves()), cancel=cancel, progress=stop
        )


def test_a_model_that_gives_a_colour_alone_can_be_tiled(tmp_path):
    path = write_sketch_model(tmp_path / "m.onnx", with_choice=False, dictionary=[RED, GREEN])
    request = ColorizeRequest(leaves(), (Hint.dot(100, 100, OCHRE, 4),))
    result = Colorizer(path, "cpu", SIZE).colorize(request)
    assert tuple(result.flats[100, 100]) == OCHRE


@pytest.mark.parametrize(("text", "tile"), [("auto", None), ("off", 0), ("256", 256)])
def test_sizes_are_read(text, tile):
    assert parse_tile(text) == tile


@pytest.mark.parametrize("text", ["", "big", "12", "-64", "64.0", "100000"])
def test_what_is_no_size_is_refused(text):
    with pytest.raises(ValueError, match=f"^{text}$"):
        parse_tile(text)
