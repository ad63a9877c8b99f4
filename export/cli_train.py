"""Commands of `tintline-export` that train recipes and make models of them."""

import os
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.table import Table

from export.cli_output import check_outputs, save_sheet

if TYPE_CHECKING:
    from torch import nn

_Run = Annotated[Path, typer.Argument(help="Folder of the run.")]
_Steps = Annotated[
    int | None,
    typer.Option(min=1, help="Optimizer steps in all; the recipe's length if not given."),
]
_Minutes = Annotated[float | None, typer.Option(help="Stop (and save) after so many minutes.")]
_Workers = Annotated[int, typer.Option(min=0, help="Processes that make samples, for each device.")]
_At = Annotated[
    int | None, typer.Option("--at", min=1, help="Step of a snapshot; the last checkpoint if not.")
]


def recipes(
    name: Annotated[
        str | None, typer.Argument(help="Tell all of this one: its source and its settings.")
    ] = None,
) -> None:
    """List what can be trained; with a name, that recipe's settings."""
    from export.recipes.settings import describe_settings  # noqa: PLC0415
    from export.recipes.table import RECIPES, find_recipe  # noqa: PLC0415

    console = Console()
    if name is None:
        width = max(map(len, RECIPES))
        for recipe in RECIPES.values():
            console.print(f"[bold]{recipe.name:{width}}[/]  {recipe.summary}", highlight=False)
        return
    recipe = find_recipe(name)
    console.print(f"[bold]{recipe.name}[/]: {recipe.summary}", highlight=False)
    console.print(f"Source: {recipe.source}\nData: {recipe.wants}", highlight=False)
    table = Table("setting", "default", "meaning")
    for told in describe_settings(recipe.settings_type):
        table.add_row(told.name, told.default, told.meaning)
    console.print(table)


def train(
    recipe: Annotated[str, typer.Argument(help="What to train (see `tintline-export recipes`).")],
    data: Annotated[Path, typer.Argument(help="Folder of training pictures (see `data check`).")],
    run: Annotated[Path, typer.Option("--output", "-o", help="Folder of the run.")],
    assignments: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="KEY=VALUE", help="Change a setting; may be repeated."),
    ] = None,
    config: Annotated[
        Path | None, typer.Option(help="TOML file with settings, key = value.")
    ] = None,
    steps: _Steps = None,
    batch: Annotated[
        int | None, typer.Option(min=1, help="Pictures a step, on all devices together.")
    ] = None,
    minutes: _Minutes = None,
    limit: Annotated[int | None, typer.Option(min=1, help="Use so many pictures at most.")] = None,
    device: Annotated[str, typer.Option(help="auto, cpu, cuda or mps.")] = "auto",
    devices: Annotated[int, typer.Option(min=1, help="How many of them on this machine.")] = 1,
    precision: Annotated[str, typer.Option(help="auto, bf16-mixed or 32-true.")] = "auto",
    workers: _Workers = 1,
    start: Annotated[
        Path | None,
        typer.Option(help="Begin from a run's folder or a model that tintline-export wrote."),
    ] = None,
    seed: Annotated[int, typer.Option(min=0, help="Of data order and first weights.")] = 0,
) -> None:
    """Train a recipe, or go on with the run that lies in the folder.

    On several machines: torchrun --nnodes 2 --nproc-per-node 4 … -m export train …
    """
    from export.recipes.settings import read_settings  # noqa: PLC0415
    from export.recipes.table import find_recipe  # noqa: PLC0415
    from export.training.loop import train as run_training  # noqa: PLC0415
    from export.training.options import TrainOptions  # noqa: PLC0415

    chosen = find_recipe(recipe)
    settings = read_settings(
        chosen.name, chosen.settings_type, file=config, assignments=assignments or (),
        values={"length": None if steps is None else f"{steps} steps", "batch": batch},
    )  # fmt: skip
    options = TrainOptions(
        data=data, run=run, minutes=minutes, limit=limit, device=device, devices=devices,
        precision=precision, workers=workers, start=start, seed=seed,
    )  # fmt: skip
    _say_saved(run_training(chosen(settings), options))


def resume(run: _Run, steps: _Steps = None, minutes: _Minutes = None) -> None:
    """Go on with a run, with the settings and options it was started with."""
    from export.training.loop import train as run_training  # noqa: PLC0415
    from export.training.run import stored_run  # noqa: PLC0415

    recipe, options = stored_run(run)
    if steps is not None:
        recipe.settings = replace(recipe.settings, length=f"{steps} steps")
    _say_saved(run_training(recipe, replace(options, minutes=minutes)))


def _say_saved(path: Path) -> None:
    if os.environ.get("RANK", "0") == "0" and os.environ.get("LOCAL_RANK", "0") == "0":
        Console().print(f"Saved {path}.", soft_wrap=True, highlight=False, markup=False)


def sample(
    run: _Run,
    pictures: Annotated[
        list[Path] | None, typer.Argument(help="Colour these instead, each in its own shape.")
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            help="Sheet to write, or a folder for pictures; samples.png and samples of the run.",
        ),
    ] = None,
    count: Annotated[
        int | None, typer.Option("--count", "-n", min=1, help="Samples on the sheet.")
    ] = None,
    at: _At = None,
) -> None:
    """Look at what a run makes: of pictures it does not learn from, or for tint of some it does."""
    from export.sampling import paint_files, sample_sheet  # noqa: PLC0415

    if pictures:
        written = paint_files(run, pictures, output or run / "samples", at)
    else:
        sheet = output or run / "samples.png"
        if output is not None:
            check_outputs(output, ())
        save_sheet(sample_sheet(run, count, at), sheet)
        written = [sheet]
    for path in written:
        Console().print(f"Wrote {path}.", soft_wrap=True, highlight=False, markup=False)


def onnx(
    run: _Run,
    output: Annotated[Path, typer.Option("--output", "-o", help="Model file to write.")],
    name: Annotated[str, typer.Option(help="Name shown in the application.")] = "My model",
    version: Annotated[str, typer.Option(help="Version of the model.")] = "1",
    licence: Annotated[str, typer.Option(help="Licence of the weights.")] = "unspecified",
    trained_on: Annotated[str, typer.Option(help="The data, in words.")] = "own pictures",
    working_size: Annotated[
        int | None,
        typer.Option(min=32, help="Longest side it works at; the recipe's if not given."),
    ] = None,
    cache: Annotated[
        Path | None,
        typer.Option(
            "--data",
            help="Prepared data folder, to tell the model which colours parts have there (tint).",
        ),
    ] = None,
    at: _At = None,
) -> None:
    """Convert a run's generator to ONNX and check it against PyTorch."""
    from desktop.core.errors import TintlineError  # noqa: PLC0415
    from export.onnx_export import export_onnx  # noqa: PLC0415
    from export.training.run import trained_generator  # noqa: PLC0415

    recipe, network, told = trained_generator(run, at)
    metadata = {
        "name": name, "version": version, "licence": licence, "trained_on": trained_on, **told,
    }  # fmt: skip
    if working_size is not None:
        metadata["working_size"] = str(working_size)
    if cache is not None:
        if "parts" not in metadata:
            raise TintlineError(
                f"{run} learned no parts, so --data tells it nothing: leave it out, or train with"
                " figures (tintline-export data prepare --figures)."
            )
        metadata |= _part_colors(network, cache)
    worst = export_onnx(recipe, network, output, metadata)
    told = f"Wrote {output}; it differs from PyTorch by {worst:.1e} at most."
    Console().print(told, soft_wrap=True, highlight=False, markup=False)


def _part_colors(network: "nn.Module", cache: Path) -> Mapping[str, str]:
    from export.data.cache import Cache  # noqa: PLC0415
    from export.models.generator import Generator  # noqa: PLC0415
    from export.part_colors import as_metadata, measure_part_colors  # noqa: PLC0415

    assert isinstance(network, Generator)
    return {"part_colors": as_metadata(network, measure_part_colors(network, Cache(cache)))}
