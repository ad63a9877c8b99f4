import json
import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from itertools import chain, islice
from pathlib import Path

import cv2
import numpy as np

from desktop.core.color import rgb_to_lab
from desktop.core.errors import TintlineError
from desktop.core.palette_extraction import extract_colors
from export.data.sketch import VARIANTS, sketch_variants
from export.data.sources import RawSample, Unreadable, read_samples
from export.data.weights import FIGURES, source_weight
from export.figures.make import make_figure
from export.figures.parts import UNKNOWN

#: The prepared folder's own file.
INFO = "cache.json"
#: Palette entries kept for each picture.
PALETTE = 10
_VERSION = 3


class Cache:
    """Prepared pictures as memory-mapped arrays, so that training never waits for decoding.

    Attributes:
        color: uint8 [N, S, S, 3], sRGB, the picture at the top left, white elsewhere.
        ink: uint8 [N, VARIANTS, S, S], 0 paper … 255 line.
        box: int16 [N, 2], height and width of the picture inside the square.
        palette: float32 [N, PALETTE, 4], sRGB 0…1 and the share of the picture (0: no entry).
        sources: collection of each picture.
    """

    def __init__(self, folder: Path) -> None:
        try:
            info = json.loads((folder / INFO).read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise TintlineError(
                f"{folder} is no prepared data folder; make one with `tintline-export data"
                " prepare`."
            ) from error
        if info.get("version") != _VERSION:
            raise TintlineError(f"{folder} was prepared by another version; prepare it again.")
        self.size: int = info["size"]
        self.sources: list[str] = info["sources"]
        self.color = np.load(folder / "color.npy", mmap_mode="r")
        self.ink = np.load(folder / "ink.npy", mmap_mode="r")
        self.box = np.load(folder / "box.npy")
        self.palette = np.load(folder / "palette.npy")
        self._part_rows = np.load(folder / "part_rows.npy")
        self._parts = np.load(folder / "parts.npy", mmap_mode="r")

    def __len__(self) -> int:
        return len(self.sources)

    @property
    def has_parts(self) -> bool:
        """Whether any picture has a part map."""
        return len(self._parts) > 0

    def parts(self, pick: int) -> np.ndarray | None:
        """The part map of a picture, uint8 [S, S], `UNKNOWN` outside; None where there is none."""
        row = int(self._part_rows[pick])
        return None if row < 0 else self._parts[row]

    def weights(self) -> np.ndarray:
        """Sampling probability of each picture, float64 [N], summing to 1."""
        weights = np.array([source_weight(source) for source in self.sources])
        return weights / weights.sum()


def build_cache(
    data: Path,
    folder: Path,
    *,
    split: str = "train",
    size: int = 224,
    limit: int | None = None,
    figures: int = 0,
    unreadable: Unreadable = lambda _name, _why: None,
) -> int:
    """Prepare every picture of a data folder (see `read_samples`); returns how many.

    So many generated `figures` (see `export.figures`) come along, with their part maps. What
    can't be read is told to `unreadable`. Written
    beside the target and renamed at the end, so that a killed run leaves no half cache.

    Raises:
        TintlineError: the folder has no picture that can be read.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    work = folder.with_name(folder.name + ".part")
    work.mkdir(exist_ok=True)
    samples = islice(read_samples(data, split, unreadable), limit)
    colors, inks, boxes, palettes, sources = [], [], [], [], []
    part_rows: list[int] = []
    parts: list[np.ndarray] = []
    jobs = chain(
        ((number, sample, size) for number, sample in enumerate(samples)),
        ((seed, None, size) for seed in range(figures)),
    )
    # Forked workers would inherit locked thread pools of OpenCV and PyTorch, and hang.
    with ProcessPoolExecutor(mp_context=multiprocessing.get_context("spawn")) as pool:
        while block := list(islice(jobs, 512)):  # map takes in all of its input at once
            for color, ink, box, palette, source, part in pool.map(_prepare, block, chunksize=32):
                colors.append(color)
                inks.append(ink)
                boxes.append(box)
                palettes.append(palette)
                sources.append(source)
                part_rows.append(-1 if part is None else len(parts))
                if part is not None:
                    parts.append(part)
    if len(sources) <= figures:
        raise TintlineError(f"{data} has no readable picture.")
    np.save(work / "color.npy", np.stack(colors))
    np.save(work / "ink.npy", np.stack(inks))
    np.save(work / "box.npy", np.array(boxes, np.int16))
    np.save(work / "palette.npy", np.stack(palettes))
    np.save(work / "part_rows.npy", np.array(part_rows, np.int32))
    np.save(work / "parts.npy", np.array(parts, np.uint8).reshape(-1, size, size))
    info = {"version": _VERSION, "size": size, "sources": sources}
    (work / INFO).write_text(json.dumps(info), encoding="utf-8")
    work.rename(folder)
    return len(sources)


def _prepare(job: tuple[int, RawSample | None, int]):
    number, sample, size = job
    cv2.setNumThreads(1)
    if sample is None:
        return _prepare_figure(number, size)
    rng = np.random.default_rng(number)
    color = normalise_paper(sample.color)
    height, width = color.shape[:2]
    scale = size / max(height, width)
    box = (max(1, round(height * scale)), max(1, round(width * scale)))
    method = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    inks = sketch_variants(color, sample.line, rng)
    square = np.full((size, size, 3), 255, np.uint8)
    square[: box[0], : box[1]] = cv2.resize(color, box[::-1], interpolation=method)
    ink = np.zeros((VARIANTS, size, size), np.uint8)
    for index, variant in enumerate(inks):
        ink[index, : box[0], : box[1]] = cv2.resize(variant, box[::-1], interpolation=method)
    inside = square[: box[0], : box[1]]
    palette = shared_palette(inside, ink[0, : box[0], : box[1]], PALETTE)
    return square, ink, box, palette, sample.source, None


def _prepare_figure(seed: int, size: int):
    figure = make_figure(seed, size, VARIANTS)
    height, width = figure.parts.shape
    square = np.full((size, size, 3), 255, np.uint8)
    square[:height, :width] = figure.color
    ink = np.zeros((VARIANTS, size, size), np.uint8)
    ink[:, :height, :width] = figure.lines
    parts = np.full((size, size), UNKNOWN, np.uint8)
    parts[:height, :width] = figure.parts
    palette = shared_palette(figure.color, figure.lines[0], PALETTE)
    return square, ink, (height, width), palette, FIGURES, parts


def normalise_paper(color: np.ndarray) -> np.ndarray:
    """Paper tone of scans divided out, where the border is light and nearly colourless.

    Takes and gives uint8 [H, W, 3].
    """
    border = np.concatenate(
        [color[:3].reshape(-1, 3), color[-3:].reshape(-1, 3), color[:, 0], color[:, -1]]
    ).astype(np.float32)
    paper = np.percentile(border, 75, axis=0)
    if paper.min() < 170 or np.ptp(paper) > 60 or paper.min() > 250:
        return color
    return np.clip(color * (255 / paper) + 0.5, 0, 255).astype(np.uint8)


def shared_palette(color: np.ndarray, ink: np.ndarray, count: int) -> np.ndarray:
    """The colours the application would take from the picture, and the share of each.

    Training sees the palettes that users will give: both come from `extract_colors`.

    Args:
        color: uint8 [H, W, 3].
        ink: uint8 [H, W], 255 full line.
        count: entries at most.

    Returns:
        float32 [count, 4]: sRGB in 0…1 and share, by descending share; share 0 is no entry.
    """
    colors = np.asarray(extract_colors(color, count), np.uint8)
    pixels = color[ink < 60]
    if len(pixels) < 32:
        pixels = color.reshape(-1, 3)
    pixels = pixels[:: max(1, len(pixels) // 4000)]
    apart = ((rgb_to_lab(pixels)[:, None] - rgb_to_lab(colors)) ** 2).sum(axis=2)
    shares = np.bincount(apart.argmin(axis=1), minlength=len(colors)) / len(pixels)
    # A colour that is nearest to no pixel off the lines is an edge's and not the picture's.
    order = [index for index in np.argsort(-shares) if shares[index] > 0.002] or [0]
    out = np.zeros((count, 4), np.float32)
    for row, index in enumerate(order):
        out[row] = (*(colors[index] / 255), max(float(shares[index]), 0.002))
    return out
