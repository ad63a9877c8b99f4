"""What a project holds, and its text.

Version 1, UTF-8 JSON: `version`; `program` (who wrote it); `task` (``sketch`` or ``photo``);
`name` of the picture; `colored`; `model` (null or `name` and `sha256`); `hints` (the content of a
hint file); for ``sketch`` also `look`, `seed`, `gap` (null: automatic), `lines` (`color`,
null for the artist's own, and `opacity`), `palette` (null or `name` and `colors`) and `character`
(`name` and `colors` by part). Colours are ``#rrggbb``. What is not
known is passed over.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from desktop import __version__
from desktop.core.characters import PART_TITLES, CharacterPalette
from desktop.core.color import RGB, format_hex, parse_hex
from desktop.core.errors import TintlineError
from desktop.core.hints import hints_to_json, parse_hints
from desktop.core.line_style import LineStyle
from desktop.core.messages import say
from desktop.core.palettes import Palette
from desktop.core.picture import Picture
from desktop.engine.request import ColorizeRequest, Look, PhotoRequest, Request
from desktop.engine.result import ModelMark

#: Version of the text that is written; older ones are read as well.
VERSION = 1
#: Characters of a name that are kept.
_NAME_LENGTH = 200
# What reading a text raises that holds something else than it should.
_DAMAGES = (
    AttributeError,
    KeyError,
    OverflowError,
    RecursionError,
    TypeError,
    ValueError,
)


@dataclass(frozen=True, eq=False)
class Project:
    """An opened picture and what is done with it.

    Attributes:
        request: the picture, and all that decides its colours.
        name: of the picture, as shown to the user.
        colored: whether it had been colorized.
        model: what did it; None where that isn't known.
    """

    request: Request
    name: str
    colored: bool = False
    model: ModelMark | None = None


def project_to_json(project: Project) -> str:
    """All of a project but its picture."""
    request = project.request
    size = request.picture.width, request.picture.height
    model = project.model
    content: dict[str, object] = {
        "version": VERSION,
        "program": f"Tintline {__version__}",
        "name": project.name,
        "colored": project.colored,
        "model": None if model is None else {"name": model.name, "sha256": model.sha256},
        "task": "photo",
    }
    if isinstance(request, ColorizeRequest):
        palette, character, lines = request.palette, request.character, request.lines
        content |= {
            "task": "sketch",
            "look": request.look.value,
            "seed": request.seed,
            "gap": request.gap,
            "lines": {"color": _maybe(format_hex, lines.color), "opacity": lines.opacity},
            "palette": None
            if palette is None
            else {"name": palette.name, "colors": [format_hex(c) for c in palette.colors]},
            "character": {
                "name": character.name,
                "colors": {part: format_hex(color) for part, color in character.colors},
            },
        }
    content["hints"] = json.loads(hints_to_json(request.hints, *size))
    return json.dumps(content, indent=1)  # in ASCII: names may hold halves of pairs


def parse_project(text: bytes, picture: Picture, name: str) -> Project:
    """Read a project's text.

    Args:
        text: as `project_to_json` writes it, or an older version did.
        picture: the picture that it goes with.
        name: of the file, for messages.

    Raises:
        TintlineError: it is damaged, or was written by a newer version.
    """
    try:
        content = json.loads(text)
        version = content["version"]
        if _whole(version) > VERSION:
            raise TintlineError(
                say(
                    "{file} was saved by a newer Tintline (its version is {version}, this one reads"
                    " up to {known}): install the newer one to open it.",
                    file=name,
                    version=version,
                    known=VERSION,
                )
            )
        hints = json.dumps(content["hints"])
        dots = parse_hints(
            hints, picture.width, picture.height, say("The project {file}", file=name)
        )
        request: Request = PhotoRequest(picture, dots)
        if content["task"] == "sketch":
            request = ColorizeRequest(
                picture=picture,
                hints=dots,
                palette=_maybe(_palette, content["palette"]),
                character=_character(content["character"]),
                look=Look(content["look"]),
                seed=_whole(content["seed"]),
                gap=_maybe(_gap, content["gap"]),
                lines=_lines(content["lines"]),
            )
        elif content["task"] != "photo":
            raise ValueError(say("unknown task"))
        return Project(
            request,
            _text(content["name"]),
            content["colored"] is True,
            _maybe(_model, content["model"]),
        )
    except _DAMAGES as error:
        raise TintlineError(
            say(
                "The project in {file} is damaged ({reason}); its layers can still be opened in"
                " other programs.",
                file=name,
                reason=str(error),
            )
        ) from error


def _maybe(read: Callable[[Any], Any], value: object) -> Any:
    return None if value is None else read(value)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(say("a name is no text"))
    return value[:_NAME_LENGTH]


def _whole(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value < 2**31:
        raise ValueError(say("a number is out of range"))
    return value


def _gap(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value < 1e4:
        raise ValueError(say("the gap is out of range"))
    return float(value)


def _lines(value: dict[str, Any]) -> LineStyle:
    opacity = value["opacity"]
    if isinstance(opacity, bool) or not isinstance(opacity, int | float):
        raise TypeError(say("the opacity is no number"))
    return LineStyle(_maybe(parse_hex, value["color"]), float(opacity))


def _palette(value: dict[str, Any]) -> Palette:
    return Palette(_text(value["name"]), tuple(map(parse_hex, value["colors"])))


def _character(value: dict[str, Any]) -> CharacterPalette:
    colors: dict[str, RGB] = {part: parse_hex(color) for part, color in value["colors"].items()}
    known = tuple((part, colors[part]) for part in PART_TITLES if part in colors)
    return CharacterPalette(known, _text(value["name"]))


def _model(value: dict[str, Any]) -> ModelMark:
    return ModelMark(_text(value["name"]), _text(value["sha256"]))
