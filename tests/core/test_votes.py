import numpy as np
import pytest

from desktop.core.regions import Regions
from desktop.core.votes import build_grid


def divided(labels: np.ndarray) -> Regions:
    count = int(labels.max()) + 1
    areas = np.bincount(labels.ravel(), minlength=count)
    return Regions(
        labels.astype(np.int32),
        count,
        areas,
        np.ones(count, np.float32),
        np.zeros(labels.shape, bool),
    )


@pytest.mark.parametrize("by_channel", [False, True])
def test_regions_are_summed_with_their_weights(by_channel):
    rng = np.random.default_rng(0)
    labels = np.repeat(np.repeat(rng.integers(0, 5, (30, 40)), 8, axis=0), 8, axis=1)
    ink = rng.integers(0, 255, labels.shape).astype(np.uint8)
    grid = build_grid(divided(labels), ink, 15, 20)
    values = rng.random((300, 3)).astype(np.float32)
    values[:, 1] = 0
    wanted = np.zeros((5, 3))
    np.add.at(wanted, grid.region, values[grid.cell] * grid.weight[:, None])
    given = np.asfortranarray(values) if by_channel else values  # as models give them
    assert grid.total(given) == pytest.approx(wanted)


def test_every_pixel_counts_where_it_lies_and_less_on_a_line():
    labels = np.zeros((240, 320), np.int32)
    labels[:, 160:] = 1
    labels[120, 81] = 2  # between the samples of a coarse grid
    ink = np.zeros(labels.shape, np.uint8)
    ink[:, 200:203] = 255
    grid = build_grid(divided(labels), ink, 12, 16)
    weights = np.zeros((3, 12 * 16))
    weights[grid.region, grid.cell] = grid.weight
    left, right, speck = weights.reshape(3, 12, 16)
    assert (left[:, :8] > 0).all()
    assert (left[:, 8:] == 0).all()
    assert (right[:, 8:] > 0).all()
    assert (right[:, 10] < 0.8 * right[:, 12]).all()
    assert np.argwhere(speck).tolist() == [[6, 4]]


def test_a_cell_that_regions_share_says_little_about_them():
    labels = np.zeros((80, 80), np.int32)
    labels[:, 45:] = 1  # within the fifth column of cells
    grid = build_grid(divided(labels), np.zeros(labels.shape, np.uint8), 8, 8)
    said = grid.voice / grid.weight
    shared = grid.cell % 8 == 4
    assert said[~shared] == pytest.approx(1)
    assert said[shared].max() < 0.2
