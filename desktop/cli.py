"""The command line. Heavy parts are imported by the command that needs them."""

import difflib
import importlib
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Annotated

import typer

from desktop import __version__
from desktop.cli_options import (
    CharacterOption,
    DaskOption,
    DeviceOption,
    FolderArgument,
    FolderOption,
    FormatOption,
    FullOption,
    GapOption,
    HintsOption,
    JobsOption,
    JsonFileOption,
    JsonOption,
    LayersOption,
    LineColorOption,
    LineOpacityOption,
    LookOption,
    MarkdownOption,
    ModelOption,
    OutputOption,
    OverwriteOption,
    PaletteOption,
    PlotOption,
    RecursiveOption,
    ReportOption,
    SeedOption,
    SizeOption,
    SplitOption,
    SuffixOption,
    TileOption,
    WatchOption,
)
from desktop.cli_output import WrongUse, guarded, write
from desktop.engine.providers import Device

_HELP = (
    "Colorize line drawings: clean colour under untouched lines.\n\n"
    "[bold]tintline[/bold] opens the window, and [bold]tintline girl.png[/bold] a drawing in it"
    f" (options: --model NAME|FILE, --device {'|'.join(Device)}). The commands below work without a"
    " window.\n\n"
    "[bold]Examples[/bold]\n\n"
    "tintline colorize girl.png -o girl-color.png\n\n"
    "tintline colorize page.tif -o page-color.tif --palette cover.jpg --look flat --layers\n\n"
    "tintline batch chapter-1 -o chapter-1-color --recursive"
)

# `readable=False` leaves it to the program to say why a file can't be read, and what to do.
app = typer.Typer(
    name="tintline",
    help=_HELP,
    add_completion=False,
    no_args_is_help=False,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    subcommand_metavar="[FILES]... | COMMAND ...",
)


def _print_version(wanted: bool) -> None:
    if wanted:
        write(f"tintline {__version__}")
        raise typer.Exit


@app.callback()
def root(
    _version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Print the version and exit."
        ),
    ] = False,
) -> None:
    """Only options that stand before a command."""


@app.command(hidden=True)
@guarded
def window(
    context: typer.Context,
    files: Annotated[
        list[Path] | None, typer.Argument(metavar="[FILES]...", readable=False)
    ] = None,
    model: ModelOption = None,
    device: DeviceOption = Device.AUTO,
    quit_when_shown: Annotated[bool, typer.Option(hidden=True)] = False,
    self_test: Annotated[Path | None, typer.Option(hidden=True)] = None,
) -> int:
    """Open the window, with drawings in it."""
    files = files or []
    _refuse_misspelt_commands(files)
    path = None
    if model is not None:
        from desktop.engine.model import find_model  # noqa: PLC0415

        path = find_model(model)
    if sys.platform == "win32":
        # Loaded after Qt, ONNX Runtime's library fails to initialise there. Where it is missing,
        # the window says so.
        with suppress(ImportError):
            importlib.import_module("onnxruntime")
    if self_test is not None:
        from desktop.ui.self_test import run_self_test  # noqa: PLC0415

        return run_self_test(self_test, write)
    from desktop.ui.app import run_window  # noqa: PLC0415 - Qt is for the window alone

    return run_window(
        files, path, device.value, started=context.obj, quit_when_shown=quit_when_shown
    )


@app.command(options_metavar="-o OUT [OPTIONS]")
@guarded
def colorize(
    drawing: Annotated[
        Path,
        typer.Argument(
            metavar="IN",
            readable=False,
            help="The drawing: PNG, JPEG, WebP, TIFF, PSD …, or a project (.tint), whose own"
            " colours and dots are used where no option says otherwise.",
        ),
    ],
    output: OutputOption,
    hints: HintsOption = None,
    palette: PaletteOption = None,
    character: CharacterOption = None,
    look: LookOption = None,
    seed: SeedOption = None,
    gap: GapOption = None,
    line_color: LineColorOption = None,
    line_opacity: LineOpacityOption = None,
    layers: LayersOption = False,
    split_colors: SplitOption = False,
    device: DeviceOption = Device.AUTO,
    model: ModelOption = None,
    tile: TileOption = "auto",
    as_json: JsonOption = False,
) -> int:
    """Colorize one drawing.

    Example: tintline colorize girl.png -o girl-color.png --palette Sakura --look flat
    """
    from desktop import cli_colorize  # noqa: PLC0415

    return cli_colorize.colorize(
        drawing,
        output,
        hints=hints,
        options=cli_colorize.options(
            palette, character, look, seed, gap, line_color, line_opacity, layers, split_colors
        ),
        device=device,
        model=model,
        tile=cli_colorize.tile_of(tile),
        as_json=as_json,
    )


@app.command(options_metavar="-o OUT [OPTIONS]")
@guarded
def photo(
    source: Annotated[
        Path,
        typer.Argument(metavar="IN", readable=False, help="The photograph: PNG, JPEG, TIFF …"),
    ],
    output: OutputOption,
    hints: HintsOption = None,
    device: DeviceOption = Device.AUTO,
    model: ModelOption = None,
    as_json: JsonOption = False,
) -> int:
    """Colour one black-and-white photograph.

    Its lightness stays as it is; dots steer the colour (a dot of no colour keeps its place gray).

    Example: tintline photo grandmother.jpg -o grandmother-color.jpg
    """
    from desktop import cli_photo  # noqa: PLC0415

    return cli_photo.photo(source, output, hints=hints, device=device, model=model, as_json=as_json)


@app.command(options_metavar="-o OUT [OPTIONS]")
@guarded
def batch(
    source: FolderArgument,
    output: FolderOption,
    recursive: RecursiveOption = False,
    overwrite: OverwriteOption = False,
    format_: FormatOption = "png",
    suffix: SuffixOption = "",
    jobs: JobsOption = None,
    report: ReportOption = None,
    watch: WatchOption = False,
    dask: DaskOption = None,
    palette: PaletteOption = None,
    character: CharacterOption = None,
    look: LookOption = None,
    seed: SeedOption = None,
    gap: GapOption = None,
    line_color: LineColorOption = None,
    line_opacity: LineOpacityOption = None,
    layers: LayersOption = False,
    split_colors: SplitOption = False,
    device: DeviceOption = Device.AUTO,
    model: ModelOption = None,
    tile: TileOption = "auto",
    as_json: JsonOption = False,
) -> int:
    """Colorize a folder of drawings.

    Results that exist already are skipped, so a batch that was stopped goes on where it was; one
    whose drawing has changed since is made again. A drawing that fails is named and does not stop
    the rest; the exit code is 1 then.

    Example: tintline batch chapter-1 -o chapter-1-color --recursive --palette reference.png
    """
    from desktop import cli_batch, cli_colorize  # noqa: PLC0415

    return cli_batch.batch(
        source,
        output,
        asked=cli_batch.BatchOptions(
            recursive=recursive,
            overwrite=overwrite,
            suffix=f".{format_.lower().removeprefix('.')}",
            added=suffix,
            jobs=jobs,
            report=report,
            watch=watch,
            dask=dask,
            tile=cli_colorize.tile_of(tile),
            as_json=as_json,
        ),
        options=cli_colorize.options(
            palette, character, look, seed, gap, line_color, line_opacity, layers, split_colors
        ),
        device=device,
        model=model,
    )


@app.command()
@guarded
def models(as_json: JsonOption = False) -> int:
    """List the models that came with the program, and your own."""
    from desktop import cli_about  # noqa: PLC0415

    return cli_about.models(as_json)


@app.command()
@guarded
def palettes(as_json: JsonOption = False) -> int:
    """List the palettes that came with the program."""
    from desktop import cli_about  # noqa: PLC0415

    return cli_about.palettes(as_json)


@app.command()
@guarded
def doctor(as_json: JsonOption = False) -> int:
    """Say what works on this machine, and what to do about the rest."""
    from desktop import cli_about  # noqa: PLC0415

    return cli_about.doctor(as_json)


@app.command()
@guarded
def licences(
    full: Annotated[
        bool, typer.Option("--full", help="Print the licences' texts and attributions, too.")
    ] = False,
    as_json: JsonOption = False,
) -> int:
    """List the licences of all that ships: the program, models, palettes, packages."""
    from desktop import cli_licences  # noqa: PLC0415

    return cli_licences.licences(full, as_json)


@app.command()
@guarded
def bench(
    json_file: JsonFileOption = None,
    size: SizeOption = None,
    full: FullOption = False,
    markdown: MarkdownOption = None,
    plot: PlotOption = None,
    device: DeviceOption = Device.AUTO,
    model: ModelOption = None,
    alone: Annotated[Path | None, typer.Option(hidden=True, readable=False)] = None,
) -> int:
    """Measure how fast this machine is: a sketch, a moved dot, the start of the window."""
    from desktop import cli_bench  # noqa: PLC0415

    return cli_bench.bench(
        cli_bench.BenchOptions(
            full=full,
            size=size,
            device=device,
            model=model,
            json_file=json_file,
            markdown=markdown,
            plot=plot,
            alone=alone,
        )
    )


#: The names of the commands; whatever else stands first is a file to open in the window.
COMMANDS = (
    "colorize",
    "photo",
    "batch",
    "models",
    "palettes",
    "doctor",
    "licences",
    "bench",
    "window",
)


def main(arguments: Sequence[str], *, started: float | None = None) -> int:
    """Run a command line (without the program's name) and return the exit code.

    Args:
        arguments: as the shell gives them.
        started: `time.perf_counter` at the start of the process.
    """
    arguments = list(arguments)
    own = (*COMMANDS, "--help", "-h", "--version")
    if not arguments or arguments[0] not in own:
        arguments.insert(0, "window")
    try:
        code = app(arguments, prog_name="tintline", obj=started)
    except SystemExit as end:
        code = end.code
    return code if isinstance(code, int) else 0


def _refuse_misspelt_commands(files: list[Path]) -> None:
    """A first word that is neither a command nor a file was meant as a command."""
    if not files:
        return
    word = str(files[0])
    if files[0].suffix or files[0].name != word or files[0].exists():
        return
    close = difflib.get_close_matches(word, COMMANDS[:-1], n=1)
    guess = f"did you mean {close[0]}?" if close else "see tintline --help."
    raise WrongUse(f'There is no command and no file "{word}"; {guess}')
