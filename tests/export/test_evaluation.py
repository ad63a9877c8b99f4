import json
import shutil

import numpy as np
import pytest
from PIL import Image

from desktop.core.color import rgb_to_lab
from desktop.core.errors import TintlineError
from desktop.core.hints import Hint
from export.__main__ import main
from export.evaluation.blind import blind_sheet
from export.evaluation.measures import (
    chroma,
    color_difference,
    difference_at_hints,
    leak_rate,
    palette_distance,
    psnr,
)
from export.evaluation.parts import evaluate_parts
from export.evaluation.peers import available_peers, gmic_propagation, nearest_dot, watershed
from export.evaluation.photos import evaluate_photos, photo_dots
from export.evaluation.samples import choose_cases, part_of
from export.evaluation.sketches import FLATS, GENERATOR, evaluate_sketches
from export.evaluation.truth import Order, find_truth, random_dots
from export.figures.make import Figure
from export.figures.parts import PART_NAMES
from tests.export.pictures import colour_picture, line_of
from tests.models import write_photo_model, write_sketch_model

RED, BLUE = (200, 40, 30), (40, 60, 200)


def halves() -> tuple[np.ndarray, np.ndarray]:
    """Red left, blue right, a line between them."""
    color = np.empty((80, 120, 3), np.uint8)
    color[:, :60], color[:, 60:] = RED, BLUE
    line = np.full((80, 120), 255, np.uint8)
    line[:, 59:61] = 0
    return color, line


@pytest.fixture
def truth():
    return find_truth(*halves())


@pytest.fixture
def pairs(tmp_path):
    folder = tmp_path / "pairs"
    folder.mkdir()
    for number in range(3):
        color = colour_picture(number, 96, 96)
        pair = np.hstack([color, np.dstack([line_of(color)] * 3)])
        Image.fromarray(pair).save(folder / f"{number}.png")
    return folder


def lab_of(picture, truth):
    return rgb_to_lab(picture[truth.probes])


def test_areas_are_found_by_colour(truth):
    assert sorted(map(tuple, truth.colors.tolist())) == sorted([RED, BLUE])
    assert not truth.off[:, 59:61].any()
    assert (truth.labels[:, :55] == truth.labels[0, 0]).all()
    assert truth.labels[0, 0] != truth.labels[0, 119]


@pytest.mark.parametrize("order", list(Order))
def test_dots_have_the_colour_of_their_areas_and_grow_by_appending(truth, order):
    dots = random_dots(truth, 6, 3, order)
    assert random_dots(truth, 4, 3, order) == dots[:4]
    assert {dot.color for dot in dots[:2]} == {RED, BLUE}  # each area before any comes again
    for dot in dots:
        x, y = dot.points[0]
        assert tuple(truth.color[int(y), int(x)]) == dot.color


def test_a_perfect_result_scores_so_and_a_wrong_one_does_not(truth):
    right, wrong = truth.color, truth.color[:, ::-1]
    dots = random_dots(truth, 2, 0)
    assert psnr(right, truth) == 50
    assert psnr(wrong, truth) < 12
    assert color_difference(lab_of(right, truth), truth) == 0
    assert color_difference(lab_of(wrong, truth), truth) > 30
    assert leak_rate(lab_of(right, truth), truth, dots) == 0
    assert leak_rate(lab_of(wrong, truth), truth, dots) == 1
    assert difference_at_hints(right, dots) == 0
    assert difference_at_hints(wrong, dots) > 30


def test_psnr_is_that_of_the_text_books(truth):
    off = np.clip(truth.color.astype(int) + 10, 0, 255).astype(np.uint8)
    assert psnr(off, truth) == pytest.approx(10 * np.log10(255**2 / 100), abs=1e-3)


def test_a_leak_is_the_share_that_has_the_others_colour(truth):
    half = truth.color.copy()
    half[:40, 60:] = RED
    dots = random_dots(truth, 2, 0)
    assert leak_rate(lab_of(half, truth), truth, dots) == pytest.approx(0.25, abs=0.02)
    assert leak_rate(lab_of(half, truth), truth, dots[:1]) == 0


def test_the_way_between_palettes_is_measured_in_lab(truth):
    def asked(*colors):
        return np.array([(*(c / 255 for c in color), 1 / len(colors)) for color in colors])

    both = asked(RED, BLUE).astype(np.float32)
    red = asked(RED).astype(np.float32)
    apart = float(np.linalg.norm(np.diff(rgb_to_lab(np.array([RED, BLUE], np.uint8)), axis=0)))
    assert palette_distance(truth.color, truth, both) < 1
    assert palette_distance(truth.color, truth, red) == pytest.approx(apart / 2, rel=0.05)
    paper = np.full_like(truth.color, 255)
    assert palette_distance(paper, truth, both) == 0
    noisy = np.random.default_rng(0).integers(0, 255, truth.color.shape).astype(np.uint8)
    assert palette_distance(noisy, truth, both) > 10


def test_gray_has_no_chroma(truth):
    assert chroma(lab_of(np.full_like(truth.color, 128), truth)) < 0.5
    assert chroma(truth.lab) > 50


def test_fills_of_peers_obey_their_dots():
    _, line = halves()
    dots = (Hint.dot(10, 40, RED, 2), Hint.dot(70, 40, BLUE, 2))
    flood = watershed(line, dots)
    assert (flood[:, :58] == RED).all()
    assert (flood[:, 62:] == BLUE).all()
    near = nearest_dot(line, dots)
    assert (near[:, :39] == RED).all()
    assert (near[:, 42:] == BLUE).all()


@pytest.mark.skipif(not shutil.which("gmic"), reason="G'MIC is not installed")
def test_gmic_gets_the_same_dots():
    _, line = halves()
    filled = gmic_propagation(line, (Hint.dot(10, 40, RED, 2), Hint.dot(110, 40, BLUE, 2)))
    assert np.abs(filled[40, 10].astype(int) - RED).max() <= 2
    assert np.abs(filled[40, 110].astype(int) - BLUE).max() <= 2


def test_the_application_and_its_peers_are_measured_alike(pairs, tmp_path):
    model = write_sketch_model(tmp_path / "m.onnx")
    cases = choose_cases(pairs, part="all")
    assert len(cases) == 3
    peers = {"watershed": available_peers()["watershed"]}
    scores = evaluate_sketches(model, cases, dots=(0, 20), peers=peers)
    rows = {(s.method, s.palette, s.dots): s.figures for s in scores}
    assert rows[FLATS, "none", 20].psnr > rows[FLATS, "none", 0].psnr + 3
    assert rows[FLATS, "none", 20].delta_e < rows[FLATS, "none", 0].delta_e
    assert rows[FLATS, "none", 20].at_hints == 0
    assert rows[FLATS, "own", 0].palette > 0
    assert (GENERATOR, "none", 0) in rows
    assert ("watershed", "–", 20) in rows
    assert ("watershed", "–", 0) not in rows
    assert all(figures.seconds > 0 for figures in rows.values())


def test_halves_of_the_pictures_do_not_meet(pairs):
    names = {"0.png", "1.png", "2.png"}
    for part in {part_of(name) for name in names}:
        keys = {case.key for case in choose_cases(pairs, part=part)}
        assert keys == {name for name in names if part_of(name) == part}
    assert len(choose_cases(pairs, part="all", limit=2)) == 2


def test_a_folder_without_line_drawings_is_named(tmp_path):
    Image.fromarray(colour_picture(0)).save(tmp_path / "alone.png")
    with pytest.raises(TintlineError, match="no validation picture"):
        choose_cases(tmp_path, part="all")
    (case,) = choose_cases(tmp_path, part="all", simulated=True)
    assert case.line.min() < 100


def test_photographs_are_measured_beside_gray(tmp_path):
    photos = [colour_picture(number) for number in range(2)]
    scores = evaluate_photos(write_photo_model(tmp_path / "m.onnx"), photos, dots=(0, 5))
    rows = {(s.method, s.dots): s for s in scores}
    assert set(rows) == {("tintline", 0), ("tintline", 5), ("gray", 0), ("nearest dot", 5)}
    assert rows["gray", 0].vividness < 0.1
    assert rows["tintline", 0].vividness > 1
    assert photo_dots(photos[0], 3, 1) == photo_dots(photos[0], 8, 1)[:3]


def call(monkeypatch, *words: str) -> int:
    monkeypatch.setattr("sys.argv", ["tintline-export", *words])
    try:
        return main()
    except SystemExit as stop:
        return int(stop.code or 0)


@pytest.mark.parametrize("task", ["sketch", "photo"])
def test_the_command_writes_table_json_and_sheet(task, pairs, tmp_path, monkeypatch, capsys):
    write = write_sketch_model if task == "sketch" else write_photo_model
    model = write(tmp_path / "m.onnx")
    out = [str(tmp_path / name) for name in ("t.json", "t.md", "sheet.png")]
    words = ["evaluate", str(model), str(pairs), "--part", "all", "--limit", "1", "--no-peers"]
    code = call(
        monkeypatch, *words, "--json", out[0], "--markdown", out[1], "--sheet", out[2],
        "--rows", "1",
    )  # fmt: skip
    assert code == 0
    assert "PSNR" in capsys.readouterr().out
    rows = json.loads((tmp_path / "t.json").read_text())
    assert len((tmp_path / "t.md").read_text().splitlines()) == len(rows) + 2
    with Image.open(out[2]) as sheet:
        # One validation picture; sketches' sheets show the program's own samples too.
        assert (sheet.height > 1000) == (task == "sketch")


def test_outputs_are_refused_before_the_work(pairs, tmp_path, monkeypatch, capsys):
    model = write_sketch_model(tmp_path / "m.onnx")
    words = ["evaluate", str(model), str(pairs), "--part", "all"]
    assert call(monkeypatch, *words, "--sheet", str(tmp_path / "sheet.doc")) == 1
    assert "no ending of a sheet" in capsys.readouterr().err
    assert call(monkeypatch, *words, "--json", str(tmp_path / "nowhere" / "t.json")) == 1
    assert "does not exist" in capsys.readouterr().err


def test_what_is_no_model_is_named(pairs, tmp_path, monkeypatch, capsys):
    (tmp_path / "m.onnx").write_bytes(b"nothing")
    assert call(monkeypatch, "evaluate", str(tmp_path / "m.onnx"), str(pairs)) == 1
    assert "no ONNX file" in capsys.readouterr().err


def test_parts_are_measured_on_figures(tmp_path, monkeypatch, capsys):
    model = write_sketch_model(tmp_path / "m.onnx", parts=PART_NAMES, working_size=96)
    scores = {score.part: score for score in evaluate_parts(model, 2, size=160)}
    assert set(scores) == {*PART_NAMES, "all"}
    assert np.isclose(sum(scores[name].share for name in PART_NAMES), 1)
    told = sum(scores[name].share * scores[name].recall for name in PART_NAMES)
    assert np.isclose(told, scores["all"].recall)
    assert call(monkeypatch, "parts", str(model), "-n", "1") == 0
    assert "precision" in capsys.readouterr().out
    blind = write_sketch_model(tmp_path / "blind.onnx")
    assert call(monkeypatch, "parts", str(blind), "-n", "1") == 1
    assert "does not tell the parts" in capsys.readouterr().err


def test_a_model_that_knows_all_parts_is_told_so(tmp_path, monkeypatch):
    """A figure whose parts are the bands that the model tells."""
    model = write_sketch_model(tmp_path / "m.onnx", parts=PART_NAMES, working_size=160)
    width = 10 * len(PART_NAMES)
    bands = np.tile(np.repeat(np.arange(len(PART_NAMES), dtype=np.uint8), 10), (80, 1))
    line = np.where(np.arange(width) % 10 == 0, 255, 0).astype(np.uint8)
    figure = Figure(
        np.zeros((80, width, 3), np.uint8), np.tile(line, (1, 80, 1)), bands.astype(np.int16), bands
    )
    monkeypatch.setattr("export.evaluation.parts.make_figure", lambda *_a, **_k: figure)
    scores = {score.part: score for score in evaluate_parts(model, 1)}
    assert scores["all"].recall > 0.85


def test_two_models_are_shown_without_saying_which_is_which(pairs, tmp_path, monkeypatch, capsys):
    red = write_sketch_model(tmp_path / "red.onnx", dictionary=[(220, 30, 30)], with_palette=False)
    blue = write_sketch_model(tmp_path / "b.onnx", dictionary=[(30, 30, 220)], with_palette=False)
    cases = choose_cases(pairs, part="all")
    orders = set()
    for seed in range(8):
        sheet, key = blind_sheet(red, blue, cases[:1], seed=seed)
        orders.add(key[0])
        # A lies in the second column, B in the third.
        means = [np.asarray(sheet)[60:240, x : x + 200].mean(axis=(0, 1)) for x in (280, 528)]
        redder = int(means[1][0] > means[0][0])
        assert key[0][redder] == "first"
    assert len(orders) == 2
    out, key_file = tmp_path / "sheet.png", tmp_path / "key.json"
    words = ["compare", str(red), str(blue), str(pairs), "-o", str(out), "--key", str(key_file)]
    assert call(monkeypatch, *words, "--limit", "2") == 0
    told = json.loads(key_file.read_text())
    assert told["models"] == {"first": "red.onnx", "second": "b.onnx"}
    assert {frozenset(row.values()) for row in told["drawings"].values()} == {
        frozenset(("first", "second"))
    }
    assert "judge" in capsys.readouterr().out
    assert call(monkeypatch, *words[:-1], str(out)) == 1
    assert "name two" in capsys.readouterr().err
    assert call(monkeypatch, *words[:-1], str(tmp_path / "no" / "key.json")) == 1
    assert "does not exist" in capsys.readouterr().err
