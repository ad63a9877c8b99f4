import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core import bands as bands_module
from desktop.core.cancel import CancelToken
from desktop.core.errors import Cancelled
from desktop.core.label_edges import find_box, find_contacts, find_runs, look_up

LABELS = np.array([[5, 5, 2, 2], [2, 2, 2, 2], [2, 0, 0, 5]], np.int32)


def test_a_run_ends_with_its_label_or_its_row():
    first, length = find_runs(LABELS)
    assert first.tolist() == [0, 2, 4, 8, 9, 11]
    assert length.tolist() == [2, 2, 4, 1, 2, 1]


@given(st.integers(1, 9), st.integers(1, 9), st.integers(0))
def test_looking_up_is_indexing(height, width, seed):
    rng = np.random.default_rng(seed)
    labels = rng.integers(0, 3, (height, width)).astype(np.int32)
    table = rng.random(3)
    np.testing.assert_array_equal(look_up(table, labels), table[labels])


@pytest.mark.parametrize("pixels", [1, 8, 1000])
def test_every_contact_is_found_once_whatever_the_bands(pixels, monkeypatch):
    monkeypatch.setattr(bands_module, "BAND_PIXELS", pixels)
    found = [
        pair
        for one, two in find_contacts(LABELS)
        for pair in zip(one.tolist(), two.tolist(), strict=True)
    ]
    across = [(1, 2), (8, 9), (10, 11)]
    down = [(0, 4), (1, 5), (5, 9), (6, 10), (7, 11)]
    assert sorted(found) == sorted(across + down)


def test_looking_for_contacts_can_be_stopped():
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        list(find_contacts(LABELS, cancel))


@pytest.mark.parametrize("pixels", [1, 1000])
def test_a_label_is_found_in_its_box_whatever_the_bands(pixels, monkeypatch):
    monkeypatch.setattr(bands_module, "BAND_PIXELS", pixels)
    assert find_box(LABELS, 0) == (slice(2, 3), slice(1, 3))
    assert find_box(LABELS, 5) == (slice(0, 3), slice(0, 4))
