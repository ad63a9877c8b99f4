"""Commands of `tintline-export` that look at training pictures, prepare and draw them."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from export.cli_output import check_outputs, save_sheet

data_app = typer.Typer(no_args_is_help=True, help="Look at training pictures and prepare them.")


class TaskName(StrEnum):
    """What a model is for."""

    SKETCH = "sketch"
    PHOTO = "photo"


_Source = Annotated[
    Path,
    typer.Argument(
        metavar="DATA",
        help="Folder of colour pictures; of colour-sketch pairs (side by side, or in the folders"
        " color and line); or of tar shards.",
    ),
]


@data_app.command()
def check(
    source: _Source,
    split: Annotated[str, typer.Option(help="Which shards.")] = "train",
    sheet: Annotated[
        Path | None, typer.Option("--output", "-o", help="Also write a contact sheet here.")
    ] = None,
) -> None:
    """Report on a folder: counts, sizes, what cannot be read, what is there twice."""
    from export.data.check import check_data  # noqa: PLC0415
    from export.data.report import print_report  # noqa: PLC0415

    check_outputs(sheet, ())
    report = check_data(source, split, shown=48 if sheet is not None else 0)
    print_report(report, Console())
    if sheet is not None and report.sheet is not None:
        save_sheet(report.sheet, sheet)


@data_app.command()
def prepare(
    source: _Source,
    output: Annotated[Path, typer.Option("--output", "-o", help="Folder to make.")],
    task: Annotated[
        TaskName, typer.Option(help="What is prepared: line art or photographs.")
    ] = TaskName.SKETCH,
    split: Annotated[
        str | None,
        typer.Option(help="Which shards; train (sketch) or photos (photo) if not given."),
    ] = None,
    size: Annotated[int, typer.Option(min=64, help="Longest side kept.")] = 224,
    limit: Annotated[int | None, typer.Option(min=1, help="At most so many pictures.")] = None,
    with_figures: Annotated[
        int,
        typer.Option("--figures", min=0, help="So many generated figures beside them (sketch)."),
    ] = 0,
) -> None:
    """Prepare pictures for training: sketches are simulated, palettes extracted."""
    from desktop.core.errors import TintlineError  # noqa: PLC0415
    from export.data.cache import build_cache  # noqa: PLC0415
    from export.data.photos import build_photo_cache  # noqa: PLC0415

    if output.exists():
        raise TintlineError(f"{output} exists already; name another folder or remove it.")
    if task is TaskName.PHOTO:
        if with_figures:
            raise TintlineError("Figures are line drawings: leave --figures out for photographs.")
        count = build_photo_cache(
            source, output, split=split or "photos", size=size, limit=limit, unreadable=_tell
        )
    else:
        count = build_cache(
            source, output, split=split or "train", size=size, limit=limit, figures=with_figures,
            unreadable=_tell,
        )  # fmt: skip
    Console().print(f"{count} pictures prepared in {output}.")


def _tell(name: str, why: str) -> None:
    """Name a file that is left out."""
    Console(stderr=True).print(f"Left out {name}: {why}.", highlight=False, soft_wrap=True)


def figures(
    output: Annotated[Path, typer.Option("--output", "-o", help="Folder to make.")],
    count: Annotated[int, typer.Option("--count", "-n", min=1, help="How many.")] = 100,
    seed: Annotated[int, typer.Option(min=0, help="Of the first; the next ones follow.")] = 0,
    size: Annotated[int, typer.Option(min=32, max=4096, help="Longest side in pixels.")] = 512,
) -> None:
    """Draw figures by program: colour, lines in three manners, part maps, a contact sheet."""
    from export.figures.samples import write_samples  # noqa: PLC0415

    sheet = write_samples(output, count, seed=seed, size=size)
    Console().print(f"{count} figures drawn in {output}; look at {sheet.name} first.")
