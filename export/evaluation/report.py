import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict

from rich.table import Table

from export.evaluation.photos import PhotoScore
from export.evaluation.sketches import Score

_HEAD = (
    "method", "palette", "dots", "PSNR dB", "CIEDE2000", "at dots", "leak %", "vividness",
    "palette EMD", "seconds",
)  # fmt: skip
_PHOTO_HEAD = ("method", "dots", "PSNR dB", "CIEDE2000", "vividness", "seconds")


def as_rows(scores: Sequence[Score] | Sequence[PhotoScore]) -> list[tuple[str, ...]]:
    """Head and rows of the table as texts."""
    rows: list[tuple[str, ...]] = []
    for score in scores:
        if isinstance(score, PhotoScore):
            rows.append(
                (
                    score.method, str(score.dots), f"{score.psnr:.1f}", f"{score.delta_e:.1f}",
                    f"{score.vividness:.2f}", f"{score.seconds:.2f}",
                )
            )  # fmt: skip
            continue
        f = score.figures
        asked = score.palette in ("own", "other")
        rows.append(
            (
                score.method, score.palette, str(score.dots), f"{f.psnr:.1f}", f"{f.delta_e:.1f}",
                f"{f.at_hints:.1f}" if score.dots else "–",
                f"{100 * f.leak:.1f}" if score.dots > 1 else "–",
                f"{f.vividness:.2f}", f"{f.palette:.1f}" if asked else "–", f"{f.seconds:.2f}",
            )
        )  # fmt: skip
    head = _PHOTO_HEAD if scores and isinstance(scores[0], PhotoScore) else _HEAD
    return [head, *rows]


def as_table(scores: Sequence[Score] | Sequence[PhotoScore]) -> Table:
    """The scores for a terminal."""
    head, *rows = as_rows(scores)
    table = Table(*head)
    for row in rows:
        table.add_row(*row)
    return table


def as_markdown(scores: Sequence[Score] | Sequence[PhotoScore]) -> str:
    """The scores for a document."""
    head, *rows = as_rows(scores)
    lines = [head, tuple("---" for _ in head), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def as_json(scores: Iterable[Score] | Iterable[PhotoScore]) -> str:
    """The scores for a program."""
    return json.dumps([asdict(score) for score in scores], indent=1) + "\n"
