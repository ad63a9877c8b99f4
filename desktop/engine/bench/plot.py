"""The figures as a picture."""

from pathlib import Path
from typing import Any

from desktop.core.errors import TintlineError
from desktop.core.files import atomic_write
from desktop.engine.bench.full import FullFigures
from desktop.engine.bench.stages import STAGES, StageTimes

#: Endings that a plot can have.
SUFFIXES = (".svg", ".png")


def check_plot(path: Path) -> None:
    """Refuse, before the work, a plot that could not be written in the end.

    Raises:
        TintlineError: matplotlib is missing, or the file has another ending.
    """
    if path.suffix.lower() not in SUFFIXES:
        raise TintlineError(f"{path} has no ending of a plot: use .svg or .png.")
    _matplotlib()


def save_plot(figures: FullFigures, path: Path) -> None:
    """Write the time of each stage by size, and memory; a row for each device.

    Raises:
        TintlineError: see `check_plot`.
    """
    pyplot = _matplotlib()
    devices = figures.times
    options = {"figsize": (10, 4.2 * len(devices)), "layout": "constrained", "squeeze": False}
    with pyplot.rc_context({"svg.hashsalt": "tintline", "axes.spines.top": False,
                            "axes.spines.right": False, "axes.titlesize": 11}):  # fmt: skip
        drawing, axes = pyplot.subplots(len(devices), 2, width_ratios=(3, 2), **options)
        try:
            for (device, sizes), (times, memory) in zip(devices.items(), axes, strict=True):
                _draw_times(figures, device, sizes, times)
                _draw_memory(device, sizes, memory)
            kind = path.suffix.lower().removeprefix(".")
            atomic_write(path, lambda temporary: drawing.savefig(temporary, format=kind, dpi=130))
        finally:
            pyplot.close(drawing)


def _draw_times(figures: FullFigures, device: str, sizes: list[StageTimes], axes: Any) -> None:
    megapixels = [times.megapixels for times in sizes]
    for stage in STAGES:
        seconds = [times.stages[stage] for times in sizes]
        axes.plot(megapixels, seconds, marker="o", markersize=3.5, linewidth=1.2, label=stage)
    whole = [times.whole for times in sizes]
    axes.plot(megapixels, whole, "k", marker="o", markersize=4, linewidth=2, label="whole")
    floor = [figures.floor(times, "inference") for times in sizes]
    axes.plot(megapixels, floor, "k:", linewidth=1.2, label="floor of inference (CPU)")
    axes.set(xscale="log", yscale="log", title=f"A sketch on {device}, everything loaded",
             xlabel="megapixels", ylabel="seconds")  # fmt: skip
    _name_sizes(axes, megapixels)
    axes.legend(fontsize=8, frameon=False, loc="center left", bbox_to_anchor=(1, 0.5))


def _draw_memory(device: str, sizes: list[StageTimes], axes: Any) -> None:
    told = [(t.megapixels, t.peak_memory / 2**30) for t in sizes if t.peak_memory is not None]
    if not told:
        axes.set_axis_off()
        return
    axes.plot(*zip(*told, strict=True), "k", marker="o", markersize=4)
    axes.set(xscale="log", title=f"Peak memory on {device}", xlabel="megapixels", ylabel="GiB")
    axes.set_ylim(bottom=0)
    _name_sizes(axes, [megapixels for megapixels, _ in told])


def _name_sizes(axes: Any, megapixels: list[float]) -> None:
    axes.set_xticks(megapixels, [f"{size:.3g}" for size in megapixels])
    axes.minorticks_off()
    axes.grid(alpha=0.25)


def _matplotlib() -> Any:
    """matplotlib.pyplot, drawing into files."""
    try:
        import matplotlib  # noqa: PLC0415 - an extra, for this alone
    except ImportError as error:
        raise TintlineError(
            'A plot needs matplotlib: pip install "tintline[bench]", or leave --plot out.'
        ) from error
    matplotlib.use("Agg")
    from matplotlib import pyplot  # noqa: PLC0415

    return pyplot
