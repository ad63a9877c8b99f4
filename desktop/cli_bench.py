"""The command that measures how fast this machine is."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.cli_output import WrongUse, progress_bar, write
from desktop.core.files import atomic_write_text
from desktop.engine.bench.plot import check_plot, save_plot
from desktop.engine.bench.quick import Figures, measure
from desktop.engine.model import find_model
from desktop.engine.providers import Device


@dataclass(frozen=True)
class BenchOptions:
    """What to measure and where to write it.

    Attributes:
        full: all sizes and devices, the floor and others.
        size: of the sketch in megapixels, where not all are measured; None: the usual one.
        device: that runs the model; with `full`, ``auto`` stands for all.
        model: name or file.
        json_file, markdown, plot: files to write; None: none.
        alone: colorize this file again and again and write its times as JSON; for `full` itself.
    """

    full: bool = False
    size: float | None = None
    device: Device = Device.AUTO
    model: str | None = None
    json_file: Path | None = None
    markdown: Path | None = None
    plot: Path | None = None
    alone: Path | None = None


def bench(options: BenchOptions) -> int:
    """Measure, print and, where wanted, write files."""
    _check(options)
    model = find_model(options.model)
    if options.alone is not None:
        _measure_alone(options.alone, model, options.device)
    elif options.full:
        _measure_fully(options, model)
    else:
        with progress_bar("Measuring") as progress:
            figures = measure(model, options.device.value, options.size or 1.0, progress)
        _print_pairs(_rows(figures))
        if options.json_file is not None:
            _write_json(options.json_file, figures.as_json())
    return 0


def _check(options: BenchOptions) -> None:
    """Refuse, before the work, what could not be done in the end."""
    for file in (options.json_file, options.markdown, options.plot):
        if file is not None and (file.is_dir() or not file.parent.exists()):
            raise WrongUse(f"{file} cannot be written: name a file in a folder that exists.")
    if not options.full and (options.markdown or options.plot):
        raise WrongUse("--markdown and --plot show what --full measures: add --full.")
    if options.full and options.size is not None:
        raise WrongUse("--full measures all sizes: leave --size out.")
    if options.plot is not None:
        check_plot(options.plot)


def _measure_alone(sketch: Path, model: Path, device: Device) -> None:
    import tempfile  # noqa: PLC0415

    from desktop.engine.bench.stages import measure_stages  # noqa: PLC0415

    with tempfile.TemporaryDirectory(prefix="tintline-") as folder:
        write(measure_stages(sketch, Path(folder) / "out.png", model, device.value).as_json())


def _measure_fully(options: BenchOptions, model: Path) -> None:
    from desktop.engine.bench.full import measure_everything  # noqa: PLC0415
    from desktop.engine.bench.report import as_markdown, put_into  # noqa: PLC0415

    if options.markdown is not None:
        put_into(options.markdown, "")  # said before the work, not after
    with progress_bar("Measuring") as progress:
        figures = measure_everything(model, options.device, progress)
    write(as_markdown(figures))
    if options.json_file is not None:
        _write_json(options.json_file, figures.as_json())
    if options.markdown is not None:
        atomic_write_text(options.markdown, put_into(options.markdown, as_markdown(figures)))
    if options.plot is not None:
        save_plot(figures, options.plot)


def _rows(figures: Figures) -> list[tuple[str, str]]:
    times = figures.times
    window = figures.window_note if figures.window is None else f"{figures.window:.2f} s"
    memory = "unknown" if times.peak_memory is None else f"{times.peak_memory / 2**30:.1f} GiB"
    return [
        ("Model", f"{times.model} on {times.device}"),
        (
            f"A sketch of {times.width} × {times.height} pixels, open to saved",
            f"{times.whole:.2f} s",
        ),
        ("  of that, colouring", f"{figures.colorize:.2f} s"),
        *((f"    {name}", f"{seconds:.2f} s") for name, seconds in times.stages.items()),
        ("The first sketch, model loaded too", f"{figures.first:.2f} s"),
        ("  of that, loading", f"{times.session:.2f} s"),
        ("A moved dot", f"{times.dot:.2f} s"),
        ("From the command to the window", window),
        ("Most memory used", memory),
    ]


def _print_pairs(rows: Sequence[tuple[str, str]]) -> None:
    width = max(len(name) for name, _ in rows)
    for name, value in rows:
        write(f"{name:<{width}}  {value}")


def _write_json(path: Path, told: dict[str, object]) -> None:
    atomic_write_text(path, json.dumps(told, indent=1) + "\n")
