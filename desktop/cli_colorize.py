"""The commands that colorize."""

from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

from desktop.cli_output import FAILED, INTERRUPTED, WrongUse, progress_bar, say, write, write_json
from desktop.cli_projects import Options, drawing_request
from desktop.core.characters import load_character
from desktop.core.color import format_hex, parse_hex
from desktop.core.errors import TintlineError
from desktop.core.layer_files import layer_files, save_layer_files
from desktop.core.palettes import load_palette
from desktop.engine.batch import (
    BatchItem,
    BatchState,
    BatchSummary,
    check_folder,
    plan_batch,
    run_batch,
)
from desktop.engine.colorize import Colorizer
from desktop.engine.model import find_model
from desktop.engine.output import LAYERED_SUFFIXES, RESULT_SUFFIXES, save_result
from desktop.engine.providers import Device
from desktop.engine.request import Look


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


def colorize(
    drawing: Path,
    output: Path,
    *,
    hints: Path | None,
    options: Options,
    device: Device,
    model: str | None,
    as_json: bool,
) -> int:
    """Colorize one drawing; everything that can be refused is refused before the work."""
    check_output(drawing, output, layer_files(output) if options.layers else ())
    _check_split(options, output.suffix.lower(), f"use it with {' or '.join(LAYERED_SUFFIXES)}")
    model_path = find_model(model)
    with progress_bar(drawing.name) as progress:
        progress(0.0, "opening")
        request = drawing_request(drawing, hints, options)
        picture = request.picture
        progress(0.02, "loading the model")
        colorizer = Colorizer(model_path, device.value)
        result = colorizer.colorize(
            request,
            progress=lambda share, step: progress(0.05 + 0.9 * share, step),
        )
        progress(0.95, "saving")
        written = []
        if options.layers:
            layers = result.lines, result.flats, result.shading, result.regions
            written = save_layer_files(output, *layers, like=picture)
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
                "regions": int(result.regions.max()) + 1,
                "parts": {part.part: format_hex(part.color) for part in result.parts},
                "seconds": {name: round(value, 4) for name, value in result.seconds.items()},
            }
        )
    else:
        for path in (output, *written):
            write(str(path))
        if "(" in result.device:
            say(f"The model ran on {result.device}.")
    return 0


def batch(
    source: Path,
    output: Path,
    *,
    recursive: bool,
    overwrite: bool,
    suffix: str,
    options: Options,
    device: Device,
    model: str | None,
    as_json: bool,
) -> int:
    """Colorize a folder; the exit code tells whether every drawing has its result."""
    if suffix not in RESULT_SUFFIXES:
        formats = ", ".join(known.removeprefix(".") for known in RESULT_SUFFIXES)
        raise WrongUse(f'There is no format "{suffix.removeprefix(".")}": use one of {formats}.')
    layered = " or ".join(known.removeprefix(".") for known in LAYERED_SUFFIXES)
    _check_split(options, suffix, f"add --format {layered}")
    model_path = find_model(model)
    items = plan_batch(
        source,
        output,
        recursive=recursive,
        overwrite=overwrite,
        suffix=suffix,
        layers=options.layers,
    )
    with progress_bar("batch") as progress:

        def report(number: int, item: BatchItem) -> None:
            if item.state is BatchState.FAILED:
                # What is said of a drawing's content (blank, a photograph) doesn't name it.
                named = item.source.name in item.message
                say(f"tintline: {'' if named else f'{item.source}: '}{item.message}")
            if item.state is BatchState.WORKING:
                progress(number / len(items), f"{number + 1} of {len(items)}, {item.source.name}")

        if any(item.state is BatchState.WAITING for item in items):
            progress(0.0, "loading the model")
            colorizer = Colorizer(model_path, device.value)
            summary = run_batch(items, colorizer, options.settings(), on_change=report)
        else:
            summary = BatchSummary(skipped=len(items))
    counts = f"{summary.done} done, {summary.skipped} skipped, {summary.failed} failed"
    if as_json:
        write_json({**asdict(summary), "items": [_item_json(item) for item in items]})
    else:
        write(f"{counts} ({summary.seconds:.1f} s)")
    if summary.cancelled:
        say("Cancelled; the same command goes on where it stopped.")
        return INTERRUPTED
    return FAILED if summary.failed else 0


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


def _check_split(options: Options, suffix: str, remedy: str) -> None:
    if options.split_colors and suffix not in LAYERED_SUFFIXES:
        raise WrongUse(f"--split-colors is for formats with layers: {remedy}.")


def _item_json(item: BatchItem) -> dict[str, object]:
    return {
        "source": str(item.source),
        "target": str(item.target),
        "state": item.state.value,
        "message": item.message,
        "seconds": round(item.seconds, 3),
    }
