"""How well a model tells parts, on generated figures that no training sees."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from rich.table import Table

from desktop.core.errors import TintlineError
from desktop.core.ink import read_ink
from desktop.core.picture import Picture
from desktop.core.regions import default_gap, find_regions
from desktop.core.votes import build_grid
from desktop.engine.generate import generate, show
from desktop.engine.session import ModelSession, open_session
from export.figures.make import make_figure
from export.figures.parts import PART_NAMES

#: Seeds from here on are for measuring; training takes those from 0 on.
FIRST_SEED = 1_000_000


@dataclass(frozen=True)
class PartScore:
    """How a part was told.

    Attributes:
        part: its name; ``all`` for every part together.
        share: of the measured pixels that belong to it.
        recall: share of its pixels that were told right.
        precision: share of the pixels told to be it that are.
    """

    part: str
    share: float
    recall: float
    precision: float


def evaluate_parts(
    model: Path,
    count: int,
    *,
    size: int = 640,
    done: Callable[[], None] = lambda: None,
) -> list[PartScore]:
    """Tell the parts of unseen figures as the application does: every region votes.

    Args:
        model: a `sketch` model with parts.
        count: figures.
        size: their longest side in pixels.
        done: called after each.

    Returns:
        one score a part, and one of all; pixels of lines count as what they lie on.

    Raises:
        TintlineError: the model can't be used, or tells no parts or others than figures have.
    """
    session = open_session(model, "auto")
    if session.spec.parts != PART_NAMES:
        raise TintlineError(
            f"{model} does not tell the parts that figures have; take one that was trained with"
            " figures (tintline-export data prepare --figures)."
        )
    table = np.zeros((len(PART_NAMES), len(PART_NAMES)), np.int64)
    for number in range(count):
        figure = make_figure(FIRST_SEED + number, size, variants=1)
        table += _told(session, figure.lines[0], figure.parts)
        done()
    return _scores(table)


def _told(session: ModelSession, line: np.ndarray, truth: np.ndarray) -> np.ndarray:
    """Pixels by true and by told part, int64 [C, C]."""
    picture = Picture(np.repeat(255 - line[..., None], 3, axis=2))
    ink = read_ink(picture)
    regions = find_regions(ink.strength, default_gap(picture.width, picture.height))
    parts = generate(session, show(session.spec, ink.strength), (), ()).parts
    assert parts is not None
    height, width, number = parts.shape
    grid = build_grid(regions, ink.strength, height, width)
    told = grid.mean(parts.reshape(-1, number)).argmax(axis=1)[regions.labels]
    key = truth.astype(np.int64).ravel() * number + told.ravel()
    return np.bincount(key, minlength=number * number).reshape(number, number)


def _scores(table: np.ndarray) -> list[PartScore]:
    total = max(int(table.sum()), 1)
    right, true, told = table.diagonal(), table.sum(axis=1), table.sum(axis=0)
    scores = [
        PartScore(
            name,
            float(true[row] / total),
            float(right[row] / max(true[row], 1)),
            float(right[row] / max(told[row], 1)),
        )
        for row, name in enumerate(PART_NAMES)
    ]
    share = float(right.sum() / total)
    return [*scores, PartScore("all", 1.0, share, share)]


def parts_table(scores: Sequence[PartScore]) -> Table:
    """The scores for a terminal."""
    table = Table("part", "share %", "recall %", "precision %")
    for score in scores:
        figures = (score.share, score.recall, score.precision)
        table.add_row(score.part, *(f"{100 * figure:.1f}" for figure in figures))
    return table
