import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import cv2
import numpy as np
from rich.progress import track
from rich.table import Table

from desktop.core.color import ciede2000, rgb_to_lab
from desktop.core.hints import Hint
from desktop.core.palettes import Palette, extract_palette
from desktop.core.picture import Picture
from desktop.engine.colorize import Colorizer
from desktop.engine.request import ColorizeRequest, Look
from export.data.sources import RawSample, read_samples

#: Numbers of dots at which a model is measured.
DOTS = (0, 1, 5, 10, 20, 50)


@dataclass(frozen=True)
class Score:
    """Means over all pictures, off the lines.

    Attributes:
        palette: ``none`` or ``own`` (the original's).
        dots: number of dots.
        psnr: dB, of the mean squared difference of each picture's sRGB.
        delta_e: CIEDE2000.
        chroma: mean chroma (CIELAB C*) by the original's.
        pictures: how many were measured.
    """

    palette: str
    dots: int
    psnr: float
    delta_e: float
    chroma: float
    pictures: int


def evaluate(
    model: Path, data: Path, *, limit: int = 60, dots: Sequence[int] = DOTS, split: str = "val"
) -> list[Score]:
    """Measure a model in the whole pipeline, as the application runs it (flat look).

    Pictures with a true line drawing are colorized with no palette and with the original's own,
    and with more and more dots, drawn at random from its areas (seeded) in the original's colour.
    """
    colorizer = Colorizer(model)
    samples = [s for s in read_samples(data, split) if s.line is not None][:limit]
    rows: dict[tuple[str, int], list[tuple[float, float, float]]] = {}
    for number, sample in enumerate(track(samples, "Evaluating", transient=True)):
        assert sample.line is not None
        picture = Picture(cv2.cvtColor(sample.line, cv2.COLOR_GRAY2RGB))
        hints = random_dots(sample, max(dots), number)
        palettes: dict[str, Palette | None] = {"none": None, "own": extract_palette(sample.color)}
        for name, palette in palettes.items():
            for count in dots:
                request = ColorizeRequest(picture, hints[:count], palette, Look.FLAT)
                flats = colorizer.colorize(request).flats
                rows.setdefault((name, count), []).append(_compare(flats, sample))
    return [
        Score(name, count, float(psnr), float(delta_e), float(chroma), len(values))
        for (name, count), values in rows.items()
        for psnr, delta_e, chroma in [np.mean(values, axis=0)]
    ]


def random_dots(sample: RawSample, count: int, seed: int) -> tuple[Hint, ...]:
    """Dots in the original's colours on pixels away from lines; the first n are a set of n."""
    assert sample.line is not None
    rng = np.random.default_rng(seed)
    ys, xs = np.nonzero(cv2.erode(sample.line, np.ones((5, 5), np.uint8)) > 200)
    if len(ys) == 0:
        return ()
    smooth = cv2.medianBlur(sample.color, 5)
    hints = []
    for pick in rng.integers(0, len(ys), count):
        y, x = int(ys[pick]), int(xs[pick])
        red, green, blue = (int(value) for value in smooth[y, x])
        hints.append(Hint.dot(x + 0.5, y + 0.5, (red, green, blue), 2))
    return tuple(hints)


def _compare(flats: np.ndarray, sample: RawSample) -> tuple[float, float, float]:
    assert sample.line is not None
    off = cv2.erode(sample.line, np.ones((3, 3), np.uint8)) > 180
    ours, theirs = flats[off].astype(np.float32), sample.color[off].astype(np.float32)
    error = float(((ours - theirs) ** 2).mean())
    lab_ours, lab_theirs = rgb_to_lab(flats[off]), rgb_to_lab(sample.color[off])
    chroma = [float(np.hypot(lab[..., 1], lab[..., 2]).mean()) for lab in (lab_ours, lab_theirs)]
    return (
        min(10 * np.log10(255**2 / max(error, 1e-3)), 50.0),
        float(ciede2000(lab_ours, lab_theirs).mean()),
        min(chroma[0] / max(chroma[1], 2.0), 3.0),
    )


def as_table(scores: Iterable[Score]) -> Table:
    """The scores for a terminal."""
    table = Table("palette", "dots", "PSNR dB", "CIEDE2000", "chroma", "pictures")
    for s in scores:
        table.add_row(
            s.palette, str(s.dots), f"{s.psnr:.2f}", f"{s.delta_e:.2f}", f"{s.chroma:.2f}",
            str(s.pictures),
        )  # fmt: skip
    return table


def as_json(scores: Iterable[Score]) -> str:
    """The scores for a program."""
    return json.dumps([asdict(score) for score in scores], indent=1)
