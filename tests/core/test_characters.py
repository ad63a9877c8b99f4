import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.characters import (
    NO_CHARACTER,
    PART_TITLES,
    CharacterPalette,
    claim_parts,
    load_character,
    part_colors,
    save_character,
)
from desktop.core.errors import TintlineError
from desktop.core.palettes import load_palette

PINK, NIGHT, GREEN = (240, 120, 170), (20, 20, 60), (40, 160, 90)
MIA = NO_CHARACTER.changed("top", NIGHT).changed("hair", PINK)
NAMES = ("hair", "skin", "eye")
WHITE, BROWN = (255, 255, 255), (120, 70, 40)
COLORS = np.array([WHITE, BROWN], np.float32) / 255

rgb = st.tuples(*[st.integers(0, 255)] * 3)
characters = st.dictionaries(st.sampled_from(list(PART_TITLES)), rgb, min_size=1).map(
    lambda found: CharacterPalette(tuple((p, found[p]) for p in PART_TITLES if p in found), "Mia")
)


def test_parts_are_changed_one_by_one():
    assert MIA.colors == (("hair", PINK), ("top", NIGHT))
    assert MIA.color_of("hair") == PINK
    assert MIA.color_of("skin") is None
    assert MIA.changed("hair", GREEN).color_of("hair") == GREEN
    assert MIA.changed("hair", None).changed("top", None) == NO_CHARACTER
    with pytest.raises(ValueError, match="tail is no part"):
        MIA.changed("tail", PINK)
    with pytest.raises(ValueError, match="in order"):
        CharacterPalette((("top", PINK), ("hair", PINK)))


@settings(max_examples=40, deadline=None)
@given(characters)
def test_what_is_saved_is_loaded_and_is_a_plain_palette_too(tmp_path_factory, character):
    path = tmp_path_factory.mktemp("character") / "any.gpl"
    save_character(path, character)
    loaded = load_character(path)
    assert loaded == character
    assert loaded.name == "Mia"
    plain = load_palette(str(path))
    assert plain.colors == tuple(dict.fromkeys(color for _, color in character.colors))


def test_names_are_taken_as_people_write_them(tmp_path):
    path = tmp_path / "mia.gpl"
    path.write_text(
        "GIMP Palette\nName: Mia ☆\n#\n240 120 170 HAIR\n9 9 9 Hair shadow\n"
        "1 2 3 eyes (left)\n4 5 6 accessories\n7 8 9 Plant\n40 160 90 tail\n0 0 0\n5 5 5 Shoe 2\n"
    )
    character = load_character(path)
    assert dict(character.colors) == {
        "hair": PINK,
        "eye": (1, 2, 3),
        "accessory": (4, 5, 6),
        "plant": (7, 8, 9),
        "shoes": (5, 5, 5),
    }
    assert character.name == "Mia ☆"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"GIMP Palette\nName: x\n1 2 3 Index 0\n", "names no parts"),
        (b"\x89PNG\r\n\x1a\n", "no GIMP palette"),
        (b"", "no GIMP palette"),
        (b"GIMP Palette\n" + b"#" * 2**20, "larger than 1 MiB"),
    ],
)
def test_files_that_are_none_give_a_sentence(tmp_path, data, says):
    path = tmp_path / "bad.gpl"
    path.write_bytes(data)
    with pytest.raises(TintlineError, match=says) as caught:
        load_character(path)
    assert "bad.gpl" in str(caught.value)


def test_a_missing_file_and_a_missing_folder_give_a_sentence(tmp_path):
    with pytest.raises(TintlineError, match="cannot be read"):
        load_character(tmp_path / "none.gpl")
    with pytest.raises(TintlineError, match="cannot be written"):
        save_character(tmp_path / "none" / "mia.gpl", MIA)


def claimed(parts, votes, character):
    return claim_parts(np.array(votes), COLORS, np.array(parts), NAMES, character)


def test_hair_takes_the_colour_of_the_hair_and_skin_keeps_its_own():
    votes, colors = claimed([(0.8, 0.1, 0.1), (0.05, 0.9, 0.05)], [(0.2, 0.8), (0.1, 0.9)], MIA)
    assert tuple(np.round(255 * colors[votes[0].argmax()])) == PINK
    assert tuple(np.round(255 * colors[votes[1].argmax()])) == BROWN
    assert np.allclose(votes.sum(axis=1), 1)


def test_the_white_of_an_eye_stays_white():
    eyes = NO_CHARACTER.changed("eye", GREEN)
    votes, colors = claimed([(0, 0, 1.0), (0, 0, 1.0)], [(0.9, 0.1), (0.1, 0.9)], eyes)
    assert tuple(np.round(255 * colors[votes[0].argmax()])) == WHITE
    assert tuple(np.round(255 * colors[votes[1].argmax()])) == GREEN


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 20), st.integers(1, 6), st.integers(0, 2**31), characters)
def test_claimed_votes_are_distributions_still(regions, count, seed, character):
    rng = np.random.default_rng(seed)
    votes = rng.dirichlet(np.ones(count), regions)
    parts = rng.dirichlet(np.ones(3), regions)
    turned, colors = claim_parts(
        votes, rng.random((count, 3)).astype(np.float32), parts, NAMES, character
    )
    assert turned.shape == (regions, len(colors))
    assert np.allclose(turned.sum(axis=1), 1)
    assert turned.min() >= 0


def test_a_model_that_tells_no_parts_is_left_alone():
    votes = np.array([(0.3, 0.7)])
    same, colors = claim_parts(votes, COLORS, np.zeros((1, 0)), (), MIA)
    assert same is votes
    assert colors is COLORS
    assert part_colors(np.zeros((1, 0)), (), np.array([9]), np.zeros((1, 3), np.uint8)) == ()


def test_the_parts_of_a_picture_have_their_main_colours():
    parts = np.array([(0.9, 0.1, 0), (0.8, 0.1, 0.1), (0, 1, 0), (0, 0, 1.0), (0, 0, 1.0)])
    areas = np.array([500, 100, 300, 60, 40])
    table = np.array([PINK, NIGHT, BROWN, WHITE, GREEN], np.uint8)
    found = part_colors(parts, NAMES, areas, table)
    assert [(part.part, part.color) for part in found] == [
        ("hair", PINK), ("skin", BROWN), ("eye", GREEN),
    ]  # fmt: skip
    assert [part.share for part in found] == pytest.approx([0.6, 0.3, 0.1])


def test_a_name_that_has_no_encoding_is_written_without(tmp_path):
    path = tmp_path / "a.gpl"
    save_character(path, CharacterPalette((("hair", PINK),), "Mi\ud83da\n\x07"))
    assert load_character(path) == CharacterPalette((("hair", PINK),), "Mia")
