"""The command that colorizes folders."""

import time
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path

from desktop.cli_colorize import check_split
from desktop.cli_output import FAILED, INTERRUPTED, WrongUse, progress_bar, say, write, write_json
from desktop.cli_projects import Options
from desktop.engine.batch import BatchSummary, run_batch
from desktop.engine.batch_item import BatchItem, BatchState
from desktop.engine.batch_plan import BatchPlan, plan_batch
from desktop.engine.batch_report import ReportFacts, check_report, write_report
from desktop.engine.batch_settings import BatchSettings
from desktop.engine.batch_watch import watch_batch
from desktop.engine.colorize import Colorizer
from desktop.engine.journal import EXISTS, KEPT
from desktop.engine.model import find_model, read_spec
from desktop.engine.output import LAYERED_SUFFIXES, RESULT_SUFFIXES
from desktop.engine.providers import Device

Progress = Callable[[float, str], None]


@dataclass(frozen=True)
class BatchOptions:
    """What is asked of a batch beside how drawings are coloured.

    Attributes:
        recursive, overwrite, watch: see `plan_batch` and `watch_batch`.
        suffix: ending of the results, with its dot.
        added: see `plan_batch`.
        jobs: files at a time; None: as many as the machine is good for.
        report: where the report goes; None without one.
        dask: the scheduler's address; None works on this machine.
        tile: see `Colorizer`.
        as_json: whether the outcome goes to standard output as JSON.
    """

    recursive: bool
    overwrite: bool
    suffix: str
    added: str
    jobs: int | None
    report: Path | None
    watch: bool
    dask: str | None
    tile: int | None
    as_json: bool

    def check(self) -> None:
        """Refuse what can't be meant.

        Raises:
            WrongUse: there is no such format, or two options exclude each other.
            TintlineError: the report can't be written.
        """
        if self.suffix not in RESULT_SUFFIXES:
            formats = ", ".join(known.removeprefix(".") for known in RESULT_SUFFIXES)
            name = self.suffix.removeprefix(".")
            raise WrongUse(f'There is no format "{name}": use one of {formats}.')
        if self.added.lower() in RESULT_SUFFIXES:
            name = self.added.removeprefix(".")
            raise WrongUse(f"--suffix adds to the names: choose the format with --format {name}.")
        if self.dask is not None and self.jobs is not None:
            raise WrongUse("--jobs is for this machine: with --dask, the workers say how many.")
        if self.report is not None:
            check_report(self.report)


def batch(
    source: Path,
    output: Path,
    *,
    asked: BatchOptions,
    options: Options,
    device: Device,
    model: str | None,
) -> int:
    """Colorize a folder; the exit code tells whether every drawing has its result."""
    asked.check()
    layered = " or ".join(known.removeprefix(".") for known in LAYERED_SUFFIXES)
    check_split(options, asked.suffix, f"add --format {layered}")
    model_path = find_model(model)
    settings = options.settings()

    def make_plan(overwrite: bool) -> BatchPlan:
        return plan_batch(
            source,
            output,
            recursive=asked.recursive,
            overwrite=overwrite,
            suffix=asked.suffix,
            added=asked.added,
            layers=options.layers,
            settings=settings.mark(model_path, asked.tile),
            may_be_empty=asked.watch,
        )

    plan = make_plan(asked.overwrite)
    _tell_plan(plan)
    with progress_bar("batch") as progress:
        crew = _Crew(settings, asked, device, model, model_path, progress)
        if asked.watch:
            items, summary = _watch(source, plan, make_plan, crew)
        else:
            items, summary = plan.items, crew.run(plan)
        if asked.report is not None:
            progress(1.0, "writing the report")
            facts = ReportFacts(
                source, output, crew.model_name, crew.device, settings, summary.seconds
            )
            write_report(asked.report, items, facts)
    if asked.as_json:
        write_json({**asdict(summary), "items": [_item_json(item) for item in items]})
    else:
        counts = f"{summary.done} done, {summary.skipped} skipped, {summary.failed} failed"
        write(f"{counts} ({summary.seconds:.1f} s)")
    if summary.cancelled:
        say("Cancelled; the same command goes on where it stopped.")
        return INTERRUPTED
    return FAILED if summary.failed else 0


class _Crew:
    """Does the work on plans; the model is loaded for the first one that has any."""

    def __init__(
        self,
        settings: BatchSettings,
        asked: BatchOptions,
        device: Device,
        model: str | None,
        model_path: Path,
        progress: Progress,
    ) -> None:
        self._settings, self._asked = settings, asked
        self._device, self._model, self._model_path = device, model, model_path
        self._progress = progress
        self._colorizer: Colorizer | None = None

    @property
    def model_name(self) -> str:
        """The model's own name."""
        return read_spec(self._model_path).name

    @property
    def device(self) -> str:
        """What ran the model, as far as it ran."""
        if self._asked.dask is not None:
            return f"Dask, {self._asked.dask}"
        return "–" if self._colorizer is None else self._colorizer.device

    def run(self, plan: BatchPlan) -> BatchSummary:
        """Colorize all that waits."""
        items = plan.items
        if not any(item.state is BatchState.WAITING for item in items):
            with closing(plan.journal) as journal:
                journal.end()
            return BatchSummary(skipped=len(items))

        def report(number: int, item: BatchItem) -> None:
            if item.state is BatchState.FAILED:
                # What is said of a drawing's content (blank, a photograph) doesn't name it.
                named = item.source.name in item.message
                say(f"tintline: {'' if named else f'{item.source}: '}{item.message}")
            if item.state is BatchState.WORKING:
                told = f"{number + 1} of {len(items)}, {item.source.name}"
                self._progress(number / len(items), told)

        if self._asked.dask is not None:
            from desktop.engine.batch_dask import run_on_cluster  # noqa: PLC0415 - rarely wanted

            return run_on_cluster(
                plan,
                self._asked.dask,
                self._settings,
                model=self._model,
                device=self._device.value,
                tile=self._asked.tile,
                on_change=report,
            )
        if self._colorizer is None:
            self._progress(0.0, "loading the model")
            self._colorizer = Colorizer(self._model_path, self._device.value, self._asked.tile)
        return run_batch(
            plan, self._colorizer, self._settings, jobs=self._asked.jobs, on_change=report
        )


def _watch(
    source: Path, first: BatchPlan, make_plan: Callable[[bool], BatchPlan], crew: _Crew
) -> tuple[list[BatchItem], BatchSummary]:
    """Colorize what is there and what comes, until the user has had enough."""
    say(f"Watching {source}; Ctrl+C ends it.")
    plans = [first]  # what --overwrite asks for is asked once

    def plan() -> BatchPlan:
        return plans.pop() if plans else make_plan(False)

    def trouble(error: Exception) -> None:
        say(f"tintline: {error}")

    watched = watch_batch(plan, crew.run, wait=time.sleep, on_trouble=trouble)
    return watched.items, watched.summary()


def _tell_plan(plan: BatchPlan) -> None:
    """Say what an earlier run has to do with this one."""
    if plan.journal.damaged:
        say(f"{plan.journal.path} is damaged; it is put aside as {plan.journal.aside.name}.")
    reasons = Counter((item.state, item.message) for item in plan.items if item.message)
    for (state, message), count in reasons.items():
        if message != EXISTS:
            drawings, results = f"{count} drawings are", "their results"
            if count == 1:
                drawings, results = "1 drawing is", "its result"
            what = "skipped" if state is BatchState.SKIPPED else "to do again"
            way_out = f"; --overwrite replaces {results}" if message in KEPT else ""
            say(f"{drawings} {what}: {message}{way_out}.")


def _item_json(item: BatchItem) -> dict[str, object]:
    return {
        "source": str(item.source),
        "target": str(item.target),
        "state": item.state.value,
        "message": item.message,
        "seconds": round(item.seconds, 3),
    }
