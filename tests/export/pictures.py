"""Small colour pictures made in code."""

from pathlib import Path

import cv2
import numpy as np
from PIL import Image


def colour_picture(seed: int, height: int = 96, width: int = 128) -> np.ndarray:
    """Discs and boxes of flat colour on white."""
    rng = np.random.default_rng(seed)
    page = np.full((height, width, 3), 255, np.uint8)
    for number in range(3):
        color = tuple(int(v) for v in rng.integers(20, 220, 3))
        x = (number + 1) * width // 4
        y = height // 2 + int(rng.integers(-10, 10))
        if number % 2:
            cv2.rectangle(page, (x - 12, y - 20), (x + 12, y + 20), color, -1)
        else:
            cv2.circle(page, (x, y), 14, color, -1)
    return page


def line_of(color: np.ndarray) -> np.ndarray:
    """Black outlines on white."""
    gray = cv2.cvtColor(color, cv2.COLOR_RGB2GRAY)
    return 255 - cv2.dilate(cv2.Canny(gray, 20, 60), np.ones((2, 2), np.uint8))


def write_pictures(folder: Path, count: int) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        Image.fromarray(colour_picture(number)).save(folder / f"{number}.png")
