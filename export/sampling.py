"""What a run's generator makes: a sheet of samples, or given pictures coloured."""

from collections.abc import Sequence
from pathlib import Path

import torch
from PIL import Image

from desktop.core.errors import TintlineError
from desktop.core.files import atomic_write
from export.data.entries import open_picture
from export.recipes.recipe import Batch, Recipe, collate
from export.training.report import picture_grid
from export.training.run import stored_run, trained_generator


def sample_sheet(run: Path, count: int | None = None, step: int | None = None) -> Image.Image:
    """Samples of a run as a picture: what the generator saw, what it made, what was wanted.

    Args:
        run: its folder; its data must still be where it was.
        count: samples; the recipe's usual number if not given.
        step: of a snapshot; None: the last checkpoint.

    Raises:
        TintlineError: there is no such run, snapshot or data.
    """
    recipe, generator, _ = trained_generator(run, step)
    count = count or recipe.shown_at_once
    batch = recipe.shown(count) if recipe.shows_without_data else _from_data(recipe, run, count)
    assert batch is not None
    with torch.no_grad():
        grid = picture_grid(recipe.render(generator, batch))
    pixels = (255 * grid.permute(1, 2, 0)).round().byte().numpy()
    return Image.fromarray(pixels)


def _from_data(recipe: Recipe, run: Path, count: int) -> Batch:
    _, options = stored_run(run)
    recipe.open(options)
    shown = recipe.shown(count)
    if shown is None:
        shown = collate(recipe.dataset(1, options.seed), min(count, recipe.settings.batch))
    return shown


def paint_files(
    run: Path, pictures: Sequence[Path], folder: Path, step: int | None = None
) -> list[Path]:
    """Colour picture files with a run's generator, each in its own shape.

    Args:
        run: the run's folder.
        pictures: files that Pillow reads; transparent ones lie on white.
        folder: where to write PNG files of the same names; made if missing.
        step: of a snapshot; None: the last checkpoint.

    Returns:
        the files written.

    Raises:
        TintlineError: there is no such run or snapshot, its recipe colours no pictures, or a
            picture cannot be read or would be overwritten.
    """
    recipe, generator, _ = trained_generator(run, step)
    targets = [folder / f"{path.stem}.png" for path in pictures]
    if len(set(targets)) < len(targets):
        raise TintlineError("Two of the pictures have the same name: colour them one by one.")
    for source, target in zip(pictures, targets, strict=True):
        if target.exists() and target.resolve() == source.resolve():
            raise TintlineError(f"{target} would be overwritten: name another folder.")
    for path in pictures:
        if not path.is_file():
            raise TintlineError(f"{path} does not exist.")
    for path, target in zip(pictures, targets, strict=True):
        picture = open_picture(path, str(path), _refuse)
        assert picture is not None
        image = Image.fromarray(recipe.paint(generator, picture))
        folder.mkdir(parents=True, exist_ok=True)
        atomic_write(target, lambda temporary, image=image: image.save(temporary, "PNG"))
    return targets


def _refuse(name: str, why: str) -> None:
    raise TintlineError(f"{name} is no readable picture: {why}.")
