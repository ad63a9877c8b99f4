"""Commands of `tintline-export` that measure models."""

import json
from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from export.cli_output import check_outputs, save_sheet


class Part(StrEnum):
    """Which half of the validation pictures."""

    TEST = "test"
    TUNE = "tune"
    ALL = "all"


def evaluate(
    model: Annotated[Path, typer.Argument(help="ONNX file.")],
    source: Annotated[
        Path,
        typer.Argument(
            metavar="DATA",
            help="Folder with validation shards, or of pairs that the model did not learn from.",
        ),
    ],
    limit: Annotated[
        int | None,
        typer.Option(min=1, help="Pictures to measure at most, evenly from all sources."),
    ] = None,
    part: Annotated[
        Part, typer.Option(help="Line art: test (what nothing was tuned on), tune or all.")
    ] = Part.TEST,
    peers: Annotated[
        bool,
        typer.Option(help="Line art: measure nearest dot, watershed and G'MIC (if installed) too."),
    ] = True,
    simulated: Annotated[
        bool, typer.Option(help="Line art: pictures without a true line drawing too, simulated.")
    ] = False,
    large_first: Annotated[
        bool, typer.Option(help="Line art: dot large areas first, not all alike.")
    ] = False,
    json_file: Annotated[Path | None, typer.Option("--json", help="Also write JSON here.")] = None,
    markdown: Annotated[Path | None, typer.Option(help="Also write the table here.")] = None,
    sheet: Annotated[
        Path | None, typer.Option(help="Also write a contact sheet here (PNG or JPEG).")
    ] = None,
    rows: Annotated[int, typer.Option(min=1, help="Pictures on the contact sheet.")] = 16,
) -> None:
    """Measure a model in the whole pipeline, beside what artists would use instead.

    Its task (line art or photographs) is read from the model.
    """
    from desktop.core.files import atomic_write_text  # noqa: PLC0415
    from export.evaluation.report import as_json, as_markdown, as_table  # noqa: PLC0415
    from export.evaluation.run import measure  # noqa: PLC0415
    from export.evaluation.truth import Order  # noqa: PLC0415

    check_outputs(sheet, (json_file, markdown))
    scores, picture = measure(
        model, source, limit=limit, part=part.value, peers=peers, simulated=simulated,
        order=Order.LARGE if large_first else Order.RANDOM, rows=rows if sheet is not None else 0,
    )  # fmt: skip
    console = Console()
    # Elsewhere than on a terminal a narrow table helps nobody.
    Console(width=None if console.is_terminal else 110).print(as_table(scores))
    if json_file is not None:
        atomic_write_text(json_file, as_json(scores))
    if markdown is not None:
        atomic_write_text(markdown, as_markdown(scores))
    if sheet is not None and picture is not None:
        save_sheet(picture, sheet)


def parts(
    model: Annotated[Path, typer.Argument(help="ONNX file.")],
    count: Annotated[
        int, typer.Option("--count", "-n", min=1, help="Figures to measure on.")
    ] = 200,
) -> None:
    """Measure how well a model tells parts, on generated figures that no training sees."""
    from export.evaluation.parts import evaluate_parts, parts_table  # noqa: PLC0415
    from export.evaluation.run import counting  # noqa: PLC0415

    with counting("figures", count) as done:
        scores = evaluate_parts(model, count, done=done)
    Console().print(parts_table(scores))


def compare(
    first: Annotated[Path, typer.Argument(help="ONNX file.")],
    second: Annotated[Path, typer.Argument(help="Another ONNX file.")],
    source: Annotated[
        Path, typer.Argument(metavar="DATA", help="Folder with validation shards, or of pairs.")
    ],
    sheet: Annotated[Path, typer.Option("--output", "-o", help="Contact sheet (PNG or JPEG).")],
    key: Annotated[
        Path, typer.Option(help="Which model stands where (JSON): look when you have judged.")
    ],
    limit: Annotated[int, typer.Option(min=1, help="Drawings at most.")] = 40,
    seed: Annotated[
        int | None, typer.Option(min=0, help="Of the order; chance if not given.")
    ] = None,
) -> None:
    """Show two models' automatic colours side by side without saying which is which."""
    import secrets  # noqa: PLC0415

    from desktop.core.errors import TintlineError  # noqa: PLC0415
    from desktop.core.files import atomic_write_text  # noqa: PLC0415
    from export.evaluation.blind import blind_sheet  # noqa: PLC0415
    from export.evaluation.run import counting  # noqa: PLC0415
    from export.evaluation.samples import choose_cases  # noqa: PLC0415

    if sheet.resolve() == key.resolve():
        raise TintlineError("The sheet and its key cannot be one file: name two.")
    check_outputs(sheet, (key,))
    seed = secrets.randbelow(1_000_000) if seed is None else seed
    cases = choose_cases(source, part=Part.ALL.value, limit=limit)
    with counting("drawings", len(cases)) as done:
        picture, order = blind_sheet(first, second, cases, seed=seed, done=done)
    save_sheet(picture, sheet)
    rows = {
        str(number): dict(zip("AB", names, strict=True)) for number, names in enumerate(order, 1)
    }
    models = {"first": first.name, "second": second.name}
    atomic_write_text(key, json.dumps({"models": models, "seed": seed, "drawings": rows}, indent=1))
    Console().print(f"{len(order)} drawings on {sheet}; judge them before you open {key}.")


def eager(
    model: Annotated[Path, typer.Argument(help="ONNX file of Tintline's own generator.")],
    inputs: Annotated[Path, typer.Argument(help="NumPy's .npz with the model's inputs.")],
) -> None:
    """Time a model in eager PyTorch; `tintline bench --full` asks for it."""
    from export.eager import time_eager  # noqa: PLC0415

    typer.echo(json.dumps(asdict(time_eager(model, inputs))))
