"""The command that tells under which licences everything stands that ships with the program."""

import platform
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement

from desktop import __version__
from desktop.cli_output import write, write_json, write_table
from desktop.core.assets import assets_dir
from desktop.core.errors import TintlineError
from desktop.core.palettes import shipped_palettes
from desktop.engine.model import read_spec, shipped_models
from desktop.engine.user_models import read_card

#: The extras with which the program runs; the others are for those who develop it.
RUNNING = ("cpu", "cuda", "cuda12", "directml", "openvino", "dask")
#: What the names of files that hold a licence contain, in lower case.
_LICENCE_FILES = ("licen", "copying", "notice")
_PUBLIC_DOMAIN = (
    "Dedicated to the public domain under CC0 1.0"
    " (https://creativecommons.org/publicdomain/zero/1.0/): use them for anything, no credit"
    " needed."
)
_CODE = (".py", ".pyc", ".pyi")
#: What packages call the address that tells most of them, the best first.
_ADDRESSES = ("home", "homepage", "repository", "source", "source code")


@dataclass(frozen=True)
class Part:
    """Something that ships, and its licence.

    Attributes:
        kind: what it is, in a word.
        name: of the part.
        version: of the part; empty where it has none of its own.
        licence: an SPDX expression where its makers give one, else their own words.
        origin: what it was made from, or where it is to be found.
        texts: of the licence, and of what it asks to be told (attribution).
    """

    kind: str
    name: str
    version: str
    licence: str
    origin: str
    texts: tuple[str, ...]


def licences(full: bool, as_json: bool) -> int:
    """List everything that ships with its licence; `full` adds the texts."""
    parts = list(gather())
    if as_json:
        rows = [asdict(part) for part in parts]
        for row in rows:
            if not full:
                del row["texts"]
        write_json(rows)
        return 0
    write_table(
        ["What", "Name", "Version", "Licence", "From"],
        [[part.kind, part.name, part.version, part.licence, part.origin] for part in parts],
    )
    if full:
        for part in parts:
            title = f"{part.name} {part.version}".strip()
            write(f"\n{'=' * len(title)}\n{title}\n{'=' * len(title)}\n\n{part.licence}")
            for text in part.texts or (f"No text of it came along; see {part.origin}",):
                write(f"\n{text.strip()}")
    return 0


def gather() -> Iterator[Part]:
    """Everything that ships: the program, models, palettes, drawings, Python, its packages.

    Raises:
        TintlineError: a model can't be read, or the packages' own descriptions are missing.
    """
    packages = sorted(installed("tintline", RUNNING), key=lambda found: found.name.casefold())
    own = next((found for found in packages if found.name.casefold() == "tintline"), None)
    if own is None:
        raise TintlineError("The packages' descriptions are missing: install Tintline again.")
    licence = licence_of(own)
    yield Part(
        "program", "Tintline", __version__, licence, "this program, its icons too", texts_of(own)
    )
    for path in shipped_models():
        spec = read_spec(path)
        card = (read_card(path),)
        yield Part("model", spec.name, spec.version, spec.licence, spec.trained_on, card)
    names = ", ".join(shipped_palettes())
    origin = f"made for Tintline: {names}"
    yield Part("palettes", "Palettes", "", "CC0-1.0", origin, (_PUBLIC_DOMAIN,))
    about = (assets_dir() / "samples" / "README.md").read_text(encoding="utf-8")
    terms = (about.partition("## Licence")[2],)
    yield Part("drawings", "Sample drawings", "", "CC0-1.0", "drawn for Tintline", terms)
    licence, origin = "PSF-2.0", "https://www.python.org"
    yield Part("library", "Python", platform.python_version(), licence, origin, _our_texts(licence))
    for found in packages:
        if found is not own:
            licence, origin = licence_of(found), homepage_of(found)
            yield Part("library", found.name, found.version, licence, origin, texts_of(found))


def installed(name: str, extras: tuple[str, ...]) -> list[metadata.Distribution]:
    """A package and all that it needs, as far as it is installed; each once.

    Args:
        name: of the package.
        extras: those of its extras whose packages count too.
    """
    found: dict[str, metadata.Distribution] = {}
    seen: set[tuple[str, tuple[str, ...]]] = set()
    todo = [(name, extras)]
    while todo:
        wanted = todo.pop()
        if wanted in seen:
            continue
        seen.add(wanted)
        name, extras = wanted
        try:
            package = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue
        found.setdefault(package.name.casefold(), package)
        for needed in map(Requirement, package.requires or ()):
            if needed.marker is None or any(
                needed.marker.evaluate({"extra": extra}) for extra in ("", *extras)
            ):
                todo.append((needed.name, tuple(sorted(needed.extras))))
    return list(found.values())


def licence_of(package: metadata.Distribution) -> str:
    """What a package says of its licence, in one line."""
    words = next(iter(_told(package, "License")), "").strip()
    classes = [
        text.rpartition(" :: ")[2]
        for text in _told(package, "Classifier")
        if text.startswith("License :: ")
    ]
    in_words = "" if "\n" in words else words  # some give the whole text there
    expression = next(iter(_told(package, "License-Expression")), "")
    return expression or in_words or ", ".join(classes) or "see its own text"


def homepage_of(package: metadata.Distribution) -> str:
    """A package's address; empty where it tells none."""
    parted = (link.partition(", ") for link in _told(package, "Project-URL"))
    links = {label.lower(): address for label, _, address in parted}
    links["home"] = next(iter(_told(package, "Home-page")), links.get("home", ""))
    found = [links[label] for label in _ADDRESSES if links.get(label)]
    return next(iter([*found, *links.values()]), "")


def texts_of(package: metadata.Distribution) -> tuple[str, ...]:
    """The licences' texts that a package brings, else those of its licences that we bring."""
    texts: dict[str, None] = {}
    for file in package.files or ():
        path = Path(str(file.locate()))
        if is_licence(path):
            texts[path.read_text(encoding="utf-8", errors="replace")] = None
    if texts:
        return tuple(texts)
    return _our_texts(licence_of(package))


def is_licence(path: Path) -> bool:
    """Whether a package's file is there and holds a licence, by its name."""
    named = any(word in path.name.lower() for word in _LICENCE_FILES)
    return named and path.suffix not in _CODE and path.is_file()


def _our_texts(licence: str) -> tuple[str, ...]:
    words = licence.split()
    shelf = sorted((assets_dir() / "licences").glob("*.txt"))
    return tuple(path.read_text(encoding="utf-8") for path in shelf if path.stem in words)


def _told(package: metadata.Distribution, field: str) -> list[str]:
    return package.metadata.get_all(field) or []
