"""Random access to the pictures of a data folder, and its division into parts."""

import hashlib
import logging
from collections.abc import Sequence
from enum import StrEnum
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath

import numpy as np

from desktop.core.errors import TintlineError
from export.data.entries import Entry, FileEntry, RawSample, Unreadable
from export.data.sources import list_entries, part_of

_log = logging.getLogger(__name__)


class Part(StrEnum):
    """What pictures are for."""

    TRAIN = "train"
    VALIDATION = "validation"
    TEST = "test"


class PictureFolder:
    """Random access to the pictures of a data folder in any `Layout`, or to one picture file.

    Nothing is decoded before it is asked for, and no file is held open: it goes by pickle to the
    workers of a loader, each of which then has an `unreadable` list of its own.

    Attributes:
        unreadable: name and reason of what was found unreadable so far, each name once.
    """

    def __init__(
        self,
        path: Path,
        part: Part | None = Part.TRAIN,
        *,
        photos: bool = False,
        sources: Sequence[str] = (),
        shares: tuple[float, float] = (0.05, 0.05),
        limit: int | None = None,
    ) -> None:
        """List the pictures.

        Which part a picture belongs to is decided by its name, so that other files that come and
        go change nothing. In a folder of tar shards, the training part is ``train-*.tar``;
        ``val-*.tar`` is halved by `part_of`, the ``tune`` half to validate on and the ``test``
        half to test on. In other folders the hash of the path inside the folder, without its
        ending, falls into `shares`. Where nothing at all would be left to train on, all pictures
        are for training and the other parts are empty; so is a single file.

        Args:
            path: the folder or the picture file.
            part: which pictures; None: all of them.
            photos: of tar shards ``photos-*.tar`` and ``photos-val-*.tar``; else without meaning.
            sources: patterns as in ``dicebear_*`` (case counts) of the collections wanted (see
                `RawSample.source`): told by the shards, elsewhere the first subfolder, or else the
                folder's name. None given: all.
            shares: of the pictures that validation and test get, in folders without shards.
            limit: at most so many, evenly from the whole.

        Raises:
            TintlineError: the folder is laid out in no known way, or there is no such file.
        """
        self.path = path
        self.unreadable: list[tuple[str, str]] = []
        listed = _list(path, part, photos, self._tell)
        if sources:
            listed = [
                (entry, own)
                for entry, own in listed
                if any(fnmatchcase(entry.source, pattern) for pattern in sources)
            ]
        self._entries = _choose_part(listed, part, shares)
        if limit is not None and limit < len(self._entries):
            picks = np.linspace(0, len(self._entries) - 1, limit).round().astype(int)
            self._entries = [self._entries[pick] for pick in picks]

    def __len__(self) -> int:
        return len(self._entries)

    def __getitem__(self, index: int) -> RawSample:
        """The sample at `index`.

        Raises:
            TintlineError: it cannot be read.
            IndexError: there are fewer.
        """
        sample = self.read(index)
        if sample is None:
            raise TintlineError(f"{self._entries[index].key} in {self.path} cannot be read.")
        return sample

    def read(self, index: int) -> RawSample | None:
        """The sample at `index`; None, and a line in `unreadable`, where it cannot be read."""
        return self._entries[index].read(self._tell)

    def readable(self, index: int) -> RawSample:
        """The sample at `index`, or the next one after it, around the end, that can be read.

        Raises:
            TintlineError: none can.
        """
        for step in range(len(self)):
            sample = self.read((index + step) % len(self))
            if sample is not None:
                return sample
        if self.unreadable:
            name, why = self.unreadable[0]
            raise TintlineError(f"Nothing in {self.path} can be read: {name}: {why}.")
        raise TintlineError(f"{self.path} holds no picture that was asked for.")

    def keep_first_readable(self) -> None:
        """Forget all pictures but the first that can be read.

        Raises:
            TintlineError: none can.
        """
        key = self.readable(0).key
        self._entries = [entry for entry in self._entries if entry.key == key][:1]

    @property
    def keys(self) -> list[str]:
        """Names of the pictures, in order; see `RawSample.key`."""
        return [entry.key for entry in self._entries]

    def _tell(self, name: str, why: str) -> None:
        if all(name != known for known, _ in self.unreadable):
            self.unreadable.append((name, why))
            _log.warning("Left out %s: %s.", name, why)


def _list(
    path: Path, part: Part | None, photos: bool, tell: Unreadable
) -> list[tuple[Entry, Part | None]]:
    """Pictures, among them all of `part`, and the part of each; None: its hash decides."""
    if path.is_file():
        return [(FileEntry(path.name, path.resolve().parent.name, path), Part.TRAIN)]
    train, held_out = ("photos", "photos-val") if photos else ("train", "val")
    has_train, has_held_out = (any(path.glob(f"{s}-[0-9]*.tar")) for s in (train, held_out))
    listed = []
    if has_held_out and part is not Part.TRAIN:
        for entry in list_entries(path, held_out, tell):
            half = Part.VALIDATION if part_of(entry.key) == "tune" else Part.TEST
            listed.append((entry, half))
    if has_train and part in (None, Part.TRAIN):
        listed += [(entry, Part.TRAIN) for entry in list_entries(path, train, tell)]
    if has_train or (has_held_out and part is not Part.TRAIN):
        return listed
    return [(entry, None) for entry in list_entries(path, train, tell)]


def _choose_part(
    listed: list[tuple[Entry, Part | None]], part: Part | None, shares: tuple[float, float]
) -> list[Entry]:
    if part is None:
        return [entry for entry, _ in listed]
    parts = [own or _part_by_hash(entry.key, shares) for entry, own in listed]
    if Part.TRAIN not in parts and all(own is None for _, own in listed):
        parts = [Part.TRAIN] * len(parts)
    return [entry for (entry, _), own in zip(listed, parts, strict=True) if own is part]


def _part_by_hash(key: str, shares: tuple[float, float]) -> Part:
    """The part of a picture by its path in the folder: its name and, before it, its collection."""
    name = PurePosixPath(key).with_suffix("").as_posix()
    place = int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "big") / 2**64
    if place < shares[0]:
        return Part.VALIDATION
    return Part.TEST if place < shares[0] + shares[1] else Part.TRAIN
