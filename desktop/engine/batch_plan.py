"""What is to be done with a folder of drawings."""

import itertools
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from natsort import natsorted, ns

from desktop.core.errors import TintlineError
from desktop.core.files import check_folder
from desktop.core.layer_files import layer_files
from desktop.core.load import LOAD_SUFFIXES
from desktop.core.messages import say
from desktop.engine.batch_item import BatchItem, BatchState
from desktop.engine.journal import CHANGED, Journal
from desktop.engine.output import RESULT_SUFFIXES

#: Endings of what a batch takes for drawings. OpenRaster files are left aside: in a folder of
#: drawings they are what an earlier batch has written, or the drawings' own layers.
DRAWING_SUFFIXES = tuple(suffix for suffix in LOAD_SUFFIXES if suffix != ".ora")

# Folders that systems and archives leave behind, full of things that look like pictures.
_IGNORED_FOLDERS = {"__macosx", "@eadir", "$recycle.bin"}
# What no file system, or not each of them, takes in a name.
_NOT_IN_NAMES = set('/\\:*?"<>|')


@dataclass(frozen=True)
class BatchPlan:
    """What is to be done, in order.

    Attributes:
        items: the files.
        journal: of the folder of results.
    """

    items: list[BatchItem]
    journal: Journal


def plan_batch(
    source: Path,
    target: Path,
    *,
    recursive: bool = False,
    overwrite: bool = False,
    suffix: str = ".png",
    added: str = "",
    layers: bool = False,
    settings: str = "",
    may_be_empty: bool = False,
) -> BatchPlan:
    """List what is to be done, in the order in which people number pages; writes nothing.

    Subfolders are mirrored. Two drawings that differ in their ending alone keep it in the result's
    name (``a.jpg`` becomes ``a.jpg.png`` beside ``a.png``). Hidden files, results of before, and
    the output folder where it lies inside the input folder, are passed over. A subfolder that
    can't be read becomes an item of its own, which will fail and say so.

    Args:
        source: the folder of drawings.
        target: the folder of results; need not exist.
        recursive: whether to go into subfolders.
        overwrite: whether to make results that exist already again.
        suffix: ending of the results.
        added: what stands before it, after the drawing's own name.
        layers: whether layers are written too; a result then exists once they all do.
        settings: see `BatchSettings.mark`; empty: not known.
        may_be_empty: whether a folder without pictures is an empty plan and no error.

    Raises:
        TintlineError: the input folder can't be read or holds no pictures, a result would
            overwrite a drawing or a layered file beside it, or the output folder can't be one.
    """
    suffix = suffix.lower()
    if suffix not in RESULT_SUFFIXES:
        endings = ", ".join(RESULT_SUFFIXES)
        raise TintlineError(
            say(
                '"{suffix}" names no format to save in: use one of {endings}.',
                suffix=suffix,
                endings=endings,
            )
        )
    if _NOT_IN_NAMES & set(added) or not added.isprintable():
        raise TintlineError(
            say(
                'Names of files cannot hold "{text}": add letters, digits, - or _.',
                text=repr(added)[1:-1],  # a line break would break the sentence
            )
        )
    source, target = source.expanduser(), target.expanduser()
    check_folder(target)
    journal = Journal(target, settings, overwrite=overwrite)
    pictures, unreadable = _find_pictures(source, target, recursive)
    pictures = [picture for picture in pictures if not journal.made(picture)]
    if not (pictures or unreadable or may_be_empty):
        raise _no_pictures(source, recursive)
    naming = _Naming(source, target, f"{added}{suffix}", layers, journal)
    items = [BatchItem(picture, result) for picture, result in naming.name_all(pictures)]
    _refuse_overwriting_sources(items, layers)
    for item in items:
        exists = all(map(os.path.exists, _files_of(item.target, layers)))
        item.state, item.message = journal.judge(item, exists)
    _refuse_overwriting_beside_sources(items)
    items += [BatchItem(folder, target / folder.relative_to(source)) for folder in unreadable]
    return BatchPlan(items, journal)


def _find_pictures(source: Path, target: Path, recursive: bool) -> tuple[list[Path], list[Path]]:
    """The drawings, and the subfolders that can't be read."""
    try:
        source.stat()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise TintlineError(
            say("The folder {folder} does not exist: check its name.", folder=source)
        ) from error
    except OSError as error:
        raise _unreadable(source, error) from error
    if not source.is_dir():
        raise TintlineError(
            say("{file} is a file: choose the folder that it lies in.", file=source)
        )
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


def _no_pictures(source: Path, recursive: bool) -> TintlineError:
    if recursive:
        return TintlineError(say("{folder} holds no pictures that can be opened.", folder=source))
    return TintlineError(
        say(
            "{folder} holds no pictures that can be opened; subfolders are left out unless"
            " recursive is chosen.",
            folder=source,
        )
    )


def _unreadable(folder: Path, error: OSError) -> TintlineError:
    return TintlineError(
        say(
            "The folder {folder} cannot be read ({reason}): change its permissions or choose"
            " another.",
            folder=folder,
            reason=error.strerror or error,
        )
    )


class _Naming:
    """Names results so that no two share a file, whatever the system makes of case.

    A drawing keeps the result that it had before, even where another has come that goes before it.
    """

    def __init__(
        self, source: Path, target: Path, ending: str, layers: bool, journal: Journal
    ) -> None:
        self._source, self._target = source, target
        self._ending, self._layers = ending, layers
        self._journal = journal
        self._taken: set[str] = set()

    def name_all(self, pictures: list[Path]) -> list[tuple[Path, Path]]:
        """Each picture with its result's file, in the order given."""
        before = {picture: self._before(picture) for picture in pictures}
        suffix = Path(f"name{self._ending}").suffix

        def last(picture: Path) -> tuple[bool, bool]:
            # One that has the results' ending keeps its name before others of the same stem.
            return before[picture] is None, picture.suffix.lower() != suffix

        results = {
            picture: self._name(picture, before[picture]) for picture in sorted(pictures, key=last)
        }
        return [(picture, results[picture]) for picture in pictures]

    def _before(self, picture: Path) -> Path | None:
        """The result that it had before, if it is one that it can have now."""
        folder = (self._target / picture.relative_to(self._source)).parent
        for result in self._journal.results_of(picture):
            name = result.name.removesuffix(self._ending)
            number = name.removeprefix(f"{picture.name}-")
            mine = name in (picture.stem, picture.name) or (number != name and number.isdecimal())
            if mine and name != result.name and result.parent == folder:
                return result
        return None

    def _name(self, picture: Path, before: Path | None) -> Path:
        folder = (self._target / picture.relative_to(self._source)).parent
        for result in self._wishes(picture, folder, before):
            keys = {str(file).casefold() for file in _files_of(result, self._layers)}
            if not keys & self._taken:
                self._taken |= keys
                return result
        raise AssertionError("the wishes never end")

    def _wishes(self, picture: Path, folder: Path, before: Path | None) -> Iterator[Path]:
        if before is not None:
            yield before
        yield folder / f"{picture.stem}{self._ending}"
        yield folder / f"{picture.name}{self._ending}"
        for number in itertools.count(2):
            yield folder / f"{picture.name}-{number}{self._ending}"


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
                    say(
                        "The results would overwrite the drawing {drawing}: choose another output"
                        " folder.",
                        drawing=drawing,
                    )
                )


def _refuse_overwriting_beside_sources(items: list[BatchItem]) -> None:
    """Files that are no drawings here, such as OpenRaster, may be the drawings' own layers.

    Not so results of before that nobody has touched.
    """
    for item in items:
        file = item.target
        if (
            item.state is BatchState.WAITING
            and item.message != CHANGED
            and file.suffix.lower() not in DRAWING_SUFFIXES
            and os.path.exists(file)
            and file.parent.samefile(item.source.parent)
        ):
            raise TintlineError(
                say(
                    "The results would overwrite {file}, which lies beside its drawing: choose"
                    " another output folder.",
                    file=file,
                )
            )
