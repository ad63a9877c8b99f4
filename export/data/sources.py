"""Where training pictures come from: the layouts of data folders, and reading them."""

import zlib
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

from desktop.core.errors import TintlineError
from export.data.entries import (
    Entry,
    FileEntry,
    PairEntry,
    RawSample,
    Side,
    Unreadable,
    shard_entries,
    split_pair,
)

__all__ = [  # entries are the other half of the subject, and those who read need both
    "Layout",
    "RawSample",
    "Side",
    "Unreadable",
    "find_layout",
    "list_entries",
    "matched_pictures",
    "part_of",
    "read_samples",
    "split_pair",
]

PICTURE_SUFFIXES = (".png", ".jpg", ".jpeg", ".webp", ".bmp", ".tif", ".tiff")
#: Names of the two folders whose pictures belong together by their names.
COLOR_FOLDERS = ("color", "colour", "colored", "coloured")
LINE_FOLDERS = ("line", "lines", "lineart", "sketch", "sketches")


class Layout(StrEnum):
    """How a data folder is laid out."""

    SHARDS = "tar shards"  # SPLIT-NNN.tar in the WebDataset convention
    FOLDERS = "two folders"  # color/ and line/, pictures of the same name
    PICTURES = "pictures"  # searched recursively; those twice as wide as high may be pairs


def find_layout(folder: Path, split: str = "train") -> Layout:
    """How a data folder is laid out.

    Raises:
        TintlineError: in no known way.
    """
    if any(folder.glob(f"{split}-[0-9]*.tar")):
        return Layout.SHARDS
    if all(_subfolder(folder, names) is not None for names in (COLOR_FOLDERS, LINE_FOLDERS)):
        return Layout.FOLDERS
    if next(_pictures(folder), None) is not None:
        return Layout.PICTURES
    raise TintlineError(
        f"{folder} holds neither {split}-*.tar shards nor pictures"
        f" ({', '.join(PICTURE_SUFFIXES)}): name a folder of colour pictures, of pictures twice as"
        " wide as high (colour and sketch side by side), or one with the folders color and line,"
        " whose pictures have the same names."
    )


def read_samples(
    folder: Path, split: str = "train", unreadable: Unreadable = lambda _name, _why: None
) -> Iterator[RawSample]:
    """All samples of a data folder, in any `Layout`; what can't be read is told and left out.

    In a folder of pictures those twice as wide as high, one half of which is a drawing in black on
    white, are pairs: the layout of the *Anime Sketch Colorization Pair* set, either way round.

    Raises:
        TintlineError: the folder is laid out in no known way.
    """
    for entry in list_entries(folder, split, unreadable):
        sample = entry.read(unreadable)
        if sample is not None:
            yield sample


def list_entries(
    folder: Path, split: str = "train", unreadable: Unreadable = lambda _name, _why: None
) -> list[Entry]:
    """What a data folder holds, in any `Layout`, none of it decoded yet.

    Raises:
        TintlineError: the folder is laid out in no known way.
    """
    layout = find_layout(folder, split)
    if layout is Layout.SHARDS:
        shards = sorted(folder.glob(f"{split}-[0-9]*.tar"))
        return [entry for shard in shards for entry in shard_entries(shard, unreadable)]
    if layout is Layout.FOLDERS:
        return list(_pair_entries(folder, unreadable))
    return list(_file_entries(folder))


def matched_pictures(folder: Path) -> tuple[dict[str, tuple[Path, Path]], list[str]]:
    """Pairs of a colour picture and its line drawing by name, and the names that lack one.

    The ending does not count: `color/fox.jpg` belongs to `line/fox.png`.
    """
    found = []
    for names in (COLOR_FOLDERS, LINE_FOLDERS):
        inside = _subfolder(folder, names)
        assert inside is not None
        paths = sorted(_pictures(inside))
        found.append({p.relative_to(inside).with_suffix("").as_posix(): p for p in paths})
    color, line = found
    pairs = {key: (color[key], line[key]) for key in color if key in line}
    return pairs, sorted(set(color) ^ set(line))


def _file_entries(folder: Path) -> Iterator[Entry]:
    for path in sorted(_pictures(folder)):
        key = path.relative_to(folder).as_posix()
        yield FileEntry(key, _collection(folder, key), path)


def _pair_entries(folder: Path, unreadable: Unreadable) -> Iterator[Entry]:
    pairs, alone = matched_pictures(folder)
    for key in alone:
        unreadable(key, "there is no picture of this name in the other folder")
    for key, (color, line) in pairs.items():
        yield PairEntry(key, _collection(folder, key), color, line)


def _collection(folder: Path, key: str) -> str:
    """The first subfolder that a picture lies in, or else the folder itself."""
    first, slash, _ = key.partition("/")
    return first if slash else folder.resolve().name


def _pictures(folder: Path) -> Iterator[Path]:
    return (p for p in folder.rglob("*") if p.suffix.lower() in PICTURE_SUFFIXES and p.is_file())


def _subfolder(folder: Path, names: tuple[str, ...]) -> Path | None:
    if not folder.is_dir():
        return None
    inside = (path for path in sorted(folder.iterdir()) if path.is_dir())
    return next((path for path in inside if path.name.lower() in names), None)


def part_of(key: str) -> str:
    """Which half of the validation pictures, ``tune`` or ``test``, one belongs to.

    Its name alone decides, so the halves never mix.
    """
    return "tune" if zlib.crc32(key.encode()) % 2 else "test"
