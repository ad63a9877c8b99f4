import json
import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from pathlib import Path

import cv2
import numpy as np

from desktop.core.color import rgb_to_lab
from desktop.core.errors import TintlineError
from export.data.sketch import VARIANTS, sketch_variants
from export.data.sources import RawSample, read_samples
from export.data.weights import source_weight

#: Palette entries kept for each picture.
PALETTE = 8
_VERSION = 1


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
            info = json.loads((folder / "cache.json").read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise TintlineError(
                f"{folder} is no prepared data folder; make one with `tintline-export data`."
            ) from error
        if info.get("version") != _VERSION:
            raise TintlineError(f"{folder} was prepared by another version; prepare it again.")
        self.size: int = info["size"]
        self.sources: list[str] = info["sources"]
        self.color = np.load(folder / "color.npy", mmap_mode="r")
        self.ink = np.load(folder / "ink.npy", mmap_mode="r")
        self.box = np.load(folder / "box.npy")
        self.palette = np.load(folder / "palette.npy")

    def __len__(self) -> int:
        return len(self.sources)

    def weights(self) -> np.ndarray:
        """Sampling probability of each picture, float64 [N], summing to 1."""
        weights = np.array([source_weight(source) for source in self.sources])
        return weights / weights.sum()


def build_cache(
    data: Path, folder: Path, *, split: str = "train", size: int = 224, limit: int | None = None
) -> int:
    """Prepare every picture of a data folder (see `read_samples`); returns how many.

    Written beside the target and renamed at the end, so that a killed run leaves no half cache.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    work = folder.with_name(folder.name + ".part")
    work.mkdir(exist_ok=True)
    samples = islice(read_samples(data, split), limit)
    colors, inks, boxes, palettes, sources = [], [], [], [], []
    jobs = ((number, sample, size) for number, sample in enumerate(samples))
    # Forked workers would inherit locked thread pools of OpenCV and PyTorch, and hang.
    with ProcessPoolExecutor(mp_context=multiprocessing.get_context("spawn")) as pool:
        while block := list(islice(jobs, 512)):  # map takes in all of its input at once
            for color, ink, box, palette, source in pool.map(_prepare, block, chunksize=32):
                colors.append(color)
                inks.append(ink)
                boxes.append(box)
                palettes.append(palette)
                sources.append(source)
    if not sources:
        raise TintlineError(f"{data} has no readable picture.")
    np.save(work / "color.npy", np.stack(colors))
    np.save(work / "ink.npy", np.stack(inks))
    np.save(work / "box.npy", np.array(boxes, np.int16))
    np.save(work / "palette.npy", np.stack(palettes))
    info = {"version": _VERSION, "size": size, "sources": sources}
    (work / "cache.json").write_text(json.dumps(info), encoding="utf-8")
    work.rename(folder)
    return len(sources)


def _prepare(job: tuple[int, RawSample, int]):
    number, sample, size = job
    cv2.setNumThreads(1)
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
    palette = cluster_palette(inside, ink[0, : box[0], : box[1]], PALETTE)
    return square, ink, box, palette, sample.source


def normalise_paper(color: np.ndarray) -> np.ndarray:
    """Paper tone of scans divided out, where the border is light and nearly colourless."""
    border = np.concatenate(
        [color[:3].reshape(-1, 3), color[-3:].reshape(-1, 3), color[:, 0], color[:, -1]]
    ).astype(np.float32)
    paper = np.percentile(border, 75, axis=0)
    if paper.min() < 170 or np.ptp(paper) > 60 or paper.min() > 250:
        return color
    return np.clip(color * (255 / paper) + 0.5, 0, 255).astype(np.uint8)


def cluster_palette(color: np.ndarray, ink: np.ndarray, count: int) -> np.ndarray:
    """The main colours off the lines, by k-means in Lab; near ones are joined.

    Args:
        color: uint8 [H, W, 3].
        ink: uint8 [H, W], 255 full line.
        count: entries at most.

    Returns:
        float32 [count, 4]: sRGB in 0…1 and share, by descending share; share 0 is no entry.
    """
    small = cv2.resize(color, (56, 56), interpolation=cv2.INTER_AREA)
    line = cv2.resize(ink, (56, 56), interpolation=cv2.INTER_AREA)
    pixels = small[line < 60]
    if len(pixels) < 32:
        pixels = small.reshape(-1, 3)
    lab = rgb_to_lab(pixels)
    cv2.setRNGSeed(0)
    criteria = (cv2.TERM_CRITERIA_EPS + cv2.TERM_CRITERIA_MAX_ITER, 12, 0.5)
    clusters = min(count + 2, len(np.unique(pixels, axis=0)))
    _, labels, centers = cv2.kmeans(lab, clusters, None, criteria, 1, cv2.KMEANS_PP_CENTERS)  # type: ignore[call-overload]
    shares = np.bincount(labels.ravel(), minlength=clusters) / len(lab)
    colors = (
        np.stack(
            [
                np.median(pixels[labels.ravel() == i], axis=0) if shares[i] else (0, 0, 0)
                for i in range(clusters)
            ]
        )
        / 255
    )
    kept: list[int] = []
    for index in np.argsort(-shares):
        near = [k for k in kept if np.linalg.norm(centers[index] - centers[k]) < 9]
        if near:
            shares[near[0]] += shares[index]
        elif shares[index] > 0.004:
            kept.append(int(index))
    out = np.zeros((count, 4), np.float32)
    kept = sorted(kept, key=lambda k: -shares[k])[:count]
    for row, index in enumerate(kept):
        out[row] = (*colors[index], shares[index])
    return out
