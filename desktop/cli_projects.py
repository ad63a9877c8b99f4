"""What is to be done with a picture, or with a project, which brings its own settings along."""

from dataclasses import dataclass, replace
from pathlib import Path

from desktop.core.characters import NO_CHARACTER, CharacterPalette
from desktop.core.color import RGB
from desktop.core.errors import TintlineError
from desktop.core.hints import load_hints
from desktop.core.line_style import OWN_LINES, LineStyle
from desktop.core.load import load_picture
from desktop.core.palettes import Palette
from desktop.engine.batch_settings import BatchSettings
from desktop.engine.project_file import is_project, read_project
from desktop.engine.request import ColorizeRequest, Look, PhotoRequest


@dataclass(frozen=True)
class Options:
    """What was asked for; None where it was not. See `BatchSettings`."""

    palette: Palette | None = None
    character: CharacterPalette | None = None
    look: Look | None = None
    seed: int | None = None
    gap: float | None = None
    line_color: RGB | None = None
    line_opacity: float | None = None
    layers: bool = False
    split_colors: bool = False

    def settings(self) -> BatchSettings:
        """The same with what is usual in place of None."""
        return BatchSettings(
            palette=self.palette,
            character=self.character or NO_CHARACTER,
            look=self.look or Look.SOFT,
            seed=self.seed or 0,
            gap=self.gap,
            lines=self._lines(OWN_LINES),
            layers=self.layers,
            split_colors=self.split_colors,
        )

    def applied(self, request: ColorizeRequest) -> ColorizeRequest:
        """A project's request, with what was asked for in place of its own."""
        asked = {
            name: getattr(self, name) for name in ("palette", "character", "look", "seed", "gap")
        }
        given = {name: value for name, value in asked.items() if value is not None}
        return replace(request, lines=self._lines(request.lines), **given)

    def _lines(self, own: LineStyle) -> LineStyle:
        return LineStyle(
            own.color if self.line_color is None else self.line_color,
            own.opacity if self.line_opacity is None else self.line_opacity,
        )


def drawing_request(drawing: Path, hints: Path | None, options: Options) -> ColorizeRequest:
    """What is to be done with a drawing, or a project's drawing.

    Raises:
        TintlineError: a file can't be used, or the project is a photograph's.
    """
    if not is_project(drawing):
        picture = load_picture(drawing)
        dots = () if hints is None else load_hints(hints, picture.width, picture.height)
        return options.settings().request(picture, dots)
    request = read_project(drawing).request
    if not isinstance(request, ColorizeRequest):
        raise TintlineError(f"{drawing} is a photograph's project: use tintline photo.")
    if hints is not None:
        picture = request.picture
        dots = load_hints(hints, picture.width, picture.height)
        request = replace(request, hints=dots)
    return options.applied(request)


def photo_request(source: Path, hints: Path | None) -> PhotoRequest:
    """What is to be done with a photograph, or a project's photograph.

    Raises:
        TintlineError: a file can't be used, or the project is a drawing's.
    """
    if is_project(source):
        request = read_project(source).request
        if not isinstance(request, PhotoRequest):
            raise TintlineError(f"{source} is a drawing's project: use tintline colorize.")
    else:
        request = PhotoRequest(load_picture(source))
    if hints is None:
        return request
    picture = request.picture
    return replace(request, hints=load_hints(hints, picture.width, picture.height))
