"""Damaged files by the thousand: ``python -m tests.faults.fuzz --minutes 15 --seed 1``.

Each is opened as the program opens it, in another process: what may come of it is a result or a
sentence for the user (`TintlineError`), within seconds and a bounded memory, and nothing is written
elsewhere. Whatever else happens is told with kind and seed, which give it again:
``--kind a.png --seed 17 --count 1``.
"""

import argparse
import faulthandler
import os
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from desktop.core.errors import TintlineError
from tests.faults.kinds import Kind, going_wrong, kinds

ROOT = Path(__file__).resolve().parents[2]
#: Most seconds that one file may take, and most memory of the process, in bytes.
SECONDS, MEMORY = 30, 4 * 1024**3
_BEGIN, _FAULT = "begin", "fault"


@dataclass(frozen=True)
class Fault:
    """What a damaged file did: `kind` and `seed` make it again, `what` tells it."""

    kind: str
    seed: int
    what: str


def fuzz(names: Sequence[str], seeds: range, seconds: float = SECONDS) -> Iterator[Fault]:
    """Open a damaged file of each kind for each seed, in another process that may die of it."""
    first, last = 0, len(names) * len(seeds)
    while first < last:
        numbers = [str(number) for number in (seconds, seeds.start, first, last)]
        done = subprocess.run(
            [sys.executable, "-m", "tests.faults.fuzz", "--worker", *numbers, *names],
            cwd=ROOT,
            env=os.environ | {"OMP_NUM_THREADS": "1", "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            errors="backslashreplace",
            check=False,
        )
        begun = None
        for line in done.stdout.splitlines():
            word, _, rest = line.partition(" ")
            if word == _BEGIN:
                begun = int(rest)
            elif word == _FAULT and begun is not None:
                kind, seed = _case(names, seeds.start, begun)
                yield Fault(kind, seed, rest.encode().decode("unicode_escape"))
        if done.returncode == 0:
            return
        if begun is None:
            raise RuntimeError(f"the worker did not begin:\n{done.stderr}")
        # A signal by its negative number; 1 is `faulthandler`, whose time was up.
        what = f"ended with {done.returncode}:\n{done.stderr[-3000:]}"
        yield Fault(*_case(names, seeds.start, begun), what)
        first = begun + 1


def _case(names: Sequence[str], seed: int, number: int) -> tuple[str, int]:
    """Kind and seed of a case: the kinds take turns."""
    return names[number % len(names)], seed + number // len(names)


def damaged(kind: Kind, sound: list[bytes], seed: int) -> bytes:
    """The damaged file of a seed."""
    random = Random(f"{kind.name} {seed}")
    return kind.wrap(kind.damage(random.choice(sound), sound, random), random)


def _work(names: Sequence[str], seconds: float, first_seed: int, cases: range) -> None:
    """Open one damaged file after the other, and tell of each on standard output."""
    import resource  # Windows has none

    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        (folder / "damaged").mkdir()
        table, sound = {**kinds(folder), **going_wrong()}, {}
        for name in names:
            (folder / "sound" / name).mkdir(parents=True, exist_ok=True)
            sound[name] = table[name].make(folder / "sound" / name)
            whole = table[name].wrap(sound[name][0], Random(0))
            table[name].read(_put(folder / "damaged" / name, whole))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        strayed = _watch(folder / "damaged")
        faulthandler.enable()
        for case in cases:
            name, seed = _case(names, first_seed, case)
            sys.stdout.write(f"{_BEGIN} {case}\n")
            sys.stdout.flush()
            path = _put(folder / "damaged" / name, damaged(table[name], sound[name], seed))
            faulthandler.dump_traceback_later(seconds, exit=True)
            try:
                table[name].read(path)
            except TintlineError as error:
                if not str(error).strip().endswith("."):
                    strayed.append(f"no sentence: {error}")
            except Exception:
                strayed.append(traceback.format_exc())
            faulthandler.cancel_dump_traceback_later()
            for what in strayed:
                sys.stdout.write(f"{_FAULT} {what.encode('unicode_escape').decode()}\n")
            strayed.clear()


def _put(path: Path, data: bytes) -> Path:
    """A file in a folder that holds no other."""
    for old in path.parent.iterdir():
        old.unlink()
    path.write_bytes(data)
    return path


def _watch(folder: Path) -> list[str]:
    """Note whatever is written outside a folder, run, or sent, in the list that is returned."""
    found: list[str] = []
    changes = {"os.rename", "os.remove", "os.mkdir", "os.symlink", "os.link", "os.truncate"}
    never = ("socket.connect", "socket.getaddrinfo", "subprocess.Popen", "os.system", "os.exec")

    def look(event: str, arguments: tuple[object, ...]) -> None:
        if event in never:
            found.append(f"{event} {arguments}")
        elif event in changes or (event == "open" and _writes(arguments)):
            places = [place for place in arguments[:2] if isinstance(place, str | os.PathLike)]
            for place in places[: 2 if event == "os.rename" else 1]:
                if not Path(os.path.realpath(place)).is_relative_to(os.path.realpath(folder)):
                    found.append(f"{event} {place}")

    sys.addaudithook(look)
    return found


def _writes(arguments: tuple[object, ...]) -> bool:
    _, mode, flags = arguments
    if isinstance(mode, str):
        return any(letter in mode for letter in "wax+")
    return isinstance(flags, int) and bool(flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))


def main() -> int:
    """Fuzz for a while; the exit code tells whether anything was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=1.0, help="how long to go on")
    parser.add_argument("--seed", type=int, default=1, help="where to begin")
    parser.add_argument("--count", type=int, default=0, help="so many of each kind, and no more")
    parser.add_argument("--kind", action="append", help="only these; may be given again")
    parser.add_argument("--worker", nargs="+", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.worker:
        seconds, seed, first, last, *names = options.worker
        _work(names, float(seconds), int(seed), range(int(first), int(last)))
        return 0
    with tempfile.TemporaryDirectory() as scratch:
        names = options.kind or list(kinds(Path(scratch)))
    until, seed, faults = time.monotonic() + 60 * options.minutes, options.seed, 0
    step = options.count or 100
    while True:
        for fault in fuzz(names, range(seed, seed + step)):
            faults += 1
            sys.stdout.write(f"--- {fault.kind} {fault.seed}: {fault.what}\n")
            sys.stdout.flush()
        seed += step
        if options.count or time.monotonic() > until:
            break
    tried = (seed - options.seed) * len(names)
    sys.stdout.write(f"{tried} damaged files of {len(names)} kinds, {faults} faults\n")
    return min(faults, 1)


if __name__ == "__main__":
    sys.exit(main())
