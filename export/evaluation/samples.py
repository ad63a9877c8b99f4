"""The validation pictures a model is measured on."""

import zlib
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from desktop.core.errors import TintlineError
from desktop.core.palette_extraction import extract_colors
from desktop.core.palettes import Palette
from desktop.core.picture import Picture
from export.data.cache import shared_palette
from export.data.sketch import sketch_variants
from export.data.sources import RawSample, part_of, read_samples
from export.evaluation.truth import Truth, find_truth

#: Colours of an original's palette, as many as the application takes of a picture.
_PALETTE = 8


@dataclass(frozen=True, eq=False)
class Case:
    """One picture to measure on.

    Attributes:
        key: a name that stays the same from run to run.
        source: its collection.
        line: uint8 [H, W], the sketch, black on white.
        sketch: the same as the application opens it.
        truth: its areas in their own colours.
        palette: the original's colours, as the application would extract them.
        shares: float32 [K, 4], the same with the share of each.
    """

    key: str
    source: str
    line: np.ndarray
    sketch: Picture
    truth: Truth
    palette: Palette
    shares: np.ndarray


def choose_cases(
    data: Path, *, part: str = "test", limit: int | None = None, simulated: bool = False
) -> list[Case]:
    """Validation pictures, evenly from all sources.

    Args:
        data: folder with ``val-*.tar`` shards, or with pairs (see `read_samples`).
        part: ``tune``, ``test`` (what was not tuned on) or ``all``.
        limit: at most so many.
        simulated: with pictures that have no true line drawing, on simulated sketches.

    Raises:
        TintlineError: there is none.
    """
    known = sorted(
        (sample.source, sample.key)
        for sample in read_samples(data, "val")
        if (simulated or sample.line is not None) and part in ("all", part_of(sample.key))
    )
    if not known:
        raise TintlineError(
            f"{data} has no validation picture with a line drawing: name a folder with val-*.tar"
            " shards or with colour-sketch pairs, or let them be simulated (--simulated)."
        )
    chosen = {known[pick] for pick in spread_out(len(known), limit)}
    # Read again, so that only the chosen ones are held.
    samples = [s for s in read_samples(data, "val") if (s.source, s.key) in chosen]
    return [_prepare(sample) for sample in sorted(samples, key=lambda s: (s.source, s.key))]


def spread_out(total: int, limit: int | None) -> list[int]:
    """At most `limit` of the numbers 0 … total − 1, evenly spread; all without a limit."""
    if limit is None or limit >= total:
        return list(range(total))
    return np.linspace(0, total - 1, limit).round().astype(int).tolist()


def _prepare(sample: RawSample) -> Case:
    line = sample.line
    if line is None:
        rng = np.random.default_rng(zlib.crc32(sample.key.encode()))
        line = 255 - sketch_variants(sample.color, None, rng)[0]
    colors = extract_colors(sample.color, _PALETTE)
    return Case(
        sample.key,
        sample.source,
        line,
        Picture(cv2.cvtColor(line, cv2.COLOR_GRAY2RGB)),
        find_truth(sample.color, line),
        Palette("original", colors),
        shared_palette(sample.color, 255 - line, _PALETTE),
    )
