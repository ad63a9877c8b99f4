"""The command line `tintline-export`."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Train Tintline's models on your own pictures and convert them to ONNX.",
    epilog="data → train → onnx: prepare pictures, train on them, make a model file from the run.",
)

_Run = Annotated[Path, typer.Argument(help="Folder of the run.")]
_Steps = Annotated[int, typer.Option(min=1, help="Optimizer steps in all.")]
_Batch = Annotated[int, typer.Option(min=1, help="Pictures a step.")]
_Size = Annotated[int, typer.Option(min=32, help="Side of a training picture, multiple of 16.")]
_Rate = Annotated[float, typer.Option(help="Learning rate.")]
_Cooldown = Annotated[int, typer.Option(min=0, help="Last steps, in which the rate falls to 0.")]
_Minutes = Annotated[float | None, typer.Option(help="Stop (and save) after so many minutes.")]
_Device = Annotated[str, typer.Option(help="cpu or cuda.")]
_Workers = Annotated[int, typer.Option(min=0, help="Processes that make samples.")]


@app.command()
def data(
    source: Annotated[
        Path,
        typer.Argument(help="Folder of colour pictures, of colour-sketch pairs, or of tar shards."),
    ],
    output: Annotated[Path, typer.Option("--output", "-o", help="Folder to make.")],
    split: Annotated[str, typer.Option(help="Which shards: train or val.")] = "train",
    size: Annotated[int, typer.Option(min=64, help="Longest side kept.")] = 224,
    limit: Annotated[int | None, typer.Option(min=1, help="At most so many pictures.")] = None,
) -> None:
    """Prepare pictures for training: sketches are simulated, palettes extracted."""
    from desktop.core.errors import TintlineError  # noqa: PLC0415
    from export.data.cache import build_cache  # noqa: PLC0415

    if output.exists():
        raise TintlineError(f"{output} exists already; name another folder or remove it.")
    count = build_cache(source, output, split=split, size=size, limit=limit)
    Console().print(f"{count} pictures prepared in {output}.")


@app.command()
def train(
    cache: Annotated[Path, typer.Argument(help="Prepared data folder (see `data`).")],
    run: Annotated[Path, typer.Option("--output", "-o", help="Folder of the run.")],
    steps: _Steps = 20_000,
    batch: _Batch = 16,
    size: _Size = 128,
    rate: _Rate = 8e-4,
    cooldown: _Cooldown = 2_000,
    minutes: _Minutes = None,
    device: _Device = "cpu",
    workers: _Workers = 1,
    seed: Annotated[int, typer.Option(help="Of data order and first weights.")] = 0,
) -> None:
    """Train the sketch generator, or go on with the run that lies in the folder."""
    from export.train import TrainOptions  # noqa: PLC0415
    from export.train import train as run_training  # noqa: PLC0415

    options = TrainOptions(
        data=cache, run=run, steps=steps, batch=batch, size=size, rate=rate, cooldown=cooldown,
        minutes=minutes, device=device, workers=workers, seed=seed,
    )  # fmt: skip
    Console().print(f"Saved {run_training(options)}.")


@app.command()
def resume(run: _Run, steps: _Steps, minutes: _Minutes = None) -> None:
    """Go on with a run, with the options it was started with."""
    from export.train import stored_options  # noqa: PLC0415
    from export.train import train as run_training  # noqa: PLC0415

    options = replace(stored_options(run), steps=steps, minutes=minutes)
    Console().print(f"Saved {run_training(options)}.")


@app.command()
def onnx(
    run: _Run,
    output: Annotated[Path, typer.Option("--output", "-o", help="Model file to write.")],
    name: Annotated[str, typer.Option(help="Name shown in the application.")] = "My sketch model",
    version: Annotated[str, typer.Option(help="Version of the model.")] = "1",
    licence: Annotated[str, typer.Option(help="Licence of the weights.")] = "unspecified",
    trained_on: Annotated[str, typer.Option(help="The data, in words.")] = "own pictures",
    working_size: Annotated[int, typer.Option(min=32, help="Longest side it works at.")] = 256,
) -> None:
    """Convert a run's generator to ONNX and check it against PyTorch."""
    from export.checkpoint import load_checkpoint, restore_generator  # noqa: PLC0415
    from export.onnx_export import export_onnx  # noqa: PLC0415

    generator = restore_generator(load_checkpoint(run / "checkpoint.pt"))
    metadata = {
        "name": name, "version": version, "licence": licence, "trained_on": trained_on,
        "working_size": str(working_size), "recipe": "pointer-unet",
    }  # fmt: skip
    worst = export_onnx(generator, output, metadata)
    Console().print(f"Wrote {output}; it differs from PyTorch by {worst:.1e} at most.")


@app.command()
def evaluate(
    model: Annotated[Path, typer.Argument(help="ONNX file.")],
    source: Annotated[Path, typer.Argument(metavar="DATA", help="Folder with val-*.tar shards.")],
    limit: Annotated[int, typer.Option(min=1, help="Pictures to measure at most.")] = 60,
    json_file: Annotated[Path | None, typer.Option("--json", help="Also write JSON here.")] = None,
) -> None:
    """Measure a model in the whole pipeline: with more and more dots, without and with palette."""
    from desktop.core.files import atomic_write_text  # noqa: PLC0415
    from export.evaluate import as_json, as_table  # noqa: PLC0415
    from export.evaluate import evaluate as measure  # noqa: PLC0415

    scores = measure(model, source, limit=limit)
    Console().print(as_table(scores))
    if json_file is not None:
        atomic_write_text(json_file, as_json(scores))
