"""Everything that the program writes for its user, each in an old and a new version."""

from collections.abc import Callable
from pathlib import Path

import numpy as np

from desktop.core.bands import Raster
from desktop.core.characters import CharacterPalette, save_character
from desktop.core.hints import Hint, save_hints
from desktop.core.layer_files import save_layer_files
from desktop.core.palette_write import WRITE_SUFFIXES, write_palette_file
from desktop.core.palettes import Palette
from desktop.core.picture import Picture
from desktop.core.save import SAVE_SUFFIXES, save_picture
from desktop.core.share import before_after
from desktop.engine.batch_report import ReportFacts, write_report
from desktop.engine.batch_settings import BatchSettings
from desktop.engine.output import LAYERED_SUFFIXES, save_project, save_result
from desktop.engine.project import Project
from desktop.engine.project_file import picture_entries, write_bare_project
from desktop.engine.request import ColorizeRequest, ColorizeResult
from desktop.settings import Settings, save_settings
from tests.core.profiles import wide_profile
from tests.results import drawn_layers

HEIGHT, WIDTH = 60, 80
# It holds the time of its making.
_PROFILE = wide_profile()

#: Writes a version, 0 or 1, to a path that may hold the other one.
Writer = Callable[[Path, int], object]


def _image(version: int) -> np.ndarray:
    """Noise, which takes its place in every format."""
    return np.random.default_rng(version).integers(0, 256, (HEIGHT, WIDTH, 3), np.uint8)


def _project(version: int) -> Project:
    picture = Picture(_image(version), None, _PROFILE, (300.0, 300.0))
    return Project(ColorizeRequest(picture, (Hint.dot(9, 9, (1, 2, 3)),)), "girl.png")


def _save_result(path: Path, version: int) -> None:
    asked = _project(version).request
    assert isinstance(asked, ColorizeRequest)
    image = _image(version)
    result = ColorizeResult(
        image=image,
        device="cpu",
        model=None,
        hints=asked.hints,
        layers=drawn_layers(image),
        generated=image,
        look=asked.look,
    )
    save_result(path, result, asked)


def _autosave(path: Path, version: int) -> None:
    project = _project(version)
    write_bare_project(path, project, picture_entries(project.request.picture))


def _layers(path: Path, version: int) -> None:
    """The first layer has the file's name, so that it is one of those that are looked at."""
    image, lines = _image(version), np.zeros((HEIGHT, WIDTH, 4), np.uint8)
    regions = np.arange(HEIGHT * WIDTH, dtype=np.int32).reshape(HEIGHT, WIDTH)
    result = path.with_name(path.name.replace("-lines", ""))
    rasters = map(Raster.of, (lines + np.uint8(version), image, image[..., 0]))
    save_layer_files(result, *rasters, regions)


def _palette(path: Path, version: int) -> None:
    write_palette_file(path, Palette("Tag 葵", tuple((i, version, 9) for i in range(30))))


def _hints(path: Path, version: int) -> None:
    save_hints(path, [Hint.dot(i, version, None) for i in range(60)], WIDTH, HEIGHT)


def _before_after(path: Path, version: int) -> None:
    save_picture(path, before_after(_image(2), _image(version)))


def _report(path: Path, version: int) -> None:
    made = BatchSettings()
    facts = ReportFacts(Path("in"), Path(f"out{version}"), "sketch", "CPU", made, 1.0)
    write_report(path, [], facts)


def _settings(path: Path, version: int) -> None:
    save_settings(Settings(recent_files=[f"{i}-{version}.png" for i in range(9)]), path)


#: By the name of the file that is written.
WRITERS: dict[str, Writer] = {
    **{f"result{suffix}": _save_result for suffix in (*SAVE_SUFFIXES, *LAYERED_SUFFIXES)},
    "project.tint": lambda path, version: save_project(path, _project(version)),
    "autosave.tint": _autosave,
    "layers-lines.png": _layers,
    **{f"palette{suffix}": _palette for suffix in WRITE_SUFFIXES},
    "character.gpl": lambda path, version: save_character(
        path, CharacterPalette((("hair", (version, 2, 3)),), "Ana 葵")
    ),
    "hints.json": _hints,
    "before-after.png": _before_after,
    "report.html": _report,
    "settings.json": _settings,
}


def with_checkpoint() -> dict[str, Writer]:
    """The same with a checkpoint of the training, if that can be done here."""
    try:
        import torch

        from export.training.checkpoint import save_checkpoint
    except ImportError:
        return WRITERS

    def write(path: Path, version: int) -> None:
        save_checkpoint(path, {"step": version, "weights": torch.full((40_000,), version)})

    return {**WRITERS, "checkpoint.pt": write}


def versions(name: str, folder: Path) -> list[dict[str, bytes]]:
    """What the old and the new version of a writer's files hold, by name."""
    out = []
    for version in (0, 1):
        own = folder / f"{version}"
        own.mkdir()
        with_checkpoint()[name](own / name, version)
        out.append({path.name: path.read_bytes() for path in own.iterdir()})
    return out


def is_whole(folder: Path, old: dict[str, bytes], new: dict[str, bytes]) -> bool:
    """Whether every file is the old or the new one, and none lacks that was there."""
    found = {path.name: path.read_bytes() for path in folder.iterdir()}
    found = {name: data for name, data in found.items() if not name.endswith(".part")}
    return found.keys() == old.keys() and all(
        data in (old[name], new[name]) for name, data in found.items()
    )
