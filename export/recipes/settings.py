"""Settings of a recipe: typed values with defaults, changed by a TOML file or as key=value."""

import difflib
import math
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Annotated, Any, TypeVar, get_type_hints

from pydantic import AfterValidator, BeforeValidator, Field, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from desktop.core.errors import TintlineError

_UNITS = {"step": "step", "steps": "step", "epoch": "epoch", "epochs": "epoch"}


def _parse_span(text: str) -> tuple[float, str]:
    number, _, unit = text.strip().partition(" ")
    try:
        count = float(number)
    except ValueError:
        count = -1.0
    if not 0 < count < math.inf or (unit.strip() or "steps") not in _UNITS:
        raise ValueError('write it as "20000 steps" or "150 epochs"')
    return count, _UNITS[unit.strip() or "steps"]


def _check_span(text: str) -> str:
    _parse_span(text)
    return text


def as_text(value: object) -> object:
    """A number as text: `--set length=500` means "500"."""
    return str(value) if isinstance(value, int | float) else value


#: A file named by the user, wherever the run is gone on with.
File = Annotated[Path, AfterValidator(lambda path: path.expanduser().resolve())]
#: A length of training: "500 steps" or "5 epochs".
Span = Annotated[str, BeforeValidator(as_text), AfterValidator(_check_span)]


def in_steps(span: str, samples: int, batch: int) -> int:
    """A `Span` as optimizer steps, at least 1, for so many samples an epoch and pictures a step."""
    count, unit = _parse_span(span)
    return max(1, round(count if unit == "step" else count * samples / batch))


@dataclass(frozen=True, kw_only=True)
class Settings:
    """What every recipe lets the user choose."""

    length: Annotated[Span, Field(description="how long to train, in steps or epochs")] = (
        "20000 steps"
    )
    batch: Annotated[int, Field(ge=1, description="pictures a step, on all devices together")] = 1
    pictures: Annotated[Span, Field(description="how often sample pictures are logged")] = "1 epoch"
    checkpoint: Annotated[
        Span | None, Field(description="how often to save, besides every few minutes")
    ] = None
    snapshot: Annotated[
        Span | None, Field(description="how often to keep a copy of the generator for good")
    ] = None
    average: Annotated[
        float, Field(ge=0, lt=1, description="share of the old in the weights' running mean")
    ] = 0.0


S = TypeVar("S", bound=Settings)


def read_settings(
    recipe: str,
    kind: type[S],
    *,
    file: Path | None = None,
    assignments: Sequence[str] = (),
    values: Mapping[str, Any] | None = None,
) -> S:
    """A recipe's settings: its defaults, changed by a file, then by assignments, then by values.

    Args:
        recipe: its name, for messages.
        kind: a subclass of `Settings`.
        file: TOML with one `key = value` a line.
        assignments: such as ``rate=0.0001`` or ``loss=hinge``; values as in TOML, quotes around a
            word may be left out.
        values: ready ones by key; None leaves a key alone.

    Raises:
        TintlineError: a key or a value does not fit; the nearest key is named.
    """
    given: dict[str, Any] = {}
    if file is not None:
        given |= _read_toml(file)
    for assignment in assignments:
        key, equals, text = assignment.partition("=")
        if not equals:
            raise TintlineError(f'"{assignment}" is no setting: write key=value.')
        given[key.strip()] = _read_value(text.strip())
    given |= {key: value for key, value in (values or {}).items() if value is not None}
    names = [entry.name for entry in fields(kind)]
    for key in given:
        if key not in names:
            near = difflib.get_close_matches(key, names, 1, cutoff=0.5)
            hint = f'did you mean "{near[0]}"?' if near else "it has " + ", ".join(names) + "."
            raise TintlineError(f'The recipe {recipe} has no setting "{key}": {hint}')
    try:
        return TypeAdapter(kind).validate_python(given)
    except ValidationError as error:
        first = error.errors()[0]
        why = str(first["msg"]).removeprefix("Value error, ")
        if not first["loc"]:
            raise TintlineError(f"The settings of {recipe} do not fit: {why}.") from error
        key = str(first["loc"][0])
        raise TintlineError(
            f'The setting "{key}" of {recipe} cannot be {given.get(key)!r}: {why}.'
        ) from error


@dataclass(frozen=True)
class Described:
    """One setting as a user reads of it."""

    name: str
    default: str
    meaning: str


def describe_settings(kind: type[Settings]) -> Iterator[Described]:
    """All settings of a recipe in the order in which they are declared."""
    hints = get_type_hints(kind, include_extras=True)
    for entry in fields(kind):
        notes = getattr(hints[entry.name], "__metadata__", ())
        told = [note.description for note in notes if isinstance(note, FieldInfo)]
        yield Described(entry.name, _as_text(entry.default), (told or [""])[0] or "")


def _as_text(value: object) -> str:
    if value is None:
        return "none"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return f"[{', '.join(_as_text(part) for part in value)}]"
    return f"{value:g}" if isinstance(value, float) else str(value)


def _read_toml(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise TintlineError(f"{file} cannot be read: {error.strerror}.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise TintlineError(f"{file} is no TOML file: {error}.") from error


def _read_value(text: str) -> object:
    if text == "none":
        return None
    try:
        return tomllib.loads(f"value = {text}")["value"]
    except tomllib.TOMLDecodeError:
        return text  # a word without quotes
