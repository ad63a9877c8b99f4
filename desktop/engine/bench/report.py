"""The figures as Markdown, and within a document."""

from collections.abc import Sequence
from pathlib import Path

from desktop.core.errors import TintlineError
from desktop.engine.bench.full import USUAL, FullFigures
from desktop.engine.bench.stages import STAGES, StageTimes
from desktop.engine.providers import CPU

#: What a document has around the figures.
BEGIN, END = "<!-- tintline bench: begin -->", "<!-- tintline bench: end -->"
#: The targets on two cores, in seconds and as ratios.
WARM, COLD, DOT, WINDOW, RATIO = 1.0, 2.5, 0.15, 1.2, 1.6


def put_into(path: Path, markdown: str) -> str:
    """A document with these figures in place of those that it has; without one, the figures.

    Args:
        path: of the document; it need not exist.
        markdown: the figures.

    Raises:
        TintlineError: the file is there, and is no such document.
    """
    if not path.exists():
        return markdown
    text = path.read_text(encoding="utf-8")
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end):
        raise TintlineError(
            f"{path} has no place for the figures: put {BEGIN} and {END} around it, or name a"
            " file that does not exist yet."
        )
    return f"{before}{BEGIN}\n\n{markdown}\n{END}{after}"


def as_markdown(figures: FullFigures) -> str:
    """All figures as tables."""
    machine, speed = figures.machine, figures.speed
    packages = ", ".join(f"{name} {version}" for name, version in machine["packages"].items())
    parts = [
        f"Measured on {machine['processor']}, {machine['processors']} logical processors,"
        f" {machine['platform']}, with Tintline {machine['tintline']}, Python {machine['python']},"
        f" {packages}. Products of float32 matrices reach {speed.matrix / 1e9:.0f} GFLOP/s here,"
        f" and memory {speed.memory / 1e9:.1f} GB/s.",
        "### Targets",
        _table(["on the CPU", "target", "measured", ""], _targets(figures)),
    ]
    for device, sizes in figures.times.items():
        parts += [f"### Stages on {device}", _stages(sizes), "### Start and memory on " + device]
        parts.append(_starts(sizes))
        if device in figures.cold:
            parts.append(
                f"A sketch of {USUAL:g} megapixel as a command, from its start to the file:"
                f" {_seconds(figures.cold[device])} s."
            )
    if CPU.name in figures.times:
        parts += ["### Beside the floor", _floors(figures, figures.times[CPU.name])]
    peers = [
        [peer.work, peer.name, "–" if peer.seconds is None else _seconds(peer.seconds), peer.note]
        for peer in figures.peers
    ]
    parts += ["### Beside others", _table(["work", "", "seconds", ""], peers)]
    if figures.notes:
        parts += ["### Left out", "\n".join(f"- {note}" for note in figures.notes)]
    return "\n\n".join(parts) + "\n"


def _targets(figures: FullFigures) -> list[list[str]]:
    rows = []

    def hold(what: str, target: float, measured: float | None, unit: str = " s") -> None:
        if measured is None:
            return
        met = "met" if measured <= target else "missed"
        rows.append([what, f"{target:g}{unit}", f"{measured:.2f}{unit}", met])

    usual = [t for t in figures.times.get(CPU.name, ()) if abs(t.megapixels / USUAL - 1) < 0.1]
    for times in usual:
        inference = times.stages["inference"]
        floor = figures.floor(times, "inference")
        hold(f"{USUAL:g} megapixel, open to saved, warm", WARM, times.whole)
        hold("the same as a command, from its start", COLD, figures.cold.get(CPU.name))
        hold("inference, beside its floor", RATIO, inference / floor, " ×")
        hold("all but inference, beside it", 1.0, times.whole / inference - 1, " ×")
        hold("a moved dot", DOT, times.dot)
    hold("from the command to the window", WINDOW, figures.window)
    return rows


def _stages(sizes: Sequence[StageTimes]) -> str:
    rows = [
        [
            f"{times.megapixels:.3g}",
            *(_seconds(times.stages[stage]) for stage in STAGES),
            f"**{_seconds(times.whole)}**",
        ]
        for times in sizes
    ]
    return _table(["megapixels", *STAGES, "whole"], rows)


def _starts(sizes: Sequence[StageTimes]) -> str:
    rows = [
        [
            f"{times.megapixels:.3g}",
            _seconds(times.session),
            _seconds(times.first),
            _seconds(times.whole),
            _seconds(times.dot),
            "unknown" if times.peak_memory is None else f"{times.peak_memory / 2**20:.0f}",
        ]
        for times in sizes
    ]
    return _table(
        ["megapixels", "session", "first sketch", "later ones", "a moved dot", "peak MiB"], rows
    )


def _floors(figures: FullFigures, sizes: Sequence[StageTimes]) -> str:
    rows = []
    for times in sizes:
        row = [f"{times.megapixels:.3g}"]
        for stage in STAGES:
            row.append(f"{times.stages[stage] / figures.floor(times, stage):.1f}")
        rows.append(row)
    return _table(["megapixels", *(f"{stage} ×" for stage in STAGES)], rows)


def _seconds(seconds: float) -> str:
    return f"{seconds:.3f}" if seconds < 1 else f"{seconds:.2f}"


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
