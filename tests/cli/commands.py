"""What tests of the commands share."""

from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

SKIN, SKY = (240, 200, 170), (90, 150, 220)


def draw(path: Path) -> Path:
    """Two closed boxes, one in each half."""
    path.parent.mkdir(parents=True, exist_ok=True)
    image = Image.new("L", (160, 120), 255)
    pen = ImageDraw.Draw(image)
    pen.rectangle((15, 20, 70, 100), outline=0, width=3)
    pen.rectangle((90, 20, 145, 100), outline=0, width=3)
    image.save(path, dpi=(300, 300))
    return path


def pixels(path: Path) -> np.ndarray:
    with Image.open(path) as image:
        return np.asarray(image.convert("RGB"))


def one_line(text: str) -> str:
    assert text.count("\n") == 1, text
    assert "Traceback" not in text
    return text
