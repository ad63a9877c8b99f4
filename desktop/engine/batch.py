"""A folder of drawings in one go: what is to be done, and doing it."""

import logging
import os
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from natsort import natsorted, ns

from desktop.core.cancel import CancelToken
from desktop.core.characters import NO_CHARACTER, CharacterPalette
from desktop.core.errors import Cancelled, TintlineError
from desktop.core.hints import Hint
from desktop.core.layer_files import layer_files, save_layer_files
from desktop.core.line_style import OWN_LINES, LineStyle
from desktop.core.load import LOAD_SUFFIXES, load_picture
from desktop.core.palettes import Palette
from desktop.core.picture import Picture
from desktop.engine.output import RESULT_SUFFIXES, save_result
from desktop.engine.request import ColorizeRequest, ColorizeResult, Look

log = logging.getLogger(__name__)

#: Endings of what a batch takes for drawings. OpenRaster files are left aside: in a folder of
#: drawings they are what an earlier batch has written, or the drawings' own layers.
DRAWING_SUFFIXES = tuple(suffix for suffix in LOAD_SUFFIXES if suffix != ".ora")

# Folders that systems and archives leave behind, full of things that look like pictures.
_IGNORED_FOLDERS = {"__macosx", "@eadir", "$recycle.bin"}


class BatchState(StrEnum):
    """What has become of one file."""

    WAITING = "waiting"
    WORKING = "working"
    DONE = "done"
    SKIPPED = "skipped"
    FAILED = "failed"


@dataclass(eq=False)
class BatchItem:
    """One drawing of a batch.

    Attributes:
        source: the drawing.
        target: where its result goes.
        state: see `BatchState`.
        message: why it was skipped or failed; else empty.
        seconds: the time it took, once it is done or has failed.
    """

    source: Path
    target: Path
    state: BatchState = BatchState.WAITING
    message: str = ""
    seconds: float = 0.0


@dataclass(frozen=True)
class BatchSettings:
    """How every drawing of a batch is colorized; see `ColorizeRequest`.

    Attributes:
        palette: None leaves the colours to the model.
        character: colours of single parts, the same on every drawing.
        look: see `Look`.
        seed: 0 is the model's first choice.
        gap: widest gap that holds colour back, in pixels; None scales with the picture.
        lines: see `LineStyle`.
        layers: whether the layers are written beside each result, see `save_layer_files`.
        split_colors: where results have layers, whether each colour has its own.
    """

    palette: Palette | None = None
    character: CharacterPalette = NO_CHARACTER
    look: Look = Look.SOFT
    seed: int = 0
    gap: float | None = None
    lines: LineStyle = OWN_LINES
    layers: bool = False
    split_colors: bool = False

    def request(self, picture: Picture, hints: tuple[Hint, ...] = ()) -> ColorizeRequest:
        """The request for one drawing, the same as the window would make."""
        return ColorizeRequest(
            picture=picture,
            hints=hints,
            palette=self.palette,
            character=self.character,
            look=self.look,
            seed=self.seed,
            gap=self.gap,
            lines=self.lines,
        )


@dataclass(frozen=True)
class BatchSummary:
    """How a batch ended.

    Attributes:
        done, skipped, failed: numbers of drawings.
        cancelled: whether it was stopped; what had not begun then still waits.
        seconds: from the first drawing to the last.
    """

    done: int = 0
    skipped: int = 0
    failed: int = 0
    cancelled: bool = False
    seconds: float = field(default=0.0, compare=False)


class Colorizes(Protocol):
    """What a batch needs of `desktop.engine.colorize.Colorizer`."""

    def colorize(
        self, request: ColorizeRequest, *, cancel: CancelToken | None = None
    ) -> ColorizeResult:
        """Colorize a picture."""
        ...


def plan_batch(
    source: Path,
    target: Path,
    *,
    recursive: bool = False,
    overwrite: bool = False,
    suffix: str = ".png",
    layers: bool = False,
) -> list[BatchItem]:
    """List what is to be done, in the order in which people number pages; writes nothing.

    Subfolders are mirrored. Two drawings that differ in their ending alone keep it in the result's
    name (``a.jpg`` becomes ``a.jpg.png`` beside ``a.png``). Hidden files, and the output folder
    where it lies inside the input folder, are passed over. A subfolder that can't be read becomes
    an item of its own, which will fail and say so.

    Args:
        source: the folder of drawings.
        target: the folder of results; need not exist.
        recursive: whether to go into subfolders.
        overwrite: whether to make results that exist already again.
        suffix: ending of the results.
        layers: whether layers are written too; a result then exists once they all do.

    Raises:
        TintlineError: the input folder can't be read or holds no pictures, a result would
            overwrite a drawing or a layered file beside it, or the output folder can't be one.
    """
    suffix = suffix.lower()
    if suffix not in RESULT_SUFFIXES:
        raise TintlineError(
            f'"{suffix}" names no format to save in: use one of {", ".join(RESULT_SUFFIXES)}.'
        )
    source, target = source.expanduser(), target.expanduser()
    check_folder(target)
    pictures, unreadable = _find_pictures(source, target, recursive)
    if not pictures and not unreadable:
        deeper = "" if recursive else "; subfolders are left out unless recursive is chosen"
        raise TintlineError(f"{source} holds no pictures that can be opened{deeper}.")
    items = [
        BatchItem(picture, result)
        for picture, result in _name_results(pictures, source, target, suffix, layers)
    ]
    _refuse_overwriting_sources(items, layers)
    if not overwrite:
        for item in items:
            if all(map(os.path.exists, _files_of(item.target, layers))):
                item.state = BatchState.SKIPPED
                item.message = "the result exists already"
    _refuse_overwriting_beside_sources(items)
    return items + [BatchItem(folder, target / folder.relative_to(source)) for folder in unreadable]


def run_batch(
    items: Sequence[BatchItem],
    colorizer: Colorizes,
    settings: BatchSettings,
    *,
    cancel: CancelToken | None = None,
    on_change: Callable[[int, BatchItem], None] | None = None,
) -> BatchSummary:
    """Colorize every item that waits or failed before; a file that fails never stops the rest.

    A result is written whole or not at all, its layers before it, so a batch that is killed goes
    on where it was with the next plan.

    Args:
        items: from `plan_batch`; their states change.
        colorizer: used on the calling thread.
        settings: the same for all.
        cancel: stops it, in the middle of a drawing too; that one waits again then.
        on_change: called with an item's number and the item after each change of its state.
    """
    cancel = cancel or CancelToken()
    started = time.perf_counter()
    cancelled = False

    def change(number: int, state: BatchState, message: str = "") -> None:
        items[number].state, items[number].message = state, message
        if on_change is not None:
            on_change(number, items[number])

    for number, item in enumerate(items):
        if item.state in (BatchState.DONE, BatchState.SKIPPED):
            continue
        begun = time.perf_counter()
        try:
            cancel.check()
            change(number, BatchState.WORKING)
            _colorize_file(item, colorizer, settings, cancel)
        except (Cancelled, KeyboardInterrupt):
            change(number, BatchState.WAITING)
            cancelled = True
            break
        except Exception as error:
            item.seconds = time.perf_counter() - begun
            change(number, BatchState.FAILED, _message_of(error, item))
        else:
            item.seconds = time.perf_counter() - begun
            change(number, BatchState.DONE)
    states = [item.state for item in items]
    return BatchSummary(
        done=states.count(BatchState.DONE),
        skipped=states.count(BatchState.SKIPPED),
        failed=states.count(BatchState.FAILED),
        cancelled=cancelled,
        seconds=time.perf_counter() - started,
    )


def check_folder(folder: Path) -> None:
    """Refuse a folder in which nothing can be written, before any work is done for it.

    Raises:
        TintlineError: it is a file, or it or the folder that it is to be made in is read-only.
    """
    existing = folder
    # These say no where `Path`'s raise, as inside of a folder that may not be entered.
    while not os.path.exists(existing) and existing != existing.parent:
        existing = existing.parent
    if not existing.is_dir():
        raise TintlineError(f"{existing} is a file, not a folder: choose another output folder.")
    if not os.access(existing, os.W_OK | os.X_OK):
        raise TintlineError(f"{existing} is read-only: choose another output folder.")


def _colorize_file(
    item: BatchItem, colorizer: Colorizes, settings: BatchSettings, cancel: CancelToken
) -> None:
    if item.source.is_dir():
        raise TintlineError(
            f"The folder {item.source} could not be read: change its permissions; the drawings in"
            " it were left out."
        )
    request = settings.request(load_picture(item.source))
    result = colorizer.colorize(request, cancel=cancel)
    cancel.check()
    try:
        item.target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise TintlineError(
            f"The folder {item.target.parent} cannot be made: {error.strerror or error}."
        ) from error
    if settings.layers:
        layers = result.lines, result.flats, result.shading, result.regions
        save_layer_files(item.target, *layers, like=request.picture)
    save_result(item.target, result, request, split_colors=settings.split_colors, cancel=cancel)


def _message_of(error: Exception, item: BatchItem) -> str:
    if isinstance(error, TintlineError):
        return str(error)
    if isinstance(error, MemoryError):
        return (
            f"{item.source} needs more memory than is free: close other programs or scale it down."
        )
    log.error("%s failed", item.source, exc_info=error)
    return f"{item.source} failed unexpectedly ({type(error).__name__}: {error}); the log has more."


def _find_pictures(source: Path, target: Path, recursive: bool) -> tuple[list[Path], list[Path]]:
    """The drawings, and the subfolders that can't be read."""
    try:
        source.stat()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise TintlineError(f"The folder {source} does not exist: check its name.") from error
    except OSError as error:
        raise _unreadable(source, error) from error
    if not source.is_dir():
        raise TintlineError(f"{source} is a file: choose the folder that it lies in.")
    output = target.resolve()

    def refuse(error: OSError) -> None:
        if Path(error.filename or source) == source:
            raise _unreadable(source, error) from error
        unreadable.append(Path(error.filename))

    found: list[Path] = []
    unreadable: list[Path] = []
    for folder, subfolders, names in os.walk(source, onerror=refuse):
        here = Path(folder)
        subfolders[:] = [
            name
            for name in subfolders
            if recursive
            and not name.startswith(".")
            and name.casefold() not in _IGNORED_FOLDERS
            and (here / name).resolve() != output
        ]
        found += [
            here / name
            for name in names
            if not name.startswith(".") and Path(name).suffix.lower() in DRAWING_SUFFIXES
        ]
    order = ns.PATH | ns.IGNORECASE
    return natsorted(found, key=lambda p: str(p.relative_to(source)), alg=order), unreadable


def _unreadable(folder: Path, error: OSError) -> TintlineError:
    return TintlineError(
        f"The folder {folder} cannot be read ({error.strerror or error}): change its permissions or"
        " choose another."
    )


def _name_results(
    pictures: list[Path], source: Path, target: Path, suffix: str, layers: bool
) -> Iterable[tuple[Path, Path]]:
    """Each picture with its result's file; no two share one, whatever the system makes of case."""
    taken: set[str] = set()
    results: dict[Path, Path] = {}

    def claim(picture: Path, name: str) -> bool:
        result = (target / picture.relative_to(source)).with_name(name)
        keys = {str(file).casefold() for file in _files_of(result, layers)}
        if keys & taken:
            return False
        taken.update(keys)
        results[picture] = result
        return True

    # A drawing that has the results' ending keeps its name before others of the same stem.
    for picture in sorted(pictures, key=lambda p: p.suffix.lower() != suffix):
        name = f"{picture.stem}{suffix}"
        number = 1
        while not claim(picture, name):
            name = f"{picture.name}{suffix}" if number == 1 else f"{picture.name}-{number}{suffix}"
            number += 1
    return [(picture, results[picture]) for picture in pictures]


def _files_of(result: Path, layers: bool) -> list[Path]:
    return [result, *layer_files(result)] if layers else [result]


def _refuse_overwriting_sources(items: list[BatchItem], layers: bool) -> None:
    # Compared by the file itself: links and names in another case lead to the same one.
    sources = {}
    for item in items:
        try:
            status = item.source.stat()
        except OSError:
            continue  # a dead link fails by itself, later
        sources[status.st_dev, status.st_ino] = item.source
    for item in items:
        for file in _files_of(item.target, layers):
            if not os.path.exists(file):
                continue
            status = file.stat()
            if drawing := sources.get((status.st_dev, status.st_ino)):
                raise TintlineError(
                    f"The results would overwrite the drawing {drawing}: choose another output"
                    " folder."
                )


def _refuse_overwriting_beside_sources(items: list[BatchItem]) -> None:
    """Files that are no drawings here, such as OpenRaster, may be the drawings' own layers."""
    for item in items:
        file = item.target
        if (
            item.state is BatchState.WAITING
            and file.suffix.lower() not in DRAWING_SUFFIXES
            and os.path.exists(file)
            and file.parent.samefile(item.source.parent)
        ):
            raise TintlineError(
                f"The results would overwrite {file}, which lies beside its drawing: choose"
                " another output folder."
            )
