import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.errors import TintlineError
from desktop.core.palette_edit import edited, moved, with_locked
from desktop.core.palette_files import read_named_colors, read_palette_file
from desktop.core.palette_write import WRITE_SUFFIXES, write_palette_file
from desktop.core.palettes import MAX_COLORS, Palette, load_palette, shipped_palettes

RED, GREEN, BLUE = (255, 0, 0), (0, 128, 0), (0, 0, 255)
TEA = Palette("Tee – 茶 🍵", (RED, GREEN, BLUE))

channel = st.integers(0, 255)
colors = st.lists(
    st.tuples(channel, channel, channel), min_size=1, max_size=MAX_COLORS, unique=True
)


@given(st.sampled_from(WRITE_SUFFIXES), st.text(max_size=120), colors)
@settings(deadline=None)
def test_what_is_written_is_read_back(tmp_path_factory, suffix, name, chosen):
    path = tmp_path_factory.getbasetemp() / f"stem{suffix}"
    write_palette_file(path, Palette(name, tuple(chosen)))
    read_name, read = read_palette_file(path)
    assert list(read) == chosen
    assert len(read_name.splitlines()) == 1


@pytest.mark.parametrize("suffix", [".gpl", ".ase"])
@pytest.mark.parametrize("name", [TEA.name, "بالِتة", "  two\nlines\u2028 ", "Name: x", "x" * 80])
def test_the_name_stays(tmp_path, suffix, name):
    path = tmp_path / f"a{suffix}"
    write_palette_file(path, Palette(name, TEA.colors))
    assert load_palette(str(path)) == Palette(" ".join(name.split()), TEA.colors)


@pytest.mark.parametrize("suffix", WRITE_SUFFIXES)
def test_a_name_that_no_file_can_hold_leaves_it_to_the_file(tmp_path, suffix):
    path = tmp_path / f"Tea{suffix.upper()}"
    write_palette_file(path, Palette("\ud800\0\t", TEA.colors))
    assert load_palette(str(path)) == Palette("Tea", TEA.colors)


def test_gimp_palettes_name_their_colours(tmp_path):
    path = tmp_path / "a.gpl"
    write_palette_file(path, TEA)
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines[:2] == ["GIMP Palette", f"Name: {TEA.name}"]
    assert "  0 128   0\t#008000" in lines
    assert read_named_colors(path) == (
        TEA.name,
        [(RED, "#ff0000"), (GREEN, "#008000"), (BLUE, "#0000ff")],
    )


def test_photoshop_finds_both_versions_in_one_file(tmp_path):
    path = tmp_path / "a.aco"
    write_palette_file(path, Palette("x", (RED,)))
    plain = struct.pack(">2H5H", 1, 1, 0, 65535, 0, 0, 0)
    name = "#ff0000\0".encode("utf-16-be")
    named = struct.pack(">2H5HI", 2, 1, 0, 65535, 0, 0, 0, 8) + name
    assert path.read_bytes() == plain + named
    path.write_bytes(named)
    assert load_palette(str(path)).colors == (RED,)


def test_swatch_exchange_holds_one_named_group(tmp_path):
    path = tmp_path / "a.ase"
    write_palette_file(path, Palette("Tea", (RED,)))
    group, name = "Tea\0".encode("utf-16-be"), "#ff0000\0".encode("utf-16-be")
    entry = struct.pack(">H", 8) + name + b"RGB " + struct.pack(">3fH", 1, 0, 0, 2)
    assert path.read_bytes() == (
        b"ASEF"
        + struct.pack(">HHI", 1, 0, 3)
        + struct.pack(">HIH", 0xC001, 2 + len(group), 4)
        + group
        + struct.pack(">HI", 1, len(entry))
        + entry
        + struct.pack(">HI", 0xC002, 0)
    )


def test_hexadecimal_lists_hold_a_colour_a_line(tmp_path):
    path = tmp_path / "a.hex"
    write_palette_file(path, TEA)
    assert path.read_text() == "ff0000\n008000\n0000ff\n"


@pytest.mark.parametrize("name", ["a.txt", "a", "missing/a.gpl"])
def test_what_cannot_be_written_is_told_and_leaves_nothing(tmp_path, name):
    with pytest.raises(TintlineError, match=r"a(\.txt|\.gpl)?"):
        write_palette_file(tmp_path / name, TEA)
    assert list(tmp_path.iterdir()) == []


def test_an_edited_palette_has_a_name_of_its_own():
    once = edited(TEA, [GREEN])
    assert once == Palette(f"{TEA.name} (edited)", (GREEN,))
    assert edited(once, [BLUE]).name == once.name
    new = edited(None, [RED])
    assert edited(new, [RED, BLUE]) == Palette(new.name, (RED, BLUE))


@pytest.mark.parametrize(
    ("source", "target", "order"),
    [(0, 2, "bca"), (2, 0, "cab"), (1, 1, "abc"), (0, 1, "bac")],
)
def test_a_colour_moves_to_another_place(source, target, order):
    by_name = {"a": RED, "b": GREEN, "c": BLUE}
    assert moved((RED, GREEN, BLUE), source, target) == tuple(by_name[name] for name in order)


def test_locked_colours_come_first_and_push_out_what_looks_like_them():
    nearly_red = (252, 4, 2)
    palette = Palette("P", (GREEN, nearly_red, BLUE))
    assert with_locked(palette, [RED]) == Palette("P (edited)", (RED, GREEN, BLUE))
    assert with_locked(palette, [BLUE, RED]).colors == (BLUE, RED, GREEN)
    assert with_locked(palette, []) is palette
    assert with_locked(palette, [GREEN]) is palette
    many = Palette("many", tuple((8 * n, 255 - 8 * n, 128) for n in range(MAX_COLORS)))
    assert len(with_locked(many, [(255, 255, 255), (0, 0, 0)]).colors) == MAX_COLORS


def test_colours_of_one_palette_that_are_alike_both_stay():
    for palette in shipped_palettes().values():
        twice = Palette("x", (*palette.colors, (250, 0, 0), (252, 0, 0)))
        assert with_locked(twice, [(0, 255, 0)]).colors[-2:] == twice.colors[-2:]
