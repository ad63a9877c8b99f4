"""Writers that are killed on their way: ``python -m tests.faults.killed FOLDER NAME…``.

Everything is imported once, and each run is a fork, so that hundreds take seconds. A run is killed

- at each file that is opened for writing, renamed or removed, of which the system tells before it
  happens;
- in the middle of a write, after so many bytes: the limit of a file's size does it;
- at any moment, from outside, while it writes one version after the other.

Prints, as JSON, by name how many runs were killed and what was wrong after any of them.
"""

import json
import os
import resource
import signal
import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path
from random import Random

from desktop.core.files import clean_temporaries
from tests.faults.writers import Writer, is_whole, versions, with_checkpoint

#: Shares of the largest file after which a write is cut off, and how often it is at any moment.
_SHARES, _MOMENTS = (0.0, 0.5), 2


def _forked(work: Callable[[], object]) -> int:
    """Exit code of a process that does a work, negative for the signal that ended it."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    work()
    os._exit(0)


def _kill_at(step: int, folder: Path) -> None:
    steps = count(1)

    def look(event: str, arguments: tuple[object, ...]) -> None:
        if event in ("open", "os.rename", "os.remove") and str(folder) in str(arguments[0]):
            reads = event == "open" and arguments[1] in (None, "r", "rb")
            if not reads and next(steps) == step:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(look)


def _kill_after(size: int) -> None:
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    signal.signal(signal.SIGXFSZ, signal.SIG_DFL)


def _killed_at_any_moment(write: Writer, path: Path, random: Random) -> int:
    """Exit code of a process that writes until it is killed."""
    tell, told = os.pipe()[::-1]
    child = os.fork()
    if not child:
        for version in count(1):
            write(path, version % 2)
            os.write(tell, b".")
    os.read(told, 1)
    for _ in range(random.randrange(20_000)):  # less than it takes to write it once more
        pass
    os.kill(child, signal.SIGKILL)
    for end in (tell, told):
        os.close(end)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _try(name: str, folder: Path) -> tuple[int, list[str]]:
    """How often a writer was killed, and what was wrong."""
    (folder / "versions").mkdir(parents=True)
    old, new = versions(name, folder / "versions")
    place = folder / "place"
    place.mkdir()
    write, path = with_checkpoint()[name], place / name
    killed, wrong = 0, []

    def run(how: str, work: Callable[[], int]) -> bool:
        nonlocal killed
        for file in place.iterdir():
            file.unlink()
        for file, data in old.items():
            (place / file).write_bytes(data)
        code = work()
        killed += code < 0
        if not is_whole(place, old, new):
            wrong.append(f"{how}: {sorted(file.name for file in place.iterdir())}")
        # What a killed one has left goes, and the next one succeeds.
        clean_temporaries(place)
        write(path, 1)
        if {file.name: file.read_bytes() for file in place.iterdir()} != new:
            wrong.append(f"{how}, then whole: {sorted(file.name for file in place.iterdir())}")
        return code < 0

    for step in count(1):
        work = lambda step=step: (_kill_at(step, place), write(path, 1))  # noqa: E731
        if not run(f"step {step}", lambda work=work: _forked(work)):
            break
    largest = max(map(len, new.values()))
    for share in _SHARES:
        size = int(share * largest)
        work = lambda size=size: (_kill_after(size), write(path, 1))  # noqa: E731
        if not run(f"byte {size}", lambda work=work: _forked(work)):
            wrong.append(f"byte {size}: not killed")
    random = Random(name)
    for moment in range(_MOMENTS):
        run(f"moment {moment}", lambda: _killed_at_any_moment(write, path, random))
    return killed, wrong


def main() -> None:
    """Try the writers that are named."""
    folder = Path(sys.argv[1])
    ways = {name: _try(name, folder / str(i)) for i, name in enumerate(sys.argv[2:])}
    sys.stdout.write(json.dumps(ways))


if __name__ == "__main__":
    main()
