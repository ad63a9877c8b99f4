"""Small square faces, of pictures and drawn, for networks that invent new ones."""

import multiprocessing
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from itertools import repeat
from pathlib import Path

import numpy as np
import torch

from export.data.epochs import EpochDataset
from export.data.folder import PictureFolder
from export.data.portraits import draw_face, start_worker
from export.data.shapes import resize

#: So many faces are drawn sooner than the processes that would share the work have started.
_FEW = 32


class FaceDataset(EpochDataset):
    """Square pictures of faces; see `EpochDataset` for their order.

    Each item: `color` float32 [3, S, S] in −1…1, sRGB.
    """

    def __init__(
        self,
        folder: PictureFolder | None,
        *,
        size: int = 64,
        flip: bool = True,
        length: int,
        seed: int,
        figures: int = 0,
        drawn: np.ndarray | Path | None = None,
    ) -> None:
        """Take the faces of a folder, of `draw_faces`, or of both.

        Args:
            folder: pictures of one face each: of upright ones the top square is taken, of others
                the one in the middle; what can't be read is replaced by the next.
            size: side of the samples.
            flip: mirror half of them.
            length: number of items.
            seed: of all chance.
            figures: so many drawn faces come along: the first of `drawn`, or else they are drawn
                now, which takes a while. 0 with `drawn`: all of it.
            drawn: uint8 [N, S', S', 3] as of `draw_faces`, or the ``.npy`` file that holds it.

        Raises:
            TintlineError: there is not a single face.
        """
        if drawn is None and figures:
            drawn = draw_faces(figures, size, seed)
        self._drawn = drawn
        count = 0 if drawn is None else len(self._faces(drawn))
        self._from_folder = 0 if folder is None else len(folder)
        super().__init__(
            self._from_folder + (min(count, figures) if figures else count), length, seed
        )
        self.folder = folder
        self.size = size
        self.flip = flip

    def __getitem__(self, index: int) -> dict[str, torch.Tensor]:
        pick, rng = self.pick(index)
        if pick < self._from_folder:
            assert self.folder is not None
            face = face_square(self.folder.readable(pick).color, self.size)
        else:
            assert self._drawn is not None
            face = self._faces(self._drawn)[pick - self._from_folder]
            face = resize(np.asarray(face), self.size, self.size)
        if self.flip and rng.random() < 0.5:
            face = face[:, ::-1]
        color = np.ascontiguousarray(face.transpose(2, 0, 1)).astype(np.float32) / 127.5 - 1
        return {"color": torch.from_numpy(color)}

    @staticmethod
    def _faces(drawn: np.ndarray | Path) -> np.ndarray:
        # Opened for each item: a memory map would go to the workers as all of its content.
        return drawn if isinstance(drawn, np.ndarray) else np.load(drawn, mmap_mode="r")


def face_square(color: np.ndarray, size: int) -> np.ndarray:
    """The top square of an upright picture or the middle one of another, uint8 [S, S, 3]."""
    height, width = color.shape[:2]
    side = min(height, width)
    left = (width - side) // 2
    return resize(color[:side, left : left + side], size, size)


def draw_faces(
    count: int, size: int, seed: int, *, done: Callable[[], None] | None = None
) -> np.ndarray:
    """Heads of the program's own characters as finished drawings; see `draw_face`.

    Args:
        count: how many.
        size: side in pixels.
        seed: of all chance; face `i` is the same whatever `count` is.
        done: called after each.

    Returns:
        uint8 [count, size, size, 3], sRGB.
    """
    told = done or (lambda: None)
    out = np.empty((count, size, size, 3), np.uint8)
    if count <= _FEW:
        for number in range(count):
            out[number] = draw_face(seed, number, size)
            told()
        return out
    # Forked workers would inherit locked thread pools of OpenCV and PyTorch, and hang.
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(mp_context=spawn, initializer=start_worker) as pool:
        faces = pool.map(draw_face, repeat(seed), range(count), repeat(size), chunksize=16)
        for number, face in enumerate(faces):
            out[number] = face
            told()
    return out
