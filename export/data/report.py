"""A data folder's report in words."""

import numpy as np
from rich.console import Console
from rich.table import Table

from export.data.check import SMALL, DataReport

#: Lines of each list, at most.
_LISTED = 12


def print_report(report: DataReport, console: Console) -> None:
    """Print what `check_data` has found, and what of it deserves attention."""
    table = Table("Collection", "Pictures", title=f"{report.pictures} pictures ({report.layout})")
    for source, count in report.sources.most_common(_LISTED):
        table.add_row(source, str(count))
    if (rest := len(report.sources) - _LISTED) > 0:
        table.add_row(f"{rest} more", str(report.pictures - _first(report.sources)))
    console.print(table)
    shortest, longest = np.array(report.sizes).T
    say = lambda text: console.print(text, highlight=False, soft_wrap=True)  # noqa: E731
    say(
        f"Sides: {shortest.min()} to {longest.max()} pixels,"
        f" the longest {int(np.median(longest))} in the middle."
    )
    simulated = report.pictures - report.lines
    say(
        f"Line drawings: {report.lines} come with the pictures"
        + (f", {simulated} will be simulated." if simulated else ".")
    )
    if report.sides:
        sides = ", ".join(f"{count} {side}" for side, count in report.sides.most_common())
        say(f"Sketch side by side with the colour: {sides}.")
        if len(report.sides) > 1:
            say("[yellow]The sketch is not always on the same side: look at the sheet.[/yellow]")
    if report.small:
        say(f"[yellow]{report.small} are below {SMALL} pixels and will be blurred.[/yellow]")
    _list(console, "have no colour", report.gray)
    _list(console, "groups look the same", [" = ".join(names) for names in report.duplicates])
    left_out = [f"{name}: {why}" for name, why in report.unreadable]
    _list(console, "cannot be used and are left out", left_out)


def _first(sources: dict[str, int]) -> int:
    return sum(sorted(sources.values(), reverse=True)[:_LISTED])


def _list(console: Console, what: str, names: list[str]) -> None:
    if not names:
        return
    console.print(f"[yellow]{len(names)} {what}:[/yellow]", highlight=False)
    for name in names[:_LISTED]:
        console.print(f"  {name}", highlight=False, soft_wrap=True, markup=False)
    if len(names) > _LISTED:
        console.print(f"  … and {len(names) - _LISTED} more", highlight=False)
