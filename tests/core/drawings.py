"""Small drawings made in code."""

import itertools

import cv2
import numpy as np

from desktop.core.picture import Picture


def paper(width: int = 1000, height: int = 1000) -> np.ndarray:
    return np.full((height, width), 255, np.uint8)


def box_with_gap(gap: int, size: int = 1000, thickness: int = 3) -> np.ndarray:
    """A square outline whose upper side has a gap of so many pixels."""
    page = paper(size, size)
    low, high = size // 4, 3 * size // 4
    cv2.rectangle(page, (low, low), (high, high), 0, thickness)
    page[low - 8 : low + 9, size // 2 : size // 2 + gap] = 255
    return page


def circle_with_gap(gap: int, size: int = 1000) -> np.ndarray:
    page = paper(size, size)
    radius = size // 4
    cv2.circle(page, (size // 2, size // 2), radius, 0, 3, cv2.LINE_AA)
    top = size // 2 - radius
    page[top - 12 : top + 13, size // 2 : size // 2 + gap] = 255
    return page


def two_boxes() -> np.ndarray:
    """Two boxes side by side on a 240 × 160 page, a dot of a pupil in the left one."""
    page = paper(240, 160)
    cv2.rectangle(page, (20, 30), (110, 130), 0, 2)
    cv2.rectangle(page, (130, 30), (220, 130), 0, 2)
    cv2.circle(page, (65, 80), 12, 0, 2)
    return page


def as_picture(gray: np.ndarray) -> Picture:
    return Picture(cv2.cvtColor(gray, cv2.COLOR_GRAY2RGB))


def strength(gray: np.ndarray) -> np.ndarray:
    return 255 - gray


def page_of_boxes(width: int, height: int) -> np.ndarray:
    """Boxes with circles in them all over a page of any size, uint8 [height, width]."""
    page = np.full((height, width), 255, np.uint8)
    for x, y in itertools.product(range(20, width - 120, 150), range(20, height - 120, 150)):
        cv2.rectangle(page, (x, y), (x + 100, y + 100), 0, 3)
        cv2.circle(page, (x + 50, y + 50), 20, 60, 2, cv2.LINE_AA)
    return page
