"""The samples that recipes learn from."""

import pickle
from collections import Counter

import numpy as np
import pytest
import torch
from PIL import Image
from torch.utils.data import DataLoader

from desktop.core.color import lab_to_rgb
from desktop.core.errors import TintlineError
from export.data.faces import FaceDataset, draw_faces, face_square
from export.data.folder import Part, PictureFolder
from export.data.lab import LabDataset, cut_to_multiple
from export.data.pairs import PairDataset
from export.data.portraits import draw_face
from export.data.shapes import Shape
from export.data.sketch import some_sketch
from tests.export.pictures import colour_picture, line_of, write_pictures

COUNT = 5
ALL = {
    "pairs": lambda folder, **more: PairDataset(folder, size=32, load_size=36, **more),
    "lab": lambda folder, **more: LabDataset(
        folder, size=32, shear=0.2, zoom=0.2, rotation=20, flip=True, blur=1, noise=0.1, **more
    ),
    "own size": LabDataset,
    "faces": lambda folder, **more: FaceDataset(folder, size=32, **more),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> PictureFolder:
    path = tmp_path_factory.mktemp("art")
    write_pictures(path, COUNT)
    return PictureFolder(path, None)


@pytest.fixture(scope="module")
def paired(tmp_path_factory) -> PictureFolder:
    path = tmp_path_factory.mktemp("pairs")
    color = colour_picture(0, 64, 64)
    Image.fromarray(np.hstack([color, np.dstack([line_of(color)] * 3)])).save(path / "a.png")
    return PictureFolder(path)


@pytest.mark.parametrize("kind", ALL)
def test_items_are_the_same_for_a_seed_whatever_was_asked_before(folder, kind):
    one = ALL[kind](folder, length=12, seed=3)
    other = pickle.loads(pickle.dumps(ALL[kind](folder, length=12, seed=3)))
    assert len(one) == 12
    backwards = {index: other[index] for index in reversed(range(12))}
    different = 0
    for index in range(12):
        sample = one[index]
        assert all(torch.equal(sample[name], backwards[index][name]) for name in sample)
        assert all(value.dtype == torch.float32 for value in sample.values())
        assert all(float(value.abs().max()) <= 1 for value in sample.values())
        name = next(iter(sample))
        apart = ALL[kind](folder, length=12, seed=4)[index][name]
        different += not torch.equal(sample[name], apart)
    assert different > 6
    with pytest.raises(IndexError):
        one[12]


@pytest.mark.parametrize("kind", ALL)
def test_each_epoch_shows_each_picture_once(folder, kind, monkeypatch):
    seen: list[int] = []
    real = folder.readable
    monkeypatch.setattr(folder, "readable", lambda index: seen.append(index) or real(index))
    dataset = ALL[kind](folder, length=3 * COUNT, seed=1)
    for index in range(3 * COUNT):
        dataset[index]
    epochs = [tuple(seen[at : at + COUNT]) for at in range(0, 3 * COUNT, COUNT)]
    assert all(Counter(epoch) == Counter(range(COUNT)) for epoch in epochs)
    assert len(set(epochs)) > 1


def test_samples_go_into_batches(folder):
    dataset = ALL["pairs"](folder, length=4, seed=0)
    (batch,) = DataLoader(dataset, batch_size=4)
    assert batch["ink"].shape == (4, 1, 32, 32)
    assert batch["color"].shape == (4, 3, 32, 32)


@pytest.mark.parametrize("kind", ALL)
def test_an_empty_part_is_refused(folder, kind):
    empty = PictureFolder(folder.path, Part.TEST, shares=(0, 0))
    with pytest.raises(TintlineError, match="no picture to train on"):
        ALL[kind](empty, length=1, seed=0)


def test_the_drawn_line_is_taken_and_lies_on_its_colours(paired):
    sample = PairDataset(paired, size=64, flip=False, length=1, seed=0)[0]
    color = colour_picture(0, 64, 64)
    assert np.allclose(sample["ink"][0].numpy(), 1 - line_of(color) / 255, atol=1e-6)
    given = (sample["color"].numpy().transpose(1, 2, 0) + 1) * 127.5
    assert np.allclose(given, color, atol=1e-3)
    mirrored = 0
    dataset = PairDataset(paired, size=64, flip=True, length=30, seed=0)
    for item in dataset:
        turned = not torch.equal(item["color"], sample["color"])
        expected = item["ink"].flip(2) if turned else item["ink"]
        assert torch.equal(expected, sample["ink"])
        mirrored += turned
    assert 5 < mirrored < 25


def test_a_line_is_simulated_where_none_was_drawn(folder):
    dataset = PairDataset(folder, size=64, length=COUNT, seed=0)
    for item in dataset:
        ink = item["ink"][0].numpy()
        assert 0 <= ink.min() <= ink.max() <= 1
        assert 0.005 < ink.mean() < 0.4
    with pytest.raises(ValueError, match="below size"):
        PairDataset(folder, size=64, load_size=60, length=1, seed=0)


def test_a_large_pictures_line_is_simulated_near_the_size_wanted(tmp_path):
    Image.fromarray(colour_picture(0, 400, 300)).save(tmp_path / "a.png")
    item = PairDataset(PictureFolder(tmp_path), size=32, length=1, seed=0)[0]
    assert float(item["ink"].max()) > 0.2


def test_what_lies_beside_a_letterboxed_drawing_is_paper(folder):
    item = PairDataset(folder, size=64, shape=Shape.LETTERBOX, length=1, seed=0)[0]
    assert (item["ink"][0, :6] == 0).all()
    assert (item["color"][:, :6] == 1).all()


def test_one_simulated_sketch_draws_the_edges():
    color = colour_picture(2)
    for seed in range(9):
        ink = some_sketch(color, np.random.default_rng(seed))
        assert ink.dtype == np.float32
        assert ink.shape == color.shape[:2]
        assert 0 <= ink.min() <= ink.max() <= 1
        assert ink.max() > 0.3
        assert ink.mean() < 0.3


def test_lightness_and_chroma_make_the_picture_again(folder):
    item = LabDataset(folder, length=1, seed=0)[0]
    assert item["luma"].shape == (1, 96, 128)
    lab = torch.cat([(item["luma"] + 1) * 50, item["ab"] * 128]).numpy().transpose(1, 2, 0)
    rgb = lab_to_rgb(lab) * 255
    apart = [np.abs(rgb - colour_picture(number)).max() for number in range(COUNT)]
    assert min(apart) < 4


def test_a_soft_scan_keeps_the_colours_asked_for(folder):
    plain = LabDataset(folder, size=32, length=3, seed=0)
    soft = LabDataset(folder, size=32, blur=2, noise=0.1, length=3, seed=0)
    for index in range(3):
        assert torch.equal(plain[index]["ab"], soft[index]["ab"])
        assert not torch.equal(plain[index]["luma"], soft[index]["luma"])


@pytest.mark.parametrize(
    ("size", "wanted"), [((96, 128), (96, 128)), ((45, 30), (40, 24)), ((5, 19), (8, 16))]
)
def test_own_sizes_are_cut_to_a_multiple(size, wanted):
    picture = colour_picture(0)[: size[0], : size[1]]
    cut = cut_to_multiple(picture, 8)
    assert cut.shape == (*wanted, 3)
    top, left = (max(0, (a - b) // 2) for a, b in zip(size, wanted, strict=True))
    rows = min(size[0], wanted[0])
    inside = picture[top : top + rows, left : left + wanted[1]]
    assert np.array_equal(cut[:rows], inside)


def test_of_upright_pictures_the_top_is_the_face():
    tall, wide = np.zeros((20, 10, 3), np.uint8), np.zeros((10, 20, 3), np.uint8)
    tall[:10], wide[:, 5:15] = 200, 200
    for picture in (tall, wide):
        assert (face_square(picture, 64) == 200).all()
        assert face_square(picture, 64).shape == (64, 64, 3)


def test_drawn_faces_come_along(folder, tmp_path):
    faces = draw_faces(4, 32, 7)
    np.save(tmp_path / "faces.npy", faces)
    for drawn in (faces, tmp_path / "faces.npy"):
        dataset = FaceDataset(
            folder, size=32, flip=False, length=2 * (COUNT + 3), seed=0, figures=3, drawn=drawn
        )
        assert dataset.count == COUNT + 3
        items = [pickle.loads(pickle.dumps(dataset))[index] for index in range(COUNT + 3)]
        given = {((item["color"] + 1) * 127.5).round().to(torch.uint8).numpy().tobytes()
                 for item in items}  # fmt: skip
        known = [face.transpose(2, 0, 1).tobytes() in given for face in faces]
        assert known == [True, True, True, False]
    alone = FaceDataset(None, size=16, length=3, seed=0, drawn=faces)
    assert alone.count == 4
    assert alone[0]["color"].shape == (3, 16, 16)
    assert FaceDataset(None, size=16, length=3, seed=0, figures=2).count == 2
    with pytest.raises(TintlineError, match="no picture"):
        FaceDataset(None, length=1, seed=0)


def test_drawn_faces_are_pictures_of_somebody():
    told = []
    faces = draw_faces(6, 48, 1, done=lambda: told.append(1))
    assert len(told) == 6
    assert faces.shape == (6, 48, 48, 3)
    assert faces.dtype == np.uint8
    assert np.array_equal(faces[3], draw_face(1, 3, 48))
    assert len({face.tobytes() for face in faces}) == 6
    for face in faces:
        middle = face[14:40, 14:34].reshape(-1, 3)
        assert len(np.unique(middle, axis=0)) > 30
        assert np.ptp(middle, axis=0).max() > 100


def test_many_faces_are_drawn_by_several_processes():
    faces = draw_faces(33, 8, 2)
    assert np.array_equal(faces[32], draw_face(2, 32, 8))
