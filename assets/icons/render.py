"""Renders the program's icon, tintline.svg, in the sizes and formats of the systems.

Run it after a change of the drawing: python assets/icons/render.py
"""

import io
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ICONS = Path(__file__).parent
LINUX = ICONS.parent / "linux" / "icons" / "hicolor"
DRAWING = ICONS / "tintline.svg"
#: Sides in pixels.
LINUX_SIZES = (16, 24, 32, 48, 64, 128, 256)
WINDOWS_SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
MAC_SIZES = (16, 32, 64, 128, 256, 512, 1024)


def render(side: int) -> Image.Image:
    """The icon as RGBA, drawn for this size."""
    image = QImage(side, side, QImage.Format.Format_RGBA8888)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(DRAWING)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return Image.open(io.BytesIO(buffer.data().data())).convert("RGBA")


def main() -> None:
    """Write all of them."""
    for side in LINUX_SIZES:
        folder = LINUX / f"{side}x{side}" / "apps"
        folder.mkdir(parents=True, exist_ok=True)
        render(side).save(folder / "tintline.png", optimize=True)
    scalable = LINUX / "scalable" / "apps"
    scalable.mkdir(parents=True, exist_ok=True)
    (scalable / "tintline.svg").write_bytes(DRAWING.read_bytes())
    for ending, sizes in ((".ico", WINDOWS_SIZES), (".icns", MAC_SIZES)):
        images = [render(side) for side in sizes]
        images[-1].save(
            ICONS / f"tintline{ending}",
            append_images=images[:-1],
            sizes=[image.size for image in images],
        )


if __name__ == "__main__":
    main()
