import contextlib
import json
import struct
import zipfile
import zlib
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.characters import PART_TITLES, CharacterPalette
from desktop.core.errors import TintlineError
from desktop.core.hints import Hint
from desktop.core.line_style import LineStyle
from desktop.core.load import load_picture
from desktop.core.palettes import Palette
from desktop.core.picture import Picture
from desktop.engine import project_file
from desktop.engine.output import save_project, save_result
from desktop.engine.project import Project, parse_project, project_to_json
from desktop.engine.project_file import picture_entries, read_project, write_bare_project
from desktop.engine.request import ColorizeRequest, ColorizeResult, Look, PhotoRequest
from desktop.engine.result import ModelMark
from tests.core.layered_files import composite_ora, names_in_ora
from tests.core.profiles import wide_profile
from tests.results import drawn_layers

FIXTURES = Path(__file__).parent.parent / "fixtures"
WIDTH, HEIGHT = 60, 40


def picture(*, alpha: bool = False, icc: bytes | None = None) -> Picture:
    rng = np.random.default_rng(5)
    rgb = rng.integers(0, 256, (HEIGHT, WIDTH, 3), dtype=np.uint8)
    matte = rng.integers(0, 255, (HEIGHT, WIDTH), dtype=np.uint8) if alpha else None
    return Picture(rgb, matte, icc, (300.0, 300.0))


def request(own: Picture) -> ColorizeRequest:
    dots = (Hint.dot(10, 12.5, (10, 200, 30)), Hint(((3.0, 4.0), (20.0, 9.0)), None, 2.5))
    hair = CharacterPalette((("hair", (90, 60, 30)),), "Ana 葵")
    return ColorizeRequest(
        own,
        dots,
        Palette("Утро", ((1, 2, 3), (250, 240, 230))),
        hair,
        Look.FLAT,
        7,
        3.5,
        LineStyle((40, 20, 90), 0.8),
    )


def result_of(asked: ColorizeRequest) -> ColorizeResult:
    flats = np.full((HEIGHT, WIDTH, 3), (10, 200, 30), np.uint8)
    return ColorizeResult(
        image=flats,
        device="cpu",
        model=ModelMark("sketch", "ab" * 32),
        hints=asked.hints,
        layers=drawn_layers(flats),
        generated=flats,
        look=asked.look,
    )


def same(one: ColorizeRequest, other: ColorizeRequest) -> bool:
    names = ("hints", "palette", "character", "look", "seed", "gap", "lines")
    return all(getattr(one, name) == getattr(other, name) for name in names)


@pytest.mark.parametrize("alpha", [False, True])
@pytest.mark.parametrize("profile", [False, True])
def test_a_project_comes_back_as_it_was(tmp_path, alpha, profile):
    path = tmp_path / "a.tint"
    own = picture(alpha=alpha, icc=wide_profile() if profile else None)
    asked = request(own)
    save_result(path, result_of(asked), asked, name="葵.png")
    project = read_project(path)
    assert isinstance(project.request, ColorizeRequest)
    assert same(project.request, asked)
    assert project.request.character.name == "Ana 葵"
    back = project.request.picture
    np.testing.assert_array_equal(back.rgb, own.rgb)
    if alpha:
        np.testing.assert_array_equal(back.alpha, own.alpha)
    assert (back.icc, back.dpi) == (own.icc, own.dpi)
    assert (project.name, project.colored) == ("葵.png", True)
    assert project.model == ModelMark("sketch", "ab" * 32)


def test_other_programs_see_the_layers(tmp_path):
    path = tmp_path / "a.tint"
    asked = request(picture())
    save_result(path, result_of(asked), asked)
    assert zipfile.ZipFile(path).infolist()[0].filename == "mimetype"
    names = names_in_ora(path)
    assert names == ["Paper", "Flats", "(Shading)", "Lines", "(Hints)", "(Original sketch)"]
    assert composite_ora(path)[5, 5].tolist() == pytest.approx([10, 200, 30, 255])
    np.testing.assert_array_equal(load_picture(path).rgb[5, 5], (10, 200, 30))


def test_a_sketch_that_was_not_colorized(tmp_path):
    path = tmp_path / "a.tint"
    own = picture()
    save_project(path, Project(request(own), "a.png"))
    assert names_in_ora(path) == ["Original sketch", "(Hints)"]
    project = read_project(path)
    assert not project.colored
    assert project.model is None
    np.testing.assert_array_equal(load_picture(path).rgb, own.rgb)


def test_a_photograph(tmp_path):
    path = tmp_path / "a.tint"
    asked = PhotoRequest(picture(), (Hint.dot(3, 3, (200, 0, 0)),))
    save_project(path, Project(asked, "a.jpg"))
    back = read_project(path).request
    assert isinstance(back, PhotoRequest)
    assert back.hints == asked.hints


names = st.text(max_size=30)
colors = st.tuples(*[st.integers(0, 255)] * 3)
hints = st.builds(
    Hint,
    st.lists(
        st.tuples(st.integers(0, WIDTH - 1), st.integers(0, HEIGHT - 1)).map(
            lambda at: (float(at[0]), float(at[1]))
        ),
        min_size=1,
        max_size=4,
    ).map(tuple),
    st.none() | colors,
    st.integers(1, 40).map(float),
)


@given(
    st.lists(hints, max_size=4).map(tuple),
    st.none() | st.builds(Palette, names, st.lists(colors, min_size=1, max_size=8).map(tuple)),
    st.dictionaries(st.sampled_from(list(PART_TITLES)), colors),
    st.sampled_from(Look),
    st.integers(0, 1000),
    st.none() | st.integers(1, 50).map(float),
    st.builds(LineStyle, st.none() | colors, st.floats(0, 1)),
    names,
)
def test_any_request_survives_its_text(hints, palette, parts, look, seed, gap, lines, name):
    own = picture()
    character = CharacterPalette(tuple((p, parts[p]) for p in PART_TITLES if p in parts), name)
    asked = ColorizeRequest(own, hints, palette, character, look, seed, gap, lines)
    text = project_to_json(Project(asked, name, True, ModelMark("m", "0")))
    back = parse_project(text.encode(), own, "a.tint")
    assert same(back.request, asked)
    assert back.name == name


@pytest.mark.parametrize("path", sorted(FIXTURES.glob("project-v*.tint")), ids=lambda p: p.stem)
def test_projects_of_all_versions_open(path):
    project = read_project(path)
    assert same(project.request, request(picture()))
    assert project.colored
    np.testing.assert_array_equal(project.request.picture.rgb, picture().rgb)


def test_there_is_a_fixture_of_the_present_version():
    assert (FIXTURES / "project-v1.tint").is_file()


def rewritten(path: Path, **entries: bytes | None) -> Path:
    """The same archive with other entries; None leaves one out."""
    new = path.with_name("new.tint")
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(new, "w") as archive:
        for info in old.infolist():
            key = info.filename.rpartition("/")[2].partition(".")[0]
            content = entries[key] if key in entries else old.read(info)
            if content is not None:
                archive.writestr(info.filename, content, zipfile.ZIP_DEFLATED)
    return new


@pytest.fixture
def saved(tmp_path) -> Path:
    path = tmp_path / "a.tint"
    write_bare_project(path, Project(request(picture()), "a.png"), picture_entries(picture()))
    return path


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"version": 2}, "newer Tintline"),
        ({"version": "1"}, "damaged"),
        ({"look": "shiny"}, "damaged"),
        ({"seed": -1}, "damaged"),
        ({"gap": 1e9}, "damaged"),
        ({"lines": {"color": None, "opacity": 2}}, "damaged"),
        ({"task": "film"}, "damaged"),
        ({"palette": {"name": "x", "colors": []}}, "damaged"),
        ({"palette": {"name": "x", "colors": ["#12"]}}, "damaged"),
        ({"hints": []}, "hint"),
        ({"name": 5}, "damaged"),
        ({"character": None}, "damaged"),
    ],
)
def test_text_that_makes_no_sense_is_refused(saved, change, sentence):
    with zipfile.ZipFile(saved) as archive:
        content = json.loads(archive.read("tintline/project.json"))
    path = rewritten(saved, project=json.dumps(content | change).encode())
    with pytest.raises(TintlineError, match=sentence) as caught:
        read_project(path)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("text", [b"", b"[]", b"{}", b"\xff\xfe", b"[" * 100_000, b"null"])
def test_what_is_no_project_text_is_refused(saved, text):
    with pytest.raises(TintlineError, match="damaged"):
        read_project(rewritten(saved, project=text))


@pytest.mark.parametrize("entry", ["picture", "project"])
def test_a_missing_entry_is_a_sentence(saved, entry):
    with pytest.raises(TintlineError, match=r"damaged|no Tintline project"):
        read_project(rewritten(saved, **{entry: None}))


def test_a_bomb_is_not_unpacked(saved, monkeypatch):
    monkeypatch.setattr(project_file, "_MAX_TEXT", 1024**2)
    path = rewritten(saved, project=b" " * 40 * 1024**2)
    assert path.stat().st_size < 1024**2
    with pytest.raises(TintlineError, match="which no drawing needs"):
        read_project(path)


def test_a_picture_of_absurd_size_is_refused(saved):
    head = struct.pack(">IIBBBBB", 200_000, 200_000, 8, 2, 0, 0, 0)
    chunk = b"IHDR" + head
    png = (
        b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + chunk + struct.pack(">I", zlib.crc32(chunk))
    )
    with pytest.raises(TintlineError, match=r"too large|damaged"):
        read_project(rewritten(saved, picture=png))


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"PK\x03\x04" + bytes(200), b"no archive"])
def test_no_archive_is_a_sentence(tmp_path, data):
    path = tmp_path / "a.tint"
    path.write_bytes(data)
    with pytest.raises(TintlineError, match=r"a\.tint"):
        read_project(path)


def test_a_cut_or_flipped_file_never_does_more_than_refuse(saved):
    data = saved.read_bytes()
    rng = np.random.default_rng(2)
    for _ in range(150):
        broken = bytearray(data[: int(rng.integers(1, len(data) + 1))])
        for at in rng.integers(0, len(broken), 3):
            broken[at] ^= int(rng.integers(1, 256))
        saved.write_bytes(broken)
        with contextlib.suppress(TintlineError):
            read_project(saved)
