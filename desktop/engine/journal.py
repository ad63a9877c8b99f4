"""What became of each file of a batch, kept beside the results, so that a killed run goes on."""

import json
import logging
import os
import secrets
from contextlib import suppress
from dataclasses import asdict, replace
from functools import cache, cached_property
from pathlib import Path
from typing import Any, TextIO

from desktop.core.errors import TintlineError
from desktop.core.files import atomic_write_text
from desktop.core.layer_files import layer_files
from desktop.core.messages import mark
from desktop.engine.batch_item import BatchItem, BatchState
from desktop.engine.journal_entry import Entry, read_entry, stamp_of

log = logging.getLogger(__name__)

#: The journal's name in the folder of results.
JOURNAL_NAME = ".tintline-batch.jsonl"
_HEAD = {"tintline_batch": 1}

#: Why a file is skipped.
EXISTS = mark("the result exists already")
OTHER_SETTINGS = mark("made with other settings")
EDITED = mark("the drawing has changed, but its result was edited by hand")
NOT_ITS_OWN = mark("the result exists already, made from another drawing")
MADE_IN_THIS_RUN = mark("made before the run was broken off")
#: Reasons that count unless results are replaced.
KEPT = (OTHER_SETTINGS, EDITED, NOT_ITS_OWN)
#: Why a file is made again.
CHANGED = mark("the drawing has changed since")
BROKEN_OFF = mark("the last run was broken off here")
FAILED_BEFORE = mark("failed the last time")
LOST = mark("its result is gone or not complete")


class Journal:
    """The journal of a folder of results: JSON lines, added to as the work goes on.

    It is a help and never the truth: what it says is compared with the files that are there. A
    line that was cut off by the end of the program is passed over, a file that is no journal is
    put aside. Lacks it, or can't it be written, the batch runs as well.
    """

    def __init__(self, folder: Path, settings: str = "", *, overwrite: bool = False) -> None:
        """Read it, if it is there; writes nothing.

        Args:
            folder: of the results.
            settings: see `BatchSettings.mark`; empty: not known.
            overwrite: whether this run makes results again that exist already. If the last one did
                so, with the same settings, and was broken off, this one goes on with it.
        """
        self.path = folder / JOURNAL_NAME
        self.damaged = False
        self._folder = folder
        self._settings = settings
        self._overwrite = overwrite
        self._entries: dict[str, Entry] = {}
        self._open_run: dict[str, Any] = {}
        self._file: TextIO | None = None
        self._usable = True
        # Asked for each of thousands of files, which lie in few folders.
        self._real = cache(os.path.realpath)
        self._way_to = cache(self._find_way)
        self._made_in = cache(self._find_made)
        self._read()
        broken_off = self._open_run if self._open_run.get("overwrite") else {}
        self._goes_on = overwrite and broken_off.get("settings", "") == settings != ""
        self._run = str(broken_off["run"]) if self._goes_on else secrets.token_hex(4)

    @property
    def aside(self) -> Path:
        """Where a damaged journal is put."""
        return self.path.with_name(f"{JOURNAL_NAME}.bad")

    def made(self, path: Path) -> bool:
        """Whether a file is a result, or a layer of one, and so no drawing."""
        return path.name in self._made_in(self._real(path.parent))

    def results_of(self, source: Path) -> list[Path]:
        """The results that a drawing had before, in whatever format."""
        return self._by_source.get(self._relative(source), [])

    def judge(self, item: BatchItem, exists: bool) -> tuple[BatchState, str]:
        """Whether a file waits or is skipped, and why.

        Args:
            item: one of the plan.
            exists: whether its result is there, with all its layers.
        """
        entry = self._entries.get(self._name(item.target))
        if entry is not None and entry.source != self._relative(item.source):
            entry = None
            if exists and not self._overwrite:
                return BatchState.SKIPPED, NOT_ITS_OWN
        if self._overwrite:
            if exists and entry is not None and self._made_in_this_run(entry, item):
                return BatchState.SKIPPED, MADE_IN_THIS_RUN
            return BatchState.WAITING, ""
        if entry is None:
            return (BatchState.SKIPPED, EXISTS) if exists else (BatchState.WAITING, "")
        if not exists:
            reasons = {BatchState.FAILED: FAILED_BEFORE, BatchState.WORKING: BROKEN_OFF}
            return BatchState.WAITING, reasons.get(entry.state, LOST)
        result = stamp_of(item.target)
        if entry.state is not BatchState.DONE and result == entry.result:
            # What lies there is the result of before, which was to be replaced.
            failed = entry.state is BatchState.FAILED
            return BatchState.WAITING, FAILED_BEFORE if failed else BROKEN_OFF
        if stamp_of(item.source) != entry.drawing:
            if result == entry.result:
                return BatchState.WAITING, CHANGED
            return BatchState.SKIPPED, EDITED
        if self._settings and entry.settings and self._settings != entry.settings:
            return BatchState.SKIPPED, OTHER_SETTINGS
        return BatchState.SKIPPED, EXISTS

    def begin(self, item: BatchItem) -> None:
        """A file is going to be worked on."""
        self._put(
            Entry(
                file=self._name(item.target),
                source=self._relative(item.source),
                state=BatchState.WORKING,
                drawing=stamp_of(item.source),
                result=stamp_of(item.target),
                settings=self._settings,
                run=self._run,
            )
        )

    def settle(self, item: BatchItem) -> None:
        """A file that was begun is done or has failed."""
        entry = self._entries[self._name(item.target)]
        seconds = round(item.seconds, 3)
        entry = replace(entry, state=item.state, message=str(item.message), seconds=seconds)
        if item.state is BatchState.DONE:
            entry = replace(entry, result=stamp_of(item.target))
        self._put(entry)

    def end(self) -> None:
        """The run has come to its end, perhaps with nothing left to do."""
        if self._file is None and self._goes_on:
            self._open()
        self._write({"end": self._run})

    def close(self) -> None:
        """Write no more, until another file is begun."""
        if self._file is not None:
            self._file.close()
        self._file = None

    def _made_in_this_run(self, entry: Entry, item: BatchItem) -> bool:
        """Whether the run that this one goes on with has made a result of the drawing as it is."""
        if not self._goes_on or entry.run != self._run or stamp_of(item.source) != entry.drawing:
            return False
        replaced = stamp_of(item.target) != entry.result
        return not replaced if entry.state is BatchState.DONE else replaced

    @cached_property
    def _by_source(self) -> dict[str, list[Path]]:
        found: dict[str, list[Path]] = {}
        for entry in self._entries.values():
            found.setdefault(entry.source, []).append(self._folder / entry.file)
        return found

    @cached_property
    def _by_folder(self) -> dict[str, list[Path]]:
        found: dict[str, list[Path]] = {}
        for name in self._entries:
            result = self._folder / name
            found.setdefault(self._real(result.parent), []).append(result)
        return found

    def _find_made(self, folder: str) -> set[str]:
        """Names of the results in a folder and of their layers."""
        results = self._by_folder.get(folder, [])
        return {file.name for result in results for file in (result, *layer_files(result))}

    def _name(self, target: Path) -> str:
        return target.relative_to(self._folder).as_posix()

    def _relative(self, source: Path) -> str:
        return f"{self._way_to(source.parent)}/{source.name}"

    def _find_way(self, folder: Path) -> str:
        try:
            return Path(os.path.relpath(folder, self._folder)).as_posix()
        except ValueError:  # another drive of Windows
            return folder.absolute().as_posix()

    def _read(self) -> None:
        try:
            text = self.path.read_text(encoding="utf-8")
        except FileNotFoundError:
            return
        except (OSError, ValueError) as error:
            log.warning("%s could not be read", self.path, exc_info=error)
            self.damaged = True
            return
        whole, _, _cut_off = text.rpartition("\n")
        try:
            head, *lines = [json.loads(line) for line in whole.splitlines()]
            if head != _HEAD:
                raise ValueError(f"its first line is {head}")
            for line in lines:
                self._take(line)
        except (LookupError, OverflowError, RecursionError, TypeError, ValueError) as error:
            log.warning("%s is damaged", self.path, exc_info=error)
            self.damaged = True
            self._entries, self._open_run = {}, {}

    def _take(self, line: dict[str, Any]) -> None:
        if "end" in line:
            self._open_run = {}
        elif "file" in line:
            entry = read_entry(line)
            self._entries[entry.file] = entry
        else:
            self._open_run = {key: line[key] for key in ("run", "settings", "overwrite")}

    def _put(self, entry: Entry) -> None:
        self._entries[entry.file] = entry
        if self._file is None:
            self._open()
        self._write(asdict(entry))

    def _open(self) -> None:
        """Begin this run's part, in a file that holds one line for each result of before."""
        if not self._usable:
            return
        run = {"run": self._run, "settings": self._settings, "overwrite": self._overwrite}
        lines = [_HEAD, *(asdict(entry) for entry in self._entries.values()), run]
        text = "".join(f"{json.dumps(line)}\n" for line in lines)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            if self.damaged:
                self.path.replace(self.aside)
                self.damaged = False
            atomic_write_text(self.path, text)
            self._file = self.path.open("a", encoding="utf-8")
        except (OSError, TintlineError) as error:
            self._give_up(error)

    def _write(self, line: dict[str, Any]) -> None:
        if self._file is None:
            return
        try:
            self._file.write(f"{json.dumps(line)}\n")
            self._file.flush()
        except OSError as error:
            self._give_up(error)

    def _give_up(self, error: Exception) -> None:
        """A journal that can't be written must not cost the results that can."""
        log.warning("%s could not be written", self.path, exc_info=error)
        with suppress(OSError):  # what was not written fails once more
            self.close()
        self._usable, self._file = False, None
