"""The command that colorizes one drawing, and what it shares with the others."""

from collections.abc import Callable, Iterable
from pathlib import Path

from desktop.cli_output import WrongUse, progress_bar, say, write, write_json
from desktop.cli_projects import Options, drawing_request
from desktop.core.characters import load_character
from desktop.core.color import format_hex, parse_hex
from desktop.core.errors import TintlineError
from desktop.core.files import check_folder
from desktop.core.layer_files import layer_files
from desktop.core.palettes import load_palette
from desktop.engine.colorize import Colorizer
from desktop.engine.model import find_model
from desktop.engine.output import (
    LAYERED_SUFFIXES,
    RESULT_SUFFIXES,
    save_result,
    save_result_layers,
)
from desktop.engine.providers import Device
from desktop.engine.request import ColorizeRequest, Look
from desktop.engine.result import Colored
from desktop.engine.tile_size import LEAST_TILE, MOST_TILE, parse_tile


def options(
    palette: str | None,
    character: Path | None,
    look: Look | None,
    seed: int | None,
    gap: float | None,
    line_color: str | None,
    line_opacity: float | None,
    layers: bool,
    split_colors: bool,
) -> Options:
    """The options that both commands share; TintlineError where there is no such palette."""
    try:
        color = None if line_color is None else parse_hex(line_color)
    except ValueError as error:
        raise WrongUse(
            f'--line-color takes a colour such as #3a2c20, and not "{line_color}".'
        ) from error
    return Options(
        palette=None if palette is None else load_palette(palette),
        character=None if character is None else load_character(character),
        look=look,
        seed=seed,
        gap=gap,
        line_color=color,
        line_opacity=line_opacity,
        layers=layers,
        split_colors=split_colors,
    )


def tile_of(text: str) -> int | None:
    """What `Colorizer` takes for the option --tile."""
    try:
        return parse_tile(text)
    except ValueError as error:
        raise WrongUse(
            f"--tile takes auto, off or a size from {LEAST_TILE} to {MOST_TILE:,} pixels, and not"
            f' "{text}".'
        ) from error


def colorize(
    drawing: Path,
    output: Path,
    *,
    hints: Path | None,
    options: Options,
    device: Device,
    model: str | None,
    tile: int | None,
    as_json: bool,
) -> int:
    """Colorize one drawing; everything that can be refused is refused before the work."""
    check_output(drawing, output, layer_files(output) if options.layers else ())
    check_split(options, output.suffix.lower(), f"use it with {' or '.join(LAYERED_SUFFIXES)}")
    model_path = find_model(model)
    with progress_bar(drawing.name) as progress:
        progress(0.0, "opening")
        request = drawing_request(drawing, hints, options)
        picture = request.picture
        progress(0.02, "loading the model")
        colorizer = Colorizer(model_path, device.value, tile)
        # A twin: what it keeps of the picture for the next time is gone before saving.
        result, regions, written = _colored(
            colorizer.twin(), request, output, options.layers, progress
        )
        save_result(output, result, request, split_colors=options.split_colors)
    if as_json:
        write_json(
            {
                "input": str(drawing),
                "output": str(output),
                "layers": [str(path) for path in written],
                "size": [picture.width, picture.height],
                "model": colorizer.model_name,
                "device": result.device,
                "regions": regions,
                "notices": list(result.notices),
                "parts": {part.part: format_hex(part.color) for part in result.parts},
                "seconds": {name: round(value, 4) for name, value in result.seconds.items()},
            }
        )
    else:
        for notice in result.notices:
            say(notice)
        for path in (output, *written):
            write(str(path))
        if "(" in result.device:
            say(f"The model ran on {result.device}.")
    return 0


def _colored(
    colorizer: Colorizer,
    request: ColorizeRequest,
    output: Path,
    layers: bool,
    progress: Callable[[float, str], None],
) -> tuple[Colored, int, list[Path]]:
    """The result, the number of its regions, and the files of its layers, which are written."""
    result = colorizer.colorize(
        request, progress=lambda share, step: progress(0.05 + 0.9 * share, step)
    )
    progress(0.95, "saving")
    regions = int(result.regions.max()) + 1
    written = save_result_layers(output, result, request.picture) if layers else []
    layered = output.suffix.lower() in LAYERED_SUFFIXES
    return result if layered else result.merged(), regions, written


def check_output(source: Path, output: Path, beside: Iterable[Path] = ()) -> None:
    """Refuse an output that can't be written or would cost the artist something.

    Args:
        source: the picture it is made from.
        output: the file.
        beside: files that will be written with it.
    """
    if output.is_dir():
        raise WrongUse(
            f"{output} is a folder: name a file in it, such as {output / source.stem}.png."
        )
    if output.suffix.lower() not in RESULT_SUFFIXES:
        raise WrongUse(
            f'"{output.name}" has no ending that names a format: use one of'
            f" {', '.join(RESULT_SUFFIXES)}."
        )
    if not output.parent.exists():
        raise TintlineError(
            f"The folder {output.parent} does not exist: make it, or choose another."
        )
    check_folder(output.parent)
    for file in (output, *beside):
        if source.exists() and file.exists() and file.samefile(source):
            raise WrongUse(f"{file} is the picture itself: choose another name for the result.")


def check_split(options: Options, suffix: str, remedy: str) -> None:
    """Refuse a layer for each colour in a format without layers; `remedy` says what to do."""
    if options.split_colors and suffix not in LAYERED_SUFFIXES:
        raise WrongUse(f"--split-colors is for formats with layers: {remedy}.")
