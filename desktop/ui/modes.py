"""The two ways of colouring, and all that differs between them in the window."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from desktop.core.characters import CharacterPalette
from desktop.core.hints import Hint
from desktop.core.line_style import OWN_LINES, LineStyle
from desktop.core.messages import mark
from desktop.core.palettes import Palette
from desktop.core.picture import Picture
from desktop.engine.request import ColorizeRequest, Look, PhotoRequest, Request


class Mode(StrEnum):
    """What a picture is coloured as."""

    LINE_ART = "line art"
    PHOTOGRAPH = "photograph"


@dataclass(frozen=True)
class Order:
    """What decides a result, without the picture; equal orders give equal results."""

    hints: tuple[Hint, ...]
    mode: Mode
    palette: Palette | None
    character: CharacterPalette
    look: Look
    seed: int
    gap: float | None
    lines: LineStyle = OWN_LINES


@dataclass(frozen=True)
class Way:
    """What is particular to a mode. Its texts are marked: `tr` shows them.

    Attributes:
        title: of the mode.
        task: of the models that it needs.
        tip: what it is for.
        source: what the picture is called beside its result.
        no_color: what a dot without colour does.
        no_color_tip: the same as a sentence.
        colorize_tip: what *Colorize* does.
        note: what the user needs to know about it; may be empty.
        lacks: why what belongs to the other mode alone cannot be used; empty where nothing lacks.
        request: makes the engine's input.
    """

    title: str
    task: str
    tip: str
    source: str
    no_color: str
    no_color_tip: str
    colorize_tip: str
    note: str
    lacks: str
    request: Callable[[Picture, Order], Request]


def _request_lines(picture: Picture, order: Order) -> ColorizeRequest:
    return ColorizeRequest(
        picture=picture,
        hints=order.hints,
        palette=order.palette,
        character=order.character,
        look=order.look,
        seed=order.seed,
        gap=order.gap,
        lines=order.lines,
    )


def _request_photo(picture: Picture, order: Order) -> PhotoRequest:
    return PhotoRequest(picture, order.hints)


WAYS: Mapping[Mode, Way] = MappingProxyType(
    {
        Mode.LINE_ART: Way(
            title=mark("Line art"),
            task="sketch",
            tip=mark("Clean colour under the lines of a drawing"),
            source=mark("Sketch"),
            no_color=mark("Keep paper white"),
            no_color_tip=mark("Dots that keep their area uncoloured"),
            colorize_tip=mark("Colour the sketch"),
            note="",
            lacks="",
            request=_request_lines,
        ),
        Mode.PHOTOGRAPH: Way(
            title=mark("Photograph"),
            task="photo",
            tip=mark("Colour for a black-and-white photograph, whose lightness stays"),
            source=mark("Photograph"),
            no_color=mark("Keep gray"),
            no_color_tip=mark("Dots that keep their place gray"),
            colorize_tip=mark("Colour the photograph"),
            note=mark(
                "Light and shadow stay the photograph's own: of a dot's colour, hue and strength"
                " count, not how light it is."
            ),
            lacks=mark("For line art only; choose Line art at the top of the colour panel"),
            request=_request_photo,
        ),
    }
)
