import io
import zipfile
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from desktop.core import bands as bands_module
from desktop.core import color_layers
from desktop.core.artwork import Artwork, drawing_layers, photo_layers
from desktop.core.bands import Raster
from desktop.core.hints import Hint, draw_mask
from desktop.core.layered import Blend, Layer, LayerGroup
from desktop.core.layers import lay_lines, multiply
from desktop.core.ora_write import write_ora
from desktop.core.picture import Picture
from tests.core.layered_files import blend
from tests.core.profiles import wide_profile

HEIGHT, WIDTH = 24, 32


def noise(channels: int, seed: int) -> np.ndarray:
    return np.random.default_rng(seed).integers(0, 256, (HEIGHT, WIDTH, channels), np.uint8)


def make(
    seed=0, *, cutout=False, shaded=True, painted=False, black=True, icc=None, hints=()
) -> Artwork:
    """A drawing of noise in few colours, put together as the engine does it."""
    flats = noise(3, seed) // 128 * 255
    shading, lines = noise(1, seed + 1)[..., 0], noise(4, seed + 2)
    if black:
        lines[..., :3] = 0
    alpha = noise(1, seed + 3)[..., 0] if cutout else None
    paint = noise(3, seed + 4) if painted else None
    under = multiply(flats, shading) if shaded else flats
    image = lay_lines(under if paint is None else paint, lines)
    if alpha is not None:
        image = np.dstack([image, alpha])
    picture = Picture(noise(3, seed + 5), alpha=alpha, icc=icc, dpi=(300.0, 300.0))
    parts = map(Raster.of, (lines, flats, shading))
    return Artwork(
        picture, image, *parts, shaded, None if paint is None else Raster.of(paint), hints
    )


def merge(layers, *, clips: bool = True) -> np.ndarray:
    """Visible layers laid over each other, float [H, W, 4], 0…255; as by a program that clips."""
    canvas = np.zeros((HEIGHT, WIDTH, 4))
    for layer in layers:
        if isinstance(layer, LayerGroup):
            inner = merge(layer.layers, clips=clips) / 255
            if layer.mask is not None:
                inner[..., 3] *= layer.mask / 255
            canvas = blend(canvas, inner, "svg:src-over")
            continue
        if not layer.visible:
            continue
        pixels = layer.image.whole()
        if pixels.ndim == 2:
            pixels = np.dstack([pixels] * 3)
        source = np.zeros((HEIGHT, WIDTH, 4))
        box = source[layer.top : layer.top + len(pixels), layer.left :][:, : pixels.shape[1]]
        box[..., 3] = 1
        box[..., : pixels.shape[2]] = pixels / 255
        mode = "svg:multiply" if layer.blend is Blend.MULTIPLY else "svg:src-over"
        canvas = blend(canvas, source, "svg:src-atop" if layer.clipped and clips else mode)
    return 255 * canvas


def assert_equal(merged: np.ndarray, image: np.ndarray) -> None:
    """Within 1 a channel; colours under no alpha don't count."""
    if image.shape[2] == 4:
        np.testing.assert_allclose(merged[..., 3], image[..., 3], atol=1e-6)
        merged, image = merged[image[..., 3] > 0], image[image[..., 3] > 0]
    assert np.abs(merged[..., :3] - image[..., :3]).max() <= 1 + 1e-9


@settings(deadline=None)
@given(
    seed=st.integers(0, 9999),
    cutout=st.booleans(),
    shaded=st.booleans(),
    painted=st.booleans(),
    black=st.booleans(),
    icc=st.sampled_from([None, wide_profile(), b"broken"]),
    masks=st.booleans(),
    split=st.booleans(),
)
def test_the_layers_merge_to_the_picture(seed, cutout, shaded, painted, black, icc, masks, split):
    work = make(seed, cutout=cutout, shaded=shaded, painted=painted, black=black, icc=icc)
    layered = drawing_layers(work, masks=masks, split_colors=split)
    assert_equal(merge(layered.layers), layered.image.whole())
    if layered.icc is None:
        np.testing.assert_array_equal(layered.image.whole(), work.image)


@pytest.mark.parametrize("painted", [False, True])
@pytest.mark.parametrize("split", [False, True])
def test_programs_that_clip_no_layers_show_a_cut_out(painted, split):
    work = make(cutout=True, painted=painted)
    matte = noise(1, 3)[..., 0] // 128 * 255
    work = replace(work, image=np.dstack([work.image[..., :3], matte]))
    layered = drawing_layers(work, masks=False, split_colors=split)
    assert_equal(merge(layered.layers, clips=False), work.image)


@pytest.mark.parametrize("black", [False, True])
def test_black_lines_are_multiplied(black):
    layers = drawing_layers(make(black=black), masks=True).layers
    expected = Blend.MULTIPLY if black else Blend.NORMAL
    assert layer_named(layers, "Lines").blend is expected


@pytest.mark.parametrize("masks", [False, True])
def test_split_colours_of_a_cut_out_lie_within_it(masks):
    work = make(cutout=True)
    matte = np.zeros((HEIGHT, WIDTH), np.uint8)
    matte[4:6, 10:12] = 90
    image = np.dstack([work.image[..., :3], matte])
    flats = work.flats.whole().copy()
    flats[4:6, 10:12] = (255, 0, 255)
    work = replace(work, image=image, flats=Raster.of(flats))
    layers = drawing_layers(work, masks=masks, split_colors=True).layers
    inside = layer_named(layers, "Drawing").layers if masks else layers
    (only,) = layer_named(inside, "Flats").layers
    assert (only.name, only.left, only.top) == ("#ff00ff", 10, 4)
    assert only.image.shape == (2, 2, 4)
    assert (only.image.whole()[..., 3] == (255 if masks else 90)).all()


def test_nothing_of_a_drawing_has_no_colours():
    work = make(cutout=True)
    work = replace(work, image=np.dstack([work.image[..., :3], np.zeros_like(work.image[..., 0])]))
    layers = drawing_layers(work, masks=False, split_colors=True).layers
    assert list(layer_named(layers, "Flats").layers) == []


def names(work: Artwork, masks=False) -> list[str]:
    layers = drawing_layers(work, masks=masks).layers
    return [
        layer.name if isinstance(layer, LayerGroup) or layer.visible else f"({layer.name})"
        for layer in layers
    ]


def test_layers_bear_their_names_and_what_does_not_show_is_hidden():
    dot = (Hint.dot(3, 4, (255, 0, 0)),)
    original = "(Original sketch)"
    assert names(make(hints=dot)) == [
        "Paper",
        "Flats",
        "Shading",
        "Lines",
        "(Hints)",
        original,
    ]
    assert names(make(shaded=False)) == ["Paper", "Flats", "(Shading)", "Lines", original]
    painted = names(make(shaded=False, painted=True))
    assert painted == ["Paper", "Flats", "(Shading)", "Painted", "Lines", original]
    assert names(make(cutout=True)) == ["Flats", "Shading", "Lines", original]
    assert names(make(cutout=True), masks=True) == ["Drawing", original]


def layer_named(layers, name: str) -> Layer:
    return next(layer for layer in layers if layer.name == name)


def test_hints_are_drawn_as_they_were_set():
    hints = (
        Hint.dot(10.5, 8.5, (10, 20, 30), 3),
        Hint(((2.0, 20.0), (40.0, 22.0)), (200, 0, 0), 2),  # leaves the picture
        Hint.dot(11, 9, None, 1),
    )
    drawn = layer_named(drawing_layers(make(hints=hints), masks=True).layers, "Hints").image.whole()
    expected = np.zeros((HEIGHT, WIDTH, 4), np.uint8)
    for hint in hints:
        expected[draw_mask(hint, WIDTH, HEIGHT) > 0] = (*(hint.color or (255,) * 3), 255)
    np.testing.assert_array_equal(drawn, expected)


@pytest.mark.parametrize("black", [False, True])
def test_lines_are_laid_on_in_strips(monkeypatch, black):
    expected = make(black=black).image
    monkeypatch.setattr(bands_module, "BAND_PIXELS", 5 * WIDTH)
    np.testing.assert_array_equal(make(black=black).image, expected)


def test_split_colours_lie_side_by_side():
    work = make()
    group = layer_named(drawing_layers(work, masks=True, split_colors=True).layers, "Flats")
    layers = list(group.layers)
    assert sorted(layer.name for layer in layers) == sorted(
        f"#{r:02x}{g:02x}{b:02x}" for r in (0, 255) for g in (0, 255) for b in (0, 255)
    )
    shares = [np.count_nonzero(layer.image.whole()[..., 3]) for layer in layers]
    assert shares == sorted(shares, reverse=True)
    assert sum(shares) == HEIGHT * WIDTH


def test_colours_beyond_the_limit_share_a_layer(monkeypatch):
    monkeypatch.setattr(color_layers, "MAX_COLOR_LAYERS", 3)
    layered = drawing_layers(make(), masks=True, split_colors=True)
    layers = list(layered.layers)
    parts = list(layer_named(layers, "Flats").layers)
    assert [layer.name[0] for layer in parts] == ["#", "#", "O"]
    layers[1] = LayerGroup("Flats", parts)
    assert_equal(merge(layers), layered.image.whole())


def test_in_a_profile_lines_keep_their_tone_on_paper():
    work = make(icc=wide_profile())
    sketch = lay_lines(np.full((HEIGHT, WIDTH, 3), 255, np.uint8), work.lines.whole())
    work = replace(work, picture=replace(work.picture, rgb=sketch))
    layers = list(drawing_layers(work, masks=True).layers)
    paper = np.dstack([np.ones((HEIGHT, WIDTH, 4))])
    on_paper = blend(paper, layer_named(layers, "Lines").image.whole() / 255, "svg:src-over")
    original = layer_named(layers, "Original sketch").image.whole()
    assert np.abs(255 * on_paper[..., :3] - original).max() <= 1


@pytest.mark.parametrize("alpha", [False, True])
def test_a_photograph_is_colour_over_the_original(tmp_path, alpha):
    matte = noise(1, 3)[..., 0] if alpha else None
    picture = Picture(noise(3, 1), alpha=matte, icc=wide_profile())
    image = noise(3, 2) if matte is None else np.dstack([noise(3, 2), matte])
    layered = photo_layers(image, picture, (Hint.dot(3, 4, None, 2),))
    layers = list(layered.layers)
    assert [(layer.name, layer.visible) for layer in layers] == [
        ("Original photograph", not alpha),
        ("Colour", True),
        ("Hints", False),
    ]
    assert_equal(merge(layers), layered.image.whole())
    write_ora(tmp_path / "a.ora", replace(layered, layers=layers))
    with zipfile.ZipFile(tmp_path / "a.ora") as archive:
        data = archive.read("mergedimage.png")
    with Image.open(io.BytesIO(data)) as merged:
        assert merged.mode == ("RGBA" if alpha else "RGB")
