import pytest

from tests.ui.soak import Artist


@pytest.mark.parametrize("seed", [1, 2])
def test_an_artist_at_random_loses_nothing(qtbot, empty_window, sketch_file, tmp_path, seed):
    other = sketch_file.with_name("other.png")
    other.write_bytes(sketch_file.read_bytes())
    artist = Artist(empty_window, [sketch_file, other], tmp_path, seed)
    for _ in range(120):
        artist.act()
    artist.rest()
