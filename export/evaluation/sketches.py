import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path

import cv2
import numpy as np

from desktop.core.color import rgb_to_lab
from desktop.core.hints import Hint
from desktop.core.palettes import Palette
from desktop.engine.colorize import Colorizer
from desktop.engine.request import ColorizeRequest, Look
from export.evaluation.measures import (
    chroma,
    color_difference,
    difference_at_hints,
    leak_rate,
    palette_distance,
    psnr,
)
from export.evaluation.peers import Fill
from export.evaluation.samples import Case
from export.evaluation.truth import Order, random_dots

#: Numbers of dots at which a model is measured.
DOTS = (0, 1, 2, 5, 10, 20, 50)
#: The names of what is measured beside the peers.
FLATS, GENERATOR = "tintline", "generator alone"


@dataclass(frozen=True)
class Figures:
    """What was measured of one result, or the means over all pictures.

    Attributes:
        psnr: dB, of all sRGB channels.
        delta_e: mean CIEDE2000.
        at_hints: mean CIEDE2000 between the dots and the result below them.
        leak: share of the dotted areas that looks more like another area's dot.
        chroma: mean chroma (CIELAB C*) of the result.
        truth: mean chroma of the original.
        palette: earth mover's distance to the asked-for palette, in Lab; 0 without one.
        seconds: that the work took; what depends on the picture alone (ink, regions) is done at
            its first run and kept.
    """

    psnr: float
    delta_e: float
    at_hints: float
    leak: float
    chroma: float
    truth: float
    palette: float
    seconds: float

    @property
    def vividness(self) -> float:
        """Chroma by the original's; 1 is as vivid."""
        return self.chroma / max(self.truth, 1e-6)


@dataclass(frozen=True)
class Score:
    """Means of one row of the table.

    Attributes:
        method: `FLATS` (the application), `GENERATOR` (its model without regions), or a peer.
        palette: ``none``, ``own`` (the original's), ``other`` (another picture's) or ``–``.
        dots: number of dots.
        pictures: how many were measured.
        figures: the means.
    """

    method: str
    palette: str
    dots: int
    pictures: int
    figures: Figures


def evaluate_sketches(
    model: Path,
    cases: Sequence[Case],
    *,
    dots: Sequence[int] = DOTS,
    peers: Mapping[str, Fill] | None = None,
    order: Order = Order.RANDOM,
    done: Callable[[], None] = lambda: None,
) -> list[Score]:
    """Measure a model in the whole pipeline as the application runs it (flat look), and its peers.

    Args:
        model: an ONNX file for the task `sketch`.
        cases: the pictures.
        dots: numbers of dots, drawn at random from the areas (seeded), in their colours.
        peers: fills that get the same line art and dots.
        order: in which areas get their dots.
        done: called after each picture.
    """
    colorizer = Colorizer(model)
    rows: dict[tuple[str, str, int], list[Figures]] = {}
    for number, case in enumerate(cases):
        hints = random_dots(case.truth, max(dots), number, order)
        # Half the list away the source is another one, mostly.
        other = cases[(number + len(cases) // 2) % len(cases)]
        for name, palette, shares in (
            ("none", None, None),
            ("own", case.palette, case.shares),
            ("other", other.palette, other.shares),
        ):
            for count in dots:
                for method, figures in _run(colorizer, case, hints[:count], palette, shares):
                    rows.setdefault((method, name, count), []).append(figures)
        for method, fill in (peers or {}).items():
            for count in dots:
                if hints[:count]:
                    figures = _measure(*_timed(fill, case.line, hints[:count]), case, hints[:count])
                    rows.setdefault((method, "–", count), []).append(figures)
        done()
    return [
        Score(method, palette, count, len(values), _mean(values))
        for (method, palette, count), values in sorted(rows.items(), key=lambda row: _order(row[0]))
    ]


def _run(
    colorizer: Colorizer,
    case: Case,
    hints: Sequence[Hint],
    palette: Palette | None,
    shares: np.ndarray | None,
) -> Iterator[tuple[str, Figures]]:
    started = time.perf_counter()
    result = colorizer.colorize(ColorizeRequest(case.sketch, tuple(hints), palette, look=Look.FLAT))
    seconds = time.perf_counter() - started
    yield FLATS, _measure(result.flats, seconds, case, hints, shares)
    height, width = case.line.shape
    large = cv2.resize(result.generated, (width, height), interpolation=cv2.INTER_LINEAR)
    yield GENERATOR, _measure(large, seconds, case, hints, shares)


def _timed(fill: Fill, line: np.ndarray, hints: Sequence[Hint]) -> tuple[np.ndarray, float]:
    started = time.perf_counter()
    return fill(line, hints), time.perf_counter() - started


def _measure(
    result: np.ndarray,
    seconds: float,
    case: Case,
    hints: Sequence[Hint],
    shares: np.ndarray | None = None,
) -> Figures:
    truth = case.truth
    lab = rgb_to_lab(result[truth.probes])
    return Figures(
        psnr=psnr(result, truth),
        delta_e=color_difference(lab, truth),
        at_hints=difference_at_hints(result, hints),
        leak=leak_rate(lab, truth, hints),
        chroma=chroma(lab),
        truth=chroma(truth.lab),
        palette=0.0 if shares is None else palette_distance(result, truth, shares),
        seconds=seconds,
    )


def _mean(values: Sequence[Figures]) -> Figures:
    return Figures(
        *(
            float(np.mean([getattr(value, field.name) for value in values]))
            for field in fields(Figures)
        )
    )


def _order(row: tuple[str, str, int]) -> tuple[int, str, int, int]:
    method, palette, count = row
    methods, palettes = (FLATS, GENERATOR), ("none", "own", "other", "–")
    first = methods.index(method) if method in methods else len(methods)
    return first, method, palettes.index(palette), count
