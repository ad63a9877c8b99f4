"""The options that commands share."""

from pathlib import Path
from typing import Annotated

import typer

from desktop.engine.providers import Device
from desktop.engine.request import Look

# `readable=False` leaves it to the program to say why a file can't be read, and what to do.
PaletteOption = Annotated[
    str | None,
    typer.Option(
        "--palette",
        "-p",
        metavar="NAME|FILE|PICTURE",
        help="Colours to use: a shipped palette (see: tintline palettes), a palette file (.gpl,"
        " .hex, .aco, .ase) or a picture to take them from. Without it the model chooses.",
        show_default=False,
    ),
]
CharacterOption = Annotated[
    Path | None,
    typer.Option(
        "--character",
        metavar="FILE.gpl",
        readable=False,
        help="Colours of hair, skin, eyes, top … alike on every page: a palette file whose colours"
        " bear these names; the window's Character section saves it.",
        show_default=False,
    ),
]
LookOption = Annotated[
    Look | None,
    typer.Option(
        "--look",
        "-l",
        help="flat: one colour an area; soft: with shading; painted: the model's own brush."
        " soft if not given.",
        show_default=False,
    ),
]
SeedOption = Annotated[
    int | None,
    typer.Option(
        "--seed",
        "-s",
        metavar="N",
        min=0,
        help="Another number is another variation; 0 is first.",
        show_default=False,
    ),
]
GapOption = Annotated[
    float | None,
    typer.Option(
        "--gap",
        metavar="PX",
        min=0,
        max=200,
        help="Widest gap in a line that still holds colour back, in pixels; without it, it grows"
        " with the picture (5 at 1000 pixels).",
        show_default=False,
    ),
]
DeviceOption = Annotated[
    Device, typer.Option("--device", "-d", help="What runs the model; auto takes the fastest.")
]
ModelOption = Annotated[
    str | None,
    typer.Option(
        "--model",
        "-m",
        metavar="NAME|FILE",
        help="A model's name (see: tintline models) or an ONNX file.",
        show_default=False,
    ),
]
OutputOption = Annotated[
    Path,
    typer.Option(
        "--output",
        "-o",
        metavar="OUT",
        readable=False,
        help="The result; its ending names the format: .png .jpg .webp .tif …, with layers"
        " .psd .ora, or a project for the window: .tint",
    ),
]
HintsOption = Annotated[
    Path | None,
    typer.Option(
        "--hints",
        metavar="FILE.json",
        readable=False,
        help="Dots and strokes of colour.",
        show_default=False,
    ),
]
LineColorOption = Annotated[
    str | None,
    typer.Option(
        "--line-color",
        metavar="#RRGGBB",
        help="Colour of the lines; without it they stay as they were drawn.",
        show_default=False,
    ),
]
LineOpacityOption = Annotated[
    float | None,
    typer.Option(
        "--line-opacity",
        min=0,
        max=1,
        help="How strongly the lines are laid on; 1 if not given.",
        show_default=False,
    ),
]
LayersOption = Annotated[
    bool,
    typer.Option(
        "--layers",
        help="Write lines, flats, shading and a map of the areas beside the result too, as PNG.",
    ),
]
SplitOption = Annotated[
    bool,
    typer.Option(
        "--split-colors", help="In .psd, .ora and .tint, give each flat colour its own layer."
    ),
]
SuffixOption = Annotated[
    str,
    typer.Option(
        "--suffix",
        metavar="TEXT",
        help="Added to the names: with -color, girl.jpg becomes girl-color.png.",
        show_default=False,
    ),
]
JobsOption = Annotated[
    int | None,
    typer.Option(
        "--jobs",
        "-j",
        metavar="N",
        min=1,
        max=64,
        help="Drawings worked on at a time; without it, as many as the machine is good for.",
        show_default=False,
    ),
]
ReportOption = Annotated[
    Path | None,
    typer.Option(
        "--report",
        metavar="FILE.html",
        readable=False,
        help="Write a page with each drawing before and after, times and failures.",
        show_default=False,
    ),
]
WatchOption = Annotated[
    bool,
    typer.Option("--watch", help="Go on and colorize what arrives in IN, until Ctrl+C."),
]
DaskOption = Annotated[
    str | None,
    typer.Option(
        "--dask",
        metavar="ADDRESS",
        help="Let the workers of a Dask cluster do it, such as tcp://studio:8786; all of them"
        " reach both folders under the same path.",
        show_default=False,
    ),
]
TileOption = Annotated[
    str,
    typer.Option(
        "--tile",
        metavar="auto|off|PX",
        help="Look at the drawing a second time in tiles of PX, as the model sees it, so that"
        " small areas get their own colours; auto does so with large drawings.",
    ),
]
JsonOption = Annotated[
    bool, typer.Option("--json", help="Write the outcome to standard output as JSON.")
]
JsonFileOption = Annotated[
    Path | None,
    typer.Option(
        "--json",
        metavar="FILE",
        readable=False,
        help="Write the figures there, as JSON, too.",
    ),
]
SizeOption = Annotated[
    float | None,
    typer.Option(
        "--size",
        metavar="MP",
        min=0.05,
        max=100,
        help="Of the sketch, megapixels; 1 if not given.",
        show_default=False,
    ),
]
FullOption = Annotated[
    bool,
    typer.Option(
        "--full",
        help="Measure sketches from 0.25 to 33 megapixels on every device found (or on the one"
        " named), the machine itself, and PyTorch and G'MIC where installed; some minutes.",
    ),
]
MarkdownOption = Annotated[
    Path | None,
    typer.Option(
        "--markdown",
        metavar="FILE",
        readable=False,
        help="With --full: write the tables there too; a document that has a place for them"
        " keeps all else.",
    ),
]
PlotOption = Annotated[
    Path | None,
    typer.Option(
        "--plot",
        metavar="FILE.svg|png",
        readable=False,
        help="With --full: draw them, too (needs matplotlib).",
    ),
]
FolderArgument = Annotated[
    Path, typer.Argument(metavar="IN", readable=False, help="The folder of drawings.")
]
FolderOption = Annotated[
    Path,
    typer.Option(
        "--output",
        "-o",
        metavar="OUT",
        readable=False,
        help="The folder of results; made if it lacks.",
    ),
]
RecursiveOption = Annotated[
    bool, typer.Option("--recursive", "-r", help="Go into subfolders and mirror them.")
]
OverwriteOption = Annotated[
    bool, typer.Option("--overwrite", help="Make results again that exist already.")
]
FormatOption = Annotated[
    str,
    typer.Option("--format", "-f", metavar="png|jpg|webp|tif|psd|ora", help="Of the results."),
]
