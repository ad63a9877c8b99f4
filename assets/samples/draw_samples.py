"""Draw the sample pictures of Tintline.

    python assets/samples/draw_samples.py [FOLDER]

writes girl.png, fox.png, cottage.png (gray ink drawings) and wizard.jpg (a photographed pencil
sketch) into FOLDER, by default this one. The same code always draws the same pictures.
"""

import sys
from collections.abc import Callable
from pathlib import Path

import cottage
import fox
import girl
import numpy as np
import wizard
from PIL import Image

#: File name → function that draws it at a scale (1: the shipped size), uint8 gray or RGB.
SAMPLES: dict[str, Callable[[float], np.ndarray]] = {
    "girl.png": lambda scale: girl.draw(scale).finished(),
    "fox.png": lambda scale: fox.draw(scale).finished(),
    "cottage.png": lambda scale: cottage.draw(scale).finished(),
    "wizard.jpg": lambda scale: wizard.photographed(wizard.draw(scale).finished()),
}


def main() -> None:
    """Write all samples."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    for name, draw in SAMPLES.items():
        picture = Image.fromarray(draw(1.0))
        picture.save(folder / name, optimize=True, quality=88, dpi=(150, 150))


if __name__ == "__main__":
    main()
