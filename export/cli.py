"""The command line `tintline-export`."""

import os
from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

if TYPE_CHECKING:
    from PIL import Image

    from export.models.unet import UNet

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Train Tintline's models on your own pictures and convert them to ONNX.",
    epilog="data prepare → train → onnx → evaluate: prepare pictures, train on them, make a model"
    " file from the run, measure it.",
)


data_app = typer.Typer(no_args_is_help=True, help="Look at training pictures and prepare them.")
app.add_typer(data_app, name="data")


class TaskName(StrEnum):
    """What a model is for."""

    SKETCH = "sketch"
    PHOTO = "photo"


class Part(StrEnum):
    """Which half of the validation pictures."""

    TEST = "test"
    TUNE = "tune"
    ALL = "all"


_Run = Annotated[Path, typer.Argument(help="Folder of the run.")]
_Steps = Annotated[int, typer.Option(min=1, help="Optimizer steps in all.")]
_Minutes = Annotated[float | None, typer.Option(help="Stop (and save) after so many minutes.")]
_Task = Annotated[TaskName, typer.Option(help="What is trained: line art or photographs.")]


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

    _check_outputs(sheet, ())
    report = check_data(source, split, shown=48 if sheet is not None else 0)
    print_report(report, Console())
    if sheet is not None and report.sheet is not None:
        _save_sheet(report.sheet, sheet)


@data_app.command()
def prepare(
    source: _Source,
    output: Annotated[Path, typer.Option("--output", "-o", help="Folder to make.")],
    task: _Task = TaskName.SKETCH,
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


@app.command()
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


@app.command()
def train(
    cache: Annotated[Path, typer.Argument(help="Prepared data folder (see `data prepare`).")],
    run: Annotated[Path, typer.Option("--output", "-o", help="Folder of the run.")],
    task: _Task = TaskName.SKETCH,
    steps: _Steps = 20_000,
    batch: Annotated[int, typer.Option(min=1, help="Pictures a step, on all devices.")] = 24,
    size: Annotated[
        str,
        typer.Option(
            metavar="PX[,PX@SHARE…]",
            help="Side of a training picture, multiple of 16; 96,128@0.7 grows to 128 after 70 %"
            " of the steps.",
        ),
    ] = "128",
    rate: Annotated[float, typer.Option(help="Highest learning rate; falls as a cosine.")] = 1e-3,
    minutes: _Minutes = None,
    device: Annotated[str, typer.Option(help="auto, cpu, cuda or mps.")] = "auto",
    devices: Annotated[int, typer.Option(min=1, help="How many of them on this machine.")] = 1,
    precision: Annotated[str, typer.Option(help="auto, bf16-mixed or 32-true.")] = "auto",
    workers: Annotated[
        int, typer.Option(min=0, help="Processes that make samples, for each device.")
    ] = 1,
    start: Annotated[
        Path | None,
        typer.Option(help="Begin from a run's folder or a model that tintline-export wrote."),
    ] = None,
    seed: Annotated[int, typer.Option(min=0, help="Of data order and first weights.")] = 0,
) -> None:
    """Train a generator, or go on with the run that lies in the folder.

    On several machines: torchrun --nnodes 2 --nproc-per-node 4 … -m export train …
    """
    from export.training.loop import train as run_training  # noqa: PLC0415
    from export.training.options import TrainOptions  # noqa: PLC0415

    options = TrainOptions(
        data=cache, run=run, task=task.value, steps=steps, batch=batch, size=size, rate=rate,
        minutes=minutes, device=device, devices=devices, precision=precision, workers=workers,
        start=start, seed=seed,
    )  # fmt: skip
    _say_saved(run_training(options))


@app.command()
def resume(run: _Run, steps: _Steps, minutes: _Minutes = None) -> None:
    """Go on with a run, with the options it was started with."""
    from export.training.loop import stored_options  # noqa: PLC0415
    from export.training.loop import train as run_training  # noqa: PLC0415

    options = replace(stored_options(run), steps=steps, minutes=minutes)
    _say_saved(run_training(options))


def _say_saved(path: Path) -> None:
    if os.environ.get("RANK", "0") == "0" and os.environ.get("LOCAL_RANK", "0") == "0":
        Console().print(f"Saved {path}.")


@app.command()
def onnx(
    run: _Run,
    output: Annotated[Path, typer.Option("--output", "-o", help="Model file to write.")],
    name: Annotated[str, typer.Option(help="Name shown in the application.")] = "My model",
    version: Annotated[str, typer.Option(help="Version of the model.")] = "1",
    licence: Annotated[str, typer.Option(help="Licence of the weights.")] = "unspecified",
    trained_on: Annotated[str, typer.Option(help="The data, in words.")] = "own pictures",
    working_size: Annotated[int, typer.Option(min=32, help="Longest side it works at.")] = 256,
    cache: Annotated[
        Path | None,
        typer.Option(
            "--data",
            help="Prepared data folder, to tell the model which colours parts have there (sketch).",
        ),
    ] = None,
) -> None:
    """Convert a run's generator to ONNX and check it against PyTorch."""
    from desktop.core.errors import TintlineError  # noqa: PLC0415
    from export.onnx_export import export_onnx  # noqa: PLC0415
    from export.training.checkpoint import FILE, load_checkpoint, restore_network  # noqa: PLC0415

    state = load_checkpoint(run / FILE)
    recipe = {"sketch": "pointer-unet", "photo": "photo-unet"}[state["task"]]
    metadata = {
        "name": name, "version": version, "licence": licence, "trained_on": trained_on,
        "working_size": str(working_size), "recipe": recipe, **state["metadata"],
    }  # fmt: skip
    network = restore_network(state)
    if cache is not None:
        if "parts" not in metadata:
            raise TintlineError(
                f"{run} learned no parts, so --data tells it nothing: leave it out, or train with"
                " figures (tintline-export data prepare --figures)."
            )
        metadata |= _part_colors(network, cache)
    worst = export_onnx(network, output, metadata)
    Console().print(f"Wrote {output}; it differs from PyTorch by {worst:.1e} at most.")


def _part_colors(network: "UNet", cache: Path) -> dict[str, str]:
    from export.data.cache import Cache  # noqa: PLC0415
    from export.models.generator import Generator  # noqa: PLC0415
    from export.part_colors import as_metadata, measure_part_colors  # noqa: PLC0415

    assert isinstance(network, Generator)
    return {"part_colors": as_metadata(network, measure_part_colors(network, Cache(cache)))}


@app.command()
def evaluate(
    model: Annotated[Path, typer.Argument(help="ONNX file.")],
    source: Annotated[
        Path, typer.Argument(metavar="DATA", help="Folder with validation shards, or of pairs.")
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

    _check_outputs(sheet, (json_file, markdown))
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
        _save_sheet(picture, sheet)


def _check_outputs(sheet: Path | None, others: Sequence[Path | None]) -> None:
    """Refuse files that could not be written, before the work."""
    from desktop.core.errors import TintlineError  # noqa: PLC0415

    for file in (sheet, *others):
        if file is not None and not file.parent.is_dir():
            raise TintlineError(f"The folder {file.parent} does not exist: make it first.")
    if sheet is not None and sheet.suffix.lower() not in (".png", ".jpg", ".webp"):
        raise TintlineError(f'"{sheet.name}" has no ending of a sheet: use .png, .jpg or .webp.')


def _save_sheet(picture: "Image.Image", sheet: Path) -> None:
    from PIL import Image  # noqa: PLC0415

    from desktop.core.files import atomic_write  # noqa: PLC0415

    kind = Image.registered_extensions()[sheet.suffix.lower()]
    atomic_write(sheet, lambda temporary: picture.save(temporary, kind))


@app.command()
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


@app.command()
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
    import json  # noqa: PLC0415
    import secrets  # noqa: PLC0415

    from desktop.core.errors import TintlineError  # noqa: PLC0415
    from desktop.core.files import atomic_write_text  # noqa: PLC0415
    from export.evaluation.blind import blind_sheet  # noqa: PLC0415
    from export.evaluation.run import counting  # noqa: PLC0415
    from export.evaluation.samples import choose_cases  # noqa: PLC0415

    if sheet.resolve() == key.resolve():
        raise TintlineError("The sheet and its key cannot be one file: name two.")
    _check_outputs(sheet, (key,))
    seed = secrets.randbelow(1_000_000) if seed is None else seed
    cases = choose_cases(source, part=Part.ALL.value, limit=limit)
    with counting("drawings", len(cases)) as done:
        picture, order = blind_sheet(first, second, cases, seed=seed, done=done)
    _save_sheet(picture, sheet)
    rows = {
        str(number): dict(zip("AB", names, strict=True)) for number, names in enumerate(order, 1)
    }
    models = {"first": first.name, "second": second.name}
    atomic_write_text(key, json.dumps({"models": models, "seed": seed, "drawings": rows}, indent=1))
    Console().print(f"{len(order)} drawings on {sheet}; judge them before you open {key}.")
