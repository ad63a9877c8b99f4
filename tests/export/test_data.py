import io
import json
import tarfile

import cv2
import numpy as np
import pytest
from PIL import Image

from desktop.core.errors import TintlineError
from export.data.batches import (
    GIVEN,
    BatchOptions,
    SketchDataset,
    given_palette,
    hinted_entries,
    line_free,
)
from export.data.cache import Cache, build_cache, shared_palette
from export.data.hints import simulate_hints
from export.data.photos import (
    PhotoCache,
    PhotoDataset,
    PhotoOptions,
    build_photo_cache,
    photo_hints,
)
from export.data.recolor import recolor_regions
from export.data.sketch import VARIANTS, sketch_variants, vary_line
from export.data.sources import read_samples
from export.data.weights import FIGURES
from export.figures.make import make_figure
from export.figures.parts import PART_NAMES, UNKNOWN
from tests.export.pictures import colour_picture, line_of, write_pictures


def test_a_folder_of_pictures_is_read_and_bad_files_are_passed_over(tmp_path):
    write_pictures(tmp_path, 3)
    (tmp_path / "broken.png").write_bytes(b"no picture")
    samples = list(read_samples(tmp_path))
    assert len(samples) == 3
    assert all(s.line is None and s.color.shape == (96, 128, 3) for s in samples)


def test_pairs_side_by_side_are_split(tmp_path):
    color = colour_picture(0, 96, 96)
    pair = np.hstack([color, np.dstack([line_of(color)] * 3)])
    Image.fromarray(pair).save(tmp_path / "pair.png")
    (sample,) = read_samples(tmp_path)
    assert np.array_equal(sample.color, color)
    assert sample.line is not None
    assert np.abs(sample.line.astype(int) - line_of(color)).max() <= 1


def test_shards_are_read_with_their_lines(tmp_path):
    color = colour_picture(1)
    with tarfile.open(tmp_path / "train-000.tar", "w") as shard:
        for name, data in (
            ("7.color.webp", _webp(color)),
            ("7.line.webp", _webp(line_of(color))),
            ("7.json", json.dumps({"source": "here", "pair": True}).encode()),
            ("8.color.webp", _webp(color)),
        ):
            info = tarfile.TarInfo(name)
            info.size = len(data)
            shard.addfile(info, io.BytesIO(data))
    paired, single = read_samples(tmp_path)
    assert paired.source == "here"
    assert paired.line is not None
    assert paired.line.shape == color.shape[:2]
    assert single.line is None


def _webp(pixels):
    out = io.BytesIO()
    Image.fromarray(pixels).save(out, "WEBP", lossless=True)
    return out.getvalue()


def test_an_empty_folder_is_named(tmp_path):
    with pytest.raises(TintlineError, match="holds neither"):
        list(read_samples(tmp_path))


def test_simulated_sketches_draw_the_edges_and_leave_areas_blank():
    color = colour_picture(2)
    variants = sketch_variants(color, None, np.random.default_rng(0))
    assert variants.shape == (VARIANTS, *color.shape[:2])
    edge = cv2.Laplacian(cv2.cvtColor(color, cv2.COLOR_RGB2GRAY), cv2.CV_32F) != 0
    near = cv2.dilate(edge.astype(np.uint8), np.ones((7, 7), np.uint8)) > 0
    for variant in variants:
        assert variant[near].mean() > 3 * max(variant[~near].mean(), 1)


def test_another_hand_stays_in_range():
    ink = (line_of(colour_picture(3)) < 128).astype(np.float32)
    for seed in range(20):
        varied = vary_line(ink, np.random.default_rng(seed))
        assert varied.shape == ink.shape
        assert varied.dtype == np.float32
        assert 0 <= varied.min() <= varied.max() <= 1


def test_lines_are_filled_from_their_sides():
    color = np.full((32, 32, 3), (0.9, 0.2, 0.1), np.float32)
    ink = np.zeros((32, 32), np.float32)
    ink[:, 14:17] = 1
    color[:, 14:17] = 0
    target, weight = line_free(color, ink, np.ones((32, 32), np.uint8))
    assert np.abs(target - (0.9, 0.2, 0.1)).max() < 0.02
    assert weight[:, 7].max() < 0.5
    assert weight[:, 2].min() == 1


def test_the_palette_of_a_picture_is_its_colours():
    color = colour_picture(4)
    palette = shared_palette(color, np.zeros(color.shape[:2], np.uint8), 8)
    entries = palette[palette[:, 3] > 0]
    assert palette.shape == (8, 4)
    for wanted in np.unique(color.reshape(-1, 3), axis=0) / 255:
        assert np.abs(entries[:, :3] - wanted).max(axis=1).min() < 0.02
    assert (np.diff(entries[:, 3]) <= 1e-6).all()


def test_hints_have_the_colour_below_them():
    target = cv2.resize(colour_picture(5), (64, 64), interpolation=cv2.INTER_NEAREST) / 255
    target = target.astype(np.float32)
    hints = simulate_hints(target, np.ones((64, 64), np.float32), 128, np.random.default_rng(1))
    assert hints.shape == (4, 128, 128)
    assert set(np.unique(hints[3])) == {0, 1}
    assert (hints[:3, hints[3] == 0] == 0).all()
    below = cv2.resize(target, (128, 128), interpolation=cv2.INTER_NEAREST).transpose(2, 0, 1)
    off = np.abs((hints[:3] + 1) / 2 - below).max(axis=0)[hints[3] > 0]
    assert np.mean(off < 0.02) > 0.7  # the rest lies over an edge, or is misplaced on purpose


def test_small_areas_get_their_dots_too():
    target = np.full((64, 64, 3), 0.9, np.float32)
    target[20:28, 20:28] = (0.8, 0.1, 0.1)  # 1.6 % of the picture
    rng = np.random.default_rng(4)
    red = 0
    for _ in range(60):
        hints = simulate_hints(target, np.ones((64, 64), np.float32), 128, rng)
        colors = hints[:3, hints[3] > 0]
        red += bool((colors[1] < -0.5).any())
    assert 15 < red < 55  # by area alone it would be about six


def test_a_drawn_palette_has_the_dots_colours_and_anothers():
    rng = np.random.default_rng(0)
    own = np.zeros((10, 4), np.float32)
    own[:3] = [(0.9, 0.1, 0.1, 0.5), (0.1, 0.9, 0.1, 0.3), (0.1, 0.1, 0.9, 0.2)]
    hints = np.zeros((4, 32, 32), np.float32)
    hints[:, 3:6, 3:6] = np.array([0.82, -0.78, -0.8, 1])[:, None, None]
    kept = hinted_entries(own, hints)
    assert np.array_equal(kept, own[:1])
    other = np.zeros((10, 4), np.float32)
    other[:, 3] = 0.1
    other[:, :3] = np.linspace((0, 0.3, 0.3), (1, 0.5, 0.9), 10)
    given = given_palette(kept, other, rng, strangers=10)
    colors = (given[given[:, 3] > 0, :3] + 1) / 2
    assert len(colors) >= 8
    assert (np.abs(colors - own[0, :3]).max(axis=1) < 0.01).any()
    assert not (np.abs(colors - own[1, :3]).max(axis=1) < 0.1).any()
    hints[:, 3:6, 3:6] = np.array([0, 0, 0, 1])[:, None, None]
    nothing = hinted_entries(own, hints)
    assert len(nothing) == 0
    assert (given_palette(nothing, other, rng)[:, 3] > 0).any()


def test_swapped_colours_change_in_picture_and_palette_alike():
    color = colour_picture(6)
    palette = shared_palette(color, np.zeros(color.shape[:2], np.uint8), 8)
    target = color.astype(np.float32) / 255
    new, changed = recolor_regions(target, palette, np.random.default_rng(2))
    assert not np.allclose(new, target)
    entries = changed[changed[:, 3] > 0, :3]
    distance = np.abs(new[:, :, None] - entries).max(axis=3).min(axis=2)
    assert distance.max() < 0.05


def test_samples_come_as_the_contract_says_and_the_same_each_time(tmp_path):
    write_pictures(tmp_path / "pictures", 4)
    assert build_cache(tmp_path / "pictures", tmp_path / "cache", size=96) == 4
    cache = Cache(tmp_path / "cache")
    assert len(cache) == 4
    dataset = SketchDataset(tmp_path / "cache", BatchOptions(size=64), 6, seed=3)
    for index in range(6):
        one, again = dataset[index], dataset[index]
        assert {k: tuple(v.shape) for k, v in one.items()} == {
            "ink": (1, 64, 64),
            "hints": (4, 64, 64),
            "palette": (GIVEN, 4),
            "target": (3, 32, 32),
            "weight": (1, 32, 32),
            "parts": (32, 32),
        }
        assert bool((one["parts"] == UNKNOWN).all())  # nobody labelled these pictures
        assert all(bool((one[k] == again[k]).all()) for k in one)
        assert one["target"].min() >= 0
        assert one["target"].max() <= 1
        assert one["palette"][:, :3].abs().max() <= 1


def test_figures_come_along_with_their_parts(tmp_path):
    write_pictures(tmp_path / "pictures", 2)
    assert build_cache(tmp_path / "pictures", tmp_path / "cache", size=96, figures=3) == 5
    cache = Cache(tmp_path / "cache")
    assert cache.sources[2:] == [FIGURES] * 3
    assert cache.parts(0) is None
    height, width = cache.box[3]
    figure = make_figure(1, 96)
    parts = cache.parts(3)
    assert parts is not None
    assert np.array_equal(parts[:height, :width], figure.parts)
    assert np.array_equal(cache.color[3, :height, :width], figure.color)
    dataset = SketchDataset(tmp_path / "cache", BatchOptions(size=64), 6, seed=3)
    sample = dataset.sample(cache, 3, np.random.default_rng(0))
    known = sample["parts"] != UNKNOWN
    assert known.float().mean() > 0.3
    assert int(sample["parts"][known].max()) < len(PART_NAMES)


def test_a_given_palette_holds_own_colours_and_strangers():
    rng = np.random.default_rng(0)
    own = np.zeros((10, 4), np.float32)
    own[:4] = [(0.9, 0.1, 0.1, 0.5), (0.1, 0.9, 0.1, 0.3), (0.1, 0.1, 0.9, 0.1), (0.5, 0, 0.5, 0.1)]
    other = np.zeros((10, 4), np.float32)
    other[:2] = [(0.2, 0.6, 0.6, 0.6), (0.9, 0.12, 0.1, 0.4)]
    strangers = 0
    for _ in range(40):
        given = given_palette(own, other, rng)
        assert given.shape == (GIVEN, 4)
        colors = (given[given[:, 3] > 0, :3] + 1) / 2
        apart = np.abs(colors[:, None] - own[:4, :3]).max(axis=2)
        assert (apart.min(axis=0) < 0.01).sum() >= 3
        strangers += np.abs(colors - (0.2, 0.6, 0.6)).max(axis=1).min() < 0.01
        # What is like an own colour is no stranger.
        assert np.abs(colors - (0.9, 0.12, 0.1)).max(axis=1).min() > 0.01
    assert strangers > 20


def test_photographs_come_as_the_contract_says_and_gray_ones_are_left_out(tmp_path):
    write_pictures(tmp_path / "pictures", 3)
    Image.new("L", (90, 60), 90).save(tmp_path / "pictures" / "gray.png")
    assert build_photo_cache(tmp_path / "pictures", tmp_path / "cache", size=96) == 3
    dataset = PhotoDataset(tmp_path / "cache", PhotoOptions(size=48, hints=1), 5, seed=1)
    for index in range(5):
        one, again = dataset[index], dataset[index]
        shapes = {name: tuple(value.shape) for name, value in one.items()}
        assert shapes == {"luma": (1, 48, 48), "hints": (3, 48, 48), "target": (2, 48, 48)}
        assert all(bool((one[name] == again[name]).all()) for name in one)
        assert one["luma"].abs().max() <= 1
        assert one["hints"][2].max() == 1
        assert (one["hints"][:2, one["hints"][2] == 0] == 0).all()
    with pytest.raises(TintlineError, match="--task photo"):
        PhotoCache(tmp_path)


def test_hints_of_a_photograph_have_its_colours():
    ab = np.full((2, 40, 60), 0.3, np.float32)
    hints = photo_hints(ab, np.random.default_rng(0))
    assert np.allclose(hints[:2, hints[2] > 0], 0.3)


def test_a_folder_that_was_not_prepared_is_named(tmp_path):
    with pytest.raises(TintlineError, match="tintline-export data"):
        Cache(tmp_path)
