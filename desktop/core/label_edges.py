"""Where the labels of an image change, so that the rest of its pixels need not be looked at."""

from collections.abc import Iterator

import cv2
import numpy as np

from desktop.core.bands import bands
from desktop.core.cancel import CancelToken


def find_runs(labels: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Runs of pixels with one label; each ends with its row at the latest.

    Args:
        labels: int32 [H, W].

    Returns:
        int64 [n], the first pixel of each run, as index of the flat array; int64 [n], its length.
    """
    begins = np.ones(labels.shape, bool)
    np.not_equal(labels[:, 1:], labels[:, :-1], out=begins[:, 1:])
    first = np.flatnonzero(begins)
    return first, np.diff(first, append=labels.size)


def look_up(table: np.ndarray, labels: np.ndarray) -> np.ndarray:
    """`table[labels]`, in less time where neighbours mostly have one label.

    Args:
        table: [n], what stands for each label.
        labels: int32 [H, W], 0 … n − 1.

    Returns:
        [H, W], of the table's type.
    """
    first, length = find_runs(labels)
    return np.repeat(table[labels.ravel()[first]], length).reshape(labels.shape)


def find_contacts(
    labels: np.ndarray, cancel: CancelToken | None = None
) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Pairs of neighbouring pixels that have two different labels, some at a time.

    Args:
        labels: int32 [H, W].
        cancel: stops it.

    Yields:
        int64 [n] and int64 [n], the left or upper pixel and the right or lower one, as indices of
        the flat array.
    """
    width = labels.shape[1]
    for rows in bands(*labels.shape, cancel=cancel):
        # With the row below, so that the seam of two bands counts once.
        part = labels[rows.start : rows.stop + 1]
        start = rows.start * width
        differs = np.zeros((rows.stop - rows.start, width), bool)
        np.not_equal(part[: len(differs), :-1], part[: len(differs), 1:], out=differs[:, :-1])
        left = start + np.flatnonzero(differs)
        yield left, left + 1
        upper = start + np.flatnonzero(part[:-1] != part[1:])
        yield upper, upper + width


def find_box(labels: np.ndarray, label: int) -> tuple[slice, slice]:
    """Rows and columns that a label lies in.

    Args:
        labels: any integers [H, W].
        label: one that is among them.
    """
    boxes = []
    for rows in bands(*labels.shape):
        left, top, width, height = cv2.boundingRect((labels[rows] == label).view(np.uint8))
        if width > 0:
            top += rows.start
            boxes.append((top, top + height, left, left + width))
    tops, bottoms, lefts, rights = zip(*boxes, strict=True)
    return slice(min(tops), max(bottoms)), slice(min(lefts), max(rights))
