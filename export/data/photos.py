"""Photographs for the `photo` generator."""

import json
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import torch
from torch.utils.data import Dataset

from desktop.core.color import rgb_to_lab
from desktop.core.errors import TintlineError
from export.data.sources import Unreadable, read_samples

#: The prepared folder's own file.
INFO = "photos.json"


class PhotoCache:
    """Prepared photographs as memory-mapped arrays.

    Attributes:
        color: uint8 [N, S, S, 3], sRGB, the picture at the top left.
        box: int16 [N, 2], height and width of the picture inside the square.
    """

    def __init__(self, folder: Path) -> None:
        try:
            json.loads((folder / INFO).read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise TintlineError(
                f"{folder} holds no prepared photographs; make them with `tintline-export data"
                " prepare --task photo`."
            ) from error
        self.color = np.load(folder / "color.npy", mmap_mode="r")
        self.box = np.load(folder / "box.npy")

    def __len__(self) -> int:
        return len(self.box)


def build_photo_cache(
    data: Path,
    folder: Path,
    *,
    split: str = "photos",
    size: int = 256,
    limit: int | None = None,
    unreadable: Unreadable = lambda _name, _why: None,
) -> int:
    """Prepare every colour photograph of a data folder (see `read_samples`); returns how many.

    Gray ones are left out: there is nothing to learn from them. What can't be
    read is told to `unreadable`.

    Raises:
        TintlineError: the folder has no colour photograph that can be read.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    work = folder.with_name(folder.name + ".part")
    work.mkdir(exist_ok=True)
    colors, boxes = [], []
    for sample in read_samples(data, split, unreadable):
        if limit is not None and len(boxes) >= limit:
            break
        height, width = sample.color.shape[:2]
        scale = size / max(height, width)
        box = (max(1, round(height * scale)), max(1, round(width * scale)))
        method = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
        small = cv2.resize(sample.color, box[::-1], interpolation=method)
        if np.ptp(small.astype(np.int16), axis=2).mean() < 3:
            continue
        square = np.zeros((size, size, 3), np.uint8)
        square[: box[0], : box[1]] = small
        colors.append(square)
        boxes.append(box)
    if not boxes:
        raise TintlineError(f"{data} has no readable colour photograph.")
    np.save(work / "color.npy", np.stack(colors))
    np.save(work / "box.npy", np.array(boxes, np.int16))
    (work / INFO).write_text(json.dumps({"size": size}), encoding="utf-8")
    work.rename(folder)
    return len(boxes)


@dataclass(frozen=True)
class PhotoOptions:
    """What a training sample may look like.

    Attributes:
        size: side of the square sample in pixels, a multiple of 16.
        hints: share of samples with hints.
    """

    size: int = 128
    hints: float = 0.5


class PhotoDataset(Dataset):
    """Random crops of photographs, made again the same from a seed and an index.

    Each item is a dict of float32 tensors: `luma` [1, S, S] and `hints` [3, S, S] (the contract's
    inputs) and `target` [2, S, S], a*b* / 128.
    """

    def __init__(self, folder: Path, options: PhotoOptions, length: int, seed: int) -> None:
        self.folder = folder
        self.options = options
        self.length = length
        self.seed = seed
        self._cache: PhotoCache | None = None

    def __len__(self) -> int:
        return self.length

    def __getitem__(self, index: int) -> dict[str, torch.Tensor]:
        if self._cache is None:  # opened in the worker: memory maps do not travel
            cv2.setNumThreads(1)
            self._cache = PhotoCache(self.folder)
        rng = np.random.default_rng((self.seed, index))
        color = _crop(self._cache, int(rng.integers(len(self._cache))), self.options.size, rng)
        lab = rgb_to_lab(color)
        ab = np.ascontiguousarray((lab[..., 1:] / 128).transpose(2, 0, 1), np.float32)
        hints = np.zeros((3, *lab.shape[:2]), np.float32)
        if rng.random() < self.options.hints:
            hints = photo_hints(ab, rng)
        return {
            "luma": torch.from_numpy(lab[None, ..., 0] / 50 - 1),
            "hints": torch.from_numpy(hints),
            "target": torch.from_numpy(ab),
        }


def photo_hints(ab: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Dots in a photograph's own colours, their number geometric with mean 7 (Zhang 2017).

    Args:
        ab: float32 [2, H, W], a*b* / 128.
        rng: source of chance.

    Returns:
        float32 [3, H, W], the `hints` input of the model contract.
    """
    height, width = ab.shape[1:]
    out = np.zeros((3, height, width), np.float32)
    for _ in range(int(rng.geometric(1 / 7))):
        radius = int(rng.integers(1, 5))
        y = int(np.clip(rng.normal(height / 2, height / 4), 0, height - 1))
        x = int(np.clip(rng.normal(width / 2, width / 4), 0, width - 1))
        at = np.s_[max(y - radius, 0) : y + radius + 1, max(x - radius, 0) : x + radius + 1]
        for channel in (0, 1):
            out[channel][at] = ab[channel][at].mean()
        out[2][at] = 1
    return out


def _crop(cache: PhotoCache, pick: int, size: int, rng: np.random.Generator) -> np.ndarray:
    """A random square of a photograph, mirrored half the time, as float32 in 0…1."""
    height, width = (int(v) for v in cache.box[pick])
    side = max(1, int(min(height, width) * rng.uniform(0.6, 1.0)))
    top, left = int(rng.integers(height - side + 1)), int(rng.integers(width - side + 1))
    crop = cache.color[pick, top : top + side, left : left + side]
    if rng.random() < 0.5:
        crop = crop[:, ::-1]
    method = cv2.INTER_AREA if side > size else cv2.INTER_LINEAR
    small = cv2.resize(np.ascontiguousarray(crop), (size, size), interpolation=method)
    # Faded and warm prints come as they are in the world: only exposure varies.
    return np.clip(small.astype(np.float32) / 255 * rng.uniform(0.85, 1.1), 0, 1)
