"""A colorizer that needs no model, and folders for it to work on."""

from pathlib import Path

import numpy as np
from PIL import Image

from desktop.engine.batch_item import BatchItem
from desktop.engine.journal import JOURNAL_NAME
from desktop.engine.request import ColorizeRequest, ColorizeResult
from tests.results import drawn_layers


def draw(path: Path, gray: int = 200) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("L", (12, 8), gray).save(path)
    return path


class Painter:
    """Paints everything red and remembers what it was asked."""

    def __init__(self) -> None:
        self.requests: list[ColorizeRequest] = []

    def twin(self) -> "Painter":
        return self

    def colorize(self, request, *, cancel=None) -> ColorizeResult:
        self.requests.append(request)
        shape = request.picture.rgb.shape
        image = np.full(shape, (255, 0, 0), np.uint8)
        return ColorizeResult(
            image=image,
            layers=drawn_layers(image),
            generated=image,
            device="CPU",
        )


def names(items: list[BatchItem], root: Path, what: str = "target") -> list[str]:
    return [getattr(item, what).relative_to(root).as_posix() for item in items]


def files(root: Path) -> list[str]:
    """All files but the journal."""
    found = (p.relative_to(root).as_posix() for p in root.rglob("*") if p.is_file())
    return sorted(name for name in found if name != JOURNAL_NAME)
