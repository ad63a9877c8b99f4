from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from PIL import Image
from rich.console import Console
from rich.progress import Progress

from desktop.core.assets import assets_dir
from desktop.core.errors import TintlineError
from desktop.engine.model import read_spec
from export.evaluation.peers import available_peers
from export.evaluation.photos import PhotoScore, choose_photos, evaluate_photos, photo_sheet
from export.evaluation.samples import choose_cases
from export.evaluation.sheet import sketch_sheet
from export.evaluation.sketches import Score, evaluate_sketches
from export.evaluation.truth import Order


def measure(
    model: Path,
    data: Path,
    *,
    limit: int | None = None,
    part: str = "test",
    peers: bool = True,
    simulated: bool = False,
    order: Order = Order.RANDOM,
    rows: int = 0,
) -> tuple[Sequence[Score] | Sequence[PhotoScore], Image.Image | None]:
    """Measure a model of either task; and a contact sheet where `rows` pictures are wanted.

    Raises:
        TintlineError: the model can't be used, or there is nothing to measure it on.
    """
    task = read_spec(model).task
    if task == "photo":
        photos = choose_photos(data, limit=limit)
        with counting("photographs", len(photos)) as done:
            scores = evaluate_photos(model, photos, done=done)
        return scores, photo_sheet(model, photos[:rows]) if rows else None
    if task != "sketch":
        raise TintlineError(f"{model} is for the task {task}, which has nothing to be measured by.")
    cases = choose_cases(data, part=part, limit=limit, simulated=simulated)
    known = available_peers() if peers else {}
    with counting("pictures", len(cases)) as done:
        scores = evaluate_sketches(model, cases, peers=known, order=order, done=done)
    if not rows:
        return scores, None
    step = max(1, len(cases) // rows)
    samples = sorted(
        path
        for path in (assets_dir() / "samples").iterdir()
        if path.suffix.lower() in (".png", ".jpg")
    )
    with counting("sheet", min(rows, len(cases)) + len(samples)) as done:
        gmic = {name: fill for name, fill in known.items() if name == "G'MIC"}
        picture = sketch_sheet(model, cases[::step][:rows], sketches=samples, peers=gmic, done=done)
    return scores, picture


@contextmanager
def counting(text: str, total: int) -> Iterator[Callable[[], None]]:
    """A progress bar on standard error; gives what to call after each picture."""
    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(text, total=total)
        yield lambda: bar.advance(task)
